//! What each field of the data is: `schema.json`, in JSON Schema, which is published with the data.
//!
//! It is written by hand, and says more than the model: a Dutch label for every field and every code. The tables take their
//! columns from it. Others hold the data against it: `end2end/open-data`, with a validator that is not ours.

use std::sync::LazyLock;

use crate::node::Node;

/// The schema as it is published.
pub const SCHEMA: &str = include_str!("schema.json");

static NODE: LazyLock<Node> = LazyLock::new(|| serde_json::from_str(SCHEMA).unwrap_or(Node::Object(Vec::new())));

/// The fields that every entry has and that stand beside what it says; the others are of the file that it is in.
const BESIDE: [&str; 2] = ["page", "changed"];

/// A code with its label, and the list that it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The name of the list.
    pub list: &'static str,
    /// What the list is about.
    pub title: &'static str,
    /// The code.
    pub code: &'static str,
    /// What it stands for.
    pub label: &'static str,
}

/// A definition by its name.
pub fn definition(name: &str) -> Option<&'static Node> {
    NODE.get("$defs")?.get(name)
}

/// What a definition points to, or itself.
pub fn resolved(node: &'static Node) -> &'static Node {
    let target = node.get("$ref").and_then(Node::as_str).and_then(|path| definition(path.strip_prefix("#/$defs/")?));
    target.unwrap_or(node)
}

/// The fields of a kind of entry, in the order in which they are written, each with what the schema says of it.
pub fn fields(kind: &str) -> Vec<(&'static str, &'static Node)> {
    let of = |name: &str| definition(name).and_then(|node| node.get("properties")).map_or(&[][..], Node::fields);
    let own = of(kind).iter().filter(|(name, _)| name != "type");
    let beside = of("common").iter().filter(|(name, _)| BESIDE.contains(&name.as_str()));
    own.chain(beside).map(|(name, node)| (name.as_str(), node)).collect()
}

/// What a field is, in plain words: its own label, or that of the list or the name that it points to.
pub fn label(node: &'static Node) -> &'static str {
    let title = node.get("title").or_else(|| resolved(node).get("title"));
    title.and_then(Node::as_str).unwrap_or_default()
}

/// Every code of every list.
pub fn codes() -> Vec<Code> {
    let definitions = NODE.get("$defs").map_or(&[][..], Node::fields);
    let of_list = |(list, node): &'static (String, Node)| {
        let title = label(node);
        let parts = node.get("oneOf").map_or(&[][..], Node::parts).iter();
        parts.filter_map(move |part| {
            let (code, label) = (part.get("const")?.as_str()?, part.get("title")?.as_str()?);
            Some(Code { list: list.as_str(), title, code, label })
        })
    };
    definitions.iter().flat_map(of_list).collect()
}
