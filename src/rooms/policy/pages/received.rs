//! The introduction that came in a link, above the scan. What cannot be shown says why, and the scan stays as it is.

use leptos::prelude::*;
use taakkompas_policy::introduction::{Draft, Introduction, LinkError, unwrap};

use super::shown::{Opens, shown};
use crate::kit::browser;
use crate::kit::session::begin_with::use_begin_with;
use crate::rooms::policy::sent::{Sent, putting_away};
use crate::rooms::policy::words::introduction as t;

/// How far the introduction is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Opened {
    Coming,
    Here(Introduction),
    /// It is not shown, and why.
    No(String),
}

/// What was sent.
pub fn received(sent: Sent) -> AnyView {
    let opened = RwSignal::new(Opened::Coming);
    let begin_with = use_begin_with();
    Effect::new(move |_| {
        let Some(fragment) = sent.get() else { return };
        opened.set(Opened::Coming);
        browser::spawn(async move {
            let found = open(&fragment).await;
            // Another link was opened by now, or this one was put away: what took longer to unpack does not come over it.
            if !sent.is_now(&fragment) {
                return;
            }
            let themes = match &found {
                Opened::Here(introduction) => introduction.themes().to_vec(),
                Opened::Coming | Opened::No(_) => Vec::new(),
            };
            // The page may be gone by now.
            if opened.try_set(found).is_none() {
                begin_with.set(themes);
            }
        });
    });
    let put_away = putting_away(sent);
    let away = move |says: &'static str| {
        view! { <p class="no-print"><button type="button" class="button-small" on:click=move |_| put_away.run(())>{says}</button></p> }
            .into_any()
    };
    let view = move || match opened.get() {
        Opened::Coming => view! { <p class="loading" role="status">"De inleiding komt eraan."</p> }.into_any(),
        Opened::Here(introduction) => {
            view! { {shown(&introduction, Opens::Here)}{away("Verberg deze inleiding")} }.into_any()
        }
        Opened::No(why) => view! { <p role="status">{why}</p>{away("Verberg deze melding")} }.into_any(),
    };
    view! { <section class="notice" aria-label="Inleiding uit de link">{view}</section> }.into_any()
}

async fn open(fragment: &str) -> Opened {
    let packed = match unwrap(fragment) {
        Ok(packed) => packed,
        Err(why) => return Opened::No(t::not_opened(why)),
    };
    let Some(text) = browser::inflated(&packed).await else {
        // What did not pack it cannot unpack it either: a browser that is too old says so for a link that is sound.
        return Opened::No(t::not_unpacked());
    };
    let Ok(draft) = serde_json::from_slice::<Draft>(&text) else {
        return Opened::No(t::not_opened(LinkError::Damaged));
    };
    match draft.checked() {
        Ok(introduction) => Opened::Here(introduction),
        Err(why) => Opened::No(t::not_shown(why)),
    }
}
