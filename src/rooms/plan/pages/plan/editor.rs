//! The school's work on its plan: the plan and action pages make their decisions through here. Swaps, removals,
//! additions and moves can be undone.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;
use taakkompas_plan::agenda::{self, Item};
use taakkompas_plan::decisions::{ActionStatus, Decision, Decisions, Direction, Placement, SchoolPlan};
use taakkompas_plan::facts::Facts;
use taakkompas_scan::catalog::{Measure, MeasureId, Role};
use taakkompas_scan::profile::IbWord;
use taakkompas_school::school_year::HolidayId;

use crate::kit::browser;
use crate::kit::session::{Derived, SaveStatus, Session, use_derived, use_session};
use crate::kit::words::controls::PUT_BACK;
use crate::kit::words::reasons;

/// The id of the line that says what happened.
const NEWS: &str = "plan-nieuws";

/// What just happened to the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
struct News {
    says: String,
    /// How to undo it, if that is possible.
    undo: Option<Undo>,
    /// The time that the scan was opened: after another, or a newer save by another tab, undoing would overwrite what
    /// the school decided there.
    opened: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Undo {
    /// Restores the placement that the measure had.
    Placement(MeasureId, Placement),
    /// Puts back a measure that was removed or swapped out.
    Restore(MeasureId),
    /// Moves a measure back.
    Move(MeasureId, Direction),
}

/// The plan with its decisions. Each page opens one for itself.
#[derive(Debug, Clone, Copy)]
pub struct PlanEditor {
    session: Session,
    /// The proposal, the school's plan, and the agenda made from it.
    pub derived: Derived,
    news: RwSignal<Option<News>>,
}

impl PlanEditor {
    /// Opens the plan for the page that calls this.
    pub fn open() -> Self {
        Self { session: use_session(), derived: use_derived(), news: RwSignal::new(None) }
    }

    /// The action for this measure, for as long as it is in the plan.
    pub fn item(self, id: &MeasureId) -> Memo<Option<Item>> {
        let id = id.clone();
        Memo::new(move |_| self.derived.agenda.with(|agenda| agenda.item(id.as_str()).cloned()))
    }

    pub fn scan<T>(self, read: impl FnOnce(&Scan) -> T) -> T {
        self.session.with(read)
    }

    /// The plan with all that it was made from, for the sentences about it.
    pub fn facts<T>(self, read: impl FnOnce(Facts<'_>) -> T) -> T {
        self.derived.with_facts(read)
    }

    /// The school's word for the ib'er.
    pub fn ib_word(self) -> Option<IbWord> {
        self.session.with_untracked(|scan| scan.profile.ib_word)
    }

    /// The next five holidays.
    pub fn coming_holidays(self) -> [HolidayId; 5] {
        let today = self.session.today();
        self.session.with(|scan| agenda::coming_holidays(&scan.calendar, today))
    }

    /// The measures that could replace an action.
    pub fn alternatives(self, item: &Item, measure: &'static Measure) -> Vec<MeasureId> {
        self.derived.with_input(|input| {
            self.session.with(|scan| {
                self.derived.plan.with(|plan| {
                    let found = agenda::alternatives(input, item.goal, measure, &scan.decisions, plan);
                    found.into_iter().map(|other| other.id.clone()).collect()
                })
            })
        })
    }

    /// Sets one or two roles that lead the action. What equals the proposal is not stored.
    pub fn set_owners(self, measure: &'static Measure, first: Role, second: Option<Role>) {
        let second = second.filter(|&second| second != first);
        let as_proposed = second.is_none() && measure.owners.first() == Some(&first);
        let owners = if as_proposed { Vec::new() } else { [Some(first), second].into_iter().flatten().collect() };
        self.decide(&measure.id, |decision| decision.owners = owners);
    }

    /// Sets the holiday by which the action is to be done; `None` follows the proposal.
    pub fn ready_for(self, measure: &MeasureId, due: Option<HolidayId>) {
        self.decide(measure, |decision| decision.due = due);
    }

    pub fn set_progress(self, measure: &MeasureId, progress: ActionStatus) {
        self.decide(measure, |decision| decision.progress = progress);
    }

    pub fn write_note(self, measure: &MeasureId, note: String) {
        self.decide(measure, |decision| decision.note = note);
    }

    /// Drops what is kept of measures that went into others, now that it was read.
    pub fn has_read(self, gone: &[MeasureId]) {
        self.session.change(|scan| gone.iter().for_each(|id| scan.decisions.forget(id)));
    }

    /// Takes the action out of the plan for now.
    pub fn postpone(self, measure: &MeasureId) {
        self.take_out(measure, Placement::Postponed, "Uitgesteld");
    }

    /// Takes the action out as not suitable for this school.
    pub fn reject(self, measure: &MeasureId, reason: &str) {
        let placement = Placement::Rejected { reason: reason.trim().to_owned() };
        self.take_out(measure, placement, "Uit het plan gehaald");
    }

    fn take_out(self, measure: &MeasureId, placement: Placement, says: &str) {
        let done = self.decide(measure, |decision| decision.placement = placement);
        let says = format!("{says}: {}.", reasons::measure_title(measure));
        self.tell(done, says, Some(Undo::Restore(measure.clone())));
    }

    /// Puts another measure in its place.
    pub fn swap(self, old: &MeasureId, new: &MeasureId) {
        let done = self.change(|decisions, plan| decisions.swap(old, new, plan));
        let says = format!("Geruild. Nu staat in het plan: {}.", reasons::measure_title(new));
        self.tell(done, says, Some(Undo::Restore(old.clone())));
    }

    /// Adds a measure of the school's own choice.
    pub fn add(self, measure: &MeasureId) {
        let before = self.session.with_untracked(|scan| scan.decisions.of(measure).placement);
        let done = self.change(|decisions, plan| decisions.add(measure, plan));
        let says = format!("In het plan gezet: {}.", reasons::measure_title(measure));
        self.tell(done, says, as_before(measure, before));
    }

    /// Puts a measure back in the plan.
    pub fn restore(self, measure: &MeasureId) {
        let before = self.session.with_untracked(|scan| scan.decisions.of(measure).placement);
        let done = self.change(|decisions, plan| decisions.restore(measure, plan));
        let says = format!("Terug in het plan: {}.", reasons::measure_title(measure));
        self.tell(done, says, as_before(measure, before));
    }

    /// Moves an action within its goal. The focus stays on the button that moved it.
    pub fn move_entry(self, measure: &MeasureId, direction: Direction) {
        let before = self.beside(measure);
        let done = self.change(|decisions, plan| decisions.move_among(&before, measure, direction, plan));
        if done == SaveStatus::ReadingAlong {
            return;
        }
        let place_in = |beside: &[MeasureId]| beside.iter().position(|id| id == measure).unwrap_or(0);
        let place = place_in(&self.beside(measure));
        let title = reasons::measure_title(measure);
        let (says, undo) = match (place_in(&before) == place, direction) {
            (true, Direction::Up) => (format!("Staat al bovenaan bij dit doel: {title}."), None),
            (true, Direction::Down) => (format!("Staat al onderaan bij dit doel: {title}."), None),
            (false, _) => {
                let back = if direction == Direction::Up { Direction::Down } else { Direction::Up };
                let says = format!("Verplaatst naar plek {} van {}: {title}.", place + 1, before.len());
                (says, Some(Undo::Move(measure.clone(), back)))
            }
        };
        self.report(says, undo);
        browser::focus_soon(vec![move_button(measure, direction)]);
    }

    /// The measures under the same heading as this one, in order.
    fn beside(self, measure: &MeasureId) -> Vec<MeasureId> {
        let ids = |items: &[Item]| items.iter().map(|item| item.measure.clone()).collect();
        self.derived.agenda.with_untracked(|agenda| ids(agenda.beside(measure.as_str())))
    }

    fn can_undo(self) -> bool {
        let opened = self.session.times_opened();
        self.news.with(|news| news.as_ref().is_some_and(|news| news.undo.is_some() && news.opened == opened))
    }

    fn undo(self) {
        let opened = untrack(|| self.session.times_opened());
        let news = self.news.get_untracked().filter(|news| news.opened == opened);
        let Some(undo) = news.and_then(|news| news.undo) else { return };
        let measure = match undo {
            Undo::Placement(measure, placement) => {
                self.decide(&measure, |decision| decision.placement = placement);
                measure
            }
            Undo::Restore(measure) => {
                self.change(|decisions, plan| decisions.restore(&measure, plan));
                measure
            }
            Undo::Move(measure, direction) => {
                let beside = self.beside(&measure);
                self.change(|decisions, plan| decisions.move_among(&beside, &measure, direction, plan));
                measure
            }
        };
        self.report("Teruggezet zoals het was.".to_owned(), None);
        browser::focus_soon(vec![heading(&measure), NEWS.to_owned()]);
    }

    fn decide(self, measure: &MeasureId, change: impl FnOnce(&mut Decision)) -> SaveStatus {
        self.session.change(|scan| scan.decisions.change(measure, change))
    }

    fn change(self, change: impl FnOnce(&mut Decisions, &SchoolPlan)) -> SaveStatus {
        let plan = self.derived.plan.get_untracked();
        self.session.change(|scan| change(&mut scan.decisions, &plan))
    }

    /// Says what happened and moves the focus there, as the control that had it is gone. If another tab holds the plan,
    /// nothing changed, and the line about saving says why.
    fn tell(self, done: SaveStatus, says: String, undo: Option<Undo>) {
        if done != SaveStatus::ReadingAlong {
            self.report(says, undo);
            browser::focus_soon(vec![NEWS.to_owned()]);
        }
    }

    fn report(self, says: String, undo: Option<Undo>) {
        let opened = untrack(|| self.session.times_opened());
        self.news.set(Some(News { says, undo, opened }));
    }

    /// The line that says what happened, with the undo button.
    pub fn news_line(self) -> AnyView {
        let says = move || self.news.with(|news| news.as_ref().map(|news| news.says.clone()));
        let can_undo = Memo::new(move |_| self.can_undo());
        let undo = move || {
            can_undo.get().then(|| {
                view! { <button type="button" class="button-small" on:click=move |_| self.undo()>{PUT_BACK}</button> }
                    .into_any()
            })
        };
        view! {
            <div id=NEWS class="cluster news no-print" tabindex="-1">
                <p role="status">{says}</p>
                {undo}
            </div>
        }
        .into_any()
    }
}

/// The id of an action's heading.
pub fn heading(measure: &MeasureId) -> String {
    format!("actie-{measure}")
}

/// The id of a button that moves an action.
pub fn move_button(measure: &MeasureId, direction: Direction) -> String {
    match direction {
        Direction::Up => format!("eerder-{measure}"),
        Direction::Down => format!("later-{measure}"),
    }
}

/// How to undo that a measure came into the plan. `None` if putting it back reversed a swap: the school can swap again.
fn as_before(measure: &MeasureId, before: Placement) -> Option<Undo> {
    (!matches!(before, Placement::SwappedFor(_))).then(|| Undo::Placement(measure.clone(), before))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::kit::library;
    use crate::kit::records::area::MemoryArea;
    use crate::kit::records::repository::ScanRepository;

    fn placement(session: Session, measure: &MeasureId) -> Placement {
        session.with_untracked(|scan| scan.decisions.of(measure).placement)
    }

    #[test]
    fn what_another_tab_decided_since_is_not_undone() {
        Owner::new().with(|| {
            let device = Arc::new(MemoryArea::default());
            let tab = || {
                let area: Arc<MemoryArea> = Arc::clone(&device);
                let session = Session::in_repository(ScanRepository::new(area, Arc::new(MemoryArea::default())));
                PlanEditor { session, derived: Derived::new(session), news: RwSignal::new(None) }
            };
            let measure = library::catalog().measures.first().unwrap().id.clone();
            let one = tab();
            one.postpone(&measure);
            assert!(one.can_undo());
            one.undo();
            assert_ne!(placement(one.session, &measure), Placement::Postponed);
            one.postpone(&measure);
            let two = tab();
            two.session.take_over();
            two.reject(&measure, "te duur");
            let rejected = Placement::Rejected { reason: "te duur".to_owned() };
            one.session.on_storage_event(None);
            one.session.take_over();
            assert!(!one.can_undo());
            one.undo();
            assert_eq!(placement(one.session, &measure), rejected);
            assert!(two.can_undo(), "what is one's own can still be undone");
            one.postpone(&measure);
            one.session.new_scan();
            one.undo();
            assert_eq!(placement(one.session, &measure), Placement::AsProposed, "nothing comes into another scan");
        });
    }
}
