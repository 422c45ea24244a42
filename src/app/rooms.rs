//! What the app does with the list of rooms: which chunk a page is in, how it comes, and what every room is asked.
//!
//! A chunk is a part of the app that is loaded when a page needs it: a file of its own, next to that of the app.
//! `scripts/trunk-tools/wasm-bindgen` cuts the chunks out of the one program, along the functions marked `wasm_split`: in
//! the `room.rs` of each room one for each group of pages that are opened together, where rows are read that were pasted,
//! and a few in the kit. What only such a function uses goes into its chunk. In a native build nothing is cut.

use leptos::prelude::*;

use super::home;
use crate::kit::browser;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::kit::session::{Session, use_session};
use crate::kit::ui::basics::could_not_fetch;
use crate::rooms::library::address::NOT_FOUND_TITLE;
use crate::rooms::policy::room::{INTRODUCTION, PolicyRoom};
use crate::rooms::rooms;
use crate::rooms::route::Route;

/// The chunk of the landing page: who comes to it needs no app, and who has the app comes from elsewhere.
static HOME: Chunk = Chunk { code: "home", sheet: Sheet::Frame, load: || Box::pin(home::load_home()) };

macro_rules! chunks {
    ($($module:ident: $Room:ident($Page:ident, $Struct:ident),)+) => {
        /// The chunk that a page is in, or that of an address we do not know.
        pub fn chunk_of(route: Option<&Route>) -> &'static Chunk {
            match route {
                Some(Route::Home) => &HOME,
                $(Some(Route::$Room(page)) => <crate::rooms::$module::room::$Struct as Room>::chunk(page),)+
                None => &crate::rooms::library::room::CHUNK,
            }
        }

        /// A page, or `None` as long as its chunk is not here.
        fn view_of(chunk: &Chunk, route: Option<&Route>) -> Option<AnyView> {
            match route {
                Some(Route::Home) if *chunk == HOME => browser::at_once(home::home_page()),
                Some(Route::Home) => home::own(),
                $(Some(Route::$Room(page)) => crate::rooms::$module::room::$Struct::view(page),)+
                None => crate::rooms::library::room::LibraryRoom::not_found(),
            }
        }
    };
}

rooms!(chunks);

/// The page of a route.
pub fn view(route: Option<Route>) -> AnyView {
    use_chunks().page(chunk_in(route.as_ref(), use_session()), route)
}

/// The introduction that a link puts above the scan, from a chunk of its own; nothing if none was sent. If it does not come, the scan is
/// there all the same.
pub fn above_scan() -> AnyView {
    let chunks = use_chunks();
    let sent = PolicyRoom::sent();
    let state = Memo::new(move |_| sent.get().map(|_| chunks.state(&INTRODUCTION)));
    let load = move || {
        browser::spawn(async move {
            chunks.load(&INTRODUCTION).await;
        });
    };
    (move || match state.get()? {
        State::Here => PolicyRoom::introduction(sent),
        State::NotAsked => {
            load();
            None
        }
        State::OnItsWay => None,
        State::Failed => Some(could_not_fetch("De inleiding", load)),
    })
    .into_any()
}

/// As [`chunk_of`], for this session: with a plan, the landing page is the school's own.
pub fn chunk_in(route: Option<&Route>, session: Session) -> &'static Chunk {
    match route {
        Some(Route::Home) if home::is_own(session) => &crate::rooms::plan::room::CHUNK,
        route => chunk_of(route),
    }
}

/// How far a chunk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    NotAsked,
    OnItsWay,
    Here,
    Failed,
}

/// A handle on the chunks, shared by all pages: how far those are that were asked for, by their code.
#[derive(Debug, Clone, Copy, Default)]
pub struct Chunks(RwSignal<Vec<(&'static str, State)>>);

impl Chunks {
    /// Waits until a chunk is here or failed to come: whether it is here. Returns at once if it is on its way already.
    pub async fn load(self, chunk: &'static Chunk) -> bool {
        let state = untrack(|| self.state(chunk));
        if matches!(state, State::OnItsWay | State::Here) {
            return state == State::Here;
        }
        self.set(chunk, State::OnItsWay);
        // Both at once; a page without its style is better than none.
        let styled = (chunk.sheet == Sheet::Workshop).then(browser::workshop_style).flatten();
        let state = if (chunk.load)().await.is_ok() { State::Here } else { State::Failed };
        if let Some(styled) = styled {
            styled.await;
        }
        self.set(chunk, state);
        state == State::Here
    }

    /// Whether a chunk failed to come.
    pub fn has_failed(self, chunk: &Chunk) -> bool {
        untrack(|| self.state(chunk)) == State::Failed
    }

    fn state(self, chunk: &Chunk) -> State {
        if !browser::FETCHES_CHUNKS {
            return State::Here;
        }
        self.0.with(|states| {
            states.iter().find(|(code, _)| *code == chunk.code).map_or(State::NotAsked, |&(_, state)| state)
        })
    }

    fn set(self, chunk: &Chunk, state: State) {
        self.0.update(|states| match states.iter_mut().find(|(code, _)| *code == chunk.code) {
            Some((_, old)) => *old = state,
            None => states.push((chunk.code, state)),
        });
    }

    /// A page. While its chunk loads, a line that says so; if that failed, what the visitor can do.
    fn page(self, chunk: &'static Chunk, route: Option<Route>) -> AnyView {
        // A memo: another chunk that arrives must not re-render this page.
        let state = Memo::new(move |_| self.state(chunk));
        (move || {
            let load = move || {
                browser::spawn(async move {
                    // The page follows the state.
                    self.load(chunk).await;
                });
            };
            let state = state.get();
            browser::leave_page();
            match state {
                State::Here => view_of(chunk, route.as_ref()).unwrap_or_else(|| waiting(route.as_ref())),
                State::NotAsked => {
                    load();
                    waiting(route.as_ref())
                }
                State::OnItsWay => waiting(route.as_ref()),
                State::Failed => failed(route.as_ref(), load),
            }
        })
        .into_any()
    }
}

/// Not the page's own heading yet: that one takes the focus.
fn stand_in(route: Option<&Route>) -> AnyView {
    view! { <header class="page-head"><h1 tabindex="-1">{route.map_or(NOT_FOUND_TITLE, Route::title)}</h1></header> }
        .into_any()
}

fn waiting(route: Option<&Route>) -> AnyView {
    view! { {stand_in(route)}<p class="loading" role="status">"De pagina komt eraan."</p> }.into_any()
}

/// If the site was updated in the meantime, only reloading the page helps, and it does so by itself; the visitor is asked first
/// about a scan that is kept nowhere.
fn failed(route: Option<&Route>, again: impl Fn() + 'static) -> AnyView {
    browser::page_was_missed();
    view! {
        {stand_in(route)}
        {could_not_fetch("De pagina", again)}
        <p><button type="button" class="button-quiet" on:click=|_| browser::reload()>"Laad de pagina opnieuw"</button></p>
    }
    .into_any()
}

/// The chunks, from context.
pub fn use_chunks() -> Chunks {
    use_context().unwrap_or_default()
}
