//! What the record holds of the team, in sentences, for the file that people read without the tool: rounds, what was counted and
//! what the school took for which statement, meetings and decisions. What a colleague answered is not in it: of a round there is
//! how many handed in, and of a counting when it was. The picture is what the page shows.

use taakkompas_team::TeamDocument;
use taakkompas_team::counting::Counting;
use taakkompas_team::school_version::{SchoolChoice, Take};

use super::picture::{quoted, statement};
use super::{counting, decision, meeting_title, round_line};
use crate::kit::words::dates;

/// What was counted, in one sentence.
fn counted(of: &Counting) -> String {
    let counted = of.steps().iter().filter(|step| step.is_counted()).count();
    format!("Samen geteld op {}. {}", dates::date(of.day()), counting::all_counted(counted, of.steps().len()))
}

/// What the school took for a statement.
fn choice(of: &SchoolChoice) -> String {
    let took = match (of.take, of.own(), of.middle()) {
        (Take::Middle, _, Some(middle)) => format!("het midden van het team, {}", quoted(middle)),
        (Take::Own, Some(own), _) => format!("het eigen antwoord, {}", quoted(own)),
        (Take::Discuss, ..) => "dit bespreken we".to_owned(),
        (Take::Middle | Take::Own, ..) => "nog geen antwoord".to_owned(),
    };
    format!("De school koos bij '{}': {took}.", statement(&of.statement).trim_end_matches('.'))
}

/// The sentences, rounds first.
pub fn in_words(team: &TeamDocument) -> Vec<String> {
    let rounds = team.rounds().iter().map(round_line);
    let rounds = rounds.chain(team.counting().map(counted)).chain(team.choices().iter().map(choice));
    let meetings = team.meetings().iter().flat_map(|meeting| {
        core::iter::once(format!("{}.", meeting_title(meeting))).chain(meeting.decisions().iter().map(decision))
    });
    rounds.chain(meetings).collect()
}
