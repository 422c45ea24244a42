//! Sources outside the report: their title, publisher, date and kind; of a statute its article and version.

use leptos::prelude::*;
use taakkompas_content::model::{Library, Source, SourceKind};
use taakkompas_scan::catalog::SourceId;
use time::Date;

use super::basics::Fold;
use crate::kit::browser;
use crate::kit::words::{dates, labels};

/// The sources with these ids, each with its link.
pub fn source_list(library: &Library, ids: &[SourceId]) -> AnyView {
    let sources = ids.iter().filter_map(|id| library.source(id.as_str()));
    view! { <ul class="sources">{sources.map(|source| item(library, source, None)).collect_view()}</ul> }.into_any()
}

/// The sources of a kind, each with the part of what it says that we use.
pub fn sources_of_kind(library: &Library, kind: SourceKind) -> AnyView {
    let items = library.sources.iter().filter(|source| source.kind == kind);
    let items = items.map(|source| item(library, source, Some(&source.says)));
    view! { <ul class="sources">{items.collect_view()}</ul> }.into_any()
}

/// A source in brackets, after a sentence that rests on it.
pub fn cited(source: &Source) -> AnyView {
    view! {
        " "
        <span class="small">
            "(Bron: "<a href=source.url.clone() rel="external noopener">{source.title.clone()}</a>
            {format!(", {})", from(source))}
            {past(source)}
        </span>
    }
    .into_any()
}

/// A source by itself: its title, and where and when it was read.
pub fn named(source: &Source) -> AnyView {
    view! {
        <a href=source.url.clone() rel="external noopener">{source.title.clone()}</a>
        {format!(", {}.", from(source))}
        {past(source)}
    }
    .into_any()
}

/// With more sentences than this, what we use of a source is a list that is opened.
const AT_ONCE: usize = 5;

fn item(library: &Library, source: &Source, says: Option<&str>) -> AnyView {
    let stop = if source.title.ends_with(['?', '!', '.']) { "" } else { "." };
    let from = labels::capital(&from(source));
    // Where it says what we use, it stands below its kind.
    let of_kind = if says.is_some() { String::new() } else { format!(" ({})", kind(source.kind)) };
    let mut rest = format!("{stop} {from}{of_kind}.");
    let long = says.map(|says| sentences(says).collect::<Vec<_>>()).filter(|sentences| sentences.len() > AT_ONCE);
    for more in [says.filter(|_| long.is_none()), source.note.as_deref()].into_iter().flatten() {
        rest.push(' ');
        rest.push_str(more);
    }
    let long = long.map(|sentences| {
        let items = sentences.into_iter().map(|sentence| view! { <li>{sentence.to_owned()}</li> }).collect_view();
        view! { <Fold summary=format!("Wat wij eruit gebruiken: {}", source.title)><ul>{items}</ul></Fold> }
    });
    view! {
        <li>
            <a href=source.url.clone() rel="external noopener">{source.title.clone()}</a>
            {rest}
            {laws(library, source)}
            {past(source)}
            {long}
        </li>
    }
    .into_any()
}

/// The sentences of what we use of a source, which has no abbreviations.
fn sentences(says: &str) -> impl Iterator<Item = &str> {
    let mut left = says;
    core::iter::from_fn(move || {
        let is_end = |end: &usize| left.get(*end..).is_some_and(|rest| rest.starts_with(' '));
        let end = left.match_indices(['.', '?']).map(|(at, _)| at + 1).find(is_end).unwrap_or(left.len());
        let (sentence, rest) = left.split_at_checked(end)?;
        left = rest.trim_start();
        (!sentence.is_empty()).then_some(sentence)
    })
}

/// The statutes that say what the note says of the law.
fn laws(library: &Library, source: &Source) -> AnyView {
    let laws = source.laws.iter().filter_map(|id| library.source(id.as_str()));
    laws.map(|law| view! { " Zie: " {named(law)} }).collect_view().into_any()
}

/// "artikel 3 en 32, versie van 1 augustus 2026, gelezen op 28 november 2026", or "PO-Raad, 2024". Of a page without a date,
/// the day on which it was read is all there is.
fn from(source: &Source) -> String {
    match &source.statute {
        Some(statute) => format!(
            "{}, versie van {}, gelezen op {}",
            statute.article,
            dates::date(statute.version),
            dates::date(source.checked)
        ),
        None if source.year.is_none() => format!("{}, gelezen op {}", source.published(), dates::date(source.checked)),
        None => source.published(),
    }
}

/// That the source is past its day: by the clock of the reader, and of the build on a page that is written.
fn past(source: &Source) -> Option<AnyView> {
    let says = past_on(source, browser::today())?;
    Some(view! { " "<strong class="past-source">{says}</strong> }.into_any())
}

fn past_on(source: &Source, today: Date) -> Option<String> {
    let until = source.valid_until.filter(|_| source.is_past(today))?;
    Some(format!("Let op: deze bron gold tot en met {}. Kijk of er een nieuwe versie is.", dates::date(until)))
}

const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Law => "wet",
        SourceKind::Official => "officieel",
        SourceKind::Sector => "sectorpartij",
        SourceKind::Secondary => "andere bron",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use taakkompas_content::model::Statute;
    use time::macros::date;

    use super::*;

    fn source(valid_until: Option<Date>, statute: Option<Statute>) -> Source {
        Source {
            id: "bron".into(),
            title: "Titel".to_owned(),
            publisher: "Rijk".to_owned(),
            year: Some(2026),
            url: "https://example.org".to_owned(),
            kind: SourceKind::Law,
            says: String::new(),
            note: None,
            laws: Vec::new(),
            statute,
            checked: date!(2026 - 11 - 28),
            valid_until,
        }
    }

    #[test]
    fn a_source_says_that_it_is_past_its_day_from_the_day_after() {
        let until = source(Some(date!(2027 - 03 - 01)), None);
        assert_eq!(past_on(&until, date!(2027 - 03 - 01)), None);
        let says = past_on(&until, date!(2027 - 03 - 02));
        assert_eq!(
            says.as_deref(),
            Some("Let op: deze bron gold tot en met 1 maart 2027. Kijk of er een nieuwe versie is.")
        );
        assert_eq!(past_on(&source(None, None), date!(2099 - 01 - 01)), None);
        let html =
            |until: Date| Owner::new().with(|| item(&Library::default(), &source(Some(until), None), None).to_html());
        assert!(
            html(date!(2001 - 01 - 01)).contains("gold tot en met 1 januari 2001"),
            "also on a page that is written"
        );
        assert!(!html(date!(2999 - 01 - 01)).contains("gold tot en met"));
    }

    #[test]
    fn much_that_we_use_is_a_list_of_its_sentences_and_little_is_not() {
        let says = |count: usize| (1..=count).map(|at| format!("Zin {at}, artikel 9.5.")).collect::<Vec<_>>().join(" ");
        let html = |count: usize| {
            Owner::new().with(|| item(&Library::default(), &source(None, None), Some(&says(count))).to_html())
        };
        assert!(html(AT_ONCE).contains(&says(AT_ONCE)) && !html(AT_ONCE).contains("<details"));
        let long = html(AT_ONCE + 1);
        assert_eq!(long.matches("<li>").count(), AT_ONCE + 2, "{long}");
        for at in 1..=AT_ONCE + 1 {
            assert!(long.contains(&format!("<li>Zin {at}, artikel 9.5.</li>")), "{long}");
        }
    }

    #[test]
    fn a_statute_says_article_version_and_the_day_it_was_read() {
        let statute = Statute { article: "artikel 3".to_owned(), version: date!(2026 - 08 - 01) };
        let says = from(&source(None, Some(statute)));
        assert_eq!(says, "artikel 3, versie van 1 augustus 2026, gelezen op 28 november 2026");
        assert_eq!(from(&source(None, None)), "Rijk, 2026");
    }

    #[test]
    fn a_page_without_a_date_says_so_and_when_it_was_read() {
        let undated = Source { year: None, ..source(None, None) };
        assert_eq!(from(&undated), "Rijk, zonder datum, gelezen op 28 november 2026");
    }

    #[test]
    fn what_a_note_says_of_the_law_names_the_statute() {
        let statute = Statute { article: "artikel 3".to_owned(), version: date!(2026 - 08 - 01) };
        let law = Source { id: "wet".into(), title: "Wet".to_owned(), ..source(None, Some(statute)) };
        let laws = vec![law.id.clone()];
        let page = Source { laws, note: Some("Dat staat in de wet.".to_owned()), ..source(None, None) };
        let library = Library { sources: vec![law], ..Library::default() };
        let html = Owner::new().with(|| item(&library, &page, None).to_html());
        let (before, after) = html.split_once("Zie: ").unwrap();
        assert!(
            before.contains("Dat staat in de wet.") && after.contains("artikel 3, versie van 1 augustus 2026"),
            "{html}"
        );
    }
}
