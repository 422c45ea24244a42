//! The plan in sentences: the reasons for an action, what it costs, what the school did with it.

use taakkompas_plan::agenda::{Agenda, Counted, Item, LeaderTime, Moment};
use taakkompas_plan::agreements::acts::has_passed;
use taakkompas_plan::decisions::{ActionStatus, Placement, SchoolPlan};
use taakkompas_plan::facts::{Facts, Leads, Obstacle, Place, StepDay};
use taakkompas_plan::{Goal, GoalKind, Proposal};
use taakkompas_scan::catalog::{MeasureId, Role, RoleTime};
use taakkompas_scan::profile::{FilledInBy, IbWord};
use taakkompas_school::school_year::{HolidayId, Region};
use time::{Date, Duration};

use super::agreed;
use crate::kit::library;
use crate::kit::words::{dates, labels, reasons};
use crate::rooms::scan::words::profile::region_name;

/// The label of an action that the school chose itself.
pub const OWN: &str = "eigen keuze";
/// The heading above what stands beside the goals.
pub const BESIDE: &str = "Daarnaast";
/// The step that the report does not take.
pub const OUR_STEP: &str = "De stap van bevinding naar maatregel is van ons: het rapport zet die niet.";

/// What is in the plan, in a sentence.
pub fn summary(goals: usize, actions: usize, filled_in_by: Option<FilledInBy>, is_kept: bool) -> String {
    let goals = if goals == 1 { "Eén doel".to_owned() } else { labels::capital(&format!("{} doelen", count(goals))) };
    let actions = if actions == 1 { "één actie".to_owned() } else { format!("{} acties", count(actions)) };
    let proposal = if filled_in_for_the_leader(filled_in_by) {
        "Het is een voorstel. Bespreek het met je schoolleider: samen kiezen, ruilen en schrappen jullie."
    } else {
        "Het is een voorstel: jullie kiezen, ruilen en schrappen."
    };
    if is_kept {
        return format!("{goals}, {actions}. Jullie kiezen, ruilen en schrappen.");
    }
    format!("{goals}, {actions}. Begin met de eerste stap. {proposal}")
}

/// Whether somebody filled it in who does not decide on a plan for the school.
const fn filled_in_for_the_leader(by: Option<FilledInBy>) -> bool {
    matches!(by, Some(FilledInBy::Teacher | FilledInBy::Assistant | FilledInBy::Ib))
}

/// With whom to talk about the result, if somebody filled it in who does not decide alone; `None` otherwise.
pub const fn talk_with(filled_in_by: Option<FilledInBy>) -> Option<&'static str> {
    match filled_in_by {
        Some(FilledInBy::Teacher | FilledInBy::Assistant | FilledInBy::Ib) => {
            Some("Bespreek dit met je schoolleider. Die kan tijd vrijmaken, en beslist met jullie mee.")
        }
        Some(FilledInBy::Board) => Some("Bespreek dit met de school. Het team maakt zelf de afspraken."),
        Some(FilledInBy::Leader | FilledInBy::Together) | None => None,
    }
}

/// That the leader leads nearly all of it, and how to share; `None` if that is not so.
pub fn leads(leads: Leads) -> Option<String> {
    let Leads { open, leader, to_share } = leads;
    if !leads.nearly_all_by_leader() {
        return None;
    }
    let all = if leader == open {
        format!("Alle {} acties liggen nu bij de schoolleider.", count(open))
    } else {
        format!("{} van de {} acties liggen nu bij de schoolleider.", labels::capital(&count(leader)), count(open))
    };
    let share = match to_share {
        0 => "Kijk samen wat een collega kan overnemen.".to_owned(),
        1 => "Eén daarvan kan ook een collega trekken: kies die bij 'Wie trekt het?'.".to_owned(),
        more => format!(
            "{} daarvan kan ook een collega trekken: kies die bij 'Wie trekt het?'.",
            labels::capital(&count(more))
        ),
    };
    Some(format!("{all} {share}"))
}

fn count(number: usize) -> String {
    match number {
        0 => "geen".to_owned(),
        more => reasons::number(u32::try_from(more).unwrap_or(u32::MAX)),
    }
}

/// A part of the school's time, as a heading of the agenda.
pub fn moment_name(moment: Moment, facts: &Facts<'_>) -> &'static str {
    match moment {
        Moment::Now => "Nu",
        Moment::ThisYear if facts.is_summer_holiday() => "Het nieuwe schooljaar",
        Moment::ThisYear => "Dit schooljaar",
        Moment::NextYear if facts.is_summer_holiday() => "Het schooljaar daarna",
        Moment::NextYear => "Volgend schooljaar",
    }
}

/// Whose holidays the dates follow.
pub fn region(region: Region) -> String {
    format!("De datums volgen de vakanties van regio {}.", region_name(region))
}

/// An action in one line: who leads it and by which holiday it is ready.
pub fn in_short(item: &Item, ib_word: Option<IbWord>) -> String {
    let owners = roles(&item.owners(), ib_word);
    let due = dates::holiday_with_year(item.due());
    let done_on = item.kept.as_ref().and_then(|kept| kept.history.done_on());
    match (item.decision.progress, done_on) {
        (ActionStatus::NotYet, _) => format!("{owners}, klaar voor de {due}"),
        (ActionStatus::Done, Some(day)) => format!("{owners}, gedaan op {}", dates::date(day)),
        (progress, _) => format!("{owners}, klaar voor de {due}: {}", labels::progress(progress)),
    }
}

/// Who leads an action and by which holiday it is ready, or was to be; of one that is done or stopped, only who led it.
pub fn who_and_when(item: &Item, facts: &Facts<'_>) -> String {
    let owners = roles(&item.owners(), facts.input.profile.ib_word);
    let due = dates::holiday_with_year(item.due());
    match (item.is_open(), is_passed(item, facts)) {
        (false, _) => owners,
        (true, false) => format!("{owners} · klaar voor de {due}"),
        (true, true) => format!("{owners} · zou klaar zijn voor de {due}"),
    }
}

/// The name of a holiday above a narrow column: `kerst`.
pub fn short_holiday(id: HolidayId) -> &'static str {
    let name = dates::holiday(id.holiday);
    name.strip_suffix("vakantie").map_or(name, |short| short.trim_end_matches('s'))
}

/// How far an action is, for its label; of one that is only proposed, once it has begun.
pub fn state(item: &Item) -> Option<String> {
    let done_on = item.kept.as_ref().and_then(|kept| kept.history.done_on());
    match (item.decision.progress, done_on) {
        (ActionStatus::NotYet, _) if item.kept.is_none() => None,
        (ActionStatus::Done, Some(day)) => Some(format!("Gedaan op {}", dates::date(day))),
        (progress, _) => Some(labels::capital(labels::progress(progress))),
    }
}

/// When an action begins, for its label.
pub fn moment(item: &Item, facts: &Facts<'_>) -> String {
    if is_passed(item, facts) {
        return "Terugkijken".to_owned();
    }
    let name = moment_name(item.moment, facts);
    match item.moment {
        Moment::Now => name.to_owned(),
        Moment::ThisYear | Moment::NextYear => format!("{name}, vanaf {}", dates::day_and_month(item.start.date)),
    }
}

/// Why an action is in the plan, in one sentence. What was agreed on says what it said then.
pub fn why(item: &Item, facts: &Facts<'_>) -> String {
    let agreed = item.kept.as_ref().and_then(agreed::why);
    match (&item.decision.placement, &item.proposed) {
        (Placement::Added { instead_of: Some(other) }, _) if !reasons::measure_title(other).is_empty() => {
            format!("Jullie kozen dit in de plaats van '{}'.", reasons::measure_title(other))
        }
        (Placement::Added { .. }, _) => "Jullie zetten dit zelf in het plan.".to_owned(),
        (_, Some(action)) => agreed.unwrap_or_else(|| reasons::action(action, item, facts)),
        (_, None) if item.decision.progress == ActionStatus::NotYet => {
            "Jullie vulden hier al iets bij in. Daarom blijft het in het plan.".to_owned()
        }
        (_, None) => "Jullie werken hier al aan. Daarom blijft het in het plan.".to_owned(),
    }
}

/// The answer that an action rests on most, in a sentence.
pub fn because(item: &Item, facts: &Facts<'_>) -> Option<String> {
    let (statement, answer) = item.because(facts.input.answers)?;
    agreed::because(&statement, answer)
}

/// Why an action begins when it does; `None` if it can begin now.
pub fn start(item: &Item, facts: &Facts<'_>) -> Option<String> {
    item.kept.as_ref().map_or_else(|| reasons::start(item, facts), agreed::start)
}

/// Why this is a goal: what was agreed on says what it said then.
pub fn goal(goal: &Goal, facts: &Facts<'_>, is_kept: bool) -> String {
    if is_kept { agreed::goal(goal) } else { reasons::goal(goal, facts) }
}

/// A goal as a sentence: what the school has when it is reached.
pub fn goal_sentence(kind: GoalKind) -> String {
    match kind {
        GoalKind::Ask => labels::goal(kind).to_owned(),
        GoalKind::Theme(theme) => library::core().theme(theme).map_or_else(String::new, |text| text.goal.clone()),
    }
}

/// The heading of the first step: the day, or just "first" for an action that begins later.
pub fn first_step(item: &Item, facts: &Facts<'_>) -> String {
    if !item.is_open() || is_passed(item, facts) {
        return reasons::FIRST_STEP.to_owned();
    }
    match facts.step_day(item) {
        StepDay::Today => "Eerste stap, vandaag".to_owned(),
        StepDay::On(day) => format!("Eerste stap, op {}", dates::day_and_month(day)),
        StepDay::Later | StepDay::Passed => reasons::FIRST_STEP.to_owned(),
    }
}

/// The heading above the one step of the result.
pub fn one_step(item: &Item, facts: &Facts<'_>) -> &'static str {
    let monday = |day: Date| day.saturating_sub(Duration::days(day.weekday().number_days_from_monday().into()));
    match facts.step_day(item) {
        StepDay::Today | StepDay::Passed => "Eén stap voor deze week",
        StepDay::On(day) if monday(day) == monday(facts.input.today) => "Eén stap voor deze week",
        StepDay::On(_) => "Eén stap voor volgende week",
        StepDay::Later if facts.obstacles(item) == [Obstacle::HolidayNow] => "Eén stap voor na de vakantie",
        StepDay::Later => "Eén stap om straks mee te beginnen",
    }
}

/// Roles in a row: `schoolleider en leraar`.
pub fn roles(roles: &[Role], ib_word: Option<IbWord>) -> String {
    labels::capital(&roles.iter().map(|&role| labels::role(role, ib_word)).collect::<Vec<_>>().join(" en "))
}

/// `Kerstvakantie 2026`.
pub fn due(due: HolidayId) -> String {
    labels::capital(&dates::holiday_with_year(due))
}

/// What an action costs each person, role by role.
pub fn time(time: &[RoleTime], ib_word: Option<IbWord>) -> String {
    let costs =
        time.iter().map(|time| format!("{} {}", labels::each(time.role, ib_word), dates::estimate(time.minutes)));
    labels::capital(&costs.collect::<Vec<_>>().join(", "))
}

/// What the plan asks of the leader, and whether that is more than a leader can carry.
pub fn leader_hours(agenda: &Agenda, proposal: &Proposal) -> Option<String> {
    let LeaderTime { counted, minutes, heaviest } = agenda.leader_time;
    if minutes.1 == 0 {
        return None;
    }
    let until = |period: HolidayId| dates::holiday_with_year(period);
    let asks = match counted {
        Counted::WholeProposal => "Het hele plan vraagt".to_owned(),
        Counted::FirstPeriod => format!("Tot de {} vraagt dit plan", until(agenda.first_period)),
        Counted::OpenActions => "Wat openstaat, vraagt samen".to_owned(),
    };
    let most = proposal.limits.leader_minutes.most;
    let advised = dates::minutes(most);
    let more = match (counted, heaviest) {
        (Counted::OpenActions, Some((period, busiest))) if busiest > most => {
            let before = until(period);
            format!(
                " In de weken voor de {before} kan dat meer zijn dan de {advised} die wij aanraden. Kijk wat kan wachten."
            )
        }
        (Counted::FirstPeriod | Counted::WholeProposal, _) if minutes.1 > most => {
            format!(" Dat kan meer zijn dan de {advised} die wij aanraden. Kijk wat kan wachten.")
        }
        // What is agreed in hours is so between two holidays: the sum of a year says something else.
        (Counted::OpenActions, Some((period, busiest))) if busiest < minutes.1 => {
            format!(" Dat is over het jaar verdeeld. Het meest valt voor de {}: {}.", until(period), at_most(busiest))
        }
        _ => String::new(),
    };
    Some(format!("{asks} {} van de schoolleider (onze schatting).{more}", dates::estimate(minutes)))
}

/// At most so much, in half hours, as estimates are said.
fn at_most(minutes: u32) -> String {
    format!("hooguit {}", dates::estimate((minutes, minutes)))
}

/// The titles of what waits, for the sheet on paper.
pub fn waiting(facts: &Facts<'_>) -> Vec<&'static str> {
    let waits = |id: &&MeasureId| facts.place(id) == Place::Waits;
    let ids = facts.proposal.waiting.iter().map(|waiting| &waiting.measure);
    ids.filter(waits).map(reasons::measure_title).collect()
}

/// The same in a sentence.
pub fn later(titles: &[&str]) -> String {
    let all = titles.join("; ");
    let end = if all.ends_with(['?', '!', '.']) { "" } else { "." };
    format!("Later: {all}{end}")
}

/// Whether the holiday has come before which an agreed action was to be ready.
pub fn is_passed(item: &Item, facts: &Facts<'_>) -> bool {
    item.is_open() && item.kept.is_some() && has_passed(facts.input.calendar, item.due(), facts.input.today)
}

/// Above what is out of the plan for now or for good; each says beside it which of the two.
pub const OUT_OF_THE_PLAN: &str = "Nu niet in het plan";

/// Where a measure that is out of the plan went.
pub fn taken_out(placement: &Placement) -> String {
    match placement {
        Placement::Postponed => "Uitgesteld.".to_owned(),
        Placement::Rejected { reason } if reason.is_empty() => "Jullie haalden dit weg.".to_owned(),
        Placement::Rejected { reason } => format!("Niet voor ons: {reason}"),
        Placement::SwappedFor(other) => format!("Geruild voor '{}'.", reasons::measure_title(other)),
        Placement::AsProposed | Placement::Added { .. } => String::new(),
    }
}

/// The same, with the holiday until which it was put off.
pub fn taken_out_until(placement: &Placement, until: Option<HolidayId>) -> String {
    match (placement, until) {
        (Placement::Postponed, Some(until)) => format!("Uitgesteld tot na {}.", agreed::the_holiday(until)),
        _ => taken_out(placement),
    }
}

/// What the school did with a proposed action.
pub fn made_of(measure: &MeasureId, plan: &SchoolPlan) -> String {
    plan.removed
        .iter()
        .find(|entry| entry.measure == *measure)
        .map_or_else(|| "Staat in jullie plan.".to_owned(), |entry| taken_out(&entry.decision.placement))
}
