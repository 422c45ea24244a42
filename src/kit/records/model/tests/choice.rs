//! What a school chooses from two versions of a scan, by law: over pairs that chance makes.

use taakkompas_records::choice::{Part, ProfilePart, Side, chosen, chosen_again, differing, to_choose};
use taakkompas_records::documents::Documents;
use taakkompas_records::scan::Scan;
use taakkompas_scan::catalog::{MeasureId, StatementId};
use taakkompas_scan::profile::{AssistantCount, GroupCount, Worry};
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_school::school_year::{Calendar, Region};
use taakkompas_school::staff::HoursSource;
use time::Date;

use super::simulation::chance::Chance;

const PAIRS: usize = 3_000;
const STATEMENTS: [&str; 5] = ["s-1", "s-2", "s-3", "s-4", "s-5"];

fn pick<T: Clone>(chance: &mut Chance, of: &[T]) -> T {
    of[chance.below(of.len())].clone()
}

fn day(year: i32) -> Date {
    Date::from_ordinal_date(year, 100).unwrap()
}

/// A scan in which every part is often as in another one, and often not.
fn any(chance: &mut Chance) -> Scan {
    let mut scan = Scan { name: pick(chance, &["", "2026-2027", "De Linde"]).into(), ..Scan::default() };
    let answers = [None, Some(Answer::Unknown), Some(Answer::Level(Level::Mostly)), Some(Answer::NotApplicable)];
    for statement in STATEMENTS {
        if let Some(answer) = pick(chance, &answers) {
            scan.answers.insert(StatementId::from(statement), answer);
        }
    }
    scan.profile.groups = pick(chance, &[None, Some(GroupCount::UpToFour), Some(GroupCount::FiveToEight)]);
    scan.profile.assistants = pick(chance, &[None, Some(AssistantCount::None)]);
    scan.profile.worries = pick(chance, &[vec![], vec![Worry::Tired], vec![Worry::Tired, Worry::Cover]]);
    scan.profile.hours = pick(chance, &[None, Some(HoursSource::Temporary)]);
    scan.profile.hours_until = pick(chance, &[None, Some(day(2027))]);
    scan.profile.has_teacher_supporter = chance.one_in(2);
    scan.calendar = Calendar::new(pick(chance, &[Region::Middle, Region::North]));
    if chance.one_in(2) {
        let note = pick(chance, &["maandag", "dinsdag"]);
        scan.decisions.change(&MeasureId::from("m"), |on| on.note = note.into());
    }
    scan.today = pick(chance, &[None, Some(day(2026))]);
    for code in [Documents::PLAN, Documents::FILE, "week", "later"] {
        scan.documents.set(code, pick(chance, &["", r#"{"a":1}"#, r#"{"a":2}"#]).to_owned());
    }
    scan
}

fn each_pair(test: impl Fn(&Scan, &Scan, &mut Chance)) {
    let mut chance = Chance(2_026);
    for _ in 0..PAIRS {
        let (left, right) = (any(&mut chance), any(&mut chance));
        test(&left, &right, &mut chance);
    }
}

/// Every part that there can be in these scans, whether they differ in it or not.
fn every_part() -> Vec<Part> {
    let mut parts = vec![Part::Name, Part::Calendar, Part::Plan];
    parts.extend(ProfilePart::ALL.iter().map(|part| Part::Profile(*part)));
    parts.extend(STATEMENTS.map(|id| Part::Statement(id.into())));
    parts.extend(["week", "later"].map(|code| Part::Document(code.to_owned())));
    parts
}

/// A scan without what nobody is asked about.
fn asked(scan: &Scan) -> Scan {
    let mut asked = scan.clone();
    asked.documents.set(Documents::FILE, String::new());
    asked
}

#[test]
fn what_is_chosen_all_from_one_version_is_that_version_to_the_letter() {
    each_pair(|left, right, _| {
        assert_eq!(chosen(left, right, |_| Side::Left), *left);
        if !differing(left, right).is_empty() {
            assert_eq!(chosen(left, right, |_| Side::Right), *right);
        }
        assert_eq!(chosen(left, left, |_| Side::Right), *left);
    });
}

#[test]
fn what_is_asked_is_where_two_versions_differ_and_nothing_else() {
    each_pair(|left, right, _| {
        let asked_about = differing(left, right);
        for part in every_part() {
            assert_eq!(asked_about.contains(&part), part.differs(left, right), "{part:?}");
        }
        assert!(asked_about.iter().all(|part| every_part().contains(part)), "{asked_about:?}");
        assert_eq!(asked_about.is_empty(), asked(left) == asked(right), "what is not asked is the same");
        let mut once = asked_about.clone();
        once.dedup();
        assert_eq!(once, asked_about, "each once");
        let mut other_way = differing(right, left);
        other_way.sort_unstable();
        assert_eq!(other_way, asked_about, "whichever is the first");
    });
}

#[test]
fn every_part_of_what_is_chosen_is_that_of_the_chosen_version() {
    each_pair(|left, right, chance| {
        let sides: Vec<(Part, Side)> =
            differing(left, right).into_iter().map(|part| (part, pick(chance, &Side::ALL))).collect();
        let side = |part: &Part| sides.iter().find(|(of, _)| of == part).unwrap().1;
        let both = chosen(left, right, side);
        for part in every_part() {
            let of = if sides.iter().any(|(of, side)| *of == part && *side == Side::Right) { right } else { left };
            assert!(!part.differs(&both, of), "{part:?}");
        }
        let other_way = chosen(right, left, |part| if side(part) == Side::Left { Side::Right } else { Side::Left });
        assert_eq!(asked(&both), asked(&other_way), "whichever is the first");
    });
}

#[test]
fn where_one_version_has_nothing_the_other_one_is_offered() {
    each_pair(|left, right, _| {
        for part in differing(left, right) {
            match part.only_in(left, right) {
                Some(Side::Left) => assert!(part.is_empty(right) && !part.is_empty(left)),
                Some(Side::Right) => assert!(part.is_empty(left) && !part.is_empty(right)),
                None => assert!(!part.is_empty(left) && !part.is_empty(right), "they differ, so one has something"),
            }
        }
    });
}

#[test]
fn what_was_chosen_before_is_offered_as_it_was_and_is_the_same_once_it_is_chosen_again() {
    each_pair(|left, right, chance| {
        let sides: Vec<(Part, Side)> =
            differing(left, right).into_iter().map(|part| (part, pick(chance, &Side::ALL))).collect();
        let side = |part: &Part| sides.iter().find(|(of, _)| of == part).unwrap().1;
        let before = chosen(left, right, side);
        let offered: Vec<(Part, Side)> =
            to_choose(left, right, Some(&before)).into_iter().map(|(part, side)| (part, side.unwrap())).collect();
        assert_eq!(offered, sides);
        assert_eq!(chosen_again(&before, left, right, side), before);
        let other = |part: &Part| if side(part) == Side::Left { Side::Right } else { Side::Left };
        assert_eq!(asked(&chosen_again(&before, left, right, other)), asked(&chosen(left, right, other)));
    });
}

#[test]
fn what_was_filled_in_after_a_choice_is_not_asked_and_stays() {
    each_pair(|left, right, chance| {
        let before = any(chance);
        let offered = to_choose(left, right, Some(&before));
        let again = chosen_again(&before, left, right, |_| Side::Right);
        for part in every_part() {
            let is_asked = offered.iter().any(|(of, _)| *of == part);
            let is_of_one = !part.differs(&before, left) || !part.differs(&before, right);
            assert_eq!(is_asked, part.differs(left, right) && is_of_one, "{part:?}");
            assert!(!part.differs(&again, if is_asked { right } else { &before }), "{part:?}");
        }
    });
}
