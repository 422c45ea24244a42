//! The part of the page as it was written that the app shows as it is.

use std::cell::RefCell;

use web_sys::{Element, HtmlElement};

thread_local! {
    static WRITTEN: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Keeps that part before the app takes the place of the page.
pub(super) fn keep(root: &HtmlElement) {
    WRITTEN.set(root.query_selector("[data-kept]").ok().flatten());
}

/// What was in it; `None` if the page that was opened had none.
pub fn written_part() -> Option<String> {
    WRITTEN.with_borrow(|part| part.as_ref().map(Element::inner_html))
}
