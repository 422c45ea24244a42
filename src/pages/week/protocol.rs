use crate::session::WeekDesk;
use leptos::prelude::*;
pub fn protocol_page(_desk: WeekDesk) -> AnyView {
    ().into_any()
}
