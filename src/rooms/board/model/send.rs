//! A summary as it travels: a line of JSON, a file, a text to paste, and a link if it is short enough.
//!
//! The file, the line and what is in the text and the link are the same JSON:
//! `{"taakkompas-bestuur":1,"made":"2026-11-30T14:20","name":"De Linde","place":"Gouda","goals":[…],…}`. In a text and in a
//! link it stands in the envelope of the plan's link ([`taakkompas_team::link`]), which finds out whether it was cut.

use serde::Serialize;
use taakkompas_team::link::{self, LinkTooLong};

use crate::answers::{Answer, Topic};
use crate::summary::Summary;

/// The version that is written.
pub const VERSION: u32 = 1;

/// The version of an answer that is written.
pub const ANSWER_VERSION: u32 = 1;

/// The most bytes of a summary: all texts as long as they may be, in signs of four bytes, fit.
pub const MOST_BYTES: usize = 64 * 1024;

/// The most bytes of a file with one summary: its JSON takes more room there, and the same stands in it in lines for people.
pub const MOST_FILE_BYTES: usize = 4 * MOST_BYTES;

/// What stands before the envelope in a text, at the end of an address or alone.
pub const MARK: &str = "bestuur#";

/// The most characters of a summary in a text: its bytes in an alphabet of 64, with the head of the envelope.
pub const LONGEST_IN_TEXT: usize = MOST_BYTES / 3 * 4 + 16;

#[derive(Serialize)]
struct Line<'a> {
    #[serde(rename = "taakkompas-bestuur")]
    version: u32,
    #[serde(flatten)]
    summary: &'a Summary,
}

/// An answer of the board, in the file of a round only: `{"taakkompas-antwoord":1,"name":"De Linde","place":"Gouda",
/// "measure":"pool-vaste-afspraak","at":1796092800,"answer":"Ja"}`; `own` for a question in the school's own words, and neither
/// for a word to the school.
#[derive(Serialize)]
struct AnswerLine<'a> {
    #[serde(rename = "taakkompas-antwoord")]
    version: u32,
    name: &'a str,
    place: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    measure: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<&'a str>,
    at: i64,
    answer: &'a str,
}

#[derive(Serialize)]
struct File<'a> {
    #[serde(rename = "taakkompas-bestuur")]
    version: u32,
    /// For people: nothing reads it.
    #[serde(rename = "lees")]
    read_me: &'a [String],
    #[serde(flatten)]
    summary: &'a Summary,
}

/// A summary as one line, without the end of the line.
pub fn line(summary: &Summary) -> String {
    serde_json::to_string(&Line { version: VERSION, summary }).unwrap_or_default()
}

/// An answer of the board as one line of the file of a round, without the end of the line. It goes to no school in this form.
pub fn answer_line(of: &Answer) -> String {
    let (measure, own) = match &of.topic {
        Topic::Action(measure) => (Some(measure.as_str()), None),
        Topic::Own(says) => (None, Some(says.as_str())),
        Topic::School => (None, None),
    };
    let line = AnswerLine {
        version: ANSWER_VERSION,
        name: &of.school.name,
        place: &of.school.place,
        measure,
        own,
        at: of.written.at,
        answer: &of.written.says,
    };
    serde_json::to_string(&line).unwrap_or_default()
}

/// A summary as a file that opens with lines for people.
pub fn file(summary: &Summary, read_me: &[String]) -> String {
    let mut text = serde_json::to_string_pretty(&File { version: VERSION, read_me, summary }).unwrap_or_default();
    text.push('\n');
    text
}

/// A summary as a link to the page of the board at this address.
///
/// # Errors
/// It would be too long for a link.
pub fn in_link(summary: &Summary, address: &str) -> Result<String, LinkTooLong> {
    link::wrap(address, line(summary).as_bytes())
}

/// A summary in a text, whatever its length: what [`crate::read`] finds between other words.
pub fn in_text(summary: &Summary) -> String {
    let sealed = link::seal(line(summary).as_bytes(), LONGEST_IN_TEXT);
    sealed.map_or_else(|_| String::new(), |sealed| format!("{MARK}{sealed}"))
}
