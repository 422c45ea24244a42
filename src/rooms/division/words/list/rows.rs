//! What is said about the rows of a list: what is wrong with them, what was not understood, and what is set aside.

use taakkompas_division::law::{Certainty, Finding};
use taakkompas_division::list::{Aside, AsideKind, Column, Doubt, Each, ListProblem, Per, RowProblem, Unused};
use taakkompas_division::{MINUTES_OF_FULL_TIME, Task, TaskDivision};
use taakkompas_school::dutch::amounts;
use taakkompas_school::dutch::sentences::needs::{Asked, Holder};
use taakkompas_school::months::WEEKS_OF_YEAR;

use crate::kit::words::ToDutch;
use crate::kit::words::labels::{and, lower};
use crate::kit::words::numbers::count;
use crate::rooms::division::words::{hours, refused};

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
        ListProblem::Refused(error) => lower(&error.to_dutch()),
        other => remark(other),
    }
}

/// A remark with what to write instead, if there is an example of it.
fn with_example(said: String, of: Column) -> String {
    format!("{said} {}", example(of)).trim_end().to_owned()
}

/// What has to be said about a row that is kept.
pub(super) fn remark(problem: &ListProblem) -> String {
    match problem {
        ListProblem::TooLong { column: of, most, found } => {
            format!("'{}' is te lang: {found} tekens. Er passen er {most}. De rest gaat mee.", column(*of))
        }
        ListProblem::Unread { column: of, text } => {
            with_example(format!("'{text}' kunnen we niet lezen bij '{}'. De rest gaat mee.", column(*of)), *of)
        }
        ListProblem::TwoReadings { column: of, text } => {
            with_example(format!("'{text}' bij '{}' kan twee dingen betekenen. De rest gaat mee.", column(*of)), *of)
        }
        ListProblem::Left { column: of, text } => {
            format!("'{text}' bij '{}' gebruiken we niet. De rest wel.", column(*of))
        }
        ListProblem::About { column: Column::Size | Column::Capacity, text, minutes } if *minutes > 0 => {
            format!("'{text}' is geen vast getal. We rekenen met {}.", hours::exact(*minutes))
        }
        ListProblem::About { column: of, text, .. } => {
            format!("'{text}' bij '{}' is niet precies. Kijk of het zo klopt.", column(*of))
        }
        ListProblem::AboutPeople { text, most } => {
            format!("'{text}' is geen vast aantal. We rekenen met {most} mensen.")
        }
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
        ListProblem::EachOrTogether { .. }
        | ListProblem::HoursOfSeveral { .. }
        | ListProblem::EachAsOthers { .. }
        | ListProblem::TwoAmounts { .. }
        | ListProblem::HoursAndMinutes { .. }
        | ListProblem::Sum { .. }
        | ListProblem::PerFunction { .. }
        | ListProblem::HoursOrTurns { .. }
        | ListProblem::HoursOrPeople { .. }
        | ListProblem::Thousands { .. }
        | ListProblem::ThousandsAlso { .. }
        | ListProblem::Rounded { .. } => of_hours(problem),
        ListProblem::OutOfRange { text } => {
            let most = hours::rounded(MINUTES_OF_FULL_TIME);
            format!(
                "'{text}' uur kan niet. Kies meer dan 0 en hooguit {most} per persoon. Nu gaat de taak mee als 'middel'."
            )
        }
        problem => of_row(problem),
    }
}

/// The same, for hours that were put together, or of which it is not clear what they are.
fn of_hours(problem: &ListProblem) -> String {
    match problem {
        ListProblem::EachOrTogether { minutes } => {
            let text = amounts::hours_text(*minutes);
            format!(
                "is {text} uur per persoon, of van iedereen samen? Schrijf '{text} p.p.' of '{text} samen'. We tellen het nu voor iedereen samen."
            )
        }
        ListProblem::HoursOfSeveral { minutes, people, rows } => {
            let hours = hours::exact(*minutes);
            let also = if *rows > 1 { format!(" Dit geldt voor {rows} regels.") } else { String::new() };
            format!(
                "is {hours} per persoon, of van de {people} mensen samen? Zet 'p.p.' of 'samen' achter de uren of boven de kolom. We tellen het nu samen.{also}"
            )
        }
        ListProblem::EachAsOthers { minutes, people } => {
            format!("in deze lijst zijn de uren per persoon. We rekenen met {people} keer {}.", hours::exact(*minutes))
        }
        ListProblem::TwoAmounts { minutes, total } => format!(
            "hier staat {}, en in totaal {}. We rekenen met het totaal. Zijn het uren per persoon? Zet er dan p.p. achter.",
            hours::exact(*minutes),
            hours::exact(*total)
        ),
        ListProblem::HoursAndMinutes { minutes, more } => {
            format!("hier staat {}, en ook {more} minuten. Laat er één staan. {AS_MIDDLE}", hours::exact(*minutes))
        }
        ListProblem::Sum { text, minutes } if text.is_empty() => {
            format!("de uren en minuten tellen we op: {}.", hours::exact(*minutes))
        }
        ListProblem::Sum { text, minutes } => format!("'{text}' tellen we op: {}.", hours::exact(*minutes)),
        ListProblem::PerFunction { text, minutes } => format!(
            "'{text}' zijn uren per functie. We tellen ze op: {}. Zijn het uren per persoon? Vul dan zelf de uren in.",
            hours::exact(*minutes)
        ),
        ListProblem::HoursOrTurns { minutes, times } => format!(
            "is {} per keer, of alles samen? {times} keer is {}. Vul de uren per jaar in. {AS_MIDDLE}",
            hours::exact(*minutes),
            hours::exact(minutes.saturating_mul(*times))
        ),
        ListProblem::HoursOrPeople { text } => format!(
            "is '{text}' het aantal uren of het aantal mensen? Zet 'Uren' of 'Mensen' boven de kolom. {AS_MIDDLE}"
        ),
        ListProblem::Thousands { text } => format!(
            "is '{text}' meer dan duizend, of een getal met een deel erachter? \
             Schrijf het zonder komma of punt, of met twee cijfers erachter. {AS_MIDDLE}"
        ),
        ListProblem::ThousandsAlso { text, first } => {
            format!("voor '{text}' geldt dezelfde vraag als op regel {first}. {AS_MIDDLE}")
        }
        ListProblem::Rounded { text, minutes } => {
            let used = if *minutes < 60 { hours::to_tenths(*minutes) } else { hours::exact(*minutes) };
            format!("'{text}' is geen heel aantal minuten. We rekenen met {used}.")
        }
        _ => String::new(),
    }
}

/// What becomes of a task without hours.
const AS_MIDDLE: &str = "Nu gaat de taak mee als 'middel'.";

/// The rows that got something behind their name, if there are several, and what is said of the others.
pub fn told_apart(problems: &[RowProblem]) -> (Vec<RowProblem>, Vec<RowProblem>) {
    let is_apart = |row: &RowProblem| matches!(row.problem, ListProblem::LabelWith { .. });
    let (apart, others): (Vec<_>, Vec<_>) = problems.iter().cloned().partition(is_apart);
    if apart.len() > 1 { (apart, others) } else { (Vec::new(), problems.to_vec()) }
}

/// What is said of the tasks that got something behind their name.
pub fn of_told_apart(apart: &[RowProblem]) -> String {
    apart_because(apart, "staat de taak er vaker.")
}

/// For example "Bij 16 regels staat de taak er vaker. Daarom staat er nu iets achter, zoals 'groep 3'."
pub fn apart_because(apart: &[RowProblem], why: &str) -> String {
    let example = apart.iter().find_map(|row| match &row.problem {
        ListProblem::LabelWith { text } => Some(text),
        _ => None,
    });
    example.map_or_else(String::new, |text| {
        format!("Bij {} regels {why} Daarom staat er nu iets achter, zoals '{text}'.", apart.len())
    })
}

/// The same, for what is said of the row as a whole.
fn of_row(problem: &ListProblem) -> String {
    match problem {
        ListProblem::SeveralDays { text } => {
            format!("'{text}' zijn meer dagen. Een taak hoort bij één dag of bij geen. Nu staat er geen dag bij.")
        }
        ListProblem::SeveralGroups { text } => {
            format!("'{text}' zijn meer groepen. Een taak hoort bij één groep of bij geen. Nu staat er geen groep bij.")
        }
        ListProblem::FromLabel { column: of, text } => {
            let what = match of {
                Column::Days => "de dagen",
                Column::Months => "de maanden",
                Column::People => "het aantal mensen",
                Column::FullTime => "het deel van voltijd",
                Column::LastYear => "wie het doet",
                _ => "de uren",
            };
            format!("'{text}' stond bij de naam. Dat lezen we als {what}.")
        }
        ListProblem::FromAbove { column: of, text } => {
            format!("'{text}' bij '{}' staat hierboven. We lezen dat ook hier. Anders? Vul het vak in.", column(*of))
        }
        ListProblem::Footnote { text, note } if note.is_empty() => {
            format!("bij '{text}' staat het teken van een noot. Kijk of die iets verandert.")
        }
        ListProblem::Footnote { text, note } => {
            format!("bij '{text}' hoort de noot '{note}'. Kijk of die iets verandert.")
        }
        ListProblem::DaysFromLabel { text, .. } => format!("'{text}' stond bij de naam. Dat lezen we als de dagen."),
        ListProblem::Vacancy { text } => format!("'{text}' is nog niemand."),
        ListProblem::Joined { until } => {
            format!("deze regel en regel {until} lezen we als één taak. Klopt dat niet? Verander de regel.")
        }
        ListProblem::Merged { until } => {
            format!("de regels tot en met {until} hebben geen eigen naam. Ze tellen hierbij mee.")
        }
        ListProblem::LabelWith { text } => {
            format!("deze taak staat er vaker. Daarom staat '{text}' er nu achter.")
        }
        ListProblem::MayBeTotal { from, to } => {
            format!("dit is precies de som van regel {from} tot en met {to}. Is het een totaal? Haal de regel dan weg.")
        }
        ListProblem::Lapses { text } => {
            format!("bij de uren staat '{text}'. Deze taak gaat niet mee. Gaat hij wel door? Vul dan de uren in.")
        }
        ListProblem::MayLapse { text } => {
            format!("er staat '{text}'. Gaat deze taak niet door? Haal de regel dan weg. Nu telt hij mee.")
        }
        ListProblem::MayBeHeading => "is dit een kop? Haal de regel dan weg.".to_owned(),
        ListProblem::SeveralPeople { count } => {
            format!("hier staan {count} mensen in één vak. Zet ieder op een eigen regel.")
        }
        ListProblem::OnePerson { text } => {
            format!("'{text}' lezen we als één collega. Zijn het er meer? Zet dan ieder op een eigen regel.")
        }
        ListProblem::LooseCommas => {
            "staan de uren achter een komma? Zet er een puntkomma of tab. Nu is de hele regel de naam.".to_owned()
        }
        ListProblem::Needs(found) => needs(found).to_owned(),
        ListProblem::Asked(doubt) => {
            format!("{} Beantwoord dat na het toevoegen. Tot dan verdelen we de taak niet.", lower(doubt.question()))
        }
        ListProblem::AgainstLaw => {
            "hier staat 'nee' bij lesbevoegdheid. Volgens de wet is die nodig, dus dat vullen we in.".to_owned()
        }
        ListProblem::ChosenWithout => {
            "hier staat 'nee' bij lesbevoegdheid. Meestal is die wel nodig. Kijk of het klopt.".to_owned()
        }
        _ => String::new(),
    }
}

/// The heading above what is asked about tasks.
pub const LAW_QUESTION: &str = "Heeft deze taak een lesbevoegdheid nodig?";

/// What is asked about a task.
pub fn law_question(task: &Task) -> &'static str {
    task.doubt().map_or(LAW_QUESTION, Doubt::question)
}

/// Why it is asked.
pub const LAW_HELP: &str =
    "Bij ja gaat zo'n taak alleen naar wie dat mag. Helpt iemand onder leiding van een leraar? Kies dan nee.";

/// What was answered.
pub fn answered(label: &str, yes: bool) -> String {
    format!("{label}: {}.", if yes { "ja" } else { "nee" })
}

/// What the label of a task asks for, as it was filled in.
pub const fn needs(found: &Finding) -> &'static str {
    match (found.needs.asked, found.needs.holder, found.certainty) {
        (Asked::Group | Asked::Subject(_), _, Certainty::Law) => {
            "dit is lesgeven of een groep leiden. Dat vraagt een lesbevoegdheid, dus die vullen we in."
        }
        (Asked::Group | Asked::Subject(_), ..) => {
            "dit vraagt meestal een lesbevoegdheid. Die vullen we in. Je kunt het veranderen."
        }
        (_, Some(Holder::Council), _) => "leden van een raad worden gekozen. Daarom verdelen we dit niet.",
        (_, Some(Holder::Prevention), _) => {
            "een preventiemedewerker wordt benoemd, met instemming van de PMR. Daarom verdelen we dit niet."
        }
        (_, Some(Holder::Function), _) => {
            "dit is meestal een functie met eigen uren. Die verdelen we niet. Je kunt het veranderen."
        }
        (_, Some(_), _) => "dit heeft meestal een vaste houder. Daarom verdelen we het niet. Je kunt het veranderen.",
        (_, None, _) => "dit vraagt meestal een certificaat. Dat vullen we in. Je kunt het veranderen.",
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
        of(&[AsideKind::Norm], "norm", "normen"),
        of(&[AsideKind::Note], "noot", "noten"),
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
        AsideKind::Norm => "norm",
        AsideKind::Note => "noot",
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
        Column::Part => "uren van een deel",
        Column::Turns => "aantal keer",
        Column::Count => "aantal",
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
        Column::Group => "Schrijf bijvoorbeeld groep 5 of groep 3/4.",
        Column::Worth | Column::Effort => "Schrijf weinig, redelijk of veel.",
        _ => "",
    }
}
