//! Wording of the board: what it frees, and whose time a task takes when it is handed over.

use taakkompas_division::board::{BoardRow, EatenBlock, Eats};
use taakkompas_division::{Size, Task, TaskDivision, Verdict};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_week::AssistantWeek;

use super::list::{size_in_short, to_role};
use super::{amount, hours, is_on_board, tasks};
use crate::kit::words::labels::capital;
use crate::rooms::week::words as week;

mod freed;

pub use freed::{figures, freed};

/// The columns of the board: code and heading. What is not decided yet comes first.
pub const LANES: [(&str, &str); 5] = [
    (OPEN, "Nog te bespreken"),
    (KEEP, "Houden"),
    (SMALLER, "Kleiner maken"),
    (HAND_OVER, "Overdragen"),
    (STOP, "Stoppen"),
];

/// What a button on a card says, for each decision.
pub const CHOICES: [(&str, &str); 4] =
    [(KEEP, "Houden"), (SMALLER, "Kleiner"), (HAND_OVER, "Overdragen"), (STOP, "Stoppen")];

/// Not decided yet.
pub const OPEN: &str = "";
pub const KEEP: &str = "keep";
pub const SMALLER: &str = "smaller";
pub const HAND_OVER: &str = "hand-over";
pub const STOP: &str = "stop";

/// The code of a decision.
pub const fn code(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        None => "",
        Some(Verdict::Keep) => KEEP,
        Some(Verdict::Smaller { .. }) => SMALLER,
        Some(Verdict::HandOver { .. }) => HAND_OVER,
        Some(Verdict::Stop) => STOP,
    }
}

/// Whose idea stopping is.
pub const OUR_IDEA: &str =
    "Stoppen met taken is ons idee. Het rapport noemt alleen het probleem: weinig tijd om les te geven.";

/// How the board is sorted.
pub const ORDER: &str = "Bovenaan staat wat de meesten willen stoppen. Daarna: weinig waarde, veel moeite, veel uren.";

/// The heading of a column, by its code.
pub fn lane(code: &str) -> &'static str {
    LANES.iter().find(|(of, _)| *of == code).map_or("", |&(_, name)| name)
}

/// How much there is in a column: "3 taken, 40 uur".
pub fn in_lane(count: usize, minutes: u32) -> String {
    if count == 0 { "leeg".to_owned() } else { format!("{}, {}", tasks(count), hours::exact(minutes)) }
}

/// That a task went to another column, and what is left to talk about.
pub fn moved(label: &str, code: &str, left: usize) -> String {
    let left = if left == 0 { "Alles is besproken.".to_owned() } else { format!("Nog {} te bespreken.", tasks(left)) };
    // Without a receiver it is not stored: that is said, not promised.
    let asked = if code == HAND_OVER { " Kies aan wie; pas dan bewaren we het." } else { "" };
    format!("'{label}' staat nu bij '{}'.{asked} {left}", lane(code))
}

/// A task that no role but the present ones may do.
pub fn nobody_may(label: &str) -> String {
    format!("'{label}' kan niet naar een andere functie. Er is niets veranderd.")
}

/// Nobody has named a task to stop.
pub const NO_VOTES: &str = "Nog niemand noemde een taak om te stoppen. Vraag het eerst, of tel de handen in de zaal.";

/// What is handed over does not disappear.
pub const HANDED_OVER: &str = "Wat je overdraagt, is niet weg: een ander doet het. Daarom telt het apart.";

/// It was decided that a task goes to someone else, but not yet to which role.
pub const NO_ROLE: &str = "Kies een functie. Tot dan telt deze taak als niet besloten.";

/// A task on the board in one line: size, and how many colleagues would stop it.
pub fn line(task: &Task, minutes: u32, votes: u32) -> String {
    let size = match task.size {
        Size::Label(_) => format!("{} ({})", size_in_short(task.size), hours::exact(minutes)),
        Size::Minutes(_) => hours::exact(minutes),
    };
    match votes {
        0 => size,
        1 => format!("{size} · 1 collega wil hiermee stoppen"),
        all => format!("{size} · {all} collega's willen hiermee stoppen"),
    }
}

/// What was typed is not a count of hands.
pub fn not_hands(text: &str) -> String {
    format!("'{}' is geen aantal. Schrijf bijvoorbeeld 7. Er is niets veranderd.", text.trim())
}

/// More is taken off than the task costs.
pub fn too_much(minutes: u32) -> String {
    format!("De taak kost {}. Kies minder uren die eraf gaan, of kies stoppen.", hours::exact(minutes))
}

/// What was decided about a task, with how much it frees: "kleiner maken: 5 uur eraf".
pub fn decided(division: &TaskDivision, task: &Task) -> String {
    match task.verdict {
        Some(Verdict::Smaller { .. }) => {
            let freed = division.minutes(task).saturating_sub(division.minutes_left(task));
            format!("{} eraf", hours::exact(freed))
        }
        Some(Verdict::HandOver { to }) => format!("naar: {}", to_role(to)),
        Some(Verdict::Stop) => format!("{} eraf", hours::exact(division.minutes(task))),
        None | Some(Verdict::Keep) => String::new(),
    }
}

/// Whose time it takes if someone else does a task.
pub fn eats(division: &TaskDivision, eats: &Eats) -> String {
    let who = division.colleague(eats.colleague).map_or("", |colleague| colleague.label.as_str());
    let who = capital(who);
    let mut said = match (eats.in_capacity, eats.of_pupils) {
        (0, 0) => return format!("{who}: hier is geen tijd voor."),
        (0, _) => format!("{who}: er is geen ruimte voor taken."),
        (capacity, _) => format!("{who}: {} past in de ruimte voor taken.", hours::exact(capacity)),
    };
    if eats.of_pupils > 0 {
        said.push_str(&format!(
            " {} gaat af van de tijd met leerlingen: {} minuten per week.",
            hours::exact(eats.of_pupils),
            eats.of_pupils_a_week
        ));
    }
    if eats.in_neither > 0 {
        said.push_str(&format!(" Voor {} is er geen tijd.", hours::exact(eats.in_neither)));
    }
    said
}

/// A block with pupils that would lose time.
pub fn eaten(week: &AssistantWeek, eaten: &EatenBlock) -> String {
    let Some(block) = week.block(eaten.block) else { return String::new() };
    let stays = if eaten.ought_to_stay { " Dit blok hoort door te gaan." } else { "" };
    let day = weekday_name(block.weekday);
    format!("{}, {}: {} minuten per week.{stays}", capital(day), week::block(week, block), eaten.minutes)
}

/// Effort and worth in short, as on paper.
pub fn seen(row: &BoardRow) -> [&'static str; 2] {
    [row.effort.map_or("", amount), row.worth.map_or("", amount)]
}

/// Continue without a single decision, and why the board comes first.
pub const GO_ON_WITHOUT: (&str, &str) = (
    "Ga door zonder dit",
    "Wie een volle lijst verdeelt, maakt iedereen even vol. Daarom gaan de voorstellen pas open na dit bord. \
     Toch verder? Dat kan. Jullie kunnen altijd terug.",
);

/// Continue with what was decided so far.
pub const GO_ON: (&str, &str) = (
    "Verder met wat nu besloten is",
    "Wat jullie besloten, telt mee. De rest blijft zoals het is. Jullie kunnen altijd terug.",
);

/// The school continued without a decision.
pub const GOES_ON_WITHOUT: &str = "Jullie gaan door zonder dit bord. Dat kan altijd nog anders.";

/// The school continued with what was decided so far.
pub const GOES_ON: &str =
    "Jullie gaan verder met wat nu besloten is. De rest blijft zoals het is. Dat kan altijd nog anders.";

/// Whether anything was decided about a task on the board.
pub fn some_decided(division: &TaskDivision) -> bool {
    division.tasks.iter().any(|task| is_on_board(task) && task.verdict.is_some())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use taakkompas_division::ColleagueId;

    #[test]
    fn whose_time_it_takes_is_told() {
        let mut division = TaskDivision::default();
        division.add_colleague(taakkompas_school::staff::StaffRole::Assistant, "assistent A").unwrap();
        let of = |in_capacity, of_pupils, in_neither| {
            let a_week = of_pupils / 40;
            eats(
                &division,
                &Eats { colleague: ColleagueId(1), in_capacity, of_pupils, of_pupils_a_week: a_week, in_neither },
            )
        };
        assert_eq!(of(600, 0, 0), "Assistent A: 10 uur past in de ruimte voor taken.");
        let told = "Assistent A: er is geen ruimte voor taken. 10 uur gaat af van de tijd met leerlingen: 15 minuten per week.";
        assert_eq!(of(0, 600, 0), told);
        assert_eq!(of(0, 0, 600), "Assistent A: hier is geen tijd voor.");
    }
}
