//! Which colleague is who in the assistants' week: imported all at once, or linked one by one.

use leptos::prelude::*;
use taakkompas_division::{ColleagueId, TaskDivision};
use taakkompas_week::{AssistantWeek, Person};

use crate::kit::ui::fields::select_field;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::team as t;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;

/// Imports the people of the week who are not in the team yet, with one button; hidden if there are none.
pub(super) fn take_over(document: DivisionHandle, week: WeekHandle, status: StatusLine) -> AnyView {
    let labels = |week: &AssistantWeek, people: Vec<&Person>| -> Vec<String> {
        people.into_iter().map(|who| words::person(week, who.id)).collect()
    };
    let new = Memo::new(move |_| week.with(|week| document.with(|of| labels(week, of.only_in_week(week)))));
    let known = Memo::new(move |_| {
        week.with(|week| document.with(|of| labels(week, of.unlinked_in_week(week, words::person))))
    });
    let said = move || new.with(|new| known.with(|known| t::only_in_week(new, known)));
    let button = move || new.with(|new| known.with(|known| t::take_over(new, known)));
    let take = move |_| {
        let taken = week.with_untracked(|week| document.change(|of| of.take_over_week(week, words::person)));
        if let Some(taken) = status.report(taken) {
            status.announce(t::taken_over(taken.added.len(), taken.linked.len()));
        }
        status.focus();
    };
    view! {
        <div class="no-print" hidden=move || new.with(Vec::is_empty)>
            <p>{said}</p>
            <div class="button-row">
                <button type="button" class="button-quiet" on:click=take>{button}</button>
            </div>
        </div>
    }
    .into_any()
}

/// Links a colleague to a person in the week; hidden if the week has no people.
pub(super) fn link(document: DivisionHandle, week: WeekHandle, id: ColleagueId, status: StatusLine) -> AnyView {
    let has_people = Memo::new(move |_| week.with(|week| !week.people.is_empty()));
    let options = Memo::new(move |_| week.with(|week| document.with(|of| choices(of, week, id))));
    let value = Signal::derive(move || {
        let linked = week.with(|week| document.with(|of| of.in_week(id, week).map(|person| person.id)));
        linked.map(|id| id.to_string()).unwrap_or_default()
    });
    let choose = Callback::new(move |code: String| {
        let came = week.with_untracked(|week| {
            let person = week.people.iter().map(|person| person.id).find(|person| person.to_string() == code);
            document.change(|of| of.link_to_week(id, week, person))
        });
        if let Some(Some(minutes)) = status.report(came) {
            status.announce(t::pupils_came(minutes));
        }
    });
    let field = move || {
        has_people.get().then(|| {
            let of_field = format!("collega-{id}-week");
            view! {
                {select_field(of_field, "Staat in de week als", options.into(), value, choose)}
                <p class="hint">"Dan zie je op het bord van welke blokken een overgedragen taak afgaat."</p>
            }
        })
    };
    field.into_any()
}

fn choices(of: &TaskDivision, week: &AssistantWeek, id: ColleagueId) -> Vec<(String, String)> {
    let nobody = (String::new(), "Niemand in de week".to_owned());
    let free = of.can_be_in_week(id, week);
    let people = free.into_iter().map(|person| (person.to_string(), capital(&words::person(week, person))));
    core::iter::once(nobody).chain(people).collect()
}
