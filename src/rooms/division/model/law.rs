//! What the label of a task says about who may do it: a lesbevoegdheid, a certificate, or a holder who is elected or
//! appointed. Every way in asks here: an edit, a paste, a file, a usual task, an old record.
//!
//! The words are read by [`needs`], the one reader of the law in labels. What the law settles is set, and stays as long
//! as the task is called so. What is usual is set, and the school may choose otherwise. What can mean two things is a
//! question: until it is answered, the task is not divided.

use taakkompas_school::dutch::sentences::needs::{Asked, Doubt, Holder, Needs, needs};
use taakkompas_school::dutch::sentences::{self, TeachingClaim};

use super::tasks::{Fixed, LawQuestion, Qualification, Task, TaskKind, Verdict};
use crate::board;

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

/// What a label says that a task asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// What it asks for.
    pub needs: Needs,
    /// How certain that is.
    pub certainty: Certainty,
}

impl Finding {
    /// The question that it leaves, if it does.
    pub const fn doubt(&self) -> Option<Doubt> {
        match self.needs.asked {
            Asked::Doubtful(doubt) => Some(doubt),
            _ => None,
        }
    }
}

/// What a label says that a task asks for; `None` if it says nothing about that.
pub fn finding(label: &str) -> Option<Finding> {
    let needs = needs(label);
    if needs.is_nothing() {
        return None;
    }
    let is_lesson = || sentences::read(label) >= TeachingClaim::Lesson;
    let certainty = match (needs.asked, needs.holder) {
        (_, Some(Holder::Council | Holder::Prevention)) => Certainty::Law,
        (Asked::Group | Asked::Subject(_), _) if is_lesson() => Certainty::Law,
        (Asked::Doubtful(_), _) => Certainty::Asked,
        _ => Certainty::Usual,
    };
    Some(Finding { needs, certainty })
}

/// What was set on a task because of its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// What it asks for was set.
    Set(Finding),
    /// The school is asked.
    Asked(Doubt),
}

/// Sets on a task what its label asks for, and returns what changed. `before` is the task before this change; `None` if
/// it is new, or comes from outside.
pub(crate) fn settle(before: Option<&Task>, task: &mut Task) -> Option<Settled> {
    let found = finding(&task.label);
    if let Some(before) = before {
        if before.label != task.label && finding(&before.label) != found {
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
    let Some(Finding { needs, certainty }) = found else { return true };
    // A function has a holder of its own, whom the school named: only what the law settles is looked at.
    if task.kind == TaskKind::Function && certainty != Certainty::Law {
        return true;
    }
    let is_divided = task.kind == TaskKind::Task && task.fixed.is_none();
    let is_qualified = match needs.asked {
        Asked::Nothing => true,
        Asked::Doubtful(Doubt::Appointed) if !is_divided => true,
        // Who holds it by law is settled, and so is who may do it.
        Asked::Doubtful(_) if certainty == Certainty::Law && !is_divided => true,
        Asked::Doubtful(_) | Asked::Group | Asked::Subject(_) => task.qualification != Qualification::None,
    };
    let is_held = needs.holder.is_none() || !is_divided;
    let is_certified = needs.certificate.is_none() || !task.certificate.trim().is_empty() || !is_divided;
    is_qualified && is_held && is_certified
}

fn set(found: Finding, task: &mut Task) -> Option<Settled> {
    if is_met(task, Some(found)) {
        return None;
    }
    match (found.certainty, task.law_question, found.doubt()) {
        (Certainty::Usual | Certainty::Asked, LawQuestion::Answered, _) => return None,
        (Certainty::Asked, LawQuestion::Open, _) => return None,
        (Certainty::Asked, LawQuestion::None, Some(doubt)) => {
            task.law_question = LawQuestion::Open;
            return Some(Settled::Asked(doubt));
        }
        _ => {}
    }
    if task.qualification == Qualification::None {
        task.qualification = match found.needs.asked {
            Asked::Group => Qualification::Group,
            Asked::Subject(subject) => Qualification::Subject { subject: subject.to_owned() },
            Asked::Nothing | Asked::Doubtful(_) => Qualification::None,
        };
    }
    if let Some(certificate) = found.needs.certificate.filter(|_| task.certificate.trim().is_empty()) {
        certificate.clone_into(&mut task.certificate);
    }
    if let Some(holder) = found.needs.holder.filter(|_| task.kind == TaskKind::Task && task.fixed.is_none()) {
        match holder {
            Holder::Function => task.kind = TaskKind::Function,
            Holder::Council => task.fixed = Some(Fixed::Council),
            Holder::Prevention => task.fixed = Some(Fixed::Prevention),
            Holder::FirstAid => task.fixed = Some(Fixed::FirstAid),
            Holder::Other => task.fixed = Some(Fixed::Other),
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

    /// What is asked about it; `None` if nothing is.
    pub fn doubt(&self) -> Option<Doubt> {
        if self.is_asked() { finding(&self.label).and_then(|found| found.doubt()) } else { None }
    }

    /// Answers the question: whether it needs a lesbevoegdheid, or someone who is appointed.
    pub fn answer_law(&mut self, yes: bool) {
        match self.doubt() {
            Some(Doubt::Appointed) => self.fixed = yes.then_some(Fixed::Other),
            _ => self.qualification = if yes { Qualification::Group } else { Qualification::None },
        }
        self.law_question = LawQuestion::Answered;
    }
}
