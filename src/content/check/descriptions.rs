//! Templates of task descriptions: one for each role, lawful, and short enough for paper.

use taakkompas_descriptions::{
    Description, DescriptionRole, LegalPosition, Reach, Start, Template, TemplateTask, fill,
};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_school::dutch::sentences as words;
use taakkompas_school::qualification::Required;
use taakkompas_school::staff::Letter;
use time::Date;

use super::{Placed, Problems};
use crate::language::sentences;
use crate::load::{EntryKind, Loaded, description_file};
use crate::model::RoleTemplate;

const GROUPS: core::ops::RangeInclusive<usize> = 3..=5;
const TASKS: core::ops::RangeInclusive<usize> = 3..=6;
const SHORT: core::ops::RangeInclusive<usize> = 3..=Description::MOST_SHORT;
const PURPOSE_SENTENCES: usize = 2;
/// The longest of the words a school can choose for its ib'er.
const LONGEST_IB: &str = "ib'er of kwaliteitscoördinator";

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    for &role in DescriptionRole::ALL {
        let file = description_file(role);
        let entries = loaded.entries.iter().filter(|entry| entry.kind == EntryKind::Description && entry.file == file);
        let ids: Vec<_> = entries.map(|entry| entry.id.as_str()).collect();
        if loaded.entries.iter().any(|entry| entry.file == file) && ids != [role.code()] {
            problems.add_to_file(file, format!("holds {ids:?}; it has one description, `{}`", role.code()));
        }
        for id in role.sources() {
            if !loaded.has(EntryKind::Source, id) {
                problems.add_to_file(description_file(role), format!("its law stands in {id}, which does not exist"));
            }
        }
    }
    for of in &loaded.descriptions.roles {
        check_role(of, problems);
        references(loaded, of, problems);
    }
    problems.add_repeated("purpose", &loaded.descriptions.roles, |of| &of.template.purpose);
}

fn check_role(of: &RoleTemplate, problems: &mut Problems) {
    let template = &of.template;
    let mut count = |what: &str, found: usize, range: core::ops::RangeInclusive<usize>| {
        if !range.contains(&found) {
            let (least, most) = (range.start(), range.end());
            problems.add(of, format!("has {found} {what}; from {least} to {most}"));
        }
    };
    count("groups", template.groups.len(), GROUPS);
    template.groups.iter().for_each(|group| count("tasks in a group", group.tasks.len(), TASKS));
    count("tasks in the short form", tasks(template).filter(|task| task.short).count(), SHORT);
    count("sentences in its purpose", sentences(&template.purpose).len(), PURPOSE_SENTENCES..=PURPOSE_SENTENCES);
    for task in tasks(template) {
        check_task(of, task, problems);
    }
    for point in of.board.iter().filter(|point| point.sources.is_empty()) {
        problems.add(of, format!("what the board decides has no source: \"{}\"", point.text));
    }
    if of.board.is_empty() && of.questions.is_empty() {
        problems.add(of, "says nothing of what the board decides, and asks nothing");
    }
    check_fits(of, problems);
}

fn tasks(template: &Template) -> impl Iterator<Item = &TemplateTask> {
    template.groups.iter().flat_map(|group| &group.tasks)
}

/// A task that needs papers says so, and goes no further than the role allows at best: with the subject named, the last
/// day filled in, and the lesbevoegdheid stated for roles where it depends on the person. Until then the model holds
/// the task back.
fn check_task(of: &RoleTemplate, task: &TemplateTask, problems: &mut Problems) {
    let what = &task.what;
    let role = of.template.role;
    if task.needs == Required::Nothing && words::read(what) != words::TeachingClaim::Nothing {
        problems.add(of, format!("a task reads as taking or teaching a group, but needs nothing: \"{what}\""));
    }
    let lead = Some(role.qualification().at_best());
    let position = LegalPosition { role, lead, field: "gym", title: &of.template.title };
    let needs = taakkompas_descriptions::law::needed(task.needs, what);
    if position.why_not(needs, Date::MIN).is_some() && task.reach > Reach::Supervised {
        problems.add(of, format!("a task goes further than this role may, `{}`: \"{what}\"", task.reach.code()));
    }
}

/// Whatever is filled in must also fit the limits for typed text.
fn check_fits(of: &RoleTemplate, problems: &mut Problems) {
    // The lowest answers, so that every note the scan can add is included.
    let answers = of.template.scan.iter().map(|note| (note.statement.clone(), Answer::Level(Level::NotYet)));
    let answers: Answers = answers.collect();
    let start = Start {
        template: &of.template,
        letter: Letter::A,
        profile: &SchoolProfile::default(),
        answers: &answers,
        week: None,
        division: &[],
        ib: LONGEST_IB,
        field: "",
        review: None,
        today: Date::MIN,
    };
    if let Err(error) = fill(&start).description.check() {
        problems.add(of, format!("does not fit in a description: {error:?}"));
    }
}

fn references(loaded: &Loaded, of: &RoleTemplate, problems: &mut Problems) {
    let template = &of.template;
    let mut all = |kind: EntryKind, ids: &mut dyn Iterator<Item = &str>| {
        for id in ids.filter(|id| !loaded.has(kind, id)) {
            problems.add(of, format!("names the {} {id}, which does not exist", kind.key()));
        }
    };
    let slots = [&template.talking, &template.preparing, &template.guidance];
    let of_board = of.board.iter().flat_map(|point| &point.sources);
    let sources = of.sources.iter().chain(of_board).chain(slots.into_iter().filter_map(|slot| slot.source.as_ref()));
    all(EntryKind::Source, &mut sources.map(|id| id.as_str()));
    all(EntryKind::Finding, &mut of.findings.iter().map(|id| id.as_str()));
    all(EntryKind::Statement, &mut template.scan.iter().map(|note| note.statement.as_str()));
}

impl Placed for RoleTemplate {
    fn place(&self) -> (String, String) {
        (description_file(self.template.role), self.template.role.code().to_owned())
    }
}
