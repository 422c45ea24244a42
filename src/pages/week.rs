//! The assistants' week: where to begin, how far it is, and what its pages share.

use leptos::prelude::*;
use taakkompas_domain::deployment::{Deployment, start};
use taakkompas_domain::profile::AssistantCount;

use crate::components::basics::{Link, PageHead, href};
pub(super) use crate::components::kept::tools;
use crate::components::kept::unreadable;
use crate::components::measures_done::measures_done_on;
use crate::routes::{Route, WeekPage};
use crate::session::{WeekDesk, use_document, use_session};
use crate::texts::controls::NOT_BEGUN;
use crate::texts::week as words;

mod agreements;
mod blocks;
mod cards;
mod log;
mod own_card;
mod points;
mod proposal;
mod protocol;
mod roster;
mod sheet;

/// A page of the week. Where what is kept cannot be read, nothing can be filled in until the school chose.
#[must_use]
pub fn week_page(page: WeekPage) -> AnyView {
    let desk: WeekDesk = use_document();
    let error = Memo::new(move |_| desk.error());
    let shown = move || match error.get() {
        Some(why) if page != WeekPage::OwnCard => view! {
            <PageHead title=words::page_title(page) />
            {unreadable(desk, words::unreadable(&why), "Begin een nieuwe week")}
        }
        .into_any(),
        // What a page reads while it is made is nothing to make it anew for.
        _ => untrack(|| match page {
            WeekPage::Hub => hub(desk),
            WeekPage::Blocks => blocks::blocks_page(desk),
            WeekPage::Cards => cards::cards_page(desk),
            WeekPage::Protocol => protocol::protocol_page(desk),
            WeekPage::Roster => roster::roster_page(desk),
            WeekPage::Proposal => proposal::proposal_page(desk),
            WeekPage::Log => log::log_page(desk),
            WeekPage::Agreements => agreements::agreements_page(desk),
            WeekPage::OwnCard => own_card::own_card_page(),
        }),
    };
    shown.into_any()
}

fn hub(desk: WeekDesk) -> AnyView {
    let session = use_session();
    let no_assistants = move || session.with(|scan| scan.profile.assistants == Some(AssistantCount::None));
    let state = move |says: fn(&Deployment) -> String| move || desk.with(says);
    view! {
        <PageHead
            title=words::page_title(WeekPage::Hub)
            lead="Een assistent helpt het meest met vast werk en goed overleg. Begin klein; de rest mag later."
        />
        <p>
            "Schrijf functies op, geen namen: 'onderwijsassistent A', 'leraar groep 4'. Zet er niets over leerlingen in, en nooit \
             waarom iemand er niet is. Wat je invult, blijft op dit apparaat."
        </p>
        <h2>"Begin hier"</h2>
        {points::first(desk)}
        <ul class="task-list">
            {task(
                WeekPage::Blocks,
                "Per assistent drie momenten met leerlingen die niet vervallen. Vijf minuten.",
                state(blocks_state),
            )}
            {task(WeekPage::Cards, "Wie neemt op, wie beslist, wie vertelt het de ouders. Per dag één kaart.", state(cards_state))}
        </ul>
        <p hidden=move || !no_assistants()>
            "In jullie schoolprofiel staat geen assistent. Dan zijn de kaarten en de volgorde voor jullie het begin."
        </p>
        <h2>"Een stap verder"</h2>
        <ul class="task-list">
            {task(WeekPage::Protocol, "Wat doen jullie eerst, wat daarna, en wat nooit? Op één blad.", state(protocol_state))}
            {task(WeekPage::Roster, "Wie werkt wanneer, met wie en waaraan? En wat zegt de week?", state(roster_state))}
            {task(WeekPage::Proposal, "Jullie vragen, Taakkompas puzzelt, jullie kiezen.", state(asks_state))}
            {task(WeekPage::Log, "Tel wat niet doorging. Je telt blokken, geen mensen.", state(log_state))}
            {task(WeekPage::Agreements, "Wat leraar en assistent samen afspreken: voor, tijdens en na.", state(agreements_state))}
        </ul>
        {points::talking(desk)}
        <h2>"Voor de assistent zelf"</h2>
        <ul class="task-list">
            {task(
                WeekPage::OwnCard,
                "Vul je kaart in, print hem en neem hem mee naar het gesprek. Hij wordt nergens bewaard.",
                || "alleen voor jou".to_owned(),
            )}
        </ul>
        <p><Link to=Route::Rules>"Lees wat mag, wat moet en wat niet hoeft"</Link></p>
    }
    .into_any()
}

fn task(page: WeekPage, sub: &'static str, state: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let state = Signal::derive(state);
    view! {
        <li class="task">
            <a class="task-name" href=href(&Route::Week(page))>{words::page_title(page)}</a>
            <span class="task-sub">{sub}</span>
            <span class="task-state">{state}</span>
        </li>
    }
    .into_any()
}

fn blocks_state(week: &Deployment) -> String {
    let starts = start::starts(week);
    let ready = starts.iter().filter(|start| start.is_ready()).count();
    match starts.len() {
        0 => NOT_BEGUN.to_owned(),
        all if ready == all => "Klaar".to_owned(),
        all => format!("{ready} van {all} klaar"),
    }
}

fn cards_state(week: &Deployment) -> String {
    match week.cards.days.iter().filter(|day| day.call.is_known() && day.decides.is_known()).count() {
        0 => NOT_BEGUN.to_owned(),
        filled => format!("{filled} van 5 kaarten"),
    }
}

fn protocol_state(week: &Deployment) -> String {
    match week.protocol.lines.len() {
        0 => NOT_BEGUN.to_owned(),
        1 => "1 stap".to_owned(),
        steps => format!("{steps} stappen"),
    }
}

fn roster_state(week: &Deployment) -> String {
    match week.blocks.len() {
        0 => NOT_BEGUN.to_owned(),
        1 => "1 blok".to_owned(),
        blocks => format!("{blocks} blokken"),
    }
}

fn asks_state(week: &Deployment) -> String {
    match week.asks.len() {
        0 => "Nog niets gevraagd".to_owned(),
        1 => "1 vraag".to_owned(),
        asks => format!("{asks} vragen"),
    }
}

fn log_state(week: &Deployment) -> String {
    match week.log.entries.len() {
        0 => "Nog niets geteld".to_owned(),
        1 => "1 streepje".to_owned(),
        lines => format!("{lines} streepjes"),
    }
}

fn agreements_state(week: &Deployment) -> String {
    match week.agreements.len() {
        0 => NOT_BEGUN.to_owned(),
        1 => "1 afspraak".to_owned(),
        all => format!("{all} afspraken"),
    }
}

/// The place of the line that says what came of the last change.
pub(super) const SAID: &str = "week-melding";

/// The way back to the hub.
pub(super) fn to_hub() -> AnyView {
    view! { <p class="no-print"><Link to=Route::Week(WeekPage::Hub)>"Terug naar het overzicht van de week"</Link></p> }
        .into_any()
}

/// Under each page: the measures that are done here, with the way to tick them in the plan, and the hub.
pub(super) fn way_on(page: WeekPage) -> AnyView {
    view! { <section class="no-print">{measures_done_on(&Route::Week(page))}{to_hub()}</section> }.into_any()
}
