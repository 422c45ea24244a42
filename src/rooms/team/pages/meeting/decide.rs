//! The decision box: what, who, by which holiday. With a measure it goes into the plan as well, and the plan's own history
//! tells it.

use leptos::prelude::*;
use taakkompas_plan::agenda::coming_holidays;
use taakkompas_scan::catalog::{Measure, MeasureId, Role, StatementId};
use taakkompas_school::school_year::HolidayId;
use taakkompas_team::meeting::{About, DecisionRecord};

use super::{At, Room};
use crate::kit::library;
use crate::kit::session::keeping::Beside;
use crate::kit::ui::fields::{area_field, select_field};
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

/// What is being decided.
#[derive(Debug, Clone, Copy)]
pub(super) struct Draft {
    what: RwSignal<String>,
    who: RwSignal<Role>,
    with: RwSignal<Option<Role>>,
    /// `None` is the first holiday that comes.
    by: RwSignal<Option<HolidayId>>,
    measure: RwSignal<Option<MeasureId>>,
}

impl Draft {
    pub(super) fn new() -> Self {
        Self {
            what: RwSignal::new(String::new()),
            who: RwSignal::new(Role::Leader),
            with: RwSignal::new(None),
            by: RwSignal::new(None),
            measure: RwSignal::new(None),
        }
    }

    /// Begins at a point: what the plan asks is about its measure. What is being typed stays.
    pub(super) fn begin_at(self, at: Option<&At>) {
        let measure = match at {
            Some(At::Part { point, .. }) => match &point.about {
                About::Decision(id) => Some(id.clone()),
                _ => None,
            },
            _ => None,
        };
        self.measure.set(measure);
    }
}

/// The measures that a decision can belong to: those of the plan, and those that the content names with the statement.
fn measures(room: Room, about: &About) -> Vec<(MeasureId, bool)> {
    let in_plan: Vec<MeasureId> =
        room.derived.agenda.with(|agenda| agenda.items().map(|item| item.measure.clone()).collect());
    let profile = room.session.with(|scan| scan.profile.clone());
    let statement = t::statement_of(about);
    let is_named = |measure: &&Measure| statement.is_some_and(|id| measure.statements.contains(id));
    let named = library::catalog().measures.iter().filter(is_named).filter(|measure| measure.fits(&profile));
    let mut found: Vec<(MeasureId, bool)> =
        named.map(|measure| (measure.id.clone(), in_plan.contains(&measure.id))).collect();
    for id in in_plan {
        if !found.iter().any(|(other, _)| *other == id) {
            found.push((id, true));
        }
    }
    found
}

pub(super) fn form(room: Room, about: &About) -> AnyView {
    let draft = room.draft;
    let has_plan = room.derived.begun.get();
    let statement = t::statement_of(about).cloned();
    let today = room.session.today();
    let holidays = room.session.with(|scan| coming_holidays(&scan.calendar, today));
    let decide = move || {
        let by = draft.by.get_untracked().unwrap_or(holidays[0]);
        record(room, by, statement.clone());
    };
    let about_plan = move || match (has_plan, draft.measure.with(Option::is_some)) {
        (false, _) => t::NO_PLAN,
        (true, false) => t::WITHOUT_MEASURE,
        (true, true) => t::WITH_MEASURE,
    };
    let measure = has_plan.then(|| measure_field(room, about));
    view! {
        <section class="card meeting-decide" aria-labelledby="afspreken">
            <h3 id="afspreken">"Wat spreken we af?"</h3>
            <form
                on:submit=move |event| {
                    event.prevent_default();
                    decide();
                }
            >
                {area_field(
                    "nieuwe-afspraak-wat".to_owned(),
                    "Wat spreken jullie af?",
                    "Begin met een werkwoord. Zonder namen.",
                    DecisionRecord::LONGEST,
                    draft.what.into(),
                    Callback::new(move |what: String| draft.what.set(what)),
                )}
                {who_fields(draft)}
                {by_field(draft, holidays)}
                {measure}
                <p class="hint">{about_plan}</p>
                <button type="submit" class="button-quiet">"Leg deze afspraak vast"</button>
            </form>
        </section>
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
            "nieuwe-afspraak-wie".to_owned(),
            "Wie trekt het?",
            Signal::stored(who),
            Signal::derive(move || draft.who.get().code().to_owned()),
            set,
        )}
        {select_field(
            "nieuwe-afspraak-samen".to_owned(),
            "Samen met",
            Signal::stored(with),
            Signal::derive(move || draft.with.get().map_or("", Role::code).to_owned()),
            Callback::new(move |code: String| draft.with.set(code.parse().ok())),
        )}
    }
    .into_any()
}

/// By which holiday.
fn by_field(draft: Draft, holidays: [HolidayId; 5]) -> AnyView {
    let by = holidays.map(|id| (id.to_string(), labels::capital(&dates::holiday_with_year(id))));
    select_field(
        "nieuwe-afspraak-klaar".to_owned(),
        "Klaar voor welke vakantie?",
        Signal::stored(by.to_vec()),
        Signal::derive(move || draft.by.get().unwrap_or(holidays[0]).to_string()),
        Callback::new(move |code: String| draft.by.set(code.parse().ok())),
    )
}

/// The measure that it belongs to, if it does.
fn measure_field(room: Room, about: &About) -> AnyView {
    let draft = room.draft;
    let none = (String::new(), "Geen maatregel".to_owned());
    let measure = |(id, is_in_plan): (MeasureId, bool)| {
        let title = measure_title(&id);
        (id.to_string(), if is_in_plan { format!("In het plan: {title}") } else { title.to_owned() })
    };
    let measures: Vec<_> = core::iter::once(none).chain(measures(room, about).into_iter().map(measure)).collect();
    select_field(
        "nieuwe-afspraak-maatregel".to_owned(),
        "Hoort dit bij een maatregel?",
        Signal::stored(measures),
        Signal::derive(move || draft.measure.get().map(|id| id.to_string()).unwrap_or_default()),
        Callback::new(move |code: String| {
            draft.measure.set(Some(code.as_str()).filter(|code| !code.is_empty()).map(MeasureId::from));
        }),
    )
}

/// Keeps the decision with the meeting, and puts it into the plan if it belongs to a measure.
fn record(room: Room, by: HolidayId, statement: Option<StatementId>) {
    let draft = room.draft;
    let Some(id) = room.open.get_untracked() else { return };
    let who = draft.who.get_untracked();
    let with = draft.with.get_untracked().filter(|&with| with != who);
    let what = draft.what.with_untracked(|what| what.split_whitespace().collect::<Vec<_>>().join(" "));
    let who: Vec<Role> = core::iter::once(who).chain(with).collect();
    let measure = draft.measure.get_untracked();
    let mut decision = DecisionRecord::new(what.clone(), who.clone(), by);
    decision.statement = statement;
    decision.measure.clone_from(&measure);
    if room.status.report(room.document.change(|team| team.decide(id, decision))).is_none() {
        return;
    }
    let is_plan_readable = room.derived.is_readable.get_untracked();
    if let Some(measure) = measure.as_ref().filter(|_| is_plan_readable) {
        let line = untrack(|| room.read(|meeting| t::line_in_plan(meeting, &what))).unwrap_or_default();
        into_plan(room, measure, &who, by, &line);
    }
    draft.what.set(String::new());
    draft.with.set(None);
    room.status.announce(t::decided(measure.as_ref(), is_plan_readable));
    room.status.focus();
}

/// Puts a decision into the plan. What was not in it is added first: only what is agreed on has a history.
fn into_plan(room: Room, measure: &MeasureId, who: &[Role], by: HolidayId, line: &str) {
    let is_there = room.derived.plan.with_untracked(|plan| plan.holds(measure.as_str()));
    if !is_there {
        room.derived.act(Beside::ThePlan, |acts, plan| acts.add(measure, plan));
    }
    room.derived.act(Beside::ThePlan, |acts, _| {
        acts.set_owners(measure, who.to_vec());
        acts.move_to(measure, by, line);
    });
}
