//! What a school ticks, explains and adds; and what is refused.

use taakkompas_plan::GoalKind;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::scan::Level;
use taakkompas_scan::theme::Theme;
use taakkompas_school::limits::OutOfBounds;

use super::support::made;
use crate::bounds::{Limit, Text};
use crate::handover::{EditError, Handover, Item, Seen};
use crate::question::Question;
use crate::summary::{LONGEST_SAYS, MOST_ASKS, SummaryError, tidy};

fn seen() -> Seen {
    Seen {
        goals: vec![GoalKind::Theme(Theme::Deployment), GoalKind::Ask],
        asks: vec![("uren-drie-jaar".into(), Question::Formation), ("pool-vaste-afspraak".into(), Question::Pool)],
        others: vec![("rooster-zichtbaar".into(), Question::Other)],
        levels: [(Theme::Deployment, Level::Sometimes), (Theme::Talent, Level::Fixed)].into(),
    }
}

fn handover() -> Handover {
    let mut handover = Handover::default();
    handover.set_school("De Linde").unwrap();
    handover.set_place("Gouda").unwrap();
    handover
}

#[test]
fn goals_and_questions_of_the_plan_go_along_unless_the_school_says_otherwise_and_nothing_else_does() {
    let summary = handover().summary(&seen(), made("2026-11-30T14:20")).unwrap();
    let goals: Vec<GoalKind> = summary.goals.iter().map(|goal| goal.goal).collect();
    let mut sorted = seen().goals;
    sorted.sort();
    assert_eq!(goals, sorted, "that of the plan is by level");
    let asks: Vec<Question> = summary.asks.iter().map(|ask| ask.question).collect();
    assert_eq!(asks, [Question::Pool, Question::Formation], "by question");
    assert!(summary.offers.is_empty() && summary.levels.is_empty());
}

#[test]
fn a_school_ticks_explains_and_adds() {
    let mut handover = handover();
    handover.tick(Item::Goal(GoalKind::Ask), false).unwrap();
    handover.tick(Item::Ask("uren-drie-jaar".into()), false).unwrap();
    handover.tick(Item::Offer(Theme::Talent), true).unwrap();
    handover.tick(Item::Level(Theme::Deployment), true).unwrap();
    handover.explain(Item::Offer(Theme::Talent), "  Kom kijken\r\nop dinsdag ").unwrap();
    handover.explain(Item::Ask("uren-drie-jaar".into()), "Blijft hier").unwrap();
    handover.set_question("pool-vaste-afspraak".into(), Question::Other).unwrap();
    handover.add_own(Question::Training, "Een cursus").unwrap();
    let summary = handover.summary(&seen(), made("2026-11-30T14:20")).unwrap();
    assert_eq!(summary.goals.len(), 1);
    let asks: Vec<_> =
        summary.asks.iter().map(|ask| (ask.question, ask.measure.is_some(), ask.says.as_str())).collect();
    assert_eq!(asks, [(Question::Training, false, "Een cursus"), (Question::Other, true, "")]);
    assert_eq!(summary.offers[0].says, "Kom kijken\nop dinsdag");
    assert_eq!(summary.levels.len(), 1);
    assert_eq!(handover.says(&Item::Ask("uren-drie-jaar".into())), "Blijft hier", "kept for when it is ticked again");
    assert_eq!(handover.remove_own(0).unwrap().says, "Een cursus");
    assert_eq!(handover.remove_own(0), Err(EditError::NoAsk(0)));
}

/// An action that needs no board by itself goes along by a tick alone, with the question and the explanation that the school gave.
#[test]
fn any_open_action_may_be_a_question_to_the_board() {
    let mut handover = handover();
    let id: MeasureId = "rooster-zichtbaar".into();
    handover.explain(Item::Ask(id.clone()), "Uren voor het rooster").unwrap();
    let asks = |handover: &Handover| handover.summary(&seen(), made("2026-11-30T14:20")).unwrap().asks.clone();
    assert_eq!(asks(&handover).len(), 2);
    handover.tick_other(id.clone(), true).unwrap();
    handover.set_question(id.clone(), Question::Formation).unwrap();
    let asked = asks(&handover);
    let ask = asked.iter().find(|ask| ask.measure.as_ref() == Some(&id)).unwrap();
    assert_eq!((ask.question, ask.says.as_str()), (Question::Formation, "Uren voor het rooster"));
    // Kept, and read again by whoever knows the form of before.
    let text = serde_json::to_string(&handover).unwrap();
    assert!(text.contains(r#""ticks":{"ask:rooster-zichtbaar":true}"#), "{text}");
    assert_eq!(serde_json::from_str::<Handover>(&text).unwrap(), handover);
    // Once it needs the board it is ticked as before, and goes along once.
    let needed = Seen { asks: seen().others, ..Seen::default() };
    assert!(handover.is_ticked(&Item::Ask(id.clone())));
    assert_eq!(handover.summary(&needed, made("2026-11-30T14:20")).unwrap().asks.len(), 1);
    handover.tick_other(id, false).unwrap();
    assert_eq!(asks(&handover).len(), 2);
    let many = (0..MOST_ASKS).map(|at| (format!("m-{at}").as_str().into(), Question::Other)).collect::<Vec<_>>();
    many.iter().for_each(|(id, _): &(MeasureId, _)| handover.tick_other(id.clone(), true).unwrap());
    assert_eq!(handover.asks_too_many(&Seen { others: many, ..seen() }), 2);
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    let mut handover = handover();
    let too_long = "a".repeat(LONGEST_SAYS + 1);
    let error = OutOfBounds::TooLong { text: Text::Says, most: LONGEST_SAYS, found: LONGEST_SAYS + 1 };
    let item = Item::Goal(GoalKind::Ask);
    assert_eq!(handover.explain(item.clone(), &too_long), Err(EditError::Bounds(error)));
    assert_eq!(handover.says(&item), "");
    assert_eq!(handover.add_own(Question::Pool, " "), Err(EditError::Bounds(OutOfBounds::NoLabel(Text::Says))));
    for number in 0..Handover::MOST_OWN {
        handover.add_own(Question::Pool, &number.to_string()).unwrap();
    }
    assert_eq!(
        handover.add_own(Question::Pool, "meer"),
        Err(EditError::Bounds(OutOfBounds::TooMany { of: Limit::Asks, most: Handover::MOST_OWN }))
    );
    handover.remove_own(0).unwrap();
    assert_eq!(handover.add_own(Question::Pool, "1"), Err(EditError::Twice));
    assert!(handover.set_school(&"a".repeat(81)).is_err());
    assert_eq!((handover.school(), handover.place()), ("De Linde", "Gouda"));
    assert_eq!(handover.check(), Ok(()));
}

#[test]
fn without_a_name_there_is_no_summary_and_too_many_questions_are_counted() {
    let nameless = Handover::default().summary(&seen(), made("2026-11-30T14:20"));
    assert_eq!(nameless, Err(SummaryError::Bounds(OutOfBounds::NoLabel(Text::School))));
    let mut seen = seen();
    seen.asks = (0..MOST_ASKS).map(|at| (format!("m-{at}").as_str().into(), Question::Other)).collect();
    let mut handover = handover();
    handover.add_own(Question::Pool, "Nog een").unwrap();
    assert_eq!(handover.asks_too_many(&seen), 1);
    assert!(matches!(
        handover.summary(&seen, made("2026-11-30T14:20")),
        Err(SummaryError::Bounds(OutOfBounds::TooMany { of: Limit::Asks, .. }))
    ));
    handover.tick(Item::Ask("m-3".into()), false).unwrap();
    assert_eq!(handover.asks_too_many(&seen), 0);
    assert!(handover.summary(&seen, made("2026-11-30T14:20")).is_ok());
}

#[test]
fn what_is_kept_is_read_again() {
    let mut handover = handover();
    handover.tick(Item::Offer(Theme::Talent), true).unwrap();
    handover.tick(Item::Goal(GoalKind::Ask), false).unwrap();
    handover.explain(Item::Ask("pool-vaste-afspraak".into()), "Graag").unwrap();
    handover.set_question("pool-vaste-afspraak".into(), Question::Other).unwrap();
    handover.add_own(Question::Training, "Een cursus").unwrap();
    let text = serde_json::to_string(&handover).unwrap();
    assert_eq!(
        text,
        r#"{"school":"De Linde","place":"Gouda","ticks":{"goal:vragen":false,"offer:talent":true},"says":{"ask:pool-vaste-afspraak":"Graag"},"questions":{"pool-vaste-afspraak":"other"},"own":[{"question":"training","says":"Een cursus"}]}"#
    );
    assert_eq!(serde_json::from_str::<Handover>(&text).unwrap(), handover);
    assert!(serde_json::from_str::<Handover>(r#"{"ticks":{"rank:talent":true}}"#).is_err());
    // A tick that says what holds anyway is not kept.
    handover.tick(Item::Offer(Theme::Talent), false).unwrap();
    handover.tick(Item::Goal(GoalKind::Ask), true).unwrap();
    assert!(!serde_json::to_string(&handover).unwrap().contains("ticks"));
}

#[test]
fn signs_that_would_be_refused_are_left_out_where_they_are_typed() {
    assert_eq!(tidy(" De\u{200b} \u{202e}Linde\u{0}\t\n", true), "De Linde");
    assert_eq!(tidy("één\r\ntwee\u{2028}", false), "één\ntwee");
    assert_eq!(tidy("één\ntwee", true), "één twee");
}
