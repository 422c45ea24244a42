//! Starting points from what a school filled in: every level of every statement, and nothing at all.

use super::support::*;
use crate::protocol::{Protocol, Step, check};
use crate::start::points::{
    First, Known, PointReason, PointStatement, WeekTask, begin_protocol, first, notes, talking,
};
use crate::*;
use taakkompas_scan::catalog::{Catalog, Lever, Statement, Statements};
use taakkompas_scan::profile::{AssistantCount, GroupCount, GroupForm, LeaderDuty, Pool, SchoolProfile, Worry};
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_scan::theme::Theme;

const NOTE: &str = "op de dagkaart staat wie verantwoordelijk is";

fn catalog() -> Catalog {
    let statement = |asked: &PointStatement| Statement {
        id: asked.code().into(),
        theme: Theme::Cover,
        short: false,
        roles: Vec::new(),
        lever: Lever::School,
        needs_support_staff: asked.code().starts_with("inzet")
            || matches!(asked, PointStatement::WhoDoesWhat | PointStatement::OnPaper),
        findings: Vec::new(),
    };
    Catalog { statements: Statements::new(PointStatement::ALL.iter().map(statement).collect()), measures: Vec::new() }
}

fn answers(given: &[(PointStatement, Level)]) -> Answers {
    given.iter().map(|&(asked, level)| (asked.code().into(), Answer::Level(level))).collect()
}

/// Reads what is known of a school with this profile and these answers.
fn with<T>(profile: &SchoolProfile, given: &[(PointStatement, Level)], read: impl FnOnce(Known<'_>) -> T) -> T {
    let (catalog, answers) = (catalog(), answers(given));
    read(Known { catalog: &catalog, profile, answers: &answers })
}

fn first_of(profile: &SchoolProfile, given: &[(PointStatement, Level)], week: &AssistantWeek) -> Option<First> {
    with(profile, given, |known| first(known, week))
}

fn no_assistants() -> SchoolProfile {
    SchoolProfile { assistants: Some(AssistantCount::None), ..SchoolProfile::default() }
}

#[test]
fn a_scan_with_nothing_answered_points_nowhere() {
    let (profile, week) = (SchoolProfile::default(), AssistantWeek::default());
    let unknown: Answers =
        PointStatement::ALL.iter().flat_map(|asked| [(asked.code().into(), Answer::Unknown)]).collect();
    for answers in [Answers::new(), unknown] {
        let catalog = catalog();
        let known = Known { catalog: &catalog, profile: &profile, answers: &answers };
        assert_eq!(first(known, &week), None);
        assert_eq!(talking(known, &week), None);
        for &task in WeekTask::ALL {
            assert_eq!(notes(known, task, &week), [], "{task:?}");
        }
        let begun = begin_protocol(known, &week, NOTE);
        assert_eq!(begun.protocol, Protocol::usual(&week, &profile));
        assert_eq!(begun.reasons, []);
    }
}

#[test]
fn every_level_of_every_statement_leads_to_one_task_or_to_none() {
    let (profile, week) = (SchoolProfile::default(), AssistantWeek::default());
    let task_of = |asked| match asked {
        PointStatement::Order | PointStatement::Responsible => WeekTask::Cards,
        PointStatement::Week | PointStatement::WorkGoesOn => WeekTask::Blocks,
        PointStatement::Substitutes | PointStatement::MayDo => WeekTask::Protocol,
        PointStatement::WhoDoesWhat | PointStatement::OnPaper | PointStatement::Talk => WeekTask::Agreements,
        PointStatement::LookBack => WeekTask::Log,
    };
    for &asked in PointStatement::ALL {
        for &level in Level::ALL {
            let expected = (level <= Level::Sometimes)
                .then(|| First { task: task_of(asked), reason: PointReason::Answer { asked, level } });
            assert_eq!(first_of(&profile, &[(asked, level)], &week), expected, "{asked:?} {level:?}");
        }
    }
    for &level in Level::ALL {
        let all: Vec<_> = PointStatement::ALL.iter().map(|&asked| (asked, level)).collect();
        let expected = (level <= Level::Sometimes).then_some(WeekTask::Cards);
        assert_eq!(first_of(&profile, &all, &week).map(|first| first.task), expected, "{level:?}");
    }
}

#[test]
fn the_lowest_answer_goes_first_then_a_worry_then_an_order_before_a_week() {
    let week = AssistantWeek::default();
    let city = SchoolProfile { worries: vec![Worry::Cover], ..SchoolProfile::default() };
    let both = [(PointStatement::Order, Level::NotYet), (PointStatement::Week, Level::NotYet)];
    let task = |profile: &SchoolProfile, given: &[_]| first_of(profile, given, &week).unwrap().task;
    assert_eq!(task(&city, &both), WeekTask::Cards);
    assert_eq!(task(&SchoolProfile::default(), &both), WeekTask::Cards);
    let worried = SchoolProfile { worries: vec![Worry::Deployment], ..SchoolProfile::default() };
    assert_eq!(task(&worried, &both), WeekTask::Blocks);
    assert_eq!(
        task(&city, &[(PointStatement::Order, Level::Sometimes), (PointStatement::Week, Level::NotYet)]),
        WeekTask::Blocks
    );
}

#[test]
fn what_is_done_makes_room_for_the_next() {
    let profile = SchoolProfile::default();
    let all: Vec<_> = PointStatement::ALL.iter().map(|&asked| (asked, Level::NotYet)).collect();
    let mut week = AssistantWeek::default();
    let mut seen = Vec::new();
    let group = add_group(&mut week, "3", &[Year::Three]);
    add_teacher(&mut week, group, "leraar groep 3", Weeks::Every, Weekday::ALL);
    while let Some(found) = first_of(&profile, &all, &week) {
        seen.push(found.task);
        match found.task {
            WeekTask::Cards => drop(week.cards.fill_usual(&profile)),
            WeekTask::Blocks => {
                let person = add_person(&mut week, StaffRole::Assistant, Weekday::ALL);
                let place = week.add_place(Place::new("gang")).unwrap();
                let block = add_protected(&mut week, person, group, Weekday::Monday, "9.00-9.45");
                week.change_block(block, |block| block.place = Some(place)).unwrap();
                week.copy_block(block, &[Weekday::Tuesday, Weekday::Thursday]).unwrap();
            }
            WeekTask::Protocol => week.protocol = Protocol::usual(&week, &profile),
            WeekTask::Agreements => break,
            WeekTask::Log => unreachable!("agreements come before the log"),
        }
    }
    assert_eq!(seen, [WeekTask::Cards, WeekTask::Blocks, WeekTask::Protocol, WeekTask::Agreements]);
}

#[test]
fn a_school_without_assistants_is_never_sent_to_their_blocks() {
    let week = AssistantWeek::default();
    for &level in Level::ALL {
        let all: Vec<_> = PointStatement::ALL.iter().map(|&asked| (asked, level)).collect();
        let found = first_of(&no_assistants(), &all, &week).unwrap();
        assert_eq!(found.task, WeekTask::Cards, "{level:?}");
        with(&no_assistants(), &all, |known| {
            assert_eq!(talking(known, &week), None);
            assert_eq!(known.level(PointStatement::Week), None, "what does not apply has no level");
        });
    }
    let found = first_of(&no_assistants(), &[], &week).unwrap();
    assert_eq!(found, First { task: WeekTask::Cards, reason: PointReason::NoSupportStaff });
}

#[test]
fn a_worry_leads_only_where_no_answer_says_that_it_stands() {
    let week = AssistantWeek::default();
    for &worry in Worry::ALL {
        let profile = SchoolProfile { worries: vec![worry], ..SchoolProfile::default() };
        let expected = match worry {
            Worry::Cover => Some(WeekTask::Cards),
            Worry::Deployment => Some(WeekTask::Blocks),
            Worry::Agreements => Some(WeekTask::Agreements),
            Worry::Tasks | Worry::Tired | Worry::Future => None,
        };
        let found = first_of(&profile, &[], &week);
        assert_eq!(found, expected.map(|task| First { task, reason: PointReason::Worry(worry) }));
        let all: Vec<_> = PointStatement::ALL.iter().map(|&asked| (asked, Level::Fixed)).collect();
        assert_eq!(first_of(&profile, &all, &week), None);
    }
}

#[test]
fn notes_say_what_was_filled_in_about_a_task() {
    let week = AssistantWeek::default();
    let profile = SchoolProfile {
        groups: Some(GroupCount::UpToFour),
        group_forms: vec![GroupForm::Units],
        leader: Some(LeaderDuty::Teaches),
        ..SchoolProfile::default()
    };
    for &level in Level::ALL {
        let answer = |asked| PointReason::Answer { asked, level };
        let low = level <= Level::Sometimes;
        let given: Vec<_> = PointStatement::ALL.iter().map(|&asked| (asked, level)).collect();
        with(&profile, &given, |known| {
            let of = |task| notes(known, task, &week);
            let mut expected = vec![answer(PointStatement::Order)];
            expected.extend(low.then(|| answer(PointStatement::Responsible)));
            expected.extend([PointReason::Leader(LeaderDuty::Teaches), PointReason::SmallSchool, PointReason::Units]);
            assert_eq!(of(WeekTask::Cards), expected);
            let mut expected = vec![answer(PointStatement::Week)];
            expected.extend(low.then(|| answer(PointStatement::WorkGoesOn)));
            assert_eq!(of(WeekTask::Blocks), expected);
            assert_eq!(of(WeekTask::Protocol).contains(&answer(PointStatement::MayDo)), low);
            assert_eq!(of(WeekTask::Agreements).len(), if low { 3 } else { 0 });
            assert_eq!(of(WeekTask::Log).len(), usize::from(low));
        });
    }
}

#[test]
fn the_order_begins_as_the_school_works() {
    let mut week = AssistantWeek::default();
    add_person(&mut week, StaffRole::Assistant, Weekday::ALL);
    let pools = [None, Some(Pool::Works), Some(Pool::None)];
    for pool in pools {
        let profile = SchoolProfile { pool, ..SchoolProfile::default() };
        for &level in Level::ALL {
            let low = level <= Level::Sometimes;
            let given = [PointStatement::Substitutes, PointStatement::WorkGoesOn, PointStatement::Responsible]
                .map(|asked| (asked, level));
            let begun = with(&profile, &given, |known| begin_protocol(known, &week, NOTE));
            let place = |step| begun.protocol.lines.iter().position(|line| line.step == step);
            let pool_at = match (pool, low) {
                (_, false) => Some(0),
                (Some(Pool::None), true) => None,
                (_, true) => Some(1),
            };
            assert_eq!(place(Step::Pool), pool_at, "{pool:?} {level:?}");
            assert_eq!(place(Step::Leader) < place(Step::Ib), low, "{level:?}");
            let join = &begun.protocol.lines[place(Step::Join).unwrap()];
            assert_eq!(join.words == NOTE, low);
            assert_eq!(begun.reasons.len(), if low { 3 } else { 1 });
            // Nothing is lost or doubled, and it ends where it must; the only remark asks for the yes-list.
            let steps: Vec<_> = begun.protocol.lines.iter().map(|line| line.step).collect();
            assert_eq!(steps.last(), Some(&Step::NoLesson));
            assert_eq!(check(&begun.protocol, &week, &profile).len(), 1);
        }
    }
    let small = SchoolProfile { groups: Some(GroupCount::UpToFour), pool: Some(Pool::None), ..no_assistants() };
    let begun = with(&small, &[], |known| begin_protocol(known, &AssistantWeek::default(), NOTE));
    assert_eq!(begun.reasons, [PointReason::NoPool, PointReason::SmallSchool]);
    assert!(!begun.protocol.lines.iter().any(|line| matches!(line.step, Step::Split | Step::Help | Step::Pool)));
}

#[test]
fn minutes_to_talk_are_offered_until_the_school_chose() {
    let profile = SchoolProfile::default();
    let mut week = AssistantWeek::default();
    let minutes = |week: &AssistantWeek, level| {
        with(&profile, &[(PointStatement::Talk, level)], |known| talking(known, week).map(|talking| talking.minutes))
    };
    // A quarter of an hour is the week's own default.
    assert_eq!(Level::ALL.iter().map(|&level| minutes(&week, level)).collect::<Vec<_>>(), [Some(10), None, None, None]);
    week.set_rules(Rules { talking_minutes: 20, ..week.rules }).unwrap();
    assert!(Level::ALL.iter().all(|&level| minutes(&week, level).is_none()));
}
