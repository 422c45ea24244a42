//! A code that came in the address, as a QR code or a link brings it: to be copied, or taken into the round that is on this
//! device. Once it is in the round it leaves the address. Nothing of what it says is shown.

use std::collections::BTreeSet;

use leptos::prelude::*;
use taakkompas_team::TeamDocument;
use taakkompas_team::code::Code;
use taakkompas_team::handed_in::{self, Outcome};
use taakkompas_team::rounds::NotTakenReason;

use super::super::elsewhere::known_elsewhere;
use super::STEP;
use crate::kit::browser;
use crate::kit::document::handle::use_document;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, Notice, Tone, href};
use crate::kit::ui::behind::Behind;
use crate::kit::ui::copying::copy_button;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::{Route, TeamPage};
use crate::rooms::team::document::TeamHandle;
use crate::rooms::team::words::{hand_in as t, name_of, round as round_words};

pub(super) fn received(fragment: &str, behind: Behind) -> AnyView {
    // As a link: then all of it is meant as a code, whatever a messenger did to it.
    let read = handed_in::read(&format!("inleveren#{fragment}"), &BTreeSet::new());
    let outcome = read.items.into_iter().map(|item| item.outcome).find(|outcome| *outcome != Outcome::NoCode);
    let shown = match outcome {
        Some(Outcome::Good(code) | Outcome::Double { code, .. }) => whole(code, false, behind),
        Some(Outcome::Newer(code)) => whole(code, true, behind),
        Some(Outcome::Wrong { error, .. }) => damaged(Some(t::wrong(&error)), error.offer().cloned()),
        Some(Outcome::NoCode) | None => damaged(None, None),
    };
    let begin = move |_| {
        behind.forget();
        browser::focus_soon(vec![STEP.to_owned()]);
    };
    view! {
        {shown}
        <p><a href=href(&Route::Team(TeamPage::HandIn)) on:click=begin>"Zelf invullen? Begin hier."</a></p>
    }
    .into_any()
}

fn whole(code: Code, is_newer: bool, behind: Behind) -> AnyView {
    let written = code.to_string();
    let groups = written.split('-').map(|group| view! { <span>{group.to_owned()}</span> }).collect_view();
    let status = StatusLine::new("ontvangen-melding");
    view! {
        <h2>"Dit is een ingeleverde code"</h2>
        <p class="hand-in-code"><span class="visually-hidden">{written.clone()}</span><span aria-hidden="true">{groups}</span></p>
        {is_newer.then(|| view! { <Notice tone=Tone::Care><p>{t::NEWER}</p></Notice> })}
        {take(code, status, behind)}
        <div class="button-row">{copy_button("ontvangen-code", t::COPY, Signal::stored(written), status)}</div>
        {status.line()}
    }
    .into_any()
}

/// The round on this device, if one is open.
fn take(code: Code, status: StatusLine, behind: Behind) -> AnyView {
    let document: TeamHandle = use_document();
    let open = Memo::new(move |_| document.with(|team| team.open_round().map(|round| (round.id(), name_of(round)))));
    let press = StoredValue::new(code);
    let elsewhere = known_elsewhere(use_session());
    Effect::new(move |_| {
        // What reads a packed scan comes when it is asked for, and so before the button is pressed.
        if open.with(Option::is_some) {
            elsewhere.track();
        }
    });
    let take = move |_| {
        let Some((id, _)) = open.get_untracked() else { return };
        let code = press.get_value();
        let known = elsewhere.get_untracked();
        let done = document.change(|team: &mut TeamDocument| team.hand_in_beside(id, [&code], &known));
        if let Some(taken) = status.report(done) {
            match round_words::taken_one(&taken) {
                Ok(says) => status.announce(says),
                Err(says) => status.reject(says),
            }
            // It is in the round, so nobody needs it in the address any more.
            if taken.left.iter().all(|(_, why)| *why == NotTakenReason::Double) {
                behind.leave_address();
            }
        }
    };
    let shown = move || {
        match open.get() {
        Some((_, name)) => view! {
            <p>{format!("Op dit toestel loopt een ronde: {name}.")}</p>
            <div class="button-row"><button type="button" class="button" on:click=take>"Neem op in de ronde"</button></div>
        }
        .into_any(),
        None => view! {
            <p>
                "Op dit toestel loopt geen ronde. Stuur de code naar degene die verzamelt. Die plakt hem bij "
                <Link to=Route::Team(TeamPage::Round)>{TeamPage::Round.title()}</Link>"."
            </p>
        }
        .into_any(),
    }
    };
    shown.into_any()
}

fn damaged(why: Option<String>, offer: Option<Code>) -> AnyView {
    let status = StatusLine::new("ontvangen-melding");
    let offered = offer.map(|code| {
        view! {
            <p>{format!("Was het misschien {code}? Vraag het na bij je collega.")}</p>
            <div class="button-row">{copy_button("ontvangen-code", t::COPY, Signal::stored(code.to_string()), status)}</div>
            {status.line()}
        }
    });
    view! {
        <Notice tone=Tone::Care>
            <p><strong>{t::NOT_WHOLE}</strong></p>
            {why.map(|why| view! { <p>{why}</p> })}
        </Notice>
        {offered}
    }
    .into_any()
}
