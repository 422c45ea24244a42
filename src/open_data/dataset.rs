//! The entries with their history, and every file that is made of them.

use core::fmt;

use taakkompas_content::history::{name, published};
use taakkompas_content::load::{Entry, Loaded};
use taakkompas_content::model::published::{CHANGES, CODES, FOLDER, Kind, SCHEMA, ZIP};
use taakkompas_content::model::{Change, History};
use taakkompas_school::iso_date;

use crate::file::File;
use crate::node::Node;
use crate::tables::{self, Table};
use crate::{FORMAT, LICENCE, archive, readme, schema};

/// Where an entry is on the site, from its root and without a first slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The page that shows it: a folder, with its last slash. Empty if no page does.
    pub page: String,
    /// The file with its data.
    pub file: String,
}

/// Why the data cannot be made.
#[derive(Debug)]
pub enum DataError {
    /// An entry that the model does not know.
    Entry(String, String),
    /// A table.
    Csv(csv::Error),
    /// The zip.
    Zip(zip::result::ZipError),
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry(name, why) => write!(f, "{name} cannot be published: {why}"),
            Self::Csv(error) => write!(f, "a table cannot be written: {error}"),
            Self::Zip(error) => write!(f, "the zip cannot be written: {error}"),
        }
    }
}

impl core::error::Error for DataError {}

/// An entry as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its kind.
    pub kind: Kind,
    /// Where it is on the site.
    pub place: Place,
    /// Its fields, with its kind before them, and page and history after.
    pub node: Node,
}

/// All that is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dataset {
    /// The entries, by kind and in the order of the content.
    pub items: Vec<Item>,
    /// What changed in them.
    pub history: History,
}

impl Dataset {
    /// Takes the entries from checked content; `place` says where each is.
    ///
    /// # Errors
    /// An entry that the model does not know.
    pub fn of(loaded: &Loaded, history: &History, place: impl Fn(&Entry) -> Place) -> Result<Self, DataError> {
        let mut items = Vec::new();
        for kind in Kind::ALL {
            for entry in published(loaded).filter(|entry| entry.kind.key() == kind.code) {
                let place = place(entry);
                let node = node(kind, entry, &place, history).map_err(|why| DataError::Entry(name(entry), why))?;
                items.push(Item { kind, place, node });
            }
        }
        Ok(Self { items, history: history.clone() })
    }

    /// The entries of a kind.
    pub fn of_kind(&self, kind: Kind) -> Vec<&Node> {
        self.items.iter().filter(|item| item.kind == kind).map(|item| &item.node).collect()
    }

    /// The version of the content, as 2026-11-30.
    pub fn version(&self) -> String {
        iso_date::format(self.history.version())
    }

    /// Every file of the site that is made of the data, the same on each host.
    ///
    /// # Errors
    /// What cannot be written.
    pub fn files(&self) -> Result<Vec<File>, DataError> {
        let mut files: Vec<File> = self.items.iter().map(alone).collect();
        let zip = self.zip()?;
        let of_folder = self.lists(SCHEMA)?.into_iter().chain(self.tables()?);
        files.extend(of_folder.map(|file| File::new(format!("{FOLDER}/{}", file.path), file.bytes)));
        files.push(File::new(format!("{FOLDER}/{SCHEMA}"), schema::SCHEMA));
        files.push(File::new(format!("{FOLDER}/{ZIP}"), zip));
        Ok(files)
    }

    fn zip(&self) -> Result<Vec<u8>, DataError> {
        let folder = format!("taakkompas-{}", self.version());
        let mut files = vec![
            File::new(format!("{folder}/LEESMIJ.md"), self.readme()),
            File::new(format!("{folder}/LICENTIE.txt"), readme::LICENCE_TEXT),
            File::new(format!("{folder}/{SCHEMA}"), schema::SCHEMA),
        ];
        let lists = self.lists(&format!("../{SCHEMA}"))?.into_iter();
        files.extend(lists.map(|file| File::new(format!("{folder}/json/{}", file.path), file.bytes)));
        let tables = self.tables()?.into_iter();
        files.extend(tables.map(|file| File::new(format!("{folder}/csv/{}", file.path), file.bytes)));
        archive::zip(&files, self.history.version()).map_err(DataError::Zip)
    }

    fn readme(&self) -> String {
        let counts: Vec<(Kind, usize)> = Kind::ALL.into_iter().map(|kind| (kind, self.of_kind(kind).len())).collect();
        readme::text(&self.version(), &counts, self.history.changes.len(), &self.all_tables())
    }

    /// Each kind, and the changes, as JSON; `schema` is the way from there to the schema.
    fn lists(&self, schema: &str) -> Result<Vec<File>, DataError> {
        let list = |kind: Kind| {
            let mut fields = head(schema, "collection");
            fields.insert(2, ("of".to_owned(), Node::text(kind.code)));
            fields.extend(self.of_whole());
            fields.push(("credit".to_owned(), Node::text(credit(kind))));
            fields.push(("items".to_owned(), Node::List(self.of_kind(kind).into_iter().cloned().collect())));
            File::new(format!("{}.json", kind.file), Node::Object(fields).json())
        };
        let mut fields = head(schema, "changes");
        fields.extend(self.of_whole());
        fields.push(("begun".to_owned(), Node::text(iso_date::format(self.history.begun))));
        fields.push(("credit".to_owned(), Node::text(crate::CREDIT)));
        let change = |change: &Change| {
            let of = change.of.iter().map(Node::text).collect();
            Node::Object(of_change(change).into_iter().chain([("of".to_owned(), Node::List(of))]).collect())
        };
        fields.push(("items".to_owned(), Node::List(self.history.changes.iter().map(change).collect())));
        let changes = File::new(format!("{CHANGES}.json"), Node::Object(fields).json());
        Ok(Kind::ALL.into_iter().map(list).chain([changes]).collect())
    }

    fn of_whole(&self) -> [(String, Node); 3] {
        [
            ("format".to_owned(), Node::Number(FORMAT)),
            ("version".to_owned(), Node::text(self.version())),
            ("licence".to_owned(), Node::text(LICENCE)),
        ]
    }

    fn tables(&self) -> Result<Vec<File>, DataError> {
        let all = self.all_tables();
        let file =
            |table: &Table| -> Result<File, csv::Error> { Ok(File::new(format!("{}.csv", table.name), table.csv()?)) };
        all.iter().map(file).collect::<Result<_, _>>().map_err(DataError::Csv)
    }

    /// The tables of every kind, of the changes and of the codes.
    pub fn all_tables(&self) -> Vec<Table> {
        let mut tables: Vec<Table> =
            Kind::ALL.into_iter().flat_map(|kind| tables::of_kind(kind, &self.of_kind(kind))).collect();
        let columns = |columns: &[(&str, &str)]| {
            columns.iter().map(|&(name, label)| (name.to_owned(), label.to_owned())).collect::<Vec<_>>()
        };
        let changed = self.history.changes.iter().flat_map(|change| {
            let row = move |of: &String| {
                vec![iso_date::format(change.day), change.kind.code().to_owned(), change.what.clone(), of.clone()]
            };
            change.of.iter().map(row)
        });
        tables.push(Table {
            name: CHANGES.to_owned(),
            columns: columns(&[
                ("day", "De dag"),
                ("kind", "Soort wijziging"),
                ("what", "Wat er veranderde"),
                ("of", "Waarin: de soort, een schuine streep en de naam"),
            ]),
            rows: changed.collect(),
        });
        let codes = schema::codes().into_iter();
        tables.push(Table {
            name: CODES.to_owned(),
            columns: columns(&[
                ("list", "De lijst in het schema"),
                ("title", "Waar de lijst over gaat"),
                ("code", "De code"),
                ("label", "Wat de code betekent"),
            ]),
            rows: codes.map(|code| [code.list, code.title, code.code, code.label].map(str::to_owned).into()).collect(),
        });
        tables
    }
}

/// An entry in a file of its own.
fn alone(item: &Item) -> File {
    let up = "../".repeat(item.place.file.matches('/').count());
    let mut fields = vec![("$schema".to_owned(), Node::text(format!("{up}{FOLDER}/{SCHEMA}")))];
    let own = item.node.fields();
    // The history last, as it grows.
    let (before, history) = own.split_at(own.len().saturating_sub(1));
    fields.extend_from_slice(before);
    fields.push(("licence".to_owned(), Node::text(LICENCE)));
    fields.push(("credit".to_owned(), Node::text(credit(item.kind))));
    fields.extend_from_slice(history);
    File::new(item.place.file.clone(), Node::Object(fields).json())
}

fn head(schema: &str, kind: &str) -> Vec<(String, Node)> {
    vec![("$schema".to_owned(), Node::text(schema)), ("type".to_owned(), Node::text(kind))]
}

fn of_change(change: &Change) -> Vec<(String, Node)> {
    vec![
        ("day".to_owned(), Node::text(iso_date::format(change.day))),
        ("kind".to_owned(), Node::text(change.kind.code())),
        ("what".to_owned(), Node::text(&change.what)),
    ]
}

fn node(kind: Kind, entry: &Entry, place: &Place, history: &History) -> Result<Node, String> {
    let text = serde_json::to_string(entry).map_err(|error| error.to_string())?;
    let read: Node = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let (id, rest): (Vec<_>, Vec<_>) = read.fields().iter().cloned().partition(|(name, _)| name == "id");
    let mut fields = vec![("type".to_owned(), Node::text(kind.code))];
    fields.extend(id);
    if let Some(theme) = entry.theme {
        fields.push(("theme".to_owned(), Node::text(theme.code())));
    }
    fields.extend(rest);
    if !place.page.is_empty() {
        fields.push(("page".to_owned(), Node::text(&place.page)));
    }
    let called = name(entry);
    fields.push(("changed".to_owned(), Node::text(iso_date::format(history.changed(&called)))));
    let changes = history.of(&called).map(|change| Node::Object(of_change(change))).collect();
    fields.push(("changes".to_owned(), Node::List(changes)));
    let twice =
        fields.iter().enumerate().find(|(at, (name, _))| fields.iter().take(*at).any(|(other, _)| other == name));
    match twice {
        Some((_, (name, _))) => Err(format!("its field {name} has the name of one that every entry has")),
        None => Ok(Node::Object(fields)),
    }
}

/// Whom to name with something of a kind: the report first, if it rests on that.
fn credit(kind: Kind) -> &'static str {
    match kind.code {
        "finding" => {
            "Interviewonderzoek van Wageningen University en Tilburg University (2020), in de woorden van Taakkompas"
        }
        "theme" | "statement" | "measure" | "description" => {
            "Taakkompas, op basis van het interviewonderzoek van Wageningen University en Tilburg University (2020)"
        }
        _ => "Taakkompas",
    }
}
