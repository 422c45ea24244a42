//! What comes from outside is refused with its reason, or is plain text; nothing makes this panic.

use proptest::prelude::*;
use taakkompas_school::limits::OutOfBounds;
use taakkompas_school::slices::at_once;

use crate::bounds::{Limit, Text};
use crate::read::{self, ReadError, of_bytes, summary};
use crate::seed::cases;
use crate::send::MOST_BYTES;
use crate::summary::SummaryError;

/// A summary with these fields.
fn with(fields: &str) -> String {
    format!(r#"{{"taakkompas-bestuur":1,"made":"2026-11-30T14:20","name":"De Linde","place":"Gouda"{fields}}}"#)
}

fn named(name: &str) -> String {
    let name = serde_json::to_string(name).unwrap();
    format!(r#"{{"taakkompas-bestuur":1,"made":"2026-11-30T14:20","name":{name},"place":"Gouda"}}"#)
}

fn is_damaged(text: &str) -> bool {
    matches!(summary(text), Err(ReadError::Damaged { .. }))
}

#[test]
fn each_kind_of_hostile_summary_is_refused_with_its_reason() {
    use SummaryError::{Bounds, Id, Signs, Twice};
    let invalid = |text: &str| match summary(text) {
        Err(ReadError::Invalid(why)) => why,
        other => panic!("{text}: {other:?}"),
    };
    let says = "a".repeat(401);
    let many = |one: &str, times: usize| vec![one; times].join(",");
    for (text, why) in [
        (named(" "), Bounds(OutOfBounds::NoLabel(Text::School))),
        (named(&"a".repeat(81)), Bounds(OutOfBounds::TooLong { text: Text::School, most: 80, found: 81 })),
        (named("De\nLinde"), Signs(Text::School)),
        (named("De \u{202e}ednil"), Signs(Text::School)),
        (named("De\u{0} Linde"), Signs(Text::School)),
        (named("De \u{200b}Linde"), Signs(Text::School)),
        (
            with(&format!(r#","goals":[{{"goal":"inzet","says":"{says}"}}]"#)),
            Bounds(OutOfBounds::TooLong { text: Text::Says, most: 400, found: 401 }),
        ),
        (with(r#","goals":[{"goal":"inzet","says":"\u202eom"}]"#), Signs(Text::Says)),
        (with(r#","goals":[{"goal":"inzet"},{"goal":"inzet","says":"weer"}]"#), Twice(Limit::Goals)),
        (with(r#","offers":[{"theme":"inzet"},{"theme":"inzet"}]"#), Twice(Limit::Offers)),
        (with(r#","levels":[{"theme":"inzet","level":"1"},{"theme":"inzet","level":"3"}]"#), Twice(Limit::Levels)),
        (with(r#","asks":[{"question":"pool"}]"#), Bounds(OutOfBounds::NoLabel(Text::Says))),
        (with(r#","asks":[{"question":"pool","measure":"<script>"}]"#), Id),
        (with(r#","asks":[{"question":"pool","measure":""}]"#), Id),
        (with(r#","asks":[{"question":"pool","measure":"a"},{"question":"other","measure":"a"}]"#), Twice(Limit::Asks)),
        (
            with(&format!(r#","asks":[{}]"#, many(r#"{"question":"pool","measure":"a"}"#, 13))),
            Bounds(OutOfBounds::TooMany { of: Limit::Asks, most: 12 }),
        ),
        (
            with(&format!(r#","goals":[{}]"#, many(r#"{"goal":"inzet"}"#, 10))),
            Bounds(OutOfBounds::TooMany { of: Limit::Goals, most: 9 }),
        ),
    ] {
        assert_eq!(invalid(&text), why, "{text}");
    }
}

#[test]
fn what_has_another_form_is_damaged_and_a_later_version_says_so() {
    for text in [
        "",
        "{}",
        "null",
        "[]",
        "{\"taakkompas-bestuur\":1}",
        &with(r#","goals":"inzet""#),
        &with(r#","goals":[{"goal":"later-thema"}]"#),
        &with(r#","levels":[{"theme":"inzet","level":"9"}]"#),
        &with(r#","levels":[{"theme":"inzet","level":1}]"#),
        &with(r#","rank":1"#),
        &with(r#","goals":[{"goal":"inzet","score":3}]"#),
        &with(r#","name":"Twee""#),
        &with(r#","made":"2026-02-30T10:00""#),
        &with("").replace("2026-11-30T14:20", "2026-02-30T10:00"),
        &with("").replace("14:20", "24:00"),
        &with("").replace("14:20", "+1:20"),
        &with("").replace(":1,", ":0,"),
        &with("").replace(":1,", ":-1,"),
        &with("").replace(":1,", ":1e9,"),
        &format!("{}{}", "[".repeat(20_000), "]".repeat(20_000)),
        &with("")[..60],
        &format!("{}x", with("")),
    ] {
        assert!(is_damaged(text), "{:.120}: {:?}", text, summary(text));
    }
    // What is for people is passed over, whatever it is, and not gone into.
    assert!(summary(&with(&format!(",\"lees\":{}{}", "[".repeat(20_000), "]".repeat(20_000)))).is_ok());
    assert_eq!(summary(r#"{"taakkompas-bestuur":7,"later":true}"#), Err(ReadError::Newer { version: 7 }));
    assert_eq!(summary(&with("").replace(":1,", ":7,")), Err(ReadError::Newer { version: 7 }));
    assert_eq!(of_bytes(&[0xff, 0xfe, 0x7b]), Err(ReadError::NotText));
    assert_eq!(of_bytes(&vec![b'{'; 1_000_000]), Err(ReadError::TooLarge { most: MOST_BYTES, found: 1_000_000 }));
}

#[test]
fn markup_is_text_like_any_other() {
    let read = summary(&named("<script>alert(1)</script> & \"Co\" =1+1")).unwrap();
    assert_eq!(read.school.name, "<script>alert(1)</script> & \"Co\" =1+1");
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn no_text_makes_it_panic(text in "(?s).{0,200}", json in r#"[{}\[\]:,"a-z0-9\\]{0,120}"#, link in "(?s)bestuur#1?.{0,80}") {
        for text in [text, json, link] {
            at_once(read::all(&text, |_| ()));
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = of_bytes(&bytes);
    }

    #[test]
    fn whatever_is_read_is_within_its_bounds(number in 0..1000_u64, at in any::<prop::sample::Index>(), to in any::<char>()) {
        let line = crate::send::line(&crate::generate::summary(11, number, 0).unwrap());
        let mut signs: Vec<char> = line.chars().collect();
        let at = at.index(signs.len());
        signs[at] = to;
        let changed: String = signs.into_iter().collect();
        if let Ok(read) = summary(&changed) {
            let again = crate::summary::Summary::checked((*read).clone());
            prop_assert_eq!(again, Ok(read));
        }
    }
}
