//! The cards that other sites embed: for everything that can be taken along a page of its own, below a path of its own, as hosts let
//! only these be framed. No app, no script and no style of the site: a few kilobytes in all.

use taakkompas_content::Library;
use taakkompas_policy::card;
use taakkompas_scan::catalog::MeasureId;

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

/// All cards. A measure that went into another keeps its card, which is that of the other: the address stands on other sites.
pub fn cards(place: &Place, library: &Library) -> Vec<Card> {
    let style = format!("{}/{STYLE_FILE}", place.base);
    let card = |at: &Subject, subject: &Subject| {
        let path = subject.path();
        // Without the host an address from the root of the site does: it is that of the card, whoever frames it.
        let address = place.file(path.trim_start_matches('/')).unwrap_or_else(|| place.base.clone() + &path);
        let piece = piece::piece(subject, library, address)?;
        let folder = at.card().trim_matches('/').to_owned();
        Some(Card { folder, html: card::page(&piece, piece::around_card(&style)) })
    };
    let measures = library::measures();
    let measure = |id: &MeasureId| Subject::Measure(id.to_string());
    let mut cards: Vec<Card> =
        Subject::all(measures, library).iter().filter_map(|subject| card(subject, subject)).collect();
    cards.extend(measures.retired.iter().filter_map(|retired| card(&measure(&retired.id), &measure(&retired.into))));
    cards
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

    /// Other sites have it in a page.
    #[test]
    fn the_card_of_a_measure_that_went_into_another_is_that_of_the_other() {
        let cards = at(None, "");
        let card = |id: &str| {
            let folder = Subject::Measure(id.to_owned()).card();
            cards.iter().find(|card| card.folder == folder.trim_matches('/')).unwrap()
        };
        let retired = &library::measures().retired;
        assert!(!retired.is_empty());
        for measure in retired {
            let (gone, into) = (card(measure.id.as_str()), card(measure.into.as_str()));
            assert_eq!(gone.html, into.html);
            let to = Subject::Measure(measure.into.to_string()).path();
            assert!(gone.html.contains(&format!("<a href=\"{to}\"")), "{}", gone.html);
        }
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
