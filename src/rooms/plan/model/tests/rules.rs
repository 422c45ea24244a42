//! Everything that `RULES.md` names exists: the functions that implement a rule, and the tests that check it.

use std::fs;
use std::path::{Path, PathBuf};

/// A rule as written in the file.
struct Rule<'a> {
    number: u32,
    implemented_in: Vec<&'a str>,
    checked_by: Vec<&'a str>,
}

fn model() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// All sources in these folders and files, as one text.
fn sources(paths: &[&str]) -> String {
    let mut open: Vec<PathBuf> = paths.iter().map(|path| model().join(path)).collect();
    let mut found = String::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found += &fs::read_to_string(path).unwrap();
        }
    }
    found
}

/// The words between backticks in the list item that begins with `begin`.
fn named<'a>(rule: &'a str, begin: &str) -> Vec<&'a str> {
    let item = rule.split("\n- ").find(|item| item.starts_with(begin)).unwrap_or_else(|| panic!("{begin}: {rule}"));
    item.split('`').skip(1).step_by(2).collect()
}

fn rules(text: &str) -> Vec<Rule<'_>> {
    let rule = |text| {
        let (number, text) = str::split_once(text, '\n').unwrap();
        let (implemented_in, checked_by) = (named(text, "Implemented in"), named(text, "Checked by"));
        Rule { number: number.trim().parse().unwrap(), implemented_in, checked_by }
    };
    text.split("\n## Rule ").skip(1).map(rule).collect()
}

/// The comment and attributes directly above a function; `None` if there is no such function.
fn above<'a>(source: &'a str, function: &str) -> Option<Vec<&'a str>> {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let declares = |line: &&str| {
        let name = line.split_once("fn ").map(|(_, rest)| rest.split(['(', '<']).next().unwrap_or_default());
        name == Some(function) && !line.starts_with("//")
    };
    let at = lines.iter().position(declares)?;
    let is_above = |line: &&&str| line.starts_with("///") || line.starts_with("#[");
    Some(lines.get(..at)?.iter().rev().take_while(is_above).copied().collect())
}

/// Whether a comment names this rule: "Rule 3 of the plan", "Rules 1, 2 and 3: …".
fn names_rule(comment: &[&str], number: u32) -> bool {
    comment.iter().filter(|line| line.contains("Rule ") || line.contains("Rules ")).any(|line| {
        let numbers = line.split("Rule").skip(1).flat_map(|rest| rest.split([':', '.']).next()).collect::<String>();
        numbers.split(|other: char| !other.is_ascii_digit()).any(|found| found.parse() == Ok(number))
    })
}

#[test]
fn every_function_and_test_that_a_rule_names_is_there_and_names_the_rule() {
    let text = fs::read_to_string(model().join("RULES.md")).unwrap();
    let rules = rules(&text);
    assert_eq!(rules.iter().map(|rule| rule.number).collect::<Vec<_>>(), (1..=10).collect::<Vec<_>>());
    let tests = sources(&["."]);
    for Rule { number, implemented_in, checked_by } in rules {
        assert!(!implemented_in.is_empty() && !checked_by.is_empty(), "rule {number}");
        for path in implemented_in {
            let (module, function) = path.split_once("::").unwrap();
            let file = if module == "plan" { "lib.rs".to_owned() } else { format!("{module}.rs") };
            let comment = above(&sources(&[&file, module]), function).map(|lines| lines.join("\n"));
            let comment = comment.unwrap_or_else(|| panic!("rule {number}: no function {path}"));
            assert!(names_rule(&comment.lines().collect::<Vec<_>>(), number), "{path} does not name rule {number}");
        }
        for test in checked_by {
            let lines = above(&tests, test).unwrap_or_else(|| panic!("rule {number}: no test {test}"));
            assert!(lines.contains(&"#[test]"), "{test} is no test");
            let in_name = test.starts_with(&format!("rule_{number}_"));
            assert!(in_name || names_rule(&lines, number), "{test} does not name rule {number}");
        }
    }
}

#[test]
fn a_rule_is_read_from_a_comment() {
    let names = |comment: &str| (1..=9).filter(|&number| names_rule(&[comment], number)).collect::<Vec<_>>();
    assert_eq!(names("/// Rule 3 of the plan: always 1 quick win."), [3]);
    assert_eq!(names("/// Rules 1, 2 and 6: at most three."), [1, 2, 6]);
    assert_eq!(names("/// Of the 4 rules none."), Vec::<u32>::new());
    assert_eq!(above("/// A.\n#[test]\nfn one() {}\nfn two() {}", "one"), Some(vec!["#[test]", "/// A."]));
    assert_eq!(above("fn one() {}", "on"), None);
}
