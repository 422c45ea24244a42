//! The landing page as it is written out, and the face of the themes.

use std::collections::BTreeSet;
use std::fs;

use taakkompas::kit::library;
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::ui::{icons, written};
use taakkompas::rooms::route::{
    BasicsPage, DivisionPage, LibraryPage, PlanPage, PolicyPage, Route, ScanPage, WeekPage,
};
use taakkompas_scan::theme::Theme;

use crate::html::{parts, seen, words};
use crate::schools::{main_part, page, written_out};

#[test]
fn the_app_takes_what_the_landing_page_shows_from_the_page_as_it_was_written() {
    let html = written_out("/", Scan::default());
    let part = written::part_of(&html).unwrap();
    let (before, after) = html.split_once(part).unwrap();
    assert!(before.ends_with('>') && before.contains("Start de zelfscan"), "the button is of the app: {before}");
    assert!(after.starts_with("</div>"), "{after}");
    assert_eq!(part.matches("<section").count(), part.matches("</section>").count());
    assert_eq!(part.matches("<div").count(), part.matches("</div>").count());
    assert!(part.contains("<figure") && part.contains("Waar het vandaan komt"), "{part}");
    assert_eq!(written::part_of("<main><p>Een andere pagina</p></main>"), None);
}

#[test]
fn an_example_is_the_same_whatever_day_the_site_was_built() {
    let html = main_part("/", Scan::default());
    let example = words(parts(&html, "<figure class=\"example\"", "</figure>")[0]);
    assert!(example.contains("Herfst"), "a school year has begun: {example}");
    assert!(!example.contains("20"), "no year: {example}");
}

#[test]
fn a_newcomer_sees_what_a_school_holds_afterwards_and_three_doors() {
    let html = main_part("/", Scan::default());
    let examples = parts(&html, "<figure class=\"example\"", "</figure>");
    assert_eq!(examples.len(), 3);
    for example in &examples {
        assert!(words(example).contains("Voorbeeld"), "marked as such: {example}");
    }
    let named = library::measures().cards.iter().filter(|card| words(examples[0]).contains(&card.title)).count();
    assert!(named >= 2, "a plan of the rules' own: {}", words(examples[0]));
    assert!(words(examples[0]).contains("Herfst"), "with a time: {}", words(examples[0]));
    assert!(words(examples[1]).contains("Neemt op Schoolleider, tot 7.15 uur"), "{}", words(examples[1]));
    assert!(words(examples[2]).contains("Onderwijsassistent A met groep 4"), "{}", words(examples[2]));
    let doors = parts(&html, "<ul class=\"doors\"", "</ul>")[0];
    for route in [Route::Scan(ScanPage::Hub), Route::Library(LibraryPage::Rules), Route::Policy(PolicyPage::Hub)] {
        assert!(doors.contains(&format!("href=\"{}\"", route.path())), "{}: {doors}", route.path());
    }
    assert_eq!(doors.matches("<h3").count(), 3);
    for words in ["Wageningen University", "ministerie van Onderwijs", "telefoon, tablet en computer"] {
        assert!(seen(&html).contains(words), "{words}");
    }
}

#[test]
fn a_room_shows_an_example_before_anything_is_filled_in() {
    let example = |route| page(Scan::default(), route).contains("<figure class=\"example\"");
    for route in [
        Route::Plan(PlanPage::Result),
        Route::Plan(PlanPage::Plan),
        Route::Week(WeekPage::Hub),
        Route::Division(DivisionPage::Hub),
        Route::Basics(BasicsPage::School),
    ] {
        assert!(example(route.clone()), "{}", route.path());
    }
}

#[test]
fn every_theme_has_a_drawing_and_a_tint_of_its_own() {
    let drawings: BTreeSet<&str> = Theme::ALL.iter().map(|&theme| icons::drawing(theme)).collect();
    assert_eq!(drawings.len(), Theme::ALL.len());
    let style = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/style/themes.css")).unwrap();
    let hues: BTreeSet<&str> = Theme::ALL
        .iter()
        .map(|theme| {
            let of = format!("[data-tint=\"{}\"] {{", theme.code());
            style.split_once(&of).unwrap().1.split_once('}').unwrap().0.trim()
        })
        .collect();
    assert_eq!(hues.len(), Theme::ALL.len(), "{hues:?}");
}

#[test]
fn an_icon_only_decorates() {
    let html = page(Scan::default(), Route::Scan(ScanPage::Hub));
    let icons = parts(&html, "<svg", ">");
    assert_eq!(icons.len(), 1 + Theme::ALL.len(), "the school and each theme");
    assert!(icons.iter().all(|icon| icon.contains("aria-hidden=\"true\"")), "{icons:?}");
}
