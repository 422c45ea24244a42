//! What a host serves besides the pages, for search engines and for people who report a leak. Each needs the address of the site,
//! so a site that is made without one has none of them.

use std::fmt::Write as _;

use taakkompas_school::iso_date;
use time::{Date, Duration};

/// The sitemap: the pages to which someone may come, and the day since which what they say is as it is, where that is known.
pub fn sitemap(entries: &[(String, Option<Date>)]) -> String {
    let mut text = String::from(SITEMAP);
    for (address, changed) in entries {
        let address = address.replace('&', "&amp;").replace('<', "&lt;");
        let changed = changed.map(|day| format!("<lastmod>{}</lastmod>", iso_date::format(day))).unwrap_or_default();
        let _ = writeln!(text, "<url><loc>{address}</loc>{changed}</url>");
    }
    text + "</urlset>\n"
}

const SITEMAP: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

/// What asks search engines for nothing more than to read the sitemap: pages of a school's own say so themselves, and an address
/// that may not be fetched could not say it.
pub fn robots(sitemap: &str) -> String {
    format!("User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n")
}

/// How long a security.txt holds: RFC 9116 asks for less than a year.
const HOLDS: Duration = Duration::days(360);

/// Where to report a leak, as RFC 9116 asks; `contact` is an e-mail address or a page.
pub fn security(contact: &str, address: &str, made: Date) -> String {
    let contact = if contact.starts_with("https://") { contact.to_owned() } else { format!("mailto:{contact}") };
    let until = iso_date::format(made.saturating_add(HOLDS));
    format!("Contact: {contact}\nExpires: {until}T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: {address}\n")
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn the_sitemap_has_a_day_only_where_one_is_known() {
        let day = Some(date!(2026 - 11 - 28));
        let map = sitemap(&[("https://a.example/".to_owned(), None), ("https://a.example/b/".to_owned(), day)]);
        assert!(map.contains("<url><loc>https://a.example/</loc></url>\n"), "{map}");
        assert!(map.contains("<url><loc>https://a.example/b/</loc><lastmod>2026-11-28</lastmod></url>\n"), "{map}");
    }

    #[test]
    fn security_txt_has_what_the_standard_asks() {
        let text =
            security("vraag@kompas.example", "https://a.example/.well-known/security.txt", date!(2026 - 11 - 28));
        assert!(text.starts_with("Contact: mailto:vraag@kompas.example\nExpires: 2027-11-23T00:00:00Z\n"), "{text}");
        let page = security("https://kompas.example/meld", "https://a.example/x", date!(2026 - 11 - 28));
        assert!(page.starts_with("Contact: https://kompas.example/meld\n"), "{page}");
    }

    #[test]
    fn robots_may_read_everything_and_find_the_sitemap() {
        assert_eq!(
            robots("https://a.example/sitemap.xml"),
            "User-agent: *\nDisallow:\n\nSitemap: https://a.example/sitemap.xml\n"
        );
    }
}
