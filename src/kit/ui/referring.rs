//! How to refer to a page: its address to copy, and a text that names the report first and us after it. Both can be copied
//! on a written page too, where `public/start.js` does.

use leptos::prelude::*;

use super::basics::{Fold, href};
use super::copying::{COPIED, copy_button};
use super::status_line::StatusLine;
use crate::kit::browser;
use crate::rooms::address::query;
use crate::rooms::route::{PolicyPage, Route};

/// The ids on the page: it refers to one page only.
const ADDRESS: &str = "adres";
const REFERENCE: &str = "verwijzing";
const SAID: &str = "verwijs-melding";

/// What a reference says before the address of the page.
pub struct Reference {
    /// The line above the address.
    pub says: &'static str,
    /// Whom to name, with a stop at the end.
    pub text: String,
}

/// The address of a page and how to refer to it.
pub fn referring(to: &Route, Reference { says, text }: Reference) -> AnyView {
    let path = href(to);
    let address = browser::origin() + &path;
    let along = format!("{}?{}={}", href(&PolicyPage::Hub.into()), query::SUBJECT, to.path().trim_matches('/'));
    let status = StatusLine::new(SAID);
    let whole = format!("{text} {address}");
    // On a written page the script says the whole address in the links: only then is it known.
    let link = |id: Option<&'static str>| {
        view! { <a id=id href=path.clone() data-address="">{address.clone()}</a> }.into_any()
    };
    let (own, cited) = (link(Some(ADDRESS)), link(None));
    view! {
        <div class="referring">
            <p class="permalink small">{says}" "{own}</p>
            <div class="cluster no-print">{copies(ADDRESS, "Kopieer link", address, status)}</div>
            <div class="no-print">
                <Fold summary="Zo verwijs je">
                    <p>"Noem eerst het rapport en dan Taakkompas. Wij vatten het rapport samen in onze woorden."</p>
                    <p id=REFERENCE>{text}" "{cited}</p>
                    {copies(REFERENCE, "Kopieer deze verwijzing", whole, status)}
                    <p><a href=along>"APA, QR-code, tekst en kaart voor je eigen site"</a></p>
                </Fold>
            </div>
            {status.line()}
        </div>
    }
    .into_any()
}

fn copies(of: &'static str, says: &'static str, text: String, status: StatusLine) -> AnyView {
    if browser::IS_BROWSER {
        return copy_button(&format!("{of}-tekst"), says, Signal::stored(text), status);
    }
    view! {
        <button
            type="button"
            class="button-quiet no-print"
            data-does="copy"
            data-of=of
            data-line=SAID
            data-done=COPIED
            data-refused="Kopiëren mocht niet van je browser. Selecteer de tekst en kopieer hem zelf."
        >
            {says}
        </button>
    }
    .into_any()
}
