//! Wording of the page for one's own wishes.

use taakkompas_division::handed_in::Line;

/// The name of the file that is downloaded. It contains nobody's name.
pub const FILE_NAME: &str = "mijn-wensen.txt";

/// The subject of a mail with someone's wishes.
pub const SUBJECT: &str = "Mijn wensen voor de taken";

/// The place for a list that the leader shared.
pub const GOT_LIST: &str = "Kreeg je een lijst met taken?";

/// What is asked, with a hint.
pub const fn ask(of: Line) -> (&'static str, &'static str) {
    match of {
        Line::Good => ("Drie taken waar ik goed in ben", "Minder mag ook. Het gaat om wat jij zelf vindt."),
        Line::Like => ("Drie taken die ik graag wil", "Ook iets nieuws, of iets wat je wilt leren."),
        Line::Drop => ("Eén taak die ik liever niet meer doe", "De taak gaat dan misschien naar iemand anders."),
        Line::Stop => ("Eén taak die mag stoppen", "Voor iedereen, omdat de taak weinig oplevert voor leerlingen."),
    }
}

/// The label of a field, numbered if there are three.
pub fn field(of: Line, nth: usize) -> String {
    match of {
        Line::Good => format!("Goed in, taak {nth}"),
        Line::Like => format!("Graag, taak {nth}"),
        Line::Drop => "Liever niet meer".to_owned(),
        Line::Stop => "Mag stoppen".to_owned(),
    }
}

/// What was found in the list that the leader shared.
pub fn list_read(tasks: usize) -> String {
    match tasks {
        0 => "Hierin staan geen taken.".to_owned(),
        1 => "1 taak gelezen. Je kunt hem nu kiezen.".to_owned(),
        tasks => format!("{tasks} taken gelezen. Je kunt ze nu kiezen."),
    }
}

/// What came with the link.
pub fn list_sent(tasks: usize) -> String {
    match tasks {
        0 => "In de link staan geen taken. Typ ze hieronder zelf.".to_owned(),
        1 => "In de link staat 1 taak van jullie school. Je kunt hem hieronder kiezen.".to_owned(),
        tasks => format!("In de link staan {tasks} taken van jullie school. Je kunt ze hieronder kiezen."),
    }
}
