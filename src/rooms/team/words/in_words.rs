//! What the record holds of the team, in sentences, for the file that people read without the tool: rounds, choices and
//! decisions. Answers are not in it.

use taakkompas_team::TeamDocument;

use super::{decision, meeting_title, round_line};

/// The sentences, rounds first.
pub fn in_words(team: &TeamDocument) -> Vec<String> {
    let rounds = team.rounds().iter().map(round_line);
    let meetings = team.meetings().iter().flat_map(|meeting| {
        core::iter::once(format!("{}.", meeting_title(meeting))).chain(meeting.decisions().iter().map(decision))
    });
    rounds.chain(meetings).collect()
}
