//! Codes taken out of a document that this version cannot read: written by a later one, or damaged. It goes into a file so that it is
//! not lost, and its codes stay behind as those of every other document do (0085).

use std::collections::BTreeSet;

use serde_json::Value;
use taakkompas_team::handed_in::{self, Outcome};

/// The fields of a round that hold codes, or say how many of them a picture was made of: without the codes that could not be.
const OF_CODES: [&str; 4] = ["codes", "newer", "replaced", "shown"];

/// The text without its codes, wherever in it they stand. In a record every document is JSON, also one that is damaged; of what
/// is none, nothing is left.
pub(super) fn without_codes(text: &str) -> String {
    let Ok(mut value) = serde_json::from_str::<Value>(text) else { return String::new() };
    take_out(&mut value);
    value.to_string()
}

fn take_out(value: &mut Value) {
    match value {
        Value::Array(values) => {
            values.retain(|value| !value.as_str().is_some_and(holds_code));
            values.iter_mut().for_each(take_out);
        }
        Value::Object(fields) => {
            fields.retain(|name, _| !OF_CODES.contains(&name.as_str()) && !holds_code(name));
            fields.values_mut().for_each(take_out);
        }
        Value::String(text) if holds_code(text) => text.clear(),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether a code stands in it, also one that is wrong: of a wrong character the rest still tells.
fn holds_code(text: &str) -> bool {
    let items = handed_in::read(text, &BTreeSet::new()).items;
    items.iter().any(|item| item.outcome != Outcome::NoCode)
}
