//! What a part of the house never names: clock, chance, network, interface.

use super::imports::Tree;
use super::layers;

/// What the files under a path never name. A word with `::` is that path anywhere in a longer one; a word with a `*` at
/// the end is every name that begins so; `0.0` is any number with a point.
#[derive(Debug, Clone, Copy)]
pub struct Pure {
    pub place: &'static str,
    pub never: &'static [&'static str],
}

/// Every place where a file names what it may not.
pub fn check(rules: &[Pure], tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for (file, scope) in tree.scopes() {
        for rule in rules.iter().filter(|rule| layers::matched(rule.place, file).is_some()) {
            let uses = scope.uses.iter().map(|of| (&of.path, of.line));
            let mentions = scope.mentions.iter().map(|of| (&of.path, of.line));
            for (path, line) in uses.chain(mentions) {
                if let Some(word) = rule.never.iter().find(|word| names(path, word)) {
                    found.push(format!("{file}:{line} names {} ({word})", path.join("::")));
                }
            }
            if rule.never.contains(&"0.0") {
                found.extend(scope.floats.iter().map(|(number, line)| format!("{file}:{line} has {number}")));
            }
        }
    }
    found
}

fn names(path: &[String], word: &str) -> bool {
    let wanted: Vec<_> = word.split("::").collect();
    let is = |name: &String, want: &str| match want.strip_suffix('*') {
        Some(begin) => name.starts_with(begin),
        None => name == want,
    };
    path.windows(wanted.len()).any(|names| names.iter().zip(&wanted).all(|(name, want)| is(name, want)))
}
