//! What a board writes: it stays with its question, merges in any order, is kept in a round, and goes to no school with it.

use proptest::prelude::*;
use proptest::sample::Index;
use taakkompas_school::slices::at_once;

use super::support::{made, shuffled};
use crate::answers::{Answer, Answers, LONGEST_ANSWER, MOST_ANSWERS, Topic, Written};
use crate::loose::Loose;
use crate::names::Names;
use crate::question::Question;
use crate::read::{self, Piece, ReadError};
use crate::round::{Placed, Round};
use crate::seed::cases;
use crate::send::{self, MOST_BYTES};
use crate::summary::{Ask, LONGEST_NAME, LONGEST_PLACE, LONGEST_SAYS, School, Summary, SummaryError};
use crate::{Text, generate};

fn school() -> School {
    School { name: "De Linde".to_owned(), place: "Gouda".to_owned() }
}

fn ask(measure: Option<&str>, says: &str) -> Ask {
    Ask { question: Question::Pool, measure: measure.map(Into::into), says: says.to_owned() }
}

fn answer(topic: Topic, at: i64, says: &str) -> Answer {
    Answer { school: school(), topic, written: Written { at, says: says.to_owned() } }
}

fn answers(of: &[Answer]) -> Answers {
    let mut answers = Answers::default();
    of.iter().cloned().for_each(|one| answers.add(one));
    answers
}

fn lines(of: &Answers) -> Vec<String> {
    of.all().map(|one| send::answer_line(&one)).collect()
}

#[test]
fn an_answer_stays_with_a_question_that_did_not_change_and_what_is_gone_is_still_there() {
    let mut all = Answers::default();
    let before = [ask(Some("pool-vaste-afspraak"), "Voor mei"), ask(None, "Een plein"), ask(None, "Een hek")];
    for (at, ask) in before.iter().enumerate() {
        all.write(&school(), &ask.into(), &format!("Antwoord {at}"), 10);
    }
    all.write(&school(), &Topic::School, "Tot dinsdag", 10);
    // The newer summary: the action is explained otherwise, one question stands elsewhere, another is asked no longer.
    let now = [ask(None, "Een boom"), ask(None, "Een plein"), ask(Some("pool-vaste-afspraak"), "Voor juni")];
    let letter = all.of(&school()).unwrap();
    let found: Vec<&str> = now.iter().map(|ask| letter.to(&ask.into())).collect();
    assert_eq!(found, ["", "Antwoord 1", "Antwoord 0"]);
    let gone: Vec<_> = letter.to_what_is_gone(&now).collect();
    assert_eq!(gone, [(&Topic::Own("Een hek".to_owned()), "Antwoord 2")]);
    assert_eq!(letter.to(&Topic::School), "Tot dinsdag");
}

#[test]
fn what_is_typed_takes_the_place_of_what_stood_there_whatever_the_clock_says() {
    let mut all = answers(&[answer(Topic::School, 500, "Z")]);
    all.write(&school(), &Topic::School, "A ", 20);
    assert_eq!(all.of(&school()).unwrap().to(&Topic::School), "A ", "a space may be typed");
    // Taken away, and an older file does not bring it back.
    all.write(&school(), &Topic::School, "", 501);
    assert!(all.is_empty() && all.of(&school()).unwrap().is_empty());
    let mut kept = all.clone();
    kept.merge(answers(&[answer(Topic::School, 500, "Z")]));
    assert_eq!(kept, all);
    assert_eq!(lines(&all).len(), 1);
}

#[test]
fn the_form_in_a_round_stays_what_it_is() {
    for (topic, expected) in [
        (Topic::Action("pool-vaste-afspraak".into()), r#""measure":"pool-vaste-afspraak","#),
        (Topic::Own("Een plein".to_owned()), r#""own":"Een plein","#),
        (Topic::School, ""),
    ] {
        let line = format!(
            r#"{{"taakkompas-antwoord":1,"name":"De Linde","place":"Gouda",{expected}"at":1796092800,"answer":"Ja.\nGraag"}}"#
        );
        let answer = answer(topic, 1_796_092_800, "Ja.\nGraag");
        assert_eq!(send::answer_line(&answer), line);
        assert_eq!(read::piece(&line), Ok(Piece::Answer(answer)));
        assert!(matches!(read::summary(&line), Err(ReadError::Damaged { .. })), "no summary");
    }
}

/// A round is read with its answers; a summary that a school sends, alone or in a text, has no place for any.
#[test]
fn a_round_gives_its_answers_back_and_nothing_else_does() {
    let summary = generate::summary(3, 1, 0).unwrap();
    let answer = answer(Topic::School, 1, "Dank");
    let round = format!("{}\n{}\n", send::line(&summary), send::answer_line(&answer));
    let mut found = Vec::new();
    at_once(read::all(&round, |one| found.push(one.outcome)));
    assert_eq!(found, [Ok(Piece::Summary(summary.clone())), Ok(Piece::Answer(answer.clone()))]);
    for sent in [send::line(&summary), send::file(&summary, &[]), send::in_text(&summary)] {
        assert!(!sent.contains("antwoord"), "{sent}");
    }
    let sealed = taakkompas_team::link::seal(send::answer_line(&answer).as_bytes(), MOST_BYTES).unwrap();
    assert!(matches!(read::in_link(&sealed), Err(ReadError::Damaged { .. })));
}

#[test]
fn the_largest_answer_fits_in_a_line_and_what_nobody_could_write_is_refused() {
    let mut largest =
        answer(Topic::Own("\u{1f9ed}".repeat(LONGEST_SAYS)), i64::MIN, &"\u{1f9ed}".repeat(LONGEST_ANSWER));
    largest.school = School { name: "\u{1f3eb}".repeat(LONGEST_NAME), place: "\u{1f3e1}".repeat(LONGEST_PLACE) };
    let line = send::answer_line(&largest);
    assert!(line.len() < MOST_BYTES);
    assert_eq!(read::piece(&line), Ok(Piece::Answer(largest)));
    let with = |fields: &str| format!(r#"{{"taakkompas-antwoord":1,"name":"A","place":"B","at":1{fields}}}"#);
    for (text, why) in [
        (with(&format!(r#","answer":"{}""#, "a".repeat(2001))), None),
        (with(r#","answer":"\u202eom""#), Some(SummaryError::Signs(Text::Answer))),
        (with(r#","answer":"","measure":"<b>""#), Some(SummaryError::Id)),
        (with(r#","answer":"","own":"\u0000x""#), Some(SummaryError::Signs(Text::Says))),
    ] {
        let found = read::piece(&text);
        let Err(ReadError::Invalid(found)) = found else { panic!("{found:?}") };
        assert!(why.is_none_or(|why| why == found), "{found:?}");
    }
    for text in [with(""), with(r#","answer":"","own":"x","measure":"a""#), with(r#","answer":"","rank":1"#)] {
        assert!(matches!(read::piece(&text), Err(ReadError::Damaged { .. })), "{text}");
    }
    assert_eq!(read::piece(r#"{"taakkompas-antwoord":3,"x":1}"#), Err(ReadError::Newer { version: 3 }));
}

#[test]
fn a_scan_is_told_from_a_summary() {
    assert_eq!(read::of_file("{\n\"format\":\"taakkompas-scan\",\"version\":5}"), Err(ReadError::Scan));
    assert!(matches!(read::of_file("{\"format\":\"iets anders\"}"), Err(ReadError::Damaged { .. })));
}

#[test]
fn what_is_on_the_page_alone_is_known() {
    let mut loose = Loose::default();
    loose.read(true);
    assert!(!loose.is_work(9), "it is in that file");
    loose.read(true);
    assert!(loose.is_work(9) && !loose.is_work(1), "two files of two schools are brought together");
    let mut pasted = Loose::default();
    pasted.read(false);
    assert!(pasted.is_work(2) && !pasted.is_work(1));
    let mut typed = Loose::default();
    typed.wrote(true);
    assert!(typed.is_work(1));
    typed.wrote(false);
    assert!(!typed.is_work(1));
}

#[test]
fn adding_says_whether_it_was_there_or_is_not_the_newest() {
    let mut round = Round::default();
    let at = |day: &str, asks: Vec<Ask>| {
        let mut contents = (*generate::summary(1, 1, 0).unwrap()).clone();
        (contents.made, contents.asks) = (made(day), asks);
        Summary::checked(contents).unwrap()
    };
    let first = at("2026-11-30T14:20", Vec::new());
    assert_eq!(round.take(first.clone()), Placed::Newest);
    assert_eq!(round.take(first), Placed::There);
    assert_eq!(round.take(at("2026-11-30T15:20", vec![ask(None, "x")])), Placed::Newest);
    assert_eq!(round.take(at("2026-11-30T14:20", Vec::new())), Placed::Older);
    assert_eq!(round.take(at("2026-05-30T14:20", Vec::new())), Placed::Older);
}

#[test]
fn names_that_need_their_place_and_names_that_look_alike_are_found() {
    let of = |name: &str, place: &str| School { name: name.to_owned(), place: place.to_owned() };
    let mut names = Names::default();
    let (bunnik, zeist, other) = (of("De Horizon", "Bunnik"), of("de  horizon", "Zeist"), of("Horizon", "Zeist"));
    let linde = of("De Linde", "Zeist");
    [&bunnik, &zeist, &linde, &other].into_iter().for_each(|one| names.add(one));
    assert!(names.is_twice(&bunnik) && names.is_twice(&zeist) && !names.is_twice(&linde) && !names.is_twice(&other));
    assert_eq!(names.alike(), [(zeist, other)]);
}

fn any_answers() -> impl Strategy<Value = Vec<Answer>> {
    let topic = prop_oneof![
        (0..80_u8).prop_map(|id| Topic::Action(format!("m-{id}").as_str().into())),
        "[ab]".prop_map(Topic::Own),
        Just(Topic::School),
    ];
    let one = (topic, 0..6_i64, "[ab]{0,2}", any::<bool>()).prop_map(|(topic, at, says, is_loud)| {
        let mut one = answer(topic, at, &says);
        if is_loud {
            one.school.name = one.school.name.to_uppercase();
        }
        one
    });
    prop::collection::vec(one, 0..150)
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn the_same_answers_stay_in_any_order_and_grouping(
        of in any_answers(), by in prop::collection::vec(any::<Index>(), 1..20), cut in any::<Index>()
    ) {
        let whole = answers(&of);
        prop_assert!(whole.of(&school()).map_or(0, |_| whole.all().count()) <= MOST_ANSWERS);
        let other = shuffled(&of, &by);
        let (left, right) = other.split_at(cut.index(other.len() + 1));
        let mut merged = answers(left);
        merged.merge(answers(right));
        prop_assert_eq!(lines(&merged), lines(&whole));
        // And out of a file, with what was there already.
        for line in lines(&whole) {
            let Ok(Piece::Answer(answer)) = read::piece(&line) else { panic!("{line}") };
            merged.add(answer);
        }
        prop_assert_eq!(lines(&merged), lines(&whole));
    }
}
