//! The page on which a school ticks, explains, reads and sends.

use taakkompas_team::link::LinkTooLong;

use crate::kit::words::numbers::count;

/// Below the heading.
pub const LEAD: &str = "Kies wat je bestuur krijgt, leg het uit, lees het na en stuur het zelf op.";

/// What goes along and what does not.
pub const WHAT_GOES: &str = "Alles met een vinkje gaat mee. Je doelen staan al aan; haal weg wat je niet wilt delen. Antwoorden van de zelfscan, namen en notities gaan nooit mee. \
                             Er gaat niets naar een server: je stuurt de samenvatting zelf.";

/// Without a plan.
pub const NO_PLAN: &str = "Er is nog geen plan. Vragen en hulp kun je hier wel al opschrijven.";

/// Above the levels.
pub const LEVELS_HINT: &str =
    "Niveaus gaan alleen mee als je ze aanvinkt. De pagina van het bestuur telt ze niet op en vergelijkt ze niet.";

/// Before anything is read.
pub const READ_FIRST: &str = "Lees eerst wat het bestuur krijgt. Daarna kun je het versturen.";

/// Something changed after it was read.
pub const READ_AGAIN: &str = "Je hebt iets veranderd. Lees het nog een keer na en vink het aan.";

/// A question of the school's own is typed and not added.
pub const DRAFT: &str = "Je vraag hierboven gaat nog niet mee. Voeg hem toe of haal hem weg.";

/// Above the actions that need no board by themselves.
pub const OTHERS: &str = "Andere acties uit jullie plan";

/// How they go along.
pub const OTHERS_HINT: &str = "Is het bestuur toch nodig? Vink de actie aan.";

/// Without an action that needs the board.
pub const NO_ASKS: &str = "In het plan staat geen actie waar het bestuur uit zichzelf voor nodig is.";

/// The tick that it was read.
pub const HAVE_READ: &str = "Wij hebben dit gelezen. Dit mag naar het bestuur.";

/// The text of the copy button.
pub const COPY: &str = "Kopieer de samenvatting";

/// The subject of a mail.
pub const SUBJECT: &str = "Samenvatting voor het bestuur";

/// It was given as a file.
pub const GIVEN: &str = "De samenvatting staat als bestand bij je downloads. Stuur hem zelf naar je bestuur.";

/// It could not be given.
pub const NOT_GIVEN: &str = "Je browser kon het bestand niet maken. Kopieer de tekst.";

/// A question was taken away.
pub const REMOVED: &str = "De vraag is weg.";

/// A question was added.
pub const ADDED: &str = "De vraag staat erbij.";

/// Too much is ticked.
pub fn too_many(more: usize) -> String {
    format!("Er passen hooguit 12 vragen in een samenvatting. Vink er nog {more} uit.")
}

/// Why there is no link.
pub fn too_long(of: LinkTooLong) -> String {
    format!("Deze samenvatting is te lang voor een link ({} tekens). Stuur de tekst of het bestand.", of.found)
}

/// A goal as the plan calls it: the board gets them in the order of the themes, so the place in the plan is said here only.
pub fn goal_of_plan(called: &str, at: usize, sentence: &str) -> String {
    let number = at + 1;
    if sentence.is_empty() || sentence == called {
        format!("{called} (doel {number} van jullie plan)")
    } else {
        format!("{called} (doel {number} van jullie plan: {sentence})")
    }
}

/// How much is ticked, for the heading of the preview.
pub fn holds(goals: usize, asks: usize, offers: usize, levels: usize) -> String {
    let parts = [
        (goals, "doel", "doelen"),
        (asks, "vraag", "vragen"),
        (offers, "aanbod om te helpen", "keer een aanbod om te helpen"),
        (levels, "niveau", "niveaus"),
    ];
    let said: Vec<String> =
        parts.into_iter().filter(|(of, ..)| *of > 0).map(|(of, one, more)| count(of, one, more)).collect();
    if said.is_empty() {
        "Er is nog niets aangevinkt.".to_owned()
    } else {
        format!("Er gaat mee: {}.", said.join(", "))
    }
}
