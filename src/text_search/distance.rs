//! How many typing errors are between two words.

/// The fewest letters to add, leave out, change, or swap with their neighbour to make one word of the other; `None` if
/// there are more than `most`.
pub fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    // The rows of the usual table, of which only the last three are kept.
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut row = vec![at + 1];
        for (place, against) in other.iter().enumerate() {
            let get = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let changed = get(&above, place) + usize::from(letter != against);
            let mut least = changed.min(get(&above, place + 1) + 1).min(get(&row, place) + 1);
            let is_swap = at > 0
                && place > 0
                && one.get(at - 1) == Some(against)
                && other.get(place - 1) == Some(letter)
                && letter != against;
            if is_swap {
                least = least.min(get(&before, place - 1) + 1);
            }
            row.push(least);
        }
        if row.iter().all(|&least| least > most) {
            return None;
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|&errors| errors <= most)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn a_swap_is_one_error() {
        for (one, other, errors) in [
            ("", "", 0),
            ("rooster", "rooster", 0),
            ("rooster", "roster", 1),
            ("rooster", "rootser", 1),
            ("pauze", "pauzes", 1),
            ("taak", "zaak", 1),
            ("griep", "grieb", 1),
            ("invallen", "inalvlen", 2),
        ] {
            assert_eq!(distance(one, other, 3), Some(errors), "{one} {other}");
            assert_eq!(distance(other, one, 3), Some(errors), "{other} {one}");
        }
        assert_eq!(distance("rooster", "pauze", 2), None);
    }
}
