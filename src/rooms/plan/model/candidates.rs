//! Which measures may serve a goal of this school, and how much each is needed.

use super::PlanInput;
use super::goal_kind::GoalKind;
use super::situation::{self, Situation};
use taakkompas_scan::catalog::{CannotWait, Condition, Horizon, LEARNERS, Measure, Stage, Statement, StatementId};
use taakkompas_scan::profile::{AssistantCount, GroupTrend};
use taakkompas_scan::scan::{self, Answer, Level};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::{
    Holiday, SchoolYear, Start, StartReason, Window, earliest_start, start_of, window_open,
};
use time::{Date, Duration, Month};

/// Rule 3 of the plan, as pairs of themes: first stop, then divide; first a protocol for illness, then a protected week.
pub(super) const FIRST_THEN: [(Theme, Theme); 2] = [(Theme::Room, Theme::Talent), (Theme::Cover, Theme::Deployment)];

/// How much a measure is needed: from 0, if nothing is left to gain, to 900.
///
/// Twice the gap of its leading statement plus the average gap of all its statements that are answered, in hundredths.
/// So lowering an answer raises the measures that rest on it and no others, and a statement that is unknown, not
/// applicable or not answered does not count.
pub fn need(measure: &Measure, input: PlanInput<'_>) -> u32 {
    2 * lead_gap(measure, input) + mean_gap(measure, input)
}

/// How far the leading statement of a measure is below the highest, in hundredths; if it has no level, the average of all.
pub(super) fn lead_gap(measure: &Measure, input: PlanInput<'_>) -> u32 {
    let lead = measure.statements.first().and_then(|id| gap(id, input));
    lead.map_or_else(|| mean_gap(measure, input), |gap| gap * 100)
}

fn mean_gap(measure: &Measure, input: PlanInput<'_>) -> u32 {
    let gaps: Vec<u32> = measure.statements.iter().filter_map(|id| gap(id, input)).collect();
    let count = u32::try_from(gaps.len()).unwrap_or(u32::MAX);
    (gaps.iter().sum::<u32>() * 100).checked_div(count).unwrap_or(0)
}

fn gap(id: &StatementId, input: PlanInput<'_>) -> Option<u32> {
    scan::counted_level(&input.catalog.statements, id, input.profile, input.answers).map(Level::gap)
}

/// The measures that a plan for this school may include.
#[derive(Debug)]
pub struct Candidates<'a> {
    pub(super) input: PlanInput<'a>,
    pub(super) situation: Situation,
    pub(super) plan_year: SchoolYear,
}

impl<'a> Candidates<'a> {
    /// Reads the situation. The year of the plan is the first in which six weeks of work can still be done.
    pub(super) fn new(input: PlanInput<'a>) -> Self {
        const PIECE_OF_WORK: u32 = 6;
        let soonest = earliest_start(input.calendar, Window::Always, PIECE_OF_WORK, input.today).date;
        let has_not_yet = not_yet(input).next().is_some();
        let situation = situation::of(input.profile, input.result, has_not_yet);
        Self { input, situation, plan_year: input.calendar.school_year_of(soonest) }
    }

    /// Whether there is any measure for a goal: for a theme, one of its own.
    pub fn any_for(&self, goal: GoalKind) -> bool {
        let is_own = |measure: &Measure| goal.theme().is_none_or(|theme| theme == measure.theme);
        self.input.catalog.measures.iter().any(|measure| is_own(measure) && self.serves(measure, goal))
    }

    /// Whether a measure may serve a goal of this school.
    pub(super) fn serves(&self, measure: &Measure, goal: GoalKind) -> bool {
        let on_goal = match goal {
            GoalKind::Ask => measure.asks,
            GoalKind::Theme(theme) => measure.theme == theme || self.rests_on_theme(measure, theme),
        };
        on_goal
            && self.suits_situation(measure, goal)
            && self.allowed(measure)
            && goal.theme().is_none_or(|theme| self.may_be_borrowed(measure, theme) && self.mends(measure, theme))
    }

    /// A measure of another theme serves a goal only if it is needed for its own sake as well. Rule 3 of the plan: and
    /// not if its theme comes after this one.
    fn may_be_borrowed(&self, measure: &Measure, theme: Theme) -> bool {
        measure.theme == theme
            || (self.lead_level(measure) < Some(Level::Mostly) && !FIRST_THEN.contains(&(theme, measure.theme)))
    }

    /// In a theme that is in place but for a statement at `Nog niet`, a measure has to lead with such a statement.
    fn mends(&self, measure: &Measure, theme: Theme) -> bool {
        self.situation == Situation::InOrder
            || self.input.result.level(theme) < Some(Level::Mostly)
            || self.lead_level(measure) == Some(Level::NotYet)
    }

    /// Whether a statement of this theme is answered with `Nog niet`.
    pub(super) fn has_not_yet(&self, theme: Theme) -> bool {
        not_yet(self.input).any(|statement| statement.theme == theme)
    }

    fn rests_on_theme(&self, measure: &Measure, theme: Theme) -> bool {
        measure.statements.iter().any(|id| {
            self.input.catalog.statements.with_id(id.as_str()).is_some_and(|statement| statement.theme == theme)
        })
    }

    /// Rules 4, 5 and 6 of the plan: in a crisis, what is calm and not long-term; for an unknown theme, only asking;
    /// and when all is in order, what keeps it so.
    fn suits_situation(&self, measure: &Measure, goal: GoalKind) -> bool {
        match (self.situation, goal) {
            (_, GoalKind::Ask) => measure.horizon == Horizon::QuickWin,
            (Situation::Crisis, _) => measure.calm && measure.horizon != Horizon::LongTerm && self.is_needed(measure),
            // What the school already does well is kept up by its own theme; nothing is borrowed.
            (Situation::InOrder, _) => measure.stage == Stage::Upkeep && goal == GoalKind::Theme(measure.theme),
            (Situation::MostlyUnknown | Situation::Ordinary, _) => {
                measure.stage == Stage::Starter && self.is_needed(measure)
            }
        }
    }

    /// Rules 3 and 8 of the plan: no starter measure for a theme that is firmly in place, and nothing the profile rules
    /// out. A theme with a statement at `Nog niet` is not firm in that.
    pub(super) fn allowed(&self, measure: &Measure) -> bool {
        let firm = self.input.result.level(measure.theme) == Some(Level::Fixed)
            && self.lead_level(measure) != Some(Level::NotYet);
        self.fits(measure) && !(measure.stage == Stage::Starter && firm)
    }

    /// Whether neither the profile nor an answer rules a measure out.
    pub(super) fn fits(&self, measure: &Measure) -> bool {
        let no_learners = measure.only_if.contains(&Condition::Learners)
            && self.input.answers.get(LEARNERS) == Some(&Answer::NotApplicable);
        measure.fits(self.input.profile) && !no_learners
    }

    /// Rule 10 of the plan: whether a measure comes before everything else in this school, at this moment. In a crisis the
    /// board is not asked about later, but people whose hours end still hear of it.
    pub(super) fn cannot_wait(&self, measure: &Measure) -> bool {
        let asked_for = || {
            let profile = self.input.profile;
            let has_reason = self.hours_end_soon() || profile.trend == Some(GroupTrend::More);
            has_reason && self.lead_level(measure) != Some(Level::Fixed)
        };
        let is_due = match measure.cannot_wait {
            None => false,
            Some(CannotWait::Heard) => self.lead_level(measure) == Some(Level::NotYet),
            Some(CannotWait::BoardTalk) => {
                let is_open =
                    |day: Date| window_open(self.input.calendar, Window::Formation, day) || day.month() == Month::April;
                let can_look_ahead = self.situation != Situation::Crisis;
                can_look_ahead && asked_for() && self.start_at_once(measure).is_some_and(|start| is_open(start.date))
            }
            Some(CannotWait::HoursThatEnd) => {
                let before_summer = |day: Date| matches!(day.month(), Month::May | Month::June | Month::July);
                let is_near = |start: Start| before_summer(start.date) || self.hours_end_within_months();
                asked_for() && self.hours_end_soon() && self.start_at_once(measure).is_some_and(is_near)
            }
        };
        is_due && self.allowed(measure)
    }

    /// Rule 10 of the plan: when what cannot wait begins. If it would be ready too late by the rules of the school year, it
    /// begins on the first day with school and is shorter; `None` if even that is too late.
    pub(super) fn start_at_once(&self, measure: &Measure) -> Option<Start> {
        let PlanInput { calendar, today, profile, .. } = self.input;
        let usual = start_of(calendar, measure.work(), today);
        let year = calendar.school_year_of(today);
        let deadline = match measure.cannot_wait? {
            CannotWait::Heard => return Some(usual),
            CannotWait::BoardTalk => self.formation_closes().into_iter().chain(profile.hours_until).min()?,
            CannotWait::HoursThatEnd => {
                let before_summer = calendar.period(year.holiday(Holiday::Summer)).last;
                profile.hours_until.map_or(before_summer, |until| until.min(before_summer))
            }
        };
        if usual.ready <= deadline {
            return Some(usual);
        }
        let date = calendar.first_day_with_school(today);
        let why = if calendar.period_of(today).in_holiday { StartReason::HolidayNow } else { StartReason::Now };
        let last = calendar.last_day_with_school(date, deadline.saturating_add(Duration::DAY))?;
        Some(Start { date, ready: last, due: calendar.period_of(last).period, why })
    }

    /// The last day on which the board can still be asked about the formation plan of the coming school year.
    pub(super) fn formation_closes(&self) -> Option<Date> {
        let year = self.input.calendar.school_year_of(self.input.today);
        Date::from_calendar_date(year.starts() + 1, Month::April, 30).ok()
    }

    /// Whether hours end within four months: the written notice of it is due a month before.
    fn hours_end_within_months(&self) -> bool {
        const NEAR: Duration = Duration::days(120);
        self.input.profile.hours_until.is_some_and(|until| until - self.input.today <= NEAR)
    }

    /// Whether hours of support staff can end in the school year of the plan.
    fn hours_end_soon(&self) -> bool {
        let in_plan = |until: Date| self.input.calendar.school_year_of(until) <= self.plan_year;
        self.input.profile.hours_are_fragile() && self.input.profile.hours_until.is_none_or(in_plan)
    }

    /// Rule 10 of the plan: the day on which hours end that a measure is about, if it would be ready only after that.
    ///
    /// Those are measures on the hours of later, and in a school with one assistant whatever needs that assistant.
    pub(super) fn hours_end_before(&self, measure: &Measure, ready: Date) -> Option<Date> {
        let profile = self.input.profile;
        let on_hours = measure.theme == Theme::Vision
            && measure.cannot_wait.is_none()
            && (measure.depends_on_board || !measure.requires.is_empty());
        let on_the_one = measure.needs_support_staff
            && profile.assistants == Some(AssistantCount::One)
            && !profile.has_teacher_supporter;
        profile.hours_until.filter(|&until| (on_hours || on_the_one) && profile.hours_are_fragile() && ready > until)
    }

    /// Rule 3 of the plan: whether every illness is a search afresh, so that something that orders the morning comes first.
    pub(super) fn mornings_lack_order(&self) -> bool {
        let orders = |measure: &Measure| self.orders_the_morning(measure) && self.allowed(measure);
        self.input
            .catalog
            .measures
            .iter()
            .filter(|measure| orders(measure))
            .any(|measure| self.lead_level(measure).is_some_and(|level| level <= Level::Sometimes))
    }

    /// Whether a measure orders the morning by what the school itself can do at once.
    pub(super) fn orders_the_morning(&self, measure: &Measure) -> bool {
        measure.theme == Theme::Cover && measure.calm && !measure.depends_on_board
    }

    fn is_needed(&self, measure: &Measure) -> bool {
        need(measure, self.input) > 0 && self.lead_level(measure) != Some(Level::Fixed)
    }

    pub(super) fn lead_level(&self, measure: &Measure) -> Option<Level> {
        let lead = measure.statements.first()?;
        scan::counted_level(&self.input.catalog.statements, lead, self.input.profile, self.input.answers)
    }

    /// Whether a prerequisite is already met: what it is about is done most of the time.
    pub(super) fn is_already_met(&self, measure: &Measure) -> bool {
        self.lead_level(measure) >= Some(Level::Mostly)
    }

    pub(super) fn position(&self, measure: &Measure) -> usize {
        self.input.catalog.measures.iter().position(|other| other.id == measure.id).unwrap_or(usize::MAX)
    }

    pub(super) fn unknowns(&self, measure: &Measure) -> usize {
        let is_unknown = |id: &&StatementId| self.input.answers.get(*id) == Some(&Answer::Unknown);
        measure.statements.iter().filter(is_unknown).count()
    }
}

/// The statements that count and are answered with `Nog niet`, in the order of the scan.
pub fn not_yet(input: PlanInput<'_>) -> impl Iterator<Item = &Statement> {
    let is_not_yet = move |statement: &&Statement| {
        scan::counted(statement, input.profile, input.answers) == Some(Answer::Level(Level::NotYet))
    };
    input.catalog.statements.iter().filter(is_not_yet)
}

/// The statements of a measure that have something to gain, or are unknown.
pub(super) fn rests_on(measure: &Measure, input: PlanInput<'_>) -> Vec<(StatementId, Option<Level>)> {
    measure
        .statements
        .iter()
        .filter_map(|id| {
            let statement = input.catalog.statements.with_id(id.as_str())?;
            match scan::counted(statement, input.profile, input.answers) {
                Some(Answer::Level(level)) => Some((id.clone(), Some(level))),
                Some(Answer::NotApplicable) => None,
                Some(Answer::Unknown) | None => Some((id.clone(), None)),
            }
        })
        .collect()
}
