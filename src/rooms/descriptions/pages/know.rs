//! Background to a description or an example: what is allowed, what the board decides, what to ask, the sources.

use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_content::model::{BoardPoint, Descriptions, Library, Question, RoleTemplate};
use taakkompas_descriptions::DescriptionRole;
use taakkompas_scan::catalog::FindingId;

use crate::kit::library::use_templates;
use crate::kit::ui::basics::{LazyFold, Link, with_file, with_library};
use crate::kit::ui::findings::to_finding;
use crate::kit::ui::sources::source_list;
use crate::kit::ui::special::special_school;
use crate::rooms::descriptions::words;
use crate::rooms::route::{LibraryPage, Route};

type Part = fn(&RoleTemplate) -> AnyView;

pub(super) fn know(role: DescriptionRole) -> AnyView {
    let of_role = move |part: Part| {
        let shown = move |templates: Arc<Descriptions>| templates.role(role).map(part).into_any();
        with_file(use_templates(), "De uitleg", shown)
    };
    view! {
        {special_school()}
        <LazyFold summary="Wat mag deze functie?">{of_role(law)}</LazyFold>
        <LazyFold summary="Wat beslist het bestuur?">{of_role(board)}</LazyFold>
        <LazyFold summary="Wat vraag je nog na?">{of_role(questions)}</LazyFold>
        <LazyFold summary="Wat is van ons, en wat niet?">{of_role(own)}</LazyFold>
    }
    .into_any()
}

fn law(of: &RoleTemplate) -> AnyView {
    view! {
        <p>{of.law.clone()}</p>
        <p><Link to=Route::Library(LibraryPage::Rules)>"Lees wat mag, wat moet en wat niet hoeft"</Link></p>
    }
    .into_any()
}

fn board(of: &RoleTemplate) -> AnyView {
    let point = |point: &BoardPoint| {
        let sources = point.sources.clone();
        view! {
            <p>{point.text.clone()}</p>
            {with_library(move |library: Arc<Library>| source_list(&library, &sources))}
        }
        .into_any()
    };
    view! {
        <p>"Dit beslist jullie bestuur, niet deze omschrijving. Zo was het toen wij dit opschreven."</p>
        {of.board.iter().map(point).collect_view()}
    }
    .into_any()
}

fn questions(of: &RoleTemplate) -> AnyView {
    let question = |question: &Question| {
        view! { <dt>{words::asked(question.ask)}</dt><dd>{question.text.clone()}</dd> }
    };
    view! { <dl>{of.questions.iter().map(question).collect_view()}</dl> }.into_any()
}

fn own(of: &RoleTemplate) -> AnyView {
    let (findings, sources) = (of.findings.clone(), of.sources.clone());
    let titles = move |library: Arc<Library>| {
        let title = |id: &FindingId| library.finding(id.as_str()).map(to_finding);
        let items = findings.iter().filter_map(title).map(|link| view! { <li>{link}</li> });
        view! { <ul>{items.collect_view()}</ul> }.into_any()
    };
    view! {
        <p>{of.own.clone()}</p>
        <p>"Het rust op deze bevindingen uit het rapport:"</p>
        {with_library(titles)}
        <p>"En op deze bronnen daarbuiten:"</p>
        {with_library(move |library: Arc<Library>| source_list(&library, &sources))}
    }
    .into_any()
}
