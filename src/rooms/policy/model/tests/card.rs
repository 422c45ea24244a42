//! The card and the pieces of HTML: bounded, and whatever the words are, only words.

use proptest::prelude::*;

use super::support::{hostile, piece};
use crate::card::{Around, HEIGHT, has_room, page, text_of};
use crate::embed;
use crate::lines;
use crate::piece::Piece;
use crate::seed::cases;

const AROUND: Around<'_> = Around {
    language: "nl",
    site: "Taakkompas",
    style: "/kaart/kaart.css",
    link: "Lees verder",
    new_tab: "nieuw tabblad",
    credit: "Taakkompas, CC BY 4.0",
};

/// A piece of HTML as XML: what is void in HTML is closed first.
fn read(html: &str) -> String {
    let closed = html.replace("<!DOCTYPE html>", "").replace("<br>", "<br/>").replace(" loading=\"lazy\" ", " ");
    let mut whole = String::new();
    for part in closed.split_inclusive('>') {
        let is_void = part.contains("<meta ") || part.contains("<link ");
        whole.push_str(&if is_void { part.replace('>', "/>") } else { part.to_owned() });
    }
    whole
}

/// The names of the elements of a document, in order.
fn elements(html: &str) -> Vec<String> {
    let xml = read(html);
    let document = roxmltree::Document::parse(&xml).unwrap_or_else(|error| panic!("{error}: {xml}"));
    document.descendants().filter(roxmltree::Node::is_element).map(|node| node.tag_name().name().to_owned()).collect()
}

#[test]
fn a_card_has_one_link_and_no_script_whatever_its_words_are() {
    let plain = elements(&page(&piece(), AROUND));
    assert_eq!(plain.iter().filter(|name| *name == "a").count(), 1);
    assert_eq!(plain.iter().filter(|name| *name == "h1").count(), 1);
    assert!(
        !plain.iter().any(|name| ["script", "style", "iframe", "img", "form"].contains(&name.as_str())),
        "{plain:?}"
    );
    assert_eq!(elements(&page(&hostile(), AROUND)), plain);
    assert!(page(&piece(), AROUND).contains("target=\"_blank\" rel=\"noopener\""));
}

#[test]
fn the_pieces_that_others_paste_hold_only_what_was_said() {
    assert_eq!(elements(&embed::html(&piece(), AROUND)), elements(&embed::html(&hostile(), AROUND)));
    assert_eq!(
        embed::html(&piece(), AROUND),
        "<p>Maatregel: <a href=\"https://taakkompas.example/maatregelen/rooster-zichtbaar/\"><strong>Hang het weekrooster van de \
         assistent op</strong></a><br>\nIedereen weet waar de assistent is. Dat geeft rust.<br>\n<small>De stap naar deze \
         maatregel is van Taakkompas. Taakkompas, CC BY 4.0</small></p>"
    );
    let frame = embed::frame("https://a.example/kaart/x/", "Maatregel: \"een\"");
    assert_eq!(elements(&frame), ["iframe"]);
    assert!(frame.contains(&format!("height:{HEIGHT}rem")) && frame.contains("title=\"Maatregel: &quot;een&quot;\""));
}

#[test]
fn a_card_says_as_many_whole_sentences_as_fit() {
    let sentence =
        |at: usize| format!("Zo lang is zin {at} op een kaart, die in twintig woorden past en dan toch niet kort is.");
    let sentences: Vec<String> = (0..20).map(sentence).collect();
    let said = |title: &str, source: &str| {
        let of = Piece { title: title.to_owned(), source: source.to_owned(), sentences: sentences.clone(), ..piece() };
        let text = text_of(&of, AROUND);
        let count = (1..=20).find(|&count| sentences[..count].join(" ") == text).unwrap();
        assert!(has_room(&of, &text, AROUND) && !has_room(&of, &sentences[..=count].join(" "), AROUND), "{text}");
        count
    };
    let (short, long) = (said("Kort", "Bron."), said(&"woord ".repeat(13), &"woord ".repeat(20)));
    assert!(short > long && long > 1, "{short} and {long}");
    // What would not fit either is there all the same: half a sentence says something else.
    let endless = Piece { sentences: vec!["woord ".repeat(400) + "einde."], ..piece() };
    assert!(text_of(&endless, AROUND).ends_with("einde.") && !has_room(&endless, &endless.sentences[0], AROUND));
}

#[test]
fn a_word_that_is_longer_than_a_line_goes_on_in_the_next() {
    assert_eq!(lines::count(&"w".repeat(25), 10), 3);
    assert_eq!(lines::count("een twee drie", 8), 2);
    assert_eq!(lines::count("", 8), 0);
}

#[test]
fn a_text_is_cut_after_a_whole_word() {
    assert_eq!(lines::cut("een twee, drie", 11), "een twee…");
    assert_eq!(lines::cut("een twee", 8), "een twee");
    assert_eq!(lines::lines("een twee drie", 8), ["een twee", "drie"]);
    let sentences = ["Een.".to_owned(), "Twee drie.".to_owned(), "Vier.".to_owned()];
    assert_eq!(lines::that_fit(&sentences, 15), "Een. Twee drie.");
    assert_eq!(lines::that_fit(&sentences, 10), "Een.", "what comes after a sentence that has no room is left out too");
    assert_eq!(lines::that_fit(&sentences, 2), "Een.", "the first is never cut");
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn no_words_make_another_page(title in "\\PC{0,60}[<>&\"'a-z /=!-]{0,60}", text in "[<>&\"'a-z /=!-]{0,100}\\PC{0,200}") {
        let of = Piece { title, sentences: vec![text], ..piece() };
        prop_assert_eq!(elements(&page(&of, AROUND)), elements(&page(&piece(), AROUND)));
    }
}
