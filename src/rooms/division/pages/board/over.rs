//! Handing over: only to roles that may do the task, showing whose time it takes.

use leptos::prelude::*;
use taakkompas_division::board::HandOverRole;
use taakkompas_division::{ColleagueId, IneligibleReason, Task, TaskDivision, TaskId, Verdict};
use taakkompas_school::staff::StaffRole;

use super::state::Board;
use crate::kit::document::handle::use_document;
use crate::kit::ui::basics::Link;
use crate::kit::ui::fields::select_field;
use crate::kit::words::labels::capital;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::pages::usual::usual_tasks;
use crate::rooms::division::words::board as t;
use crate::rooms::division::words::list::{roles, to_role};
use crate::rooms::division::words::refused::why_not;
use crate::rooms::route::{DivisionPage, Route};
use crate::rooms::week::document::WeekHandle;

/// Which role takes the task over, and whose time that costs.
pub(super) fn hand_over(board: Board, id: TaskId) -> AnyView {
    let Board { document, status, .. } = board;
    let options = Signal::derive(move || {
        let none = (String::new(), "kies een functie".to_owned());
        let may =
            document.with(|division| division.task(id).map(|task| division.hand_over_to(task)).unwrap_or_default());
        let role = |of: HandOverRole| (of.to.code().to_owned(), to_role(of.to).to_owned());
        core::iter::once(none).chain(may.into_iter().map(role)).collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| document.with(|division| role_of(division.task(id))));
    let value = Signal::derive(move || chosen.get().map_or("", StaffRole::code).to_owned());
    let set = Callback::new(move |code: String| {
        let Ok(to) = code.parse::<StaffRole>() else { return };
        if status.report(document.change(|division| division.decide(id, Some(Verdict::HandOver { to })))).is_some() {
            board.role_chosen(id);
        }
    });
    let usual = document.with_untracked(|division| {
        let found = division.task(id).and_then(|task| usual_tasks().named(&task.label));
        found
            .filter(|found| !found.hand_over.is_empty())
            .map(|found| format!("Scholen geven deze taak ook wel aan: {}.", roles(&found.hand_over)))
    });
    view! {
        {usual.map(|usual| view! { <p class="hint">{usual}</p> })}
        {select_field(format!("bord-{id}-naar"), "Aan wie?", options, value, set)}
        {move || chosen.get().is_none().then(|| view! { <p class="hint">{t::NO_ROLE}</p> })}
        <div class="board-eats">{move || chosen.get().map(|to| whose_time(document, id, to))}</div>
    }
    .into_any()
}

fn role_of(task: Option<&Task>) -> Option<StaffRole> {
    match task?.verdict {
        Some(Verdict::HandOver { to }) => Some(to),
        _ => None,
    }
}

/// Everyone in the role: why they cannot take it, or how much of their time it costs.
fn whose_time(document: DivisionHandle, id: TaskId, to: StaffRole) -> AnyView {
    let week: WeekHandle = use_document();
    let people = document.with(|division| {
        let task = division.task(id)?;
        division.hand_over_to(task).into_iter().find(|of| of.to == to).map(|of| of.people)
    });
    let people = people.unwrap_or_default();
    if people.is_empty() {
        return view! {
            <p class="hint">
                {nobody(to)}
                " "
                <Link to=Route::Division(DivisionPage::Team)>"Vul in wie er zijn"</Link>
                ". Dan zie je wiens tijd het kost."
            </p>
        }
        .into_any();
    }
    let line = |(who, why): (ColleagueId, Option<IneligibleReason>)| {
        let status = document.with(|division| one(division, id, who, why));
        let minutes = document.with(|division| division.eats(id, who)).filter(|_| why.is_none());
        let minutes = minutes.map_or(0, |eats| eats.of_pupils_a_week);
        let blocks = document.with(|division| {
            week.with(|week| {
                let eaten = division.blocks_eaten(who, minutes, week);
                eaten.iter().map(|block| t::eaten(week, block)).collect::<Vec<_>>()
            })
        });
        let blocks = (!blocks.is_empty()).then(|| {
            let blocks: Vec<AnyView> = blocks.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect();
            view! { <p>"Dit gaat dan af van deze blokken:"</p><ul>{blocks}</ul> }
        });
        view! { <li>{status}{blocks}</li> }.into_any()
    };
    view! { <p><strong>"Wiens tijd kost het?"</strong></p><ul>{people.into_iter().map(line).collect_view()}</ul> }
        .into_any()
}

fn one(division: &TaskDivision, id: TaskId, who: ColleagueId, why: Option<IneligibleReason>) -> String {
    let label = division.colleague(who).map_or("", |colleague| colleague.label.as_str());
    match why {
        Some(why) => format!("{}: kan niet. {}", capital(label), why_not(why)),
        None => division.eats(id, who).map_or_else(String::new, |eats| t::eats(division, &eats)),
    }
}

fn nobody(to: StaffRole) -> String {
    match to {
        StaffRole::Other => "Bij de mensen staat nog niemand met een andere functie.".to_owned(),
        to => format!("Bij de mensen staat nog geen {}.", to_role(to)),
    }
}
