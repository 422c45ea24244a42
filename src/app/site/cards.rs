//! The cards that other sites embed: for everything that can be taken along a page of its own, below a path of its own, as hosts let
//! only these be framed. No app, no script and no style of the site: a few kilobytes in all.

use taakkompas_content::Library;
use taakkompas_policy::card;

use super::head::Place;
use crate::kit::library;
use crate::rooms::policy::address::Subject;
use crate::rooms::policy::words::piece;

/// Their style, in a file of its own: a policy that refuses styles in a page lets it stand.
pub const STYLE: &str = include_str!("card.css");

/// Where the style is, from the root of the site.
pub const STYLE_FILE: &str = "kaart/kaart.css";

/// A page to write: its path in the site, without a slash before it, and what is in it.
pub struct Card {
    /// The folder of the page.
    pub folder: String,
    /// The page.
    pub html: String,
}

/// All cards.
pub fn cards(place: &Place, library: &Library) -> Vec<Card> {
    let style = format!("{}/{STYLE_FILE}", place.base);
    let card = |subject: &Subject| {
        let path = subject.path();
        // Without the host an address from the root of the site does: it is that of the card, whoever frames it.
        let address = place.file(path.trim_start_matches('/')).unwrap_or_else(|| place.base.clone() + &path);
        let piece = piece::piece(subject, library, address)?;
        let folder = subject.card().trim_matches('/').to_owned();
        Some(Card { folder, html: card::page(&piece, piece::around_card(&style)) })
    };
    Subject::all(library::measures(), library).iter().filter_map(card).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::host::Host;
    use super::*;
    use crate::kit::browser;
    use crate::rooms::policy::address::CARDS;
    use crate::rooms::route::Route;

    fn at(host: Option<&str>, base: &str) -> Vec<Card> {
        let place = Place { host: host.map(|host| Host::parse(host).unwrap()), base: base.to_owned() };
        cards(&place, &browser::packed_library().unwrap())
    }

    #[test]
    fn a_card_stands_below_its_own_path_and_leads_to_a_page_of_the_site() {
        let cards = at(None, "/sub");
        let folders: BTreeSet<_> = cards.iter().map(|card| card.folder.as_str()).collect();
        assert!(folders.len() == cards.len() && folders.len() > 250, "{}", folders.len());
        assert!(folders.iter().all(|folder| format!("/{folder}").starts_with(&format!("{CARDS}/"))));
        assert!(STYLE_FILE.starts_with(CARDS.trim_start_matches('/')), "its style is below that path too");
        let known: BTreeSet<_> =
            Route::all(library::measures(), &browser::packed_library().unwrap()).iter().map(Route::path).collect();
        for Card { folder, html } in &cards {
            let (_, rest) = html.split_once("<a href=\"/sub").unwrap();
            let path = rest.split('"').next().unwrap();
            assert!(known.contains(path.trim_end_matches('/')), "{folder} leads to {path}");
            assert!(html.contains("href=\"/sub/kaart/kaart.css\"") && !html.contains("<script"), "{folder}");
            assert!(html.len() < 2_500, "{folder} has {} bytes", html.len());
        }
        // No page of the app may be framed by being below that path.
        assert!(known.iter().all(|path| !path.starts_with(CARDS)), "{CARDS}");
    }

    #[test]
    fn with_a_host_a_card_names_the_whole_address() {
        let cards = at(Some("https://a.example"), "");
        assert!(
            cards[0].html.contains("<link rel=\"canonical\" href=\"https://a.example/zelfscan/\">"),
            "{}",
            cards[0].html
        );
    }
}
