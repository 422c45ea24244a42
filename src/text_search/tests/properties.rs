//! What holds for any text.

use proptest::prelude::*;
use taakkompas_text_search::{Builder, Kind, Target, TextIndex, Weight, words};

use crate::seed::cases;

fn index(titles: &[String]) -> TextIndex {
    let mut builder = Builder::default();
    for (at, title) in titles.iter().enumerate() {
        let target = Target { kind: Kind::ALL[at % 5], id: at.to_string(), title: title.clone(), line: String::new() };
        builder.add(target, [(Weight::TITLE, title.as_str())]);
    }
    builder.build()
}

proptest! {
    #![proptest_config(cases(ProptestConfig::default().cases))]

    #[test]
    fn no_text_makes_it_panic(titles in prop::collection::vec(".{0,60}", 0..6), typed in ".{0,80}") {
        let index = index(&titles);
        let found = index.find(&typed);
        prop_assert!(found.places.iter().all(|&place| place < titles.len()));
        index.nearly(&typed);
    }

    #[test]
    fn no_word_makes_the_stemmer_panic_or_grow(word in "[a-z]{0,40}") {
        prop_assert!(words::stem(&word).len() <= word.len() + 2);
    }

    #[test]
    fn a_word_as_dutch_has_them_is_stemmed(word in "(ge|be|ver|her|ont)?[bdfgklmnprstvwz]{1,2}(aa|ee|oo|ie|ei|ij|e|a|o)[dfgklmnprstvz]{1,2}(en|de|den|te|ten|ing|ingen|s|je|jes|ster|heid|heden|lijk|lijke)?") {
        prop_assert!(!words::stem(&word).is_empty());
    }

    #[test]
    fn a_title_typed_whole_finds_itself_first(titles in prop::collection::vec("[a-z]{3,9}( [a-z]{3,9}){0,4}", 1..6), which in 0_usize..6) {
        let index = index(&titles);
        let typed = &titles[which % titles.len()];
        let found = index.find(typed);
        let title = found.places.first().map(|&place| &titles[place]);
        // A title of words that say nothing finds nothing.
        if words::words(typed).iter().any(|word| words::is_telling(word)) {
            prop_assert_eq!(title, Some(typed));
        }
    }

    #[test]
    fn it_is_the_same_after_a_journey_as_bytes(titles in prop::collection::vec("[a-z]{2,9}( [a-z]{2,9}){0,4}", 0..6)) {
        let index = index(&titles);
        let bytes = postcard::to_allocvec(&index).unwrap();
        prop_assert_eq!(postcard::from_bytes::<TextIndex>(&bytes).unwrap(), index);
    }
}
