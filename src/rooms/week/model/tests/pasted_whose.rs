//! Rosters of more people in one role, and lesson times of a part of the school.

use super::support::{notes, pasted_for_good, reasons};
use crate::paste::{Note, Outcome, ProblemReason};
use crate::*;

#[track_caller]
fn pasted(text: &str) -> Outcome {
    pasted_for_good(&AssistantWeek::default(), text)
}

/// The blocks of each person, as "A mo groep 3".
fn blocks(outcome: &Outcome) -> Vec<String> {
    let of = |block: &Block| {
        let letter = outcome.week.person(block.person).unwrap().letter;
        let groups: Vec<&str> =
            block.groups.iter().map(|&group| outcome.week.group(group).unwrap().label.as_str()).collect();
        format!("{letter} {} {}", &block.weekday.code()[..2], groups.join("+"))
    };
    outcome.week.blocks.iter().map(of).collect()
}

/// The lessons of a group, or of the school, as "mo 8.30-14.00".
fn lessons(outcome: &Outcome, label: &str) -> String {
    let group = outcome.week.groups.iter().find(|group| group.label == label);
    let own = group.map_or(&outcome.week.lessons, |group| &group.lessons);
    let of = |lesson: &Lesson| format!("{} {}", &lesson.weekday.code()[..2], lesson.span);
    own.iter().map(of).collect::<Vec<_>>().join(", ")
}

#[test]
fn two_rosters_of_one_role_are_of_two_people() {
    let of_two = ["A mo groep 3", "A tu groep 4", "B mo groep 6", "B tu groep 7"];
    for (one, other) in [
        ("Rooster onderwijsassistent Samira", "Rooster onderwijsassistent Linda"),
        ("OA - Samira", "OA - Linda"),
        ("Samira (onderwijsassistent)", "Linda (onderwijsassistent)"),
        ("Onderwijsassistent 1", "Onderwijsassistent 2"),
        ("Rooster OA onderbouw", "Rooster OA bovenbouw"),
        ("Weekrooster OA: Ilse", "Weekrooster OA: Marga"),
    ] {
        let text = format!("{one}\nTijd\tma\tdi\n8.30-9.30\tgr 3\tgr 4\n{other}\nTijd\tma\tdi\n8.30-9.30\tgr 6\tgr 7");
        let outcome = pasted(&text);
        assert_eq!((blocks(&outcome), reasons(&outcome)), (of_two.map(str::to_owned).to_vec(), vec![]), "{text}");
        let named = notes(&outcome).into_iter().filter(|note| matches!(note, Note::NamedAs { .. })).count();
        assert_eq!(named, 2, "{text}");
    }
    let text = "OA Samira\tma\tdi\n8.30-9.30\tgr 3\tgr 4\nOA Linda\tma\tdi\n8.30-9.30\tgr 6\tgr 7";
    assert_eq!(blocks(&pasted(text)), of_two);
    // The same name is the same person, and one roster needs no letter.
    let text = "Rooster OA Samira\nTijd\tma\tdi\n8.30-9.30\tgr 3\tgr 4\nRooster OA Samira\nTijd\two\tdo\n8.30-9.30\tgr 6\tgr 7";
    assert_eq!(pasted(text).week.people.len(), 1);
    // Without a name, two at one time are asked; two at other times may be one.
    let text = "Rooster OA\nTijd\tma\tdi\n8.30-9.30\tgr 3\tgr 4\nRooster OA\nTijd\tma\tdi\n8.30-9.30\tgr 6\tgr 7";
    let outcome = pasted(text);
    assert_eq!(reasons(&outcome), [(4, ProblemReason::WhichLetter { role: StaffRole::Assistant })]);
    assert_eq!(blocks(&outcome), ["A mo groep 3", "A tu groep 4"]);
    let text = "Rooster OA\nTijd\tma\tdi\n8.30-9.30\tgr 3\tgr 4\nRooster OA\nTijd\tma\tdi\n10.30-11.30\tgr 6\tgr 7";
    assert_eq!((pasted(text).week.people.len(), reasons(&pasted(text))), (1, vec![]));
    let text =
        "Rooster OA Samira\nTijd\tma\tdi\n8.30-9.30\tgr 3\tgr 4\nRooster OA\nTijd\tma\tdi\n8.30-9.30\tgr 6\tgr 7";
    assert_eq!(reasons(&pasted(text)), [(4, ProblemReason::WhichLetter { role: StaffRole::Assistant })]);
    let text = "Tijd\tOA\tOA\tLO\nMaandag\n8.30-9.30\tgr 3\tgr 4\tgr 5";
    let which = (3, ProblemReason::WhichLetter { role: StaffRole::Assistant });
    assert_eq!(reasons(&pasted(text)), [which.clone(), which]);
    for title in ["Rooster OA en LO", "Rooster onderwijsassistent / leraarondersteuner"] {
        let text = format!("{title}\nTijd\tma\tdi\n8.30-9.30\tgr 3\tgr 4");
        assert_eq!(reasons(&pasted(&text)), [(2, ProblemReason::WhoseRoster)], "{text}");
    }
}

#[test]
fn what_else_the_title_of_a_roster_says_is_told() {
    for title in [
        "Rooster leraarondersteuner groep 3",
        "Rooster OA vanaf 1 februari",
        "Rooster OA locatie Zuid",
        "Rooster OA Wilma",
        "Rooster OA tot de kerstvakantie",
    ] {
        let outcome = pasted(&format!("{title}\nTijd\tma\tdi\n8.30-9.30\tgr 3\tgr 4"));
        assert!(notes(&outcome).contains(&Note::OnlyWhose { found: title.to_owned() }), "{title}");
    }
    for title in
        ["Rooster OA", "Rooster onderwijsassistent 2026-2027", "Rooster OA A (20 uur per week)", "Rooster van de OA"]
    {
        let outcome = pasted(&format!("{title}\nTijd\tma\tdi\n8.30-9.30\tgr 3\tgr 4"));
        assert!(!notes(&outcome).iter().any(|note| matches!(note, Note::OnlyWhose { .. })), "{title}");
    }
}

#[test]
fn lesson_times_below_a_part_of_the_school_are_of_that_part() {
    for (title, of, not) in [
        ("Schooltijden onderbouw (groep 1-4)", "groep 4", "groep 5"),
        ("Lestijden groep 1 t/m 4", "groep 1", "groep 5"),
        ("Lestijden groep 5", "groep 5", "groep 4"),
        ("Schooltijden kleuters", "groep 2", "groep 3"),
        ("Lestijden voor groep 3 en 4", "groep 3", "groep 5"),
    ] {
        let outcome = pasted(&format!("{title}\nMaandag 8.30-14.00\nWoensdag 8.30-12.00"));
        assert_eq!(lessons(&outcome, of), "mo 8.30-14.00, we 8.30-12.00", "{title}");
        assert!(outcome.week.lessons.is_empty(), "{title}");
        assert!(outcome.week.groups.iter().all(|group| group.label != not), "{title}");
    }
    // Which years these are is asked.
    for text in [
        "Schooltijden bovenbouw\nMaandag 8.30-14.00\nDinsdag 8.30-14.00",
        "Lestijden bovenbouw\n\tvan\ttot\nMaandag\t8.30\t14.00\nDinsdag\t8.30\t14.00",
    ] {
        let outcome = pasted(text);
        assert!(outcome.changes_nothing(), "{text}");
        assert!(matches!(reasons(&outcome)[0].1, ProblemReason::WhichYears { .. }), "{text}");
    }
    let outcome = pasted("Schooltijden OBS De Regenboog 2025-2026\nma, di 8.30-14.00\nwo 8.30-12.00");
    assert_eq!(outcome.week.lessons.len(), 3);
}

#[test]
fn lesson_times_that_contradict_each_other_are_not_both_kept() {
    let other = |line| (line, ProblemReason::OtherLessons { weekday: Weekday::Monday });
    for (text, line, until) in [
        ("Oude schooltijden\nma di 8.30-15.00\nNieuwe schooltijden\nma di 8.30-14.00", 2, "14.00"),
        ("Schooltijden 2024-2025\nma di 8.30-15.00\nSchooltijden 2025-2026\nma di 8.30-14.00", 2, "14.00"),
        ("Schooltijden locatie Noord\nma di 8.30-14.00\nSchooltijden locatie Zuid\nma di 8.45-14.15", 4, "14.00"),
    ] {
        let outcome = pasted(text);
        assert_eq!(reasons(&outcome), [other(line)], "{text}");
        assert_eq!(lessons(&outcome, "school"), format!("mo 8.30-{until}, tu 8.30-{until}"), "{text}");
    }
    // A day by itself is said more precisely than all days.
    let outcome = pasted("Schooltijden\nma t/m wo 8.30-14.00\nwo 8.30-12.15");
    assert_eq!(
        (lessons(&outcome, "school"), reasons(&outcome)),
        ("mo 8.30-14.00, tu 8.30-14.00, we 8.30-12.15".to_owned(), vec![])
    );
    let outcome = pasted("Schooltijden\nma di 8.30-12.00\nma 13.00-15.00");
    assert_eq!(lessons(&outcome, "school"), "mo 8.30-12.00, tu 8.30-12.00, mo 13.00-15.00");
}

#[test]
fn groups_behind_the_times_of_a_day_have_their_own() {
    for (line, of_group) in [
        ("Vrijdag 8.30-14.00 (groep 1 en 2 vrij)", "mo 8.30-14.00"),
        ("Vrijdag 8.30-14.00, groep 1/2 vrij", "mo 8.30-14.00"),
        ("Vrijdag 8.30-14.00 (groep 1-4 tot 12.00)", "mo 8.30-14.00, fr 8.30-12.00"),
        ("Vrijdag 8.30-14.00 groep 1 t/m 4 vrij vanaf 12.00", "mo 8.30-14.00, fr 8.30-12.00"),
        ("Vrijdag 8.30-14.00 (groep 1 en 2 tot 14.30)", "mo 8.30-14.00, fr 8.30-14.30"),
        ("Vrijdag 8.30-14.00 uur, groep 1/2 8.30-12.00 uur", "mo 8.30-14.00, fr 8.30-12.00"),
    ] {
        let outcome = pasted(&format!("Schooltijden\nMaandag 8.30-14.00\n{line}"));
        assert_eq!(
            (lessons(&outcome, "school"), reasons(&outcome)),
            ("mo 8.30-14.00, fr 8.30-14.00".to_owned(), vec![]),
            "{line}"
        );
        let first = outcome.week.groups.iter().find(|group| group.years.contains(&Year::One)).unwrap();
        assert_eq!(lessons(&outcome, &first.label), of_group, "{line}");
    }
    // A group that is free every day of the line has none, and what is not clear is told.
    let outcome = pasted("Schooltijden\nma t/m vr 8.30-14.00, groep 1 vrijdag vrij");
    assert_eq!(lessons(&outcome, "groep 1"), "mo 8.30-14.00, tu 8.30-14.00, we 8.30-14.00, th 8.30-14.00");
    for tail in ["om de week vrij voor groep 1-2", "groep 8 soms langer"] {
        let outcome = pasted(&format!("Schooltijden\nMaandag 8.30-14.00\nDinsdag 8.30-14.00 ({tail})"));
        assert!(notes(&outcome).contains(&Note::BesideTimes { found: tail.to_owned() }), "{tail}");
        assert_eq!((outcome.week.lessons.len(), outcome.week.groups.len()), (2, 0), "{tail}");
    }
    let outcome = pasted("Schooltijden\nma 8.30-14.00 (deur open 8.20)\ndi 8.30-14.00");
    assert!(notes(&outcome).iter().any(|note| matches!(note, Note::BesideTimes { .. })));
}
