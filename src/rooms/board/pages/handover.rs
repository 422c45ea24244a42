//! The page of the school: it ticks, explains, reads what the board will get, and sends it itself. What it may send stands
//! below what it has read.

use leptos::prelude::*;
use taakkompas_board::Handover;
use taakkompas_board::handover::{Item, Seen};
use taakkompas_board::question::{Question, needs_board};
use taakkompas_board::summary::{LONGEST_NAME, LONGEST_PLACE};
use taakkompas_scan::theme::Theme;

use super::live::live_line;
use super::status_line;
use crate::kit::library;
use crate::kit::session::{Derived, hold_in_tab, use_derived, use_shared};
use crate::kit::ui::basics::{Link, Notice, PageHead};
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
    /// The handover with what is being typed, as it is read below the form.
    now: Memo<Handover>,
    typing: RwSignal<Option<(Typed, String)>>,
    draft: Draft,
    status: StatusLine,
}

/// A field that is being typed in: it is kept once it is left, and read at once.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Typed {
    School,
    Place,
    Says(Item),
}

/// A question of the school's own that is not added yet. It outlives the page, and goes with the tab.
#[derive(Debug, Clone, Copy)]
struct Draft {
    kind: RwSignal<Question>,
    says: RwSignal<String>,
}

impl Draft {
    fn new() -> Self {
        Self { kind: RwSignal::new(Question::Functions), says: RwSignal::new(String::new()) }
    }

    fn is_any(self) -> bool {
        self.says.with(|says| !says.trim().is_empty())
    }
}

/// The handover as it will be once the field is left. What would be refused stays out: that is said when it is left.
fn with_typed(document: HandoverHandle, typing: RwSignal<Option<(Typed, String)>>) -> Handover {
    let mut handover = document.with(Clone::clone);
    typing.with(|typing| {
        let _ = match typing {
            Some((Typed::School, says)) => handover.set_school(says),
            Some((Typed::Place, says)) => handover.set_place(says),
            Some((Typed::Says(item), says)) => handover.explain(item.clone(), says),
            None => Ok(()),
        };
    });
    handover
}

pub fn handover_page(document: HandoverHandle) -> AnyView {
    let derived = use_derived();
    let typing = RwSignal::new(None);
    let draft = use_shared(|_| Draft::new());
    hold_in_tab("question", move || draft.is_any());
    let page = Page {
        document,
        seen: Memo::new(move |_| seen(derived)),
        now: Memo::new(move |_| with_typed(document, typing)),
        typing,
        draft,
        status: status_line::<BoardPage>(),
    };
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
    let (goals, (asks, others)) = derived.agenda.with(|agenda| {
        let goals = agenda.goals.iter().map(|goal| goal.goal.kind).collect();
        let ask = |item: &taakkompas_plan::agenda::Item| {
            let measure = library::catalog().measure(item.measure.as_str())?;
            // What is done or stopped is no question any more.
            let ask = (item.measure.clone(), Question::of(measure));
            item.is_open().then(|| (needs_board(measure, &item.owners()), ask))
        };
        let (needed, others): (Vec<_>, Vec<_>) =
            agenda.items().filter_map(ask).partition(|(needs_board, _)| *needs_board);
        let bare = |asks: Vec<(bool, _)>| asks.into_iter().map(|(_, ask)| ask).collect::<Vec<_>>();
        (goals, (bare(needed), bare(others)))
    });
    let level = |&theme| Some((theme, derived.result.with(|result| result.level(theme))?));
    let levels = Theme::ALL.iter().filter_map(level).collect();
    Seen { goals, asks, others, levels }
}

fn name(page: Page) -> AnyView {
    let Page { document, status, typing, .. } = page;
    let school = Signal::derive(move || document.with(|handover| handover.school().to_owned()));
    let place = Signal::derive(move || document.with(|handover| handover.place().to_owned()));
    let set_school = Callback::new(move |typed: String| {
        status.report(document.change(|handover| handover.set_school(&typed)));
        typing.set(None);
    });
    let set_place = Callback::new(move |typed: String| {
        status.report(document.change(|handover| handover.set_place(&typed)));
        typing.set(None);
    });
    let type_in = |of: Typed| Callback::new(move |says: String| typing.set(Some((of.clone(), says))));
    view! {
        {live_line(
            "school-naam".to_owned(),
            "Naam van de school",
            "Houd dezelfde naam aan: zo ziet het bestuur wat er sinds de vorige keer veranderde.",
            LONGEST_NAME,
            school,
            type_in(Typed::School),
            set_school,
        )}
        {live_line("school-plaats".to_owned(), "Plaats", "", LONGEST_PLACE, place, type_in(Typed::Place), set_place)}
    }
    .into_any()
}
