//! Comments, documents and the names of tests are English that a native reader passes without stopping: some phrases never are.
//!
//! Only phrases that are wrong wherever they stand are forbidden, since a test that cries wolf is soon switched off.
//! That leaves out most of "The English we write" in CONTRIBUTING.md: a `where` that should be an `if` cannot be told
//! from one that is about a place, except right after words such as "absent", and most uses of "of what" are good
//! English. For those there is the reader of a change.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// What a phrase is made of.
enum Part {
    /// One of these words, divided by bars.
    Word(&'static str),
    /// As [`Part::Word`], and the sentence ends after it or goes on after a comma.
    Last(&'static str),
}

use Part::{Last, Word};

/// A phrase that is not English, and what to write instead.
struct Idiom {
    phrase: &'static [Part],
    instead: &'static str,
    /// If one of these is among the next four words, the phrase is good English after all.
    unless: &'static [&'static str],
}

const fn idiom(phrase: &'static [Part], instead: &'static str) -> Idiom {
    Idiom { phrase, instead, unless: &[] }
}

const BEFORE_WHO: Part = Word("for|to|by|with|from");
const AFTER_WHO: Part = Word(
    "is|has|was|had|does|did|can|cannot|may|will|would|wants|waits|fills|looks|reads|comes|works|asks|knows|uses|opens",
);

const IDIOMS: &[Idiom] = &[
    // "Voor wie": a relative clause needs someone to be about. "Words for who someone is" has its own subject, and "a
    // matter of who may" is good English.
    idiom(&[BEFORE_WHO, Word("who"), AFTER_WHO], "those who …, whoever …, or name them: visitors who …"),
    // "De eigen": own goes with a possessive.
    idiom(&[Word("the|an"), Word("own")], "their own, its own"),
    // "Ervan verteld".
    idiom(&[Word("told|tells|tell"), Word("of")], "reported, mentioned; the page says so"),
    // "Aan het begin": begin is a verb.
    idiom(&[Word("at|in|from|since"), Word("the"), Word("begin")], "at the beginning, first"),
    // "Niets waar": after these words `where` is never a place.
    idiom(&[Word("nothing|none|`none`|absent|missing|empty|zero|unset"), Word("where")], "if"),
    // "Zo veel": after a preposition this is a number, not a surprise.
    Idiom {
        phrase: &[Word("of|in|after|for|most|least|by|than"), Word("so"), Word("many")],
        instead: "this many, that many",
        unless: &["that", "words"],
    },
    // "Daarnaast", "naast zichzelf". Beside a field or "a folder beside these" is a place, and stays allowed.
    idiom(&[Word("beside"), Word("itself|themselves")], "besides, apart from"),
    idiom(&[Word("beside"), Last("that")], "besides"),
    // "Opnieuw".
    idiom(&[Word("anew")], "again, afresh"),
    // "Of dat zo is, zegt X": the subject comes first.
    idiom(
        &[Word("whether"), Word("that|this|it"), Last("is"), Word("says|tells|shows|decides")],
        "X says whether it is",
    ),
    // "Voor zover het vertelt".
    idiom(&[Word("as"), Word("far|many|much"), Word("as"), Word("it"), Word("tells|told")], "the number it gives"),
    // "Wat bewaard is", as a noun.
    idiom(&[Word("the"), Word("kept")], "the stored record, what is stored"),
    // "Is niets voor".
    idiom(&[Word("is"), Word("nothing"), Word("to"), Word("a|an|it|them")], "does not affect, does not matter to"),
    // "In de plaats van".
    idiom(&[Word("in"), Word("the"), Word("place"), Word("of")], "instead of, in place of"),
    // "Alleen wie".
    idiom(&[Word("only"), Word("who"), Word("chooses|wants|has|can|asks")], "only those who"),
];

/// A word as written, with the line it is on.
struct Spot<'a> {
    word: &'a str,
    line: usize,
}

impl Spot<'_> {
    fn bare(&self) -> String {
        self.word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '`').to_lowercase()
    }

    fn ends_sentence(&self) -> bool {
        self.word.ends_with(['.', ';', ':', '?', '!', '|'])
    }

    fn ends_clause(&self) -> bool {
        self.ends_sentence() || self.word.ends_with(',')
    }
}

/// A forbidden phrase that was found.
#[derive(Debug, PartialEq, Eq)]
struct Hit {
    line: usize,
    phrase: String,
    instead: &'static str,
}

impl fmt::Display for Hit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: “{}”; write: {}", self.line, self.phrase, self.instead)
    }
}

fn hits(words: &[Spot<'_>]) -> Vec<Hit> {
    let mut found = Vec::new();
    for at in 0..words.len() {
        for idiom in IDIOMS {
            let Some(phrase) = words.get(at..at + idiom.phrase.len()) else { continue };
            let after = words[at + idiom.phrase.len()..].iter().take(4);
            if matches(idiom.phrase, phrase) && !after.map(Spot::bare).any(|word| idiom.unless.contains(&word.as_str()))
            {
                let phrase = phrase.iter().map(Spot::bare).collect::<Vec<_>>().join(" ");
                found.push(Hit { line: words[at].line, phrase, instead: idiom.instead });
            }
        }
    }
    found
}

fn matches(phrase: &[Part], words: &[Spot<'_>]) -> bool {
    let last = phrase.len() - 1;
    phrase.iter().zip(words).enumerate().all(|(at, (part, spot))| {
        let (Word(wanted) | Last(wanted)) = part;
        let is_in_one_clause = match part {
            Word(_) => at == last || !spot.ends_clause(),
            Last(_) => spot.ends_clause(),
        };
        is_in_one_clause && wanted.split('|').any(|word| word == spot.bare())
    })
}

/// The words of each run of comment lines in a Rust source. Names in backticks and what is quoted are left out.
fn comments(source: &str) -> Vec<Vec<Spot<'_>>> {
    let mut blocks: Vec<Vec<Spot<'_>>> = vec![Vec::new()];
    let mut inside = Inside::Code;
    for (number, line) in source.lines().enumerate() {
        let at = comment_at(line, inside);
        let code = at.map_or(line, |at| &line[..at]);
        inside = after(code, inside);
        if !code.trim().is_empty() {
            blocks.push(Vec::new());
        }
        if let Some(at) = at
            && let Some(block) = blocks.last_mut()
        {
            block.extend(words(line[at..].trim_start_matches(['/', '!']), number + 1));
        }
    }
    blocks
}

/// Whether a place in a source is in a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Code,
    Text,
    /// As `r#"this"#`.
    RawText,
}

/// Where a comment begins: at the first `//` that is not in a text.
fn comment_at(line: &str, inside: Inside) -> Option<usize> {
    line.match_indices("//").map(|(at, _)| at).find(|&at| after(&line[..at], inside) == Inside::Code)
}

/// Whether what comes after this code is in a text.
fn after(code: &str, mut inside: Inside) -> Inside {
    let mut rest = code;
    while let Some(letter) = rest.chars().next() {
        let (length, next) = match inside {
            Inside::Code if rest.starts_with("r#\"") => (3, Inside::RawText),
            // A quote as a character begins no text.
            Inside::Code if rest.starts_with("'\"'") => (3, Inside::Code),
            Inside::Code if letter == '"' => (1, Inside::Text),
            Inside::Text if letter == '"' => (1, Inside::Code),
            Inside::Text if letter == '\\' => (1 + rest[1..].chars().next().map_or(0, char::len_utf8), Inside::Text),
            Inside::RawText if rest.starts_with("\"#") => (2, Inside::Code),
            _ => (letter.len_utf8(), inside),
        };
        (rest, inside) = (&rest[length..], next);
    }
    inside
}

/// The words of a document, but for code and for the list of what not to write.
fn document(text: &str) -> Vec<Vec<Spot<'_>>> {
    let mut blocks = vec![Vec::new()];
    let (mut is_code, mut is_list) = (false, false);
    for (number, line) in text.lines().enumerate() {
        is_code ^= line.trim_start().starts_with("```");
        if line.starts_with('#') {
            is_list = line == "## The English we write";
        }
        if line.trim().is_empty() || line.starts_with(['#', '|', '-']) {
            blocks.push(Vec::new());
        }
        if !is_code
            && !is_list
            && let Some(block) = blocks.last_mut()
        {
            block.extend(words(line, number + 1));
        }
    }
    blocks
}

/// The words of a line, without what is quoted. A name in backticks stays one word, and only `None` matters.
fn words(line: &str, number: usize) -> impl Iterator<Item = Spot<'_>> {
    let mut is_quoted = false;
    line.split_whitespace()
        .filter(move |word| {
            let was_quoted = is_quoted;
            is_quoted ^= word.matches(['"', '“', '”']).count() % 2 == 1;
            !was_quoted && !is_quoted && !word.contains(['"', '“', '”'])
        })
        .map(move |word| Spot { word, line: number })
}

/// The words of each run of comment lines in a source that is not Rust, and of what its tests are called. Each mark begins
/// a comment, outside a text and after a space; all end with the line, but for `/*`.
fn remarks<'a>(source: &'a str, marks: &[&str]) -> Vec<Vec<Spot<'a>>> {
    let mut blocks: Vec<Vec<Spot<'_>>> = vec![Vec::new()];
    let mut is_open = false;
    for (number, line) in source.lines().enumerate() {
        let is_outside = |code: &str| {
            code.chars().next_back().is_none_or(char::is_whitespace)
                && code.matches(['"', '`']).count().is_multiple_of(2)
        };
        let begins = |mark: &&str| line.match_indices(*mark).map(|(at, _)| at).find(|&at| is_outside(&line[..at]));
        let at = if is_open { Some(0) } else { marks.iter().filter_map(begins).min() };
        let (code, comment) = at.map_or((line, ""), |at| line.split_at(at));
        is_open = (is_open || comment.starts_with("/*")) && !comment.contains("*/");
        if !code.trim().is_empty() || line.trim().is_empty() {
            blocks.push(headline(code).map_or_else(Vec::new, |name| words(name, number + 1).collect()));
            blocks.push(Vec::new());
        }
        if let Some(block) = blocks.last_mut() {
            let comment = comment.split("*/").next().unwrap_or_default();
            block.extend(words(comment.trim_start_matches([' ', '#', '/', '*']), number + 1));
        }
    }
    blocks
}

/// What a test in a browser is called: the text in `test("…"`.
fn headline(code: &str) -> Option<&str> {
    let (call, text) = code.split_once("(\"").or_else(|| code.split_once("(`"))?;
    let is_test = ["test", "filled", "test.describe", "test.step"].contains(&call.trim());
    is_test.then(|| text.split(['"', '`']).next().unwrap_or_default())
}

/// The words of the name of each function in a Rust source: that of a test is a sentence.
fn names(source: &str) -> Vec<Vec<Spot<'_>>> {
    let mut names = Vec::new();
    for (number, line) in source.lines().enumerate() {
        if let Some(name) = line.trim_start().strip_prefix("fn ").and_then(|rest| rest.split('(').next()) {
            names.push(name.split('_').map(|word| Spot { word, line: number + 1 }).collect());
        }
    }
    names
}

/// What people read in a file of ours; `None` for a kind of file that has nothing of the sort.
fn prose<'a>(name: &str, text: &'a str) -> Option<Vec<Vec<Spot<'a>>>> {
    let kind = name.rsplit(['.', '/']).next().unwrap_or_default();
    Some(match kind {
        "md" => document(text),
        "rs" => comments(text).into_iter().chain(names(text)).collect(),
        "js" | "mjs" => remarks(text, &["//", "/*"]),
        "css" => remarks(text, &["/*"]),
        "sh" | "py" | "toml" | "Makefile" => remarks(text, &["#"]),
        _ => return None,
    })
}

/// Every file of ours with something to read, with its path from the root of the project.
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["src", "tests", "benches", "docs", "scripts", "style", "public", "end2end"];
    let alone = ["build.rs", "Makefile", "Trunk.toml", "Cargo.toml", "ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"];
    let mut open: Vec<PathBuf> = folders.iter().chain(&alone).map(|path| root.join(path)).collect();
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if prose(&name, "").is_some() && !name.starts_with("src/content/nl") {
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn what_engineers_read_uses_none_of_the_phrases_that_are_not_english() {
    let files = files();
    for name in ["CONTRIBUTING.md", "Makefile", "style/tokens.css", "scripts/setup.sh", "end2end/access.test.mjs"] {
        assert!(files.iter().any(|(found, _)| found == name), "{name} is found");
    }
    let mut found = Vec::new();
    for (name, text) in &files {
        let blocks = prose(name, text).unwrap_or_default();
        found.extend(blocks.iter().flat_map(|block| hits(block)).map(|hit| format!("{name}:{hit}")));
    }
    assert!(found.is_empty(), "see “The English we write” in CONTRIBUTING.md\n{}", found.join("\n"));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_source(source: &str) -> Vec<(usize, String)> {
        comments(source).iter().flat_map(|block| hits(block)).map(|hit| (hit.line, hit.phrase)).collect()
    }

    fn one(line: usize, phrase: &str) -> Vec<(usize, String)> {
        vec![(line, phrase.to_owned())]
    }

    #[test]
    fn a_phrase_is_found_in_every_kind_of_comment_and_over_a_line_break() {
        assert_eq!(in_source("/// The same for who cannot wait.\nfn a() {}"), one(1, "for who cannot"));
        assert_eq!(in_source("//! Written on the own device."), one(1, "the own"));
        assert_eq!(in_source("let a = 1; // Made anew."), one(1, "anew"));
        assert_eq!(in_source("/// What is saved is told\n/// of on the page.\nstruct A;"), one(1, "told of"));
        assert_eq!(in_source("/// `None` where nobody said.\nstruct A;"), one(1, "`none` where"));
    }

    #[test]
    fn every_phrase_of_the_list_is_found() {
        for text in [
            "a list by who has filled it in",
            "in the own words",
            "it tells of a change",
            "the mark at the begin of a cell",
            "absent where no answer was given",
            "a team of so many",
            "what it may import beside itself",
            "a plan, and beside that, a week",
            "it begins anew",
            "whether that is, says the law",
            "as many as it tells",
            "the kept is read",
            "this is nothing to a proposal",
            "a lock in the place of a share",
            "only who chooses so",
        ] {
            assert_eq!(in_source(&format!("// {text}\n")).len(), 1, "{text}");
        }
    }

    #[test]
    fn good_english_passes() {
        for text in [
            "words for who someone is",
            "the order is that of who may read it",
            "a folder beside these, and a line",
            "those for whom it was made",
            "on their own device, where nothing is stored",
            "so many tasks that nobody can do them all",
            "in so many words",
            "of so many tasks that it fails",
            "the line beside that field",
            "the value told apart. Of these",
            "none. Where it is stated, for law",
            "there is nothing to erase",
            "a link called \"the own device\"",
            "begin, at the beginning",
        ] {
            assert_eq!(in_source(&format!("// {text}\n")), [], "{text}");
        }
    }

    #[test]
    fn code_and_texts_are_no_comments() {
        assert_eq!(in_source("let a = \"// the own\";\nlet b = '\"'; let anew = 1;\n"), []);
        assert_eq!(in_source("let a = \"one\n  // the own\n\"; // anew\n"), one(3, "anew"));
        assert_eq!(in_source("let a = r#\"one \" // the own\"#;\n// anew\n"), one(2, "anew"));
    }

    #[test]
    fn scripts_styles_and_the_names_of_tests_are_read() {
        let found = |name: &str, text: &str| -> Vec<usize> {
            prose(name, text).unwrap().iter().flat_map(|block| hits(block)).map(|hit| hit.line).collect()
        };
        assert_eq!(found("a.mjs", "/** Made\n    anew. */\nlet a = \"// anew\"; // in the\n// own\n"), [2, 3]);
        assert_eq!(found("a.mjs", "test(\"it begins anew\", () => {});\nlet a = 'anew';\n"), [1]);
        assert_eq!(found("a.css", "/* The\n   own. */\n.anew {}\n/* anew */ .a {}\n"), [1, 4]);
        assert_eq!(found("a.sh", "# The\n# own.\necho ${#anew} \"# anew\" # anew\n"), [1, 3]);
        assert_eq!(found("Makefile", "dist: ## Made anew\n"), [1]);
        assert_eq!(found("a.rs", "fn a_mark_at_the_begin() {}\nfn the_begin() {}\n"), [1]);
    }

    #[test]
    fn a_document_is_read_without_code_and_without_the_list_itself() {
        let text = "# A\n\nIt is made anew.\n\n```\nthe own\n```\n\n## The English we write\n\n| the own | their own |\n\n## B\n\nThe own.";
        let found: Vec<_> = document(text).iter().flat_map(|block| hits(block)).map(|hit| hit.line).collect();
        assert_eq!(found, [3, 15]);
    }

    #[test]
    fn a_hit_says_where_it_is_and_what_to_write() {
        let hit = &comments("\n// Made anew.").iter().flat_map(|block| hits(block)).next().unwrap();
        assert_eq!(hit.to_string(), "2: “anew”; write: again, afresh");
    }
}
