//! The documents of the rooms, as a record carries them: unread.

use core::fmt::{self, Write as _};

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// The documents of the rooms, each under the code of its room, as text that only the room itself reads.
///
/// So people who never open a room carry its text along, but not the code that understands it; and the document of a
/// room that this version does not have is kept. It is one JSON object, taken apart only when a room asks for its own:
/// the landing page never does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Documents(String);

impl Documents {
    /// The code of what is kept of the last file that was made of a scan: no room's, and no part of what a school filled in.
    pub const FILE: &str = "file";
    /// The code of what was agreed on in the plan, which belongs with the decisions of the record.
    pub const PLAN: &str = "plan";

    /// Documents as a record has them: a JSON object.
    pub(super) const fn from_json(json: String) -> Self {
        Self(json)
    }

    /// The JSON object; `None` if there is no document.
    pub(super) fn json(&self) -> Option<Box<RawValue>> {
        if self.0.is_empty() { None } else { RawValue::from_string(self.0.clone()).ok() }
    }

    /// The same as it stands.
    pub(super) fn as_json(&self) -> Option<&str> {
        Some(self.0.as_str()).filter(|json| !json.is_empty())
    }

    /// The text of a document; empty if there is none. If the record has it more than once and each is different, nobody
    /// but the school knows which one counts: then it is a list of all, which no room reads as its document.
    pub fn text(&self, code: &str) -> String {
        let found = self.entries().into_iter().find(|(known, _)| known == code);
        found.map_or_else(String::new, |(_, text)| text.get().to_owned())
    }

    /// Whether a piece of JSON stands anywhere in the documents: for the landing page, which takes none of them apart.
    pub fn holds(&self, piece: &str) -> bool {
        self.0.contains(piece)
    }

    /// Replaces the text of a document. An empty text removes it, and so does one that is no JSON: that is never made,
    /// and would damage the whole record.
    pub fn set(&mut self, code: &str, text: String) {
        let mut entries = self.entries();
        let at = entries.iter().position(|(known, _)| known == code);
        match (RawValue::from_string(text).ok(), at) {
            (Some(text), Some(at)) => entries[at].1 = text,
            (Some(text), None) => entries.push((code.to_owned(), text)),
            (None, Some(at)) => drop(entries.remove(at)),
            (None, None) => {}
        }
        // By code, so that the same documents are the same text.
        entries.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        self.0 = String::new();
        for (code, document) in entries {
            self.0.push_str(if self.0.is_empty() { "{" } else { "," });
            // As it was: a code that is no text any more, because a character of it was damaged, keeps its document.
            let code = if code.starts_with('"') { code } else { format!("\"{code}\"") };
            let _ = write!(self.0, "{code}:{document}");
        }
        if !self.0.is_empty() {
            self.0.push('}');
        }
    }

    /// The codes of the documents; one that is no text is there as it is written, in quotes.
    pub fn codes(&self) -> Vec<String> {
        self.entries().into_iter().map(|(code, _)| code).collect()
    }

    /// The names of what is in an object, as text.
    pub(super) fn codes_in(json: &str) -> Vec<String> {
        Self(json.to_owned()).codes()
    }

    /// Each document once, by the code of its room.
    fn entries(&self) -> Vec<(String, Box<RawValue>)> {
        let Ok(Entries(found)) = serde_json::from_str(&self.0) else { return Vec::new() };
        let mut entries: Vec<(String, Box<RawValue>)> = Vec::new();
        for (code, text) in found {
            let code = serde_json::from_str(code.get()).unwrap_or_else(|_| code.get().to_owned());
            let Some((_, there)) = entries.iter_mut().find(|(known, _)| *known == code) else {
                entries.push((code, text));
                continue;
            };
            if there.get() != text.get()
                && let Ok(both) = RawValue::from_string(format!("[{there},{text}]"))
            {
                *there = both;
            }
        }
        entries
    }
}

/// An object, as pairs in the order of the text. The codes are unread too: one damaged character in a code would hide all
/// documents otherwise, and the next change would write over them.
struct Entries(Vec<(Box<RawValue>, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;

        impl<'de> Visitor<'de> for Pairs {
            type Value = Entries;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("documents")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(Pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_kept_to_the_letter_and_replaced_without_touching_the_others() {
        let mut documents = Documents::from_json(r#"{"team": { "van":  "later" },"week":{"version":1}}"#.to_owned());
        assert_eq!((documents.text("week").as_str(), documents.text("plan").as_str()), (r#"{"version":1}"#, ""));
        documents.set("division", "[1, 2]".to_owned());
        let json = documents.json().map(|json| json.get().to_owned());
        assert_eq!(json.as_deref(), Some(r#"{"division":[1, 2],"team":{ "van":  "later" },"week":{"version":1}}"#));
        documents.set("week", String::new());
        documents.set("team", "{".to_owned());
        assert_eq!((documents.text("team").as_str(), documents.text("division").as_str()), ("", "[1, 2]"));
        documents.set("division", String::new());
        assert_eq!(documents, Documents::default());
    }

    #[test]
    fn a_code_with_a_damaged_character_keeps_its_document_and_hides_no_other() {
        let json = r#"{"division":{"a":1},"we\ud800k":{"b":2},"wexk":{"c":3}}"#;
        let mut documents = Documents::from_json(json.to_owned());
        assert_eq!(documents.text("division"), r#"{"a":1}"#);
        assert_eq!(documents.codes(), [r#"division"#, r#""we\ud800k""#, "wexk"]);
        documents.set("week", r#"{"d":4}"#.to_owned());
        for (code, text) in [("division", r#"{"a":1}"#), (r#""we\ud800k""#, r#"{"b":2}"#), ("wexk", r#"{"c":3}"#)] {
            assert_eq!(documents.text(code), text);
        }
        assert_eq!(documents.text("week"), r#"{"d":4}"#);
    }

    #[test]
    fn of_a_document_that_is_there_twice_neither_is_lost() {
        let mut documents = Documents::from_json(r#"{"week":{"a":1},"team":[],"week":{"a":2}}"#.to_owned());
        assert_eq!(documents.text("week"), r#"[{"a":1},{"a":2}]"#);
        documents.set("plan", "{}".to_owned());
        assert_eq!(documents.text("week"), r#"[{"a":1},{"a":2}]"#, "also once another document changes");
        documents.set("week", String::new());
        assert_eq!(documents.text("week"), "", "what is removed does not return");
        let same = Documents::from_json(r#"{"week":{"a":1},"week":{"a":1}}"#.to_owned());
        assert_eq!(same.text("week"), r#"{"a":1}"#);
    }
}
