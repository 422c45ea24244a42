//! The page of a proposed week: what it asks first, and what it says of a proposal.

use crate::documents::with;
use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::route::{Route, WeekPage};
use taakkompas::rooms::week::words::proposal as t;
use taakkompas_content::language::sentences;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Span, TimeOfDay, Weekday, Weeks};
use taakkompas_week::proposal::{Figure, LeftOver, LeftOverReason, Proposal, Row, UnmetReason, compare, propose};
use taakkompas_week::{Ask, AssistantWeek, Block, Group, Kind, PersonId, Presence};
use time::macros::date;

use crate::html::{headings, says, says_not, values, words};
use crate::schools::page;

/// Two groups without lesson times, and an assistant who is there for two days.
fn beginning() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    for label in ["4", "8"] {
        week.add_group(Group::new(label, &[])).unwrap();
    }
    add_assistant(&mut week, &[Weekday::Monday, Weekday::Tuesday]);
    week
}

fn add_assistant(week: &mut AssistantWeek, days: &[Weekday]) -> PersonId {
    let id = week.add_person(StaffRole::Assistant).unwrap();
    let span = Span { from: TimeOfDay::at(8, 15), until: TimeOfDay::at(15, 0) };
    let row = |&weekday: &Weekday| Presence { weeks: Weeks::Every, weekday, span };
    week.change_person(id, |person| person.presence = days.iter().map(row).collect()).unwrap();
    id
}

fn of_page(week: &AssistantWeek) -> String {
    page(with(Scan::default(), "week", week.write()), Route::Week(WeekPage::Proposal))
}

#[test]
fn lesson_times_are_asked_first_with_times_to_confirm() {
    let mut week = beginning();
    let html = of_page(&week);
    says(
        &words(&html),
        &[
            "Eerst: wanneer is er les? We weten nog niet wanneer er les is. Kloppen deze tijden?",
            "Dit zijn onze lestijden",
        ],
    );
    assert!(values(&html, "id").contains(&"voorstel-les-monday-van"), "with times in the fields");
    let at = |heading: &str| headings(&html).iter().position(|(says, _)| says == heading).unwrap();
    assert!(at("Eerst: wanneer is er les?") < at("Wat heeft elke groep nodig?"), "before anything is asked");
    week.add_ask(Ask::new(week.groups[0].id, Kind::SmallGroup, 90)).unwrap();
    assert!(t::lacks(&week).is_some_and(|says| says.contains("lestijden")));
    let first = week.groups[0].id;
    let offered = week.lessons_to_offer();
    week.change_group(first, |group| group.lessons.clone_from(&offered)).unwrap();
    assert_eq!(t::without_lessons(&week).as_deref(), Some("Van groep 8 weten we nog niet wanneer er les is."));
    assert_eq!(t::lacks(&week), None, "the other group asks nothing");
    week.set_lessons(offered).unwrap();
    assert_eq!(t::without_lessons(&week), None);
}

#[test]
fn a_request_for_all_groups_asks_an_aim_and_says_what_has_none() {
    let mut week = beginning();
    week.set_lessons(week.lessons_to_offer()).unwrap();
    let html = of_page(&week);
    assert!(values(&html, "id").contains(&"alle-doel"));
    says_not(&words(&html), &["staat nog geen doel"]);
    week.ask_for_all(Kind::SmallGroup, 90, 30, "").unwrap();
    says(&words(&of_page(&week)), &["Bij 2 vragen staat nog geen doel. Die blokken krijgen dan ook geen doel."]);
    let mut with_aim = beginning();
    with_aim.set_lessons(with_aim.lessons_to_offer()).unwrap();
    with_aim.ask_for_all(Kind::SmallGroup, 90, 30, "technisch lezen").unwrap();
    says_not(&words(&of_page(&with_aim)), &["staat nog geen doel"]);
    let proposal = propose(&with_aim);
    let new = proposal.blocks.iter().filter(|block| block.kind == Kind::SmallGroup);
    assert!(new.clone().count() == 6 && new.clone().all(|block| block.aim == "technisch lezen"));
}

#[test]
fn what_does_not_go_into_whole_blocks_is_said_at_the_request() {
    let ask =
        |minutes, block_minutes| Ask { block_minutes, ..Ask::new(beginning().groups[0].id, Kind::SmallGroup, minutes) };
    let says = |minutes, of| t::does_not_divide(&ask(minutes, of)).unwrap_or_default();
    assert_eq!(says(90, 30), "");
    assert_eq!(says(75, 30), "Er passen 2 blokken van 30 minuten in. Er blijven 15 minuten over; die plannen we niet.");
    assert_eq!(says(20, 30), "Een blok duurt 30 minuten. 20 minuten is daar te weinig voor.");
}

fn shared() -> (AssistantWeek, Proposal) {
    let mut week = beginning();
    week.set_lessons(week.lessons_to_offer()).unwrap();
    add_assistant(&mut week, &[]);
    week.ask_for_all(Kind::SmallGroup, 75, 30, "").unwrap();
    let proposal = propose(&week);
    (week, proposal)
}

#[test]
fn before_and_after_are_in_figures_and_what_becomes_worse_is_said() {
    let (week, proposal) = shared();
    let compared = compare(&week, &proposal, date!(2026 - 11 - 24));
    let rows = t::figure_rows(&compared.rows);
    let row = |of: &str| rows.iter().find(|row| row[0] == of).map(|row| (row[1].clone(), row[2].clone())).unwrap();
    assert_eq!(row("Vast werk met een doel"), ("nog niets".to_owned(), "0 procent".to_owned()));
    assert_eq!(row("Blokken zonder doel"), ("0".to_owned(), "4".to_owned()));
    assert_eq!(row("Koppels zonder vast overleg"), ("0".to_owned(), "0".to_owned()));
    assert_eq!(rows.len(), 4, "nothing else is to be said: {rows:?}");
    let worse: Vec<String> = compared.worse().map(t::worse).collect();
    assert_eq!(worse, ["Blokken zonder doel: van 0 naar 4."]);
    let hours = t::person_row(&week, &compared.people[0]);
    assert_eq!(hours[..4], ["Onderwijsassistent A", "13½ uur", "0 minuten", "2½ uur"]);
    assert!(hours[4].starts_with("0 → "), "{}", hours[4]);
    let fell = Row { figure: Figure::Share, before: Some(88), after: Some(57) };
    assert_eq!(t::worse(fell), "Het deel vast werk met een doel gaat van 88 naar 57 procent.");
}

#[test]
fn who_gets_nothing_and_what_does_not_fit_is_said_with_the_reason() {
    let (week, proposal) = shared();
    assert_eq!(
        t::left_over(&week, &proposal.left_over),
        ["Onderwijsassistent B krijgt niets. Er staat nog niet wanneer deze persoon op school is."]
    );
    let short = t::short(&week, &proposal.short);
    assert_eq!(short.len(), 1);
    assert_eq!(short[0].reason, "Dit is te weinig voor een heel blok van de lengte die jullie vragen:");
    assert_eq!((short[0].lines.len(), short[0].way_on), (2, None));
}

#[test]
fn an_assistant_who_is_there_only_during_lessons_has_no_time_to_talk_and_the_page_says_so() {
    let mut week = beginning();
    week.set_lessons(week.lessons_to_offer()).unwrap();
    let (person, group) = (week.people[0].id, week.groups[0].id);
    let lesson = week.lessons[0];
    let there = Presence { weeks: Weeks::Every, weekday: lesson.weekday, span: lesson.span };
    week.change_person(person, |person| person.presence = vec![there]).unwrap();
    let late = Block {
        groups: vec![group],
        locked: true,
        ..Block::new(person, Kind::SmallGroup, lesson.weekday, "16.00-16.45".parse().unwrap())
    };
    week.add_block(late).unwrap();
    week.add_ask(Ask { aim: "lezen".to_owned(), ..Ask::new(group, Kind::SmallGroup, 45) }).unwrap();
    let proposal = propose(&week);
    let short = t::short(&week, &proposal.short);
    let talk = short.iter().find(|of| of.reason.starts_with("Deze assistenten zijn er alleen onder lestijd.")).unwrap();
    assert!(talk.lines[0].contains("overleg"), "{:?}", talk.lines);
    says(talk.way_on.unwrap(), &["uren vóór of na de lessen", "als de groep geen les heeft"]);
    assert_eq!(proposal.score.asked_minutes_short, 0, "in lesson time");
    let not_counted = t::not_counted(&week, &proposal);
    assert_eq!(not_counted.len(), 1, "{not_counted:?}");
    says(&not_counted[0], &["16.00–16.45"]);
}

#[test]
fn only_a_week_that_is_proven_best_is_called_the_best() {
    let (_, proposal) = shared();
    for is_best_possible in [true, false] {
        let says = t::how_good(&Proposal { is_best_possible, ..proposal.clone() });
        assert_eq!(says.contains("de beste week"), is_best_possible, "{says}");
    }
    says(t::how_good(&Proposal { is_best_possible: false, ..proposal }), &["een goede week, misschien niet de beste"]);
}

#[test]
fn what_is_said_of_a_proposal_is_in_short_sentences() {
    let (week, proposal) = shared();
    let person = week.people[0].id;
    let left = |&reason: &LeftOverReason| LeftOver { person, minutes: 45, fair: 120, reason };
    let mut all = t::left_over(&week, &LeftOverReason::ALL.iter().map(left).collect::<Vec<_>>());
    all.extend(Figure::ALL.iter().map(|&figure| t::worse(Row { figure, before: Some(1), after: Some(2) })));
    let reasons = UnmetReason::ALL.iter().map(|&reason| {
        let short = taakkompas_week::proposal::Short { reason, ..proposal.short[0] };
        t::short(&week, &[short]).remove(0)
    });
    for said in reasons {
        all.push(said.reason.to_owned());
        all.extend(said.way_on.map(str::to_owned));
    }
    all.extend(t::without_aim(&week));
    for text in &all {
        for sentence in sentences(text) {
            assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
        }
    }
    all.dedup();
    assert!(all.len() >= LeftOverReason::ALL.len() + Figure::ALL.len() + UnmetReason::ALL.len());
}
