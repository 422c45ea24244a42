//! Wording of the list of tasks: settings, the usual tasks, and rows from a spreadsheet.

use taakkompas_content::model::{TaskGroup, UsualTaskText};
use taakkompas_division::law::{Certainty, Finding, Need};
use taakkompas_division::list::{Aside, AsideKind, Column, Each, ListProblem, Per, RowProblem, Unused};
use taakkompas_division::{
    Fixed, MINUTES_OF_FULL_TIME, Qualification, Size, SizeLabel, Sizes, Task, TaskDivision, TaskKind,
};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::months::WEEKS_OF_YEAR;
use taakkompas_school::staff::StaffRole;

use super::{hours, is_on_board, minutes_of, months, refused, size, tasks};
use crate::kit::words::labels::{and, capital};
use crate::kit::words::numbers::count;
use crate::kit::words::{ToDutch, dates};
use crate::rooms::week::words::role;

/// What the list adds up to: how many tasks, and how much work.
pub fn totals(division: &TaskDivision) -> String {
    let count = division.tasks.len();
    if count == 0 {
        return "Er staan nog geen taken in de lijst.".to_owned();
    }
    let on_board = division.tasks.iter().filter(|task| is_on_board(task));
    let minutes: u32 = on_board.clone().map(|task| division.minutes(task)).sum();
    let fixed = count - on_board.count();
    let apart = match fixed {
        0 => String::new(),
        1 => " 1 taak daarvan heeft een vaste houder of is een functie. Die telt niet mee.".to_owned(),
        _ => format!(" {fixed} daarvan hebben een vaste houder of zijn een functie. Die tellen niet mee."),
    };
    let of_full_time = match minutes / MINUTES_OF_FULL_TIME {
        0 => String::new(),
        1 => format!(" Dat is ruim één voltijdbaan van {}.", hours::rounded(MINUTES_OF_FULL_TIME)),
        jobs => format!(" Dat is ruim {jobs} voltijdbanen van {}.", hours::rounded(MINUTES_OF_FULL_TIME)),
    };
    format!("{} in de lijst, samen {} per jaar.{apart}{of_full_time}", tasks(count), hours::rounded(minutes))
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

/// What is wrong with a row, or has to be said about it, with its line number.
pub fn row_problem(division: &TaskDivision, row: &RowProblem) -> String {
    format!("Regel {}: {}", row.line, problem(division, &row.problem))
}

fn problem(division: &TaskDivision, problem: &ListProblem) -> String {
    match problem {
        ListProblem::NoLabel => "er staat geen naam van een taak.".to_owned(),
        ListProblem::TooLong { column: Column::Label, most, found } => {
            format!("de naam van de taak is te lang: {found} tekens. Er passen er {most}.")
        }
        ListProblem::Twice { first } => {
            format!("deze taak staat ook op regel {first}. Zet er iets bij, zoals de groep.")
        }
        ListProblem::TaskThere(id) => match division.task(*id) {
            Some(task) => format!("'{}' staat al in de lijst.", task.label),
            None => "deze taak staat al in de lijst.".to_owned(),
        },
        ListProblem::ColleagueThere(_) => "deze collega staat er al bij.".to_owned(),
        ListProblem::OpenQuote => crate::kit::words::rows::OPEN_QUOTE.to_owned(),
        ListProblem::LostLetters => "er zijn letters kwijt. Bewaar het bestand opnieuw als CSV (UTF-8).".to_owned(),
        ListProblem::UnknownColleague { text } => {
            format!("de taak gaat mee, maar '{text}' staat niet bij de mensen.")
        }
        ListProblem::MayNotHold { colleague, why } => {
            let who = division.colleague(*colleague).map_or("", |colleague| colleague.label.as_str());
            format!("de taak gaat mee, maar zonder {who}. {}", refused::why_not(*why))
        }
        ListProblem::Refused(error) => crate::kit::words::labels::lower(&error.to_dutch()),
        other => remark(other),
    }
}

/// What has to be said about a row that is kept.
pub(super) fn remark(problem: &ListProblem) -> String {
    match problem {
        ListProblem::TooLong { column: of, most, found } => {
            format!("'{}' is te lang: {found} tekens. Er passen er {most}. De rest gaat mee.", column(*of))
        }
        ListProblem::Unread { column: of, text } => {
            format!("'{text}' kunnen we niet lezen bij '{}'. De rest gaat mee. {}", column(*of), example(*of))
        }
        ListProblem::TwoReadings { column: of, text } => {
            format!("'{text}' bij '{}' kan twee dingen betekenen. De rest gaat mee. {}", column(*of), example(*of))
        }
        ListProblem::Left { column: of, text } => format!("'{text}' bij '{}' gebruiken we niet. De rest wel.", column(*of)),
        ListProblem::About { column: Column::Size | Column::Capacity, text, minutes } if *minutes > 0 => {
            format!("'{text}' is geen vast getal. We rekenen met {}.", hours::exact(*minutes))
        }
        ListProblem::About { column: of, text, .. } => {
            format!("'{text}' bij '{}' is niet precies. Kijk of het zo klopt.", column(*of))
        }
        ListProblem::AboutPeople { text, most } => format!("'{text}' is geen vast aantal. We rekenen met {most} mensen."),
        ListProblem::PartOfTeam { text } => {
            format!("'{text}' is een deel van het team. We rekenen nu met iedereen.")
        }
        ListProblem::SizeNotSaid { text } if text.is_empty() => {
            "er staan geen uren bij. De taak gaat mee als 'middel'. Kies zelf de grootte.".to_owned()
        }
        ListProblem::SizeNotSaid { text } => {
            format!("de uren staan nog open ('{text}'). De taak gaat mee als 'middel'. Kies zelf de grootte.")
        }
        ListProblem::NotAYear { text, per, minutes } => not_a_year(text, *per, *minutes),
        ListProblem::ForEach { text, each } => {
            let of = match each {
                Each::Group => "per groep",
                Each::Pupil => "per leerling",
                _ => "per keer dat het voorkomt",
            };
            format!("'{text}' is {of}. Zet er de uren van alles samen. Nu gaat de taak mee als 'middel'.")
        }
        ListProblem::OfFullTime { text, minutes } => {
            let full = hours::rounded(MINUTES_OF_FULL_TIME);
            format!("'{text}' is een deel van een voltijdbaan van {full}: {}.", hours::exact(*minutes))
        }
        ListProblem::PartOrHours { text } => {
            format!("is '{text}' een deel van voltijd, of uren per jaar? Schrijf '{text} fte' of '{text} uur'.")
        }
        ListProblem::PeopleNotSaid { minutes } => format!(
            "{} per persoon, maar voor hoeveel mensen? We rekenen nu met 1. Vul het aantal in.",
            hours::exact(*minutes)
        ),
        ListProblem::OtherTotal { product, total } => format!(
            "uren per persoon keer mensen is {}. In de lijst staat {}. We rekenen met het eerste.",
            hours::exact(*product),
            hours::exact(*total)
        ),
        ListProblem::OutOfRange { text } => {
            let most = hours::rounded(MINUTES_OF_FULL_TIME);
            format!("'{text}' uur kan niet. Kies meer dan 0 en hooguit {most} per persoon. Nu gaat de taak mee als 'middel'.")
        }
        ListProblem::SeveralDays { text } => {
            format!("'{text}' zijn meer dagen. Een taak hoort bij één dag of bij geen. Nu staat er geen dag bij.")
        }
        ListProblem::SeveralGroups { text } => {
            format!("'{text}' zijn meer groepen. Een taak hoort bij één groep of bij geen. Nu staat er geen groep bij.")
        }
        ListProblem::FromLabel { text } => format!("'{text}' stond bij de naam. Dat lezen we als de uren."),
        ListProblem::Joined { until } => {
            format!("deze regel en regel {until} lezen we als één taak. Klopt dat niet? Verander de regel.")
        }
        ListProblem::Merged { until } => {
            format!("de regels tot en met {until} hebben geen eigen naam. Ze tellen hierbij mee.")
        }
        ListProblem::LabelWith { text } => {
            format!("deze taak staat er vaker. Daarom staat '{text}' er nu achter.")
        }
        ListProblem::MayBeTotal { from, to } => format!(
            "dit is precies de som van regel {from} tot en met {to}. Is het een totaal? Haal de regel dan weg."
        ),
        ListProblem::SeveralPeople { count } => {
            format!("hier staan {count} mensen in één vak. Zet ieder op een eigen regel.")
        }
        ListProblem::LooseCommas => {
            "staan de uren achter een komma? Zet er een puntkomma of tab. Nu is de hele regel de naam.".to_owned()
        }
        ListProblem::MayBeName { .. } => "is dit een naam? Schrijf de functie, zoals 'leraar groep 4'.".to_owned(),
        ListProblem::Needs(found) => needs(found).to_owned(),
        ListProblem::Asked => format!("{LAW_QUESTION} Beantwoord dat na het toevoegen. Tot dan verdelen we de taak niet."),
        ListProblem::AgainstLaw => {
            "hier staat 'nee' bij lesbevoegdheid. Volgens de wet is die nodig, dus dat vullen we in.".to_owned()
        }
        ListProblem::ChosenWithout => {
            "hier staat 'nee' bij lesbevoegdheid. Meestal is die wel nodig. Kijk of het klopt.".to_owned()
        }
        _ => String::new(),
    }
}

/// The question whether a task needs a lesbevoegdheid.
pub const LAW_QUESTION: &str = "Heeft deze taak een lesbevoegdheid nodig?";

/// What the answer to it depends on.
pub const LAW_HELP: &str = "Kies ja als iemand dan lesgeeft of alleen een groep leidt. Helpt iemand onder leiding van een leraar? \
                            Kies dan nee.";

/// What was answered.
pub fn answered(label: &str, needs: bool) -> String {
    let answer = if needs { "met lesbevoegdheid" } else { "zonder lesbevoegdheid" };
    format!("{label}: {answer}.")
}

/// What the label of a task asks for, as it was filled in.
pub const fn needs(found: &Finding) -> &'static str {
    match (found.need, found.certainty) {
        (Need::Qualification, Certainty::Law) => {
            "dit is lesgeven of een groep leiden. Dat vraagt een lesbevoegdheid, dus die vullen we in."
        }
        (Need::Qualification, _) => "dit vraagt meestal een lesbevoegdheid. Die vullen we in. Je kunt het veranderen.",
        (Need::Certificate(_), _) => "dit vraagt meestal een certificaat. Dat vullen we in. Je kunt het veranderen.",
        (Need::Holder(Fixed::Council, _), _) => "leden van een raad worden gekozen. Daarom verdelen we dit niet.",
        (Need::Holder(Fixed::Prevention, _), _) => {
            "een preventiemedewerker wordt benoemd, met instemming van de PMR. Daarom verdelen we dit niet."
        }
        (Need::Holder(..), _) => "dit heeft meestal een vaste houder. Daarom verdelen we het niet. Je kunt het veranderen.",
        (Need::Function, _) => "dit is meestal een functie met eigen uren. Die verdelen we niet. Je kunt het veranderen.",
    }
}

fn not_a_year(text: &str, per: Per, minutes: u32) -> String {
    let of = match per {
        Per::Week => "per week",
        Per::Month => "per maand",
        Per::Day => "per dag",
        Per::Quarter => "per kwartaal",
        Per::HalfYear => "per half jaar",
        _ => "per keer",
    };
    let year = if per == Per::Week {
        let all = hours::exact(minutes.saturating_mul(WEEKS_OF_YEAR));
        format!(" Met {WEEKS_OF_YEAR} schoolweken is dat {all}.")
    } else {
        String::new()
    };
    format!("'{text}' is {of}, niet per jaar.{year} Vul de uren per jaar in. Nu gaat de taak mee als 'middel'.")
}

/// The rows that are set aside, in a sentence: "1 titel, 9 koppen en 4 totalen lezen we niet als taak."
pub fn asides(asides: &[Aside]) -> String {
    let of = |kinds: &[AsideKind], one: &str, more: &str| {
        let found = asides.iter().filter(|aside| kinds.contains(&aside.kind)).count();
        (found > 0).then(|| count(found, one, more))
    };
    let parts: Vec<String> = [
        of(&[AsideKind::Title], "titel", "titels"),
        of(&[AsideKind::Head], "regel met namen van kolommen", "regels met namen van kolommen"),
        of(&[AsideKind::Heading], "kop", "koppen"),
        of(&[AsideKind::Subtotal, AsideKind::Total], "totaal", "totalen"),
    ]
    .into_iter()
    .flatten()
    .collect();
    match parts.as_slice() {
        [] => String::new(),
        parts => {
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            format!("Niet meegeteld: {}.", and(&parts))
        }
    }
}

/// A row that is set aside, with its line number.
pub fn aside(aside: &Aside) -> String {
    let kind = match aside.kind {
        AsideKind::Title => "titel",
        AsideKind::Head => "namen van kolommen",
        AsideKind::Heading => "kop",
        AsideKind::Subtotal => "subtotaal",
        AsideKind::Total => "totaal",
    };
    format!("Regel {}: '{}' ({kind})", aside.line, aside.text)
}

/// The columns that are not used; empty if all are.
pub fn unused(unused: &[Unused]) -> String {
    let name = |column: &Unused| match column.name.as_str() {
        "" => format!("kolom {} ('{}')", column.number, column.example),
        name => format!("'{name}'"),
    };
    let names: Vec<String> = unused.iter().map(name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => format!("Deze kolom gebruiken we niet: {one}."),
        more => format!("Deze kolommen gebruiken we niet: {}.", and(more)),
    }
}

/// How many tasks wait for an answer about the law; empty if none do.
pub fn questions(division: &TaskDivision) -> String {
    match division.tasks.iter().filter(|task| task.is_asked()).count() {
        0 => String::new(),
        1 => "Bij 1 taak is nog een vraag over lesbevoegdheid. Die taak verdelen we nog niet.".to_owned(),
        more => format!("Bij {more} taken is nog een vraag over lesbevoegdheid. Die taken verdelen we nog niet."),
    }
}

const fn column(column: Column) -> &'static str {
    match column {
        Column::Label => "taak",
        Column::Size => "uren per jaar",
        Column::Minutes => "minuten",
        Column::Months => "maanden",
        Column::Days => "dag",
        Column::People => "mensen",
        Column::Share => "delen mag",
        Column::Qualification => "lesbevoegdheid",
        Column::Certificate => "certificaat",
        Column::Group => "groep",
        Column::Worth => "waarde",
        Column::Effort => "moeite",
        Column::LastYear => "vorig jaar",
        Column::Role => "rol",
        Column::Capacity => "ruimte",
        Column::FullTime => "wtf",
        Column::OnDay => "dag",
        Column::Category => "soort",
        Column::Total => "uren samen",
    }
}

const fn example(column: Column) -> &'static str {
    match column {
        Column::Size => "Schrijf bijvoorbeeld 12,5 of klein.",
        Column::Minutes => "Schrijf bijvoorbeeld 90.",
        Column::Months => "Schrijf bijvoorbeeld nov, dec.",
        Column::Days => "Schrijf bijvoorbeeld woensdag.",
        Column::People => "Schrijf een getal van 1 tot 60, of iedereen.",
        Column::Share => "Schrijf ja of nee.",
        Column::Worth | Column::Effort => "Schrijf weinig, redelijk of veel.",
        _ => "",
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
        let told = "2 taken in de lijst, samen 25 uur per jaar. 1 taak daarvan heeft een vaste houder of is een functie. \
                    Die telt niet mee.";
        assert_eq!(totals(&division), told);
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
