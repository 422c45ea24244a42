//! Starting the next school year: says what will change, asks for confirmation, and does it in one step.

use leptos::prelude::*;

use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::basics::Link;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::years as t;
use crate::rooms::route::{DataPage, Route};

/// A fold below the chosen division: for most of the year nobody needs it.
pub(super) fn turn(document: DivisionHandle, status: StatusLine) -> AnyView {
    let lines = move || {
        let will = document.with(|of| of.next_year().map(|(_, turned)| t::will(&turned)).unwrap_or_default());
        will.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect_view()
    };
    let begin = move || {
        if let Some(turned) = status.report(document.change(|of| of.turn_year())) {
            status.announce(t::turned(&turned));
        }
        status.focus();
    };
    let question = Question {
        id: "volgend-jaar".to_owned(),
        label: "Begin aan het volgende schooljaar",
        about: String::new(),
        question: "Wil je aan het volgende schooljaar beginnen?".to_owned(),
        yes: "Ja, begin",
    };
    view! {
        <details class="fold no-print">
            <summary>"Is dit schooljaar voorbij?"</summary>
            <div class="fold-body">
                <p>"Begin dan met dezelfde lijst aan het volgende jaar. Dit gebeurt er:"</p>
                <ul>{lines}</ul>
                <p>
                    "Wil je de verdeling van dit jaar houden? "
                    <Link to=Route::Data(DataPage::Overview)>"Bewaar eerst een bestand bij je gegevens"</Link>
                    "."
                </p>
                {ask_once_more(question, RwSignal::new(None), (), begin)}
            </div>
        </details>
    }
    .into_any()
}
