//! One day of one row: when someone is there, what is free, and the bars.

use leptos::prelude::*;
use taakkompas_school::time_of_day::{Span, Weekday};
use taakkompas_week::BlockId;
use taakkompas_week::drawing::{Axis, Bar, DrawnDay};

use crate::rooms::week::pages::roster::drawing::{Drawing, bar_id};
use crate::rooms::week::pages::roster::steps;
use crate::rooms::week::pages::roster::table::day_class;
use crate::rooms::week::words::drawn as t;

/// Thousandths as a percentage: "12.5%".
pub(super) fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

pub(super) fn day(drawing: Drawing, row: usize, of_day: usize, weekday: Weekday) -> AnyView {
    let day = Memo::new(move |_| drawing.rows.with(|rows| rows.get(row).and_then(|row| row.days.get(of_day)).cloned()));
    let bars = Memo::new(move |_| day.with(|day| day.as_ref().map(|day| day.bars.clone()).unwrap_or_default()));
    let lanes = move || day.with(|day| day.as_ref().map_or(1, |day| day.lanes)).to_string();
    let behind = move || day.with(|day| day.as_ref().map(|day| behind(drawing.axis.get(), day)));
    let away = move || day.with(|day| day.as_ref().is_some_and(|day| day.there.as_ref().is_some_and(Vec::is_empty)));
    let is_empty = Memo::new(move |_| bars.with(Vec::is_empty));
    let list = move || {
        (!is_empty.get()).then(|| {
            view! {
                <ol class="drawn-bars">
                    <For each=move || bars.get() key=|bar: &Bar| bar.block.0 children=move |of_bar| bar(drawing, row, of_day, of_bar.block) />
                </ol>
            }
        })
    };
    view! {
        <td class=day_class(drawing.view, weekday) class:drawn-away=away data-day=weekday.code()>
            <div class="drawn-day" style:--lanes=lanes style:--hours=move || (drawing.axis.get().minutes() / 60).to_string()>
                {behind}
                {list}
            </div>
        </td>
    }
    .into_any()
}

/// The time at school, or of lessons, as a band; and what is free between blocks.
pub(super) fn behind(axis: Axis, day: &DrawnDay) -> AnyView {
    let band = move |class: &'static str, span: &Span| {
        let (from, until) = (axis.place(span.from), axis.place(span.until));
        let length = percent(until.saturating_sub(from));
        view! { <span class=class aria-hidden="true" style:--from=percent(from) style:--length=length></span> }
            .into_any()
    };
    let there = day.there.iter().flatten().map(|span| band("drawn-there", span));
    let free = day.free.iter().map(|span| band("drawn-free", span));
    there.chain(free).collect::<Vec<_>>().into_any()
}

fn bar(drawing: Drawing, row: usize, of_day: usize, block: BlockId) -> AnyView {
    let bar = Memo::new(move |_| {
        drawing.rows.with(|rows| {
            let day = rows.get(row)?.days.get(of_day)?;
            day.bars.iter().find(|bar| bar.block == block).copied()
        })
    });
    let place = move |of: fn(Bar, Axis) -> String| move || bar.get().map(|bar| of(bar, drawing.axis.get()));
    let family = move || drawing.document.with(|week| week.block(block).map(|block| block.kind.family().code()));
    let is_protected = move || drawing.document.with(|week| week.block(block).is_some_and(|block| block.protected));
    let says = Memo::new(move |_| {
        let by = drawing.by.get();
        drawing.document.with(|week| week.block(block).map(|block| t::short(week, block, by)).unwrap_or_default())
    });
    let time = move || {
        let is_pending = drawing.pending.get().is_some_and(|pending| pending.block == block);
        bar.get().filter(|_| is_pending).map(|bar| crate::rooms::week::words::span(bar.span))
    };
    let whole =
        move || drawing.document.with(|week| week.block(block).map_or_else(String::new, |block| t::whole(week, block)));
    let is_first = move || drawing.rows.with(|rows| steps::first(rows) == Some((row, block)));
    let tab = move || match drawing.at.get() {
        Some(at) if at == (row, block) => "0",
        None if is_first() => "0",
        _ => "-1",
    };
    let is_picked = move || drawing.pending.get().is_some_and(|pending| pending.block == block);
    view! {
        <li
            class="drawn-place"
            data-bar=block.0.to_string()
            style:--from=place(|bar, axis| percent(axis.place(bar.span.from)))
            style:--length=place(|bar, axis| percent(axis.place(bar.span.until).saturating_sub(axis.place(bar.span.from))))
            style:--lane=place(|bar, _| bar.lane.to_string())
        >
            <button
                type="button"
                class="drawn-bar"
                class:drawn-protected=is_protected
                class:is-picked=is_picked
                data-family=family
                id=bar_id(row, block)
                tabindex=tab
                title=whole
                aria-label=whole
                aria-describedby="getekend-uitleg"
                on:click=move |_| drawing.open(block)
                on:focus=move |_| drawing.at.set(Some((row, block)))
                on:keydown=move |event| if drawing.key(row, block, &event) { event.prevent_default() }
            >
                <span class="drawn-label">{move || says.get().0}</span>
                <span class="drawn-short">{move || says.get().1}</span>
                <span class="drawn-time">{time}</span>
            </button>
            <span class="drawn-edge" aria-hidden="true" data-edge="end"></span>
        </li>
    }
    .into_any()
}
