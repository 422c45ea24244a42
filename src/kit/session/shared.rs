//! What pages share: made when the first page asks for it, and kept for as long as the app runs.
//!
//! The landing page does not ask, so it does not load the code that makes a plan.

use leptos::prelude::*;

use super::{Session, use_session};

/// Where shared state is kept: in the contexts of the app, so that it outlives the page that asked first.
#[derive(Debug, Clone, Copy)]
pub struct SharedState {
    app: StoredValue<Option<Owner>>,
    /// What somebody typed that is kept nowhere, on purpose, by a name for each: what one page has says nothing of another.
    only_in_tab: RwSignal<Vec<&'static str>>,
}

impl SharedState {
    /// Keeps shared state with the current owner.
    pub fn new() -> Self {
        Self { app: StoredValue::new(Owner::current()), only_in_tab: RwSignal::new(Vec::new()) }
    }
}

impl SharedState {
    /// Whether anything is kept nowhere: the browser asks before that goes away with the tab.
    pub fn is_only_in_tab(self) -> bool {
        self.only_in_tab.with(|held| !held.is_empty())
    }

    fn hold(self, name: &'static str, is_held: bool) {
        if self.only_in_tab.with_untracked(|held| held.contains(&name)) == is_held {
            return;
        }
        self.only_in_tab.update(|held| {
            held.retain(|other| *other != name);
            held.extend(is_held.then_some(name));
        });
    }
}

/// Has the browser ask, for as long as `is_held`, before the tab goes: what goes by this name is kept nowhere else.
pub fn hold_in_tab(name: &'static str, is_held: impl Fn() -> bool + Send + Sync + 'static) {
    if let Some(state) = use_context::<SharedState>() {
        Effect::new(move |_| state.hold(name, is_held()));
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
    fn what_is_only_in_the_tab_stays_so_whatever_another_page_has() {
        let state = Owner::new().with(SharedState::new);
        state.hold("card", true);
        state.hold("draft", true);
        state.hold("draft", false);
        assert!(untrack(|| state.is_only_in_tab()));
        state.hold("card", false);
        assert!(!untrack(|| state.is_only_in_tab()));
    }

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
