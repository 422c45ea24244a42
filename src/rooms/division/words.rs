//! Wording of the division of tasks: its pages, how far they are, and what a task has.

use taakkompas_division::{Amount, SizeLabel, Sizes, Task, TaskDivision, TaskKind, Verdict};
use taakkompas_school::dutch::months::short_month;
use taakkompas_school::months::{Month, Months};

pub mod answers;
pub mod board;
mod document;
mod everyone;
pub mod hours;
pub mod in_words;
pub mod list;
pub mod people;
pub mod plan_text;
pub mod proposals;
pub mod refused;
pub mod sheets;
pub mod team;
pub mod wishes;
pub mod years;

use crate::kit::words::controls::NOT_BEGUN;
use crate::rooms::address::Pages;
use crate::rooms::route::DivisionPage;
pub use taakkompas_school::dutch::months::month_name as month;

/// What to write down here, and what not.
pub const PRIVACY: &str = "Schrijf functies op, geen namen: 'leraar groep 4', 'ib'er'. Schrijf nooit op waarom iemand weinig \
                           ruimte heeft. Wat je invult, blijft op dit apparaat.";

/// How far the list is.
pub fn list_state(division: &TaskDivision) -> String {
    match division.tasks.len() {
        0 => NOT_BEGUN.to_owned(),
        1 => "1 taak".to_owned(),
        tasks => format!("{tasks} taken"),
    }
}

/// How far the board is.
pub fn board_state(division: &TaskDivision) -> String {
    let rows = division.board().len();
    let freed = division.freed();
    let open = usize::try_from(freed.undecided_tasks).unwrap_or(rows);
    match (rows, rows.saturating_sub(open)) {
        (0, _) => "Eerst de lijst".to_owned(),
        (all, decided) if all == decided => "Klaar".to_owned(),
        (_, 0) if division.is_board_skipped() => "Overgeslagen".to_owned(),
        (all, decided) if division.is_board_skipped() => format!("{decided} van {all} besloten, de rest blijft"),
        (_, 0) => NOT_BEGUN.to_owned(),
        (all, decided) => format!("{decided} van {all} besloten"),
    }
}

/// How many colleagues are filled in.
pub fn team_state(division: &TaskDivision) -> String {
    match division.colleagues.len() {
        0 => NOT_BEGUN.to_owned(),
        1 => "1 collega".to_owned(),
        people => format!("{people} collega's"),
    }
}

/// Whether proposals can be made, and whether one was chosen.
pub fn proposals_state(division: &TaskDivision) -> String {
    if division.tasks.is_empty() || !division.is_open() {
        format!("Gaat open na '{}'", DivisionPage::Board.title())
    } else if division.chosen.is_empty() {
        "Nog niets gekozen".to_owned()
    } else {
        "Gekozen".to_owned()
    }
}

/// Whether there is a text.
pub fn plan_state(division: &TaskDivision) -> String {
    if division.chosen.is_empty() { "Nog zonder verdeling".to_owned() } else { "Klaar om te plakken".to_owned() }
}

pub const fn size(size: SizeLabel) -> &'static str {
    match size {
        SizeLabel::Small => "klein",
        SizeLabel::Medium => "middel",
        SizeLabel::Large => "groot",
    }
}

/// The minutes that a school gives to a size.
pub const fn minutes_of(size: SizeLabel, sizes: Sizes) -> u32 {
    match size {
        SizeLabel::Small => sizes.small,
        SizeLabel::Medium => sizes.medium,
        SizeLabel::Large => sizes.large,
    }
}

/// How much effort or worth, as a team sees it.
pub const fn amount(amount: Amount) -> &'static str {
    match amount {
        Amount::Little => "weinig",
        Amount::Some => "redelijk",
        Amount::Much => "veel",
    }
}

/// Months in short: "hele jaar", "sep t/m nov, mrt".
pub fn months(months: Months) -> String {
    if months.is_all_year() {
        return "hele jaar".to_owned();
    }
    let mut runs: Vec<(Month, Month)> = Vec::new();
    for month in months.iter() {
        match runs.last_mut().filter(|(_, last)| *last as usize + 1 == month as usize) {
            Some((_, last)) => *last = month,
            None => runs.push((month, month)),
        }
    }
    let run = |(first, last): (Month, Month)| match last as usize - first as usize {
        0 => short_month(first).to_owned(),
        1 => format!("{}, {}", short_month(first), short_month(last)),
        _ => format!("{} t/m {}", short_month(first), short_month(last)),
    };
    runs.into_iter().map(run).collect::<Vec<_>>().join(", ")
}

pub fn tasks(count: usize) -> String {
    if count == 1 { "1 taak".to_owned() } else { format!("{count} taken") }
}

/// Whether a task is on the board, which means that it has no fixed holder.
pub const fn is_on_board(task: &Task) -> bool {
    matches!(task.kind, TaskKind::Task) && task.fixed.is_none()
}

/// What the team decided, in one word.
pub const fn verdict(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        None => "nog niet besloten",
        Some(Verdict::Keep) => "houden",
        Some(Verdict::Smaller { .. }) => "kleiner maken",
        Some(Verdict::HandOver { .. }) => "overdragen",
        Some(Verdict::Stop) => "stoppen",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_said_in_runs() {
        let said = |of: &[Month]| months(Months::of(of));
        assert_eq!(said(&[]), "hele jaar");
        assert_eq!(said(&[Month::March]), "mrt");
        assert_eq!(said(&[Month::September, Month::October, Month::November, Month::March]), "sep t/m nov, mrt");
        assert_eq!(said(&[Month::November, Month::December]), "nov, dec");
    }
}
