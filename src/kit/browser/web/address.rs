//! The address of the page, and the links to others.

use wasm_bindgen::{JsCast, JsValue};

use super::{document, listen};

/// The path under which the site is served, without a closing slash.
pub fn base() -> String {
    document()
        .and_then(|document| document.query_selector("script[data-base]").ok().flatten())
        .and_then(|script| script.get_attribute("data-base"))
        .map_or_else(String::new, |base| base.trim_end_matches('/').to_owned())
}

/// A path without the base under which the site is served.
pub fn path_in_site(path: &str) -> String {
    path.strip_prefix(&base()).unwrap_or(path).to_owned()
}

/// The path that is open, base included.
pub fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// What follows `#` in the address, without it. A browser never sends that to a server.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The origin of the site, without a path: `https://example.org`.
pub fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Sets the address that counts as that of the page, or takes it away.
pub fn set_canonical(address: Option<&str>) {
    let Some(document) = document() else { return };
    let found = |selector| document.query_selector(selector).ok().flatten();
    let link = found("link[rel=canonical]");
    let Some(address) = address else {
        if let Some(link) = link {
            link.remove();
        }
        return;
    };
    let made = || {
        let link = document.create_element("link").ok()?;
        link.set_attribute("rel", "canonical").ok()?;
        found("head")?.append_child(&link).ok()?;
        Some(link)
    };
    if let Some(link) = link.or_else(made) {
        // Fails only on an invalid attribute name.
        let _ = link.set_attribute("href", address);
    }
}

/// Tells the path of each link of this site that a visitor points at, touches or focuses, and whether they press it. Of a
/// visitor who saves data, only what they press.
pub fn on_interest_in_links(tell: impl Fn(String, bool) + Clone + 'static) {
    for event in ["pointerover", "focusin", "click"] {
        let tell = tell.clone();
        listen(event, move |event| {
            let is_pressed = event.type_() == "click";
            if !is_pressed && saves_data() {
                return;
            }
            let link = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let link = link.and_then(|element| element.closest("a[href]").ok().flatten());
            if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok())
                && link.origin() == origin()
            {
                tell(path_in_site(&link.pathname()), is_pressed);
            }
        });
    }
}

/// Whether the visitor asked the browser to fetch as little as it can.
fn saves_data() -> bool {
    let of = |target: &JsValue, name: &str| js_sys::Reflect::get(target, &name.into()).ok();
    let connection = web_sys::window().and_then(|window| of(&window.navigator(), "connection"));
    connection.and_then(|connection| of(&connection, "saveData")).is_some_and(|saves| saves.is_truthy())
}
