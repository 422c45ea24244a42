//! Where the school works on its plan: every decision goes through here, and can be undone.

use leptos::prelude::*;
use taakkompas_domain::catalog::{Measure, MeasureId, Role};
use taakkompas_domain::plan::agenda::{self, Item};
use taakkompas_domain::plan::school::{Decision, Decisions, Direction, Progress, SchoolPlan, Stance};
use taakkompas_domain::profile::IbWord;
use taakkompas_domain::record::Scan;
use taakkompas_domain::school_year::HolidayId;

use crate::browser;
use crate::session::{Derived, SaveStatus, Session, use_derived, use_session};
use crate::texts::reasons;

/// The id of the line that says what happened.
const NEWS: &str = "plan-nieuws";

/// What just happened to the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
struct News {
    says: String,
    /// How to take it back, where that can be done.
    undo: Option<Undo>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Undo {
    /// Gives a measure the stance it had.
    Stance(MeasureId, Stance),
    /// Takes a removal back.
    PutBack(MeasureId),
    /// Moves a measure.
    Move(MeasureId, Direction),
}

/// The plan as it lies on the desk. Made by a page, for that page.
#[derive(Debug, Clone, Copy)]
pub struct Desk {
    session: Session,
    /// The proposal, the school's plan, and how it is read.
    pub derived: Derived,
    news: RwSignal<Option<News>>,
}

impl Desk {
    /// Lays the plan out.
    #[must_use]
    pub fn open() -> Self {
        Self { session: use_session(), derived: use_derived(), news: RwSignal::new(None) }
    }

    /// The action with this measure, as long as it is in the plan.
    #[must_use]
    pub fn item(self, id: &MeasureId) -> Memo<Option<Item>> {
        let id = id.clone();
        Memo::new(move |_| self.derived.agenda.with(|agenda| agenda.item(id.as_str()).cloned()))
    }

    /// Reads the scan.
    pub fn scan<T>(self, read: impl FnOnce(&Scan) -> T) -> T {
        self.session.with(read)
    }

    /// The school's word for the ib'er.
    #[must_use]
    pub fn ib_word(self) -> Option<IbWord> {
        self.session.with_untracked(|scan| scan.profile.ib_word)
    }

    /// The coming five holidays.
    #[must_use]
    pub fn coming_holidays(self) -> [HolidayId; 5] {
        let today = self.session.today();
        self.session.with(|scan| agenda::coming_holidays(&scan.calendar, today))
    }

    /// What could come in the place of an action.
    #[must_use]
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

    /// Who pulls it: one role, or two. What is as proposed is not kept.
    pub fn pull(self, measure: &'static Measure, first: Role, second: Option<Role>) {
        let second = second.filter(|&second| second != first);
        let as_proposed = second.is_none() && measure.pulls.first() == Some(&first);
        let pullers = if as_proposed { Vec::new() } else { [Some(first), second].into_iter().flatten().collect() };
        self.decide(&measure.id, |decision| decision.pullers = pullers);
    }

    /// Ready for which holiday; none is as proposed.
    pub fn ready_for(self, measure: &MeasureId, due: Option<HolidayId>) {
        self.decide(measure, |decision| decision.due = due);
    }

    /// How far it is.
    pub fn set_progress(self, measure: &MeasureId, progress: Progress) {
        self.decide(measure, |decision| decision.progress = progress);
    }

    /// The note.
    pub fn write_note(self, measure: &MeasureId, note: String) {
        self.decide(measure, |decision| decision.note = note);
    }

    /// Not now.
    pub fn postpone(self, measure: &MeasureId) {
        self.take_out(measure, Stance::Postponed, "Uitgesteld");
    }

    /// Not for us.
    pub fn reject(self, measure: &MeasureId, reason: &str) {
        let stance = Stance::Rejected { reason: reason.trim().to_owned() };
        self.take_out(measure, stance, "Uit het plan gehaald");
    }

    fn take_out(self, measure: &MeasureId, stance: Stance, says: &str) {
        let done = self.decide(measure, |decision| decision.stance = stance);
        let says = format!("{says}: {}.", reasons::measure_title(measure));
        self.tell(done, says, Some(Undo::PutBack(measure.clone())));
    }

    /// Another measure in its place.
    pub fn swap(self, old: &MeasureId, new: &MeasureId) {
        let done = self.change(|decisions, plan| decisions.swap(old, new, plan));
        let says = format!("Geruild. Nu staat in het plan: {}.", reasons::measure_title(new));
        self.tell(done, says, Some(Undo::PutBack(old.clone())));
    }

    /// A measure of the school's own choice.
    pub fn add(self, measure: &MeasureId) {
        let before = self.session.with_untracked(|scan| scan.decisions.of(measure).stance);
        let done = self.change(|decisions, plan| decisions.add(measure, plan));
        let says = format!("In het plan gezet: {}.", reasons::measure_title(measure));
        self.tell(done, says, as_before(measure, before));
    }

    /// Back in the plan.
    pub fn put_back(self, measure: &MeasureId) {
        let before = self.session.with_untracked(|scan| scan.decisions.of(measure).stance);
        let done = self.change(|decisions, plan| decisions.put_back(measure, plan));
        let says = format!("Terug in het plan: {}.", reasons::measure_title(measure));
        self.tell(done, says, as_before(measure, before));
    }

    /// Moves an action among those of its goal. The focus stays on the button that moved it.
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
        self.news.set(Some(News { says, undo }));
        browser::focus_soon(vec![move_button(measure, direction)]);
    }

    /// The measures under the same heading as this one, in order.
    fn beside(self, measure: &MeasureId) -> Vec<MeasureId> {
        let ids = |items: &[Item]| items.iter().map(|item| item.measure.clone()).collect();
        self.derived.agenda.with_untracked(|agenda| ids(agenda.beside(measure.as_str())))
    }

    fn undo(self) {
        let Some(undo) = self.news.get_untracked().and_then(|news| news.undo) else { return };
        let measure = match undo {
            Undo::Stance(measure, stance) => {
                self.decide(&measure, |decision| decision.stance = stance);
                measure
            }
            Undo::PutBack(measure) => {
                self.change(|decisions, plan| decisions.put_back(&measure, plan));
                measure
            }
            Undo::Move(measure, direction) => {
                let beside = self.beside(&measure);
                self.change(|decisions, plan| decisions.move_among(&beside, &measure, direction, plan));
                measure
            }
        };
        self.news.set(Some(News { says: "Teruggezet zoals het was.".to_owned(), undo: None }));
        browser::focus_soon(vec![heading(&measure), NEWS.to_owned()]);
    }

    fn decide(self, measure: &MeasureId, change: impl FnOnce(&mut Decision)) -> SaveStatus {
        self.session.change(|scan| scan.decisions.change(measure, change))
    }

    fn change(self, change: impl FnOnce(&mut Decisions, &SchoolPlan)) -> SaveStatus {
        let plan = self.derived.plan.get_untracked();
        self.session.change(|scan| change(&mut scan.decisions, &plan))
    }

    /// Says what happened, and brings the focus there: what held it is gone. Where another tab writes
    /// the plan nothing happened, and the line about saving says why.
    fn tell(self, done: SaveStatus, says: String, undo: Option<Undo>) {
        if done != SaveStatus::ReadingAlong {
            self.news.set(Some(News { says, undo }));
            browser::focus_soon(vec![NEWS.to_owned()]);
        }
    }

    /// The line that says what happened, with the way back.
    #[must_use]
    pub fn news_line(self) -> AnyView {
        let says = move || self.news.with(|news| news.as_ref().map(|news| news.says.clone()));
        let can_undo = Memo::new(move |_| self.news.with(|news| news.as_ref().is_some_and(|news| news.undo.is_some())));
        let undo = move || {
            can_undo.get().then(|| {
                view! { <button type="button" class="button-small" on:click=move |_| self.undo()>"Zet terug"</button> }
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
#[must_use]
pub fn heading(measure: &MeasureId) -> String {
    format!("actie-{measure}")
}

/// The id of a button that moves an action.
#[must_use]
pub fn move_button(measure: &MeasureId, direction: Direction) -> String {
    match direction {
        Direction::Up => format!("eerder-{measure}"),
        Direction::Down => format!("later-{measure}"),
    }
}

/// How to take back that a measure came into the plan; a swap that went back whole is swapped anew.
fn as_before(measure: &MeasureId, before: Stance) -> Option<Undo> {
    (!matches!(before, Stance::SwappedFor(_))).then(|| Undo::Stance(measure.clone(), before))
}
