//! The whole roster: who works when, with whom and on what; and what the week says.

use leptos::prelude::*;
use taakkompas_school::time_of_day::Week;
use taakkompas_week::AssistantWeek;
use taakkompas_week::figures::{Figures, figures};

use grid::View;

use super::{status_line, tools, way_on};
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Fold, Link, PageHead};
use crate::kit::ui::print::{print_button, print_head};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::ui::tables::column_heads;
use crate::kit::words::labels::{and, capital};
use crate::rooms::address::Pages;
use crate::rooms::route::{BasicsPage, LibraryPage, Route, WeekPage};
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;
use crate::rooms::week::words::figures as t;

mod cell;
mod drawing;
mod drawn;
mod grid;
mod paste;
mod places;
mod steps;
mod table;

pub fn roster_page(document: WeekHandle) -> AnyView {
    let status = status_line::<WeekPage>();
    view! {
        <div class="roster-page">
        <PageHead
            title=WeekPage::Roster.title()
            lead="Iedereen en alle blokken bij elkaar. Het rooster is er om dit werk te beschermen, niet om te kijken wie wat doet."
        />
        {print_head()}
        {school(document)}
        {paste::paste_section(document, status)}
        {places::places(document, status)}
        <p class="no-print">
            "Een groep kun je ook gewoon typen bij een blok. Liever niet zelf puzzelen? "
            <Link to=Route::Week(WeekPage::Proposal)>"Laat een week voorstellen"</Link>"."
        </p>
        {week_itself(document, status)}
        {status.line()}
        {tools(document)}
        {what_it_says(document)}
        <div class="button-row">{print_button("Print het rooster")}</div>
        {way_on(WeekPage::Roster)}
        </div>
    }
    .into_any()
}

/// How far it is with what the roster is made of, which is filled in once for the whole school.
fn school(document: WeekHandle) -> AnyView {
    view! {
        <p class="no-print">
            {move || document.with(words::roster::of_school)}
            " Mensen, groepen en lestijden vul je één keer in bij "
            <Link to=Route::Basics(BasicsPage::School)>{BasicsPage::School.title()}</Link>"."
        </p>
    }
    .into_any()
}

/// The drawing and the table of the week that is shown, and the day that is open.
fn week_itself(document: WeekHandle, status: StatusLine) -> AnyView {
    let view = View::new();
    let has_people = Memo::new(move |_| document.with(|week| !week.people.is_empty()));
    let shown = move || {
        if !has_people.get() {
            return view! { <p>"Er staat nog niemand in de week. Vul bij Jullie school in wie er werken. Dan verschijnt hier het rooster."</p> }.into_any();
        }
        view! {
            {table::choices(document, view)}
            {drawn::drawn(document, view, status)}
            {move || view.open.get().map(|open| cell::cell(document, view, open, status))}
            {table::table(document, view)}
        }
        .into_any()
    };
    view! { {shown} }.into_any()
}

/// The figures, updated live, each with its reason.
fn what_it_says(document: WeekHandle) -> AnyView {
    let session = use_session();
    let today = Memo::new(move |_| session.today());
    let all = Memo::new(move |_| document.with(|week| figures(week, today.get())));
    let facts = move || {
        let facts: Vec<AnyView> =
            document.with(|week| all.with(|all| t::lines(week, &all.facts).into_iter().map(fact_line).collect()));
        if facts.is_empty() {
            view! { <p>"Er is niets dat extra aandacht vraagt."</p> }.into_any()
        } else {
            view! { <ul class="roster-facts">{facts}</ul> }.into_any()
        }
    };
    view! {
        <section class="roster-says" aria-labelledby="wat-de-week-zegt">
            <h2 id="wat-de-week-zegt">"Wat de week zegt"</h2>
            <p>{move || all.with(|all| t::share(all.share))}</p>
            <h3>"Om naar te kijken"</h3>
            <div aria-live="polite">{facts}</div>
            {move || document.with(|week| all.with(|all| tables(week, all)))}
        </section>
    }
    .into_any()
}

/// A fact, with the rule if the law is behind it.
fn fact_line(line: t::FactLine) -> AnyView {
    let rule = line.is_law.then(|| {
        view! {
            " "
            <Link to=Route::Library(LibraryPage::Rules)>"Lees wat mag, wat moet en wat niet hoeft"</Link>
            {format!(" ({}).", t::ARTICLE)}
        }
    });
    view! { <li>{line.text}{rule}</li> }.into_any()
}

fn tables(week: &AssistantWeek, all: &Figures) -> AnyView {
    if week.people.is_empty() {
        return ().into_any();
    }
    let people = all.people.iter().map(|figure| {
        let cells = t::person_row(figure).map(|cell| view! { <td>{cell}</td> }.into_any());
        let name = capital(&words::person(week, figure.person));
        view! { <tr><th scope="row">{name}</th>{Vec::from(cells)}</tr> }.into_any()
    });
    let not_met = all.pairs.iter().filter(|pair| !pair.not_met.is_empty()).map(|pair| {
        let group = week.group(pair.group).map_or("", |group| group.label.as_str()).to_owned();
        let teachers: Vec<&str> = pair.not_met.iter().map(String::as_str).collect();
        let who = capital(&words::person(week, pair.person));
        view! { <li>{format!("{who} en {group}: nog geen vast overleg met {}.", and(&teachers))}</li> }.into_any()
    });
    let not_met: Vec<AnyView> = not_met.collect();
    let pairs = (!not_met.is_empty()).then(|| {
        view! { <Fold summary="Wie spreken elkaar nog niet op een vast moment?"><ul>{not_met}</ul></Fold> }
    });
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label="Tijd per persoon">
            <table class="roster-people">
                <caption>"Tijd per week, per functie. Dit is geen oordeel over iemand."</caption>
                {column_heads(&["Wie", "Gepland", "Met leerlingen", "Voorbereiden en overleg", "Wisselt van groep"])}
                <tbody>{people.collect_view()}</tbody>
            </table>
        </div>
        {pairs}
    }
    .into_any()
}

/// The weeks of the cycle, to choose from.
fn weeks_of(week: &AssistantWeek) -> Vec<Week> {
    week.cycle.weeks().to_vec()
}
