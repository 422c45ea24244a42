//! The part of the page as it was written that the app shows as it is.
//!
//! It has the path of its page as a name: whoever goes on to another page must not find it there.

use std::cell::RefCell;

use web_sys::{Element, HtmlElement};

thread_local! {
    static WRITTEN: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Keeps that part before the app takes the place of the page.
pub(super) fn keep(root: &HtmlElement) {
    WRITTEN.set(root.query_selector("[data-kept]").ok().flatten());
}

/// What was in the part of this name; `None` if the page that was opened had none.
pub fn written_part(name: &str) -> Option<String> {
    let is_it = |part: &&Element| part.get_attribute("data-kept").is_some_and(|own| own == name);
    WRITTEN.with_borrow(|part| part.as_ref().filter(is_it).map(Element::inner_html))
}
