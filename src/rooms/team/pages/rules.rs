//! What is shown of a team and what never is.

use leptos::prelude::*;

use super::to_hub;
use crate::kit::ui::basics::{Link, PageHead};
use crate::rooms::address::Pages;
use crate::rooms::route::{LibraryPage, TeamPage};
use crate::rooms::team::words::rules::{PARTS, Part};

pub fn rules_page() -> AnyView {
    let part = |Part { title, says }: Part| {
        let says = says.iter().map(|&says| view! { <li>{says}</li> }.into_any()).collect_view();
        view! { <h2>{title}</h2><ul>{says}</ul> }.into_any()
    };
    view! {
        <PageHead
            title=TeamPage::Rules.title()
            lead="Collega's vullen eerlijker in als ze niet herkenbaar zijn. Daar houden we ons zo aan."
        />
        {PARTS.map(part)}
        <p>
            "Er is geen account, en geen server met antwoorden. Alles staat op het apparaat van wie verzamelt. "
            <Link to=LibraryPage::Privacy.into()>{LibraryPage::Privacy.title()}</Link>
        </p>
        {to_hub::<TeamPage>()}
    }
    .into_any()
}
