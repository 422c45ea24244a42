//! Meetings of the team and their decisions, as edits of its document.

use taakkompas_school::limits::at_most;
use taakkompas_school::numbered::Numbered;
use time::Date;

use super::TeamDocument;
use crate::edit::{EditError, Limit};
use crate::ids::{DecisionId, MeetingId};
use crate::meeting::{DecisionRecord, Length, Meeting, Point};

impl TeamDocument {
    /// Begins a meeting with this agenda.
    ///
    /// # Errors
    /// Too many meetings or points.
    pub fn begin_meeting(&mut self, day: Date, length: Length, points: Vec<Point>) -> Result<MeetingId, EditError> {
        at_most(Limit::Meetings, self.meetings.len() + 1, Self::MOST_MEETINGS)?;
        let meeting = Meeting { id: MeetingId(0), day, length, points, at: 0, decisions: Vec::new() };
        meeting.check()?;
        Ok(self.meetings.add(&mut self.next, meeting))
    }

    /// Shows the next part of the agenda.
    ///
    /// # Errors
    /// An unknown meeting.
    pub fn go_on(&mut self, id: MeetingId) -> Result<(), EditError> {
        self.meeting_mut(id)?.go_on();
        Ok(())
    }

    /// Shows the part before.
    ///
    /// # Errors
    /// An unknown meeting.
    pub fn go_back(&mut self, id: MeetingId) -> Result<(), EditError> {
        self.meeting_mut(id)?.go_back();
        Ok(())
    }

    /// Adds a decision to a meeting.
    ///
    /// # Errors
    /// An unknown meeting, nothing decided, a text that is too long, no role or more than two, or too many decisions.
    pub fn decide(&mut self, id: MeetingId, decision: DecisionRecord) -> Result<DecisionId, EditError> {
        decision.check()?;
        let mut next = self.next;
        let meeting = self.meeting_mut(id)?;
        at_most(Limit::Decisions, meeting.decisions.len() + 1, Meeting::MOST_DECISIONS)?;
        let decision = meeting.decisions.add(&mut next, decision);
        self.next = next;
        Ok(decision)
    }

    /// Changes a decision, except its number.
    ///
    /// # Errors
    /// An unknown meeting or decision, or what [`Self::decide`] refuses.
    pub fn change_decision(
        &mut self,
        id: MeetingId,
        of: DecisionId,
        change: impl FnOnce(&mut DecisionRecord),
    ) -> Result<(), EditError> {
        let meeting = self.meeting_mut(id)?;
        let (draft, ()) = meeting.decisions.draft(of, change).ok_or(EditError::NoDecision(of))?;
        draft.check()?;
        meeting.decisions.put(draft);
        Ok(())
    }

    /// Removes a decision, and returns it.
    ///
    /// # Errors
    /// An unknown meeting or decision.
    pub fn remove_decision(&mut self, id: MeetingId, of: DecisionId) -> Result<DecisionRecord, EditError> {
        self.meeting_mut(id)?.decisions.take_out(of).ok_or(EditError::NoDecision(of))
    }

    /// Removes a meeting with its decisions, and returns it.
    ///
    /// # Errors
    /// An unknown meeting.
    pub fn remove_meeting(&mut self, id: MeetingId) -> Result<Meeting, EditError> {
        self.meetings.take_out(id).ok_or(EditError::NoMeeting(id))
    }

    fn meeting_mut(&mut self, id: MeetingId) -> Result<&mut Meeting, EditError> {
        self.meetings.iter_mut().find(|meeting| meeting.id == id).ok_or(EditError::NoMeeting(id))
    }
}
