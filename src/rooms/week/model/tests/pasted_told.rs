//! What is pasted is read right, or left out with what is really wrong with it.

use super::support::{notes, pasted_into, reasons};
use crate::paste::{Note, Outcome, ProblemReason};
use crate::*;

/// A school with lessons from 8.30 to 14.30, and to 12.30 on Wednesday.
fn school() -> AssistantWeek {
    let mut week = AssistantWeek { cycle: Cycle::TwoWeeks, ..AssistantWeek::default() };
    let lesson = |&weekday: &Weekday| {
        let span = if weekday == Weekday::Wednesday { "8.30-12.30" } else { "8.30-14.30" };
        Lesson { weekday, span: span.parse().unwrap() }
    };
    week.set_lessons(Weekday::ALL.iter().map(lesson).collect()).unwrap();
    week
}

fn pasted(week: &AssistantWeek, text: &str) -> Outcome {
    pasted_into(week, text)
}

/// The lesson times of a group, day by day.
fn lessons(outcome: &Outcome, label: &str) -> Vec<String> {
    let group = outcome.week.groups.iter().find(|group| group.label == label).unwrap();
    group.lessons.iter().map(|lesson| format!("{} {}", &lesson.weekday.code()[..2], lesson.span)).collect()
}

fn presence(outcome: &Outcome) -> Vec<String> {
    let rows = outcome.week.people.iter().flat_map(|who| &who.presence);
    rows.map(|row| format!("{} {} {}", &row.weekday.code()[..2], row.span, row.weeks.code())).collect()
}

fn blocks(outcome: &Outcome) -> Vec<String> {
    let of = |block: &Block| format!("{} {} {}", &block.weekday.code()[..2], block.span, block.weeks.code());
    outcome.week.blocks.iter().map(of).collect()
}

#[test]
fn a_day_without_times_is_that_of_the_lessons_or_asked() {
    let text = "Functie\tMa\tDi\tWo\tDo\tVr\nonderwijsassistent A\t8.15-14.30\thele dag\tochtend\tmiddag (even)\tx";
    let outcome = pasted(&school(), text);
    assert_eq!(reasons(&outcome), []);
    let expected = ["tu 8.30-14.30 every", "we 8.30-12.00 every", "th 12.00-14.30 b", "fr 8.30-14.30 every"];
    let there = presence(&outcome);
    assert_eq!((there.len(), there.contains(&"mo 8.15-14.30 every".to_owned())), (5, true), "{there:?}");
    assert!(expected.iter().all(|row| there.contains(&(*row).to_owned())), "{there:?}");
    let found = "hele dag".to_owned();
    let outcome = pasted(&AssistantWeek::default(), text);
    assert_eq!(reasons(&outcome), [(2, ProblemReason::NoLessonTimes { found })]);
}

#[test]
fn what_is_wrong_with_times_is_said_as_it_is() {
    let reason = |cell: &str| {
        let outcome = pasted(&school(), &format!("Functie\tMa\tDi\noa A\t{cell}\t8.30-14.30"));
        assert_eq!(outcome.problems.len(), 1, "{cell}");
        outcome.problems[0].reason.clone()
    };
    for cell in ["8.30", "0830", "vanaf 8.30", "tot 12.00"] {
        assert_eq!(reason(cell), ProblemReason::OneTime { found: cell.to_owned() }, "{cell}");
    }
    for cell in ["9.00-8.30", "0900-0830", "14.30 - 8.30", "8.30-8.30"] {
        assert_eq!(reason(cell), ProblemReason::EndsFirst { found: cell.to_owned() }, "{cell}");
    }
    assert_eq!(reason("8.30-25.00"), ProblemReason::NoSuchTime { found: "25.00".to_owned() });
    let words = ProblemReason::MoreThanTimes { found: "8.30-12.00 hal".to_owned(), words: "hal".to_owned() };
    assert_eq!(reason("8.30-12.00 hal"), words);
    let outcome = pasted(&school(), "Wie\tDag\tVan\tTot\tGroep\noa A\tma\t9.00\t8.30\t4");
    assert_eq!(reasons(&outcome), [(2, ProblemReason::EndsFirst { found: "9.00-8.30".to_owned() })]);
}

#[test]
fn a_group_alone_and_a_total_are_what_they_are() {
    let text = "Rooster onderwijsassistent A\nTijd\tMa\tDi\tWo\n8.30-9.15\tgr 3\tgr. 4 lezen\t5/6\nTotaal\t1\t1\t1";
    let outcome = pasted(&school(), text);
    assert_eq!(reasons(&outcome), []);
    let only = |found: &str| Note::OnlyGroup { found: found.to_owned() };
    let which = Note::WhichWork { found: "lezen".to_owned(), doubt: None };
    assert_eq!(notes(&outcome), [only("gr 3"), which, only("5/6"), Note::Total]);
    let outcome = pasted(&school(), "Functie\tUren\tMa\noa A\t24\t8.30-14.30\nTotaal\t24\t\nEindtotaal\t24\t");
    assert_eq!((reasons(&outcome), notes(&outcome)), (vec![], vec![Note::Total, Note::Total]));
}

#[test]
fn lesson_times_may_have_a_row_for_each_day() {
    let text = "Groep\tDag\tVan\tTot\ngroep 3\tma, di\t8.30\t14.30\n\two\t8.30\t12.30\ngroep 4\tma t/m vr\t8.30\t14.00";
    let outcome = pasted(&school(), text);
    assert_eq!(reasons(&outcome), []);
    assert_eq!(lessons(&outcome, "groep 3"), ["mo 8.30-14.30", "tu 8.30-14.30", "we 8.30-12.30"]);
    assert_eq!(lessons(&outcome, "groep 4").len(), 5);
    assert!(pasted(&outcome.week, text).changes_nothing());
    // What is as short as a block may be somebody's.
    let outcome = pasted(&school(), "Groep\tDag\tVan\tTot\ngroep 4\tma\t8.45\t9.30");
    assert_eq!(reasons(&outcome), [(2, ProblemReason::NoWho)]);
    let outcome = pasted(&school(), "groep 3\t8.30-14.30\t8.30-14.30\t8.30-12.30\t8.30-14.30\t8.30-12.00");
    assert_eq!((reasons(&outcome), lessons(&outcome, "groep 3").len()), (vec![], 5));
}

#[test]
fn idem_is_what_it_can_only_be() {
    let text = "Groep\tMa\tDi\tWo\tDo\ngroep 1\t8.30-14.30 (inloop 8.10)\tidem\tidem\t8.30-12.00\ngroep 2\tidem\n\
                groep 3\tidem\tidem\tidem\tidem\ngroep 4\t8.30-14.30\tidem\t8.30-12.30\tidem";
    let outcome = pasted(&school(), text);
    let first = ["mo 8.30-14.30", "tu 8.30-14.30", "we 8.30-14.30", "th 8.30-12.00"];
    for label in ["groep 1", "groep 2"] {
        assert_eq!(lessons(&outcome, label), first, "{label}");
    }
    // As the day before it, or as the row above?
    let idem = || ProblemReason::Idem { found: "idem".to_owned() };
    assert_eq!(reasons(&outcome), [(4, idem()), (5, idem())]);
    assert!(notes(&outcome).contains(&Note::BesideTimes { found: "inloop 8.10".to_owned() }));
}

#[test]
fn lesson_times_of_a_stage_in_words_or_for_some_weeks_say_what_to_do() {
    let rows = |rows: &str| pasted(&school(), &format!("Groep\tMa\tDi\n{rows}"));
    let stage = ProblemReason::WhichYears { found: "Onderbouw".to_owned() };
    assert_eq!(reasons(&rows("Onderbouw\t8.30-14.30\t8.30-14.30")), [(2, stage)]);
    assert_eq!(reasons(&rows("Onderbouw (1-4)\t8.30-14.30\t8.30-14.30")), []);
    let mut week = school();
    week.group_of("Onderbouw", &[]).unwrap();
    let outcome = pasted(&week, "Groep\tMa\tDi\nonderbouw\t8.30-14.30\t8.30-14.30");
    assert_eq!((reasons(&outcome), lessons(&outcome, "Onderbouw").len()), (vec![], 2));
    for text in ["groep 1 t/m 4 zijn woensdagmiddag vrij", "Op woensdag is groep 3 vrij na 12.30"] {
        assert_eq!(reasons(&pasted(&school(), text)), [(1, ProblemReason::InWords)], "{text}");
        assert_eq!(reasons(&rows(text)), [(2, ProblemReason::InWords)], "{text}");
    }
    let title = "Lestijden even weken".to_owned();
    let outcome = pasted(&school(), &format!("{title}\nGroep\tMa\tDi\ngroep 3\t8.30-14.30\t8.30-14.30"));
    assert_eq!(reasons(&outcome), [(3, ProblemReason::LessonsOfSomeWeeks { found: title })]);
    let nine = ProblemReason::NotAGroup { found: "groep 9".to_owned() };
    assert_eq!(reasons(&rows("groep 9\t8.30-14.30\t8.30-14.30")), [(2, nine)]);
}

#[test]
fn two_named_groups_of_the_same_years_are_two_groups() {
    let text = "Groep\tMa\tDi\n1/2 geel en rood\t8.30-14.30\t8.30-14.30";
    let labels = |outcome: &Outcome| outcome.week.groups.iter().map(|group| group.label.clone()).collect::<Vec<_>>();
    let outcome = pasted(&school(), text);
    assert_eq!(labels(&outcome), ["groep 1/2 geel", "groep 1/2 rood"]);
    assert!(outcome.week.groups.iter().all(|group| group.years == [Year::One, Year::Two] && group.lessons.len() == 2));
    // The school may call them by their names alone.
    let mut week = school();
    for label in ["Geel", "Rood"] {
        week.group_of(label, &[]).unwrap();
    }
    let outcome = pasted(&week, text);
    assert_eq!((labels(&outcome), lessons(&outcome, "Rood").len()), (vec!["Geel".to_owned(), "Rood".to_owned()], 2));
}

#[test]
fn a_title_above_rows_says_their_weeks_and_whose_they_are() {
    let rows = "Wie\tDag\tTijd\tGroep\tSoort\noa A\tma\t8.45-9.30\t4\tklein groepje\n";
    for (title, weeks) in [
        ("Rooster week A", "a"),
        ("Even weken", "b"),
        ("Rooster OA A, oneven weken", "a"),
        ("week B", "b"),
        ("Rooster 2026-2027", "every"),
    ] {
        let outcome = pasted(&school(), &format!("{title}\n{rows}"));
        assert_eq!((reasons(&outcome), blocks(&outcome)), (vec![], vec![format!("mo 8.45-9.30 {weeks}")]), "{title}");
    }
    let both = format!("Even weken\n{rows}Oneven weken\noa A\tdi\t8.45-9.30\t4\tklein groepje\n");
    assert_eq!(blocks(&pasted(&school(), &both)), ["mo 8.45-9.30 b", "tu 8.45-9.30 a"]);
    let own = "Even weken\nWie\tDag\tTijd\tWeek\tGroep\noa A\tma\t8.45-9.30\tA\t4\n";
    assert_eq!(blocks(&pasted(&school(), own)), ["mo 8.45-9.30 a"]);
    let whose = "Rooster onderwijsassistent A (even weken)\nDag\tTijd\tGroep\tSoort\nma\t8.45-9.30\t4\tlezen\n\t9.30-10.15\t5\tlezen\n";
    assert_eq!(blocks(&pasted(&school(), whose)), ["mo 8.45-9.30 b", "mo 9.30-10.15 b"]);
    // Between rows, it ends those of the person above it.
    let between =
        format!("{rows}OA B (even weken)\n\tdi\t8.45-9.30\t4\tlezen\nEven weken\n\two\t8.45-9.30\t4\tlezen\n");
    let outcome = pasted(&school(), &between);
    assert_eq!((reasons(&outcome), blocks(&outcome).len()), (vec![(6, ProblemReason::NoWho)], 2));
    assert_ne!(outcome.week.blocks[0].person, outcome.week.blocks[1].person);
    let people = "Week B\nFunctie\tMa\noa A\t8.30-12.00\n";
    assert_eq!(presence(&pasted(&school(), people)), ["mo 8.30-12.00 b"]);
    let or = pasted(&school(), &format!("Om de week\n{rows}"));
    assert_eq!(reasons(&or), [(3, ProblemReason::WhichWeek { found: "Om de week".to_owned() })]);
}
