//! Version 6 of the record: as version 5, and it says which saves it follows.
//!
//! Frozen: records like this are on people's devices. A test holds a hash of this file; `tests/records/v6.json` is such a
//! record.

use super::v5;

/// The record as text. The lineage stands before the fields of version 5, whose reader passes it by: written here, because
/// one more struct of all those fields would add its serializer to what every visitor fetches. It holds no quotes.
pub fn write(lineage: &str, record: &v5::Record) -> String {
    let mut text = serde_json::to_string(record).unwrap_or_default();
    if !lineage.is_empty() && !text.is_empty() {
        text.insert_str(1, &format!(r#""lineage":"{lineage}","#));
    }
    text
}
