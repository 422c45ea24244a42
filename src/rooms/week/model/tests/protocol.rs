//! The school's own order of steps, and the remarks on it.

use taakkompas_school::dutch::sentences::Named;

use super::support::*;
use crate::day_card::SaidYes;
use crate::protocol::words;
use crate::protocol::{Line, Protocol, ProtocolRemark, Step, check};
use crate::*;
use taakkompas_scan::profile::{GroupCount, Pool, SchoolProfile};

#[test]
fn other_words_are_read_too() {
    assert!(words::obliges_part_timers("Parttimers moeten komen als iemand ziek is"));
    assert!(!words::obliges_part_timers("Parttimers moeten niet komen"));
    assert!(!words::obliges_part_timers("We vragen parttimers van de ja-lijst"));
    assert!(words::asks_in_the_evening("'s avonds een bericht in de app"));
    assert!(words::asks_in_the_evening("app om 20.00 uur in de groepsapp"));
    assert!(!words::asks_in_the_evening("we appen nooit in de avond"));
    assert!(!words::asks_in_the_evening("bel voor 7.15"));
    assert!(words::asks_for_the_illness("vraag naar de klachten"));
    assert!(!words::asks_for_the_illness("meld je ziek voor 7.15"));
}

#[test]
fn the_usual_order_fits_the_school_and_has_no_remarks() {
    let mut week = AssistantWeek::default();
    week.cards.said_yes = vec![SaidYes {
        label: "leraar 4".to_owned(),
        weekdays: vec![Weekday::Monday],
        weeks: Weeks::Every,
        from: None,
    }];
    let small =
        SchoolProfile { groups: Some(GroupCount::UpToFour), pool: Some(Pool::None), ..SchoolProfile::default() };
    for profile in [SchoolProfile::default(), small.clone()] {
        assert_eq!(check(&Protocol::usual(&week, &profile), &week, &profile), []);
    }
    let steps: Vec<_> = Protocol::usual(&week, &small).lines.iter().map(|line| line.step).collect();
    assert_eq!(steps, [Step::SaidYes, Step::FreeTeacher, Step::Ib, Step::Leader, Step::Join, Step::NoLesson]);
    assert_eq!(check(&Protocol::default(), &week, &small), [], "nothing to say on an empty page");
}

#[test]
fn every_remark_has_its_cause() {
    let mut week = AssistantWeek::default();
    let person = add_person(&mut week, StaffRole::Assistant, Weekday::ALL);
    let group = add_group(&mut week, "3", &[Year::Three]);
    let block = add_protected(&mut week, person, group, Weekday::Tuesday, "9.00-9.45");
    add_block(&mut week, person, Kind::Break, Weekday::Friday, "12.00-12.30");
    let profile = SchoolProfile { groups: Some(GroupCount::UpToFour), ..SchoolProfile::default() };
    let late = Line { asked_until: Some(TimeOfDay::at(21, 0)), ..Line::new(Step::Pool) };
    let lines = vec![
        late,
        Line::new(Step::SaidYes),
        Line::new(Step::Ib),
        Line::new(Step::Split),
        Line::new(Step::Help),
        Line::own("de assistent neemt de groep over"),
        Line::own("duopartners zijn verplicht te komen"),
    ];
    let expected = [
        ProtocolRemark::Evening { line: 0, at: Some(TimeOfDay::at(21, 0)) },
        ProtocolRemark::NobodySaidYes { line: 1 },
        ProtocolRemark::NoLimit { line: 2, step: Step::Ib },
        ProtocolRemark::SplitsInSmallSchool { line: 3 },
        ProtocolRemark::TakesProtected { line: 4, weekday: Weekday::Tuesday, blocks: vec![block] },
        ProtocolRemark::LeadsGroup { line: 5, named: Named::Assistant },
        ProtocolRemark::ObligesPartTimers { line: 6 },
        ProtocolRemark::NoLastStep,
    ];
    assert_eq!(check(&Protocol { lines }, &week, &profile), expected);
    let first = Protocol { lines: vec![Line::new(Step::NoLesson), Line::new(Step::Pool)] };
    assert_eq!(check(&first, &week, &profile), [ProtocolRemark::LastStepTooSoon { line: 0 }]);
}

#[test]
fn lines_are_added_before_the_last_step() {
    let mut protocol = Protocol::default();
    protocol.add(Line::new(Step::NoLesson)).unwrap();
    protocol.add(Line::new(Step::Pool)).unwrap();
    protocol.add(Line::own("bel de buurschool")).unwrap();
    let steps = |protocol: &Protocol| protocol.lines.iter().map(|line| line.step).collect::<Vec<_>>();
    assert_eq!(steps(&protocol), [Step::Pool, Step::Own, Step::NoLesson]);
    protocol.move_line(1, 0).unwrap();
    assert_eq!(steps(&protocol), [Step::Own, Step::Pool, Step::NoLesson]);
    assert_eq!(protocol.remove(7), Err(EditError::NoLine(7)));
    assert_eq!(protocol.add(Line::own(" ")), Err(EditError::OutOfBounds(Bounds::NoLabel(Text::ProtocolLine))));
}
