//! Wording of the task descriptions: roles, how far a task goes, where something comes from.

use taakkompas_content::model::Asked;
use taakkompas_descriptions::{
    Book, DescribedTask, Description, DescriptionRole, Origin, Per, PlannedBlock, Reach, SlotPart, TaskGroup, TextPart,
    Time,
};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::qualification::Required;
use taakkompas_school::staff::Letter;
use time::Date;

pub mod amount;
mod document;
pub mod refused;
pub mod told;

use crate::kit::words::{dates, labels};
use crate::rooms::week::words as week;

/// A role, as in the middle of a sentence.
pub const fn role(role: DescriptionRole) -> &'static str {
    match role {
        DescriptionRole::Assistant => "onderwijsassistent",
        DescriptionRole::TeacherSupporter => "leraarondersteuner",
        DescriptionRole::SubjectSpecialist => "vakspecialist",
        DescriptionRole::SharedSpecialist => "vakspecialist op meerdere scholen",
        DescriptionRole::AcademicTeacher => "academisch opgeleide leraar",
        DescriptionRole::CareerChanger => "zij-instromer",
        DescriptionRole::LioEmployee => "LIO-werknemer",
        DescriptionRole::LioTrainee => "LIO-stagiair",
        DescriptionRole::SpecialistTeacher => "leraar met een specialisme",
        DescriptionRole::PoolColleague => "collega uit de pool",
        DescriptionRole::Guide => "begeleider van assistenten",
        DescriptionRole::Caretaker => "conciërge",
        DescriptionRole::EventManager => "eventmanager",
        DescriptionRole::Childcare => "pedagogisch medewerker",
        DescriptionRole::GroupTeacher => "groepsleraar",
        DescriptionRole::StartingTeacher => "startende leraar",
        DescriptionRole::Coordinator => "bouwcoördinator",
        DescriptionRole::Pedagogue => "pedagoog",
        DescriptionRole::ClassAssistant => "klassenassistent",
        DescriptionRole::Administrator => "administratief medewerker",
        DescriptionRole::Volunteer => "vrijwilliger",
        DescriptionRole::Empty => "andere functie",
    }
}

/// The roles as the overview shows them, under their headings.
pub const ROLE_GROUPS: [(&str, &[DescriptionRole]); 4] = [
    (
        "Ondersteuners",
        &[
            DescriptionRole::Assistant,
            DescriptionRole::TeacherSupporter,
            DescriptionRole::ClassAssistant,
            DescriptionRole::Pedagogue,
            DescriptionRole::Caretaker,
            DescriptionRole::Administrator,
            DescriptionRole::EventManager,
            DescriptionRole::Childcare,
            DescriptionRole::Volunteer,
        ],
    ),
    (
        "Leraren en specialisten",
        &[
            DescriptionRole::GroupTeacher,
            DescriptionRole::StartingTeacher,
            DescriptionRole::SubjectSpecialist,
            DescriptionRole::SharedSpecialist,
            DescriptionRole::SpecialistTeacher,
            DescriptionRole::AcademicTeacher,
            DescriptionRole::Coordinator,
            DescriptionRole::Guide,
            DescriptionRole::PoolColleague,
        ],
    ),
    (
        "Op weg naar leraar",
        &[DescriptionRole::CareerChanger, DescriptionRole::LioEmployee, DescriptionRole::LioTrainee],
    ),
    ("Staat de functie er niet bij?", &[DescriptionRole::Empty]),
];

/// What sets a role apart, below its name in the overview.
pub const fn sub_line(role: DescriptionRole) -> &'static str {
    match role {
        DescriptionRole::Assistant => "Oefent met leerlingen. Heeft geen lesbevoegdheid.",
        DescriptionRole::TeacherSupporter => "Geeft uitleg aan groepjes. Heeft geen lesbevoegdheid.",
        DescriptionRole::SubjectSpecialist => "Geeft één vak op jullie school.",
        DescriptionRole::SharedSpecialist => "Geeft één vak op meerdere scholen.",
        DescriptionRole::AcademicTeacher => "Geeft les en helpt de school onderzoeken wat werkt.",
        DescriptionRole::CareerChanger => "Mag tijdelijk voor de groep en volgt een opleiding.",
        DescriptionRole::LioEmployee => "Laatste jaar van de pabo, in dienst bij het bestuur.",
        DescriptionRole::LioTrainee => "Laatste jaar van de pabo, als stagiair. Is nog niet bevoegd.",
        DescriptionRole::SpecialistTeacher => "Geeft les en helpt collega's met één onderwerp.",
        DescriptionRole::PoolColleague => "Valt in op scholen van het bestuur.",
        DescriptionRole::Guide => "De ib'er of een ander die assistenten begeleidt, met uren.",
        DescriptionRole::Caretaker => "Zorgt voor gebouw, ontvangst en spullen.",
        DescriptionRole::EventManager => "Regelt feesten, uitjes en kampen.",
        DescriptionRole::Childcare => "Werkt voor de kinderopvang. Heeft een andere werkgever.",
        DescriptionRole::GroupTeacher => "Heeft een eigen groep, alleen of in een duo.",
        DescriptionRole::StartingTeacher => "Heeft een eigen groep en een coach in de eerste jaren.",
        DescriptionRole::Coordinator => "Regelt de gang van zaken in een bouw, of zit in het MT.",
        DescriptionRole::Pedagogue => "Helpt leraar, ouders en leerling. Ook orthopedagoog of jeugdprofessional.",
        DescriptionRole::ClassAssistant => "Verzorgt en helpt meedoen, vaak in sbo of so.",
        DescriptionRole::Administrator => "Houdt gegevens, berichten en planning op orde.",
        DescriptionRole::Volunteer => "Helpt bij overblijven, een activiteit of een gastles.",
        DescriptionRole::Empty => "Een leeg blad, met dezelfde vragen.",
    }
}

/// The heading of a role's page.
pub fn page_of(of: DescriptionRole) -> String {
    match of {
        DescriptionRole::Empty => "Taakomschrijving voor een andere functie".to_owned(),
        of => format!("Taakomschrijving {}", role(of)),
    }
}

/// Below that heading: what the page holds, and what it is not.
pub fn lead_of(of: DescriptionRole) -> String {
    let who = match of {
        DescriptionRole::Empty => "iemand".to_owned(),
        of => format!("een {}", role(of)),
    };
    format!(
        "Een voorbeeld om over te praten: wat doet {who}, en hoe ver gaat dat? De functie zelf beschrijft het bestuur."
    )
}

/// A colleague: "Onderwijsassistent A". Never a name.
pub fn who(of: DescriptionRole, letter: Letter) -> String {
    format!("{} {letter}", labels::capital(role(of)))
}

/// The name of a description in a list, followed by its own title if that adds something.
pub fn name(description: &Description) -> String {
    let who = who(description.role(), description.letter());
    let title = description.text(TextPart::Title).trim();
    let says_more = !title.is_empty() && !who.to_lowercase().starts_with(&title.to_lowercase());
    if says_more { format!("{who}: {title}") } else { who }
}

pub const fn reach(reach: Reach) -> &'static str {
    match reach {
        Reach::NotDone => "niet",
        Reach::Supervised => "onder verantwoordelijkheid van de leraar",
        Reach::Consulted => "in overleg",
        Reach::Independent => "zelfstandig",
    }
}

/// What "under the responsibility of the teacher" means (CNV: in the vicinity of a qualified teacher).
pub fn supervised() -> String {
    format!("'{}' betekent: een bevoegde leraar is dichtbij en beslist.", labels::capital(reach(Reach::Supervised)))
}

/// How far a task may go in this description on this day, furthest first: the options that are offered.
pub fn offered(description: &Description, needs: Required, today: Date) -> Vec<Reach> {
    let most = description.legal_position().most(needs, today);
    Reach::ALL.iter().rev().copied().filter(|&reach| reach <= most).collect()
}

/// Which lesbevoegdheid a task requires.
pub const fn needs(needs: Required) -> &'static str {
    match needs {
        Required::Nothing => "geen lesbevoegdheid nodig",
        Required::OwnSubject => "een lesbevoegdheid voor het vak",
        Required::Group => "een lesbevoegdheid voor de groep",
    }
}

/// Where a group of tasks or a task comes from.
pub const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Template => "uit het voorbeeld",
        Origin::Scan => "uit de zelfscan",
        Origin::Profile => "uit jullie schoolprofiel",
        Origin::Week => "uit jullie week",
        Origin::Division => "uit de taakverdeling",
        Origin::Own => "van jullie zelf",
    }
}

/// Where a task comes from, unless its heading already says so, and whether the school changed it.
pub fn origin_of(group: &TaskGroup, task: &DescribedTask) -> String {
    let from = if task.origin() == group.origin() { "" } else { origin(task.origin()) };
    let changed = if task.is_changed() { "door jullie aangepast" } else { "" };
    [from, changed].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
}

pub const fn part(part: TextPart) -> &'static str {
    match part {
        TextPart::Title => "Hoe heet deze functie bij jullie?",
        TextPart::Field => "Welk vak of specialisme?",
        TextPart::Function => "Functie en schaal",
        TextPart::Purpose => "Waarvoor is dit werk er?",
        TextPart::Talking => "Afspraak over overleg",
        TextPart::Preparing => "Afspraak over voorbereiden",
        TextPart::Guide => "Wie begeleidt?",
        TextPart::Guidance => "Hoe gaat de begeleiding?",
        TextPart::Say => "Waarover praat deze collega mee?",
        TextPart::Initiative => "Welke eigen ideeën zijn welkom?",
        TextPart::Development => "Wat is er te leren?",
    }
}

/// As [`part`], on paper.
pub const fn part_on_paper(part: TextPart) -> &'static str {
    match part {
        TextPart::Title => "Naam",
        TextPart::Field => "Vak of specialisme",
        TextPart::Function => "Functie en schaal",
        TextPart::Purpose => "Waarvoor dit werk er is",
        TextPart::Talking => "Overleg",
        TextPart::Preparing => "Voorbereiden",
        TextPart::Guide => "Begeleider",
        TextPart::Guidance => "Begeleiding",
        TextPart::Say => "Meepraten en meebeslissen",
        TextPart::Initiative => "Eigen ideeën",
        TextPart::Development => "Leren en groeien",
    }
}

/// The hint below a text.
pub const fn hint(part: TextPart) -> &'static str {
    match part {
        TextPart::Function => "Dit beslist het bestuur. Neem over wat op papier staat.",
        TextPart::Guide => "Schrijf een functie op, geen naam.",
        _ => "",
    }
}

/// A kind of time besides the tasks.
pub const fn slot(part: SlotPart) -> &'static str {
    match part {
        SlotPart::Pupils => "Tijd met leerlingen",
        SlotPart::Talking => "Tijd voor overleg",
        SlotPart::Preparing => "Tijd om voor te bereiden",
        SlotPart::Guidance => "Tijd voor begeleiding",
    }
}

/// The unit in which an amount of time is written.
pub const fn per(per: Per) -> &'static str {
    match per {
        Per::Week => "minuten per schoolweek",
        Per::Year => "uren per jaar",
    }
}

/// An amount of time in words.
pub fn time(time: Time) -> String {
    match time.per {
        Per::Week => format!("{} per schoolweek", dates::minutes(time.minutes)),
        Per::Year => format!("{} per jaar", dates::minutes(time.minutes)),
    }
}

/// Whom a question is for.
pub const fn asked(asked: Asked) -> &'static str {
    match asked {
        Asked::Board => "Voor het bestuur",
        Asked::Hr => "Voor P&O",
        Asked::Pmr => "Voor de PMR",
        Asked::Leader => "Voor de schoolleider",
    }
}

/// The heading of a group of tasks.
pub fn heading(group: &TaskGroup) -> String {
    match group.origin() {
        _ if !group.title().trim().is_empty() => group.title().to_owned(),
        Origin::Week => "Vaste blokken in de week".to_owned(),
        Origin::Division if group.tasks().iter().any(DescribedTask::is_function) => {
            "Functie uit de taakverdeling: hoort bij het contract".to_owned()
        }
        Origin::Division => "Taken uit de taakverdeling".to_owned(),
        _ => "Taken".to_owned(),
    }
}

/// What a task is: its own text, or the block of the week that it comes from.
pub fn what(task: &DescribedTask) -> String {
    match (task.what().trim(), task.planned()) {
        ("", Some(planned)) => labels::capital(&block(planned)),
        (said, Some(planned)) => format!("{} ({})", labels::capital(said), block(planned)),
        (said, None) => said.to_owned(),
    }
}

fn block(planned: &PlannedBlock) -> String {
    let groups: Vec<&str> = planned.groups.iter().map(String::as_str).collect();
    let with = if groups.is_empty() { String::new() } else { format!(", {}", labels::and(&groups)) };
    let weeks = week::weeks(planned.weeks);
    let weeks = if weeks.is_empty() { String::new() } else { format!(" in {weeks}") };
    let (kind, day) = (week::kind(planned.kind), weekday_name(planned.weekday));
    format!("{kind} op {day}{weeks}, {}{with}", week::span(planned.span))
}

/// What is still open before a description is ready to discuss, in order.
pub fn open_points(description: &Description) -> Vec<&'static str> {
    let is_empty = |part: TextPart| description.text(part).trim().is_empty();
    let lacks_time = |part: SlotPart| description.slot(part).and_then(|slot| slot.time).is_none();
    let has_gap = description.tasks().any(|(_, task)| task.what().contains('…'));
    let mut open = Vec::new();
    let mut ask = |is_open: bool, says: &'static str| open.extend(is_open.then_some(says));
    ask(description.may_lead().is_none(), "welke papieren deze collega heeft");
    ask(description.may_lead() == Some(MayLead::Temporarily { until: None }), "tot wanneer de bevoegdheid geldt");
    ask(description.role().names_field() && is_empty(TextPart::Field) || has_gap, "welk vak of specialisme");
    ask(is_empty(TextPart::Purpose), "waarvoor het werk er is");
    ask(description.tasks().next().is_none(), "de taken");
    ask(lacks_time(SlotPart::Talking), "tijd voor overleg");
    ask(lacks_time(SlotPart::Preparing), "tijd om voor te bereiden");
    ask(lacks_time(SlotPart::Guidance), "tijd voor begeleiding");
    ask(is_empty(TextPart::Guide), "wie begeleidt");
    ask(description.review().is_none(), "wanneer jullie er weer naar kijken");
    open
}

/// How far a description is.
pub fn state(description: &Description) -> String {
    match open_points(description).as_slice() {
        [] => "Klaar om te bespreken".to_owned(),
        [one] => format!("Nog open: {one}"),
        more => format!("Nog {} punten open", more.len()),
    }
}

/// The descriptions for people who read the file without the tool: each task with how far it goes on this day.
pub fn in_words(book: &Book, today: Date) -> Vec<String> {
    let mut said = Vec::new();
    for description in book.all() {
        let name = name(description);
        said.push(format!("Taakomschrijving {name}: {}", description.text(TextPart::Purpose).trim()));
        for (_, task) in description.tasks() {
            let time = task.time().map(|of| format!(" ({})", time(of))).unwrap_or_default();
            said.push(format!("{name}, {}: {}{time}", reach(description.reach(task, today)), what(task)));
        }
    }
    said
}
