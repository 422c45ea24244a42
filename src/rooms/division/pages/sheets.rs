//! A sheet for each colleague: their tasks with time and months, and room to sign. All are printed at once.

use leptos::prelude::*;
use taakkompas_division::TaskDivision;
use taakkompas_division::totals::{OfColleague, Totals};

use super::{tools, way_on};
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, Notice, PageHead};
use crate::kit::ui::print::{print_button, print_foot};
use crate::kit::ui::tables::column_heads;
use crate::kit::words::dates;
use crate::rooms::address::Pages;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::sheets as t;
use crate::rooms::route::{DivisionPage, Route};

pub fn sheets_page(document: DivisionHandle) -> AnyView {
    let session = use_session();
    let is_small = RwSignal::new(false);
    let has_chosen = Memo::new(move |_| document.with(|of| !of.chosen.is_empty()));
    let size = move |says: &'static str, small: bool| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="blad-papier"
                    checked=untrack(move || is_small.get()) == small
                    prop:checked=move || is_small.get() == small
                    on:change=move |_| is_small.set(small)
                />
                <span class="choice-text">{says}</span>
            </label>
        }
        .into_any()
    };
    let sheets = move || {
        let (school, today) = (session.with(|scan| scan.name.clone()), dates::date(session.today()));
        document.with(|of| sheets(of, &school, &today))
    };
    view! {
        <div class="colleague-page">
            <PageHead
                title=DivisionPage::Sheets.title()
                lead="Ieders taken op een eigen blad: om na te kijken, te bespreken en te tekenen. Wensen staan er niet op."
            />
            <div class="no-print" hidden=move || has_chosen.get()>
                <Notice>
                    <p>"Er is nog geen verdeling. Kies eerst een voorstel om mee verder te praten."</p>
                    <p><Link to=Route::Division(DivisionPage::Proposals)>"Naar de drie voorstellen"</Link></p>
                </Notice>
            </div>
            <div hidden=move || !has_chosen.get()>
                <fieldset class="question no-print">
                    <legend>"Op welk papier?"</legend>
                    <div class="choices choices-inline">{size("A4", false)}{size("A5", true)}</div>
                </fieldset>
                <div class="button-row no-print">{print_button("Print alle bladen")}</div>
                <div class="colleague-sheets" class:colleague-sheets-small=move || is_small.get()>{sheets}</div>
            </div>
            {tools(document)}
            {way_on(DivisionPage::Sheets)}
            {print_foot()}
        </div>
    }
    .into_any()
}

/// The sheets, in the order of the team; and who has none.
fn sheets(of: &TaskDivision, school: &str, today: &str) -> AnyView {
    if of.chosen.is_empty() {
        return ().into_any();
    }
    let totals = of.totals(&of.chosen);
    let without = t::without(of, &totals).map(|says| view! { <p class="no-print">{says}</p> });
    let own = totals.colleagues.iter().filter(|own| t::has_sheet(own));
    let all: Vec<AnyView> = own.map(|own| sheet(of, &totals, own, (school, today))).collect();
    view! { {without}{all} }.into_any()
}

fn sheet(of: &TaskDivision, totals: &Totals, own: &OfColleague, (school, today): (&str, &str)) -> AnyView {
    let rows = t::rows(of, totals, own).into_iter().map(|row| {
        let with = (!row.with.is_empty()).then(|| view! { <br/><span class="hint">{row.with}</span> });
        view! { <tr><th scope="row">{row.task}{with}</th><td>{row.when}</td><td>{row.time}</td></tr> }.into_any()
    });
    let heading = format!("blad-{}", own.colleague);
    view! {
        <article class="card colleague-sheet" aria-labelledby=heading.clone() data-colleague=own.colleague.to_string()>
            <p class="small">{t::above(of, school)}</p>
            <h2 id=heading.clone()>{t::title(of, own.colleague)}</h2>
            {to_fill_in("Naam")}
            <table>
                {column_heads(&["Taak", "Wanneer", "Tijd"])}
                <tbody>{rows.collect_view()}</tbody>
            </table>
            // What is signed is on one page with the last tasks that it is about.
            <div class="colleague-end">
                <p>{t::total(own)}</p>
                <p>{t::SIGN}</p>
                <div class="print-only"><span class="write-line"></span><span class="write-line"></span></div>
                <div class="colleague-sign">{to_fill_in("Datum")}{to_fill_in("Handtekening collega")}{to_fill_in("Handtekening schoolleider")}</div>
                <p class="small print-only">{today.to_owned()}</p>
            </div>
        </article>
    }
    .into_any()
}

/// What is written by hand, on paper.
fn to_fill_in(what: &'static str) -> AnyView {
    view! { <p class="colleague-write print-only"><span>{what}":"</span><span class="write-line"></span></p> }
        .into_any()
}
