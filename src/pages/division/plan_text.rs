//! The text for the werkverdelingsplan: what the division fills in, and room for what it does not know.

use leptos::prelude::*;

use super::{SAID, remarks, tools, way_on};
use crate::components::basics::{Link, Notice, PageHead, with_library};
use crate::components::copying::copy_button;
use crate::components::print::{print_button, print_foot, print_head};
use crate::components::said::Said;
use crate::components::sources::source_list;
use crate::routes::{DivisionPage, Route};
use crate::session::DivisionDesk;
use crate::texts::division as words;
use crate::texts::division::plan_text::{self as says, Line, Part};

/// The page.
pub(super) fn plan_page(desk: DivisionDesk) -> AnyView {
    let said = Said::new(SAID);
    let parts = Memo::new(move |_| desk.with(says::parts));
    let text = Signal::derive(move || parts.with(|parts| says::plain(parts)));
    let has_chosen = Memo::new(move |_| desk.with(|of| !of.chosen.is_empty()));
    let sources: Vec<_> = says::SOURCES.iter().map(|&id| id.into()).collect();
    view! {
        <PageHead
            title=words::page_title(DivisionPage::Plan)
            lead="Neem over wat klopt, en vul de rest samen aan. Het werkverdelingsplan zelf maakt het team."
        />
        {print_head()}
        <div hidden=move || has_chosen.get()>
            <Notice>
                <p>"Er is nog geen verdeling. Kies eerst een voorstel om mee verder te praten."</p>
                <p><Link to=Route::Division(DivisionPage::Proposals)>"Naar de drie voorstellen"</Link></p>
            </Notice>
        </div>
        <div hidden=move || !has_chosen.get()>
            <div class="button-row">
                {copy_button("plantekst", "Kopieer de tekst", text, said)}
                {print_button("Print de tekst")}
            </div>
            {said.line()}
            {move || parts.with(|parts| parts.iter().map(part).collect_view())}
        </div>
        <section aria-labelledby="pmr">
            <h2 id="pmr">"Wat de PMR ermee doet"</h2>
            <p>{says::PMR}</p>
            {with_library(move |library| source_list(&library, &sources))}
        </section>
        {remarks::remarks(desk)}
        {remarks::small_team(desk)}
        {tools(desk)}
        {way_on(DivisionPage::Plan)}
        {print_foot()}
    }
    .into_any()
}

fn part(part: &Part) -> AnyView {
    let line = |line: &Line| match line {
        Line::Said(said) => view! { <li>{said.clone()}</li> }.into_any(),
        Line::Blank(of) => view! { <li>{*of}":"<span class="write-line"></span></li> }.into_any(),
    };
    let lines: Vec<AnyView> = part.lines.iter().map(line).collect();
    view! {
        <section class="plan-part">
            <h2>{part.title}</h2>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}
