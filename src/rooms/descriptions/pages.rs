//! The task descriptions: one page with all roles and the school's own descriptions, and a page for each role.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::{NavigateOptions, location::Location};
use taakkompas_descriptions::{
    Book, Description, DescriptionId, DescriptionRole, EditError, Lowered, SlotPart, TaskAt,
};
use time::Date;

use crate::kit::document::tools::tools;
use crate::kit::session::{Session, use_session};
use crate::kit::ui::basics::{Link, PageHead, href};
use crate::kit::ui::fields::small_button;
use crate::kit::ui::links::permalink;
use crate::kit::ui::measures_done::measures_done_on;
use crate::kit::ui::print::print_head;
use crate::kit::ui::room_page::{RoomPage, status_line, task_at, to_hub};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::comes_back;
use crate::kit::words::not_changed;
use crate::kit::{browser, words as t};
use crate::rooms::address::{Pages, query};
use crate::rooms::descriptions::address::opens;
use crate::rooms::descriptions::document::BookHandle;
use crate::rooms::descriptions::words;
use crate::rooms::route::{DescriptionsPage, DivisionPage, Route, WeekPage};

mod begin;
mod editor;
mod example;
mod know;
mod paper;
mod task;
mod tasks;
mod time_fields;

impl RoomPage for DescriptionsPage {
    type Document = Book;
    const HUB: Self = Self::Hub;
    const STATUS_ID: &'static str = "omschrijving-melding";
    const TO_HUB: &'static str = "Alle functies en jullie omschrijvingen";
    const BEGIN: &'static str = "Begin opnieuw met omschrijvingen";

    fn heading(self) -> String {
        match self {
            Self::Hub => self.title().to_owned(),
            Self::Role(role) => words::page_of(role),
        }
    }
}

pub(super) fn descriptions_page(page: DescriptionsPage, document: BookHandle) -> AnyView {
    view! {
        <PageHead title=page.heading() />
        {match page {
            DescriptionsPage::Hub => hub(document),
            DescriptionsPage::Role(role) => of_role(document, role),
        }}
    }
    .into_any()
}

fn hub(document: BookHandle) -> AnyView {
    let status = status_line::<DescriptionsPage>();
    view! {
        <p class="lead">"Wat doet iemand, hoe ver gaat dat, en hoeveel tijd is ervoor? Zet het op papier."</p>
        <p>
            "Met een omschrijving weet iedereen wat een taak inhoudt en wat die kost. Schrijf functies op, geen namen, \
             en niets over leerlingen. Wat je invult, blijft op dit apparaat."
        </p>
        <h2>"Jullie omschrijvingen"</h2>
        {own(document, None, status)}
        {status.line()}
        {roles(document)}
        {further(document)}
    }
    .into_any()
}

/// One role: the school's descriptions of it, the open one, a form to start another, and the example.
fn of_role(document: BookHandle, role: DescriptionRole) -> AnyView {
    let session = use_session();
    let address = Address::new(role);
    let left_out = RwSignal::new(None::<(DescriptionId, Vec<String>)>);
    let status = status_line::<DescriptionsPage>();
    let open = Memo::new(move |_| document.with(|book| to_show(book, role, address.number())));
    let one = move |id: DescriptionId| {
        let refused = RwSignal::new(None);
        untrack(|| {
            editor::editor(Open { document, session, id, role, status, place: FormSpot::Form, refused }, left_out)
        })
    };
    // Visitors who followed a link and have no scan yet see the example before the form.
    let is_guest = session.with_untracked(Scan::is_empty);
    let begin = || begin::begin(document, session, role, address, left_out, status);
    view! {
        {print_head()}
        <div class="no-print">
            {(move || open.get().is_none().then(|| view! { <p class="lead">{words::lead_of(role)}</p> })).into_any()}
            {(move || document.with(|book| has_some(book, role)).then(|| {
                view! { <h2>"Bij jullie"</h2>{untrack(|| own(document, Some((role, open)), status))} }
            })).into_any()}
            {(!is_guest).then(begin)}
            {status.line()}
        </div>
        // Keyed by number: a reused fold of another description could stay open with nothing in it.
        <For each=move || open.get() key=|id| id.0 children=one />
        {(move || open.get().is_none().then(|| untrack(|| example::example(session, role)))).into_any()}
        {is_guest.then(|| view! { <div class="no-print">{begin()}</div> })}
        <section class="no-print">
            {permalink("Link naar deze functie:", &Route::Descriptions(DescriptionsPage::Role(role)))}
            {to_hub::<DescriptionsPage>()}
            {further(document)}
        </section>
    }
    .into_any()
}

/// Undo and redo, the measures that are carried out here, and related pages.
fn further(document: BookHandle) -> AnyView {
    view! {
        {tools(document)}
        {measures_done_on(&Route::Descriptions(DescriptionsPage::Hub))}
        <p class="link-row">
            <Link to=Route::Division(DivisionPage::Hub)>"Naar de taakverdeling"</Link>" · "
            <Link to=Route::Week(WeekPage::Hub)>"Naar de week van de assistent"</Link>
        </p>
    }
    .into_any()
}

/// Which description the address opens, so that a reload opens it again and the browser's back button works.
#[derive(Clone, Copy)]
struct Address {
    number: Memo<Option<u32>>,
    go: Callback<DescriptionId>,
}

impl Address {
    fn new(role: DescriptionRole) -> Self {
        let Location { query, .. } = use_location();
        let number = Memo::new(move |_| query.with(|query| query.get(query::NUMBER))?.parse().ok());
        let (to, navigate) = (href(&Route::Descriptions(DescriptionsPage::Role(role))), use_navigate());
        let go = Callback::new(move |id| {
            let in_place = NavigateOptions { resolve: false, scroll: false, ..NavigateOptions::default() };
            navigate(&format!("{to}{}", opens(id)), in_place);
        });
        Self { number, go }
    }

    fn number(self) -> Option<DescriptionId> {
        self.number.get().map(DescriptionId)
    }

    fn open(self, id: DescriptionId) {
        self.go.run(id);
        browser::focus_soon(vec![editor::HEADING.to_owned()]);
    }
}

/// The description the address names, or the only one of this role.
fn to_show(book: &Book, role: DescriptionRole, named: Option<DescriptionId>) -> Option<DescriptionId> {
    let mut of_role = book.all().iter().filter(|description| description.role() == role);
    let (first, second) = (of_role.next()?, of_role.next());
    let named = named.and_then(|id| book.get(id)).filter(|description| description.role() == role);
    named.or_else(|| second.is_none().then_some(first)).map(Description::id)
}

fn has_some(book: &Book, role: DescriptionRole) -> bool {
    book.all().iter().any(|description| description.role() == role)
}

/// The school's descriptions, of every role or of one role with its open description, each with its progress.
fn own(
    document: BookHandle,
    of: Option<(DescriptionRole, Memo<Option<DescriptionId>>)>,
    status: StatusLine,
) -> AnyView {
    let rows = Memo::new(move |_| {
        document.with(|book| {
            let all = book.all().iter().map(|description| (description.id(), description.role()));
            all.filter(|(_, role)| of.is_none_or(|(only, _)| only == *role)).collect::<Vec<_>>()
        })
    });
    let row = move |(id, role): (DescriptionId, DescriptionRole)| {
        let name = Memo::new(move |_| document.with(|book| book.get(id).map(words::name).unwrap_or_default()));
        let state = move || document.with(|book| book.get(id).map(words::state).unwrap_or_default());
        let remove = move || {
            let name = name.get_untracked();
            if status.report(document.change(|book| book.remove(id))).is_some() {
                status.announce(format!("Weggehaald: {name}. {}", comes_back("die")));
            }
            status.focus();
        };
        let is_open = move || of.is_some_and(|(_, open)| open.get() == Some(id)).then_some("true");
        let to = href(&Route::Descriptions(DescriptionsPage::Role(role))) + &opens(id);
        // On the role's own page only the query changes, so focus the description; elsewhere the new page takes the
        // focus.
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

/// Every role as a link to its page, with the letters of the school's descriptions.
fn roles(document: BookHandle) -> AnyView {
    let role = move |role: &DescriptionRole| {
        let role = *role;
        let letters = Signal::derive(move || {
            let letters = document.with(|book| {
                let of_role = book.all().iter().filter(|description| description.role() == role);
                of_role.map(|description| description.letter().to_string()).collect::<Vec<_>>()
            });
            if letters.is_empty() { String::new() } else { format!("Bij jullie: {}", letters.join(", ")) }
        });
        let title = t::labels::capital(words::role(role));
        task_at(&Route::Descriptions(DescriptionsPage::Role(role)), title, words::sub_line(role), letters)
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

/// Where on the form a change is made; a refusal is shown in the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FormSpot {
    Form,
    Task(TaskAt),
    /// Time that belongs to no single task.
    Slot(SlotPart),
    Factor,
}

/// The open description, and how it is changed.
#[derive(Clone, Copy)]
struct Open {
    document: BookHandle,
    session: Session,
    id: DescriptionId,
    role: DescriptionRole,
    status: StatusLine,
    /// Where the change is made.
    place: FormSpot,
    /// The last refusal, and where it belongs: the status line may be far away on the screen.
    refused: RwSignal<Option<(FormSpot, String)>>,
}

impl Open {
    /// Reads the description and tracks it.
    fn with<T: Default>(self, read: impl FnOnce(&Description) -> T) -> T {
        self.document.with(|book| book.get(self.id).map(read).unwrap_or_default())
    }

    fn today(self) -> Date {
        self.session.today()
    }

    /// Changes the description and reports the outcome.
    fn change<T>(self, change: impl FnOnce(&mut Description, Date) -> Result<T, EditError>) -> Option<T> {
        let today = untrack(|| self.today());
        let outcome = self.document.change(|book| book.change(self.id, |description| change(description, today)));
        self.refused.set(outcome.as_ref().err().map(|why| (self.place, not_changed(why))));
        self.status.report(outcome)
    }

    /// As [`Open::change`]; also reports the tasks that go less far because of the change.
    fn change_telling(self, change: impl FnOnce(&mut Description, Date) -> Result<Vec<Lowered>, EditError>) {
        if let Some(lowered) = self.change(change)
            && let Some(told) = untrack(|| self.with(|description| words::told::lowered(description, &lowered)))
        {
            self.status.announce(told);
        }
    }

    /// The same description, with changes made at another place.
    const fn at(self, place: FormSpot) -> Self {
        Self { place, ..self }
    }

    /// Reports why the typed text was not accepted.
    fn reject(self, text: &'static str) {
        self.refused.set(Some((self.place, text.to_owned())));
        self.status.reject(text);
    }

    /// The last refusal at this place, visible only: the status line has already announced it.
    fn refusal(self) -> AnyView {
        (move || {
            let (_, text) = self.refused.get().filter(|(place, _)| *place == self.place)?;
            Some(view! { <p class="field-error" aria-hidden="true">{text}</p> })
        })
        .into_any()
    }

    fn field(self, part: &str) -> String {
        format!("omschrijving-{}-{part}", self.id)
    }
}
