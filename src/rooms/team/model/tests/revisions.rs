//! What codes are about never changes.

use crate::code::revision::Revision;
use crate::code::{Kind, RoleGroup};

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
