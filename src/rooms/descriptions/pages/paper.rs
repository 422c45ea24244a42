//! The description on paper: in full, or its short form on exactly one page.

use leptos::prelude::*;
use taakkompas_descriptions::{DescribedTask, Description, SlotPart, TaskGroup, TextPart, year_sum};
use taakkompas_school::months::WEEKS_OF_YEAR;
use time::Date;

use super::Open;
use crate::kit::browser;
use crate::kit::words::{dates, labels};
use crate::rooms::descriptions::words;

/// The two ways to print. The browser's own print command prints the full form until the short one was asked for.
pub(super) fn buttons(is_short: RwSignal<bool>) -> AnyView {
    let print = move |short: bool| {
        is_short.set(short);
        browser::soon(browser::print);
    };
    view! {
        <div class="button-row">
            <button type="button" class="button-quiet" on:click=move |_| print(false)>"Print de hele omschrijving"</button>
            <button type="button" class="button-quiet" on:click=move |_| print(true)>"Print de korte vorm op één blad"</button>
        </div>
    }
    .into_any()
}

pub(super) fn sheets(open: Open, is_short: RwSignal<bool>) -> AnyView {
    (move || {
        let today = open.today();
        let is_short = is_short.get();
        open.with(|of| Some(if is_short { short(of, today) } else { whole(of, today) }))
    })
    .into_any()
}

fn write_lines(number: usize) -> AnyView {
    (0..number).map(|_| view! { <span class="write-line"></span> }).collect_view().into_any()
}

/// A text, or blank lines to write it on.
fn text(of: &Description, part: TextPart, lines: usize) -> AnyView {
    match of.text(part).trim() {
        "" => write_lines(lines),
        text => view! { <span class="description-paper-text">{text.to_owned()}</span> }.into_any(),
    }
}

fn slot(of: &Description, part: SlotPart) -> String {
    let time = of.slot(part).and_then(|slot| slot.time);
    time.map_or_else(|| "nog af te spreken: ……………".to_owned(), words::time)
}

fn row(of: &Description, task: &DescribedTask, today: Date) -> AnyView {
    let time = task.time().map(|time| format!(" ({})", words::time(time))).unwrap_or_default();
    let reach = of.reach(task, today);
    view! {
        <tr>
            <td>{words::what(task)}{time}</td>
            <td data-reach=reach.code()>{words::reach(reach)}</td>
        </tr>
    }
    .into_any()
}

fn table(caption: String, rows: Vec<AnyView>) -> AnyView {
    view! {
        <table class="description-table">
            <caption>{caption}</caption>
            <thead><tr><th scope="col">"Wat"</th><th scope="col">"Hoe ver"</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn whole(of: &Description, today: Date) -> AnyView {
    let group = |group: &TaskGroup| {
        let rows = group.tasks().iter().map(|task| row(of, task, today)).collect();
        table(words::heading(group), rows)
    };
    let groups = of.groups().iter().filter(|group| !group.tasks().is_empty()).map(group).collect_view();
    let beside = [
        (Some(SlotPart::Talking), TextPart::Talking),
        (Some(SlotPart::Preparing), TextPart::Preparing),
        (None, TextPart::Guide),
        (Some(SlotPart::Guidance), TextPart::Guidance),
        (None, TextPart::Say),
        (None, TextPart::Initiative),
        (None, TextPart::Development),
    ];
    let beside = beside.into_iter().map(|(time, part)| {
        let time = time.map(|part| view! { <strong>{labels::capital(&slot(of, part))}</strong>". " });
        view! { <dt>{words::part_on_paper(part)}</dt><dd>{time}{text(of, part, 1)}</dd> }
    });
    let beside: Vec<_> = beside.collect();
    let field = of.text(TextPart::Field).trim().to_owned();
    let field = (!field.is_empty()).then(|| view! { <dt>{words::part_on_paper(TextPart::Field)}</dt><dd>{field}</dd> });
    let pupils = of.slot(SlotPart::Pupils).is_some().then(|| {
        view! { <dt>"Tijd met leerlingen"</dt><dd>{labels::capital(&slot(of, SlotPart::Pupils))}</dd> }
    });
    let sum = words::told::sum(&year_sum(of, WEEKS_OF_YEAR), WEEKS_OF_YEAR);
    let sum = of.factor().map(|_| view! { <dt>"Uren van het jaar"</dt><dd>{sum.join(" ")}</dd> });
    view! {
        <section class="description-sheet print-only" data-paper="whole">
            <h2>{words::name(of)}</h2>
            <dl>
                <dt>{words::part_on_paper(TextPart::Purpose)}</dt><dd>{text(of, TextPart::Purpose, 2)}</dd>
                {field}
                <dt>{words::part_on_paper(TextPart::Function)}</dt>
                <dd>{text(of, TextPart::Function, 1)}<span class="small">"Hierover beslist het bestuur."</span></dd>
            </dl>
            {groups}
            <dl>{pupils}{beside}{sum}</dl>
            {foot(of)}
        </section>
    }
    .into_any()
}

fn foot(of: &Description) -> AnyView {
    let review = of.review().map_or_else(|| "……………".to_owned(), dates::date);
    view! {
        <p>
            "We kijken er weer naar op "<strong>{review}</strong>
            ". "{words::supervised()}" Dit is een afspraak over werk, geen functiebeschrijving van het bestuur."
        </p>
    }
    .into_any()
}

fn short(of: &Description, today: Date) -> AnyView {
    let rows: Vec<AnyView> = of.short().map(|(_, task)| row(of, task, today)).collect();
    let none = rows.is_empty().then(|| view! { <p>"Er zijn nog geen taken gekozen voor de korte vorm."</p> });
    let tasks = (!rows.is_empty()).then(|| table("De taken die het meest zeggen".to_owned(), rows));
    let times = [SlotPart::Pupils, SlotPart::Talking, SlotPart::Preparing, SlotPart::Guidance];
    let times = times.into_iter().filter(|&part| part != SlotPart::Pupils || of.slot(part).is_some());
    let times = times.map(|part| view! { <dt>{words::slot(part)}</dt><dd>{labels::capital(&slot(of, part))}</dd> });
    let times: Vec<_> = times.collect();
    let class = if is_much(of) {
        "description-sheet description-short description-dense print-only"
    } else {
        "description-sheet description-short print-only"
    };
    view! {
        <section class=class data-paper="short">
            <h2>{words::name(of)}", in het kort"</h2>
            <p>{text(of, TextPart::Purpose, 2)}</p>
            {none}
            {tasks}
            <dl>{times}<dt>"Begeleider"</dt><dd>{text(of, TextPart::Guide, 1)}</dd></dl>
            {foot(of)}
        </section>
    }
    .into_any()
}

/// How many characters of purpose and tasks fit on one page at the usual font size, with a margin.
const USUAL: usize = 1400;

/// Paper cannot be measured while the page is rendered, so a long description gets a smaller font.
fn is_much(of: &Description) -> bool {
    let tasks = of.short().map(|(_, task)| words::what(task).chars().count()).sum::<usize>();
    of.text(TextPart::Purpose).chars().count() + tasks > USUAL
}
