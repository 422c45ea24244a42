//! The board's view: the frame of its pages.

use taakkompas_board::Handover;

use crate::kit::ui::room_page::RoomPage;
pub(super) use crate::kit::ui::room_page::status_line;
use crate::rooms::route::BoardPage;

pub(super) mod handover;
mod live;
pub(super) mod overview;
mod read_out;

impl RoomPage for BoardPage {
    type Document = Handover;
    const HUB: Self = Self::Handover;
    const STATUS_ID: &'static str = "bestuur-melding";
    const TO_HUB: &'static str = "Terug naar de samenvatting";
    const BEGIN: &'static str = "Begin opnieuw met de samenvatting";

    fn shows_document(self) -> bool {
        matches!(self, Self::Handover)
    }
}
