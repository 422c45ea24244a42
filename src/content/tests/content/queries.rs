//! What schools type, and what must be among the first three that are found: `queries.txt`, a table to extend. What no
//! page is about is in `queries-none.txt`.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use taakkompas_content::text_index;
use taakkompas_text_search::{Found, TextIndex};

use crate::ours::{ours, path};
use crate::sample::{SEARCH_WORDS, SYNONYMS, expect};

/// How many hits a visitor looks at.
const LOOKED_AT: usize = 3;
/// How many of a hundred queries have to be answered by those.
const OF_A_HUNDRED: usize = 90;
/// Of how many of a hundred that no page is about this has to be said.
const SAID_OF_A_HUNDRED: usize = 85;
/// How many hits are shown then.
const FEW: usize = 5;

/// The index of our content, made once.
static INDEX: LazyLock<TextIndex> = LazyLock::new(|| text_index(&ours()));

/// What someone types, and what answers it: one of these is enough.
struct Query {
    typed: String,
    answers: Vec<String>,
}

fn read(text: &str) -> Vec<Query> {
    let lines = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    let query = |(typed, answers): (&str, &str)| Query {
        typed: typed.trim().to_owned(),
        answers: answers.split_whitespace().map(str::to_owned).collect(),
    };
    lines.map(query).collect()
}

fn queries() -> Vec<Query> {
    let file = std::env::var("QUERIES").map_or_else(|_| path("queries.txt"), Into::into);
    read(&fs::read_to_string(file).expect("the table can be read"))
}

fn names(index: &TextIndex, places: &[usize]) -> Vec<String> {
    places
        .iter()
        .filter_map(|&at| index.targets().get(at))
        .map(|target| format!("{}/{}", target.kind.code(), target.id))
        .collect()
}

#[test]
fn what_schools_type_is_answered_by_the_first_three() {
    let index = &*INDEX;
    let queries = queries();
    let missed: Vec<String> = queries
        .iter()
        .filter_map(|query| {
            let found = names(index, &index.find(&query.typed).places);
            let first = &found[..found.len().min(LOOKED_AT)];
            let place = found.iter().position(|name| query.answers.contains(name));
            (!query.answers.iter().any(|answer| first.contains(answer)))
                .then(|| format!("{} = {} (found at {place:?}, first {first:?})", query.typed, query.answers.join(" ")))
        })
        .collect();
    let answered = queries.len() - missed.len();
    println!("{answered} of {} answered; not:\n{}", queries.len(), missed.join("\n"));
    assert!(
        answered * 100 >= queries.len() * OF_A_HUNDRED,
        "{answered} of {}; not:\n{}",
        queries.len(),
        missed.join("\n")
    );
}

/// Whether the search says that nothing is about all of it.
fn is_said_to_be_missing(found: &Found) -> bool {
    !found.missed.is_empty() || !found.fits()
}

#[test]
fn what_no_page_is_about_is_said() {
    let index = &*INDEX;
    let text = fs::read_to_string(path("queries-none.txt")).expect("the table can be read");
    let typed: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(typed.len() >= 30);
    let not_said: Vec<&&str> = typed.iter().filter(|typed| !is_said_to_be_missing(&index.find(typed))).collect();
    let said = typed.len() - not_said.len();
    println!("{said} of {} said; not: {not_said:?}", typed.len());
    assert!(said * 100 >= typed.len() * SAID_OF_A_HUNDRED, "{said} of {}; not: {not_said:?}", typed.len());
    for found in typed.iter().map(|typed| index.find(typed)).filter(is_said_to_be_missing) {
        assert!(found.places.len() <= FEW, "{found:?}");
    }
}

#[test]
fn what_is_answered_is_not_said_to_be_missing() {
    let index = &*INDEX;
    let queries = queries();
    let said: Vec<&String> =
        queries.iter().map(|query| &query.typed).filter(|typed| is_said_to_be_missing(&index.find(typed))).collect();
    assert!(said.len() * 100 <= queries.len() * (100 - OF_A_HUNDRED), "{said:?}");
}

#[test]
fn an_ordinary_word_is_not_read_as_another() {
    let index = &*INDEX;
    let text = fs::read_to_string(path("ordinary.txt")).expect("the list can be read");
    let words: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(words.len() > 1000);
    let read: Vec<_> = words.iter().flat_map(|word| index.find(word).replaced).collect();
    assert_eq!(read, []);
    assert!(words.iter().zip(words.iter().skip(1)).all(|(one, next)| one < next), "in order, each once");
}

#[test]
fn every_answer_in_the_table_exists() {
    let index = &*INDEX;
    let all: Vec<usize> = (0..index.targets().len()).collect();
    let all = names(index, &all);
    let queries = queries();
    assert!(queries.len() >= 100);
    for query in &queries {
        assert!(!query.answers.is_empty(), "{}", query.typed);
        for answer in &query.answers {
            assert!(all.contains(answer), "{}: {answer} is nothing that can be found", query.typed);
        }
        assert_eq!(
            queries.iter().filter(|other| other.typed == query.typed).count(),
            1,
            "{} is there twice",
            query.typed
        );
    }
}

/// A word with one error, of a kind that depends on the place.
fn misspelt(word: &str, place: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + place % (letters.len() - 2);
    match place % 4 {
        0 => drop(letters.remove(at)),
        1 => letters.swap(at, at + 1),
        2 => letters.insert(at, letters[at]),
        _ => letters[at] = if letters[at] == 'x' { 'k' } else { 'x' },
    }
    letters.into_iter().collect()
}

#[test]
fn a_title_with_an_error_in_its_longest_word_is_still_found_99_times_in_100() {
    let index = &*INDEX;
    let (mut tried, mut missed) = (0, Vec::new());
    for target in index.targets() {
        let longest =
            target.title.split(|letter: char| !letter.is_alphanumeric()).max_by_key(|word| word.len()).unwrap();
        // With an error in it, a shorter word is as near to others.
        if longest.len() < 7 {
            continue;
        }
        // An error of each kind. Where it is depends on the title alone: a new page makes no other error in those that are there.
        let first: usize = target.title.bytes().map(usize::from).sum();
        for place in first..first + 4 {
            tried += 1;
            let typed = target.title.replace(longest, &misspelt(longest, place));
            let found = index.find(&typed);
            let mut titles = found.places.iter().take(LOOKED_AT).filter_map(|&at| index.targets().get(at));
            if !titles.any(|found| found.title == target.title) {
                missed.push(typed);
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
    assert!(missed.len() * 100 < tried, "of {tried}: {missed:?}");
}

#[test]
fn every_suggestion_finds_something() {
    let index = &*INDEX;
    assert!(index.suggestions().len() >= 3, "what to try if nothing is found");
    for suggestion in index.suggestions() {
        assert!(index.find(suggestion).places.len() >= LOOKED_AT, "{suggestion}");
    }
}

#[test]
fn synonyms_that_lead_nowhere_are_found() {
    expect(SYNONYMS, "\"blad\"", "\"zeppelin\"", &[(SYNONYMS, "vel", "means \"zeppelin\", which no text has")]);
    expect(SYNONYMS, "\"a4\"", "\"vel\"", &[(SYNONYMS, "vel", "typed has \"vel\" twice")]);
    expect(SYNONYMS, "[\"blad\"]", "[]", &[(SYNONYMS, "vel", "means is missing or empty")]);
    expect(
        "nl/pages.toml",
        "map/blad",
        "map//blad",
        &[
            ("nl/pages.toml", "map//blad", "write the path of the page"),
            (SEARCH_WORDS, "pagina/map/blad", "is nothing that can be found"),
        ],
    );
}

#[test]
fn words_that_lead_nowhere_are_found() {
    expect(SEARCH_WORDS, "map/blad", "map/vel", &[(SEARCH_WORDS, "pagina/map/vel", "is nothing that can be found")]);
    expect(SEARCH_WORDS, "kantlijn", "vel vel", &[(SEARCH_WORDS, "pagina/map/blad", "\"vel\", which is there twice")]);
    expect(SEARCH_WORDS, "kantlijn", " ", &[(SEARCH_WORDS, "pagina/map/blad", "words is missing or empty")]);
    expect(SEARCH_WORDS, "pagina/", "pagina-", &[(SEARCH_WORDS, "pagina-map/blad", "is nothing that can be found")]);
    expect(
        SEARCH_WORDS,
        "pagina/map/blad",
        "blad",
        &[(SEARCH_WORDS, "blad", "write a kind, a slash"), (SEARCH_WORDS, "blad", "is nothing that can be found")],
    );
}

#[test]
fn no_two_hits_have_one_title() {
    let index = &*INDEX;
    let mut titles = BTreeSet::new();
    let twice: Vec<_> = index.targets().iter().filter(|target| !titles.insert(&target.title)).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn a_title_typed_whole_is_found_first() {
    let index = &*INDEX;
    for target in index.targets() {
        let found = index.find(&target.title);
        let first = found.places.first().and_then(|&at| index.targets().get(at));
        assert_eq!(first.map(|first| &first.title), Some(&target.title), "{}", target.title);
    }
}
