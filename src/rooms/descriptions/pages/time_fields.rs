//! Time: an amount with its unit, the time that belongs to no single task, and the sum for the year.

use leptos::prelude::*;
use taakkompas_descriptions::{Per, Slot, SlotPart, Time, year_sum};
use taakkompas_school::months::WEEKS_OF_YEAR;

use super::{FormSpot, Open};
use crate::kit::ui::fields::{select_field, text_field};
use crate::rooms::descriptions::words;
use crate::rooms::descriptions::words::amount::{self, NoAmount};

/// An amount with its unit; an empty field leaves it open.
pub(super) fn time(
    id: String,
    label: &'static str,
    value: Signal<Option<Time>>,
    change: Callback<Option<Time>>,
    open: Open,
) -> AnyView {
    let chosen = RwSignal::new(None::<Per>);
    let per = move || chosen.get().or_else(|| value.get().map(|time| time.per)).unwrap_or(Per::Week);
    let number = Signal::derive(move || value.get().map(amount::number).unwrap_or_default());
    let put = move |text: &str, per: Per| match amount::time_of(text, per) {
        Ok(time) => change.run(time),
        Err(NoAmount) => open.reject(match per {
            Per::Week => "Schrijf hoeveel minuten, bijvoorbeeld 45 of 'half uur'. Er is niets veranderd.",
            Per::Year => "Schrijf hoeveel uur, bijvoorbeeld 20 of 1,5. Er is niets veranderd.",
        }),
    };
    let units: Vec<_> = Per::ALL.iter().map(|&per| (per.code().to_owned(), words::per(per).to_owned())).collect();
    let set_per = Callback::new(move |code: String| {
        let Some(&per) = Per::ALL.iter().find(|per| per.code() == code) else { return };
        chosen.set(Some(per));
        let number = number.get_untracked();
        if !number.is_empty() {
            put(&number, per);
        }
    });
    view! {
        <div class="cluster description-time">
            {text_field(
                id.clone(),
                label,
                "",
                16,
                number,
                Callback::new(move |text: String| put(&text, untrack(per))),
            )}
            {select_field(
                format!("{id}-per"),
                "Eenheid",
                Signal::derive(move || units.clone()),
                Signal::derive(move || per().code().to_owned()),
                set_per,
            )}
        </div>
    }
    .into_any()
}

/// Time that belongs to no single task, with its origin. If it is still open, that is said; it is never filled in.
pub(super) fn slot(open: Open, part: SlotPart) -> AnyView {
    let open = open.at(FormSpot::Slot(part));
    let value = Signal::derive(move || open.with(|of| of.slot(part)).and_then(|slot| slot.time));
    let change = Callback::new(move |time| {
        open.change(|description, _| description.set_slot(part, time));
    });
    let says = move || match open.with(|of| of.slot(part)) {
        Some(Slot { time: Some(_), origin }) => words::origin(origin),
        Some(slot) => words::told::open_slot(slot.origin),
        None => "",
    };
    view! {
        {time(open.field(&format!("tijd-{}", part.code())), words::slot(part), value, change, open)}
        {open.refusal()}
        <p class="description-origin">{says}</p>
    }
    .into_any()
}

/// The hours of the description compared with those of the year.
pub(super) fn year(open: Open) -> AnyView {
    let open = open.at(FormSpot::Factor);
    let value = Signal::derive(move || open.with(|of| of.factor()).map(amount::factor).unwrap_or_default());
    let change = Callback::new(move |text: String| match amount::factor_of(&text) {
        Ok(factor) => {
            open.change(|description, _| description.set_factor(factor));
        }
        Err(NoAmount) => open.reject("Schrijf de werktijdfactor als getal. Bijvoorbeeld 0,6."),
    });
    let says = Memo::new(move |_| open.with(|of| words::told::sum(&year_sum(of, WEEKS_OF_YEAR), WEEKS_OF_YEAR)));
    view! {
        {text_field(open.field("factor"), "Werktijdfactor", "1 is een volle baan van 1.659 uur per jaar.", 7, value, change)}
        {open.refusal()}
        <div role="status" class="description-sum">
            {move || says.get().into_iter().map(|says| view! { <p>{says}</p> }).collect_view()}
        </div>
    }
    .into_any()
}
