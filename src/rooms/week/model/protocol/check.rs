//! The protocol, compared with the law and with the week.

use taakkompas_school::dutch::sentences::{Named, leads_a_group};

use super::{EVENING, Line, Protocol, Step, words};
use crate::day_card::goes_on_because;
use crate::day_card::rotation::is_too_small;
use crate::{AssistantWeek, BlockId};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_school::time_of_day::{TimeOfDay, Weekday};

/// A remark on the protocol. `line` is the index of the line, from zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProtocolRemark {
    /// A line in the school's own words has someone without a lesbevoegdheid take the group.
    LeadsGroup {
        /// The index of the line.
        line: usize,
        /// Who takes the group.
        named: Named,
    },
    /// Groups are split in a school of up to four groups.
    SplitsInSmallSchool {
        /// The index of the line.
        line: usize,
    },
    /// Part-timers are obliged to come in: nobody is, on a day that is not a regular working day.
    ObligesPartTimers {
        /// The index of the line.
        line: usize,
    },
    /// A step that uses the yes-list, while nobody is on it.
    NobodySaidYes {
        /// The index of the line.
        line: usize,
    },
    /// Someone gives up their own work without a limit.
    NoLimit {
        /// The index of the line.
        line: usize,
        /// The step.
        step: Step,
    },
    /// A step that needs assistants, on a day with blocks that do not stop.
    TakesProtected {
        /// The index of the line.
        line: usize,
        /// The weekday.
        weekday: Weekday,
        /// The blocks that do not stop, breaks excluded; earliest first.
        blocks: Vec<BlockId>,
    },
    /// A colleague is asked after 18.00.
    Evening {
        /// The index of the line.
        line: usize,
        /// The time set for the line, if that is after 18.00.
        at: Option<TimeOfDay>,
    },
    /// A line asks what is wrong with someone. That is never written down.
    AsksIllness {
        /// The index of the line.
        line: usize,
    },
    /// There is no last step, for when nothing else works.
    NoLastStep,
    /// No lesson, or another week, comes before other steps.
    LastStepTooSoon {
        /// The index of the line.
        line: usize,
    },
}

/// The remarks on a protocol, line by line; those about the whole come last. An empty protocol gets none.
pub fn check(protocol: &Protocol, week: &AssistantWeek, profile: &SchoolProfile) -> Vec<ProtocolRemark> {
    let mut remarks = Vec::new();
    for (at, line) in protocol.lines.iter().enumerate() {
        check_line(at, line, week, profile, &mut remarks);
        let is_last = at + 1 == protocol.lines.len();
        if line.step == Step::NoLesson && !is_last {
            remarks.push(ProtocolRemark::LastStepTooSoon { line: at });
        }
    }
    if !protocol.lines.is_empty() && !protocol.lines.iter().any(|line| line.step == Step::NoLesson) {
        remarks.push(ProtocolRemark::NoLastStep);
    }
    remarks
}

fn check_line(
    at: usize,
    line: &Line,
    week: &AssistantWeek,
    profile: &SchoolProfile,
    remarks: &mut Vec<ProtocolRemark>,
) {
    if let Some(named) = leads_a_group(&line.words) {
        remarks.push(ProtocolRemark::LeadsGroup { line: at, named });
    }
    if line.step == Step::Split && is_too_small(week, profile) {
        remarks.push(ProtocolRemark::SplitsInSmallSchool { line: at });
    }
    if words::obliges_part_timers(&line.words) {
        remarks.push(ProtocolRemark::ObligesPartTimers { line: at });
    }
    if line.step == Step::SaidYes && week.cards.said_yes.is_empty() {
        remarks.push(ProtocolRemark::NobodySaidYes { line: at });
    }
    if line.step.gives_up_work() && line.most_a_month.is_none() {
        remarks.push(ProtocolRemark::NoLimit { line: at, step: line.step });
    }
    if line.step == Step::Help {
        remarks.extend(Weekday::ALL.iter().filter_map(|&weekday| {
            let blocks = what_does_not_stop(week, weekday);
            (!blocks.is_empty()).then_some(ProtocolRemark::TakesProtected { line: at, weekday, blocks })
        }));
    }
    let late = line.asked_until.filter(|&until| until > EVENING);
    if late.is_some() || words::asks_in_the_evening(&line.words) {
        remarks.push(ProtocolRemark::Evening { line: at, at: late });
    }
    if words::asks_for_the_illness(&line.words) {
        remarks.push(ProtocolRemark::AsksIllness { line: at });
    }
}

/// Blocks of assistants that do not stop on this weekday, in either week.
fn what_does_not_stop(week: &AssistantWeek, weekday: Weekday) -> Vec<BlockId> {
    let of_support = |person| week.person(person).is_some_and(|person| person.role().is_support());
    let mut blocks: Vec<_> = week
        .blocks
        .iter()
        .filter(|block| block.weekday == weekday && block.kind.is_work() && of_support(block.person))
        .filter(|block| goes_on_because(block).is_some())
        .map(|block| (block.span, block.id))
        .collect();
    taakkompas_school::order::sort_by_key(&mut blocks, |&block| block);
    blocks.into_iter().map(|(_, id)| id).collect()
}
