//! The files that are made of our content.

use std::collections::{BTreeMap, BTreeSet};

use taakkompas_open_data::{Kind, Node, schema};

use crate::ours::{dataset, loaded, written};

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert!(dataset().files().unwrap() == written());
}

#[test]
fn nothing_in_the_files_says_where_or_when_they_were_made() {
    let here = env!("CARGO_MANIFEST_DIR");
    for file in written() {
        let text = String::from_utf8_lossy(&file.bytes);
        assert!(!text.contains(here) && !text.contains("localhost") && !text.contains("127.0.0.1"), "{}", file.path);
    }
}

#[test]
fn every_entry_has_a_file_of_its_own_and_is_in_that_of_its_kind() {
    let dataset = dataset();
    let files: BTreeMap<&str, &[u8]> =
        written().iter().map(|file| (file.path.as_str(), file.bytes.as_slice())).collect();
    assert_eq!(dataset.items.len(), taakkompas_content::history::published(&loaded()).count());
    assert_eq!(files.len(), written().len(), "no two files have one path");
    for item in &dataset.items {
        let own: Node = serde_json::from_slice(files[item.place.file.as_str()]).unwrap();
        let list: Node = serde_json::from_slice(files[format!("data/{}.json", item.kind.file).as_str()]).unwrap();
        assert!(list.get("items").unwrap().parts().contains(&item.node), "{}", item.place.file);
        for (name, value) in item.node.fields() {
            assert_eq!(own.get(name), Some(value), "{}: {name}", item.place.file);
        }
        assert_eq!(own.get("$schema").and_then(Node::as_str), Some("../data/schema.json"));
        assert_eq!(own.get("licence").and_then(Node::as_str), Some(taakkompas_open_data::LICENCE));
    }
}

#[test]
fn a_finding_names_the_report_first() {
    let file = written().iter().find(|file| file.path == "finding/oz-05.json").unwrap();
    let node: Node = serde_json::from_slice(&file.bytes).unwrap();
    assert!(node.get("credit").and_then(Node::as_str).unwrap().starts_with("Interviewonderzoek van Wageningen"));
}

#[test]
fn the_tables_hold_everything_that_the_entries_hold() {
    let dataset = dataset();
    let tables = dataset.all_tables();
    // Each text of the entries is a cell of its own.
    let cells: BTreeSet<&str> =
        tables.iter().flat_map(|table| table.rows.iter().flatten().map(String::as_str)).collect();
    fn texts<'a>(node: &'a Node, found: &mut Vec<&'a str>) {
        node.as_str().into_iter().for_each(|text| found.push(text));
        node.parts().iter().for_each(|part| texts(part, found));
        node.fields().iter().filter(|(name, _)| name != "type").for_each(|(_, value)| texts(value, found));
    }
    let words: BTreeSet<&str> = cells.iter().flat_map(|cell| cell.split(' ')).collect();
    for item in &dataset.items {
        let mut found = Vec::new();
        texts(&item.node, &mut found);
        for text in found {
            // Ids and codes stand side by side in one cell.
            assert!(cells.contains(text) || (!text.contains(' ') && words.contains(text)), "{text}");
        }
    }
    for table in &tables {
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.name);
        assert!(table.columns.iter().all(|(name, label)| !name.is_empty() && !label.is_empty()), "{}", table.name);
        let names: BTreeSet<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.len(), table.columns.len(), "{}", table.name);
    }
    let names: BTreeSet<&str> = tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names.len(), tables.len());
    assert!(names.contains("maatregelen-steps") && names.contains("taakomschrijvingen-groups-tasks"), "{names:?}");
}

/// A program for tables takes such a cell for a formula.
#[test]
fn no_cell_begins_as_a_formula() {
    for table in dataset().all_tables() {
        for cell in table.rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}: {cell}", table.name);
        }
    }
}

#[test]
fn a_list_that_stands_in_one_cell_has_parts_without_a_space() {
    for item in &dataset().items {
        for (name, says) in schema::fields(item.kind.code) {
            let is_list = schema::resolved(says).get("items").is_some_and(|items| items.get("$ref").is_some());
            let parts = item.node.get(name).map_or(&[][..], Node::parts);
            assert!(!is_list || parts.iter().filter_map(Node::as_str).all(|part| !part.contains(' ')), "{name}");
        }
    }
    assert_eq!(Kind::ALL.len(), 10);
}
