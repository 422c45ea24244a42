//! What every room has: pages over something that is kept, a hub with a row for each of them, and the way on.

use leptos::prelude::*;

use super::basics::{Link, PageHead, href};
use super::kept::unreadable;
use super::measures_done::measures_done_on;
use super::mended::mended;
use super::said::Said;
use crate::routes::Route;
use crate::session::{CarriedDesk, use_document};
use crate::texts::mended::TellsMends;

/// A page of a room.
pub trait RoomPage: Copy + PartialEq + Send + Sync + 'static {
    /// What its pages fill in.
    type Kept: TellsMends;

    /// The hub.
    const HUB: Self;

    /// The id of the line that says what came of the last change.
    const SAID: &'static str;

    /// What the way back to the hub says.
    const TO_HUB: &'static str;

    /// What the button says that begins anew when what is kept cannot be read.
    const BEGIN: &'static str;

    /// The address.
    fn route(self) -> Route;

    /// The heading.
    fn title(self) -> String;

    /// Whether it shows what is kept.
    fn shows_kept(self) -> bool {
        true
    }

    /// Why what is kept cannot be read: what happened, and what to do.
    fn why_unreadable(desk: CarriedDesk<Self::Kept>) -> Option<(&'static str, &'static str)>;

    /// The page itself.
    fn view(self, desk: CarriedDesk<Self::Kept>) -> AnyView;
}

/// A page of a room. If what is kept cannot be read, nothing can be filled in until the school chose.
pub fn room_page<P: RoomPage>(page: P) -> AnyView {
    let desk = use_document();
    let problem = Memo::new(move |_| P::why_unreadable(desk).filter(|_| page.shows_kept()));
    let shown = move || match problem.get() {
        Some(why) => view! { <PageHead title=page.title() />{unreadable(desk, why, P::BEGIN)} }.into_any(),
        // Untracked: what a page reads while it is made must not make the whole page anew.
        None => untrack(|| page.view(desk)),
    };
    let told = page.shows_kept().then(|| mended(desk));
    view! { {told}{shown} }.into_any()
}

/// The line that says what came of the last change.
pub fn status_line<P: RoomPage>() -> Said {
    Said::new(P::SAID)
}

/// The row of a page in the hub: what can be done there, and how far that is.
pub fn task(page: impl RoomPage, sub: &'static str, state: impl Into<Signal<String>>) -> AnyView {
    task_at(&page.route(), page.title(), sub, state)
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

/// The row of a page that is not open yet: no link, and the state says what comes first.
pub fn closed_task(page: impl RoomPage, sub: &'static str, state: impl Into<Signal<String>>) -> AnyView {
    task_row(view! { <span>{page.title()}</span> }.into_any(), sub, state.into())
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

/// The way back to the hub.
pub fn to_hub<P: RoomPage>() -> AnyView {
    view! { <p class="no-print"><Link to=P::HUB.route()>{P::TO_HUB}</Link></p> }.into_any()
}

/// Under a page: the measures that are done here, with the way to tick them in the plan, and the hub.
pub fn way_on<P: RoomPage>(page: P) -> AnyView {
    let back = (page != P::HUB).then(to_hub::<P>);
    view! { <section class="no-print">{measures_done_on(&page.route())}{back}</section> }.into_any()
}
