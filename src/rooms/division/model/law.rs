//! What the label of a task says about who may do it: a lesbevoegdheid, a certificate, or a holder who is elected or
//! appointed. Every way in asks here: an edit, a paste, a file, a usual task, an old record.
//!
//! The words are those of the usual tasks, and whether a text says that someone gives a lesson or takes a group is read
//! by [`sentences`], as for the descriptions. What the law settles is set, and stays as long as the task is called so.
//! What is usual is set, and the school may choose otherwise. What can mean both is a question: until it is answered,
//! the task is not divided.

mod words;

use taakkompas_school::dutch::sentences::{self, TeachingClaim};

use super::tasks::{Fixed, LawQuestion, Qualification, Task, TaskKind, Verdict};
use crate::board;
use words::{Entry, TABLE};

/// How certain it is that a task asks for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It can mean something else too: the school is asked.
    Asked,
    /// It usually does; the school may choose otherwise.
    Usual,
    /// By law, whatever the school chooses.
    Law,
}

/// What a task asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A lesbevoegdheid.
    Qualification,
    /// A certificate.
    Certificate(&'static str),
    /// A holder who is elected or appointed, perhaps with a certificate.
    Holder(Fixed, &'static str),
    /// It is a function with hours of its own.
    Function,
}

/// What a label says that a task asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// What it asks for.
    pub need: Need,
    /// How certain that is.
    pub certainty: Certainty,
}

/// What a label says that a task asks for; `None` if it says nothing about that.
pub fn finding(label: &str) -> Option<Finding> {
    let words = words::of(label);
    let is_clerical = words::is_clerical(&words);
    let lesson = of_lesson(label, &words, is_clerical);
    let of_table = TABLE.iter().find(|entry| entry.is_in(&words) && (!is_clerical || entry.stands_clerical));
    let of_table = of_table.map(|&Entry { need, certainty, .. }| Finding { need, certainty });
    match (lesson, of_table) {
        (Some(lesson), Some(of_table)) if of_table.certainty > lesson.certainty => Some(of_table),
        (lesson, of_table) => lesson.or(of_table),
    }
}

/// A lesson that is given or a group that is taken, in a label: "lesgeven groep 5", "invallen".
fn of_lesson(label: &str, words: &[String], is_clerical: bool) -> Option<Finding> {
    let is_said = sentences::read(label) > TeachingClaim::Nothing || words::leads(words);
    let certainty = match is_said {
        // "Invallen regelen": whoever does that need not be in front of a group.
        true if is_clerical || words::is_help(words) => Certainty::Asked,
        true => Certainty::Law,
        false if !is_clerical && (words::is_only_group(words) || words::may_be_lesson(words)) => Certainty::Asked,
        false => return None,
    };
    Some(Finding { need: Need::Qualification, certainty })
}

/// What was set on a task because of its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// What it asks for was set.
    Set(Finding),
    /// The school is asked.
    Asked,
}

/// Sets on a task what its label asks for, and returns what changed. `before` is the task before this change; `None` if
/// it is new, or comes from outside.
pub(crate) fn settle(before: Option<&Task>, task: &mut Task) -> Option<Settled> {
    let found = finding(&task.label);
    if let Some(before) = before {
        if finding(&before.label) != found {
            // What the school chose was about another label.
            if task.law_question == before.law_question {
                task.law_question = LawQuestion::None;
            }
        } else if is_met(before, found) && !is_met(task, found) {
            task.law_question = LawQuestion::Answered;
        }
    }
    let settled = found.and_then(|found| set(found, task));
    let is_open = found.is_some_and(|found| found.certainty == Certainty::Asked && !is_met(task, Some(found)));
    if found.is_none() || task.is_asked() && !is_open {
        task.law_question = LawQuestion::None;
    }
    settled
}

/// Whether a task has what its label asks for.
fn is_met(task: &Task, found: Option<Finding>) -> bool {
    let Some(found) = found else { return true };
    match found.need {
        // Someone who is elected or appointed, or has a function, is not given it by a division.
        _ if task.kind == TaskKind::Function => true,
        Need::Qualification => task.qualification != Qualification::None,
        Need::Certificate(_) => !task.certificate.trim().is_empty() || task.fixed.is_some(),
        Need::Holder(..) => task.fixed.is_some(),
        Need::Function => false,
    }
}

fn set(found: Finding, task: &mut Task) -> Option<Settled> {
    if is_met(task, Some(found)) {
        return None;
    }
    match (found.certainty, task.law_question) {
        (Certainty::Usual | Certainty::Asked, LawQuestion::Answered) => return None,
        (Certainty::Asked, LawQuestion::Open) => return None,
        (Certainty::Asked, LawQuestion::None) => {
            task.law_question = LawQuestion::Open;
            return Some(Settled::Asked);
        }
        (Certainty::Law | Certainty::Usual, _) => {}
    }
    match found.need {
        Need::Qualification => task.qualification = Qualification::Group,
        Need::Certificate(name) => name.clone_into(&mut task.certificate),
        Need::Function => task.kind = TaskKind::Function,
        Need::Holder(fixed, certificate) => {
            task.fixed = Some(fixed);
            if task.certificate.trim().is_empty() {
                certificate.clone_into(&mut task.certificate);
            }
        }
    }
    clear_verdict(task);
    Some(Settled::Set(found))
}

/// Removes a verdict that does not go with what a task now asks for.
fn clear_verdict(task: &mut Task) {
    let is_on_board = task.kind == TaskKind::Task && task.fixed.is_none();
    let is_refused = matches!(task.verdict, Some(Verdict::HandOver { to }) if !board::may_take_over(task, to));
    if is_refused || !is_on_board {
        task.verdict = None;
    }
}

impl Task {
    /// Whether it is asked, and not answered yet, if this task needs a lesbevoegdheid. Until then it is not divided.
    pub const fn is_asked(&self) -> bool {
        matches!(self.law_question, LawQuestion::Open)
    }

    /// Answers the question whether it needs a lesbevoegdheid.
    pub fn answer_law(&mut self, needs: bool) {
        self.qualification = if needs { Qualification::Group } else { Qualification::None };
        self.law_question = LawQuestion::Answered;
    }
}
