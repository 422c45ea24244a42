//! What a room must tell about its addresses, so that everything may link to it without knowing its pages.
//!
//! The path says which page and never holds an answer. A path, once published, never changes.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};

/// The pages of a room, as far as their addresses go.
pub trait Pages: Clone + PartialEq + Sized + 'static {
    /// The code of the room: of its document in the record, its chunk, its style sheet and its browser tests.
    const ROOM: &'static str;

    /// The path, from the root of the site, without the base under which it is served.
    fn path(&self) -> String;

    /// The heading that is shown until the page itself has loaded. The page of a measure, a finding or a theme then takes
    /// its heading from the content.
    fn title(&self) -> &'static str;

    /// The page at the parts of a path, as far as its form goes: whether a measure or finding of that id exists is
    /// for the page to see.
    fn parse(parts: &[&str]) -> Option<Self>;

    /// Every known address: what a static host has a file for.
    fn all(measures: &Measures, library: &Library) -> Vec<Self>;

    /// Whether someone may come here from elsewhere and find what they came for. The other pages are the school's own: they are
    /// empty for a school that filled in nothing, and search engines are asked to leave them out.
    fn is_landing(&self) -> bool;

    /// Under which entry of the main menu the page stands, if under any.
    fn entry(&self) -> Option<Entry>;

    /// Whether visitors fill in something here, or see what they filled in: then the page reports problems with saving.
    fn shows_save_notices(&self) -> bool;

    /// Whether the page is only read: it is whole as it was written, so the app starts once a visitor asks for something
    /// that needs it, or where something of a school is kept.
    fn is_only_read(&self) -> bool;

    /// What the page needs besides its chunk.
    fn needs(&self) -> Needs;

    /// The page on which a measure can be done with this tool, if it is in this room.
    fn of_tool(tool: Tool) -> Option<Self>;
}

/// The main menu: what people come to do. `Route::of_entry` says where each leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// The landing page, which is the school's own once it has a plan.
    Today,
    /// The scan, the result and the plan.
    ScanAndPlan,
    /// The rooms where a school works: itself, the morning, the week, working together, tasks.
    Work,
    /// What a team does together, and what a colleague fills in alone.
    Together,
    /// What may, the measures, the research.
    Knowledge,
}

impl Entry {
    /// All, in the order of the menu. A bar on a phone has room for five.
    pub const ALL: [Self; 5] = [Self::Today, Self::ScanAndPlan, Self::Work, Self::Together, Self::Knowledge];

    /// What the menu says.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Today => "Vandaag",
            Self::ScanAndPlan => "Scan en plan",
            Self::Work => "Aan de slag",
            Self::Together => "Samen",
            Self::Knowledge => "Weten",
        }
    }
}

/// The path of a page in a room whose pages stand side by side: `/inzet` is the hub, which has no part, and
/// `/inzet/blokken` one of the others.
pub fn path_side_by_side(room: &str, part: &str) -> String {
    if part.is_empty() { format!("/{room}") } else { format!("/{room}/{part}") }
}

/// The part of such a path; empty for the hub, `None` if it is not of this room.
pub fn part_side_by_side<'a>(room: &str, parts: &[&'a str]) -> Option<&'a str> {
    match *parts {
        [first] if first == room => Some(""),
        [first, part] if first == room => Some(part),
        _ => None,
    }
}

/// Files that a page shows something of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// None.
    Nothing,
    /// Findings, sources, or a measure in full.
    Library,
    /// The library, and the templates of task descriptions.
    LibraryAndTemplates,
    /// The index of the text search.
    TextIndex,
}

/// Keys of the query. It holds what a list shows, so that a filtered list can be linked to; never an
/// answer. As paths, they never change.
pub mod query {
    /// The kind of a finding, or how far a measure reaches.
    pub const KIND: &str = "soort";
    /// From whose side a finding is told.
    pub const PERSPECTIVE: &str = "wie";
    /// The theme.
    pub const THEME: &str = "thema";
    /// Who decides on a measure.
    pub const DECIDES: &str = "beslist";
    /// Whether only what fits a small school is shown.
    pub const SMALL_SCHOOL: &str = "kleine-school";
    /// Whether only what can be done without assistants is shown.
    pub const NO_ASSISTANT: &str = "zonder-assistent";
    /// What is looked for on the whole site.
    pub const TYPED: &str = "q";
    /// Words to look for in a list.
    pub const SEARCH: &str = "zoek";
    /// What policy staff take along: the path of its page, without the slash before it.
    pub const SUBJECT: &str = "pagina";
    /// Which of the school's task descriptions is open: its number, so that a reload opens it again.
    pub const NUMBER: &str = "nummer";
}
