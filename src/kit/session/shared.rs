//! What pages share: made when the first page asks for it, and kept for as long as the app runs.
//!
//! The landing page does not ask, so it does not load the code that makes a plan.

use leptos::prelude::*;

use super::{Session, use_session};

/// Where shared state is kept: in the contexts of the app, so that it outlives the page that asked first.
#[derive(Debug, Clone, Copy)]
pub struct SharedState {
    app: StoredValue<Option<Owner>>,
    /// Whether somebody typed what is kept nowhere, on purpose: the browser asks before that goes away with the tab.
    pub is_only_in_tab: RwSignal<bool>,
}

impl SharedState {
    /// Keeps shared state with the current owner.
    pub fn new() -> Self {
        Self { app: StoredValue::new(Owner::current()), is_only_in_tab: RwSignal::new(false) }
    }
}

impl Default for SharedState {
    fn default() -> Self {
        Self::new()
    }
}

/// The one value of a type that all pages share, from context; made if this is the first to ask.
pub fn use_shared<T: Clone + Send + Sync + 'static>(make: impl FnOnce(Session) -> T) -> T {
    if let Some(shared) = use_context() {
        return shared;
    }
    let session = use_session();
    let Some(app) = use_context::<SharedState>().and_then(|state| state.app.get_value()) else {
        return make(session);
    };
    app.with(|| {
        let shared = make(session);
        provide_context(shared.clone());
        shared
    })
}

#[cfg(test)]
mod tests {
    use crate::kit::records::scan::Scan;

    use super::*;

    #[test]
    fn what_one_page_made_is_there_for_the_next() {
        let app = Owner::new();
        app.with(|| {
            provide_context(Session::new(Scan::default()));
            provide_context(SharedState::new());
            let page = Owner::new();
            let made = page.with(|| use_shared(|_| RwSignal::new(1)));
            made.set(2);
            page.cleanup();
            let next = Owner::new().with(|| use_shared(|_| RwSignal::new(1)));
            assert_eq!(next.get_untracked(), 2);
        });
    }
}
