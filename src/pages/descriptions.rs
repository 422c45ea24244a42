//! The task descriptions: which there are, a start for a new one, and the one that is open.

use leptos::prelude::*;
use taakkompas_domain::descriptions::{Book, Description, DescriptionId, DescriptionRole, EditError, Lowered, TaskAt};
use time::Date;

use crate::components::basics::{Link, PageHead};
use crate::components::fields::small_button;
use crate::components::kept::{tools, unreadable};
use crate::components::measures_done::measures_done_on;
use crate::components::print::{print_foot, print_head};
use crate::components::said::Said;
use crate::routes::{DivisionPage, Route, WeekPage};
use crate::session::{DescriptionsDesk, Session, use_descriptions, use_session};
use crate::texts::{descriptions as words, not_changed};
use crate::{browser, texts};

mod begin;
mod editor;
mod know;
mod paper;
mod task;
mod tasks;
mod time_fields;

/// The page. Where what is kept cannot be read, nothing can be filled in until the school chose.
#[must_use]
pub fn descriptions_page() -> AnyView {
    let desk = use_descriptions();
    let session = use_session();
    let error = Memo::new(move |_| desk.error());
    let shown = move || match error.get() {
        Some(why) => view! {
            <PageHead title=texts::page_title(&Route::Descriptions) />
            {unreadable(desk, words::unreadable(&why), "Begin opnieuw met omschrijvingen")}
        }
        .into_any(),
        // What the page reads while it is made is nothing to make it anew for.
        None => untrack(|| readable(desk, session)),
    };
    shown.into_any()
}

fn readable(desk: DescriptionsDesk, session: Session) -> AnyView {
    let chosen = RwSignal::new(None::<DescriptionId>);
    let left_out = RwSignal::new(None::<(DescriptionId, Vec<String>)>);
    let said = Said::new("omschrijving-melding");
    let open = Memo::new(move |_| desk.with(|book| to_show(book, chosen.get())));
    let role = Memo::new(move |_| open.get().and_then(|id| desk.with(|book| book.get(id).map(Description::role))));
    let one = move |(id, role): (DescriptionId, DescriptionRole)| {
        let refused = RwSignal::new(None);
        untrack(|| editor::editor(Open { desk, session, id, role, said, place: None, refused }, left_out))
    };
    view! {
        <PageHead title=texts::page_title(&Route::Descriptions) />
        {print_head()}
        <div class="no-print">
            <p class="lead">"Wat doet iemand, hoe ver gaat dat, en hoeveel tijd is ervoor? Zet het op papier."</p>
            <p>
                "Met een omschrijving weet iedereen wat een taak inhoudt en wat die kost. Schrijf functies op, geen namen, \
                 en niets over leerlingen. Wat je invult, blijft op dit apparaat."
            </p>
            {overview(desk, chosen, open, said)}
            {begin::begin(desk, session, chosen, left_out, said)}
            {said.line()}
        </div>
        // By its number, as another description has folds of its own: none stays open with nothing in it.
        <For each=move || open.get().zip(role.get()) key=|(id, role)| (id.0, role.code()) children=one />
        <section class="no-print">
            {tools(desk)}
            {measures_done_on(&Route::Descriptions)}
            <p class="link-row">
                <Link to=Route::Division(DivisionPage::Hub)>"Naar de taakverdeling"</Link>" · "
                <Link to=Route::Week(WeekPage::Hub)>"Naar de week van de assistent"</Link>
            </p>
        </section>
        {print_foot()}
    }
    .into_any()
}

/// The one that was chosen, or the only one there is.
fn to_show(book: &Book, chosen: Option<DescriptionId>) -> Option<DescriptionId> {
    let chosen = chosen.and_then(|id| book.get(id));
    let only = || if let [only] = book.all() { Some(only) } else { None };
    chosen.or_else(only).map(Description::id)
}

fn overview(
    desk: DescriptionsDesk,
    chosen: RwSignal<Option<DescriptionId>>,
    open: Memo<Option<DescriptionId>>,
    said: Said,
) -> AnyView {
    let ids = Memo::new(move |_| desk.with(|book| book.all().iter().map(Description::id).collect::<Vec<_>>()));
    let row = move |id: DescriptionId| {
        let name = Memo::new(move |_| desk.with(|book| book.get(id).map(words::name).unwrap_or_default()));
        let state = move || desk.with(|book| book.get(id).map(words::state).unwrap_or_default());
        let show = move |_| {
            chosen.set(Some(id));
            browser::focus_soon(vec![editor::HEADING.to_owned()]);
        };
        let remove = move || {
            let name = name.get_untracked();
            if said.of(desk.change(|book| book.remove(id))).is_some() {
                said.says(format!("Weggehaald: {name}. Met 'Zet de laatste wijziging terug' komt die terug."));
            }
            said.focus();
        };
        let is_open = move || if open.get() == Some(id) { "true" } else { "false" };
        view! {
            <li class="description-row" data-description=id.to_string()>
                <button type="button" class="description-open" aria-current=is_open on:click=show>{name}</button>
                <span class="task-state">{state}</span>
                {move || small_button("Haal weg", name.get(), remove)}
            </li>
        }
        .into_any()
    };
    let list = move || {
        let ids = ids.get();
        if ids.is_empty() {
            return view! { <p>"Er zijn nog geen omschrijvingen. Kies hieronder een functie om te beginnen."</p> }
                .into_any();
        }
        view! { <ul class="plain-list description-list">{ids.into_iter().map(row).collect_view()}</ul> }.into_any()
    };
    view! {
        <h2>"Jullie omschrijvingen"</h2>
        {list}
    }
    .into_any()
}

/// The description that is open, and how it is changed.
#[derive(Clone, Copy)]
struct Open {
    desk: DescriptionsDesk,
    session: Session,
    id: DescriptionId,
    role: DescriptionRole,
    said: Said,
    /// The task that is being changed, where it is one.
    place: Option<TaskAt>,
    /// What was last refused, and where: the line that is read out may be far away on the screen.
    refused: RwSignal<Option<(Option<TaskAt>, String)>>,
}

impl Open {
    /// Reads it; the reader runs again when it changes.
    fn with<T: Default>(self, read: impl FnOnce(&Description) -> T) -> T {
        self.desk.with(|book| book.get(self.id).map(read).unwrap_or_default())
    }

    fn today(self) -> Date {
        self.session.today()
    }

    /// Changes it, and says what came of that.
    fn change<T>(self, change: impl FnOnce(&mut Description, Date) -> Result<T, EditError>) -> Option<T> {
        let today = untrack(|| self.today());
        let outcome = self.desk.change(|book| book.change(self.id, |description| change(description, today)));
        self.refused.set(outcome.as_ref().err().map(|why| (self.place, not_changed(why))));
        self.said.of(outcome)
    }

    /// As [`Open::change`], where tasks may go less far by it: that is told.
    fn change_telling(self, change: impl FnOnce(&mut Description, Date) -> Result<Vec<Lowered>, EditError>) {
        if let Some(lowered) = self.change(change)
            && let Some(told) = untrack(|| self.with(|description| words::told::lowered(description, &lowered)))
        {
            self.said.says(told);
        }
    }

    /// The same, at one of its tasks.
    const fn at(self, place: TaskAt) -> Self {
        Self { place: Some(place), ..self }
    }

    /// Says why what was typed is not taken over.
    fn refuses(self, text: &'static str) {
        self.refused.set(Some((self.place, text.to_owned())));
        self.said.refuses(text);
    }

    /// What was last refused at this place, for the eye: it was read out already.
    fn refusal(self) -> AnyView {
        (move || {
            let (_, text) = self.refused.get().filter(|(place, _)| *place == self.place)?;
            Some(view! { <p class="field-error" aria-hidden="true">{text}</p> })
        })
        .into_any()
    }

    /// The id of a field.
    fn field(self, part: &str) -> String {
        format!("omschrijving-{}-{part}", self.id)
    }
}
