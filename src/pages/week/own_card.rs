use leptos::prelude::*;
pub fn own_card_page() -> AnyView {
    ().into_any()
}
