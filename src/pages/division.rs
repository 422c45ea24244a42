//! The division of tasks: where to begin, and what its pages share.

use leptos::prelude::*;

use crate::components::basics::PageHead;
use crate::routes::DivisionPage;
use crate::session::use_division;
use crate::texts::division as words;

mod plan_text;
mod proposals;
mod remarks;
mod shared;
mod team;
mod wishes;

/// A page of the division.
#[must_use]
pub fn division_page(page: DivisionPage) -> AnyView {
    let desk = use_division();
    // What a page reads while it is made is nothing to make it anew for.
    untrack(|| match page {
        DivisionPage::Team => team::team_page(desk),
        DivisionPage::Wishes => wishes::wishes_page(),
        DivisionPage::Proposals => proposals::proposals_page(desk),
        DivisionPage::Plan => plan_text::plan_page(desk),
        page => view! { <PageHead title=words::page_title(page) /> }.into_any(),
    })
}
