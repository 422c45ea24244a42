//! What changed in the content, the newest first. The app takes all of it from the page as it was written.

use leptos::prelude::*;
use taakkompas_content::Library;
use taakkompas_content::model::{Change, History};
use taakkompas_school::iso_date;

use super::open_data::feed;
use crate::kit::ui::basics::PageHead;
use crate::kit::ui::links::link;
use crate::kit::ui::written::written;
use crate::kit::words::dates;
use crate::kit::{browser, library};
use crate::rooms::library::words::changes as t;
use crate::rooms::route::{LibraryPage, Route};

/// The page.
pub fn changes_page() -> AnyView {
    let page = Route::Library(LibraryPage::Changes);
    view! {
        <PageHead title=page.title() lead="Welke teksten anders zijn dan eerst, en sinds wanneer." />
        {written(&page, "", || {
            let history = browser::packed_history();
            let library = browser::packed_library().unwrap_or_default();
            history.map(|history| shown(&history, &library)).into_any()
        })}
    }
    .into_any()
}

/// A history, with links to what it is about.
pub fn shown(history: &History, library: &Library) -> AnyView {
    let days = history.changes.chunk_by(|one, next| one.day == next.day).rev().map(|changes| of_day(changes, library));
    let days: Vec<AnyView> = days.collect();
    let nothing = days.is_empty().then(|| view! { <p>{t::NOTHING_YET}</p> }.into_any());
    view! {
        <p class="prose">
            "Volg het met een feed: "{feed()}". "
            {link(&LibraryPage::OpenData.into(), "Of haal het op als data")}
        </p>
        {days}
        <section class="prose">
            <h2 id="begin" tabindex="-1">"Waar de lijst begint"</h2>
            <p>{t::begins(history.begun)}</p>
            {nothing}
        </section>
        {retired()}
    }
    .into_any()
}

fn of_day(changes: &[Change], library: &Library) -> AnyView {
    let Some(day) = changes.first().map(|change| change.day) else { return ().into_any() };
    let rows: Vec<AnyView> = changes.iter().rev().map(|change| row(change, library)).collect();
    view! {
        <section class="prose">
            <h2 id=iso_date::format(day) tabindex="-1">{dates::date(day)}</h2>
            <ul>{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(change: &Change, library: &Library) -> AnyView {
    let mut named: Vec<(String, Route)> = change.of.iter().filter_map(|name| t::named(name, library)).collect();
    named.dedup();
    let links: Vec<AnyView> =
        named.iter().map(|(title, route)| view! { <li>{link(route, title)}</li> }.into_any()).collect();
    let links = (!links.is_empty()).then(|| view! { <ul>{links}</ul> }.into_any());
    view! { <li><p><strong>{t::kind(change.kind)}"."</strong>" "{change.what.clone()}</p>{links}</li> }.into_any()
}

/// The measures that went into others.
fn retired() -> Option<AnyView> {
    let rows: Vec<AnyView> = library::measures()
        .retired
        .iter()
        .filter_map(|retired| {
            let (card, _) = library::measure_now(retired.id.as_str())?;
            let to = LibraryPage::Measure(card.facts.id.to_string()).into();
            let says = format!("{} {}", retired.told, t::went_into(retired.since));
            Some(view! { <li>{says}{link(&to, &card.title)}"."</li> }.into_any())
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="prose">
                <h2>"Maatregelen die in een andere opgingen"</h2>
                <p>"Hun adres blijft. Het leidt naar de maatregel waar zij nu bij horen."</p>
                <ul>{rows}</ul>
            </section>
        }
        .into_any()
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use taakkompas_content::model::ChangeKind;
    use time::macros::date;

    use super::*;

    fn html(history: &History) -> String {
        let library = browser::packed_library().unwrap();
        let owner = Owner::new();
        let html = owner.with(|| shown(history, &library).to_html());
        owner.unset();
        html
    }

    fn change(day: time::Date, kind: ChangeKind, what: &str, of: &[&str]) -> Change {
        Change { day, kind, what: what.to_owned(), of: of.iter().map(|name| (*name).to_owned()).collect() }
    }

    #[test]
    fn the_newest_day_comes_first_with_links_to_what_changed() {
        let begun = date!(2026 - 11 - 30);
        let (first, second) = (date!(2026 - 12 - 01), date!(2026 - 12 - 04));
        let changes = vec![
            change(first, ChangeKind::New, "Eerst.", &["measure/rooster-zichtbaar"]),
            change(second, ChangeKind::Sources, "Daarna.", &["source/atw", "source/arbo", "rule/pleinwacht-en-pauze"]),
            change(second, ChangeKind::Gone, "Het laatst.", &["participation/task-division", "rule/weg"]),
        ];
        let html = html(&History { begun, changes });
        let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text}: {html}"));
        assert!(at("Het laatst.") < at("Daarna.") && at("Daarna.") < at("Eerst."), "{html}");
        assert_eq!(html.matches("<h2 id=\"2026-12-04\"").count(), 1, "a day stands there once");
        assert!(at("4 december 2026") < at("1 december 2026") && at("1 december 2026") < at("id=\"begin\""));
        assert!(
            html.contains("href=\"/maatregelen/rooster-zichtbaar\"")
                && html.contains("href=\"/wat-mag/pleinwacht-en-pauze\"")
        );
        assert_eq!(html.matches("href=\"/bronnen\"").count(), 2, "each source by its own title: {html}");
        assert!(html.contains("Andere bronnen") && html.contains("Vervallen"));
        assert!(!html.contains(t::NOTHING_YET));
    }

    #[test]
    fn an_empty_history_says_since_when_and_that_nothing_changed() {
        let html = html(&History { begun: date!(2026 - 11 - 30), changes: Vec::new() });
        assert!(html.contains("De lijst begint op 30 november 2026.") && html.contains(t::NOTHING_YET), "{html}");
        let retired = library::measures().retired.len();
        assert!(retired > 0);
        assert_eq!(html.matches("Nu bij: ").count(), retired, "{html}");
    }
}
