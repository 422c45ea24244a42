//! The plan in sentences: the reasons for an action, what it costs, what the school did with it.

use taakkompas_content::model::MeasureCard;
use taakkompas_plan::agenda::{Agenda, Item, Moment};
use taakkompas_plan::school::{ActionStatus, Placement, SchoolPlan};
use taakkompas_plan::{Proposal, Situation};
use taakkompas_scan::catalog::{Measure, MeasureId, Role, StatementId};
use taakkompas_scan::profile::IbWord;
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_school::school_year::{HolidayId, StartReason};

use crate::kit::library;
use crate::kit::words::{dates, labels, reasons};

/// The label of an action that the school chose itself.
pub const OWN: &str = "eigen keuze";
/// The step that the report does not take.
pub const OUR_STEP: &str = "De stap van bevinding naar maatregel is van ons: het rapport zet die niet.";

/// What is in the plan, in a sentence.
pub fn summary(goals: usize, actions: usize) -> String {
    let goals = if goals == 1 { "Eén doel".to_owned() } else { labels::capital(&format!("{} doelen", count(goals))) };
    let actions = if actions == 1 { "één actie".to_owned() } else { format!("{} acties", count(actions)) };
    format!("{goals}, {actions}. Begin met de eerste stap. Het is een voorstel: jullie kiezen, ruilen en schrappen.")
}

fn count(number: usize) -> String {
    match number {
        0 => "geen".to_owned(),
        more => reasons::number(u32::try_from(more).unwrap_or(u32::MAX)),
    }
}

/// A part of the school's time, as a heading of the agenda.
pub const fn moment_name(moment: Moment) -> &'static str {
    match moment {
        Moment::Now => "Nu",
        Moment::ThisYear => "Dit schooljaar",
        Moment::NextYear => "Volgend schooljaar",
    }
}

/// An action in one line: who leads it and by which holiday it is ready.
pub fn in_short(item: &Item, measure: &Measure, ib_word: Option<IbWord>) -> String {
    let owners = roles(&item.owners(), ib_word);
    let due = dates::holiday_with_year(item.due());
    match item.decision.progress {
        ActionStatus::NotYet => format!("{owners}, klaar voor de {due}"),
        progress => format!("{owners}, klaar voor de {due}: {}", labels::progress(progress)),
    }
}

/// When an action begins, for its label.
pub fn moment(item: &Item) -> String {
    match item.moment {
        Moment::Now => moment_name(Moment::Now).to_owned(),
        later => format!("{}, vanaf {}", moment_name(later), dates::day_and_month(item.start.date)),
    }
}

/// Why an action is in the plan, in one sentence.
pub fn why(item: &Item) -> String {
    match (&item.decision.placement, &item.proposed) {
        (Placement::Added { instead_of: Some(other) }, _) if !reasons::measure_title(other).is_empty() => {
            format!("Jullie kozen dit in de plaats van '{}'.", reasons::measure_title(other))
        }
        (Placement::Added { .. }, _) => "Jullie zetten dit zelf in het plan.".to_owned(),
        (_, Some(action)) => reasons::action(&action.reason),
        (_, None) => "Jullie werken hier al aan. Daarom blijft het in het plan.".to_owned(),
    }
}

/// The answer that an action rests on most, in a sentence.
pub fn because(rests_on: &[(StatementId, Option<Level>)], answers: &Answers) -> Option<String> {
    rests_on.iter().find_map(|(id, _)| {
        let answer = answers.get(id).copied().filter(|answer| *answer != Answer::NotApplicable)?;
        let statement = library::core().statement(id.as_str())?;
        let text = statement.text.trim_end_matches('.');
        Some(format!("Bij '{text}' kozen jullie '{}'.", labels::answer(answer)))
    })
}

/// Why an action begins when it does; `None` if it can begin at once.
pub fn start(item: &Item) -> Option<String> {
    let moved = item.proposed.as_ref().is_some_and(|action| action.moved_by_leader_hours);
    if moved {
        return Some(format!(
            "De eerste periode is voor de schoolleider vol genoeg. Begin op {}.",
            dates::date(item.start.date)
        ));
    }
    reasons::start(&item.start)
}

/// The heading of the first step: "today", or just "first" for an action that begins later.
pub const fn first_step(item: &Item) -> &'static str {
    match item.moment {
        Moment::Now => "Eerste stap, vandaag",
        Moment::ThisYear | Moment::NextYear => "Eerste stap",
    }
}

/// The heading above the one step of the result.
pub const fn one_step(item: &Item) -> &'static str {
    match item.start.why {
        StartReason::HolidayNow => "Eén stap voor na de vakantie",
        _ => "Eén stap voor deze week",
    }
}

/// When to continue after the one step of the result.
pub fn after_one_step(item: &Item) -> Option<String> {
    let start = start(item)?;
    Some(match item.start.why {
        StartReason::HolidayNow => start,
        _ => format!("Deze stap kan al. Met de rest wacht je nog: {}", labels::lower(&start)),
    })
}

/// Roles in a row: `schoolleider en leraar`.
pub fn roles(roles: &[Role], ib_word: Option<IbWord>) -> String {
    labels::capital(&roles.iter().map(|&role| labels::role(role, ib_word)).collect::<Vec<_>>().join(" en "))
}

/// `Kerstvakantie 2026`.
pub fn due(due: HolidayId) -> String {
    labels::capital(&dates::holiday_with_year(due))
}

/// What an action costs, role by role.
pub fn time(card: &MeasureCard, ib_word: Option<IbWord>) -> String {
    let costs =
        card.facts.time.iter().map(|time| format!("{} {}", labels::role(time.role, ib_word), about(time.minutes)));
    labels::capital(&costs.collect::<Vec<_>>().join(", "))
}

/// An estimate the way people say it: in half hours from an hour on.
fn about((least, most): (u32, u32)) -> String {
    let half_hours = |minutes: u32| (minutes + 15) / 30 * 30;
    dates::minutes_range(if most < 60 { (least, most) } else { (half_hours(least), half_hours(most)) })
}

/// What the plan asks of the leader, and whether that is more than a leader can carry.
pub fn leader_hours(agenda: &Agenda, proposal: &Proposal) -> Option<String> {
    if agenda.leader_minutes.1 == 0 {
        return None;
    }
    let hours = about(agenda.leader_minutes);
    let most = proposal.limits.leader_minutes.most;
    let span = if proposal.situation == Situation::Crisis {
        "Het hele plan vraagt".to_owned()
    } else {
        format!("Tot de {} vraagt dit plan", dates::holiday_with_year(agenda.first_period))
    };
    let more = if agenda.leader_minutes.1 > most {
        format!(" Dat kan meer zijn dan de {} die wij aanraden. Kijk wat kan wachten.", dates::minutes(most))
    } else {
        String::new()
    };
    Some(format!("{span} {hours} van de schoolleider (onze schatting).{more}"))
}

/// Where a measure that is out of the plan went.
pub fn taken_out(placement: &Placement) -> String {
    match placement {
        Placement::Postponed => "Uitgesteld.".to_owned(),
        Placement::Rejected { reason } if reason.is_empty() => "Niet voor ons.".to_owned(),
        Placement::Rejected { reason } => format!("Niet voor ons: {reason}"),
        Placement::SwappedFor(other) => format!("Geruild voor '{}'.", reasons::measure_title(other)),
        Placement::AsProposed | Placement::Added { .. } => String::new(),
    }
}

/// What the school did with a proposed action.
pub fn made_of(measure: &MeasureId, plan: &SchoolPlan) -> String {
    plan.removed
        .iter()
        .find(|entry| entry.measure == *measure)
        .map_or_else(|| "Staat in jullie plan.".to_owned(), |entry| taken_out(&entry.decision.placement))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_estimate_is_told_in_half_hours_from_an_hour_on() {
        for (minutes, said) in
            [((30, 45), "30-45 minuten"), ((50, 70), "1 uur"), ((215, 305), "3½-5 uur"), ((20, 80), "½-1½ uur")]
        {
            assert_eq!(about(minutes), said, "{minutes:?}");
        }
    }
}
