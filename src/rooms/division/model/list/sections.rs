//! Headings in a list of colleagues: a part of the team or of the school, and no one in it.

use taakkompas_school::dutch::plain;

/// What a part of the team is called, as [`plain`] makes it.
#[rustfmt::skip]
const SECTIONS: &[&str] = &[
    "op", "oop", "onderwijzendpersoneel", "onderwijsondersteunendpersoneel", "onderwijspersoneel", "ondersteunendpersoneel",
    "ondersteuning", "onderwijsondersteuning", "overigpersoneel", "overigepersoneel", "personeel", "overig", "overige", "overigen",
    "team", "onsteam", "directie", "directieteam", "management", "managementteam", "mt", "zorgteam", "ondersteuningsteam",
    "kernteam", "onderwijs", "onderwijsteam", "onderwijsgevend", "onderwijsgevendpersoneel", "nietonderwijzendpersoneel",
    "kleuters", "kleuterbouw", "leerkrachten", "leraren", "groepsleerkrachten", "groepsleraren", "vakleerkrachten", "vakdocenten",
    "onderwijsassistenten", "klassenassistenten", "assistenten", "leraarondersteuners", "lerarenondersteuners",
    "leerkrachtondersteuners", "ondersteuners", "internbegeleiders", "ibers", "stagiairs", "stagiaires", "studenten",
    "vrijwilligers", "concierges", "zijinstromers", "specialisten", "invallers", "pedagogischmedewerkers", "overigefuncties",
];

/// Parts of the school.
const STAGES: &[&str] = &["onderbouw", "middenbouw", "bovenbouw", "kleuterbouw", "kleuters", "ob", "mb", "bb"];

/// Words that may stand beside one, and name no one.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "team", "afdeling", "bouw", "groep", "groepen", "gr", "t", "m", "tm", "tot", "en", "met", "leerkrachten", "leraren",
    "groepsleerkrachten", "personeel", "op", "oop",
];

/// Whether a row that says only this is the heading of a part of the team: "Overig personeel", "ONDERBOUW (groep 1 t/m 4)".
/// "Groep 3" and "groep 3/4" may be called after who teaches there.
pub(super) fn is_section(text: &str) -> bool {
    let lower = text.to_lowercase();
    let without_brackets = lower.split('(').next().unwrap_or_default();
    if SECTIONS.contains(&plain(without_brackets).as_str()) || SECTIONS.contains(&plain(&lower).as_str()) {
        return true;
    }
    let words: Vec<&str> = lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let numbers: Vec<u8> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let is_known = |word: &&str| STAGES.contains(word) || BESIDE.contains(word) || word.parse::<u8>().is_ok();
    if !words.iter().all(is_known) {
        return false;
    }
    let has_stage = words.iter().any(|word| STAGES.contains(word));
    let has_through = words.contains(&"m") || words.contains(&"tm") || words.contains(&"met");
    let is_span = match numbers.as_slice() {
        [from, to] => has_through || from + 1 < *to,
        numbers => numbers.len() > 2,
    };
    let is_of_groups = words.iter().any(|word| ["groep", "groepen", "gr"].contains(word));
    has_stage && numbers.len() != 1 || is_of_groups && (is_span || words.contains(&"groepen") && numbers.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_team_is_a_heading_and_someone_in_it_is_not() {
        for text in [
            "ONDERBOUW (groep 1 t/m 4)",
            "Groep 1 t/m 4",
            "Onderbouw",
            "Bovenbouw",
            "Overig personeel",
            "OP",
            "OOP",
            "Directie",
            "Team",
            "Onderwijzend personeel",
            "Ondersteuning",
            "Team bovenbouw:",
            "Groepen 5-8",
            "Middenbouw 3/4/5",
            "Leerkrachten",
            "Onderwijsondersteunend personeel (OOP)",
            "Leraren onderbouw",
            "gr. 5 tot en met 8",
        ] {
            assert!(is_section(text), "{text}");
        }
        for text in [
            "directeur",
            "leerkracht groep 3",
            "Groep 3",
            "groep 3/4",
            "Onderbouw groep 3",
            "leraar onderbouw",
            "onderbouw A",
            "ib'er",
            "onderwijsassistent",
            "Administratie",
            "Kim",
            "groep 1-2",
            "",
            "5",
        ] {
            assert!(!is_section(text), "{text}");
        }
    }
}
