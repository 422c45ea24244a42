//! BibTeX, as LaTeX, Zotero and EndNote read it.

use core::fmt::Write;

use super::{Work, WorkKind, one_line};

/// A list of references as BibTeX.
#[must_use]
pub fn bibtex(works: &[Work]) -> String {
    let entries: Vec<String> = works.iter().map(entry).collect();
    entries.join("\n")
}

fn entry(work: &Work) -> String {
    let kind = match work.kind {
        WorkKind::Report => "techreport",
        WorkKind::Law | WorkKind::Page => "misc",
    };
    // In braces: an organisation has no first and last name, and a title keeps its capitals.
    let authors: Vec<String> = work.authors.iter().map(|author| format!("{{{}}}", tex(author))).collect();
    let mut fields = vec![("author", authors.join(" and ")), ("title", format!("{{{}}}", tex(&work.title)))];
    if work.kind == WorkKind::Report {
        let institutions: Vec<String> = work.authors.iter().map(|author| tex(author)).collect();
        fields.push(("institution", format!("{{{}}}", institutions.join(", "))));
    }
    fields.extend(work.year.map(|year| ("year", year.to_string())));
    fields.push(("url", address(&work.url)));
    fields.extend(work.read.as_ref().map(|read| ("urldate", read.day.to_string())));
    if !work.note.is_empty() {
        fields.push(("note", tex(&work.note)));
    }
    let mut entry = format!("@{kind}{{{},\n", work.key);
    for (name, value) in fields {
        // A text takes all that is written to it.
        let _ = writeln!(entry, "  {name} = {{{value}}},");
    }
    entry + "}\n"
}

/// A text as TeX writes it.
fn tex(text: &str) -> String {
    let mut written = String::new();
    for sign in one_line(text).chars() {
        match sign {
            '\\' => written.push_str("\\textbackslash{}"),
            '~' => written.push_str("\\textasciitilde{}"),
            '^' => written.push_str("\\textasciicircum{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => written.extend(['\\', sign]),
            sign => written.push(sign),
        }
    }
    written
}

/// An address is read as it is; what would end the field is written as in addresses.
fn address(url: &str) -> String {
    one_line(url).replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C").replace(' ', "%20")
}
