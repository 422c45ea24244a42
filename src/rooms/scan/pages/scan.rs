//! The hub of the scan: short or full, what is done, what comes next.

use leptos::prelude::*;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::Completion;
use taakkompas_scan::theme::Theme;

use crate::kit::library;
use crate::kit::session::begin_with::{BeginWith, use_begin_with};
use crate::kit::session::{Session, use_session};
use crate::kit::ui::basics::{Link, PageHead, href};
use crate::kit::ui::icons;
use crate::kit::ui::introduced::above_scan;
use crate::kit::ui::saving::KeepingChoice;
use crate::kit::words as t;
use crate::rooms::route::{PlanPage, Route, ScanPage};
use crate::rooms::scan::address::Trail;
use crate::rooms::scan::journey::{self, Depth, ThemeState, theme_state};
use crate::rooms::scan::pages::questions::{href_on, step_name};
use crate::rooms::scan::words::{reading, scan as scan_texts};

#[component]
pub fn ScanHub() -> impl IntoView {
    let session = use_session();
    // Starts from what the answers suggest; a choice made here decides which statements come next.
    let depth = RwSignal::new(session.with_untracked(Depth::of));
    let begin_with = use_begin_with();
    let has_answers = move || session.with(|scan| !scan.answers.is_empty());
    view! {
        <PageHead
            title=Route::Scan(ScanPage::Hub).title()
            lead="Een gratis zelfscan voor basisscholen: eerst een paar vragen over jullie school, dan acht thema's. Stoppen mag altijd: wat je invulde, staat er nog."
        />
        {above_scan()}
        // Who comes back by the menu may come for the plan.
        <p class="cluster" hidden=move || !has_answers()>
            <Link to=Route::Plan(PlanPage::Result)>"Bekijk het resultaat"</Link>
            <Link to=Route::Plan(PlanPage::Plan)>"Naar het actieplan"</Link>
        </p>
        <fieldset class="question">
            <legend>"Hoe uitgebreid wil je het doen?"</legend>
            <div class="choices">
                {depth_choice(depth, Depth::Short, "Kort", "Genoeg voor een eerste indruk en een eerste stap.")}
                {depth_choice(depth, Depth::Full, "Volledig", "Preciezer. Wat je kort invulde, telt mee.")}
            </div>
        </fieldset>
        <div class="keeping"><KeepingChoice/></div>
        {next_step(session, depth, begin_with)}
        <h2>"Of kies zelf"</h2>
        <ul class="task-list">
            {profile_task(session, depth)}
            {move || journey::themes(&begin_with.get()).map(|theme| theme_task(session, depth, theme)).collect_view()}
        </ul>
        <ul class="plain-list" hidden=move || !has_answers()>
            <li><Link to=Route::Scan(ScanPage::Check)>"Controleer je antwoorden"</Link></li>
        </ul>
    }
}

fn depth_choice(depth: RwSignal<Depth>, of: Depth, name: &'static str, says: &'static str) -> AnyView {
    let session = use_session();
    // Untracked: the profile is filled in on another page, so these numbers cannot change here.
    let (count, minutes) = session.with_untracked(|scan| {
        (journey::asked_in_all(of, &scan.profile).len(), reading::of(of, &scan.profile).minutes())
    });
    view! {
        <label class="choice">
            <input
                type="radio"
                name="omvang"
                checked=depth.get_untracked() == of
                prop:checked=move || depth.get() == of
                on:change=move |_| depth.set(of)
            />
            <span class="choice-text">
                <strong>{name}": "{count}" stellingen, ongeveer "{minutes}" minuten"</strong>
                <span>{says}</span>
            </span>
        </label>
    }
    .into_any()
}

fn next_step(session: Session, depth: RwSignal<Depth>, begin_with: BeginWith) -> AnyView {
    let next = move || session.with(|scan| journey::next_open(depth.get(), scan, &begin_with.get()));
    let to = move || {
        let next = next();
        href_on(&next, trail(&next, depth.get()), "")
    };
    view! {
        <p class="button-row">
            <a class="button" href=to aria-describedby="hierna">"Volgende"</a>
            <span class="hint" id="hierna">"Hierna: "{move || step_name(&next())}</span>
        </p>
    }
    .into_any()
}

/// The profile comes before the themes; the choice for the full scan must survive that page.
fn trail(route: &Route, depth: Depth) -> Trail {
    if *route == Route::Scan(ScanPage::Profile) && depth == Depth::Full { Trail::FullScan } else { Trail::None }
}

fn profile_task(session: Session, depth: RwSignal<Depth>) -> AnyView {
    let to = move || href_on(&Route::Scan(ScanPage::Profile), trail(&Route::Scan(ScanPage::Profile), depth.get()), "");
    let state = move || scan_texts::theme_state(session.with(|scan| profile_state(&scan.profile)));
    task(icons::school(), to, Route::Scan(ScanPage::Profile).title(), "groepen, ondersteuners, opvangen, zorgen", state)
}

fn theme_task(session: Session, depth: RwSignal<Depth>, theme: Theme) -> AnyView {
    let (short, full) = (href(&Route::Scan(ScanPage::ShortTheme(theme))), href(&Route::Scan(ScanPage::Theme(theme))));
    let to = move || match depth.get() {
        Depth::Short => short.clone(),
        Depth::Full => full.clone(),
    };
    let state = move || scan_texts::theme_state(session.with(|scan| theme_state(theme, depth.get(), scan)));
    let text = library::core().theme(theme);
    task(icons::theme(theme), to, t::labels::theme(theme), text.map_or("", |text| text.subline.as_str()), state)
}

fn task(
    icon: AnyView,
    to: impl Fn() -> String + Send + Sync + 'static,
    name: &'static str,
    sub: &'static str,
    state: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    let (to, state) = (Signal::derive(to), Signal::derive(state));
    view! {
        <li class="task task-drawn">
            {icon}
            <a class="task-name" href=to>{name}</a>
            <span class="task-sub">{sub}</span>
            <span class="task-state">{state}</span>
        </li>
    }
    .into_any()
}

/// How many of the four questions are answered.
fn profile_state(profile: &SchoolProfile) -> ThemeState {
    let answers =
        [profile.groups.is_some(), profile.assistants.is_some(), profile.cover.is_some(), !profile.worries.is_empty()];
    match answers.iter().filter(|&&answered| answered).count() {
        0 => ThemeState::NotBegun,
        answered if answered == answers.len() => ThemeState::Done,
        answered => ThemeState::Partly(Completion { answered, asked: answers.len() }),
    }
}
