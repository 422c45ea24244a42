//! What tables share.

use leptos::prelude::*;

/// The head of a table: a row that names the columns.
#[must_use]
pub fn column_heads(names: &[&'static str]) -> AnyView {
    let heads: Vec<AnyView> = names.iter().map(|&name| view! { <th scope="col">{name}</th> }.into_any()).collect();
    view! { <thead><tr>{heads}</tr></thead> }.into_any()
}
