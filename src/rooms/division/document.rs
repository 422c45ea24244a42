//! The division of tasks as the record keeps it: `{"version":1,"division":{…}}`.

use taakkompas_division::{EditError, Mend, TaskDivision};

use super::room::Division;
use crate::kit::document::Document;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::room::Room;

/// The division, as the pages of the room change it.
pub type DivisionHandle = DocumentHandle<TaskDivision>;

impl Document for TaskDivision {
    type Refusal = EditError;
    type Mend = Mend;

    const CODE: &'static str = Division::CODE;
    const VERSION: u32 = 1;
    const FIELD: &'static str = "division";

    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }

    /// Nobody keeps a task that needs a lesbevoegdheid that they do not have, however it got there.
    fn mend(&mut self) -> Vec<Mend> {
        self.repair()
    }

    fn check(&self) -> Result<(), EditError> {
        Self::check(self)
    }
}
