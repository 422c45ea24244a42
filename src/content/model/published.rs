//! What is published as data, and what its files are called: for the program that writes them, and the page about them.

/// A kind of entry that is published as data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Its code: the name of its table in the content, and of its form in the schema.
    pub code: &'static str,
    /// What its files are called. As an address, it never changes.
    pub file: &'static str,
    /// What it is, in plain words.
    pub label: &'static str,
}

impl Kind {
    /// All of them, as they are listed.
    pub const ALL: [Self; 10] = [
        kind("theme", "themas", "Thema's van de zelfscan"),
        kind("statement", "stellingen", "Stellingen van de zelfscan"),
        kind("measure", "maatregelen", "Maatregelen"),
        kind("finding", "bevindingen", "Bevindingen uit het rapport, in onze woorden"),
        kind("source", "bronnen", "Bronnen naast het rapport"),
        kind("rule", "regels", "Vragen over wat mag, met het antwoord"),
        kind("description", "taakomschrijvingen", "Taakomschrijvingen per functie"),
        kind("usual-task", "gewone-taken", "Gewone taken van een school"),
        kind("participation", "medezeggenschap", "Onderwerpen van de medezeggenschap"),
        kind("retired", "vervallen", "Maatregelen die in een andere opgingen"),
    ];

    /// The kind with this code.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code == code)
    }
}

const fn kind(code: &'static str, file: &'static str, label: &'static str) -> Kind {
    Kind { code, file, label }
}

/// The folder of what is not beside a page.
pub const FOLDER: &str = "data";
/// The zip in that folder. It has no version in its name: the newest is always at the same address.
pub const ZIP: &str = "taakkompas.zip";
/// The schema in that folder.
pub const SCHEMA: &str = "schema.json";
/// The list of changes in that folder, without its ending.
pub const CHANGES: &str = "wijzigingen";
/// The list of codes in that folder, without its ending.
pub const CODES: &str = "codes";
/// The description for catalogues in that folder.
pub const CATALOGUE: &str = "catalogus.jsonld";
/// The feed of changes in that folder.
pub const FEED: &str = "feed.xml";
