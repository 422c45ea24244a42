//! The team's picture, the one version of the school, and what is said about privacy: as a reader meets them.

use std::collections::BTreeSet;

use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::data::file;
use taakkompas::rooms::route::{LibraryPage, Route, TeamPage};
use taakkompas::rooms::team::words::in_words::in_words;
use taakkompas::rooms::team::words::{hub, version};
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_team::TeamDocument;
use taakkompas_team::code::revision::Revision;
use taakkompas_team::code::{Code, HandIn, Kind, RoleGroup};
use taakkompas_team::counting::Way;
use taakkompas_team::picture::Choice;
use taakkompas_team::school_version::Take;
use time::macros::date;

use crate::documents::documents;
use crate::html::{headings, parts, says, says_not, words};
use crate::schools::{page, with_session};

/// Codes of people in a role, who answer every statement in turn with these levels.
fn codes(seed: u128, role: RoleGroup, levels: &[Level]) -> Vec<Code> {
    let code = |(at, &level): (u128, &Level)| {
        let answers: Answers = Revision::NEWEST.statements().map(|id| (id, Answer::Level(level))).collect();
        HandIn::new(Kind::Full, role, &answers, (seed + at) * 1_000_003).code()
    };
    (0..).zip(levels).map(code).collect()
}

/// Ten teachers who see it low, five assistants who see it high.
fn team() -> TeamDocument {
    use Level::{Fixed, Mostly, NotYet, Sometimes};
    let mut team = TeamDocument::default();
    let round = team.begin_round("herfst", date!(2026 - 11 - 02)).unwrap();
    let low = [NotYet, NotYet, NotYet, Sometimes, Sometimes, NotYet, Mostly, Sometimes, NotYet, NotYet];
    team.hand_in(round, &codes(1, RoleGroup::Teacher, &low)).unwrap();
    team.hand_in(round, &codes(50, RoleGroup::Support, &[Fixed, Fixed, Mostly, Fixed, Sometimes])).unwrap();
    team.show(round).unwrap();
    team
}

fn scan(team: &TeamDocument, answers: Answers) -> Scan {
    Scan { documents: documents([("team", team.write())]), answers, name: "De Kade".to_owned(), ..Scan::default() }
}

fn own() -> Answers {
    Revision::NEWEST.statements().map(|id| (id, Answer::Level(Level::Fixed))).collect()
}

#[test]
fn without_a_picture_the_page_says_what_there_is_to_do() {
    let html = page(Scan::default(), Route::Team(TeamPage::Hub));
    says(&words(&html), &["Samen tellen", "nog niet geteld", "nog geen ronde", "Voor een collega"]);
    says_not(&words(&html), &["Wat het team ziet"]);
}

#[test]
fn the_picture_comes_in_the_order_in_which_a_team_talks_about_it() {
    let html = page(scan(&team(), own()), Route::Team(TeamPage::Hub));
    let sections: Vec<String> =
        headings(&html).into_iter().map(|(name, _)| name).skip_while(|name| name != "Wat het team ziet").collect();
    let expected = [
        "De zelfscan naast het team",
        "Hier zien collega's het verschillend",
        "Hier kijken functies anders",
        "Hierover zijn jullie het eens",
        "Dit weten veel collega's niet",
        "In beeld",
    ];
    assert_eq!(sections[1..=expected.len()], expected);
    says(
        &words(&html),
        &[
            "Gemaakt uit 15 codes.",
            "Het midden: de helft zit hier of lager.",
            "De zelfscan zegt 'vast', het team",
            "Ondersteuners 'vast'. Leraren 'nog niet'.",
        ],
    );
    // Folds are told apart by their names.
    let folds: Vec<String> = parts(&html, "<summary", "</summary>").into_iter().map(after_tag).collect();
    let more: Vec<&String> = folds.iter().filter(|name| name.starts_with("Nog ")).collect();
    assert!(more.len() > 1, "{folds:?}");
    assert_eq!(more.iter().collect::<BTreeSet<_>>().len(), more.len(), "{more:?}");
    // Three ways that say the same: words, bars, and a table once somebody opens it.
    assert!(html.contains("team-bar") && html.contains("Alles in een tabel"), "{html}");
}

fn after_tag(part: &str) -> String {
    words(part.split_once('>').unwrap().1)
}

#[test]
fn what_goes_into_a_file_holds_no_code_and_the_same_picture() {
    let team = team();
    let whole = scan(&team, own());
    let leaving = file::for_file(&whole);
    let text = leaving.documents.text("team");
    for code in
        codes(1, RoleGroup::Teacher, &[Level::NotYet; 10]).iter().chain(&codes(50, RoleGroup::Support, &[Level::Fixed]))
    {
        assert!(!text.contains(&code.to_string()), "{code}");
    }
    let read: TeamDocument = taakkompas::kit::document::of(&leaving).unwrap();
    assert_eq!(read.picture().map(|(_, picture)| picture), team.picture().map(|(_, picture)| picture));
    // All the rest of the scan goes along.
    assert_eq!(leaving.answers, whole.answers);
}

#[test]
fn a_copy_for_next_year_has_no_codes_either() {
    with_session(scan(&team(), own()), |session, _| {
        let open = session.scans().into_iter().find(|entry| entry.is_open).unwrap();
        session.duplicate(&open.id, "volgend jaar".to_owned(), file::for_file);
        let text = session.with_untracked(|scan| scan.documents.text("team"));
        assert!(text.contains("\"rounds\"") && !text.contains("\"codes\""), "{text}");
    });
}

#[test]
fn one_version_offers_three_ways_and_names_what_is_proposed() {
    let mut team = team();
    let html = page(scan(&team, own()), Route::Team(TeamPage::Version));
    says(
        &words(&html),
        &[
            "De zelfscan zegt 'vast'.",
            "Ons eigen antwoord: 'vast'",
            "Het midden van het team:",
            "Dit bespreken we (voorstel)",
        ],
    );
    // Once taken, the scan answers it, and what was answered before still stands there.
    let mut answers = own();
    let statement = Revision::NEWEST.statements().next().unwrap();
    let middle = team.choose(&statement, Take::Middle, &answers).unwrap().unwrap();
    answers.insert(statement.clone(), middle);
    let html = page(scan(&team, answers), Route::Team(TeamPage::Version));
    says(&words(&html), &["Ons eigen antwoord: 'vast'"]);
    assert!(!html.contains("Nog geen antwoord"), "{html}");
    let empty = page(Scan::default(), Route::Team(TeamPage::Version));
    says(&words(&empty), &["Er is nog geen beeld van het team."]);
}

#[test]
fn taking_over_all_that_is_proposed_asks_first_and_says_what_becomes_unknown() {
    let html = page(scan(&team(), own()), Route::Team(TeamPage::Version));
    let statements = html.matches("team-choice").count();
    let discussed = words(&html).matches("Dit bespreken we (voorstel)").count();
    assert!(statements > discussed && discussed > 0, "{statements} {discussed}");
    says(&words(&html), &[&version::take_all_question(statements, discussed), "Ja, neem over"]);
    assert_eq!(
        version::take_all_question(1, 0),
        "1 stelling krijgt het antwoord dat wij voorstellen. Overnemen?",
        "one is one also in its verb"
    );
    assert_eq!(version::all_given_back(1), "1 stelling heeft weer jullie eigen antwoord.");
}

#[test]
fn a_counting_is_enough_for_the_school_to_choose() {
    let mut team = TeamDocument::default();
    assert_eq!(hub::version_state(&team), "eerst samen tellen of verzamelen");
    team.begin_counting(&["inzet-week".into()], Way::Hands, date!(2026 - 11 - 02)).unwrap();
    assert_eq!(hub::version_state(&team), "eerst samen tellen of verzamelen", "nothing was counted yet");
    team.count(|counting| counting.enter(&[(Choice::Mostly, 9)])).unwrap();
    assert_eq!(hub::version_state(&team), "nog niet gekozen");
}

/// For people who read the file without the tool.
#[test]
fn the_sentences_of_a_file_tell_what_the_school_took_and_what_was_counted() {
    let mut team = team();
    let statement = Revision::NEWEST.statements().next().unwrap();
    team.choose(&statement, Take::Middle, &own()).unwrap();
    team.begin_counting(&["inzet-week".into(), "inzet-overleg".into()], Way::Paper, date!(2026 - 11 - 02)).unwrap();
    team.count(|counting| counting.enter(&[(Choice::Mostly, 9)])).unwrap();
    let said = in_words(&team).join("\n");
    says(
        &said,
        &[
            "Samen geteld op 2 november 2026. 1 van de 2 stellingen is geteld.",
            "De school koos bij '",
            "het midden van het team, '",
        ],
    );
    says_not(&said, &["9", "meestal' 9"]);
}

#[test]
fn the_rules_are_said_where_the_picture_is() {
    let html = page(scan(&team(), own()), Route::Team(TeamPage::Hub));
    assert!(html.contains(&Route::Team(TeamPage::Rules).path()), "{html}");
    let rules = page(Scan::default(), Route::Team(TeamPage::Rules));
    says(&words(&rules), &["vijf of meer", "Een antwoord van één persoon", "Wie de code heeft"]);
}

/// What 0085 does not prevent stands on the page as well, and nothing there is said to be impossible that is not.
#[test]
fn the_limits_of_the_rules_are_said_and_no_never_is_untrue() {
    let rules = words(&page(Scan::default(), Route::Team(TeamPage::Rules)));
    let limits = [
        "In één ronde twee beelden die maar één code verschillen.",
        "Eén uitzondering: een hele zelfscan die we niet kunnen openen.",
        "op een ander toestel, of na het wissen van een zelfscan",
        "twee rondes met dezelfde mensen op één na",
        "naast een telling op papier",
    ];
    says(&rules, &limits);
    let privacy = words(&page(Scan::default(), Route::Library(LibraryPage::Privacy)));
    says(&privacy, &["Kunnen we een hele zelfscan niet openen?"]);
    says_not(&privacy, &["In een bestand staan nooit codes"]);
}

/// The button there saves it without codes: `saving::team::what_the_page_of_an_unreadable_team_saves_holds_no_code`.
#[test]
fn a_document_that_cannot_be_read_is_saved_without_its_codes_and_the_page_says_so() {
    for text in [r#"{"version":1,"team":{"rounds":7}}"#, r#"{"version":99,"team":{}}"#] {
        let scan = Scan { documents: documents([("team", text.to_owned())]), ..Scan::default() };
        let said = words(&page(scan, Route::Team(TeamPage::Hub)));
        says(&said, &["De codes van collega's gaan", "Bewaar als bestand"]);
    }
}
