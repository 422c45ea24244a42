//! The team in a file: somebody else collected, on a device of their own, and hands over the picture.

use taakkompas_team::rounds::Round;
use taakkompas_team::{EditError, TeamDocument};

use crate::kit::browser::ChosenFile;
use crate::kit::document::{self, DocumentError};
use crate::kit::records::file::FileRefusal;
use crate::kit::session::record_in;

/// Why no picture can be taken over from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotBrought {
    /// The file cannot be opened.
    File(FileRefusal),
    /// What it holds of the team cannot be read.
    Team(DocumentError<EditError>),
    /// It holds no picture.
    NoPicture,
}

/// The team in a file, with a picture at least.
///
/// # Errors
/// There is none that can be read.
pub fn team_in(file: ChosenFile) -> Result<TeamDocument, NotBrought> {
    let record = record_in(file).map_err(NotBrought::File)?;
    let team: TeamDocument = document::of(&record.scan).map_err(NotBrought::Team)?;
    if team.rounds().iter().any(Round::is_shown) { Ok(team) } else { Err(NotBrought::NoPicture) }
}
