//! The page of the school: it ticks, explains, reads what the board will get, and sends it itself. What it may send stands
//! below what it has read.

use leptos::prelude::*;
use taakkompas_board::handover::Seen;
use taakkompas_board::question::{Question, needs_board};
use taakkompas_board::summary::{LONGEST_NAME, LONGEST_PLACE};
use taakkompas_scan::theme::Theme;

use super::status_line;
use crate::kit::library;
use crate::kit::session::{Derived, use_derived};
use crate::kit::ui::basics::{Link, Notice, PageHead};
use crate::kit::ui::fields::text_field;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::board::document::HandoverHandle;
use crate::rooms::board::words::handover as t;
use crate::rooms::board::words::summary::HEADING;
use crate::rooms::route::{BoardPage, Route, ScanPage};

mod items;
mod preview;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    document: HandoverHandle,
    seen: Memo<Seen>,
    status: StatusLine,
}

pub fn handover_page(document: HandoverHandle) -> AnyView {
    let derived = use_derived();
    let page = Page { document, seen: Memo::new(move |_| seen(derived)), status: status_line::<BoardPage>() };
    let begun = derived.begun;
    let no_plan = move || {
        (!begun.get()).then(|| {
            view! {
                <Notice>
                    <p>{t::NO_PLAN}</p>
                    <p><Link to=Route::Scan(ScanPage::Hub)>{ScanPage::Hub.title()}</Link></p>
                </Notice>
            }
        })
    };
    view! {
        // On paper: what goes along, without the form that it is chosen in.
        <div class="no-print">
            <PageHead title=BoardPage::Handover.title() lead=t::LEAD />
            <p>{t::WHAT_GOES}</p>
            {no_plan}
            {page.status.line()}
            <h2>"1. Wie zijn jullie?"</h2>
            {name(page)}
            <h2>"2. Kies wat er meegaat"</h2>
            {items::goals(page)}
            {items::asks(page)}
            {items::own(page)}
            {items::offers(page)}
            {items::levels(page)}
            <h2 id="nalezen" tabindex="-1">"3. Lees wat het bestuur krijgt"</h2>
        </div>
        <p class="print-only"><strong>{HEADING}</strong></p>
        {preview::preview(page)}
    }
    .into_any()
}

/// What of plan and result there is to tick.
fn seen(derived: Derived) -> Seen {
    if !derived.begun.get() {
        return Seen::default();
    }
    let (goals, asks) = derived.agenda.with(|agenda| {
        let goals = agenda.goals.iter().map(|goal| goal.goal.kind).collect();
        let ask = |item: &taakkompas_plan::agenda::Item| {
            let measure = library::catalog().measure(item.measure.as_str())?;
            // What is done or stopped is no question any more.
            (item.is_open() && needs_board(measure, &item.owners()))
                .then(|| (item.measure.clone(), Question::of(measure)))
        };
        (goals, agenda.items().filter_map(ask).collect())
    });
    let level = |&theme| Some((theme, derived.result.with(|result| result.level(theme))?));
    let levels = Theme::ALL.iter().filter_map(level).collect();
    Seen { goals, asks, levels }
}

fn name(page: Page) -> AnyView {
    let Page { document, status, .. } = page;
    let school = Signal::derive(move || document.with(|handover| handover.school().to_owned()));
    let place = Signal::derive(move || document.with(|handover| handover.place().to_owned()));
    let set_school = Callback::new(move |typed: String| {
        status.report(document.change(|handover| handover.set_school(&typed)));
    });
    let set_place = Callback::new(move |typed: String| {
        status.report(document.change(|handover| handover.set_place(&typed)));
    });
    view! {
        {text_field(
            "school-naam".to_owned(),
            "Naam van de school",
            "Houd dezelfde naam aan: zo ziet het bestuur wat er sinds de vorige keer veranderde.",
            LONGEST_NAME,
            school,
            set_school,
        )}
        {text_field("school-plaats".to_owned(), "Plaats", "", LONGEST_PLACE, place, set_place)}
    }
    .into_any()
}
