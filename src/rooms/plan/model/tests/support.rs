//! The example schools, and the real content to judge them by.

#![allow(dead_code, clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde::Deserialize;
use taakkompas_plan as plan;
use taakkompas_plan::{PlanInput, Proposal, leader_time};
use taakkompas_scan::catalog::{Catalog, Measure};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{self, Answer, Answers, ScanResult, short_scan};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::{Calendar, HolidayId, Region};
use time::Date;

/// The catalog of the real content.
pub static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content/nl");
    let bundle = taakkompas_content::bundle(&content).unwrap_or_else(|problems| {
        panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    let statements = taakkompas_content::Core::from_bytes(&bundle.core).unwrap().facts();
    let measures = taakkompas_content::Measures::from_bytes(&bundle.measures).unwrap().facts();
    Catalog { statements, measures }
});

/// A school as a fixture: profile, date, and a level for all statements of a theme.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct School {
    #[serde(with = "taakkompas_school::iso_date")]
    pub today: Date,
    pub region: Region,
    #[serde(default)]
    pub short: bool,
    #[serde(default)]
    pub levels: BTreeMap<String, u8>,
    #[serde(default)]
    pub unknown: Vec<Theme>,
    #[serde(default)]
    pub not_applicable: Vec<Theme>,
    /// Single statements with another answer than the rest of their theme.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    pub profile: SchoolProfile,
}

/// Reads a school by name.
pub fn school(name: &str) -> School {
    let path = schools().join(format!("{name}.toml"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The folder with the schools.
pub fn schools() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schools")
}

/// The names of all example schools: every file in their folder, in order.
pub fn all_schools() -> Vec<String> {
    let files = std::fs::read_dir(schools()).unwrap().map(|file| file.unwrap().path());
    let mut names: Vec<String> = files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort_unstable();
    names
}

impl School {
    /// The answers, statement by statement.
    pub fn all_answers(&self) -> Answers {
        let mut answers = Answers::new();
        for &theme in Theme::ALL {
            let answer = if self.unknown.contains(&theme) {
                Answer::Unknown
            } else if self.not_applicable.contains(&theme) {
                Answer::NotApplicable
            } else if let Some(level) = self.levels.get(theme.code()) {
                level.to_string().parse().unwrap()
            } else {
                continue;
            };
            let asked: Vec<_> = if self.short {
                short_scan(&CATALOG.statements, theme, &self.profile)
            } else {
                CATALOG.statements.of(theme).collect()
            };
            answers.extend(asked.into_iter().map(|statement| (statement.id.clone(), answer)));
        }
        for (id, code) in &self.answers {
            answers.insert(id.as_str().into(), code.parse().unwrap());
        }
        answers
    }

    /// What the plan is made from, with the real content.
    pub fn input<'a>(&'a self, answers: &'a Answers, result: &'a ScanResult, calendar: &'a Calendar) -> PlanInput<'a> {
        PlanInput { catalog: &CATALOG, profile: &self.profile, answers, result, calendar, today: self.today }
    }

    /// The proposed plan for this school.
    pub fn plan(&self) -> Proposal {
        self.plan_from(&CATALOG)
    }

    /// The proposed plan if the measures were these.
    pub fn plan_from(&self, catalog: &Catalog) -> Proposal {
        let (calendar, answers) = (Calendar::new(self.region), self.all_answers());
        let result = scan::result(&catalog.statements, &self.profile, &answers);
        plan::propose(PlanInput { catalog, ..self.input(&answers, &result, &calendar) })
    }
}

/// The measures of a plan, in its order.
pub fn measures(plan: &Proposal) -> Vec<&'static Measure> {
    plan.actions.iter().map(|action| CATALOG.measure(action.measure.as_str()).unwrap()).collect()
}

/// The leader's minutes by period: of an action that runs over holidays, each period has its weeks of it.
pub fn leader_minutes(plan: &Proposal, calendar: &Calendar) -> BTreeMap<HolidayId, u32> {
    let mut minutes = BTreeMap::new();
    for (action, measure) in plan.actions.iter().zip(measures(plan)) {
        for (period, share) in leader_time::spread(calendar, measure.leader_minutes(), &action.start) {
            *minutes.entry(period).or_insert(0) += share;
        }
    }
    minutes
}

/// The codes of the goals, in order.
pub fn goals(plan: &Proposal) -> Vec<&'static str> {
    plan.goals.iter().map(|goal| goal.kind.code()).collect()
}

/// The plan as text, for a snapshot that people can read.
pub fn told(plan: &Proposal) -> String {
    use std::fmt::Write as _;
    let mut told = String::new();
    let limits = plan.limits;
    writeln!(told, "situation: {}", plan.situation.code()).unwrap();
    for (name, limit) in
        [("goals", limits.goals), ("actions", limits.actions), ("leader minutes", limits.leader_minutes)]
    {
        writeln!(told, "at most {} {name} ({})", limit.most, limit.reason.code()).unwrap();
    }
    for goal in &plan.goals {
        writeln!(told, "goal {}: {:?} {:?}", goal.kind.code(), goal.level, goal.reason).unwrap();
    }
    for not_goal in &plan.not_goals {
        writeln!(told, "not {}: {:?}", not_goal.theme.code(), not_goal.reason).unwrap();
    }
    for action in &plan.actions {
        let measure = CATALOG.measure(action.measure.as_str()).unwrap();
        writeln!(
            told,
            "action {} for {}: {} to {}, before {} ({:?}); {:?}{}; leader {} min; {}",
            action.measure,
            action.goal.code(),
            action.start.date,
            action.start.ready,
            action.start.due,
            action.start.why,
            action.reason,
            if action.moved_by_leader_hours { ", moved by the leader's hours" } else { "" },
            measure.leader_minutes(),
            measure.horizon.code(),
        )
        .unwrap();
    }
    for waiting in &plan.waiting {
        writeln!(told, "waiting {} for {}: {:?}", waiting.measure, waiting.goal.code(), waiting.reason).unwrap();
    }
    told
}
