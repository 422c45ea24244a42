//! What a room makes, filled in and marked as an example: shown before the room asks for anything.

use leptos::prelude::*;

/// The sheet of an example, with what it is an example of.
pub fn example(of: &'static str, inside: AnyView) -> AnyView {
    view! {
        <figure class="example">
            <figcaption><span class="tag tag-own">"Voorbeeld"</span>" "{of}</figcaption>
            {inside}
        </figure>
    }
    .into_any()
}

/// Something that was filled in, under what it answers.
pub fn facts(rows: impl IntoIterator<Item = (&'static str, String)>) -> AnyView {
    let rows = rows.into_iter().map(|(name, says)| view! { <div><dt>{name}</dt><dd>{says}</dd></div> }.into_any());
    view! { <dl>{rows.collect_view()}</dl> }.into_any()
}
