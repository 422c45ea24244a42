//! Lesson times in lines, and tables of times that are no lesson times.

use super::support::{notes, pasted_for_good, presence, reasons};
use crate::paste::{Note, Outcome, ProblemReason, paste};
use crate::*;

#[track_caller]
fn pasted(text: &str) -> Outcome {
    pasted_for_good(&AssistantWeek::default(), text)
}

fn lines(lessons: &[Lesson]) -> String {
    let of = |lesson: &Lesson| format!("{} {}", &lesson.weekday.code()[..2], lesson.span);
    lessons.iter().map(of).collect::<Vec<_>>().join(", ")
}

#[test]
fn one_line_of_lesson_times_is_that_of_each_day_and_told() {
    let each = "mo 8.30-14.00, tu 8.30-14.00, we 8.30-14.00, th 8.30-14.00, fr 8.30-14.00";
    for text in [
        "Lestijd/School\t8.30-14.00",
        "Schooltijden\t8.30-14.00",
        "continurooster 8.30-14.00",
        "Schooltijden: 8.30 - 14.00 uur",
        "Onze schooltijden zijn van 8.30 tot 14.00",
        "Lestijden 2026-2027\t8.30-14.00",
    ] {
        let outcome = pasted(text);
        assert_eq!((lines(&outcome.week.lessons), reasons(&outcome)), (each.to_owned(), vec![]), "{text}");
        assert!(matches!(&notes(&outcome)[..], [Note::SchoolLessons, Note::EveryDay { .. }]), "{text}");
    }
    let outcome = pasted("Schooltijden: 8.30-14.00\nSchooltijden woensdag: 8.30-12.30");
    let other = "mo 8.30-14.00, tu 8.30-14.00, th 8.30-14.00, fr 8.30-14.00, we 8.30-12.30";
    assert_eq!(lines(&outcome.week.lessons), other);
    let outcome = pasted("Schooltijden: 8.30-14.00, woensdag tot 12.30");
    assert_eq!((reasons(&outcome), outcome.changes_nothing()), (vec![(1, ProblemReason::InWords)], true));
    let outcome = pasted("Schooltijden: 8.30-14.15\nRooster OA A\nTijd\tMa\tDi\n8.30-9.15\ttoetsen\tpauze");
    assert_eq!((outcome.week.lessons.len(), outcome.new_blocks.len()), (5, 2));
}

#[test]
fn lines_of_lesson_times_may_name_groups_and_days() {
    let of_3 = "mo 8.30-12.00, tu 8.30-12.00, we 8.30-12.00, th 8.30-12.00, fr 8.30-12.00";
    for text in [
        "Lestijden groep 3\t8.30-12.00\nLestijden groep 4\t8.30-15.00",
        "Lestijden\ngroep 3\t8.30-12.00\ngroep 4\t8.30-15.00",
        "Groep\tLestijden\n3\t8.30-12.00\n4\t8.30-15.00",
        "Schooltijden groep 3: 8.30-12.00\nSchooltijden groep 4: 8.30-15.00",
    ] {
        let outcome = pasted(text);
        assert_eq!(reasons(&outcome), [], "{text}");
        let labels: Vec<&str> = outcome.week.groups.iter().map(|group| group.label.as_str()).collect();
        assert_eq!((labels, lines(&outcome.week.groups[0].lessons)), (vec!["groep 3", "groep 4"], of_3.to_owned()));
        assert!(outcome.week.lessons.is_empty(), "{text}");
    }
    let text = "Schooltijden\nMaandag 8.30 - 14.15\nDinsdag 8.30 - 14.15\nWoensdag groep 1-4 8.30 - 12.30";
    let outcome = pasted(text);
    assert_eq!(lines(&outcome.week.lessons), "mo 8.30-14.15, tu 8.30-14.15");
    assert_eq!((outcome.week.groups.len(), lines(&outcome.week.groups[3].lessons)), (4, "we 8.30-12.30".to_owned()));
    let outcome = pasted("Lestijden groep 3\t8.30-14.00\t8.30-14.00\t8.30-12.15\t8.30-14.00\t8.30-12.00");
    let each = "mo 8.30-14.00, tu 8.30-14.00, we 8.30-12.15, th 8.30-14.00, fr 8.30-12.00";
    assert_eq!((lines(&outcome.week.groups[0].lessons), notes(&outcome)), (each.to_owned(), vec![]));
    // A title with groups above days is about these.
    let outcome = pasted("Lestijden groep 3\nma\t8.30-14.00\ndi\t8.30-12.00");
    assert_eq!((outcome.week.lessons.len(), lines(&outcome.week.groups[0].lessons).len()), (0, 28));
}

#[test]
fn times_below_people_are_theirs_and_no_lesson_times() {
    let text = "Inzet OOP\n\tOA A\tOA B\tLO\nMaandag\t8.15-14.45\t8.15-12.15\t-\nDinsdag\t8.15-14.45\tvrij\t12.00-16.00\n\
                Uren\t13,0\t4\t4";
    let outcome = pasted(text);
    let there = ["A mo 8.15-14.45", "A tu 8.15-14.45", "B mo 8.15-12.15", "A tu 12.00-16.00"];
    assert_eq!((presence(&outcome), reasons(&outcome)), (there.map(str::to_owned).to_vec(), vec![]));
    let hours: Vec<Option<u32>> = outcome.week.people.iter().map(|person| person.roster_minutes).collect();
    assert_eq!((hours, outcome.has_new_lessons), (vec![Some(780), Some(240), Some(240)], false));
    for head in ["\tKim\tTom", "Dag\tKim\tTom"] {
        let outcome = pasted(&format!("{head}\nma\t8.15-14.45\t8.15-12.15\ndi\t8.15-14.45\tvrij"));
        let reason = |found: &str| (1, ProblemReason::NotARole { found: found.to_owned() });
        assert_eq!((reasons(&outcome), outcome.changes_nothing()), (vec![reason("Kim"), reason("Tom")], true));
    }
    let outcome = pasted("\tOnderwijsassistent\nmaandag\t8.15-12.15\ndinsdag\t8.15-12.15");
    assert_eq!(presence(&outcome), ["A mo 8.15-12.15", "A tu 8.15-12.15"]);
    for text in [
        "Dag\tOnderbouw\tBovenbouw\nma\t8.30-14.00\t8.30-15.00\ndi\t8.30-14.00\t8.30-15.00",
        "Werktijden Kim\nma\t8.30-14.00\ndi\t8.30-14.00",
    ] {
        let outcome = paste(&AssistantWeek::default(), text).unwrap();
        assert!(!outcome.problems.is_empty() && outcome.changes_nothing(), "{text}");
    }
}

/// The lesson times of each group, one per line.
fn of_groups(outcome: &Outcome) -> Vec<String> {
    outcome.week.groups.iter().map(|group| format!("{}: {}", group.label, lines(&group.lessons))).collect()
}

#[test]
fn one_line_may_say_the_times_of_several_days() {
    let expected = [
        "groep 1: mo 8.30-14.30, tu 8.30-14.30, we 8.30-12.30",
        "groep 2: mo 8.30-14.30, tu 8.30-14.30, we 8.30-12.30",
    ];
    for text in [
        "Schooltijden\nGroep 1 t/m 2: ma di 8.30-14.30, wo 8.30-12.30",
        "Groep 1 t/m 2: ma di 8.30-14.30, wo 8.30-12.30, vr vrij",
        "groepen 1 en 2: ma, di 8.30-14.30; wo 8.30-12.30",
        "groep 1 t/m 2: ma/di 8u30-14u30 wo 8u30-12u30",
        "Groepen 1 t/m 2\nmaandag en dinsdag: 8.30 uur - 14.30 uur\nwoensdag: 8.30 uur - 12.30 uur",
        "Lestijden groep 1 en 2: ma/di 8.30-14.30, wo 8.30-12.30",
        "Schooltijden\nGroep 1 en 2\nma, di 8.30-14.30\nwo 8.30-12.30",
        "Groep 1 en 2\nma\t8.30-14.30\ndi\t8.30-14.30\nwo\t8.30-12.30",
    ] {
        let outcome = pasted(text);
        let found: Vec<String> = of_groups(&outcome).iter().map(|line| line.to_lowercase()).collect();
        assert_eq!((found, reasons(&outcome)), (expected.map(str::to_owned).to_vec(), vec![]), "{text}");
        assert!(outcome.week.lessons.is_empty(), "{text}");
    }
    let outcome = pasted("Kleuters: 8.30-14.00, wo 8.30-12.00");
    assert_eq!(
        of_groups(&outcome)[1],
        "groep 2: mo 8.30-14.00, tu 8.30-14.00, th 8.30-14.00, fr 8.30-14.00, we 8.30-12.00"
    );
    assert!(matches!(&notes(&outcome)[..], [Note::EveryDay { .. }]));
    // What someone does with a group is shorter, and nobody's lesson time.
    let outcome = paste(&AssistantWeek::default(), "ma: gr 3 8.30-10.00\ndi: gr 4 8.30-10.00").unwrap();
    assert!(outcome.lacks_who() && outcome.changes_nothing());
}

#[test]
fn lines_of_days_need_no_title_and_the_parts_of_a_day_may_stand_down() {
    let both = "mo 8.30-12.00, mo 13.00-15.00, we 8.30-12.30";
    let outcome = pasted("maandag 08:30 – 12:00 / 13:00 – 15:00\nwoensdag 8.30 – 12.30");
    assert_eq!((lines(&outcome.week.lessons).as_str(), reasons(&outcome)), (both, vec![]));
    let outcome = pasted("maandag 08:30 – 12:00 / 13:00 – 15:00\nwoensdag 8.30 – 12.30 (groep 1 t/m 2 vrij)");
    assert_eq!(of_groups(&outcome)[1], "groep 2: mo 8.30-12.00, mo 13.00-15.00");
    for corner in ["Tijd", "", "Schooltijden"] {
        let outcome = pasted(&format!("{corner}\tma\two\nOchtend\t8.30-12.00\t8.30-12.30\nMiddag\t13.00-15.00\tvrij"));
        let expected = "mo 8.30-12.00, we 8.30-12.30, mo 13.00-15.00";
        assert_eq!((lines(&outcome.week.lessons).as_str(), reasons(&outcome)), (expected, vec![]), "{corner}");
    }
    let outcome = pasted("\tma\two\nOchtend\t8.30-12.00\t8.30-12.30\nLunch\t12.00-13.00\t\nMiddag\t13.00-15.00\t");
    assert_eq!(lines(&outcome.week.lessons), "mo 8.30-12.00, we 8.30-12.30, mo 13.00-15.00");
    assert_eq!(notes(&outcome), [Note::SchoolLessons, Note::BesideTimes { found: "Lunch 12.00-13.00".to_owned() }]);
    // Someone may be there in the morning and in the afternoon.
    assert!(!pasted("Wie\tma\two\nOA A\t8.30-12.00\t8.30-12.30").has_new_lessons);
}

#[test]
fn other_times_of_the_same_groups_are_never_taken_in_silence() {
    let other = |line: u32| vec![(line, ProblemReason::OtherLessons { weekday: Weekday::Monday })];
    let two = "Locatie Noord\nGroep\tma\tdi\n3\t8.30-14.00\t8.30-14.00\nLocatie Zuid\nGroep\tma\tdi\n3\t8.45-14.15\t8.45-14.15";
    let outcome = paste(&AssistantWeek::default(), two).unwrap();
    assert_eq!(
        (reasons(&outcome), of_groups(&outcome)),
        (other(6), vec!["groep 3: mo 8.30-14.00, tu 8.30-14.00".to_owned()])
    );
    let outcome =
        paste(&AssistantWeek::default(), "ma\t8.30-14.00\ndi\t8.30-14.00\nTijden Zuid\nma\t8.45-14.15\ndi\t8.45-14.15")
            .unwrap();
    assert_eq!(lines(&outcome.week.lessons), "mo 8.30-14.00, tu 8.30-14.00");
    assert!(reasons(&outcome).contains(&other(4)[0]));
    // A row of fewer groups is about these, and the afternoon adds to the morning.
    let outcome = pasted("Groep\tma\tvr\n1 t/m 3\t8.30-14.00\t8.30-14.00\n1 en 2\t8.30-14.00\tvrij");
    assert_eq!(
        of_groups(&outcome),
        ["groep 1: mo 8.30-14.00", "groep 2: mo 8.30-14.00", "groep 3: mo 8.30-14.00, fr 8.30-14.00"]
    );
    let outcome = pasted("Groep\tma\tvr\n3\t8.30-12.00\t8.30-12.00\n3\t13.00-15.00\t");
    assert_eq!(of_groups(&outcome), ["groep 3: mo 8.30-12.00, fr 8.30-12.00, mo 13.00-15.00"]);
    // When a group has lunch, it has no lessons.
    let outcome = paste(
        &AssistantWeek::default(),
        "Groep\tma\tdi\n3\t8.30-14.00\t8.30-14.00\nlunch groep 3\t11.45-12.15\t11.45-12.15",
    )
    .unwrap();
    assert_eq!(reasons(&outcome), [(3, ProblemReason::NotAGroup { found: "lunch groep 3".to_owned() })]);
    assert_eq!(of_groups(&outcome), ["groep 3: mo 8.30-14.00, tu 8.30-14.00"]);
}

#[test]
fn a_title_with_groups_above_the_days_says_whose_they_are() {
    let days = "ma\t8.30-12.00\t13.00-15.00\nwo\t8.30-12.30\t";
    for (one, other) in [("Onderbouw (groep 1 t/m 2)", "Bovenbouw (groep 3)"), ("Groep 1 en 2", "groep 3")] {
        let outcome = pasted(&format!("{one}\n{days}\n{other}\n{days}"));
        let expected = "mo 8.30-12.00, mo 13.00-15.00, we 8.30-12.30";
        assert_eq!(reasons(&outcome), [], "{one}");
        assert!(
            outcome.week.groups.len() == 3 && outcome.week.groups.iter().all(|group| lines(&group.lessons) == expected),
            "{one}"
        );
        assert!(outcome.week.lessons.is_empty(), "{one}");
    }
}

#[test]
fn one_half_day_of_each_group_is_no_lesson_times_by_itself() {
    let outcome = pasted("groep 3: ma 8.30-12.30\ngroep 4: di 8.30-12.30");
    assert!(outcome.week.lessons.is_empty());
    assert!(outcome.week.groups.iter().all(|group| group.lessons.is_empty()), "it may be where someone works");
    let outcome = pasted("Groep 3: ma di 8.30-14.30, wo 8.30-12.30\nGroep 4: ma di 8.30-14.30, wo 8.30-12.30");
    assert_eq!(outcome.week.groups.len(), 2);
    assert_eq!(lines(&outcome.week.groups[0].lessons), "mo 8.30-14.30, tu 8.30-14.30, we 8.30-12.30");
}
