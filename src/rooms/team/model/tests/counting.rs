//! Counting in the room.

use taakkompas_scan::catalog::{Lever, Role, Statement, Statements};
use taakkompas_scan::profile::{AssistantCount, SchoolProfile};
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_scan::theme::Theme;
use time::macros::date;

use crate::EditError;
use crate::code::revision::Revision;
use crate::code::{Kind, RoleGroup};
use crate::counting::{Counting, MOST_PEOPLE, State, Way, propose};
use crate::picture::{Choice, Spread};

/// The statements as far as the tables of the codes know them.
pub fn statements() -> Statements {
    let of = |id: &taakkompas_scan::catalog::StatementId| {
        let theme: Theme = id.as_str().split('-').next().unwrap().parse().unwrap();
        let asks = |kind, group| Revision::NEWEST.asked(kind, group).any(|asked| asked == *id);
        let groups = [
            (RoleGroup::Leader, Role::Leader),
            (RoleGroup::Teacher, Role::Teacher),
            (RoleGroup::Support, Role::Assistant),
            (RoleGroup::Ib, Role::Ib),
        ];
        Statement {
            id: id.clone(),
            theme,
            short: RoleGroup::ALL.iter().any(|&group| asks(Kind::Short, group)),
            roles: groups.iter().filter(|&&(group, _)| asks(Kind::Full, group)).map(|&(_, role)| role).collect(),
            lever: Lever::School,
            needs_support_staff: theme == Theme::Deployment,
            findings: Vec::new(),
        }
    };
    Statements::new(Revision::NEWEST.statements().map(|id| of(&id)).collect())
}

fn counting(way: Way) -> Counting {
    let two = ["vervanging-volgorde".into(), "inzet-week".into()];
    Counting::begin(&two, way, date!(2026 - 11 - 30)).unwrap()
}

#[test]
fn eight_are_proposed_from_what_is_not_known_and_what_is_low() {
    let mut own = Answers::new();
    own.insert("regie-samen".into(), Answer::Unknown);
    own.insert("visie-een-plan".into(), Answer::Unknown);
    own.insert("ruimte-duo".into(), Answer::Level(Level::Sometimes));
    own.insert("talent-kennen".into(), Answer::Level(Level::NotYet));
    own.insert("inzet-week".into(), Answer::Level(Level::Fixed));
    own.insert("afspraken-wie-wat".into(), Answer::NotApplicable);
    let proposed = propose(&statements(), &SchoolProfile::default(), &own);
    let ids: Vec<_> = proposed.iter().map(|id| id.as_str()).collect();
    // What only a leader is asked is not the team's to count.
    assert_eq!(ids[..3], ["regie-samen", "talent-kennen", "ruimte-duo"]);
    assert_eq!(ids.len(), 8);
    assert!(!ids.contains(&"visie-een-plan") && !ids.contains(&"afspraken-wie-wat") && !ids.contains(&"inzet-week"));
    for theme in Theme::ALL {
        assert!(ids.iter().filter(|id| id.starts_with(theme.code())).count() <= 2, "{ids:?}");
    }
    let without = SchoolProfile { assistants: Some(AssistantCount::None), ..SchoolProfile::default() };
    assert!(propose(&statements(), &without, &Answers::new()).iter().all(|id| !id.as_str().starts_with("inzet")));
}

#[test]
fn a_counting_goes_from_asking_to_counted_and_on() {
    let mut counting = counting(Way::Hands);
    assert_eq!(counting.state(), State::Asking(0));
    counting.enter(&[(Choice::NotYet, 3), (Choice::Fixed, 2), (Choice::Open, 9)]).unwrap();
    assert_eq!(counting.state(), State::Counted(0));
    // Entering again corrects.
    counting.enter(&[(Choice::NotYet, 4), (Choice::Fixed, 2), (Choice::Unknown, 1)]).unwrap();
    let figure = counting.figure(&counting.steps()[0]).unwrap();
    assert_eq!((figure.people, figure.counts.unwrap().of(Choice::NotYet)), (Some(7), 4));
    counting.next();
    assert_eq!(counting.state(), State::Asking(1));
    counting.back();
    assert_eq!(counting.state(), State::Counted(0));
    counting.next();
    counting.next();
    counting.next();
    assert_eq!((counting.state(), counting.enter(&[(Choice::Fixed, 1)])), (State::Done, Err(EditError::NothingAsked)));
    counting.back();
    assert_eq!(counting.state(), State::Asking(1));
}

#[test]
fn what_cannot_be_counted_is_refused() {
    let mut counting = counting(Way::Hands);
    for wrong in [
        vec![],
        vec![(Choice::Open, 4)],
        vec![(Choice::Fixed, MOST_PEOPLE + 1)],
        vec![(Choice::Fixed, 150), (Choice::NotYet, 150)],
    ] {
        let before = counting.clone();
        assert!(counting.enter(&wrong).is_err(), "{wrong:?}");
        assert_eq!(counting, before);
    }
    let begin = |ids: &[&str]| {
        Counting::begin(&ids.iter().map(|&id| id.into()).collect::<Vec<_>>(), Way::Hands, date!(2026 - 11 - 30))
    };
    assert_eq!(begin(&[]), Err(EditError::NoStatements));
    assert_eq!(begin(&["a", "b", "a"]), Err(EditError::Twice));
    assert!(begin(&["a", "b", "c", "d", "e", "f", "g", "h", "i"]).is_err());
}

#[test]
fn on_paper_the_rules_of_the_picture_hold() {
    let figure = |counted: &[(Choice, u16)]| {
        let mut counting = counting(Way::Paper);
        counting.enter(counted).unwrap();
        counting.figure(&counting.steps()[0])
    };
    assert_eq!(figure(&[(Choice::NotYet, 2), (Choice::Fixed, 2)]), None);
    let words = figure(&[(Choice::NotYet, 3), (Choice::Fixed, 4)]).unwrap();
    assert_eq!((words.spread, words.counts), (Some(Spread::Apart), None));
    assert!(figure(&[(Choice::NotYet, 3), (Choice::Fixed, 5)]).unwrap().counts.is_some());
    assert_eq!(figure(&[(Choice::NotYet, 2), (Choice::Fixed, 8)]).unwrap().counts, None);
}

/// In the room everyone saw the hands. Who was not there gets what the rules of the picture let through.
#[test]
fn hands_are_told_outside_the_room_by_the_rules_of_the_picture() {
    let counted = |counted: &[(Choice, u16)]| {
        let mut counting = counting(Way::Hands);
        counting.enter(counted).unwrap();
        let (in_the_room, told) = (counting.figure(&counting.steps()[0]), counting.told(&counting.steps()[0]));
        (in_the_room.unwrap().counts.is_some(), told)
    };
    let four = [(Choice::NotYet, 2), (Choice::Fixed, 2)];
    assert_eq!(counted(&four), (true, None));
    let (seen, told) = counted(&[(Choice::NotYet, 3), (Choice::Fixed, 4)]);
    assert_eq!((seen, told.unwrap().people, told.unwrap().counts), (true, Some(7), None));
    assert!(counted(&[(Choice::NotYet, 3), (Choice::Fixed, 5)]).1.unwrap().counts.is_some());
    assert_eq!(counted(&[(Choice::NotYet, 2), (Choice::Fixed, 8)]).1.unwrap().counts, None);
}

/// What was counted stays counted in a file, with what is told about it and no more, however it was counted.
#[test]
fn a_file_keeps_what_is_told_about_a_count() {
    for &way in Way::ALL {
        let mut here = counting(way);
        let mut file = here.as_told();
        assert_eq!(file, here, "nothing was counted");
        for counted in [
            &[(Choice::NotYet, 2), (Choice::Fixed, 2)][..],
            &[(Choice::NotYet, 3), (Choice::Fixed, 4)],
            &[(Choice::NotYet, 1), (Choice::Fixed, 9)],
            &[(Choice::NotYet, 3), (Choice::Fixed, 5)],
        ] {
            here.enter(counted).unwrap();
            file = here.as_told();
            let (step, in_file) = (&here.steps()[0], &file.steps()[0]);
            assert!(in_file.is_counted() && !file.steps()[1].is_counted());
            assert_eq!((file.state(), file.told(in_file)), (here.state(), here.told(step)));
            assert_eq!(file.figure(in_file), here.told(step), "whoever opens the file was not in the room");
            let written = serde_json::to_string(&file).unwrap();
            assert_eq!(written.contains("\"counts\""), here.told(step).is_some_and(|told| told.counts.is_some()));
            assert_eq!(serde_json::from_str::<Counting>(&written).unwrap(), file);
            assert_eq!(file.as_told(), file);
        }
        // Counting again, there, is counting.
        file.enter(&[(Choice::Unknown, 6)]).unwrap();
        assert_eq!(file.told(&file.steps()[0]).unwrap().middle, Some(Answer::Unknown));
    }
}
