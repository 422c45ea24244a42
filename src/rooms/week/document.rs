//! The assistants' week as the record keeps it: `{"version":1,"week":{…}}`.

use core::convert::Infallible;

use taakkompas_week::{Deployment, EditError};

use super::room::Week;
use crate::kit::document::Document;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::room::Room;

/// The week, as the pages of the room change it.
pub type WeekHandle = DocumentHandle<Deployment>;

impl Document for Deployment {
    type Refusal = EditError;
    type Mend = Infallible;

    const CODE: &'static str = Week::CODE;
    const VERSION: u32 = 1;
    const FIELD: &'static str = "week";

    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }

    /// A week is never mended: it opens as it is, or not at all.
    fn mend(&mut self) -> Vec<Infallible> {
        Vec::new()
    }

    fn check(&self) -> Result<(), EditError> {
        Self::check(self)
    }
}
