//! Reading the pages as HTML: what is said on them, in which order, and how their elements are called.

use html5gum::{DefaultEmitter, Spanned, Token, Tokenizer};

/// Elements that stand within a sentence.
const INLINE: [&[u8]; 3] = [b"a", b"span", b"strong"];

/// What keeps two words apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Apart {
    /// Any tag or comment.
    Tags,
    /// A tag that does not stand within a sentence.
    Blocks,
}

fn text_of(html: &str, apart: Apart, out_of_sight: fn(&html5gum::StartTag<()>) -> Option<&'static [u8]>) -> String {
    let mut text = Vec::new();
    // The end tag that what is shown begins with again.
    let mut until: Option<&'static [u8]> = None;
    for Ok(token) in Tokenizer::new(html) {
        let (name, is_text) = match &token {
            Token::String(_) => (&b""[..], true),
            Token::StartTag(tag) => (&**tag.name, false),
            Token::EndTag(tag) => (&**tag.name, false),
            // The marks of the framework are comments.
            _ => (INLINE[0], false),
        };
        match &token {
            Token::EndTag(_) if until == Some(name) => until = None,
            Token::StartTag(tag) if until.is_none() => until = out_of_sight(tag),
            _ => {}
        }
        if until.is_some() {
            continue;
        }
        if let Token::String(said) = &token {
            text.extend_from_slice(said);
        }
        if !is_text && (apart == Apart::Tags || !INLINE.contains(&name)) {
            text.push(b' ');
        }
    }
    String::from_utf8(text).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a piece of HTML; every tag keeps two apart.
pub fn words(html: &str) -> String {
    text_of(html, Apart::Tags, |_| None)
}

/// What is read, in one line: a link or an emphasis within a sentence is no break.
pub fn text(html: &str) -> String {
    text_of(html, Apart::Blocks, |_| None)
}

/// What is read at first sight: neither folds nor hidden buttons are open.
pub fn seen(html: &str) -> String {
    text_of(html, Apart::Blocks, |tag| {
        let has = |name: &str, value: &str| {
            tag.attributes.get(name.as_bytes()).is_some_and(|found| found.starts_with(value.as_bytes()))
        };
        match &**tag.name {
            b"div" if has("class", "fold-body") => Some(b"details"),
            b"button" if has("hidden", "") => Some(b"button"),
            _ => None,
        }
    })
}

/// The parts from each `start` until the next `end`, with their start.
pub fn parts<'a>(html: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    html.match_indices(start)
        .map(|(at, _)| {
            let rest = &html[at..];
            rest.find(end).map_or(rest, |end| &rest[..end])
        })
        .collect()
}

/// The values of an attribute as they are written, in order; also of a tag that is cut off.
pub fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let closed = format!("{html}>");
    let tokens = Tokenizer::new_with_emitter(closed.as_str(), DefaultEmitter::<usize>::new_with_span());
    let tags = tokens.filter_map(|token| match token {
        Ok(Token::StartTag(tag)) => Some(tag),
        Ok(_) => None,
    });
    let found = tags.filter_map(|tag| {
        let Spanned { span, .. } = tag.attributes.get(attribute.as_bytes())?;
        // The span is that of `name="value"`.
        Some(html[span.start..span.end].split_once('=').map_or("", |(_, value)| value.trim_matches('"')))
    });
    found.collect()
}

/// The headings, in order, with what comes until the next one that is not below it.
pub fn headings(html: &str) -> Vec<(String, String)> {
    let mut starts: Vec<(usize, usize)> = Vec::new();
    for level in 1..=4 {
        starts.extend(html.match_indices(&format!("<h{level}")).map(|(at, _)| (at, level)));
    }
    starts.sort_unstable();
    let mut found = Vec::new();
    for (index, &(start, level)) in starts.iter().enumerate() {
        let end = starts[index + 1..].iter().find(|&&(_, other)| other <= level).map_or(html.len(), |&(at, _)| at);
        let (heading, rest) = html[start..end].split_once("</h").unwrap();
        found.push((words(heading), words(rest.split_once('>').map_or("", |(_, rest)| rest))));
    }
    found
}

/// The text holds all of these words.
#[track_caller]
pub fn says(text: &str, wanted: &[&str]) {
    for words in wanted {
        assert!(text.contains(words), "'{words}' is not in: {text}");
    }
}

/// The text holds none of these words.
#[track_caller]
pub fn says_not(text: &str, unwanted: &[&str]) {
    for words in unwanted {
        assert!(!text.contains(words), "'{words}' is in: {text}");
    }
}

#[test]
fn what_is_said_is_read_as_a_reader_would() {
    let html = "<h2>Een</h2><p>Ga naar <a href=\"/b?x=1&amp;y\">de <!>week</a>, &quot;nu&quot;.</p>\
                <details><summary>Meer</summary><div class=\"fold-body card\"><p>Weg</p></div></details>\
                <button class=\"b\" hidden>Wis</button><button>Zet</button>";
    assert_eq!(words("<p>een<strong>twee</strong></p>"), "een twee");
    assert_eq!(text(html), "Een Ga naar de week, \"nu\". Meer Weg Wis Zet");
    assert_eq!(seen(html), "Een Ga naar de week, \"nu\". Meer Zet");
    assert_eq!(values(html, "class"), ["fold-body card", "b"]);
    assert_eq!(values(html, "href"), ["/b?x=1&amp;y"]);
    assert_eq!(values("<input type=\"text\" id=\"naam\"", "id"), ["naam"], "also of a tag that is cut off");
    assert_eq!(headings("<h1>A</h1>x<h2>B</h2><p>y</p>"), [("A".into(), "x B y".into()), ("B".into(), "y".into())]);
}
