//! The parts of the app that are loaded when a page needs them, each a file of its own next to the main one.
//!
//! The landing page needs none. `scripts/dist.sh` splits them off from the one program at the functions marked here;
//! code used by one part only goes with it. The native build is not split.

use leptos::prelude::*;
use taakkompas_domain::record::Scan;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{
    about, accessibility, action, check, data, descriptions, finding, findings, measure, measures, not_found, plan,
    precise, privacy, profile, result, rules, scan, theme,
};
use crate::browser;
use crate::components::basics::could_not_fetch;
use crate::components::room::room_page;
use crate::journey::{self, Depth};
use crate::library::{DescriptionsHandle, LibraryHandle};
use crate::routes::Route;
use crate::texts;

/// A part of the app that is loaded separately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Profile and statements.
    Scan,
    /// Result and plan.
    Plan,
    /// The assistants' week.
    Week,
    /// The division of tasks.
    Division,
    /// The task descriptions.
    Descriptions,
    /// Research, measures, rules, and the pages about the site.
    Reading,
    /// What is stored on this device.
    Data,
}

impl Room {
    /// All parts, in the order in which most visitors need them.
    pub const ALL: [Self; 7] =
        [Self::Scan, Self::Plan, Self::Week, Self::Division, Self::Descriptions, Self::Reading, Self::Data];

    /// The name under which it is split off.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Scan => "scan",
            Self::Plan => "plan",
            Self::Week => "week",
            Self::Division => "division",
            Self::Descriptions => "descriptions",
            Self::Reading => "reading",
            Self::Data => "data",
        }
    }

    /// The part that holds a page; an unknown address has one too. `None` for the landing page.
    #[must_use]
    pub const fn of(route: Option<&Route>) -> Option<Self> {
        Some(match route {
            Some(Route::Home) => return None,
            Some(
                Route::Scan | Route::Profile | Route::Precise | Route::ShortTheme(_) | Route::Theme(_) | Route::Check,
            ) => Self::Scan,
            Some(Route::Result | Route::Plan | Route::Action(_)) => Self::Plan,
            Some(Route::Week(_)) => Self::Week,
            Some(Route::Division(_)) => Self::Division,
            Some(Route::Descriptions | Route::Description(_)) => Self::Descriptions,
            Some(
                Route::Findings
                | Route::Finding(_)
                | Route::Measures
                | Route::Measure(_)
                | Route::Rules
                | Route::About
                | Route::Privacy
                | Route::Accessibility,
            )
            | None => Self::Reading,
            Some(Route::Data) => Self::Data,
        })
    }

    async fn bring(self) -> Result<(), SplitLoaderError> {
        match self {
            Self::Scan => bring_scan().await,
            Self::Plan => bring_plan().await,
            Self::Week => bring_week().await,
            Self::Division => bring_division().await,
            Self::Descriptions => bring_descriptions().await,
            Self::Reading => bring_reading().await,
            Self::Data => bring_data().await,
        }
    }

    /// A page of this part; `None` until the part is loaded.
    fn page(self, route: Option<&Route>) -> Option<AnyView> {
        match self {
            Self::Scan => browser::at_once(scan_page(route)),
            Self::Plan => browser::at_once(plan_page(route)),
            Self::Week => browser::at_once(week_page(route)),
            Self::Division => browser::at_once(division_page(route)),
            Self::Descriptions => browser::at_once(descriptions_page(route)),
            Self::Reading => browser::at_once(reading_page(route)),
            Self::Data => browser::at_once(data_page(route)),
        }
    }
}

#[wasm_split(scan, fallible, preload(bring_scan))]
fn scan_page(route: Option<&Route>) -> Result<AnyView, SplitLoaderError> {
    Ok(match route {
        Some(Route::Scan) => scan::ScanHub().into_any(),
        Some(Route::Profile) => profile::Profile().into_any(),
        Some(Route::Precise) => precise::Precise().into_any(),
        Some(Route::ShortTheme(of)) => theme::theme_page(*of, Depth::Short),
        Some(Route::Theme(of)) => theme::theme_page(*of, Depth::Full),
        Some(Route::Check) => check::Check().into_any(),
        _ => not_found::NotFound().into_any(),
    })
}

#[wasm_split(plan, fallible, preload(bring_plan))]
fn plan_page(route: Option<&Route>) -> Result<AnyView, SplitLoaderError> {
    Ok(match route {
        Some(Route::Result) => result::ResultPage().into_any(),
        Some(Route::Plan) => plan::Plan().into_any(),
        Some(Route::Action(id)) => action::action_page(id),
        _ => not_found::NotFound().into_any(),
    })
}

#[wasm_split(week, fallible, preload(bring_week))]
fn week_page(route: Option<&Route>) -> Result<AnyView, SplitLoaderError> {
    Ok(match route {
        Some(Route::Week(page)) => room_page(*page),
        _ => not_found::NotFound().into_any(),
    })
}

#[wasm_split(division, fallible, preload(bring_division))]
fn division_page(route: Option<&Route>) -> Result<AnyView, SplitLoaderError> {
    Ok(match route {
        Some(Route::Division(page)) => room_page(*page),
        _ => not_found::NotFound().into_any(),
    })
}

#[wasm_split(descriptions, fallible, preload(bring_descriptions))]
fn descriptions_page(route: Option<&Route>) -> Result<AnyView, SplitLoaderError> {
    Ok(match route {
        Some(Route::Descriptions) => room_page(descriptions::Page::Hub),
        Some(Route::Description(role)) => room_page(descriptions::Page::Of(*role)),
        _ => not_found::NotFound().into_any(),
    })
}

#[wasm_split(reading, fallible, preload(bring_reading))]
fn reading_page(route: Option<&Route>) -> Result<AnyView, SplitLoaderError> {
    Ok(match route {
        Some(Route::Findings) => findings::Findings().into_any(),
        Some(Route::Finding(id)) => finding::finding_page(id),
        Some(Route::Measures) => measures::Measures().into_any(),
        Some(Route::Measure(id)) => measure::measure_page(id),
        Some(Route::Rules) => rules::Rules().into_any(),
        Some(Route::About) => about::About().into_any(),
        Some(Route::Privacy) => privacy::Privacy().into_any(),
        Some(Route::Accessibility) => accessibility::Accessibility().into_any(),
        _ => not_found::NotFound().into_any(),
    })
}

#[wasm_split(data, fallible, preload(bring_data))]
fn data_page(route: Option<&Route>) -> Result<AnyView, SplitLoaderError> {
    Ok(match route {
        Some(Route::Data) => data::Data().into_any(),
        _ => not_found::NotFound().into_any(),
    })
}

/// The first open step of the current scan, for visitors who return to the landing page.
///
/// # Errors
/// The scan's part failed to load.
#[wasm_split(scan, fallible)]
pub fn next_step(scan: &Scan) -> Result<Route, SplitLoaderError> {
    Ok(journey::next_open(Depth::of(scan), scan))
}

/// The loading state of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    NotAsked,
    OnItsWay,
    Here,
    Failed,
}

/// A handle on the parts, shared by all pages.
#[derive(Debug, Clone, Copy)]
pub struct Rooms(RwSignal<[State; Room::ALL.len()]>);

impl Default for Rooms {
    fn default() -> Self {
        let state = if browser::FETCHES_PARTS { State::NotAsked } else { State::Here };
        Self(RwSignal::new([state; Room::ALL.len()]))
    }
}

impl Rooms {
    /// Loads a part, and returns when it is loaded or has failed. Does nothing if it is loaded or loading already.
    pub async fn bring(self, room: Room) {
        let state = self.0.with_untracked(|states| states[room as usize]);
        if matches!(state, State::OnItsWay | State::Here) {
            return;
        }
        self.set(room, State::OnItsWay);
        let state = if room.bring().await.is_ok() { State::Here } else { State::Failed };
        self.set(room, state);
    }

    /// Loads what no page has asked for yet, so that the next page opens at once.
    pub fn bring_the_rest(self, library: LibraryHandle, templates: DescriptionsHandle) {
        browser::spawn(async move {
            for room in Room::ALL {
                self.bring(room).await;
            }
            library.bring().await;
            templates.bring().await;
        });
    }

    fn set(self, room: Room, state: State) {
        self.0.update(|states| states[room as usize] = state);
    }

    /// The page; while its part is loading, a message that it is coming; if loading failed, what to do.
    pub(super) fn page(self, room: Room, route: Option<Route>) -> AnyView {
        // A memo, so that the loading of another part does not re-render this page.
        let state = Memo::new(move |_| self.0.with(|states| states[room as usize]));
        (move || {
            let bring = move || browser::spawn(self.bring(room));
            match state.get() {
                State::Here => room.page(route.as_ref()).unwrap_or_else(|| waiting(route.as_ref())),
                State::NotAsked => {
                    bring();
                    waiting(route.as_ref())
                }
                State::OnItsWay => waiting(route.as_ref()),
                State::Failed => failed(route.as_ref(), bring),
            }
        })
        .into_any()
    }
}

/// Not the page's own head yet: that one takes the focus.
fn stand_in(route: Option<&Route>) -> AnyView {
    view! { <header class="page-head"><h1 tabindex="-1">{route.map_or(texts::NOT_FOUND_TITLE, texts::page_title)}</h1></header> }.into_any()
}

fn waiting(route: Option<&Route>) -> AnyView {
    view! { {stand_in(route)}<p class="loading" role="status">"De pagina komt eraan."</p> }.into_any()
}

/// If the site was updated meanwhile, only a reload helps; the browser asks first if the scan is not stored.
fn failed(route: Option<&Route>, again: impl Fn() + 'static) -> AnyView {
    view! {
        {stand_in(route)}
        {could_not_fetch("De pagina", again)}
        <p><button type="button" class="button-quiet" on:click=|_| browser::reload()>"Laad de pagina opnieuw"</button></p>
    }
    .into_any()
}

/// The parts, from context.
#[must_use]
pub fn use_rooms() -> Rooms {
    use_context().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_landing_page_needs_no_part() {
        let without: Vec<_> = Route::all(crate::library::core(), ["OZ-01"].into_iter())
            .into_iter()
            .filter(|route| Room::of(Some(route)).is_none())
            .collect();
        assert_eq!(without, [Route::Home]);
        assert!(Room::of(None).is_some());
    }

    #[test]
    fn each_part_has_a_place_of_its_own() {
        let places: Vec<_> = Room::ALL.iter().map(|&room| room as usize).collect();
        assert_eq!(places, (0..Room::ALL.len()).collect::<Vec<_>>());
    }
}
