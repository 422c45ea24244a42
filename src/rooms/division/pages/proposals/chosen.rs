//! The team's own division: started from a proposal, changed by hand, and locked where it is good.

use leptos::prelude::*;
use taakkompas_division::totals::OfColleague;
use taakkompas_division::{TaskDivision, TaskId};

use super::search::SearchRunner;
use super::{Paper, load, task, turn};
use crate::kit::ui::basics::Link;
use crate::kit::ui::tables::column_heads;
use crate::kit::words::labels::capital;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::hours;
use crate::rooms::division::words::proposals as t;
use crate::rooms::route::{DivisionPage, Route};

/// The id of its heading, for the focus.
pub(super) const HEADING: &str = "jullie-verdeling";

/// The heading on paper, instead of the page's own; left out if the proposals are printed.
pub(super) fn paper_head(document: DivisionHandle, paper: Paper) -> AnyView {
    let is_printed = Memo::new(move |_| document.with(|of| !of.chosen.is_empty()) && !paper.proposals.get());
    let shown = move || {
        is_printed.get().then(|| {
            view! {
                <div class="print-only chosen-head">
                    <h2>"Onze verdeling van taken"</h2>
                    <p>"Concept, om over te praten. Het team beslist."</p>
                </div>
            }
        })
    };
    shown.into_any()
}

/// The division; empty until one was chosen.
pub(super) fn chosen(document: DivisionHandle, search: SearchRunner, paper: Paper) -> AnyView {
    let has_chosen = Memo::new(move |_| document.with(|of| !of.chosen.is_empty()));
    let shown = move || has_chosen.get().then(|| untrack(|| begun(document, search, paper)));
    shown.into_any()
}

fn begun(document: DivisionHandle, search: SearchRunner, paper: Paper) -> AnyView {
    let ids = Memo::new(move |_| {
        document.with(|of| of.tasks.iter().filter(|task| task.is_divided()).map(|task| task.id).collect::<Vec<_>>())
    });
    let began = move || {
        let aim = document.with(|of| of.chosen_aim()).map(t::aim);
        aim.map(|aim| format!("Jullie begonnen met '{aim}'."))
    };
    // Print the sentence about locks only if there are any; the hint that there are none is for the screen.
    let has_locks = Memo::new(move |_| document.with(|of| !of.locks.is_empty()));
    let open = Memo::new(move |_| document.with(t::open));
    let status = search.status();
    view! {
        <section class="chosen" class:no-print=move || paper.proposals.get() aria-labelledby=HEADING>
            <h2 class="no-print" id=HEADING tabindex="-1">"Jullie verdeling"</h2>
            <div class="button-row no-print">
                {paper.button("Print de verdeling", false)}
                <Link to=Route::Division(DivisionPage::Plan)>"Naar de tekst voor het werkverdelingsplan"</Link>
            </div>
            <p class="no-print">{began}" Dit is geen uitkomst: het team praat erover en beslist."</p>
            <p class:no-print=move || !has_locks.get()>{move || document.with(t::held)}</p>
            <p hidden=move || open.with(Option::is_none)>{open}</p>
            <div class="no-print">
                <h3>"Verander wat anders moet"</h3>
                <p>"Zet vast wat goed is. Vraag je opnieuw voorstellen, dan blijft dat staan."</p>
                <div class="task-rows">
                    <For each=move || ids.get() key=|id: &TaskId| id.0 children=move |id| task::task(document, id, status) />
                </div>
            </div>
            <h3>"Wie heeft wat"</h3>
            {move || document.with(by_person)}
            // On paper the table already says this.
            <div class="no-print">
                <h3>"Hoe vol ieders ruimte is"</h3>
                {move || document.with(|of| load::load(of, &of.totals(&of.chosen), "verdeling"))}
            </div>
        </section>
        {turn::turn(document, status)}
    }
    .into_any()
}

/// Everyone with their tasks, as a table that also prints.
fn by_person(of: &TaskDivision) -> AnyView {
    let totals = of.totals(&of.chosen);
    let row = |own: &OfColleague| {
        let tasks: Vec<String> = own
            .tasks
            .iter()
            .map(|one| format!("{} ({})", t::task(of, one.task), hours::to_tenths(one.minutes)))
            .collect();
        let tasks = if tasks.is_empty() { "nog geen taken".to_owned() } else { tasks.join("; ") };
        let over = if own.over > 0 { format!(", {} te veel", hours::to_tenths(own.over)) } else { String::new() };
        view! {
            <tr>
                <th scope="row">{capital(&t::who(of, own.colleague))}</th>
                <td>{tasks}</td>
                <td>{format!("{} van {}{over}", hours::to_tenths(own.minutes), hours::to_tenths(own.capacity))}</td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = totals.colleagues.iter().map(row).collect();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="Taken per collega">
            <table class="by-person">
                {column_heads(&["Collega", "Taken", "Tijd en ruimte"])}
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
