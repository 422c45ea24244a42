//! A start: the template, with what the school has already said. Everything filled in records where it came from and
//! can be changed; what nobody said stays open and is never invented.

use taakkompas_school::qualification::{Required, Shortfall, is_without};
use time::Date;

use super::description::{DescribedTask, Description, Note, PlannedBlock, TaskGroup};
use super::law::{LegalPosition, Reach, needed};
use super::parts::{Origin, Slot, SlotPart, TextPart, Time, Written};
use super::template::{Condition, Template, TemplateSlot};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{Answer, Answers};
use taakkompas_school::staff::Letter;
use taakkompas_week::{AssistantWeek, Block, BlockId, Kind, Person, PersonId, figures};

/// A task that the division of tasks gave to this colleague, or a function that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignedTask {
    /// What the task is called there.
    pub label: String,
    /// Minutes a year; zero if the division has no hours for it.
    pub minutes: u32,
    /// Its number in the division.
    pub number: u32,
    /// The papers it asks for.
    pub needs: Required,
    /// Whether it is a function, which is part of the contract, and not a task.
    pub is_function: bool,
}

/// What a description starts from.
#[derive(Debug, Clone, Copy)]
pub struct Start<'a> {
    /// The template of the role.
    pub template: &'a Template,
    /// The letter of the colleague.
    pub letter: Letter,
    /// The profile of the school.
    pub profile: &'a SchoolProfile,
    /// The school's answers in the scan.
    pub answers: &'a Answers,
    /// The week, and who in it this is. Not used if the template is not for that person's role.
    pub week: Option<(&'a AssistantWeek, PersonId)>,
    /// What the division of tasks gave this colleague.
    pub division: &'a [AssignedTask],
    /// The school's word for the ib'er, as the interface writes it.
    pub ib: &'a str,
    /// The subject or specialism as the school named it; empty if it did not.
    pub field: &'a str,
    /// The day offered for a review.
    pub review: Option<Date>,
    /// Today: whether someone may lead a group can depend on it.
    pub today: Date,
}

/// Something that was not filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOut {
    /// A task or function of the division that needs a lesbevoegdheid this colleague does not have, so it needs another
    /// holder.
    Assigned {
        /// What it is called.
        label: String,
        /// Its number there.
        number: u32,
        /// Why it was left out.
        why: Shortfall,
        /// Whether it is a function.
        is_function: bool,
    },
    /// A block of the week that needs a lesbevoegdheid. That it happened can be recorded as a noodsituatie; it is not a
    /// task.
    Block {
        /// Which block.
        block: BlockId,
        /// What happens in it.
        kind: Kind,
        /// Why it was left out; `None` if someone is standing in who may: that is nobody's planned task.
        why: Option<Shortfall>,
    },
    /// More than a description can hold: this many tasks of the division or blocks of the week.
    TooMany {
        /// Where they came from.
        from: Origin,
        /// How many were left out.
        count: usize,
    },
    /// The week was not used: the person in it has another role, or is not in it.
    Week,
}

/// A start, and what was not filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The filled-in description.
    pub description: Description,
    /// What was not filled in, in order.
    pub left_out: Vec<LeftOut>,
}

/// Fills in a description from everything that is known.
#[must_use]
pub fn fill(start: &Start<'_>) -> Filled {
    let template = start.template;
    let mut description = Description::new(template.role, start.letter);
    let mut left_out = Vec::new();
    texts(start, &mut description);
    tasks(start, &mut description);
    description.review = start.review;
    let notes = template.scan.iter().filter(|note| {
        let level = start.answers.get(&note.statement).and_then(|answer: &Answer| answer.level());
        level.is_some_and(|level| level <= note.up_to)
    });
    let note = |note: &super::template::ScanNote| Note {
        statement: note.statement.clone(),
        part: note.part,
        text: in_words(&note.text, start),
    };
    description.notes = notes.take(Description::MOST_NOTES).map(note).collect();
    if let Some((whole, person)) = start.week {
        match whole.person(person).filter(|person| template.role.suits(person.role())) {
            Some(person) => week(start, whole, person, &mut description, &mut left_out),
            None => left_out.push(LeftOut::Week),
        }
    }
    division(start, &mut description, &mut left_out);
    // Whatever the content says, nothing starts further than the law allows.
    description.settle(start.today);
    Filled { description, left_out }
}

/// The text with the school's own words, or a blank to fill in if the school has none.
fn in_words(text: &str, start: &Start<'_>) -> String {
    let field = start.field.trim();
    text.replace("{ib}", start.ib).replace("{vak}", if field.is_empty() { "…" } else { field })
}

fn texts(start: &Start<'_>, description: &mut Description) {
    let template = start.template;
    let mut write = |part: TextPart, text: &str| {
        let has_ib = text.contains("{ib}") && start.profile.ib_word.is_some();
        let origin = if has_ib { Origin::Profile } else { Origin::Template };
        description.texts.insert(part, Written { text: in_words(text, start), origin });
    };
    write(TextPart::Title, &template.title);
    write(TextPart::Purpose, &template.purpose);
    write(TextPart::Talking, &template.talking.text);
    write(TextPart::Preparing, &template.preparing.text);
    write(TextPart::Guide, &template.guide);
    write(TextPart::Guidance, &template.guidance.text);
    write(TextPart::Say, &template.say);
    write(TextPart::Initiative, &template.initiative);
    write(TextPart::Development, &template.development);
    if !start.field.trim().is_empty() {
        let text = start.field.trim().to_owned();
        description.texts.insert(TextPart::Field, Written { text, origin: Origin::Own });
    }
    let slots: [(SlotPart, &TemplateSlot); 3] = [
        (SlotPart::Talking, &template.talking),
        (SlotPart::Preparing, &template.preparing),
        (SlotPart::Guidance, &template.guidance),
    ];
    for (part, slot) in slots {
        description.slots.insert(part, Slot { time: slot.time, origin: Origin::Template });
    }
}

fn tasks(start: &Start<'_>, description: &mut Description) {
    for group in &start.template.groups {
        let fits = group.tasks.iter().filter(|task| task.condition.holds(start.profile));
        let tasks: Vec<DescribedTask> = fits
            .take(Description::MOST_TASKS)
            .map(|task| DescribedTask {
                needs: task.needs,
                short: task.short,
                changed: false,
                ..new_task(
                    in_words(&task.what, start),
                    task.reach,
                    if task.condition == Condition::Always { Origin::Template } else { Origin::Profile },
                )
            })
            .collect();
        if !tasks.is_empty() {
            let title = in_words(&group.title, start);
            description.groups.push(TaskGroup { title, origin: Origin::Template, tasks });
        }
    }
}

const fn new_task(what: String, reach: Reach, origin: Origin) -> DescribedTask {
    DescribedTask {
        what,
        needs: Required::Nothing,
        reach,
        time: None,
        short: false,
        number: None,
        origin,
        changed: false,
        planned: None,
        function: false,
    }
}

/// How far something starts out: independent, but under the teacher's responsibility if someone without lesbevoegdheid
/// works with pupils.
fn first_reach(position: &LegalPosition<'_>, with_pupils: bool, needs: Required, today: Date) -> Reach {
    if with_pupils && is_without(position.held(), today) { Reach::Supervised } else { position.most(needs, today) }
}

fn week(
    start: &Start<'_>,
    whole: &AssistantWeek,
    person: &Person,
    description: &mut Description,
    left_out: &mut Vec<LeftOut>,
) {
    let lead = person.may_lead();
    if start.template.role.allows(lead) {
        description.lead = Some(lead);
    }
    let figure = figures(whole, start.today).people.into_iter().find(|figure| figure.person == person.id);
    let Some(figure) = figure else { return };
    let mut set = |part, minutes: u32| {
        let time = (minutes > 0).then(|| Time::a_week(minutes.min(Time::MOST_PER_WEEK)));
        description.slots.insert(part, Slot { time, origin: Origin::Week });
    };
    // An empty week says nothing yet; in a filled one, having no talking time is something to agree on.
    if !whole.blocks_of(person.id).is_empty() {
        set(SlotPart::Pupils, figure.a_week(|week| week.pupils));
        set(SlotPart::Talking, figure.a_week(|week| week.talking));
        set(SlotPart::Preparing, figure.a_week(|week| week.preparing));
    }
    let mut found = Vec::new();
    for block in whole.blocks_of(person.id) {
        let position = description.legal_position();
        let needs = needs_of(block.kind, &position);
        let why = position.why_not(needs, start.today).filter(|why| !why.can_be_filled_in());
        if block.kind == Kind::StandingIn || (block.kind.leads_a_group() && why.is_some()) {
            left_out.push(LeftOut::Block { block: block.id, kind: block.kind, why });
        } else if block.protected && block.kind.is_work() && block.kind != Kind::Unsaid {
            let reach = first_reach(&position, block.kind.is_with_pupils(), needs, start.today);
            found.push(of_block(whole, block, needs, reach));
        }
    }
    add(description, Origin::Week, found, left_out);
}

/// The papers a block asks for. Someone who may teach more than their own subject teaches the group.
fn needs_of(kind: Kind, position: &LegalPosition<'_>) -> Required {
    match kind.required() {
        Required::OwnSubject if !position.held().is_of_one_subject() => Required::Group,
        required => required,
    }
}

/// A protected block as a task. Its time is the average over the weeks of the cycle.
fn of_block(week: &AssistantWeek, block: &Block, needs: Required, reach: Reach) -> DescribedTask {
    let times: u32 = block.weeks.of(week.cycle).map(|_| 1).sum();
    let minutes = block.span.length().saturating_mul(times) / week.cycle.count();
    let groups = block.groups.iter().filter_map(|&id| week.group(id));
    let planned = PlannedBlock {
        block: block.id,
        kind: block.kind,
        weeks: block.weeks,
        weekday: block.weekday,
        span: block.span,
        groups: groups.map(|group| group.label.clone()).collect(),
    };
    DescribedTask {
        needs,
        time: (minutes > 0).then(|| Time::a_week(minutes.min(Time::MOST_PER_WEEK))),
        planned: Some(planned),
        ..new_task(block.aim.trim().to_owned(), reach, Origin::Week)
    }
}

fn division(start: &Start<'_>, description: &mut Description, left_out: &mut Vec<LeftOut>) {
    let (mut functions, mut tasks) = (Vec::new(), Vec::new());
    for task in start.division.iter().filter(|task| !task.label.trim().is_empty()) {
        let position = description.legal_position();
        let needs = needed(task.needs, &task.label);
        match position.why_not(needs, start.today) {
            Some(why) if !why.can_be_filled_in() => {
                let (label, number, is_function) = (task.label.clone(), task.number, task.is_function);
                left_out.push(LeftOut::Assigned { label, number, why, is_function });
            }
            _ => {
                let label: String = task.label.trim().chars().take(Description::LONGEST_TASK).collect();
                let reach = first_reach(&position, false, needs, start.today);
                let found = if task.is_function { &mut functions } else { &mut tasks };
                found.push(DescribedTask {
                    needs: task.needs,
                    time: (task.minutes > 0).then(|| Time::a_year(task.minutes.min(Time::MOST_PER_YEAR))),
                    number: Some(task.number),
                    function: task.is_function,
                    ..new_task(label, reach, Origin::Division)
                });
            }
        }
    }
    // A function is not a task, so it gets a group of its own.
    add(description, Origin::Division, functions, left_out);
    add(description, Origin::Division, tasks, left_out);
}

/// Adds tasks as a group without a heading.
fn add(description: &mut Description, origin: Origin, mut tasks: Vec<DescribedTask>, left_out: &mut Vec<LeftOut>) {
    let fits = if description.groups.len() < Description::MOST_GROUPS { Description::MOST_TASKS } else { 0 };
    let count = tasks.len().saturating_sub(fits);
    if count > 0 {
        left_out.push(LeftOut::TooMany { from: origin, count });
        tasks.truncate(fits);
    }
    if !tasks.is_empty() {
        description.groups.push(TaskGroup { title: String::new(), origin, tasks });
    }
}
