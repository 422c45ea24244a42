//! The picture in words: middle, spread, and the order in which a team talks about it.

use taakkompas_scan::scan::{Answer, Answers, Level};
use time::macros::date;

use super::support::Chance;
use crate::code::{Code, HandIn, Kind, RoleGroup};
use crate::picture::{Choice, Difference, Picture, Share, Spread, Told};
use crate::rounds::{NotTakenReason, Refresh, Round};
use crate::school_version::{Take, proposed_without_own};

const FIRST: &str = "vervanging-volgorde";

/// Codes of people in a role who all answer so to the first statement, and otherwise leave it open.
fn codes(role: RoleGroup, answers: &[Choice]) -> Vec<Code> {
    let mut chance = Chance(u64::try_from(answers.len()).unwrap());
    let code = |choice: &Choice| {
        let own = choice.code().parse::<Answer>().ok().map(|answer| (FIRST.into(), answer));
        HandIn::new(Kind::Short, role, &own.into_iter().collect(), chance.wide()).code()
    };
    answers.iter().map(code).collect()
}

fn round(codes: &[Code]) -> Round {
    let mut round = Round::new(String::new(), date!(2026 - 11 - 30));
    codes.iter().for_each(|code| round.take(code).unwrap());
    round
}

fn shown(codes: &[Code]) -> Picture {
    let mut round = round(codes);
    assert_eq!(round.show(), Refresh::Ready);
    round.picture().unwrap()
}

use Choice::{Fixed, Mostly, NotApplicable, NotYet, Open, Sometimes, Unknown};
use RoleGroup::{Ib, Leader, Support, Teacher};

#[test]
fn the_middle_is_rounded_down_and_needs_those_who_know() {
    for (answers, middle) in [
        (vec![NotYet, NotYet, Sometimes, Mostly, Mostly, Fixed], Some(Answer::Level(Level::Sometimes))),
        (vec![NotYet, NotYet, Fixed, Mostly, Fixed], Some(Answer::Level(Level::Mostly))),
        (vec![Unknown, Unknown, Unknown, NotYet, Fixed], Some(Answer::Unknown)),
        (vec![NotApplicable, NotApplicable, NotApplicable, NotYet, Fixed], Some(Answer::NotApplicable)),
        (vec![Open, Open, Open, NotYet, Fixed], None),
        (vec![Unknown, Unknown, Sometimes, Fixed, Fixed], Some(Answer::Level(Level::Fixed))),
    ] {
        assert_eq!(shown(&codes(Teacher, &answers)).line(FIRST).unwrap().team.middle, middle, "{answers:?}");
    }
}

/// What people differ about is not proposed as their middle, also where the school's own scan has no answer.
#[test]
fn what_is_far_apart_is_proposed_to_be_talked_about() {
    for (answers, proposed) in [
        (&[NotYet, NotYet, Sometimes, Mostly, Fixed, Fixed][..], Take::Discuss),
        (&[NotYet, NotYet, Sometimes, Sometimes, Sometimes, Unknown], Take::Middle),
        (&[Mostly; 6], Take::Middle),
    ] {
        let picture = shown(&codes(Teacher, answers));
        assert_eq!(proposed_without_own(&picture.line(FIRST).unwrap().team), proposed, "{answers:?}");
    }
}

/// That groups see no difference can only be said of two that are shown.
#[test]
fn groups_are_compared_once_two_of_a_statement_are_shown() {
    let of = |support: &[Choice]| [codes(Teacher, &[Mostly; 6]), codes(Support, support)].concat();
    assert!(!shown(&codes(Teacher, &[Mostly; 6])).compares_groups());
    assert!(!shown(&of(&[Mostly; 3])).compares_groups(), "three people are no group");
    assert!(shown(&of(&[Mostly; 5])).compares_groups());
}

#[test]
fn the_spread_is_in_words() {
    let spread = |answers: &[Choice]| shown(&codes(Teacher, answers)).line(FIRST).unwrap().team.spread;
    assert_eq!(spread(&[Mostly; 6]), Some(Spread::Alike));
    assert_eq!(spread(&[NotYet, NotYet, Sometimes, Sometimes, Sometimes, Unknown]), Some(Spread::Near));
    assert_eq!(spread(&[NotYet, NotYet, Sometimes, Mostly, Fixed, Fixed]), Some(Spread::Apart));
    assert_eq!(spread(&[NotYet, Fixed, Unknown, Unknown, Open]), None);
}

/// Nearly everyone is four out of five of all who were asked, and the most are more than half: who does not know agrees with nobody.
#[test]
fn nearly_everyone_and_most_are_said_of_all_who_were_asked() {
    let half = [Fixed, Fixed, Fixed, Fixed, Fixed, Unknown, Unknown, Unknown, Unknown, Open];
    let nearly_all = [Fixed, Fixed, Fixed, Fixed, Fixed, Fixed, Fixed, Fixed, Unknown, Open];
    let most = [Fixed, Fixed, Fixed, Fixed, Fixed, Fixed, Fixed, Unknown, Unknown, Open];
    let level = |level| Some(Answer::Level(level));
    for (answers, middle, share, spread) in [
        (&half[..], level(Level::Fixed), Share::Many, Some(Spread::Near)),
        (&half[..9], level(Level::Fixed), Share::Most, Some(Spread::Near)),
        (&nearly_all, level(Level::Fixed), Share::NearlyAll, Some(Spread::Alike)),
        (&most, level(Level::Fixed), Share::Most, Some(Spread::Near)),
        (
            &[Unknown, Unknown, Unknown, NotApplicable, NotApplicable, NotYet, Fixed, Open],
            Some(Answer::Unknown),
            Share::Many,
            None,
        ),
        (&[Unknown, Unknown, Unknown, Unknown, NotYet, Fixed, Open], Some(Answer::Unknown), Share::Most, None),
        (&[Open, Open, Open, Open, Fixed], None, Share::NearlyAll, None),
    ] {
        let picture = shown(&codes(Teacher, answers));
        let team = picture.line(FIRST).unwrap().team;
        assert_eq!((team.middle, team.share, team.spread), (middle, share, spread), "{answers:?}");
        assert_eq!(picture.alike().is_empty(), team.spread != Some(Spread::Alike), "{answers:?}");
    }
}

#[test]
fn counts_are_there_from_eight_on_and_only_if_three_chose_otherwise() {
    let counts = |answers: &[Choice]| shown(&codes(Teacher, answers)).line(FIRST).unwrap().team.counts;
    assert_eq!(counts(&[NotYet, NotYet, Sometimes, Mostly, Fixed, Fixed, Fixed]), None);
    let eight = counts(&[NotYet, NotYet, Sometimes, Mostly, Fixed, Fixed, Fixed, Open]).unwrap();
    assert_eq!((eight.of(NotYet), eight.of(Fixed), eight.of(Open), eight.people()), (2, 3, 1, 8));
    assert_eq!(counts(&[Mostly, Mostly, Mostly, Mostly, Mostly, Mostly, NotYet, NotYet]), None);
    assert!(counts(&[Mostly, Mostly, Mostly, Mostly, Mostly, NotYet, NotYet, NotYet]).is_some());
}

#[test]
fn groups_are_shown_unless_few_would_be_left() {
    let groups = |of: &[(RoleGroup, usize)]| {
        let all: Vec<_> = of.iter().flat_map(|&(role, people)| codes(role, &vec![Mostly; people])).collect();
        let mut round = round(&all);
        assert_eq!(round.show(), Refresh::Ready);
        let cells: Vec<_> = round.cells().into_iter().filter(|cell| cell.statement.as_str() == FIRST).collect();
        let people = |group: Option<RoleGroup>| -> u16 {
            cells.iter().filter(|cell| group.is_none() || cell.group == group).map(|cell| cell.people).sum()
        };
        let picture = round.picture().unwrap();
        let groups = picture.line(FIRST).unwrap().groups.iter().map(|of| (of.group, people(Some(of.group))));
        (people(None), groups.collect::<Vec<_>>())
    };
    assert_eq!(groups(&[(Teacher, 12), (Support, 5)]), (17, vec![(Teacher, 12), (Support, 5)]));
    // One group would be hidden, and with it the smallest is.
    assert_eq!(groups(&[(Teacher, 12), (Support, 5), (Ib, 2)]), (19, vec![(Teacher, 12)]));
    // Two are, and are four together: the smallest goes with them.
    assert_eq!(groups(&[(Teacher, 12), (Support, 6), (Ib, 2), (Leader, 2)]), (22, vec![(Teacher, 12)]));
    // Two that are six together may be left.
    assert_eq!(groups(&[(Teacher, 12), (Support, 4), (Ib, 2)]), (18, vec![(Teacher, 12)]));
    assert_eq!(groups(&[(Teacher, 6), (Ib, 1)]), (7, vec![]));
}

#[test]
fn a_round_says_how_many_are_still_needed_and_what_it_does_not_take() {
    let all = codes(Teacher, &[NotYet, Sometimes, Mostly, Fixed, Unknown, Open, Open, NotYet, NotYet, NotYet]);
    let mut round = round(&all[..4]);
    assert_eq!((round.show(), round.picture()), (Refresh::Waits { more: 1 }, None));
    assert_eq!(round.take(&all[3]), Err(NotTakenReason::Double));
    round.take_out(&all[3]).unwrap();
    assert_eq!(round.take_out(&all[3]), Err(NotTakenReason::NotThere));
    for code in &all[3..7] {
        round.take(code).unwrap();
    }
    assert_eq!((round.show(), round.waiting()), (Refresh::Ready, 0));
    assert_eq!(round.take_out(&all[0]), Err(NotTakenReason::Shown));
    round.close(date!(2026 - 12 - 04));
    assert_eq!((round.take(&all[8]), round.show()), (Err(NotTakenReason::Closed), Refresh::Closed));
    assert_eq!((round.hand_ins(), round.known().len()), (7, 0));
    assert_eq!(round.picture().unwrap().hand_ins(), 7);
}

#[test]
fn a_team_talks_about_it_in_this_order() {
    let mut chance = Chance(8);
    let mut hand_in = |role, levels: &[(&str, &str)]| {
        let own: Answers = levels.iter().map(|&(id, answer)| (id.into(), answer.parse().unwrap())).collect();
        HandIn::new(Kind::Short, role, &own, chance.wide()).code()
    };
    let mut all = Vec::new();
    for at in 0..6 {
        let apart = ["0", "3", "0", "3", "1", "2"][at];
        all.push(hand_in(
            Teacher,
            &[
                ("vervanging-volgorde", apart),
                ("inzet-week", "1"),
                ("inzet-overleg", "3"),
                ("afspraken-op-papier", "unknown"),
            ],
        ));
        all.push(hand_in(
            Support,
            &[
                ("vervanging-volgorde", apart),
                ("inzet-week", "3"),
                ("inzet-overleg", "3"),
                ("afspraken-op-papier", "unknown"),
            ],
        ));
    }
    let picture = shown(&all);
    let ids = |lines: Vec<&crate::picture::Line>| {
        lines.into_iter().map(|line| line.statement.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids(picture.between_people())[0], "vervanging-volgorde");
    let groups = picture.between_groups();
    assert_eq!(groups.len(), 1);
    assert_eq!((groups[0].line.statement.as_str(), groups[0].steps()), ("inzet-week", 2));
    assert_eq!((groups[0].highest.0, groups[0].lowest.0), (Support, Teacher));
    assert_eq!(ids(picture.alike()), ["inzet-overleg"]);
    assert_eq!(ids(picture.unknown()), ["afspraken-op-papier"]);
    let own: Answers =
        [("inzet-overleg", "1"), ("vervanging-volgorde", "1"), ("afspraken-op-papier", "3"), ("visie-een-plan", "0")]
            .iter()
            .map(|&(id, answer)| (id.into(), answer.parse().unwrap()))
            .collect();
    let beside: Vec<_> = picture
        .own_beside_team(&own)
        .into_iter()
        .map(|beside| (beside.statement.as_str(), beside.difference))
        .collect();
    assert_eq!(
        beside,
        [
            ("inzet-overleg", Difference::Lower(2)),
            ("afspraken-op-papier", Difference::OnlyFirstKnows),
            ("vervanging-volgorde", Difference::Same),
        ]
    );
}

#[test]
fn what_a_cell_tells_is_written_in_codes() {
    let told = serde_json::to_string(&Told::Most(Mostly)).unwrap();
    assert_eq!(told, r#"{"most":"2"}"#);
}
