//! What became of an action, as a story.

use leptos::prelude::*;
use taakkompas_plan::agenda::Item;
use taakkompas_plan::agreements::history::Event;

use crate::kit::ui::basics::Fold;
use crate::rooms::plan::words::history;

/// What became of an action: a line as long as it only was chosen, a fold after that. On paper all of it is there.
pub fn story(item: Memo<Option<Item>>) -> AnyView {
    let events = Memo::new(move |_| {
        let told = |event: &Event| history::told(event);
        item.with(|item| {
            let kept = item.as_ref()?.kept.as_ref()?;
            Some(kept.history.events().iter().map(told).collect::<Vec<_>>())
        })
        .unwrap_or_default()
    });
    let has_more = Memo::new(move |_| events.with(|events| events.len() > 1));
    let line = |(day, says): (String, String)| view! { <li><strong>{day}</strong>" "{says}</li> };
    let lines = move || events.get().into_iter().map(line).collect_view();
    // Each reads one memo, so that the fold stays open while something is added and the line comes once it is kept.
    let fold = move || {
        has_more.get().then(|| {
            view! { <Fold summary=history::HEADING><ol class="plain-list story">{lines}</ol></Fold> }.into_any()
        })
    };
    let only = move || {
        let only = events.with(|events| if let [only] = events.as_slice() { Some(only.clone()) } else { None });
        only.map(|(day, says)| view! { <p class="small">{day}": "{says}</p> }.into_any())
    };
    view! { {only}{fold} }.into_any()
}
