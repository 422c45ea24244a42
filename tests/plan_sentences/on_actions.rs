//! The conditions of what is said of an action: why it is in the plan, and when it begins.

use taakkompas::kit::library::catalog;
use taakkompas::kit::words::dates;
use taakkompas_plan::agenda::{Item, Moment};
use taakkompas_plan::facts::Facts;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::scan::{Answer, Level, counted};
use taakkompas_school::school_year::{Holiday, HolidayId, Window};
use time::{Date, Duration, Month};

use super::on_pages::is_school_today;
use super::{Around, Rule};

/// How many school years after that of today the action begins.
fn years_on(facts: &Facts<'_>, item: &Item) -> i32 {
    let year = |date| facts.input.calendar.school_year_of(date).starts();
    year(item.start.date) - year(facts.input.today)
}

fn is_summer_holiday(facts: &Facts<'_>) -> bool {
    let at = facts.input.calendar.period_of(facts.input.today);
    at.in_holiday && at.period.holiday == Holiday::Summer
}

/// The days from today until the action begins.
fn days_before(facts: &Facts<'_>, item: &Item) -> Vec<Date> {
    let days = std::iter::successors(Some(facts.input.today), |day| day.next_day());
    days.take_while(|&day| day < item.start.date).collect()
}

/// The holidays that begin after today, up to the one that closes the period in which the action begins.
fn holidays_until(facts: &Facts<'_>, item: &Item) -> Vec<HolidayId> {
    let period = |date| facts.input.calendar.period_of(date).period;
    let last = period(item.start.date);
    std::iter::successors(Some(period(facts.input.today)), |id| Some(id.next())).take_while(|&id| id <= last).collect()
}

fn holiday_named(around: Around<'_>) -> Option<Holiday> {
    Holiday::ALL.iter().copied().find(|&holiday| around.after.starts_with(dates::holiday(holiday)))
}

fn is_start(facts: &Facts<'_>, item: &Item, around: Around<'_>) -> bool {
    let start = item.start.date;
    around.after.starts_with(&dates::date(start))
        && start > facts.input.today
        && facts.input.calendar.is_school_day(start)
}

fn is_in_year(facts: &Facts<'_>, item: &Item, years: i32, in_summer: bool) -> bool {
    years_on(facts, item) == years && is_summer_holiday(facts) == in_summer
}

/// What is said of an action.
pub const RULES: &[Rule<Item>] = &[
    Rule {
        fragment: "Eerste stap, vandaag",
        holds: |facts, item, _| {
            is_school_today(facts) && item.moment == Moment::Now && item.start.date == facts.input.today
        },
    },
    Rule {
        fragment: "Eerste stap, op ",
        holds: |facts, item, around| {
            let days = std::iter::successors(Some(item.start.date), |day| day.next_day()).take(5);
            !is_school_today(facts) && days.map(dates::day_and_month).any(|day| around.after.starts_with(&day))
        },
    },
    Rule { fragment: "die meteen kan", holds: |_, item, _| item.moment == Moment::Now },
    Rule {
        fragment: "De stap daarna, voor",
        holds: |facts, item, _| {
            let others = facts.agenda.items().filter(|other| other.goal == item.goal);
            others.filter(|other| other.measure != item.measure).any(|other| other.start.date <= item.start.date)
        },
    },
    Rule { fragment: "voor dit schooljaar.", holds: |facts, item, _| is_in_year(facts, item, 0, false) },
    Rule { fragment: "te beginnen is dit schooljaar.", holds: |facts, item, _| is_in_year(facts, item, 0, false) },
    Rule { fragment: "voor volgend schooljaar.", holds: |facts, item, _| is_in_year(facts, item, 1, false) },
    Rule { fragment: "te beginnen is volgend schooljaar.", holds: |facts, item, _| is_in_year(facts, item, 1, false) },
    Rule { fragment: "stap voor het nieuwe schooljaar.", holds: |facts, item, _| is_in_year(facts, item, 1, true) },
    Rule { fragment: "Begin volgend schooljaar, op", holds: |facts, item, _| is_in_year(facts, item, 1, false) },
    Rule { fragment: "Volgend schooljaar, vanaf", holds: |facts, item, _| is_in_year(facts, item, 1, false) },
    Rule { fragment: "Het nieuwe schooljaar, vanaf", holds: |facts, item, _| is_in_year(facts, item, 1, true) },
    Rule { fragment: "Dit jaar lukt het niet meer goed", holds: |facts, item, _| years_on(facts, item) > 0 },
    Rule {
        fragment: "' bouwt erop voort.",
        holds: |facts, _, around| around.called_last().is_some_and(|id| facts.agenda.item(id.as_str()).is_some()),
    },
    Rule {
        fragment: "' kan daarna.",
        holds: |facts, _, around| {
            let waits = |id: &MeasureId| facts.proposal.waiting.iter().any(|waiting| waiting.measure == *id);
            around.called_last().is_some_and(waits)
        },
    },
    Rule {
        fragment: "wat je nog niet weet.",
        holds: |facts, item, _| {
            let statements = &catalog().measure(item.measure.as_str()).unwrap().statements;
            statements.iter().filter_map(|id| catalog().statements.with_id(id.as_str())).any(|statement| {
                let answer = counted(statement, facts.input.profile, facts.input.answers);
                matches!(answer, None | Some(Answer::Unknown))
            })
        },
    },
    Rule {
        fragment: "Hiermee zie je wat er van één persoon afhangt",
        holds: |_, item, _| catalog().measure(item.measure.as_str()).unwrap().continuity,
    },
    Rule {
        fragment: "Hiermee deel je wat bij jullie werkt",
        holds: |facts, item, _| {
            let measure = catalog().measure(item.measure.as_str()).unwrap();
            measure.shares && facts.input.result.level(measure.theme) >= Some(Level::Mostly)
        },
    },
    Rule {
        fragment: "Dit past bij een drukke tijd",
        holds: |_, item, _| catalog().measure(item.measure.as_str()).unwrap().calm,
    },
    Rule { fragment: "De uren van jullie ondersteuners", holds: |facts, _, _| facts.input.profile.hours_are_fragile() },
    Rule {
        fragment: "Voor 1 mei ligt het formatieplan vast",
        holds: |_, item, _| item.start.date.month() <= Month::April || item.start.date.month() >= Month::August,
    },
    Rule {
        fragment: "Het is nu vakantie",
        holds: |facts, _, _| facts.input.calendar.period_of(facts.input.today).in_holiday,
    },
    Rule {
        fragment: "Die zijn er niet meer voor de ",
        holds: |facts, item, around| {
            let measure = catalog().measure(item.measure.as_str()).unwrap();
            let named = holiday_named(around);
            let before = holidays_until(facts, item).into_iter().find(|id| Some(id.holiday) == named);
            let begins_in = facts.input.calendar.period_of(item.start.date).period;
            measure.unbroken && before.is_some_and(|id| id < begins_in)
        },
    },
    Rule {
        fragment: "Vlak voor de ",
        holds: |facts, item, around| {
            let Some(named) = holiday_named(around) else { return true };
            holidays_until(facts, item).iter().any(|id| {
                let first = facts.input.calendar.holiday(*id).first;
                id.holiday == named
                    && first <= item.start.date
                    && days_before(facts, item).iter().any(|&day| first > day && (first - day).whole_days() <= 28)
            })
        },
    },
    Rule {
        fragment: "Tot en met ",
        holds: |facts, item, around| {
            let is_told =
                |last: Date| around.after.starts_with(&format!("{} zijn er toetsen", dates::day_and_month(last)));
            let tests = facts.input.calendar.test_weeks().iter().map(|tests| tests.last);
            let near = tests.filter(|&last| {
                last + Duration::days(7) > facts.input.today && last <= item.start.date + Duration::days(7)
            });
            !around.after.split('.').next().unwrap_or_default().contains("toetsen") || near.clone().any(is_told)
        },
    },
    Rule {
        fragment: "De weken tot de kerstvakantie zijn vol genoeg",
        holds: |facts, item, _| {
            days_before(facts, item)
                .iter()
                .any(|day| day.month() == Month::December || (day.month() == Month::November && day.day() >= 23))
        },
    },
    Rule {
        fragment: " heeft de schoolleider genoeg te doen",
        holds: |_, item, _| item.proposed.as_ref().is_some_and(|action| action.moved_by_leader_hours),
    },
    Rule { fragment: "Begin op ", holds: is_start },
    Rule { fragment: "Begin volgend schooljaar, op ", holds: is_start },
    Rule { fragment: "Begin in het nieuwe schooljaar, op ", holds: is_start },
    Rule {
        fragment: "' klaar is.",
        holds: |facts, item, around| {
            // Content has quotes and "klaar is" too; ours comes right after the date.
            let ours = around.before.rsplit_once("Begin op ").is_some_and(|(_, rest)| rest.len() < 120);
            let first = around.called_last().and_then(|id| facts.agenda.item(id.as_str()));
            !ours || first.is_some_and(|first| first.start.ready < item.start.date)
        },
    },
    Rule {
        fragment: "Dit hoort bij het formatieplan",
        holds: |_, item, _| {
            catalog().measure(item.measure.as_str()).unwrap().window == Window::Formation
                && (item.start.date.month() >= Month::October || item.start.date.month() <= Month::April)
        },
    },
    Rule {
        fragment: "Dit hoort bij het werkverdelingsplan",
        holds: |_, item, _| catalog().measure(item.measure.as_str()).unwrap().window == Window::WorkDivision,
    },
    Rule { fragment: "De eerste volle week is voor de start", holds: |facts, item, _| years_on(facts, item) > 0 },
];

/// A reason that does not last until the day on which the action begins, although it is the only one given.
pub fn gaps(said: &str, facts: &Facts<'_>, item: &Item) -> Vec<String> {
    let calendar = facts.input.calendar;
    let start = item.start.date;
    let ends = |after: Date| start <= after + Duration::days(14);
    let only = |reason: &str| said.contains(&format!("{reason} Begin op {}.", dates::date(start)));
    let mut found = Vec::new();
    let mut hold = |is_said: bool, lasts: bool, reason: &str| {
        if is_said && !lasts {
            found.push(format!("'{reason}' does not last until {start}, from {}: {}", facts.input.today, item.measure));
        }
    };
    let holiday = calendar.holiday(calendar.period_of(facts.input.today).period);
    hold(only("Het is nu vakantie."), ends(holiday.last), "Het is nu vakantie");
    let christmas = calendar.period_of(start).period.previous();
    hold(
        only("De weken tot de kerstvakantie zijn vol genoeg."),
        christmas.holiday == Holiday::Christmas && ends(calendar.holiday(christmas).last),
        "De weken tot de kerstvakantie zijn vol genoeg",
    );
    for &tests in calendar.test_weeks() {
        let says = format!("Tot en met {} zijn er toetsen.", dates::day_and_month(tests.last));
        let nearby = (tests.last - start).whole_days().abs() < 300;
        hold(only(&says) && nearby, ends(tests.last + Duration::days(7)), &says);
    }
    found
}
