use crate::session::WeekDesk;
use leptos::prelude::*;
pub fn cards_page(_desk: WeekDesk) -> AnyView {
    ().into_any()
}
