//! Which measures may serve a goal of this school, and how much each is needed.

use super::PlanInput;
use super::goal_kind::GoalKind;
use super::situation::{self, Situation};
use taakkompas_scan::catalog::{Horizon, Measure, Stage, StatementId};
use taakkompas_scan::scan::{self, Answer, Level};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::{SchoolYear, Window, earliest_start};

/// How much a measure is needed: from 0, if nothing is left to gain, to 900.
///
/// Twice the gap of its leading statement plus the average gap of all its statements that are answered, in hundredths.
/// So lowering an answer raises the measures that rest on it and no others, and a statement that is unknown, not
/// applicable or not answered does not count.
pub fn need(measure: &Measure, input: PlanInput<'_>) -> u32 {
    let gap = |id: &StatementId| scan::counted_level(input.catalog, id, input.profile, input.answers).map(Level::gap);
    let gaps: Vec<u32> = measure.statements.iter().filter_map(gap).collect();
    let count = u32::try_from(gaps.len()).unwrap_or(u32::MAX);
    let mean = (gaps.iter().sum::<u32>() * 100).checked_div(count).unwrap_or(0);
    let lead = measure.statements.first().and_then(gap).map_or(mean, |gap| gap * 100);
    2 * lead + mean
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
        let situation = situation::of(input.profile, input.result);
        Self { input, situation, plan_year: input.calendar.school_year_of(soonest) }
    }

    /// Whether there is any measure for a goal.
    pub fn any_for(&self, goal: GoalKind) -> bool {
        self.input.catalog.measures.iter().any(|measure| self.serves(measure, goal))
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
            && !self.borrows_needlessly(measure, goal)
    }

    /// A measure of another theme serves a goal only if it is needed for its own sake as well.
    fn borrows_needlessly(&self, measure: &Measure, goal: GoalKind) -> bool {
        goal.theme().is_some_and(|theme| theme != measure.theme) && self.lead_level(measure) >= Some(Level::Mostly)
    }

    fn rests_on_theme(&self, measure: &Measure, theme: Theme) -> bool {
        measure
            .statements
            .iter()
            .any(|id| self.input.catalog.statement(id.as_str()).is_some_and(|statement| statement.theme == theme))
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
    /// out.
    pub(super) fn allowed(&self, measure: &Measure) -> bool {
        let firm = self.input.result.level(measure.theme) == Some(Level::Fixed);
        measure.fits(self.input.profile) && !(measure.stage == Stage::Starter && firm)
    }

    fn is_needed(&self, measure: &Measure) -> bool {
        need(measure, self.input) > 0 && self.lead_level(measure) != Some(Level::Fixed)
    }

    pub(super) fn lead_level(&self, measure: &Measure) -> Option<Level> {
        let lead = measure.statements.first()?;
        scan::counted_level(self.input.catalog, lead, self.input.profile, self.input.answers)
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

/// The statements of a measure that have something to gain, or are unknown.
pub(super) fn rests_on(measure: &Measure, input: PlanInput<'_>) -> Vec<(StatementId, Option<Level>)> {
    measure
        .statements
        .iter()
        .filter_map(|id| {
            let statement = input.catalog.statement(id.as_str())?;
            match scan::counted(statement, input.profile, input.answers) {
                Some(Answer::Level(level)) => Some((id.clone(), Some(level))),
                Some(Answer::NotApplicable) => None,
                Some(Answer::Unknown) | None => Some((id.clone(), None)),
            }
        })
        .collect()
}
