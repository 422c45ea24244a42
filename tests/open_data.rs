//! The open data say it in the words of the site, and the pages about them lead to what is there.

use std::collections::BTreeMap;

use taakkompas::kit::library;
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::ui::written;
use taakkompas::kit::words::labels;
use taakkompas::rooms::descriptions::words as descriptions;
use taakkompas::rooms::division::words::list;
use taakkompas::rooms::library::words::research;
use taakkompas::rooms::week::words as week;
use taakkompas_content::model::published::Kind;
use taakkompas_content::model::{FindingKind, Idea, Perspective, Strength, TaskGroup};
use taakkompas_descriptions::Reach;
use taakkompas_open_data::schema;
use taakkompas_scan::catalog::{Decider, Document, Horizon, Role};
use taakkompas_scan::scan::Level;
use taakkompas_scan::theme::Theme;
use taakkompas_school::dutch::months::month_name;
use taakkompas_school::months::Month;
use taakkompas_school::staff::StaffRole;

use crate::html::values;
use crate::pages_library::{check_says, page};
use crate::schools::written_out;

#[test]
fn the_schema_has_the_labels_of_the_site() {
    let codes = schema::codes();
    let of_schema: BTreeMap<(&str, &str), &str> =
        codes.iter().map(|code| ((code.list, code.code), code.label)).collect();
    let mut compared = 0;
    let mut check = |list: &str, code: &str, label: &str| {
        assert_eq!(of_schema.get(&(list, code)), Some(&label), "{list} {code}");
        compared += 1;
    };
    Theme::ALL.iter().for_each(|&of| check("theme-code", of.code(), labels::theme(of)));
    Role::ALL.iter().for_each(|&of| check("role", of.code(), labels::role(of, None)));
    Decider::ALL.iter().for_each(|&of| check("decider", of.code(), labels::decider(of)));
    Document::ALL.iter().for_each(|&of| check("document", of.code(), labels::document(of)));
    Horizon::ALL.iter().for_each(|&of| check("horizon", of.code(), labels::horizon(of)));
    Idea::ALL.iter().for_each(|&of| check("idea", of.code(), labels::rests_on(of)));
    FindingKind::ALL.iter().for_each(|&of| check("finding-kind", of.code(), labels::finding_kind(of)));
    Strength::ALL.iter().for_each(|&of| check("strength", of.code(), labels::strength(of)));
    Level::ALL.iter().for_each(|&of| check("level", of.code(), labels::level(of)));
    Perspective::ALL.iter().for_each(|&of| check("perspective", of.code(), research::side(of)));
    Reach::ALL.iter().for_each(|&of| check("reach", of.code(), descriptions::reach(of)));
    TaskGroup::ALL.iter().for_each(|&of| check("task-group", of.code(), list::group(of)));
    Month::ALL.iter().for_each(|&of| check("month", of.code(), month_name(of)));
    // A teacher there is one without a group at those hours; here it is any.
    let roles = StaffRole::ALL.iter().filter(|&&of| of != StaffRole::Teacher);
    roles.for_each(|&of| check("staff-role", of.code(), week::role(of)));
    assert!(compared > 90, "{compared}");
}

#[test]
fn the_page_on_the_data_says_what_is_there_and_what_may_be_done_with_it() {
    check_says(
        "/data",
        &["Alles in één bestand", "CC BY 4.0", "eerst het rapport, dan wij", "Een naam blijft voor altijd", "CORS"],
    );
    // Visitors have the address of a page with a slash at its end; the file has the name of the page without.
    check_says(
        "/data",
        &["Haal de laatste schuine streep van het adres weg", "Eindigt het niet op een schuine streep?"],
    );
    // Two sites may pack the same in other bytes.
    check_says("/data", &["Een versie heeft op elke site dezelfde inhoud."]);
    let html = page("/data");
    let links = values(&html, "href");
    for kind in Kind::ALL {
        for ending in ["json", "csv"] {
            let file = format!("/data/{}.{ending}", kind.file);
            assert!(links.contains(&file.as_str()), "{file}");
        }
    }
    assert!(links.contains(&"/data/taakkompas.zip"), "{links:?}");
    assert!(html.contains(&format!("download=\"taakkompas-{}.zip\"", library::CHANGED)), "{html}");
    assert!(!html.contains("catalogus"), "no host is known here");
}

#[test]
fn the_page_on_changes_says_since_when_and_where_to_follow_it() {
    check_says("/wijzigingen", &["De lijst begint op 30 november 2026.", "Maatregelen die in een andere opgingen"]);
    assert!(values(&page("/wijzigingen"), "href").contains(&"/data/feed.xml"));
    // A page of content leads there.
    assert!(values(&page("/wat-mag"), "href").contains(&"/wijzigingen"));
}

#[test]
fn the_app_takes_both_pages_from_what_was_written() {
    for (path, says) in [("/data", "Per soort"), ("/wijzigingen", "Waar de lijst begint")] {
        let html = written_out(path, Scan::default());
        assert!(html.contains(&format!("data-kept=\"{path}\"")), "{path}");
        let part = written::part_of(&html).unwrap();
        assert!(part.contains(says) && !part.contains("<h1"), "{path}: {part}");
        assert_eq!(part.matches("<div").count(), part.matches("</div>").count());
    }
}
