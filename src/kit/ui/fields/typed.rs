//! Fields of which what is typed is followed with every key: what comes of it, and what is wrong with it, stands there at once.

use leptos::prelude::*;

use super::{labelled, tell};
use crate::kit::ui::print::on_paper;

/// A field that is followed while somebody types.
#[derive(Debug, Clone)]
pub struct Typed {
    pub id: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub value: Signal<String>,
    /// Hears of every key.
    pub change: Callback<String>,
    /// Hears that the field was left.
    pub left: Callback<()>,
    /// All that is wrong with what is in it: stands below the field, which is marked as invalid.
    pub wrong: Signal<Vec<String>>,
}

impl Typed {
    fn id_of(&self, part: &str) -> String {
        format!("{}-{part}", self.id)
    }

    /// The ids of what describes the field.
    fn described(
        &self,
        of_hint: Option<String>,
        also: Option<String>,
    ) -> impl Fn() -> Option<String> + Send + Sync + 'static {
        let (wrong, of_wrong) = (self.wrong, self.id_of("fout"));
        move || {
            let of_wrong = wrong.with(|wrong| !wrong.is_empty()).then(|| of_wrong.clone());
            let ids: Vec<String> = of_hint.iter().chain(&also).cloned().chain(of_wrong).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }

    fn is_invalid(&self) -> impl Fn() -> Option<&'static str> + Send + Sync + 'static {
        let wrong = self.wrong;
        move || wrong.with(|wrong| !wrong.is_empty()).then_some("true")
    }

    fn errors(&self) -> AnyView {
        let (wrong, id) = (self.wrong, self.id_of("fout"));
        let shown = move || {
            let said = wrong.get();
            let line = |why: String| view! { <span class="field-error-line">{why}</span> };
            (!said.is_empty())
                .then(|| view! { <p class="field-error" id=id.clone()>{said.into_iter().map(line).collect_view()}</p> })
        };
        shown.into_any()
    }
}

/// A line of text. It has no maximum length: a browser would silently cut off the rest of what is pasted.
pub fn typed_field(of: Typed) -> AnyView {
    labelled(of.id.to_owned(), of.label.to_owned(), of.hint, move |of_hint| {
        let (value, change, left) = (of.value, of.change, of.left);
        view! {
            <input
                type="text"
                id=of.id
                autocomplete="off"
                aria-describedby=of.described(of_hint, None)
                aria-invalid=of.is_invalid()
                value=value.get_untracked()
                prop:value=value
                on:input=move |event| tell(change, event_target_value(&event))
                on:change=move |_| tell(left, ())
            />
            {of.errors()}
        }
        .into_any()
    })
}

/// A text of several lines that says below itself how long it is: "412 van 600 tekens". What is too long is not cut.
pub fn typed_area(of: Typed, counted: Signal<usize>, most: usize) -> AnyView {
    labelled(of.id.to_owned(), of.label.to_owned(), of.hint, move |of_hint| {
        let (value, change, left, of_count) = (of.value, of.change, of.left, of.id_of("telling"));
        view! {
            <textarea
                class="no-print"
                id=of.id
                rows="6"
                aria-describedby=of.described(of_hint, Some(of_count.clone()))
                aria-invalid=of.is_invalid()
                prop:value=value
                on:input=move |event| tell(change, event_target_value(&event))
                on:change=move |_| tell(left, ())
            >
                {value.get_untracked()}
            </textarea>
            {on_paper(value)}
            <span class="hint" id=of_count>{move || counted.get()}" van "{most}" tekens"</span>
            {of.errors()}
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(wrong: &[&str], area: bool) -> String {
        Owner::new().with(|| {
            let of = Typed {
                id: "tekst",
                label: "Tekst",
                hint: "Kort.",
                value: Signal::stored("Beste teams".to_owned()),
                change: Callback::new(|_: String| ()),
                left: Callback::new(|()| ()),
                wrong: Signal::stored(wrong.iter().map(|&why| why.to_owned()).collect()),
            };
            if area { typed_area(of, Signal::stored(11), 600).to_html() } else { typed_field(of).to_html() }
        })
    }

    #[test]
    fn all_that_is_wrong_stands_at_the_field_and_nothing_is_cut() {
        let (sound, wrong) = (html(&[], false), html(&["Te lang.", "Te veel regels."], false));
        assert!(!sound.contains("aria-invalid") && !sound.contains("tekst-fout"), "{sound}");
        assert!(
            wrong.contains("aria-describedby=\"tekst-uitleg tekst-fout\"") && wrong.contains("aria-invalid=\"true\"")
        );
        assert!(wrong.contains("Te lang.") && wrong.contains("Te veel regels."), "{wrong}");
        assert!(!wrong.contains("maxlength"), "{wrong}");
    }

    #[test]
    fn a_text_says_how_long_it_is_and_stands_whole_on_paper() {
        let area = html(&[], true);
        let said: String = area.replace("<!>", "");
        assert!(said.contains("11 van 600 tekens") && area.contains("\"tekst-uitleg tekst-telling\""), "{area}");
        assert!(area.contains("class=\"no-print\"") && area.matches("Beste teams").count() >= 2, "{area}");
        assert!(!area.contains("maxlength"), "{area}");
    }
}
