//! The history says what the content is: no change without a line.

use std::fs;

use taakkompas_content::history::{self, BEGUN, FILE, GONE, Ledger, check, mark, name, published, read};
use taakkompas_content::language::{Length, mistakes};
use taakkompas_content::load::{EntryKind, Loaded, load};
use taakkompas_content::model::ChangeKind;
use taakkompas_content::{Problem, fingerprint};
use time::macros::date;

use crate::ours::{assert_none, ours, path};
use crate::sample::{MEASURES, sample};
use crate::speller::{Speller, WORDS, words};

fn our_ledger() -> Ledger {
    let text = |name| fs::read_to_string(path(name)).unwrap();
    read(&text(FILE), &text(BEGUN)).map_err(|problems| assert_none(&problems)).unwrap()
}

/// A history that begins with this content.
fn begun_with(loaded: &Loaded) -> String {
    published(loaded).map(|entry| format!("{} {}\n", name(entry), mark(entry))).collect()
}

const BEGIN: &str = "begun = \"2026-11-30\"\n";

#[test]
fn what_changed_in_our_content_is_in_its_history() {
    assert_none(&check(&our_ledger(), &ours()));
}

/// Whoever cites the content of that day, and whoever keeps a copy, counts on it.
#[test]
fn where_the_history_begins_is_never_edited() {
    let begun = fs::read_to_string(path(BEGUN)).unwrap();
    assert_eq!(fingerprint(begun.as_bytes()), 0xc12f_143f_0eb6_d7ad, "add a line to {FILE} instead");
}

#[test]
fn the_lines_of_our_history_are_plain_dutch() {
    let speller = Speller::new(&path("../.."), &[WORDS]);
    let mut length = Length::default();
    for change in our_ledger().history.changes {
        assert_eq!(mistakes(&change.what, &mut length), Vec::<String>::new(), "{}", change.what);
        let unknown: Vec<_> = words(&change.what).filter(|word| !speller.knows(word)).collect();
        assert!(unknown.is_empty(), "{unknown:?} in: {}", change.what);
    }
    assert_eq!(length.problem(), None);
}

#[test]
fn an_entry_that_changed_without_a_line_is_named_with_the_line_to_write() {
    let files = sample();
    let before = load(&files);
    let begun = begun_with(&before);
    assert_none(&check(&read(BEGIN, &begun).unwrap(), &before));

    let mut files = files;
    let text = files.texts.get_mut(MEASURES).unwrap();
    let changed = text.replacen("title = \"", "title = \"Nu anders: ", 1);
    assert_ne!(*text, changed);
    *text = changed;
    let after = load(&files);
    let found = check(&read(BEGIN, &begun).unwrap(), &after);
    let [problem] = found.as_slice() else { panic!("{found:#?}") };
    let measure =
        after.entries.iter().find(|entry| entry.kind == EntryKind::Measure && entry.id == problem.id).unwrap();
    let line = format!("\"{}\" = \"{}\"", name(measure), mark(measure));
    assert!(problem.text.contains(&line), "{problem}");

    let change = format!(
        "{BEGIN}[[change]]\nday = \"2026-12-04\"\nkind = \"wording\"\nwhat = \"Korter.\"\nnow = {{ {line} }}\n"
    );
    let ledger = read(&change, &begun).unwrap();
    assert_none(&check(&ledger, &after));
    let history = ledger.history;
    let of = name(measure);
    assert_eq!((history.version(), history.changed(&of)), (date!(2026 - 12 - 04), date!(2026 - 12 - 04)));
    assert_eq!(history.changed("finding/OZ-01"), date!(2026 - 11 - 30));
    assert_eq!(history.of(&of).map(|change| change.kind).collect::<Vec<_>>(), [ChangeKind::Wording]);
}

#[test]
fn what_is_gone_or_new_has_a_line_as_well() {
    let files = sample();
    let loaded = load(&files);
    let begun = begun_with(&loaded);
    let less: String = begun.lines().skip(1).map(|line| format!("{line}\n")).collect();
    let new = check(&read(BEGIN, &less).unwrap(), &loaded);
    assert_eq!(new.len(), 1, "{new:#?}");
    let more = format!("{begun}rule/weg 0123456789abcdef\n");
    let found: Vec<String> = check(&read(BEGIN, &more).unwrap(), &loaded).iter().map(Problem::to_string).collect();
    let [gone] = found.as_slice() else { panic!("{found:#?}") };
    assert!(gone.contains(&format!("\"rule/weg\" = \"{GONE}\"")), "{gone}");
    let change = format!(
        "{BEGIN}[[change]]\nday = \"2026-12-04\"\nkind = \"gone\"\nwhat = \"Weg.\"\nnow = {{ \"rule/weg\" = \"{GONE}\" }}\n"
    );
    assert_none(&check(&read(&change, &more).unwrap(), &loaded));
}

#[test]
fn a_field_that_is_left_out_says_the_same_as_an_empty_one_and_nothing_else_does() {
    let loaded = load(&sample());
    let of = |kind| loaded.entries.iter().find(|entry| entry.kind == kind).unwrap().clone();
    let finding = of(EntryKind::Finding);
    let mut changed = finding.clone();
    changed.table.insert("careful".to_owned(), false.into());
    assert_eq!(mark(&changed), mark(&finding));
    changed.table.insert("careful".to_owned(), true.into());
    assert_ne!(mark(&changed), mark(&finding));
    let statement = of(EntryKind::Statement);
    let mut moved = statement.clone();
    moved.theme = loaded.entries.iter().filter_map(|entry| entry.theme).find(|theme| Some(*theme) != statement.theme);
    assert_ne!(mark(&moved), mark(&statement), "another theme");
}

#[test]
fn mistakes_in_the_history_are_all_named() {
    let change = |day: &str, kind: &str, what: &str, now: &str| {
        format!("[[change]]\nday = \"{day}\"\nkind = \"{kind}\"\nwhat = \"{what}\"\nnow = {{ {now} }}\n")
    };
    let now = "\"measure/a\" = \"0123456789abcdef\"";
    for (text, says) in [
        ("begun = \"30 november\"\n".to_owned(), "`30 november` is not a date"),
        (format!("{BEGIN}{}", change("2026-12-32", "new", "Nieuw.", now)), "`2026-12-32` is not a date"),
        (format!("{BEGIN}{}", change("2026-11-29", "new", "Nieuw.", now)), "after a change of 2026-11-30"),
        (
            format!(
                "{BEGIN}{}{}",
                change("2026-12-02", "new", "Nieuw.", now),
                change("2026-12-01", "new", "Oud.", now)
            ),
            "after a change of 2026-12-02",
        ),
        (format!("{BEGIN}{}", change("2026-12-01", "other", "Nieuw.", now)), "unknown variant `other`"),
        (format!("{BEGIN}{}", change("2026-12-01", "new", " ", now)), "says in `what` what changed"),
        (format!("{BEGIN}{}", change("2026-12-01", "new", "Nieuw.", "")), "says in `what` what changed"),
        (format!("{BEGIN}{}", change("2026-12-01", "new", "Nieuw.", "a = \"gone\"")), "a is no entry"),
        (format!("{BEGIN}{}", change("2026-12-01", "new", "Nieuw.", "\"page/a\" = \"gone\"")), "page/a is no entry"),
        (format!("{BEGIN}{}", change("2026-12-01", "new", "Nieuw.", "\"measure/a\" = \"1\"")), "`1` is no fingerprint"),
        (format!("{BEGIN}dag = 1\n"), "unknown field `dag`"),
        (
            format!(
                "{BEGIN}{}{}",
                change("2026-12-01", "gone", "Weg.", "\"measure/a\" = \"gone\""),
                change("2026-12-02", "new", "Iets anders.", now)
            ),
            "measure/a was gone; an id is never used again",
        ),
    ] {
        let found = read(&text, "").unwrap_err();
        assert!(found.iter().any(|problem| problem.to_string().contains(says)), "{says}: {found:#?}");
    }
    let found = read(BEGIN, "measure/a 0123456789abcdef\nmeasure/b 12\n").unwrap_err();
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].file, history::BEGUN);
}
