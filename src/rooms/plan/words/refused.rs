//! Why a change to the agreements is refused: never.

use crate::kit::words::ToDutch;

/// No change is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Never {}

impl ToDutch for Never {
    fn to_dutch(&self) -> String {
        match *self {}
    }
}
