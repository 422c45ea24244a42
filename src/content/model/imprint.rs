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
