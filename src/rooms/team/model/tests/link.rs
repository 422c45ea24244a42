//! A link that arrives whole shows the plan; one that does not says what happened to it.

use proptest::prelude::*;
use taakkompas_plan::decisions::{ActionStatus, Decision, Decisions, Entry, Placement, SchoolPlan};
use taakkompas_plan::{Goal, GoalKind, GoalReason};
use taakkompas_scan::catalog::Role;
use taakkompas_scan::theme::Theme;

use crate::link::{InvalidPlan, LONGEST, LinkError, LinkTooLong, SharedPlan, unwrap, wrap};
use crate::seed::cases;

const ADDRESS: &str = "https://taakkompas.nl/actieplan/delen";

fn fragment(body: &[u8]) -> String {
    wrap(ADDRESS, body).unwrap().strip_prefix(ADDRESS).unwrap().to_owned()
}

/// A link that was made once opens for ever.
#[test]
fn the_envelope_stays_what_it_is() {
    let body = [0, 255, 1, 254, 2, 65, 66];
    assert_eq!(fragment(&body), "#1AAKBaLCAP8B_gJBQg");
    assert_eq!(unwrap("#1AAKBaLCAP8B_gJBQg"), Ok(body.to_vec()));
}

#[test]
fn a_link_that_is_cut_is_never_taken_for_another_plan() {
    let whole = fragment(b"a plan of six actions");
    for length in 2..whole.len() {
        assert_eq!(unwrap(&whole[..length]), Err(LinkError::Cut), "{length}");
    }
    assert_eq!(
        (unwrap("#"), unwrap(""), unwrap("#\u{200b} ")),
        (Err(LinkError::Nothing), Err(LinkError::Nothing), Err(LinkError::Nothing))
    );
}

#[test]
fn what_a_messenger_puts_in_or_after_it_does_not_matter() {
    let whole = fragment(b"a plan of six actions");
    let (one, other) = whole.split_at(15);
    for arrived in [
        format!("{one}\n{other}"),
        format!("{one} \u{200b}{other}"),
        format!("{whole}."),
        format!("{whole})>"),
        format!("{whole}&x=1"),
    ] {
        assert_eq!(unwrap(&arrived), Ok(b"a plan of six actions".to_vec()), "{arrived}");
    }
    assert_eq!(unwrap("#2AAA"), Err(LinkError::Newer));
    assert_eq!(unwrap("#kop"), Err(LinkError::Damaged));
}

#[test]
fn a_link_that_is_too_long_is_not_made() {
    let room = LONGEST - ADDRESS.len() - 9;
    let most = vec![7; room * 3 / 4];
    let link = wrap(ADDRESS, &most).unwrap();
    assert!(link.len() <= LONGEST && link.len() + 2 > LONGEST);
    let Err(LinkTooLong { found }) = wrap(ADDRESS, &[most.clone(), vec![7, 7]].concat()) else { panic!() };
    assert!(found > LONGEST);
    assert_eq!(unwrap(link.strip_prefix(ADDRESS).unwrap()), Ok(most));
}

fn plan() -> (Vec<Goal>, SchoolPlan) {
    let goal = |kind| Goal { kind, level: None, reason: GoalReason::MostToWin };
    let decision = Decision {
        owners: vec![Role::Teacher, Role::Ib],
        due: Some("2026-spring".parse().unwrap()),
        progress: ActionStatus::Busy,
        note: "Anna belt de buurschool".to_owned(),
        placement: Placement::Rejected { reason: "geen geld".to_owned() },
    };
    let entry = |id: &str, decision: Decision| Entry { measure: id.into(), proposed: None, decision };
    let entries = vec![entry("weekrooster", decision), entry("invalkaart", Decision::default())];
    (vec![goal(GoalKind::Ask), goal(GoalKind::Theme(Theme::Deployment))], SchoolPlan { entries, removed: Vec::new() })
}

#[test]
fn what_would_fill_the_memory_is_not_unpacked() {
    // A length of more than any link, with a check that is right or not: nothing of it is read.
    let long = "A".repeat(LONGEST + 1);
    assert_eq!(unwrap(&format!("#1AcJAAAA{long}")), Err(LinkError::Damaged));
    assert_eq!(unwrap(&format!("#1___AAAA{long}")), Err(LinkError::Damaged));
}

#[test]
fn a_shared_plan_has_goals_and_actions_and_nothing_that_was_written() {
    let (goals, plan) = plan();
    let shared = SharedPlan::of(&goals, &plan);
    let written = serde_json::to_string(&shared).unwrap();
    assert_eq!(
        written,
        r#"{"g":["vragen","inzet"],"a":[{"m":"weekrooster","o":["teacher","ib"],"d":"2026-spring","s":"busy"},{"m":"invalkaart"}]}"#
    );
    let read: SharedPlan = serde_json::from_str(&written).unwrap();
    assert_eq!(read.clone().checked(), Ok(shared));
    assert_eq!(read.goals(), [GoalKind::Ask, GoalKind::Theme(Theme::Deployment)]);
    let Decisions { by_measure, order } = read.decisions();
    assert_eq!(order.iter().map(ToString::to_string).collect::<Vec<_>>(), ["weekrooster", "invalkaart"]);
    let taken = &by_measure[&order[0]];
    assert_eq!((taken.progress, taken.owners.len(), taken.note.as_str()), (ActionStatus::Busy, 2, ""));
    assert_eq!(taken.placement, Placement::Added { instead_of: None });
}

#[test]
fn a_plan_that_nobody_made_is_refused() {
    let refused = |text: &str| serde_json::from_str::<SharedPlan>(text).unwrap().checked() == Err(InvalidPlan);
    assert!(refused(r#"{"g":[],"a":[{"m":"a"},{"m":"a"}]}"#));
    assert!(refused(r#"{"g":[],"a":[{"m":"a","o":["ib","ib"]}]}"#));
    assert!(refused(r#"{"g":[],"a":[{"m":"a","o":["ib","leader","team"]}]}"#));
    assert!(refused(r#"{"g":["1","2","3","4","5","6","7","8","9","10"],"a":[]}"#));
    assert!(!refused(r#"{"g":["later-thema"],"a":[{"m":"a","o":["ib"]}]}"#));
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn every_body_comes_back(body in prop::collection::vec(any::<u8>(), 0..900)) {
        prop_assert_eq!(unwrap(&fragment(&body)), Ok(body));
    }

    #[test]
    fn a_changed_character_is_found(body in prop::collection::vec(any::<u8>(), 1..200), at in any::<usize>(), to in "[A-Za-z0-9_-]") {
        let whole = fragment(&body);
        let at = 2 + at % (whole.len() - 2);
        prop_assume!(whole[at..=at] != to);
        let mut changed = whole;
        changed.replace_range(at..=at, &to);
        let found = unwrap(&changed);
        prop_assert!(matches!(found, Err(LinkError::Damaged | LinkError::Cut)), "{:?}", found);
    }

    #[test]
    fn no_text_makes_it_panic(text in "(?s)#?1?.{0,60}") {
        let _ = unwrap(&text);
    }
}
