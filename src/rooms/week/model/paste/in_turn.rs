//! A cell with something for each of two weeks: "A: gr 3 / B: gr 4", "gr 3 lezen (even), gr 4 lezen (oneven)".

use taakkompas_school::dutch::Reading;
use taakkompas_school::dutch::weeks::{self, WeeksSaid};

/// What a cell says for each of the two weeks; `None` if it is not in two such parts.
pub(super) fn in_turn(text: &str) -> Option<[(WeeksSaid, String); 2]> {
    // Most cells have nothing that can stand between two parts.
    let signs = text.match_indices(['/', ';', '\n', '|', ',']).map(|(at, sign)| (at, sign.len()));
    let words = text.match_indices(" en ").map(|(at, word)| (at, word.len()));
    signs.chain(words).find_map(|(at, length)| {
        let (one, other) = (of_weeks(text.get(..at)?)?, of_weeks(text.get(at + length..)?)?);
        let is_in_turn = matches!((one.0, other.0), (WeeksSaid::A, WeeksSaid::B) | (WeeksSaid::B, WeeksSaid::A));
        is_in_turn.then_some([one, other])
    })
}

/// The weeks of one part, and the rest of it.
fn of_weeks(part: &str) -> Option<(WeeksSaid, String)> {
    let part = part.trim();
    let said = |weeks: &str| match weeks::read(weeks.trim_matches(['(', ')', ' '])) {
        Reading::Read(weeks) => Some(weeks),
        _ => None,
    };
    let before = part.split_once([':', '=', ')']);
    let after = part.strip_suffix(')').and_then(|part| part.rsplit_once('(')).map(|(rest, weeks)| (weeks, rest));
    let found =
        [before, after].into_iter().flatten().find_map(|(weeks, rest)| Some((said(weeks)?, rest.trim().to_owned())));
    found.or_else(|| weeks::apart(part)).filter(|(_, rest)| rest.chars().any(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_parts_for_two_weeks_are_told_apart() {
        let check = |text: &str, of_a: &str, of_b: &str| {
            let [one, other] = in_turn(text).unwrap_or_else(|| unreachable!("{text}"));
            let (a, b) = if one.0 == WeeksSaid::A { (one, other) } else { (other, one) };
            assert_eq!((a.1.as_str(), b.1.as_str()), (of_a, of_b), "{text}");
        };
        check("A: gr 3 / B: gr 4", "gr 3", "gr 4");
        check("gr 3 (A) / gr 4 (B)", "gr 3", "gr 4");
        check("gr 3/4 (wk A)\ngr 5 (wk B)", "gr 3/4", "gr 5");
        check("even: gr 3, oneven: gr 4", "gr 4", "gr 3");
        check("gr 3 lezen (even), gr 4 lezen (oneven)", "gr 4 lezen", "gr 3 lezen");
        check("week A gr 3; week B gr 4", "gr 3", "gr 4");
        check("(A) RT en (B) pauze", "RT", "pauze");
        for text in [
            "gr 3/4",
            "A: gr 3",
            "gr 3 / gr 4",
            "A: gr 3 / A: gr 4",
            "A: / B: gr 4",
            "gr 3a, gr 3b",
            "arrangement A, arrangement B",
        ] {
            assert_eq!(in_turn(text), None, "{text}");
        }
    }
}
