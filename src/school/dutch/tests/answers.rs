//! Yes, no, nothing.

use super::answer::{is_away, is_nothing, yes};

#[test]
fn yes_and_no_are_typed_in_many_ways() {
    for text in ["ja", "Ja!", "J", " x ", "1", "waar", "TRUE", "✓", "✔\u{fe0f}", "✅", "√", "●", "v"] {
        assert_eq!(yes(text), Some(true), "{text}");
    }
    for text in ["nee", "N", "0", "-", "", "onwaar", "False", "✗", "✘", "❌\u{fe0f}", "○", "Geen."] {
        assert_eq!(yes(text), Some(false), "{text}");
    }
    for text in ["?", "-1", "10", "misschien", "gym"] {
        assert_eq!(yes(text), None, "{text}");
    }
}

#[test]
fn nothing_is_not_the_same_as_away() {
    for text in ["", "-", "–", "geen", "n.v.t.", "/"] {
        assert!(is_nothing(text) && is_away(text), "{text}");
    }
    for text in ["vrij", "Nee", "afwezig"] {
        assert!(is_away(text) && !is_nothing(text), "{text}");
    }
    for text in ["ma", "✓ ma", "ja"] {
        assert!(!is_away(text) && !is_nothing(text), "{text}");
    }
    assert!(!is_nothing("?"));
}
