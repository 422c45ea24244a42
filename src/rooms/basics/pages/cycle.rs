//! Whether every week is the same.

use leptos::prelude::*;
use taakkompas_school::time_of_day::Cycle;
use taakkompas_week::AssistantWeek;

use crate::kit::ui::fields::day_field;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::{UNDO, comes_back};
use crate::rooms::week::document::WeekHandle;

/// Chooses one week, or two that alternate.
pub(super) fn cycle(document: WeekHandle, status: StatusLine) -> AnyView {
    let is_two = Memo::new(move |_| document.with(|week| week.cycle == Cycle::TwoWeeks));
    let choose = move |cycle: Cycle| {
        let gone = status.report(document.change(|week| Ok(week.set_cycle(cycle)))).unwrap_or_default();
        match gone.len() {
            0 => {}
            1 => status.announce(format!("Eén blok van week B is weg. {}", comes_back("het"))),
            blocks => status.announce(format!("{blocks} blokken van week B zijn weg. Met '{UNDO}' komen ze terug.")),
        }
    };
    let option = move |cycle: Cycle, label: &'static str| {
        let is_chosen = move || is_two.get() == (cycle == Cycle::TwoWeeks);
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="weken"
                    checked=untrack(is_chosen)
                    prop:checked=is_chosen
                    on:change=move |_| choose(cycle)
                />
                <span class="choice-text">{label}</span>
            </label>
        }
        .into_any()
    };
    let week_a = Signal::derive(move || document.with(AssistantWeek::week_a));
    let set_week_a = Callback::new(move |day| {
        status.report(document.change(|week| {
            week.set_week_a(day);
            Ok(())
        }));
    });
    view! {
        <fieldset class="question school-weeks no-print">
            <legend>"Is elke week hetzelfde?"</legend>
            <div class="choices">
                {option(Cycle::OneWeek, "Ja, één week")}
                {option(Cycle::TwoWeeks, "Nee, week A en week B wisselen af")}
            </div>
            <div hidden=move || !is_two.get()>
                {day_field("week-a".to_owned(), "Een dag in week A", week_a, set_week_a)}
            </div>
        </fieldset>
    }
    .into_any()
}
