//! The folds: any order and any grouping give the same bytes, nothing is in the order of a number, and memory is bounded.

use proptest::prelude::*;
use proptest::sample::Index;
use taakkompas_school::slices::at_once;
use time::macros::date;

use super::support::{shuffled, summaries};
use crate::generate;
use crate::overview::{self, ALL_SCHOOLS, Change, MOST_SUBJECTS, Overview, Subject};
use crate::question::Question;
use crate::round::{Round, Versions};
use crate::rows::{self, Codes};
use crate::seed::cases;
use crate::summary::{Ask, MOST_ASKS, Offer, SaidGoal, Summary};
use crate::together::{Together, together};

fn round(of: &[Summary]) -> Round {
    let mut round = Round::default();
    of.iter().cloned().for_each(|summary| round.add(summary));
    round
}

fn bytes(of: &impl serde::Serialize) -> String {
    serde_json::to_string(of).unwrap()
}

/// The overview of each part apart, put together from the given end.
fn in_parts(round: &Round, of: usize, most: usize, from_the_end: bool) -> Overview {
    let schools: Vec<&Versions> = round.schools().map(|(_, versions)| versions).collect();
    let mut parts: Vec<Overview> = schools
        .chunks(of.max(1))
        .map(|part| {
            let mut overview = Overview::listing(most);
            part.iter().for_each(|versions| overview.add(versions, None));
            overview
        })
        .collect();
    if from_the_end {
        // ((… + y) + z), from the other end and pair by pair.
        while parts.len() > 1 {
            let last = parts.pop().unwrap();
            parts.last_mut().unwrap().merge(last);
        }
        parts.pop().unwrap_or_else(|| Overview::listing(most))
    } else {
        let mut whole = Overview::listing(most);
        parts.into_iter().for_each(|part| whole.merge(part));
        whole
    }
}

/// Summaries of which some ask about actions that nobody gives an id for, more than have a list of their own.
fn with_made_up_ids() -> impl Strategy<Value = Vec<Summary>> {
    let ids = prop::collection::btree_set(0..2000_u32, 0..MOST_ASKS);
    let one = (0..60_u64, 0..3_u32, ids, any::<bool>()).prop_map(|(number, round, ids, is_pool)| {
        let mut contents = (*generate::summary(1, number, round).unwrap()).clone();
        let question = if is_pool { Question::Pool } else { Question::Other };
        contents.asks.truncate(MOST_ASKS - ids.len());
        contents.asks.extend(ids.into_iter().map(|id| asks_about(question, &format!("m-{id}"))));
        Summary::checked(contents).unwrap()
    });
    prop::collection::vec(one, 0..120)
}

fn asks_about(question: Question, id: &str) -> Ask {
    Ask { question, measure: Some(id.into()), says: String::new() }
}

/// The summary of the school with this number, with these questions and nothing else.
fn asking(number: u64, asks: Vec<Ask>) -> Summary {
    let mut contents = (*generate::summary(2, number, 0).unwrap()).clone();
    contents.goals.clear();
    contents.offers.clear();
    contents.asks = asks;
    Summary::checked(contents).unwrap()
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn the_same_summaries_give_the_same_round_in_any_order_and_grouping(
        of in summaries(), by in prop::collection::vec(any::<Index>(), 1..20), cut in any::<Index>(), cut_again in any::<Index>()
    ) {
        let whole = bytes(&round(&of));
        let other = shuffled(&of, &by);
        prop_assert_eq!(&bytes(&round(&other)), &whole);
        let (left, right) = other.split_at(cut.index(other.len() + 1));
        let (middle, right) = right.split_at(cut_again.index(right.len() + 1));
        // (left + middle) + right, and left + (middle + right).
        let mut one = round(left);
        one.merge(round(middle));
        one.merge(round(right));
        let mut rest = round(middle);
        rest.merge(round(right));
        let mut two = round(left);
        two.merge(rest);
        prop_assert_eq!(&bytes(&one), &whole);
        prop_assert_eq!(&bytes(&two), &whole);
        // The other way round, and twice the same: nothing counts double.
        let mut three = round(right);
        three.merge(round(left));
        three.merge(round(middle));
        three.merge(round(left));
        prop_assert_eq!(&bytes(&three), &whole);
    }

    #[test]
    fn the_same_schools_give_the_same_overview_in_any_order_and_grouping(
        of in prop_oneof![summaries(), with_made_up_ids()],
        part in 1..6_usize,
        most in prop_oneof![Just(0_usize), Just(2), Just(5), Just(ALL_SCHOOLS)],
        by in prop::collection::vec(any::<Index>(), 1..20)
    ) {
        let round = round(&of);
        let whole = bytes(&in_parts(&round, usize::MAX, most, false));
        // In another order than by name.
        let all: Vec<&Versions> = round.schools().map(|(_, versions)| versions).collect();
        let mut mixed = Overview::listing(most);
        shuffled(&all, &by).into_iter().for_each(|versions| mixed.add(versions, None));
        prop_assert_eq!(&bytes(&mixed), &whole);
        prop_assert_eq!(bytes(&in_parts(&round, part, most, false)), whole.clone());
        prop_assert_eq!(bytes(&in_parts(&round, part, most, true)), whole.clone());
        let read: Overview = serde_json::from_str(&whole).unwrap();
        prop_assert_eq!(bytes(&read), whole, "a part that was written and read again is the same");
    }

    /// Whatever ids schools send: each question is under some heading, and in the list if the list is long enough.
    #[test]
    fn no_question_vanishes(of in with_made_up_ids()) {
        let overview = overview::of_round(&round(&of), None);
        for &question in Question::ALL {
            let counted: u64 = overview.asks_of(question).map(|(_, part)| part.count).sum();
            prop_assert_eq!(counted, overview.count_of(question));
            prop_assert!(overview.asks_of(question).all(|(_, part)| part.unlisted() == 0));
            let with_a_list = overview.asks_of(question).filter(|(about, _)| about.measure.is_some()).count();
            prop_assert!(with_a_list <= MOST_SUBJECTS);
        }
    }

    #[test]
    fn a_part_that_lists_less_still_counts_all(of in summaries()) {
        let round = round(&of);
        let (all, few) = (in_parts(&round, 3, ALL_SCHOOLS, false), in_parts(&round, 3, 1, false));
        prop_assert_eq!(all.schools, few.schools);
        prop_assert_eq!(&all.questions, &few.questions);
        for (about, part) in &all.asks {
            prop_assert_eq!(part.count, few.asks[about].count);
            prop_assert_eq!(few.asks[about].lines.first(), part.lines.first());
            prop_assert!(few.asks[about].lines.len() <= 1);
        }
        prop_assert_eq!(all.changes.count, few.changes.count);
    }

    /// Whatever a school says or how many ask the same: schools stand by name, and the rest in a fixed order.
    #[test]
    fn nothing_is_in_the_order_of_a_number_or_a_level(of in summaries()) {
        let round = round(&of);
        let overview = overview::of_round(&round, None);
        let questions: Vec<Question> = overview.asks.keys().map(|about| about.question).collect();
        prop_assert!(questions.is_sorted());
        for part in overview.asks.values().chain(overview.goals.values()).chain(overview.offers.values()) {
            let schools: Vec<_> = part.lines.iter().map(|line| &line.school).collect();
            prop_assert!(schools.is_sorted());
        }
        // The same schools with all levels taken out, or others put in: not a byte of what the board sees changes.
        let mut other = Round::default();
        for (_, versions) in round.schools() {
            for summary in versions.all() {
                let mut contents = (**summary).clone();
                contents.levels.clear();
                other.add(Summary::checked(contents).unwrap());
            }
        }
        prop_assert_eq!(bytes(&overview::of_round(&other, None)), bytes(&overview));
    }
}

#[test]
fn a_better_summary_of_the_same_day_takes_the_place_of_the_first() {
    let first = generate::summary(1, 4, 0).unwrap();
    let mut better = (*first).clone();
    better.made = format!("{}T23:59", &first.made.to_string()[..10]).parse().unwrap();
    better.asks.clear();
    let better = Summary::checked(better).unwrap();
    for order in [[&first, &better], [&better, &first]] {
        let round = round(&order.map(Clone::clone));
        let versions = round.of(&first.school).unwrap();
        assert_eq!((versions.newest(), versions.before(None)), (Some(&better), None));
    }
}

#[test]
fn what_is_compared_is_the_last_one_of_an_earlier_day_or_from_before_the_round() {
    let of: Vec<Summary> = (0..3).map(|number| generate::summary(1, 4, number).unwrap()).collect();
    let round = round(&of);
    let versions = round.of(&of[0].school).unwrap();
    assert_eq!((versions.newest(), versions.before(None)), (Some(&of[2]), Some(&of[1])));
    assert_eq!(versions.before(Some(date!(2027 - 01 - 01))), Some(&of[0]));
    assert_eq!(versions.before(Some(date!(2026 - 01 - 01))), None);
    // A round that nobody answered yet: nothing is compared, and the school is named as one that is awaited.
    let after = date!(2030 - 01 - 01);
    let seen = overview::of_round(&round, Some(after));
    assert_eq!((seen.schools, seen.waiting.count, seen.compared, seen.changes.count), (1, 1, 0, 0));
}

#[test]
fn of_a_school_the_last_days_stay() {
    let of: Vec<Summary> = (0..12).map(|number| generate::summary(1, 4, number).unwrap()).collect();
    let round = round(&of);
    let kept: Vec<&Summary> = round.of(&of[0].school).unwrap().all().collect();
    assert_eq!(kept, of[4..].iter().collect::<Vec<_>>());
}

#[test]
fn what_changed_is_told_thing_by_thing() {
    let first = generate::summary(1, 4, 0).unwrap();
    let mut contents = (*first).clone();
    contents.made = "2027-05-01T09:00".parse().unwrap();
    contents.goals.clear();
    contents.offers.clear();
    let own = Ask { question: Question::Training, measure: None, says: "Een cursus in de school".to_owned() };
    contents.asks = vec![own.clone()];
    let next = Summary::checked(contents).unwrap();
    let overview = overview::of_round(&round(&[first.clone(), next]), None);
    let count = |is: fn(&Change) -> bool| overview.changes.lines.iter().filter(|changed| is(&changed.what)).count();
    assert_eq!(count(|what| matches!(what, Change::Asks { .. })), 1);
    assert_eq!(count(|what| matches!(what, Change::AsksNoMore { .. })), first.asks.len());
    assert_eq!(count(|what| matches!(what, Change::AimsNoMore(_))), first.goals.len());
    assert_eq!(count(|what| matches!(what, Change::OffersNoMore(_))), first.offers.len());
    assert_eq!(overview.count_of(Question::Training), 1);
    assert_eq!((overview.schools, overview.compared), (1, 1));
}

#[test]
fn what_nobody_gives_an_id_for_does_not_fill_the_memory_and_is_not_lost() {
    let mut overview = Overview::default();
    let mut kept = Overview::listing(10);
    // Enough for every kind, and each kind apart: those of one do not push out what another kind has.
    let asks = |number: u64| {
        let other = (0..6).map(|at| asks_about(Question::Other, &format!("m-{}", number * 6 + at)));
        let own = Ask { question: Question::Other, measure: None, says: "Iets anders".to_owned() };
        other.chain([asks_about(Question::Training, "leerplekken-drie-jaar"), own]).collect()
    };
    let of: Vec<Summary> = (0..500).map(|number| asking(number, asks(number))).collect();
    for (_, versions) in round(&of).schools() {
        overview.add(versions, None);
        let mut one = Overview::listing(10);
        one.add(versions, None);
        kept.merge(one);
    }
    let others = 500 * 6;
    for (overview, schools) in [(&overview, 500), (&kept, 10)] {
        assert_eq!(
            overview.asks.len(),
            MOST_SUBJECTS + 3,
            "those with a list, the rest, own words, and that of training"
        );
        assert_eq!(overview.count_of(Question::Other), others + 500);
        let rest = &overview.asks[&Subject::rest(Question::Other)];
        assert_eq!(rest.count, others - MOST_SUBJECTS as u64);
        assert!(rest.lines.iter().all(|line| line.measure.is_some()));
        assert!(rest.listed_schools() <= schools && rest.listed_schools() >= 10);
        assert_eq!(overview.asks[&Subject::own(Question::Other)].count, 500);
        assert_eq!(overview.asks[&Subject::from(&asks_about(Question::Training, "leerplekken-drie-jaar"))].count, 500);
        assert!(together(overview).iter().all(|one| !matches!(one, Together::Ask { about, .. } if about.is_rest)));
    }
    assert_eq!(overview.asks.keys().collect::<Vec<_>>(), kept.asks.keys().collect::<Vec<_>>());
    assert_eq!(overview.asks[&Subject::rest(Question::Other)].unlisted(), 0);
}

/// More lines than there may be schools, now and before: as long as the schools fit, so does what they say.
#[test]
fn nothing_is_cut_as_long_as_the_schools_fit() {
    let schools = ALL_SCHOOLS / 9 + 100;
    let mut overview = Overview::default();
    for number in 0..schools as u64 {
        let own = |turn: u32| {
            let ask = |at: u32| Ask { question: Question::Other, measure: None, says: format!("{turn} {at}") };
            asking(number, (0..9).map(ask).collect())
        };
        let mut next = (*own(1)).clone();
        next.made = "2027-05-01T09:00".parse().unwrap();
        let of = round(&[own(0), Summary::checked(next).unwrap()]);
        of.schools().for_each(|(_, versions)| overview.add(versions, None));
    }
    let own = &overview.asks[&Subject::own(Question::Other)];
    assert!(own.lines.len() > ALL_SCHOOLS && overview.changes.lines.len() > 2 * ALL_SCHOOLS);
    assert_eq!((own.count, own.unlisted(), own.listed_schools()), (9 * schools as u64, 0, schools));
    assert_eq!((overview.changes.count, overview.changes.unlisted()), (18 * schools as u64, 0));
    let mut rows_of_changes = 0;
    at_once(rows::rows(&overview, &Codes, |row, _| {
        assert!(!row[0].starts_with("unlisted"), "{row:?}");
        rows_of_changes += usize::from(row[0] == "new-ask" || row[0] == "ask-gone");
    }));
    assert_eq!(rows_of_changes, 18 * schools);
}

#[test]
fn a_list_that_is_cut_in_a_file_ends_with_how_much_is_missing() {
    let of: Vec<Summary> =
        (0..60).flat_map(|number| [0, 1].map(|round| generate::summary(5, number, round).unwrap())).collect();
    let overview = in_parts(&round(&of), 7, 2, false);
    let mut found = Vec::new();
    at_once(rows::rows(&overview, &Codes, |row, _| found.push(row)));
    let told = |list: &str| {
        let rows = found.iter().filter(|row| row[0] == format!("unlisted-{list}"));
        rows.map(|row| row[5].parse::<u64>().unwrap()).sum::<u64>()
    };
    assert_eq!(told("asks"), overview.asks.values().map(|part| part.unlisted()).sum::<u64>());
    assert_eq!(told("offers"), overview.offers.values().map(|part| part.unlisted()).sum::<u64>());
    assert_eq!(told("goals"), overview.goals.values().map(|part| part.unlisted()).sum::<u64>());
    assert_eq!(told("changes"), overview.changes.unlisted());
    assert!(["asks", "offers", "goals", "changes"].iter().all(|list| told(list) > 0));
    assert_eq!(found.last().map(|row| row[0].as_str()), Some("unlisted-changes"));
    // Each stands at the end of its own list.
    for at in 1..found.len() {
        if found[at][0] == "unlisted-asks" {
            assert_eq!((&found[at - 1][0][..], &found[at - 1][1..3]), ("ask", &found[at][1..3]));
        }
    }
}

#[test]
fn a_school_with_three_questions_of_its_own_is_one_school_with_three_questions() {
    let own = |says: &str| Ask { question: Question::Pool, measure: None, says: says.to_owned() };
    let of = [asking(1, vec![own("a"), own("b"), own("c")]), asking(2, vec![own("a")])];
    let overview = overview::of_round(&round(&of), None);
    let about = Subject::own(Question::Pool);
    let part = &overview.asks[&about];
    assert!(about.has_many_of_a_school() && part.count == 4 && part.listed_schools() == 2);
    let found: Vec<_> = part.by_school().map(|(school, lines)| (school.clone(), lines.len())).collect();
    let mut expected = [(of[0].school.clone(), 3), (of[1].school.clone(), 1)];
    expected.sort();
    assert_eq!(found, expected);
    // Of a school that is listed, everything is.
    let few = in_parts(&round(&of), 1, 1, false);
    let (school, lines) = few.asks[&about].by_school().next().unwrap();
    assert_eq!((school, lines.len()), (&expected[0].0, expected[0].1));
    assert_eq!(few.asks[&about].unlisted(), 4 - expected[0].1 as u64);
    let action = Subject::from(&asks_about(Question::Pool, "pool-vaste-afspraak"));
    assert!(!action.has_many_of_a_school() && Subject::rest(Question::Pool).has_many_of_a_school());
}

#[test]
fn what_schools_could_do_together_is_found_and_nobody_helps_themselves() {
    let of: Vec<Summary> = (0..40).map(|number| generate::summary(3, number, 0).unwrap()).collect();
    let overview = overview::of_round(&round(&of), None);
    let found = together(&overview);
    assert!(found.iter().any(|one| matches!(one, Together::Ask { schools, .. } if schools.count > 1)));
    assert!(found.iter().any(|one| matches!(one, Together::Goal { helpers: Some(_), .. })));
    // One school that has a goal and offers help with the same.
    let mut alone = (*of[0]).clone();
    alone.goals = vec![SaidGoal {
        goal: taakkompas_plan::GoalKind::Theme(taakkompas_scan::theme::Theme::Vision),
        says: String::new(),
    }];
    alone.offers = vec![Offer { theme: taakkompas_scan::theme::Theme::Vision, says: String::new() }];
    alone.asks.clear();
    let alone = Summary::checked(alone).unwrap();
    assert_eq!(together(&overview::of_round(&round(std::slice::from_ref(&alone)), None)), []);
    let mut helper = (*of[1]).clone();
    helper.goals.clear();
    helper.asks.clear();
    helper.offers.clone_from(&alone.offers);
    let helper = Summary::checked(helper).unwrap();
    let mut overview = overview::of_round(&round(&[alone.clone(), helper.clone()]), None);
    // Also if what was written is read again.
    for _ in 0..2 {
        let found = together(&overview);
        let [Together::Help { school, helpers, .. }] = &found[..] else { panic!("{found:?}") };
        assert_eq!(school.school, alone.school);
        assert_eq!((helpers.schools().collect::<Vec<_>>(), helpers.count()), (vec![&helper.school], 1));
        overview = serde_json::from_str(&bytes(&overview)).unwrap();
    }
}

#[test]
fn every_line_of_an_overview_is_a_row_and_no_row_has_a_level() {
    let of: Vec<Summary> =
        (0..60).flat_map(|number| [0, 1].map(|round| generate::summary(5, number, round).unwrap())).collect();
    let overview = overview::of_round(&round(&of), None);
    let mut found = Vec::new();
    at_once(rows::rows(&overview, &Codes, |row, _| found.push(row)));
    let lines = |kind: &str| found.iter().filter(|row| row[0] == kind).count() as u64;
    assert_eq!(lines("ask"), overview.asks.values().map(|part| part.count).sum::<u64>());
    assert_eq!(lines("offer"), overview.offers.values().map(|part| part.count).sum::<u64>());
    assert_eq!(lines("goal"), overview.goals.values().map(|part| part.count).sum::<u64>());
    let changes = ["new-ask", "ask-gone", "new-goal", "goal-gone", "new-offer", "offer-gone"];
    assert_eq!(changes.iter().map(|kind| lines(kind)).sum::<u64>(), overview.changes.count);
    assert!(overview.changes.count > 60);
}
