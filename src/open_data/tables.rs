//! The data as rows and columns: for each kind one table, and one more for each of its fields that is a list with parts, such as
//! the steps of a measure.

use taakkompas_content::model::published::Kind;

use crate::node::Node;
use crate::schema;

/// A table, as a file of CSV.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the file is called, without its ending.
    pub name: String,
    /// The columns, each with what it is in plain words.
    pub columns: Vec<(String, String)>,
    /// The rows, each as long as the columns.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// As CSV by RFC 4180, in UTF-8.
    ///
    /// # Errors
    /// A row of another length than the columns.
    pub fn csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        writer.write_record(self.columns.iter().map(|(name, _)| name))?;
        for row in &self.rows {
            writer.write_record(row)?;
        }
        writer.into_inner().map_err(|error| csv::Error::from(std::io::Error::other(error.to_string())))
    }
}

/// How to find something in an entry.
#[derive(Debug, Clone)]
enum Step {
    Field(&'static str),
    At(usize),
}

#[derive(Debug, Clone)]
struct Column {
    name: String,
    label: String,
    path: Vec<Step>,
}

/// What the schema says of a table: its columns, and the lists in it that become tables.
#[derive(Debug, Default)]
struct Layout {
    columns: Vec<Column>,
    lists: Vec<(&'static str, String, Self)>,
}

impl Layout {
    fn add(&mut self, name: &'static str, node: &'static Node, within: &str, path: &[Step]) {
        let full = if within.is_empty() { name.to_owned() } else { format!("{within}.{name}") };
        let path: Vec<Step> = path.iter().cloned().chain([Step::Field(name)]).collect();
        let label = schema::label(node).to_owned();
        let node = schema::resolved(node);
        let properties = node.get("properties").map_or(&[][..], Node::fields);
        let items = node.get("items").map(schema::resolved);
        let of_items = items.and_then(|items| items.get("properties")).map_or(&[][..], Node::fields);
        if !properties.is_empty() {
            properties.iter().for_each(|(field, node)| self.add(field, node, &full, &path));
        } else if !of_items.is_empty() {
            let mut layout = Self::default();
            of_items.iter().for_each(|(field, node)| layout.add(field, node, "", &[]));
            self.lists.push((name, label, layout));
        } else if let Some(length) = fixed_length(node) {
            let at = |at: usize| Column {
                name: format!("{full}.{}", at + 1),
                label: format!("{label}: nummer {}", at + 1),
                path: path.iter().cloned().chain([Step::At(at)]).collect(),
            };
            self.columns.extend((0..length).map(at));
        } else {
            self.columns.push(Column { name: full, label, path });
        }
    }
}

fn fixed_length(node: &Node) -> Option<usize> {
    match (node.get("minItems")?, node.get("maxItems")?) {
        (Node::Number(least), Node::Number(most)) if least == most => usize::try_from(*most).ok(),
        _ => None,
    }
}

/// The tables of a kind.
pub fn of_kind(kind: Kind, entries: &[&Node]) -> Vec<Table> {
    let mut layout = Layout::default();
    for (name, node) in schema::fields(kind.code) {
        layout.add(name, node, "", &[]);
    }
    let rows = entries.iter().map(|entry| (Vec::new(), *entry)).collect();
    let mut tables = Vec::new();
    fill(kind.file, &[], &layout, rows, &mut tables);
    tables
}

/// Adds a table with these rows, each with the keys of what it is in, and then the tables of its lists.
fn fill(name: &str, keys: &[(String, String)], layout: &Layout, rows: Vec<(Vec<String>, &Node)>, to: &mut Vec<Table>) {
    let own = layout.columns.iter().map(|column| (column.name.clone(), column.label.clone()));
    let columns = keys.iter().cloned().chain(own).collect();
    let row = |(keys, node): &(Vec<String>, &Node)| {
        let own = layout.columns.iter().map(|column| cell(node, &column.path));
        keys.iter().cloned().chain(own).collect()
    };
    to.push(Table { name: name.to_owned(), columns, rows: rows.iter().map(row).collect() });
    for (field, label, list) in &layout.lists {
        // What is in an entry is known by the id of that, and by its number in each list that it is in.
        let mut keys = keys.to_vec();
        if keys.is_empty() {
            keys.push(("id".to_owned(), "Waar de rij bij hoort".to_owned()));
        }
        keys.push(((*field).to_owned(), format!("{label}: het nummer")));
        let parts = rows.iter().flat_map(|(keys, node)| {
            let id = node.get("id").and_then(Node::as_str).filter(|_| keys.is_empty()).map(str::to_owned);
            let keys: Vec<String> = keys.iter().cloned().chain(id).collect();
            let parts = node.get(field).map_or(&[][..], Node::parts).iter().enumerate();
            parts.map(move |(at, part)| (keys.iter().cloned().chain([(at + 1).to_string()]).collect(), part))
        });
        fill(&format!("{name}-{field}"), &keys, list, parts.collect(), to);
    }
}

fn cell(node: &Node, path: &[Step]) -> String {
    let found = path.iter().try_fold(node, |node, step| match step {
        Step::Field(name) => node.get(name),
        Step::At(at) => node.parts().get(*at),
    });
    found.map_or_else(String::new, plain)
}

/// A value in a cell. A list here is one of ids or codes, which have no spaces.
fn plain(node: &Node) -> String {
    match node {
        Node::Bool(is_so) => is_so.to_string(),
        Node::Number(number) => number.to_string(),
        Node::Text(text) => text.clone(),
        Node::List(parts) => parts.iter().map(plain).collect::<Vec<_>>().join(" "),
        Node::Object(_) => node.line(),
    }
}
