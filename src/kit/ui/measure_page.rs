//! The page of a measure. It has two addresses: its own, and that of the action in a plan, where the school's own strip
//! stands on top. The rest is the same.

use leptos::prelude::*;
use taakkompas_content::model::{MeasureCard, RetiredMeasure};
use taakkompas_scan::catalog::MeasureId;

use super::basics::{Link, PageHead, with_library};
use super::icons::head_drawn;
use super::links::{canonical, linked, titled_list};
use super::measure_body::{evidence_labels, leads_on, measure_body};
use crate::kit::library;
use crate::kit::session::use_session;
use crate::rooms::route::{LibraryPage, Route, ScanPage};

/// What differs between the two addresses.
pub struct OfAddress {
    /// Its class, besides `measure`.
    pub class: &'static str,
    /// What the school has to do with the measure.
    pub strip: AnyView,
    /// The first step, called after the day on which it can be taken.
    pub first_step: AnyView,
    /// What it rests on.
    pub reasons: AnyView,
    /// Below all else.
    pub foot: AnyView,
}

pub fn measure_article(
    card: &'static MeasureCard,
    retired: Option<&'static RetiredMeasure>,
    of_address: OfAddress,
) -> AnyView {
    let OfAddress { class, strip, first_step, reasons, foot } = of_address;
    let ib_word = use_session().with_untracked(|scan| scan.profile.ib_word);
    canonical(&address(card));
    view! {
        <article class=format!("measure {class}") data-measure=card.facts.id.to_string()>
            {head_drawn(Some(card.facts.theme), view! { <PageHead title=card.title.clone() lead=card.gain.clone() /> })}
            <div class="two-columns">
                <div>
                    {retired.map(leads_on)}
                    {strip}
                    <p class="no-print">"Herken je dit? "<q>{card.recognise.clone()}</q></p>
                    {first_step}
                    {with_library(move |library| {
                        let body = library.body(card.facts.id.as_str());
                        body.map_or_else(|| ().into_any(), |body| measure_body(card, body, &library, ib_word))
                    })}
                </div>
                <aside aria-label="Waarom, en wat erbij hoort">
                    {evidence_labels(card)}
                    {reasons}
                    {order(card)}
                </aside>
            </div>
            {foot}
        </article>
    }
    .into_any()
}

/// The measure's own page.
pub fn address(card: &MeasureCard) -> Route {
    Route::Library(LibraryPage::Measure(card.facts.id.to_string()))
}

/// For a school without a plan.
pub fn to_the_scan() -> AnyView {
    view! {
        <p>
            "Past dit nu bij jullie school? "<Link to=Route::Scan(ScanPage::Hub)>"Doe de zelfscan"</Link>
            ", dan zie je wat eerst komt."
        </p>
    }
    .into_any()
}

/// What to do first, and what it makes possible.
fn order(card: &MeasureCard) -> AnyView {
    let measures = library::measures();
    let title = |id: &MeasureId| measures.card(id.as_str()).map(to_measure);
    let first: Vec<AnyView> = card.facts.requires.iter().filter_map(title).collect();
    let then =
        measures.cards.iter().filter(|other| other.facts.requires.contains(&card.facts.id)).map(to_measure).collect();
    view! { <div class="no-print">{titled_list("Doe dit eerst", first)}{titled_list("Daarna kan", then)}</div> }
        .into_any()
}

fn to_measure(card: &MeasureCard) -> AnyView {
    linked(&address(card), &card.title, String::new())
}
