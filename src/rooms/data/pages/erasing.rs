//! Erasing: confirmed first, and undoable until the user leaves the page.

use leptos::prelude::*;

use crate::kit::browser;
use crate::kit::session::{Chosen, Erased, Restored, ScanId, Session};
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::basics::Notice;
use crate::kit::words::labels::capital;
use crate::rooms::data::words as t;
use crate::rooms::data::words::versions;

/// The id of what says that something was erased, for the focus.
const ERASED_ID: &str = "gewist";

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Scan(ScanId),
    /// A text that cannot be opened, by its storage key.
    Text(String),
    All,
}

/// What the user is asked to confirm, and what was erased since the page was opened.
#[derive(Debug, Clone, Copy)]
pub struct Erasing {
    session: Session,
    asked: RwSignal<Option<Target>>,
    done: RwSignal<Vec<Done>>,
    /// What came of undoing the last one, if it is not just back as it was.
    undone: RwSignal<&'static str>,
}

/// An erasure that can still be undone.
#[derive(Debug, Clone)]
struct Done {
    said: String,
    erased: Erased,
}

impl Erasing {
    pub fn new(session: Session) -> Self {
        Self { session, asked: RwSignal::new(None), done: RwSignal::new(Vec::new()), undone: RwSignal::new("") }
    }

    pub(super) fn erase(self, target: &Target, what: String) {
        let erased = match target {
            Target::Scan(id) => self.session.erase(id),
            Target::Text(key) => self.session.erase_unreadable(key),
            Target::All => self.session.erase_all(),
        };
        self.asked.set(None);
        self.undone.set("");
        self.add(format!("{} is gewist.", capital(&what)), erased);
    }

    /// Erases two versions of a scan, from which the school chose what is saved by now.
    pub fn erase_versions(self, chosen: &Chosen) {
        let erased = self.session.erase_versions(chosen);
        self.undone.set("");
        let said = if self.session.is_version_left(chosen) { versions::KEPT_BESIDE } else { versions::KEPT };
        self.add(said.to_owned(), erased);
    }

    fn add(self, said: String, erased: Erased) {
        self.done.update(|done| done.push(Done { said, erased }));
        browser::focus_soon(vec![ERASED_ID.to_owned()]);
    }

    fn undo(self) {
        if let Some(last) = self.done.try_update(Vec::pop).flatten() {
            let Restored { error, left, moved, .. } = self.session.restore(last.erased);
            self.undone.set(t::restored(error, !moved.is_empty()));
            if !left.is_empty() {
                self.done.update(|done| done.push(Done { said: last.said, erased: left }));
            }
        }
        browser::focus_soon(vec![ERASED_ID.to_owned(), "inhoud".to_owned()]);
    }
}

impl Target {
    /// The id of its button.
    fn id(&self) -> String {
        match self {
            Self::Scan(id) => format!("wis-{}", id.as_str()),
            Self::Text(key) => format!("wis-{key}"),
            Self::All => "wis-alles".to_owned(),
        }
    }
}

/// A button that erases after a second click confirms it. `what` completes the sentence "'2026-2027' is gewist."
pub fn erase_button(erasing: Erasing, target: Target, label: &'static str, what: String) -> AnyView {
    let (question, about) = match &target {
        Target::All => ("Wil je alles wissen wat Taakkompas hier bewaarde?".to_owned(), String::new()),
        Target::Scan(_) | Target::Text(_) => (format!("Wil je {what} wissen?"), what.clone()),
    };
    let question = Question { id: target.id(), label, about, question, yes: "Ja, wis" };
    let of = target.clone();
    ask_once_more(question, erasing.asked, of, move || erasing.erase(&target, what.clone()))
}

/// The latest erasure, with the button that undoes it.
#[component]
pub fn Undo(
    /// What was erased since the page was opened.
    erasing: Erasing,
) -> impl IntoView {
    let last = move || erasing.done.with(|done| done.last().map(|done| done.said.clone()));
    let notice = move || {
        last().map(|said| {
            view! {
                <Notice>
                    <p id=ERASED_ID tabindex="-1">
                        <strong>{said}</strong>
                        " Ga je van deze pagina af, dan is het voorgoed weg."
                    </p>
                    <p><button type="button" class="button-quiet" on:click=move |_| erasing.undo()>"Maak ongedaan"</button></p>
                </Notice>
            }
        })
    };
    view! {
        <div aria-live="polite">
            {move || Some(erasing.undone.get()).filter(|said| !said.is_empty()).map(|said| view! { <p>{said}</p> })}
            {notice}
        </div>
    }
}

/// The section that erases everything at once.
#[component]
pub fn EraseAll(
    /// Where the erasure is confirmed and recorded.
    erasing: Erasing,
) -> impl IntoView {
    view! {
        <section aria-labelledby="wissen">
            <h2 id="wissen">"Alles wissen"</h2>
            <p>"Hiermee wis je alle zelfscans van dit apparaat en alles wat erbij hoort. Bestanden die je zelf bewaarde, blijven bestaan."</p>
            <div>{erase_button(erasing, Target::All, "Wis alles van dit apparaat", "alles".to_owned())}</div>
        </section>
    }
}
