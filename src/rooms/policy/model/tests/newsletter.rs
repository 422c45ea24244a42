//! A text for a newsletter says whole sentences, where they come from and where to read on.

use super::support::piece;
use crate::newsletter::{Around, Length, text};
use crate::piece::Piece;

const AROUND: Around<'_> =
    Around { site: "Taakkompas is gratis.", call: "Lees verder", credit: "Taakkompas, CC BY 4.0" };

#[test]
fn both_lengths_are_what_is_pasted() {
    assert_eq!(
        text(&piece(), Length::Short, AROUND),
        "Hang het weekrooster van de assistent op\n\n\
         Iedereen weet waar de assistent is. Dat geeft rust. De stap naar deze maatregel is van Taakkompas.\n\n\
         Lees verder: https://taakkompas.example/maatregelen/rooster-zichtbaar/\n\n\
         Taakkompas, CC BY 4.0\n"
    );
    assert_eq!(
        text(&piece(), Length::Long, AROUND),
        "Hang het weekrooster van de assistent op\n\n\
         Iedereen weet waar de assistent is. Dat geeft rust.\n\n\
         De stap naar deze maatregel is van Taakkompas. Taakkompas is gratis.\n\n\
         Lees verder: https://taakkompas.example/maatregelen/rooster-zichtbaar/\n\n\
         Taakkompas, CC BY 4.0\n"
    );
}

#[test]
fn a_short_text_has_fewer_sentences_and_never_half_a_one() {
    let sentence = |at: usize| format!("Dit is zin {at}, met genoeg woorden om ruimte in te nemen.");
    let of = Piece { sentences: (1..20).map(sentence).collect(), ..piece() };
    let count = |length: Length| {
        let text = text(&of, length, AROUND);
        assert!(!text.contains('…'), "{text}");
        text.matches("Dit is zin").count()
    };
    let (short, long) = (count(Length::Short), count(Length::Long));
    assert!(short >= 1 && long > 2 * short, "{short} and {long}");
}

#[test]
fn what_a_page_does_not_say_leaves_no_empty_line() {
    let of = Piece { sentences: Vec::new(), source: String::new(), ..piece() };
    assert!(!text(&of, Length::Long, AROUND).contains("\n\n\n"));
    assert!(!text(&of, Length::Short, AROUND).contains("\n\n\n"));
}
