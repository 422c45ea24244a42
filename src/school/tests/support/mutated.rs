//! Real texts, changed at random in the ways in which people, programs and bad luck change them.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// One of these texts with up to `most` changes, each one of: letters go, are doubled or swap places, signs become
/// others that look like them, the text is cut in the middle of a letter, something strange is put in, lines are lost,
/// doubled or moved.
pub fn mutated(texts: Vec<&'static str>, most: usize) -> impl Strategy<Value = String> {
    let change = (select(CHANGES), any::<Index>(), any::<Index>(), any::<Index>());
    (select(texts), vec(change, 0..=most)).prop_map(|(text, changes)| {
        changes.into_iter().fold(text.to_owned(), |text, (change, at, length, sign)| {
            let changed = changed(&text, change, at, length, sign);
            if changed.len() > LONGEST { text } else { changed }
        })
    })
}

/// Longer than any list that is tried, and short enough to be read many times.
const LONGEST: usize = 60_000;

#[derive(Debug, Clone, Copy)]
enum Change {
    Delete,
    Double,
    Swap,
    Cut,
    Alike,
    AllAlike,
    Capitals,
    Insert,
    Many,
    Any,
    Lines,
}

use Change::{Alike, AllAlike, Any, Capitals, Cut, Delete, Double, Insert, Lines, Many, Swap};

/// Strange signs go in most often.
const CHANGES: &[Change] =
    &[Delete, Double, Swap, Cut, Alike, Alike, AllAlike, Capitals, Insert, Insert, Insert, Many, Any, Lines];

fn changed(text: &str, change: Change, at: Index, length: Index, sign: Index) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    let from = at.index(signs.len() + 1);
    let until = (from + length.index(12)).min(signs.len());
    let part: String = signs[from..until].iter().collect();
    let instead = |new: &str| -> String {
        let (before, after) = (signs[..from].iter(), signs[until..].iter());
        before.copied().chain(new.chars()).chain(after.copied()).collect()
    };
    match change {
        Delete => instead(""),
        Double => instead(&part.repeat(2 + sign.index(4))),
        Swap => {
            let other = sign.index(signs.len().max(1));
            if from < signs.len() {
                signs.swap(from, other);
            }
            signs.into_iter().collect()
        }
        Cut => cut(text, at, length),
        Alike => instead(&part.chars().map(|letter| alike(letter, sign)).collect::<String>()),
        AllAlike => text.chars().map(|letter| alike(letter, sign)).collect(),
        Capitals => instead(&if sign.index(2) == 0 { part.to_uppercase() } else { part.to_lowercase() }),
        Insert => instead(&format!("{part}{}", STRANGE[sign.index(STRANGE.len())])),
        Many => {
            let much = MANY[sign.index(MANY.len())];
            instead(&much.repeat([3, 20, 100, 500, 2500][length.index(5)] / much.len()))
        }
        Any => instead(&char::from_u32(u32::try_from(sign.index(0x11_0000)).unwrap_or(0)).unwrap_or('x').to_string()),
        Lines => lines(text, at, length, sign),
    }
}

/// The text without its begin or its end, cut between two bytes of a letter if that is where it falls.
fn cut(text: &str, at: Index, side: Index) -> String {
    let (before, after) = text.as_bytes().split_at(at.index(text.len() + 1));
    String::from_utf8_lossy(if side.index(2) == 0 { before } else { after }).into_owned()
}

/// A line that is lost, there twice, moved, or joined with the one below it.
fn lines(text: &str, at: Index, to: Index, sign: Index) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    if lines.is_empty() {
        return String::new();
    }
    let (at, to) = (at.index(lines.len()), to.index(lines.len()));
    match sign.index(4) {
        0 => drop(lines.remove(at)),
        1 => lines.insert(to, lines[at]),
        2 => lines.swap(at, to),
        _ => lines[at] = lines[at].trim_end_matches('\n'),
    }
    lines.concat()
}

/// Another sign that looks like it, or does the same; the sign itself if there is none.
fn alike(sign: char, which: Index) -> char {
    let same = ALIKE.iter().find(|same| same.contains(sign));
    same.and_then(|same| same.chars().nth(which.index(same.chars().count()))).unwrap_or(sign)
}

const ALIKE: &[&str] = &[
    "-–—‑‐−\u{ad}_",
    " \u{a0}\u{2009}\u{202f}\u{3000}\u{2003}\t",
    "0０٠𝟎",
    "1１١¹",
    "2２٢²",
    "3３٣³½",
    "5５٥⁵",
    "8８٨",
    "9９٩",
    ",，‚٫;",
    ".。．·…",
    ":：∶;",
    "/∕⁄／|\\",
    "(（[{",
    ")）]}",
    "\"“”„«»″",
    "'’‘`´ʼ",
    "aаáåàâÅ",
    "eеéëèêϵ€",
    "iіıïİĳ",
    "oоöóôºø",
    "uüúûµ",
    "sѕſßŝ",
    "kкK",
    "x×хX✓",
    "n\u{149}ñŉ",
    "f\u{fb01}ƒ",
    "+＋±",
    "\n\r\u{2028}\u{85}\u{b}",
];

const STRANGE: &[&str] = &[
    "\0",
    "\u{301}",
    "\u{301}\u{308}\u{327}",
    "\u{202e}",
    "\u{200f}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{fffd}",
    "\u{1f}",
    "\u{7f}",
    "\r",
    "\r\n",
    "\n",
    "\n\n",
    "\n\r",
    "\u{2028}",
    "\u{b}",
    "\u{c}",
    "\t",
    ";",
    "|",
    "\"",
    "\"\"",
    ",",
    "-",
    " - ",
    "=",
    "%",
    "/",
    "(",
    ")",
    ":",
    "> ",
    "•",
    "½",
    "¼",
    "²",
    "Ⅷ",
    "ß",
    "İ",
    "ŉ",
    "ǆ",
    "👩‍🏫",
    "🇳🇱",
    "0",
    "-1",
    "1e9",
    "0,0",
    "0.30",
    "24.00",
    "99.99",
    "255",
    "256",
    "65535",
    "65536",
    "4294967295",
    "4294967296",
    "71582788,25",
    "18446744073709551616",
    "x 99999 x",
    "53",
    "t/m",
    "per week",
    "per leerling",
    "p.p.",
    "uur",
    "min",
    "fte",
    "groep 9",
    "1/8",
    "totaal",
    "week 53",
    "31 februari",
    "pasen",
    "1-1-10000",
    "sep=",
];

const MANY: &[&str] = &[
    "9", "0", "1", "\u{301}", "\u{202e}", "\u{200b}", "\0", " ", "\n", "\r\n", "\t", ";", "\"", "(", ")", "-", ", ",
    "1,", "1.", "1/", "ma ", "a", "é", "🎉", "uur ", "en ", "x1", "- ", "½",
];
