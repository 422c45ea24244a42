//! Codes say what was put in, and the check catches what goes wrong on the way.

use bech32::primitives::checksum::Checksum as _;
use proptest::prelude::*;
use taakkompas_scan::scan::{Answer, Answers, Level};

use super::support::{Chance, hand_ins, symbols, text};
use crate::code::check::HandInCheck;
use crate::code::correct::{checked, is_right};
use crate::code::layout;
use crate::code::revision::Revision;
use crate::code::{Code, HandIn, Kind, MadeWithNewer, RoleGroup};
use crate::seed::cases;

#[test]
fn the_constants_of_the_check_fit_together() {
    HandInCheck::sanity_check();
}

/// A code that was made once stays what it is: it may lie in somebody's mail.
#[test]
fn a_code_of_the_first_revision_opens_for_ever() {
    let mut own = Answers::new();
    own.insert("vervanging-volgorde".into(), Answer::Level(Level::NotYet));
    own.insert("inzet-week".into(), Answer::Level(Level::Fixed));
    own.insert("afspraken-wie-wat".into(), Answer::Unknown);
    own.insert("regie-samen".into(), Answer::NotApplicable);
    let short = HandIn::new(Kind::Short, RoleGroup::Support, &own, 123_456_789_012_345);
    let full = HandIn::new(Kind::Full, RoleGroup::Teacher, &own, 123_456_789_012_345);
    let codes = [short.code().to_string(), full.code().to_string()];
    assert_eq!(codes, ["85714-7TBEN-TNW7C-3Z1B2", "84XFP-GQYY6-M1SZF-RHPPQ-8AQAN-DYVZX"]);
    for (code, sheet) in codes.iter().zip([short, full]) {
        assert_eq!(Code::read(code).unwrap().open().unwrap(), sheet);
    }
}

/// All sheets fit, also those with the highest salt and the highest answers.
#[test]
fn the_bits_fit_for_every_role() {
    for (&kind, &role) in Kind::ALL.iter().flat_map(|kind| RoleGroup::ALL.iter().map(move |role| (kind, role))) {
        for (own, chance) in [(Answers::new(), u128::MAX), (Answers::new(), 0), (all(Answer::NotApplicable), u128::MAX)]
        {
            let sheet = HandIn::new(kind, role, &own, chance);
            assert_eq!(sheet.code().open(), Ok(sheet), "{kind:?} {role:?}");
        }
        let asked: Vec<_> = Revision::NEWEST.asked(kind, role).collect();
        let most = layout::salt(kind, &asked, u128::MAX).max(layout::salt(kind, &asked, u128::MAX / 3));
        assert!(most >= 1 << 20, "a twin is rarely taken for a double: {kind:?} {role:?} {most}");
    }
}

fn all(answer: Answer) -> Answers {
    Revision::NEWEST.statements().map(|id| (id, answer)).collect()
}

/// Whatever it was put in the way of: case, letters that look alike, and what stands between.
#[test]
fn a_code_is_read_as_people_write_it() {
    let code = Chance(3).hand_in_of(Kind::Full, RoleGroup::Teacher).code();
    let written = code.to_string();
    let loose = written.to_lowercase().replace('0', "o").replace('1', "l").replace('-', " - ");
    for text in [code.characters(), written.clone(), loose, written.replace('1', "i").replace('0', "O")] {
        assert_eq!(Code::read(&text).as_ref(), Ok(&code), "{text}");
    }
}

#[test]
fn what_a_newer_version_made_is_kept_and_not_opened() {
    let mut carrying = symbols(&Chance(4).hand_in_of(Kind::Short, RoleGroup::Ib).code());
    carrying.truncate(16);
    for (at, flip) in [(0, 0b11_000), (0, 0b00_001), (1, 0b01_000), (1, 0b00_010)] {
        let mut other = carrying.clone();
        other[at] ^= flip;
        let code = Code::read(&text(&checked(other))).unwrap();
        assert_eq!(code.open(), Err(MadeWithNewer), "{at} {flip}");
        assert_eq!(Code::read(&code.to_string()), Ok(code));
    }
}

#[test]
fn only_what_the_role_is_asked_is_in_a_code() {
    let code = HandIn::new(Kind::Full, RoleGroup::Ib, &all(Answer::Unknown), 5).code();
    let opened = code.open().unwrap();
    assert_eq!(opened.answers().len(), 7);
    assert!(!opened.answers().contains_key("visie-een-plan"));
}

/// How often a measurement is repeated; `FUZZ_TIMES=100` makes it the measurement of 0084.
fn times(usual: u32) -> u32 {
    cases(usual).cases
}

#[test]
fn every_single_change_and_neighbour_swap_is_caught() {
    let mut chance = Chance(11);
    let (mut changes, mut swaps) = (0_u64, 0_u64);
    for _ in 0..times(250) {
        let code = symbols(&chance.hand_in().code());
        let mut other = code.clone();
        // In a plain run one place of each code, in a long one all.
        let places = if times(1) > 1 {
            0..code.len()
        } else {
            let at = chance.below(code.len());
            at..at + 1
        };
        for at in places {
            for symbol in (0..32).filter(|&symbol| symbol != code[at]) {
                other[at] = symbol;
                assert!(!is_right(&other));
                changes += 1;
            }
            other[at] = code[at];
        }
        for at in 1..code.len() {
            if code[at] != code[at - 1] {
                other.swap(at, at - 1);
                assert!(!is_right(&other));
                swaps += 1;
                other.swap(at, at - 1);
            }
        }
    }
    println!("single changes caught: {changes}; neighbour swaps caught: {swaps}");
    assert!(changes > 7000 && swaps > 4000);
}

#[test]
fn two_to_four_wrong_characters_are_caught() {
    let mut chance = Chance(12);
    for wrong in 2..=4 {
        for _ in 0..times(1250) {
            let code = symbols(&chance.hand_in().code());
            let mut other = code.clone();
            let mut places = Vec::new();
            while places.len() < wrong {
                let at = chance.below(code.len());
                if !places.contains(&at) {
                    places.push(at);
                    other[at] = (other[at] + 1 + u8::try_from(chance.below(31)).unwrap()) % 32;
                }
            }
            assert!(!is_right(&other), "{places:?}");
        }
    }
    println!("two, three and four errors caught: {} of each", times(1250));
}

/// A plain code of this kind is cyclic: without the constant a code that is turned round would pass.
#[test]
fn a_rotated_or_regrouped_code_is_refused() {
    let mut chance = Chance(13);
    let (mut tried, mut passed) = (0_u32, 0_u32);
    for _ in 0..times(250) {
        let code = symbols(&chance.hand_in().code());
        let mut others = Vec::new();
        for by in 1..code.len() {
            let mut turned = code.clone();
            turned.rotate_left(by);
            others.push(turned);
        }
        let groups: Vec<&[u8]> = code.chunks(5).collect();
        for (one, other) in (0..groups.len()).flat_map(|one| (0..one).map(move |other| (one, other))) {
            let mut moved = groups.clone();
            moved.swap(one, other);
            others.push(moved.concat());
        }
        for other in others.into_iter().filter(|other| *other != code) {
            tried += 1;
            passed += u32::from(is_right(&other) && Code::read(&text(&other)).is_ok());
        }
    }
    println!("rotated or regrouped: {tried} tried, {passed} passed");
    // By chance one in 2^20 has the right check, of which one in four has the format of a code.
    assert!(passed <= tried / 500_000, "{passed} of {tried}");
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn every_answer_sheet_comes_back(sheet in hand_ins()) {
        let code = sheet.code();
        let written = code.to_string();
        prop_assert_eq!(written.len(), sheet.kind().characters() + sheet.kind().groups() - 1);
        prop_assert_eq!(Code::read(&written), Ok(code.clone()));
        prop_assert_eq!(code.open(), Ok(sheet));
    }

    #[test]
    fn no_text_makes_reading_panic(text in ".{0,80}") {
        let _ = Code::read(&text);
    }
}
