//! Words that say that something is not done any more, or not this year: "vervalt", "geschrapt", "gaat niet door"; and
//! that someone leaves: "uit dienst".

use super::plain;

/// Words and phrases for what is not done any more, each word as [`plain`] makes it.
#[rustfmt::skip]
const LAPSES: &[&[&str]] = &[
    &["vervalt"], &["vervallen"], &["vervallend"], &["geschrapt"], &["schrappen"], &["schrapt"], &["afgeschaft"], &["afschaffen"],
    &["opgeheven"], &["opheffen"], &["stopt"], &["gestopt"], &["stoppen"], &["stop"], &["stopgezet"], &["stopzetten"], &["beeindigd"],
    &["beeindigen"], &["geannuleerd"], &["gecanceld"], &["gecancelled"], &["afgelast"], &["weggevallen"], &["wegvallen"],
    &["overgeslagen"], &["overslaan"], &["eruit"], &["komt", "niet", "terug"], &["niet", "meer"], &["niet", "door"], &["dit", "jaar", "niet"],
    &["dit", "schooljaar", "niet"], &["dit", "jaar", "geen"], &["niet", "dit", "jaar"], &["niet", "dit", "schooljaar"],
    &["volgend", "jaar", "niet"], &["komend", "jaar", "niet"], &["komend", "schooljaar", "niet"], &["volgend", "schooljaar", "niet"],
    &["nvt", "dit", "jaar"], &["nvt", "dit", "schooljaar"], &["dit", "jaar", "nvt"], &["dit", "schooljaar", "nvt"],
    &["nvt", "volgend", "jaar"], &["nvt", "komend", "jaar"], &["doen", "we", "niet"], &["doen", "wij", "niet"], &["slaan", "we", "over"],
    &["valt", "af"], &["valt", "weg"], &["van", "de", "lijst", "af"], &["uit", "het", "programma"],
];

/// Words and phrases for someone who leaves.
#[rustfmt::skip]
const LEAVES: &[&[&str]] = &[
    &["uit", "dienst"], &["vertrekt"], &["vertrokken"], &["met", "pensioen"], &["gaat", "weg"], &["gaat", "van", "school"],
    &["andere", "school"], &["ontslag"], &["laatste", "werkdag"], &["verlaat"],
];

/// Words beside one that turn it around: "vervalt niet", "nooit geschrapt".
const NOT: &[&str] = &["niet", "nooit", "geen"];

/// Words after one that make something else of it: "stoppen met pesten", "niet meer dan 20 uur".
const GOES_ON: &[(&str, &[&str])] = &[
    ("meer", &["dan", "als"]),
    ("stop", &["met", "de", "het", "motion"]),
    ("stoppen", &["met"]),
    ("stopt", &["om", "met"]),
    ("vervallen", &["lessen", "les", "uren"]),
];

/// The words of a text that say that something is not done any more, or not this year.
pub fn says_it_lapses(text: &str) -> Option<String> {
    if is_struck_through(text) {
        return Some(text.trim().to_owned());
    }
    found(text, LAPSES)
}

/// The words of a text that say that someone leaves.
pub fn says_someone_leaves(text: &str) -> Option<String> {
    found(text, LEAVES)
}

/// Whether signs around a text say that a line goes through it, as in a chat: "~~Kerst~~".
fn is_struck_through(text: &str) -> bool {
    let text = text.trim();
    let inside = |sign: &str| text.strip_prefix(sign).and_then(|rest| rest.strip_suffix(sign));
    let is_text = |inside: &str| inside.chars().any(char::is_alphabetic);
    inside("~").is_some_and(is_text) || text.matches("~~").count() > 1
}

fn found(text: &str, table: &[&[&str]]) -> Option<String> {
    let words: Vec<(&str, String)> = text
        .split(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '.' | '\'' | '’')))
        .map(|word| (word, plain(word)))
        .filter(|(_, word)| !word.is_empty())
        .collect();
    let word = |at: usize| words.get(at).map_or("", |(_, word)| word.as_str());
    let is_turned = |at: usize, count: usize| {
        let before = at.checked_sub(1).map_or("", word);
        let goes_on =
            GOES_ON.iter().any(|(last, next)| word(at + count - 1) == *last && next.contains(&word(at + count)));
        goes_on || NOT.contains(&word(at + count)) || count == 1 && NOT.contains(&before)
    };
    (0..words.len()).find_map(|at| {
        let is = |phrase: &&&[&str]| {
            phrase.iter().enumerate().all(|(next, wanted)| word(at + next) == *wanted) && !is_turned(at, phrase.len())
        };
        let phrase = table.iter().find(is)?;
        let typed: Vec<&str> = words.iter().skip(at).take(phrase.len()).map(|(typed, _)| *typed).collect();
        Some(typed.join(" ").trim_end_matches('.').to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_done_any_more_is_seen_and_what_only_sounds_so_is_not() {
        for (text, words) in [
            ("Kerst (vervalt)", "vervalt"),
            ("vervalt dit jaar", "vervalt"),
            ("Kerstmarkt - geschrapt", "geschrapt"),
            ("STOPT per 1 januari", "STOPT"),
            ("Sportdag niet meer", "niet meer"),
            ("n.v.t. dit jaar", "n.v.t. dit jaar"),
            ("dit schooljaar niet", "dit schooljaar niet"),
            ("Gaat niet door", "niet door"),
            ("doen we niet", "doen we niet"),
            ("~~Kerst~~", "~~Kerst~~"),
        ] {
            assert_eq!(says_it_lapses(text).as_deref(), Some(words), "{text}");
        }
        for text in [
            "",
            "Kerst",
            "vervalt niet",
            "niet geschrapt",
            "niet meer dan 20 uur",
            "Stoppen met pesten",
            "Vervallen lessen opvangen",
            "n.v.t.",
            "dit jaar",
            "stoplicht",
            "~ 20 uur",
        ] {
            assert_eq!(says_it_lapses(text), None, "{text}");
        }
        assert_eq!(says_someone_leaves("gaat 1 mei uit dienst").as_deref(), Some("uit dienst"));
        assert_eq!(says_someone_leaves("leerkracht groep 3"), None);
    }
}
