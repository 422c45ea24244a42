//! A list of the whole team, pasted once: everyone becomes a colleague, and the week gets its groups, teachers and
//! assistants from it.

use leptos::prelude::*;
use taakkompas_division::TaskDivision;
use taakkompas_division::into_week::{Correction, IntoWeek, TeamAdded};
use taakkompas_division::list::{PeopleList, PersonRow, RowProblem};
use taakkompas_school::slices::Slices;
use taakkompas_week::AssistantWeek;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::both::Both;
use crate::kit::ui::fields::small_button;
use crate::kit::ui::paste::{Outcome, Panel, Problems, Reader, Target, folded, paste_panel};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::rows::{SET_ASIDE, TOLD_APART};
use crate::rooms::basics::words as t;
use crate::rooms::division::words::list;
use crate::rooms::division::words::team;
use crate::rooms::week::words::cards::usual_teacher;

/// The most rows shown one by one.
const MOST_SHOWN: usize = 40;

static PANEL: Panel<(TaskDivision, AssistantWeek), TeamAdded> = Panel {
    fold: "Plak een lijst met collega's",
    how,
    field: "plak-collegas",
    hint: "Ruimte is een aantal uren voor taken per jaar, of veel, gewoon of weinig. Ook '0,6 fte' mag.",
    line: None,
    too_much: "said",
    file: None,
    control: None,
    button: "Voeg deze collega's toe",
    reader: || Box::pin(reader()),
};

#[wasm_split(read_list, fallible)]
fn reader() -> Result<Reader<(TaskDivision, AssistantWeek), TeamAdded>, SplitLoaderError> {
    Ok(Reader {
        read: |text, (mut division, mut week)| {
            Slices::new(async move {
                let found = division.add_team_in_slices(&text, &mut week, usual_teacher).await?;
                Ok((found, (division, week)))
            })
        },
        outcome: |found| Outcome {
            summary: t::summary(found),
            added: t::added(found),
            adds: !(found.added.added.is_empty() && found.into_week.changes_nothing()),
            is_whole: found.added.problems.iter().all(|row| row.problem.is_kept()),
        },
        preview: |found, (division, week)| preview(found, division, week),
    })
}

const PROBLEMS: Problems =
    Problems { heading: "Kijk nog even naar deze regels", id: None, class: None, most: MOST_SHOWN };

/// Where a correction goes, for the rows of the preview.
#[derive(Debug, Clone, Copy)]
struct Corrects {
    both: Both,
    status: StatusLine,
}

pub(super) fn paste_section(both: Both, status: StatusLine) -> AnyView {
    provide_context(Corrects { both, status });
    view! { <div class="no-print">{paste_panel(&PANEL, both, status)}</div> }.into_any()
}

fn how() -> AnyView {
    view! {
        <p>
            "Een regel per collega: functie, ruimte, dagen. Bijvoorbeeld: 'leraar groep 4; gewoon; ma di do'. \
             Uit een rekenblad plakken kan ook, met of zonder koppen. Een kolom per dag met kruisjes of tijden mag ook."
        </p>
        <p>
            "Wie een groep heeft, komt bij die groep te staan. Een onderwijsassistent of leraarondersteuner komt ook in de week. \
             Iedereen komt in de lijst voor de taken."
        </p>
    }
    .into_any()
}

fn preview(found: &TeamAdded, of: &TaskDivision, week: &AssistantWeek) -> AnyView {
    let row = |row: &PersonRow| {
        let remark = team::row_remark(row).map(|remark| view! { <span class="hint">{remark}</span> });
        view! { <li>{team::row(row, of.capacity_scale)}" "{remark}</li> }.into_any()
    };
    let rows: Vec<AnyView> = found.list.rows.iter().take(MOST_SHOWN).map(row).collect();
    let more = found.list.rows.len().saturating_sub(MOST_SHOWN);
    let unread = team::unread_roles(&found.list);
    view! {
        <ul class="people-preview">{rows}</ul>
        {(more > 0).then(|| view! { <p>{format!("En nog {more}.")}</p> })}
        {corrections(&found.corrections)}
        {left_out(&found.into_week, week)}
        {aside(&found.list)}
        {problems(&found.added.problems, of)}
        {(!unread.is_empty()).then(|| view! { <p>{unread}</p> })}
    }
    .into_any()
}

fn problems(all: &[RowProblem], division: &TaskDivision) -> AnyView {
    let (apart, others) = list::told_apart(all);
    let of = division.clone();
    view! {
        {folded(team::of_told_apart(&apart), TOLD_APART, &apart, |row| row.line, move |row| team::problem(&of, row))}
        {PROBLEMS.mendable(&others, |row| row.line, |row| team::problem(division, row))}
    }
    .into_any()
}

/// What the list says otherwise of people who are there, with a button for each.
fn corrections(found: &[Correction]) -> AnyView {
    let Some(Corrects { both, status }) = use_context().filter(|_| !found.is_empty()) else { return ().into_any() };
    let row = |of: &Correction| {
        let (division, week) = untrack(|| both.value());
        let label = division.colleague(of.colleague).map(|who| who.label.clone()).unwrap_or_default();
        let (says, of, name) = (t::correction(&division, &week, of), of.clone(), label.clone());
        let take = move || {
            let (mut division, mut week) = untrack(|| both.value());
            let Ok(gone) = division.correct(&mut week, &of) else { return };
            if both.put((division, week), status) {
                status.announce(t::corrected(&label, gone.len()));
            }
            status.focus();
        };
        view! { <li>{says}" "{small_button("Neem dit over", name, take)}</li> }.into_any()
    };
    let rows: Vec<AnyView> = found.iter().take(MOST_SHOWN).map(row).collect();
    let more = found.len().saturating_sub(MOST_SHOWN);
    view! {
        <h3>"Dit is anders bij wie er al staat"</h3>
        <p>"Er verandert niets tot je het overneemt."</p>
        <ul class="people-corrections">{rows}</ul>
        {(more > 0).then(|| view! { <p>{format!("En nog {more}.")}</p> })}
    }
    .into_any()
}

/// The titles, headings and totals, and the columns that are not used.
fn aside(of: &PeopleList) -> AnyView {
    let columns = list::unused(&of.unused);
    view! {
        {folded(list::asides(&of.asides), SET_ASIDE, &of.asides, |aside| aside.line, list::aside)}
        {(!columns.is_empty()).then(|| view! { <p>{columns}</p> })}
    }
    .into_any()
}

/// What of the list does not come into the week, colleague by colleague.
fn left_out(into: &IntoWeek, week: &AssistantWeek) -> AnyView {
    let lines: Vec<AnyView> =
        into.left_out.iter().map(|left| view! { <li>{t::left_out(week, left)}</li> }.into_any()).collect();
    let has_any = !lines.is_empty();
    has_any.then(|| view! { <p>"In de week gaat dit niet mee:"</p><ul>{lines}</ul> }).into_any()
}

/// Offers what the colleagues who are there already say of the week; hidden if the week has it.
pub(super) fn take_over(both: Both, status: StatusLine) -> AnyView {
    let found = Memo::new(move |_| {
        let (mut division, mut week) = both.value();
        division.fill_week(&mut week, usual_teacher)
    });
    let take = move |_| {
        let (mut division, mut week) = untrack(|| both.value());
        let into = division.fill_week(&mut week, usual_teacher);
        if both.put((division, week), status) {
            status.announce(t::taken_over(&into));
        }
        status.focus();
    };
    let left = move || found.with(|into| both.week.with(|week| left_out(into, week)));
    let offer = move || {
        view! {
            <section class="no-print" aria-labelledby="overnemen">
                <h2 id="overnemen">"Dit staat er al"</h2>
                <p>{move || found.with(t::to_take_over)}</p>
                {left}
                <div class="button-row">
                    <button type="button" class="button" on:click=take>"Neem het over"</button>
                </div>
            </section>
        }
    };
    let has_any = Memo::new(move |_| !found.with(IntoWeek::changes_nothing));
    view! { {move || has_any.get().then(offer)} }.into_any()
}
