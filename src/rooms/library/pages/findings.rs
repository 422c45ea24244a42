//! What the research says: how much weight it can bear, and every finding, to filter and to link to.

use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_content::Library;
use taakkompas_content::model::{Finding, FindingKind, Perspective};
use taakkompas_scan::theme::Theme;
use taakkompas_text_search::Kind;

use crate::kit::ui::basics::{Fold, PageHead, with_library};
use crate::kit::ui::filters::{self, Choice, Filters, Words};
use crate::kit::ui::findings::{careful_tag, to_finding};
use crate::kit::ui::links::link;
use crate::kit::ui::prose::blocks;
use crate::kit::words::labels;
use crate::rooms::address::query;
use crate::rooms::library::words::research;
use crate::rooms::route::{LibraryPage, Route};

/// The report's top 3 of causes.
const TOP_CAUSES: [&str; 3] = ["OZ-30", "OZ-31", "OZ-32"];

#[component]
pub fn Findings() -> impl IntoView {
    let filters = Filters::of_address();
    let choices = Choices::new();
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Findings).title()
            lead="Alle bevindingen uit het onderzoek waar Taakkompas op rust, in onze eigen woorden."
        />
        {weight()}
        <h2>"Zoek in de bevindingen"</h2>
        {choices.form(filters)}
        {with_library(move |library| list(library, choices.clone(), filters))}
    }
}

/// How much weight the findings can bear.
fn weight() -> AnyView {
    view! {
        <div class="prose">
            {blocks(research::WEIGHT)}
            <p>"Het rapport noemt een top 3 van oorzaken: "{top_causes()}"."</p>
        </div>
        <Fold summary="Meer over het onderzoek">{blocks(research::RESEARCH)}</Fold>
    }
    .into_any()
}

/// The three causes as links, once the library has loaded.
fn top_causes() -> impl IntoView {
    let library = crate::kit::library::use_library();
    move || {
        let crate::kit::library::Load::Ready(library) = library.load() else { return ().into_any() };
        let found = TOP_CAUSES.iter().filter_map(|id| library.finding(id));
        let links = found.enumerate().map(|(place, finding)| {
            let title = finding.title.trim_start_matches("Top 3: ");
            let and = ["", ", ", " en "].get(place).copied().unwrap_or_default();
            view! { {and}{link(&Route::Library(LibraryPage::Finding(finding.id.to_string())), title)} }.into_any()
        });
        links.collect_view().into_any()
    }
}

/// The filters.
#[derive(Debug, Clone)]
struct Choices {
    kind: Choice,
    perspective: Choice,
    theme: Choice,
}

impl Choices {
    fn new() -> Self {
        let kinds = FindingKind::ALL.iter().map(|&kind| (kind.code(), research::kind_heading(kind)));
        let sides = Perspective::ALL.iter().map(|&side| (side.code(), research::side(side)));
        Self {
            kind: Choice { key: query::KIND, label: "Soort", all: "Alle soorten", options: kinds.collect() },
            perspective: Choice {
                key: query::PERSPECTIVE,
                label: "Wie zegt het",
                all: "Iedereen",
                options: sides.collect(),
            },
            theme: theme_choice(),
        }
    }

    fn form(&self, filters: Filters) -> AnyView {
        let fields = vec![
            self.kind.view(filters),
            self.perspective.view(filters),
            self.theme.view(filters),
            filters::search(filters),
        ];
        filters::form(filters, "Kies welke bevindingen je ziet", fields)
    }

    fn let_through(&self, filters: Filters, finding: &Finding) -> bool {
        self.kind.lets_through(filters, [finding.kind.code()])
            && self.perspective.lets_through(filters, [finding.perspective.code()])
            && self.theme.lets_through(filters, finding.themes.iter().map(|theme| theme.code()))
    }
}

/// The theme filter, shared by the lists of findings and measures.
pub(super) fn theme_choice() -> Choice {
    let themes = Theme::ALL.iter().map(|&theme| (theme.code(), labels::theme(theme)));
    Choice { key: query::THEME, label: "Thema", all: "Alle thema's", options: themes.collect() }
}

fn list(library: Arc<Library>, choices: Choices, filters: Filters) -> AnyView {
    let all = library.findings.len();
    let shown = {
        let library = Arc::clone(&library);
        Memo::new(move |_| {
            let words = Words::of(filters, Kind::Finding);
            let passes = |finding: &Finding| {
                let texts = [
                    finding.id.as_str(),
                    &finding.title,
                    &finding.text,
                    &finding.who,
                    finding.today.as_deref().unwrap_or_default(),
                ];
                choices.let_through(filters, finding) && words.find(finding.id.as_str(), &texts)
            };
            let findings = library.findings.iter().enumerate();
            findings.filter(|(_, finding)| passes(finding)).map(|(place, _)| place).collect::<Vec<usize>>()
        })
    };
    view! {
        <p role="status">{move || filters::count(shown.with(Vec::len), all, "bevinding", "bevindingen")}</p>
        {move || {
            let found: Vec<&Finding> = shown.with(|shown| shown.iter().filter_map(|&place| library.findings.get(place)).collect());
            FindingKind::ALL.iter().filter_map(|&kind| of_kind(kind, &found)).collect_view()
        }}
    }
    .into_any()
}

/// All findings of one kind under a heading, in the order of the report.
fn of_kind(kind: FindingKind, found: &[&Finding]) -> Option<AnyView> {
    let items: Vec<AnyView> =
        found.iter().filter(|finding| finding.kind == kind).map(|finding| item(finding)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{research::kind_heading(kind)}" "<span class="count">{format!("({})", items.len())}</span></h2>
                <ul class="entries">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn item(finding: &Finding) -> AnyView {
    view! {
        <li class="entry" data-finding=finding.id.to_string()>
            <h3>{to_finding(finding)}</h3>
            <p>{finding.text.clone()}</p>
            {finding.today.clone().map(|today| view! { <p class="small"><strong>"Wat nu geldt: "</strong>{today}</p> }.into_any())}
            <p class="cluster small">
                <span class="tag">{finding.strength_text.clone()}</span>
                {finding.careful.then(careful_tag)}
                <span>{labels::capital(&finding.who)}</span>
                <span>{finding.id.to_string()}</span>
            </p>
        </li>
    }
    .into_any()
}
