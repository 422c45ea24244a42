//! Who answers for a copy of the site, and since when its content is as it is.

use serde::{Deserialize, Serialize};
use taakkompas_school::iso_date;
use time::Date;

/// Who answers for this copy, and since when its content is as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Imprint {
    /// Who publishes it; `None` if the host did not say.
    pub publisher: Option<Publisher>,
    /// The day on which the content was last changed.
    #[serde(with = "iso_date::option")]
    pub changed: Option<Date>,
    /// The address of the source code; empty if the host did not say.
    pub source: String,
    /// What the publisher states on accessibility; `None` if the host did not say.
    pub statement: Option<AccessibilityStatement>,
}

/// The accessibility statement of a publisher, in the form of the model of the Dutch government.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessibilityStatement {
    /// How far the site meets the norm.
    pub status: AccessibilityStatus,
    /// The day on which it was signed.
    #[serde(with = "iso_date")]
    pub signed_on: Date,
    /// The function of who signed.
    pub signed_by: String,
    /// The address of the report or of the page in the register; may be empty.
    pub report: String,
}

/// The states of that model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccessibilityStatus {
    /// A: meets the norm in full.
    Full,
    /// B: meets it in part.
    Partial,
    /// C: first measures were taken.
    FirstMeasures,
    /// D: does not meet it.
    None,
}

impl AccessibilityStatus {
    /// Every state with its letter.
    pub const ALL: [(&'static str, Self); 4] =
        [("A", Self::Full), ("B", Self::Partial), ("C", Self::FirstMeasures), ("D", Self::None)];
}

/// Who publishes a copy of the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// The address of its own site; may be empty.
    pub site: String,
    /// An e-mail address or the address of a page.
    pub contact: String,
    /// The same for questions about privacy; empty if it is no other.
    pub privacy_contact: String,
}
