//! The division of tasks: where to begin, how far it is, and what its pages share.

use leptos::prelude::*;
use taakkompas_domain::division::TaskDivision;

use crate::components::basics::{Link, PageHead, href};
pub(super) use crate::components::kept::tools;
use crate::components::kept::unreadable;
use crate::components::measures_done::measures_done_on;
use crate::components::mended::mended;
use crate::routes::{DivisionPage, Route};
use crate::session::{DivisionDesk, use_division};
use crate::texts::division as words;
use crate::texts::page_title;

mod board;
mod list;
mod plan_text;
mod proposals;
mod remarks;
mod team;
mod usual;
mod wishes;

/// A page of the division. Where what is kept cannot be read, nothing can be filled in until the school chose.
#[must_use]
pub fn division_page(page: DivisionPage) -> AnyView {
    let desk = use_division();
    let error = Memo::new(move |_| desk.error());
    let shown = move || match error.get() {
        Some(why) if page != DivisionPage::Wishes => view! {
            <PageHead title=words::page_title(page) />
            {unreadable(desk, words::unreadable(&why), "Begin een nieuwe lijst")}
        }
        .into_any(),
        // What a page reads while it is made is nothing to make it anew for.
        _ => untrack(|| match page {
            DivisionPage::Hub => hub(desk),
            DivisionPage::List => list::list_page(desk),
            DivisionPage::Board => board::board_page(desk),
            DivisionPage::Team => team::team_page(desk),
            DivisionPage::Wishes => wishes::wishes_page(),
            DivisionPage::Proposals => proposals::proposals_page(desk),
            DivisionPage::Plan => plan_text::plan_page(desk),
        }),
    };
    // Someone's own wishes are kept nowhere: there is nothing of the division to tell there.
    let told = (page != DivisionPage::Wishes).then(|| mended(desk));
    view! { {told}{shown} }.into_any()
}

fn hub(desk: DivisionDesk) -> AnyView {
    let state = move |says: fn(&TaskDivision) -> String| Signal::derive(move || desk.with(says));
    let is_open = Memo::new(move |_| desk.with(|division| !division.tasks.is_empty() && division.is_open()));
    // What is not open yet is no link: the state says what comes first.
    let proposals = move || {
        let (sub, state) = ("Taakkompas puzzelt, jullie praten erover en kiezen.", state(words::proposals_state));
        if is_open.get() {
            task(DivisionPage::Proposals, sub, state)
        } else {
            closed(DivisionPage::Proposals, sub, state)
        }
    };
    view! {
        <PageHead
            title=words::page_title(DivisionPage::Hub)
            lead="Een volle lijst eerlijk verdelen maakt iedereen even vol. Kijk daarom eerst wat eraf kan."
        />
        <p>{words::PRIVACY}</p>
        <h2>"Eerst stoppen"</h2>
        <ul class="task-list">
            {task(DivisionPage::List, "Plak jullie lijst, of kies uit gewone taken.", state(words::list_state))}
            {task(
                DivisionPage::Team,
                "Wie doen er taken? Vraag hun ook wat mag stoppen en wat ze graag doen.",
                state(words::team_state),
            )}
            {task(
                DivisionPage::Board,
                "Houden, kleiner maken, overdragen of stoppen. Samen, aan één tafel.",
                state(words::board_state),
            )}
        </ul>
        <h2>"Dan verdelen"</h2>
        <ul class="task-list">
            {proposals}
        </ul>
        <h2>"Dan opschrijven"</h2>
        <ul class="task-list">
            {task(
                DivisionPage::Plan,
                "Alle delen die de cao vraagt, met wat jullie al invulden. Om te plakken en samen aan te vullen.",
                state(words::plan_state),
            )}
            {row(
                view! { <a class="task-name" href=href(&Route::Descriptions)>{page_title(&Route::Descriptions)}</a> }.into_any(),
                "Per functie: welke taken, hoe ver die gaan, en welke tijd erbij hoort.",
                "één blad per functie".into(),
            )}
        </ul>
        <h2>"Voor elke collega zelf"</h2>
        <ul class="task-list">
            {task(
                DivisionPage::Wishes,
                "Wat kun je goed, wat wil je graag, en wat gaat er voor jou af? Alleen jij vult het in.",
                "alleen voor jou",
            )}
        </ul>
        {way_on(DivisionPage::Hub)}
    }
    .into_any()
}

fn task(page: DivisionPage, sub: &'static str, state: impl Into<Signal<String>>) -> AnyView {
    let name =
        view! { <a class="task-name" href=href(&Route::Division(page))>{words::page_title(page)}</a> }.into_any();
    row(name, sub, state.into())
}

fn closed(page: DivisionPage, sub: &'static str, state: Signal<String>) -> AnyView {
    row(view! { <span>{words::page_title(page)}</span> }.into_any(), sub, state)
}

fn row(name: AnyView, sub: &'static str, state: Signal<String>) -> AnyView {
    view! {
        <li class="task">
            {name}
            <span class="task-sub">{sub}</span>
            <span class="task-state">{state}</span>
        </li>
    }
    .into_any()
}

/// The place of the line that says what came of the last change.
pub(super) const SAID: &str = "taken-melding";

/// Under each page: the measures that are done here, with the way to tick them in the plan, and the hub.
pub(super) fn way_on(page: DivisionPage) -> AnyView {
    let to_hub = (page != DivisionPage::Hub).then(|| {
        view! { <p><Link to=Route::Division(DivisionPage::Hub)>"Terug naar het overzicht van de taken"</Link></p> }
    });
    view! { <section class="division-further no-print">{measures_done_on(&Route::Division(page))}{to_hub}</section> }
        .into_any()
}
