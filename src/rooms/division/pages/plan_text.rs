//! The text for the werkverdelingsplan: what the division and the week fill in, and room for what they do not know.

use leptos::prelude::*;

use super::{remarks, status_line, tools, way_on};
use crate::kit::document::handle::use_document;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, Notice, PageHead, with_library};
use crate::kit::ui::copying::copy_button;
use crate::kit::ui::print::{print_button, print_head};
use crate::kit::ui::sources::source_list;
use crate::rooms::address::Pages;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::plan_text as t;
use crate::rooms::division::words::plan_text::{Ask, Given, Known, Part};
use crate::rooms::route::{DivisionPage, Route, WeekPage};
use crate::rooms::week::document::WeekHandle;

pub fn plan_page(document: DivisionHandle) -> AnyView {
    let status = status_line::<DivisionPage>();
    let (session, week): (_, WeekHandle) = (use_session(), use_document());
    let parts = Memo::new(move |_| {
        let (today, ib_word) = (session.today(), session.with(|scan| scan.profile.ib_word));
        document.with(|division| week.with(|week| t::parts(Given { division, week, today, ib_word })))
    });
    let text = Signal::derive(move || parts.with(|parts| t::plain(&document.with(t::title), parts)));
    let has_chosen = Memo::new(move |_| document.with(|of| !of.chosen.is_empty()));
    let has_week = Memo::new(move |_| week.with(|week| !week.is_empty()));
    let sources: Vec<_> = t::SOURCES.iter().map(|&id| id.into()).collect();
    view! {
        <PageHead
            title=DivisionPage::Plan.title()
            lead="Neem over wat klopt, en vul de rest samen aan. Het werkverdelingsplan zelf maakt het team."
        />
        {print_head()}
        <div class="no-print" hidden=move || has_chosen.get()>
            <Notice>
                <p>"Er is nog geen verdeling. Kies eerst een voorstel om mee verder te praten."</p>
                <p><Link to=Route::Division(DivisionPage::Proposals)>"Naar de drie voorstellen"</Link></p>
            </Notice>
        </div>
        <p class="no-print">
            {format!(
                "Elk deel heeft een nummer. Wat jullie hier invulden, vind je hier terug. Bij '{}' staat wat het team nog \
                 afspreekt. Dat schrijf je in jullie eigen document.",
                t::FILL_IN
            )}
        </p>
        <p class="no-print" hidden=move || has_week.get()>
            "Vul ook "
            <Link to=Route::Week(WeekPage::Roster)>"het rooster"</Link>
            " in. Dan staan groepen, tijden en pauzes er ook."
        </p>
        <div class="button-row no-print">
            {copy_button("plantekst", "Kopieer de tekst", text, status)} {print_button("Print de tekst")}
        </div>
        {status.line()}
        <div class="plan-text">{move || parts.with(|parts| parts.iter().map(part).collect_view())}</div>
        <section class="plan-sources" aria-labelledby="bronnen">
            <h2 id="bronnen">"Bronnen"</h2>
            <p>{t::ON_SOURCES}</p>
            {with_library(move |library| source_list(&library, &sources))}
        </section>
        {remarks::remarks(document)}
        {remarks::small_team(document)}
        {tools(document)}
        {way_on(DivisionPage::Plan)}
    }
    .into_any()
}

fn part(part: &Part) -> AnyView {
    let known: Vec<AnyView> = part.known.iter().map(known).collect();
    let asks: Vec<AnyView> = part.asks.iter().map(ask).collect();
    let fact = |fact: &&'static str| view! { <p class="small">{t::GOOD_TO_KNOW}{*fact}</p> }.into_any();
    let facts: Vec<AnyView> = part.facts.iter().map(fact).collect();
    view! { <section class="plan-part"><h2>{part.heading.clone()}</h2>{known}{asks}{facts}</section> }.into_any()
}

fn known(known: &Known) -> AnyView {
    let title = (!known.title.is_empty()).then(|| view! { <h3>{known.title}</h3> });
    let lines: Vec<AnyView> = known.lines.iter().map(|line| view! { <li>{line.clone()}</li> }.into_any()).collect();
    let list =
        if known.in_order { view! { <ol>{lines}</ol> }.into_any() } else { view! { <ul>{lines}</ul> }.into_any() };
    view! { {title}{list} }.into_any()
}

fn ask(ask: &Ask) -> AnyView {
    view! {
        <div class="plan-ask">
            <p><strong>{t::FILL_IN}": "</strong>{ask.what}" "{ask.helps}</p>
            <p class="plan-agreed">{t::AGREED}<span class="write-line"></span></p>
        </div>
    }
    .into_any()
}
