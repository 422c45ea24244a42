//! Headings between the rows of a list, which name a part of the school and nobody in it: "Unit 1 (groep 1-3)",
//! "Kernteam 3", "Locatie Noord", "Bovenbouw".

use super::plain;

/// Words that a part of the school begins with; a number, a letter or a name may follow.
#[rustfmt::skip]
const BEGINS: &[&str] = &[
    "unit", "units", "team", "kernteam", "deelteam", "jaarteam", "locatie", "hoofdlocatie", "nevenlocatie", "vestiging",
    "hoofdvestiging", "nevenvestiging", "afdeling", "gebouw", "hoofdgebouw", "bijgebouw", "dependance", "cluster", "bouw",
    "onderbouw", "middenbouw", "bovenbouw", "kleuterbouw", "onderbouwteam", "middenbouwteam", "bovenbouwteam", "leerplein",
];

/// Words for everyone with one function, which stand alone.
#[rustfmt::skip]
const ALONE: &[&str] = &[
    "leerkrachten", "groepsleerkrachten", "leraren", "onderwijsassistenten", "assistenten", "leraarondersteuners", "ondersteuners",
    "ondersteuning", "oop", "op", "directie", "mt", "managementteam", "stagiairs", "stagiaires", "vrijwilligers", "vakleerkrachten",
    "vervangers", "invallers", "interneondersteuning", "onderwijsondersteunendpersoneel", "onderwijzendpersoneel",
];

/// The most words after the first, outside brackets: "Locatie De Grote Beer".
const MOST_WORDS: usize = 3;

/// Words that do not stand in a heading: "team ma di", "unit 1 werkt op".
const NOT_IN_HEADING: &[&str] =
    &["werkt", "werken", "is", "zijn", "heeft", "hebben", "en", "op", "van", "tot", "vrij", "uur", "u"];

/// Whether a row with only this text is a heading.
pub fn is_heading(text: &str) -> bool {
    let outside = text.split_once('(').map_or(text, |(before, _)| before).trim().trim_end_matches(':');
    let mut words = outside.split_whitespace();
    let Some(first) = words.next() else { return false };
    let rest: Vec<&str> = words.collect();
    if ALONE.contains(&plain(outside).as_str()) {
        return true;
    }
    let is_name = |word: &&str| {
        let lower = word.to_lowercase();
        let is_number = word.len() < 3 && word.bytes().all(|sign| sign.is_ascii_digit());
        !NOT_IN_HEADING.contains(&lower.as_str())
            && (is_number || !word.contains(|sign: char| sign.is_ascii_digit()))
            && super::days::weekday(word).is_none_or(|_| word.len() > 3)
    };
    let is_part = BEGINS.contains(&plain(first).as_str());
    // "Unit 5-8" is called by its years.
    let is_range = rest.len() == 1
        && rest.iter().all(|word| word.chars().all(|sign| sign.is_ascii_digit() || "-/".contains(sign)));
    is_part && (is_range || rest.len() <= MOST_WORDS && rest.iter().all(is_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_school_is_a_heading_and_nobody_in_it() {
        for text in [
            "Unit 1 (groep 1-3)",
            "Unit 1",
            "Team 1",
            "Kernteam 3",
            "Locatie Noord",
            "locatie De Grote Beer",
            "Bovenbouw",
            "Onderbouw:",
            "ONDERBOUW",
            "Bovenbouw (5 t/m 8)",
            "Afdeling A",
            "Unit 5-8",
            "Leerkrachten",
            "Onderwijsassistenten:",
            "OOP",
        ] {
            assert!(is_heading(text), "{text}");
        }
        for text in [
            "",
            "Anja",
            "OA A",
            "groep 3",
            "Teamleider",
            "Team werkt op ma",
            "unit 1 ma di",
            "Onderbouw 8.30-12.00",
            "Unitleider Bea",
            "Bouwcoördinator",
            "leerkracht",
        ] {
            assert!(!is_heading(text), "{text}");
        }
    }
}
