//! What changed in the content, in words, and what an entry of it is called.

use taakkompas_content::Library;
use taakkompas_content::model::ChangeKind;
use taakkompas_scan::theme::Theme;
use time::Date;

use crate::kit::words::dates;
use crate::kit::{browser, library};
use crate::rooms::route::{DescriptionsPage, DivisionPage, LibraryPage, Route, ScanPage};

/// From when on the list is whole.
pub fn begins(on: Date) -> String {
    format!("De lijst begint op {}. Wat daarvoor veranderde, staat er niet in.", dates::date(on))
}

/// That nothing is in it yet.
pub const NOTHING_YET: &str = "Sindsdien is er nog niets veranderd.";

/// What kind of change it is, to stand before what changed.
pub const fn kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::New => "Nieuw",
        ChangeKind::Content => "Er staat iets anders",
        ChangeKind::Wording => "Hetzelfde in andere woorden",
        ChangeKind::Sources => "Andere bronnen",
        ChangeKind::Gone => "Vervallen",
    }
}

/// When a measure went into another.
pub fn went_into(since: Date) -> String {
    format!("Sinds {}. Nu bij: ", dates::date(since))
}

/// What an entry is called that the history names by its kind and id, and the page that shows it; `None` if no page does.
pub fn named(name: &str, library: &Library) -> Option<(String, Route)> {
    let (kind, id) = name.split_once('/')?;
    Some(match kind {
        "theme" => {
            let theme = id.parse::<Theme>().ok()?;
            (library::core().theme(theme)?.label.clone(), ScanPage::Theme(theme).into())
        }
        "statement" => {
            let statement = library::core().statement(id)?;
            (statement.text.clone(), ScanPage::Theme(statement.facts.theme).into())
        }
        "measure" | "retired" => {
            let (card, _) = library::measure_now(id)?;
            (card.title.clone(), LibraryPage::Measure(card.facts.id.to_string()).into())
        }
        "finding" => (library.finding(id)?.title.clone(), LibraryPage::Finding(id.to_owned()).into()),
        "rule" => (library.rule(id)?.question.clone(), LibraryPage::Rule(id.to_owned()).into()),
        "source" => (library.source(id)?.title.clone(), LibraryPage::Sources.into()),
        "description" => {
            let role = id.parse().ok()?;
            let title = browser::packed_descriptions()?.role(role)?.template.title.clone();
            (title, DescriptionsPage::Role(role).into())
        }
        "usual-task" => ("Gewone taken van een school".to_owned(), DivisionPage::List.into()),
        _ => return None,
    })
}
