//! The school's own order of steps when someone is absent: the steps, remarks on them, and one sheet for the wall.

use leptos::prelude::*;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_week::day_card::rotation;
use taakkompas_week::protocol::{Line, ProtocolRemark, Step, check};
use taakkompas_week::start::points::{WeekTask, begin_protocol};
use taakkompas_week::{AssistantWeek, EditError};

use super::cards::profile;
use super::{points, tools, way_on};
use crate::kit::browser;
use crate::kit::session::use_session;
use crate::kit::ui::adding::{NewLine, add_form, add_line};
use crate::kit::ui::basics::{Link, PageHead};
use crate::kit::ui::fields::select_field;
use crate::kit::ui::print::{print_button, print_head};
use crate::kit::ui::special::special_school;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::{LibraryPage, Route, WeekPage};
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::protocol as t;
use crate::rooms::week::words::start::RESPONSIBLE_NOTE;

mod line;
mod sheet;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    document: WeekHandle,
    profile: Memo<SchoolProfile>,
    /// Remarks on the current order.
    remarks: Memo<Vec<ProtocolRemark>>,
    status: StatusLine,
}

pub fn protocol_page(document: WeekHandle) -> AnyView {
    let profile = profile();
    let remarks = Memo::new(move |_| {
        let profile = profile.get();
        document.with(|week| check(&week.protocol, week, &profile))
    });
    let page = Page { document, profile, remarks, status: StatusLine::new("volgorde-melding") };
    let count = Memo::new(move |_| document.with(|week| week.protocol.lines.len()));
    view! {
        <div class="protocol-page">
            <PageHead
                title=WeekPage::Protocol.title()
                lead="Zet op volgorde wat jullie doen als er iemand uitvalt. Je houdt één blad over, om samen te bespreken."
            />
            {print_head()}
            {ask_board(profile)}
            {special_school()}
            <section class="no-print" aria-labelledby="stappen">
                <h2 id="stappen">"Zet jullie stappen op volgorde"</h2>
                {begin(page, count)}
                <p role="status" class="protocol-summary">{move || remarks.with(|remarks| t::summary(remarks))}</p>
                <ol class="protocol-lines">
                    {move || (0..count.get()).map(|at| line::line(page, at)).collect_view()}
                </ol>
                {move || line::remarks(page, None)}
                {page.status.line()}
                {add_step(page)}
                {add_own(page)}
            </section>
            {tools(document)}
            <section class="no-print" aria-labelledby="samen">
                <h2 id="samen">"Bespreek het samen"</h2>
                <p>
                    "Bespreek de volgorde met het team, ook met de assistenten. Leg die daarna voor aan de PMR. Probeer de volgorde uit \
                     tot de volgende vakantie. Pas die dan één keer aan."
                </p>
                <p><Link to=Route::Library(LibraryPage::Rules)>"Lees wat mag, wat moet en wat niet hoeft"</Link></p>
            </section>
            {sheet::sheet(page)}
            <div class="button-row">{print_button("Print het blad")}</div>
            {way_on(WeekPage::Protocol)}
        </div>
    }
    .into_any()
}

fn ask_board(profile: Memo<SchoolProfile>) -> AnyView {
    view! {
        <section class="no-print" aria-labelledby="kader">
            <h2 id="kader">"Vraag eerst het kader van je bestuur op"</h2>
            <p>{move || t::ask_board(profile.with(|profile| profile.board))}</p>
            <blockquote>
                {t::MAIL.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect_view()}
            </blockquote>
        </section>
    }
    .into_any()
}

/// Offers an order to start from, while there is none.
fn begin(page: Page, count: Memo<usize>) -> AnyView {
    let session = use_session();
    let press = move |_| {
        let begun = page.document.change(|week| {
            let begun = session.with_untracked(|scan| begin_protocol(points::known(scan), week, RESPONSIBLE_NOTE));
            week.protocol.replace(begun.protocol)
        });
        if page.status.report(begun).is_some() {
            page.status.announce("Dit is een begin. Zet de stappen in jullie volgorde en haal weg wat niet past.");
            browser::focus_soon(vec![line::id(0)]);
        }
    };
    view! {
        <div hidden=move || count.get() != 0>
            <p>"Er staat nog geen stap. Begin met een volgorde die vaak past, of voeg zelf stappen toe."</p>
            {points::notes(page.document, WeekTask::Protocol)}
            <div class="button-row">
                <button type="button" class="button" on:click=press>"Begin met een volgorde die vaak past"</button>
            </div>
        </div>
    }
    .into_any()
}

/// Adds a line and returns its position.
fn add(week: &mut AssistantWeek, line: Line) -> Result<usize, EditError> {
    let is_last = line.step == Step::NoLesson;
    week.protocol.add(line)?;
    let lines = &week.protocol.lines;
    let before_last = !is_last && lines.last().is_some_and(|last| last.step == Step::NoLesson);
    Ok(lines.len().saturating_sub(if before_last { 2 } else { 1 }))
}

/// The steps that fit this school.
fn steps(week: &AssistantWeek, profile: &SchoolProfile) -> Vec<Step> {
    let has_step = |step: &Step| match step {
        Step::Own => false,
        Step::Split => !rotation::is_too_small(week, profile),
        Step::Help => profile.may_have_support_staff() || week.support_staff().next().is_some(),
        _ => true,
    };
    Step::ALL.iter().copied().filter(has_step).collect()
}

/// The position of a step in the order.
fn place_of(week: &AssistantWeek, step: Step) -> Option<usize> {
    week.protocol.lines.iter().position(|line| line.step == step)
}

fn add_step(page: Page) -> AnyView {
    let steps = Memo::new(move |_| {
        let profile = page.profile.get();
        page.document.with(|week| steps(week, &profile))
    });
    let asked = RwSignal::new(None::<Step>);
    // The first step not used yet, until one is chosen. The list itself does not shrink, so the choice stays valid.
    let chosen = Memo::new(move |_| {
        let steps = steps.get();
        let first = page.document.with(|week| steps.iter().copied().find(|&step| place_of(week, step).is_none()));
        asked.get().or(first).or_else(|| steps.first().copied())
    });
    let options = Memo::new(move |_| {
        let ib_word = page.profile.with(|profile| profile.ib_word);
        let option = |step: Step| (step.code().to_owned(), t::step(step, ib_word).to_owned());
        steps.get().into_iter().map(option).collect::<Vec<_>>()
    });
    let submit = move || {
        let Some(step) = chosen.get_untracked() else { return };
        if let Some(at) = page.document.with_untracked(|week| place_of(week, step)) {
            page.status.reject(t::already(at));
        } else if let Some(at) = page.status.report(page.document.change(|week| add(week, Line::new(step)))) {
            asked.set(None);
            browser::focus_soon(vec![line::id(at)]);
        }
    };
    let field = select_field(
        "stap-nieuw".to_owned(),
        "Een stap uit de lijst",
        options.into(),
        Signal::derive(move || chosen.get().map_or("", Step::code).to_owned()),
        Callback::new(move |code: String| asked.set(code.parse().ok())),
    );
    add_form(field, "Voeg deze stap toe", submit)
}

fn add_own(page: Page) -> AnyView {
    let line = NewLine {
        id: "stap-eigen",
        label: "Een stap in jullie eigen woorden",
        hint: "Functies, geen namen. En nooit waarom iemand er niet is.",
        most: Line::LONGEST_WORDS,
    };
    add_line(line, "Voeg eigen stap toe", move |text| {
        let added = page.status.report(page.document.change(|week| add(week, Line::own(text))));
        if let Some(at) = added {
            browser::focus_soon(vec![line::id(at)]);
        }
        added.is_some()
    })
}
