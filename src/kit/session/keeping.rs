//! Keeping the plan, and doing something with it: decision, agreement and history are saved in one call.

use leptos::prelude::*;
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::agreements::acts::{Acts, Undo};
use taakkompas_plan::agreements::keeping::is_enough;
use taakkompas_plan::decisions::SchoolPlan;
use taakkompas_plan::{PlanInput, Proposal};
use taakkompas_scan::scan;
use time::Date;

use super::{Derived, SaveStatus};
use crate::kit::document::Document;
use crate::kit::library;
use crate::kit::records::scan::Scan;

/// Where something is done with the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Beside the plan itself: what is shown there is the school's from now on.
    ThePlan,
    /// On a page that does not show it.
    OtherThings,
}

impl Derived {
    /// Whether the plan that is shown is to be kept now: enough is answered, or the school has worked on it.
    pub fn is_to_be_kept(self) -> bool {
        if !self.is_readable.get() || !self.session.can_change() || !self.begun.get() {
            return false;
        }
        let is_kept = self.agreements.with(|agreements| agreements.since.is_some());
        let is_worked_on = self.session.with(|scan| !scan.decisions.by_measure.is_empty());
        if is_kept {
            // What the school added elsewhere.
            return self.agenda.with(|agenda| agenda.items().any(|item| item.kept.is_none()));
        }
        is_worked_on || self.with_input(is_enough)
    }

    /// Keeps the plan as it is shown.
    pub fn keep(self) -> SaveStatus {
        self.act(Beside::ThePlan, |_, _| ()).0
    }

    /// Does something with the plan and saves it. Says how to undo that.
    ///
    /// If the agreements cannot be read, only decisions change: that text stays as it is.
    pub fn act(self, beside: Beside, act: impl FnOnce(&mut Acts<'_>, &SchoolPlan)) -> (SaveStatus, Option<Undo>) {
        let plan = self.plan.get_untracked();
        let newer = self.newer.get_untracked();
        let agreements = self.agreements.get_untracked();
        let is_readable = self.is_readable.get_untracked();
        let today = untrack(|| self.session.today());
        let mut undo = None;
        let status = self.session.change(|scan| {
            let mut kept = Kept { agreements, is_readable, today };
            if beside == Beside::ThePlan || kept.with_input(scan, is_enough) {
                kept.keep(scan, &newer);
            }
            let before = (scan.decisions.clone(), kept.agreements.clone());
            let Scan { decisions, calendar, .. } = &mut *scan;
            let catalog = library::catalog();
            act(&mut Acts { agreements: &mut kept.agreements, decisions, calendar, catalog, day: today }, &plan);
            if kept.agreements.since.is_some() {
                kept.keep(scan, &newer);
            }
            undo = Some(Undo::between((&before.0, &before.1), (&scan.decisions, &kept.agreements)));
            kept.write(scan);
        });
        (status, undo.filter(|_| status != SaveStatus::ReadingAlong))
    }

    /// Undoes what an act changed.
    pub fn undo(self, undo: &Undo) -> SaveStatus {
        let agreements = self.agreements.get_untracked();
        let is_readable = self.is_readable.get_untracked();
        let today = untrack(|| self.session.today());
        self.session.change(|scan| {
            let mut kept = Kept { agreements, is_readable, today };
            undo.apply(&mut scan.decisions, &mut kept.agreements);
            kept.write(scan);
        })
    }
}

/// The agreements while they change.
struct Kept {
    agreements: Agreements,
    is_readable: bool,
    today: Date,
}

impl Kept {
    fn with_input<T>(&self, scan: &Scan, read: impl FnOnce(PlanInput<'_>) -> T) -> T {
        let catalog = library::catalog();
        read(PlanInput {
            catalog,
            profile: &scan.profile,
            answers: &scan.answers,
            result: &scan::result(&catalog.statements, &scan.profile, &scan.answers),
            calendar: &scan.calendar,
            today: self.today,
        })
    }

    fn keep(&mut self, scan: &Scan, newer: &Proposal) {
        if self.is_readable {
            let mut agreements = core::mem::take(&mut self.agreements);
            self.with_input(scan, |input| agreements.keep_plan(input, newer, &scan.decisions));
            self.agreements = agreements;
        }
    }

    fn write(&self, scan: &mut Scan) {
        if self.is_readable {
            scan.documents.set(Agreements::CODE, self.agreements.write());
        }
    }
}
