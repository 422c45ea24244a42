//! Colleagues from a spreadsheet.

use leptos::prelude::*;
use taakkompas_division::list::{Added, PeopleList, PersonRow};
use taakkompas_division::{ColleagueId, TaskDivision};

use crate::kit::ui::paste::{Outcome, Panel, Problems, paste_panel};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::numbers::count;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::team as t;

/// The most rows shown one by one.
const MOST_SHOWN: usize = 40;

/// The list as it was read, and the result of adding it.
type Found = (PeopleList, Added<ColleagueId>);

static PANEL: Panel<TaskDivision, Found> = Panel {
    fold: "Plak een lijst met collega's",
    how,
    field: "plak-collegas",
    hint: "Ruimte is een aantal uren per jaar, of veel, gewoon of weinig. Ook '0,6 fte' mag: dat deel van gewoon.",
    line: None,
    too_much: "said",
    file: None,
    button: "Voeg deze collega's toe",
    read: |text, division| {
        let list = PeopleList::read(text)?;
        let added = division.add_people(&list);
        Ok((list, added))
    },
    outcome: |(list, added)| Outcome {
        summary: t::summary(list),
        added: said_of(added),
        adds: !list.rows.is_empty(),
        is_whole: added.problems.is_empty(),
    },
    preview: |(list, _), division| preview(list, division),
};

const PROBLEMS: Problems = Problems { heading: "Deze regels gaan niet mee", id: None, class: None, most: MOST_SHOWN };

pub(super) fn paste_section(document: DivisionHandle, status: StatusLine) -> AnyView {
    view! { <div class="no-print">{paste_panel(&PANEL, document, status)}</div> }.into_any()
}

fn how() -> AnyView {
    view! {
        <p>
            "Een regel per collega: functie, ruimte, dagen. Bijvoorbeeld: 'leraar groep 4; gewoon; ma di do'. \
             Uit een rekenblad plakken kan ook, met of zonder koppen."
        </p>
    }
    .into_any()
}

fn said_of(added: &Added<ColleagueId>) -> String {
    let people = count(added.added.len(), "collega", "collega's");
    match added.problems.len() {
        0 => format!("Toegevoegd: {people}."),
        left => format!("Toegevoegd: {people}. {} niet mee.", count(left, "regel ging", "regels gingen")),
    }
}

fn preview(list: &PeopleList, of: &TaskDivision) -> AnyView {
    let row = |row: &PersonRow| {
        let remark = t::row_remark(row).map(|remark| view! { <span class="hint">{remark}</span> });
        view! { <li>{t::row(row, of.capacity_scale)}" "{remark}</li> }.into_any()
    };
    let rows: Vec<AnyView> = list.rows.iter().take(MOST_SHOWN).map(row).collect();
    let more = list.rows.len().saturating_sub(MOST_SHOWN);
    let unread = t::unread_roles(list);
    view! {
        <ul class="people-preview">{rows}</ul>
        {(more > 0).then(|| view! { <p>{format!("En nog {more}.")}</p> })}
        {PROBLEMS.of(&list.problems, |row| t::problem(of, row))}
        {(!unread.is_empty()).then(|| view! { <p>{unread}</p> })}
    }
    .into_any()
}
