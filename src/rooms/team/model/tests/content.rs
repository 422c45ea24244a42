//! Codes are about the content as it is now.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;

use taakkompas_scan::catalog::{Role, Statements};
use taakkompas_team::code::revision::Revision;
use taakkompas_team::code::{Kind, RoleGroup};

fn statements() -> Statements {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content/nl");
    let bundle = taakkompas_content::bundle(&content).unwrap_or_else(|problems| {
        panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    taakkompas_content::Core::from_bytes(&bundle.core).unwrap().facts()
}

/// If this fails, the content has changed in a way that codes would tell wrong: add a revision, with a table of its own.
#[test]
fn the_newest_revision_is_the_content() {
    let statements = statements();
    let all: Vec<_> = statements.iter().map(|statement| statement.id.clone()).collect();
    assert_eq!(Revision::NEWEST.statements().collect::<Vec<_>>(), all);
    let roles = [
        (RoleGroup::Leader, Role::Leader),
        (RoleGroup::Teacher, Role::Teacher),
        (RoleGroup::Support, Role::Assistant),
        (RoleGroup::Ib, Role::Ib),
    ];
    for (group, role) in roles {
        for &kind in Kind::ALL {
            let asked = statements.iter().filter(|of| of.roles.contains(&role) && (kind == Kind::Full || of.short));
            let asked: Vec<_> = asked.map(|statement| statement.id.clone()).collect();
            assert_eq!(Revision::NEWEST.asked(kind, group).collect::<Vec<_>>(), asked, "{group:?} {kind:?}");
        }
    }
    // Nobody is asked in a role that has no group.
    let known = |role: &Role| roles.iter().any(|(_, known)| known == role);
    assert!(statements.iter().all(|statement| statement.roles.iter().all(known)));
}
