//! A field that explains below itself why its text was refused.

use leptos::prelude::*;

use super::labelled;

/// Why the text in a field was refused; `None` if it was accepted.
pub type FieldError = RwSignal<Option<String>>;

/// What a field accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputKind {
    /// Hours, with a decimal comma or as a time.
    Hours,
    Count,
}

/// A short line that may be refused: the reason then appears below the field, which is marked as invalid. Both
/// disappear when the stored value changes, for example by undo.
pub fn checked_field(
    kind: InputKind,
    id: String,
    label: impl Into<String>,
    hint: &'static str,
    value: Signal<String>,
    change: Callback<String>,
    refused: FieldError,
) -> AnyView {
    let most = match kind {
        InputKind::Hours => "12",
        InputKind::Count => "4",
    };
    let mode = (kind == InputKind::Count).then_some("numeric");
    let of_refusal = format!("{id}-fout");
    let kept = Memo::new(move |_| value.get());
    Effect::new(move |_| {
        kept.track();
        refused.set(None);
    });
    labelled(id.clone(), label.into(), hint, move |of_hint| {
        let to_refusal = of_refusal.clone();
        let described = move || {
            let refusal = refused.with(Option::is_some).then(|| to_refusal.clone());
            let ids: Vec<String> = of_hint.iter().cloned().chain(refusal).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        };
        view! {
            <input
                type="text"
                id=id
                maxlength=most
                inputmode=mode
                autocomplete="off"
                aria-describedby=described
                aria-invalid=move || refused.with(Option::is_some).then_some("true")
                value=value.get_untracked()
                prop:value=value
                on:change=move |event| super::tell(change, event_target_value(&event))
            />
            {move || refused.get().map(|why| view! { <p class="field-error" id=of_refusal.clone()>{why}</p> })}
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(refused: Option<&str>) -> String {
        Owner::new().with(|| {
            let refused = FieldError::new(refused.map(str::to_owned));
            let value = Signal::stored("5".to_owned());
            let change = Callback::new(|_: String| ());
            checked_field(InputKind::Hours, "uren".to_owned(), "Uren", "Per jaar.", value, change, refused).to_html()
        })
    }

    #[test]
    fn a_refusal_stands_at_its_field() {
        let sound = html(None);
        assert!(sound.contains("aria-describedby=\"uren-uitleg\""), "{sound}");
        assert!(!sound.contains("aria-invalid") && !sound.contains("uren-fout"), "{sound}");
        let refused = html(Some("Dat kan niet."));
        assert!(refused.contains("aria-describedby=\"uren-uitleg uren-fout\""), "{refused}");
        assert!(refused.contains("aria-invalid=\"true\"") && refused.contains("id=\"uren-fout\""), "{refused}");
        assert!(refused.contains("Dat kan niet."), "{refused}");
    }
}
