//! The frame of a page over a document: what is shown if that cannot be read, what was mended, the status line, the rows
//! of the hub, and the links at the foot.

use leptos::prelude::*;

use super::basics::{Link, PageHead, href};
use super::introduced::introduced;
use super::measures_done::measures_done_on;
use super::mended::mended;
use super::status_line::StatusLine;
use crate::kit::document::handle::{DocumentHandle, use_document};
use crate::kit::document::tools::unreadable;
use crate::kit::words::document::DocumentWords;
use crate::rooms::address::Pages;
use crate::rooms::route::Route;

/// A page of a room that is about its document.
pub trait RoomPage: Pages + Copy + Into<Route> + Send + Sync {
    /// The document that its pages fill in.
    type Document: DocumentWords;

    /// The hub.
    const HUB: Self;

    /// The id of the status line.
    const STATUS_ID: &'static str;

    /// The text of the link back to the hub.
    const TO_HUB: &'static str;

    /// The text of the button that starts afresh when the document cannot be read.
    const BEGIN: &'static str;

    /// Its heading: its title, unless that is the same for more pages.
    fn heading(self) -> String {
        self.title().to_owned()
    }

    /// Whether it shows the document.
    fn shows_document(self) -> bool {
        true
    }
}

/// What a page shows of the document.
type View<D> = Box<dyn Fn(DocumentHandle<D>) -> AnyView + Send + Sync>;

/// A page of a room. If the document cannot be read, nothing can be filled in until the school has chosen what to do.
pub fn room_page<P: RoomPage>(
    page: P,
    view: impl Fn(DocumentHandle<P::Document>) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    framed(page, Box::new(view))
}

fn framed<P: RoomPage>(page: P, view: View<P::Document>) -> AnyView {
    let document = use_document();
    let problem = Memo::new(move |_| document.error().filter(|_| page.shows_document()));
    let shown = move || match problem.get() {
        Some(why) => view! { <PageHead title=page.heading() />{unreadable(document, &why, P::BEGIN)} }.into_any(),
        // Untracked: reading while rendering must not re-render the whole page.
        None => untrack(|| view(document)),
    };
    let told = page.shows_document().then(|| mended(document));
    view! { {introduced(&page.into())}{told}{shown} }.into_any()
}

/// The status line, which says what came of the last change.
pub fn status_line<P: RoomPage>() -> StatusLine {
    StatusLine::new(P::STATUS_ID)
}

/// A part of an overview: its heading, and the rows of its pages.
pub fn part(title: &'static str, rows: Vec<AnyView>) -> AnyView {
    view! { <section><h2>{title}</h2><ul class="task-list">{rows}</ul></section> }.into_any()
}

/// The row of a page in the hub: what can be done there, and how far that is.
pub fn task(page: impl RoomPage, sub: &'static str, state: impl Into<Signal<String>>) -> AnyView {
    task_at(&page.into(), page.heading(), sub, state)
}

/// The row of a page of another room.
pub fn task_at(
    route: &Route,
    title: impl Into<String>,
    sub: &'static str,
    state: impl Into<Signal<String>>,
) -> AnyView {
    let name = view! { <a class="task-name" href=href(route)>{title.into()}</a> };
    task_row(name.into_any(), sub, state.into())
}

/// The row of a page that is not open yet: not a link, and the state says what comes first.
pub fn closed_task(page: impl RoomPage, sub: &'static str, state: impl Into<Signal<String>>) -> AnyView {
    task_row(view! { <span>{page.heading()}</span> }.into_any(), sub, state.into())
}

fn task_row(name: AnyView, sub: &'static str, state: Signal<String>) -> AnyView {
    view! {
        <li class="task">
            {name}
            <span class="task-sub">{sub}</span>
            <span class="task-state">{state}</span>
        </li>
    }
    .into_any()
}

/// The link back to the hub.
pub fn to_hub<P: RoomPage>() -> AnyView {
    view! { <p class="no-print"><Link to=P::HUB.into()>{P::TO_HUB}</Link></p> }.into_any()
}

/// The foot of a page: the measures that are carried out here, with the way to tick them in the plan, and the hub.
pub fn way_on<P: RoomPage>(page: P) -> AnyView {
    let back = (page != P::HUB).then(to_hub::<P>);
    view! { <div class="no-print">{measures_done_on(&page.into())}{back}</div> }.into_any()
}
