//! Labels of controls that stand in more than one place, or that sentences name: spelt once, here.

/// Takes the last change back.
pub const UNDO: &str = "Zet de laatste wijziging terug";

/// Does again what was taken back.
pub const REDO: &str = "Doe de wijziging opnieuw";

/// Lets this tab write the scan that another tab has open.
pub const TAKE_OVER: &str = "Hier verder werken";

/// Gives a scan, or what cannot be read of it, as a file.
pub const SAVE_AS_FILE: &str = "Bewaar als bestand";

/// Opens a file that was saved before.
pub const OPEN_FILE: &str = "Open een bestand";

/// Leads to the page on what is stored here.
pub const TO_DATA: &str = "Bekijk, bewaar of wis je gegevens";

/// The state of something that was not begun.
pub const NOT_BEGUN: &str = "Nog niet begonnen";

/// How to take a change back: "Met 'Zet de laatste wijziging terug' komt alles terug."
#[must_use]
pub fn comes_back(what: &str) -> String {
    format!("Met '{UNDO}' komt {what} terug.")
}
