//! What is said of a code that is wrong.

use proptest::prelude::*;

use super::support::{Chance, hand_ins, symbols, text};
use crate::code::{Code, CodeError, Kind, RoleGroup};
use crate::seed::cases;

fn code() -> Code {
    Chance(21).hand_in_of(Kind::Short, RoleGroup::Teacher).code()
}

/// Its groups, to be written wrong.
fn groups(code: &Code) -> Vec<String> {
    code.to_string().split('-').map(str::to_owned).collect()
}

#[test]
fn one_wrong_character_is_found_and_its_code_offered() {
    let code = code();
    let mut wrong = groups(&code);
    let other = if wrong[2].starts_with('7') { "8" } else { "7" };
    wrong[2].replace_range(0..1, other);
    let error = Code::read(&wrong.join("-")).unwrap_err();
    assert_eq!(error, CodeError::WrongCheck { groups: vec![3], offer: Some(code) });
}

#[test]
fn of_two_wrong_characters_only_the_groups_are_told() {
    let mut wrong = symbols(&code());
    wrong[7] ^= 3;
    wrong[16] ^= 21;
    assert_eq!(Code::read(&text(&wrong)), Err(CodeError::WrongCheck { groups: vec![2, 4], offer: None }));
    wrong[16] ^= 21;
    wrong[8] ^= 21;
    assert_eq!(Code::read(&text(&wrong)), Err(CodeError::WrongCheck { groups: vec![2], offer: None }));
}

#[test]
fn a_lost_or_doubled_character_is_told_by_its_group() {
    let code = code();
    let mut short = groups(&code);
    short[1].remove(2);
    let error = CodeError::TooShort { group: Some(2), missing: 1, offer: Some(code.clone()) };
    assert_eq!(Code::read(&short.join(" ")), Err(error.clone()));
    // Also if it is not written in groups.
    let Err(CodeError::TooShort { missing: 1, offer: Some(offer), .. }) = Code::read(&short.concat()) else { panic!() };
    assert_eq!(offer, code);

    let mut long = groups(&code);
    let doubled = long[3].remove(1);
    long[3].insert(1, doubled);
    long[3].insert(1, doubled);
    assert_eq!(Code::read(&long.join("-")), Err(CodeError::TooLong { group: Some(4), extra: 1, offer: Some(code) }));
}

#[test]
fn more_lost_characters_are_told_without_an_offer() {
    let mut short = groups(&code());
    short[2].truncate(2);
    assert_eq!(Code::read(&short.join("-")), Err(CodeError::TooShort { group: Some(3), missing: 3, offer: None }));
    short.truncate(2);
    // The third group is not there at all.
    assert_eq!(Code::read(&short.join("-")), Err(CodeError::TooShort { group: Some(3), missing: 10, offer: None }));
    assert_eq!(Code::read("8K7"), Err(CodeError::TooShort { group: None, missing: 17, offer: None }));
    assert_eq!(Code::read(" - "), Err(CodeError::Empty));
    let long = format!("{}-{}", code(), "88888-88888-88888");
    assert_eq!(Code::read(&long), Err(CodeError::TooLong { group: Some(7), extra: 5, offer: None }));
}

#[test]
fn a_character_that_no_code_has_is_told_by_its_place() {
    let code = code();
    let mut wrong = groups(&code);
    wrong[1].replace_range(3..4, "U");
    let error = CodeError::WrongCharacter { group: 2, place: 4, found: 'U', offer: Some(code) };
    assert_eq!(Code::read(&wrong.join("-")), Err(error));
    wrong[3].replace_range(0..1, "é");
    assert_eq!(
        Code::read(&wrong.join("-")),
        Err(CodeError::WrongCharacter { group: 2, place: 4, found: 'U', offer: None })
    );
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_offered_for_one_wrong_character_is_what_was_meant(
        sheet in hand_ins(), at in 0_usize..20, by in 1_u8..32,
    ) {
        let mut wrong = symbols(&sheet.code());
        wrong[at] ^= by;
        let error = Code::read(&text(&wrong)).unwrap_err();
        prop_assert_eq!(error, CodeError::WrongCheck { groups: vec![at / 5 + 1], offer: Some(sheet.code()) });
    }

    #[test]
    fn a_code_without_one_of_its_characters_is_offered_whole_or_not_at_all(sheet in hand_ins(), at in 0_usize..20) {
        let mut lost = symbols(&sheet.code());
        lost.remove(at);
        let offer = Code::read(&text(&lost)).unwrap_err().offer().cloned();
        prop_assert!(offer.is_none_or(|offer| offer == sheet.code()));
    }
}
