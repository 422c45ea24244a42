//! What became of an action, day by day: chosen, moved, noted, done, stopped.

use time::Date;

use crate::decisions::ActionStatus;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_school::school_year::HolidayId;

/// Something that happened to an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The day on which it was said, never before that of the event above it.
    pub day: Date,
    /// What happened.
    pub what: What,
    /// A line of the school; often empty.
    pub line: String,
}

/// What happened to an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It was first shown as part of the school's plan.
    Chosen {
        /// The holiday before which it is to be ready.
        due: HolidayId,
    },
    /// The school added it itself.
    Added {
        /// The holiday before which it is to be ready.
        due: HolidayId,
    },
    /// The school took it over from a newer proposal.
    TakenOver {
        /// The holiday before which it is to be ready.
        due: HolidayId,
    },
    /// It was this far when the plan was first kept; the day on which it came so far is not known.
    Stood(ActionStatus),
    /// The school set how far it is.
    Became(ActionStatus),
    /// Its date has passed, and it is nearly done.
    Almost {
        /// The holiday before which it is to be ready now.
        to: HolidayId,
    },
    /// The school moved it.
    Moved {
        /// The holiday before which it was to be ready.
        from: HolidayId,
        /// The holiday before which it is to be ready now.
        to: HolidayId,
    },
    /// It moved because it waits for another action.
    Along {
        /// The action it waits for.
        with: MeasureId,
        /// The holiday before which it was to be ready.
        from: HolidayId,
        /// The holiday before which it is to be ready now.
        to: HolidayId,
    },
    /// The school put it off.
    Postponed {
        /// The holiday after which it is looked at again.
        until: HolidayId,
    },
    /// The school took it out; the line says why.
    Out,
    /// The school put another in its place.
    Swapped {
        /// The other one.
        with: MeasureId,
    },
    /// The school put it back.
    Back {
        /// The holiday before which it is to be ready.
        due: HolidayId,
    },
    /// The school wrote the line.
    Note,
}

impl What {
    /// How far the action is after this; `None` if it says nothing about that.
    pub const fn status(&self) -> Option<ActionStatus> {
        match self {
            Self::Chosen { .. } | Self::Added { .. } => Some(ActionStatus::NotYet),
            Self::Stood(status) | Self::Became(status) => Some(*status),
            Self::Almost { .. } => Some(ActionStatus::Busy),
            Self::TakenOver { .. }
            | Self::Moved { .. }
            | Self::Along { .. }
            | Self::Postponed { .. }
            | Self::Out
            | Self::Swapped { .. }
            | Self::Back { .. }
            | Self::Note => None,
        }
    }
}

/// What became of an action, in order of time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    events: Vec<Event>,
}

impl History {
    /// The most events of one action. The oldest but the first makes room: how it began stays.
    pub const MOST_EVENTS: usize = 200;
    /// The longest line, in characters.
    pub const LONGEST_LINE: usize = 600;

    /// A history as it was saved: put in order, and cut to what it may hold. Says whether that changed anything.
    pub fn from_saved(mut events: Vec<Event>) -> (Self, bool) {
        let was_ordered = events.is_sorted_by_key(|event| event.day);
        events.sort_by_key(|event| event.day);
        let mut is_as_saved = was_ordered;
        for event in &mut events {
            is_as_saved &= !shorten(&mut event.line);
        }
        while events.len() > Self::MOST_EVENTS {
            events.remove(1);
            is_as_saved = false;
        }
        (Self { events }, !is_as_saved)
    }

    /// Every event, the oldest first.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// How far the action is, as the events tell.
    pub fn status(&self) -> Option<ActionStatus> {
        self.events.iter().rev().find_map(|event| event.what.status())
    }

    /// The day on which it was done, if it is done and that day is known.
    pub fn done_on(&self) -> Option<Date> {
        let last = self.events.iter().rev().find(|event| event.what.status().is_some())?;
        (last.what == What::Became(ActionStatus::Done)).then_some(last.day)
    }

    /// The holiday until which it was put off, if that is the last that was decided about its place.
    pub fn postponed_until(&self) -> Option<HolidayId> {
        self.events.iter().rev().find_map(|event| match &event.what {
            What::Postponed { until } => Some(Some(*until)),
            What::Back { .. } | What::Out | What::Swapped { .. } | What::TakenOver { .. } | What::Added { .. } => {
                Some(None)
            }
            _ => None,
        })?
    }

    /// Adds what happened. What is changed again on the same day counts once, so that trying out a control or typing a
    /// note leaves one line.
    ///
    /// A clock that was set back does not put anything before what is there.
    pub fn add(&mut self, day: Date, what: What, line: &str) {
        let day = self.events.last().map_or(day, |last| last.day.max(day));
        let mut line = line.trim().to_owned();
        shorten(&mut line);
        match what {
            What::Note => self.note(day, line),
            What::Became(status) => self.became(day, status, line),
            What::Moved { from, to } => self.moved(day, from, to, line),
            what => self.push(Event { day, what, line }),
        }
    }

    fn push(&mut self, event: Event) {
        if self.events.len() >= Self::MOST_EVENTS {
            self.events.remove(1);
        }
        self.events.push(event);
    }

    fn note(&mut self, day: Date, line: String) {
        let today = self.events.iter().rposition(|event| event.what == What::Note && event.day == day);
        match (today, line.is_empty()) {
            (Some(at), true) => drop(self.events.remove(at)),
            (Some(at), false) => self.events[at].line = line,
            (None, true) => {}
            (None, false) => self.push(Event { day, what: What::Note, line }),
        }
    }

    fn became(&mut self, day: Date, status: ActionStatus, line: String) {
        let is_retried =
            |last: &mut Event| last.day == day && last.line.is_empty() && matches!(last.what, What::Became(_));
        self.events.pop_if(is_retried);
        if self.status() != Some(status) || !line.is_empty() {
            self.push(Event { day, what: What::Became(status), line });
        }
    }

    fn moved(&mut self, day: Date, from: HolidayId, to: HolidayId, line: String) {
        let is_retried =
            |last: &mut Event| last.day == day && last.line.is_empty() && matches!(last.what, What::Moved { .. });
        let first = match self.events.pop_if(is_retried) {
            Some(Event { what: What::Moved { from, .. }, .. }) => from,
            _ => from,
        };
        // What was said about it is told, also if it is to be ready when it was.
        if first != to || !line.is_empty() {
            self.push(Event { day, what: What::Moved { from: first, to }, line });
        }
    }
}

/// Cuts a line to what it may be. Says whether it was longer.
fn shorten(line: &mut String) -> bool {
    let end = line.char_indices().nth(History::LONGEST_LINE).map(|(at, _)| at);
    if let Some(end) = end {
        line.truncate(end);
    }
    end.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use taakkompas_school::school_year::{Holiday, SchoolYear};
    use time::macros::date;

    const fn due(holiday: Holiday) -> HolidayId {
        SchoolYear::new(2026).holiday(holiday)
    }

    fn begun() -> History {
        let mut history = History::default();
        history.add(date!(2026 - 11 - 09), What::Chosen { due: due(Holiday::Christmas) }, "");
        history
    }

    fn told(history: &History) -> Vec<(Date, &What, &str)> {
        history.events().iter().map(|event| (event.day, &event.what, event.line.as_str())).collect()
    }

    #[test]
    fn trying_out_a_control_leaves_one_line_or_none() {
        let mut history = begun();
        let day = date!(2026 - 11 - 16);
        history.add(day, What::Became(ActionStatus::Busy), "");
        history.add(day, What::Became(ActionStatus::Done), "");
        history.add(day, What::Became(ActionStatus::Busy), "");
        assert_eq!(told(&history)[1..], [(day, &What::Became(ActionStatus::Busy), "")]);
        history.add(day, What::Became(ActionStatus::NotYet), "");
        assert_eq!(history.events().len(), 1);
        let (from, spring, may) = (due(Holiday::Christmas), due(Holiday::Spring), due(Holiday::May));
        history.add(day, What::Moved { from, to: spring }, "");
        history.add(day, What::Moved { from: spring, to: may }, "");
        assert_eq!(told(&history)[1..], [(day, &What::Moved { from, to: may }, "")]);
        history.add(day, What::Moved { from: may, to: from }, "");
        assert_eq!(history.events().len(), 1);
    }

    #[test]
    fn what_was_said_about_a_date_that_stays_is_told() {
        let mut history = begun();
        let (day, due) = (date!(2026 - 11 - 30), due(Holiday::Christmas));
        history.add(day, What::Moved { from: due, to: due }, "");
        assert_eq!(history.events().len(), 1);
        let stays = What::Moved { from: due, to: due };
        history.add(day, stays.clone(), "Teamgesprek: wij beginnen in groep 3");
        history.add(day, stays.clone(), "Teamgesprek: en in groep 4");
        let lines = ["Teamgesprek: wij beginnen in groep 3", "Teamgesprek: en in groep 4"];
        assert_eq!(told(&history)[1..], lines.map(|line| (day, &stays, line)));
    }

    #[test]
    fn a_note_that_is_typed_is_one_line_a_day() {
        let mut history = begun();
        for typed in ["N", "Na", "Na de studiedag"] {
            history.add(date!(2026 - 11 - 16), What::Note, typed);
        }
        history.add(date!(2026 - 11 - 17), What::Note, "Ook met de invalmap");
        let lines: Vec<&str> = history.events()[1..].iter().map(|event| event.line.as_str()).collect();
        assert_eq!(lines, ["Na de studiedag", "Ook met de invalmap"]);
        history.add(date!(2026 - 11 - 17), What::Note, " ");
        assert_eq!(history.events().len(), 2);
    }

    #[test]
    fn what_is_done_keeps_its_day_and_a_clock_set_back_changes_no_order() {
        let mut history = begun();
        history.add(date!(2027 - 01 - 11), What::Became(ActionStatus::Done), "Hangt in de teamkamer");
        history.add(date!(2026 - 10 - 01), What::Note, "Ook op papier");
        assert_eq!(history.done_on(), Some(date!(2027 - 01 - 11)));
        assert!(history.events().is_sorted_by_key(|event| event.day));
        history.add(date!(2027 - 03 - 01), What::Became(ActionStatus::Busy), "");
        assert_eq!(history.done_on(), None);
    }

    #[test]
    fn a_full_history_keeps_how_it_began() {
        let mut history = begun();
        for days in 0..2 * i64::try_from(History::MOST_EVENTS).unwrap_or(0) {
            history.add(date!(2026 - 11 - 10) + time::Duration::days(days), What::Note, "weer iets");
        }
        assert_eq!(history.events().len(), History::MOST_EVENTS);
        assert!(matches!(history.events()[0].what, What::Chosen { .. }));
        let saved = history.events().iter().rev().cloned().collect();
        let (read, is_mended) = History::from_saved(saved);
        assert!(is_mended);
        assert!(read.events().is_sorted_by_key(|event| event.day));
    }
}
