//! Labels of controls that appear in more than one place, or that sentences refer to: spelled once, here.

/// Undoes the last change.
pub const UNDO: &str = "Zet de laatste wijziging terug";

/// Redoes what was undone.
pub const REDO: &str = "Doe de wijziging opnieuw";

/// Puts back what was removed from a list.
pub const PUT_BACK: &str = "Zet terug";

/// Lets this tab write the scan that is open in another tab.
pub const TAKE_OVER: &str = "Hier verder werken";

/// Offers a scan, or the unreadable text of one, as a file.
pub const SAVE_AS_FILE: &str = "Bewaar als bestand";

/// Opens a file that was saved earlier.
pub const OPEN_FILE: &str = "Open een bestand";

/// Leads to the page about what is stored here.
pub const TO_DATA: &str = "Bekijk, bewaar of wis je gegevens";

/// The state of something that has not been started.
pub const NOT_BEGUN: &str = "Nog niet begonnen";

/// The subject of a mail about a measure: what the idea is comes first, as a list of mails shows only the first words.
pub fn idea(title: &str) -> String {
    format!("{title}: een idee voor onze school")
}

/// How to undo: "Met 'Zet de laatste wijziging terug' komt alles terug."
pub fn comes_back(what: &str) -> String {
    format!("Met '{UNDO}' komt {what} terug.")
}
