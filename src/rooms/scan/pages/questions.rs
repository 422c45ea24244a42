//! What the scan's pages share: a profile question as a fieldset, and the steps at the bottom.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;

use crate::kit::browser;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, Notice, href};
use crate::kit::ui::saving::SavedLine;
use crate::kit::words as t;
use crate::rooms::route::{Route, ScanPage};
use crate::rooms::scan::address::Trail;
use crate::rooms::scan::words::profile::Question;

/// How many answers a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// One, which can be cleared.
    One,
    /// Exactly one, always.
    Always,
    /// Any number.
    Several,
}

/// When one more choice is refused, and what is said then.
#[derive(Debug, Clone, Copy)]
pub struct Refusal {
    /// Whether there is no room for another choice.
    pub is_full: fn(&Scan) -> bool,
    pub says: &'static str,
}

/// A question bound to its place in the scan. Function pointers keep it one type, so all questions share one view.
#[derive(Debug, Clone)]
pub struct Bound {
    pub question: Question,
    pub pick: Pick,
    /// Whether the option with this code is chosen.
    pub is_chosen: fn(&Scan, &str) -> bool,
    /// Chooses the option with this code. With [`Pick::Several`] it toggles; with [`Pick::One`] an empty code clears.
    pub choose: fn(&mut Scan, &str),
    /// Set if the number of choices is limited.
    pub refusal: Option<Refusal>,
}

/// Binds a question with one answer to a field of the profile.
macro_rules! one {
    ($question:expr, $field:ident) => {
        $crate::rooms::scan::pages::questions::Bound {
            question: $question,
            pick: $crate::rooms::scan::pages::questions::Pick::One,
            is_chosen: |scan, code| scan.profile.$field.is_some_and(|choice| choice.code() == code),
            choose: |scan, code| scan.profile.$field = code.parse().ok(),
            refusal: None,
        }
    };
}

/// Binds a question with several answers to a list in the profile.
macro_rules! several {
    ($question:expr, $field:ident) => {
        $crate::rooms::scan::pages::questions::Bound {
            question: $question,
            pick: $crate::rooms::scan::pages::questions::Pick::Several,
            is_chosen: |scan, code| scan.profile.$field.iter().any(|choice| choice.code() == code),
            choose: |scan, code| {
                let Ok(choice) = code.parse() else { return };
                match scan.profile.$field.iter().position(|&chosen| chosen == choice) {
                    Some(at) => {
                        scan.profile.$field.remove(at);
                    }
                    None => scan.profile.$field.push(choice),
                }
            },
            refusal: None,
        }
    };
}

pub(crate) use {one, several};

/// A question as a fieldset; `inside` is shown in it, below the options.
pub fn question(bound: Bound, inside: AnyView) -> AnyView {
    let session = use_session();
    let Bound { question, pick, is_chosen, choose, refusal } = bound;
    let refused = RwSignal::new(false);
    let codes: Vec<_> = question.options.iter().map(|&(code, _)| code).collect();
    let answered = Memo::new(move |_| session.with(|scan| codes.iter().any(|code| is_chosen(scan, code))));
    // Short options share a row; longer ones get a row each.
    let rows = if question.options.iter().all(|(_, label)| label.len() <= 24) { "choices-inline" } else { "choices" };
    let options = question.options.into_iter().map(|(code, label)| {
        let chosen = move || session.with(|scan| is_chosen(scan, code));
        let refuse = move |event: leptos::ev::MouseEvent| {
            let full = refusal.is_some_and(|refusal| session.with_untracked(refusal.is_full));
            let more = full && !session.with_untracked(|scan| is_chosen(scan, code));
            if more {
                event.prevent_default();
            }
            refused.set(more);
        };
        view! {
            <label class="choice">
                <input
                    type=match pick { Pick::One | Pick::Always => "radio", Pick::Several => "checkbox" }
                    name=question.id
                    value=code
                    checked=session.with_untracked(|scan| is_chosen(scan, code))
                    prop:checked=chosen
                    on:click=refuse
                    on:change=move |_| { session.change_shown(|scan| choose(scan, code), || ()); }
                />
                <span class="choice-text">{label}</span>
            </label>
        }
        .into_any()
    });
    let options = options.collect_view();
    let empty = move |_| {
        session.change(|scan| choose(scan, ""));
        browser::focus_soon(vec![question.id.to_owned()]);
    };
    let clear = (pick == Pick::One).then(|| {
        view! {
            <button type="button" class="button-small" hidden=move || !answered.get() on:click=empty>
                "Wis antwoord"<span class="visually-hidden">": "{question.ask}</span>
            </button>
        }
    });
    let hint = (!question.hint.is_empty()).then(|| format!("{}-uitleg", question.id));
    let described_by = hint.clone();
    view! {
        <fieldset class="question" id=question.id tabindex="-1" aria-describedby=described_by>
            <legend>{question.ask}</legend>
            {hint.map(|id| view! { <p class="hint" id=id>{question.hint}</p> })}
            <div class=rows>{options}{clear}</div>
            {refusal.map(|refusal| view! {
                <p role="status" class=move || if refused.get() { "field-error" } else { "" }>
                    {move || refused.get().then_some(refusal.says)}
                </p>
            })}
            {inside}
        </fieldset>
    }
    .into_any()
}

/// The way back for someone who came to change one answer.
pub fn back_to_check() -> AnyView {
    view! {
        <Notice><p>"Je bekijkt een antwoord opnieuw. "<Link to=Route::Scan(ScanPage::Check)>"Terug naar de controle"</Link></p></Notice>
    }
    .into_any()
}

/// "Volgende" and "Terug", in the same place on every page of the scan; never blocked by a missing answer.
pub fn steps(next: &Route, back: &Route) -> AnyView {
    view! {
        <SavedLine/>
        <nav class="scan-steps no-print" aria-label="Stappen van de zelfscan">
            <p class="button-row">
                <a class="button" href=href(next) aria-describedby="hierna">"Volgende"</a>
                <a class="button-quiet" href=href(back)>"Terug"</a>
            </p>
            <p class="hint" id="hierna">"Hierna: "{step_name(next)}</p>
            <p class="small"><Link to=Route::Scan(ScanPage::Hub)>"Naar het overzicht van de zelfscan"</Link></p>
        </nav>
    }
    .into_any()
}

/// The name of a page of the scan.
pub fn step_name(route: &Route) -> &'static str {
    match route {
        Route::Scan(ScanPage::Theme(theme)) | Route::Scan(ScanPage::ShortTheme(theme)) => t::labels::theme(*theme),
        other => other.title(),
    }
}

/// The address of a page of the scan, with its trail and an anchor unless `place` is empty.
pub fn href_on(route: &Route, trail: Trail, place: &str) -> String {
    let mark = if place.is_empty() { "" } else { "#" };
    format!("{}{}{mark}{place}", href(route), trail.query())
}
