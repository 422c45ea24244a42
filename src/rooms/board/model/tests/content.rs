//! Which question each measure asks of a board, over the real content.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::path::Path;

use taakkompas_board::overview::MOST_SUBJECTS;
use taakkompas_board::question::{Question, needs_board};
use taakkompas_content::Measures;
use taakkompas_scan::catalog::Role;

fn measures() -> Measures {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content/nl");
    let bundle = taakkompas_content::bundle(&content).unwrap_or_else(|problems| {
        panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    Measures::from_bytes(&bundle.measures).unwrap()
}

/// Whatever kind of question schools say that an action is, it has a list of its own, also if it went into another.
#[test]
fn every_measure_has_room_under_every_kind_of_question() {
    let measures = measures();
    assert!(measures.cards.len() + measures.retired.len() <= MOST_SUBJECTS);
}

#[test]
fn every_measure_that_needs_the_board_asks_what_its_reader_expects() {
    let measures = measures().facts();
    let measure = |id: &str| measures.iter().find(|measure| measure.id.as_str() == id).unwrap();
    let mut found: BTreeMap<Question, Vec<&str>> = BTreeMap::new();
    for measure in measures.iter().filter(|measure| needs_board(measure, &[])) {
        found.entry(Question::of(measure)).or_default().push(measure.id.as_str());
    }
    for (question, ids) in [
        (
            Question::Functions,
            &[
                "vacature-anders-bekijken",
                "proefdag-vakspecialist",
                "vakspecialist-vaste-plek",
                "functiehuis-vraag",
                "samen-werven",
            ][..],
        ),
        (
            Question::Pool,
            &["mail-bestuur-vervanging", "buurscholen-dagkaart", "pool-vaste-afspraak", "plan-lange-afwezigheid"],
        ),
        (Question::Training, &["loopbaangesprek-assistent", "onderwijsregio-vragen", "leerplekken-drie-jaar"]),
        (
            Question::Other,
            &[
                "gesprek-wat-mag",
                "afspraken-deel-je-a4",
                "twee-dingen-stil",
                "een-formulier-minder",
                "werkdruk-in-de-rie",
                "werkdrukgeld-terugkijken",
                "wat-beslist-het-team",
            ],
        ),
    ] {
        assert_eq!(found[&question], ids, "{question:?}");
    }
    assert!(found[&Question::Formation].contains(&"extra-handen-formatie"));
    assert!(needs_board(measure("rooster-zichtbaar"), &[Role::Board]));
    assert!(needs_board(measure("rooster-zichtbaar"), &[Role::Leader, Role::Hr]));
    assert!(!needs_board(measure("rooster-zichtbaar"), &[Role::Leader]));
    // Its first step is a mail to P&O.
    assert!(needs_board(measure("loopbaangesprek-assistent"), &[Role::Leader]));
}
