//! Wording of the three proposals: the aim of each and what it achieves, why someone has a task, what does not fit.
//! They are something to talk about: none is called a result.

use taakkompas_division::proposal::{Hindrance, MatchReason, Placed, Proposal, Second, Unfit, UnfitReason};
use taakkompas_division::remarks::{Remark, TooSmall};
use taakkompas_division::totals::{OfColleague, Totals};
use taakkompas_division::{Aim, Colleague, ColleagueId, PeopleRule, Share, TaskDivision, TaskId};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::months::Period;

use super::hours;
use super::refused::why_not;
use crate::kit::words::labels::{and, capital};
use crate::kit::words::numbers::{count, percent};

mod asking;

pub use asking::{BEGIN_WITHOUT, ask, ask_with_locks, can_come, folded, no_basis, told, with_basis};

/// The name of an aim.
pub const fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::BestFit => "Goed in en graag",
        Aim::MostEven => "Zo gelijk mogelijk",
        Aim::LeastChange => "Zo veel als vorig jaar",
    }
}

/// What a proposal with this aim tries to achieve.
pub const fn after(aim: Aim) -> &'static str {
    match aim {
        Aim::BestFit => "Taken gaan eerst naar wie er goed in is of ze graag wil.",
        Aim::MostEven => "Ieders ruimte wordt ongeveer even vol.",
        Aim::LeastChange => "Taken blijven zo veel kan bij wie ze vorig jaar had.",
    }
}

/// A task by its name.
pub fn task(of: &TaskDivision, id: TaskId) -> String {
    of.task(id).map_or_else(String::new, |task| task.label.clone())
}

/// Someone by their role label.
pub fn who(of: &TaskDivision, id: ColleagueId) -> String {
    of.colleague(id).map_or_else(String::new, |who| who.label.clone())
}

/// Who has a task: "leraar 4, leraar 5"; or that nobody has it.
pub fn holders(of: &TaskDivision, shares: &[Share], id: TaskId) -> String {
    let own = shares.iter().filter(|share| share.task == id).map(|share| who(of, share.colleague));
    let own: Vec<String> = own.collect();
    if of.task(id).is_some_and(|task| task.people_rule == PeopleRule::Everyone && own.len() >= of.parts(task).into()) {
        return "iedereen".to_owned();
    }
    if own.is_empty() { "nog niemand".to_owned() } else { and(&own.iter().map(String::as_str).collect::<Vec<_>>()) }
}

/// The people who may be given a task in the chosen division, as options of a select, with the capacity they have left.
/// Nobody else is offered.
pub fn who_may(of: &TaskDivision, id: TaskId) -> Vec<(String, String)> {
    let Some(task) = of.task(id) else { return Vec::new() };
    let totals = of.totals(&of.chosen);
    let option = |who: &Colleague| {
        let own = totals.colleagues.iter().find(|own| own.colleague == who.id);
        let left = own.map_or(0, |own| own.capacity.saturating_sub(own.minutes));
        (who.id.to_string(), format!("{} (nog {} ruimte)", capital(&who.label), hours::to_tenths(left)))
    };
    let has_all = |who: &&Colleague| {
        let own = of.chosen.iter().find(|share| (share.task, share.colleague) == (id, who.id));
        own.is_some_and(|share| share.parts >= of.most_parts_each(task))
    };
    of.who_may(task).filter(|who| !has_all(who)).map(option).collect()
}

/// What has to be there before anything can be proposed.
pub fn lacks(of: &TaskDivision) -> Option<&'static str> {
    if !of.tasks.iter().any(|task| task.is_divided()) {
        return Some("Er is nog geen taak om te verdelen. Begin met de lijst met taken.");
    }
    if of.colleagues.is_empty() {
        return Some("Er staat nog niemand in het team. Vul eerst in wie er zijn.");
    }
    None
}

/// How far the search is.
pub fn searching(tries: u32, of: u32) -> String {
    let done = percent(tries, of).unwrap_or(0).min(100);
    format!("Je kunt de voorstellen al bekijken. Taakkompas zoekt nog naar betere: {done}% gedaan.")
}

/// Whether there could be better proposals than those shown.
pub fn how_good(shown: &[&Proposal]) -> &'static str {
    match (shown.iter().all(|proposal| proposal.is_best_possible), shown) {
        (true, _) => {
            "Een beter voorstel is er niet met deze taken en mensen. Zien jullie iets anders? Jullie beslissen."
        }
        (false, [_]) => "Dit is een eerste puzzel, om over te praten. Misschien zien jullie zelf nog iets beters.",
        (false, _) => "Dit zijn eerste puzzels, om over te praten. Misschien zien jullie zelf nog iets beters.",
    }
}

/// How much of the work fits.
pub fn outcome(proposal: &Proposal) -> String {
    if proposal.unfit.is_empty() {
        return "Alles past.".to_owned();
    }
    let tasks = count(proposal.unfit.len(), "taak past", "taken passen");
    format!("{} niet of niet helemaal: {}.", capital(&tasks), hours::to_tenths(proposal.score.unfit_minutes))
}

/// What stands out in a proposal, in a short sentence each.
pub fn in_short(of: &TaskDivision, proposal: &Proposal, totals: &Totals) -> Vec<String> {
    let mut said = vec![outcome(proposal)];
    let wished = proposal.placed.iter().filter(|placed| is_wished(placed)).count();
    let all = proposal.placed.iter().filter(|placed| !is_for_everyone(placed)).count();
    if Aim::BestFit.has_basis(of) {
        said.push(format!("Bij {wished} van de {all} taken zegt iemand zelf: goed in of graag."));
    }
    if let Some((least, most)) = fullness(totals) {
        said.push(format!("Van ieders ruimte is {least}% tot {most}% gevuld."));
    }
    if !of.last_year.is_empty() {
        let is_new = |placed: &&Placed| {
            let Share { task, colleague, .. } = placed.share;
            of.last_year.iter().any(|held| held.task == task) && !of.did_last_year(task, colleague)
        };
        said.push(match proposal.placed.iter().filter(is_new).count() {
            0 => "Geen taak gaat naar iemand anders dan vorig jaar.".to_owned(),
            1 => "1 taak gaat naar iemand anders dan vorig jaar.".to_owned(),
            more => format!("{more} taken gaan naar iemand anders dan vorig jaar."),
        });
    }
    if let Some(peaks) = peaks(totals) {
        said.push(peaks);
    }
    said
}

/// Whether it is a part of what everyone does, which says nothing about this person.
pub fn is_for_everyone(placed: &Placed) -> bool {
    placed.reason.contains(&MatchReason::Everyone)
}

/// What everyone does, with the hours of one person, which is in everyone's room before anything else; `None` if there is
/// no such task.
pub fn for_everyone(of: &TaskDivision, proposal: &Proposal) -> Option<String> {
    let mut tasks: Vec<TaskId> = Vec::new();
    for placed in proposal.placed.iter().filter(|placed| is_for_everyone(placed)) {
        if !tasks.contains(&placed.share.task) {
            tasks.push(placed.share.task);
        }
    }
    let each = |id: TaskId| {
        let minutes = of.task(id).map_or(0, |task| of.part_minutes(task));
        format!("{} ({})", task(of, id), hours::to_tenths(minutes))
    };
    let said: Vec<String> = tasks.into_iter().map(each).collect();
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    (!said.is_empty()).then(|| format!("Dit telt bij iedereen al mee, met de uren per persoon: {}.", and(&said)))
}

fn is_wished(placed: &Placed) -> bool {
    placed.reason.iter().any(|reason| matches!(reason, MatchReason::Good | MatchReason::Like))
}

/// How full the least and the most loaded colleague with capacity are, in percents.
fn fullness(totals: &Totals) -> Option<(u32, u32)> {
    let all = totals.colleagues.iter().filter_map(|own| percent(own.minutes, own.capacity));
    all.fold(None, |found, percent| match found {
        None => Some((percent, percent)),
        Some((least, most)) => Some((percent.min(least), percent.max(most))),
    })
}

/// How many people have a peak; `None` if nobody has one.
fn peaks(totals: &Totals) -> Option<String> {
    match totals.colleagues.iter().filter(|own| !own.peaks().is_empty()).count() {
        0 => None,
        1 => Some("1 collega heeft een drukke periode.".to_owned()),
        more => Some(format!("{more} collega's hebben een drukke periode.")),
    }
}

/// The load in a sentence or two: who is the fullest and who the least full, in percents, and whether someone is over.
pub fn load(of: &TaskDivision, totals: &Totals) -> String {
    let full = |own: &&OfColleague| percent(own.minutes, own.capacity).unwrap_or(0);
    // People who are given no tasks, such as a stagiair, have no capacity that anybody could fill.
    let is_given = |own: &&OfColleague| of.colleague(own.colleague).is_some_and(Colleague::is_given_tasks);
    let with_capacity = || totals.colleagues.iter().filter(|own| own.capacity > 0).filter(is_given);
    let (Some(most), Some(least)) = (with_capacity().max_by_key(full), with_capacity().min_by_key(full)) else {
        return "Niemand heeft ruimte voor taken.".to_owned();
    };
    let said = |own: &OfColleague| format!("{} ({}%)", who(of, own.colleague), full(&own));
    let over = totals.colleagues.iter().filter(|own| own.over > 0).count();
    let over = match over {
        0 => String::new(),
        1 => " 1 collega heeft meer dan de ruimte.".to_owned(),
        more => format!(" {more} collega's hebben meer dan de ruimte."),
    };
    format!("{} heeft het meest te doen, {} de meeste ruimte.{over}", capital(&said(most)), said(least))
}

/// How the hours of a division relate to those of the list of tasks, which does not count tasks with a fixed holder.
pub fn with_fixed(totals: &Totals) -> Option<String> {
    let (minutes, tasks) = totals.fixed;
    (minutes > 0).then(|| {
        let (of_tasks, count) = match tasks {
            1 => ("1 taak".to_owned(), "telt die taak"),
            more => (format!("{more} taken"), "tellen die taken"),
        };
        format!(
            "Samen is dit {} per jaar. Daarvan is {} van {of_tasks} met een vaste houder. In het totaal van de lijst met taken \
             {count} niet mee.",
            hours::to_tenths(totals.divided),
            hours::to_tenths(minutes)
        )
    })
}

/// What is locked.
pub fn held(of: &TaskDivision) -> String {
    match of.locks.len() {
        0 => "Er staat nog niets vast.".to_owned(),
        1 => "1 taak staat vast.".to_owned(),
        more => format!("{more} taken staan vast."),
    }
}

/// What nobody has yet.
pub fn open(of: &TaskDivision) -> Option<String> {
    match of.totals(&of.chosen).open {
        0 => None,
        open => Some(format!("{} heeft nog niemand.", capital(&hours::to_tenths(open)))),
    }
}

/// A period between holidays, as far as months can tell.
pub const fn period(period: Period) -> &'static str {
    match period {
        Period::ToAutumn => "tot de herfst",
        Period::ToChristmas => "tot kerst",
        Period::ToSpring => "tot het voorjaar",
        Period::ToMay => "tot mei",
        Period::ToSummer => "tot de zomer",
    }
}

/// Why someone has a task.
pub fn because(all: &[MatchReason]) -> String {
    let all: Vec<&str> = all.iter().map(|&of| reason(of)).collect();
    capital(&all.join("; ")) + "."
}

const fn reason(of: MatchReason) -> &'static str {
    match of {
        MatchReason::Locked => "dit staat vast",
        MatchReason::Everyone => "dit doet iedereen",
        MatchReason::OnlyOne => "niemand anders kan of mag dit",
        MatchReason::OwnGroup => "het is werk van de eigen groep",
        MatchReason::HandedOver => "de taak ging naar deze functie",
        MatchReason::Good => "zegt zelf: hier ben ik goed in",
        MatchReason::Like => "zegt zelf: dit wil ik graag",
        MatchReason::LastYear => "deed dit vorig jaar",
        MatchReason::MostRoom => "heeft de meeste ruimte",
        MatchReason::QuietMonths => "heeft het rustig in die maanden",
        MatchReason::OthersFull => "de anderen zitten vol",
        MatchReason::WholeFits => "zo past het geheel het best",
    }
}

/// Whether only capacity, or the best fit of the whole, decided who has a task: nothing that stands out.
pub fn is_unremarkable(placed: &Placed) -> bool {
    placed.reason.iter().all(|reason| matches!(reason, MatchReason::MostRoom | MatchReason::WholeFits))
}

/// Who the second choice was, or that several colleagues would have done as well.
pub fn second(of: &TaskDivision, second: Option<Second>) -> String {
    let Some(second) = second else { return "Er is geen tweede keus.".to_owned() };
    if second.as_good > 1 {
        return "Het kan ook iemand anders zijn: meerdere collega's hebben evenveel ruimte.".to_owned();
    }
    let other = who(of, second.colleague);
    match second.hindrance {
        None => format!("Tweede keus: {other}."),
        Some(Hindrance::Capacity { minutes }) => {
            format!("Tweede keus: {other}, maar daar is {} te weinig ruimte.", hours::to_tenths(minutes))
        }
        Some(Hindrance::KeptApart { from }) => {
            format!("Tweede keus: {other}, maar die doet al '{}'.", task(of, from))
        }
    }
}

/// What does not fit, by how much and why.
pub fn unfit(of: &TaskDivision, unfit: &Unfit) -> String {
    let why = match unfit.reason {
        UnfitReason::NoColleagues => "Er is niemand in het team.".to_owned(),
        UnfitReason::NobodyMay { why, .. } => format!("Niemand kan dit doen. {}", why_not(why)),
        UnfitReason::TooFew { may } => {
            let people = usize::try_from(may).unwrap_or(usize::MAX);
            format!("Maar {} dit doen.", count(people, "collega kan", "collega's kunnen"))
        }
        UnfitReason::Taken => "Wie dit kan, doet er al aan mee of doet iets wat er niet bij past.".to_owned(),
        UnfitReason::CapacityFull { nearest, short } => {
            format!("Wie dit kan, zit vol. Bij {} is {} te weinig ruimte.", who(of, nearest), hours::to_tenths(short))
        }
    };
    let is_exact =
        of.task(unfit.task).is_some_and(|task| task.people_rule == PeopleRule::Exactly && of.parts(task) > 1);
    if is_exact {
        let short = count(unfit.parts.into(), "mens", "mensen");
        return format!("{}: {short} te kort, {}. {why}", task(of, unfit.task), hours::to_tenths(unfit.minutes));
    }
    format!("{}: {} past niet. {why}", task(of, unfit.task), hours::to_tenths(unfit.minutes))
}

/// What stands out in the list; `None` for remarks about small teams, which have texts of their own.
pub fn remark(of: &TaskDivision, remark: &Remark) -> Option<String> {
    Some(match remark {
        Remark::TooSmallForPackages(_) => return None,
        Remark::NoFirstAid { task: id, days } => {
            let days: Vec<&str> = days.iter().map(|&day| weekday_name(day)).collect();
            format!("{}: er is niemand op {}.", task(of, *id), and(&days))
        }
        Remark::LeaderIsPrevention { task: id, .. } => format!(
            "{}: de schoolleider kan dit alleen zijn bij hooguit 25 medewerkers. Bron: arbocataloguspo.nl.",
            task(of, *id)
        ),
        Remark::NoHolder { task: id } => format!("{}: er staat nog niet wie dit doet.", task(of, *id)),
        Remark::MoreThanRoom { minutes } => {
            format!(
                "Er is {} meer werk dan ruimte. Verdelen lost dat niet op; stoppen wel.",
                hours::to_tenths(*minutes)
            )
        }
    })
}

/// What we tell a small team.
pub fn too_small(of: &TooSmall) -> String {
    format!(
        "Met {} heeft iedereen al snel {} taken. Kleiner maken helpt dan meer dan verdelen.",
        count(usize::try_from(of.people).unwrap_or(usize::MAX), "collega", "collega's"),
        of.tasks_each
    )
}

/// What halving the tasks would free.
pub fn halving(of: &TooSmall) -> String {
    format!("Halveer eerst. Alles hieronder half zo groot maakt {} vrij.", hours::to_tenths(of.halving_frees))
}
