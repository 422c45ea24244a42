//! The assistants' week of the open scan: read once for all its pages, changed in one way.

use leptos::prelude::*;
use taakkompas_domain::deployment::{Deployment, EditError};

use super::{SaveStatus, Session, use_made};
use crate::storage::week::{self, NotChanged, WeekError};

/// How many changes can be taken back.
const MOST_STEPS: usize = 50;

/// The week.
#[derive(Debug, Clone, Copy)]
pub struct WeekDesk {
    session: Session,
    week: Memo<Result<Deployment, WeekError>>,
    /// Texts from before each change, the last at the end.
    past: RwSignal<Vec<String>>,
    /// Texts that were taken back, the last at the end.
    future: RwSignal<Vec<String>>,
}

impl WeekDesk {
    /// Follows a session. Made once, by [`use_week`], so that no page owns it.
    #[must_use]
    pub fn new(session: Session) -> Self {
        // Another answer of the scan is not another week.
        let text = Memo::new(move |_| session.with(|scan| scan.deployment.clone()));
        Self {
            session,
            week: Memo::new(move |_| text.with(|text| week::read(text))),
            past: RwSignal::new(Vec::new()),
            future: RwSignal::new(Vec::new()),
        }
    }

    /// Reads the week; the reader runs again when it changes. One that cannot be read is shown as empty.
    pub fn with<T>(self, read: impl FnOnce(&Deployment) -> T) -> T {
        self.week.with(|week| match week {
            Ok(week) => read(week),
            Err(_) => read(&Deployment::default()),
        })
    }

    /// Reads the week once.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Deployment) -> T) -> T {
        self.week.with_untracked(|week| match week {
            Ok(week) => read(week),
            Err(_) => read(&Deployment::default()),
        })
    }

    /// Why the week cannot be read.
    #[must_use]
    pub fn error(self) -> Option<WeekError> {
        self.week.with(|week| week.as_ref().err().cloned())
    }

    /// Changes the week and saves the scan, in one call.
    ///
    /// # Errors
    /// The change is refused, and nothing has changed.
    pub fn change<T>(self, change: impl FnOnce(&mut Deployment) -> Result<T, EditError>) -> Result<T, NotChanged> {
        let Ok(mut week) = self.week.get_untracked() else { return Err(NotChanged::Unreadable) };
        let given = change(&mut week).map_err(NotChanged::Refused)?;
        let before = self.session.with_untracked(|scan| scan.deployment.clone());
        let after = week::write(&week);
        if after != before {
            self.put(after)?;
            self.past.update(|past| {
                past.push(before);
                let most = past.len().saturating_sub(MOST_STEPS);
                past.drain(..most);
            });
            self.future.set(Vec::new());
        }
        Ok(given)
    }

    fn put(self, text: String) -> Result<(), NotChanged> {
        match self.session.change(|scan| scan.deployment = text) {
            SaveStatus::ReadingAlong => Err(NotChanged::ReadingAlong),
            _ => Ok(()),
        }
    }

    /// Whether there is a change to take back.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.past.with(|past| !past.is_empty())
    }

    /// Whether there is a change to do again.
    #[must_use]
    pub fn can_redo(self) -> bool {
        self.future.with(|future| !future.is_empty())
    }

    /// Takes the last change back.
    pub fn undo(self) {
        self.step(self.past, self.future);
    }

    /// Does again what was taken back.
    pub fn redo(self) {
        self.step(self.future, self.past);
    }

    fn step(self, from: RwSignal<Vec<String>>, to: RwSignal<Vec<String>>) {
        let Some(text) = from.with_untracked(|steps| steps.last().cloned()) else { return };
        let now = self.session.with_untracked(|scan| scan.deployment.clone());
        if self.put(text).is_ok() {
            from.update(|steps| drop(steps.pop()));
            to.update(|steps| steps.push(now));
        }
    }

    /// The text that cannot be read, as it is.
    #[must_use]
    pub fn text_untracked(self) -> String {
        self.session.with_untracked(|scan| scan.deployment.clone())
    }

    /// Begins an empty week. What was there is gone from the scan, save from [`WeekDesk::undo`].
    pub fn begin_anew(self) {
        let before = self.text_untracked();
        if self.put(String::new()).is_ok() {
            self.past.update(|past| past.push(before));
            self.future.set(Vec::new());
        }
    }
}

/// The week, from context.
#[must_use]
pub fn use_week() -> WeekDesk {
    use_made(|made| &mut made.week, WeekDesk::new)
}
