//! Erasing: asked first, and to be taken back until the page is left.

use leptos::prelude::*;

use crate::browser;
use crate::components::asking::{Question, ask_once_more};
use crate::components::basics::Notice;
use crate::session::{Erased, ScanId, Session};

const UNDO: &str = "gewist";

/// What can be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A scan.
    Scan(ScanId),
    /// A text that cannot be opened, by its key.
    Text(String),
    /// Everything.
    All,
}

/// What is about to be erased, and what was since the page was opened.
#[derive(Debug, Clone, Copy)]
pub struct Erasing {
    session: Session,
    asked: RwSignal<Option<Target>>,
    done: RwSignal<Vec<Done>>,
}

/// Something that was erased.
#[derive(Debug, Clone)]
struct Done {
    what: String,
    erased: Erased,
}

impl Erasing {
    /// Nothing yet.
    pub fn new(session: Session) -> Self {
        Self { session, asked: RwSignal::new(None), done: RwSignal::new(Vec::new()) }
    }

    fn erase(self, target: &Target, what: String) {
        let erased = match target {
            Target::Scan(id) => self.session.erase(id),
            Target::Text(key) => self.session.erase_unreadable(key),
            Target::All => self.session.erase_all(),
        };
        self.asked.set(None);
        self.done.update(|done| done.push(Done { what, erased }));
        browser::focus_soon(vec![UNDO.to_owned()]);
    }

    fn undo(self) {
        if let Some(last) = self.done.try_update(Vec::pop).flatten() {
            self.session.put_back(last.erased);
        }
        browser::focus_soon(vec![UNDO.to_owned(), "inhoud".to_owned()]);
    }
}

impl Target {
    /// Names its button in the page.
    fn id(&self) -> String {
        match self {
            Self::Scan(id) => format!("wis-{}", id.as_str()),
            Self::Text(key) => format!("wis-{key}"),
            Self::All => "wis-alles".to_owned(),
        }
    }
}

/// The button that erases, once it is said again. `what` as in "'2026-2027' is gewist."
pub fn erase_button(erasing: Erasing, target: Target, label: &'static str, what: String) -> AnyView {
    let (question, about) = match &target {
        Target::All => ("Wil je alles wissen wat Taakkompas hier bewaarde?".to_owned(), String::new()),
        Target::Scan(_) | Target::Text(_) => (format!("Wil je {what} wissen?"), what.clone()),
    };
    let question = Question { id: target.id(), label, about, question, yes: "Ja, wis" };
    let of = target.clone();
    ask_once_more(question, erasing.asked, of, move || erasing.erase(&target, what.clone()))
}

/// What was erased last, to take back.
#[component]
pub fn Undo(
    /// What was erased.
    erasing: Erasing,
) -> impl IntoView {
    let last = move || erasing.done.with(|done| done.last().map(|done| done.what.clone()));
    let notice = move || {
        last().map(|what| {
            view! {
                <Notice>
                    <p id=UNDO tabindex="-1">
                        <strong>{capital(&what)}" is gewist."</strong>
                        " Ga je van deze pagina af, dan is het voorgoed weg."
                    </p>
                    <p><button type="button" class="button-quiet" on:click=move |_| erasing.undo()>"Maak ongedaan"</button></p>
                </Notice>
            }
        })
    };
    view! { <div aria-live="polite">{notice}</div> }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Everything at once.
#[component]
pub fn EraseAll(
    /// What was erased.
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
