//! The form for an introduction: who says it, what they say, with which themes to begin; and the link that comes of it. It stays
//! while the app runs, so that it is there when the visitor comes back; nothing of it is kept: it is all in the link.

use leptos::prelude::*;
use taakkompas_policy::introduction::{Draft, Introduction, IntroductionError, Problems, TEXT, wrap};
use taakkompas_scan::theme::Theme;

use super::shown::{Opens, shown};
use crate::kit::browser;
use crate::kit::session::{hold_in_tab, use_shared};
use crate::kit::ui::basics::{Link, Notice, PageHead, Tone, href};
use crate::kit::ui::copying::copy_button_then;
use crate::kit::ui::fields::{Typed, check_field, typed_area, typed_field};
use crate::kit::ui::introduced::introduced;
use crate::kit::ui::print::on_paper;
use crate::kit::ui::sending::send_buttons_then;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::{ToDutch, labels};
use crate::rooms::address::Pages;
use crate::rooms::policy::words::introduction as t;
use crate::rooms::route::{PolicyPage, Route, ScanPage};

/// What comes of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Made {
    /// Not everything is filled in yet.
    Nothing,
    /// Something is wrong, which the fields say.
    NotYet,
    /// The link, and what it shows.
    Here(String, Introduction),
    /// None, and why.
    No(String),
}

/// What is written, shared by all pages.
#[derive(Debug, Clone, Copy)]
struct Written {
    draft: RwSignal<Draft>,
    /// What left the page last.
    sent: RwSignal<Option<Draft>>,
}

pub fn form_page() -> AnyView {
    view! { <Form/> }.into_any()
}

/// A component, so that it is made once.
#[component]
fn Form() -> impl IntoView {
    let Written { draft, sent } =
        use_shared(|_| Written { draft: RwSignal::new(Draft::default()), sent: RwSignal::new(None) });
    let made = RwSignal::new(Made::Nothing);
    let status = StatusLine::new("inleiding-melding");
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
    hold_in_tab("introduction", move || {
        draft.with(|of| !of.text.is_empty() && sent.with(|sent| sent.as_ref() != Some(of)))
    });
    let problems = Memo::new(move |_| draft.with(Draft::problems));
    let (sender_left, text_left) = (RwSignal::new(false), RwSignal::new(false));
    let sender = Typed {
        id: "inleiding-afzender",
        label: t::SENDER_LABEL,
        hint: t::SENDER_HINT,
        value: Signal::derive(move || draft.with(|of| of.sender.clone())),
        change: Callback::new(move |said| draft.update(|of| of.sender = said)),
        left: Callback::new(move |()| sender_left.set(true)),
        wrong: wrong(problems, sender_left, |problems| &problems.sender),
    };
    let text = Typed {
        id: "inleiding-tekst",
        label: t::TEXT_LABEL,
        hint: t::TEXT_HINT,
        value: Signal::derive(move || draft.with(|of| of.text.clone())),
        change: Callback::new(move |said| draft.update(|of| of.text = said)),
        left: Callback::new(move |()| text_left.set(true)),
        wrong: wrong(problems, text_left, |problems| &problems.text),
    };
    let letters = Signal::derive(move || draft.with(Draft::letters));
    view! {
        {introduced(&PolicyPage::Introduction.into())}
        <PageHead title=PolicyPage::Introduction.title() lead=t::LEAD/>
        <p>{t::IN_THE_LINK}</p>
        {typed_field(sender)}
        {typed_area(text, letters, TEXT)}
        {themes(draft, problems)}
        {move || came_of(made.get(), draft, sent, status)}
        {status.line()}
        <p class="no-print"><Link to=Route::Policy(PolicyPage::Hub)>{PolicyPage::Hub.title()}</Link></p>
    }
}

/// What a field says is wrong. That nothing is in it is said once it was left: until then nobody did anything wrong.
fn wrong(
    problems: Memo<Problems>,
    was_left: RwSignal<bool>,
    of: fn(&Problems) -> &Vec<IntroductionError>,
) -> Signal<Vec<String>> {
    Signal::derive(move || {
        let was_left = was_left.get();
        let is_said = |why: &&IntroductionError| was_left || !is_lacking(**why);
        problems.with(|problems| of(problems).iter().filter(is_said).map(ToDutch::to_dutch).collect())
    })
}

/// Whether only something was not filled in.
const fn is_lacking(why: IntroductionError) -> bool {
    matches!(why, IntroductionError::NoSender | IntroductionError::NoText)
}

fn themes(draft: RwSignal<Draft>, problems: Memo<Problems>) -> AnyView {
    const WRONG: &str = "inleiding-themas-fout";
    let why = move || problems.with(|problems| problems.themes.map(|why| why.to_dutch()));
    let is_wrong = Memo::new(move |_| problems.with(|problems| problems.themes.is_some()));
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
        <fieldset class="question" aria-describedby=move || is_wrong.get().then_some(WRONG)>
            <legend>"Met welke thema's beginnen zij?"</legend>
            <p class="hint">"Hooguit drie, in de volgorde waarin je ze aankruist. Je mag dit overslaan."</p>
            <div class="choices choices-inline">{Theme::ALL.iter().map(theme).collect_view()}</div>
            {move || why().map(|why| view! { <p class="field-error" id=WRONG>{why}</p> })}
        </fieldset>
    }
    .into_any()
}

async fn make(draft: &Draft, scan: &str) -> Made {
    let Ok(introduction) = draft.checked() else {
        let Problems { sender, text, themes } = draft.problems();
        let is_only_lacking = sender.iter().chain(&text).chain(&themes).all(|&why| is_lacking(why));
        return if is_only_lacking { Made::Nothing } else { Made::NotYet };
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
        Made::NotYet => view! { <p class="hint">{t::FIRST}</p> }.into_any(),
        Made::No(why) => view! { <Notice tone=Tone::Care><p role="status">{why}</p></Notice> }.into_any(),
        Made::Here(link, introduction) => {
            let message = Signal::stored(t::message(introduction.sender(), &link));
            let was_sent = Callback::new(move |()| sent.set(Some(draft.get_untracked())));
            let open = link.clone();
            let only_link = Signal::stored(link.clone());
            view! {
                <h2>"Jullie link"</h2>
                <div class="field">
                    <label for="inleiding-link">"De link"</label>
                    <textarea class="no-print" id="inleiding-link" rows="4" readonly="">{link}</textarea>
                    {on_paper(only_link)}
                </div>
                <p class="button-row">
                    {copy_button_then("inleiding-kopie", "Kopieer alleen de link", only_link, status, was_sent)}
                    {send_buttons_then("inleiding-delen", "Kopieer het bericht met de link", t::SUBJECT, message, status, was_sent)}
                    <a class="button-quiet" href=open target="_blank" rel="external noopener">"Open de link zelf (nieuw tabblad)"</a>
                </p>
                <h2>"Zo zien scholen het"</h2>
                <div class="notice">{shown(&introduction, Opens::InNewTab)}</div>
            }
            .into_any()
        }
    }
}
