//! Sheets in the form of Excel (ECMA-376), as far as rows of text need it.
//!
//! A [`Sheet`] is written row by row, so that a page can pause in between; [`parts`] gives the files that a workbook is made of,
//! and [`file`] puts them together. Packing them is left to whoever asks: a browser has it built in.

use std::io::Write as _;

use rawzip::{CompressionMethod, Crc32, DataDescriptorOutput, ZipArchiveWriter};

/// The media type.
pub const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The most characters of the name of a sheet.
const LONGEST_NAME: usize = 31;

/// The first line of every part.
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The namespace of a workbook and its sheets.
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// That of relations, in the parts that refer to others.
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// That of the files of relations.
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A sheet under construction.
#[derive(Debug, Clone)]
pub struct Sheet {
    name: String,
    xml: String,
    /// The check sum of what is written so far: of the whole at once, it would hold the page.
    sum: Crc32,
    rows: usize,
    columns: usize,
}

/// A file of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it is in the workbook.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Its check sum, as a zip has it.
    sum: u32,
}

impl Part {
    fn new(path: &str, xml: String) -> Self {
        let bytes = format!("{XML}{xml}").into_bytes();
        Self { path: path.to_owned(), sum: sum_of(&bytes).checksum(), bytes }
    }
}

fn sum_of(bytes: &[u8]) -> Crc32 {
    let mut sum = Crc32::new();
    sum.update(bytes);
    sum
}

/// A workbook could not be put together: it is larger than a zip can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;

impl Sheet {
    /// A sheet with these heads, in columns of these widths in characters. The first row stays in sight, and stands on every
    /// page that is printed.
    pub fn new(name: &str, heads: &[(&str, u32)]) -> Self {
        let mut xml = format!("{XML}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.push_str(
            "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" \
             state=\"frozen\"/></sheetView></sheetViews><cols>",
        );
        for (at, (_, width)) in heads.iter().enumerate() {
            xml.push_str(&format!("<col min=\"{0}\" max=\"{0}\" width=\"{width}\" customWidth=\"1\"/>", at + 1));
        }
        xml.push_str("</cols><sheetData>");
        let name = name.chars().filter(|sign| !"[]:*?/\\'".contains(*sign)).take(LONGEST_NAME).collect();
        let mut sheet = Self { name, sum: sum_of(xml.as_bytes()), xml, rows: 0, columns: heads.len() };
        sheet.add(heads.iter().map(|(head, _)| *head), 1);
        sheet
    }

    /// Adds a row of texts.
    pub fn row(&mut self, cells: &[impl AsRef<str>]) {
        self.add(cells.iter().map(|cell| cell.as_ref()), 2);
    }

    fn add<'a>(&mut self, cells: impl Iterator<Item = &'a str>, style: u32) {
        self.rows += 1;
        let (row, from) = (self.rows, self.xml.len());
        self.xml.push_str(&format!("<row r=\"{row}\">"));
        for (at, cell) in cells.enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let head =
                format!("<c r=\"{}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">", column(at));
            self.xml.push_str(&head);
            push_escaped(&mut self.xml, cell);
            self.xml.push_str("</t></is></c>");
        }
        self.xml.push_str("</row>");
        self.sum_up(from);
    }

    /// Adds what was written from this byte on to the check sum.
    fn sum_up(&mut self, from: usize) {
        self.sum.update(self.xml.as_bytes().get(from..).unwrap_or_default());
    }

    /// The whole of it, to the bottom right.
    fn area(&self) -> String {
        format!("$A$1:${}${}", column(self.columns.saturating_sub(1)), self.rows)
    }

    fn finish(mut self, number: usize) -> Part {
        let from = self.xml.len();
        self.xml.push_str(&format!("</sheetData><autoFilter ref=\"{}\"/>", {
            let last = column(self.columns.saturating_sub(1));
            format!("A1:{last}{}", self.rows)
        }));
        self.xml.push_str(
            "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>",
        );
        self.xml.push_str("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
        self.sum_up(from);
        let path = format!("xl/worksheets/sheet{number}.xml");
        Part { path, sum: self.sum.checksum(), bytes: self.xml.into_bytes() }
    }
}

/// The letters of a column: A to Z, AA, AB.
fn column(at: usize) -> String {
    let letter = |of: usize| char::from(b'A' + u8::try_from(of % 26).unwrap_or_default());
    if at < 26 { letter(at).to_string() } else { column(at / 26 - 1) + &letter(at).to_string() }
}

/// A text as XML: without what XML cannot hold, and with the form `_x0041_`, which Excel takes for a letter, as it is.
fn push_escaped(xml: &mut String, text: &str) {
    for (at, sign) in text.char_indices() {
        match sign {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '_' if is_escape(text.get(at..).unwrap_or_default()) => xml.push_str("_x005F_"),
            '\n' | '\t' => xml.push(sign),
            '\u{fffe}' | '\u{ffff}' => {}
            sign if sign.is_control() => {}
            sign => xml.push(sign),
        }
    }
}

fn is_escape(text: &str) -> bool {
    let digits = text.strip_prefix("_x").and_then(|rest| rest.get(..5));
    let is_hex = |digits: &str| digits.bytes().take(4).all(|digit| digit.is_ascii_hexdigit());
    digits.is_some_and(|digits| digits.ends_with('_') && is_hex(digits))
}

/// The files of a workbook with these sheets.
pub fn parts(sheets: Vec<Sheet>) -> Vec<Part> {
    let mut types = String::new();
    let mut listed = String::new();
    let mut related = String::new();
    let mut names = String::new();
    for (at, sheet) in sheets.iter().enumerate() {
        let number = at + 1;
        let mut name = String::new();
        push_escaped(&mut name, &sheet.name);
        types.push_str(&format!(
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" \
             ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        ));
        listed.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"));
        related.push_str(&format!(
            "<Relationship Id=\"rId{number}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        ));
        let area = sheet.area();
        names.push_str(&format!(
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{at}\" hidden=\"1\">'{name}'!{area}</definedName>\
             <definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'{name}'!$1:$1</definedName>"
        ));
    }
    let styles = sheets.len() + 1;
    related.push_str(&format!("<Relationship Id=\"rId{styles}\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/>"));
    let mut parts = vec![
        Part::new(
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
                 ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" \
                 ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{types}<Override \
                 PartName=\"/xl/styles.xml\" \
                 ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"
            ),
        ),
        Part::new(
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" \
                 Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        Part::new(
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>{listed}</sheets>\
                 <definedNames>{names}</definedNames></workbook>"
            ),
        ),
        Part::new(
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{related}</Relationships>"),
        ),
        Part::new("xl/styles.xml", styles_xml()),
    ];
    parts.extend(sheets.into_iter().enumerate().map(|(at, sheet)| sheet.finish(at + 1)));
    parts
}

/// Three looks of a cell: as it comes, a head, and text that goes on below if it is long.
fn styles_xml() -> String {
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>";
    let top = "<alignment vertical=\"top\" wrapText=\"1\"/>";
    format!(
        "<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\"><font>{font}</font><font><b/>{font}</font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
         <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\">{top}</xf>\
         <xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">{top}</xf>\
         </cellXfs><cellStyles count=\"1\"><cellStyle name=\"Standaard\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}

/// A workbook of these parts. Beside each, what `deflate-raw` makes of it; `None` if nothing packed it.
///
/// # Errors
/// It is larger than a zip can be.
pub fn file(parts: &[(Part, Option<Vec<u8>>)]) -> Result<Vec<u8>, TooLarge> {
    let mut out = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut out);
    for (part, packed) in parts {
        let method = if packed.is_some() { CompressionMethod::DEFLATE } else { CompressionMethod::STORE };
        let started = archive.new_file(part.path.as_str()).compression_method(method).start();
        let (mut entry, _) = started.map_err(|_| TooLarge)?;
        entry.write_all(packed.as_ref().unwrap_or(&part.bytes)).map_err(|_| TooLarge)?;
        let length = u64::try_from(part.bytes.len()).map_err(|_| TooLarge)?;
        entry.finish(DataDescriptorOutput::new(part.sum, length)).map_err(|_| TooLarge)?;
    }
    archive.finish().map_err(|_| TooLarge)?;
    Ok(out)
}
