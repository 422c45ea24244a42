//! Bare Leptos: fetches the text of the page and draws it; what is chosen is kept at once.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Storage};

/// Next to the page, in lines of fields: see `inParts` in `contenders/build.mjs`.
const TEXT: &str = "text.tsv";

fn main() {
    mount_to_body(page);
}

fn page() -> impl IntoView {
    let text = RwSignal::new(String::new());
    spawn_local(async move {
        if let Ok(fetched) = fetch().await {
            text.set(fetched);
        }
    });
    move || text.with(|text| text.lines().filter_map(part).collect_view())
}

async fn fetch() -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str(TEXT)).await?.dyn_into()?;
    JsFuture::from(response.text()?).await?.as_string().ok_or(JsValue::NULL)
}

fn part(line: &str) -> Option<AnyView> {
    let fields: Vec<String> = line.split('\t').map(str::to_owned).collect();
    match fields.as_slice() {
        [kind, html] if kind == "html" => Some(view! { <div inner_html=html.clone()></div> }.into_any()),
        [kind, name, legend, before, after, choices @ ..] if kind == "question" => {
            Some(question(name, legend, before, after, choices))
        }
        _ => None,
    }
}

fn question(name: &str, legend: &str, before: &str, after: &str, choices: &[String]) -> AnyView {
    let name = StoredValue::new(name.to_owned());
    let chosen = RwSignal::new(storage().and_then(|storage| storage.get_item(&name.get_value()).ok().flatten()));
    let radios = choices.chunks_exact(2).map(|pair| {
        let [value, label] = [pair[0].clone(), pair[1].clone()];
        let own = StoredValue::new(value.clone());
        let choose = move |_| {
            chosen.set(Some(own.get_value()));
            if let Some(storage) = storage() {
                // Where storage is full or refused, the choice stands in the page only.
                let _ = storage.set_item(&name.get_value(), &own.get_value());
            }
        };
        view! {
            <label>
                <input
                    type="radio"
                    name=name.get_value()
                    value=value
                    prop:checked=move || chosen.with(|chosen| chosen.as_ref() == Some(&own.get_value()))
                    on:change=choose
                />
                " "
                {label}
            </label>
        }
    });
    view! {
        <fieldset>
            <legend>{legend.to_owned()}</legend>
            <div inner_html=before.to_owned()></div>
            {radios.collect_view()}
            <div inner_html=after.to_owned()></div>
        </fieldset>
    }
    .into_any()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
