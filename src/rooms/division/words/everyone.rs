//! Many people by one name: "iedereen", "alle leraren", with the few who are left out.

use taakkompas_division::{Colleague, ColleagueId, TaskDivision};

use super::hours::to_tenths as hours;
use super::proposals::who;
use crate::kit::words::labels::and;

/// From how many people on they get one name: fewer are quicker read by their own.
const LEAST: usize = 5;
/// The most people that the name leaves out. More of them are as long as the names of the others.
const MOST_LEFT_OUT: usize = 3;

/// A group of people with one name, and who is in it.
type Name = (&'static str, fn(&Colleague) -> bool);

const NAMES: [Name; 2] =
    [("iedereen", Colleague::is_given_tasks), ("alle leraren", |who| who.is_given_tasks() && who.teaches_by_role())];

/// Someone, with their minutes.
type Part = (ColleagueId, u32);

/// Most of these people by one name.
struct Together {
    name: String,
    /// What each of them has.
    minutes: u32,
    others: Vec<Part>,
}

/// People, each with their hours; most of the team, or of the teachers, as one.
pub fn with_hours(of: &TaskDivision, people: &[Part]) -> Vec<(String, String)> {
    let one = |&(id, minutes): &Part| (who(of, id), hours(minutes));
    let Some(Together { name, minutes, others }) = together(of, people) else {
        return people.iter().map(one).collect();
    };
    core::iter::once((name, format!("{} per persoon", hours(minutes)))).chain(others.iter().map(one)).collect()
}

fn together(of: &TaskDivision, people: &[Part]) -> Option<Together> {
    let count = |minutes: u32| people.iter().filter(|(_, own)| *own == minutes).count();
    let minutes = people.iter().map(|(_, minutes)| *minutes).max_by_key(|&minutes| (count(minutes), minutes))?;
    let has = |id: ColleagueId| people.contains(&(id, minutes));
    NAMES.iter().find_map(|(name, is_one)| {
        let members: Vec<ColleagueId> = of.colleagues.iter().filter(|who| is_one(who)).map(|who| who.id).collect();
        let (there, left_out): (Vec<ColleagueId>, Vec<ColleagueId>) = members.iter().partition(|id| has(**id));
        if there.len() < LEAST || left_out.len() > MOST_LEFT_OUT {
            return None;
        }
        let except: Vec<String> = left_out.iter().map(|&id| who(of, id)).collect();
        let except: Vec<&str> = except.iter().map(String::as_str).collect();
        let name = if except.is_empty() { (*name).to_owned() } else { format!("{name} behalve {}", and(&except)) };
        let others: Vec<Part> = people.iter().copied().filter(|(id, _)| !there.contains(id)).collect();
        (others.len() <= MOST_LEFT_OUT).then_some(Together { name, minutes, others })
    })
}
