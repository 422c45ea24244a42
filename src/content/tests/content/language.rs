//! The rules for sentences.

use taakkompas_content::language::{self, sentences};
use taakkompas_content::load::load;

use crate::sample::{MEASURES, broken, sample};

/// Makes this the gain of a measure and returns what is wrong with it.
fn found(gain: &str) -> Vec<String> {
    let to = format!("gain = '''{gain}'''");
    language::check(&load(&broken(MEASURES, "gain = \"Rust.\"", &to))).iter().map(ToString::to_string).collect()
}

#[test]
fn plain_sentences_are_fine() {
    assert_eq!(language::check(&load(&sample())), []);
    for gain in [
        "Vraag het aan een collega. Zo weet je het.",
        "De inzet van de assistent staat vast.",
        "Het uur van zes uur is een duur uur.",
        "De lagere groepen spelen buiten.",
    ] {
        assert_eq!(found(gain), Vec::<String>::new(), "{gain}");
    }
}

#[test]
fn a_long_sentence_is_found() {
    let twenty = ["woord"; 20].join(" ");
    assert_eq!(found(&format!("{twenty}.")), Vec::<String>::new());
    let problems = found(&format!("Kort. {twenty} meer."));
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].starts_with("nl/measures/inzet.toml, inzet-doe-a: gain: a sentence of 21 words, at most 20"));
}

#[test]
fn a_file_of_long_sentences_is_found() {
    let thirteen = ["woord"; 13].join(" ");
    let problems = found(&format!("{thirteen}. ").repeat(2000));
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].contains("words a sentence on average; at most 12"), "{problems:#?}");
}

#[test]
fn unwanted_words_are_found() {
    for word in [
        "gebrek",
        "tekortschieten",
        "ad hoc",
        "zwak",
        "zwakke",
        "laag",
        "lage",
        "achterstand",
        "onvoldoende",
        "nog steeds",
        "inzetten",
        "ingezet",
        "puzzelstukje",
        "onbevoegde",
        "weerstand",
        "verandermoe",
        "u",
        "uw",
    ] {
        for text in [format!("Dat is {word}, zegt men."), format!("\"{word}?\" vraagt zij.")] {
            let problems = found(&text);
            assert!(problems.len() == 1 && problems[0].contains("do not write"), "{text}: {problems:#?}");
        }
    }
    assert_eq!(found("Dat schiet tekort.").len(), 1);
    assert_eq!(found("U vraagt het.").len(), 1);
}

#[test]
fn translated_phrases_are_found() {
    for text in [
        "Meer mensen noemen dit.",
        "Dat werkt op meer scholen.",
        "Dit staat. Nu verder.",
        "Dit staat: jullie weten het.",
        "De werkdruk kan daarna kleiner worden.",
        "Zo wordt de werkdruk echt lichter.",
        "Meestal volgen we haar.",
        "Kijk in jullie cao en MR-reglement.",
        "De PMR stemt in, kijk in jullie cao.",
        "Dat past bij wat die kan die dag, en die ander.",
    ] {
        let problems = found(text);
        assert!(!problems.is_empty(), "{text}");
    }
    for text in [
        "Dit staat in het plan.",
        "Er zijn meer mensen nodig.",
        "Maak de taak kleiner. Dat geeft minder werkdruk.",
        "Kijk in de cao wat er over pauzes staat.",
        "Kijk in jullie cao onder 'werkverdelingsplan'.",
        "De cao regelt dat.",
        "Wie die taak wil, neemt die.",
        "Zij vraagt het aan haar collega.",
    ] {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn other_marks_are_found() {
    for text in ["Zij zegt: “ja”.", "Ib’er", "45–60 minuten"] {
        assert_eq!(found(text).len(), 1, "{text}");
    }
}

#[test]
fn every_text_is_read_and_no_code() {
    let files = sample();
    let loaded = load(&files);
    let fields = |id: &str| -> Vec<_> {
        let entry = loaded.entries.iter().find(|entry| entry.id == id).unwrap();
        language::texts(entry).into_iter().map(|text| text.field).collect()
    };
    let of_measure = fields("inzet-doe-a");
    for field in
        ["title", "steps 1 what", "steps 3 result", "time 1 source", "fits single_board", "sign stop", "evidence text"]
    {
        assert!(of_measure.iter().any(|read| read == field), "{field} is not among {of_measure:?}");
    }
    assert!(
        !of_measure
            .iter()
            .any(|field| field == "watch 1 source" || field == "evidence source" || field.starts_with("findings"))
    );
    assert_eq!(fields("mag-dat"), ["answer", "question", "who_to_ask"]);
    assert_eq!(fields("bron-een"), ["says"]);
    assert_eq!(fields("bron-wet"), ["says"]);
    assert_eq!(fields("taken"), ["says", "subject"]);
    assert_eq!(fields("weg"), ["told"]);
    assert_eq!(fields("EF-53"), ["strength_text", "text", "title", "today", "who"]);
    assert_eq!(fields("inzet-1"), ["help", "levels 1", "levels 2", "levels 3", "levels 4", "text", "why"]);
    assert_eq!(fields("inzet"), ["gain", "goal", "intro", "label", "question", "strong", "subline"]);
}

#[test]
fn sentences_end_where_a_reader_stops() {
    for (text, expected) in [
        ("Een. Twee? Drie! Vier", &["Een.", "Twee?", "Drie!", "Vier"][..]),
        ("Vraag: \"Wat?\" En dan", &["Vraag:", "\"Wat?\"", "En dan"]),
        ("Om 7.45 uur, zie art. 2.2", &["Om 7.45 uur, zie art. 2.2"]),
        ("Hooguit … keer", &["Hooguit … keer"]),
        ("Tot zo… Ga door", &["Tot zo…", "Ga door"]),
        ("een · twee\ndrie", &["een ·", "twee", "drie"]),
        ("(Kort.) Lang", &["(Kort.)", "Lang"]),
        ("  ", &[]),
    ] {
        assert_eq!(sentences(text), expected, "{text:?}");
    }
}
