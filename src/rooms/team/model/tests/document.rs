//! What the room keeps.

mod brought;
mod codes;

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
