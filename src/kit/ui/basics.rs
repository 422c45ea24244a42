//! The small parts that every page is built from.

use leptos::prelude::*;

use crate::kit::library::{FileHandle, Load, Packed, use_library};
use crate::kit::place::Base;
use crate::kit::{browser, words as t};
use crate::rooms::route::Route;
use std::sync::Arc;
use taakkompas_content::Library;

/// The address of a route on this site, base included.
pub fn href(route: &Route) -> String {
    use_base().href(route)
}

/// The path under which the site is served, from context.
pub fn use_base() -> Base {
    use_context().unwrap_or_default()
}

/// A link to a page of this site.
#[component]
pub fn Link(
    /// The page it leads to.
    to: Route,
    /// Classes, such as `button`.
    #[prop(optional)]
    class: &'static str,
    /// Its text.
    children: Children,
) -> impl IntoView {
    view! { <a href=href(&to) class=class>{children()}</a> }
}

/// The one `h1` of a page; it is also the title of the tab, and takes the focus on a page change.
#[component]
pub fn PageHead(
    /// The heading.
    #[prop(into)]
    title: String,
    /// One or two sentences below the heading.
    #[prop(optional, into)]
    lead: String,
) -> impl IntoView {
    let tab = t::tab_title(&title);
    Effect::new(move |_| browser::page_shown(&tab));
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{title}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
        </header>
    }
}

/// The tone of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Info,
    /// Something needs attention; calm, never red.
    Care,
}

/// A short message that stands out.
#[component]
pub fn Notice(
    /// The tone.
    #[prop(default = Tone::Info)]
    tone: Tone,
    /// The message.
    children: Children,
) -> impl IntoView {
    let class = match tone {
        Tone::Info => "notice",
        Tone::Care => "notice notice-care",
    };
    view! { <div class=class>{children()}</div> }
}

/// A notice that asks for attention: what is the matter, what it means, and the ways forward.
pub fn care_notice(title: &'static str, body: AnyView, ways_on: AnyView) -> AnyView {
    view! {
        <Notice tone=Tone::Care>
            <p><strong>{title}</strong></p>
            {body}
            <div class="button-row">{ways_on}</div>
        </Notice>
    }
    .into_any()
}

/// A fold: a native `details`.
#[component]
pub fn Fold(
    /// The text that is always visible.
    #[prop(into)]
    summary: String,
    /// Whether it is open from the start.
    #[prop(optional)]
    open: bool,
    /// What is visible when it is open.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="fold" open=open>
            <summary>{summary}</summary>
            <div class="fold-body">{children()}</div>
        </details>
    }
}

/// A fold whose contents are made when it is first opened, so that a long list costs nothing until someone wants it.
#[component]
pub fn LazyFold<Summary: IntoView + 'static>(
    /// What is always visible.
    summary: Summary,
    /// Its id, so that it can be focused.
    #[prop(optional, into)]
    summary_id: Option<String>,
    /// The class of the fold.
    #[prop(default = "fold")]
    class: &'static str,
    /// The class of the contents.
    #[prop(default = "fold-body")]
    body_class: &'static str,
    /// Whether it is open from the beginning.
    #[prop(optional)]
    open: bool,
    /// What is visible when it is open.
    children: ChildrenFn,
) -> impl IntoView {
    let is_open = RwSignal::new(open);
    view! {
        <details class=class open=open on:toggle=move |_| is_open.set(true)>
            <summary id=summary_id>{summary}</summary>
            <div class=body_class>{move || is_open.get().then(|| untrack(|| children()))}</div>
        </details>
    }
}

/// Shows a part that needs the library, or that the library is loading or failed to load, with a way to retry.
pub fn with_library(view: impl Fn(Arc<Library>) -> AnyView + Send + Sync + 'static) -> impl IntoView {
    with_file(use_library(), "De tekst", view)
}

/// Like [`with_library`], for any file of content; `what` is its Dutch name in messages.
pub fn with_file<T: Packed>(
    file: FileHandle<T>,
    what: &'static str,
    view: impl Fn(Arc<T>) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    move || match file.load() {
        Load::Ready(found) => view(found),
        Load::NotAsked | Load::Loading => {
            // The style shows the button once it takes long: a file may never answer.
            view! {
                <div class="loading" role="status">
                    <p>{what}" komt eraan."</p>
                    <button type="button" class="button-quiet" on:click=move |_| browser::ask_again()>
                        "Duurt het lang? Probeer het opnieuw"
                    </button>
                </div>
            }
            .into_any()
        }
        Load::Failed => could_not_fetch(what, move || file.fetch()),
    }
}

/// Says that a part of the site did not load, and offers to retry.
pub fn could_not_fetch(what: &'static str, again: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="notice notice-care" role="alert">
            <p>{what}" kon niet worden opgehaald. Wat je invulde, staat er nog."</p>
            <p><button type="button" class="button-quiet" on:click=move |_| again()>"Probeer het opnieuw"</button></p>
        </div>
    }
    .into_any()
}
