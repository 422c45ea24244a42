//! The roster as a table: a row for each person, a column for each day. Arrow keys move through it; Enter opens a cell.

use leptos::prelude::*;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::{Week, Weekday};
use taakkompas_week::{AssistantWeek, PersonId};

use super::cell;
use super::grid::{Cell, View, button_id};
use super::weeks_of;
use crate::kit::browser;
use crate::kit::ui::fields::select_field;
use crate::kit::ui::tables::column_heads;
use crate::kit::words::labels::capital;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;
use crate::rooms::week::words::roster as t;

/// The table, for those who would rather read the week than see it.
pub(super) fn table(document: WeekHandle, view: View) -> AnyView {
    let people =
        Memo::new(move |_| document.with(|week| week.people.iter().map(|person| person.id).collect::<Vec<_>>()));
    let shown = move || {
        let people = people.get();
        view! {
            <p class="hint no-print" id="rooster-uitleg">
                "Met de pijltjestoetsen ga je door het rooster. Met Enter open je een dag van iemand."
            </p>
            <div class="scroll-x">{grid(document, people.clone(), view)}</div>
            {move || other_week(document, &people, view)}
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="het-rooster">
            <h2 id="het-rooster" class="on-screen">"De week als tabel"</h2>
            {shown}
        </section>
    }
    .into_any()
}

/// The choice of week, if there are two; and of day, on a narrow screen.
pub(super) fn choices(document: WeekHandle, view: View) -> AnyView {
    let weeks = Memo::new(move |_| document.with(weeks_of));
    let week_options = Signal::derive(move || {
        let option = |week: Week| (week.code().to_owned(), words::week(week).to_owned());
        weeks.get().into_iter().map(option).collect::<Vec<_>>()
    });
    let days: Vec<(String, String)> =
        Weekday::ALL.iter().map(|&day| (day.code().to_owned(), weekday_name(day).to_owned())).collect();
    view! {
        <div class="cluster no-print">
            <div hidden=move || weeks.with(|weeks| weeks.len() < 2)>
                {select_field(
                    "rooster-week".to_owned(),
                    "Week",
                    week_options,
                    Signal::derive(move || view.week.get().code().to_owned()),
                    Callback::new(move |code: String| if let Ok(week) = code.parse() { view.week.set(week) }),
                )}
            </div>
            <div class="roster-one-day">
                {select_field(
                    "rooster-dag".to_owned(),
                    "Dag",
                    Signal::stored(days),
                    Signal::derive(move || view.day.get().code().to_owned()),
                    Callback::new(move |code: String| if let Ok(day) = code.parse() { view.day.set(day) }),
                )}
            </div>
        </div>
    }
    .into_any()
}

pub(super) fn day_class(view: View, day: Weekday) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    move || if view.day.get() == day { "roster-day is-shown" } else { "roster-day" }
}

fn caption(week: &AssistantWeek, shown: Week) -> String {
    if week.cycle.count() == 1 {
        "Wie werkt wanneer".to_owned()
    } else {
        format!("Wie werkt wanneer in {}", words::week(shown))
    }
}

/// About how many characters fit on a line of a cell on paper.
const LETTERS: usize = 32;
/// With more lines than this, the roster on paper is set smaller: more do not fit on a sheet.
const DENSE: usize = 42;

/// The class of the table, from its height on paper: the fullest day of each person counts.
fn class(week: &AssistantWeek) -> &'static str {
    let on_day = |person: PersonId, shown: Week, day: Weekday| -> usize {
        let blocks = week.blocks_on(shown, day).into_iter().filter(|block| block.person == person);
        blocks.map(|block| words::block(week, block).chars().count().div_ceil(LETTERS)).sum()
    };
    let height = |shown: Week| -> usize {
        let fullest = |person: PersonId| Weekday::ALL.iter().map(|&day| on_day(person, shown, day)).max().unwrap_or(0);
        week.people.iter().map(|person| fullest(person.id)).sum()
    };
    let is_dense = week.cycle.weeks().iter().any(|&shown| height(shown) > DENSE);
    if is_dense { "roster roster-dense" } else { "roster" }
}

/// The week that is not on screen, if two alternate: paper has both.
fn other_week(document: WeekHandle, people: &[PersonId], view: View) -> Option<AnyView> {
    let other = document.with(weeks_of).into_iter().find(|&week| week != view.week.get())?;
    let days: Vec<String> = Weekday::ALL.iter().map(|&day| capital(weekday_name(day))).collect();
    let heads: Vec<&str> = core::iter::once("Wie").chain(days.iter().map(String::as_str)).collect();
    let table = document.with(|week| {
        let cell = |at: Cell| view! { <td>{blocks(week, other, at)}</td> }.into_any();
        let row = |&id: &PersonId| {
            let cells: Vec<AnyView> = Weekday::ALL.iter().map(|&day| cell((id, day))).collect();
            let name = capital(&words::person(week, id));
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }.into_any()
        };
        let rows: Vec<AnyView> = people.iter().map(row).collect();
        view! {
            <table class=format!("{} print-only roster-other", class(week))>
                <caption>{caption(week, other)}{t::THICK_EDGE}</caption>
                {column_heads(&heads)}
                <tbody>{rows}</tbody>
            </table>
        }
    });
    Some(table.into_any())
}

fn grid(document: WeekHandle, people: Vec<PersonId>, view: View) -> AnyView {
    let caption = move || document.with(|week| caption(week, view.week.get()));
    let head = Weekday::ALL
        .iter()
        .map(|&day| view! { <th scope="col" class=day_class(view, day)>{capital(weekday_name(day))}</th> }.into_any());
    let order = people.clone();
    let rows = people.into_iter().map(move |id| {
        let name = capital(&document.with_untracked(|week| words::person(week, id)));
        let order = order.clone();
        let cells = Weekday::ALL.iter().map(move |&day| day_cell(document, view, (id, day), order.clone()));
        view! { <tr><th scope="row">{name}</th>{cells.collect_view()}</tr> }.into_any()
    });
    view! {
        <table class=move || document.with(class)>
            <caption>{caption}<span class="print-only">{t::THICK_EDGE}</span></caption>
            <thead><tr><th scope="col">"Wie"</th>{head.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn day_cell(document: WeekHandle, view: View, at: Cell, people: Vec<PersonId>) -> AnyView {
    let (person, day) = at;
    let is_first = people.first() == Some(&person) && day == Weekday::Monday;
    // One tab stop; the arrow keys do the rest.
    let tab = move || match view.at.get() {
        Some(other) if other == at => "0",
        None if is_first => "0",
        _ => "-1",
    };
    let name = document.with_untracked(|week| words::person(week, person));
    let open = move |_| {
        view.at.set(Some(at));
        view.open.set(Some(at));
        browser::focus_soon(vec![cell::HEADING.to_owned()]);
    };
    let go = move |event: leptos::ev::KeyboardEvent| {
        if let Some(next) = next(&people, at, &event.key()) {
            event.prevent_default();
            view.at.set(Some(next));
            view.day.set(next.1);
            browser::focus_soon(vec![button_id(next)]);
        }
    };
    let blocks = move || document.with(|week| blocks(week, view.week.get(), at));
    view! {
        <td class=day_class(view, day)>
            {blocks}
            <button
                type="button"
                class="button-small no-print"
                id=button_id(at)
                tabindex=tab
                aria-describedby="rooster-uitleg"
                on:click=open
                on:keydown=go
                on:focus=move |_| view.at.set(Some(at))
            >
                "Open "<span class="visually-hidden">{format!("{name}, {}", weekday_name(day))}</span>
            </button>
        </td>
    }
    .into_any()
}

/// The cell an arrow key leads to; `None` at the edge.
fn next(people: &[PersonId], (person, day): Cell, key: &str) -> Option<Cell> {
    let row = people.iter().position(|&other| other == person)?;
    let column = Weekday::ALL.iter().position(|&other| other == day)?;
    let (row, column) = match key {
        "ArrowLeft" => (row, column.checked_sub(1)?),
        "ArrowRight" => (row, column + 1),
        "ArrowUp" => (row.checked_sub(1)?, column),
        "ArrowDown" => (row + 1, column),
        "Home" => (row, 0),
        "End" => (row, Weekday::ALL.len() - 1),
        _ => return None,
    };
    Some((*people.get(row)?, *Weekday::ALL.get(column)?))
}

/// The blocks of a cell as a list; `None` if there are none, as a screen reader would announce an empty list.
fn blocks(week: &AssistantWeek, shown: Week, (person, day): Cell) -> Option<AnyView> {
    let blocks = week.blocks_on(shown, day).into_iter().filter(|block| block.person == person);
    let line = |block: &taakkompas_week::Block| {
        let class = if block.protected { "sheet-block sheet-block-protected" } else { "sheet-block" };
        let goes_on = block.protected.then(|| view! { <span class="roster-goes-on">" · gaat door"</span> });
        view! { <li class=class>{words::block(week, block)}{goes_on}</li> }.into_any()
    };
    let lines: Vec<AnyView> = blocks.map(line).collect();
    (!lines.is_empty()).then(|| view! { <ul class="plain-list">{lines}</ul> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrow_keys_go_through_the_table_and_stop_at_its_edges() {
        let people = [PersonId(1), PersonId(5)];
        let check = |from: (u32, Weekday), key: &str, to: Option<(u32, Weekday)>| {
            let found = next(&people, (PersonId(from.0), from.1), key);
            assert_eq!(found, to.map(|(person, day)| (PersonId(person), day)), "{from:?} {key}");
        };
        check((1, Weekday::Monday), "ArrowRight", Some((1, Weekday::Tuesday)));
        check((1, Weekday::Monday), "ArrowDown", Some((5, Weekday::Monday)));
        check((5, Weekday::Friday), "ArrowUp", Some((1, Weekday::Friday)));
        check((5, Weekday::Friday), "Home", Some((5, Weekday::Monday)));
        check((1, Weekday::Monday), "End", Some((1, Weekday::Friday)));
        for key in ["ArrowLeft", "ArrowUp", "a", "Enter"] {
            check((1, Weekday::Monday), key, None);
        }
        check((5, Weekday::Friday), "ArrowRight", None);
        check((5, Weekday::Friday), "ArrowDown", None);
    }
}
