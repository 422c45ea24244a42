//! What search engines read of a page as data (JSON-LD of schema.org), where it is true: where the page stands in the site;
//! that a measure or a finding is an article, on which report it rests and when it last changed; that a question has an
//! answer. It is no script: a policy that refuses inline scripts lets it stand.

use serde_json::{Value, json};
use taakkompas_content::Library;
use taakkompas_school::iso_date;

use super::head::Place;
use super::introduction::{Introduction, Standing};
use crate::rooms::library::words::research::{PROJECT_URL, REPORT_BY};
use crate::rooms::route::{LibraryPage, Route};

/// The data of a page as a tag; empty if no host is known, as it names whole addresses, and for what is the school's own.
pub fn tag(place: &Place, route: &Route, introduction: &Introduction, library: &Library) -> String {
    let Some(address) = place.page(route).filter(|_| introduction.standing == Standing::Landing) else {
        return String::new();
    };
    let graph: Vec<Value> =
        [trail(place, route, introduction), article(route, introduction, library, &address), answer(route, library)]
            .into_iter()
            .flatten()
            .collect();
    if graph.is_empty() {
        return String::new();
    }
    let data = json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    // What ends a script element, or begins one in it, must not stand in its text.
    format!(r#"<script type="application/ld+json">{}</script>"#, data.replace('<', "\\u003c"))
}

/// The pages above this one, from the landing page on, as the page itself shows them.
fn trail(place: &Place, route: &Route, introduction: &Introduction) -> Option<Value> {
    let above = route.all_above();
    if above.is_empty() {
        return None;
    }
    let steps = above.iter().map(|above| (above.name_in_trail().to_owned(), place.page(above)));
    let steps = steps.chain([(introduction.title.clone(), place.page(route))]);
    let items: Vec<Value> = steps
        .enumerate()
        .map(|(at, (name, item))| json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": item }))
        .collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items }))
}

fn article(route: &Route, introduction: &Introduction, library: &Library, address: &str) -> Option<Value> {
    if !matches!(route, Route::Library(LibraryPage::Measure(_) | LibraryPage::Finding(_))) {
        return None;
    }
    let mut article = json!({
        "@type": "Article",
        "headline": introduction.title,
        "description": introduction.description,
        "url": address,
        "inLanguage": "nl",
        "isAccessibleForFree": true,
        "isBasedOn": { "@type": "Report", "name": REPORT_BY, "url": PROJECT_URL },
    });
    let fields = article.as_object_mut()?;
    if let Some(changed) = library.imprint.changed {
        fields.insert("dateModified".to_owned(), iso_date::format(changed).into());
    }
    if let Some(publisher) = &library.imprint.publisher {
        fields.insert("publisher".to_owned(), json!({ "@type": "Organization", "name": publisher.name }));
    }
    Some(article)
}

fn answer(route: &Route, library: &Library) -> Option<Value> {
    let Route::Library(LibraryPage::Rule(id)) = route else { return None };
    let rule = library.rule(id)?;
    let answer = json!({ "@type": "Answer", "text": rule.answer });
    let question = json!({ "@type": "Question", "name": rule.question, "acceptedAnswer": answer });
    Some(json!({ "@type": "FAQPage", "inLanguage": "nl", "mainEntity": [question] }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::super::host::Host;
    use super::*;
    use crate::app::site::introduction::Introductions;
    use crate::kit::browser;

    fn data_of(route: &Route, host: Option<&str>) -> String {
        let library = browser::packed_library().unwrap();
        let index = browser::packed_text_index().unwrap();
        let introductions = Introductions::new(&library, index.targets(), browser::found_as());
        let place = Place { host: host.map(|host| Host::parse(host).unwrap()), base: String::new() };
        tag(&place, route, &introductions.of(Some(route)), &library)
    }

    fn graph(route: &Route) -> Vec<Value> {
        let tag = data_of(route, Some("https://a.example"));
        let text =
            tag.strip_prefix("<script type=\"application/ld+json\">").unwrap().strip_suffix("</script>").unwrap();
        assert!(!text.contains('<'), "{text}");
        let data: Value = serde_json::from_str(text).unwrap();
        data["@graph"].as_array().unwrap().clone()
    }

    #[test]
    fn a_finding_stands_below_the_research_and_names_its_report() {
        let finding = Route::Library(LibraryPage::Finding("OZ-05".to_owned()));
        let [trail, article] = &graph(&finding)[..] else { panic!() };
        let steps = trail["itemListElement"].as_array().unwrap();
        assert_eq!(steps.len(), 4);
        assert_eq!(steps[0]["item"], "https://a.example/");
        assert_eq!(steps[3]["item"], format!("https://a.example{}/", finding.path()));
        assert_eq!(article["isBasedOn"]["url"], PROJECT_URL);
        assert!(iso_date::parse(article["dateModified"].as_str().unwrap()).is_ok());
    }

    #[test]
    fn a_question_has_its_whole_answer() {
        let library = browser::packed_library().unwrap();
        let rule = &library.rules[0];
        let [_, faq] = &graph(&Route::Library(LibraryPage::Rule(rule.id.clone())))[..] else { panic!() };
        assert_eq!(faq["mainEntity"][0]["acceptedAnswer"]["text"], rule.answer);
    }

    #[test]
    fn there_is_none_without_a_host_and_for_what_is_the_schools_own() {
        assert_eq!(data_of(&Route::Library(LibraryPage::Rules), None), "");
        assert_eq!(data_of(&Route::Library(LibraryPage::Search), Some("https://a.example")), "");
        assert_eq!(data_of(&Route::Home, Some("https://a.example")), "");
    }
}
