//! What was agreed on, in sentences. They take an agreement and nothing else: no day, no answers, no plan around it. So
//! they stay as they are until the school changes the agreement.

use taakkompas_plan::agreements::Agreement;
use taakkompas_plan::{ActionReason, Goal, GoalReason};
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_school::school_year::{HolidayId, StartReason, Window};

use crate::kit::library;
use crate::kit::words::{dates, labels, reasons};

/// Why an action was proposed; `None` if the school added it itself.
pub fn why(kept: &Agreement) -> Option<String> {
    let says = match kept.reason.as_ref()? {
        ActionReason::QuickWin => "Een kleine stap.".to_owned(),
        ActionReason::ThisYear => format!("Een stap voor schooljaar {}.", kept.start.due.school_year),
        ActionReason::LongTerm => "Dit gaat over meer dan één schooljaar.".to_owned(),
        ActionReason::Before(then) => match reasons::measure_title(then) {
            "" => "Dit komt eerst.".to_owned(),
            title => format!("Dit komt eerst. '{title}' kan daarna."),
        },
        ActionReason::Asks => "Zo hoor je van het team wat er speelt.".to_owned(),
        ActionReason::Continuity => "Hiermee zie je wat er van één persoon afhangt.".to_owned(),
        ActionReason::Shares => "Hiermee deel je wat bij jullie werkt.".to_owned(),
        ActionReason::Calm => "Dit past bij een drukke tijd.".to_owned(),
        ActionReason::BoardTalk => {
            "Voor 1 mei ligt het formatieplan vast. Vraag op tijd wat er na de zomer zeker is.".to_owned()
        }
        ActionReason::HoursThatEnd => hours_that_end(kept),
        ActionReason::Heard => {
            "Zeggen dat iets te veel is, kon nog niet. Daarom eerst een manier zonder namen.".to_owned()
        }
    };
    Some(says)
}

fn hours_that_end(kept: &Agreement) -> String {
    let hours = kept.hours_until.map_or_else(
        || "De uren van jullie ondersteuners zijn niet zeker.".to_owned(),
        |until| format!("De uren van jullie ondersteuners zijn zeker tot en met {}.", dates::date(until)),
    );
    format!("{hours} Vertel wat je weet, eerst aan wie het raakt.")
}

/// The answer that it rests on.
pub fn because(statement: &StatementId, answer: Answer) -> Option<String> {
    let text = library::core().statement(statement.as_str())?.text.trim_end_matches('.');
    Some(match answer {
        // Also what the team is still to talk about.
        Answer::Unknown => format!("Van '{text}' weten jullie het samen nog niet."),
        answer => format!("Bij '{text}' kozen jullie '{}'.", labels::answer(answer)),
    })
}

/// Why it begins when it does; `None` if it could begin at once.
pub fn start(kept: &Agreement) -> Option<String> {
    let from = dates::date(kept.start.date);
    let begin = format!("Begin op {from}.");
    Some(match kept.start.why {
        StartReason::Now => return None,
        StartReason::HolidayNow => format!("Begin na de vakantie, op {from}."),
        StartReason::LastWeeksBefore(holiday) => {
            format!("Vlak voor de {} begin je beter niets. {begin}", dates::holiday(holiday))
        }
        StartReason::NotWholeBefore(holiday) => format!(
            "Dit vraagt een paar weken achter elkaar. Die waren er niet meer voor de {}. {begin}",
            dates::holiday(holiday)
        ),
        StartReason::TestWeeks => format!("Begin na de toetsen, op {from}."),
        StartReason::BeforeChristmas => format!("De weken voor de kerstvakantie zijn elk jaar vol. {begin}"),
        StartReason::WaitsForWindow(Window::Formation) => {
            format!("Dit hoort bij het formatieplan, dat voor 1 mei klaar is. {begin}")
        }
        StartReason::WaitsForWindow(Window::WorkDivision) => {
            format!("Dit hoort bij het werkverdelingsplan voor het nieuwe schooljaar. {begin}")
        }
        StartReason::WaitsForWindow(Window::Always | Window::AfterHoliday) => begin,
        StartReason::NextSchoolYear => {
            format!("Begin in schooljaar {}, op {from}.", kept.start.due.school_year)
        }
        StartReason::AfterHoliday(holiday) if kept.moved_by_leader_hours => {
            format!(
                "Eerder zou de schoolleider te veel uren kwijt zijn. Begin na de {}, op {from}.",
                dates::holiday(holiday)
            )
        }
        StartReason::AfterHoliday(holiday) => format!("Begin na de {}, op {from}.", dates::holiday(holiday)),
        StartReason::AfterOther => match kept.waits_for.as_ref().map(reasons::measure_title) {
            Some(title) if !title.is_empty() => format!("Begin op {from}, als '{title}' klaar is."),
            _ => begin,
        },
    })
}

/// Why a goal was chosen.
pub fn goal(goal: &Goal) -> String {
    let level = goal.level.map_or("", labels::level);
    match goal.reason {
        GoalReason::MostToWin => format!("Hier was veel te winnen: jullie antwoorden kwamen samen uit op '{level}'."),
        GoalReason::Worry => {
            format!("Hier hoort jullie grootste zorg bij. Jullie antwoorden kwamen samen uit op '{level}'.")
        }
        GoalReason::HoursCanEnd => {
            format!("Uren van ondersteuners kunnen stoppen. Jullie antwoorden kwamen samen uit op '{level}'.")
        }
        GoalReason::CoversOften => {
            format!("Bij jullie vervalt vaak gepland werk. Jullie antwoorden kwamen samen uit op '{level}'.")
        }
        GoalReason::Before(then) => format!(
            "Dit gaat voor '{}': zonder dit houdt dat geen stand. Jullie antwoorden kwamen uit op '{level}'.",
            labels::theme(then)
        ),
        GoalReason::RestFirst => "Eerst rust: hier merkt het team het snelst verschil.".to_owned(),
        GoalReason::AskFirst => "Veel was nog onbekend. Daarom eerst vragen.".to_owned(),
        GoalReason::AskToo => "Van een deel wisten jullie het nog niet. Er was ruimte om het te vragen.".to_owned(),
        GoalReason::OneNotYet => {
            format!("Jullie antwoorden kwamen samen uit op '{level}'. Bij één stelling of meer stond 'Nog niet'.")
        }
        GoalReason::KeepUp => format!("Dit stond op '{level}'. Zorg dat het zo blijft, ook als iemand weggaat."),
    }
}

/// What was in place when the plan began: the statement, and the answer that says so.
pub fn stood(statement: &StatementId, level: Level) -> Option<(&'static str, String)> {
    let text = library::core().statement(statement.as_str())?.text.as_str();
    Some((text, format!("Jullie kozen '{}'.", labels::level(level))))
}

/// `de kerstvakantie 2026`.
pub fn the_holiday(id: HolidayId) -> String {
    format!("de {}", dates::holiday_with_year(id))
}
