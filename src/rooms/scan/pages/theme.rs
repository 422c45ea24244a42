//! The statements of one theme: all five, or the two of the short scan.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use taakkompas_scan::catalog;
use taakkompas_scan::scan::{Answer, applies};
use taakkompas_scan::theme::Theme;

use crate::kit::browser;
use crate::kit::library;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, Notice, PageHead};
use crate::kit::words::saving;
use crate::rooms::route::{Route, ScanPage};
use crate::rooms::scan::address::Trail;
use crate::rooms::scan::journey::{self, Depth};
use crate::rooms::scan::pages::questions::{back_to_check, steps};
use crate::rooms::scan::pages::statement::{Counts, StatementContext, statement};
use crate::rooms::scan::words::scan as t;

pub fn theme_page(theme: Theme, depth: Depth) -> AnyView {
    view! { <ThemePage theme depth /> }.into_any()
}

/// A component, so that it is rendered once and does not track all the answers.
#[component]
fn ThemePage(theme: Theme, depth: Depth) -> impl IntoView {
    let profile = use_session().with_untracked(|scan| scan.profile.clone());
    let location = use_location();
    let trail = Trail::of(&location.search.get_untracked());
    let shown = journey::shown(theme, depth, &profile);
    let first = match depth {
        Depth::Short => first_number(theme, &journey::asked_in_all(depth, &profile)),
        Depth::Full => 1,
    };
    let of = match depth {
        Depth::Short => journey::asked_in_all(depth, &profile).len(),
        Depth::Full => shown.len(),
    };
    let next = match trail {
        Trail::BackToCheck => Route::Scan(ScanPage::Check),
        Trail::None | Trail::FullScan => journey::after(theme, depth, &profile),
    };
    let is_empty = shown.is_empty();
    // The last answer that changed: the line next to it says that it was saved.
    let last = RwSignal::new(None);
    let cards = shown.into_iter().zip(first..).map(|(facts, number)| {
        let asked_of = match depth {
            Depth::Short => String::new(),
            Depth::Full => t::asked_of(&facts.roles),
        };
        let counts = if applies(facts, &profile) { Counts::Yes } else { Counts::NoSupportStaff };
        card(facts, StatementContext { count: t::place(number, of), asked_of, counts }, last)
    });
    let cards = cards.collect_view();
    // After the heading has taken the focus, so that a link to one statement leads to that statement.
    let head = head(theme, depth);
    Effect::new(move |_| {
        let hash = location.hash.get();
        let id = hash.trim_start_matches('#');
        if !id.is_empty() {
            browser::focus_soon(vec![id.to_owned()]);
        }
    });
    view! {
        {head}
        {(trail == Trail::BackToCheck).then(back_to_check)}
        {is_empty.then(nothing_to_ask)}
        {cards}
        {steps(&next, &journey::before(theme, depth, &profile))}
    }
}

/// The number of a theme's first statement among all statements asked.
fn first_number(theme: Theme, asked: &[&catalog::Statement]) -> usize {
    1 + asked.iter().filter(|statement| statement.theme < theme).count()
}

fn head(theme: Theme, depth: Depth) -> AnyView {
    let text = library::core().theme(theme);
    let (label, question) = text.map_or(("", ""), |text| (text.label.as_str(), text.question.as_str()));
    let intro = text.filter(|_| depth == Depth::Full).map(|text| text.intro.as_str());
    view! {
        <PageHead title=label lead=question />
        {intro.map(|intro| view! { <p>{intro}</p> })}
        <p class="hint">
            {t::scale()}
            {(depth == Depth::Full).then(|| view! { " "{t::NOT_ASKED} })}
        </p>
    }
    .into_any()
}

fn card(
    facts: &'static catalog::Statement,
    place: StatementContext,
    last: RwSignal<Option<&'static catalog::StatementId>>,
) -> AnyView {
    let Some(text) = library::core().statement(facts.id.as_str()) else { return ().into_any() };
    let session = use_session();
    let answer = Memo::new(move |_| session.with(|scan| scan.answers.get(&facts.id).copied()));
    let choose = move |chosen: Option<Answer>| {
        session.change(|scan| {
            match chosen {
                Some(answer) => scan.answers.insert(facts.id.clone(), answer),
                None => scan.answers.remove(&facts.id),
            };
        });
        last.set(Some(&facts.id));
    };
    let saved = Signal::derive(move || match last.get() {
        Some(id) if *id == facts.id => saving::status(session.status(), session.retention()),
        _ => "",
    });
    statement(text, place, answer, choose, saved)
}

fn nothing_to_ask() -> AnyView {
    view! {
        <Notice>
            <p>
                "Dit thema gaat over assistenten en leraarondersteuners. Volgens het schoolprofiel werken die niet bij jullie. \
                 Je kunt het overslaan, of "
                <Link to=Route::Scan(ScanPage::Profile)>"het schoolprofiel aanpassen"</Link>"."
            </p>
        </Notice>
    }
    .into_any()
}
