//! Whose task it is if it belongs to a group: "5", "groep 5" and "gr. 5" are one group, and someone who teaches 5/6 also
//! teaches 5.

use taakkompas_school::dutch::days;
use taakkompas_school::dutch::groups::{self, GroupKind, GroupSaid, GroupsSaid};
use taakkompas_school::dutch::{names, roles};
use taakkompas_school::limits::is_same;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::year::Year;

use super::colleagues::Colleague;
use super::tasks::{Task, Verdict};
use super::{ColleagueId, TaskDivision};

/// Who teaches the group of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Teachers {
    /// The task belongs to no group, or no longer: it was handed over.
    Anyone,
    /// These.
    Only(Vec<ColleagueId>),
}

impl Teachers {
    pub(super) fn has(&self, colleague: ColleagueId) -> bool {
        match self {
            Self::Anyone => true,
            Self::Only(teachers) => teachers.contains(&colleague),
        }
    }
}

impl TaskDivision {
    /// Who teaches the group of a task. Those who teach it by that very name are meant, if there are any: in a school
    /// with 3A and 3B, "3A" is one of them and "3" is both.
    pub(super) fn teachers(&self, task: &Task) -> Teachers {
        let group = task.group.trim();
        if group.is_empty() || matches!(task.verdict, Some(Verdict::HandOver { .. })) {
            return Teachers::Anyone;
        }
        let who = |teaches: fn(&str, &str) -> bool| {
            let own = self.colleagues.iter().filter(|who| who.teaches_one(|taught| teaches(taught, group)));
            own.map(|who| who.id).collect::<Vec<_>>()
        };
        // Years are read only if nobody teaches a group of that name, because reading them takes longer.
        let by_name = who(is_same_name);
        Teachers::Only(if by_name.is_empty() { who(has_the_same_years) } else { by_name })
    }
}

impl Colleague {
    /// Whether this colleague teaches the group, however it is written. See [`TaskDivision::why_not`] for the team.
    pub fn teaches(&self, group: &str) -> bool {
        self.teaches_one(|taught| is_same_name(taught, group))
    }

    /// The groups that were filled in. If none were, those of the label of a teacher: "leraar groep 5/6".
    fn teaches_one(&self, is: impl Fn(&str) -> bool) -> bool {
        if !self.groups.is_empty() {
            return self.groups.iter().any(|taught| is(taught));
        }
        leads_a_group(self.role()) && in_label(&self.label).iter().any(|taught| is(taught))
    }
}

/// Whether someone in this role has a group of their own, if their label names one.
pub(super) const fn leads_a_group(role: StaffRole) -> bool {
    matches!(role, StaffRole::Teacher | StaffRole::CareerChanger | StaffRole::LioEmployee)
}

/// The groups in the label of a teacher: whatever follows the word for the role, if it is a group.
fn in_label(label: &str) -> Vec<String> {
    let Some(rest) = behind_the_role(label).map(without_duo) else { return Vec::new() };
    match taught_groups(rest) {
        Some(found) => found.into_iter().map(|group| group.label).collect(),
        _ => vec![rest.to_owned()],
    }
}

/// Words between a role and its group.
const TIES: &[&str] = &["van ", "voor ", "in ", "bij ", "op ", "aan ", "de "];

/// What a label says behind the word for the role: the group of "leraar van groep 4", and of "vervanger leraar groep 6".
pub(super) fn behind_the_role(label: &str) -> Option<&str> {
    let label = label.trim();
    let (_, after_first) = label.split_once(char::is_whitespace)?;
    let is_role = |word: &str| {
        roles::role(word).is_some() && word.chars().count() > 1 && !word.starts_with(|sign: char| sign.is_ascii_digit())
    };
    let mut behind = label.match_indices(char::is_whitespace).filter_map(|(at, space)| {
        let word = label.get(..at)?.split_whitespace().next_back()?.trim_end_matches([',', ':', '.']);
        is_role(word).then(|| label.get(at + space.len()..)).flatten()
    });
    let mut rest = behind.next_back().unwrap_or(after_first).trim_start();
    while let Some(shorter) = TIES.iter().find_map(|tie| rest.strip_prefix(tie)) {
        rest = shorter.trim_start();
    }
    Some(from_group(rest.trim()))
}

/// What stands before the word for a group is someone's name: "Anja groep 3".
fn from_group(text: &str) -> &str {
    let is_group = |word: &str| ["groep", "groepen", "gr", "gr."].contains(&word.to_lowercase().as_str());
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        if is_group(word.trim()) {
            let has_number = text.get(..at).is_some_and(|before| before.chars().any(|sign| sign.is_ascii_digit()));
            return if has_number { text } else { text.get(at..).unwrap_or(text) };
        }
        at += word.len();
    }
    text
}

/// Names of groups by a colour, which are written without a capital letter.
const COLOURS: &[&str] =
    &["rood", "geel", "blauw", "groen", "oranje", "paars", "wit", "roze", "zwart", "bruin", "grijs", "turquoise"];

/// The groups that a text behind a role names; `None` if it says more than a group is called by: "groep 5 tijdelijk".
pub(super) fn taught_groups(text: &str) -> Option<Vec<GroupSaid>> {
    let is_called = |word: &&str| {
        let letters = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        letters.chars().count() < 2
            || letters.starts_with(char::is_uppercase)
            || COLOURS.contains(&letters.to_lowercase().as_str())
    };
    let is_clear = |group: &GroupSaid| {
        let words: Vec<&str> = group.label.split_whitespace().collect();
        let Some(last) = words.iter().rposition(|word| word.contains(|sign: char| sign.is_ascii_digit())) else {
            return true;
        };
        let name = words.get(last + 1..).unwrap_or_default();
        group.kind != GroupKind::One || name.len() <= 2 && name.iter().all(is_called)
    };
    let mut groups = some_groups(text).filter(|groups| groups.iter().all(is_clear))?;
    // "Groep 3 Anja": a group is not called after a person.
    for group in groups.iter_mut().filter(|group| !group.years.is_empty() && names::may_be_name(&group.label)) {
        let words: Vec<&str> = group.label.split_whitespace().collect();
        if let Some(last) = words.iter().rposition(|word| word.contains(|sign: char| sign.is_ascii_digit())) {
            group.label = words.get(..=last).unwrap_or_default().join(" ");
        }
    }
    Some(groups)
}

/// A label without what tells two teachers of a group apart: days, "duo", the part of the week.
pub(super) fn without_duo(label: &str) -> &str {
    const APART: [&str; 6] = ["duo", "duopartner", "duo-partner", "partner", "parttime", "deeltijd"];
    let mut rest = label.trim();
    if let Some((before, after)) =
        rest.split_once(['(', ',']).filter(|(before, _)| some_groups(before.trim()).is_some())
    {
        // "3a (do-vr)", "groep 3, eind van de week"; not "groep 3, 4 en 5".
        if !after.contains(|sign: char| sign.is_ascii_digit()) {
            rest = before.trim();
        }
    }
    for between in [" - ", ": "] {
        if let Some((before, _)) = rest.split_once(between).filter(|(before, _)| some_groups(before).is_some()) {
            rest = before;
        }
    }
    let is_apart = |word: &str| APART.contains(&word.to_lowercase().as_str());
    loop {
        let shorter = days::at_end(rest).map(|(before, ..)| before);
        let shorter =
            shorter.or_else(|| rest.rsplit_once(' ').filter(|(_, word)| is_apart(word)).map(|(before, _)| before));
        let Some(before) = shorter else { return rest };
        rest = before.trim_end_matches([',', ' ', '-']);
    }
}

/// The groups that a text names one by one; `None` if it does not.
pub(super) fn some_groups(text: &str) -> Option<Vec<GroupSaid>> {
    match groups::read(text).read() {
        Some(GroupsSaid::Some(found)) => Some(found),
        _ => None,
    }
}

/// Whether two labels are of one group, as far as that can be seen without reading years: "5", "Groep 5" and "gr. 5".
pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    fn signs(label: &str) -> impl Iterator<Item = char> + '_ {
        let label = label.trim();
        let start = ["groep", "gr.", "gr", "g"].iter().find_map(|word| {
            let head = label.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
            let rest = label[head.len()..].trim_start();
            rest.starts_with(|sign: char| sign.is_ascii_digit()).then_some(rest)
        });
        start.unwrap_or(label).chars().filter(|sign| !sign.is_whitespace()).flat_map(char::to_lowercase)
    }
    signs(one).eq(signs(other)) || is_same(one, other)
}

/// Whether one names years of the other: "5" and "5/6", "3" and "3A". Not "3A" and "3B", nor "5/6" and "6/7".
fn has_the_same_years(one: &str, other: &str) -> bool {
    let read = |text: &str| match groups::read(text).read() {
        Some(GroupsSaid::Some(found)) => {
            let is_one = found.iter().all(|group| group.kind == GroupKind::One);
            Some((GroupsSaid::Some(found).years(), is_one))
        }
        Some(all @ GroupsSaid::All) => Some((all.years(), false)),
        None => None,
    };
    let (Some((years, is_one)), Some((others, is_other_one))) = (read(one), read(other)) else { return false };
    let within = |some: &[Year], of: &[Year]| !some.is_empty() && some.iter().all(|year| of.contains(year));
    if !(is_one && is_other_one) {
        return years.iter().any(|year| others.contains(year));
    }
    let (letter, of_other) = (letter(one), letter(other));
    let fits = letter.is_none() || of_other.is_none() || letter == of_other;
    fits && (within(&years, &others) || within(&others, &years))
}

/// The letter behind the years of a group: "a" of "1/2A".
fn letter(group: &str) -> Option<char> {
    let last = group.trim().chars().next_back()?.to_ascii_lowercase();
    let before = group.trim().chars().rev().nth(1)?;
    (last.is_ascii_alphabetic() && (before.is_ascii_digit() || before.is_whitespace() || before == '-')).then_some(last)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::IneligibleReason;

    /// The labels of those who may do a task of this group, in a school with these colleagues and groups.
    fn who(team: &[(&str, &[&str])], group: &str) -> Vec<String> {
        let mut of = TaskDivision::default();
        for (label, taught) in team {
            let id = of.add_colleague(StaffRole::Teacher, label).unwrap();
            of.change_colleague(id, |who| who.groups = taught.iter().map(|&group| group.to_owned()).collect()).unwrap();
        }
        let id = of.add_task(Task { group: group.to_owned(), ..Task::new("Rapporten") }).unwrap();
        let task = of.task(id).unwrap();
        for who in &of.colleagues {
            let why = of.why_not(task, who);
            assert!(matches!(why, None | Some(IneligibleReason::OtherGroup)), "{why:?}");
            assert_eq!(why.is_none(), of.who_may(task).any(|other| other.id == who.id));
        }
        of.who_may(task).map(|who| who.label.clone()).collect()
    }

    #[test]
    fn a_group_is_the_same_however_it_is_written() {
        for taught in ["5", "groep 5", "Groep 5", "gr. 5", "gr 5", "G5"] {
            for group in ["5", "groep 5", "gr. 5", "GROEP 5"] {
                assert_eq!(who(&[("a", &[taught]), ("b", &["6"])], group), ["a"], "{taught} {group}");
            }
        }
        assert_eq!(who(&[("a", &["De Vlinders"]), ("b", &["De Bijen"])], "de vlinders"), ["a"]);
    }

    #[test]
    fn a_group_of_two_years_is_also_each_of_them_unless_another_has_that_very_name() {
        assert_eq!(who(&[("a", &["5/6"]), ("b", &["7"])], "groep 5"), ["a"]);
        assert_eq!(who(&[("a", &["5"]), ("b", &["6"]), ("c", &["7"])], "5/6"), ["a", "b"]);
        assert_eq!(who(&[("a", &["5/6"]), ("b", &["5"])], "groep 5"), ["b"]);
        assert_eq!(who(&[("a", &["3A"]), ("b", &["3B"])], "3A"), ["a"]);
        assert_eq!(who(&[("a", &["3A"]), ("b", &["3B"])], "groep 3"), ["a", "b"]);
        assert_eq!(who(&[("a", &["6/7"])], "5/6"), Vec::<String>::new());
        assert_eq!(who(&[("a", &["5"]), ("b", &["7"]), ("c", &["3"])], "5 t/m 8"), ["a", "b"]);
    }

    #[test]
    fn a_teacher_whose_groups_are_only_in_the_label_teaches_those() {
        let team: [(&str, &[&str]); 4] =
            [("leraar groep 5", &[]), ("lk 1/2A", &[]), ("leerkracht De Vlinders", &[]), ("leraar groep 5 a", &["7"])];
        assert_eq!(who(&team, "gr. 5"), ["leraar groep 5"]);
        assert_eq!(who(&team, "1/2a"), ["lk 1/2A"]);
        assert_eq!(who(&team, "De vlinders"), ["leerkracht De Vlinders"]);
        assert_eq!(who(&team, "7"), ["leraar groep 5 a"]);
    }
}
