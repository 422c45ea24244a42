//! Wording of the roster: lesson times, places, and rows from a spreadsheet.

use taakkompas_school::dutch::days::weekday_name;
use taakkompas_week::paste::{Note, Outcome, PasteProblem, ProblemReason};
use taakkompas_week::{AssistantWeek, Block, PersonId};

use super::{block as block_line, person, role};
use crate::kit::words::ToDutch;
use crate::kit::words::labels::{and, capital};
use crate::kit::words::numbers::{count, count_or};

mod notes;

pub use notes::note;

/// What a thick border means, on paper, after the caption.
pub const THICK_EDGE: &str = ". Een dik omlijnd blok gaat door.";
/// Who and what the roster is made of, in short.
pub fn of_school(week: &AssistantWeek) -> String {
    let people = count_or("nog niemand", week.people.len(), "persoon", "mensen");
    let groups = count_or("nog geen groepen", week.groups.len(), "groep", "groepen");
    format!("In de week: {people} en {groups}.")
}

/// Asks whose roster the pasted rows are.
pub const WHOSE: &str = "Van wie is dit rooster?";

/// Nobody can be chosen yet.
pub const NOBODY_YET: &str = "Vul eerst bij Jullie school in wie er werken. Dan kies je hier van wie dit rooster is.";

/// The people who may be meant: the title that says so, and their name.
pub fn whose_options(week: &AssistantWeek) -> Vec<(String, String)> {
    let one = |id: PersonId| (person(week, id), capital(&person(week, id)));
    let none = (String::new(), "Kies iemand".to_owned());
    core::iter::once(none).chain(week.people.iter().map(|person| one(person.id))).collect()
}

/// How to fill in the lesson times.
pub const LESSONS: &str = "Bij een continurooster vul je maandag in en kies je de knop eronder. Stopt de les voor een lange pauze? Geef de dag dan twee tijden.";
/// The times of the school come first.
pub const SCHOOL_FIRST: &str = "Vul eerst de lestijden van de school in. Daarna pas je ze aan voor deze groep.";

/// The heading for a group with its own times.
pub fn own_lessons(group: &str) -> String {
    format!("Eigen lestijden van {group}")
}

/// A group returns to the times of the school.
pub fn as_the_school(group: &str) -> String {
    format!("Nu gelden voor {group} de lestijden van de school.")
}

/// Other groups got the times of this one.
pub fn lessons_copied(groups: usize) -> String {
    if groups == 1 {
        "Eén groep heeft nu dezelfde tijden.".to_owned()
    } else {
        format!("{groups} groepen hebben nu dezelfde tijden.")
    }
}

/// What places are for.
pub const PLACES: &str = "Dit hoeft niet. Het helpt als er weinig ruimte is: je ziet dan waar het te vol wordt. Bij een blok kies je de plek.";

/// A place was added.
pub fn place_added(label: &str) -> String {
    format!("Toegevoegd: {label}.")
}

/// A place was removed.
pub fn place_removed(label: &str) -> String {
    format!("Weggehaald: {label}. De blokken staan er nog, zonder plek.")
}

/// Two places cannot have the same name.
pub fn place_taken(label: &str) -> String {
    format!("De plek '{label}' staat er al. Kies een andere naam.")
}

pub const HOW: &str = "Kopieer de regels in je rekenblad en plak ze in het veld. Je ziet eerst wat erbij komt. Pas daarna voeg je het toe.";
/// What may be pasted.
pub const RULES: [&str; 6] = [
    "De kopregel mag weg. Staat hij er, dan mogen de kolommen in elke volgorde.",
    "Schrijf een functie met een letter, zoals 'onderwijsassistent A'. Zet er geen namen in en niets over leerlingen.",
    "Een functie, groep of plek die er nog niet is, komt erbij. Je ziet dat voor je iets toevoegt.",
    "Plak je dezelfde regels nog eens? Dan komt er niets dubbel in.",
    "Staan de tijden onder elkaar en de dagen naast elkaar? Zet erboven van wie het rooster is, zoals 'onderwijsassistent A'.",
    "Kennen we een soort werk niet? Dan komt het blok er wel bij, en kies jij het werk.",
];
/// The hint at the field.
pub const FIELD_HINT: &str = "Je mag ook typen, met een puntkomma tussen de kolommen.";

/// The header row of the example for people.
pub const PEOPLE_HEAD: [&str; 7] = ["Functie", "Uren", "Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag"];
/// The example rows for people.
pub const PEOPLE: [[&str; 7]; 2] = [
    ["onderwijsassistent A", "24", "8.30-14.30", "8.30-14.30", "", "8.30-14.30", "8.30-12.30"],
    ["leraarondersteuner A", "16", "", "8.15-15.00", "8.15-12.15", "8.15-15.00", ""],
];
/// The header row of the example for blocks.
pub const BLOCKS_HEAD: [&str; 7] = ["Wie", "Dag", "Van", "Tot", "Groep", "Soort", "Doel"];
/// The example rows for blocks.
pub const BLOCKS: [[&str; 7]; 3] = [
    ["onderwijsassistent A", "ma en do", "8.45", "9.30", "groep 4", "klein groepje", "sommen tot 20"],
    ["onderwijsassistent A", "ma", "9.30", "10.15", "groep 5/6", "extra oefenen", "hardop lezen"],
    ["onderwijsassistent A", "ma t/m vr", "12.00", "12.30", "", "pauze", ""],
];

/// What is added, counted.
fn what(outcome: &Outcome) -> String {
    let parts = [
        (outcome.new_people.len(), "persoon", "mensen"),
        (outcome.new_blocks.len(), "blok", "blokken"),
        (outcome.new_groups.len(), "groep", "groepen"),
        (outcome.new_places.len(), "plek", "plekken"),
    ];
    let some = parts.into_iter().filter(|(of, ..)| *of > 0);
    let parts: Vec<String> = some.map(|(of, one, more)| count(of, one, more)).collect();
    and(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// What would come of the rows, in short.
pub fn summary(outcome: &Outcome) -> String {
    let added = what(outcome);
    let mut says = if !added.is_empty() {
        format!("Dit komt erbij: {added}.")
    } else if outcome.changes_nothing() {
        "Er komt niets bij.".to_owned()
    } else {
        String::new()
    };
    let mut also = |line: Option<String>| {
        if let Some(line) = line {
            if !says.is_empty() {
                says.push(' ');
            }
            says.push_str(&line);
        }
    };
    also(match outcome.changed_people.len() {
        0 => None,
        1 => Some("1 persoon krijgt andere uren of dagen.".to_owned()),
        people => Some(format!("{people} mensen krijgen andere uren of dagen.")),
    });
    also(match (outcome.changed_groups.len(), outcome.has_new_lessons) {
        (0, false) => None,
        (0, true) => Some("De lestijden van de school veranderen.".to_owned()),
        (1, _) => Some("1 groep krijgt andere lestijden.".to_owned()),
        (groups, _) => Some(format!("{groups} groepen krijgen andere lestijden.")),
    });
    also(match outcome.problems.len() {
        0 => None,
        1 => Some("1 regel gaat niet mee.".to_owned()),
        rows => Some(format!("{rows} regels gaan niet mee.")),
    });
    also(match outcome.notes.iter().filter(|row| is_question(&row.note)).count() {
        0 => None,
        1 => Some("Bij 1 regel hoort een vraag.".to_owned()),
        rows => Some(format!("Bij {rows} regels hoort een vraag.")),
    });
    says
}

/// Whether there is something to choose or to look at in a row that comes along.
const fn is_question(note: &Note) -> bool {
    use Note::{BesideGroup, BesideTimes, NoHead, RowWithoutTimes, Title, Total, WeeksAbove};
    let is_left = matches!(note, BesideGroup { .. } | BesideTimes { .. } | NoHead { .. } | RowWithoutTimes { .. });
    !is_left && !matches!(note, Title | Total | WeeksAbove { .. })
}

/// Who and what is new or changed, one per line.
pub fn details(outcome: &Outcome) -> Vec<String> {
    let week = &outcome.week;
    let people = |ids: &[PersonId]| ids.iter().map(|&id| person(week, id)).collect::<Vec<_>>();
    let groups = outcome.new_groups.iter().filter_map(|&id| week.group(id)).map(|group| group.label.clone());
    let places = outcome.new_places.iter().filter_map(|&id| week.place(id)).map(|place| place.label.clone());
    let lists = [
        ("Nieuw", people(&outcome.new_people)),
        ("Andere uren of dagen", people(&outcome.changed_people)),
        ("Nieuwe groep", groups.collect()),
        ("Nieuwe plek", places.collect()),
    ];
    let line = |(head, names): (&str, Vec<String>)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        (!names.is_empty()).then(|| format!("{head}: {}.", and(&names)))
    };
    let mut lines: Vec<String> = lists.into_iter().filter_map(line).collect();
    let others = outcome.changed_groups.iter().map(|&id| super::cards::group_of(week, id)).collect::<Vec<_>>();
    if !others.is_empty() {
        let names: Vec<&str> = others.iter().map(String::as_str).collect();
        lines.push(format!("Andere lestijden: {}.", and(&names)));
    }
    if outcome.has_new_lessons {
        lines.push("De lestijden van de school veranderen.".to_owned());
    }
    match outcome.blocks_there {
        0 => {}
        1 => lines.push("1 blok stond er al en blijft zoals het is.".to_owned()),
        blocks => lines.push(format!("{blocks} blokken stonden er al en blijven zoals ze zijn.")),
    }
    lines
}

/// A block that is added: "Onderwijsassistent A, maandag 8.45–9.30 · groep 4 · sommen tot 20".
pub fn block(week: &AssistantWeek, block: &Block) -> String {
    format!("{}, {} {}", capital(&person(week, block.person)), weekday_name(block.weekday), block_line(week, block))
}

/// Opens the list of blocks.
pub fn look_at_blocks(blocks: usize) -> String {
    if blocks == 1 { "Bekijk het blok".to_owned() } else { format!("Bekijk de {blocks} blokken") }
}

/// The heading of the rows that are left out.
pub const NOT_ALONG: &str = "Deze regels gaan niet mee";

/// The heading of the rows that deserve a look.
pub const LOOK_AT: &str = "Kijk deze regels na";

/// The columns that are left out.
pub fn unused_columns(names: &str) -> String {
    format!("Deze kolommen gebruiken we niet: {names}.")
}

/// What was added.
pub fn added(outcome: &Outcome) -> String {
    let added = what(outcome);
    let mut says = if added.is_empty() {
        "Uren, dagen of lestijden zijn aangepast.".to_owned()
    } else {
        format!("Toegevoegd: {added}.")
    };
    if !outcome.problems.is_empty() {
        says.push_str(" Niet alle regels gingen mee. Ze staan nog in het veld.");
    }
    says
}

/// The most characters that are shown of a row.
const LONGEST_ROW: usize = 60;

/// A row that is left out: what is in it, and why.
pub fn problem(problem: &PasteProblem) -> String {
    let cells: Vec<&str> = problem.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    format!("Regel {} ({}): {}", problem.line, shortened(&cells.join(" · "), LONGEST_ROW), reason(&problem.reason))
}

fn shortened(text: &str, most: usize) -> String {
    let text = text.replace('\n', " ");
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text,
    }
}

/// The most characters that are shown of a cell.
const LONGEST_CELL: usize = 30;

fn reason(reason: &ProblemReason) -> String {
    let cell = |found: &str| shortened(found, LONGEST_CELL);
    match reason {
        ProblemReason::OpenQuote => crate::kit::words::rows::OPEN_QUOTE.to_owned(),
        ProblemReason::NotClear => {
            "we herkennen de kolommen niet. Zet er een kopregel boven, zoals in het voorbeeld.".to_owned()
        }
        ProblemReason::NoWhoColumn => {
            "in de kopregel staat geen kolom 'Wie' of 'Functie'. De regels eronder gaan ook niet mee. Zijn het lestijden? Zet de \
             kolom 'Groep' dan vooraan."
                .to_owned()
        }
        ProblemReason::NoWho => "er staat niet bij wie het is.".to_owned(),
        ProblemReason::NoDay => "de dag ontbreekt.".to_owned(),
        ProblemReason::NoTimes => "de tijden ontbreken. Vul in van wanneer tot wanneer.".to_owned(),
        ProblemReason::NotARole { found } => {
            format!("'{}' is geen functie. Schrijf bijvoorbeeld 'onderwijsassistent A', geen naam.", cell(found))
        }
        ProblemReason::OnTheCards { found } => format!(
            "'{}' heeft een eigen groep. Dat hoort bij Jullie school: vul daar in wie op welke dag bij de groep is.",
            cell(found)
        ),
        ProblemReason::NotInThisWeek { found } => {
            format!(
                "'{}' staat niet in deze week. Hier staan mensen met een eigen rooster met leerlingen.",
                cell(found)
            )
        }
        ProblemReason::WhoseRoster => {
            "van wie is dit rooster? Zet het op een regel erboven, zoals 'onderwijsassistent A'.".to_owned()
        }
        ProblemReason::WhichWeek { found } => {
            format!("'{}': in welke week is het? Schrijf 'A' of 'B', of 'oneven' of 'even'.", cell(found))
        }
        ProblemReason::WhichLetter { role: which } => {
            format!("er is meer dan één {}. Zet er een letter bij, zoals '{} A'.", role(*which), role(*which))
        }
        ProblemReason::NotALetter { found } => format!("'{}' is geen letter van A tot Z.", cell(found)),
        ProblemReason::NotADay { found } => {
            format!("'{}' is geen schooldag. Schrijf bijvoorbeeld 'ma' of 'ma en do'.", cell(found))
        }
        ProblemReason::NotATime { found } => {
            format!("'{}' lezen we niet als tijd. Schrijf bijvoorbeeld '8.30' of '8.30-12.00'.", cell(found))
        }
        of => of_times(of),
    }
}

/// The same, for what is wrong with times, groups and hours.
fn of_times(reason: &ProblemReason) -> String {
    let cell = |found: &str| shortened(found, LONGEST_CELL);
    match reason {
        ProblemReason::OneTime { found } => {
            format!("'{}' is één tijd. Schrijf van wanneer tot wanneer, zoals '8.30-12.00'.", cell(found))
        }
        ProblemReason::EndsFirst { found } => {
            format!("in '{}' ligt het eind niet na het begin. Kijk welke tijd niet klopt.", cell(found))
        }
        ProblemReason::NoSuchTime { found } => {
            format!("'{}' bestaat niet als tijd. Schrijf uren en minuten, zoals '8.30'.", cell(found))
        }
        ProblemReason::MinutesOrParts { found } => {
            format!("'{}': zijn dat minuten, of delen van een uur? Schrijf de tijd met een punt.", cell(found))
        }
        ProblemReason::OffOrTick { found } => {
            format!("'{}': is dat vrij, of een vinkje? Schrijf 'vrij' of de tijden.", cell(found))
        }
        ProblemReason::MorningOrAfternoon { found } => {
            format!("is '{}' in de ochtend of in de middag? Schrijf bijvoorbeeld '13.15-14.30'.", cell(found))
        }
        ProblemReason::MoreThanTimes { found, words } => {
            format!("in '{}' staat ook '{}'. Laat in dit vak alleen de tijden staan.", cell(found), cell(words))
        }
        ProblemReason::Idem { found } => {
            format!("'{}': zoals de dag ervoor, of zoals de regel erboven? Schrijf de tijden zelf.", cell(found))
        }
        ProblemReason::NoLessonTimes { found } => {
            format!(
                "'{}': van wanneer tot wanneer? Vul eerst de lestijden in, of schrijf de tijden erbij.",
                cell(found)
            )
        }
        ProblemReason::HalfDay { found } => {
            format!("'{}': welk deel van de dag is dat? Schrijf de tijden, of 'ochtend' of 'middag'.", cell(found))
        }
        ProblemReason::LessonsOfSomeWeeks { found } => {
            format!("'{}': lestijden zijn elke week gelijk. Haal de weken weg.", cell(found))
        }
        ProblemReason::OtherLessons { weekday } => {
            format!("voor {} staan er ook andere lestijden. Laat staan wat klopt.", weekday_name(*weekday))
        }
        ProblemReason::InWords => {
            "een zin lezen we niet. Zet de groep, de dag en de tijden elk in een eigen kolom.".to_owned()
        }
        ProblemReason::WhichYears { found } => {
            format!("welke groepen zijn '{}'? Schrijf bijvoorbeeld 'groep 1 t/m 4'.", cell(found))
        }
        ProblemReason::NotAGroup { found } => {
            format!("'{}' is geen groep. Schrijf bijvoorbeeld 'groep 4' of 'groep 1 t/m 4'.", cell(found))
        }
        ProblemReason::NotHours { found } => {
            format!("'{}' is geen aantal uren. Schrijf bijvoorbeeld '24' of '24,5'.", cell(found))
        }
        ProblemReason::NotAWeek { found } => {
            format!("'{}' is geen week. Schrijf 'A' of 'B', of laat het leeg.", cell(found))
        }
        ProblemReason::Refused(error) => lower_first(&error.to_dutch()),
        _ => String::new(),
    }
}

/// No capital after a colon.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use taakkompas_school::staff::StaffRole;
    use taakkompas_week::Kind;
    use taakkompas_week::paste::paste;

    use super::*;
    use crate::rooms::week::words::kind;

    fn read(text: &str) -> Outcome {
        match paste(&AssistantWeek::default(), text) {
            Ok(outcome) => outcome,
            Err(error) => unreachable!("{error:?}"),
        }
    }

    fn table<const N: usize>(head: &[&str; N], rows: &[[&str; N]]) -> String {
        let rows = core::iter::once(head).chain(rows);
        rows.map(|row| row.join("\t")).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_examples_are_read_as_they_stand_also_without_their_head() {
        let (people, blocks) = (table(&PEOPLE_HEAD, &PEOPLE), table(&BLOCKS_HEAD, &BLOCKS));
        for text in [format!("{people}\n\n{blocks}"), [people, blocks].map(|text| without_head(&text)).join("\n")] {
            let outcome = read(&text);
            assert_eq!(outcome.problems, []);
            assert_eq!(summary(&outcome), "Dit komt erbij: 2 mensen, 8 blokken en 2 groepen.");
            assert_eq!(
                details(&outcome),
                ["Nieuw: onderwijsassistent A en leraarondersteuner A.", "Nieuwe groep: groep 4 en groep 5/6."]
            );
        }
    }

    fn without_head(text: &str) -> String {
        text.split_once('\n').map_or_else(String::new, |(_, rows)| rows.to_owned())
    }

    #[test]
    fn every_role_and_kind_of_the_interface_can_be_pasted() {
        for &each in StaffRole::ALL {
            let outcome = read(&format!("Functie;Uren\n{} B;8", role(each)));
            assert_eq!(outcome.problems, []);
            assert_eq!(outcome.week.people.first().map(|person| person.role()), Some(each));
        }
        for &each in Kind::ALL {
            let outcome = read(&format!("Wie;Dag;Tijd;Soort\noa A;ma;9.00-9.45;{}", kind(each)));
            assert_eq!(outcome.problems, []);
            assert_eq!(outcome.week.blocks.first().map(|block| block.kind), Some(each));
        }
    }

    #[test]
    fn a_row_that_does_not_come_along_says_why_and_what_to_do() {
        let outcome = read("Wie\tDag\tTijd\tSoort\nMarieke\tma\t8.45-9.30\ttoezicht\noa A\tma\t9.30-10.00\ttoezicht");
        assert_eq!(summary(&outcome), "Dit komt erbij: 1 persoon en 1 blok. 1 regel gaat niet mee.");
        let lines: Vec<String> = outcome.problems.iter().map(problem).collect();
        assert_eq!(
            lines,
            [
                "Regel 2 (Marieke · ma · 8.45-9.30 · toezicht): 'Marieke' is geen functie. Schrijf bijvoorbeeld 'onderwijsassistent A', geen naam."
            ]
        );
        let open = read("Wie;Dag;Tijd\n\"oa A;ma;8.45-9.30").problems.iter().map(problem).collect::<String>();
        let why = "een aanhalingsteken gaat open en niet meer dicht. Haal het weg, of zet er een bij.";
        assert_eq!(open, format!("Regel 2 (\"oa A · ma · 8.45-9.30): {why}"));
        let long = PasteProblem { line: 3, cells: vec!["é".repeat(80), "b".to_owned()], reason: ProblemReason::NoWho };
        assert_eq!(problem(&long), format!("Regel 3 ({}…): er staat niet bij wie het is.", "é".repeat(60)));
    }
}
