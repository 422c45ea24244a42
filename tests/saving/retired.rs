//! A stored plan that holds a measure which went into another one: it opens, is told, and loses nothing.

use taakkompas::kit::library;
use taakkompas::kit::records::area::StorageArea;
use taakkompas::kit::session::Session;
use taakkompas::rooms::route::{PlanPage, Route};
use taakkompas_content::Library;
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_scan::catalog::MeasureId;

use super::repository::Device;
use crate::html::text;
use crate::schools::page;

const KEY: &str = "taakkompas:scan:oud";

/// A record as it was stored when the measure still existed.
fn stored(measure: &str) -> String {
    include_str!("../records/v5.json").replace("rooster-zichtbaar", measure)
}

#[test]
fn decisions_on_a_measure_that_went_into_another_are_carried_over_and_told() {
    assert!(!library::measures().retired.is_empty(), "there is one to try");
    for retired in &library::measures().retired {
        let device = Device::new();
        let text_stored = stored(retired.id.as_str());
        device.area.set(KEY, &text_stored).unwrap();
        let session = Session::in_repository(device.tab());
        assert_eq!(device.area.get(KEY).unwrap().as_ref(), Some(&text_stored), "opening writes nothing");
        let scan = session.with_untracked(Clone::clone);
        let decision = scan.decisions.of(&retired.into);
        assert_eq!((decision.progress, decision.note.as_str()), (ActionStatus::Busy, "Maandag bespreken."));
        assert!(scan.decisions.order.contains(&retired.into) && !scan.decisions.order.contains(&retired.id));
        let title = &library::measures().card(retired.into.as_str()).unwrap().title;
        let said = text(&page(scan, Route::Plan(PlanPage::Plan)));
        for says in ["Er zijn acties samengevoegd. Wat jullie besloten, is meegegaan.", &retired.told, title] {
            assert!(said.contains(says), "{}: {says}", retired.id);
        }

        session.change(|scan| scan.name = "anders".into());
        let again = Session::in_repository(device.tab());
        let told = |session: Session| session.with_untracked(|scan| library::carried_over(&scan.decisions).len());
        assert_eq!(told(again), 1, "{}: it is told until it was read", retired.id);
        assert_eq!(again.with_untracked(|scan| scan.decisions.of(&retired.into)), decision);
        again.change(|scan| scan.decisions.forget(&retired.id));
        let read = Session::in_repository(device.tab());
        assert_eq!(told(read), 0);
        assert_eq!(read.with_untracked(|scan| scan.decisions.of(&retired.into)), decision);
    }
}

#[test]
fn the_address_of_such_a_measure_leads_on_and_says_so() {
    for retired in &library::measures().retired {
        let title = &library::measures().card(retired.into.as_str()).unwrap().title;
        for path in [format!("/maatregelen/{}", retired.id), format!("/actieplan/{}", retired.id)] {
            assert!(
                Route::all(library::measures(), &Library::default()).iter().any(|route| route.path() == path),
                "a page is written at {path}"
            );
            let said = text(&page(Default::default(), Route::parse(&path).unwrap()));
            for says in [title.as_str(), "Deze komt ervoor in de plaats.", &retired.told] {
                assert!(said.contains(says), "{path}: {says}");
            }
        }
        assert_eq!(library::catalog().measure(retired.id.as_str()), None);
        assert_eq!(library::measures().card(MeasureId::from(retired.id.as_str()).as_str()), None);
    }
}
