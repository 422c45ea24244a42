//! Links to pages whose name comes from the content, and permanent addresses spelled out.

use leptos::prelude::*;

use super::basics::href;
use crate::kit::browser;
use crate::rooms::route::Route;

/// A link to a page, by the name it has in the content.
pub fn link(to: &Route, says: &str) -> AnyView {
    view! { <a href=href(to)>{says.to_owned()}</a> }.into_any()
}

/// A link as an item of a list, followed by some text.
pub fn linked(to: &Route, says: &str, rest: String) -> AnyView {
    view! { <li>{link(to, says)}{rest}</li> }.into_any()
}

/// A list under its heading; `None` if it is empty.
pub fn titled_list(title: &'static str, items: Vec<AnyView>) -> Option<AnyView> {
    (!items.is_empty()).then(|| view! { <h3>{title}</h3><ul>{items}</ul> }.into_any())
}

/// As long as the page is open, the address that search engines and the browser's own "share" take for it. `app/site` writes
/// the same into the page.
pub fn canonical(to: &Route) {
    browser::set_canonical(Some(&format!("{}{}/", browser::origin(), href(to))));
    on_cleanup(|| browser::set_canonical(None));
}

/// The address of a page, as a link that shows it: to copy, or to type over from paper.
pub fn permalink(says: &'static str, to: &Route) -> AnyView {
    let path = href(to);
    let address = browser::origin() + &path;
    view! { <p class="permalink small">{says}" "<a href=path data-address="">{address}</a></p> }.into_any()
}
