//! Reasons as sentences: why this situation, this goal, this action, this date.
//!
//! Every choice of the plan has a sentence here; a `match` without a wildcard arm keeps it so.

use taakkompas_plan::{ActionReason, Goal, GoalReason, Limit, LimitReason, NotAGoalReason, Situation, WaitingReason};
use taakkompas_scan::catalog::{Measure, MeasureId};
use taakkompas_scan::scan::Level;
use taakkompas_school::school_year::{Start, StartReason, Window};

use super::{dates, labels};
use crate::kit::library;

/// The title of a measure, for use within a sentence.
pub fn measure_title(id: &MeasureId) -> &'static str {
    library::core().measure(id.as_str()).map_or("", |card| card.title.as_str())
}

/// What the situation means for the plan, said kindly.
pub const fn situation(situation: Situation) -> &'static str {
    match situation {
        Situation::Crisis => {
            "Er ligt nu veel tegelijk op jullie bord. Dat zegt iets over de omstandigheden, niet over jullie team. \
             Daarom is dit plan klein: eerst iets stilzetten, dan rust in de ochtend. De rest mag wachten."
        }
        Situation::MostlyUnknown => {
            "Van veel weet je het antwoord nog niet. Dat is een goed begin: vraag het eerst aan het team. \
             Daarna wordt het plan vanzelf preciezer."
        }
        Situation::InOrder => {
            "Alles wat jullie invulden, is goed geregeld. Mooi werk. Er is geen haast: kijk wat van één persoon afhangt, en deel wat jullie goed doen."
        }
        Situation::Ordinary => "Sommige dingen gaan al goed. Bij andere is nog iets te winnen. Het plan begint klein.",
    }
}

fn because(reason: LimitReason) -> &'static str {
    match reason {
        LimitReason::Ordinary => "meer houdt een school naast het gewone werk zelden vol",
        LimitReason::Crisis => "er ligt al heel veel tegelijk",
        LimitReason::InOrder => "er is geen haast",
        LimitReason::ManyChanges => "er lopen al vijf of meer veranderingen",
        LimitReason::Vacancies => "er zijn twee of meer vacatures of lange afwezigheden",
        LimitReason::NearlyAllLow => "jullie beginnen bijna overal vooraan",
        LimitReason::VerySmall => "jullie team is klein",
        LimitReason::MostlyUnknown => "eerst weten, dan doen",
        LimitReason::LeaderStretched => "de schoolleider heeft minder tijd voor dit werk",
    }
}

/// Why there are no more goals than this.
pub fn goal_limit(limit: Limit) -> String {
    format!("Hooguit {} doelen: {}.", number(limit.most), because(limit.reason))
}

/// Why there are no more actions than this.
pub fn action_limit(limit: Limit) -> String {
    format!("Hooguit {} acties: {}.", number(limit.most), because(limit.reason))
}

/// How many hours the plan asks of the leader before the next holiday.
pub fn leader_limit(limit: Limit, in_whole_plan: bool) -> String {
    let span = if in_whole_plan { "in het hele plan" } else { "in de eerste periode" };
    format!("Hooguit {} voor de schoolleider {span}: {}.", dates::minutes(limit.most), because(limit.reason))
}

/// Why this is a goal, and why in this position.
pub fn goal(goal: &Goal) -> String {
    let level = goal.level.map_or("", labels::level);
    match goal.reason {
        GoalReason::MostToWin => {
            format!("Hier is het meest te winnen: alles bij elkaar kozen jullie '{level}'.")
        }
        GoalReason::Worry => {
            format!("Meerdere thema's staan op '{level}'. Jullie noemden dit als grootste zorg, dus dit gaat voor.")
        }
        GoalReason::HoursCanEnd => {
            format!(
                "Meerdere thema's staan op '{level}'. De uren van jullie ondersteuners zijn niet zeker, dus dit gaat voor."
            )
        }
        GoalReason::CoversOften => {
            format!("Meerdere thema's staan op '{level}'. Bij jullie vervalt vaak gepland werk, dus dit gaat voor.")
        }
        GoalReason::Before(then) => format!(
            "Dit gaat voor '{}': zonder dit houdt dat geen stand. Jullie antwoorden komen hier uit op '{level}'.",
            labels::theme(then)
        ),
        GoalReason::RestFirst => "Eerst rust: hier merkt het team het snelst verschil.".to_owned(),
        GoalReason::AskFirst => "Veel is nog onbekend. Vraag het team, dan weet je waar je moet beginnen.".to_owned(),
        GoalReason::AskToo => "Van een deel weten jullie het nog niet. Er is ruimte om het te vragen.".to_owned(),
        GoalReason::OneNotYet => format!(
            "Alles bij elkaar kozen jullie '{level}'. Toch staat er iets op '{}'. Daar begin je.",
            labels::level(Level::NotYet)
        ),
        GoalReason::KeepUp => format!("Dit staat op '{level}'. Zorg dat het zo blijft, ook als iemand weggaat."),
    }
}

/// Why a theme is not a goal now.
pub fn not_a_goal(reason: NotAGoalReason) -> String {
    match reason {
        NotAGoalReason::Stands(Level::Fixed) => "Dit staat vast. Laat het zo.".to_owned(),
        NotAGoalReason::Stands(_) => "Dit gaat meestal goed. Het kan wachten.".to_owned(),
        NotAGoalReason::NextInLine(level) => {
            format!(
                "Ook hier is te winnen ('{}'). Het komt daarna; meer doelen tegelijk werkt niet.",
                labels::level(level)
            )
        }
        NotAGoalReason::NotNow(level) => {
            format!("Hier is te winnen ('{}'), maar niet nu. Eerst rust.", labels::level(level))
        }
        NotAGoalReason::NothingFits => "Hier is geen maatregel die past bij jullie school.".to_owned(),
        NotAGoalReason::NothingNow(level) => {
            format!("Ook hier is te winnen ('{}'). Nu past er geen eerste stap in het plan.", labels::level(level))
        }
        NotAGoalReason::NotKnown => {
            "Hierover is nog te weinig ingevuld. Dat is niet slecht, alleen onbekend.".to_owned()
        }
        NotAGoalReason::NotApplicable => "Dit geldt niet voor jullie school.".to_owned(),
    }
}

/// Why this action.
pub fn action(reason: &ActionReason) -> String {
    match reason {
        ActionReason::QuickWin => "Een kleine stap die meteen kan.".to_owned(),
        ActionReason::ThisYear => "De stap daarna, voor dit schooljaar.".to_owned(),
        ActionReason::LongTerm => {
            "Dit gaat over meer dan dit jaar. Het moment om te beginnen is dit schooljaar.".to_owned()
        }
        ActionReason::Before(then) => format!("Dit komt eerst, want '{}' bouwt erop voort.", measure_title(then)),
        ActionReason::Asks => "Zo kom je te weten wat je nog niet weet.".to_owned(),
        ActionReason::Continuity => "Alles gaat goed. Hiermee zie je wat er van één persoon afhangt.".to_owned(),
        ActionReason::Shares => "Alles gaat goed. Hiermee deel je wat werkt.".to_owned(),
        ActionReason::BoardTalk => {
            "Voor 1 mei ligt het formatieplan vast. Vraag nu wat er na de zomer zeker is.".to_owned()
        }
        ActionReason::HoursThatEnd => {
            "De uren van jullie ondersteuners zijn niet zeker. Vertel voor de zomer wat je weet, eerst aan wie het raakt."
                .to_owned()
        }
        ActionReason::Heard => {
            "Zeggen dat iets te veel is, kan hier nog niet. Daarom eerst een manier zonder namen.".to_owned()
        }
        ActionReason::Calm => "Kort, en het brengt rust.".to_owned(),
    }
}

/// Why a measure waits.
pub fn waiting(reason: &WaitingReason) -> String {
    match reason {
        WaitingReason::ActionLimit => "Wacht: het plan is vol genoeg. Rond eerst iets af.".to_owned(),
        WaitingReason::IbHasOne => "Wacht: er ligt al één actie bij de ib'er.".to_owned(),
        WaitingReason::BoardHasOne => "Wacht: er loopt al één vraag aan het bestuur.".to_owned(),
        WaitingReason::LeaderHours => "Wacht: de schoolleider heeft er nu geen uren voor.".to_owned(),
        WaitingReason::SameSubject(other) => {
            format!("Wacht: '{}' gaat over hetzelfde. Rond dat eerst af.", measure_title(other))
        }
        WaitingReason::After(first) => format!("Komt na '{}'.", measure_title(first)),
        WaitingReason::HoursEnd(date) => {
            format!("Past niet meer: op {} stoppen de uren waar dit over gaat.", dates::date(*date))
        }
        WaitingReason::NextSchoolYear(date) => {
            format!("Volgend schooljaar: kan beginnen vanaf {}.", dates::date(*date))
        }
    }
}

/// Why an action begins when it does, in a sentence; `None` if it can begin at once.
pub fn start(start: &Start) -> Option<String> {
    let from = dates::date(start.date);
    Some(match start.why {
        StartReason::Now => return None,
        StartReason::HolidayNow => format!("Het is nu vakantie. Begin op {from}."),
        StartReason::LastWeeksBefore(holiday) => {
            format!("Vlak voor de {} begin je beter niets. Begin op {from}.", dates::holiday(holiday))
        }
        StartReason::TestWeeks => format!("Nu zijn er toetsen. Begin op {from}."),
        StartReason::BeforeChristmas => format!("December is vol genoeg. Begin op {from}."),
        StartReason::WaitsForWindow(Window::Formation) => {
            format!("Hoort bij het formatieplan, dat voor 1 mei klaar is. Begin op {from}.")
        }
        StartReason::WaitsForWindow(_) => {
            format!("Hoort bij het werkverdelingsplan voor het nieuwe schooljaar. Begin op {from}.")
        }
        StartReason::NextSchoolYear => {
            format!("Dit jaar lukt het niet meer goed. Begin volgend schooljaar, op {from}.")
        }
        StartReason::AfterOther => format!("Begin op {from}, als de stap ervoor klaar is."),
        StartReason::AfterHoliday(holiday) => format!("Begin na de {}, op {from}.", dates::holiday(holiday)),
    })
}

/// A warning if an action changes the werkverdelingsplan.
pub fn touches_work_division(measure: &Measure) -> Option<&'static str> {
    (measure.touches_work_division && measure.window != Window::WorkDivision).then_some(
        "Dit raakt het werkverdelingsplan. Tijdens het jaar kan het alleen als vrijwillige proef, of voor volgend jaar.",
    )
}

/// A small number as a word.
pub fn number(most: u32) -> String {
    match most {
        1 => "één".to_owned(),
        2 => "twee".to_owned(),
        3 => "drie".to_owned(),
        4 => "vier".to_owned(),
        5 => "vijf".to_owned(),
        6 => "zes".to_owned(),
        more => more.to_string(),
    }
}
