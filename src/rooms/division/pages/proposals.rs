//! Three proposals to discuss, and the division that the team makes from one of them.

use leptos::prelude::*;
use taakkompas_division::TaskDivision;

use super::{remarks, status_line, tools, way_on};
use crate::kit::browser;
use crate::kit::ui::basics::{Link, Notice, PageHead};
use crate::kit::ui::print::print_head;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::board::some_decided;
use crate::rooms::division::words::proposals as t;
use crate::rooms::route::{DivisionPage, Route};

mod chosen;
mod compare;
mod load;
mod search;
mod task;
mod tell;
mod turn;

use search::SearchRunner;

/// What to print once a division was chosen: that division, or the proposals.
#[derive(Debug, Clone, Copy)]
struct Paper {
    proposals: RwSignal<bool>,
}

impl Paper {
    /// A button that prints one of the two.
    fn button(self, says: &'static str, proposals: bool) -> AnyView {
        let print = move |_| {
            self.proposals.set(proposals);
            // Print after the page has re-rendered.
            browser::soon(browser::print);
        };
        view! { <button type="button" class="button-quiet" on:click=print>{says}</button> }.into_any()
    }
}

pub fn proposals_page(document: DivisionHandle) -> AnyView {
    let paper = Paper { proposals: RwSignal::new(false) };
    let status = status_line::<DivisionPage>();
    let search = SearchRunner::new(document, status);
    let is_open = Memo::new(move |_| document.with(TaskDivision::is_open));
    let lacks = Memo::new(move |_| document.with(t::lacks));
    let has_basis = Memo::new(move |_| document.with(TaskDivision::has_something_to_go_by));
    let begin = move || match (lacks.get(), is_open.get(), has_basis.get()) {
        (Some(lacks), ..) => needs(lacks),
        (None, false, _) => first_the_board(document, status),
        (None, true, false) => nothing_to_go_by(document, status),
        (None, true, true) => untrack(|| compare::compare(document, search, paper)),
    };
    view! {
        <PageHead
            title=DivisionPage::Proposals.title()
            lead="Drie manieren om de taken te verdelen. Jullie vergelijken, praten en beslissen zelf."
        />
        {chosen::paper_head(document, paper)}
        {print_head()}
        {remarks::questions(document)}
        {remarks::small_team(document)}
        {remarks::remarks(document)}
        {begin}
        {status.line()}
        {chosen::chosen(document, search, paper)}
        {tools(document)}
        {way_on(DivisionPage::Proposals)}
    }
    .into_any()
}

/// What has to be filled in first, with links to where.
fn needs(lacks: &'static str) -> AnyView {
    view! {
        <Notice>
            <p>{lacks}</p>
            <ul>
                <li><Link to=Route::Division(DivisionPage::List)>"Naar de lijst met taken"</Link></li>
                <li><Link to=Route::Division(DivisionPage::Team)>"Naar wie er zijn"</Link></li>
            </ul>
        </Notice>
    }
    .into_any()
}

/// A proposal from hours alone looks like a decision that nobody made: the school first gives something to go by, or
/// chooses to begin without.
fn nothing_to_go_by(document: DivisionHandle, status: StatusLine) -> AnyView {
    let begin = move |_| {
        let done = document.change(|of| {
            of.begin_without(true);
            Ok(())
        });
        if status.report(done).is_some() {
            browser::focus_soon(vec![compare::HEADING.to_owned()]);
        }
    };
    view! {
        <Notice>
            <p><strong>"Waar gaan jullie van uit?"</strong></p>
            <p>"Er zijn nog geen wensen, en van vorig jaar is niets ingevuld. Een voorstel kijkt dan alleen naar uren en drukte."</p>
            <ul>
                <li><Link to=Route::Division(DivisionPage::Team)>"Vraag eerst ieders wensen"</Link></li>
                <li><Link to=Route::Division(DivisionPage::List)>"Vul in wie wat vorig jaar deed"</Link></li>
            </ul>
            <p>"Liever meteen aan de slag? Je krijgt dan een eerste puzzel om over te praten."</p>
            <button type="button" class="button-quiet" on:click=begin>{t::BEGIN_WITHOUT}</button>
        </Notice>
    }
    .into_any()
}

/// Dividing an overfull list only spreads the overload fairly: the board comes first, or is skipped deliberately.
fn first_the_board(document: DivisionHandle, status: StatusLine) -> AnyView {
    let skip = move |_| {
        status.report(document.change(|of| {
            of.skip_board(true);
            Ok(())
        }));
    };
    let undecided = document.with_untracked(|of| of.freed().undecided_tasks);
    let left = match undecided {
        1 => "Over 1 taak is nog niet besloten.".to_owned(),
        more => format!("Over {more} taken is nog niet besloten."),
    };
    let (why, go_on) = if document.with_untracked(some_decided) {
        ("Blijft de rest zoals het is? Ga dan verder: wat besloten is, telt mee.", "Ga verder zo")
    } else {
        ("Weten jullie zeker dat alles blijft? Dan kun je het bord overslaan.", "Sla het bord over")
    };
    view! {
        <Notice>
            <p><strong>"Eerst: wat mag er af?"</strong></p>
            <p>"Wie een te volle lijst verdeelt, houdt een te volle lijst. Besluit dus eerst wat stopt of kleiner wordt. "{left}</p>
            <p><Link to=Route::Division(DivisionPage::Board) class="button">"Naar het bord: wat mag er af?"</Link></p>
            <p>{why}</p>
            <button type="button" class="button-quiet" on:click=skip>{go_on}</button>
        </Notice>
    }
    .into_any()
}
