//! The agenda fits the time, and comes from what this team sees in different ways.

use proptest::prelude::*;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Answers, Level};
use time::macros::date;

use super::support::Chance;
use crate::code::{HandIn, Kind, RoleGroup};
use crate::counting::{Counting, Way};
use crate::meeting::{About, Length, Material, Phase, Point, propose};
use crate::picture::{Choice, Picture};
use crate::rounds::Round;
use crate::school_version::{SchoolChoice, Take};
use crate::seed::cases;

fn picture(seed: u64, people: usize) -> Option<Picture> {
    let mut chance = Chance(seed);
    let mut round = Round::new(String::new(), date!(2026 - 11 - 30));
    for _ in 0..people {
        let role = chance.pick(RoleGroup::ALL);
        round.take(&chance.hand_in_of(Kind::Full, role).code()).unwrap();
    }
    round.show();
    round.picture()
}

#[test]
fn without_anything_there_is_still_a_meeting() {
    let points = propose(Length::Short, Material::default());
    assert_eq!(points.iter().map(|point| point.about.clone()).collect::<Vec<_>>(), [About::Opening, About::Closing]);
    assert_eq!(points.iter().map(|point| point.minutes).sum::<u32>(), 20);
}

#[test]
fn a_team_gets_its_own_agenda() {
    let mut chance = Chance(3);
    let mut round = Round::new(String::new(), date!(2026 - 11 - 30));
    for at in 0..10 {
        let own: Answers = [
            ("inzet-overleg", ["0", "3"][at % 2]),
            ("vervanging-volgorde", "3"),
            ("talent-kennen", "2"),
            ("regie-samen", "unknown"),
        ]
        .iter()
        .map(|&(id, answer)| (id.into(), answer.parse().unwrap()))
        .collect();
        round.take(&HandIn::new(Kind::Short, RoleGroup::Teacher, &own, chance.wide()).code()).unwrap();
    }
    round.show();
    let picture = round.picture().unwrap();
    let discuss = SchoolChoice::new(&"ruimte-stoppen".into(), Take::Discuss, None, None).unwrap();
    let next = ["weekrooster".into(), "invalkaart".into(), "weekrooster".into()];
    let own: Answers = [("regie-proberen".into(), Answer::Unknown)].into();
    let material =
        Material { picture: Some(&picture), own: Some(&own), choices: &[discuss], next: &next, counting: None };
    let about: Vec<_> = propose(Length::Middle, material).into_iter().map(|point| point.about).collect();
    assert_eq!(
        about,
        [
            About::Opening,
            About::Strength("vervanging-volgorde".into()),
            About::Strength("talent-kennen".into()),
            About::Difference("ruimte-stoppen".into()),
            About::Difference("inzet-overleg".into()),
            About::Unknown("regie-samen".into()),
            About::Decision("weekrooster".into()),
            About::Decision("invalkaart".into()),
            About::Closing,
        ]
    );
}

/// What the leader alone does not know is no open question of the team: it would stand above what the team says of it.
#[test]
fn what_the_team_knows_is_not_on_the_agenda_as_unknown() {
    let mut chance = Chance(5);
    let mut round = Round::new(String::new(), date!(2026 - 11 - 30));
    for _ in 0..10 {
        let own: Answers = [("regie-samen".into(), Answer::Level(Level::Fixed))].into();
        round.take(&HandIn::new(Kind::Short, RoleGroup::Teacher, &own, chance.wide()).code()).unwrap();
    }
    round.show();
    let picture = round.picture().unwrap();
    // What only the full scan asks is in no line of this picture.
    let counted: StatementId = "afspraken-wat-mag".into();
    assert!(picture.line(counted.as_str()).is_none());
    let mut counting =
        Counting::begin(&["regie-samen".into(), counted.clone()], Way::Paper, date!(2026 - 11 - 30)).unwrap();
    for counted in [&[(Choice::Unknown, 9)], &[(Choice::Mostly, 9)]] {
        counting.enter(counted).unwrap();
        counting.next();
    }
    let own: Answers = [
        ("regie-samen".into(), Answer::Unknown),
        (counted.clone(), Answer::Unknown),
        ("visie-een-plan".into(), Answer::Unknown),
    ]
    .into();
    let about = |picture: Option<&Picture>, counting| {
        let material = Material { picture, counting, own: Some(&own), ..Material::default() };
        propose(Length::Long, material).into_iter().map(|point| point.about).collect::<Vec<_>>()
    };
    // The picture goes before what was counted, as it does on the page.
    assert_eq!(
        about(Some(&picture), Some(&counting)),
        [
            About::Opening,
            About::Strength("regie-samen".into()),
            About::Strength(counted.clone()),
            About::Unknown("visie-een-plan".into()),
            About::Closing,
        ]
    );
    assert!(about(None, Some(&counting)).contains(&About::Unknown("regie-samen".into())), "as it was counted");
    assert!(about(None, None).contains(&About::Unknown(counted)), "the team did not say");
}

/// Of four hands nothing goes into the agenda: it is shown to those who were not in the room.
#[test]
fn a_count_of_fewer_than_five_is_no_point() {
    let mut counting = Counting::begin(&["inzet-week".into()], Way::Hands, date!(2026 - 11 - 30)).unwrap();
    counting.enter(&[(Choice::Fixed, 4)]).unwrap();
    let has_strength = |counting: &Counting| {
        let points = propose(Length::Long, Material { counting: Some(counting), ..Material::default() });
        points.iter().any(|point| matches!(point.about, About::Strength(_)))
    };
    assert!(!has_strength(&counting));
    counting.enter(&[(Choice::Fixed, 5)]).unwrap();
    assert!(has_strength(&counting));
}

#[test]
fn first_why_and_then_what() {
    assert_eq!(About::Difference("inzet-week".into()).phases(), [Phase::Why, Phase::What]);
    let point = Point { about: About::Difference("inzet-week".into()), minutes: 11 };
    assert_eq!((point.minutes_of(Phase::Why), point.minutes_of(Phase::What)), (5, 6));
    let decision = Point { about: About::Decision("weekrooster".into()), minutes: 5 };
    assert_eq!((decision.minutes_of(Phase::Why), decision.minutes_of(Phase::What)), (0, 5));
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn the_minutes_are_those_of_the_meeting_and_nothing_comes_twice(
        seed in any::<u64>(), people in 0_usize..25, next in 0_usize..4, own in 0_usize..3,
    ) {
        let picture = picture(seed, people);
        let mut chance = Chance(seed);
        let answers = chance.hand_in_of(Kind::Full, RoleGroup::Leader);
        let own = (own > 0).then(|| answers.answers());
        let next: Vec<_> = (0..next).map(|at| format!("m{at}").as_str().into()).collect();
        for &length in Length::ALL {
            let points = propose(length, Material { picture: picture.as_ref(), own, next: &next, ..Material::default() });
            prop_assert_eq!(points.iter().map(|point| point.minutes).sum::<u32>(), length.minutes());
            prop_assert!(points.iter().all(|point| point.minutes > 0));
            let parts = |point: &Point| point.about.phases().iter().map(|&phase| point.minutes_of(phase)).sum::<u32>();
            prop_assert!(points.iter().all(|point| point.about.phases().is_empty() || parts(point) == point.minutes));
            let mut statements: Vec<_> = points.iter().filter_map(|point| match &point.about {
                About::Strength(id) | About::Difference(id) | About::Unknown(id) => Some(id.clone()),
                _ => None,
            }).collect();
            let all = statements.len();
            statements.sort();
            statements.dedup();
            prop_assert_eq!(statements.len(), all);
            let strong = points.iter().filter_map(|point| match &point.about {
                About::Strength(id) => picture.as_ref()?.line(id.as_str())?.team.middle?.level(),
                _ => None,
            });
            prop_assert!(strong.into_iter().all(|level| level >= Level::Mostly));
        }
    }
}
