//! Wording of the list of tasks: settings, the usual tasks, and rows from a spreadsheet.

use taakkompas_content::model::{TaskGroup, UsualTaskText};
use taakkompas_division::{
    Fixed, MINUTES_OF_FULL_TIME, Qualification, Size, SizeLabel, Sizes, Task, TaskDivision, TaskKind,
};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::staff::StaffRole;

use super::{hours, is_on_board, minutes_of, months, size, tasks};
use crate::kit::words::dates;
use crate::kit::words::labels::{and, capital};
use crate::rooms::week::words::role;

mod rows;

pub(super) use rows::apart_because;
pub use rows::{LAW_HELP, LAW_QUESTION, answered, aside, asides, law_question, needs, row_problem, unused};
pub use rows::{of_told_apart, told_apart};

/// What the list adds up to: how many tasks, and how much work.
pub fn totals(division: &TaskDivision) -> String {
    let count = division.tasks.len();
    if count == 0 {
        return "Er staan nog geen taken in de lijst.".to_owned();
    }
    let on_board = division.tasks.iter().filter(|task| is_on_board(task));
    let minutes: u32 = on_board.clone().map(|task| division.minutes(task)).sum();
    let is_function = |task: &&Task| task.kind == TaskKind::Function;
    let functions = division.tasks.iter().filter(is_function).count();
    let held = || division.tasks.iter().filter(|task| task.fixed.is_some() && !is_function(task));
    let time = hours::rounded(held().map(|task| division.minutes(task)).fold(0, u32::saturating_add));
    let with_holder = match held().count() {
        0 => String::new(),
        1 => format!(" 1 taak daarvan heeft een vaste houder. Die {time} tellen hier niet mee, in een verdeling wel."),
        more => {
            format!(" {more} daarvan hebben een vaste houder. Die {time} tellen hier niet mee, in een verdeling wel.")
        }
    };
    let function = match functions {
        0 => String::new(),
        1 => " 1 is een functie met eigen uren. Die telt niet mee.".to_owned(),
        more => format!(" {more} zijn een functie met eigen uren. Die tellen niet mee."),
    };
    let of_full_time = match minutes / MINUTES_OF_FULL_TIME {
        0 => String::new(),
        1 => format!(" Dat is ruim één voltijdbaan van {}.", hours::rounded(MINUTES_OF_FULL_TIME)),
        jobs => format!(" Dat is ruim {jobs} voltijdbanen van {}.", hours::rounded(MINUTES_OF_FULL_TIME)),
    };
    format!(
        "{} in de lijst, samen {} per jaar.{with_holder}{function}{of_full_time}",
        tasks(count),
        hours::rounded(minutes)
    )
}

/// A size with the hours that the school gives to it.
pub fn size_with_hours(of: SizeLabel, sizes: Sizes) -> String {
    format!("{} ({})", size(of), hours::exact(minutes_of(of, sizes)))
}

/// How much work a task is, in short.
pub fn size_in_short(of: Size) -> String {
    match of {
        Size::Minutes(minutes) => hours::exact(minutes),
        Size::Label(label) => size(label).to_owned(),
    }
}

/// What is set for a task besides its size, in one line; empty if nothing is.
pub fn in_short(division: &TaskDivision, task: &Task) -> String {
    let holders: Vec<&str> =
        task.holders.iter().filter_map(|&id| Some(division.colleague(id)?.label.as_str())).collect();
    let parts = [
        kind_in_short(task).to_owned(),
        if holders.is_empty() { String::new() } else { and(&holders) },
        if task.months.is_all_year() { String::new() } else { months(task.months) },
        task.weekday.map_or("", weekday_name).to_owned(),
        super::people::people(task),
        if task.per_person { "uren per persoon".to_owned() } else { String::new() },
        if task.is_asked() { "vraag over lesbevoegdheid".to_owned() } else { qualification(&task.qualification) },
        task.certificate.clone(),
        task.group.clone(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

const fn kind_in_short(task: &Task) -> &'static str {
    match (task.kind, task.fixed) {
        (TaskKind::Function, _) => "functie",
        (TaskKind::Task, Some(_)) => "vaste houder",
        (TaskKind::Task, None) => "",
    }
}

/// Which lesbevoegdheid is needed, in short.
pub fn qualification(of: &Qualification) -> String {
    match of {
        Qualification::None => String::new(),
        Qualification::Group => "lesbevoegdheid".to_owned(),
        Qualification::Subject { subject } => format!("lesbevoegdheid {subject}"),
    }
}

/// How a task gets its people: code and label of each option.
pub const KINDS: [(&str, &str); 6] = [
    ("task", "Gewone taak: wordt verdeeld"),
    ("council", "Gekozen: medezeggenschapsraad"),
    ("prevention", "Benoemd: preventiemedewerker"),
    ("first-aid", "Bedrijfshulpverlening (BHV)"),
    ("other", "Andere taak met een vaste houder"),
    ("function", "Functie met eigen uren, zoals ib'er"),
];

/// The code of how a task gets its people.
pub const fn kind_code(task: &Task) -> &'static str {
    match (task.kind, task.fixed) {
        (TaskKind::Function, _) => "function",
        (TaskKind::Task, None) => "task",
        (TaskKind::Task, Some(fixed)) => fixed.code(),
    }
}

/// Sets how a task gets its people. What contradicts that is cleared: holders, or the hand-over.
pub fn set_kind(task: &mut Task, code: &str) {
    let fixed: Option<Fixed> = code.parse().ok();
    task.kind = if code == "function" { TaskKind::Function } else { TaskKind::Task };
    task.fixed = fixed;
    if is_on_board(task) {
        task.holders = Vec::new();
    } else {
        task.verdict = None;
    }
}

/// The heading of a group of usual tasks.
pub const fn group(group: TaskGroup) -> &'static str {
    match group {
        TaskGroup::Celebrations => "Feesten en vieringen",
        TaskGroup::Outings => "Uitjes, sport en cultuur",
        TaskGroup::Parents => "Ouders",
        TaskGroup::Education => "Onderwijs en leerlingen",
        TaskGroup::Materials => "Spullen en gebouw",
        TaskGroup::Digital => "Computers en gegevens",
        TaskGroup::Safety => "Veiligheid en medezeggenschap",
        TaskGroup::Team => "Team en organisatie",
    }
}

/// What there is to know about a usual task, in sentences.
pub fn usual(text: &UsualTaskText) -> String {
    let task = text.task.task();
    let facts = match (&text.task.minutes, &text.task.source) {
        (Some(minutes), Some(source)) => format!("{} per jaar ({source})", hours::exact(*minutes)),
        _ => months(task.months),
    };
    let parts = [facts, in_short(&TaskDivision::default(), &Task { months: Default::default(), ..task })];
    let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let note = text.note.as_ref().map_or_else(String::new, |note| format!(" {note}"));
    let law = text.statute.as_ref().map_or_else(String::new, |(title, statute)| {
        format!(" {title}, {}, versie van {}.", statute.article, dates::date(statute.version))
    });
    format!("{}.{note}{law}", capital(&line))
}

/// Roles to which schools hand a usual task over, in a sentence: "conciërge of administratie".
pub fn roles(roles: &[StaffRole]) -> String {
    let name = |of: &StaffRole| if *of == StaffRole::Other { "administratie" } else { role(*of) };
    let names: Vec<&str> = roles.iter().map(name).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} of {last}", first.join(", ")),
    }
}

/// A role that takes something over.
pub const fn to_role(of: StaffRole) -> &'static str {
    match of {
        StaffRole::Other => "iemand met een andere functie",
        of => role(of),
    }
}

pub const HOW: &str =
    "Zet elke taak op een regel. Kopieer de regels en plak ze hieronder. Je ziet eerst wat ervan komt.";

pub const RULES: [&str; 6] = [
    "De eerste kolom is de taak. Daarna mogen uren, maanden, dag en aantal mensen.",
    "Andere kolommen? Dan moet er een regel met namen boven staan, zoals in het voorbeeld.",
    "Een titel, koppen en totalen mogen blijven staan. Die tellen we niet mee.",
    "Bij uren mag ook klein, middel of groot, of uren per persoon: 12 p.p.",
    "Een taak die er al staat, komt er niet nog eens bij. Plakken mag dus vaker.",
    "Bij 'vorig jaar' horen functies, geen namen. Vul dan eerst de mensen in.",
];

/// The header row of the example.
pub const EXAMPLE_HEAD: [&str; 6] = ["Taak", "Uren per jaar", "Maanden", "Mensen", "Delen mag", "Lesbevoegdheid"];

pub const EXAMPLE: [[&str; 6]; 3] = [
    ["Sinterklaas", "30", "nov, dec", "4", "ja", "nee"],
    ["Rapporten schrijven", "groot", "feb, jun", "1", "nee", "ja"],
    ["Schoolfruit", "7,5", "nov t/m apr", "1", "nee", "nee"],
];

/// The hint at the field below the example.
pub const FIELD_HINT: &str = "Ook een CSV mag, met puntkomma's. Schrijf geen namen en niets over gezondheid.";

/// What comes of the pasted rows.
pub fn summary(added: usize, left_out: usize) -> String {
    let comes = match added {
        0 => "Er komt niets bij.".to_owned(),
        1 => "1 taak komt erbij.".to_owned(),
        added => format!("{added} taken komen erbij."),
    };
    format!("{comes}{}", stays_out(left_out))
}

fn stays_out(rows: usize) -> String {
    match rows {
        0 => String::new(),
        1 => " 1 regel gaat niet mee.".to_owned(),
        rows => format!(" {rows} regels gaan niet mee."),
    }
}

pub fn added(count: usize, left_out: usize) -> String {
    let rest = match left_out {
        0 => "",
        _ => " Wat niet meeging, staat nog in het veld.",
    };
    match count {
        0 => "Er kwam niets bij.".to_owned(),
        1 => format!("1 taak toegevoegd.{rest}"),
        count => format!("{count} taken toegevoegd.{rest}"),
    }
}

/// The file could not be read.
pub const NOT_READ: &str = "Dit bestand konden we niet lezen. Kopieer de regels en plak ze hieronder.";

/// The file is too big.
pub const TOO_BIG: &str = "Dit bestand is te groot voor een takenlijst. Kopieer alleen de regels met taken.";

/// How many tasks wait for an answer about the law; empty if none do.
pub fn questions(division: &TaskDivision) -> String {
    match division.tasks.iter().filter(|task| task.is_asked()).count() {
        0 => String::new(),
        1 => "Bij 1 taak is nog een vraag over lesbevoegdheid. Die taak verdelen we nog niet.".to_owned(),
        more => format!("Bij {more} taken is nog een vraag over lesbevoegdheid. Die taken verdelen we nog niet."),
    }
}

/// The hours that were typed cannot be read.
pub fn not_hours(text: &str) -> String {
    format!("'{}' is geen aantal uren. Schrijf bijvoorbeeld 12,5. Er is niets veranderd.", text.trim())
}

/// The school years to choose from: none yet, the current one and the next, and the one that is chosen.
pub fn school_years(now: i32, chosen: Option<u16>) -> Vec<(String, String)> {
    let mut years: Vec<i32> = vec![now, now.saturating_add(1)];
    years.extend(chosen.map(i32::from).filter(|year| !years.contains(year)));
    years.sort_unstable();
    let none = (String::new(), "nog niet gekozen".to_owned());
    let year = |year: i32| (year.to_string(), format!("{year}-{}", year.saturating_add(1)));
    core::iter::once(none).chain(years.into_iter().map(year)).collect()
}

/// How many shares and locks disappeared with another school year.
pub fn gone_with_year(count: usize) -> String {
    let what = crate::kit::words::numbers::count(count, "keer", "keer");
    format!("Een lesbevoegdheid loopt dan af. Daardoor is {what} een taak bij iemand weggehaald.")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_told_in_a_sentence() {
        let mut division = TaskDivision::default();
        assert_eq!(totals(&division), "Er staan nog geen taken in de lijst.");
        division.add_task(Task::new("Kerst")).unwrap();
        assert_eq!(totals(&division), "1 taak in de lijst, samen 25 uur per jaar.");
        let mut council = Task::new("Lid van de MR");
        set_kind(&mut council, "council");
        division.add_task(council).unwrap();
        let told = "2 taken in de lijst, samen 25 uur per jaar. 1 taak daarvan heeft een vaste houder. Die 25 uur tellen hier \
                    niet mee, in een verdeling wel.";
        assert_eq!(totals(&division), told);
        division.add_task(Task { kind: TaskKind::Function, ..Task::new("Interne begeleiding") }).unwrap();
        assert!(totals(&division).ends_with("wel. 1 is een functie met eigen uren. Die telt niet mee."));
    }

    #[test]
    fn every_kind_is_read_back() {
        for (code, _) in KINDS {
            let mut task = Task::new("Taak");
            set_kind(&mut task, code);
            assert_eq!(kind_code(&task), code);
        }
    }
}
