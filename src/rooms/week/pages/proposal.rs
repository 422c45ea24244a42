//! A proposed week: what is asked, the rules it keeps to, the result, and what is locked.

use leptos::prelude::*;

use super::{status_line, tools, way_on};
use crate::kit::ui::basics::{Link, Notice, PageHead};
use crate::rooms::address::Pages;
use crate::rooms::route::{BasicsPage, Route, WeekPage};
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::proposal as t;

mod ask_field;
mod asks;
mod found;
mod lessons;
mod locks;
mod preferred;
mod rules;
mod search;

use search::SearchRunner;

pub fn proposal_page(document: WeekHandle) -> AnyView {
    let status = status_line::<WeekPage>();
    let search = SearchRunner::new(document, status);
    view! {
        <PageHead
            title=WeekPage::Proposal.title()
            lead="Jullie vragen, Taakkompas puzzelt, en jullie kiezen. Wat niet past, staat erbij."
        />
        <div class="no-print">
            {needs(document)}
            {lessons::lessons(document, status)}
            {asks::asks(document, status)}
            {rules::rules(document, status)}
        </div>
        {found::found(document, search)}
        {status.line()}
        {tools(document)}
        <div class="no-print">{locks::locks(document, status)}</div>
        {way_on(WeekPage::Proposal)}
    }
    .into_any()
}

/// What has to be filled in first, with links to where.
fn needs(document: WeekHandle) -> AnyView {
    let lacks = Memo::new(move |_| document.with(t::lacks_before_asking));
    view! {
        <p>
            "Een voorstel gebruikt de groepen, de mensen en de tijden van "
            <Link to=Route::Basics(BasicsPage::School)>{BasicsPage::School.title()}</Link>"."
        </p>
        {move || lacks.get().map(|lacks| view! { <Notice><p>{lacks}</p></Notice> })}
    }
    .into_any()
}
