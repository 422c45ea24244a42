//! The task descriptions: the school's own and every role on one page, each role on a page of its own.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::{NavigateOptions, location::Location};
use taakkompas_domain::descriptions::{
    Book, Description, DescriptionId, DescriptionRole, EditError, Lowered, SlotPart, TaskAt,
};
use taakkompas_domain::record::Scan;
use time::Date;

use crate::components::basics::{Link, PageHead, href};
use crate::components::fields::small_button;
use crate::components::kept::tools;
use crate::components::links::permalink;
use crate::components::measures_done::measures_done_on;
use crate::components::print::{print_foot, print_head};
use crate::components::room::{RoomPage, status_line, task_at, to_hub};
use crate::components::said::Said;
use crate::routes::{DivisionPage, Route, WeekPage, opens, query};
use crate::session::{DescriptionsDesk, Session, use_session};
use crate::texts::controls::comes_back;
use crate::texts::{descriptions as words, not_changed};
use crate::{browser, texts};

mod begin;
mod editor;
mod example;
mod know;
mod paper;
mod task;
mod tasks;
mod time_fields;

/// A page of the descriptions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// All the school has, and every role to begin with.
    Hub,
    /// A role.
    Of(DescriptionRole),
}

impl RoomPage for Page {
    type Kept = Book;
    const HUB: Self = Self::Hub;
    const SAID: &'static str = "omschrijving-melding";
    const TO_HUB: &'static str = "Alle functies en jullie omschrijvingen";
    const BEGIN: &'static str = "Begin opnieuw met omschrijvingen";

    fn route(self) -> Route {
        match self {
            Self::Hub => Route::Descriptions,
            Self::Of(role) => Route::Description(role),
        }
    }

    fn title(self) -> String {
        match self {
            Self::Hub => texts::page_title(&Route::Descriptions).to_owned(),
            Self::Of(role) => words::page_of(role),
        }
    }

    fn why_unreadable(desk: DescriptionsDesk) -> Option<(&'static str, &'static str)> {
        desk.error().map(|why| words::unreadable(&why))
    }

    fn view(self, desk: DescriptionsDesk) -> AnyView {
        view! {
            <PageHead title=self.title() />
            {match self {
                Self::Hub => hub(desk),
                Self::Of(role) => of_role(desk, role),
            }}
        }
        .into_any()
    }
}

fn hub(desk: DescriptionsDesk) -> AnyView {
    let said = status_line::<Page>();
    view! {
        <p class="lead">"Wat doet iemand, hoe ver gaat dat, en hoeveel tijd is ervoor? Zet het op papier."</p>
        <p>
            "Met een omschrijving weet iedereen wat een taak inhoudt en wat die kost. Schrijf functies op, geen namen, \
             en niets over leerlingen. Wat je invult, blijft op dit apparaat."
        </p>
        <h2>"Jullie omschrijvingen"</h2>
        {own(desk, None, said)}
        {said.line()}
        {roles(desk)}
        {further(desk)}
    }
    .into_any()
}

/// One role: the school's own descriptions of it, the one that is open, a start for another, and the example.
fn of_role(desk: DescriptionsDesk, role: DescriptionRole) -> AnyView {
    let session = use_session();
    let address = Address::new(role);
    let left_out = RwSignal::new(None::<(DescriptionId, Vec<String>)>);
    let said = status_line::<Page>();
    let open = Memo::new(move |_| desk.with(|book| to_show(book, role, address.number())));
    let one = move |id: DescriptionId| {
        let refused = RwSignal::new(None);
        untrack(|| editor::editor(Open { desk, session, id, role, said, place: Place::Form, refused }, left_out))
    };
    // Who came by a link and has nothing here reads first.
    let is_guest = session.with_untracked(Scan::is_empty);
    let begin = || begin::begin(desk, session, role, address, left_out, said);
    view! {
        {print_head()}
        <div class="no-print">
            {(move || open.get().is_none().then(|| view! { <p class="lead">{words::lead_of(role)}</p> })).into_any()}
            {(move || desk.with(|book| has_some(book, role)).then(|| {
                view! { <h2>"Bij jullie"</h2>{untrack(|| own(desk, Some((role, open)), said))} }
            })).into_any()}
            {(!is_guest).then(begin)}
            {said.line()}
        </div>
        // By its number, as another description has folds of its own: none stays open with nothing in it.
        <For each=move || open.get() key=|id| id.0 children=one />
        {(move || open.get().is_none().then(|| untrack(|| example::example(session, role)))).into_any()}
        {is_guest.then(|| view! { <div class="no-print">{begin()}</div> })}
        <section class="no-print">
            {permalink("Link naar deze functie:", &Route::Description(role))}
            {to_hub::<Page>()}
            {further(desk)}
        </section>
        {print_foot()}
    }
    .into_any()
}

/// Back and again, the measures that are done here, and what is near.
fn further(desk: DescriptionsDesk) -> AnyView {
    view! {
        {tools(desk)}
        {measures_done_on(&Route::Descriptions)}
        <p class="link-row">
            <Link to=Route::Division(DivisionPage::Hub)>"Naar de taakverdeling"</Link>" · "
            <Link to=Route::Week(WeekPage::Hub)>"Naar de week van de assistent"</Link>
        </p>
    }
    .into_any()
}

/// Which of the school's descriptions the address opens: a reload opens it again, and "vorige" leads back.
#[derive(Clone, Copy)]
struct Address {
    number: Memo<Option<u32>>,
    go: Callback<DescriptionId>,
}

impl Address {
    fn new(role: DescriptionRole) -> Self {
        let Location { query, .. } = use_location();
        let number = Memo::new(move |_| query.with(|query| query.get(query::NUMBER))?.parse().ok());
        let (to, navigate) = (href(&Route::Description(role)), use_navigate());
        let go = Callback::new(move |id| {
            let in_place = NavigateOptions { resolve: false, scroll: false, ..NavigateOptions::default() };
            navigate(&format!("{to}{}", opens(id)), in_place);
        });
        Self { number, go }
    }

    fn number(self) -> Option<DescriptionId> {
        self.number.get().map(DescriptionId)
    }

    /// Opens this one.
    fn open(self, id: DescriptionId) {
        self.go.run(id);
        browser::focus_soon(vec![editor::HEADING.to_owned()]);
    }
}

/// The one that the address names, or the only one of this role.
fn to_show(book: &Book, role: DescriptionRole, named: Option<DescriptionId>) -> Option<DescriptionId> {
    let mut of_role = book.all().iter().filter(|description| description.role() == role);
    let (first, second) = (of_role.next()?, of_role.next());
    let named = named.and_then(|id| book.get(id)).filter(|description| description.role() == role);
    named.or_else(|| second.is_none().then_some(first)).map(Description::id)
}

fn has_some(book: &Book, role: DescriptionRole) -> bool {
    book.all().iter().any(|description| description.role() == role)
}

/// The school's descriptions, all or of one role with the one that is open, each with how far it is.
fn own(desk: DescriptionsDesk, of: Option<(DescriptionRole, Memo<Option<DescriptionId>>)>, said: Said) -> AnyView {
    let rows = Memo::new(move |_| {
        desk.with(|book| {
            let all = book.all().iter().map(|description| (description.id(), description.role()));
            all.filter(|(_, role)| of.is_none_or(|(only, _)| only == *role)).collect::<Vec<_>>()
        })
    });
    let row = move |(id, role): (DescriptionId, DescriptionRole)| {
        let name = Memo::new(move |_| desk.with(|book| book.get(id).map(words::name).unwrap_or_default()));
        let state = move || desk.with(|book| book.get(id).map(words::state).unwrap_or_default());
        let remove = move || {
            let name = name.get_untracked();
            if said.of(desk.change(|book| book.remove(id))).is_some() {
                said.says(format!("Weggehaald: {name}. {}", comes_back("die")));
            }
            said.focus();
        };
        let is_open = move || of.is_some_and(|(_, open)| open.get() == Some(id)).then_some("true");
        let to = href(&Route::Description(role)) + &opens(id);
        // On the page of the role itself the page stays; elsewhere the focus goes to its heading.
        let show = move |_| {
            if of.is_some() {
                browser::focus_soon(vec![editor::HEADING.to_owned()]);
            }
        };
        view! {
            <li class="description-row" data-description=id.to_string()>
                <a class="description-open" href=to aria-current=is_open on:click=show>{name}</a>
                <span class="task-state">{state}</span>
                {move || small_button("Haal weg", name.get(), remove)}
            </li>
        }
        .into_any()
    };
    let list = move || {
        let rows = rows.get();
        if rows.is_empty() {
            return view! { <p>"Er zijn nog geen omschrijvingen. Kies hieronder een functie om te beginnen."</p> }
                .into_any();
        }
        view! { <ul class="plain-list description-list">{rows.into_iter().map(row).collect_view()}</ul> }.into_any()
    };
    list.into_any()
}

/// Every role as a link to its page, with how many the school has.
fn roles(desk: DescriptionsDesk) -> AnyView {
    let role = move |role: &DescriptionRole| {
        let role = *role;
        let letters = Signal::derive(move || {
            let letters = desk.with(|book| {
                let of_role = book.all().iter().filter(|description| description.role() == role);
                of_role.map(|description| description.letter().to_string()).collect::<Vec<_>>()
            });
            if letters.is_empty() { String::new() } else { format!("Bij jullie: {}", letters.join(", ")) }
        });
        let title = texts::labels::capital(words::role(role));
        task_at(&Route::Description(role), title, words::sub_line(role), letters)
    };
    let group = move |(title, of): &(&'static str, &'static [DescriptionRole])| {
        view! { <h3>{*title}</h3><ul class="task-list">{of.iter().map(role).collect_view()}</ul> }
    };
    view! {
        <h2>"Kies een functie"</h2>
        <p>"Elke functie heeft een voorbeeld om te lezen en om mee te beginnen."</p>
        {words::ROLE_GROUPS.iter().map(group).collect_view()}
    }
    .into_any()
}

/// Where on the form something is changed: what is refused is shown there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Anywhere else.
    Form,
    /// A task.
    Task(TaskAt),
    /// Time beside the tasks.
    Slot(SlotPart),
    /// The working-time factor.
    Factor,
}

/// The description that is open, and how it is changed.
#[derive(Clone, Copy)]
struct Open {
    desk: DescriptionsDesk,
    session: Session,
    id: DescriptionId,
    role: DescriptionRole,
    said: Said,
    /// What is being changed.
    place: Place,
    /// What was last refused, and where: the line that is read out may be far away on the screen.
    refused: RwSignal<Option<(Place, String)>>,
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

    /// The same, at a place of its own.
    const fn at(self, place: Place) -> Self {
        Self { place, ..self }
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
