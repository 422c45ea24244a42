//! Shorthands for templates and descriptions in tests.

pub use taakkompas_school::qualification::{OfRole, Required, Rule, Shortfall};
use time::Date;
use time::macros::date;

use crate::*;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::Answers;
use taakkompas_school::staff::Letter;

pub const TODAY: Date = date!(2026 - 11 - 24);

/// The shortfall that this rule causes.
pub fn short(rule: Rule) -> Shortfall {
    ended_on(TODAY, rule)
}

/// The same, with the day on which it ended.
pub fn ended_on(day: Date, rule: Rule) -> Shortfall {
    Shortfall::each(day).into_iter().find(|short| short.rule() == rule).unwrap()
}

pub fn task(what: &str, needs: Required, reach: Reach) -> TemplateTask {
    TemplateTask { what: what.to_owned(), needs, reach, short: false, condition: Condition::Always }
}

fn slot() -> TemplateSlot {
    TemplateSlot { text: "Spreek af.".to_owned(), time: None, source: None }
}

/// A template with one group of three tasks; the second needs a lesbevoegdheid, the third one for one's own subject.
pub fn template(role: DescriptionRole) -> Template {
    let tasks = vec![
        task("Je ruimt op met de {ib}.", Required::Nothing, Reach::Independent),
        task("Je leidt.", Required::Group, Reach::Independent),
        task("Je doet {vak}.", Required::OwnSubject, Reach::Independent),
    ];
    Template {
        role,
        title: "Titel".to_owned(),
        purpose: "Hiervoor. En daarvoor.".to_owned(),
        groups: vec![TemplateGroup { title: "Werk".to_owned(), tasks }],
        talking: slot(),
        preparing: slot(),
        guidance: slot(),
        guide: "de {ib}".to_owned(),
        say: "Mee.".to_owned(),
        initiative: "Zelf.".to_owned(),
        development: "Leren.".to_owned(),
        scan: Vec::new(),
    }
}

/// Fills in a description with little known, from a template that the test changes.
pub fn filled(role: DescriptionRole, change: impl FnOnce(&mut Template)) -> Description {
    let mut template = template(role);
    change(&mut template);
    fill(&start(&template, &SchoolProfile::default(), &Answers::new())).description
}

pub fn start<'a>(template: &'a Template, profile: &'a SchoolProfile, answers: &'a Answers) -> Start<'a> {
    Start {
        template,
        letter: Letter::A,
        profile,
        answers,
        week: None,
        division: &[],
        ib: "ib'er",
        field: "",
        review: None,
        today: TODAY,
    }
}

pub fn description(role: DescriptionRole) -> Description {
    filled(role, |_| ())
}

pub const fn at(group: usize, task: usize) -> TaskAt {
    TaskAt { group, task }
}

/// How far the task at this place goes today.
pub fn reach(description: &Description, at: TaskAt) -> Reach {
    description.reach(description.task(at).unwrap(), TODAY)
}
