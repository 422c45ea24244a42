//! The accessibility statement.

use leptos::prelude::*;

use crate::components::basics::PageHead;
use crate::components::prose::prose;
use crate::routes::Route;
use crate::texts;

#[component]
pub fn Accessibility() -> impl IntoView {
    view! {
        <PageHead
            title=texts::page_title(&Route::Accessibility)
            lead="Iedereen op school moet met Taakkompas kunnen werken. Hier lees je hoe ver wij zijn."
        />
        {prose(texts::accessibility::ACCESSIBILITY)}
    }
}
