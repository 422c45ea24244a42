//! Wording around asking: how many proposals there can be, and what the missing ones wait for.

use taakkompas_division::{Aim, TaskDivision};

/// The button to begin without wishes and without last year.
pub const BEGIN_WITHOUT: &str = "Begin zonder wensen en zonder vorig jaar";

/// The button that asks for this many proposals.
pub const fn ask(shown: usize) -> &'static str {
    match shown {
        // Without wishes and without last year it is no more than that.
        ..=1 => "Vraag een eerste puzzel",
        2 => "Vraag twee voorstellen",
        _ => "Vraag drie voorstellen",
    }
}

/// As [`ask`], if something is locked.
pub const fn ask_with_locks(shown: usize) -> &'static str {
    match shown {
        ..=1 => "Vraag een eerste puzzel, met wat vaststaat",
        2 => "Vraag twee voorstellen, met wat vaststaat",
        _ => "Vraag drie voorstellen, met wat vaststaat",
    }
}

/// What is announced at the first results and at the end, by how many proposals are shown.
pub const fn told(shown: usize, is_done: bool) -> &'static str {
    match (shown, is_done) {
        (..=1, true) => "De eerste puzzel is klaar.",
        (..=1, false) => "Er is een eerste puzzel.",
        (2, true) => "De twee voorstellen zijn klaar.",
        (2, false) => "Er zijn twee eerste voorstellen.",
        (_, true) => "De drie voorstellen zijn klaar.",
        (_, false) => "Er zijn drie eerste voorstellen.",
    }
}

/// What the proposals are called when they are folded, by how many are shown.
pub const fn folded(shown: usize) -> &'static str {
    match shown {
        ..=1 => "De eerste puzzel",
        2 => "De twee voorstellen",
        _ => "De drie voorstellen",
    }
}

/// The aims for which there are data.
pub fn with_basis(of: &TaskDivision) -> impl Iterator<Item = Aim> {
    Aim::ALL.iter().copied().filter(|aim| aim.has_basis(of))
}

/// Which data are still missing, shown before asking for proposals.
pub fn no_basis(of: &TaskDivision) -> Option<&'static str> {
    match (Aim::BestFit.has_basis(of), Aim::LeastChange.has_basis(of)) {
        (true, true) => None,
        (false, true) => Some("Er zijn nog geen wensen. De voorstellen weten dus niet wie iets graag doet."),
        (true, false) => Some("Van vorig jaar is niets ingevuld. De voorstellen weten dus niet wie wat deed."),
        (false, false) => Some(
            "Er zijn nog geen wensen, en van vorig jaar is niets ingevuld. \
             De voorstellen kijken dan alleen naar ruimte en drukte.",
        ),
    }
}

/// When a proposal becomes possible for which there are no data yet.
pub fn can_come(aim: Aim) -> String {
    let when = match aim {
        Aim::BestFit => "kan pas als er wensen zijn.",
        Aim::MostEven => "kan altijd.",
        Aim::LeastChange => "kan pas als vorig jaar is ingevuld.",
    };
    format!("'{}' {when}", super::aim(aim))
}
