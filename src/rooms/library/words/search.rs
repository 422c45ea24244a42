//! What the text search says.

use taakkompas_text_search::{Found, Kind, Replaced};

pub const LEAD: &str = "Maatregelen, regels, taakomschrijvingen, onderzoek en de andere pagina's.";
pub const FIELD: &str = "Waar zoek je naar?";
pub const NEARLY: &str = "Bedoel je misschien:";
pub const TRY: &str = "Zoek bijvoorbeeld op:";
pub const ELSEWHERE: &str = "Of kijk hier:";

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

/// How much was found, announced when it changes; empty as long as nothing is asked.
pub fn count(found: &Found, typed: &str) -> String {
    let count = match found.places.len() {
        _ if typed.is_empty() => return String::new(),
        0 => return format!("Niets gevonden voor '{typed}'. Probeer een ander woord."),
        1 => format!("1 keer gevonden voor '{typed}'."),
        many => format!("{many} keer gevonden voor '{typed}', het beste eerst."),
    };
    // A form of the same word needs no word about it: "appjes" was read as it was meant.
    let is_same = |replaced: &&Replaced| replaced.typed.starts_with(replaced.read_as.as_str());
    let replaced = found.replaced.iter().filter(|replaced| !is_same(replaced));
    replaced.fold(count, |said, Replaced { typed, read_as }| format!("{said} Wij lazen '{typed}' als '{read_as}'."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_is_a_sentence() {
        let found = |places: usize, replaced: &[(&str, &str)]| {
            let replaced = replaced.iter();
            let replaced =
                replaced.map(|(typed, read_as)| Replaced { typed: (*typed).into(), read_as: (*read_as).into() });
            Found { places: (0..places).collect(), replaced: replaced.collect() }
        };
        for (found, typed, said) in [
            (found(0, &[]), "", ""),
            (found(0, &[]), "xyz", "Niets gevonden voor 'xyz'. Probeer een ander woord."),
            (found(1, &[]), "pauze", "1 keer gevonden voor 'pauze'."),
            (
                found(7, &[("pauzze", "pauze")]),
                "pauzze",
                "7 keer gevonden voor 'pauzze', het beste eerst. Wij lazen 'pauzze' als 'pauze'.",
            ),
        ] {
            assert_eq!(count(&found, typed), said);
        }
    }
}
