//! One teacher who is entered for several groups at once.
//!
//! A label is a role and not a name, so "leraar" or "leraar maandag" may be another person in each group. Only a label
//! that says more, such as "leraar groep 3" or "vakleerkracht gym", is taken for one person.

use taakkompas_school::dutch::days::weekday;
use taakkompas_school::dutch::plain;

use super::Fact;
use crate::{AssistantWeek, DayPart, Group};
use taakkompas_school::time_of_day::{Week, Weekday};

/// Words of a label that many people share, as [`plain`] makes them.
#[rustfmt::skip]
const SHARED: &[&str] = &[
    "leraar", "leraren", "lerares", "leerkracht", "groepsleerkracht", "groepsleraar", "juf", "meester", "lk", "lkr", "vaste",
    "duo", "duopartner", "invaller", "collega", "begin", "eind", "einde", "van", "de", "het", "week", "ochtend", "middag", "en",
    "op", "oneven", "even", "om", "andere", "eerste", "tweede", "team", "unit", "lio", "zij", "instromer", "stagiair", "student",
];

/// Whether a label is of one person, as far as words can tell.
fn is_of_one_person(label: &str) -> bool {
    let words = label.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.into_iter().any(|word| {
        let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        !is_letter && weekday(word).is_none() && !SHARED.contains(&plain(word).as_str())
    })
}

/// The facts, in the order of the week and of the groups.
pub(super) fn twice(whole: &AssistantWeek, facts: &mut Vec<Fact>) {
    for &weekday in Weekday::ALL {
        for &part in DayPart::ALL {
            let in_a = of_half_day(whole, Week::A, weekday, part);
            for &week in whole.cycle.weeks() {
                let found = of_half_day(whole, week, weekday, part);
                let new = found.into_iter().filter(|fact| week == Week::A || !in_a.iter().any(|a| is_same(a, fact)));
                facts.extend(new);
            }
        }
    }
}

fn is_same(one: &Fact, other: &Fact) -> bool {
    match (one, other) {
        (Fact::TeacherTwice { label, groups, .. }, Fact::TeacherTwice { label: of, groups: with, .. }) => {
            (label, groups) == (of, with)
        }
        _ => false,
    }
}

fn of_half_day(whole: &AssistantWeek, week: Week, weekday: Weekday, part: DayPart) -> Vec<Fact> {
    let has_lesson = |group: &&Group| {
        let lessons = whole.lessons_of(group, weekday);
        !group.is_unit
            && whole.has_lessons(group, weekday)
            && (lessons.is_empty() || lessons.iter().any(|&span| part.meets(span)))
    };
    let mut found: Vec<(String, Vec<crate::GroupId>)> = Vec::new();
    for group in whole.groups.iter().filter(has_lesson) {
        for label in group.teachers_on(week, weekday, part).into_iter().filter(|label| is_of_one_person(label)) {
            match found.iter_mut().find(|(of, _)| plain(of) == plain(&label)) {
                Some((_, groups)) => groups.push(group.id),
                None => found.push((label, vec![group.id])),
            }
        }
    }
    let twice = found.into_iter().filter(|(_, groups)| groups.len() > 1);
    twice.map(|(label, groups)| Fact::TeacherTwice { label, week, weekday, part, groups }).collect()
}
