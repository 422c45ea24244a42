//! The pages about the site, and what holds for every page as it is written out.

use std::collections::BTreeSet;

use taakkompas::app::site::without_marks;
use taakkompas::kit::library;
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::words::prose::{Block, Part};
use taakkompas::rooms::library::words::{about, accessibility, licences, privacy};
use taakkompas::rooms::route::Route;
use taakkompas_content::language::sentences;
use time::macros::date;

use crate::html::values;
use crate::pages_library::{all_of_it, check_says, page};
use crate::schools::written_out_on;

#[test]
fn what_the_framework_leaves_is_taken_out_whole() {
    let html = "<p class=\"\">Eén<!> en<!--<() />--> twee</p><!----><!-->";
    assert_eq!(without_marks(html), "<p>Eén en twee</p>");
}

/// It is read on another day, and it can be printed without the app.
#[test]
fn no_page_tells_on_which_day_it_was_written() {
    let content = all_of_it();
    let routes = Route::all(library::measures(), &content);
    let tells = |path: &String| {
        let html = written_out_on(Some(date!(2061 - 03 - 17)), path, Scan::default());
        ["17 maart", "2061-03-17"].iter().any(|day| html.contains(day))
    };
    let telling: Vec<String> = routes.iter().map(Route::path).filter(tells).collect();
    assert!(telling.is_empty(), "{telling:?}");
}

#[test]
fn the_pages_about_the_site_say_what_must_be_said() {
    check_says(
        "/over",
        &[
            "Het rapport koppelt nergens een oorzaak aan een oplossing.",
            "Het belooft ook geen betere resultaten van leerlingen.",
            "Naar de Manometer",
            "De teksten vallen onder CC BY 4.0, de code onder de EUPL 1.2.",
            "Bekijk alle bronnen, met wat wij eruit gebruiken",
        ],
    );
    check_says("/bronnen", &["De nieuwste over wet, cao en onderzoek is uit 20"]);
    check_says(
        "/privacy",
        &["geen cookies", "localStorage", "IndexedDB", "sessionStorage", "zeven dagen", "gedeelde computer"],
    );
    check_says(
        "/toegankelijkheid",
        &[
            "EN 301 549",
            "WCAG 2.2",
            "Geen onafhankelijk bureau",
            "Zeg welke pagina het is en wat je wilde doen.",
            "De aanbieder van deze kopie heeft de status nog niet ingevuld.",
            "De aanbieder van deze kopie heeft deze verklaring nog niet ondertekend.",
        ],
    );
    check_says(
        "/licenties",
        &[
            "CC BY 4.0",
            "EUPL 1.2",
            "Waar de broncode van deze kopie staat",
            "Robyn Speer",
            "CC BY-SA 4.0",
            "in eigen woorden",
        ],
    );
    assert!(values(&page("/licenties"), "href").contains(&"/licenties.txt"));
}

#[test]
fn the_conformance_table_has_every_criterion_that_the_statement_speaks_of() {
    let table = include_str!("../docs/wcag-2.2.md");
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| ") && line[2..].starts_with(|first: char| first.is_ascii_digit()))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let of = |level: &str| rows.iter().filter(|row| row[1] == level).count();
    assert_eq!((of("A"), of("AA")), (31, 24));
    check_says("/toegankelijkheid", &["55 eisen"]);
    let numbers: BTreeSet<_> = rows.iter().filter_map(|row| row[0].split(' ').next()).collect();
    assert_eq!(numbers.len(), rows.len(), "a criterion stands there twice");
    for row in rows {
        assert!(["met", "by eye", "none"].contains(&row[2]), "{row:?}");
        assert_eq!(row[4] == "–", row[2] == "none", "what is met says what shows it: {row:?}");
    }
}

/// The texts of a page, block by block.
fn texts_of(parts: &[Part]) -> Vec<&str> {
    let of_block = |block: &Block| match block {
        Block::Text(text) => vec![*text],
        Block::List(items) => items.to_vec(),
        Block::Terms(terms) => terms.iter().map(|(_, meaning)| *meaning).collect(),
        Block::Page(_, says) | Block::Site(_, says) => vec![*says],
    };
    parts.iter().flat_map(|part| std::iter::once(part.heading).chain(part.blocks.iter().flat_map(of_block))).collect()
}

#[test]
fn the_pages_about_the_site_are_written_as_plainly_as_the_content() {
    const UNWANTED: [&str; 12] = [
        "gebrek",
        "tekortschiet",
        "ad hoc",
        "zwak",
        "achterstand",
        "onvoldoende",
        "nog steeds",
        "ingezet",
        "onbevoegd",
        "weerstand",
        " uw ",
        " u ",
    ];
    for (name, parts) in [
        ("about", about::ABOUT),
        ("terms", about::TERMS),
        ("privacy", privacy::PRIVACY),
        ("accessibility", accessibility::ACCESSIBILITY),
        ("licences", licences::TEXTS),
        ("licences, code", &[Part { heading: "De code", blocks: licences::CODE }]),
        ("licences, others", &[Part { heading: "Van anderen", blocks: licences::OTHERS }]),
        ("licences, report", licences::REPORT),
    ] {
        let (mut words, mut count) = (0, 0);
        for text in texts_of(parts) {
            for sentence in sentences(text) {
                let length = sentence.split_whitespace().count();
                assert!(length <= 20, "{name}: {length} words: {sentence}");
                words += length;
                count += 1;
            }
            let lower = format!(" {} ", text.to_lowercase());
            for unwanted in UNWANTED {
                assert!(!lower.contains(unwanted), "{name}: {unwanted:?} in {text}");
            }
        }
        assert!(words <= 12 * count, "{name}: {words} words in {count} sentences");
    }
}
