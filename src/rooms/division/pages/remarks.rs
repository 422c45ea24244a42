//! What stands out in the list and the team, put calmly; and what we suggest to a small team.

use leptos::prelude::*;
use taakkompas_division::remarks::TooSmall;
use taakkompas_division::{TaskDivision, TaskId};

use crate::kit::library;
use crate::kit::ui::basics::{Link, Notice};
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::proposals as t;
use crate::rooms::division::words::{hours, list};
use crate::rooms::route::{DivisionPage, LibraryPage, Route};

/// The measures suggested to a small team, most helpful first.
const FOR_SMALL: [&str; 3] = ["een-taak-om-te-stoppen", "taken-halveren-met-buurschool", "ruimte-deel-je-stoplijst"];

/// How many tasks to halve or to share are named; enough to start with.
const MOST_NAMED: usize = 6;

/// What stands out; empty if nothing does.
pub(super) fn remarks(document: DivisionHandle) -> AnyView {
    let lines = Memo::new(move |_| {
        document.with(|of| of.remarks().iter().filter_map(|remark| t::remark(of, remark)).collect::<Vec<_>>())
    });
    let shown = move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            let items = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! { <Notice><p><strong>"Dit valt op"</strong></p><ul>{items}</ul></Notice> }
        })
    };
    view! { <div class="no-print">{shown}</div> }.into_any()
}

/// How many tasks are not divided because a question about them is open, and where to answer it; empty if none are.
pub(super) fn questions(document: DivisionHandle) -> AnyView {
    let said = Memo::new(move |_| document.with(list::questions));
    let shown = move || {
        let said = said.get();
        (!said.is_empty()).then(|| {
            let to_list = view! { <Link to=Route::Division(DivisionPage::List)>"Beantwoord ze bij de lijst"</Link> };
            view! { <Notice><p>{said}" "{to_list}</p></Notice> }
        })
    };
    view! { <div class="no-print">{shown}</div> }.into_any()
}

/// What a team too small for task packages can do; empty for other teams.
pub(super) fn small_team(document: DivisionHandle) -> AnyView {
    let small = Memo::new(move |_| document.with(TaskDivision::too_small));
    let shown = move || small.get().map(|small| document.with_untracked(|of| of_small(of, &small)));
    view! { <div class="no-print">{shown}</div> }.into_any()
}

fn of_small(of: &TaskDivision, small: &TooSmall) -> AnyView {
    let named = |ids: &[TaskId]| {
        let item = |&id: &TaskId| {
            let time = of.task(id).map_or(0, |task| of.minutes_left(task));
            view! { <li>{t::task(of, id)}" ("{hours::to_tenths(time)}")"</li> }.into_any()
        };
        let items: Vec<AnyView> = ids.iter().take(MOST_NAMED).map(item).collect();
        view! { <ul>{items}</ul> }.into_any()
    };
    let halve = (!small.halve.is_empty()).then(|| {
        view! {
            <h3>"Eerst: halveer"</h3>
            <p>{t::halving(small)}</p>
            {named(&small.halve)}
        }
    });
    let heading = if halve.is_some() { "Dan: deel met een andere school" } else { "Deel met een andere school" };
    let share = (!small.share.is_empty()).then(|| {
        view! {
            <h3>{heading}</h3>
            <p>"Deze taken zijn niet van één groep of één dag. Een buurschool doet ze vast ook."</p>
            {named(&small.share)}
        }
    });
    let measures = FOR_SMALL.iter().filter_map(|id| {
        let card = library::measures().card(id)?;
        let to = Route::Library(LibraryPage::Measure((*id).to_owned()));
        Some(view! { <li><Link to=to>{card.title.clone()}</Link></li> })
    });
    view! {
        <section class="small-team" aria-labelledby="klein-team">
            <h2 id="klein-team">"Jullie team is klein"</h2>
            <p>{t::too_small(small)}</p>
            <p><Link to=Route::Division(DivisionPage::Board)>"Naar het bord: wat mag er kleiner?"</Link></p>
            {halve}
            {share}
            <h3>"Zo pakken jullie dat aan"</h3>
            <ul>{measures.collect_view()}</ul>
        </section>
    }
    .into_any()
}
