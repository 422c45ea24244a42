//! What is unpacked is what was packed.

use taakkompas_content::load::load;
use taakkompas_content::model::{BytesError, UsualTasks};
use taakkompas_content::{Core, Descriptions, Library};

use taakkompas_descriptions::DescriptionRole;

use crate::ours::ours;
use crate::sample::sample;

#[test]
fn content_comes_out_as_it_went_in() {
    for loaded in [load(&sample()), ours()] {
        assert_eq!(Core::from_bytes(&loaded.core.to_bytes().unwrap()), Ok(loaded.core));
        assert_eq!(Library::from_bytes(&loaded.library.to_bytes().unwrap()), Ok(loaded.library));
        assert_eq!(UsualTasks::from_bytes(&loaded.usual_tasks.to_bytes().unwrap()), Ok(loaded.usual_tasks));
        assert_eq!(Descriptions::from_bytes(&loaded.descriptions.to_bytes().unwrap()), Ok(loaded.descriptions));
    }
}

#[test]
fn damaged_bytes_are_an_error() {
    let mut bytes = load(&sample()).library.to_bytes().unwrap();
    let cut = &bytes[..bytes.len() - 1];
    assert!(matches!(Library::from_bytes(cut), Err(BytesError::NotRead(_))));
    bytes.push(0);
    assert_eq!(Library::from_bytes(&bytes), Err(BytesError::BytesLeft(1)));
}

#[test]
fn entries_are_found_by_id() {
    let loaded = load(&sample());
    assert_eq!(loaded.core.statement("inzet-2").unwrap().text, "Stelling 2 van inzet.");
    assert_eq!(loaded.measures.card("visie-doe-b").unwrap().title, "Doe b van visie");
    assert_eq!(loaded.library.body("visie-doe-b").unwrap().steps.len(), 3);
    assert_eq!(loaded.library.finding("OZ-50").unwrap().title, "Titel OZ-50");
    assert_eq!(loaded.library.source("bron-een").unwrap().year, Some(2024));
    assert_eq!(loaded.library.rule("mag-dat").unwrap().answer, "Ja.");
    assert_eq!(loaded.library.rule("mag-niet"), None);
    let guide = loaded.descriptions.role(DescriptionRole::Guide).unwrap();
    assert_eq!(guide.template.purpose, "Doel van begeleider. Zo.");
}
