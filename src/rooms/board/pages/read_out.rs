//! A summary as it is read: the same on the page of the school before it is sent, and on that of the board after it came.

use leptos::prelude::*;
use taakkompas_board::Summary;

use crate::rooms::board::words::summary::{Part, parts};

/// The parts of a summary.
pub(super) fn read_out(of: &Summary) -> AnyView {
    let part = |Part { heading, lines }: Part| {
        let line = |(about, says): (String, String)| {
            let says = (!says.is_empty()).then(|| view! { <span class="board-says">{says}</span> });
            view! { <li><strong>{about}</strong>{says}</li> }
        };
        view! {
            <h3>{heading}</h3>
            <ul class="board-lines">{lines.into_iter().map(line).collect_view()}</ul>
        }
        .into_any()
    };
    parts(of).into_iter().map(part).collect_view().into_any()
}
