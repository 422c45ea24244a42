//! The list of tasks: chosen from usual ones, pasted or typed, each with its settings.

use leptos::prelude::*;
use taakkompas_division::{SizeLabel, Sizes, Task, TaskDivision};

use super::{status_line, tools, way_on};
use crate::kit::browser;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Fold, Link, PageHead};
use crate::kit::ui::fields::{FieldError, InputKind, checked_field, select_field, text_field};
use crate::kit::ui::print::print_head;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::rooms::address::Pages;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words;
use crate::rooms::division::words::hours;
use crate::rooms::division::words::list as t;
use crate::rooms::route::{DivisionPage, Route};

mod fields;
mod followed;
mod kind;
mod last_year;
mod law;
mod paste;
mod rows;
mod usual;

pub(super) use fields::amount_field;
pub(super) use followed::{Followed, follow, read};

/// The id of the new-task field, for the focus.
const NEW: &str = "nieuwe-taak";

pub fn list_page(document: DivisionHandle) -> AnyView {
    let status = status_line::<DivisionPage>();
    let totals = move || document.with(t::totals);
    let has_tasks = Memo::new(move |_| document.with(|division| !division.tasks.is_empty()));
    view! {
        <PageHead
            title=DivisionPage::List.title()
            lead="Alles wat er naast het lesgeven gebeurt, op één lijst. Precies hoeft het niet: klein, middel of groot is genoeg."
        />
        {print_head()}
        <p class="no-print">{words::PRIVACY}</p>
        <p class="division-total" id="taken-totaal">{totals}</p>
        {tools(document)}
        <section class="no-print" aria-labelledby="erbij">
            <h2 id="erbij">"Zet taken op de lijst"</h2>
            {usual::usual_section(document, status)}
            {paste::paste_section(document, status)}
            {new_task(document, status)}
        </section>
        {status.line()}
        {law::questions(document, status)}
        <section aria-labelledby="de-lijst" hidden=move || !has_tasks.get()>
            <h2 id="de-lijst">"Jullie taken"</h2>
            <p class="no-print">"Kies per taak de grootte. Open een taak voor al het andere."</p>
            {year(document, status)}
            {rows::rows(document, status)}
            {sizes(document, status)}
            <div class="button-row">
                <button type="button" class="button-quiet" on:click=move |_| download(document)>"Bewaar de lijst voor een rekenblad"</button>
            </div>
            <p class="no-print">
                <Link to=Route::Division(DivisionPage::Board) class="button">"Ga verder: wat mag er af?"</Link>
            </p>
        </section>
        {way_on(DivisionPage::List)}
    }
    .into_any()
}

fn download(document: DivisionHandle) {
    browser::download("takenlijst.csv", "text/csv;charset=utf-8", &document.with_untracked(TaskDivision::tasks_csv));
}

/// Adds one typed task.
fn new_task(document: DivisionHandle, status: StatusLine) -> AnyView {
    let new = RwSignal::new(String::new());
    let add = move || {
        let label = new.with_untracked(|label| label.trim().to_owned());
        if status.report(document.change(|division| division.add_task(Task::new(&label)))).is_some() {
            status.announce(format!("Toegevoegd: {label}."));
            new.set(String::new());
            browser::focus_soon(vec![NEW.to_owned()]);
        } else {
            status.focus();
        }
    };
    view! {
        <form
            class="cluster roster-add"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            {text_field(
                NEW.to_owned(),
                "Of typ zelf een taak",
                "",
                Task::LONGEST_LABEL,
                new.into(),
                Callback::new(move |label| new.set(label)),
            )}
            <button type="submit" class="button-quiet">"Voeg de taak toe"</button>
        </form>
    }
    .into_any()
}

/// Asks for which school year the list is: a lesbevoegdheid may end before that year does.
fn year(document: DivisionHandle, status: StatusLine) -> AnyView {
    let session = use_session();
    let options = Signal::derive(move || {
        let now = session.with(|scan| scan.calendar.school_year_of(session.today())).starts();
        t::school_years(now, document.with(|division| division.year()))
    });
    let value =
        Signal::derive(move || document.with(|division| division.year()).map(|of| of.to_string()).unwrap_or_default());
    let change = Callback::new(move |code: String| {
        if let Some(gone) = status.report(document.change(|division| Ok(division.set_year(code.parse().ok()))))
            && !gone.is_empty()
        {
            status.announce(t::gone_with_year(gone.len()));
        }
    });
    let field = select_field("schooljaar".to_owned(), "Voor welk schooljaar is deze lijst?", options, value, change);
    view! { <div class="no-print">{field}</div> }.into_any()
}

/// Sets how many hours klein, middel and groot stand for.
fn sizes(document: DivisionHandle, status: StatusLine) -> AnyView {
    let field = move |size: SizeLabel| {
        let value =
            Signal::derive(move || document.with(|division| hours::in_field(words::minutes_of(size, division.sizes))));
        let refused = FieldError::new(None);
        let change = Callback::new(move |text: String| {
            let Some(minutes) = hours::read(&text) else {
                status.reject_at(refused, t::not_hours(&text));
                return;
            };
            let changed = document.change(|division| {
                let mut sizes: Sizes = division.sizes;
                match size {
                    SizeLabel::Small => sizes.small = minutes,
                    SizeLabel::Medium => sizes.medium = minutes,
                    SizeLabel::Large => sizes.large = minutes,
                }
                division.set_sizes(sizes)
            });
            status.report_at(refused, changed);
        });
        let label = format!("{}: uren per jaar", capital(words::size(size)));
        checked_field(InputKind::Hours, format!("grootte-{}", size.code()), label, "", value, change, refused)
    };
    view! {
        <div class="no-print">
            <Fold summary="Hoeveel uur is klein, middel en groot?">
                <p class="hint">"Er is geen norm. Wij beginnen met 10, 25 en 60 uur: een schatting. Kies wat bij jullie past."</p>
                <div class="cluster rule-fields">{SizeLabel::ALL.iter().map(|&size| field(size)).collect_view()}</div>
            </Fold>
        </div>
    }
    .into_any()
}
