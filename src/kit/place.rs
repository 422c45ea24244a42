//! Where the app is: the path it is served under, and the page that is open.

use leptos::prelude::*;
use time::Date;

use crate::rooms::route::Route;

/// The path under which the site is served, without a closing slash; empty at the root.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Base(pub String);

impl Base {
    /// The address of a route on this site.
    pub fn href(&self, route: &Route) -> String {
        format!("{}{}", self.0, route.path())
    }
}

/// The day on which a page is written out, for a test: no page may tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenOn(pub Date);
/// The address of the host that pages are written for, without a closing slash. In a browser nobody has to say it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin(pub String);

/// The page that is open; `None` is an address we do not know.
#[derive(Debug, Clone, Copy)]
pub struct CurrentRoute(pub Memo<Option<Route>>);
