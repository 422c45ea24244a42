//! A round: inviting the team, collecting its codes, making the picture, and closing; and the rounds before.
//!
//! Of the codes themselves nothing is shown: a code can be read by whoever sees it.

use leptos::prelude::*;
use taakkompas_team::rounds::{Round, RoundId};

use super::{status_line, to_hub};
use crate::kit::session::{SaveStatus, use_session};
use crate::kit::ui::adding::add_form;
use crate::kit::ui::basics::{Link, Notice, PageHead, Tone};
use crate::kit::ui::fields::text_field;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::{Route, TeamPage};
use crate::rooms::team::document::TeamHandle;
use crate::rooms::team::words::name_of;
use crate::rooms::team::words::round as t;

mod bring;
mod collect;
mod earlier;
mod invite;
mod picture;

pub fn round_page(document: TeamHandle) -> AnyView {
    let status = status_line::<TeamPage>();
    let open = Memo::new(move |_| document.with(|team| team.open_round().map(Round::id)));
    let now = move || match open.get() {
        Some(id) => untrack(|| round(document, id, status)),
        None => untrack(|| begin(document, status)),
    };
    view! {
        <div class="no-print">
            <PageHead
                title=TeamPage::Round.title()
                lead="Iedereen vult in op de eigen telefoon. Jij plakt de codes hier. Dan zie je wat het team ziet."
            />
            <p>{t::RULES}" "<Link to=Route::Team(TeamPage::Rules)>{TeamPage::Rules.title()}</Link></p>
            {status.line()}
        </div>
        {now}
        {bring::bring(document, status)}
        {earlier::earlier(document, status)}
        <div class="round-end">{to_hub::<TeamPage>()}</div>
    }
    .into_any()
}

fn begin(document: TeamHandle, status: StatusLine) -> AnyView {
    let session = use_session();
    let name = RwSignal::new(String::new());
    let field = text_field(
        "nieuwe-ronde".to_owned(),
        "Naam van de ronde (mag leeg)",
        "Bijvoorbeeld: herfst 2026.",
        Round::LONGEST_NAME,
        name.into(),
        Callback::new(move |typed| name.set(typed)),
    );
    let start = move || {
        let today = session.today();
        let done = document.change(|team| team.begin_round(&name.get_untracked(), today));
        if status.report(done).is_some() {
            status.announce("De ronde is begonnen. Nodig nu je team uit.");
            status.focus();
        }
    };
    view! {
        <section class="no-print" aria-labelledby="begin">
            <h2 id="begin">"Begin een ronde"</h2>
            {who_collects()}
            {add_form(field, "Begin de ronde", start)}
        </section>
    }
    .into_any()
}

fn who_collects() -> AnyView {
    view! {
        <Notice>
            <p>
                <strong>"Wie verzamelt de codes?"</strong>
                " Liefst niet de schoolleider. Wie een code heeft, kan de antwoorden eruit halen. Vraag bijvoorbeeld iemand van de PMR: \
                 de personeelsleden in de MR. Die doet dit dan op het eigen toestel, en geeft jou het beeld in een bestand."
            </p>
        </Notice>
    }
    .into_any()
}

/// The open round, in the order of the work.
fn round(document: TeamHandle, id: RoundId, status: StatusLine) -> AnyView {
    let with = move |read: fn(&Round) -> String| document.with(|team| team.round(id).map(read).unwrap_or_default());
    let session = use_session();
    let is_nowhere = Memo::new(move |_| matches!(session.status(), SaveStatus::InMemoryOnly { .. }));
    view! {
        <section class="no-print" aria-labelledby="deze-ronde">
            <h2 id="deze-ronde" tabindex="-1">{move || with(name_of)}</h2>
            <p><strong>{move || with(t::how_many)}</strong></p>
            <p>{t::ONLY_HERE}</p>
            {move || is_nowhere.get().then(|| view! { <Notice tone=Tone::Care><p>{t::ONLY_ON_THE_SCREEN}</p></Notice> })}
        </section>
        {invite::invite(status)}
        {collect::collect(document, id, status)}
        {picture::picture(document, id, status)}
        {picture::close(document, id, status)}
    }
    .into_any()
}
