//! Who answers for this copy of the site: what its host filled in, or that nothing was.

use leptos::prelude::*;
use taakkompas_content::model::{Imprint, Publisher};

use crate::kit::ui::basics::with_library;
use crate::rooms::library::words::imprint as t;

/// Who offers the site, where to go with a question, and when the content was last changed.
pub fn imprint() -> AnyView {
    with_library(|library| shown(&library.imprint)).into_any()
}

/// When the content was last changed, at the foot of a page that is made of it.
pub fn changed() -> AnyView {
    let line = |on| view! { <p class="small">{t::changed(on)}</p> }.into_any();
    with_library(move |library| library.imprint.changed.map_or_else(|| ().into_any(), line)).into_any()
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
        let html = html(&Imprint { publisher: Some(publisher), changed: None });
        assert!(html.contains("Stichting Kompas biedt deze site aan."), "{html}");
        assert!(html.contains("href=\"https://kompas.example/\"") && html.contains(">kompas.example<"), "{html}");
        assert_eq!(html.matches("href=\"mailto:vraag@kompas.example\"").count(), 2, "{html}");
        assert!(!html.contains("niet ingevuld"));
    }
}
