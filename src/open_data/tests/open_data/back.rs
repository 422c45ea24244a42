//! From the data back to the content.

use taakkompas_content::load::{Entry, EntryKind, Loaded, of_entries};
use taakkompas_content::model::Imprint;
use taakkompas_content::pack;
use taakkompas_open_data::node::Node;
use taakkompas_open_data::reading::{ReadError, entries, history};
use taakkompas_open_data::{Dataset, File, Kind, schema};

use crate::ours::{dataset, files, ledger, loaded, place, written};

/// The entries of every list among these files, and those that are not published, as the content has them: read, and without a
/// mistake.
fn read_back(files: &[File]) -> Loaded {
    let list = |kind: Kind| {
        let path = format!("data/{}.json", kind.file);
        let file = files.iter().find(|file| file.path == path).unwrap();
        entries(std::str::from_utf8(&file.bytes).unwrap()).unwrap()
    };
    let mut read: Vec<Entry> = Kind::ALL.into_iter().flat_map(list).collect();
    read.extend(loaded().entries.into_iter().filter(|entry| !EntryKind::PUBLISHED.contains(&entry.kind)));
    let loaded = of_entries(read, Vec::new());
    assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
    let found = taakkompas_content::check::check(&loaded);
    assert!(found.is_empty(), "{found:#?}");
    loaded
}

/// Whether all that the pages are made from is the same, but for the index of the text search, which follows from it.
fn is_same(one: &Loaded, other: &Loaded) -> bool {
    one.core == other.core
        && one.measures == other.measures
        && one.library == other.library
        && one.usual_tasks == other.usual_tasks
        && one.descriptions == other.descriptions
}

/// The program that writes the pages is made from these bytes and reads nothing else, so the pages are the same.
#[test]
fn what_the_pages_are_made_from_is_the_same_bytes_after_the_way_there_and_back() {
    let (there, back) = (loaded(), read_back(written()));
    assert!(is_same(&there, &back));
    let again = Dataset::of(&back, &ledger().history, place).unwrap();
    assert!(again == *dataset(), "the data made from the data differ");
    let packed = |loaded| pack(loaded, &files(), &ledger().history, Imprint::default()).unwrap();
    assert!(packed(there) == packed(back), "the bytes differ");
    let changes = written().iter().find(|file| file.path == "data/wijzigingen.json").unwrap();
    assert_eq!(history(std::str::from_utf8(&changes.bytes).unwrap()).unwrap(), dataset().history);
}

#[test]
fn what_the_schema_calls_a_default_is_what_the_content_takes_for_a_field_that_is_left_out() {
    fn with_defaults(node: &Node, properties: &'static [(String, Node)]) -> (Node, usize) {
        let mut filled = 0;
        let mut fields = node.fields().to_vec();
        for (name, says) in properties {
            let known = fields.iter_mut().find(|(field, _)| field == name);
            match (known, says.get("default")) {
                (None, Some(default)) => {
                    fields.push((name.clone(), default.clone()));
                    filled += 1;
                }
                (Some((_, Node::List(parts))), _) => {
                    let of = schema::resolved(says).get("items").and_then(|items| items.get("properties"));
                    for part in parts.iter_mut().filter(|part| !part.fields().is_empty()) {
                        let (whole, more) = with_defaults(part, of.map_or(&[][..], Node::fields));
                        *part = whole;
                        filled += more;
                    }
                }
                _ => {}
            }
        }
        (Node::Object(fields), filled)
    }
    let mut dataset = dataset().clone();
    let mut filled = 0;
    for item in &mut dataset.items {
        let properties = schema::definition(item.kind.code).unwrap().get("properties").unwrap().fields();
        let (node, more) = with_defaults(&item.node, properties);
        item.node = node;
        filled += more;
    }
    assert!(filled > 100, "fields were left out: {filled}");
    assert!(is_same(&read_back(&dataset.files().unwrap()), &loaded()));
}

#[test]
fn what_is_no_collection_of_ours_is_refused_and_says_why() {
    let item = r#"{"type":"rule","id":"a","group":"may","question":"a","answer":"b","who_to_ask":"c","sources":["d"]}"#;
    let list = |of: &str, items: &str| format!(r#"{{"type":"collection","of":"{of}","items":[{items}]}}"#);
    assert_eq!(entries(&list("rule", item)).unwrap().len(), 1);
    for (json, says) in [
        ("{".to_owned(), "is no data of ours"),
        ("[]".to_owned(), "`` is no kind of entry"),
        (list("page", item), "`page` is no kind of entry"),
        (list("source", item), "entry 1: is not of the type source"),
        (list("rule", &item.replace("\"id\":\"a\",", "")), "entry 1: has no id"),
        (
            list("rule", &item.replace("\"group\"", "\"theme\":\"inzet\",\"group\"")),
            "entry 1: a statement and a measure",
        ),
        (list("rule", &item.replace("\"group\"", "\"theme\":\"x\",\"group\"")), "entry 1: "),
    ] {
        let error = entries(&json).unwrap_err();
        assert!(error.to_string().contains(says), "{says}: {error}");
    }
    assert!(matches!(entries("null"), Err(ReadError::Json(_))));
}

#[test]
fn a_history_comes_back_or_says_what_is_wrong_with_it() {
    let change = r#"{"day":"2026-12-04","kind":"wording","what":"Korter.","of":["rule/a"]}"#;
    let file = |begun: &str, change: &str| format!(r#"{{"type":"changes","begun":"{begun}","items":[{change}]}}"#);
    let read = history(&file("2026-11-30", change)).unwrap();
    assert_eq!((read.changes.len(), read.changes[0].of.len()), (1, 1));
    for (json, says) in [
        (file("30 november", change), "`30 november` is not a date"),
        (file("2026-11-30", &change.replace("2026-12-04", "morgen")), "entry 1: `morgen` is not a date"),
        (file("2026-11-30", &change.replace("wording", "other")), "entry 1: "),
        (file("2026-11-30", &change.replace("what", "how")), "entry 1: says not what changed"),
        (file("2026-11-30", change).replace("changes", "collection"), "`` is no kind of entry"),
    ] {
        let error = history(&json).unwrap_err();
        assert!(error.to_string().contains(says), "{says}: {error}");
    }
}
