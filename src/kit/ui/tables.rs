//! What tables share.

use leptos::prelude::*;

/// The header row of a table, which names the columns.
pub fn column_heads(names: &[&str]) -> AnyView {
    let head = |&name: &&str| view! { <th scope="col">{name.to_owned()}</th> }.into_any();
    let heads: Vec<AnyView> = names.iter().map(head).collect();
    view! { <thead><tr>{heads}</tr></thead> }.into_any()
}
