//! The small parts that every page is made of.

use leptos::prelude::*;

use crate::library::{FileHandle, Load, Packed, use_library};
use crate::place::Base;
use crate::routes::Route;
use crate::{browser, texts};
use std::sync::Arc;
use taakkompas_content::Library;

/// The address of a route on this site, base included.
#[must_use]
pub fn href(route: &Route) -> String {
    use_base().href(route)
}

/// Where the site lives, from context.
#[must_use]
pub fn use_base() -> Base {
    use_context().unwrap_or_default()
}

/// A link to a page of this site.
#[component]
pub fn Link(
    /// Where to.
    to: Route,
    /// Classes, such as `button`.
    #[prop(optional)]
    class: &'static str,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! { <a href=href(&to) class=class>{children()}</a> }
}

/// The one `h1` of a page; it is the title of the tab too, and takes the focus on a page change.
#[component]
pub fn PageHead(
    /// The heading.
    #[prop(into)]
    title: String,
    /// One or two sentences below it.
    #[prop(optional, into)]
    lead: String,
) -> impl IntoView {
    let tab = texts::tab_title(&title);
    Effect::new(move |_| browser::page_shown(&tab));
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{title}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
        </header>
    }
}

/// How a notice sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Something asks attention; calm, never red.
    Care,
}

/// A short message that stands out.
#[component]
pub fn Notice(
    /// How it sounds.
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

/// Something to open: a native `details`.
#[component]
pub fn Fold(
    /// What it says when closed.
    #[prop(into)]
    summary: String,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="fold">
            <summary>{summary}</summary>
            <div class="fold-body">{children()}</div>
        </details>
    }
}

/// A fold whose contents are made when it is first opened: a long list costs nothing until someone wants it.
#[component]
pub fn LazyFold<Summary: IntoView + 'static>(
    /// What it says when closed.
    summary: Summary,
    /// Its id, for the focus.
    #[prop(optional, into)]
    summary_id: Option<String>,
    /// The classes of the whole.
    #[prop(default = "fold")]
    class: &'static str,
    /// The class of the contents.
    #[prop(default = "fold-body")]
    body_class: &'static str,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    view! {
        <details class=class on:toggle=move |_| is_open.set(true)>
            <summary id=summary_id>{summary}</summary>
            <div class=body_class>{move || is_open.get().then(|| untrack(|| children()))}</div>
        </details>
    }
}

/// A part that needs the library: says that it comes, or that it did not and how to try again.
pub fn with_library(view: impl Fn(Arc<Library>) -> AnyView + Send + Sync + 'static) -> impl IntoView {
    with_file(use_library(), "De tekst", view)
}

/// A part that needs a file of content, as [`with_library`]; `what` is how that is called.
pub fn with_file<T: Packed>(
    file: FileHandle<T>,
    what: &'static str,
    view: impl Fn(Arc<T>) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    move || match file.load() {
        Load::Ready(found) => view(found),
        Load::NotAsked | Load::Loading => {
            view! { <p class="loading" role="status">{what}" komt eraan."</p> }.into_any()
        }
        Load::Failed => could_not_fetch(what, move || file.fetch()),
    }
}

/// Something of the site did not come: what, and how to try again.
pub fn could_not_fetch(what: &'static str, again: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="notice notice-care" role="alert">
            <p>{what}" kon niet worden opgehaald. Wat je invulde, staat er nog."</p>
            <p><button type="button" class="button-quiet" on:click=move |_| again()>"Probeer het opnieuw"</button></p>
        </div>
    }
    .into_any()
}
