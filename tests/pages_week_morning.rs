//! The day card at half past seven: first on its page, right by day, with lines to write on; and one tap from the
//! landing page.

use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::route::{Route, WeekPage};
use taakkompas_scan::catalog::Role;
use taakkompas_scan::profile::{Pool, SchoolProfile};
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Cycle, TimeOfDay, Weekday, Weeks};
use taakkompas_week::day_card::{PoolCall, SaidYes, Someone};
use taakkompas_week::{AssistantWeek, Block, Group, Kind, Lesson, PersonId, Presence, Year};

use crate::documents::documents;
use crate::html::{parts, says, says_not, values, words};
use crate::schools::page;

const CHANGE: &str = "Verander wat op de kaarten staat";

fn scan(profile: &SchoolProfile, week: &AssistantWeek) -> Scan {
    Scan { profile: profile.clone(), documents: documents([("week", week.write())]), ..Scan::default() }
}

fn cards(week: &AssistantWeek) -> String {
    page(scan(&SchoolProfile::default(), week), Route::Week(WeekPage::Cards))
}

/// Whether the fold with what the cards are made of is open; `None` if it is not folded.
fn is_open(html: &str) -> Option<bool> {
    let at = html.find("day-cards-change")?;
    let tag = &html[html[..at].rfind('<')?..at];
    Some(tag.contains(" open"))
}

/// The card of a day, as it is written.
fn card(html: &str, code: &str) -> String {
    let card = html.split(&format!("data-card=\"{code}\"")).nth(1).unwrap_or_else(|| panic!("no card {code}"));
    format!("<p {}", card.split_once("</article>").unwrap().0)
}

fn filled() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    week.cards.fill_usual(&SchoolProfile::default());
    week
}

fn present(week: &mut AssistantWeek, id: PersonId, rows: &[(Weeks, Weekday, &str)]) {
    let presence = rows.iter().map(|&(weeks, weekday, span)| Presence { weeks, weekday, span: span.parse().unwrap() });
    let presence: Vec<Presence> = presence.collect();
    week.change_person(id, |person| person.presence = presence).unwrap();
}

#[test]
fn the_card_comes_first_and_its_set_up_only_while_there_is_nothing() {
    let places = |html: &str| (html.find("data-card=").unwrap(), html.find("Vul de lege dagen in").unwrap());
    let empty = cards(&AssistantWeek::default());
    let (card, set_up) = places(&empty);
    assert!(set_up < card && is_open(&empty).is_none());

    let ready = cards(&filled());
    let (card, set_up) = places(&ready);
    assert!(card < ready.find(CHANGE).unwrap() && card < set_up);
    assert_eq!(is_open(&ready), Some(false));

    let mut begun = AssistantWeek::default();
    begun.group_named("3").unwrap();
    assert_eq!(is_open(&cards(&begun)), Some(true), "who takes the call is still to be filled in");
}

#[test]
fn paper_has_lines_to_write_on_instead_of_saying_what_is_open() {
    let mut week = AssistantWeek::default();
    let id = week.group_named("4").unwrap();
    for html in [cards(&AssistantWeek::default()), cards(&week)] {
        let card = card(&html, "monday");
        let open: Vec<usize> = card.to_lowercase().match_indices("nog invullen").map(|(at, _)| at).collect();
        assert!(open.len() >= 4, "{card}");
        for at in open {
            let before = card.to_lowercase()[..at].to_owned();
            let around = &before[before.rfind('<').unwrap()..];
            assert!(around.contains("no-print"), "{around}");
        }
        assert!(card.matches("write-line print-only").count() >= 5, "{card}");
    }
    week.change_group(id, |group| group.label = "5".to_owned()).unwrap();
    week.cards
        .set_said_yes(vec![SaidYes {
            label: "leraar groep 6, deeltijd".to_owned(),
            weekdays: vec![Weekday::Monday],
            weeks: Weeks::Every,
            from: None,
        }])
        .unwrap();
    let html = cards(&week);
    let yes = parts(&html, "day-card-yes", "</section>")[0];
    assert!(yes.contains("leraar groep 6, deeltijd<span class=\"write-line print-only\">"), "room for a number: {yes}");
}

#[test]
fn a_card_says_who_is_there_who_is_free_and_when_the_groups_go_home() {
    let mut week = filled();
    let lessons = |rows: &[(Weekday, &str)]| -> Vec<Lesson> {
        rows.iter().map(|&(weekday, span)| Lesson { weekday, span: span.parse().unwrap() }).collect()
    };
    let all: Vec<(Weekday, &str)> = Weekday::ALL.iter().map(|&day| (day, "8.30-14.30")).collect();
    week.set_lessons(lessons(&all)).unwrap();
    let young: Vec<(Weekday, &str)> =
        all.iter().map(|&(day, span)| (day, if day == Weekday::Friday { "8.30-12.00" } else { span })).collect();
    for (label, year, own) in [
        ("1/2", Year::One, &all[..4]),
        ("3", Year::Three, &young[..]),
        ("4", Year::Four, &young[..]),
        ("7", Year::Seven, &[][..]),
        ("8", Year::Eight, &[][..]),
    ] {
        let id = week.add_group(Group::new(label, &[year])).unwrap();
        week.change_group(id, |group| group.lessons = lessons(own)).unwrap();
    }
    let (a, b) = (week.add_person(StaffRole::Assistant).unwrap(), week.add_person(StaffRole::Assistant).unwrap());
    present(
        &mut week,
        a,
        &[(Weeks::Every, Weekday::Monday, "8.30-14.30"), (Weeks::Every, Weekday::Friday, "8.30-12.15")],
    );
    present(&mut week, b, &[(Weeks::Every, Weekday::Monday, "8.30-12.00")]);
    week.add_person(StaffRole::Caretaker).unwrap();
    let html = cards(&week);
    let (monday, friday) = (words(&card(&html, "monday")), words(&card(&html, "friday")));
    says(
        &monday,
        &["Uit om 14.30 uur: alle groepen", "onderwijsassistent A (8.30–14.30) en onderwijsassistent B (8.30–12.00)"],
    );
    says_not(&monday, &["Vandaag vrij", "Niet op school", "conciërge"]);
    says(
        &friday,
        &[
            "Wie er vandaag is",
            "Uit om 12.00 uur: groep 3 en 4",
            "Uit om 14.30 uur: groep 7 en 8",
            "Vandaag vrij: groep 1/2",
            "Op school: onderwijsassistent A (8.30–12.15)",
            "Niet op school: onderwijsassistent B",
        ],
    );
    says_not(&words(&card(&cards(&filled()), "friday")), &["Wie er vandaag is"]);
}

#[test]
fn weeks_that_differ_only_in_who_is_there_have_a_card_each() {
    let mut week = filled();
    week.set_cycle(Cycle::TwoWeeks);
    let id = week.add_person(StaffRole::Assistant).unwrap();
    present(
        &mut week,
        id,
        &[(Weeks::A, Weekday::Wednesday, "8.30-12.15"), (Weeks::Every, Weekday::Monday, "8.30-12.15")],
    );
    let html = cards(&week);
    assert_eq!(values(&html, "data-card"), ["monday", "tuesday", "wednesday-a", "wednesday-b", "thursday", "friday"]);
    says(&words(&card(&html, "wednesday-b")), &["Niet op school: onderwijsassistent A"]);
}

#[test]
fn the_pool_is_called_from_the_card_by_those_named_and_in_time() {
    let mut week = filled();
    let open = card(&cards(&week), "tuesday");
    let line = parts(&open, "<div class=\"print-only\"><dt>Belt de invalpool", "</div>");
    assert_eq!(line.len(), 1, "open: a line to write on, on paper only: {open}");
    let call = PoolCall {
        number: "+31 (0)38 123 45 67".to_owned(),
        until: Some(TimeOfDay::at(7, 45)),
        caller: Someone::of(Role::Leader),
    };
    week.cards.set_pool(call).unwrap();
    let html = cards(&week);
    for day in Weekday::ALL {
        let card = card(&html, day.code());
        assert!(card.contains("href=\"tel:+31381234567\""), "{card}");
        says(&words(&card), &["Belt de invalpool schoolleider, tot 7.45 uur +31 (0)38 123 45 67"]);
    }
    says(&words(&html), &["Nummer van het kantoor van de pool", "Geen nummer van een persoon."]);
    let none = SchoolProfile { pool: Some(Pool::None), ..SchoolProfile::default() };
    says_not(&words(&page(scan(&none, &filled()), Route::Week(WeekPage::Cards))), &["Belt de invalpool"]);
}

#[test]
fn lunch_duty_is_among_what_does_not_stop() {
    let mut week = filled();
    let id = week.add_person(StaffRole::Assistant).unwrap();
    week.add_block(Block::new(id, Kind::Supervision, Weekday::Monday, "12.00-12.30".parse().unwrap())).unwrap();
    let html = cards(&week);
    says(&words(&card(&html, "monday")), &["Dit stopt vandaag niet Onderwijsassistent A: 12.00–12.30 toezicht"]);
    says_not(&words(&card(&html, "tuesday")), &["Dit stopt vandaag niet"]);
}

#[test]
fn the_landing_page_leads_to_the_cards_first_on_a_device_that_has_them() {
    let home = |week: &AssistantWeek| page(scan(&SchoolProfile::default(), week), Route::Home);
    let with_cards = home(&filled());
    let link = parts(&with_cards, "<a href=\"/inzet/dagkaarten\"", "</a>");
    assert_eq!(link.len(), 1, "{with_cards}");
    assert!(with_cards.find("dagkaarten").unwrap() < with_cards.find("/zelfscan").unwrap(), "it comes first");
    let mut without = AssistantWeek::default();
    without.group_named("3").unwrap();
    for week in [&without, &AssistantWeek::default()] {
        let html = home(week);
        says(&words(&html), &["Is er vandaag een leraar ziek? Naar de kaart voor half acht"]);
        assert!(html.find("dagkaarten").unwrap() > html.find("/zelfscan").unwrap(), "the scan comes first: {html}");
    }
}
