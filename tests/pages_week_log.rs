//! Streepjes, the agreement and her own card, as an example school sees them.

use crate::documents::documents;
use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::route::{Route, WeekPage};
use taakkompas::rooms::week::words::agreements::PARTS;
use taakkompas_school::iso_date;
use taakkompas_school::school_year::{Calendar, Region};
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Span, Weekday};
use taakkompas_week::log::{Emergency, Entry, StrikeReason, Who};
use taakkompas_week::{Agreement, AssistantWeek, Block, Kind, PersonId};
use time::Date;

use crate::html::{parts, values, words};
use crate::schools::{page, school};

fn day(text: &str) -> Date {
    iso_date::parse(text).unwrap()
}

fn span(text: &str) -> Span {
    text.parse().unwrap()
}

fn add(week: &mut AssistantWeek, person: PersonId, weekday: Weekday, time: &str, group: &str) {
    let groups = vec![week.group_named(group).unwrap()];
    let aim = "sommen tot 20".to_owned();
    let teacher = Some(format!("leraar {group}"));
    let block = Block::new(person, Kind::SmallGroup, weekday, span(time));
    week.add_block(Block { groups, aim, teacher, protected: true, ..block }).unwrap();
}

/// Two assistants with two blocks of 45 minutes a week each, and a break that is no planned work.
fn two_assistants() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    let a = week.add_person(StaffRole::Assistant).unwrap();
    let b = week.add_person(StaffRole::Assistant).unwrap();
    add(&mut week, a, Weekday::Monday, "9.00-9.45", "groep 4");
    add(&mut week, a, Weekday::Tuesday, "9.00-9.45", "groep 4");
    add(&mut week, b, Weekday::Wednesday, "10.45-11.30", "groep 5");
    add(&mut week, b, Weekday::Thursday, "10.45-11.30", "groep 5");
    week.add_block(Block::new(a, Kind::Break, Weekday::Monday, span("12.00-12.30"))).unwrap();
    week
}

fn beside(date: &str, who: Who, blocks: u32, minutes: u32) -> Entry {
    Entry { date: day(date), who, reason: StrikeReason::StandIn, blocks, minutes, named: Vec::new() }
}

/// The log of that week, worked out by hand.
///
/// Counted from Monday 9 November 2026. The Christmas holiday of region Middle begins on 19 December: six school
/// weeks of four blocks, so 24 are planned. Three fell out, of 45 minutes: 135 minutes, 2 hours and 15 minutes.
/// After the holiday, from 4 to 11 January: the four of the first week and the Monday of the second, so 5.
fn with_log() -> AssistantWeek {
    let mut week = two_assistants();
    week.log.set_since(Some(day("2026-11-09")));
    let ids: Vec<_> = week.blocks.iter().map(|block| block.id).collect();
    week.strike(day("2026-11-16"), ids[0], StrikeReason::StandIn).unwrap();
    week.strike(day("2026-11-17"), ids[1], StrikeReason::StandIn).unwrap();
    week.strike(day("2026-12-02"), ids[2], StrikeReason::Tests).unwrap();
    week.log.add(beside("2026-11-23", Who::Ib, 2, 120)).unwrap();
    week.log.add(beside("2026-12-10", Who::Leader, 1, 60)).unwrap();
    week
}

fn scan(week: &AssistantWeek, today: &str) -> Scan {
    let calendar = Calendar::new(Region::Middle);
    Scan { documents: documents([("week", week.write())]), calendar, today: Some(day(today)), ..school("stadsschool") }
}

fn log(week: &AssistantWeek, today: &str) -> String {
    page(scan(week, today), Route::Week(WeekPage::Log))
}

fn agreements(week: &AssistantWeek) -> String {
    page(scan(week, "2026-11-24"), Route::Week(WeekPage::Agreements))
}

fn own_card(week: &AssistantWeek) -> String {
    page(scan(week, "2026-11-24"), Route::Week(WeekPage::OwnCard))
}

/// The first element of a class, from its start until `end`.
fn of_class<'a>(html: &'a str, class: &str, end: &str) -> &'a str {
    let at = html.find(&format!("class=\"{class}")).unwrap_or_else(|| panic!("no {class}"));
    let start = html[..at].rfind('<').unwrap();
    parts(&html[start..], "<", end)[0]
}

#[test]
fn a_period_is_said_in_words_as_worked_out_by_hand() {
    let text = words(&log(&with_log(), "2026-12-18"));
    for says in [
        "Jullie tellen vanaf 9 november 2026.",
        "Tot de kerstvakantie 2026 Van de 24 geplande blokken gingen er 21 door.",
        "Niet door: 3 blokken, samen 2 uur en 15 minuten.",
        "Daarnaast viel ander werk weg: ib'er 2 blokken (2 uur) en schoolleider 1 blok (1 uur).",
        "Waarom, alles samen: een andere groep opgevangen (5) en toetsweek (1).",
        "Geteld van 9 november 2026 tot en met 18 december 2026.",
        "We tellen blokken, geen mensen.",
    ] {
        assert!(text.contains(says), "{says}\n{text}");
    }
}

#[test]
fn each_period_between_holidays_has_its_own_count() {
    let html = log(&with_log(), "2027-01-11");
    let text = words(&html);
    let after = text.find("Alle 5 geplande blokken gingen door.").expect("the period after the holiday");
    let before = text.find("Van de 24 geplande blokken gingen er 21 door.").expect("the period before it");
    assert!(after < before, "the newest first");
    let table = parts(&html, "<table", "</table>");
    let rows: Vec<_> = parts(table[0], "<tr", "</tr>").into_iter().map(words).collect();
    assert_eq!(rows[1], "Tot de kerstvakantie 2026 24 21 3 (2 uur en 15 minuten) 3 (3 uur)");
    assert_eq!(rows[2], "Tot de voorjaarsvakantie 2027 5 5 0 0");
    assert_eq!(rows.len(), 3);
}

#[test]
fn the_picture_says_the_same_and_shows_no_person() {
    let html = log(&with_log(), "2026-12-18");
    let chart = of_class(&html, "log-chart", "</svg>");
    assert!(chart.contains("role=\"img\"") && chart.contains("aria-labelledby=\"telling-titel telling-tekst\""));
    // 21 of 24 is 87,5 percent of a bar that is 66 percent wide.
    assert_eq!(values(of_class(chart, "log-bar-done", ">"), "width"), ["57.75%"]);
    assert_eq!(values(of_class(chart, "log-bar-not", ">"), "width"), ["8.25%"]);
    assert!(words(chart).contains("21 van 24"));
    let sums = of_class(&html, "log-sums", "</section>");
    assert!(!words(sums).contains("onderwijsassistent"), "the sums name no assistant");
}

#[test]
fn the_blocks_of_the_day_have_one_press_each_and_those_struck_say_so() {
    // A Monday: one block, and a break that is no planned work.
    let html = log(&with_log(), "2026-11-16");
    let rows = parts(&html, "data-block=", "</li>");
    assert_eq!(rows.len(), 1);
    let says = "onderwijsassistent A · 9.00–9.45 · groep 4 · sommen tot 20";
    let row = words(rows[0]);
    assert!(row.contains(says) && row.contains("Ging niet door: een andere groep opgevangen"), "{row}");
    assert!(row.contains("Haal streepje weg"), "{row}");
    let html = log(&with_log(), "2026-11-30");
    let row = words(parts(&html, "data-block=", "</li>")[0]);
    assert!(row.contains("Zet streepje") && !row.contains("Ging niet door"), "{row}");
    let reasons = parts(&html, "id=\"streepje-reden\"", "</select>");
    let reasons: Vec<_> = parts(reasons[0], "<option", "</option>").into_iter().map(words).collect();
    assert_eq!(
        reasons,
        ["Een andere groep opgevangen", "Toetsweek", "Uitje of feest", "Studiedag", "Zelf ziek", "Iets anders"]
    );
}

#[test]
fn a_day_without_school_offers_no_blocks() {
    for today in ["2026-11-15", "2026-12-21"] {
        let html = log(&with_log(), today);
        assert!(words(&html).contains("Op deze dag is er geen school."), "{today}");
        assert!(values(&html, "data-block").is_empty(), "{today}");
    }
    assert!(words(&log(&with_log(), "2026-11-20")).contains("Op deze dag staan er geen blokken in het rooster."));
}

#[test]
fn the_list_is_newest_first_and_says_what_does_not_count_yet() {
    let mut week = with_log();
    week.log.add(beside("2026-11-02", Who::Coordinator, 1, 30)).unwrap();
    week.log.add(beside("2027-02-01", Who::Teacher, 1, 45)).unwrap();
    let html = log(&week, "2026-12-18");
    let list = parts(&html, "log-lines", "</ul>")[0];
    let lines: Vec<_> = parts(list, "<li", "</li>").into_iter().map(words).collect();
    assert_eq!(lines.len(), 7);
    assert!(lines[0].contains("Maandag 1 februari 2027 leraar zonder groep · 1 blok, 45 minuten"), "{}", lines[0]);
    assert!(lines[0].contains("Telt mee vanaf die dag."), "{}", lines[0]);
    assert!(lines[6].contains("bouwcoördinator") && lines[6].contains("Telt niet mee"), "{}", lines[6]);
    assert!(!lines[1].contains("Telt"), "{}", lines[1]);
}

#[test]
fn a_streepje_outlives_the_person_and_the_block() {
    let mut week = with_log();
    let person = week.people[0].id;
    week.remove_person(person).unwrap();
    let text = words(&log(&week, "2026-12-18"));
    assert!(text.contains("iemand die niet meer in de week staat · 1 blok, 45 minuten"), "{text}");
}

#[test]
fn without_blocks_the_way_leads_to_them_and_the_leader_can_still_count() {
    for week in [AssistantWeek::default(), {
        let mut week = AssistantWeek::default();
        week.log.add(beside("2026-12-10", Who::Leader, 1, 60)).unwrap();
        week
    }] {
        let html = log(&week, "2026-12-18");
        let text = words(&html);
        assert!(text.contains("Er staan nog geen blokken in de week."), "{text}");
        assert!(html.contains("href=\"/inzet/blokken\"") && html.contains("id=\"ander-wie\""));
        assert!(!html.contains("log-chart"), "there is nothing to show in a picture");
        let is_counted = !week.log.entries.is_empty();
        assert_eq!(text.contains("Er stonden geen blokken in het rooster."), is_counted);
        assert_eq!(text.contains("schoolleider 1 blok (1 uur)"), is_counted);
    }
}

#[test]
fn an_emergency_is_calm_and_says_what_to_do() {
    let mut week = with_log();
    let group = week.group_named("groep 5").unwrap();
    let record = Emergency {
        date: day("2026-12-03"),
        person: week.people[0].id,
        group,
        responsible: "leraar groep 6".to_owned(),
        pupils_did: "weektaak".to_owned(),
        agreed: Some(true),
        prevention: String::new(),
    };
    week.log.add_emergency(record).unwrap();
    let html = log(&week, "2026-12-18");
    let part = of_class(&html, "log-emergencies", "</section>");
    let text = words(part);
    for says in [
        "Dit is geen gewone oplossing.",
        "bespreek het met jullie bestuur",
        "mag nee zeggen",
        "Noodsituatie op donderdag 3 december 2026",
        "Onderwijsassistent A, groep 5",
        "Nog niet ingevuld",
        "Haal weg : donderdag 3 december 2026",
    ] {
        assert!(text.contains(says), "{says}\n{text}");
    }
    assert!(!text.contains('!'), "{text}");
    assert!(!part.contains("role=\"alert\"") && !part.contains("notice-care"));
}

#[test]
fn an_agreement_shows_what_the_week_knows_and_asks_the_rest() {
    let html = agreements(&two_assistants());
    let text = words(&html);
    for says in [
        "Onderwijsassistent A met groep 4 (nog leeg)",
        "Onderwijsassistent B met groep 5 (nog leeg)",
        "Maandag 9.00–9.45 · groep 4 · sommen tot 20 · met leraar groep 4",
        "Er staat nog geen overleg in de week.",
        "Dit is een afspraak tussen collega's, geen contract.",
    ] {
        assert!(text.contains(says), "{says}\n{text}");
    }
    assert_eq!(parts(&html, "<textarea", "</textarea>").len(), PARTS.len());
    // Four weeks are left before the Christmas holiday.
    assert!(html.contains("value=\"2026-12-18\""), "the review date is offered");
    assert!(
        parts(&html, "<textarea", "</textarea>").into_iter().all(|area| words(area).is_empty()),
        "nothing is filled in for them"
    );
}

#[test]
fn one_pair_is_on_paper_with_lines_where_nothing_was_written() {
    let mut week = two_assistants();
    let pairs = taakkompas_week::agreement::pairs(&week);
    for (number, &(person, group)) in pairs.iter().enumerate() {
        let agreement = Agreement { during: format!("samen lezen {number}"), ..Agreement::empty(person, group) };
        week.set_agreement(agreement).unwrap();
    }
    let html = agreements(&week);
    assert_eq!(values(&html, "data-pair").len(), 1);
    let sheet = of_class(&html, "agreement-sheet", "</section>");
    let text = words(sheet);
    assert!(text.contains("Onderwijsassistent A met groep 4") && text.contains("samen lezen 0"), "{text}");
    assert!(!text.contains("groep 5") && !text.contains("samen lezen 1"), "{text}");
    assert!(text.contains("Afgesproken op 24 november 2026. We kijken er weer naar op 18 december 2026"), "{text}");
    // Six parts of two lines, and one line each for talking and preparing, of which the week says nothing.
    assert_eq!(sheet.matches("write-line").count(), 14);
}

#[test]
fn what_was_agreed_stays_in_sight_when_the_block_has_gone() {
    let mut week = two_assistants();
    let (person, group) = taakkompas_week::agreement::pairs(&week)[0];
    week.set_agreement(Agreement { after: "kort verslag".to_owned(), ..Agreement::empty(person, group) }).unwrap();
    week.blocks.retain(|block| block.person != person);
    let text = words(&agreements(&week));
    assert!(text.contains("Onderwijsassistent A met groep 4 (1 van 7 ingevuld)"), "{text}");
}

#[test]
fn without_a_pair_the_agreement_says_what_to_do() {
    let html = agreements(&AssistantWeek::default());
    assert!(words(&html).contains("Zet eerst een blok in de week"), "{}", words(&html));
    assert!(html.contains("href=\"/inzet/blokken\"") && !html.contains("<textarea"));
}

#[test]
fn examples_fit_and_begin_as_such() {
    for part in PARTS {
        assert!(part.hint.starts_with("Bijvoorbeeld: ") && !part.example().contains("Bijvoorbeeld"), "{}", part.code);
        assert!(part.example().chars().count() <= Agreement::LONGEST_TEXT, "{}", part.code);
    }
}

#[test]
fn her_card_knows_nothing_of_the_school_and_keeps_nothing() {
    let html = own_card(&with_log());
    assert_eq!(html, own_card(&AssistantWeek::default()), "the week is not in it");
    assert_eq!(parts(&html, "<textarea", "</textarea>").len(), 4);
    assert!(parts(&html, "<textarea", "</textarea>").into_iter().all(|area| words(area).is_empty()));
    assert!(!html.contains("saved-line"), "nothing is said to be saved");
    let text = words(&html);
    let warns = text.find("Wat je hier typt, bewaren we nergens.").expect("said before");
    assert!(warns < text.find("1. Dit gaat goed en moet zo blijven").unwrap());
    assert!(text.contains("Kopieer je kaart"), "a phone has no printer");
    assert!(html.contains("href=\"/wat-mag\""));
    assert!(!text.contains(" u ") && !text.contains(" uw "));
}

#[test]
fn the_dutch_is_plain_and_blames_nobody() {
    let mut filled = with_log();
    let (person, group) = taakkompas_week::agreement::pairs(&filled)[0];
    filled.set_agreement(Agreement { after: "kort verslag".to_owned(), ..Agreement::empty(person, group) }).unwrap();
    let pages =
        [AssistantWeek::default(), filled].map(|week| [log(&week, "2026-12-18"), agreements(&week), own_card(&week)]);
    let banned = [
        "gebrek",
        "tekortschiet",
        "ad hoc",
        "zwak",
        "achterstand",
        "onvoldoende",
        "nog steeds",
        "ingezet",
        "inzetten",
        "puzzelstuk",
        "onbevoegd",
        "weerstand",
        "verandermoe",
        "!",
    ];
    let mut lengths = Vec::new();
    for html in pages.iter().flatten() {
        let text = words(html).to_lowercase();
        for word in banned {
            assert!(!text.contains(word), "{word}");
        }
        for part in [("<p>", "</p>"), ("<p ", "</p>"), ("<li>", "</li>"), ("<span ", "</span>")]
            .into_iter()
            .flat_map(|(from, to)| parts(html, from, to))
        {
            for sentence in words(part).split(['.', '?', ':', ';']) {
                let length = sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
                assert!(length <= 20, "{length} words: {sentence}");
                lengths.extend((length > 2).then_some(length));
            }
        }
        assert_eq!(html.matches("<h1").count(), 1);
    }
    let average = lengths.iter().sum::<usize>() / lengths.len();
    assert!(average <= 12, "{average} words on average");
}

#[test]
fn every_id_is_there_once_and_every_label_names_a_field() {
    for html in [log(&with_log(), "2026-12-18"), agreements(&two_assistants()), own_card(&AssistantWeek::default())] {
        let mut ids = values(&html, "id");
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
        for of in values(&html, "for")
            .into_iter()
            .chain(values(&html, "aria-labelledby").into_iter().flat_map(|all| all.split(' ').collect::<Vec<_>>()))
        {
            assert!(ids.contains(&of), "{of}");
        }
    }
}
