//! One description: parts that each record where they came from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;

use super::law::{LegalPosition, LegalRemark, Lowered, Reach, needed, why_never};
use super::parts::{DescriptionId, Origin, Slot, SlotPart, TaskAt, TextPart, Time, Written};
use super::role::DescriptionRole;
use taakkompas_scan::catalog::StatementId;
use taakkompas_school::dutch::sentences as words;
use taakkompas_school::iso_date;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::qualification::Required;
use taakkompas_school::staff::Letter;
use taakkompas_school::time_of_day::{Span, Weekday, Weeks};
use taakkompas_week::{BlockId, Kind};

/// The block of the week that a task came from, as it was at the time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedBlock {
    /// Which block.
    pub block: BlockId,
    /// What happens in it.
    pub kind: Kind,
    /// The weeks it is in.
    pub weeks: Weeks,
    /// The day it is on.
    pub weekday: Weekday,
    /// Its start and end.
    pub span: Span,
    /// The labels of its groups.
    pub groups: Vec<String>,
}

/// One task. How far it goes is asked of the [`Description`], which knows the role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DescribedTask {
    pub(super) what: String,
    #[serde(default = "nothing")]
    pub(super) needs: Required,
    pub(super) reach: Reach,
    #[serde(default)]
    pub(super) time: Option<Time>,
    #[serde(default)]
    pub(super) short: bool,
    #[serde(default)]
    pub(super) number: Option<u32>,
    pub(super) origin: Origin,
    #[serde(default)]
    pub(super) changed: bool,
    #[serde(default)]
    pub(super) planned: Option<PlannedBlock>,
    #[serde(default, skip_serializing_if = "is_no")]
    pub(super) function: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_no(value: &bool) -> bool {
    !*value
}

const fn nothing() -> Required {
    Required::Nothing
}

impl DescribedTask {
    /// What is done, in the school's words. May be empty if it comes from a block without an aim: then
    /// [`Self::planned`] says what it is.
    pub fn what(&self) -> &str {
        &self.what
    }

    /// The papers it asks for: as stated, or as its words imply if that is more.
    pub fn needs(&self) -> Required {
        needed(self.needs, &self.what)
    }

    /// The time for it; `None` if that was not agreed.
    pub const fn time(&self) -> Option<Time> {
        self.time
    }

    /// Whether it is in the short form.
    pub const fn is_short(&self) -> bool {
        self.short
    }

    /// The number of the task in the division; `None` if it does not come from there.
    pub const fn number(&self) -> Option<u32> {
        self.number
    }

    /// Where it came from.
    pub const fn origin(&self) -> Origin {
        self.origin
    }

    /// Whether the school changed what had been filled in.
    pub const fn is_changed(&self) -> bool {
        self.changed
    }

    /// The block of the week it came from; `None` if it does not come from there.
    pub const fn planned(&self) -> Option<&PlannedBlock> {
        self.planned.as_ref()
    }

    /// Whether it is a function that the division names: it is part of the contract and is not divided.
    pub const fn is_function(&self) -> bool {
        self.function
    }
}

/// Tasks under one heading. Groups that come from the week or the division (functions and tasks) have no heading of
/// their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskGroup {
    pub(super) title: String,
    pub(super) origin: Origin,
    pub(super) tasks: Vec<DescribedTask>,
}

impl TaskGroup {
    /// The heading; empty if [`Self::origin`] is the week or the division.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Where it came from.
    pub const fn origin(&self) -> Origin {
        self.origin
    }

    /// Its tasks.
    pub fn tasks(&self) -> &[DescribedTask] {
        &self.tasks
    }
}

/// A point to watch that follows from an answer in the scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The statement that was answered.
    pub statement: StatementId,
    /// The text that it is about.
    pub part: TextPart,
    /// What to watch out for.
    pub text: String,
}

/// The task description of one colleague, known by role and letter, never by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    pub(super) id: DescriptionId,
    pub(super) role: DescriptionRole,
    pub(super) letter: Letter,
    #[serde(default)]
    pub(super) lead: Option<MayLead>,
    #[serde(default)]
    pub(super) texts: BTreeMap<TextPart, Written>,
    #[serde(default)]
    pub(super) slots: BTreeMap<SlotPart, Slot>,
    #[serde(default)]
    pub(super) groups: Vec<TaskGroup>,
    #[serde(default)]
    pub(super) notes: Vec<Note>,
    #[serde(default)]
    pub(super) factor: Option<u32>,
    #[serde(default, with = "iso_date::option")]
    pub(super) review: Option<Date>,
}

impl Description {
    /// A description in which nothing is filled in.
    pub const fn new(role: DescriptionRole, letter: Letter) -> Self {
        Self {
            id: DescriptionId(0),
            role,
            letter,
            lead: None,
            texts: BTreeMap::new(),
            slots: BTreeMap::new(),
            groups: Vec::new(),
            notes: Vec::new(),
            factor: None,
            review: None,
        }
    }

    /// The number; zero until it is added to a [`super::Book`].
    pub const fn id(&self) -> DescriptionId {
        self.id
    }

    /// The role that it describes.
    pub const fn role(&self) -> DescriptionRole {
        self.role
    }

    /// The letter that distinguishes colleagues in the same role.
    pub const fn letter(&self) -> Letter {
        self.letter
    }

    /// A text; empty if nothing is written.
    pub fn text(&self, part: TextPart) -> &str {
        self.texts.get(&part).map_or("", |written| &written.text)
    }

    /// A text, with where it came from.
    pub fn written(&self, part: TextPart) -> Option<&Written> {
        self.texts.get(&part)
    }

    /// Time in addition to the tasks; `None` if it was never filled in, which counts as open too.
    pub fn slot(&self, part: SlotPart) -> Option<Slot> {
        self.slots.get(&part).copied()
    }

    /// The groups of tasks.
    pub fn groups(&self) -> &[TaskGroup] {
        &self.groups
    }

    /// The task at this place.
    pub fn task(&self, at: TaskAt) -> Option<&DescribedTask> {
        self.groups.get(at.group)?.tasks.get(at.task)
    }

    /// Every task with its place, in order.
    pub fn tasks(&self) -> impl Iterator<Item = (TaskAt, &DescribedTask)> {
        self.groups
            .iter()
            .enumerate()
            .flat_map(|(group, of)| of.tasks.iter().enumerate().map(move |(task, of)| (TaskAt { group, task }, of)))
    }

    /// The points to watch that follow from the scan.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The working-time factor in ten-thousandths, 1 to 10000: 0,6 fte is 6000.
    pub const fn factor(&self) -> Option<u32> {
        self.factor
    }

    /// When it is due for review.
    pub const fn review(&self) -> Option<Date> {
        self.review
    }

    /// What the law needs to know of this colleague.
    pub fn legal_position(&self) -> LegalPosition<'_> {
        let (field, title) = (self.text(TextPart::Field), self.text(TextPart::Title));
        LegalPosition { role: self.role, lead: self.lead, field, title }
    }

    /// Whether this colleague may lead a group; `None` if it depends on the person and was not said. Never more than
    /// the role allows, whatever a record says.
    pub fn may_lead(&self) -> Option<MayLead> {
        self.legal_position().may_lead()
    }

    /// How far a task goes on this day: never further than the law allows, whatever a record says.
    pub fn reach(&self, task: &DescribedTask, today: Date) -> Reach {
        task.reach.min(self.legal_position().most(task.needs(), today))
    }

    /// The tasks that go less far on this day than was written, and why.
    #[must_use]
    pub fn lowered(&self, today: Date) -> Vec<Lowered> {
        let of_task = |(at, task): (TaskAt, &DescribedTask)| {
            let why = self.legal_position().why_not(task.needs(), today)?;
            let to = self.reach(task, today);
            (to < task.reach).then_some(Lowered { at, from: task.reach, to, why })
        };
        self.tasks().filter_map(of_task).collect()
    }

    /// Writes down how far each task of a start goes. A task that waits for a date, a subject or papers keeps what was
    /// written: once that is filled in, it goes further without an edit.
    pub(super) fn settle(&mut self, today: Date) {
        let mut lowered = self.lowered(today);
        lowered.retain(|low| !low.why.can_be_filled_in());
        self.lower(&lowered);
    }

    /// Lowers every task that a record allows to go further than this role ever may, and returns those tasks.
    ///
    /// A limit that the school could still lift (papers, a subject, a date, a title) is no reason to touch the record:
    /// [`Self::reach`] holds such a task back for as long as needed.
    pub fn mend(&mut self) -> Vec<Lowered> {
        let of_task = |(at, task): (TaskAt, &DescribedTask)| {
            let why = why_never(self.role, task.needs())?;
            (task.reach > Reach::Supervised).then_some(Lowered { at, from: task.reach, to: Reach::Supervised, why })
        };
        let lowered: Vec<Lowered> = self.tasks().filter_map(of_task).collect();
        self.lower(&lowered);
        lowered
    }

    fn lower(&mut self, lowered: &[Lowered]) {
        for low in lowered {
            let task = self.groups.get_mut(low.at.group).and_then(|group| group.tasks.get_mut(low.at.task));
            if let Some(task) = task {
                task.reach = low.to;
            }
        }
    }

    /// Texts and headings that read as taking a group, and tasks that may, when this colleague may not do so on this day.
    pub fn remarks(&self, today: Date) -> Vec<LegalRemark> {
        let Some(why) = self.legal_position().why_not(Required::Group, today) else { return Vec::new() };
        let takes = |text: &str| words::read(text) == words::TeachingClaim::LeadsGroup;
        let texts = self.texts.iter().filter(|(_, written)| takes(&written.text));
        let headings = self.groups.iter().enumerate().filter(|(_, group)| takes(&group.title));
        let of_texts = texts.map(|(&part, _)| LegalRemark::Text { part, why });
        let of_headings = headings.map(|(group, _)| LegalRemark::Heading { group, why });
        // A task that says it outright goes no further than the law allows; one that may mean something else is asked.
        let may_take = |task: &DescribedTask| {
            task.reach > Reach::Supervised && words::read(task.what()) == words::TeachingClaim::Doubtful
        };
        let of_tasks = self.tasks().filter(|(_, task)| may_take(task)).map(|(at, _)| LegalRemark::Task { at, why });
        of_texts.chain(of_headings).chain(of_tasks).collect()
    }

    /// The tasks of the short form, in order.
    pub fn short(&self) -> impl Iterator<Item = (TaskAt, &DescribedTask)> {
        self.tasks().filter(|(_, task)| task.short)
    }
}
