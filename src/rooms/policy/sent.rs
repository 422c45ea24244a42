//! What came behind the `#` of the address of the scan: an introduction that somebody sent. It stays while the app runs, so that it
//! is there when the visitor comes back to the scan; no browser tells it to a server, and nothing keeps it.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::kit::browser;
use crate::kit::library;
use crate::kit::place::CurrentRoute;
use crate::kit::session::begin_with::use_begin_with;
use crate::kit::session::use_shared;
use crate::rooms::route::{Route, ScanPage};

/// What the skip link of every page leads to: part of the page, and nothing that was sent.
const SKIP: &str = "inhoud";

/// What was sent, shared by all pages.
#[derive(Debug, Clone, Copy)]
pub struct Sent(RwSignal<Option<String>>);

impl Sent {
    /// What was sent; `None` if nothing was.
    pub fn get(self) -> Option<String> {
        self.0.get()
    }

    /// Whether this is what was sent last. Not followed.
    pub fn is_now(self, sent: &str) -> bool {
        self.0.with_untracked(|now| now.as_deref() == Some(sent))
    }

    fn take(self, hash: &str) {
        // What the page has under that name is part of it.
        if let Some(sent) = part(hash).filter(|sent| !self.is_now(sent) && !browser::is_drawn(sent)) {
            self.0.set(Some(sent.to_owned()));
        }
    }
}

/// Follows the address of the page of the scan, and gives what it held last. To be made once for a page.
pub fn follow() -> Sent {
    let sent = use_shared(|_| Sent(RwSignal::new(None)));
    let (hash, current) = (use_location().hash, use_context::<CurrentRoute>());
    // The hash of the router, read once the page is there. The browser's own is that of the page before for as long as this one is being
    // made. A written page has none, and the router warns when it is read there: an effect does not run there.
    Effect::new(move |_| {
        let hash = hash.get();
        // A link to a part of another page is followed by the router before this page is gone.
        if current.is_none_or(|current| current.0.get() == Some(Route::Scan(ScanPage::Hub))) {
            sent.take(&hash);
        }
    });
    sent
}

/// What puts the introduction away, also out of the address: a reload does not bring it back.
pub fn putting_away(sent: Sent) -> Callback<()> {
    let (location, navigate, begin_with) = (use_location(), use_navigate(), use_begin_with());
    Callback::new(move |()| {
        let in_place = NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&location.pathname.get_untracked(), in_place);
        begin_with.set(Vec::new());
        sent.0.set(None);
    })
}

/// What of a part of an address behind its `#` was sent.
fn part(hash: &str) -> Option<&str> {
    let sent = hash.trim_start_matches('#');
    let is_of_the_site = sent.is_empty() || sent == SKIP || library::core().statement(sent).is_some();
    (!is_of_the_site).then_some(sent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_the_skip_link_and_the_statements_was_sent() {
        for nothing in ["", "#", "#inhoud"] {
            assert_eq!(part(nothing), None, "{nothing}");
        }
        for sent in ["1AAx", "-x", "inhoud2"] {
            assert_eq!(part(&format!("#{sent}")), Some(sent), "also what does not look like an introduction");
        }
        for statement in &library::core().statements {
            let id = statement.facts.id.as_str();
            assert_eq!(part(&format!("#{id}")), None, "{id}");
        }
    }
}
