//! The conditions of what the result says, the beginning of the plan, its goals, and what waits.

use taakkompas::kit::library::catalog;
use taakkompas::kit::words::{dates, labels};
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_plan::facts::Facts;
use taakkompas_plan::{Goal, Situation};
use taakkompas_scan::catalog::{Measure, MeasureId, Role};
use taakkompas_scan::profile::{Changes, CoverFrequency, CoveredBy, FilledInBy, Vacancies, Worry};
use taakkompas_scan::scan::{Level, ThemeOutcome, counted};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::Holiday;
use time::{Date, Duration, Weekday};

use super::{Around, Rule};

/// The levels of all answers that count.
fn answered(facts: &Facts<'_>) -> Vec<Level> {
    let of = |statement| counted(statement, facts.input.profile, facts.input.answers).and_then(|answer| answer.level());
    facts.input.catalog.statements.iter().filter_map(of).collect()
}

/// The levels of all themes that have one.
fn levels(facts: &Facts<'_>) -> Vec<Level> {
    facts.input.result.themes.iter().filter_map(|theme| theme.outcome.level()).collect()
}

/// Whether no theme lacks a level, but for those that do not apply.
fn all_known(facts: &Facts<'_>) -> bool {
    let known = |outcome| matches!(outcome, ThemeOutcome::Known { .. } | ThemeOutcome::NotApplicable);
    facts.input.result.themes.iter().all(|theme| known(theme.outcome))
}

fn nothing_applies(facts: &Facts<'_>) -> bool {
    facts.input.result.themes.iter().all(|theme| theme.levels + theme.unknown + theme.unanswered == 0)
}

/// Whether there is school today: no weekend, no holiday, and none of the days off for everyone of 2025 to 2029.
pub fn is_school_today(facts: &Facts<'_>) -> bool {
    use time::macros::date;
    const OFF: [Date; 24] = [
        // The Fridays after Ascension Day.
        date!(2026 - 05 - 15),
        date!(2027 - 05 - 07),
        date!(2028 - 05 - 26),
        date!(2029 - 05 - 11),
        date!(2026 - 04 - 06),
        date!(2027 - 03 - 29),
        date!(2028 - 04 - 17),
        date!(2029 - 04 - 02),
        date!(2026 - 04 - 27),
        date!(2027 - 04 - 27),
        date!(2028 - 04 - 27),
        date!(2029 - 04 - 27),
        date!(2026 - 05 - 14),
        date!(2027 - 05 - 06),
        date!(2028 - 05 - 25),
        date!(2029 - 05 - 10),
        date!(2026 - 05 - 25),
        date!(2027 - 05 - 17),
        date!(2028 - 06 - 05),
        date!(2029 - 05 - 21),
        date!(2025 - 12 - 25),
        date!(2025 - 12 - 26),
        date!(2026 - 01 - 01),
        date!(2027 - 01 - 01),
    ];
    let today = facts.input.today;
    !matches!(today.weekday(), Weekday::Saturday | Weekday::Sunday)
        && !OFF.contains(&today)
        && !facts.input.calendar.period_of(today).in_holiday
}

/// Whether an action that is still to be done has a measure of this kind.
fn any_open(facts: &Facts<'_>, is_kind: fn(&Measure) -> bool) -> bool {
    let is_open = |progress| !matches!(progress, ActionStatus::Done | ActionStatus::Stopped);
    let open = facts.agenda.items().filter(|item| is_open(item.decision.progress));
    open.filter_map(|item| catalog().measure(item.measure.as_str())).any(is_kind)
}

fn in_plan(facts: &Facts<'_>, measure: Option<&MeasureId>) -> bool {
    measure.is_some_and(|id| facts.agenda.item(id.as_str()).is_some())
}

/// Whether exactly these names of themes follow.
fn names(around: Around<'_>, facts: &Facts<'_>, wanted: fn(ThemeOutcome) -> bool) -> bool {
    let sentence = around.after.split('.').next().unwrap_or_default();
    facts.input.result.themes.iter().all(|theme| {
        let named = sentence.contains(&format!("'{}'", labels::theme(theme.theme)));
        named == wanted(theme.outcome)
    })
}

fn named_until(facts: &Facts<'_>, around: Around<'_>) -> bool {
    let until = facts.input.profile.hours_until;
    until.is_some_and(|until| around.after.starts_with(&dates::date(until)))
}

fn by_other_than_leader(facts: &Facts<'_>) -> bool {
    let by = facts.input.profile.filled_in_by;
    matches!(by, Some(FilledInBy::Teacher | FilledInBy::Assistant | FilledInBy::Ib))
}

fn monday(date: Date) -> Date {
    date - Duration::days(date.weekday().number_days_from_monday().into())
}

/// What the result says.
pub const RESULT: &[Rule<()>] = &[
    Rule {
        fragment: "Alles wat jullie invulden",
        holds: |facts, (), _| all_known(facts) && answered(facts).iter().all(|&level| level >= Level::Mostly),
    },
    Rule {
        fragment: "Wat jullie weten, is goed geregeld",
        holds: |facts, (), _| !all_known(facts) && answered(facts).iter().all(|&level| level >= Level::Mostly),
    },
    Rule {
        fragment: "Bijna alles wat jullie",
        holds: |facts, (), _| levels(facts).iter().all(|&level| level >= Level::Mostly),
    },
    Rule { fragment: "Mooi werk", holds: |facts, (), _| levels(facts).iter().all(|&level| level >= Level::Mostly) },
    Rule {
        fragment: "Dit weten jullie nog niet: ",
        holds: |facts, (), around| names(around, facts, |outcome| outcome == ThemeOutcome::Unknown),
    },
    Rule {
        fragment: "Sommige dingen gaan al goed",
        holds: |facts, (), _| {
            let any = |wanted: fn(Level) -> bool| levels(facts).into_iter().any(wanted);
            any(|level| level >= Level::Mostly) && any(|level| level < Level::Mostly)
        },
    },
    Rule {
        fragment: "Er is op meer plekken iets te winnen",
        holds: |facts, (), _| levels(facts).len() > 1 && levels(facts).iter().all(|&level| level < Level::Mostly),
    },
    Rule { fragment: "Het plan begint met één stap", holds: |facts, (), _| facts.agenda.first().is_some() },
    Rule { fragment: "Er is geen haast", holds: |facts, (), _| facts.proposal.situation == Situation::InOrder },
    Rule { fragment: "Kijk wat van één persoon afhangt", holds: |facts, (), _| any_open(facts, |of| of.continuity) },
    Rule { fragment: "eel wat jullie goed doen", holds: |facts, (), _| any_open(facts, |of| of.shares) },
    Rule {
        fragment: "Er ligt nu veel tegelijk op jullie bord",
        holds: |facts, (), _| {
            let profile = facts.input.profile;
            profile.changes == Some(Changes::FiveOrMore) || profile.vacancies >= Some(Vacancies::TwoToFour)
        },
    },
    Rule {
        fragment: "thema's weten we hoe het staat: ",
        holds: |facts, (), around| {
            let levels = levels(facts);
            let lowest = levels.iter().filter(|&&level| level == Level::NotYet).count();
            let how_many = if lowest == levels.len() { "overal ".to_owned() } else { format!("bij {lowest} daarvan ") };
            lowest * 4 >= levels.len() * 3
                && around.before.ends_with(&format!("Van {} ", levels.len()))
                && around.after.starts_with(&format!("{how_many}'Nog niet'"))
        },
    },
    Rule { fragment: "Eerst iets stilzetten", holds: |facts, (), _| any_open(facts, |of| of.stops) },
    Rule {
        fragment: "rust in de ochtend; de rest",
        holds: |facts, (), _| facts.proposal.goals.iter().any(|goal| goal.kind.theme() == Some(Theme::Cover)),
    },
    Rule { fragment: "Daarom is dit plan klein", holds: |facts, (), _| facts.proposal.actions.len() <= 3 },
    Rule {
        fragment: "Van veel weet je het antwoord nog niet",
        holds: |facts, (), _| facts.input.result.unknown() > facts.input.result.levels(),
    },
    Rule { fragment: "Er is nog weinig ingevuld", holds: |facts, (), _| levels(facts).is_empty() },
    Rule { fragment: "gelden deze thema's niet voor jullie", holds: |facts, (), _| nothing_applies(facts) },
    Rule { fragment: "e uren van jullie ondersteuners", holds: |facts, (), _| facts.input.profile.hours_are_fragile() },
    Rule {
        fragment: "zijn zeker tot en met ",
        holds: |facts, (), around| {
            named_until(facts, around) && facts.input.profile.hours_until >= Some(facts.input.today)
        },
    },
    Rule {
        fragment: "waren zeker tot en met ",
        holds: |facts, (), around| {
            named_until(facts, around) && facts.input.profile.hours_until < Some(facts.input.today)
        },
    },
    Rule {
        fragment: "Eén stap voor deze week",
        holds: |facts, (), around| {
            let starts = facts.agenda.first().unwrap().start.date;
            monday(starts) == monday(facts.input.today) && !around.after.contains("Begin op")
        },
    },
    Rule { fragment: "Eén stap voor volgende week", holds: |facts, (), _| !is_school_today(facts) },
    Rule {
        fragment: "Eén stap voor na de vakantie",
        holds: |facts, (), _| {
            let calendar = facts.input.calendar;
            let at = calendar.period_of(facts.input.today);
            let soon = calendar.holiday(at.period).last + Duration::days(14);
            at.in_holiday && facts.agenda.first().unwrap().start.date <= soon
        },
    },
    Rule { fragment: "Eerste stap, vandaag", holds: |facts, (), _| is_school_today(facts) },
    Rule {
        fragment: "Hier is het meest te winnen",
        holds: |facts, (), _| {
            let is_goal = |theme| facts.proposal.goals.iter().any(|goal| goal.kind.theme() == Some(theme));
            let of = |wanted: bool| {
                let low = facts.input.result.themes.iter().filter(|theme| theme.outcome.level() < Some(Level::Mostly));
                low.filter(move |theme| is_goal(theme.theme) == wanted).filter_map(|theme| theme.outcome.level())
            };
            of(false).min().is_none_or(|lowest| of(true).max().is_none_or(|highest| highest <= lowest))
        },
    },
    Rule { fragment: "Bespreek dit met je schoolleider", holds: |facts, (), _| by_other_than_leader(facts) },
    Rule {
        fragment: "Nog onbekend: '",
        holds: |facts, (), _| facts.input.result.themes.iter().any(|theme| theme.outcome == ThemeOutcome::Unknown),
    },
    Rule {
        fragment: "Nog te weinig ingevuld: '",
        holds: |facts, (), _| facts.input.result.themes.iter().any(|theme| theme.outcome == ThemeOutcome::TooFew),
    },
];

/// What the plan says of itself, of what waits, and of the themes that are no goal.
pub const PLAN: &[Rule<()>] = &[
    Rule { fragment: "Bespreek het met je schoolleider", holds: |facts, (), _| by_other_than_leader(facts) },
    Rule { fragment: "Het is een voorstel: jullie kiezen", holds: |facts, (), _| !by_other_than_leader(facts) },
    Rule {
        fragment: "acties liggen nu bij de schoolleider",
        holds: |facts, (), _| {
            let led = facts.agenda.items().filter(|item| item.owners().first() == Some(&Role::Leader));
            led.count() * 4 >= facts.agenda.items().count() * 3
        },
    },
    Rule {
        fragment: "het plan is vol genoeg",
        holds: |facts, (), _| facts.agenda.items().count() >= facts.proposal.limits.actions.most as usize,
    },
    Rule { fragment: "al één actie bij de ib'er", holds: |facts, (), _| any_open(facts, Measure::leans_on_ib) },
    Rule {
        fragment: "al één vraag aan het bestuur", holds: |facts, (), _| any_open(facts, |of| of.depends_on_board)
    },
    Rule {
        fragment: "' gaat over hetzelfde. Rond dat",
        holds: |facts, (), around| in_plan(facts, around.called_last()),
    },
    Rule { fragment: "Komt na '", holds: |facts, (), around| in_plan(facts, around.called_next()) },
    Rule {
        fragment: "stoppen de uren waar dit over gaat",
        holds: |facts, (), around| {
            let until = facts.input.profile.hours_until;
            until.is_some_and(|until| around.before.trim_end().ends_with(&dates::date(until)))
        },
    },
    Rule { fragment: "Dit staat vast. Laat het zo", holds: |facts, (), _| levels(facts).contains(&Level::Fixed) },
    Rule {
        fragment: "Hierbij kozen jullie vaak 'Weet ik niet'",
        holds: |facts, (), _| facts.input.result.themes.iter().any(|theme| theme.outcome == ThemeOutcome::Unknown),
    },
    Rule {
        fragment: "Dit schooljaar, vanaf",
        holds: |facts, (), _| {
            let at = facts.input.calendar.period_of(facts.input.today);
            !(at.in_holiday && at.period.holiday == Holiday::Summer)
        },
    },
];

/// What a goal says of itself.
pub const GOAL: &[Rule<Goal>] = &[
    Rule {
        fragment: "Jullie grootste zorg hoort hierbij, dus dit gaat voor: ",
        holds: |facts, goal, around| {
            let says = |worry: &Worry| around.after.contains(&format!("'{}'", labels::worry(*worry)));
            let is_about = |worry: &Worry| {
                facts.input.profile.worries.contains(worry) && worry.themes().contains(&goal.kind.theme().unwrap())
            };
            Worry::ALL.iter().all(|worry| says(worry) == is_about(worry)) && Worry::ALL.iter().any(is_about)
        },
    },
    Rule {
        fragment: "Meerdere thema's staan op '",
        holds: |facts, _, around| {
            levels(facts).iter().filter(|&&level| around.quotes_next(labels::level(level))).count() > 1
        },
    },
    Rule {
        fragment: "Hier is het meest te winnen",
        holds: |facts, goal, _| {
            let others = facts.input.result.themes.iter().filter(|theme| Some(theme.theme) != goal.kind.theme());
            others.filter_map(|theme| theme.outcome.level()).all(|level| Some(level) > goal.level)
        },
    },
    Rule { fragment: "Hier is veel te winnen", holds: |facts, goal, _| levels(facts).into_iter().min() == goal.level },
    Rule { fragment: "te winnen: alles bij elkaar", holds: |_, goal, _| goal.level < Some(Level::Mostly) },
    Rule { fragment: "e uren van jullie ondersteuners", holds: |facts, _, _| facts.input.profile.hours_are_fragile() },
    Rule { fragment: "zeker tot en met ", holds: |facts, _, around| named_until(facts, around) },
    Rule {
        fragment: "Bij jullie vervalt vaak gepland werk",
        holds: |facts, _, around| {
            let cover = facts.input.profile.cover;
            let often = matches!(cover, Some(CoverFrequency::FourToEight | CoverFrequency::MoreThanEight));
            let sentence = around.after.split('.').next().unwrap_or_default();
            let says = |who: &str| sentence.contains(who);
            let told = |by| facts.input.profile.covered_by.contains(&by);
            often
                && says("assistent") == told(CoveredBy::Assistant)
                && says("ib'er") == told(CoveredBy::Ib)
                && says("schoolleider") == told(CoveredBy::Leader)
                && says("leraar zonder groep") == told(CoveredBy::Teacher)
        },
    },
    Rule {
        fragment: "Dit gaat voor '",
        holds: |facts, _, around| {
            let theme = Theme::ALL.iter().find(|&&theme| around.quotes_next(labels::theme(theme))).unwrap();
            facts.input.result.level(*theme) < Some(Level::Mostly)
        },
    },
    Rule {
        fragment: "Veel is nog onbekend",
        holds: |facts, _, _| facts.input.result.unknown() > facts.input.result.levels(),
    },
    Rule { fragment: "Er is nog niet veel ingevuld", holds: |facts, _, _| levels(facts).is_empty() },
    Rule { fragment: "Deze thema's gelden niet", holds: |facts, _, _| nothing_applies(facts) },
    Rule { fragment: "Van een deel weten jullie het nog niet", holds: |facts, _, _| facts.input.result.unknown() > 0 },
    Rule {
        fragment: "Op 'Nog niet' staat: ",
        holds: |facts, goal, _| {
            facts.input.catalog.statements.iter().any(|statement| {
                let answer = counted(statement, facts.input.profile, facts.input.answers);
                Some(statement.theme) == goal.kind.theme()
                    && answer.and_then(|answer| answer.level()) == Some(Level::NotYet)
            })
        },
    },
];
