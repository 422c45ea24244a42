//! Longer texts, turned into views in one place: as views of its own, every paragraph would add to the size of the app.

use leptos::prelude::*;

use super::links::link;
use crate::kit::words::prose::{Block, Part};

/// A section of a page: its heading, and what is below it.
pub type Section = (&'static str, AnyView);

/// The parts of a text as sections, for a page that has more than those.
pub fn sections(parts: &'static [Part]) -> impl Iterator<Item = Section> {
    parts.iter().map(|part| (part.heading, blocks(part.blocks)))
}

/// Sections one below the other, with a list that leads to each: above them, or beside them on a wide screen.
pub fn with_contents(sections: Vec<Section>) -> AnyView {
    let to_section = |(heading, _): &Section| {
        view! { <li><a href=format!("#{}", id_of(heading)) rel="external">{*heading}</a></li> }.into_any()
    };
    let contents = sections.iter().map(to_section).collect_view();
    let section = |(heading, content): Section| {
        view! { <section class="prose"><h2 id=id_of(heading) tabindex="-1">{heading}</h2>{content}</section> }
            .into_any()
    };
    view! {
        <div class="with-contents">
            <nav class="no-print" aria-labelledby="op-deze-pagina">
                <h2 id="op-deze-pagina">"Op deze pagina"</h2>
                <ul>{contents}</ul>
            </nav>
            <div>{sections.into_iter().map(section).collect_view()}</div>
        </div>
    }
    .into_any()
}

/// The id of a heading: its letters and digits, with a hyphen for whatever is between them.
fn id_of(heading: &str) -> String {
    let words = heading.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_heading_is_its_words() {
        assert_eq!(id_of("Een vraag over privacy?"), "een-vraag-over-privacy");
        assert_eq!(id_of("Waarom zijn de andere thema's geen doel?"), "waarom-zijn-de-andere-thema-s-geen-doel");
    }
}
