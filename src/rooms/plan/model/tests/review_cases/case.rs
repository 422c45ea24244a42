//! An example school with its plan, and checks that hold for it and for schools like it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{TestCaseError, TestRunner};
use taakkompas_plan::{Action, GoalKind, PlanInput, Proposal, Situation};
use taakkompas_scan::catalog::Measure;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{self, Answer, Answers, Level, ScanResult};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::{Calendar, HolidayId, Region, Window, earliest_start, start_of};
use time::{Date, Duration};

use crate::seed::cases;
use crate::support::{CATALOG, School, all_schools, school};

/// Returns an error with this text unless the condition holds.
macro_rules! ensure {
    ($holds:expr, $($why:tt)+) => {
        if !$holds {
            return Err(format!($($why)+));
        }
    };
}
pub(super) use ensure;

/// A school with its plan.
pub struct Case {
    pub school: School,
    pub calendar: Calendar,
    pub answers: Answers,
    pub result: ScanResult,
    pub plan: Proposal,
}

/// What is wrong, if anything.
pub type Checked = Result<(), String>;

impl Case {
    pub fn of(name: &str) -> Self {
        Self::new(school(name))
    }

    pub fn new(school: School) -> Self {
        let answers = school.all_answers();
        Self::answering(school, answers)
    }

    /// The school if these were its answers.
    pub fn answering(school: School, answers: Answers) -> Self {
        let result = scan::result(&CATALOG.statements, &school.profile, &answers);
        let calendar = Calendar::new(school.region);
        let plan = taakkompas_plan::propose(school.input(&answers, &result, &calendar));
        Self { school, calendar, answers, result, plan }
    }

    pub fn input(&self) -> PlanInput<'_> {
        self.school.input(&self.answers, &self.result, &self.calendar)
    }

    pub fn profile(&self) -> &SchoolProfile {
        &self.school.profile
    }

    pub fn is_crisis(&self) -> bool {
        self.plan.situation == Situation::Crisis
    }

    /// The level of a statement, if it has one that counts.
    pub fn level(&self, statement: &str) -> Option<Level> {
        scan::counted_level(&CATALOG.statements, &statement.into(), self.profile(), &self.answers)
    }

    /// Whether a statement of the theme is answered with `Nog niet`.
    pub fn has_not_yet(&self, theme: Theme) -> bool {
        CATALOG.statements.of(theme).any(|statement| self.level(statement.id.as_str()) == Some(Level::NotYet))
    }

    /// The actions with their measures, in the order of the plan.
    pub fn steps(&self) -> impl Iterator<Item = (&Action, &'static Measure)> {
        self.plan.actions.iter().map(|action| (action, measure(action.measure.as_str())))
    }

    /// The same for one goal.
    pub fn steps_for(&self, goal: GoalKind) -> impl Iterator<Item = (&Action, &'static Measure)> {
        self.steps().filter(move |(action, _)| action.goal == goal)
    }

    pub fn action(&self, id: &str) -> Option<&Action> {
        self.plan.actions.iter().find(|action| action.measure.as_str() == id)
    }

    /// Every measure that the plan names: as an action or as waiting.
    pub fn named(&self) -> impl Iterator<Item = &'static Measure> {
        let waiting = self.plan.waiting.iter().map(|waiting| measure(waiting.measure.as_str()));
        self.steps().map(|(_, measure)| measure).chain(waiting)
    }

    pub fn names(&self, id: &str) -> bool {
        self.named().any(|measure| measure.id.as_str() == id)
    }

    pub fn is_goal(&self, theme: Theme) -> bool {
        self.goal_place(theme).is_some()
    }

    pub fn goal_place(&self, theme: Theme) -> Option<usize> {
        self.plan.goals.iter().position(|goal| goal.kind == GoalKind::Theme(theme))
    }

    pub fn period(&self, date: Date) -> HolidayId {
        self.calendar.period_of(date).period
    }

    /// The period in which the first action begins.
    pub fn first_period(&self) -> Option<HolidayId> {
        self.plan.actions.iter().map(|action| self.period(action.start.date)).min()
    }

    /// When a measure could begin if nothing but the calendar counted.
    pub fn soonest(&self, id: &str) -> Date {
        start_of(&self.calendar, measure(id).work(), self.school.today).date
    }

    /// The first day on which anything could begin.
    pub fn first_day(&self) -> Date {
        earliest_start(&self.calendar, Window::Always, 1, self.school.today).date
    }
}

/// The statement that a measure leads with.
pub fn lead(measure: &Measure) -> &str {
    measure.statements[0].as_str()
}

pub fn measure(id: &str) -> &'static Measure {
    CATALOG.measure(id).unwrap_or_else(|| panic!("no measure {id}"))
}

/// Whether a measure brings an order for the morning, rather than counting or looking back.
pub fn orders_the_morning(measure: &Measure) -> bool {
    lead(measure) == "vervanging-volgorde" && !measure.asks
}

/// Whether the counting of weeks is what a measure is.
pub fn counts(measure: &Measure) -> bool {
    ["streepjes-vier-weken", "leraartijd-tellen"].contains(&measure.id.as_str())
}

/// A text of a measure, as the school reads it.
pub fn text(id: &str, field: &str) -> &'static str {
    static TEXTS: LazyLock<BTreeMap<String, toml::Table>> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content/nl/measures");
        let files = fs::read_dir(folder).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
        let tables = files.map(|file| file.parse::<toml::Table>().unwrap());
        let measures = tables.flat_map(|table| table["measure"].as_array().unwrap().clone());
        measures
            .map(|measure| measure.as_table().unwrap().clone())
            .map(|measure| (measure["id"].as_str().unwrap().to_owned(), measure))
            .collect()
    });
    TEXTS[id][field].as_str().unwrap()
}

/// What leaves a question of the profile unanswered.
type Unanswer = fn(&mut SchoolProfile);

/// Profile questions that a school may leave open.
const QUESTIONS: [(&str, Unanswer); 14] = [
    ("nothing", |_| {}),
    ("groups", |profile| profile.groups = None),
    ("assistants", |profile| profile.assistants = None),
    ("cover", |profile| profile.cover = None),
    ("covered by", |profile| profile.covered_by.clear()),
    ("worries", |profile| profile.worries.clear()),
    ("hours", |profile| profile.hours = None),
    ("end of the hours", |profile| profile.hours_until = None),
    ("vacancies", |profile| profile.vacancies = None),
    ("changes", |profile| profile.changes = None),
    ("board", |profile| profile.board = None),
    ("pool", |profile| profile.pool = None),
    ("trend", |profile| profile.trend = None),
    ("leader", |profile| profile.leader = None),
];

/// A school like an example school: another week, another region, one question left open.
#[derive(Debug, Clone)]
struct Similar {
    name: String,
    days: i64,
    region: Region,
    left_open: usize,
}

impl Similar {
    fn school(&self) -> School {
        let mut school = school(&self.name);
        school.today = school.today.saturating_add(Duration::days(self.days));
        school.region = self.region;
        QUESTIONS[self.left_open].1(&mut school.profile);
        school
    }
}

fn similar() -> impl Strategy<Value = Similar> {
    (select(all_schools()), -7..=7_i64, select(Region::ALL), 0..QUESTIONS.len())
        .prop_map(|(name, days, region, left_open)| Similar { name, days, region, left_open })
}

/// Checks every example school, and if those are right, schools like them.
pub fn in_every_school(check: impl Fn(&Case) -> Checked) {
    let wrong = |name: &String| Some(format!("{name}: {}", check(&Case::of(name)).err()?));
    let wrong: Vec<String> = all_schools().iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "in {} schools\n{}", wrong.len(), wrong.join("\n"));
    in_similar_schools(&check);
}

fn in_similar_schools(check: impl Fn(&Case) -> Checked) {
    let told = |similar: &Similar, why: String| {
        let Similar { name, days, region, left_open } = similar;
        let open = QUESTIONS[*left_open].0;
        TestCaseError::fail(format!("{name}, {days} days later, {}, without {open}: {why}", region.code()))
    };
    let run = TestRunner::new(cases(100))
        .run(&similar(), |similar| check(&Case::new(similar.school())).map_err(|why| told(&similar, why)));
    if let Err(wrong) = run {
        panic!("{wrong}");
    }
}

/// Checks every example school with one change, which must leave its mark: it returns whether it applies.
pub fn in_every_changed_school(change: impl Fn(&mut School) -> bool, check: impl Fn(&Case) -> Checked) {
    let changed = |name: &String| {
        let mut school = school(name);
        change(&mut school).then(|| (name.clone(), Case::new(school)))
    };
    let schools: Vec<(String, Case)> = all_schools().iter().filter_map(changed).collect();
    assert!(!schools.is_empty(), "the change applies to some schools");
    let wrong = |(name, case): &(String, Case)| Some(format!("{name}: {}", check(case).err()?));
    let wrong: Vec<String> = schools.iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "in {} of {} schools\n{}", wrong.len(), schools.len(), wrong.join("\n"));
}

/// The school with another answer to one statement.
pub fn with_answer(school: &mut School, statement: &str, answer: Answer) {
    school.answers.insert(statement.to_owned(), answer.code().to_owned());
}
