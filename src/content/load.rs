//! TOML to model, in one pass.
//!
//! No mistake stops it: a file that does not parse is one problem and the other files are still read; a wrong field is
//! one problem and the entry's other fields are still read. So an editor sees every mistake at once. Anything that
//! concerns more than one entry is left to [`crate::check`].

mod descriptions;
mod draft;
mod entry;
mod files;
mod law;
mod measures;
mod report;
mod search;
mod statements;
mod usual;
mod written;

use draft::Draft;
pub use entry::{Entry, EntryKind, description_file};
pub use files::Files;
pub use search::{PageText, SearchWords, SynonymText};

use crate::model::{Core, Descriptions, Library, Measures, UsualTasks};
use crate::problem::Problem;

/// Everything that could be read, and what was wrong with the rest.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// Themes and statements.
    pub core: Core,
    /// The cards of measures.
    pub measures: Measures,
    /// Findings, the bodies of measures, sources and rules.
    pub library: Library,
    /// The usual tasks of a school.
    pub usual_tasks: UsualTasks,
    /// The templates of task descriptions.
    pub descriptions: Descriptions,
    /// The pages of the site, for the text search.
    pub pages: Vec<PageText>,
    /// What schools call something.
    pub synonyms: Vec<SynonymText>,
    /// Words that lead to something.
    pub search_words: Vec<SearchWords>,
    /// Every entry as written, including those that did not fit the model.
    pub entries: Vec<Entry>,
    /// Everything that was wrong.
    pub problems: Vec<Problem>,
}

impl Loaded {
    /// Whether an entry of this kind was written, even if it could not be read.
    pub fn has(&self, kind: EntryKind, id: &str) -> bool {
        self.entries.iter().any(|entry| entry.kind == kind && entry.id == id)
    }
}

/// Reads all content.
pub fn load(files: &Files) -> Loaded {
    let (entries, problems) = entry::entries(files);
    of_entries(entries, problems)
}

/// Gives types to entries that were read already, in their order, and adds what is wrong in them to `problems`.
pub fn of_entries(entries: Vec<Entry>, mut problems: Vec<Problem>) -> Loaded {
    let mut loaded = Loaded::default();
    for entry in &entries {
        let mut draft = Draft::new(entry, &mut problems);
        add(&mut loaded, &mut draft);
    }
    for statement in &mut loaded.core.statements {
        statements::name_sources(statement, &loaded.library.sources);
    }
    for text in &mut loaded.usual_tasks.tasks {
        usual::name_source(text, &loaded.library.sources);
    }
    Loaded { entries, problems, ..loaded }
}

fn add(loaded: &mut Loaded, draft: &mut Draft<'_>) {
    let Loaded { core, measures: cards, library, usual_tasks, descriptions, pages, synonyms, search_words, .. } =
        loaded;
    match draft.entry.kind {
        EntryKind::Theme => core.themes.extend(report::theme(draft)),
        EntryKind::Statement => core.statements.extend(statements::statement(draft)),
        EntryKind::Measure => {
            if let Some((card, body)) = measures::measure(draft) {
                cards.cards.push(card);
                library.bodies.push(body);
            }
        }
        EntryKind::Finding => library.findings.extend(report::finding(draft)),
        EntryKind::Source => library.sources.extend(law::source(draft)),
        EntryKind::Rule => library.rules.extend(report::rule(draft)),
        EntryKind::UsualTask => usual_tasks.tasks.extend(usual::usual_task(draft)),
        EntryKind::Description => descriptions.roles.extend(descriptions::description(draft)),
        EntryKind::Participation => library.participation.extend(law::participation(draft)),
        EntryKind::Retired => cards.retired.extend(measures::retired(draft)),
        EntryKind::Page => pages.extend(search::page(draft)),
        EntryKind::Synonym => synonyms.extend(search::synonym(draft)),
        EntryKind::SearchWords => search_words.extend(search::search_words(draft)),
    }
}
