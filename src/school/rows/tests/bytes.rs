//! Encodings and kinds of files.

use crate::rows::bytes::{Encoding, FileKind, NotText, has_lost_letters, kind_of, kind_of_text, mended, text_of};

#[test]
fn text_is_read_in_every_encoding_that_spreadsheets_write() {
    let text = "Coördinatie;12\r\nKerst – één € 5;3";
    let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let with = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (with(b"\xef\xbb\xbf", text.as_bytes()), Encoding::Utf8),
        (le.clone(), Encoding::Utf16Le),
        (be.clone(), Encoding::Utf16Be),
        (with(b"\xff\xfe", &le), Encoding::Utf16Le),
        (with(b"\xfe\xff", &be), Encoding::Utf16Be),
        (b"Co\xf6rdinatie;12\r\nKerst \x96 \xe9\xe9n \x80 5;3".to_vec(), Encoding::Windows1252),
        (b"Co\x9ardinatie;12\r\nKerst \xd0 \x8e\x8en \xdb 5;3".to_vec(), Encoding::MacRoman),
    ] {
        let found = text_of(&bytes).unwrap();
        assert_eq!((found.text.as_str(), found.encoding, found.was_mended), (text, encoding, false));
    }
    assert_eq!(text_of(b"").unwrap().text, "");
    assert_eq!(text_of(b"Kerst;20").unwrap().text, "Kerst;20");
    assert_eq!(text_of(b"a\0b\0\0\0c\x01\x02"), Err(NotText::Unknown));
}

#[test]
fn letters_that_were_written_twice_are_mended() {
    for (wrong, right) in [
        ("CoÃ¶rdinatie", "Coördinatie"),
        ("kopiÃ«ren", "kopiëren"),
        ("Ã©Ã©n", "één"),
        ("Kerst â€“ Pasen", "Kerst – Pasen"),
        ("â‚¬ 5", "€ 5"),
        ("collegaâ€™s", "collega’s"),
        ("1Â½ uur", "1½ uur"),
        ("CoÃƒÂ¶rdinatie", "Coördinatie"),
    ] {
        assert_eq!(mended(wrong).as_deref(), Some(right), "{wrong}");
    }
    for right in ["Coördinatie", "één", "Ärzte", "Ångström", "€ 5 – 10", "Kerst", ""] {
        assert_eq!(mended(right), None, "{right}");
    }
    let found = text_of("CoÃ¶rdinatie;12".as_bytes()).unwrap();
    assert_eq!((found.text.as_str(), found.was_mended), ("Coördinatie;12", true));
    assert!(has_lost_letters("Co\u{fffd}rdinatie") && !has_lost_letters("Coördinatie?"));
}

#[test]
fn other_kinds_of_files_are_known_by_their_first_bytes() {
    let zip = |name: &str| [b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", name.as_bytes(), &[0; 40]].concat();
    for (bytes, kind) in [
        (zip("[Content_Types].xmlxl/workbook.xml"), FileKind::Xlsx),
        (zip("[Content_Types].xmlword/document.xml"), FileKind::Docx),
        (zip("ppt/presentation.xml"), FileKind::Pptx),
        (zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), FileKind::Ods),
        (zip("mimetypeapplication/vnd.oasis.opendocument.text"), FileKind::Odt),
        (zip("Index/Document.iwa"), FileKind::Apple),
        (zip("foto.txt"), FileKind::Zip),
        (b"%PDF-1.7\n1 0 obj".to_vec(), FileKind::Pdf),
        (b"\n%PDF-1.4".to_vec(), FileKind::Pdf),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), FileKind::OldOffice),
        (b"{\\rtf1\\ansi".to_vec(), FileKind::Rtf),
        (b"\x89PNG\r\n\x1a\n".to_vec(), FileKind::Picture),
        (b"\xff\xd8\xff\xe0".to_vec(), FileKind::Picture),
        (b"GIF89a".to_vec(), FileKind::Picture),
        (b"<html><body><table>".to_vec(), FileKind::Html),
        (b"\xef\xbb\xbf<!DOCTYPE html>".to_vec(), FileKind::Html),
        (b"<?xml version=\"1.0\"?><Workbook>".to_vec(), FileKind::Xml),
        (b"BEGIN:VCALENDAR\r\n".to_vec(), FileKind::Calendar),
    ] {
        assert_eq!(kind_of(&bytes), Some(kind));
        assert_eq!(text_of(&bytes), Err(NotText::Kind(kind)));
        // The same if it was read as text first, as far as that keeps its first signs.
        let text: String = bytes.iter().map(|&byte| char::from(byte)).collect();
        assert!(kind_of_text(&text).is_some(), "{kind:?}");
    }
    for text in ["PK 12", "PDF maken;20", "Taak;Uren\nKerst;20", "<3 kerst;20", "", "BEGIN", "GIF", "Kerst;2\nPasen;3"]
    {
        assert_eq!((kind_of(text.as_bytes()), kind_of_text(text)), (None, None), "{text}");
    }
}
