//! A value of JSON whose fields keep their order: that of the model, which is how people read them.

use core::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value. There is no null: what is not known is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Fields by their names, in order.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Fields by their names.
    pub fn object<const N: usize>(fields: [(&str, Self); N]) -> Self {
        Self::Object(fields.map(|(name, value)| (name.to_owned(), value)).into())
    }

    /// A field of an object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.fields().iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// The fields of an object; none of anything else.
    pub fn fields(&self) -> &[(String, Self)] {
        if let Self::Object(fields) = self { fields } else { &[] }
    }

    /// The parts of a list; none of anything else.
    pub fn parts(&self) -> &[Self] {
        if let Self::List(parts) = self { parts } else { &[] }
    }

    /// A text as it is.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// As JSON that people read, with a line end after it.
    pub fn json(&self) -> String {
        // A tree of texts and numbers can always be written.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// As JSON in one line.
    pub fn line(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(is_so) => serializer.serialize_bool(*is_so),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(parts) => serializer.collect_seq(parts),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor).and_then(|node| node.ok_or_else(|| serde::de::Error::custom("null")))
    }
}

/// A part that may be null, which is left out.
struct Part(Option<Node>);

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor).map(Self)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Option<Node>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number, yes or no, a list or an object")
    }

    fn visit_bool<E>(self, is_so: bool) -> Result<Self::Value, E> {
        Ok(Some(Node::Bool(is_so)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Some(Node::Number(number)))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Self::Value, E> {
        i64::try_from(number).map(|number| Some(Node::Number(number))).map_err(E::custom)
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(Node::text(text)))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Self::Value, A::Error> {
        let mut read = Vec::new();
        while let Some(Part(part)) = parts.next_element()? {
            read.extend(part);
        }
        Ok(Some(Node::List(read)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let mut read: Vec<(String, Node)> = Vec::new();
        while let Some((name, Part(value))) = fields.next_entry::<String, Part>()? {
            if read.iter().any(|(known, _)| *known == name) {
                return Err(serde::de::Error::custom(format!("the field {name} stands there twice")));
            }
            read.extend(value.map(|value| (name, value)));
        }
        Ok(Some(Node::Object(read)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn fields_keep_their_order_and_what_is_not_known_is_left_out() {
        let node: Node = serde_json::from_str(r#"{"z":1,"a":{"y":null,"b":["x",true]},"m":-2}"#).unwrap();
        assert_eq!(node.line(), r#"{"z":1,"a":{"b":["x",true]},"m":-2}"#);
        assert_eq!(node.get("a").and_then(|a| a.get("b")).map(Node::parts).map(<[Node]>::len), Some(2));
        assert_eq!(serde_json::from_str::<Node>(&node.json()).unwrap(), node);
    }

    #[test]
    fn what_is_no_such_value_is_refused() {
        for text in ["null", "1.5", "{\"a\":1,\"a\":2}", "18446744073709551615", "{"] {
            assert!(serde_json::from_str::<Node>(text).is_err(), "{text}");
        }
    }
}
