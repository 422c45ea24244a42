//! The decision box: what, who, by which holiday. With a measure it goes into the plan as well, and the plan's own history
//! tells it. The same box corrects a decision.

use leptos::prelude::*;
use taakkompas_plan::agenda::coming_holidays;
use taakkompas_plan::agreements::history::{Event, History};
use taakkompas_scan::catalog::{Measure, MeasureId, Role, StatementId};
use taakkompas_school::school_year::HolidayId;
use taakkompas_team::ids::DecisionId;
use taakkompas_team::meeting::{About, DecisionRecord};

use super::{At, Room};
use crate::kit::browser;
use crate::kit::library;
use crate::kit::session::keeping::Beside;
use crate::kit::session::{Session, hold_in_tab};
use crate::kit::ui::fields::select_field;
use crate::kit::words::dates;
use crate::kit::words::labels;
use crate::kit::words::reasons::measure_title;
use crate::rooms::team::words::meeting as t;

/// Who can do something: those of the school, and the team as a whole.
const WHO: [Role; 9] = [
    Role::Leader,
    Role::Coordinator,
    Role::Teacher,
    Role::Assistant,
    Role::Ib,
    Role::Specialist,
    Role::Admin,
    Role::Pmr,
    Role::Team,
];

/// What is being typed, as one decision.
#[derive(Debug, Clone, Copy)]
pub(super) struct Draft {
    /// What the ids of its fields begin with.
    id: &'static str,
    what: RwSignal<String>,
    who: RwSignal<Role>,
    with: RwSignal<Option<Role>>,
    /// `None` is the first holiday that comes.
    by: RwSignal<Option<HolidayId>>,
    measure: RwSignal<Option<MeasureId>>,
}

impl Draft {
    fn new(id: &'static str) -> Self {
        Self {
            id,
            what: RwSignal::new(String::new()),
            who: RwSignal::new(Role::Leader),
            with: RwSignal::new(None),
            by: RwSignal::new(None),
            measure: RwSignal::new(None),
        }
    }

    fn field(self, name: &str) -> String {
        format!("{}-{name}", self.id)
    }

    fn empty(self) {
        self.what.set(String::new());
        self.with.set(None);
    }

    /// What was typed, as it is kept.
    fn typed(self, first: HolidayId) -> Typed {
        let who = self.who.get_untracked();
        let with = self.with.get_untracked().filter(|&with| with != who);
        Typed {
            what: self.what.with_untracked(|what| what.split_whitespace().collect::<Vec<_>>().join(" ")),
            who: core::iter::once(who).chain(with).collect(),
            by: self.by.get_untracked().unwrap_or(first),
            measure: self.measure.get_untracked(),
        }
    }
}

/// What was typed.
#[derive(Debug, Clone)]
struct Typed {
    what: String,
    who: Vec<Role>,
    by: HolidayId,
    measure: Option<MeasureId>,
}

/// What is typed and not kept yet. All pages share it, so that it is there again when somebody comes back to the meeting; before it
/// goes with the tab, the browser asks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drafts {
    new: Draft,
    correction: Draft,
    /// The decision that is being corrected.
    corrects: RwSignal<Option<DecisionId>>,
    /// The scan that this belongs to, by how often one was opened.
    of_scan: RwSignal<u32>,
}

impl Drafts {
    pub(super) fn new(session: Session) -> Self {
        let drafts = Self {
            new: Draft::new("nieuwe-afspraak"),
            correction: Draft::new("nieuwe-verbetering"),
            corrects: RwSignal::new(None),
            of_scan: RwSignal::new(untrack(|| session.times_opened())),
        };
        hold_in_tab("agreement", move || {
            let is_typed = drafts.is_typed() || drafts.corrects.get().is_some();
            is_typed && drafts.of_scan.get() == session.times_opened()
        });
        drafts
    }

    /// Begins on the page of the meeting: what was typed for another scan is over.
    pub(super) fn open(self, room: Room) {
        let now = untrack(|| room.session.times_opened());
        if self.of_scan.get_untracked() != now {
            self.of_scan.set(now);
            self.new.empty();
        }
        self.corrects.set(None);
        self.begin_at(room);
    }

    /// Begins at a point: what the plan asks is about its measure, and of a statement the first measure is proposed. What is being
    /// typed stays.
    pub(super) fn begin_at(self, room: Room) {
        let measure = match room.at.get_untracked() {
            Some(At::Part { point, .. }) if untrack(|| room.derived.begun.get()) => match &point.about {
                About::Decision(id) => Some(id.clone()),
                about => untrack(|| of_statement(room, about)),
            },
            _ => None,
        };
        self.new.measure.set(measure);
    }

    /// Whether an agreement is typed that is not kept yet.
    pub(super) fn is_typed(self) -> bool {
        self.new.what.with(|what| !what.trim().is_empty())
    }

    /// Says that an agreement is typed that is not kept yet, and goes there.
    pub(super) fn ask_for(self, room: Room) {
        room.status.reject(t::TYPED_AND_NOT_KEPT);
        browser::focus_soon(vec![self.new.field("wat")]);
    }

    /// Begins to correct a decision.
    pub(super) fn correct(self, of: &DecisionRecord) {
        let draft = self.correction;
        draft.what.set(of.what.clone());
        draft.who.set(of.who.first().copied().unwrap_or(Role::Leader));
        draft.with.set(of.who.get(1).copied());
        draft.by.set(Some(of.by));
        draft.measure.set(of.measure.clone());
        self.corrects.set(Some(of.id()));
        browser::focus_soon(vec![draft.field("wat")]);
    }

    /// Whether this decision is being corrected.
    pub(super) fn corrects(self, id: DecisionId) -> bool {
        self.corrects.get() == Some(id)
    }
}

/// The measures of the plan.
fn in_plan(room: Room) -> Vec<MeasureId> {
    room.derived.agenda.with(|agenda| agenda.items().map(|item| item.measure.clone()).collect())
}

/// The measures that the content names with the statement of a point.
fn named(room: Room, statement: Option<&StatementId>) -> Vec<MeasureId> {
    let profile = room.session.with(|scan| scan.profile.clone());
    let is_named = |measure: &&Measure| statement.is_some_and(|id| measure.statements.contains(id));
    let named = library::catalog().measures.iter().filter(is_named).filter(|measure| measure.fits(&profile));
    named.map(|measure| measure.id.clone()).collect()
}

/// The measure that is proposed for a statement: the first that is in the plan, or else the first.
fn of_statement(room: Room, about: &About) -> Option<MeasureId> {
    let (named, in_plan) = (named(room, t::statement_of(about)), in_plan(room));
    let planned = named.iter().find(|id| in_plan.contains(id)).cloned();
    planned.or_else(|| named.into_iter().next())
}

/// The measures that a decision can belong to: those of its statement, and those of the plan.
fn measures(room: Room, statement: Option<&StatementId>, own: Option<MeasureId>) -> Vec<(MeasureId, bool)> {
    let in_plan = in_plan(room);
    let mut found: Vec<(MeasureId, bool)> = Vec::new();
    for id in named(room, statement).into_iter().chain(in_plan.iter().cloned()).chain(own) {
        if !found.iter().any(|(other, _)| *other == id) {
            let is_in_plan = in_plan.contains(&id);
            found.push((id, is_in_plan));
        }
    }
    found
}

/// The box for a new decision.
pub(super) fn form(room: Room, about: &About) -> AnyView {
    let statement = t::statement_of(about).cloned();
    let of_form = statement.clone();
    let holidays = holidays(room);
    let first = holidays[0];
    let decide = move || record(room, first, statement.clone());
    view! {
        <section class="card meeting-decide" aria-labelledby="afspreken">
            <h3 id="afspreken">"Wat spreken we af?"</h3>
            <form
                on:submit=move |event| {
                    event.prevent_default();
                    decide();
                }
            >
                {fields(room, room.drafts.new, of_form.as_ref(), holidays.to_vec())}
                <button type="submit" class="button-quiet" on:click=once>"Leg deze afspraak vast"</button>
            </form>
        </section>
    }
    .into_any()
}

/// Pressed twice in a row, as some do with every button, it is meant once.
fn once(event: leptos::ev::MouseEvent) {
    if event.detail() > 1 {
        event.prevent_default();
    }
}

/// The box that corrects a decision, in its place in the list.
pub(super) fn correction(room: Room, of: &DecisionRecord) -> AnyView {
    let mut holidays = holidays(room).to_vec();
    let first = holidays[0];
    if !holidays.contains(&of.by) {
        holidays.insert(0, of.by);
    }
    let (statement, before) = (of.statement.clone(), of.clone());
    let correct = move || put_right(room, first, &before);
    let leave = move |_| {
        room.drafts.corrects.set(None);
        room.status.announce("De afspraak is gebleven zoals die was.");
        room.status.focus();
    };
    view! {
        <form
            class="card meeting-decide no-print"
            aria-label="Verbeter deze afspraak"
            on:submit=move |event| {
                event.prevent_default();
                correct();
            }
        >
            {fields(room, room.drafts.correction, statement.as_ref(), holidays)}
            <div class="button-row">
                <button type="submit" class="button-quiet">"Bewaar de verbetering"</button>
                <button type="button" class="button-quiet" on:click=leave>"Laat zoals het was"</button>
            </div>
        </form>
    }
    .into_any()
}

fn holidays(room: Room) -> [HolidayId; 5] {
    let today = room.session.today();
    room.session.with(|scan| coming_holidays(&scan.calendar, today))
}

fn fields(room: Room, draft: Draft, statement: Option<&StatementId>, holidays: Vec<HolidayId>) -> AnyView {
    let has_plan = room.derived.begun.get();
    let about_plan = move || {
        let is_in_plan = |id: &MeasureId| room.derived.plan.with(|plan| plan.holds(id.as_str()));
        match (has_plan, draft.measure.with(|measure| measure.as_ref().map(is_in_plan))) {
            (false, _) => t::NO_PLAN,
            (true, None) => t::WITHOUT_MEASURE,
            (true, Some(true)) => t::WITH_MEASURE,
            (true, Some(false)) => t::WITH_NEW_MEASURE,
        }
    };
    view! {
        {what_field(draft)}
        {who_fields(draft)}
        {by_field(draft, holidays)}
        {has_plan.then(|| measure_field(room, draft, statement))}
        <p class="hint">{about_plan}</p>
    }
    .into_any()
}

/// Told on each letter: before the tab goes, the field is not left.
fn what_field(draft: Draft) -> AnyView {
    let (id, hint) = (draft.field("wat"), draft.field("wat-uitleg"));
    view! {
        <div class="field">
            <label for=id.clone()>"Wat spreken jullie af?"</label>
            <span class="hint" id=hint.clone()>{t::HOW_TO_WRITE}</span>
            <textarea
                id=id
                rows="2"
                maxlength=DecisionRecord::LONGEST.to_string()
                aria-describedby=hint
                prop:value=draft.what
                on:input=move |event| draft.what.set(event_target_value(&event))
            >
                {draft.what.get_untracked()}
            </textarea>
        </div>
    }
    .into_any()
}

/// Who does it: one role or two.
fn who_fields(draft: Draft) -> AnyView {
    let role = |role: Role| (role.code().to_owned(), labels::capital(labels::role(role, None)));
    let who: Vec<_> = WHO.into_iter().map(role).collect();
    let nobody = (String::new(), "Niemand anders".to_owned());
    let with: Vec<_> = core::iter::once(nobody).chain(who.clone()).collect();
    let set = Callback::new(move |code: String| {
        if let Ok(role) = code.parse() {
            draft.who.set(role);
        }
    });
    view! {
        {select_field(
            draft.field("wie"),
            "Wie trekt het?",
            Signal::stored(who),
            Signal::derive(move || draft.who.get().code().to_owned()),
            set,
        )}
        {select_field(
            draft.field("samen"),
            "Samen met",
            Signal::stored(with),
            Signal::derive(move || draft.with.get().map_or("", Role::code).to_owned()),
            Callback::new(move |code: String| draft.with.set(code.parse().ok())),
        )}
    }
    .into_any()
}

/// By which holiday.
fn by_field(draft: Draft, holidays: Vec<HolidayId>) -> AnyView {
    let first = holidays.first().map(HolidayId::to_string).unwrap_or_default();
    let by = holidays.into_iter().map(|id| (id.to_string(), labels::capital(&dates::holiday_with_year(id))));
    select_field(
        draft.field("klaar"),
        "Klaar voor welke vakantie?",
        Signal::stored(by.collect::<Vec<_>>()),
        Signal::derive(move || draft.by.get().map_or_else(|| first.clone(), |by| by.to_string())),
        Callback::new(move |code: String| draft.by.set(code.parse().ok())),
    )
}

/// The measure that it belongs to, if it does.
fn measure_field(room: Room, draft: Draft, statement: Option<&StatementId>) -> AnyView {
    let none = (String::new(), "Geen maatregel".to_owned());
    let measure = |(id, is_in_plan): (MeasureId, bool)| {
        let title = measure_title(&id);
        (id.to_string(), if is_in_plan { format!("In het plan: {title}") } else { title.to_owned() })
    };
    let own = draft.measure.get_untracked();
    let measures = measures(room, statement, own).into_iter().map(measure);
    let options: Vec<_> = core::iter::once(none).chain(measures).collect();
    select_field(
        draft.field("maatregel"),
        "Hoort dit bij een maatregel?",
        Signal::stored(options),
        Signal::derive(move || draft.measure.get().map(|id| id.to_string()).unwrap_or_default()),
        Callback::new(move |code: String| {
            draft.measure.set(Some(code.as_str()).filter(|code| !code.is_empty()).map(MeasureId::from));
        }),
    )
}

/// Keeps the decision with the meeting, and puts it into the plan if it belongs to a measure.
fn record(room: Room, first: HolidayId, statement: Option<StatementId>) {
    let draft = room.drafts.new;
    let Some(id) = room.open.get_untracked() else { return };
    let typed = draft.typed(first);
    let mut decision = DecisionRecord::new(typed.what.clone(), typed.who.clone(), typed.by);
    decision.statement = statement;
    decision.measure.clone_from(&typed.measure);
    if room.status.report(room.document.change(|team| team.decide(id, decision))).is_none() {
        return;
    }
    into_plan(room, &typed, None);
    draft.empty();
    room.status.announce(t::decided(typed.measure.as_ref(), room.derived.is_readable.get_untracked()));
    room.status.focus();
}

/// Corrects a decision, and its line in the history of the plan.
fn put_right(room: Room, first: HolidayId, before: &DecisionRecord) {
    let Some(id) = room.open.get_untracked() else { return };
    let typed = room.drafts.correction.typed(first);
    let changed = room.document.change(|team| {
        team.change_decision(id, before.id(), |decision| {
            decision.what.clone_from(&typed.what);
            decision.who.clone_from(&typed.who);
            decision.by = typed.by;
            decision.measure.clone_from(&typed.measure);
        })
    });
    if room.status.report(changed).is_none() {
        return;
    }
    into_plan(room, &typed, Some(before));
    room.drafts.corrects.set(None);
    room.status.announce(t::corrected(before, typed.measure.as_ref()));
    room.status.focus();
}

/// Puts a decision into the plan. What was not in it is added first: only what is agreed on has a history. If a decision
/// was corrected, its new line replaces the old one.
fn into_plan(room: Room, typed: &Typed, before: Option<&DecisionRecord>) {
    let Some(measure) = typed.measure.as_ref().filter(|_| room.derived.is_readable.get_untracked()) else { return };
    let line = |what: &str| untrack(|| room.read(|meeting| t::line_in_plan(meeting, what))).unwrap_or_default();
    let (new, old) = (line(&typed.what), before.filter(|of| of.measure.as_ref() == Some(measure)));
    let old = old.map(|of| (line(&of.what), of.by));
    let is_there = room.derived.plan.with_untracked(|plan| plan.holds(measure.as_str()));
    if !is_there {
        room.derived.act(Beside::ThePlan, |acts, plan| acts.add(measure, plan));
    }
    room.derived.act(Beside::ThePlan, |acts, _| {
        acts.set_owners(measure, typed.who.clone());
        let agreement = acts.agreements.actions.iter_mut().find(|of| of.measure == *measure);
        let told = agreement.zip(old.as_ref()).and_then(|(agreement, (line, by))| {
            // With another holiday, what is said comes with the move.
            let stays = *by == typed.by;
            let (history, is_told) = retold(&agreement.history, line, if stays { &new } else { "" });
            agreement.history = history;
            (is_told && stays).then_some(())
        });
        if told.is_none() {
            acts.move_to(measure, typed.by, &new);
        }
    });
}

/// A history with one line replaced by another; and whether it had that one.
fn retold(history: &History, old: &str, new: &str) -> (History, bool) {
    let mut events: Vec<Event> = history.events().to_vec();
    let event = events.iter_mut().rev().find(|event| event.line == old);
    let is_told = event.map(|event| new.clone_into(&mut event.line)).is_some();
    (History::from_saved(events).0, is_told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use taakkompas_plan::agreements::history::What;
    use taakkompas_school::school_year::{Holiday, SchoolYear};
    use time::macros::date;

    #[test]
    fn a_decision_that_was_corrected_is_told_once() {
        let (day, to) = (date!(2026 - 11 - 30), SchoolYear::new(2026).holiday(Holiday::Spring));
        let mut history = History::default();
        history.add(day, What::Added { due: to }, "");
        history.add(day, What::Moved { from: to, to }, "Teamgesprek: wij beginen");
        history.add(day, What::Note, "een notitie");
        let (right, is_told) = retold(&history, "Teamgesprek: wij beginen", "Teamgesprek: wij beginnen");
        let lines: Vec<&str> = right.events().iter().map(|event| event.line.as_str()).collect();
        assert_eq!((lines, is_told), (vec!["", "Teamgesprek: wij beginnen", "een notitie"], true));
        let (same, is_told) = retold(&history, "iets anders", "nieuw");
        assert_eq!((same, is_told), (history, false));
    }
}
