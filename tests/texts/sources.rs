//! The Dutch that stands in Rust sources: string literals, taken apart by the lexer of the compiler's
//! own macros. What is not shown to people is left out.

use proc_macro2::{Delimiter, Group, LexError, TokenStream, TokenTree};
use syn::Lit;

/// A string literal that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// Its line, counted from one.
    pub line: usize,
    /// Its text, with a gap for every hole of a format.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// Where a literal stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In plain Rust.
    Code,
    /// A text of its own in a view.
    Node,
    /// An attribute of an element, or what is given to a component in a view.
    Attribute(String),
}

/// What stands in for a hole: it counts as a word, and what is written onto it is not looked up.
pub const GAP: &str = "0";

/// Macros whose words are for programmers, or no words at all.
const MACROS: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "env",
    "include_bytes",
    "include_str",
    "panic",
    "unreachable",
];

/// Every string literal of a source that may be shown; nothing of its attributes, its documentation
/// and its tests.
///
/// # Errors
/// It is no Rust.
pub fn literals(source: &str) -> Result<Vec<Literal>, LexError> {
    let mut found = Vec::new();
    of_code(source.parse()?, &Place::Code, &mut found);
    Ok(found)
}

fn of_code(stream: TokenStream, place: &Place, found: &mut Vec<Literal>) {
    let tokens: Vec<_> = stream.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let inner = usize::from(is_mark(tokens.get(at), '!'));
                if let Some(TokenTree::Group(attribute)) = tokens.get(at + inner)
                    && attribute.delimiter() == Delimiter::Bracket
                {
                    at += inner + 1;
                    if is_for_tests(attribute) {
                        at = after_item(&tokens, at);
                    }
                }
            }
            TokenTree::Ident(name) if is_mark(tokens.get(at), '!') => {
                if let Some(TokenTree::Group(group)) = tokens.get(at + 1) {
                    at += 2;
                    let name = name.to_string();
                    if name == "view" {
                        of_view(group.stream(), found);
                    } else if !MACROS.contains(&name.as_str()) {
                        of_code(group.stream(), place, found);
                    }
                }
            }
            // What is said where something cannot be is for programmers.
            TokenTree::Ident(name) if *name == "expect" => {
                at += usize::from(matches!(tokens.get(at), Some(TokenTree::Group(_))));
            }
            TokenTree::Group(group) => of_code(group.stream(), place, found),
            TokenTree::Literal(literal) => add(literal, place, found),
            _ => {}
        }
    }
}

/// A view: elements with attributes, texts between them, and blocks of code.
fn of_view(stream: TokenStream, found: &mut Vec<Literal>) {
    let tokens: Vec<_> = stream.into_iter().collect();
    let mut within = Within::Text;
    for (at, token) in tokens.iter().enumerate() {
        let place = match &within {
            Within::Text => Place::Node,
            Within::Element => Place::Attribute(String::new()),
            Within::Attribute(name) => Place::Attribute(name.clone()),
        };
        match token {
            TokenTree::Punct(mark) => match mark.as_char() {
                '<' => within = Within::Element,
                '>' => within = Within::Text,
                '=' => {
                    if let Some(name) = attribute_before(&tokens, at) {
                        within = Within::Attribute(name);
                    }
                }
                _ => {}
            },
            TokenTree::Group(group) => {
                let place = if place == Place::Node { Place::Code } else { place };
                of_code(group.stream(), &place, found);
            }
            TokenTree::Literal(literal) => add(literal, &place, found),
            TokenTree::Ident(_) => {}
        }
    }
}

enum Within {
    Text,
    Element,
    Attribute(String),
}

/// `aria-label` before its `=`.
fn attribute_before(tokens: &[TokenTree], equals: usize) -> Option<String> {
    let before = tokens.get(..equals)?;
    let mut name = match before.last()? {
        TokenTree::Ident(last) => last.to_string(),
        _ => return None,
    };
    let mut at = before.len() - 1;
    while let Some([TokenTree::Ident(part), TokenTree::Punct(mark)]) =
        at.checked_sub(2).and_then(|from| before.get(from..at))
        && ['-', ':'].contains(&mark.as_char())
    {
        name = format!("{part}{}{name}", mark.as_char());
        at -= 2;
    }
    Some(name)
}

fn is_mark(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == wanted)
}

/// `#[cfg(test)]`.
fn is_for_tests(attribute: &Group) -> bool {
    let text: String = attribute.stream().to_string().split_whitespace().collect();
    text == "cfg(test)"
}

/// Past the item that begins here: to its braces or its semicolon.
fn after_item(tokens: &[TokenTree], from: usize) -> usize {
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        token => is_mark(Some(token), ';'),
    };
    tokens.iter().skip(from).position(ends).map_or(tokens.len(), |length| from + length + 1)
}

fn add(literal: &proc_macro2::Literal, place: &Place, found: &mut Vec<Literal>) {
    if let Lit::Str(text) = Lit::new(literal.clone()) {
        let line = literal.span().start().line;
        found.push(Literal { line, text: without_holes(&text.value()), place: place.clone() });
    }
}

fn without_holes(text: &str) -> String {
    let mut parts = text.split('{');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        whole.push_str(GAP);
        whole.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
    }
    whole
}

#[test]
fn literals_are_taken_from_a_source() {
    let source = r##"
        //! "Documentation" is not shown.
        #![doc = "nor this"]
        /// "Nor this."
        #[must_use = "nor this"]
        pub fn one(count: u32) -> String {
            if count == 0 { unreachable!("nor this") }
            let bytes = b"nor this"; let letter = 'x';
            let text = LIST.first().expect("nor this");
            // "nor a remark"
            format!("{count} van \
                     de {most:?} taken, {:>2}")
        }
        const RAW: &str = r#"Zeg "ja""#;
        #[cfg(test)]
        mod tests {
            fn nor() -> &'static str { "this" }
        }
        #[cfg(test)]
        use x::y;
        const LAST: &str = "Een \u{e9}\n";
    "##;
    let found = literals(source).unwrap();
    let said: Vec<_> = found.iter().map(|literal| (literal.line, literal.text.as_str())).collect();
    assert_eq!(said, [(11, "0 van de 0 taken, 0"), (14, "Zeg \"ja\""), (21, "Een é\n")]);
    assert!(literals("let x = \"open;").is_err());
}

#[test]
fn a_view_says_where_its_literals_stand() {
    let source = r#"
        view! {
            <Field label="Naam" aria-label="Naam van de taak" class:wide=move || is("wide")>
                "Tekst " {format!("van {of}")}
                <b id=id.clone() title={view! { <i>"diep"</i> }}>{other("code")}"na"</b>
            </Field>
        }"#;
    let attribute = |name: &str| Place::Attribute(name.to_owned());
    let found = literals(source).unwrap();
    let said: Vec<_> = found.into_iter().map(|literal| (literal.text, literal.place)).collect();
    let expected = [
        ("Naam", attribute("label")),
        ("Naam van de taak", attribute("aria-label")),
        ("wide", attribute("class:wide")),
        ("Tekst ", Place::Node),
        ("van 0", Place::Code),
        ("diep", Place::Node),
        ("code", Place::Code),
        ("na", Place::Node),
    ];
    assert_eq!(said, expected.map(|(text, place)| (text.to_owned(), place)));
}
