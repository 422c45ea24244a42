//! What the room keeps.

use std::collections::BTreeSet;

use taakkompas_scan::catalog::Role;
use taakkompas_scan::scan::{Answer, Answers, Level};
use time::macros::date;

use super::counting::statements;
use super::support::{Chance, symbols, text};
use crate::code::check::CHECKS;
use crate::code::correct::checked;
use crate::code::revision::Revision;
use crate::code::{Code, HandIn, Kind, RoleGroup};
use crate::counting::Way;
use crate::known::Known;
use crate::meeting::{DecisionRecord, Length, Material, Phase, propose};
use crate::picture::{Beside, Difference, Spread};
use crate::rounds::{NotTakenReason, Refresh};
use crate::school_version::{Take, proposed};
use crate::year;
use crate::{Brought, EditError, Mend, TeamDocument};

const DAY: time::Date = date!(2026 - 11 - 30);

/// Codes of teachers who all answer so.
fn codes(seed: u64, people: usize, answers: &[(&str, &str)]) -> Vec<Code> {
    let mut chance = Chance(seed);
    let own: Answers = answers.iter().map(|&(id, answer)| (id.into(), answer.parse().unwrap())).collect();
    (0..people).map(|_| HandIn::new(Kind::Short, RoleGroup::Teacher, &own, chance.wide()).code()).collect()
}

/// A code of a later version.
fn newer() -> Code {
    let mut other = symbols(&codes(5, 1, &[])[0]);
    other.truncate(other.len() - CHECKS);
    other[1] ^= 0b01_000;
    Code::read(&text(&checked(other))).unwrap()
}

/// A document with everything in it.
fn full() -> TeamDocument {
    let mut team = TeamDocument::default();
    let first = team.begin_round("herfst", DAY).unwrap();
    team.hand_in(first, &codes(1, 9, &[("inzet-week", "1"), ("inzet-overleg", "2"), ("regie-samen", "unknown")]))
        .unwrap();
    team.show(first).unwrap();
    team.close_round(first, DAY).unwrap();
    let second = team.begin_round("", DAY).unwrap();
    team.hand_in(second, &codes(2, 7, &[("inzet-week", "3")])).unwrap();
    team.show(second).unwrap();
    team.hand_in(second, &codes(3, 2, &[("inzet-week", "0")])).unwrap();
    team.choose(&"inzet-week".into(), Take::Middle, &Answers::new()).unwrap();
    team.choose(&"ruimte-stoppen".into(), Take::Discuss, &Answers::new()).unwrap();
    team.begin_counting(&["inzet-week".into(), "regie-samen".into()], Way::Paper, DAY).unwrap();
    team.count(|counting| counting.enter(&[(crate::picture::Choice::Fixed, 4)])).unwrap();
    let picture = team.picture().map(|(_, picture)| picture);
    let agenda =
        propose(Length::Middle, Material { picture: picture.as_ref(), choices: team.choices(), ..Material::default() });
    let meeting = team.begin_meeting(DAY, Length::Middle, agenda).unwrap();
    let record = DecisionRecord {
        statement: Some("inzet-week".into()),
        measure: Some("weekrooster".into()),
        ..DecisionRecord::new(
            "Het rooster hangt op".to_owned(),
            vec![Role::Assistant],
            "2026-christmas".parse().unwrap(),
        )
    };
    team.decide(meeting, record).unwrap();
    team
}

#[test]
fn everything_comes_back_as_it_was_kept() {
    let mut team = full();
    team.check().unwrap();
    let written = serde_json::to_string(&team).unwrap();
    let mut read: TeamDocument = serde_json::from_str(&written).unwrap();
    assert_eq!(read, team);
    assert_eq!((read.mend(), team.mend()), (vec![], vec![]));
    assert!(!read.is_empty() && TeamDocument::default().is_empty());
    assert_eq!(serde_json::from_str::<TeamDocument>("{}").unwrap(), TeamDocument::default());
}

/// What goes into a file holds nobody's answers, and shows the same.
#[test]
fn a_file_has_no_codes() {
    let team = full();
    let file = team.without_codes();
    file.check().unwrap();
    assert_eq!(file.picture(), team.picture());
    let written = serde_json::to_string(&file).unwrap();
    assert!(!written.contains("\"codes\""), "{written}");
    let paper = serde_json::to_string(&file.counting()).unwrap();
    assert!(!paper.contains("\"counts\""), "four people who counted on paper: {paper}");
    assert!(file.counting().unwrap().steps()[0].is_counted());
    let waiting = codes(3, 2, &[("inzet-week", "0")]);
    for code in team.rounds().iter().flat_map(crate::rounds::Round::known).chain(waiting) {
        assert!(!written.contains(&code.to_string()));
    }
    assert_eq!(serde_json::from_str::<TeamDocument>(&written).unwrap(), file);
}

/// The same people but one in another round would show that one's answers.
#[test]
fn a_code_counts_in_one_round_whatever_became_of_that_round() {
    let all = codes(4, 8, &[("inzet-week", "1")]);
    let mut team = TeamDocument::default();
    let first = team.begin_round("herfst", DAY).unwrap();
    assert_eq!(team.begin_round("nog een", DAY), Err(EditError::RoundOpen(first)));
    assert_eq!(team.hand_in(first, &all).unwrap().added, 8);
    assert_eq!(team.show(first), Ok(Refresh::Ready));
    team.close_round(first, DAY).unwrap();
    let second = team.begin_round("lente", DAY).unwrap();
    let left = |team: &mut TeamDocument, id| {
        let taken = team.hand_in(id, &all).unwrap();
        (taken.added, taken.left.into_iter().filter(|(_, reason)| *reason == NotTakenReason::CountedBefore).count())
    };
    assert_eq!(left(&mut team, second), (0, 8));
    team.remove_round(first).unwrap();
    assert_eq!(left(&mut team, second), (0, 8));
    assert_eq!(left(&mut team.without_codes(), second), (0, 8));
    team.remove_round(second).unwrap();
    assert_eq!(team.hand_in(second, &all), Err(EditError::NoRound(second)));
}

#[test]
fn codes_of_a_newer_version_wait_and_count_once_they_can_be_opened() {
    let code = codes(5, 1, &[]).remove(0);
    let newer = newer();
    let mut team = TeamDocument::default();
    let id = team.begin_round("", DAY).unwrap();
    let taken = team.hand_in(id, [&code, &newer, &newer]).unwrap();
    assert_eq!((taken.added, taken.newer, taken.left.len()), (2, 1, 1));
    assert_eq!((team.round(id).unwrap().hand_ins(), team.round(id).unwrap().newer()), (1, 1));
    // As if this version could open it: the same text, read by the version that made it.
    let written = serde_json::to_string(&team).unwrap().replace(&newer.to_string(), &codes(6, 1, &[])[0].to_string());
    let mut read: TeamDocument = serde_json::from_str(&written).unwrap();
    assert_eq!(read.mend(), [Mend::NowOpen { round: id, codes: 1 }]);
    assert_eq!((read.round(id).unwrap().hand_ins(), read.round(id).unwrap().newer()), (2, 0));
}

/// Codes that were kept come in as all others do: none is lost in silence, and none counts that would not be taken.
#[test]
fn a_code_that_waited_is_taken_by_the_same_rules() {
    let opened = |team: &TeamDocument, as_code: &Code| -> TeamDocument {
        let written = serde_json::to_string(team).unwrap();
        assert!(written.contains(&newer().to_string()));
        serde_json::from_str(&written.replace(&newer().to_string(), &as_code.to_string())).unwrap()
    };
    let of_one = |answer: &str| {
        let own: Answers = [("inzet-week".into(), answer.parse().unwrap())].into_iter().collect();
        HandIn::of_person(Kind::Short, RoleGroup::Teacher, &own, 77).code()
    };
    let with_newer = |shown: bool, people: usize| {
        let mut team = TeamDocument::default();
        let id = team.begin_round("", DAY).unwrap();
        team.hand_in(id, [&of_one("0")]).unwrap();
        team.hand_in(id, &codes(21, people - 1, &[])).unwrap();
        if shown {
            team.show(id).unwrap();
        }
        team.hand_in(id, [&newer()]).unwrap();
        (team, id)
    };
    // Instead of an earlier one of the same person.
    let (team, id) = with_newer(false, 5);
    let mut read = opened(&team, &of_one("3"));
    assert_eq!(read.mend(), [Mend::NowOpen { round: id, codes: 1 }]);
    assert_eq!((read.round(id).unwrap().hand_ins(), read.round(id).unwrap().codes.contains(&of_one("3"))), (5, true));
    // The earlier one is in a picture.
    let (team, id) = with_newer(true, 5);
    let mut read = opened(&team, &of_one("3"));
    assert_eq!(read.mend(), [Mend::NotTaken { round: id, codes: 1 }]);
    assert_eq!((read.picture(), read.round(id).unwrap().newer()), (team.picture(), 0));
    // Its mark is that of a code in another round.
    let (team, first) = with_newer(true, 5);
    let mut team = team;
    team.close_round(first, DAY).unwrap();
    let id = team.begin_round("", DAY).unwrap();
    team.hand_in(id, [&newer()]).unwrap();
    let mut read = opened(&team, &of_one("3"));
    assert_eq!(read.mend(), [Mend::NotTaken { round: id, codes: 1 }]);
    assert_eq!(read.round(id).unwrap().hand_ins(), 0);
    // There is no room yet: it goes on waiting.
    let (team, id) = with_newer(false, 200);
    let mut read = opened(&team, &codes(22, 1, &[])[0]);
    assert_eq!((read.mend(), read.round(id).unwrap().newer()), (vec![], 1));
    read.take_out(id, &of_one("0")).unwrap();
    assert_eq!(read.mend(), [Mend::NowOpen { round: id, codes: 1 }]);
}

/// Somebody else collects, and hands over the picture as a file.
#[test]
fn pictures_are_brought_over_from_the_file_of_who_collected() {
    let mut collector = TeamDocument::default();
    let early = collector.begin_round("herfst", date!(2026 - 09 - 14)).unwrap();
    collector.hand_in(early, &codes(31, 8, &[("inzet-week", "1")])).unwrap();
    collector.show(early).unwrap();
    let half_way = collector.without_codes();
    collector.hand_in(early, &codes(32, 5, &[("inzet-week", "3")])).unwrap();
    collector.show(early).unwrap();
    collector.close_round(early, DAY).unwrap();
    let gone = collector.begin_round("weg", DAY).unwrap();
    collector.hand_in(gone, &codes(33, 5, &[])).unwrap();
    collector.show(gone).unwrap();
    collector.remove_round(gone).unwrap();
    collector.begin_round("leeg", DAY).unwrap();
    let file = collector.without_codes();

    let mut leader = full();
    let own = leader.rounds().len();
    let open = leader.open_round().unwrap().id();
    // Some of those codes came to the leader as well, and wait.
    let twice = [&codes(31, 8, &[("inzet-week", "1")])[6..], &codes(33, 5, &[])[..1]].concat();
    assert_eq!(leader.hand_in(open, &twice).unwrap().added, 3);
    let waiting = leader.round(open).unwrap().waiting();
    let brought = leader.take_pictures(&half_way).unwrap();
    let [id] = brought.new[..] else { panic!("{brought:?}") };
    assert_eq!((brought.here, brought.overlapping, brought.out), (0, 0, 2));
    assert_eq!(leader.round(id).unwrap().picture(), half_way.rounds()[0].picture());
    assert_eq!(leader.round(id).unwrap().name(), "herfst");
    assert_eq!(leader.rounds()[0].id(), id, "by the day on which it began");
    // The same again, and then the later picture of the same round.
    assert_eq!(leader.take_pictures(&half_way).unwrap(), Brought { here: 1, ..Brought::default() });
    let brought = leader.take_pictures(&file).unwrap();
    assert_eq!(brought, Brought { later: vec![id], out: 1, ..Brought::default() });
    assert_eq!(leader.take_pictures(&half_way).unwrap(), Brought { here: 1, ..Brought::default() });
    assert_eq!(leader.rounds().len(), own + 1);
    let round = leader.round(id).unwrap();
    assert_eq!((round.picture(), round.closed()), (collector.rounds()[0].picture(), Some(DAY)));
    assert_eq!(leader.round(open).unwrap().waiting(), waiting - 3);
    // None of its codes counts here any more, and neither do those of what was removed there.
    for codes in [codes(31, 8, &[("inzet-week", "1")]), codes(33, 5, &[])] {
        let taken = leader.hand_in(open, &codes).unwrap();
        assert!(taken.added == 0 && taken.left.iter().all(|(_, reason)| *reason == NotTakenReason::CountedBefore));
    }
    leader.check().unwrap();
    let written = serde_json::to_string(&leader).unwrap();
    assert_eq!(serde_json::from_str::<TeamDocument>(&written).unwrap(), leader);
    // Its own file brings nothing; a round that was removed comes back as it was.
    let own_file = leader.without_codes();
    assert_eq!(leader.take_pictures(&own_file).unwrap().here, 3);
    leader.remove_round(id).unwrap();
    assert_eq!(leader.take_pictures(&file).unwrap().new.len(), 1);
}

/// Beside a picture with some of the same codes it would show one answer; and there is room for that many.
#[test]
fn a_picture_that_shares_codes_with_another_is_not_brought_over() {
    let shown = |codes: &[Code]| {
        let mut team = TeamDocument::default();
        let id = team.begin_round("", DAY).unwrap();
        team.hand_in(id, codes).unwrap();
        team.show(id).unwrap();
        team
    };
    let all = codes(41, 9, &[("inzet-week", "1")]);
    let file = shown(&all[1..]).without_codes();
    // A round of which all codes are in what comes is an earlier picture of that, if its own codes are gone.
    for (ours, later) in [(&all[..8], false), (&all[..5], false), (&all[4..], true)] {
        for is_closed in [false, true] {
            let mut team = shown(ours);
            if is_closed {
                team.close_round(team.rounds()[0].id(), DAY).unwrap();
            }
            let (before, is_later) = (team.clone(), later && is_closed);
            let brought = team.take_pictures(&file).unwrap();
            assert_eq!((brought.later.len(), brought.overlapping), (usize::from(is_later), usize::from(!is_later)));
            assert_eq!(team == before, !is_later);
        }
    }
    let mut team = TeamDocument::default();
    for _ in 0..TeamDocument::MOST_ROUNDS {
        let id = team.begin_round("", DAY).unwrap();
        team.close_round(id, DAY).unwrap();
    }
    let before = team.clone();
    assert!(team.take_pictures(&shown(&all)).is_err());
    assert_eq!(team, before);
}

#[test]
fn what_was_changed_by_hand_shows_no_more() {
    let mut team = TeamDocument::default();
    let id = team.begin_round("", DAY).unwrap();
    team.hand_in(id, &codes(7, 8, &[("inzet-week", "1")])).unwrap();
    team.show(id).unwrap();
    let written = serde_json::to_string(&team).unwrap();
    for shown in ["[5,6,7,8]", "[8,9]", "[4]", "[8,5]"] {
        let read: TeamDocument =
            serde_json::from_str(&written.replace("\"shown\":[8]", &format!("\"shown\":{shown}"))).unwrap();
        assert_eq!(read.check(), Err(EditError::Shown(id)), "{shown}");
    }
    let mut team = TeamDocument::default();
    let id = team.begin_round("", DAY).unwrap();
    let all = [codes(7, 5, &[("inzet-week", "1")]), codes(8, 4, &[("inzet-week", "3")])].concat();
    team.hand_in(id, &all).unwrap();
    team.show(id).unwrap();
    let file = serde_json::to_string(&team.without_codes()).unwrap();
    let told = "\"counts\":[0,5,0,4,0,0,0]";
    assert_eq!(file.matches(told).count(), 1, "{file}");
    for (to, is_told) in [
        (told, true),
        ("\"counts\":[0,8,0,1,0,0,0]", false),
        ("\"counts\":[0,1,0,1,0,0,0]", false),
        ("\"counts\":[0,5,0,4,0,1,0]", false),
        ("\"counts\":[0,4,0,5,0,0,0]", false),
        ("\"people\":9,\"counts\":[0,5,0,4,0,0,0]", false),
    ] {
        let mut read: TeamDocument = serde_json::from_str(&file.replace(told, to)).unwrap();
        let wrong = [Mend::Figures { round: id, cells: 1 }];
        assert_eq!(read.mend(), if is_told { &[][..] } else { &wrong }, "{to}");
        assert_eq!(read.picture().unwrap().1.line("inzet-week").is_some(), is_told);
    }
    // Counts of fewer than eight are told by nobody: with three marks less, the file has seven.
    let mut few: TeamDocument = serde_json::from_str(&file).unwrap();
    few.rounds[0].marks.truncate(7);
    few.mend();
    assert_eq!(few.picture().unwrap().1.line("inzet-week"), None);
}

/// A record in which a round held its cells opens with the same picture, and holds no more than that from then on.
#[test]
fn a_round_that_was_written_with_its_cells_is_reduced_to_its_picture() {
    let mut team = TeamDocument::default();
    let id = team.begin_round("", DAY).unwrap();
    let all = [codes(7, 5, &[("inzet-week", "1")]), codes(8, 4, &[("inzet-week", "3")])].concat();
    team.hand_in(id, &all).unwrap();
    team.show(id).unwrap();
    let file = team.without_codes();
    let mut old = file.clone();
    old.rounds[0].told.clear();
    old.rounds[0].kept = team.rounds[0].cells();
    // Codes that came in after, as they could: those are over as well.
    old.rounds[0].codes = codes(9, 1, &[]);
    let mut read: TeamDocument = serde_json::from_str(&serde_json::to_string(&old).unwrap()).unwrap();
    assert_eq!(read.mend(), []);
    assert_eq!((read.picture(), &read.rounds[0].told), (team.picture(), &file.rounds[0].told));
    assert!(read.rounds[0].kept.is_empty() && read.rounds[0].codes.is_empty());
    assert_eq!(read.rounds[0].left_out(), 1);
}

/// Chooses, and answers in the scan what comes of it.
fn take(team: &mut TeamDocument, scan: &mut Answers, statement: &str, take: Take) {
    let answer = team.choose(&statement.into(), take, scan).unwrap();
    put(scan, statement, answer);
}

fn put(scan: &mut Answers, statement: &str, answer: Option<Answer>) {
    match answer {
        Some(answer) => scan.insert(statement.into(), answer),
        None => scan.remove(statement),
    };
}

#[test]
fn the_plan_is_proposed_from_one_version_of_the_school() {
    let mut team = full();
    let own: Answers = [
        ("inzet-week".into(), Answer::Level(Level::NotYet)),
        ("ruimte-stoppen".into(), Answer::Level(Level::Fixed)),
        ("visie-een-plan".into(), Answer::Level(Level::Sometimes)),
    ]
    .into();
    let mut scan = own.clone();
    take(&mut team, &mut scan, "inzet-week", Take::Middle);
    take(&mut team, &mut scan, "ruimte-stoppen", Take::Discuss);
    take(&mut team, &mut scan, "regie-samen", Take::Discuss);
    assert_eq!(scan["inzet-week"], Answer::Level(Level::Fixed));
    assert_eq!(scan["ruimte-stoppen"], Answer::Unknown);
    assert_eq!(scan["regie-samen"], Answer::Unknown);
    assert_eq!(scan["visie-een-plan"], Answer::Level(Level::Sometimes));
    // What the school itself answered stays beside it, also after choosing once more.
    assert_eq!(team.own_answers(&scan), own);
    take(&mut team, &mut scan, "inzet-week", Take::Discuss);
    take(&mut team, &mut scan, "inzet-week", Take::Middle);
    assert_eq!(team.own_answers(&scan), own);
    // The middle stays as it was taken, also if the picture changes.
    let open = team.open_round().unwrap().id();
    team.hand_in(open, &codes(9, 30, &[("inzet-week", "0")])).unwrap();
    assert_eq!(team.show(open), Ok(Refresh::Ready));
    assert_eq!(team.picture().unwrap().1.line("inzet-week").unwrap().team.middle, Some(Answer::Level(Level::NotYet)));
    assert_eq!(team.choice(&"inzet-week".into()).unwrap().answer(), Some(Answer::Level(Level::Fixed)));
    for statement in ["inzet-week", "ruimte-stoppen", "regie-samen"] {
        let answer = team.unchoose(&statement.into(), &scan);
        put(&mut scan, statement, answer);
    }
    assert_eq!(scan, own);
    assert_eq!(team.choose(&"visie-een-plan".into(), Take::Middle, &scan), Err(EditError::NoMiddle));
}

#[test]
fn who_answers_again_takes_back_the_choice() {
    let mut team = full();
    let mut scan: Answers = [("inzet-week".into(), Answer::Level(Level::NotYet))].into();
    take(&mut team, &mut scan, "inzet-week", Take::Middle);
    assert!(team.standing_choice(&"inzet-week".into(), &scan).is_some());
    put(&mut scan, "inzet-week", Some(Answer::Level(Level::Mostly)));
    assert_eq!(team.standing_choice(&"inzet-week".into(), &scan), None);
    assert_eq!(team.own_answer(&"inzet-week".into(), &scan), Some(Answer::Level(Level::Mostly)));
    take(&mut team, &mut scan, "inzet-week", Take::Discuss);
    assert_eq!(team.choice(&"inzet-week".into()).unwrap().own(), Some(Answer::Level(Level::Mostly)));
}

#[test]
fn what_was_counted_in_the_room_is_the_teams_view_where_no_picture_is() {
    let mut team = TeamDocument::default();
    team.begin_counting(&["inzet-week".into(), "regie-samen".into()], Way::Hands, DAY).unwrap();
    team.count(|counting| counting.enter(&[(crate::picture::Choice::Mostly, 6)])).unwrap();
    assert_eq!(team.team_figure(&"inzet-week".into()).unwrap().middle, Some(Answer::Level(Level::Mostly)));
    assert_eq!(team.team_figure(&"regie-samen".into()), None);
    let mut scan = Answers::new();
    take(&mut team, &mut scan, "inzet-week", Take::Middle);
    assert_eq!(scan["inzet-week"], Answer::Level(Level::Mostly));
    assert_eq!(team.choose(&"regie-samen".into(), Take::Middle, &scan), Err(EditError::NoMiddle));
}

#[test]
fn what_is_proposed_follows_how_far_the_views_lie_apart() {
    let team = full();
    let (_, picture) = team.picture().unwrap();
    let line = picture.line("inzet-week").unwrap();
    let take = |difference, spread| {
        let figure = crate::picture::Figure { spread, ..line.team };
        proposed(&Beside { statement: &line.statement, own: Answer::Unknown, team: &figure, difference })
    };
    assert_eq!(take(Difference::Same, Some(Spread::Alike)), Take::Own);
    assert_eq!(take(Difference::Higher(1), Some(Spread::Near)), Take::Middle);
    assert_eq!(take(Difference::Lower(2), Some(Spread::Alike)), Take::Discuss);
    assert_eq!(take(Difference::OnlyOtherKnows, Some(Spread::Alike)), Take::Middle);
    assert_eq!(take(Difference::Same, Some(Spread::Apart)), Take::Discuss);
}

#[test]
fn a_meeting_goes_through_its_points_and_keeps_its_decisions() {
    let mut team = full();
    let id = team.meetings()[0].id();
    let mut seen = Vec::new();
    while let Some(place) = team.meeting(id).unwrap().place() {
        seen.push((place.number, place.phase));
        team.go_on(id).unwrap();
    }
    assert_eq!(seen[0], (0, None));
    let why = seen.iter().position(|(_, phase)| *phase == Some(Phase::Why)).unwrap();
    assert_eq!(seen[why + 1], (seen[why].0, Some(Phase::What)));
    team.go_on(id).unwrap();
    team.go_back(id).unwrap();
    let place = team.meeting(id).unwrap().place().map(|place| place.number);
    assert_eq!(place, seen.last().map(|(number, _)| *number));

    let decision = team.meeting(id).unwrap().decisions()[0].id();
    let change = |team: &mut TeamDocument, change: fn(&mut DecisionRecord)| team.change_decision(id, decision, change);
    let before = team.clone();
    for wrong in [
        |of: &mut DecisionRecord| of.what = "  ".to_owned(),
        |of: &mut DecisionRecord| of.who.clear(),
        |of: &mut DecisionRecord| of.who = vec![Role::Ib, Role::Ib],
        |of: &mut DecisionRecord| of.what = "a".repeat(201),
    ] {
        assert!(change(&mut team, wrong).is_err());
        assert_eq!(team, before);
    }
    change(&mut team, |of| of.who = vec![Role::Ib, Role::Teacher]).unwrap();
    assert_eq!(team.remove_decision(id, decision).unwrap().who.len(), 2);
    assert_eq!(team.remove_decision(id, decision), Err(EditError::NoDecision(decision)));
    team.remove_meeting(id).unwrap();
    assert_eq!(team.go_on(id), Err(EditError::NoMeeting(id)));
}

#[test]
fn rounds_of_the_year_stand_beside_each_other_per_theme() {
    let team = full();
    let picture = |at: usize| team.rounds()[at].picture().unwrap();
    let themes = year::beside(&picture(0), &picture(1), &statements());
    let weeks = themes.iter().find(|theme| theme.theme.code() == "inzet").unwrap();
    // One statement with a level in both is too little, whatever the other round knew.
    assert_eq!((weeks.before, weeks.now), (None, None));
}

/// What only one of two rounds asked would look like a change.
#[test]
fn rounds_are_compared_by_what_both_of_them_say() {
    let mut team = TeamDocument::default();
    let mut shown = |seed, kind, answers: &[(&str, &str)]| {
        let own: Answers = answers.iter().map(|&(id, answer)| (id.into(), answer.parse().unwrap())).collect();
        let mut chance = Chance(seed);
        let codes: Vec<_> = (0..6).map(|_| HandIn::new(kind, RoleGroup::Teacher, &own, chance.wide()).code()).collect();
        let id = team.begin_round("", DAY).unwrap();
        team.hand_in(id, &codes).unwrap();
        team.show(id).unwrap();
        team.close_round(id, DAY).unwrap();
        team.round(id).unwrap().picture().unwrap()
    };
    let short = shown(1, Kind::Short, &[("inzet-week", "1"), ("inzet-overleg", "2")]);
    let asked_in_full: Vec<_> =
        Revision::NEWEST.asked(Kind::Full, RoleGroup::Teacher).filter(|id| id.as_str().starts_with("inzet-")).collect();
    let low: Vec<(&str, &str)> = asked_in_full
        .iter()
        .map(|id| {
            (
                id.as_str(),
                match id.as_str() {
                    "inzet-week" => "1",
                    "inzet-overleg" => "2",
                    _ => "0",
                },
            )
        })
        .collect();
    assert!(low.len() > 3, "{low:?}");
    let full = shown(2, Kind::Full, &low);
    let themes = year::beside(&short, &full, &statements());
    let weeks = themes.iter().find(|theme| theme.theme.code() == "inzet").unwrap();
    // Half-way is rounded down.
    assert_eq!((weeks.before, weeks.now), (Some(Level::Sometimes), Some(Level::Sometimes)));
}

#[test]
fn limits_are_kept() {
    let mut team = TeamDocument::default();
    for _ in 0..TeamDocument::MOST_ROUNDS {
        let id = team.begin_round("", DAY).unwrap();
        team.close_round(id, DAY).unwrap();
    }
    assert!(team.begin_round("", DAY).is_err());
    assert!(TeamDocument::default().begin_round(&"a".repeat(61), DAY).is_err());
    let mut team = TeamDocument::default();
    let id = team.begin_round("", DAY).unwrap();
    let taken = team.hand_in(id, &codes(8, 201, &[])).unwrap();
    assert_eq!((taken.added, taken.left.len()), (200, 1));
}

/// Its codes stayed elsewhere. With others beside them it would show, less what the first shows, one person's answer.
#[test]
fn a_round_whose_codes_stayed_elsewhere_takes_no_more() {
    let mut team = TeamDocument::default();
    let id = team.begin_round("herfst", DAY).unwrap();
    team.hand_in(id, &codes(8, 6, &[])).unwrap();
    team.show(id).unwrap();
    team.hand_in(id, &codes(9, 2, &[])).unwrap();
    let mut file = team.without_codes();
    let round = file.round(id).unwrap();
    assert_eq!((round.is_over(), round.closed(), round.hand_ins(), round.left_out()), (true, None, 6, 2));
    assert_eq!((round.refresh(), file.open_round()), (Refresh::Closed, None));
    let reasons = |team: &mut TeamDocument, id, codes: &[Code]| -> Vec<_> {
        team.hand_in(id, codes).unwrap().left.into_iter().map(|(_, reason)| reason).collect()
    };
    assert_eq!(reasons(&mut file, id, &codes(10, 5, &[])), [NotTakenReason::Closed; 5]);
    assert_eq!(reasons(&mut file, id, &codes(8, 6, &[])), [NotTakenReason::CountedBefore; 6]);
    // Who was in no picture can be pasted again, into another round.
    let next = file.begin_round("herfst, vervolg", DAY).unwrap();
    assert_eq!(reasons(&mut file, next, &codes(8, 6, &[])), [NotTakenReason::CountedBefore; 6]);
    assert_eq!(file.hand_in(next, &codes(9, 2, &[])).unwrap().added, 2);
    // Nor is anything lost of a round without a picture: it says how many stayed behind, until they come again.
    let mut team = TeamDocument::default();
    let id = team.begin_round("herfst", DAY).unwrap();
    team.hand_in(id, &codes(8, 6, &[])).unwrap();
    let mut file = team.without_codes();
    assert_eq!((file.open_round().map(|round| (round.hand_ins(), round.left_out()))), Some((0, 6)));
    file.hand_in(id, &codes(8, 6, &[])).unwrap();
    assert_eq!((file.open_round().map(|round| (round.hand_ins(), round.left_out()))), Some((6, 0)));
}

#[test]
fn a_document_knows_the_codes_of_all_that_it_had() {
    let mut team = TeamDocument::default();
    let mut chance = Chance(14);
    let salt = chance.wide();
    let of_one = |answer: &str| {
        let own: Answers = [("inzet-week".into(), answer.parse().unwrap())].into_iter().collect();
        HandIn::of_person(Kind::Short, RoleGroup::Teacher, &own, salt).code()
    };
    let removed = team.begin_round("", DAY).unwrap();
    team.hand_in(removed, &codes(1, 5, &[])).unwrap();
    team.show(removed).unwrap();
    team.remove_round(removed).unwrap();
    let closed = team.begin_round("", DAY).unwrap();
    team.hand_in(closed, &codes(2, 5, &[])).unwrap();
    team.show(closed).unwrap();
    team.close_round(closed, DAY).unwrap();
    let open = team.begin_round("", DAY).unwrap();
    team.hand_in(open, &codes(3, 2, &[])).unwrap();
    team.hand_in(open, &[of_one("0"), of_one("1")]).unwrap();
    team.hand_in(open, [&newer()]).unwrap();
    let there =
        [codes(1, 5, &[]), codes(2, 5, &[]), codes(3, 2, &[]), vec![of_one("0"), of_one("1"), of_one("2"), newer()]];
    for code in there.concat() {
        assert!(team.knows(&code), "{code}");
    }
    assert!(codes(4, 30, &[]).iter().all(|code| !team.knows(code)));
    // Another document on the device, such as a copy, takes none of them.
    let mut known = Known::default();
    team.add_known(&mut known);
    let mut other = TeamDocument::default();
    let id = other.begin_round("", DAY).unwrap();
    let taken = other.hand_in_beside(id, &there.concat(), &known).unwrap();
    assert_eq!((taken.added, taken.left.len()), (0, 16));
    assert!(taken.left.iter().all(|(_, reason)| *reason == NotTakenReason::Elsewhere));
    assert_eq!(other.hand_in_beside(id, &codes(4, 1, &[]), &known).unwrap().added, 1);
}

/// Somebody copies the whole chat, and the next day copies it again.
#[test]
fn pasting_the_same_again_does_not_bring_back_what_was_changed() {
    let mut chance = Chance(15);
    let salt = chance.wide();
    let of_one = |answer: &str| {
        let own: Answers = [("inzet-week".into(), answer.parse().unwrap())].into_iter().collect();
        HandIn::of_person(Kind::Short, RoleGroup::Teacher, &own, salt).code()
    };
    let (first, changed) = (of_one("0"), of_one("3"));
    let mut team = TeamDocument::default();
    let id = team.begin_round("", DAY).unwrap();
    let chat = [vec![first.clone()], codes(1, 3, &[]), vec![changed.clone()]].concat();
    let taken = team.hand_in(id, &chat).unwrap();
    assert_eq!((taken.added, &taken.instead, &taken.by_order), (4, &vec![changed.clone()], &vec![changed.clone()]));
    let before = team.clone();
    let taken = team.hand_in(id, &chat).unwrap();
    assert_eq!((taken.added, taken.instead.len(), taken.left.len()), (0, 0, 5));
    assert!(taken.left.iter().all(|(_, reason)| *reason == NotTakenReason::Double));
    assert_eq!(team, before);
    assert!(team.round(id).unwrap().known().contains(&first), "the reader of a paste knows it too");
    // It stays on the device.
    let written = serde_json::to_string(&team).unwrap();
    assert!(written.contains(&first.to_string()));
    assert!(!serde_json::to_string(&team.without_codes()).unwrap().contains(&first.to_string()));
    // A list with the newest at the top is put right by taking out the one that counts by mistake.
    let mut upside_down = TeamDocument::default();
    let id = upside_down.begin_round("", DAY).unwrap();
    let taken = upside_down.hand_in(id, &[changed.clone(), first.clone()]).unwrap();
    assert_eq!(taken.by_order, core::slice::from_ref(&first), "told, as only the order says so");
    upside_down.take_out(id, &first).unwrap();
    assert_eq!(upside_down.hand_in(id, [&changed]).unwrap().added, 1);
    // Of two pastes the later one counts, and nothing is in doubt.
    let mut team = TeamDocument::default();
    let id = team.begin_round("", DAY).unwrap();
    team.hand_in(id, [&first]).unwrap();
    let taken = team.hand_in(id, [&changed]).unwrap();
    assert_eq!((taken.instead, taken.by_order), (vec![changed], vec![]));
}

/// Somebody who changes an answer, fills in the other scan, or goes by another role on the same page counts once.
#[test]
fn a_later_code_of_the_same_person_comes_instead_of_the_first() {
    let mut chance = Chance(11);
    let salt = chance.wide();
    let own = |answer: &str| -> Answers { [("inzet-week".into(), answer.parse().unwrap())].into_iter().collect() };
    let code = |kind, role, answer: &str| HandIn::of_person(kind, role, &own(answer), salt).code();
    let first = code(Kind::Short, RoleGroup::Teacher, "1");
    let later: Vec<Code> = Kind::ALL
        .iter()
        .flat_map(|&kind| RoleGroup::ALL.iter().map(move |&role| (kind, role)))
        .map(|(kind, role)| code(kind, role, "3"))
        .collect();
    assert_eq!(later.iter().chain([&first]).collect::<BTreeSet<_>>().len(), 9, "all are other codes");
    let mut team = TeamDocument::default();
    let round = team.begin_round("", DAY).unwrap();
    team.hand_in(round, &codes(12, 3, &[("inzet-week", "1")])).unwrap();
    assert_eq!(team.hand_in(round, [&first]).unwrap().added, 1);
    let taken = team.hand_in(round, &later).unwrap();
    assert_eq!((taken.added, taken.instead, taken.left), (0, later.clone(), vec![]));
    assert_eq!(team.round(round).unwrap().hand_ins(), 4);
    assert!(team.round(round).unwrap().known().contains(later.last().unwrap()));
    // Once it is shown, it stays as it was: a picture with one other answer would show that answer.
    team.hand_in(round, &codes(13, 1, &[])).unwrap();
    assert_eq!(team.show(round), Ok(Refresh::Ready));
    let picture = team.picture();
    let another = code(Kind::Short, RoleGroup::Teacher, "0");
    let taken = team.hand_in(round, [&another, &first]).unwrap();
    assert_eq!(taken.left, [(another, NotTakenReason::InPicture), (first, NotTakenReason::Double)]);
    assert_eq!((team.picture(), team.round(round).unwrap().waiting()), (picture, 0));
}
