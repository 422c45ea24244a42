//! Wording of the meeting: its points, how to talk about them, the time, and the summary.

use taakkompas_scan::catalog::{MeasureId, StatementId};
use taakkompas_team::meeting::{About, DecisionRecord, Length, Meeting, Phase, Point};

use super::picture::text_of;
use super::{decision, meeting_title};
use crate::kit::words::dates;
use crate::kit::words::numbers::count;
use crate::kit::words::reasons::measure_title;

/// How long a meeting is, and what fits in it.
pub const fn length(of: Length) -> (&'static str, &'static str) {
    match of {
        Length::Short => ("20 minuten", "Eén verschil, en één afspraak. Past in een gewone vergadering."),
        Length::Middle => ("45 minuten", "Twee verschillen, en wat het plan nu vraagt."),
        Length::Long => ("75 minuten", "Drie verschillen, met meer tijd om te schrijven en te luisteren."),
    }
}

/// What a point is called.
pub const fn kind(about: &About) -> &'static str {
    match about {
        About::Opening => "Welkom",
        About::Strength(_) => "Dit gaat goed",
        About::Difference(_) => "Hier praten we over",
        About::Unknown(_) => "Dit weten we nog niet",
        About::Decision(_) => "Een besluit voor het plan",
        About::Closing => "Afronden",
    }
}

/// What a point is about: its statement or measure; empty if it has none, or if the content no longer has it.
pub fn subject(about: &About) -> &'static str {
    match about {
        About::Strength(id) | About::Difference(id) | About::Unknown(id) => text_of(id).unwrap_or_default(),
        About::Decision(id) => measure_title(id),
        About::Opening | About::Closing => "",
    }
}

/// The statement that a point is about.
pub const fn statement_of(about: &About) -> Option<&StatementId> {
    match about {
        About::Strength(id) | About::Difference(id) | About::Unknown(id) => Some(id),
        About::Opening | About::Decision(_) | About::Closing => None,
    }
}

/// A point in one line: what it is called, and what it is about.
pub fn point(about: &About) -> String {
    match subject(about) {
        "" => kind(about).to_owned(),
        subject => format!("{}: {subject}", kind(about)),
    }
}

/// Whether we still know what a point is about: content may have changed since.
pub fn is_known(about: &About) -> bool {
    matches!(about, About::Opening | About::Closing) || !subject(about).is_empty()
}

/// What a part of a point is called.
pub const fn phase(of: Phase) -> &'static str {
    match of {
        Phase::Why => "Eerst: waarom is het zo?",
        Phase::What => "Dan: wat doen we?",
    }
}

/// The question that a part of a point begins with.
pub const fn question(about: &About, phase: Option<Phase>) -> &'static str {
    match (about, phase) {
        (About::Opening, _) => "Wat wil jij dat we straks weten of hebben afgesproken?",
        (About::Strength(_), _) => "Wat doen we samen, waardoor dit lukt?",
        (About::Difference(_), Some(Phase::What)) => "Wat is één ding dat we anders gaan doen?",
        (About::Difference(_), _) => "Hoe gaat dit op een gewone dag, en waardoor komt dat?",
        (About::Unknown(_), Some(Phase::What)) => "Wie kan het weten, en wanneer horen we het?",
        (About::Unknown(_), _) => "Waardoor weten we dit niet van elkaar?",
        (About::Decision(_), _) => "Gaan we dit doen? Wie trekt het, en wanneer is het klaar?",
        (About::Closing, _) => "Wat hebben we afgesproken, en wie vertelt het aan wie er niet was?",
    }
}

/// Something to keep in mind at this part; empty if there is nothing.
pub const fn reminder(about: &About, phase: Option<Phase>) -> &'static str {
    match (about, phase) {
        (About::Opening, _) => {
            "Niemand hoeft te zeggen wat hij heeft ingevuld. Het gaat om het werk, niet om wie het doet."
        }
        (About::Difference(_) | About::Unknown(_), Some(Phase::Why)) => "Nog geen oplossingen. We luisteren eerst.",
        (About::Difference(_) | About::Unknown(_), Some(Phase::What)) => {
            "Liever iets kleins dat lukt voor de volgende vakantie."
        }
        (About::Decision(_), _) => "Niet doen is ook een besluit. Haal de actie dan uit het plan.",
        _ => "",
    }
}

/// Whose ways of talking these are.
pub const WAYS_ARE_OURS: &str = "Deze manieren van praten zijn ons idee. Ze staan niet in het rapport.";

/// Ways of talking in which everyone is heard: a name, and what to do.
pub const fn ways(about: &About, phase: Option<Phase>) -> &'static [(&'static str, &'static str)] {
    const WRITE: (&str, &str) = ("Eerst schrijven", "Ieder schrijft een minuut voor zichzelf. Daarna praten we.");
    const ROUND: (&str, &str) = ("Een rondje", "Ieder zegt één ding. De anderen luisteren, en reageren nog niet.");
    const SOME: (&str, &str) =
        ("Wie wil", "Twee of drie mensen zeggen één ding. Wie hetzelfde vindt, steekt een hand op.");
    const FIRST: (&str, &str) =
        ("De assistent begint", "Wie het werk doet, vertelt eerst. Daarna vullen de anderen aan.");
    const PAIRS: (&str, &str) = ("In tweetallen", "Praat met wie ander werk doet dan jij. Elk tweetal noemt één idee.");
    const CAN: (&str, &str) =
        ("Kan het ook", "Vraag het eerst aan wie het moet doen. De assistent zegt dit ook, als eerste.");
    match (about, phase) {
        // A minute is too short for everyone.
        (About::Opening | About::Strength(_), _) => &[SOME, FIRST],
        (_, Some(Phase::Why)) => &[WRITE, FIRST, ROUND],
        (_, Some(Phase::What)) => &[PAIRS, WRITE, CAN],
        (_, None) => &[ROUND],
    }
}

/// Minutes, in a list: "5 min".
pub fn minutes(of: u32) -> String {
    dates::minutes(of)
}

/// How much of the time an agenda takes.
pub fn planned(points: &[Point], of: Length) -> String {
    let planned: u32 = points.iter().map(|point| point.minutes).sum();
    let most = of.minutes();
    match most.checked_sub(planned) {
        Some(0) => format!("Samen {planned} minuten."),
        Some(left) => format!("Samen {planned} van de {most} minuten. Er blijft {} over.", dates::minutes(left)),
        None => format!("Samen {planned} minuten. Dat is meer dan {most}."),
    }
}

/// Which decision is on the wall: "Afspraak 1 van 3".
pub fn decision_place(number: usize, of: usize) -> String {
    format!("Afspraak {} van {of}", number + 1)
}

/// How an agreement is written; the number is [`DecisionRecord::LONGEST`].
pub const HOW_TO_WRITE: &str = "Begin met een werkwoord. Zonder namen. Hooguit 200 tekens.";

/// An agreement is typed that is not kept yet, and the meeting would go on.
pub const TYPED_AND_NOT_KEPT: &str =
    "Deze afspraak is nog niet vastgelegd. Leg hem vast, of maak het veld leeg. Ga dan verder.";

/// The same, once the meeting went on with the remote on the wall.
pub const TYPED_ON_THE_WALL: &str =
    "Er staat nog een afspraak die niet is vastgelegd. Ga terug naar het laatste punt en leg hem vast.";

/// How an agenda that was prepared stays until the meeting.
pub const PREPARED: &str = "Bereid je dit voor? Begin het gesprek dan alvast. Je agenda blijft een week klaarstaan, ook als je de pagina sluit.";

/// The question before a meeting is left for a new agenda.
pub const LEAVE_QUESTION: &str =
    "Dit gesprek blijft staan bij 'Jullie gesprekken', met wat jullie afspraken. Een nieuwe agenda maken?";

/// Where a meeting is: "Punt 3 van 7".
pub fn place(number: usize, of: usize) -> String {
    format!("Punt {} van {of}", number + 1)
}

/// What starts the time.
pub fn start_time(seconds: u32) -> String {
    format!("Start de tijd: {}", dates::minutes(seconds.div_ceil(60)))
}

/// The time that is left, in half minutes: what changes all the time asks for attention.
pub fn time_left(seconds: i64) -> String {
    match (seconds + 29).div_euclid(30) {
        ..=0 => "De tijd is om. Rond rustig af.".to_owned(),
        1 => "Nog een halve minuut".to_owned(),
        2 => "Nog 1 minuut".to_owned(),
        halves if halves < 10 && halves % 2 == 1 => format!("Nog {}½ minuut", halves / 2),
        halves => format!("Nog {} minuten", (halves + 1) / 2),
    }
}

/// What is said of a decision that has no measure.
pub const WITHOUT_MEASURE: &str =
    "Zonder maatregel staat de afspraak bij dit gesprek, in de samenvatting en in het bestand. Niet in het actieplan.";

/// What is said of a decision that belongs to a measure.
pub const WITH_MEASURE: &str =
    "Met een maatregel gaat de afspraak ook in het actieplan: wie, wanneer, en een regel in de geschiedenis.";

/// Said of a decision that belongs to a measure that the plan does not have yet.
pub const WITH_NEW_MEASURE: &str = "Deze maatregel staat nog niet in het actieplan. Met deze afspraak komt hij erin: wie, wanneer, en een regel in de geschiedenis.";

/// Said if nothing is known of the team yet.
pub const NO_TEAM_YET: &str =
    "Er is nog geen beeld van het team. Tel eerst samen, of verzamel antwoorden. Dan kiezen wij jullie verschillen.";

/// Said where there is no plan yet.
pub const NO_PLAN: &str =
    "Jullie hebben nog geen actieplan. De afspraak staat bij dit gesprek, in de samenvatting en in het bestand.";

/// What was done with a decision.
pub fn decided(measure: Option<&MeasureId>, is_plan_readable: bool) -> String {
    match measure.map(measure_title) {
        None => "Afgesproken. Dit staat bij het gesprek, niet in het actieplan.".to_owned(),
        Some(title) if is_plan_readable => {
            format!("Afgesproken. Het staat ook in het actieplan, bij de geschiedenis van '{title}'.")
        }
        Some(_) => "Afgesproken. Het actieplan kunnen we nu niet lezen, dus daar staat het niet.".to_owned(),
    }
}

/// What was done with a decision that was corrected.
pub fn corrected(before: &DecisionRecord, now: Option<&MeasureId>) -> String {
    match &before.measure {
        Some(old) if now != Some(old) => {
            format!("Verbeterd. In het actieplan staat '{}' nog zoals het was. Verander dat daar.", measure_title(old))
        }
        _ if now.is_some() => "Verbeterd, ook in het actieplan.".to_owned(),
        _ => "Verbeterd.".to_owned(),
    }
}

/// The line in the history of the plan's action.
pub fn line_in_plan(meeting: &Meeting, what: &str) -> String {
    format!("Teamgesprek van {}: {}", dates::day_and_month(meeting.day()), what.trim())
}

/// The question before a decision is taken away.
pub fn remove_question(of: &DecisionRecord) -> String {
    if of.measure.is_some() {
        "Deze afspraak weghalen? De actie in het plan blijft zoals die is.".to_owned()
    } else {
        "Deze afspraak weghalen?".to_owned()
    }
}

/// What became of a decision that was taken away, and of the plan's action.
pub fn removed(of: &DecisionRecord) -> String {
    of.measure.as_ref().map(measure_title).map_or_else(
        || "De afspraak is weg.".to_owned(),
        |title| format!("De afspraak is weg. In het actieplan staat '{title}' nog. Verander dat daar."),
    )
}

/// The question before a meeting is removed.
pub fn remove_meeting_question(of: &Meeting) -> String {
    let decided = count(of.decisions().len(), "afspraak", "afspraken");
    format!("Dit gesprek met {decided} weghalen? Acties in het plan blijven staan.")
}

/// A meeting in the list of those before.
pub fn meeting_line(of: &Meeting) -> String {
    let decided = match of.decisions().len() {
        0 => "geen afspraken".to_owned(),
        some => count(some, "afspraak", "afspraken"),
    };
    format!("{}, {}: {decided}", meeting_title(of), length(of.length()).0)
}

/// The summary to send: what was decided, by roles. No answers and no figures.
pub fn summary(of: &Meeting) -> String {
    let mut lines = vec![format!("{} ({})", meeting_title(of), length(of.length()).0), String::new()];
    if of.decisions().is_empty() {
        lines.push("We hebben gepraat, en nog niets afgesproken.".to_owned());
    } else {
        lines.push("Dit spraken we af:".to_owned());
        lines.extend(of.decisions().iter().map(|of| format!("- {}", decision(of))));
    }
    lines.push(String::new());
    lines.push("Was je er niet bij, of zie je het anders? Zeg het ons.".to_owned());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_is_told_in_half_minutes_and_does_not_nag() {
        let told = [120, 119, 91, 90, 61, 60, 31, 30, 1, 0, -1, -600].map(time_left);
        assert_eq!(
            told,
            [
                "Nog 2 minuten",
                "Nog 2 minuten",
                "Nog 2 minuten",
                "Nog 1½ minuut",
                "Nog 1½ minuut",
                "Nog 1 minuut",
                "Nog 1 minuut",
                "Nog een halve minuut",
                "Nog een halve minuut",
                "De tijd is om. Rond rustig af.",
                "De tijd is om. Rond rustig af.",
                "De tijd is om. Rond rustig af.",
            ]
        );
        assert_eq!(time_left(600), "Nog 10 minuten");
        assert_eq!(time_left(571), "Nog 10 minuten");
    }
}
