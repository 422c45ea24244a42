//! A button that asks for confirmation before it acts.

use leptos::prelude::*;

use crate::kit::browser;

pub struct Question {
    /// The id of the button. The id of the question is the same with "-vraag" appended.
    pub id: String,
    /// The text of the button.
    pub label: &'static str,
    /// What the button is about, for screen readers; may be empty.
    pub about: String,
    /// The question that replaces the button.
    pub question: String,
    /// The text of the button that confirms.
    pub yes: &'static str,
}

/// The button, replaced by the question once it is pressed. `asked` holds the item that is being asked about: of all
/// buttons that share it, only one asks at a time.
pub fn ask_once_more<T: Clone + PartialEq + Send + Sync + 'static>(
    Question { id, label, about, question, yes }: Question,
    asked: RwSignal<Option<T>>,
    of: T,
    act: impl Fn() + 'static,
) -> AnyView {
    let is_asked = {
        let of = of.clone();
        Memo::new(move |_| asked.with(|asked| asked.as_ref() == Some(&of)))
    };
    let group = format!("{id}-vraag");
    let ask = {
        let group = group.clone();
        move |_| {
            asked.set(Some(of.clone()));
            browser::focus_soon(vec![group.clone()]);
        }
    };
    let keep = {
        let id = id.clone();
        move |_| {
            asked.set(None);
            browser::focus_soon(vec![id.clone()]);
        }
    };
    let about = (!about.is_empty()).then(|| view! { <span class="visually-hidden">" "{about}</span> });
    let of_group = question.clone();
    view! {
        <button type="button" class="button-quiet" id=id hidden=move || is_asked.get() on:click=ask>
            {label}{about}
        </button>
        <span class="cluster" role="group" id=group tabindex="-1" aria-label=of_group hidden=move || !is_asked.get()>
            <span>{question}</span>
            <button type="button" class="button-quiet" on:click=move |_| act()>{yes}</button>
            <button type="button" class="button-quiet" on:click=keep>"Nee, laat staan"</button>
        </span>
    }
    .into_any()
}
