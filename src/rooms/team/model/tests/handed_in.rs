//! What messengers and mail programs make of a code.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::support::{Chance, hand_ins, symbols, text};
use crate::code::{Code, CodeError, HandIn, Kind, RoleGroup};
use crate::handed_in::{Item, MOST_CHARACTERS, Outcome, read};
use crate::seed::cases;

fn code(seed: u64, kind: Kind) -> Code {
    Chance(seed).hand_in_of(kind, RoleGroup::Teacher).code()
}

/// The good codes of a text, with their lines.
fn good(text: &str) -> Vec<(usize, Code)> {
    let items = read(text, &BTreeSet::new()).items;
    items
        .into_iter()
        .filter_map(|Item { line, outcome }| match outcome {
            Outcome::Good(code) => Some((line, code)),
            _ => None,
        })
        .collect()
}

fn outcomes(text: &str) -> Vec<Outcome> {
    read(text, &BTreeSet::new()).items.into_iter().map(|item| item.outcome).collect()
}

/// Every way in which one code was seen to arrive: `{}` is the code, `{0}` to `{5}` its groups.
const WAYS: &[&str] = &[
    "{}",
    "  {}  ",
    "{}.",
    "({})",
    "\"{}\",",
    "[12-11-2026 08:31] Juf Anna: {}",
    "12-11-2026 08:31 - Meester Jan: Hier is mijn code: {}",
    "> {}",
    "> > {}",
    "• {}",
    "- {}",
    "1. {}",
    "8. {}",
    "*{}*",
    "_{}_",
    "~{}~ 🙂",
    "`{}`",
    "{0} {1} {2} {3} {4} {5}",
    "{0}\u{a0}{1}\u{a0}{2}\u{a0}{3}\u{a0}{4}\u{a0}{5}",
    "{0}{1}{2}{3}{4}{5}",
    "{0}–{1}—{2}‑{3}−{4}﹣{5}",
    "{0}\u{200b}-\u{200b}{1}\u{feff}-{2}-\u{ad}{3}-{4}-\u{2060}{5}",
    "{0}. {1}. {2}. {3}. {4}. {5}.",
    "{0}/{1}/{2}/{3}/{4}/{5}",
    "{0}-{1}-\n{2}-{3}-{4}-{5}",
    "{0}-{1}\n-{2}-{3}-{4}-{5}",
    "> {0}-{1}-\n> {2}-{3}-{4}-{5}",
    "> > {0}-{1}-{2}\r\n> > -{3}-{4}-{5}",
    "{0}\t{1}\t{2}\t{3}\t{4}\t{5}",
    "https://taakkompas.nl/team/inleveren#{}",
    "https://taakkompas.nl/team/inleveren#{}.",
    "<https://taakkompas.nl/team/inleveren#{}>",
    "[inleveren](https://taakkompas.nl/team/inleveren#{})",
    "https://taakkompas.nl/team/inleveren%23{0}%2D{1}%2D{2}%2D{3}%2D{4}%2D{5}",
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Ftaakkompas.nl%2Fteam%2Finleveren%23{}&data=05%7C02%7Canna%40school.nl&reserved=0",
    "https://wrap.nl/?u=https%253A%252F%252Ftaakkompas.nl%252Fteam%252Finleveren%2523{}&x=8",
    "https://taakkompas.nl/team/inleveren#{0}-{1}-=\n{2}-{3}-{4}-{5}",
    "%E2%80%8B{0}%E2%80%91{1}%E2%80%91{2}%E2%80%91{3}%E2%80%91{4}%E2%80%91{5}",
    "<b>{}</b>",
    "Hoi, mijn code is {} groetjes Anna, groep 8",
    "code:{};rol:leraar",
];

fn sent(way: &str, code: &Code) -> String {
    let mut sent = way.replace("{}", &code.to_string());
    let written = code.to_string();
    let mut groups = written.split('-');
    for at in 0..6 {
        sent = sent.replace(&format!("{{{at}}}"), groups.next().unwrap_or_default());
    }
    sent
}

#[test]
fn a_code_is_read_whatever_a_messenger_does_to_it() {
    for way in WAYS {
        for seed in 0..6 {
            let code = code(seed, Kind::Full);
            let arrived = sent(way, &code);
            assert_eq!(good(&arrived), [(1, code.clone())], "{arrived}");
            let lower = arrived.replace(&code.to_string(), &code.to_string().to_lowercase());
            assert_eq!(good(&lower), [(1, code)], "{lower}");
        }
    }
    let code = code(1, Kind::Short);
    let wide: String = code.to_string().chars().map(|sign| char::from_u32(u32::from(sign) + 0xfee0).unwrap()).collect();
    assert_eq!(good(&wide), [(1, code.clone())]);
    // A line that is broken within a group.
    let written = code.to_string();
    for at in 1..written.len() {
        let (one, other) = written.split_at(at);
        assert_eq!(good(&format!("Anna: {one}\n{other}\n")), [(1, code.clone())], "{one} {other}");
        assert_eq!(good(&format!("> {one}\n> {other}\nDag")), [(1, code.clone())], "{one} {other}");
    }
}

#[test]
fn all_ways_below_each_other_are_read_one_by_one() {
    let codes: Vec<_> = (0..).zip(WAYS).map(|(seed, way)| (code(seed, Kind::Full), way)).collect();
    let all: Vec<_> = codes.iter().map(|(code, way)| sent(way, code)).collect();
    let found: Vec<_> = good(&all.join("\n")).into_iter().map(|(_, code)| code).collect();
    assert_eq!(found, codes.into_iter().map(|(code, _)| code).collect::<Vec<_>>());
}

#[test]
fn a_double_is_told_with_the_line_of_the_first() {
    let (one, other) = (code(1, Kind::Short), code(2, Kind::Short));
    let text = format!("Anna: {one}\n\nJan {other}\n{}", one.characters());
    let known = BTreeSet::from([other.clone()]);
    let items = read(&text, &known).items;
    assert_eq!(
        items,
        [
            Item { line: 1, outcome: Outcome::Good(one.clone()) },
            Item { line: 3, outcome: Outcome::Double { code: other, line: None } },
            Item { line: 4, outcome: Outcome::Double { code: one, line: Some(1) } },
        ]
    );
}

/// Two colleagues who answered the same are two, by their salt.
#[test]
fn a_twin_is_no_double() {
    let sheet = Chance(9).hand_in_of(Kind::Full, RoleGroup::Support);
    let twin = HandIn::new(Kind::Full, RoleGroup::Support, sheet.answers(), 4);
    assert_eq!(good(&format!("{} {}", sheet.code(), twin.code())).len(), 2);
}

#[test]
fn what_is_wrong_is_told_by_its_group_with_an_offer() {
    let meant = code(5, Kind::Full);
    let mut wrong = symbols(&meant);
    wrong[12] ^= 9;
    let wrong = text(&wrong);
    let groups: Vec<_> = (0..6).map(|at| &wrong[at * 5..at * 5 + 5]).collect();
    for between in ["-", " ", " - ", "‑", "-\n> ", "%2D"] {
        let arrived = format!("Anna 8:30 {}", groups.join(between));
        let [Outcome::Wrong { written, error }] = &outcomes(&arrived)[..] else { panic!("{arrived}") };
        assert_eq!(*written, groups.join("-"), "{arrived}");
        assert_eq!(*error, CodeError::WrongCheck { groups: vec![3], offer: Some(meant.clone()) }, "{arrived}");
    }
    let [Outcome::Wrong { error, .. }] = &outcomes(&wrong)[..] else { panic!() };
    assert_eq!(error.offer(), Some(&meant));
    // In a link everything is meant as a code, also what is cut off.
    let cut = format!("https://taakkompas.nl/team/inleveren#{}", &meant.to_string()[..9]);
    let [Outcome::Wrong { error: CodeError::TooShort { .. }, .. }] = &outcomes(&cut)[..] else { panic!() };
    let short = meant.to_string().replacen('-', "", 1).replacen(&meant.to_string()[14..15], "", 1);
    assert!(matches!(&outcomes(&short)[..], [Outcome::Wrong { error: CodeError::TooShort { .. }, .. }]), "{short}");
}

/// Cells and lines are joined when they are copied. Nobody's code is passed over for that: it is read, or its line is told.
#[test]
fn a_code_that_is_glued_to_a_name_or_to_another_code_is_read() {
    for (one, other) in
        [(Kind::Short, Kind::Short), (Kind::Short, Kind::Full), (Kind::Full, Kind::Short), (Kind::Full, Kind::Full)]
    {
        for seed in 0..200 {
            let (one, other) = (code(seed, one), code(seed + 1000, other));
            let bare = |code: &Code| code.to_string().replace('-', "");
            for text in [
                format!("Jan{one}\nPiet {other}"),
                format!("Jan{}\nPiet{}", bare(&one), bare(&other)),
                format!("{one}{other}"),
                format!("{}{}", bare(&one), bare(&other)),
                format!("Jan{}{}", bare(&one), bare(&other)),
                format!("{}Jan {}", bare(&one), bare(&other)),
                format!("{one}{}", bare(&other)),
            ] {
                let read: Vec<_> = good(&text).into_iter().map(|(_, code)| code).collect();
                assert_eq!(read, [one.clone(), other.clone()], "{text}");
            }
        }
    }
}

#[test]
fn a_wrong_code_that_is_glued_to_a_name_or_to_another_code_is_told() {
    let (meant, good_one) = (code(5, Kind::Full), code(6, Kind::Full));
    let mut wrong = symbols(&meant);
    wrong[12] ^= 9;
    let wrong = text(&wrong);
    let groups: Vec<_> = (0..6).map(|at| &wrong[at * 5..at * 5 + 5]).collect();
    for text in [
        format!("Jan{}", groups.join("-")),
        format!("Jan{wrong}"),
        format!("{}{good_one}", groups.join("-")),
        format!("{good_one}{}", groups.join("-")),
        format!("{wrong}{}", good_one.to_string().replace('-', "")),
        format!("{}{wrong}", good_one.to_string().replace('-', "")),
    ] {
        let is_told =
            |outcome: &Outcome| matches!(outcome, Outcome::Wrong { error, .. } if error.offer() == Some(&meant));
        assert!(outcomes(&text).iter().any(is_told), "{text}: {:?}", outcomes(&text));
        if text.len() > 40 {
            assert_eq!(good(&text).len(), 1, "{text}");
        }
    }
    // One letter more may be a mistake within the code: that is offered, and not decided.
    let one_more = format!("A{meant}");
    assert!(good(&one_more).is_empty());
}

/// Whichever group is lost: the line stays to be looked at.
#[test]
fn a_code_that_lost_a_group_is_told_and_not_passed_over() {
    for kind in Kind::ALL {
        for seed in 0..40 {
            let meant = code(seed, *kind).to_string();
            let groups: Vec<&str> = meant.split('-').collect();
            for lost in 1..groups.len() {
                let mut left = groups.clone();
                left.remove(lost);
                let arrived = format!("Anna: {}", left.join("-"));
                assert!(
                    matches!(&outcomes(&arrived)[..], [Outcome::Wrong { .. }]),
                    "{arrived}: {:?}",
                    outcomes(&arrived)
                );
            }
        }
    }
    // With spaces it is told by its letters and digits: they stand in two of three groups.
    for (arrived, is_told) in [("8KM2T 4GXW9 QR0PZ", true), ("8KM2T QRSPZ 4GXW9", true), ("85123 45678 90123", false)] {
        assert_eq!(outcomes(arrived)[0] != Outcome::NoCode, is_told, "{arrived}");
    }
}

#[test]
fn nothing_that_is_no_code_is_taken_for_one() {
    for words in [
        "Hoi allemaal, hier de codes van groep 8 tot en met 5.",
        "in-en-om-en-bij-en-na-de-school in 2026",
        "8 assistenten staan vaste dagen klaar",
        "8 kinderen lezen samen onder schooltijd, 12 anderen niet",
        "IBAN NL91 ABNA 0417 1643 00",
        "123e4567-e89b-12d3-a456-426614174000",
        "8f14e45f-ceea-467e-9f0b-2f6ae3d1c0aa",
        "AB12C-D34EF-GH56J-JK78M-MN90P",
        "tel. 06-12345678, 0318-12345 of 088-12345-67890",
        "https://taakkompas.nl/team/inleveren",
        "https://example.nl/pad/8f14e45fceea167a5a36dedd4bea2543?x=1#kop",
        "d41d8cd98f00b204e9800998ecf8427e",
        "Message-ID: <8b1f7c2a-20261112@mail.school.nl>",
        "88888888888888888888",
        "12345-67890-12345-67890-12345",
        "8 klas groep",
        "80000 meter lopen samen",
    ] {
        assert!(outcomes(words).iter().all(|outcome| *outcome == Outcome::NoCode), "{words}: {:?}", outcomes(words));
    }
    assert_eq!(outcomes("\n -- \n> \n"), []);
}

#[test]
fn more_than_is_read_at_a_time_is_said() {
    let code = code(7, Kind::Short);
    let text = format!("{code}{}{code}", " ".repeat(MOST_CHARACTERS));
    let reading = read(&text, &BTreeSet::new());
    assert_eq!((reading.items.len(), reading.is_cut), (1, true));
    let codes: Vec<_> = (0..450).map(|seed| Chance(seed).hand_in().code().to_string()).collect();
    let reading = read(&codes.join("\n"), &BTreeSet::new());
    assert_eq!(
        (reading.items.iter().filter(|item| matches!(item.outcome, Outcome::Good(_))).count(), reading.is_cut),
        (400, true)
    );
}

/// What people and programs do to a line.
fn mangled() -> impl Strategy<Value = (u64, Vec<(u8, u16, char)>)> {
    (any::<u64>(), prop::collection::vec((0_u8..5, any::<u16>(), any::<char>()), 0..6))
}

fn mangle(code: &Code, changes: &[(u8, u16, char)]) -> String {
    let mut letters: Vec<char> = code.to_string().chars().collect();
    for &(what, at, sign) in changes {
        let at = usize::from(at) % letters.len().max(1);
        match what {
            0 if at < letters.len() => letters[at] = sign,
            1 if at < letters.len() => drop(letters.remove(at)),
            2 => letters.insert(at, sign),
            3 => letters.insert(at, '\n'),
            _ => letters.truncate(at.max(3)),
        }
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_wrong_line_never_changes_another(
        sheets in prop::collection::vec(hand_ins(), 1..5),
        wrong in prop::collection::vec(mangled(), 1..5),
        at in any::<usize>(),
    ) {
        let lines: Vec<_> = sheets.iter().map(|sheet| format!("Naam: {}", sheet.code())).collect();
        let before = good(&lines.join("\n"));
        let mut mixed = lines;
        for (seed, changes) in &wrong {
            let line = mangle(&Chance(*seed).hand_in().code(), changes);
            mixed.insert(at % (mixed.len() + 1), line);
        }
        let after: Vec<_> = good(&mixed.join("\n")).into_iter().map(|(_, code)| code).collect();
        for (_, code) in before {
            prop_assert!(after.contains(&code), "{code} in {mixed:?}");
        }
    }

    #[test]
    fn reading_what_was_read_gives_the_same(text in "(?s).{0,200}", sheets in prop::collection::vec(hand_ins(), 0..4)) {
        let mut text = text;
        for sheet in &sheets {
            let at = text.char_indices().map(|(at, _)| at).nth(text.chars().count() / 2).unwrap_or_default();
            text.insert_str(at, &format!("\n\n\n{}\n\n\n", sheet.code()));
        }
        let codes: Vec<_> = good(&text).into_iter().map(|(_, code)| code).collect();
        let written: Vec<_> = codes.iter().map(ToString::to_string).collect();
        let again: Vec<_> = good(&written.join("\n")).into_iter().map(|(_, code)| code).collect();
        prop_assert_eq!(&again, &codes);
        let known: BTreeSet<_> = codes.into_iter().collect();
        prop_assert_eq!(read(&text, &known).new_codes().count(), 0);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "(?s).{0,400}") {
        let _ = read(&text, &BTreeSet::new());
    }

    #[test]
    fn no_mangled_codes_make_the_reader_panic(
        pieces in prop::collection::vec((mangled(), "[ \\-\n>#%&*0-9A-Zi=]{0,12}"), 0..12),
    ) {
        let text: String = pieces.iter().map(|((seed, changes), between)| {
            format!("{}{between}", mangle(&Chance(*seed).hand_in().code(), changes))
        }).collect();
        let reading = read(&text, &BTreeSet::new());
        for item in &reading.items {
            prop_assert!(item.line >= 1);
            if let Outcome::Wrong { error, .. } = &item.outcome {
                prop_assert!(error.offer().is_none_or(|offer| Code::read(&offer.to_string()).as_ref() == Ok(offer)));
            }
        }
    }
}
