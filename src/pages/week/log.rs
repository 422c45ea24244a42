use crate::session::WeekDesk;
use leptos::prelude::*;
pub fn log_page(_desk: WeekDesk) -> AnyView {
    ().into_any()
}
