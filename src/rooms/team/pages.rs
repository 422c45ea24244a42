//! The team: the frame of its pages.

use taakkompas_team::TeamDocument;

use crate::kit::ui::room_page::RoomPage;
pub(super) use crate::kit::ui::room_page::{status_line, to_hub};
use crate::rooms::route::TeamPage;

pub(super) mod cards;
pub(super) mod counting;
mod elsewhere;
pub(super) mod hand_in;
pub(super) mod hub;
pub(super) mod meeting;
mod picture;
pub(super) mod plan;
pub(super) mod round;
pub(super) mod rules;
mod timer;
pub(super) mod version;
mod wall;

impl RoomPage for TeamPage {
    type Document = TeamDocument;
    const HUB: Self = Self::Hub;
    const STATUS_ID: &'static str = "team-melding";
    const TO_HUB: &'static str = "Terug naar het team";
    const BEGIN: &'static str = "Begin opnieuw met het team";

    fn shows_document(self) -> bool {
        !matches!(self, Self::HandIn | Self::Rules | Self::Plan)
    }
}
