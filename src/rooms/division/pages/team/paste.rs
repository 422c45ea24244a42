//! Colleagues from a spreadsheet.

use leptos::prelude::*;
use taakkompas_division::list::{Added, PeopleList, PersonRow};
use taakkompas_division::{ColleagueId, TaskDivision};

use super::super::list::set_aside;
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
        is_whole: left_out(added) == 0,
    },
    preview: |(list, added), division| preview(list, added, division),
};

const PROBLEMS: Problems =
    Problems { heading: "Kijk nog even naar deze regels", id: None, class: None, most: MOST_SHOWN };

pub(super) fn paste_section(document: DivisionHandle, status: StatusLine) -> AnyView {
    view! { <div class="no-print">{paste_panel(&PANEL, document, status)}</div> }.into_any()
}

fn how() -> AnyView {
    view! {
        <p>
            "Een regel per collega: functie, ruimte, dagen. Bijvoorbeeld: 'leraar groep 4; gewoon; ma di do'. \
             Uit een rekenblad plakken kan ook, met of zonder koppen. Een kolom per dag met kruisjes mag ook."
        </p>
    }
    .into_any()
}

/// How many rows are left out.
fn left_out(added: &Added<ColleagueId>) -> usize {
    added.problems.iter().filter(|row| !row.problem.is_kept()).count()
}

fn said_of(added: &Added<ColleagueId>) -> String {
    let people = count(added.added.len(), "collega", "collega's");
    match left_out(added) {
        0 => format!("Toegevoegd: {people}."),
        left => format!("Toegevoegd: {people}. {} niet mee.", count(left, "regel ging", "regels gingen")),
    }
}

fn preview(list: &PeopleList, added: &Added<ColleagueId>, of: &TaskDivision) -> AnyView {
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
        {set_aside(&list.asides, &list.unused)}
        {PROBLEMS.mendable(&added.problems, |row| row.line, |row| t::problem(of, row))}
        {(!unread.is_empty()).then(|| view! { <p>{unread}</p> })}
    }
    .into_any()
}
