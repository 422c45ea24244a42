//! The roster and the groups as a school sees them: what the week says, and what must still be chosen.

use crate::documents::documents;
use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::route::{Route, WeekPage};
use taakkompas::rooms::week::words::roster as t;
use taakkompas_content::language::sentences;
use taakkompas_school::qualification::Rule;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Span, Weekday};
use taakkompas_week::paste::paste;
use taakkompas_week::{AssistantWeek, Block, Kind, Lesson};

use crate::html::{parts, says, says_not, words};
use crate::schools::page;

fn shown(week: &AssistantWeek, at: WeekPage) -> String {
    let scan = Scan { documents: documents([("week", week.write())]), ..Scan::default() };
    page(scan, Route::Week(at))
}

fn span(text: &str) -> Span {
    text.parse().unwrap()
}

/// An assistant with these blocks for groep 4, day by day.
fn week(blocks: &[(Kind, Weekday, &str)]) -> AssistantWeek {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let four = week.group_named("4").unwrap();
    for &(kind, day, time) in blocks {
        let block = Block::new(person, kind, day, span(time));
        week.add_block(Block { groups: vec![four], aim: "lezen".to_owned(), ..block }).unwrap();
    }
    week
}

fn facts(html: &str) -> Vec<String> {
    let list = html.split("Om naar te kijken").nth(1).unwrap();
    let list = list.split_once("</section>").unwrap().0;
    parts(list, "<li", "</li>").into_iter().map(words).collect()
}

#[test]
fn who_leads_a_group_without_a_lesbevoegdheid_is_one_line_with_its_rule() {
    let one = shown(&week(&[(Kind::Lesson, Weekday::Monday, "9.00-9.45")]), WeekPage::Roster);
    let lines = facts(&one);
    assert_eq!(lines.len(), 1, "{lines:?}");
    says(
        &lines[0],
        &[
            "Onderwijsassistent A heeft geen lesbevoegdheid en staat alleen bij een groep",
            "Lees wat mag, wat moet en wat niet hoeft",
            "(WPO artikel 3 lid 1, versie van 1 augustus 2026).",
        ],
    );
    assert_eq!(Rule::NoQualification.article(), Some("WPO artikel 3 lid 1"), "the line names the article of its rule");
    let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Friday];
    let many = shown(&week(&days.map(|day| (Kind::StandingIn, day, "9.00-9.45"))), WeekPage::Roster);
    let lines = facts(&many);
    assert_eq!(lines.len(), 1, "one line for one person: {lines:?}");
    says(&lines[0], &["staat 3 keer alleen bij een groep: maandag 9.00–9.45", "vrijdag 9.00–9.45", "groep 4"]);
    assert_eq!(many.matches("/wat-mag\"").count(), one.matches("/wat-mag\"").count());
}

#[test]
fn work_that_is_not_chosen_yet_and_blocks_outside_lessons_are_said() {
    let mut week = week(&[
        (Kind::Unsaid, Weekday::Monday, "9.00-9.45"),
        (Kind::SmallGroup, Weekday::Friday, "13.15-14.00"),
        (Kind::Elsewhere, Weekday::Monday, "14.00-18.00"),
    ]);
    week.set_lessons(Weekday::ALL.iter().map(|&weekday| Lesson { weekday, span: span("8.30-12.30") }).collect())
        .unwrap();
    let html = shown(&week, WeekPage::Roster);
    let lines = facts(&html);
    assert_eq!(lines.len(), 2, "{lines:?}");
    says(
        &lines[0],
        &["Dit blok valt 45 minuten buiten de lestijd van groep 4: onderwijsassistent A, vrijdag 13.15–14.00"],
    );
    says(&lines[1], &["Kies nog wat voor werk dit is: onderwijsassistent A, maandag 9.00–9.45"]);
}

#[test]
fn a_break_is_with_no_teacher() {
    let mut week = week(&[(Kind::Break, Weekday::Monday, "12.00-12.30")]);
    let four = week.group_named("4").unwrap();
    week.change_group(four, |group| {
        group.teachers = taakkompas_week::DayPart::ALL
            .iter()
            .map(|&part| taakkompas_week::TeacherTime {
                label: "leraar groep 4".to_owned(),
                weeks: taakkompas_school::time_of_day::Weeks::Every,
                weekday: Weekday::Monday,
                part,
            })
            .collect();
    })
    .unwrap();
    let said = taakkompas::rooms::week::words::in_words(&week).join("\n");
    says_not(&said, &["met leraar"]);
}

/// Each kind of row that is left out or kept with a question, in the words of the page.
#[test]
fn what_is_asked_about_a_pasted_row_is_short_and_says_the_way_on() {
    let text = "Wie\tDag\tTijd\tGroep\tWat\tWeek\n\
        oa A\tma\t9.00-9.45\tgroep 4\tblokje\t\n\
        oa A\tdi\t9.00-9.45\tgroep 4\tgym\t\n\
        oa A\two\t1.15-2.00\twisselend\tpauze\t\n\
        juf groep 3\tma\t9.00-9.45\tgroep 3\tles\t\n\
        ib'er\tma\t9.00-9.45\tgroep 3\toverleg\t\n\
        oa A\tdo\t9.00-9.45\tgroep 4\ttoezicht\tom en om\n";
    let outcome = paste(&AssistantWeek::default(), text).unwrap();
    let notes: Vec<String> = outcome.notes.iter().map(t::note).collect();
    let problems: Vec<String> = outcome.problems.iter().map(t::problem).collect();
    assert_eq!((notes.len(), problems.len()), (4, 3), "{notes:#?} {problems:#?}");
    says(
        &notes[0],
        &["Regel 2", "'blokje' kennen we niet als soort werk. Het blok komt erbij; kies daar het soort werk."],
    );
    says(&notes[1], &["'gym': geeft iemand hier les? Kies bij het blok het soort werk."]);
    says(&notes[2], &["'1.15-2.00' lezen we als de middag: 13.15–14.00."]);
    says(&notes[3], &["'wisselend' is geen groep die we kennen."]);
    says(&problems[0], &["'juf groep 3' heeft een eigen groep. Dat hoort bij de kaarten"]);
    says(&problems[1], &["'ib'er' staat niet in deze week."]);
    says(&problems[2], &["'om en om': in welke week is het? Schrijf 'A' of 'B', of 'oneven' of 'even'."]);
    says(&t::summary(&outcome), &["3 regels gaan niet mee. Bij 4 regels hoort een vraag."]);
    for line in notes.iter().chain(&problems) {
        let said = line.split_once("): ").map_or(line.as_str(), |(_, said)| said);
        assert!(sentences(said).iter().all(|sentence| sentence.split_whitespace().count() <= 20), "{line}");
    }
}
