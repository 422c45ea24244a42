//! How each page introduces itself to those who are not here yet.

use std::collections::{BTreeMap, BTreeSet};

use taakkompas::app::site::head::{Place, tags};
use taakkompas::app::site::host::Host;
use taakkompas::app::site::introduction::{Introduction, Introductions, LONGEST_DESCRIPTION, LONGEST_TITLE, Standing};
use taakkompas::kit::browser;
use taakkompas::kit::library;
use taakkompas::rooms::route::{DivisionPage, LibraryPage, PlanPage, Route, ScanPage, WeekPage};
use taakkompas_content::Library;

/// What schools type in the search.
const TYPED: &str = include_str!("../src/content/queries.txt");
/// A word with fewer letters says little of a page.
const TELLING: usize = 4;
/// Among how many words of a title what people look for must stand.
const FIRST: usize = 5;

fn all() -> Vec<(Route, Introduction)> {
    let library: Library = browser::packed_library().unwrap();
    let index = browser::packed_text_index().unwrap();
    let introductions = Introductions::new(&library, index.targets(), browser::found_as());
    let routes = Route::all(library::measures(), &library);
    routes.into_iter().map(|route| (route.clone(), introductions.of(Some(&route)))).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase)
}

#[test]
fn every_page_has_a_title_and_a_description_of_its_own_that_fit() {
    let (mut titles, mut descriptions) = (BTreeMap::new(), BTreeMap::new());
    let mut faults = Vec::new();
    for (route, introduction) in all() {
        let path = route.path();
        let (title, description) = (introduction.tab(), introduction.description);
        if !(12..=LONGEST_TITLE).contains(&title.chars().count()) {
            faults.push(format!("{path}: {} letters: {title}", title.chars().count()));
        }
        if !(50..=LONGEST_DESCRIPTION).contains(&description.chars().count()) {
            faults.push(format!("{path}: {} letters: {description}", description.chars().count()));
        }
        // The same page at another address has the same to say.
        if !matches!(introduction.standing, Standing::SameAs(_)) {
            faults.extend(titles.insert(title, path.clone()).map(|other| format!("{path} has the title of {other}")));
            faults.extend(
                descriptions.insert(description, path.clone()).map(|other| format!("{path} has the words of {other}")),
            );
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(titles.len() > 300, "{}", titles.len());
}

#[test]
fn the_title_of_a_page_to_which_someone_may_come_begins_with_what_schools_look_for() {
    let typed = TYPED.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    let typed: BTreeSet<String> =
        typed.flat_map(|(typed, _)| words(typed)).filter(|word| word.chars().count() >= TELLING).collect();
    // Of these the name is what people look for.
    let named = [LibraryPage::About, LibraryPage::Privacy, LibraryPage::Accessibility, LibraryPage::Licences]
        .map(Route::Library);
    let without: Vec<_> = all()
        .into_iter()
        .filter(|(route, introduction)| introduction.standing == Standing::Landing && !named.contains(route))
        .filter(|(_, introduction)| !words(&introduction.title).take(FIRST).any(|word| typed.contains(&word)))
        .map(|(route, introduction)| format!("{}: {}", route.path(), introduction.title))
        .collect();
    assert!(without.is_empty(), "{without:#?}");
}

#[test]
fn what_is_the_schools_own_is_left_out_and_what_can_be_read_is_not() {
    let all: Vec<_> = all();
    let standing = |wanted: &Route| &all.iter().find(|(route, _)| route == wanted).unwrap().1.standing;
    for own in [
        Route::Plan(PlanPage::Plan),
        Route::Plan(PlanPage::Result),
        Route::Scan(ScanPage::Check),
        Route::Week(WeekPage::Roster),
        Route::Division(DivisionPage::Wishes),
        Route::Library(LibraryPage::Search),
    ] {
        assert_eq!(standing(&own), &Standing::Own, "{}", own.path());
    }
    for landing in [
        Route::Home,
        Route::Scan(ScanPage::Hub),
        Route::Week(WeekPage::Hub),
        Route::Division(DivisionPage::Hub),
        Route::Library(LibraryPage::Rules),
    ] {
        assert_eq!(standing(&landing), &Standing::Landing, "{}", landing.path());
    }
    // A page that is only read is there for whoever comes.
    let hidden: Vec<_> =
        all.iter().filter(|(route, intro)| route.is_only_read() && intro.standing == Standing::Own).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
}

#[test]
fn another_address_of_a_measure_names_the_measure() {
    let retired = &library::measures().retired[0];
    let own = Route::Library(LibraryPage::Measure(retired.into.to_string()));
    let all = all();
    for other in [
        Route::Library(LibraryPage::Measure(retired.id.to_string())),
        Route::Plan(PlanPage::Action(retired.into.to_string())),
        Route::Plan(PlanPage::Action(retired.id.to_string())),
    ] {
        let (_, introduction) = all.iter().find(|(route, _)| *route == other).unwrap();
        assert_eq!(introduction.standing, Standing::SameAs(own.clone()), "{}", other.path());
        let place = Place { host: Some(Host::parse("https://a.example").unwrap()), base: String::new() };
        let expected = format!(r#"<link rel="canonical" href="https://a.example{}/">"#, own.path());
        assert_eq!(tags(&place, Some(&other), introduction), expected);
    }
}
