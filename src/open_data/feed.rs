//! What changed, as a feed that others follow: Atom, by RFC 4287.

use core::fmt::Write as _;

use html_escape::encode_double_quoted_attribute as escaped;
use taakkompas_content::fingerprint;
use taakkompas_content::model::{Change, History};
use taakkompas_school::iso_date;
use time::Date;

/// A page that a change is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What it is called.
    pub title: String,
    /// Its address.
    pub address: String,
}

/// Of which site the feed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedOf<'a> {
    /// The address of the feed itself: whole if the host is known.
    pub own: &'a str,
    /// The address of the page that shows the same, with its last slash.
    pub page: &'a str,
    /// Who publishes the site.
    pub author: &'a str,
}

/// The feed, the newest first; `about` says which pages an entry of the content has.
pub fn atom(history: &History, of: FeedOf<'_>, about: impl Fn(&str) -> Option<About>) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"nl\">\n\
         <title>Taakkompas: wijzigingen</title>\n<id>{}</id>\n<updated>{}</updated>\n\
         <author><name>{}</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n\
         <rights>CC BY 4.0, https://creativecommons.org/licenses/by/4.0/</rights>\n",
        uuid("feed"),
        moment(history.version()),
        escaped(of.author),
        own = escaped(of.own),
        page = escaped(of.page),
    );
    for (at, change) in history.changes.iter().enumerate().rev() {
        add(&mut text, at, change, of, &about);
    }
    let says = "De lijst met wijzigingen begint. Wat daarvoor veranderde, staat er niet in.";
    let _ = write!(
        text,
        "<entry>\n<title>De lijst begint</title>\n<id>{}</id>\n<updated>{}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}#begin\"/>\n<content>{says}</content>\n</entry>\n",
        uuid(&format!("begun {}", iso_date::format(history.begun))),
        moment(history.begun),
        escaped(of.page),
    );
    text + "</feed>\n"
}

fn add(text: &mut String, at: usize, change: &Change, of: FeedOf<'_>, about: &impl Fn(&str) -> Option<About>) {
    let day = iso_date::format(change.day);
    let _ = write!(
        text,
        "<entry>\n<title>{what}</title>\n<id>{}</id>\n<updated>{}</updated>\n<category term=\"{}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}#{day}\"/>\n",
        uuid(&format!("{at} {day} {}", change.of.join(" "))),
        moment(change.day),
        change.kind.code(),
        escaped(of.page),
        what = escaped(&change.what),
    );
    let pages: Vec<About> = change.of.iter().filter_map(|name| about(name)).collect();
    for page in &pages {
        let (title, address) = (escaped(&page.title), escaped(&page.address));
        let _ = writeln!(text, "<link rel=\"related\" type=\"text/html\" title=\"{title}\" href=\"{address}\"/>");
    }
    let titles: Vec<String> = pages.iter().map(|page| format!("'{}'", page.title)).collect();
    let where_to = if titles.is_empty() { String::new() } else { format!(" In {}.", titles.join(", ")) };
    let _ = writeln!(text, "<content>{}</content>\n</entry>", escaped(&format!("{}{where_to}", change.what)));
}

/// The first moment of a day: of the content no hour is known.
fn moment(day: Date) -> String {
    format!("{}T00:00:00Z", iso_date::format(day))
}

/// An id that is the same on every host and in every build: a UUID of version 8 (RFC 9562), made from what it stands for.
fn uuid(name: &str) -> String {
    let half = |which: &str| fingerprint(format!("taakkompas {which} {name}").as_bytes());
    let (high, low) = (half("high"), half("low"));
    let high = (high & !0xf000) | 0x8000;
    let low = (low & !(0b11 << 62)) | (0b10 << 62);
    let hex = format!("{high:016x}{low:016x}");
    let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
    format!("urn:uuid:{}", parts.join("-"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use taakkompas_content::model::ChangeKind;
    use time::macros::date;

    use super::*;

    #[test]
    fn an_id_is_a_uuid_and_every_change_has_its_own() {
        let ids: Vec<String> = (0..1000).map(|at| uuid(&format!("{at}"))).collect();
        for id in &ids {
            let parts: Vec<&str> = id.strip_prefix("urn:uuid:").unwrap().split('-').collect();
            assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12], "{id}");
            assert!(parts[2].starts_with('8') && parts[3].starts_with(['8', '9', 'a', 'b']), "{id}");
        }
        let different: std::collections::BTreeSet<&String> = ids.iter().collect();
        assert_eq!(different.len(), ids.len());
        assert_eq!(uuid("feed"), uuid("feed"));
    }

    #[test]
    fn the_newest_comes_first_and_what_is_added_changes_no_id() {
        let change = |day, what: &str| Change {
            day,
            kind: ChangeKind::Wording,
            what: what.to_owned(),
            of: vec!["rule/pauze".to_owned()],
        };
        let mut history = History {
            begun: date!(2026 - 11 - 30),
            changes: vec![change(date!(2026 - 12 - 01), "Eén & \"twee\" <b>")],
        };
        let of = FeedOf {
            own: "https://a.example/data/feed.xml",
            page: "https://a.example/wijzigingen/",
            author: "Stichting <Kompas>",
        };
        let about = |name: &str| Some(About { title: name.to_owned(), address: "https://a.example/?a&b".to_owned() });
        let before = atom(&history, of, about);
        assert!(before.contains("<title>Eén &amp; &quot;twee&quot; &lt;b&gt;</title>"), "{before}");
        assert!(before.contains("<name>Stichting &lt;Kompas&gt;</name>") && before.contains("?a&amp;b"), "{before}");
        history.changes.push(change(date!(2026 - 12 - 02), "Drie"));
        let after = atom(&history, of, about);
        let at = |text: &str| after.find(text).unwrap();
        assert!(at("Drie") < at("Eén") && at("Eén") < at("De lijst begint"), "{after}");
        assert!(after.contains("<updated>2026-12-02T00:00:00Z</updated>"));
        let ids =
            |text: &str| text.lines().filter(|line| line.starts_with("<id>")).map(str::to_owned).collect::<Vec<_>>();
        assert!(ids(&before).iter().all(|id| ids(&after).contains(id)));
    }
}
