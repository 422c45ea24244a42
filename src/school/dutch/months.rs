//! Months of the school year, and cells that name some of them.

pub use super::month_names::{month, month_name, short_month};
use super::when::{self, Said};
use crate::months::Months;

/// The months in a cell that names months and nothing else: "mrt", "sept-nov", "maart t/m mei", "3, 4", "hele jaar".
/// An empty cell means all year. For all that a cell may say, see [`when::read`].
pub fn months(text: &str) -> Option<Months> {
    if text.trim().is_empty() {
        return Some(Months::ALL_YEAR);
    }
    let when = when::read(text, None).read().filter(|when| when.left.is_empty() && !when.is_about)?;
    match when.said {
        Said::AllYear => Some(Months::ALL_YEAR),
        Said::Months(months) => Some(months),
        Said::Sometimes { .. } => None,
    }
}
