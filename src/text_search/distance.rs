//! How many typing errors are between two words.

/// Letters that are easily typed or heard for each other, though they do not stand next to each other on a keyboard.
const ALIKE: &[&[u8; 2]] = &[b"bp", b"dt", b"ei", b"fv", b"gk", b"iy", b"mn", b"ou", b"ow", b"sz", b"uw"];
/// The letters of a keyboard, row by row. Without `w` and `y`, which in a sound stand for `ou` and `ij`.
const KEYS: &[&[u8]] = &[b"er", b"rt", b"uiop", b"asdfghjkl", b"zxcvbnm"];

/// The fewest letters to add, leave out, change, or swap with their neighbour to make one word of the other; `None` if
/// there are more than `most`. A letter that is changed into one that is not easily typed or heard for it counts twice.
pub fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    // The rows of the usual table, of which only the last three are kept.
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (at, &letter) in one.iter().enumerate() {
        let mut row = vec![at + 1];
        for (place, &against) in other.iter().enumerate() {
            let get = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let changed = get(&above, place) + change(letter, against);
            let mut least = changed.min(get(&above, place + 1) + 1).min(get(&row, place) + 1);
            let is_swap = at > 0
                && place > 0
                && one.get(at - 1) == Some(&against)
                && other.get(place - 1) == Some(&letter)
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

/// How many errors it is to type one letter for another.
fn change(one: u8, other: u8) -> usize {
    let is_near = |pair: &[u8]| pair == [one, other] || pair == [other, one];
    match one == other {
        true => 0,
        false if ALIKE.iter().any(|pair| is_near(*pair)) => 1,
        false if KEYS.iter().any(|row| row.windows(2).any(is_near)) => 1,
        false => 2,
    }
}

/// How many letters two words have in common at the beginning, and how many at the end of what is left.
pub fn common(one: &str, other: &str) -> (usize, usize) {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let begin = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let left = one.len().min(other.len()) - begin;
    let end = one.iter().rev().zip(other.iter().rev()).take(left).take_while(|(one, other)| one == other).count();
    (begin, end)
}

#[cfg(test)]
mod tests {
    use super::{common, distance};

    #[test]
    fn a_swap_is_one_error() {
        for (one, other, errors) in [
            ("", "", 0),
            ("rooster", "rooster", 0),
            ("rooster", "roster", 1),
            ("rooster", "rootser", 1),
            ("pauze", "pauzes", 1),
            ("griep", "grieb", 1),
            ("taak", "raak", 1),
            ("taak", "zaak", 2),
            ("invallen", "inalvlen", 2),
        ] {
            assert_eq!(distance(one, other, 3), Some(errors), "{one} {other}");
            assert_eq!(distance(other, one, 3), Some(errors), "{other} {one}");
        }
        assert_eq!(distance("rooster", "pauze", 2), None);
    }

    #[test]
    fn what_is_common_is_counted_once() {
        for (one, other, both) in
            [("", "", (0, 0)), ("aa", "aaa", (2, 0)), ("taken", "talen", (2, 2)), ("a", "b", (0, 0))]
        {
            assert_eq!(common(one, other), both, "{one} {other}");
        }
    }
}
