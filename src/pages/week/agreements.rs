use crate::session::WeekDesk;
use leptos::prelude::*;
pub fn agreements_page(_desk: WeekDesk) -> AnyView {
    ().into_any()
}
