//! One day of one person: the blocks, filled in mostly by choosing.

use leptos::prelude::*;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::staff::Letter;
use taakkompas_school::time_of_day::TimeOfDay;
use taakkompas_school::time_of_day::{Cycle, Span, Weekday, Weeks};
use taakkompas_week::{AssistantWeek, Block, BlockId, EditError, Kind, PersonId};

use super::grid::{Cell, View, button_id};
use crate::kit::browser;
use crate::kit::ui::fields::{check_field, select_field, small_button};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::kit::words::times;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::pages::blocks::{block_fields, field_id};
use crate::rooms::week::words;

/// The id of its heading, for the focus.
pub(super) const HEADING: &str = "open-dag";

/// How long a new block lasts, in minutes.
const USUAL_MINUTES: u16 = 45;

pub(super) fn cell(document: WeekHandle, view: View, at: Cell, status: StatusLine) -> AnyView {
    let (person, day) = at;
    let blocks = Memo::new(move |_| {
        document.with(|week| {
            let blocks = week.blocks_on(view.week.get(), day).into_iter().filter(|block| block.person == person);
            blocks.map(|block| block.id).collect::<Vec<_>>()
        })
    });
    let name = document.with_untracked(|week| words::person(week, person));
    let heading = format!("{}, {}", capital(&name), weekday_name(day));
    let add = move |_| {
        let added = document.change(|week| add_block(week, person, day));
        if let Some(id) = status.report(added) {
            browser::focus_soon(vec![field_id(id, "soort")]);
        }
    };
    let close = move |_| {
        view.open.set(None);
        browser::focus_soon(vec![button_id(at)]);
    };
    view! {
        <section class="card no-print" aria-labelledby=HEADING>
            <h3 id=HEADING tabindex="-1">{heading}</h3>
            <p hidden=move || !blocks.with(Vec::is_empty)>"Hier staat nog niets."</p>
            {move || {
                let fields = |(number, id)| block_fields(document, id, number + 1, status, Some(more(document, id, status)));
                blocks.get().into_iter().enumerate().map(fields).collect_view()
            }}
            <div class="button-row">
                <button type="button" class="button-quiet" on:click=add>"Voeg een blok toe"</button>
                <button type="button" class="button-quiet" on:click=close>"Sluit deze dag"</button>
            </div>
        </section>
    }
    .into_any()
}

/// Adds a block after the last one of that day.
fn add_block(week: &mut AssistantWeek, person: PersonId, day: Weekday) -> Result<BlockId, EditError> {
    let ends = week.blocks.iter().filter(|block| block.person == person && block.weekday == day);
    let from = ends.map(|block| block.span.until).max().unwrap_or(TimeOfDay::at(8, 45));
    week.add_block(Block::new(person, Kind::SmallGroup, day, Span::lasting(from, USUAL_MINUTES)))
}

/// The fields of a block that only the roster has.
fn more(document: WeekHandle, id: BlockId, status: StatusLine) -> AnyView {
    let read = move |read: fn(&Block) -> String| {
        Signal::derive(move || document.with(|week| week.block(id).map_or_else(String::new, read)))
    };
    let is = move |is: fn(&Block) -> bool| Signal::derive(move || document.with(|week| week.block(id).is_some_and(is)));
    let change = move |change: &dyn Fn(&mut Block)| {
        status.report(document.change(|week| week.change_block(id, change)));
    };
    let kinds: Vec<(String, String)> =
        Kind::ALL.iter().map(|&kind| (kind.code().to_owned(), words::kind(kind).to_owned())).collect();
    let mut arrangements = vec![(String::new(), "geen".to_owned())];
    arrangements.extend(Letter::all().take(8).map(|letter| (letter.to_string(), format!("arrangement {letter}"))));
    let other_days = move || {
        let own = document.with(|week| week.block(id).map(|block| block.weekday));
        let copy = move |day: Weekday| {
            small_button(weekday_name(day), "kopieer dit blok".to_owned(), move || {
                if status.report(document.change(|week| week.copy_block(id, &[day]))).is_some() {
                    status.announce(format!("Gekopieerd naar {}.", weekday_name(day)));
                }
            })
        };
        Weekday::ALL.iter().copied().filter(|&day| Some(day) != own).map(copy).collect_view()
    };
    view! {
        <div class="cluster">
            {select_field(
                field_id(id, "soort"),
                "Soort werk",
                Signal::stored(kinds),
                read(|block| block.kind.code().to_owned()),
                Callback::new(move |code: String| {
                    if let Ok(kind) = code.parse::<Kind>() {
                        change(&|block| block.kind = kind);
                    }
                }),
            )}
            <div hidden=move || document.with(|week| week.cycle == Cycle::OneWeek)>
                {select_field(
                    field_id(id, "weken"),
                    "Welke week",
                    Signal::stored(times::weeks_options()),
                    read(|block| block.weeks.code().to_owned()),
                    Callback::new(move |code: String| {
                        if let Ok(weeks) = code.parse::<Weeks>() {
                            change(&|block| block.weeks = weeks);
                        }
                    }),
                )}
            </div>
            {select_field(
                field_id(id, "arrangement"),
                "Hoort bij een arrangement",
                Signal::stored(arrangements),
                read(|block| block.arrangement.map_or_else(String::new, |letter| letter.to_string())),
                Callback::new(move |letter: String| {
                    let letter = letter.chars().next().and_then(Letter::new);
                    change(&|block| block.arrangement = letter);
                }),
            )}
        </div>
        {check_field("Dit blok gaat door, ook in een drukke week", is(|block| block.protected), Callback::new(move |is| {
            change(&|block| block.protected = is);
        }))}
        <p class="cluster small"><span>"Kopieer naar: "</span>{other_days}</p>
    }
    .into_any()
}
