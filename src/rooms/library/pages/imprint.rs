//! Who answers for this copy of the site: what its host filled in, or that nothing was.

use leptos::prelude::*;
use taakkompas_content::model::{AccessibilityStatement, Imprint, Publisher};
use taakkompas_school::iso_date;

use crate::kit::library;
use crate::kit::ui::basics::with_library;
use crate::kit::ui::links::link;
use crate::rooms::library::words::imprint as t;
use crate::rooms::route::LibraryPage;

/// Who offers the site, where to go with a question, and when the content was last changed.
pub fn imprint() -> AnyView {
    with_library(|library| shown(&library.imprint)).into_any()
}

/// When the content was last changed, at the foot of a page that is made of it.
pub fn changed() -> AnyView {
    let on = iso_date::parse(library::CHANGED).ok();
    let to = LibraryPage::Changes.into();
    on.map(|on| view! { <p class="small">{t::changed(on)}" "{link(&to, t::TO_CHANGES)}</p> }).into_any()
}

/// Where to go with a question about privacy, or about what does not work.
pub fn where_to_ask(about: &'static str, of: fn(&Publisher) -> &str) -> AnyView {
    let shown = move |imprint: &Imprint| match &imprint.publisher {
        Some(publisher) => view! { <p>{about}": "{contact(of(publisher))}</p> }.into_any(),
        None => view! { <p>{t::UNSIGNED}</p> }.into_any(),
    };
    with_library(move |library| shown(&library.imprint)).into_any()
}

/// Where to go with a question about privacy.
pub fn for_privacy(publisher: &Publisher) -> &str {
    if publisher.privacy_contact.is_empty() { &publisher.contact } else { &publisher.privacy_contact }
}

/// Where to go with any other question.
pub fn for_anything(publisher: &Publisher) -> &str {
    &publisher.contact
}

/// Where the source code is.
pub fn source() -> AnyView {
    let shown = |imprint: &Imprint| match imprint.source.as_str() {
        "" => view! { <p>{t::NO_SOURCE}</p> }.into_any(),
        source => view! { <p>"De broncode staat hier: "{contact(source)}</p> }.into_any(),
    };
    with_library(move |library| shown(&library.imprint)).into_any()
}

/// How far the site meets the norm, as its publisher states it.
pub fn status() -> AnyView {
    with_library(|library| status_of(library.imprint.statement.as_ref())).into_any()
}

fn status_of(statement: Option<&AccessibilityStatement>) -> AnyView {
    let Some(statement) = statement else { return view! { <p>{t::NO_STATUS}</p> }.into_any() };
    let report = (!statement.report.is_empty())
        .then(|| view! { <p>"Waar dit op rust: "{contact(&statement.report)}</p> }.into_any());
    view! { <p><strong>{t::status(statement.status)}</strong></p>{report} }.into_any()
}

/// Who signed the statement, and when.
pub fn signature() -> AnyView {
    with_library(|library| signature_of(&library.imprint)).into_any()
}

fn signature_of(imprint: &Imprint) -> AnyView {
    let says = match (&imprint.publisher, &imprint.statement) {
        (Some(publisher), Some(statement)) => t::signed(&publisher.name, statement),
        _ => t::NOT_SIGNED.to_owned(),
    };
    view! { <p>{says}</p> }.into_any()
}

fn shown(imprint: &Imprint) -> AnyView {
    let who = match &imprint.publisher {
        None => view! { <p>{t::UNSIGNED}</p> }.into_any(),
        Some(publisher) => {
            let site = (!publisher.site.is_empty()).then(|| view! { " "{contact(&publisher.site)} }.into_any());
            view! {
                <p>{t::offered_by(&publisher.name)}{site}</p>
                <p>"Een vraag, of een fout gezien? "{contact(&publisher.contact)}</p>
                <p>"Een vraag over privacy? "{contact(for_privacy(publisher))}</p>
            }
            .into_any()
        }
    };
    let changed = imprint.changed.map(|on| view! { <p>{t::changed(on)}</p> }.into_any());
    view! { {who}{changed} }.into_any()
}

/// A link to an e-mail address or a page.
fn contact(to: &str) -> AnyView {
    let address = if to.starts_with("https://") { to.to_owned() } else { format!("mailto:{to}") };
    let says = to.trim_start_matches("https://").trim_end_matches('/').to_owned();
    view! { <a href=address rel="external">{says}</a> }.into_any()
}

#[cfg(test)]
mod tests {
    use taakkompas_content::model::AccessibilityStatus;
    use time::macros::date;

    use super::*;

    fn html(imprint: &Imprint) -> String {
        Owner::new().with(|| shown(imprint).to_html())
    }

    #[test]
    fn a_copy_says_who_answers_for_it_or_that_nobody_does() {
        assert!(html(&Imprint::default()).contains("is hier niet ingevuld"));
        let publisher = Publisher {
            name: "Stichting Kompas".to_owned(),
            site: "https://kompas.example/".to_owned(),
            contact: "vraag@kompas.example".to_owned(),
            privacy_contact: String::new(),
        };
        let html = html(&Imprint { publisher: Some(publisher), ..Imprint::default() });
        assert!(html.contains("Stichting Kompas biedt deze site aan."), "{html}");
        assert!(html.contains("href=\"https://kompas.example/\"") && html.contains(">kompas.example<"), "{html}");
        assert_eq!(html.matches("href=\"mailto:vraag@kompas.example\"").count(), 2, "{html}");
        assert!(!html.contains("niet ingevuld"));
    }

    #[test]
    fn a_statement_says_its_status_what_it_rests_on_and_who_signed_it() {
        let statement = AccessibilityStatement {
            status: AccessibilityStatus::Partial,
            signed_on: date!(2026 - 12 - 01),
            signed_by: "de voorzitter van het bestuur".to_owned(),
            report: "https://kompas.example/rapport".to_owned(),
        };
        let publisher = Publisher {
            name: "Stichting Kompas".to_owned(),
            site: String::new(),
            contact: "vraag@kompas.example".to_owned(),
            privacy_contact: String::new(),
        };
        let imprint = Imprint { publisher: Some(publisher), statement: Some(statement.clone()), ..Imprint::default() };
        let status = Owner::new().with(|| status_of(Some(&statement)).to_html());
        assert!(status.contains("Status B: voldoet gedeeltelijk."), "{status}");
        assert!(status.contains("href=\"https://kompas.example/rapport\""), "{status}");
        let signed = Owner::new().with(|| signature_of(&imprint).to_html());
        assert!(signed.contains("de voorzitter van het bestuur van Stichting Kompas, op 1 december 2026"), "{signed}");
        let unsigned = Owner::new().with(|| signature_of(&Imprint::default()).to_html());
        assert!(unsigned.contains("nog niet ondertekend"), "{unsigned}");
    }
}
