//! The style sheet that only some pages need.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// Begins to fetch the style sheet of the workshop; what is returned is done when it is here, or did not come. `None` if
/// the page has it already.
pub fn workshop_style() -> Option<impl Future<Output = ()>> {
    let document = super::document()?;
    let script = document.query_selector("script[data-workshop]").ok()??;
    let address = script.get_attribute("data-workshop")?;
    let is_there = document.query_selector(&format!("link[rel=stylesheet][href=\"{address}\"]")).ok()?;
    if is_there.is_some() {
        return None;
    }
    let link: HtmlElement = document.create_element("link").ok()?.dyn_into().ok()?;
    link.set_attribute("rel", "stylesheet").ok()?;
    link.set_attribute("href", &address).ok()?;
    let done = Promise::new(&mut |resolve, _| {
        link.set_onload(Some(&resolve));
        link.set_onerror(Some(&resolve));
    });
    document.query_selector("head").ok()??.append_child(&link).ok()?;
    Some(async move {
        let _ = JsFuture::from(done).await;
    })
}
