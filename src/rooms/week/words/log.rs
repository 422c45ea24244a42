//! Wording of the log: reasons, streepjes, and the totals of a period. They count blocks, never people.

use taakkompas_scan::catalog::Role;
use taakkompas_scan::profile::IbWord;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::school_year::HolidayId;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::log::{Entry, PeriodSum, StrikeReason, Sum, Who};
use taakkompas_week::{AssistantWeek, Block, BlockId, PersonId};
use time::Date;

use crate::kit::words::{dates, labels};

/// Why planned work was given up. A closed list, on purpose.
pub const fn reason(reason: StrikeReason) -> &'static str {
    match reason {
        StrikeReason::StandIn => "een andere groep opgevangen",
        StrikeReason::Tests => "toetsweek",
        StrikeReason::Outing => "uitje of feest",
        StrikeReason::StudyDay => "studiedag",
        StrikeReason::OwnIllness => "zelf ziek",
        StrikeReason::Other => "iets anders",
    }
}

/// The code of a `Who` in a select; empty for someone of the week.
pub const fn code_of_who(who: Who) -> &'static str {
    match who {
        Who::Person(_) => "",
        Who::Ib => "ib",
        Who::Coordinator => "coordinator",
        Who::Leader => "leader",
        Who::Teacher => "teacher",
    }
}

/// Whose work it was, as in the middle of a sentence.
pub fn who(week: &AssistantWeek, who: Who, ib_word: Option<IbWord>) -> String {
    match who {
        Who::Person(id) => person(week, id),
        Who::Ib => labels::role(Role::Ib, ib_word).to_owned(),
        Who::Coordinator => labels::role(Role::Coordinator, ib_word).to_owned(),
        Who::Leader => labels::role(Role::Leader, ib_word).to_owned(),
        Who::Teacher => "leraar zonder groep".to_owned(),
    }
}

/// Someone of the week, even if they have since been removed from it.
pub fn person(week: &AssistantWeek, id: PersonId) -> String {
    match super::person(week, id) {
        label if label.is_empty() => "iemand die niet meer in de week staat".to_owned(),
        label => label,
    }
}

/// A planned block in short: "onderwijsassistent A · 9.00–9.45 · groep 4 · sommen tot 20".
pub fn planned(week: &AssistantWeek, block: &Block) -> String {
    let what = if block.has_aim() { block.aim.clone() } else { super::kind(block.kind).to_owned() };
    let parts = [person(week, block.person), super::span(block.span), super::groups(week, block), what];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A day with its weekday: "maandag 23 november 2026".
pub fn day(date: Date) -> String {
    Weekday::of(date)
        .map_or_else(|| dates::date(date), |weekday| format!("{} {}", weekday_name(weekday), dates::date(date)))
}

/// A streepje in one line, without its day.
pub fn entry(week: &AssistantWeek, entry: &Entry, ib_word: Option<IbWord>) -> String {
    let block = |&id: &BlockId| week.block(id).map(|block| planned(week, block));
    let named: Vec<String> = entry.named.iter().filter_map(block).collect();
    let what = if named.is_empty() {
        format!("{} · {}, {}", who(week, entry.who, ib_word), pieces(entry.blocks), dates::minutes(entry.minutes))
    } else {
        named.join(", ")
    };
    format!("{what} · {}", reason(entry.reason))
}

fn pieces(number: u32) -> String {
    if number == 1 { "1 blok".to_owned() } else { format!("{number} blokken") }
}

/// A period between holidays, named after the one that closes it: "tot de kerstvakantie 2026".
pub fn period(period: HolidayId) -> String {
    format!("tot de {}", dates::holiday_with_year(period))
}

/// Which days of a period are counted.
pub fn days((first, last): (Date, Date)) -> String {
    if first == last {
        format!("Geteld op {}.", dates::date(first))
    } else {
        format!("Geteld van {} tot en met {}.", dates::date(first), dates::date(last))
    }
}

/// How much planned work of the week went ahead: "Van de 24 geplande blokken gingen er 21 door."
pub fn went_ahead(sum: &PeriodSum) -> String {
    match (sum.planned.blocks, sum.went_ahead().blocks) {
        (0, _) => "Er stonden geen blokken in het rooster.".to_owned(),
        (1, 0) => "Er stond 1 blok in het rooster. Dat ging niet door.".to_owned(),
        (1, _) => "Er stond 1 blok in het rooster. Dat ging door.".to_owned(),
        (all, 0) => format!("Van de {all} geplande blokken ging er geen door."),
        (all, 1) => format!("Van de {all} geplande blokken ging er 1 door."),
        (all, done) if all == done => format!("Alle {all} geplande blokken gingen door."),
        (all, done) => format!("Van de {all} geplande blokken gingen er {done} door."),
    }
}

/// How much planned work of the week was given up; `None` if none was.
pub fn given_up(sum: &PeriodSum) -> Option<String> {
    let Sum { blocks, minutes } = sum.given_up;
    let what = format!("{}, samen {}", pieces(blocks), dates::minutes(minutes));
    (blocks > 0).then(|| format!("Niet door: {what}."))
}

/// What was given up outside the week, by role: the ib'er's work, the leader's and others'.
pub fn beside(week: &AssistantWeek, sum: &PeriodSum, ib_word: Option<IbWord>) -> Option<String> {
    let roles: Vec<String> = sum
        .by_who
        .iter()
        .filter(|(of, _)| !matches!(of, Who::Person(_)))
        .map(|(&of, of_role)| {
            format!("{} {} ({})", who(week, of, ib_word), pieces(of_role.blocks), dates::minutes(of_role.minutes))
        })
        .collect();
    let roles: Vec<&str> = roles.iter().map(String::as_str).collect();
    (!roles.is_empty()).then(|| format!("Daarnaast viel ander werk weg: {}.", labels::and(&roles)))
}

/// The reasons of a period, with the number of blocks for each.
pub fn reasons(sum: &PeriodSum) -> Option<String> {
    let all: Vec<String> = sum.by_reason.iter().map(|(&why, of)| format!("{} ({})", reason(why), of.blocks)).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    (!all.is_empty()).then(|| format!("Waarom, alles samen: {}.", labels::and(&all)))
}

/// The chart in words, for visitors who do not see it.
pub fn picture(sums: &[PeriodSum]) -> String {
    let of = |sum: &PeriodSum| format!("{}: {}", labels::capital(&period(sum.period)), went_ahead(sum));
    sums.iter().map(of).collect::<Vec<_>>().join(" ")
}

/// The label of a bar: "21 van 24".
pub fn bar(sum: &PeriodSum) -> String {
    format!("{} van {}", sum.went_ahead().blocks, sum.planned.blocks)
}

/// A sum in a table: "3 (2 uur en 15 minuten)".
pub fn cell(sum: Sum) -> String {
    if sum.blocks == 0 { "0".to_owned() } else { format!("{} ({})", sum.blocks, dates::minutes(sum.minutes)) }
}

/// Since when the school counts.
pub fn since(day: Option<Date>) -> String {
    day.map_or_else(
        || "Jullie tellen nog niet. Kies een dag, of begin met een streepje.".to_owned(),
        |day| format!("Jullie tellen vanaf {}.", dates::date(day)),
    )
}

/// Why a streepje of this day is not in the sums; `None` if it is.
pub fn not_counted(date: Date, since: Option<Date>, today: Date) -> Option<&'static str> {
    if since.is_some_and(|since| date < since) {
        Some("Telt niet mee: het is van voor de dag waarop jullie begonnen met tellen.")
    } else if date > today {
        Some("Telt mee vanaf die dag.")
    } else {
        None
    }
}

/// Whether someone agreed to be with a group.
pub const fn agreed(agreed: Option<bool>) -> &'static str {
    match agreed {
        Some(true) => "ja",
        Some(false) => "nee",
        None => "niet gevraagd of niet bekend",
    }
}
