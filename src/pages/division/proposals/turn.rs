//! The turn of the year: what will happen, asked first, and done in one step.

use leptos::prelude::*;

use crate::browser;
use crate::components::basics::Link;
use crate::components::said::Said;
use crate::routes::Route;
use crate::session::DivisionDesk;
use crate::texts::division::years as says;

/// The place of the button, for the focus.
const BUTTON: &str = "volgend-jaar-knop";

/// The place of the question, for the focus.
const QUESTION: &str = "volgend-jaar-vraag";

/// What is asked.
const ASKS: &str = "Wil je aan het volgende schooljaar beginnen?";

/// The fold under a division that was chosen: most of the year nobody needs it.
pub(super) fn turn(desk: DivisionDesk, said: Said) -> AnyView {
    let asked = RwSignal::new(false);
    let lines = move || {
        let will = desk.with(|of| of.next_year().map(|(_, turned)| says::will(&turned)).unwrap_or_default());
        will.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect_view()
    };
    let ask = move |_| {
        asked.set(true);
        browser::focus_soon(vec![QUESTION.to_owned()]);
    };
    let keep = move |_| {
        asked.set(false);
        browser::focus_soon(vec![BUTTON.to_owned()]);
    };
    let begin = move |_| {
        if let Some(turned) = said.of(desk.change(|of| of.turn_year())) {
            said.says(says::turned(&turned));
        }
        said.focus();
    };
    view! {
        <details class="fold no-print">
            <summary>"Is dit schooljaar voorbij?"</summary>
            <div class="fold-body">
                <p>"Begin dan met dezelfde lijst aan het volgende jaar. Dit gebeurt er:"</p>
                <ul>{lines}</ul>
                <p>
                    "Wil je de verdeling van dit jaar houden? "
                    <Link to=Route::Data>"Bewaar eerst een bestand bij je gegevens"</Link>
                    "."
                </p>
                <button type="button" class="button-quiet" id=BUTTON hidden=move || asked.get() on:click=ask>
                    "Begin aan het volgende schooljaar"
                </button>
                <div class="cluster" role="group" id=QUESTION tabindex="-1" aria-label=ASKS hidden=move || !asked.get()>
                    <span>{ASKS}</span>
                    <button type="button" class="button-quiet" on:click=begin>"Ja, begin"</button>
                    <button type="button" class="button-quiet" on:click=keep>"Nee, laat staan"</button>
                </div>
            </div>
        </details>
    }
    .into_any()
}
