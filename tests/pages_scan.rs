//! The pages of the scan as a visitor gets them.

use taakkompas::kit::library;
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::words::labels;
use taakkompas::rooms::route::{LibraryPage, PlanPage, Route, ScanPage};
use taakkompas::rooms::scan::address::Trail;
use taakkompas::rooms::scan::journey::{self, Depth};
use taakkompas::rooms::scan::words::reading;
use taakkompas_scan::profile::{AssistantCount, CoverFrequency, GroupCount, SchoolProfile, Worry};
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_scan::theme::Theme;

use crate::html::{parts, seen, words};
use crate::schools::main_part;

/// The main part of a page for a school.
fn page_at(address: &str, scan: &Scan) -> String {
    main_part(address, scan.clone())
}

fn page(route: &Route, scan: &Scan) -> String {
    page_at(&route.path(), scan)
}

fn statements(html: &str) -> Vec<&str> {
    parts(html, "<fieldset", "</fieldset>").into_iter().filter(|part| part.contains("data-statement=")).collect()
}

#[track_caller]
fn says(html: &str, words: &str) {
    assert!(seen(html).contains(words), "{words:?} in: {}", seen(html));
}

#[track_caller]
fn says_not(html: &str, words: &str) {
    assert!(!seen(html).contains(words), "{words:?} in: {}", seen(html));
}

#[track_caller]
fn links_to(html: &str, address: &str, name: &str) {
    let found = parts(html, "<a ", "</a>").into_iter().find(|link| link.contains(&format!("href=\"{address}\"")));
    let found = found.unwrap_or_else(|| panic!("no link to {address} in {html}"));
    assert!(seen(found).contains(name), "{address}: {found}");
}

fn ordinary() -> Scan {
    let mut profile = SchoolProfile {
        groups: Some(GroupCount::NineToSixteen),
        assistants: Some(AssistantCount::TwoOrThree),
        cover: Some(CoverFrequency::OneToThree),
        ..SchoolProfile::default()
    };
    profile.toggle_worry(Worry::Tasks);
    Scan { profile, ..Scan::default() }
}

fn without_support_staff() -> Scan {
    let scan = ordinary();
    Scan { profile: SchoolProfile { assistants: Some(AssistantCount::None), ..scan.profile }, ..scan }
}

fn answer_all(scan: &mut Scan, depth: Depth, answer: Answer) {
    for statement in journey::asked_in_all(depth, &scan.profile) {
        scan.answers.insert(statement.id.clone(), answer);
    }
}

#[test]
fn a_theme_shows_its_five_statements_and_the_short_scan_two() {
    for &theme in Theme::ALL {
        let full = page(&Route::Scan(ScanPage::Theme(theme)), &Scan::default());
        let short = page(&Route::Scan(ScanPage::ShortTheme(theme)), &Scan::default());
        assert_eq!((statements(&full).len(), statements(&short).len()), (5, 2), "{}", theme.code());
        for html in [&full, &short] {
            assert_eq!(html.matches("<h1").count(), 1);
            says(html, labels::theme(theme));
            says(html, "Volgende");
        }
    }
}

#[test]
fn options_stand_lowest_first_then_unknown_then_not_applicable() {
    for &theme in Theme::ALL {
        let html = page(&Route::Scan(ScanPage::Theme(theme)), &Scan::default());
        let expected: Vec<_> =
            library::core().statements.iter().filter(|statement| statement.facts.theme == theme).collect();
        assert_eq!(statements(&html).len(), expected.len());
        for (shown, statement) in statements(&html).into_iter().zip(expected) {
            let id = statement.facts.id.as_str();
            assert!(shown.contains(&format!("data-statement=\"{id}\"")), "{id}: {shown}");
            says(shown.split_once("<legend").unwrap().1.split_once("</legend>").unwrap().0, &statement.text);
            let rows: Vec<_> = parts(shown, "<label", "</label>").into_iter().map(seen).collect();
            let names = labels_in_order();
            let expected: Vec<_> = names.into_iter().chain(["Weet ik niet", "Niet van toepassing"]).collect();
            assert_eq!(rows, expected, "{id}");
            for level in &statement.levels {
                assert!(words(shown).contains(&words(level)), "{id}: what the answers mean is in a fold: {level}");
            }
            assert_eq!(shown.matches(&format!("type=\"radio\" name=\"{id}\"")).count(), 6, "{shown}");
        }
    }
}

fn labels_in_order() -> [&'static str; 4] {
    ["Nog niet", "Soms", "Meestal", "Vast"]
}

#[test]
fn the_short_scan_counts_to_sixteen_and_to_fourteen_without_support_staff() {
    for (scan, of) in [(Scan::default(), 16), (without_support_staff(), 14)] {
        let mut seen = Vec::new();
        let mut route = journey::first(Depth::Short, &scan.profile, &[]);
        while let Route::Scan(ScanPage::ShortTheme(theme)) = route {
            let html = page(&route, &scan);
            for statement in statements(&html) {
                seen.push(statement.to_owned());
                says(statement, &format!("Stelling {} van {of}", seen.len()));
            }
            route = journey::after(theme, Depth::Short, &scan.profile, &[]);
            links_to(&html, &route.path(), "Volgende");
        }
        assert_eq!((route, seen.len()), (Route::Plan(PlanPage::Result), of));
    }
    let theme = page(&Route::Scan(ScanPage::ShortTheme(Theme::Deployment)), &without_support_staff());
    assert!(statements(&theme).is_empty());
    says(&theme, "Volgens het schoolprofiel werken die niet bij jullie.");
    links_to(&theme, &Route::Scan(ScanPage::ShortTheme(Theme::Agreements)).path(), "Volgende");
}

#[test]
fn what_does_not_count_is_still_shown_and_says_so() {
    let html = page(&Route::Scan(ScanPage::Theme(Theme::Agreements)), &without_support_staff());
    let notes: Vec<_> =
        statements(&html).iter().map(|shown| seen(shown).contains("telt bij jullie niet mee")).collect();
    assert_eq!(notes, [true, true, true, false, false]);
    links_to(&html, &Route::Scan(ScanPage::Profile).path(), "Pas het schoolprofiel aan");
    says_not(&page(&Route::Scan(ScanPage::Theme(Theme::Agreements)), &ordinary()), "telt bij jullie niet mee");
}

#[test]
fn the_full_scan_says_of_whom_a_statement_is_asked() {
    let full = page(&Route::Scan(ScanPage::Theme(Theme::Vision)), &Scan::default());
    says(&full, "Gevraagd aan: schoolleider.");
    says(&full, "Stelling 5 van 5");
    says_not(&page(&Route::Scan(ScanPage::ShortTheme(Theme::Vision)), &Scan::default()), "Gevraagd aan");
}

#[test]
fn why_a_statement_is_asked_leads_to_the_findings_and_says_what_is_ours() {
    let html = page(&Route::Scan(ScanPage::Theme(Theme::Cover)), &Scan::default());
    let first = statements(&html)[0].to_owned();
    links_to(&first, &Route::Library(LibraryPage::Finding("OZ-03".into())).path(), "OZ-03");
    assert!(first.contains("Van ons") && first.contains("onze gevolgtrekking"), "{first}");
}

#[test]
fn an_answer_is_there_when_the_page_opens_again() {
    let mut scan = ordinary();
    scan.answers.insert("ruimte-stoppen".into(), Answer::Level(Level::Mostly));
    let html = page(&Route::Scan(ScanPage::Theme(Theme::Room)), &scan);
    let chosen = parts(&html, "<input", ">").into_iter().filter(|input| input.contains(" checked")).collect::<Vec<_>>();
    assert_eq!(chosen.len(), 1, "{chosen:?}");
    assert!(chosen[0].contains("name=\"ruimte-stoppen\"") && chosen[0].contains("value=\"2\""), "{chosen:?}");
}

#[test]
fn the_hub_says_how_far_each_theme_is() {
    let states = |scan: &Scan| -> Vec<String> {
        let html = page(&Route::Scan(ScanPage::Hub), scan);
        parts(&html, "<span class=\"task-state\">", "</span>").into_iter().map(seen).collect()
    };
    assert_eq!(states(&Scan::default()), ["Nog niet begonnen"; 9]);

    let mut scan = without_support_staff();
    scan.answers.insert("vervanging-volgorde".into(), Answer::Level(Level::NotYet));
    for id in ["ruimte-stoppen", "ruimte-zonder-groep"] {
        scan.answers.insert(id.into(), Answer::Unknown);
    }
    let short = states(&scan);
    assert_eq!(short[..5], ["Klaar", "1 van 2", "Niet van toepassing", "Nog niet begonnen", "Klaar"]);

    scan.answers.insert("ruimte-duo".into(), Answer::NotApplicable);
    let full = states(&scan);
    assert_eq!(full[..5], ["Klaar", "1 van 5", "Niet van toepassing", "Nog niet begonnen", "3 van 5"]);
}

#[test]
fn the_hub_leads_to_the_next_open_step() {
    links_to(&page(&Route::Scan(ScanPage::Hub), &Scan::default()), &Route::Scan(ScanPage::Profile).path(), "Volgende");
    let mut scan = ordinary();
    links_to(
        &page(&Route::Scan(ScanPage::Hub), &scan),
        &Route::Scan(ScanPage::ShortTheme(Theme::Cover)).path(),
        "Volgende",
    );
    answer_all(&mut scan, Depth::Short, Answer::Unknown);
    let done = page(&Route::Scan(ScanPage::Hub), &scan);
    links_to(&done, &Route::Scan(ScanPage::Check).path(), "Volgende");
    links_to(&done, &Route::Plan(PlanPage::Result).path(), "Bekijk het resultaat");
}

#[test]
fn the_profile_asks_its_questions_and_refuses_a_third_worry_kindly() {
    let html = page(&Route::Scan(ScanPage::Profile), &Scan::default());
    for question in ["groepen", "assistenten", "opvangen", "zorg"] {
        assert!(html.contains(&format!("<fieldset id=\"{question}\"")), "{question}: {html}");
    }
    assert_eq!(html.matches("name=\"zorg\"").count(), 6);
    links_to(&html, &Route::Scan(ScanPage::ShortTheme(Theme::Cover)).path(), "Volgende");
    links_to(
        &page_at(&format!("{}{}", Route::Scan(ScanPage::Profile).path(), Trail::FullScan.query()), &Scan::default()),
        &Route::Scan(ScanPage::Theme(Theme::Cover)).path(),
        "Volgende",
    );
}

#[test]
fn the_check_shows_every_statement_with_its_answer_and_the_way_to_change_it() {
    let mut scan = ordinary();
    answer_all(&mut scan, Depth::Short, Answer::Level(Level::Fixed));
    scan.answers.remove("visie-een-plan");
    let html = page(&Route::Scan(ScanPage::Check), &scan);
    assert_eq!(html.matches(">Vast<").count(), 15);
    assert_eq!(seen(&html).matches("Overgeslagen").count(), 1);
    says(&html, "Je hebt 15 van de 16 stellingen beantwoord.");
    says(&html, "9 tot en met 16");
    let change = format!(
        "{}{}#visie-een-plan",
        Route::Scan(ScanPage::ShortTheme(Theme::Vision)).path(),
        Trail::BackToCheck.query()
    );
    links_to(&html, &change, "Wijzig");
    links_to(&html, &format!("{}{}#zorg", Route::Scan(ScanPage::Profile).path(), Trail::BackToCheck.query()), "Wijzig");
    links_to(&html, &Route::Plan(PlanPage::Result).path(), "Bekijk het resultaat");

    answer_all(&mut scan, Depth::Full, Answer::Unknown);
    assert_eq!(page(&Route::Scan(ScanPage::Check), &scan).matches("Weet ik niet").count(), 40);
    let none = page(&Route::Scan(ScanPage::Check), &without_support_staff());
    says(&none, "Niet van toepassing: in het schoolprofiel staat geen assistent");
}

#[test]
fn who_comes_to_change_one_answer_is_led_back_to_the_check() {
    for route in [
        Route::Scan(ScanPage::Profile),
        Route::Scan(ScanPage::ShortTheme(Theme::Room)),
        Route::Scan(ScanPage::Theme(Theme::Room)),
    ] {
        let html = page_at(&format!("{}{}", route.path(), Trail::BackToCheck.query()), &ordinary());
        links_to(&html, &Route::Scan(ScanPage::Check).path(), "Terug naar de controle");
        assert_eq!(
            html.matches(&format!("href=\"{}\"", Route::Scan(ScanPage::Check).path())).count(),
            2,
            "notice and Volgende: {html}"
        );
        says_not(&page(&route, &ordinary()), "Terug naar de controle");
    }
}

#[test]
fn the_landing_page_says_how_long_it_takes_and_where_to_start() {
    let html = page(&Route::Home, &Scan::default());
    let (short, full) = (reading::SHORT_SCAN.minutes(), reading::FULL_SCAN.minutes());
    says(&html, &format!("Begin vandaag: over {short} minuten heb je één stap om mee te beginnen."));
    says(&html, &format!("40 stellingen, ongeveer {full} minuten"));
    links_to(&html, &Route::Scan(ScanPage::Profile).path(), "Start de zelfscan");
    links_to(&html, "https://manometer.poraad.nl/", "Manometer");
    says_not(&html, "Ga verder");

    let mut begun = ordinary();
    begun.answers.insert("vervanging-volgorde".into(), Answer::Unknown);
    let html = page(&Route::Home, &begun);
    links_to(&html, &Route::Scan(ScanPage::ShortTheme(Theme::Cover)).path(), "Ga verder met de zelfscan");
    links_to(&html, &Route::Scan(ScanPage::Hub).path(), "Overzicht van de zelfscan");
}

#[test]
fn the_figure_of_2025_is_that_of_its_source() {
    let library = taakkompas::kit::browser::packed_library().unwrap();
    let source = library.sources.iter().find(|source| source.id.as_str() == "aob-visie-2025").unwrap();
    assert!(source.says.contains("42 procent"), "{}", source.says);
    links_to(&page(&Route::Home, &Scan::default()), &source.url, "AOb");
}

/// What is read at first sight on the way from "Start" to the first step: every word of every page on it.
fn read_on_the_way(depth: Depth) -> Vec<(String, usize)> {
    let mut scan = ordinary();
    let count = |html: &str| seen(html).split(' ').filter(|word| word.chars().any(char::is_alphanumeric)).count();
    let themes: Vec<Route> = Theme::ALL.iter().map(|&theme| depth.route(theme)).collect();
    let asked = std::iter::once(Route::Scan(ScanPage::Profile)).chain(themes);
    let mut read: Vec<(String, usize)> = asked.map(|route| (route.path(), count(&page(&route, &scan)))).collect();
    for (place, statement) in journey::asked_in_all(depth, &scan.profile).into_iter().enumerate() {
        let level = Level::ALL[place % 3];
        scan.answers.insert(statement.id.clone(), Answer::Level(level));
    }
    let result = Route::Plan(PlanPage::Result);
    let html = page(&result, &scan);
    let (before, after) = html.split_once("class=\"first-step\"").unwrap();
    let step = after.split_once("</p>").unwrap().0;
    read.push((result.path(), count(&format!("{before}>{step}"))));
    read
}

#[test]
fn how_long_the_scan_takes_is_counted_on_its_pages() {
    // A longer text makes the scan longer: this is the place to see by how much.
    for (depth, said) in [(Depth::Short, reading::SHORT_SCAN), (Depth::Full, reading::FULL_SCAN)] {
        let read = read_on_the_way(depth);
        let words: usize = read.iter().map(|(_, words)| words).sum();
        assert_eq!(words, said.words, "{depth:?}: {read:?}");
        let most = if depth == Depth::Short { 1_400 } else { 3_300 };
        assert!(words <= most, "{depth:?}: more than {most} words");
    }
    let short = reading::of(Depth::Short, &ordinary().profile);
    let seconds = short.words * 60 / reading::WORDS_PER_MINUTE + short.choices * reading::SECONDS_PER_CHOICE;
    assert!(seconds < 10 * 60, "{short:?}: {seconds} seconds");
}
