//! Longer texts, turned into views in one place: as views of its own, every paragraph would add to the size of the app.

use leptos::prelude::*;

use super::links::link;
use crate::kit::words::prose::{Block, Part};

pub fn prose(parts: &'static [Part]) -> AnyView {
    let part = |part: &'static Part| {
        view! { <section class="prose"><h2>{part.heading}</h2>{blocks(part.blocks)}</section> }.into_any()
    };
    parts.iter().map(part).collect_view().into_any()
}

/// The blocks of a text, without a heading.
pub fn blocks(blocks: &'static [Block]) -> AnyView {
    blocks.iter().map(block).collect_view().into_any()
}

fn block(block: &'static Block) -> AnyView {
    match block {
        Block::Text(text) => view! { <p>{*text}</p> }.into_any(),
        Block::List(items) => {
            let items = items.iter().map(|item| view! { <li>{*item}</li> }.into_any());
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        Block::Terms(terms) => facts(terms.iter().map(|(term, meaning)| (*term, meaning.into_any())).collect()),
        Block::Page(to, says) => view! { <p>{link(to, says)}</p> }.into_any(),
        Block::Site(to, says) => view! { <p><a href=*to rel="external noopener">{*says}</a></p> }.into_any(),
    }
}

/// Terms, each with its description.
pub fn facts(facts: Vec<(&'static str, AnyView)>) -> AnyView {
    let rows = facts.into_iter().map(|(term, said)| view! { <div><dt>{term}</dt><dd>{said}</dd></div> }.into_any());
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}
