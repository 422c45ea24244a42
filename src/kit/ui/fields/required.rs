//! A choice that says below itself what is missing when nothing was chosen.

use leptos::prelude::*;

use super::options_of;

/// A choice of one option. While `lacks` is true, the field is marked as invalid with `lack` below it; any choice ends
/// that.
pub fn required_select(
    id: String,
    label: &'static str,
    lack: &'static str,
    options: Signal<Vec<(String, String)>>,
    value: Signal<String>,
    lacks: RwSignal<bool>,
    change: Callback<String>,
) -> AnyView {
    let of_lack = format!("{id}-fout");
    let described = of_lack.clone();
    let choose = move |event| {
        lacks.set(false);
        super::tell(change, event_target_value(&event));
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select
                id=id
                prop:value=value
                aria-invalid=move || lacks.get().then_some("true")
                aria-describedby=move || lacks.get().then(|| described.clone())
                on:change=choose
            >
                {options_of(options, value)}
            </select>
            <p class="field-error" id=of_lack hidden=move || !lacks.get()>{lack}</p>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(lacks: bool) -> String {
        Owner::new().with(|| {
            let options = Signal::stored(vec![(String::new(), "kies".to_owned()), ("1".to_owned(), "een".to_owned())]);
            let (value, lacks) = (Signal::stored(String::new()), RwSignal::new(lacks));
            let change = Callback::new(|_: String| ());
            required_select("wie".to_owned(), "Wie", "Kies eerst iemand.", options, value, lacks, change).to_html()
        })
    }

    #[test]
    fn what_is_lacking_stands_at_its_field() {
        let sound = html(false);
        assert!(!sound.contains("aria-invalid") && !sound.contains("aria-describedby"), "{sound}");
        assert!(sound.contains("id=\"wie-fout\" hidden"), "{sound}");
        let lacking = html(true);
        assert!(
            lacking.contains("aria-invalid=\"true\"") && lacking.contains("aria-describedby=\"wie-fout\""),
            "{lacking}"
        );
        assert!(lacking.contains("Kies eerst iemand.") && !lacking.contains(" hidden"), "{lacking}");
    }
}
