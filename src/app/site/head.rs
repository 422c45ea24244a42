//! What stands in the head of a page for search engines and for messages that link to it.

use html_escape::encode_double_quoted_attribute as escaped;

use super::host::Host;
use super::introduction::{Introduction, Standing};
use super::picture::Picture;
use crate::rooms::route::{LibraryPage, Route};

/// Where the site will live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The host, if it is known.
    pub host: Option<Host>,
    /// The path under which the site is served, without a closing slash.
    pub base: String,
}

impl Place {
    /// The whole address of a file of the site, if the host is known.
    pub fn file(&self, path: &str) -> Option<String> {
        Some(format!("{}{}/{path}", self.host.as_ref()?.origin(), self.base))
    }

    /// The whole address of a page, if the host is known: with the slash to which hosts lead on.
    pub fn page(&self, route: &Route) -> Option<String> {
        let path = route.path();
        let path = path.trim_matches('/');
        self.file(&if path.is_empty() { String::new() } else { format!("{path}/") })
    }
}

/// The tags of a page; for `None`, of the page for an unknown address.
pub fn tags(place: &Place, route: Option<&Route>, introduction: &Introduction) -> String {
    let mut tags = String::new();
    match (&introduction.standing, route) {
        (Standing::Own, _) | (_, None) => tags.push_str(r#"<meta name="robots" content="noindex">"#),
        (Standing::SameAs(own), _) => {
            let address = place.page(own).unwrap_or_else(|| format!("{}{}/", place.base, own.path()));
            tags.push_str(&canonical(&address));
        }
        (Standing::Landing, Some(route)) => {
            if let Some(address) = place.page(route) {
                tags.push_str(&canonical(&address));
                tags.push_str(&preview(place, route, introduction, &address));
            }
        }
    }
    tags
}

fn canonical(address: &str) -> String {
    format!(r#"<link rel="canonical" href="{}">"#, escaped(address))
}

/// What a message or a post shows of a page that it links to.
fn preview(place: &Place, route: &Route, introduction: &Introduction, address: &str) -> String {
    let is_article =
        matches!(route, Route::Library(LibraryPage::Measure(_) | LibraryPage::Finding(_) | LibraryPage::Rule(_)));
    let picture = Picture::of(route);
    let image = place.file(&picture.file()).unwrap_or_default();
    let properties = [
        ("title", introduction.title.as_str()),
        ("description", &introduction.description),
        ("url", address),
        ("type", if is_article { "article" } else { "website" }),
        ("locale", "nl_NL"),
        ("site_name", "Taakkompas"),
        ("image", &image),
        ("image:width", "1200"),
        ("image:height", "630"),
        ("image:alt", picture.title()),
    ];
    let tag = |(name, value): (&str, &str)| format!(r#"<meta property="og:{name}" content="{}">"#, escaped(value));
    let tags: String = properties.into_iter().map(tag).collect();
    tags + r#"<meta name="twitter:card" content="summary_large_image">"#
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn introduction(standing: Standing) -> Introduction {
        Introduction { title: "Een & ander".to_owned(), description: "Wat \"dit\" is.".to_owned(), standing }
    }

    fn at(host: Option<&str>, base: &str) -> Place {
        Place { host: host.map(|host| Host::parse(host).unwrap()), base: base.to_owned() }
    }

    #[test]
    fn without_a_host_no_address_is_made_up() {
        let rules = Route::Library(LibraryPage::Rules);
        assert_eq!(tags(&at(None, "/sub"), Some(&rules), &introduction(Standing::Landing)), "");
        let same = introduction(Standing::SameAs(Route::Library(LibraryPage::Measure("a".to_owned()))));
        let tags = tags(&at(None, "/sub"), Some(&rules), &same);
        assert!(tags.contains(r#"rel="canonical" href="/sub/"#) && !tags.contains("https"), "{tags}");
    }

    #[test]
    fn with_a_host_a_page_says_where_it_is_and_how_a_message_shows_it() {
        let place = at(Some("https://a.example"), "/sub");
        let rules = Route::Library(LibraryPage::Rules);
        let tags = tags(&place, Some(&rules), &introduction(Standing::Landing));
        let address = format!("https://a.example/sub{}/", rules.path());
        assert!(tags.contains(&format!(r#"<link rel="canonical" href="{address}">"#)), "{tags}");
        assert!(tags.contains(&format!(r#"property="og:url" content="{address}""#)), "{tags}");
        assert!(tags.contains(r#"property="og:title" content="Een &amp; ander""#), "{tags}");
        assert!(tags.contains(r#"content="https://a.example/sub/og/"#), "{tags}");
        assert_eq!(place.page(&Route::Home).unwrap(), "https://a.example/sub/");
        assert_eq!(at(Some("https://a.example"), "").page(&Route::Home).unwrap(), "https://a.example/");
    }

    #[test]
    fn what_is_the_schools_own_asks_to_be_left_out_and_has_no_preview() {
        let place = at(Some("https://a.example"), "");
        for route in [None, Some(&Route::Home)] {
            let tags = tags(&place, route, &introduction(Standing::Own));
            assert_eq!(tags, r#"<meta name="robots" content="noindex">"#);
        }
    }
}
