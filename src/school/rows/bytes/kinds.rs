//! Kinds of files, known by their first bytes.

/// A kind of file that is no list in plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A spreadsheet of Excel.
    Xlsx,
    /// A document of Word.
    Docx,
    /// A presentation.
    Pptx,
    /// A spreadsheet of LibreOffice.
    Ods,
    /// A document of LibreOffice.
    Odt,
    /// A file of Numbers or Pages.
    Apple,
    /// Another file with files in it.
    Zip,
    /// A file of Excel or Word from before 2007.
    OldOffice,
    /// A PDF.
    Pdf,
    /// A document in RTF.
    Rtf,
    /// A page in HTML, as some programs export a table.
    Html,
    /// A file in XML.
    Xml,
    /// A calendar.
    Calendar,
    /// A picture.
    Picture,
}

/// How far into a file its kind may show.
const BEGIN: usize = 70_000;

/// The kind of a file; `None` if it may be text.
pub fn kind_of(bytes: &[u8]) -> Option<FileKind> {
    let begin = bytes.get(..bytes.len().min(BEGIN)).unwrap_or_default();
    if begin.starts_with(b"PK\x03\x04") || begin.starts_with(b"PK\x05\x06") {
        return Some(inside_zip(bytes));
    }
    let is_picture = begin.starts_with(b"\x89PNG")
        || begin.starts_with(b"\xff\xd8\xff")
        || begin.starts_with(b"GIF8")
        || begin.starts_with(b"II*\0")
        || begin.starts_with(b"MM\0*")
        || begin.starts_with(b"RIFF") && begin.get(8..12) == Some(b"WEBP")
        || begin.get(4..8) == Some(b"ftyp")
            && begin.get(8..11).is_some_and(|of| matches!(of, b"hei" | b"mif" | b"avi"));
    if is_picture {
        return Some(FileKind::Picture);
    }
    if begin.starts_with(b"\xd0\xcf\x11\xe0") {
        return Some(FileKind::OldOffice);
    }
    if find(begin.get(..begin.len().min(1024)).unwrap_or_default(), b"%PDF-") {
        return Some(FileKind::Pdf);
    }
    let text = begin.strip_prefix(b"\xef\xbb\xbf").unwrap_or(begin);
    let head = text.trim_ascii_start().get(..200).unwrap_or(text.trim_ascii_start()).to_ascii_lowercase();
    in_text(&head)
}

/// The kind of a file whose text begins like this, in lower case.
fn in_text(head: &[u8]) -> Option<FileKind> {
    let begins = |with: &[u8]| head.starts_with(with);
    if begins(b"{\\rtf") {
        Some(FileKind::Rtf)
    } else if begins(b"<!doctype html") || begins(b"<html") || begins(b"<table") || begins(b"<meta") || begins(b"<head")
    {
        Some(FileKind::Html)
    } else if begins(b"<?xml") && find(head, b"<html") {
        Some(FileKind::Html)
    } else if begins(b"<?xml") {
        Some(FileKind::Xml)
    } else if begins(b"begin:vcalendar") {
        Some(FileKind::Calendar)
    } else {
        None
    }
}

/// The kind of a file with files in it, by their names.
fn inside_zip(bytes: &[u8]) -> FileKind {
    let begin = bytes.get(..bytes.len().min(BEGIN)).unwrap_or_default();
    let end = bytes.get(bytes.len().saturating_sub(BEGIN)..).unwrap_or_default();
    let has = |name: &[u8]| find(begin, name) || find(end, name);
    let kinds: [(&[u8], FileKind); 8] = [
        (b"opendocument.spreadsheet", FileKind::Ods),
        (b"opendocument.text", FileKind::Odt),
        (b"opendocument", FileKind::Zip),
        (b"xl/w", FileKind::Xlsx),
        (b"word/", FileKind::Docx),
        (b"ppt/", FileKind::Pptx),
        (b".iwa", FileKind::Apple),
        (b"Index/", FileKind::Apple),
    ];
    kinds.into_iter().find(|(name, _)| has(name)).map_or(FileKind::Zip, |(_, kind)| kind)
}

fn find(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// The kind of a file that was read as text already, or pasted as one; `None` if it may be a list.
pub fn kind_of_text(text: &str) -> Option<FileKind> {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let end = text.char_indices().nth(2000).map_or(text.len(), |(at, _)| at);
    let begin = text.get(..end).unwrap_or_default();
    if begin.starts_with("PK\u{3}\u{4}") || begin.starts_with("PK\u{5}\u{6}") {
        return Some(inside_zip(text.as_bytes()));
    }
    if begin.contains("%PDF-") && begin.find("%PDF-").is_some_and(|at| at < 1024) {
        return Some(FileKind::Pdf);
    }
    if begin.starts_with("ÐÏ\u{11}à") || begin.starts_with("\u{fffd}\u{fffd}\u{11}\u{fffd}") {
        return Some(FileKind::OldOffice);
    }
    let is_picture = ["\u{89}PNG\r\n", "‰PNG\r\n", "\u{fffd}PNG\r\n", "GIF89a", "GIF87a", "ÿØÿ"];
    if is_picture.iter().any(|start| begin.starts_with(start)) {
        return Some(FileKind::Picture);
    }
    in_text(&begin.to_ascii_lowercase().into_bytes())
}
