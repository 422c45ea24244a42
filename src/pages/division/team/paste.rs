//! A list of colleagues: pasted, looked at first, and added in one step.

use leptos::prelude::*;
use taakkompas_domain::division::TaskDivision;
use taakkompas_domain::division::list::{PeopleList, PersonRow, RowProblem};

use crate::components::basics::Fold;
use crate::components::fields::paste_field;
use crate::components::said::Said;
use crate::session::DivisionDesk;
use crate::texts::division::team as says;
use crate::texts::numbers::count;
use crate::texts::rows;

/// The most rows that are shown one by one.
const MOST_SHOWN: usize = 40;

/// The fold with the field and what comes of it.
pub(super) fn paste_section(desk: DivisionDesk, said: Said) -> AnyView {
    let text = RwSignal::new(String::new());
    let list = Memo::new(move |_| text.with(|text| (!text.trim().is_empty()).then(|| PeopleList::read(text))));
    let summary = move || {
        list.with(|list| match list {
            None => String::new(),
            Some(Ok(list)) => says::summary(list),
            Some(Err(why)) => rows::too_much(*why),
        })
    };
    let has_rows = move || list.with(|list| matches!(list, Some(Ok(list)) if !list.rows.is_empty()));
    let shown = move || {
        list.with(|list| match list {
            Some(Ok(list)) => desk.with(|of| preview(of, list)),
            _ => ().into_any(),
        })
    };
    let add = move |_| {
        let Some(Ok(list)) = list.get_untracked() else { return };
        let Some(done) = said.of(desk.change(|of| Ok(of.add_people(&list)))) else { return };
        let added = count(done.added.len(), "collega", "collega's");
        said.says(match done.problems.len() {
            0 => format!("Toegevoegd: {added}."),
            left => format!("Toegevoegd: {added}. {} niet mee.", count(left, "regel ging", "regels gingen")),
        });
        if done.problems.is_empty() {
            text.set(String::new());
        }
        said.focus();
    };
    view! {
        <div class="no-print">
            <Fold summary="Plak een lijst met collega's">
                <p>
                    "Een regel per collega: functie, ruimte, dagen. Bijvoorbeeld: 'leraar groep 4; gewoon; ma di do'. \
                     Uit een rekenblad plakken kan ook, met of zonder koppen."
                </p>
                {paste_field(
                    "plak-collegas".to_owned(),
                    "Plak hier de regels",
                    "Ruimte is een aantal uren per jaar, of veel, gewoon of weinig. Ook '0,6 fte' mag: dat deel van gewoon.",
                    text,
                )}
                <p role="status" class="said">{summary}</p>
                {shown}
                <div class="button-row" hidden=move || !has_rows()>
                    <button type="button" class="button" on:click=add>"Voeg deze collega's toe"</button>
                </div>
            </Fold>
        </div>
    }
    .into_any()
}

fn preview(of: &TaskDivision, list: &PeopleList) -> AnyView {
    let row = |row: &PersonRow| {
        let remark = says::row_remark(row).map(|remark| view! { <span class="hint">{remark}</span> });
        view! { <li>{says::row(row, of.rooms)}" "{remark}</li> }.into_any()
    };
    let rows: Vec<AnyView> = list.rows.iter().take(MOST_SHOWN).map(row).collect();
    let more = list.rows.len().saturating_sub(MOST_SHOWN);
    let problems = (!list.problems.is_empty()).then(|| {
        let problem = |row: &RowProblem| view! { <li>{says::problem(of, row)}</li> }.into_any();
        let lines: Vec<AnyView> = list.problems.iter().take(MOST_SHOWN).map(problem).collect();
        view! { <h3>"Deze regels gaan niet mee"</h3><ul>{lines}</ul> }
    });
    let unread = says::unread_roles(list);
    view! {
        <ul class="people-preview">{rows}</ul>
        {(more > 0).then(|| view! { <p>{format!("En nog {more}.")}</p> })}
        {problems}
        {(!unread.is_empty()).then(|| view! { <p>{unread}</p> })}
    }
    .into_any()
}
