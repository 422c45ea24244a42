//! The board.

use leptos::prelude::*;

use super::{SAID, tools, way_on};
use crate::components::basics::PageHead;
use crate::components::said::Said;
use crate::routes::DivisionPage;
use crate::session::DivisionDesk;
use crate::texts::division as words;

/// The page.
pub(super) fn board_page(desk: DivisionDesk) -> AnyView {
    let said = Said::new(SAID);
    view! {
        <PageHead title=words::page_title(DivisionPage::Board) />
        {tools(desk)}
        {said.line()}
        {way_on(DivisionPage::Board)}
    }
    .into_any()
}
