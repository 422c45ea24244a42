//! Starting points from what a school filled in, as it sees them on the pages of the week.

use crate::documents::with;
use taakkompas::kit::document::Document;
use taakkompas::kit::library::catalog;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::route::{Route, WeekPage};
use taakkompas::rooms::week::words::start as points;
use taakkompas_content::language::sentences;
use taakkompas_scan::profile::{AssistantCount, LeaderDuty, SchoolProfile, Worry};
use taakkompas_scan::scan::Level;
use taakkompas_week::AssistantWeek;
use taakkompas_week::protocol::Line;
use taakkompas_week::start::points::{PointReason, PointStatement, WeekTask};

use crate::html::{says, says_not, values, words};
use crate::schools::{page, school};

fn hub(scan: Scan) -> String {
    page(scan, Route::Week(WeekPage::Hub))
}

#[test]
fn the_hub_says_which_step_is_sensible_first_and_why() {
    let first = |html: &str| values(html, "data-first").first().map(|&code| code.to_owned());
    let empty = hub(Scan::default());
    assert_eq!(first(&empty), None);
    says(&words(&empty), &["Dan staat hier welke stap eerst past, en waarom."]);
    // Vervanging and inzet are at the bottom both, and replacement is the worry: first an order, then a week.
    let city_school = school("stadsschool");
    let html = hub(city_school.clone());
    assert_eq!(first(&html).as_deref(), Some("cards"));
    says(
        &words(&html),
        &[
            "Begin met: Kaarten voor half acht",
            "Jullie vulden in dat de volgorde bij uitval nog niet vaststaat. Daarom zijn de kaarten de eerste stap",
            "Begin gerust met iets anders.",
            "Daarom is 10 minuten per koppel per week een goed begin.",
        ],
    );
    let mut week = AssistantWeek::default();
    week.cards.fill_usual(&city_school.profile);
    let with = |week: &AssistantWeek| hub(with(city_school.clone(), "week", week.write()));
    assert_eq!(first(&with(&week)).as_deref(), Some("blocks"), "the cards are filled");
    week.rules.talking_minutes = 20;
    says_not(&words(&with(&week)), &["per koppel per week"]);
    let no_assistants = SchoolProfile { assistants: Some(AssistantCount::None), ..SchoolProfile::default() };
    let rural = hub(Scan { profile: no_assistants, ..Scan::default() });
    says(&words(&rural), &["Jullie vulden in dat er geen assistent of leraarondersteuner werkt."]);
    says_not(&words(&hub(school("op-orde"))), &["Begin met:", "welke stap eerst past"]);
}

#[test]
fn pages_say_what_follows_from_what_was_filled_in() {
    let city_school = school("stadsschool");
    let of = |to| words(&page(city_school.clone(), Route::Week(to)));
    says(&of(WeekPage::Blocks), &["nog niet vastligt. Daarom begin je hier met drie blokken"]);
    says(&of(WeekPage::Cards), &["nog niet vaststaat. Daarom kunnen wij alvast invullen wat vaak past."]);
    says(&of(WeekPage::Protocol), &["Daarom komt eerst de ja-lijst, en dan pas een invaller."]);
    for to in [WeekPage::Blocks, WeekPage::Cards, WeekPage::Protocol] {
        says_not(&words(&page(Scan::default(), Route::Week(to))), &["Jullie vulden in"]);
    }
}

#[test]
fn every_starting_point_rests_on_a_statement_and_is_said_in_short_sentences() {
    for &asked in PointStatement::ALL {
        assert!(catalog().statements.with_id(asked.code()).is_some(), "{}", asked.code());
    }
    let answers = PointStatement::ALL
        .iter()
        .flat_map(|&asked| Level::ALL.iter().map(move |&level| PointReason::Answer { asked, level }));
    let worries = Worry::ALL.iter().map(|&worry| PointReason::Worry(worry));
    let others = [PointReason::NoSupportStaff, PointReason::SmallSchool, PointReason::Units, PointReason::NoPool];
    let leaders = [LeaderDuty::Teaches, LeaderDuty::TwoSchools].map(PointReason::Leader);
    let (mut count, mut all) = (0, 0);
    let mut read = |text: &str| {
        for sentence in sentences(text) {
            let length = sentence.split_whitespace().count();
            assert!(length <= 20, "{length} words: {sentence}");
            assert!(!text.contains("ziek") && !text.contains("inzet"), "{text}");
            count += 1;
            all += length;
        }
    };
    for reason in answers.chain(worries).chain(others).chain(leaders) {
        read(points::filled_in(reason));
        for &task in WeekTask::ALL {
            read(points::so(task, reason));
        }
    }
    WeekTask::ALL.iter().for_each(|&task| read(points::so_first(task)));
    read(&points::so_talking(10, 15));
    assert!(all <= count * 12, "{all} words in {count} sentences");
    assert!(points::RESPONSIBLE_NOTE.chars().count() <= Line::LONGEST_WORDS);
}
