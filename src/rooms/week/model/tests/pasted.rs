//! What schools really have in their spreadsheets, each with its right value.

use super::support::{pasted_into, reasons};
use crate::paste::{Note, Outcome, ProblemReason, with_title};
use crate::*;
use taakkompas_school::dutch::sentences::needs::Doubt;

#[track_caller]
fn pasted(text: &str) -> Outcome {
    pasted_into(&AssistantWeek::default(), text)
}

fn two_weeks() -> AssistantWeek {
    AssistantWeek { cycle: Cycle::TwoWeeks, ..AssistantWeek::default() }
}

fn notes(outcome: &Outcome) -> Vec<(u32, Note)> {
    outcome.notes.iter().map(|row| (row.line, row.note.clone())).collect()
}

/// The blocks, one per line: who, day, times, weeks, kind, groups, aim.
fn blocks(week: &AssistantWeek) -> Vec<String> {
    let line = |block: &Block| {
        let person = week.person(block.person).unwrap();
        let groups: Vec<&str> = block.groups.iter().map(|&id| week.group(id).unwrap().label.as_str()).collect();
        let weeks = if block.weeks == Weeks::Every { "" } else { block.weeks.code() };
        let text = format!(
            "{}{} {}{weeks} {} {} [{}] {}",
            person.role().code(),
            person.letter,
            &block.weekday.code()[..2],
            block.span,
            block.kind.code(),
            groups.join("|"),
            block.aim
        );
        text.trim_end().to_owned()
    };
    week.blocks.iter().map(line).collect()
}

/// The kind of one block whose column Wat says this.
fn kind_of(what: &str) -> (Kind, Vec<Note>) {
    let outcome = pasted(&format!("Wie\tDag\tTijd\tGroep\tWat\noa A\tma\t12.15-12.45\tgroep 4\t{what}"));
    assert_eq!(outcome.problems, [], "{what}");
    (outcome.week.blocks[0].kind, outcome.notes.into_iter().map(|note| note.note).collect())
}

#[test]
fn what_is_done_is_read_in_the_words_of_schools() {
    for (what, expected) in [
        ("lunchpauze", Kind::Break),
        ("TSO", Kind::Supervision),
        ("pleinwacht", Kind::Supervision),
        ("kopiëren", Kind::Material),
        ("teamoverleg", Kind::Talking),
        ("bso", Kind::Elsewhere),
        ("naschoolse opvang", Kind::Elsewhere),
        ("klein groepje", Kind::SmallGroup),
        ("les", Kind::Lesson),
        ("groep 4 alleen", Kind::Lesson),
        ("voor de klas", Kind::Lesson),
        ("groep draaien", Kind::Lesson),
        ("vervangt leerkracht", Kind::StandingIn),
        ("invallen", Kind::StandingIn),
    ] {
        assert_eq!(kind_of(what), (expected, vec![]), "{what}");
    }
}

#[test]
fn unknown_work_is_kept_and_asked_and_is_never_a_small_group() {
    for what in ["zomaar iets", "hardop lezen", "pleinwacht en kopiëren", "blokje"] {
        let expected = Note::WhichWork { found: what.to_owned(), doubt: None };
        assert_eq!(kind_of(what), (Kind::Unsaid, vec![expected]), "{what}");
    }
    let gym = Note::WhichWork { found: "gym".to_owned(), doubt: Some(Doubt::Lesson) };
    assert_eq!(kind_of("gym"), (Kind::Unsaid, vec![gym]));
    let kept = pasted("Wie\tDag\tTijd\tGroep\tWat\noa A\tma\t9.00-9.45\tgroep 4\tblokje");
    assert_eq!(blocks(&kept.week), ["assistantA mo 9.00-9.45 unsaid [groep 4] blokje"], "its words are kept");
}

#[test]
fn times_of_the_afternoon_are_said() {
    for (text, expected, is_noted) in [
        ("1.15-2.30", "13.15-14.30", true),
        ("8.30-9.15", "8.30-9.15", false),
        ("10.30 - 11.15u.", "10.30-11.15", false),
        ("11:15 t/m 12:00", "11.15-12.00", false),
        ("8u30-9u15", "8.30-9.15", false),
        ("0830-0915", "8.30-9.15", false),
    ] {
        let outcome = pasted(&format!("Wie\tDag\tTijd\tGroep\tSoort\noa A\tma\t{text}\tgroep 4\toefenen"));
        assert_eq!(outcome.problems, [], "{text}");
        assert_eq!(outcome.week.blocks[0].span.to_string(), expected, "{text}");
        assert_eq!(outcome.notes.len(), usize::from(is_noted), "{text}");
    }
    let cells = pasted("Wie\tDag\tVan\tTot\tGroep\tSoort\noa A\tma\t1.15\t2.30\tgroep 4\toefenen");
    assert_eq!(cells.week.blocks[0].span.to_string(), "13.15-14.30");
    assert_eq!(cells.notes.len(), 1);
    let pause = pasted("Functie\tUren\tMaandag\noa A\t24\t8.30-14.30 (30 min pauze)");
    assert_eq!(pause.notes[0].note, Note::PauseWithoutTime { minutes: 30 });
    assert_eq!(pause.week.people[0].presence.len(), 1);
}

#[test]
fn days_of_a_table_may_be_off_or_of_one_week() {
    let text =
        "Functie\tUren\tMa\tDi\tWo\noa A\t24\t8.30-12 wk A\t8.30-12 (oneven)\tB: 8.30-12.30\noa B\t16\t8-12\tv\tvrij";
    let outcome = pasted_into(&two_weeks(), text);
    assert_eq!(reasons(&outcome), []);
    let weeks = |at: usize| outcome.week.people[at].presence.iter().map(|row| row.weeks).collect::<Vec<_>>();
    assert_eq!((weeks(0), weeks(1)), (vec![Weeks::A, Weeks::A, Weeks::B], vec![Weeks::Every]));
    let which = pasted_into(&two_weeks(), "Functie\tUren\tMa\noa A\t24\t8.30-12 (om de week)");
    let found = "8.30-12 (om de week)".to_owned();
    assert_eq!(reasons(&which), [(2, ProblemReason::WhichWeek { found })]);
    for hours in ["0,8", "20-24"] {
        let outcome = pasted(&format!("Functie\tUren\tMa\noa A\t{hours}\t8-12"));
        assert_eq!(reasons(&outcome), [(2, ProblemReason::NotHours { found: hours.to_owned() })]);
    }
}

#[test]
fn a_place_is_no_group_and_a_row_that_says_nothing_is_no_small_group() {
    let rows = "oa A\tma\t12.30-13.00\tplein\ttoezicht\noa A\tma\t12.00-12.30\t\t";
    let outcome = pasted(&format!("Wie\tDag\tTijd\tGroep\tWat\n{rows}"));
    assert_eq!(
        blocks(&outcome.week),
        ["assistantA mo 12.30-13.00 supervision []", "assistantA mo 12.00-12.30 unsaid []"]
    );
    assert_eq!((outcome.week.groups.len(), outcome.new_places.len()), (0, 1));
    let bars =
        pasted("Wie | Dag | Tijd | Groep | Wat\noa A | ma | 8.30-9.15 | 4 | groepje\n | di | 9-10 | 4 | groepje");
    assert_eq!((reasons(&bars), bars.week.blocks.len()), (vec![], 2));
}

#[test]
fn weeks_are_read_by_their_numbers_and_every_other_week_is_asked() {
    let rows = ["oneven", "even", "even weken", "A", "week B", "om en om", ""]
        .map(|week| format!("oa A\tma\t9.00-9.45\tgroep 4\t{week}"));
    let outcome = pasted_into(&two_weeks(), &format!("Wie\tDag\tTijd\tGroep\tWeek\n{}", rows.join("\n")));
    assert_eq!(reasons(&outcome), [(7, ProblemReason::WhichWeek { found: "om en om".to_owned() })]);
    let weeks: Vec<Weeks> = outcome.week.blocks.iter().map(|block| block.weeks).collect();
    assert_eq!(weeks, [Weeks::A, Weeks::B, Weeks::Every], "the same block is one");
}

#[test]
fn days_are_read_alike_in_every_room() {
    for (day, expected) in [
        ("dins", "tu"),
        ("woe.", "we"),
        ("dond", "th"),
        ("maandagochtend", "mo"),
        ("ma-di-do", "mo tu th"),
        ("ma t/m wo", "mo tu we"),
    ] {
        let outcome = pasted(&format!("Wie\tDag\tTijd\tGroep\noa A\t{day}\t9.00-9.45\tgroep 4"));
        assert_eq!(outcome.problems, [], "{day}");
        let found: Vec<&str> = outcome.week.blocks.iter().map(|block| &block.weekday.code()[..2]).collect();
        assert_eq!(found.join(" "), expected, "{day}");
    }
    let turned = pasted("Wie\tDag\tTijd\tGroep\noa A\tdo-di\t9.00-9.45\tgroep 4");
    assert_eq!(reasons(&turned), [(2, ProblemReason::NotADay { found: "do-di".to_owned() })]);
}

#[test]
fn groups_are_found_however_they_are_written() {
    let mut week = AssistantWeek::default();
    for label in ["1/2a", "3", "groep 4", "5", "6"] {
        week.group_named(label).unwrap();
    }
    for (text, expected) in [
        ("groepen 5 en 6", "5|6"),
        ("G5", "5"),
        ("groep 1 t/m 4", "1/2a|3|groep 4"),
        ("alle groepen", "1/2a|3|groep 4|5|6"),
        ("kleuters", "1/2a"),
        ("gr 3, 4", "3|groep 4"),
        ("groep 8", "groep 8"),
    ] {
        let outcome =
            pasted_into(&week, &format!("Wie\tDag\tTijd\tGroep\tSoort\noa A\tma\t9.00-9.45\t{text}\toefenen"));
        let block = &outcome.week.blocks[0];
        let labels = block.groups.iter().map(|&id| outcome.week.group(id).unwrap().label.as_str());
        assert_eq!((labels.collect::<Vec<_>>().join("|").as_str(), outcome.notes.len()), (expected, 0), "{text}");
    }
    let vague = pasted_into(&week, "Wie\tDag\tTijd\tGroep\noa A\tma\t9.00-9.45\twisselend");
    assert_eq!(vague.notes[0].note, Note::WhichGroups { found: "wisselend".to_owned() });
    assert!(vague.week.blocks[0].groups.is_empty() && vague.new_groups.is_empty());
}

#[test]
fn all_groups_are_also_those_that_the_rows_below_name() {
    let text = "Wie\tDag\tTijd\tGroep\noa A\tvr\t8.30-9.15\talle groepen\noa B\tdi\t8.30-9.15\tgroepen 5 en 6";
    let outcome = pasted(text);
    let found: Vec<usize> = outcome.week.blocks.iter().map(|block| block.groups.len()).collect();
    assert_eq!((found, outcome.new_groups.len()), (vec![2, 2], 2));
    assert!(pasted_into(&outcome.week, text).changes_nothing(), "pasting again doubles nothing");
}

#[test]
fn teachers_with_a_group_are_sent_to_the_cards_and_others_out_of_this_week() {
    let outcome = pasted(
        "Functie\tUren\tMaandag\nleerkracht groep 3\t24\t8.30-14.30\nib'er\t16\t8.30-14.30\ndirecteur\t40\t8.30-17.00\n\
         juf groep 4\t24\t8.30-14.30\nleraar A\t8\t8.30-12.00\nonderwijsassistent B\t24\t8.30-14.30\nAnja\t24\t8.30-14.30",
    );
    let found = |text: &str| text.to_owned();
    assert_eq!(
        reasons(&outcome),
        [
            (2, ProblemReason::OnTheCards { found: found("leerkracht groep 3") }),
            (3, ProblemReason::NotInThisWeek { found: found("ib'er") }),
            (4, ProblemReason::NotInThisWeek { found: found("directeur") }),
            (5, ProblemReason::OnTheCards { found: found("juf groep 4") }),
            (8, ProblemReason::NotARole { found: found("Anja") }),
        ]
    );
    assert_eq!(outcome.new_people.len(), 2);
}

const ROSTER: &str = "Rooster onderwijsassistent A\n\
    tijd\tma\tdi\tvr\n\
    8.30-9.15\tgr 4 klein groepje\t\tgroep 5 alleen\n\
    9.15-10.00\tgr 4 klein groepje\tpleinwacht\tblokje\n\
    12.00-12.30\tlunchpauze\tTSO\tvrij\n";

#[test]
fn the_ordinary_roster_is_read_for_the_person_above_it() {
    let outcome = pasted(ROSTER);
    assert_eq!(reasons(&outcome), []);
    assert_eq!(
        blocks(&outcome.week),
        [
            "assistantA mo 8.30-10.00 small-group [groep 4]",
            "assistantA mo 12.00-12.30 break []",
            "assistantA tu 9.15-10.00 supervision []",
            "assistantA tu 12.00-12.30 supervision []",
            "assistantA fr 8.30-9.15 lesson [groep 5]",
            "assistantA fr 9.15-10.00 unsaid [] blokje",
        ]
    );
    assert_eq!(outcome.notes.len(), 1);
    assert!(pasted_into(&outcome.week, ROSTER).changes_nothing());
}

#[test]
fn the_ordinary_roster_is_read_for_a_person_who_was_chosen() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::TeacherSupporter).unwrap();
    let (_, table) = ROSTER.split_once('\n').unwrap();
    let unknown = pasted_into(&week, table);
    assert_eq!(reasons(&unknown), [(1, ProblemReason::WhoseRoster)]);
    assert!(unknown.changes_nothing());
    assert!(unknown.lacks_who() && !pasted_into(&week, ROSTER).lacks_who());
    let chosen = pasted_into(&week, &with_title(table, "leraarondersteuner A"));
    assert!(chosen.problems.is_empty() && chosen.week.blocks.iter().all(|block| block.person == person));
    assert_eq!(chosen.new_blocks.len(), 6);
}

#[test]
fn a_group_with_too_long_a_name_is_refused_each_time() {
    let text = "oa A\ntijd\tma\tdi\n8.30-9.15\tgr 4 lezen\t\n9.15-10.00\tgr 4 99999999999999999999999999\tgr 4\n";
    let first = pasted(text);
    assert_eq!(first.problems.len(), 1);
    let again = pasted_into(&first.week, text);
    assert_eq!((again.problems, again.new_blocks), (first.problems, vec![]));
}

#[test]
fn a_roster_with_beginnings_only_runs_until_the_next_row() {
    let outcome = pasted("oa A\ntijd\tma\tdi\n8.30\t3\t4\n9.15\tpauze\t4\n10.00\t5\t\n");
    assert_eq!(
        blocks(&outcome.week).iter().map(|line| line.split(" [").next().unwrap()).collect::<Vec<_>>(),
        ["assistantA mo 8.30-9.15 unsaid", "assistantA mo 9.15-10.00 break", "assistantA tu 8.30-10.00 unsaid"]
    );
    assert_eq!(reasons(&outcome), [(5, ProblemReason::NoTimes)], "nothing says when the last row ends");
}

#[test]
fn two_rows_of_heads_give_each_day_its_times() {
    let text = "Wie\tUren\tMaandag\t\tDinsdag\t\n\t\tvan\ttot\tvan\ttot\noa A\t12\t8.30\t12.30\t9:00\t14:00\nlo A\t4\t\t\t8.30\t12.30\n";
    let outcome = pasted(text);
    assert_eq!(reasons(&outcome), []);
    let days = |at: usize| {
        let rows = outcome.week.people[at].presence.iter();
        rows.map(|row| format!("{} {}", &row.weekday.code()[..2], row.span)).collect::<Vec<_>>()
    };
    assert_eq!(
        (days(0), days(1)),
        (vec!["mo 8.30-12.30".to_owned(), "tu 9.00-14.00".to_owned()], vec!["tu 8.30-12.30".to_owned()])
    );
    let half = pasted("Wie\tMaandag\t\n\tvan\ttot\noa A\t8.30\t\nlo A\t8.30\t12.00");
    assert_eq!(reasons(&half), [(3, ProblemReason::NoTimes)]);
    assert_eq!(half.new_people.len(), 1);
}

#[test]
fn lesson_times_are_set_for_several_groups_at_once() {
    let mut week = AssistantWeek::default();
    for label in ["1/2a", "1/2b", "3", "8"] {
        week.group_named(label).unwrap();
    }
    let text = "Groep\tMaandag\tDinsdag\tVrijdag\nalle groepen\t8.30-14.30\t8.30-14.30\t8.30-14.30\n\
        groep 1 t/m 3\t8.30-12.00 en 12.45-14.30\t8.30-14.30\t8.30-12.00\nwisselend\t8.30-12.00\t\t\n";
    let outcome = pasted_into(&week, text);
    assert_eq!(reasons(&outcome), [(4, ProblemReason::NotAGroup { found: "wisselend".to_owned() })]);
    assert!(outcome.has_new_lessons && outcome.week.lessons.len() == 3);
    let changed: Vec<&str> =
        outcome.changed_groups.iter().map(|&id| outcome.week.group(id).unwrap().label.as_str()).collect();
    assert_eq!(changed, ["1/2a", "1/2b", "3"]);
    let three = &outcome.week.groups[2];
    assert_eq!(outcome.week.lessons_of(three, Weekday::Friday), ["8.30-12.00".parse().unwrap()]);
    assert_eq!(outcome.week.lessons_of(three, Weekday::Monday).len(), 2);
    assert!(outcome.week.lessons_of(three, Weekday::Thursday).is_empty());
    assert!(pasted_into(&outcome.week, text).changes_nothing());
}

#[test]
fn hours_may_be_written_as_school_programs_do() {
    let outcome = pasted("Functie\tUren\noa A\t24:00\noa B\t24 klokuren\noa C\t0,6 fte");
    assert_eq!(reasons(&outcome), [(4, ProblemReason::NotHours { found: "0,6 fte".to_owned() })]);
    assert!(outcome.week.people.iter().all(|person| person.roster_minutes == Some(1440)));
}

#[test]
fn the_weeks_in_the_head_of_a_roster_hold_for_the_blocks_below_it() {
    let roster = |head: &str| format!("Rooster oa A\ntijd\tma\t{head}\n8.30-9.15\tpauze\tgroep 4 oefenen\n");
    for (head, expected) in
        [("wo (oneven weken)", "wea"), ("wo A", "wea"), ("woensdag week B", "web"), ("wo even", "web")]
    {
        let outcome = pasted_into(&two_weeks(), &roster(head));
        assert_eq!(reasons(&outcome), [], "{head}");
        let expected = format!("assistantA {expected} 8.30-9.15 extra-practice [groep 4]");
        assert_eq!(blocks(&outcome.week), ["assistantA mo 8.30-9.15 break []", &expected], "{head}");
    }
    for head in ["wo (om en om)", "woensdag om de week"] {
        let asked = pasted_into(&two_weeks(), &roster(head));
        assert_eq!(reasons(&asked), [(3, ProblemReason::WhichWeek { found: head.to_owned() })], "{head}");
        assert_eq!(asked.new_blocks.len(), 1, "{head}");
    }
    let both = pasted_into(&two_weeks(), "oa A\ntijd\tma A\tma B\n8.30-9.15\tpauze\t\n9.15-10.00\t\tpauze\n");
    assert_eq!(blocks(&both.week), ["assistantA moa 8.30-9.15 break []", "assistantA mob 9.15-10.00 break []"]);
    let one = pasted(&roster("wo (even weken)"));
    assert_eq!(reasons(&one), [(3, ProblemReason::Refused(EditError::NoWeekB))]);
    let told = pasted(&roster("wo (oneven weken)"));
    assert_eq!(notes(&told), [(3, Note::OneWeek)]);
}

#[test]
fn the_weeks_in_the_head_of_a_day_hold_for_people_too() {
    let outcome = pasted_into(&two_weeks(), "Functie\tUren\tma A\tma B\noa A\t8\t8.30-12.00\t9.00-12.00\n");
    assert_eq!(reasons(&outcome), []);
    let rows = outcome.week.people[0].presence.iter().map(|row| (row.weeks, row.span.to_string()));
    assert_eq!(rows.collect::<Vec<_>>(), [(Weeks::A, "8.30-12.00".to_owned()), (Weeks::B, "9.00-12.00".to_owned())]);
    let asked = pasted_into(&two_weeks(), "Functie\tUren\tma\two (om en om)\noa A\t8\t\t9.00-12.00\n");
    assert_eq!(reasons(&asked), [(2, ProblemReason::WhichWeek { found: "wo om en om".to_owned() })]);
}

#[test]
fn the_aim_repeats_neither_the_group_nor_the_kind_in_a_roster_and_in_rows_alike() {
    for (cell, expected) in [
        ("1/2A klein groepje", "small-group [groep 1/2A]"),
        ("klein groepje uit groep 4", "small-group [groep 4]"),
        ("groep 4 lezen met 3", "unsaid [groep 4] lezen met 3"),
        ("hardop lezen in groep 4", "unsaid [groep 4] hardop lezen"),
        ("groep 4: klein groepje lezen", "small-group [groep 4] lezen"),
        ("groep 4 toezicht bij de poort", "supervision [groep 4] toezicht bij de poort"),
        ("Groep 5 alleen", "lesson [Groep 5]"),
        ("Groep 5 alleen rekenen", "lesson [Groep 5] rekenen"),
        ("groep 4", "unsaid [groep 4]"),
    ] {
        let roster = pasted(&format!("oa A\ntijd\tma\tdi\n8.30-9.15\t{cell}\t\n"));
        let rows = pasted(&format!("Wie\tDag\tTijd\tWat\noa A\tma\t8.30-9.15\t{cell}\n"));
        let expected = [format!("assistantA mo 8.30-9.15 {expected}")];
        assert_eq!((blocks(&roster.week), blocks(&rows.week)), (expected.to_vec(), expected.to_vec()), "{cell}");
    }
    let columns = pasted("Wie\tDag\tTijd\tGroep\tWat\noa A\tma\t8.30-9.15\tgroep 4\tgroep 4 klein groepje\n");
    assert_eq!(blocks(&columns.week), ["assistantA mo 8.30-9.15 small-group [groep 4]"]);
}

mod properties {
    use proptest::prelude::*;

    use super::*;
    use crate::seed::cases;

    const GOOD: [&str; 5] = [
        "oa A\tma\t8.30-9.15\tgroep 4\tklein groepje",
        "oa B\tdi\t9.00-9.45\tgroepen 5 en 6\tblokje",
        "lo A\two t/m vr\t10.15-10.30\t\tpauze",
        "oa A\tdo\t1.15-2.00\t1/2A\tgroep 5 alleen",
        "oa B\tvr\t11.00-11.45\talle groepen\tgym",
    ];
    const BAD: [&str; 6] = [
        "Anja\tma\t8.30-9.15\tgroep 4\tlezen",
        "oa A\tza\t8.30-9.15\tgroep 9\tlezen",
        "juf groep 3\tma\t8.30-9.15\tgroep 3\tles",
        "oa A\tma\thalf negen\tgroep 7\tlezen",
        "oa A\tma\t\tgroep 6\tlezen",
        "oa C\tma\t9.15-8.30\tgroep 5\tlezen",
    ];

    proptest! {
        #![proptest_config(cases(64))]

        /// One bad row never changes another.
        #[test]
        fn a_bad_row_changes_no_other(
            good in prop::sample::subsequence(&GOOD[..], 1..=GOOD.len()),
            bad in prop::sample::select(&BAD[..]),
            at in 0..6_usize,
        ) {
            let head = "Wie\tDag\tTijd\tGroep\tWat";
            let text = |rows: &[&str]| format!("{head}\n{}", rows.join("\n"));
            let without = pasted(&text(&good));
            let mut rows = good.clone();
            rows.insert(at.min(rows.len()), bad);
            let with = pasted(&text(&rows));
            prop_assert_eq!(blocks(&with.week), blocks(&without.week));
            prop_assert_eq!(with.problems.len(), without.problems.len() + 1);
            prop_assert_eq!(with.notes.len(), without.notes.len());
        }

        /// What was pasted, written down and pasted again is the same week.
        #[test]
        fn reading_again_gives_the_same(rows in prop::sample::subsequence(&GOOD[..], 1..=GOOD.len())) {
            let first = pasted(&format!("Wie\tDag\tTijd\tGroep\tWat\n{}", rows.join("\n")));
            let again = pasted_into(&first.week, &format!("Wie\tDag\tTijd\tGroep\tWat\n{}", rows.join("\n")));
            prop_assert_eq!(&again.week.blocks, &first.week.blocks);
            let kept: AssistantWeek = serde_json::from_str(&serde_json::to_string(&first.week).unwrap()).unwrap();
            prop_assert_eq!(kept, first.week);
        }
    }
}
