//! What a sentence about a plan must know to be true: all that the plan was made from, and what became of it.

use time::Date;

use super::agenda::{Agenda, Item, Moment};
use super::decisions::{ActionStatus, SchoolPlan};
use super::{PlanInput, Proposal};
use taakkompas_scan::catalog::{Measure, MeasureId, Role, Statement};
use taakkompas_scan::scan::{self, Answer, Level, ThemeOutcome};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::{Holiday, SchoolYear, StartReason, Window, start_of};

/// A plan with all that it was made from. The parts must belong together.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Profile, answers, calendar and today.
    pub input: PlanInput<'a>,
    /// What was proposed.
    pub proposal: &'a Proposal,
    /// What the school made of it.
    pub plan: &'a SchoolPlan,
    /// The same, arranged for reading.
    pub agenda: &'a Agenda,
}

/// A school year, seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearSeen {
    /// The one that is under way.
    This,
    /// The one after it.
    Next,
    /// The one that begins after the summer holiday that it is now.
    New,
    /// A later one.
    Later(SchoolYear),
}

/// Where a measure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the school's plan.
    InPlan,
    /// Among what waits.
    Waits,
    /// In neither.
    Nowhere,
}

/// The day of the first step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepDay {
    /// Today: there is school, and the action can begin.
    Today,
    /// The first day with school: it is weekend, or a day off for everyone.
    On(Date),
    /// When the action begins, which is not yet.
    Later,
    /// A day before today: the action was agreed on then.
    Passed,
}

/// What stands between today and the day on which an action begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// It is a holiday now.
    HolidayNow,
    /// The last weeks before a holiday.
    LastWeeksBefore(Holiday),
    /// It takes some weeks in a row, and those do not fit before this holiday.
    NotWholeBefore(Holiday),
    /// Tests, until this day.
    TestsUntil(Date),
    /// The weeks before Christmas.
    December,
    /// A window that is not open yet.
    Window(Window),
    /// Too little is left of this school year.
    TooLateThisYear,
    /// It begins right after a holiday.
    AfterHoliday(Holiday),
    /// The first full week of a school year, which is for the start.
    StartOfYear,
    /// The leader has enough to do until this holiday.
    LeaderUntil(Holiday),
    /// Another action of the plan comes first.
    First(MeasureId),
}

/// What holds a waiting measure back, as the plan is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Full {
    /// The plan has as many actions as the school can carry.
    Plan,
    /// The plan is full, and the measure cannot begin any more this school year once there is room.
    PlanAndWindowCloses,
    /// The goal has as many actions as were proposed for it.
    Goal,
    /// Nothing: the school made room.
    Nothing,
}

impl<'a> Facts<'a> {
    fn measure(&self, id: &MeasureId) -> Option<&'a Measure> {
        self.input.catalog.measure(id.as_str())
    }

    /// Which school year a day is in, seen from today.
    pub fn year_of(&self, date: Date) -> YearSeen {
        let calendar = self.input.calendar;
        let today = calendar.period_of(self.input.today);
        let (now, then) = (today.period.school_year, calendar.school_year_of(date));
        if then <= now {
            YearSeen::This
        } else if then > now.next() {
            YearSeen::Later(then)
        } else if self.is_summer_holiday() {
            YearSeen::New
        } else {
            YearSeen::Next
        }
    }

    /// Whether it is the summer holiday today.
    pub fn is_summer_holiday(&self) -> bool {
        self.input.calendar.is_summer_holiday(self.input.today)
    }

    /// Where a measure is.
    pub fn place(&self, measure: &MeasureId) -> Place {
        let is_out = self.plan.removed.iter().any(|entry| entry.measure == *measure);
        if self.agenda.item(measure.as_str()).is_some() {
            Place::InPlan
        } else if !is_out && self.proposal.waiting.iter().any(|waiting| waiting.measure == *measure) {
            Place::Waits
        } else {
            Place::Nowhere
        }
    }

    /// The day of an action's first step.
    pub fn step_day(&self, item: &Item) -> StepDay {
        let (calendar, today) = (self.input.calendar, self.input.today);
        if item.moment != Moment::Now {
            StepDay::Later
        } else if item.kept.is_some() && calendar.first_day_with_school(item.start.date) < today {
            StepDay::Passed
        } else if item.start.date <= today && calendar.has_school(today) {
            StepDay::Today
        } else {
            StepDay::On(calendar.first_day_with_school(item.start.date))
        }
    }

    /// Whether an action of the same goal begins before this one, or as early and stands above it.
    pub fn follows_another(&self, item: &Item) -> bool {
        let beside = self.agenda.beside(item.measure.as_str());
        let at = |item: &Item| beside.iter().position(|other| other.measure == item.measure);
        let this = (item.start.date, at(item));
        beside.iter().any(|other| other.measure != item.measure && (other.start.date, at(other)) < this)
    }

    /// What stands between today and the start of an action: what it is now, and what it is last if that differs.
    /// Empty if it can begin now, or if what came first is out of the plan.
    pub fn obstacles(&self, item: &Item) -> Vec<Obstacle> {
        if item.moment == Moment::Now {
            return Vec::new();
        }
        let moved = item.proposed.as_ref().is_some_and(|action| action.moved_by_leader_hours);
        match item.start.why {
            StartReason::AfterOther => self.first(item).into_iter().collect(),
            StartReason::AfterHoliday(holiday) if moved => vec![Obstacle::LeaderUntil(holiday)],
            StartReason::NextSchoolYear => vec![Obstacle::TooLateThisYear],
            why => {
                let now = self.obstacle(why, self.input.today);
                let last = self.last_obstacle(item).filter(|last| Some(last) != now.as_ref());
                now.into_iter().chain(last).collect()
            }
        }
    }

    /// The action that must be ready first, if it is in the plan and ready by then.
    fn first(&self, item: &Item) -> Option<Obstacle> {
        let first = self.agenda.item(item.proposed.as_ref()?.waits_for.as_ref()?.as_str())?;
        let is_ready = first.decision.progress != ActionStatus::Stopped && first.start.ready < item.start.date;
        is_ready.then(|| Obstacle::First(first.measure.clone()))
    }

    /// Why an action does not begin on the last day with school before its start.
    fn last_obstacle(&self, item: &Item) -> Option<Obstacle> {
        let (calendar, today) = (self.input.calendar, self.input.today);
        let measure = self.measure(&item.measure)?;
        let before = calendar.last_day_with_school(today, item.start.date)?;
        match start_of(calendar, measure.work(), before).why {
            StartReason::Now => self.is_next_year(before).then_some(Obstacle::StartOfYear),
            StartReason::NextSchoolYear | StartReason::HolidayNow => None,
            why => self.obstacle(why, before),
        }
    }

    fn is_next_year(&self, date: Date) -> bool {
        self.year_of(date) != YearSeen::This
    }

    fn obstacle(&self, why: StartReason, day: Date) -> Option<Obstacle> {
        Some(match why {
            StartReason::Now | StartReason::AfterOther => return None,
            StartReason::HolidayNow => Obstacle::HolidayNow,
            StartReason::LastWeeksBefore(holiday) => Obstacle::LastWeeksBefore(holiday),
            StartReason::NotWholeBefore(holiday) => Obstacle::NotWholeBefore(holiday),
            StartReason::TestWeeks => Obstacle::TestsUntil(self.tests_until(day)?),
            StartReason::BeforeChristmas => Obstacle::December,
            StartReason::WaitsForWindow(window) => Obstacle::Window(window),
            StartReason::NextSchoolYear => Obstacle::TooLateThisYear,
            StartReason::AfterHoliday(holiday) => Obstacle::AfterHoliday(holiday),
        })
    }

    /// The last day of the tests in the week of this day, or in that of the Monday after it.
    fn tests_until(&self, day: Date) -> Option<Date> {
        let calendar = self.input.calendar;
        let day = calendar.first_day_with_school(day);
        let in_week =
            |date: Date| date.to_iso_week_date().0 == day.to_iso_week_date().0 && date.iso_week() == day.iso_week();
        let tests = calendar.test_weeks().iter();
        tests
            .filter(|tests| tests.contains(day) || in_week(tests.first) || in_week(tests.last))
            .map(|tests| tests.last)
            .max()
    }

    /// The statements answered with `Nog niet` in a theme that is in place as a whole.
    pub fn exceptions(&self, theme: Theme) -> Vec<&'a Statement> {
        if self.input.result.level(theme) < Some(Level::Mostly) {
            return Vec::new();
        }
        self.with_answer(|answer| answer == Answer::Level(Level::NotYet))
            .filter(|statement| statement.theme == theme)
            .collect()
    }

    /// The statements with an answer that counts and is wanted.
    pub fn with_answer(&self, wanted: fn(Answer) -> bool) -> impl Iterator<Item = &'a Statement> + use<'a> {
        let PlanInput { catalog, profile, answers, .. } = self.input;
        catalog.statements.iter().filter(move |of| scan::counted(of, profile, answers).is_some_and(wanted))
    }

    /// The themes whose outcome is wanted, in order.
    pub fn themes(&self, wanted: fn(ThemeOutcome) -> bool) -> Vec<Theme> {
        let themes = self.input.result.themes.iter();
        themes.filter(|theme| wanted(theme.outcome)).map(|theme| theme.theme).collect()
    }

    /// The actions that are still to be done.
    pub fn open_items(&self) -> impl Iterator<Item = &'a Item> {
        let is_open = |item: &&Item| !matches!(item.decision.progress, ActionStatus::Done | ActionStatus::Stopped);
        self.agenda.items().filter(is_open)
    }

    /// Whether an action that is still to be done has a measure of this kind.
    pub fn any_open(&self, is_kind: fn(&Measure) -> bool) -> bool {
        self.open_items().filter_map(|item| self.measure(&item.measure)).any(is_kind)
    }

    /// How full the plan is for a measure that waits.
    pub fn full_for(&self, measure: &MeasureId) -> Full {
        let most = self.proposal.limits.actions.most as usize;
        if self.open_items().count() >= most {
            return if self.window_closes(measure) { Full::PlanAndWindowCloses } else { Full::Plan };
        }
        let waiting = self.proposal.waiting.iter().find(|waiting| waiting.measure == *measure);
        let Some(goal) = waiting.map(|waiting| waiting.goal) else { return Full::Nothing };
        let proposed = self.proposal.actions.iter().filter(|action| action.goal == goal).count();
        let open = self.open_items().filter(|item| item.goal == Some(goal)).count();
        if open >= proposed { Full::Goal } else { Full::Nothing }
    }

    /// Whether a measure can still begin this school year, but no longer once an action of the plan is ready.
    fn window_closes(&self, id: &MeasureId) -> bool {
        let (calendar, today) = (self.input.calendar, self.input.today);
        let Some(measure) = self.measure(id) else { return false };
        let Some(ready) = self.open_items().map(|item| item.start.ready).min() else { return false };
        let starts = |from: Date| start_of(calendar, measure.work(), from).date;
        matches!(measure.window, Window::Formation | Window::WorkDivision)
            && self.year_of(starts(today)) == YearSeen::This
            && self.year_of(starts(ready)) != YearSeen::This
    }

    /// How many actions are still to be done, how many of those the leader leads, and how many of these somebody else
    /// could lead.
    pub fn leads(&self) -> Leads {
        let mut leads = Leads { open: 0, leader: 0, to_share: 0 };
        for item in self.open_items() {
            let Some(measure) = self.measure(&item.measure) else { continue };
            let by_leader = item.owners().first() == Some(&Role::Leader);
            leads.open += 1;
            leads.leader += usize::from(by_leader);
            leads.to_share += usize::from(by_leader && measure.owners.iter().any(|&role| role != Role::Leader));
        }
        leads
    }
}

/// Who leads the actions that are still to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leads {
    /// The actions that are still to be done.
    pub open: usize,
    /// Those that the leader leads.
    pub leader: usize,
    /// Those of the leader that the measure lets somebody else lead.
    pub to_share: usize,
}

impl Leads {
    /// Whether the leader leads nearly all: three of four, and at least three.
    pub const fn nearly_all_by_leader(self) -> bool {
        self.leader >= 3 && self.leader * 4 >= self.open * 3
    }
}
