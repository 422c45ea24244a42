//! Wording of the one version of the school.

use taakkompas_scan::scan::Answer;
use taakkompas_team::picture::Figure;
use taakkompas_team::school_version::Take;

use super::picture::{figure, quoted};
use crate::kit::words::numbers::count;

/// What the school and the team say, above the choice.
pub fn both(own: Option<Answer>, team: &Figure) -> String {
    let own = own.map_or_else(
        || "In de zelfscan staat nog geen antwoord.".to_owned(),
        |own| format!("De zelfscan zegt {}.", quoted(own)),
    );
    format!("{own} Het team: {}", figure(team))
}

/// A choice, with the answer that it gives.
pub fn take(of: Take, own: Option<Answer>, team: Option<Answer>) -> String {
    match (of, own, team) {
        (Take::Own, Some(own), _) => format!("Ons eigen antwoord: {}", quoted(own)),
        (Take::Own, None, _) => "Nog geen antwoord".to_owned(),
        (Take::Middle, _, Some(team)) => format!("Het midden van het team: {}", quoted(team)),
        (Take::Middle, _, None) => "Het midden van het team".to_owned(),
        (Take::Discuss, ..) => "Dit bespreken we".to_owned(),
    }
}

/// What became of a choice.
pub fn chosen(left: usize) -> String {
    match left {
        0 => "Gekozen. Alle stellingen zijn gedaan.".to_owned(),
        left => format!("Gekozen. Nog {}.", count(left, "stelling", "stellingen")),
    }
}

/// What became of taking over what was proposed.
pub fn all_taken(taken: usize) -> String {
    format!("{} overgenomen zoals voorgesteld.", count(taken, "stelling", "stellingen"))
}

/// The question before what is proposed is taken over: how many answers it sets, and how many of these become "not known".
pub fn take_all_question(all: usize, discussed: usize) -> String {
    let gets = if all == 1 { "krijgt" } else { "krijgen" };
    let set = format!("{} {gets} het antwoord dat wij voorstellen.", count(all, "stelling", "stellingen"));
    match discussed {
        0 => format!("{set} Overnemen?"),
        some => format!("{set} Bij {some} daarvan wordt dat 'weet ik niet', tot jullie erover praten. Overnemen?"),
    }
}

/// Takes back what was taken over in one press.
pub fn take_back(of: usize) -> String {
    format!("Draai dit terug voor {}", count(of, "stelling", "stellingen"))
}

/// What became of taking it back.
pub fn all_given_back(of: usize) -> String {
    let has = if of == 1 { "heeft" } else { "hebben" };
    format!("{} {has} weer jullie eigen antwoord.", count(of, "stelling", "stellingen"))
}

/// How many statements are without a choice.
pub fn left(of: usize) -> String {
    format!("{} zonder keuze.", count(of, "stelling", "stellingen"))
}
