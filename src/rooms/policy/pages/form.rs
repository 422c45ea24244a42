//! The form for an introduction: who says it, what they say, with which themes to begin; and the link that comes of it. Nothing of it
//! is kept: it is all in the link.

use leptos::prelude::*;
use taakkompas_policy::introduction::{Draft, Introduction, TEXT, wrap};
use taakkompas_scan::theme::Theme;

use super::shown::shown;
use crate::kit::browser;
use crate::kit::session::hold_on_page;
use crate::kit::ui::basics::{Link, Notice, PageHead, Tone, href};
use crate::kit::ui::fields::{area_field, check_field, text_field};
use crate::kit::ui::introduced::introduced;
use crate::kit::ui::sending::send_buttons_then;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::{ToDutch, labels};
use crate::rooms::address::Pages;
use crate::rooms::policy::words::introduction as t;
use crate::rooms::route::{PolicyPage, Route, ScanPage};

/// The most letters that a field takes: more than fit, so that a text that was pasted is not cut without a word.
const TAKES: usize = TEXT * 4;

/// What comes of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Made {
    /// Nothing was filled in yet.
    Nothing,
    /// The link, and what it shows.
    Here(String, Introduction),
    /// None, and why.
    No(String),
}

pub fn form_page() -> AnyView {
    view! { <Form/> }.into_any()
}

/// A component, so that it is made once.
#[component]
fn Form() -> impl IntoView {
    let draft = RwSignal::new(Draft::default());
    let made = RwSignal::new(Made::Nothing);
    let status = StatusLine::new("inleiding-melding");
    let sent = RwSignal::new(None::<Draft>);
    // With the slash to which hosts lead on.
    let scan = format!("{}{}/", browser::origin(), href(&ScanPage::Hub.into()));
    Effect::new(move |_| {
        let (of, scan) = (draft.get(), scan.clone());
        browser::spawn(async move {
            let link = make(&of, &scan).await;
            // The page may be gone, or the text another one by now.
            if draft.try_get_untracked().as_ref() == Some(&of) {
                let _ = made.try_set(link);
            }
        });
    });
    // The browser asks before a text that was not sent goes with the tab.
    let is_unsent =
        Memo::new(move |_| draft.with(|of| !of.text.is_empty() && sent.with(|sent| sent.as_ref() != Some(of))));
    hold_on_page("introduction", move || is_unsent.get());
    let sender = Signal::derive(move || draft.with(|of| of.sender.clone()));
    let text = Signal::derive(move || draft.with(|of| of.text.clone()));
    let set_sender = Callback::new(move |said| draft.update(|of| of.sender = said));
    let set_text = Callback::new(move |said| draft.update(|of| of.text = said));
    view! {
        {introduced(&PolicyPage::Introduction.into())}
        <PageHead title=PolicyPage::Introduction.title() lead=t::LEAD/>
        <p>{t::IN_THE_LINK}</p>
        {text_field("inleiding-afzender".to_owned(), "Van wie is de inleiding?", t::SENDER_HINT, TAKES, sender, set_sender)}
        {area_field("inleiding-tekst".to_owned(), "Wat wil je de scholen zeggen?", t::TEXT_HINT, TAKES, text, set_text)}
        {themes(draft)}
        {move || came_of(made.get(), draft, sent, status)}
        {status.line()}
        <p class="no-print"><Link to=Route::Policy(PolicyPage::Hub)>{PolicyPage::Hub.title()}</Link></p>
    }
}

fn themes(draft: RwSignal<Draft>) -> AnyView {
    let theme = |&theme: &Theme| {
        let code = theme.code();
        let is_chosen = Signal::derive(move || draft.with(|of| of.themes.iter().any(|chosen| chosen == code)));
        let choose = Callback::new(move |chosen: bool| {
            draft.update(|of| {
                of.themes.retain(|other| other != code);
                if chosen {
                    of.themes.push(code.to_owned());
                }
            });
        });
        check_field(labels::theme(theme), is_chosen, choose)
    };
    view! {
        <fieldset class="question">
            <legend>"Met welke thema's beginnen zij?"</legend>
            <p class="hint">"Hooguit drie, in de volgorde waarin je ze aankruist. Je mag dit overslaan."</p>
            <div class="choices choices-inline">{Theme::ALL.iter().map(theme).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

async fn make(draft: &Draft, scan: &str) -> Made {
    if draft.sender.trim().is_empty() && draft.text.trim().is_empty() {
        return Made::Nothing;
    }
    let introduction = match draft.checked() {
        Ok(introduction) => introduction,
        Err(why) => return Made::No(why.to_dutch()),
    };
    // As it is shown, not as it was typed.
    let text = serde_json::to_string(&introduction.draft()).unwrap_or_default();
    let Some(packed) = browser::deflated(text.as_bytes()).await else { return Made::No(t::NO_LINK_HERE.to_owned()) };
    match wrap(scan, &packed) {
        Ok(link) => Made::Here(link, introduction),
        Err(why) => Made::No(t::too_long(why)),
    }
}

fn came_of(made: Made, draft: RwSignal<Draft>, sent: RwSignal<Option<Draft>>, status: StatusLine) -> AnyView {
    match made {
        Made::Nothing => view! { <p class="hint">{t::NOTHING_YET}</p> }.into_any(),
        Made::No(why) => view! { <Notice tone=Tone::Care><p role="status">{why}</p></Notice> }.into_any(),
        Made::Here(link, introduction) => {
            let message = Signal::stored(t::message(&link));
            let was_sent = Callback::new(move |()| sent.set(Some(draft.get_untracked())));
            let open = link.clone();
            view! {
                <h2>"Jullie link"</h2>
                <div class="field">
                    <label for="inleiding-link">"De link"</label>
                    <textarea id="inleiding-link" rows="4" readonly="">{link}</textarea>
                </div>
                <p class="button-row">
                    {send_buttons_then("inleiding-delen", "Kopieer het bericht met de link", t::SUBJECT, message, status, was_sent)}
                    <a class="button-quiet" href=open target="_blank" rel="external noopener">"Open de link zelf"</a>
                </p>
                <h2>"Zo zien scholen het"</h2>
                <div class="notice">{shown(&introduction)}</div>
            }
            .into_any()
        }
    }
}
