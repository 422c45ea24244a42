//! Wording of the school's own order of steps: the steps, and kind remarks that say what to do.

use taakkompas_scan::profile::{BoardSize, IbWord};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::dutch::sentences::Named;
use taakkompas_school::time_of_day::{Week, Weekday};
use taakkompas_week::AssistantWeek;
use taakkompas_week::protocol::{Line, ProtocolRemark, Step};

use super::cards;
use crate::kit::words::labels::{and, capital};

/// The heading above protected work.
pub const GOES_ON: &str = "Wat niet stopt";

/// What is agreed about the assistant, on the page and on the sheet.
pub const THREE: [&str; 3] = [
    "De assistent en de leraarondersteuner nemen de groep niet over als leraar.",
    "Zij kunnen helpen als zij dat zelf willen, bijvoorbeeld bij zelfstandig werken.",
    "Een bevoegde leraar is dichtbij en verantwoordelijk; op de dagkaart staat wie dat is.",
];

/// The mail to the board, line by line.
pub const MAIL: [&str; 4] = [
    "Wij maken op school een afspraak over vervanging.",
    "Willen jullie ons het kader voor vervanging sturen?",
    "Wat is er geregeld met de pool?",
    "En wat geldt als er geen bevoegde leraar is?",
];

/// How to ask the board.
pub const fn ask_board(board: Option<BoardSize>) -> &'static str {
    match board {
        Some(BoardSize::One) => "Bespreek het met je bestuurder of bestuur. Dat kost een kwartier. Je kunt dit mailen:",
        _ => {
            "Jullie volgorde moet passen bij het kader: de regels van het bestuur. Vraag dat dus eerst op. Je kunt dit mailen:"
        }
    }
}

/// A step as a line of the order; empty for a line in the school's own words.
pub fn step(step: Step, ib_word: Option<IbWord>) -> &'static str {
    match step {
        Step::Pool => "Een invaller of iemand uit de pool",
        Step::SaidYes => "Een collega die vooraf ja heeft gezegd",
        Step::FreeTeacher => "Een bevoegde collega zonder groep",
        Step::Coordinator => "De bouwcoördinator, als die bevoegd is",
        Step::Ib => match ib_word {
            Some(IbWord::Quality) => "De kwaliteitscoördinator, als die bevoegd is",
            Some(IbWord::Ib) | None => "De ib'er, als die bevoegd is",
        },
        Step::Leader => "De schoolleider, als die bevoegd is",
        Step::Join => "Groepen samen onder een bevoegde leraar",
        Step::Split => "De groep verdelen volgens de lijst",
        Step::Help => "De assistent helpt bij zelfstandig werken, als de assistent dat wil",
        Step::NoLesson => "Als laatste: geen les, volgens de regels van bestuur en MR",
        Step::Own => "Een stap in jullie eigen woorden",
    }
}

/// The title of a line: the step, or the school's own words.
pub fn title(line: &Line, ib_word: Option<IbWord>) -> String {
    if line.step == Step::Own { line.words.trim().to_owned() } else { step(line.step, ib_word).to_owned() }
}

/// A line as it is printed, in one or more sentences.
pub fn line(line: &Line, ib_word: Option<IbWord>) -> String {
    let mut says = capital(&title(line, ib_word));
    if let Some(most) = line.most_a_month {
        says.push_str(&format!(", hooguit {most} keer per maand"));
    }
    if !says.ends_with(['.', '!', '?']) {
        says.push('.');
    }
    if let Some(until) = line.asked_until {
        says.push_str(&format!(" Vragen tot {until} uur."));
    }
    if line.step != Step::Own && !line.words.trim().is_empty() {
        says.push(' ');
        says.push_str(line.words.trim());
    }
    says
}

/// Whether a step asks something of a colleague, so that it can have a time.
pub const fn asks_someone(step: Step) -> bool {
    !matches!(step, Step::Join | Step::Split | Step::NoLesson)
}

/// Where to read more about a remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum More {
    Rules,
    /// The day cards, with the yes-list.
    Cards,
}

/// A remark in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemarkText {
    /// What it is about.
    pub title: &'static str,
    /// What is the case, and what to do.
    pub text: String,
    /// What can be written instead of the words of the line.
    pub instead: Option<&'static str>,
    /// Where to read more.
    pub more: Option<More>,
}

/// What can be written if someone without a lesbevoegdheid would take the group.
pub const INSTEAD_TAKES: &str = "De assistent helpt bij zelfstandig werken, als de assistent dat wil. Een bevoegde leraar is dichtbij en \
     verantwoordelijk.";

const INSTEAD_OTHERS: &str = "Wie geen leraar is, helpt. Een bevoegde leraar is dichtbij en verantwoordelijk.";

const INSTEAD_OBLIGED: &str = "We bellen wie op de ja-lijst staat. Nee is een goed antwoord.";

/// The line that a remark is about; `None` if it is about the whole order.
pub const fn line_of(remark: &ProtocolRemark) -> Option<usize> {
    match remark {
        ProtocolRemark::LeadsGroup { line, .. }
        | ProtocolRemark::SplitsInSmallSchool { line }
        | ProtocolRemark::ObligesPartTimers { line }
        | ProtocolRemark::NobodySaidYes { line }
        | ProtocolRemark::NoLimit { line, .. }
        | ProtocolRemark::TakesProtected { line, .. }
        | ProtocolRemark::Evening { line, .. }
        | ProtocolRemark::AsksIllness { line }
        | ProtocolRemark::LastStepTooSoon { line } => Some(*line),
        ProtocolRemark::NoLastStep => None,
    }
}

/// The remarks about a line, or about the whole order if there is none. Days with protected blocks become one remark.
pub fn said(remarks: &[ProtocolRemark], line: Option<usize>, ib_word: Option<IbWord>) -> Vec<RemarkText> {
    let here: Vec<&ProtocolRemark> = remarks.iter().filter(|remark| line_of(remark) == line).collect();
    let days: Vec<&str> = here
        .iter()
        .filter_map(|remark| match remark {
            ProtocolRemark::TakesProtected { weekday, .. } => Some(weekday_name(*weekday)),
            _ => None,
        })
        .collect();
    let others = here.iter().filter(|remark| !matches!(remark, ProtocolRemark::TakesProtected { .. }));
    let mut all: Vec<RemarkText> = others.map(|remark| one(remark, ib_word)).collect();
    if !days.is_empty() {
        let text = format!(
            "Op {} heeft een assistent werk dat doorgaat. Helpen kan alleen daarbuiten. De tijden staan onder \
             '{GOES_ON}'.",
            and(&days)
        );
        all.push(RemarkText { title: "Dit werk gaat door", text, instead: None, more: None });
    }
    all
}

fn one(remark: &ProtocolRemark, ib_word: Option<IbWord>) -> RemarkText {
    let plain = |title, text: &str| RemarkText { title, text: text.to_owned(), instead: None, more: None };
    match remark {
        ProtocolRemark::LeadsGroup { named, .. } => takes_group(*named),
        ProtocolRemark::SplitsInSmallSchool { .. } => plain(
            "Verdelen past niet bij een kleine school",
            "Met hooguit vier groepen komt er snel te veel bij één leraar. Haal deze stap weg. Spreek iets af met een \
             school in de buurt.",
        ),
        ProtocolRemark::ObligesPartTimers { .. } => RemarkText {
            instead: Some(INSTEAD_OBLIGED),
            more: Some(More::Rules),
            ..plain(
                "Komen op een vrije dag is vrijwillig",
                "Niemand hoeft te werken op een dag die geen gewone werkdag is. Vraag vooraf wie ja zegt, en op welke \
                 dagen.",
            )
        },
        ProtocolRemark::NobodySaidYes { .. } => RemarkText {
            more: Some(More::Cards),
            ..plain(
                "De ja-lijst is nog leeg",
                "Vraag deeltijders nu al op welke dagen je mag bellen. Zet hun functie op de ja-lijst.",
            )
        },
        ProtocolRemark::NoLimit { step: of, .. } => plain("Er is nog geen grens", no_limit(*of, ib_word)),
        ProtocolRemark::Evening { at, .. } => {
            let at = at.map_or_else(String::new, |at| format!("Hier staat {at} uur. "));
            let text = format!("{at}In de avond hoeft niemand op een bericht over werk te reageren. Vraag het eerder.");
            RemarkText { more: Some(More::Rules), ..plain("De avond is vrij", &text) }
        }
        ProtocolRemark::AsksIllness { .. } => plain(
            "Vraag niet wat iemand heeft",
            "Waarom iemand er niet is, schrijf je nooit op. Vraag alleen voor welke dagen je iets regelt.",
        ),
        ProtocolRemark::TakesProtected { weekday, .. } => plain("Dit werk gaat door", weekday_name(*weekday)),
        ProtocolRemark::NoLastStep => plain(
            "Wat doen jullie als niets lukt?",
            "Er is nog geen laatste stap. Voeg toe: geen les, volgens de regels van bestuur en MR.",
        ),
        ProtocolRemark::LastStepTooSoon { .. } => {
            plain("Dit is de laatste stap", "Na 'geen les' komt geen stap meer. Zet deze stap onderaan.")
        }
    }
}

const fn no_limit(step: Step, ib_word: Option<IbWord>) -> &'static str {
    match (step, ib_word) {
        (Step::Ib, Some(IbWord::Quality)) => {
            "De kwaliteitscoördinator laat hier eigen werk liggen. Kies hoe vaak dat per maand mag."
        }
        (Step::Ib, _) => "De ib'er laat hier eigen werk liggen. Kies hoe vaak dat per maand mag.",
        (Step::Leader, _) => "De schoolleider laat hier eigen werk liggen. Kies hoe vaak dat per maand mag.",
        (Step::Coordinator, _) => "De bouwcoördinator laat hier eigen werk liggen. Kies hoe vaak dat per maand mag.",
        _ => "Een collega laat hier eigen werk liggen. Kies hoe vaak dat per maand mag.",
    }
}

/// Said kindly: many protocols contain this.
fn takes_group(named: Named) -> RemarkText {
    let (title, first) = match named {
        Named::Assistant => ("De assistent neemt geen groep over", "Een onderwijsassistent heeft geen lesbevoegdheid."),
        Named::TeacherSupporter => {
            ("De ondersteuner neemt geen groep over", "Een leraarondersteuner heeft geen lesbevoegdheid.")
        }
        Named::Trainee => (
            "Een stagiair staat niet zelfstandig voor de groep",
            "Een stagiair of student heeft nog geen lesbevoegdheid. Heeft een LIO een leerarbeidsovereenkomst? Dan mag \
             het wel, binnen dat contract.",
        ),
        Named::Childcare => (
            "Een pedagogisch medewerker neemt geen groep over",
            "Een pedagogisch medewerker heeft geen lesbevoegdheid.",
        ),
        Named::Caretaker => ("De conciërge neemt geen groep over", "Een conciërge heeft geen lesbevoegdheid."),
        Named::EventManager => ("De eventmanager neemt geen groep over", "Een eventmanager heeft geen lesbevoegdheid."),
        Named::Volunteer => {
            ("Een ouder of vrijwilliger neemt geen groep over", "Een ouder of vrijwilliger heeft geen lesbevoegdheid.")
        }
    };
    let (rest, instead) = match named {
        Named::Assistant | Named::TeacherSupporter => (
            "Werken met leerlingen mag, onder verantwoordelijkheid van een bevoegde leraar die in de buurt is. Nee \
             zeggen mag ook.",
            INSTEAD_TAKES,
        ),
        _ => ("Helpen mag, met een bevoegde leraar die verantwoordelijk en in de buurt is.", INSTEAD_OTHERS),
    };
    RemarkText {
        title,
        text: format!("Veel scholen schrijven dit zo op. {first} {rest}"),
        instead: Some(instead),
        more: Some(More::Rules),
    }
}

/// Where the remarks are, for screen readers.
pub fn summary(remarks: &[ProtocolRemark]) -> String {
    let mut steps: Vec<usize> = remarks.iter().filter_map(line_of).map(|line| line + 1).collect();
    steps.dedup();
    let numbers: Vec<String> = steps.iter().map(ToString::to_string).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let at_steps = match numbers.len() {
        0 => String::new(),
        1 => format!("Bij stap {} staat een opmerking.", and(&numbers)),
        _ => format!("Bij de stappen {} staat een opmerking.", and(&numbers)),
    };
    let of_all =
        if remarks.contains(&ProtocolRemark::NoLastStep) { "Onder de stappen staat ook een opmerking." } else { "" };
    [at_steps.as_str(), of_all].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The step is already in the order.
pub fn already(at: usize) -> String {
    format!("Deze stap staat er al: het is stap {}. Er is niets veranderd.", at + 1)
}

/// The new position of a line.
pub fn moved(title: &str, to: usize, all: usize) -> String {
    format!("Nu stap {} van {all}: {title}", to + 1)
}

/// What does not stop on a weekday, per week if the weeks differ: the week in that case, who, and what.
pub fn goes_on(week: &AssistantWeek, weekday: Weekday) -> Vec<(Option<Week>, String, String)> {
    let of = |of: Week| cards::goes_on(week, of, weekday, false);
    let weeks = week.cycle.weeks();
    let is_same = weeks.iter().all(|&other| of(other) == of(Week::A));
    let shown = if is_same { weeks.get(..1).unwrap_or_default() } else { weeks };
    let rows = shown
        .iter()
        .flat_map(|&shown| of(shown).into_iter().map(move |(who, what)| ((!is_same).then_some(shown), who, what)));
    rows.collect()
}
