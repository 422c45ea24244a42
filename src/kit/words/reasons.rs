//! Reasons as sentences: why this goal, this action, this date.
//!
//! Every choice of the plan has a sentence here; a `match` without a wildcard arm keeps it so. A sentence says nothing that
//! is untrue for the plan it is in: it is chosen by the [`Facts`] of that plan, and `tests/plan_sentences.rs` holds it to
//! them.

use taakkompas_plan::agenda::{Item, Moment};
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_plan::facts::{Facts, Full, Obstacle, Place, YearSeen};
use taakkompas_plan::{
    Action, ActionReason, Goal, GoalReason, Limit, LimitReason, NotAGoal, NotAGoalReason, Situation, Waiting,
    WaitingReason,
};
use taakkompas_scan::catalog::{Horizon, Measure, MeasureId};
use taakkompas_scan::profile::CoveredBy;
use taakkompas_scan::scan::{Level, ThemeOutcome};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::Window;
use time::Date;

use super::situation::{hours, nothing_applies, still_to_do};
use super::{dates, labels};
use crate::kit::library;

/// The title of a measure, for use within a sentence.
pub fn measure_title(id: &MeasureId) -> &'static str {
    library::measures().card(id.as_str()).map_or("", |card| card.title.as_str())
}

/// The heading of a first step, of which no day is known.
pub const FIRST_STEP: &str = "Eerste stap";

/// A school year, seen from today.
pub fn year(seen: YearSeen) -> String {
    match seen {
        YearSeen::This => "dit schooljaar".to_owned(),
        YearSeen::Next => "volgend schooljaar".to_owned(),
        YearSeen::New => "het nieuwe schooljaar".to_owned(),
        YearSeen::Later(year) => format!("schooljaar {year}"),
    }
}

fn because(reason: LimitReason) -> &'static str {
    match reason {
        LimitReason::Ordinary => "meer houdt een school naast het gewone werk zelden vol",
        LimitReason::Crisis => "eerst rust",
        LimitReason::InOrder => "er is geen haast",
        LimitReason::ManyChanges => "er lopen al vijf of meer veranderingen",
        LimitReason::Vacancies => "er zijn twee of meer vacatures of lange afwezigheden",
        LimitReason::NearlyAllLow => "jullie beginnen bijna overal vooraan",
        LimitReason::VerySmall => "jullie team is klein",
        LimitReason::MostlyUnknown => "eerst weten, dan doen",
        LimitReason::LeaderStretched => "de schoolleider heeft minder tijd voor dit werk",
    }
}

/// Why there are no more goals than this.
pub fn goal_limit(limit: Limit) -> String {
    format!("Hooguit {} doelen: {}.", number(limit.most), because(limit.reason))
}

/// Why there are no more actions than this.
pub fn action_limit(limit: Limit) -> String {
    format!("Hooguit {} acties: {}.", number(limit.most), because(limit.reason))
}

/// How many hours the plan asks of the leader before the next holiday.
pub fn leader_limit(limit: Limit, in_whole_plan: bool) -> String {
    let span = if in_whole_plan { "in het hele plan" } else { "tussen twee vakanties" };
    format!("Hooguit {} voor de schoolleider {span}: {}.", dates::minutes(limit.most), because(limit.reason))
}

/// Why this is a goal, and why in this position.
pub fn goal(goal: &Goal, facts: &Facts<'_>) -> String {
    let level = goal.level.map_or("", labels::level);
    match goal.reason {
        GoalReason::MostToWin => most_to_win(goal, facts),
        GoalReason::Worry => {
            let worries = facts.input.profile.worries.iter();
            let about = worries.filter(|worry| goal.kind.theme().is_some_and(|theme| worry.themes().contains(&theme)));
            let named: Vec<String> = about.map(|&worry| format!("'{}'", labels::worry(worry))).collect();
            let named = labels::and(&named.iter().map(String::as_str).collect::<Vec<_>>());
            format!("{} Jullie grootste zorg hoort hierbij, dus dit gaat voor: {named}.", tied(goal, facts))
        }
        GoalReason::HoursCanEnd => format!("{} {}, dus dit gaat voor.", tied(goal, facts), hours(facts)),
        GoalReason::CoversOften => {
            format!("{} Bij jullie vervalt vaak gepland werk{}. Daarom gaat dit voor.", tied(goal, facts), whose(facts))
        }
        GoalReason::Before(then) => format!(
            "Dit gaat voor '{}': zonder dit houdt dat geen stand. Jullie antwoorden komen hier uit op '{level}'.",
            labels::theme(then)
        ),
        GoalReason::RestFirst => "Eerst rust: hier merkt het team het snelst verschil.".to_owned(),
        GoalReason::AskFirst => ask_first(facts).to_owned(),
        GoalReason::AskToo => "Van een deel weten jullie het nog niet. Er is ruimte om het te vragen.".to_owned(),
        GoalReason::OneNotYet => {
            let exceptions = goal.kind.theme().map_or_else(Vec::new, |theme| facts.exceptions(theme));
            format!("Jullie antwoorden komen samen uit op '{level}'. {}", still_to_do(&exceptions))
        }
        GoalReason::KeepUp => format!("Dit staat op '{level}'. Zorg dat het zo blijft, ook als iemand weggaat."),
    }
}

/// The other themes at the level of this goal, as a sentence.
fn tied(goal: &Goal, facts: &Facts<'_>) -> String {
    let level = goal.level.map_or("", labels::level);
    let same = facts.input.result.themes.iter().filter(|theme| theme.outcome.level() == goal.level).count();
    if same > 1 {
        format!("Meerdere thema's staan op '{level}'.")
    } else {
        format!("Jullie antwoorden komen hier samen uit op '{level}'.")
    }
}

fn most_to_win(goal: &Goal, facts: &Facts<'_>) -> String {
    let level = goal.level.map_or("", labels::level);
    let levels = || facts.input.result.themes.iter().filter_map(|theme| theme.outcome.level());
    let is_lowest = levels().min() == goal.level;
    let is_alone = levels().filter(|&other| Some(other) == goal.level).count() == 1;
    match (is_lowest, is_alone) {
        (true, true) => format!("Hier is het meest te winnen: jullie antwoorden komen samen uit op '{level}'."),
        (true, false) => format!("Hier is veel te winnen: jullie antwoorden komen samen uit op '{level}'."),
        (false, _) => format!("Ook hier is iets te winnen: jullie antwoorden komen samen uit op '{level}'."),
    }
}

/// Whose planned work gives way, as the school told.
fn whose(facts: &Facts<'_>) -> String {
    let word = |by: &CoveredBy| match by {
        CoveredBy::Assistant => "de assistent",
        CoveredBy::Ib => "de ib'er",
        CoveredBy::Leader => "de schoolleider",
        CoveredBy::Teacher => "een leraar zonder groep",
    };
    let who: Vec<&str> = facts.input.profile.covered_by.iter().map(word).collect();
    if who.is_empty() { String::new() } else { format!(": van {}", labels::and(&who)) }
}

fn ask_first(facts: &Facts<'_>) -> &'static str {
    let result = facts.input.result;
    if nothing_applies(facts) {
        "Deze thema's gelden niet voor jullie school, zeggen jullie antwoorden. Vraag het team wat er wel speelt."
    } else if result.unknown() > result.levels() {
        "Veel is nog onbekend. Vraag het team, dan weet je waar je moet beginnen."
    } else if facts.proposal.situation == Situation::MostlyUnknown {
        "Er is nog niet veel ingevuld. Vraag het team, dan weet je waar je moet beginnen."
    } else {
        "Vraag het team waar het wil beginnen."
    }
}

/// Why a theme is not a goal now.
pub fn not_a_goal(not_goal: NotAGoal, facts: &Facts<'_>) -> String {
    match not_goal.reason {
        NotAGoalReason::Stands(level) => stands(not_goal.theme, level, facts),
        NotAGoalReason::NextInLine(level) => {
            format!(
                "Ook hier is te winnen ('{}'). Het komt daarna; meer doelen tegelijk werkt niet.",
                labels::level(level)
            )
        }
        NotAGoalReason::NotNow(level) => {
            format!("Hier is te winnen ('{}'), maar niet nu. Eerst rust.", labels::level(level))
        }
        NotAGoalReason::NothingFits => "Hier is nu geen maatregel die past bij jullie school.".to_owned(),
        NotAGoalReason::NothingNow(level) => {
            format!("Ook hier is te winnen ('{}'). Nu past er geen eerste stap in het plan.", labels::level(level))
        }
        NotAGoalReason::NotKnown => {
            let outcome = facts.input.result.theme(not_goal.theme).map(|theme| theme.outcome);
            let says = if outcome == Some(ThemeOutcome::Unknown) {
                "Hierbij kozen jullie vaak 'Weet ik niet'."
            } else {
                "Hierover is nog te weinig ingevuld."
            };
            format!("{says} Dat is niet slecht, alleen onbekend.")
        }
        NotAGoalReason::NotApplicable => "Dit geldt niet voor jullie school.".to_owned(),
    }
}

fn stands(theme: Theme, level: Level, facts: &Facts<'_>) -> String {
    let exceptions = facts.exceptions(theme);
    match (exceptions.is_empty(), level) {
        (true, Level::Fixed) => "Dit staat vast. Laat het zo.".to_owned(),
        (true, _) => "Dit gaat meestal goed. Het kan wachten.".to_owned(),
        (false, _) => format!("Alles bij elkaar gaat dit goed. {}", still_to_do(&exceptions)),
    }
}

/// Why this action.
pub fn action(action: &Action, item: &Item, facts: &Facts<'_>) -> String {
    match &action.reason {
        ActionReason::QuickWin => quick_win(item).to_owned(),
        ActionReason::ThisYear => this_year(item, facts),
        ActionReason::LongTerm => long_term(item, facts),
        ActionReason::Before(then) => match facts.place(then) {
            Place::InPlan => format!("Dit komt eerst, want '{}' bouwt erop voort.", measure_title(then)),
            Place::Waits => format!("Dit komt eerst. '{}' kan daarna.", measure_title(then)),
            Place::Nowhere => by_horizon(item, facts),
        },
        ActionReason::Asks => asks(item).to_owned(),
        ActionReason::Continuity => "Hiermee zie je wat er van één persoon afhangt.".to_owned(),
        ActionReason::Shares => "Hiermee deel je wat bij jullie werkt.".to_owned(),
        ActionReason::BoardTalk => {
            "Voor 1 mei ligt het formatieplan vast. Vraag op tijd wat er na de zomer zeker is.".to_owned()
        }
        ActionReason::HoursThatEnd => {
            format!("{}. Vertel wat je weet, eerst aan wie het raakt.", hours(facts))
        }
        ActionReason::Heard => {
            "Zeggen dat iets te veel is, kan hier nog niet. Daarom eerst een manier zonder namen.".to_owned()
        }
        ActionReason::Calm => "Dit past bij een drukke tijd.".to_owned(),
    }
}

const fn quick_win(item: &Item) -> &'static str {
    match item.moment {
        Moment::Now => "Een kleine stap die meteen kan.",
        Moment::ThisYear | Moment::NextYear => "Een kleine stap.",
    }
}

fn this_year(item: &Item, facts: &Facts<'_>) -> String {
    let step = if facts.follows_another(item) { "De stap daarna, voor" } else { "Een stap voor" };
    format!("{step} {}.", year(facts.year_of(item.start.date)))
}

fn long_term(item: &Item, facts: &Facts<'_>) -> String {
    let begins = year(facts.year_of(item.start.date));
    format!("Dit gaat over meer dan één schooljaar. Het moment om te beginnen is {begins}.")
}

/// What comes first for something that the plan does not hold: what it is by itself.
fn by_horizon(item: &Item, facts: &Facts<'_>) -> String {
    match library::catalog().measure(item.measure.as_str()).map(|measure| measure.horizon) {
        Some(Horizon::SchoolYear) => this_year(item, facts),
        Some(Horizon::LongTerm) => long_term(item, facts),
        Some(Horizon::QuickWin) | None => quick_win(item).to_owned(),
    }
}

fn asks(item: &Item) -> &'static str {
    if item.rests_on.iter().any(|(_, level)| level.is_none()) {
        "Zo kom je te weten wat je nog niet weet."
    } else {
        "Zo hoor je van het team wat er speelt."
    }
}

/// Why a measure waits, as the school's plan is now.
pub fn waiting(waiting: &Waiting, facts: &Facts<'_>) -> String {
    const ROOM: &str = "Hier is weer ruimte voor: het kan in het plan.";
    let unless_room = |holds: bool, says: &str| if holds { says.to_owned() } else { ROOM.to_owned() };
    match &waiting.reason {
        WaitingReason::ActionLimit | WaitingReason::GoalLimit => match facts.full_for(&waiting.measure) {
            Full::Plan => "Wacht: het plan is vol genoeg. Rond eerst iets af.".to_owned(),
            Full::PlanAndWindowCloses => {
                "Het plan is vol genoeg, maar dit kan dit schooljaar alleen nu. Ruil het zo nodig met een andere actie."
                    .to_owned()
            }
            Full::Goal => "Wacht: bij dit doel is nu genoeg te doen.".to_owned(),
            Full::Nothing => ROOM.to_owned(),
        },
        WaitingReason::IbHasOne => {
            unless_room(facts.any_open(Measure::leans_on_ib), "Wacht: er ligt al één actie bij de ib'er.")
        }
        WaitingReason::BoardHasOne => unless_room(
            facts.any_open(|measure| measure.depends_on_board),
            "Wacht: er staat al één vraag aan het bestuur in het plan.",
        ),
        WaitingReason::LeaderHours => "Wacht: dit vraagt meer uren van de schoolleider dan er nog zijn.".to_owned(),
        WaitingReason::SameSubject(other) => unless_room(
            is_open(other, facts),
            &format!("Wacht: '{}' gaat over hetzelfde. Rond dat eerst af.", measure_title(other)),
        ),
        WaitingReason::After(first) => {
            unless_room(is_open(first, facts), &format!("Komt na '{}'.", measure_title(first)))
        }
        WaitingReason::HoursEnd(date) => {
            format!("Past niet meer: op {} stoppen de uren waar dit over gaat.", dates::date(*date))
        }
        WaitingReason::NextSchoolYear(date) => {
            let begins = labels::capital(&year(facts.year_of(*date)));
            format!("{begins}: kan beginnen vanaf {}.", dates::date(*date))
        }
    }
}

/// Whether an action is in the plan and still to be done.
fn is_open(measure: &MeasureId, facts: &Facts<'_>) -> bool {
    facts.open_items().any(|item| item.measure == *measure)
}

/// Why an action begins when it does; `None` if it can begin now.
pub fn start(item: &Item, facts: &Facts<'_>) -> Option<String> {
    if item.moment == Moment::Now || matches!(item.decision.progress, ActionStatus::Done | ActionStatus::Stopped) {
        return None;
    }
    let from = dates::date(item.start.date);
    let mut begins = format!("Begin op {from}.");
    let mut says = Vec::new();
    for obstacle in facts.obstacles(item) {
        match obstacle {
            Obstacle::TooLateThisYear => {
                says.push("Dit jaar lukt het niet meer goed.".to_owned());
                begins = format!("Begin {}, op {from}.", in_year(facts, item.start.date));
            }
            Obstacle::AfterHoliday(holiday) => begins = format!("Begin na de {}, op {from}.", dates::holiday(holiday)),
            Obstacle::First(other) => begins = format!("Begin op {from}, als '{}' klaar is.", measure_title(&other)),
            other => says.extend(stands_between(&other)),
        }
    }
    says.push(begins);
    Some(says.join(" "))
}

fn in_year(facts: &Facts<'_>, date: Date) -> String {
    match facts.year_of(date) {
        seen @ (YearSeen::This | YearSeen::Next) => year(seen),
        seen @ (YearSeen::New | YearSeen::Later(_)) => format!("in {}", year(seen)),
    }
}

/// What stands between today and the start, if a sentence of its own says it.
fn stands_between(obstacle: &Obstacle) -> Option<String> {
    Some(match obstacle {
        Obstacle::HolidayNow => "Het is nu vakantie.".to_owned(),
        Obstacle::LastWeeksBefore(holiday) => {
            format!("Vlak voor de {} begin je beter niets.", dates::holiday(*holiday))
        }
        Obstacle::NotWholeBefore(holiday) => {
            format!(
                "Dit vraagt een paar weken achter elkaar. Die zijn er niet meer voor de {}.",
                dates::holiday(*holiday)
            )
        }
        Obstacle::TestsUntil(last) => format!("Tot en met {} zijn er toetsen.", dates::day_and_month(*last)),
        Obstacle::December => "De weken tot de kerstvakantie zijn vol genoeg.".to_owned(),
        Obstacle::Window(Window::Formation) => "Dit hoort bij het formatieplan, dat voor 1 mei klaar is.".to_owned(),
        Obstacle::Window(Window::WorkDivision) => {
            "Dit hoort bij het werkverdelingsplan voor het nieuwe schooljaar.".to_owned()
        }
        Obstacle::StartOfYear => "De eerste volle week is voor de start van het schooljaar.".to_owned(),
        Obstacle::LeaderUntil(holiday) => {
            format!("Tot de {} heeft de schoolleider genoeg te doen.", dates::holiday(*holiday))
        }
        Obstacle::Window(Window::Always | Window::AfterHoliday)
        | Obstacle::TooLateThisYear
        | Obstacle::AfterHoliday(_)
        | Obstacle::First(_) => return None,
    })
}

/// A warning if an action changes the werkverdelingsplan.
pub fn touches_work_division(measure: &Measure) -> Option<&'static str> {
    (measure.touches_work_division && measure.window != Window::WorkDivision).then_some(
        "Dit raakt het werkverdelingsplan. Tijdens het jaar kan het alleen als vrijwillige proef, of voor volgend jaar.",
    )
}

/// A small number as a word.
pub fn number(most: u32) -> String {
    match most {
        1 => "één".to_owned(),
        2 => "twee".to_owned(),
        3 => "drie".to_owned(),
        4 => "vier".to_owned(),
        5 => "vijf".to_owned(),
        6 => "zes".to_owned(),
        more => more.to_string(),
    }
}
