//! What the app does with the list of rooms: which chunk a page is in, how it comes, and what every room is asked.
//!
//! A chunk is a part of the app that is loaded when a page needs it: a file of its own, next to that of the app. `scripts/trunk-tools/wasm-bindgen` cuts the chunks out of the one program, along the functions
//! marked `wasm_split`: one in the `room.rs` of each room and for each page apart, and a few in the kit. What only such a function uses goes into
//! its chunk; two rooms may share one (`Room::CHUNK`). In a native build nothing is cut.

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use super::home;
use crate::kit::browser;
use crate::kit::room::{Room, Sheet};
use crate::kit::session::{Session, use_session};
use crate::kit::ui::basics::could_not_fetch;
use crate::rooms::library::address::NOT_FOUND_TITLE;
use crate::rooms::rooms;
use crate::rooms::route::{Route, ScanPage};
use crate::rooms::scan::room::load_beside_scan;

macro_rules! chunks {
    ($($module:ident: $Room:ident($Page:ident, $Struct:ident),)+) => {
        /// The chunk of a room, or of a page that few of those who come to its room open.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Chunk {
            $(
                #[doc = concat!("That of `rooms/", stringify!($module), "`.")]
                $Room,
            )+
            /// That of the landing page: who comes to it needs no app, and who has the app comes from elsewhere.
            Home,
            /// That of the pages beside the way through the scan.
            BesideScan,
        }

        impl Chunk {
            /// All, in the order in which most visitors come to need them.
            pub const ALL: &'static [Self] = &[$(Self::$Room,)+ Self::Home, Self::BesideScan];

            /// The name it is cut out under.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$Room => <crate::rooms::$module::room::$Struct as Room>::CHUNK,)+
                    Self::Home => "home",
                    Self::BesideScan => "beside_scan",
                }
            }

            /// The chunk that a page is in, or that of an address we do not know.
            pub const fn of(route: Option<&Route>) -> Self {
                match route {
                    Some(Route::Home) => Self::Home,
                    Some(Route::Scan(ScanPage::Precise | ScanPage::Check)) => Self::BesideScan,
                    $(Some(Route::$Room(_)) => Self::$Room,)+
                    None => Self::Library,
                }
            }

            /// The style sheet that its pages need.
            pub const fn sheet(self) -> Sheet {
                match self {
                    $(Self::$Room => <crate::rooms::$module::room::$Struct as Room>::SHEET,)+
                    Self::Home | Self::BesideScan => Sheet::Frame,
                }
            }

            async fn load(self) -> Result<(), SplitLoaderError> {
                match self {
                    $(Self::$Room => crate::rooms::$module::room::$Struct::load().await,)+
                    Self::Home => home::load_home().await,
                    Self::BesideScan => load_beside_scan().await,
                }
            }
        }

        /// A page, or `None` as long as its chunk is not here.
        fn view_of(chunk: Chunk, route: Option<&Route>) -> Option<AnyView> {
            match route {
                Some(Route::Home) if chunk == Chunk::Home => browser::at_once(home::home_page()),
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
    use_chunks().page(Chunk::with(route.as_ref(), use_session()), route)
}

impl Chunk {
    /// As [`Chunk::of`], for this session: with a plan, the landing page is the school's own.
    pub fn with(route: Option<&Route>, session: Session) -> Self {
        match route {
            Some(Route::Home) if home::is_own(session) => Self::Plan,
            route => Self::of(route),
        }
    }
}

/// How far a chunk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    NotAsked,
    OnItsWay,
    Here,
    Failed,
}

/// A handle on the chunks, shared by all pages.
#[derive(Debug, Clone, Copy)]
pub struct Chunks(RwSignal<[State; Chunk::ALL.len()]>);

impl Default for Chunks {
    fn default() -> Self {
        let state = if browser::FETCHES_CHUNKS { State::NotAsked } else { State::Here };
        Self(RwSignal::new([state; Chunk::ALL.len()]))
    }
}

impl Chunks {
    /// Waits until a chunk is here or failed to come: whether it is here. Returns at once if it is on its way already.
    pub async fn load(self, chunk: Chunk) -> bool {
        let state = self.0.with_untracked(|states| states[chunk as usize]);
        if matches!(state, State::OnItsWay | State::Here) {
            return state == State::Here;
        }
        self.set(chunk, State::OnItsWay);
        // Both at once; a page without its style is better than none.
        let styled = (chunk.sheet() == Sheet::Workshop).then(browser::workshop_style).flatten();
        let state = if chunk.load().await.is_ok() { State::Here } else { State::Failed };
        if let Some(styled) = styled {
            styled.await;
        }
        self.set(chunk, state);
        state == State::Here
    }

    /// Whether a chunk failed to come.
    pub fn has_failed(self, chunk: Chunk) -> bool {
        self.0.with_untracked(|states| states[chunk as usize] == State::Failed)
    }

    fn set(self, chunk: Chunk, state: State) {
        self.0.update(|states| states[chunk as usize] = state);
    }

    /// A page. While its chunk loads, a line that says so; if that failed, what the visitor can do.
    fn page(self, chunk: Chunk, route: Option<Route>) -> AnyView {
        // A memo: another chunk that arrives must not re-render this page.
        let state = Memo::new(move |_| self.0.with(|states| states[chunk as usize]));
        (move || {
            let load = move || {
                browser::spawn(async move {
                    // The page follows the state.
                    self.load(chunk).await;
                });
            };
            match state.get() {
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

/// If the site was updated in the meantime, only reloading the page helps; the visitor is asked first about a scan
/// that is kept nowhere.
fn failed(route: Option<&Route>, again: impl Fn() + 'static) -> AnyView {
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
