//! Dutch writes compounds as one word: `werkverdelingsplan` is about a plan, a division and work.

/// The fewest letters of a part.
const SHORTEST: usize = 3;
/// What may stand between two parts.
const LINKS: &[&str] = &["", "s", "en", "e", "n"];
/// Endings that are no part of their own, though they are words.
const NO_PART: &[&str] = &[
    "ing", "ingen", "der", "den", "ten", "ter", "ers", "ren", "ven", "sen", "gen", "ken", "pen", "lijk", "heid", "baar",
];

/// The parts of a compound: fewest first, then with the longest last part, which says what it is. Empty if it is none.
/// `known` gives what is known of a part, if it is one.
pub fn split<T: Clone>(word: &str, known: &impl Fn(&str) -> Option<T>) -> Vec<T> {
    parts(word, known, 3).filter(|parts| parts.len() > 1).unwrap_or_default()
}

fn parts<T: Clone>(word: &str, known: &impl Fn(&str) -> Option<T>, most: usize) -> Option<Vec<T>> {
    let mut best: Option<Vec<T>> = None;
    // The longest last part first, so that of two splits with as many parts it is the one that stays.
    for at in SHORTEST..=word.len().saturating_sub(SHORTEST) {
        let (Some(before), Some(last)) = (word.get(..at), word.get(at..)) else { continue };
        if NO_PART.contains(&last) {
            continue;
        }
        let Some(last) = known(last) else { continue };
        let whole = LINKS.iter().filter_map(|link| before.strip_suffix(link)).filter(|part| part.len() >= SHORTEST);
        let first = whole.clone().find_map(known).map(|first| vec![first]);
        let first = match first {
            Some(first) => Some(first),
            None if most > 2 => whole.clone().find_map(|part| parts(part, known, most - 1)),
            None => None,
        };
        if let Some(mut found) = first
            && best.as_ref().is_none_or(|best| found.len() + 1 < best.len())
        {
            found.push(last);
            best = Some(found);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_compound_is_its_parts() {
        const WORDS: &[&str] =
            &["werk", "verdeling", "plan", "taken", "lijst", "week", "rooster", "ver", "deling", "bestuur"];
        let known = |part: &str| WORDS.contains(&part).then(|| part.to_owned());
        for (word, parts) in [
            ("werkverdelingsplan", &["werk", "verdeling", "plan"][..]),
            ("werkverdelingplan", &["werk", "verdeling", "plan"]),
            ("takenlijst", &["taken", "lijst"]),
            ("weekrooster", &["week", "rooster"]),
            ("bestuur", &[]),
            ("verdeling", &["ver", "deling"]),
            ("iets", &[]),
            ("", &[]),
        ] {
            assert_eq!(split(word, &known), parts, "{word}");
        }
    }
}
