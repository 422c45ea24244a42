//! What the text search says.

use taakkompas_text_search::{Found, Kind, Replaced};

pub const LEAD: &str = "Maatregelen, regels, taakomschrijvingen, onderzoek en de andere pagina's.";
pub const FIELD: &str = "Waar zoek je naar?";
pub const NEARLY: &str = "Bedoel je misschien:";
pub const TRY: &str = "Zoek bijvoorbeeld op:";
pub const ELSEWHERE: &str = "Of kijk hier:";
/// How many are printed.
pub const ON_PAPER: usize = 10;

/// What kind of thing was found.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Page => "Pagina",
        Kind::Measure => "Maatregel",
        Kind::Rule => "Wat mag",
        Kind::Role => "Taakomschrijving",
        Kind::Finding => "Uit het onderzoek",
    }
}

/// On paper, where the field is not: what was looked for, and that these are the first if there are more.
pub fn on_paper(found: &Found, typed: &str) -> String {
    let more = if found.places.len() > ON_PAPER { format!(" Dit zijn de eerste {ON_PAPER}.") } else { String::new() };
    format!("Gezocht naar '{typed}'.{more}")
}

/// How much was found, or for what there is nothing; announced when it changes, and empty as long as nothing is asked.
pub fn count(found: &Found, typed: &str) -> String {
    let count = match found.places.len() {
        _ if typed.is_empty() => return String::new(),
        0 => return format!("Niets gevonden voor '{typed}'. Probeer een ander woord."),
        _ if !found.missed.is_empty() => format!("Over {} vonden we niets.", listed(&found.missed)),
        _ if !found.fits() && typed.contains(char::is_whitespace) => "Niets gaat over al je woorden.".to_owned(),
        _ if !found.fits() => format!("Niets gaat echt over '{typed}'."),
        1 => format!("1 keer gevonden voor '{typed}'."),
        many => format!("{many} keer gevonden voor '{typed}', het beste eerst."),
    };
    let closest = if found.missed.is_empty() && found.fits() { "" } else { " Dit komt er het dichtst bij:" };
    // A form of the same word needs no word about it: "appjes" was read as it was meant.
    let is_same = |replaced: &&Replaced| replaced.typed.starts_with(replaced.read_as.as_str());
    let replaced = found.replaced.iter().filter(|replaced| !is_same(replaced));
    let said = replaced
        .fold(count, |said, Replaced { typed, read_as }| format!("{said} Wij lazen '{typed}' als '{read_as}'."));
    said + closest
}

/// Words in quotes: 'a', 'b' en 'c'.
fn listed(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    match quoted.as_slice() {
        [before @ .., last] if !before.is_empty() => format!("{} en {last}", before.join(", ")),
        quoted => quoted.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Something found: how many, what was read as another word, what was missed, and how much of it was covered.
    fn found(places: usize, replaced: &[(&str, &str)], missed: &[&str], covered: u64) -> Found {
        let replaced = replaced.iter();
        let replaced = replaced.map(|(typed, read_as)| Replaced { typed: (*typed).into(), read_as: (*read_as).into() });
        let missed = missed.iter().map(|word| (*word).to_owned()).collect();
        Found { places: (0..places).collect(), replaced: replaced.collect(), missed, covered }
    }

    #[test]
    fn the_count_is_a_sentence() {
        for (found, typed, said) in [
            (found(0, &[], &[], 0), "", ""),
            (found(0, &[], &["xyz"], 0), "xyz", "Niets gevonden voor 'xyz'. Probeer een ander woord."),
            (found(1, &[], &[], 100), "pauze", "1 keer gevonden voor 'pauze'."),
            (
                found(7, &[("pauzze", "pauze")], &[], 85),
                "pauzze",
                "7 keer gevonden voor 'pauzze', het beste eerst. Wij lazen 'pauzze' als 'pauze'.",
            ),
        ] {
            assert_eq!(count(&found, typed), said);
        }
    }

    #[test]
    fn what_there_is_nothing_about_is_said() {
        for (found, typed, said) in [
            (
                found(5, &[], &["vierdaagse"], 40),
                "vierdaagse schoolweek",
                "Over 'vierdaagse' vonden we niets. Dit komt er het dichtst bij:",
            ),
            (
                found(1, &[("uuren", "uren")], &["a", "b", "c"], 70),
                "a b c uuren",
                "Over 'a', 'b' en 'c' vonden we niets. Wij lazen 'uuren' als 'uren'. Dit komt er het dichtst bij:",
            ),
            (found(5, &[], &[], 30), "eigen auto", "Niets gaat over al je woorden. Dit komt er het dichtst bij:"),
            (found(1, &[], &[], 30), "pesten", "Niets gaat echt over 'pesten'. Dit komt er het dichtst bij:"),
        ] {
            let is_said = count(&found, typed);
            assert_eq!(is_said, said);
            assert!(!is_said.contains("het beste eerst"), "{typed}");
        }
    }

    #[test]
    fn on_paper_is_what_was_looked_for() {
        assert_eq!(on_paper(&found(3, &[], &[], 100), "pauze"), "Gezocht naar 'pauze'.");
        assert_eq!(on_paper(&found(30, &[], &[], 100), "pauze"), "Gezocht naar 'pauze'. Dit zijn de eerste 10.");
    }
}
