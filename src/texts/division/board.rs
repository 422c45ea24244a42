//! Words of the board: what it frees, and whose time a task eats that is handed over.

use taakkompas_domain::deployment::Deployment;
use taakkompas_domain::division::board::{BoardRow, EatenBlock, Eats, Freed};
use taakkompas_domain::division::{Size, Task, TaskDivision, Verdict};

use super::list::{size_in_short, to_role};
use super::{amount, hours, tasks};
use crate::texts::week;

/// What a task may become: code and label.
pub const CHOICES: [(&str, &str); 5] = [
    ("", "nog niet besloten"),
    (KEEP, "houden"),
    (SMALLER, "kleiner maken"),
    (HAND_OVER, "overdragen"),
    (STOP, "stoppen"),
];

/// Houden.
pub const KEEP: &str = "keep";
/// Kleiner maken.
pub const SMALLER: &str = "smaller";
/// Overdragen.
pub const HAND_OVER: &str = "hand-over";
/// Stoppen.
pub const STOP: &str = "stop";

/// The code of what was decided.
#[must_use]
pub const fn code(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        None => "",
        Some(Verdict::Keep) => KEEP,
        Some(Verdict::Smaller { .. }) => SMALLER,
        Some(Verdict::HandOver { .. }) => HAND_OVER,
        Some(Verdict::Stop) => STOP,
    }
}

/// What the board frees, in sentences that are read out.
#[must_use]
pub fn freed(freed: &Freed) -> String {
    let fewer = freed.stopped_tasks + freed.smaller_tasks;
    let gone = freed.stopped.saturating_add(freed.smaller);
    if freed.before == 0 {
        return "Er staan nog geen taken op het bord.".to_owned();
    }
    let decided = match freed.undecided_tasks {
        0 => "Over alle taken is besloten.".to_owned(),
        left => format!("Over {} is nog niet besloten.", count(left)),
    };
    let gone = match fewer {
        0 => "Er is nog niets gestopt of kleiner.".to_owned(),
        fewer => format!("{} gestopt of kleiner: samen {} eraf.", count(fewer), hours::rounded(gone)),
    };
    format!("{gone} {decided}")
}

fn count(of: u32) -> String {
    tasks(usize::try_from(of).unwrap_or(usize::MAX))
}

/// The board in figures: what, and how much.
#[must_use]
pub fn figures(freed: &Freed) -> [(&'static str, String); 5] {
    let row = |tasks: u32, minutes: u32| {
        if tasks == 0 { "geen".to_owned() } else { format!("{}, {}", count(tasks), hours::rounded(minutes)) }
    };
    [
        ("Gestopt", row(freed.stopped_tasks, freed.stopped)),
        ("Kleiner gemaakt", row(freed.smaller_tasks, freed.smaller)),
        ("Overgedragen", row(freed.handed_over_tasks, freed.handed_over)),
        ("Gehouden", if freed.kept_tasks == 0 { "geen".to_owned() } else { count(freed.kept_tasks) }),
        ("Blijft te verdelen", format!("{} van {}", hours::rounded(freed.left), hours::rounded(freed.before))),
    ]
}

/// What is handed over does not go away.
pub const HANDED_OVER: &str = "Wat je overdraagt, is niet weg: een ander doet het. Daarom telt het apart.";

/// A task on the board in one line: size, and how many colleagues would stop it.
#[must_use]
pub fn line(task: &Task, minutes: u32, would_stop: usize) -> String {
    let size = match task.size {
        Size::Label(_) => format!("{} ({})", size_in_short(task.size), hours::exact(minutes)),
        Size::Minutes(_) => hours::exact(minutes),
    };
    match would_stop {
        0 => size,
        1 => format!("{size} · 1 collega wil hiermee stoppen"),
        all => format!("{size} · {all} collega's willen hiermee stoppen"),
    }
}

/// More is taken off than the task costs.
#[must_use]
pub fn too_much(minutes: u32) -> String {
    format!("De taak kost {}. Kies minder uren die eraf gaan, of kies stoppen.", hours::exact(minutes))
}

/// What was decided about a task, with how much it frees: "kleiner maken: 5 uur eraf".
#[must_use]
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

/// Whose time it takes if someone does a task.
#[must_use]
pub fn eats(division: &TaskDivision, eats: &Eats) -> String {
    let who = division.colleague(eats.colleague).map_or("", |colleague| colleague.label.as_str());
    let who = week::capital(who);
    let mut said = match (eats.in_room, eats.of_pupils) {
        (0, 0) => return format!("{who}: hier is geen tijd voor."),
        (0, _) => format!("{who}: er is geen ruimte voor taken."),
        (room, _) => format!("{who}: {} past in de ruimte voor taken.", hours::exact(room)),
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
#[must_use]
pub fn eaten(deployment: &Deployment, eaten: &EatenBlock) -> String {
    let Some(block) = deployment.block(eaten.block) else { return String::new() };
    let stays = if eaten.ought_to_stay { " Dit blok hoort door te gaan." } else { "" };
    let day = week::weekday(block.weekday);
    format!("{}, {}: {} minuten per week.{stays}", week::capital(day), week::block(deployment, block), eaten.minutes)
}

/// Effort and worth in short, as on paper.
#[must_use]
pub fn seen(row: &BoardRow) -> [&'static str; 2] {
    [row.effort.map_or("", amount), row.worth.map_or("", amount)]
}

/// Why the board comes first.
pub const WHY_FIRST: &str = "Wie een volle lijst verdeelt, maakt iedereen even vol. Daarom gaan de voorstellen pas open na dit bord. \
                             Toch verder? Dat kan. Jullie kunnen altijd terug.";

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use taakkompas_domain::division::ColleagueId;

    #[test]
    fn what_is_freed_is_told() {
        let mut division = TaskDivision::default();
        assert_eq!(freed(&division.freed()), "Er staan nog geen taken op het bord.");
        let kerst = division.add_task(Task::new("Kerst")).unwrap();
        division.add_task(Task::new("Pasen")).unwrap();
        assert_eq!(freed(&division.freed()), "Er is nog niets gestopt of kleiner. Over 2 taken is nog niet besloten.");
        division.decide(kerst, Some(Verdict::Smaller { freed: 300 })).unwrap();
        let told = "1 taak gestopt of kleiner: samen 5 uur eraf. Over 1 taak is nog niet besloten.";
        assert_eq!(freed(&division.freed()), told);
    }

    #[test]
    fn whose_time_it_takes_is_told() {
        let mut division = TaskDivision::default();
        division.add_colleague(taakkompas_domain::deployment::StaffRole::Assistant, "assistent A").unwrap();
        let of = |in_room, of_pupils, in_neither| {
            let a_week = of_pupils / 40;
            eats(
                &division,
                &Eats { colleague: ColleagueId(1), in_room, of_pupils, of_pupils_a_week: a_week, in_neither },
            )
        };
        assert_eq!(of(600, 0, 0), "Assistent A: 10 uur past in de ruimte voor taken.");
        let told = "Assistent A: er is geen ruimte voor taken. 10 uur gaat af van de tijd met leerlingen: 15 minuten per week.";
        assert_eq!(of(0, 600, 0), told);
        assert_eq!(of(0, 0, 600), "Assistent A: hier is geen tijd voor.");
    }
}
