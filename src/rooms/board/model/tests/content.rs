//! Which question each measure asks of a board, over the real content.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::path::Path;

use taakkompas_board::question::{Question, needs_board};
use taakkompas_scan::catalog::Role;

#[test]
fn every_measure_that_needs_the_board_asks_what_its_reader_expects() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content/nl");
    let bundle = taakkompas_content::bundle(&content).unwrap_or_else(|problems| {
        panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    let measures = taakkompas_content::Measures::from_bytes(&bundle.measures).unwrap().facts();
    let measure = |id: &str| measures.iter().find(|measure| measure.id.as_str() == id).unwrap();
    let mut found: BTreeMap<Question, Vec<&str>> = BTreeMap::new();
    for measure in measures.iter().filter(|measure| needs_board(measure, &[])) {
        found.entry(Question::of(measure)).or_default().push(measure.id.as_str());
    }
    for (question, ids) in [
        (Question::Functions, &["vakspecialist-vaste-plek", "functiehuis-vraag"][..]),
        (Question::Pool, &["mail-bestuur-vervanging", "pool-vaste-afspraak", "plan-lange-afwezigheid"]),
        (Question::Training, &["leerplekken-drie-jaar"]),
        (Question::Other, &["werkdruk-in-de-rie"]),
    ] {
        assert_eq!(found[&question], ids, "{question:?}");
    }
    assert!(found[&Question::Formation].contains(&"extra-handen-formatie"));
    assert!(needs_board(measure("rooster-zichtbaar"), &[Role::Board]));
    assert!(!needs_board(measure("rooster-zichtbaar"), &[Role::Leader]));
}
