//! The school's work on its plan: the plan and action pages make their decisions through here. Swaps, removals,
//! additions and moves can be undone.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;
use taakkompas_plan::agenda::{self, Item};
use taakkompas_plan::agreements::acts::{Acts, MovesAlong, Outcome, Undo, moves_along};
use taakkompas_plan::agreements::offer::Change;
use taakkompas_plan::decisions::{ActionStatus, Direction, SchoolPlan};
use taakkompas_plan::facts::Facts;
use taakkompas_scan::catalog::{Measure, MeasureId, Role};
use taakkompas_scan::profile::IbWord;
use taakkompas_school::school_year::HolidayId;
use time::Date;

use crate::kit::browser;
use crate::kit::session::keeping::Beside;
use crate::kit::session::{Derived, SaveStatus, Session, use_derived, use_session};
use crate::kit::words::controls::PUT_BACK;
use crate::kit::words::reasons;
use crate::rooms::plan::words::keeping as t;

/// What the ids of the lines that say what happened begin with.
const NEWS: &str = "plan-nieuws";

/// The id of the notice that the plan is kept.
pub const NOTICE: &str = "plan-staat-vast";

/// What just happened to the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
struct News {
    says: String,
    /// The part of the page where it happened.
    part: &'static str,
    /// How to undo it, if that is possible, and the action that is back then.
    undo: Option<(Undo, Option<MeasureId>)>,
    /// The time that the scan was opened: after another, or a newer save by another tab, undoing would overwrite what
    /// the school decided there.
    opened: u32,
}

/// The plan with its decisions. Each page opens one for itself.
#[derive(Debug, Clone, Copy)]
pub struct PlanEditor {
    session: Session,
    /// The proposal, the school's plan, and the agenda made from it.
    pub derived: Derived,
    news: RwSignal<Option<News>>,
    /// The part of the page that uses it, such as a card: what happens there is said there. Empty is the page itself.
    part: &'static str,
}

impl PlanEditor {
    /// Opens the plan for the page that calls this.
    pub fn open() -> Self {
        Self { session: use_session(), derived: use_derived(), news: RwSignal::new(None), part: "" }
    }

    /// The same plan, for a part of the page that has a line of its own for what happens there. The name is that of no
    /// other part.
    pub const fn within(self, part: &'static str) -> Self {
        Self { part, ..self }
    }

    /// The id of the line of this part.
    fn news_id(self) -> String {
        if self.part.is_empty() { NEWS.to_owned() } else { format!("{NEWS}-{}", self.part) }
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

    /// The day the plan is read on.
    pub fn today(self) -> Date {
        self.session.today()
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
        self.act(|acts, _| acts.set_owners(&measure.id, owners));
    }

    /// Sets the holiday by which the action is to be done, and moves what waits for it.
    pub fn ready_for(self, measure: &MeasureId, due: HolidayId) {
        self.act(|acts, _| acts.move_to(measure, due, ""));
    }

    pub fn set_progress(self, measure: &MeasureId, progress: ActionStatus) {
        self.act(|acts, _| acts.set_status(measure, progress, ""));
    }

    pub fn write_note(self, measure: &MeasureId, note: &str) {
        self.act(|acts, _| acts.write_note(measure, note));
    }

    /// Drops what is kept of measures that went into others, now that it was read.
    pub fn has_read(self, gone: &[MeasureId]) {
        self.session.change(|scan| gone.iter().for_each(|id| scan.decisions.forget(id)));
    }

    /// Answers the question about an action whose date has passed.
    pub fn answer(self, measure: &MeasureId, outcome: Outcome, line: &str) {
        let (done, undo) = self.act(|acts, _| acts.answer(measure, outcome, line));
        let says = format!("{}: {}.", t::outcome(outcome), reasons::measure_title(measure));
        self.tell(done, says, undo, None);
    }

    /// What moves along if the action is ready for this holiday.
    pub fn along(self, measure: &MeasureId, to: HolidayId) -> Vec<MovesAlong> {
        self.derived.agreements.with(|agreements| {
            self.session.with(|scan| moves_along(agreements, &scan.decisions, &scan.calendar, measure, to))
        })
    }

    /// Takes the action out of the plan until after a holiday.
    pub fn postpone(self, measure: &MeasureId, until: HolidayId) {
        let moved = untrack(|| self.along(measure, until.next()));
        let (done, undo) = self.act(|acts, _| acts.postpone(measure, until));
        self.tell(done, t::postponed(reasons::measure_title(measure), until, &moved), undo, Some(measure));
    }

    /// Takes the action out as not suitable for this school.
    pub fn reject(self, measure: &MeasureId, reason: &str) {
        let (done, undo) = self.act(|acts, _| acts.reject(measure, reason));
        self.tell(done, format!("Uit het plan gehaald: {}.", reasons::measure_title(measure)), undo, Some(measure));
    }

    /// Puts another measure in its place.
    pub fn swap(self, old: &MeasureId, new: &MeasureId) {
        let (done, undo) = self.act(|acts, plan| acts.swap(old, new, plan));
        let says = format!("Geruild. Nu staat in het plan: {}.", reasons::measure_title(new));
        self.tell(done, says, undo, Some(old));
    }

    /// Adds a measure of the school's own choice.
    pub fn add(self, measure: &MeasureId) {
        let (done, undo) = self.act(|acts, plan| acts.add(measure, plan));
        self.tell(done, format!("In het plan gezet: {}.", reasons::measure_title(measure)), undo, None);
    }

    /// Puts a measure back in the plan.
    pub fn restore(self, measure: &MeasureId) {
        let (done, undo) = self.act(|acts, plan| acts.restore(measure, plan));
        self.tell(done, format!("Terug in het plan: {}.", reasons::measure_title(measure)), undo, None);
    }

    /// Takes over changes of the newest proposal.
    pub fn take_over(self, changes: &[Change]) {
        let newer = self.derived.newer.get_untracked();
        let (done, undo) = self.act(|acts, _| changes.iter().for_each(|change| acts.take_over(change, &newer)));
        let says = match changes {
            [one] => format!("Overgenomen: {}.", reasons::measure_title(&one.measure)),
            _ => "Het nieuwe voorstel is overgenomen.".to_owned(),
        };
        self.tell(done, says, undo, None);
    }

    /// Leaves changes of the newest proposal.
    pub fn leave(self, changes: &[Change]) {
        let (done, undo) = self.act(|acts, _| changes.iter().for_each(|change| acts.leave(change)));
        self.tell(done, "Jullie plan blijft zoals het is.".to_owned(), undo, None);
    }

    /// Keeps what the days of this plan are called by in a calendar.
    pub fn set_calendar_id(self, id: &str) {
        self.act(|acts, _| acts.agreements.calendar_id = Some(id.to_owned()));
    }

    /// Keeps the plan before the short scan is done.
    pub fn keep(self) {
        self.derived.keep();
        browser::focus_soon(vec![NOTICE.to_owned()]);
    }

    /// What goes on paper is the school's: screen and paper agree from now on.
    pub fn keep_for_paper(self) {
        let is_kept = self.derived.agreements.with_untracked(|agreements| agreements.since.is_some());
        if !is_kept && self.derived.begun.get_untracked() {
            self.derived.keep();
        }
    }

    fn act(self, act: impl FnOnce(&mut Acts<'_>, &SchoolPlan)) -> (SaveStatus, Option<Undo>) {
        self.derived.act(Beside::ThePlan, act)
    }

    /// Moves an action within its goal. The focus stays on the button that moved it.
    pub fn move_entry(self, measure: &MeasureId, direction: Direction) {
        let before = self.beside(measure);
        let (done, undo) = self.act(|acts, plan| acts.decisions.move_among(&before, measure, direction, plan));
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
                let says = format!("Verplaatst naar plek {} van {}: {title}.", place + 1, before.len());
                (says, undo.map(|undo| (undo, Some(measure.clone()))))
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
        let Some((undo, back)) = news.and_then(|news| news.undo) else { return };
        self.derived.undo(&undo);
        self.report("Teruggezet zoals het was.".to_owned(), None);
        browser::focus_soon(back.map(|id| summary(&id)).into_iter().chain([self.news_id()]).collect());
    }

    /// Says what happened and moves the focus there, as the control that had it is gone. If another tab holds the plan,
    /// nothing changed, and the line about saving says why.
    fn tell(self, done: SaveStatus, says: String, undo: Option<Undo>, back: Option<&MeasureId>) {
        if done != SaveStatus::ReadingAlong {
            self.report(says, undo.map(|undo| (undo, back.cloned())));
            browser::focus_soon(vec![self.news_id()]);
        }
    }

    fn report(self, says: String, undo: Option<(Undo, Option<MeasureId>)>) {
        let opened = untrack(|| self.session.times_opened());
        self.news.set(Some(News { says, part: self.part, undo, opened }));
    }

    /// The line that says what happened in this part of the page, with the undo button.
    pub fn news_line(self) -> AnyView {
        let is_here = move |news: &&News| news.part == self.part;
        let says = move || self.news.with(|news| news.as_ref().filter(is_here).map(|news| news.says.clone()));
        let can_undo = Memo::new(move |_| {
            self.can_undo() && self.news.with(|news| news.as_ref().is_some_and(|news| is_here(&news)))
        });
        let undo = move || {
            can_undo.get().then(|| {
                view! { <button type="button" class="button-small" on:click=move |_| self.undo()>{PUT_BACK}</button> }
                    .into_any()
            })
        };
        view! {
            <div id=self.news_id() class="cluster news no-print" tabindex="-1">
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

/// The id of what opens an action in the plan.
pub fn summary(measure: &MeasureId) -> String {
    format!("{}-kort", heading(measure))
}

/// The id of a button that moves an action.
pub fn move_button(measure: &MeasureId, direction: Direction) -> String {
    match direction {
        Direction::Up => format!("eerder-{measure}"),
        Direction::Down => format!("later-{measure}"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::kit::library;
    use crate::kit::records::area::MemoryArea;
    use crate::kit::records::repository::ScanRepository;
    use taakkompas_plan::decisions::Placement;
    use taakkompas_school::school_year::{Holiday, SchoolYear};

    fn placement(session: Session, measure: &MeasureId) -> Placement {
        session.with_untracked(|scan| scan.decisions.of(measure).placement)
    }

    #[test]
    fn what_another_tab_decided_since_is_not_undone() {
        Owner::new().with(|| {
            let device = Arc::new(MemoryArea::default());
            let tab = || {
                let area: Arc<MemoryArea> = Arc::clone(&device);
                let session = Session::in_repository(ScanRepository::new(
                    area,
                    Arc::new(MemoryArea::default()),
                    crate::kit::session::codec::packed().map(|reader| reader.codec),
                ));
                PlanEditor { session, derived: Derived::new(session), news: RwSignal::new(None), part: "" }
            };
            let measure = library::catalog().measures.first().unwrap().id.clone();
            let until = SchoolYear::new(2026).holiday(Holiday::Spring);
            let one = tab();
            one.postpone(&measure, until);
            assert!(one.can_undo());
            one.undo();
            assert_ne!(placement(one.session, &measure), Placement::Postponed);
            one.postpone(&measure, until);
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
            one.postpone(&measure, until);
            one.session.new_scan();
            one.undo();
            assert_eq!(placement(one.session, &measure), Placement::AsProposed, "nothing comes into another scan");
        });
    }
}
