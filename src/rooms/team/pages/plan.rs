//! The plan in a link. Without one in the address, the link of the school's own plan; with one, that plan to read, and to take over as
//! a scan beside those that are here.

use leptos::prelude::*;
use taakkompas_plan::agenda::Item;
use taakkompas_team::link::{self, LinkError, SharedAction, SharedPlan};

use super::{status_line, to_hub};
use crate::kit::browser;
use crate::kit::library;
use crate::kit::session::{Derived, SaveStatus, Session, use_derived, use_session};
use crate::kit::ui::basics::{Link, Notice, PageHead, Tone, href};
use crate::kit::ui::behind::Behind;
use crate::kit::ui::kept_file::file_bar;
use crate::kit::ui::sending::send_buttons;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels;
use crate::rooms::address::Pages;
use crate::rooms::route::{PlanPage, Route, ScanPage, TeamPage};
use crate::rooms::team::words::plan as t;

pub fn plan_page() -> AnyView {
    view! { <PlanInLink/> }.into_any()
}

/// A component, so that it is made once, and follows the part of the address behind the `#`. Whatever stands there was sent as a plan,
/// also if it does not look like one any more: nothing else is shown instead.
#[component]
fn PlanInLink() -> impl IntoView {
    let behind = Behind::of_address();
    let shown = move || match behind.get() {
        Some(sent) => untrack(|| opened(sent)),
        None => untrack(own),
    };
    view! {
        <PageHead title=TeamPage::Plan.title() />
        {shown}
        <div class="no-print">{to_hub::<TeamPage>()}</div>
    }
}

/// How far something is that the browser does beside the page.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Made<T> {
    Coming,
    Here(T),
    No(String),
}

/// The link of the school's plan.
fn own() -> AnyView {
    let derived = use_derived();
    let made = RwSignal::new(Made::Coming);
    let shared = Memo::new(move |_| shared(derived));
    // Asked for here: what runs beside the page does not know under which path the site is.
    let page = StoredValue::new(href(&TeamPage::Plan.into()));
    Effect::new(move |_| {
        let plan = shared.get();
        let address = format!("{}{}", browser::origin(), page.get_value());
        browser::spawn(async move {
            let link = make(&plan, &address).await;
            // The page may be gone, or the plan another one by now.
            if shared.try_get_untracked().as_ref() == Some(&plan) {
                let _ = made.try_set(link);
            }
        });
    });
    let status = status_line::<TeamPage>();
    let is_empty = Memo::new(move |_| shared.with(|plan| plan.actions.is_empty()));
    let shown = move || {
        if is_empty.get() {
            return nothing_yet();
        }
        match made.get() {
            Made::Coming => view! { <p class="loading" role="status">"De link komt eraan."</p> }.into_any(),
            Made::Here(link) => sending(link, status),
            Made::No(why) => view! { <Notice tone=Tone::Care><p>{why}</p></Notice>{file_bar()} }.into_any(),
        }
    };
    view! {
        <p class="lead">"Geef jullie plan als link aan collega's of het bestuur. Wie hem opent, leest het plan."</p>
        <p>
            "In de link staan doelen en acties: wie, wanneer en hoever. Geen antwoorden en geen notities. \
             Alles staat in de link zelf; er gaat niets naar een server."
        </p>
        {shown}
        {status.line()}
    }
    .into_any()
}

/// The plan, with the owners of each action as its own page shows them. The link leaves out those that the reader's page names by itself.
fn shared(derived: Derived) -> SharedPlan {
    derived.agenda.with(|agenda| {
        let goals: Vec<_> = agenda.goals.iter().map(|goal| goal.goal).collect();
        let mut shared = derived.plan.with(|plan| SharedPlan::of(&goals, plan));
        for action in shared.actions.iter_mut().filter(|action| action.owners.is_empty()) {
            let owners = agenda.items().find(|item| item.measure == action.measure).map(Item::owners);
            action.owners = owners.filter(|owners| *owners != t::usual_owners(&action.measure)).unwrap_or_default();
        }
        shared
    })
}

/// The link, at this address.
async fn make(plan: &SharedPlan, address: &str) -> Made<String> {
    let text = serde_json::to_string(plan).unwrap_or_default();
    let Some(body) = browser::deflated(text.as_bytes()).await else { return Made::No(t::NO_LINK_HERE.to_owned()) };
    match link::wrap(address, &body) {
        Ok(link) => Made::Here(link),
        Err(why) => Made::No(t::too_long(why)),
    }
}

fn sending(link: String, status: StatusLine) -> AnyView {
    let message = Signal::stored(t::message(&link));
    view! {
        <div class="field">
            <label for="plan-link">"De link"</label>
            <textarea id="plan-link" class="team-link" rows="4" readonly="">{link}</textarea>
        </div>
        <p class="button-row">{send_buttons("plan-delen", "Kopieer het bericht met de link", t::SUBJECT, message, status)}</p>
        <p class="hint">"Verandert het plan? Geef dan een nieuwe link. De oude laat het plan van nu zien."</p>
    }
    .into_any()
}

fn nothing_yet() -> AnyView {
    view! {
        <Notice>
            <p><strong>"Er is nog geen plan om te delen."</strong></p>
            <p>"Doe eerst de zelfscan. Daaruit komt het voorstel voor een plan."</p>
        </Notice>
        <p><Link to=Route::Scan(ScanPage::Hub)>{ScanPage::Hub.title()}</Link></p>
    }
    .into_any()
}

/// A plan that came in the address.
fn opened(fragment: String) -> AnyView {
    let session = use_session();
    let status = status_line::<TeamPage>();
    let made = RwSignal::new(Made::Coming);
    browser::spawn(async move {
        let plan = open(&fragment).await;
        let _ = made.try_set(plan);
    });
    let shown = move || match made.get() {
        Made::Coming => view! { <p class="loading" role="status">"Het plan komt eraan."</p> }.into_any(),
        Made::No(why) => view! { <Notice tone=Tone::Care><p>{why}</p></Notice> }.into_any(),
        Made::Here(plan) => to_read(session, plan, status),
    };
    view! { {shown}{status.line()} }.into_any()
}

async fn open(fragment: &str) -> Made<SharedPlan> {
    let no = |why: LinkError| Made::No(t::not_opened(why).to_owned());
    let body = match link::unwrap(fragment) {
        Ok(body) => body,
        Err(why) => return no(why),
    };
    let Some(text) = browser::inflated(&body).await else { return Made::No(t::NO_LINK_HERE.to_owned()) };
    let plan = serde_json::from_slice(&text).ok().and_then(|plan: SharedPlan| plan.checked().ok());
    plan.map_or_else(|| no(LinkError::Damaged), Made::Here)
}

fn to_read(session: Session, plan: SharedPlan, status: StatusLine) -> AnyView {
    let is_taken = RwSignal::new(false);
    let goal = |kind| view! { <li>{labels::goal(kind)}</li> }.into_any();
    let action = |of: &SharedAction| {
        view! { <li><strong>{t::title(of)}</strong> <span class="team-says">{t::line(of)}</span></li> }.into_any()
    };
    let goals = plan.goals();
    let has_goals = !goals.is_empty();
    let goals = goals.into_iter().map(goal).collect_view();
    let actions = plan.actions.iter().map(action).collect_view();
    let holds = t::holds(&plan);
    let take_over = move |_| {
        session.new_scan();
        let status_of = session.change(|scan| {
            scan.name = t::TAKEN_NAME.to_owned();
            scan.decisions = plan.decisions();
            // The link may be from before a measure went into another.
            library::carry_over(&mut scan.decisions);
        });
        match status_of {
            SaveStatus::ReadingAlong => status.reject(t::NOT_TAKEN),
            SaveStatus::InMemoryOnly { .. } => {
                is_taken.set(true);
                status.reject(t::taken_unsaved(plan.actions.len()));
            }
            SaveStatus::Untouched | SaveStatus::Saving | SaveStatus::Saved | SaveStatus::SavedUntilClose => {
                is_taken.set(true);
                status.announce(t::taken(plan.actions.len()));
            }
        }
        // The button hides itself.
        status.focus();
    };
    view! {
        <p class="lead">"Iemand deelde dit plan met je. " {holds}</p>
        {has_goals.then(|| view! { <h2>"Doelen"</h2><ul>{goals}</ul> })}
        <h2>"Acties"</h2>
        <ol class="team-lines">{actions}</ol>
        <p class="button-row no-print">
            <button type="button" class="button-quiet" hidden=move || is_taken.get() on:click=take_over>
                "Neem over op dit apparaat"
            </button>
            <a class="button" href=href(&PlanPage::Plan.into()) hidden=move || !is_taken.get()>"Naar het plan"</a>
        </p>
        <p class="hint no-print">{t::TAKING}</p>
    }
    .into_any()
}
