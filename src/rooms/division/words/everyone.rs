//! Many people by one name: "iedereen", "alle leraren", with the few who are left out.

use taakkompas_division::{Colleague, ColleagueId, TaskDivision};

use super::hours::to_tenths as hours;
use super::proposals::who;
use crate::kit::words::labels::and;

/// From how many people on they get one name: fewer are quicker read by their own.
const LEAST: usize = 5;
/// The most people that the name leaves out. More of them are as long as the names of the others.
const MOST_LEFT_OUT: usize = 3;

/// Someone with their minutes.
type Own = (ColleagueId, u32);

/// A part of the team with a name.
struct TeamPart {
    name: &'static str,
    has: fn(&Colleague) -> bool,
}

const TEAM_PARTS: [TeamPart; 2] = [
    TeamPart { name: "iedereen", has: Colleague::is_given_tasks },
    TeamPart { name: "alle leraren", has: |who| who.is_given_tasks() && who.teaches_by_role() },
];

/// People of whom most have one name.
struct Together {
    name: String,
    /// The minutes of each of them.
    minutes: u32,
    /// Who has other minutes, or is not of that part of the team.
    others: Vec<Own>,
}

/// People, each with their hours; most of the team, or of the teachers, as one.
pub fn with_hours(of: &TaskDivision, people: &[Own]) -> Vec<(String, String)> {
    let one = |&(id, minutes): &Own| (who(of, id), hours(minutes));
    let Some(Together { name, minutes, others }) = together(of, people) else {
        return people.iter().map(one).collect();
    };
    core::iter::once((name, format!("{} per persoon", hours(minutes)))).chain(others.iter().map(one)).collect()
}

fn together(of: &TaskDivision, people: &[Own]) -> Option<Together> {
    let count = |minutes: u32| people.iter().filter(|(_, own)| *own == minutes).count();
    let minutes = people.iter().map(|(_, minutes)| *minutes).max_by_key(|&minutes| (count(minutes), minutes))?;
    TEAM_PARTS.iter().find_map(|part| {
        let members = of.colleagues.iter().filter(|who| (part.has)(who)).map(|who| who.id);
        let (there, left_out): (Vec<_>, Vec<_>) = members.partition(|&id| people.contains(&(id, minutes)));
        let others: Vec<Own> = people.iter().copied().filter(|(id, _)| !there.contains(id)).collect();
        if there.len() < LEAST || left_out.len().max(others.len()) > MOST_LEFT_OUT {
            return None;
        }
        let except: Vec<String> = left_out.iter().map(|&id| who(of, id)).collect();
        let except: Vec<&str> = except.iter().map(String::as_str).collect();
        let name =
            if except.is_empty() { part.name.to_owned() } else { format!("{} behalve {}", part.name, and(&except)) };
        Some(Together { name, minutes, others })
    })
}
