//! What codes are about never changes.

use super::support::Chance;
use crate::code::revision::Revision;
use crate::code::{Code, Kind, RoleGroup};

/// FNV-1a, 64 bits.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// Codes of schools are about these tables. A hash that no longer fits means that a frozen table was edited: undo that, and add
/// a revision.
#[test]
fn frozen_tables_are_never_edited() {
    let hashes: Vec<_> = Revision::ALL.iter().map(|&revision| hash(revision.table())).collect();
    assert_eq!(hashes, [0xa703_0009_fb5a_f94e]);
}

#[test]
fn every_line_of_a_table_is_read_and_no_statement_stands_in_it_twice() {
    for &revision in Revision::ALL {
        let statements: Vec<_> = revision.statements().collect();
        assert_eq!(statements.len(), revision.table().lines().count(), "{revision:?}");
        let once: std::collections::BTreeSet<_> = statements.iter().collect();
        assert_eq!(once.len(), statements.len(), "{revision:?}");
        let short = statements.len() - revision.table().matches(" full ").count();
        assert_eq!(short, revision.table().matches(" short ").count(), "{revision:?}");
    }
}

/// Fewer than all 40 and 16 for every role, so that more salt fits.
#[test]
fn each_role_is_asked_what_the_table_says() {
    let asked = |kind| RoleGroup::ALL.iter().map(|&role| Revision::First.asked(kind, role).count()).collect::<Vec<_>>();
    assert_eq!(
        RoleGroup::ALL.iter().map(|role| role.code()).collect::<Vec<_>>(),
        ["leader", "teacher", "support", "ib"]
    );
    assert_eq!(asked(Kind::Short), [15, 12, 9, 4]);
    assert_eq!(asked(Kind::Full), [31, 30, 20, 7]);
}

/// Two hundred codes as people have them in their mail, made with the first revision.
const OF_REVISION_1: &str = include_str!("codes-1.txt");

/// They open for ever, and say what was answered then.
#[test]
fn codes_of_every_revision_stay_readable() {
    let codes: Vec<Code> = OF_REVISION_1.lines().map(|line| Code::read(line).unwrap()).collect();
    assert_eq!(codes.len(), 200);
    for (seed, code) in (0..).zip(&codes) {
        let sheet = code.open().unwrap();
        let mut meant = Chance(seed);
        let (kind, role) = (meant.pick(Kind::ALL), meant.pick(RoleGroup::ALL));
        assert!(sheet.asked().eq(Revision::First.asked(kind, role)), "{code}");
        assert_eq!((sheet.kind(), sheet.role()), (kind, role), "{code}");
    }
    let answers = codes.iter().map(|code| code.open().unwrap().answers().clone());
    let said: String = answers.flatten().map(|(id, answer)| format!("{} {}\n", id.as_str(), answer.code())).collect();
    assert_eq!(hash(&said), 0x8f8d_eff1_ec5e_9e7b);
}
