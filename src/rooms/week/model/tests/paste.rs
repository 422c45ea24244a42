//! People and blocks from a spreadsheet.

use super::support::{pasted_into, reasons};
use crate::paste::{Note, Outcome, ProblemReason, paste};
use crate::*;
use taakkompas_school::rows::{MOST_ROWS, TooMuch};

#[track_caller]
fn pasted(week: &AssistantWeek, text: &str) -> Outcome {
    pasted_into(week, text)
}

/// The people, one per line: role, letter, minutes, days with times.
fn people(week: &AssistantWeek) -> Vec<String> {
    let days = |person: &Person| {
        let weeks = |weeks: Weeks| if weeks == Weeks::Every { "" } else { weeks.code() };
        let rows = person.presence.iter();
        rows.map(|row| format!(" {}{} {}", &row.weekday.code()[..2], weeks(row.weeks), row.span)).collect::<String>()
    };
    let line = |person: &Person| {
        let minutes = person.roster_minutes.map_or("-".to_owned(), |minutes| minutes.to_string());
        format!("{} {} {minutes}{}", person.role().code(), person.letter, days(person))
    };
    week.people.iter().map(line).collect()
}

/// The blocks, one per line: who, day, times, kind, groups, aim.
fn blocks(week: &AssistantWeek) -> Vec<String> {
    let line = |block: &Block| {
        let person = week.person(block.person).unwrap();
        let groups: Vec<&str> = block.groups.iter().map(|&id| week.group(id).unwrap().label.as_str()).collect();
        let (day, kind) = (&block.weekday.code()[..2], block.kind.code());
        format!(
            "{} {} {day} {} {kind} [{}] {}",
            person.role().code(),
            person.letter,
            block.span,
            groups.join("|"),
            block.aim
        )
    };
    week.blocks.iter().map(line).collect()
}

const PEOPLE: &str = "Functie\tUren\tMaandag\tDinsdag\tWoensdag\tDonderdag\tVrijdag\n\
    onderwijsassistent A\t24\t8.30-14.30\t8:30 - 14:30\t\t08:30-12:00 en 13.00-15.00\tvrij\n\
    leraarondersteuner A\t16,5\t\t\t8.15-12.15\t8.15-15.00\t-\n";

const BLOCKS: &str = "Wie\tDag\tVan\tTot\tGroep\tSoort\tDoel\n\
    onderwijsassistent A\tma\t8:45\t9:30\tgroep 4\tklein groepje\tsommen tot 20\n\
    \t\t10.15\t10.30\t\tpauze\t\n\
    onderwijsassistent A\tmaandag en donderdag\t08:45\t09:30\t5/6\toefenen\tlezen\n";

#[test]
fn people_come_with_hours_and_days() {
    let outcome = pasted(&AssistantWeek::default(), PEOPLE);
    assert_eq!(
        people(&outcome.week),
        [
            "assistant A 1440 mo 8.30-14.30 tu 8.30-14.30 th 8.30-12.00 th 13.00-15.00",
            "teacher-supporter A 990 we 8.15-12.15 th 8.15-15.00",
        ]
    );
    assert_eq!((outcome.new_people.len(), outcome.changed_people.len()), (2, 0));
    assert_eq!((reasons(&outcome), outcome.unused_columns), (vec![], vec![]));
}

#[test]
fn blocks_come_with_their_group_and_the_rows_below_a_merged_cell() {
    let outcome = pasted(&AssistantWeek::default(), BLOCKS);
    assert_eq!(
        blocks(&outcome.week),
        [
            "assistant A mo 8.45-9.30 small-group [groep 4] sommen tot 20",
            "assistant A mo 10.15-10.30 break [] ",
            "assistant A mo 8.45-9.30 extra-practice [groep 5/6] lezen",
            "assistant A th 8.45-9.30 extra-practice [groep 5/6] lezen",
        ]
    );
    assert_eq!(reasons(&outcome), []);
    assert_eq!((outcome.new_people.len(), outcome.new_groups.len(), outcome.new_blocks.len()), (1, 2, 4));
    assert_eq!(outcome.week.groups[1].years, [Year::Five, Year::Six]);
}

#[test]
fn people_and_blocks_may_be_in_one_text_and_to_paste_again_does_no_harm() {
    let text = format!("{PEOPLE}\n{BLOCKS}");
    let first = pasted(&AssistantWeek::default(), &text);
    assert_eq!((first.new_people.len(), first.new_blocks.len(), first.blocks_there), (2, 4, 0));
    let again = pasted(&first.week, &text);
    assert_eq!(again.week, first.week);
    assert!(again.changes_nothing());
    assert_eq!(again.blocks_there, 4);
}

#[test]
fn a_bad_row_is_named_and_the_good_ones_are_kept() {
    let text = "wie\tdag\ttijd\tgroep\tsoort\tkleur\n\
        oa A\tma\t8.45-9.30\tgroep 4\t\trood\n\
        \n\
        Marieke\tma\t9.30-10.00\tgroep 4\t\t\n\
        oa A\tza\t9.30-10.00\tgroep 4\t\t\n\
        oa A\tdi\thalf negen\tgroep 7\t\t\n\
        oa A\tdi\t10.00-9.30\tgroep 7\t\t\n\
        oa A\tdi\t\tgroep 7\t\t\n\
        oa A\tdi\t9.00-9.30\tgroep 7\tRT\t\n\
        oa A\tdi\t9.00-9.30\teen groep met een naam die echt te lang is\t\t\n\
        oa A\tdi\t9.00-9.30\tgroep 4\t\t\n";
    let outcome = pasted(&AssistantWeek::default(), text);
    let found = |text: &str| text.to_owned();
    assert_eq!(
        reasons(&outcome),
        [
            (4, ProblemReason::NotARole { found: found("Marieke") }),
            (5, ProblemReason::NotADay { found: found("za") }),
            (6, ProblemReason::OneTime { found: found("half negen") }),
            (7, ProblemReason::EndsFirst { found: found("10.00-9.30") }),
            (8, ProblemReason::NoTimes),
            (
                10,
                ProblemReason::Refused(EditError::OutOfBounds(Bounds::TooLong {
                    text: Text::GroupLabel,
                    most: 30,
                    found: 42
                }))
            ),
        ]
    );
    // Nothing of a bad row remains, such as its group.
    assert_eq!(
        outcome.week.groups.iter().map(|group| group.label.as_str()).collect::<Vec<_>>(),
        ["groep 4", "groep 7"]
    );
    // What may be a lesson is asked, and so is the work of a group by itself; the rows are kept.
    assert_eq!(outcome.notes.iter().map(|note| note.line).collect::<Vec<_>>(), [2, 9, 11]);
    assert_eq!(outcome.new_blocks.len(), 3);
    assert_eq!(outcome.unused_columns, ["kleur"]);
}

#[test]
fn without_a_head_a_row_is_known_by_what_is_in_it() {
    let text = "oa A;24;8.30-14.30;;;8.30-12.00;\noa B;16;ma, di;8.30;14.30\noa C;8;wo;8.15-12.15\n\
        oa A;ma;8.45;9.30;4;oefenen;sommen\noa B;di;9.00-9.45;3a;;letters\nRooster van dit jaar\n";
    let outcome = pasted(&AssistantWeek::default(), text);
    assert_eq!(
        people(&outcome.week),
        [
            "assistant A 1440 mo 8.30-14.30 th 8.30-12.00",
            "assistant B 960 mo 8.30-14.30 tu 8.30-14.30",
            "assistant C 480 we 8.15-12.15",
        ]
    );
    assert_eq!(
        blocks(&outcome.week),
        [
            "assistant A mo 8.45-9.30 extra-practice [groep 4] sommen",
            "assistant B tu 9.00-9.45 unsaid [groep 3a] letters",
        ]
    );
    // What the work is was not said: as in a roster, it is asked.
    let note = Note::WhichWork { found: "letters".to_owned(), doubt: None };
    assert_eq!(outcome.notes.iter().map(|row| &row.note).collect::<Vec<_>>(), [&note]);
    assert_eq!(reasons(&outcome), [(6, ProblemReason::NotClear)]);
}

#[test]
fn an_open_quote_is_named_and_the_rows_below_stay_with_their_own_person() {
    let text = "Wie;Dag;Tijd;Groep;Doel\noa A;ma;8.45-9.30;4;\noa B;di;9.00-9.45;4;\"sommen\n;;10.00-10.45;5;\"tot \"\"20\"\"\"\n";
    let outcome = pasted(&AssistantWeek::default(), text);
    assert_eq!(reasons(&outcome), [(3, ProblemReason::OpenQuote)]);
    assert_eq!(
        blocks(&outcome.week),
        ["assistant A mo 8.45-9.30 unsaid [groep 4] ", "assistant B tu 10.00-10.45 unsaid [groep 5] tot \"20\"",]
    );
    let head = pasted(&AssistantWeek::default(), "Wie;Dag;Tijd;\"Groep\noa A;ma;8.45-9.30;4");
    assert_eq!(reasons(&head), [(1, ProblemReason::OpenQuote)]);
    assert_eq!(blocks(&head.week), ["assistant A mo 8.45-9.30 unsaid [groep 4] "]);
}

#[test]
fn commas_stand_between_cells_where_the_head_says_so() {
    let outcome = pasted(&AssistantWeek::default(), "Wie,Dag,Van,Tot,Groep\noa A,ma,8.45,9.30,\"4, 5\"\n");
    assert_eq!(reasons(&outcome), []);
    assert_eq!(blocks(&outcome.week), ["assistant A mo 8.45-9.30 unsaid [groep 4|groep 5] "]);
}

#[test]
fn a_head_that_does_not_say_who_is_said_once() {
    let outcome = pasted(&AssistantWeek::default(), "dag;van;tot;groep\nma;8.45;9.30;4\ndi;8.45;9.30;4");
    assert_eq!(reasons(&outcome), [(1, ProblemReason::NoWhoColumn)]);
    assert!(outcome.changes_nothing());
}

#[test]
fn letters_are_given_where_they_are_left_out() {
    let rows = "Functie;Uren\nonderwijsassistent;24\nonderwijsassistent B;20\nonderwijsassistent;16\nvakleerkracht;8";
    let outcome = pasted(&AssistantWeek::default(), rows);
    let expected = ["assistant A 1440", "assistant B 1200", "assistant C 960", "subject-teacher A 480"];
    assert_eq!(people(&outcome.week), expected);
    assert!(pasted(&outcome.week, rows).changes_nothing());
    // "The" vakleerkracht is clear, but "an" assistant is not if there are several.
    let text = "wie;dag;tijd\nvakleerkracht;ma;9.00-10.00\nassistent;ma;9.00-10.00";
    let blocks = pasted(&outcome.week, text);
    assert_eq!(reasons(&blocks), [(3, ProblemReason::WhichLetter { role: StaffRole::Assistant })]);
    assert_eq!(blocks.new_blocks.len(), 1);
    let column = pasted(&AssistantWeek::default(), "Functie;Letter;Uren\nstudent;b;8\nstudent;bb;8");
    assert_eq!(people(&column.week), ["student B 480"]);
    assert_eq!(reasons(&column), [(3, ProblemReason::NotALetter { found: "bb".to_owned() })]);
}

#[test]
fn someone_who_is_there_gets_the_hours_and_days_of_the_row() {
    let mut week = pasted(&AssistantWeek::default(), PEOPLE).week;
    week.set_cycle(Cycle::TwoWeeks);
    let text = "Functie;Uren;Week;Maandag;Dinsdag\noa A;20;A;8.30-12.00;\noa A;;B;;9.00-15.00\nlo A;;;;";
    let outcome = pasted(&week, text);
    assert_eq!(
        people(&outcome.week),
        ["assistant A 1200 moa 8.30-12.00 tub 9.00-15.00", "teacher-supporter A 990 we 8.15-12.15 th 8.15-15.00",]
    );
    assert_eq!((outcome.new_people.len(), outcome.changed_people.len()), (0, 1));
}

#[test]
fn week_b_asks_for_two_weeks() {
    let text = "Wie;Dag;Tijd;Groep;Week\noa A;ma;9.00-9.45;4;B\noa A;ma;9.00-9.45;4;C";
    let outcome = pasted(&AssistantWeek::default(), text);
    assert_eq!(
        reasons(&outcome),
        [(2, ProblemReason::Refused(EditError::NoWeekB)), (3, ProblemReason::NotAWeek { found: "C".to_owned() })]
    );
    // The assistant in a refused row is not created either.
    assert!(outcome.week.people.is_empty());
    let two = AssistantWeek { cycle: Cycle::TwoWeeks, ..AssistantWeek::default() };
    assert_eq!(pasted(&two, text).week.blocks[0].weeks, Weeks::B);
}

#[test]
fn groups_and_places_are_found_by_their_name() {
    let mut week = AssistantWeek::default();
    let four = week.group_named("4").unwrap();
    let corner = week.place_named("Leeshoek").unwrap();
    let text = "Wie;Dag;Tijd;Groep;Plek;Leraar;Gaat door;Wat\n\
        oa A;ma;9.00-9.45;groep 4;leeshoek;leraar maandag;ja;hardop lezen\n\
        oa A;ma;10.00-10.45;geen;hal;;;toezicht bij de poort\n\
        oa A;ma;11.00-11.45;;;;;arrangement B";
    let outcome = pasted(&week, text);
    assert_eq!(reasons(&outcome), []);
    let [first, second, third] = outcome.week.blocks.as_slice() else { unreachable!() };
    assert_eq!((first.groups.as_slice(), first.place, first.protected), (&[four][..], Some(corner), true));
    assert_eq!((first.teacher.as_deref(), first.aim.as_str()), (Some("leraar maandag"), "hardop lezen"));
    assert_eq!((second.kind, second.aim.as_str()), (Kind::Supervision, "toezicht bij de poort"));
    assert!(second.groups.is_empty() && !second.protected);
    assert_eq!((third.kind, third.arrangement), (Kind::OnePupil, Letter::new('B')));
    assert!(third.is_earmarked() && !third.may_move);
    assert_eq!((outcome.new_groups.len(), outcome.new_places.len()), (0, 1));
}

#[test]
fn nothing_is_nothing_and_too_much_is_refused_whole() {
    let empty = pasted(&AssistantWeek::default(), " \n\t\n");
    assert!(empty.changes_nothing() && empty.problems.is_empty());
    let rows = "oa A;ma;9.00-9.45;4\n".repeat(MOST_ROWS + 1);
    let found = paste(&AssistantWeek::default(), &rows);
    assert_eq!(found, Err(TooMuch::Rows { most: MOST_ROWS, found: MOST_ROWS + 1 }));
}

mod properties {
    use proptest::prelude::*;

    use super::*;
    use crate::seed::cases;

    proptest! {
        #![proptest_config(cases(256))]

        /// Whatever is pasted, the week could have been made by hand, and pasting it again doubles nothing.
        #[test]
        fn any_text_gives_a_week_that_edits_could_make(text in r#"([a-z0-9;:.\t\n" -]|oa A|ma|9\.00-9\.30|groep|;|wie;dag;tijd\n){0,80}"#) {
            let first = pasted(&AssistantWeek::default(), &text);
            let again = pasted(&first.week, &text);
            prop_assert!(again.new_blocks.is_empty() && again.new_people.is_empty());
        }
    }
}

#[test]
fn cells_are_known_by_the_words_of_the_division_too() {
    let text = "wie\turen\tdagen\ttijd\n\
        juf A\t24:30\tmaandags, don.\t8,30-12,00\n\
        gymdocent\thalf uur\talle\tvan 8:30 tot 9:00\n";
    let outcome = pasted(&AssistantWeek::default(), text);
    assert_eq!(reasons(&outcome), []);
    assert_eq!(
        people(&outcome.week),
        [
            "teacher A 1470 mo 8.30-12.00 th 8.30-12.00",
            "subject-teacher A 30 mo 8.30-9.00 tu 8.30-9.00 we 8.30-9.00 th 8.30-9.00 fr 8.30-9.00",
        ]
    );
}

/// In the week, "vrij" says that someone is away, on whatever day.
#[test]
fn free_is_no_friday() {
    let text = "wie\tdag\ttijd\tgroep\noa A\tvrij\t8.45-9.30\tgroep 4\noa A\tvrijdag\t8.45-9.30\tgroep 4\n";
    let outcome = pasted(&AssistantWeek::default(), text);
    assert_eq!(reasons(&outcome), [(2, ProblemReason::NotADay { found: "vrij".to_owned() })]);
    assert_eq!(blocks(&outcome.week), ["assistant A fr 8.45-9.30 unsaid [groep 4] "]);
    // Without a head, days on which someone is away are not names of columns.
    let away = pasted(&AssistantWeek::default(), "assistent\t\tvrij\tvrij\tvrij\tvrij\n");
    assert_eq!(reasons(&away), [(1, ProblemReason::NotClear)]);
}

/// In a row without a head, what may be a time is not taken for hours.
#[test]
fn a_time_is_not_read_as_hours_where_nothing_says_so() {
    let outcome = pasted(&AssistantWeek::default(), "oa A\t8:30\t14:30\n");
    assert_eq!(reasons(&outcome), [(1, ProblemReason::NotClear)]);
}
