//! Many summaries out of whatever comes: a file of one, a file with one a line, a text with links and mails in it.
//!
//! One that is not right is named by its line and reason, and the rest goes on. Nothing that is read makes this panic,
//! and nothing is read that is larger than a summary can be.

use serde::Deserialize;
use serde::de::IgnoredAny;
use taakkompas_school::slices::pause;
use taakkompas_team::link::{self, LinkError};

use crate::answers::{Answer, Topic, Written};
use crate::made::Made;
use crate::send::{ANSWER_VERSION, LONGEST_IN_TEXT, MARK, MOST_BYTES, MOST_FILE_BYTES, VERSION};
use crate::summary::{Ask, Contents, Offer, SaidGoal, SaidLevel, School, Summary, SummaryError};

/// Why something is not read as a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadError {
    /// There is no summary in it.
    Nothing,
    /// Larger than a summary can be.
    TooLarge {
        /// The most bytes.
        most: usize,
        /// The bytes found.
        found: usize,
    },
    /// Made with a later version of Taakkompas.
    Newer {
        /// The version that it says it is.
        version: u32,
    },
    /// Something else, or damaged: where reading stopped.
    Damaged {
        /// The line in it.
        line: usize,
        /// The column in that line.
        column: usize,
    },
    /// It has the form of a summary, and says what no school could have made.
    Invalid(SummaryError),
    /// In a text or a link: it did not arrive whole.
    Link(LinkError),
    /// No text in UTF-8.
    NotText,
    /// A scan, as a school keeps it for itself.
    Scan,
}

/// What a line of a round holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A summary of a school.
    Summary(Summary),
    /// What the board wrote to a school.
    Answer(Answer),
}

/// What was found at a place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// On which line it begins, from 1.
    pub line: usize,
    /// Whether there is nothing else in the text: the line says nothing then.
    pub is_whole: bool,
    /// What it is, or why it is nothing.
    pub outcome: Result<Piece, ReadError>,
}

impl Found {
    /// A summary in a text of which it is all, or why there is none.
    fn whole(line: usize, outcome: Result<Summary, ReadError>) -> Self {
        Self { line, is_whole: true, outcome: outcome.map(Piece::Summary) }
    }
}

/// What the file of a scan says that it is.
const SCAN: &str = "taakkompas-scan";

#[derive(Deserialize)]
struct ScanHead {
    format: String,
}

#[derive(Deserialize)]
struct AnswerHead {
    #[serde(rename = "taakkompas-antwoord")]
    version: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerWire {
    #[serde(rename = "taakkompas-antwoord")]
    _version: u32,
    name: String,
    place: String,
    measure: Option<String>,
    own: Option<String>,
    at: i64,
    answer: String,
}

#[derive(Deserialize)]
struct Head {
    #[serde(rename = "taakkompas-bestuur")]
    version: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    #[serde(rename = "taakkompas-bestuur")]
    version: u32,
    #[serde(rename = "lees", default)]
    _read_me: IgnoredAny,
    made: Made,
    name: String,
    place: String,
    #[serde(default)]
    goals: Vec<SaidGoal>,
    #[serde(default)]
    asks: Vec<Ask>,
    #[serde(default)]
    offers: Vec<Offer>,
    #[serde(default)]
    levels: Vec<SaidLevel>,
}

/// Reads one summary.
///
/// # Errors
/// What is wrong with it.
pub fn summary(text: &str) -> Result<Summary, ReadError> {
    of_at_most(text, MOST_BYTES)
}

/// Reads one summary as a file has it, with lines for people.
///
/// # Errors
/// What is wrong with it.
pub fn of_file(text: &str) -> Result<Summary, ReadError> {
    of_at_most(text, MOST_FILE_BYTES)
}

fn of_at_most(text: &str, most: usize) -> Result<Summary, ReadError> {
    if text.len() > most {
        return Err(ReadError::TooLarge { most, found: text.len() });
    }
    let wire: Wire = match serde_json::from_str(text) {
        Ok(wire) => wire,
        Err(error) => {
            // A later version may have fields that this one does not know.
            return Err(match serde_json::from_str(text) {
                Ok(Head { version }) if version > VERSION => ReadError::Newer { version },
                Err(_) if is_scan(text) => ReadError::Scan,
                _ => ReadError::Damaged { line: error.line(), column: error.column() },
            });
        }
    };
    match wire.version {
        VERSION => {}
        0 => return Err(ReadError::Damaged { line: 1, column: 1 }),
        version => return Err(ReadError::Newer { version }),
    }
    let contents = Contents {
        made: wire.made,
        school: School { name: wire.name, place: wire.place },
        goals: wire.goals,
        asks: wire.asks,
        offers: wire.offers,
        levels: wire.levels,
    };
    Summary::checked(contents).map_err(ReadError::Invalid)
}

fn is_scan(text: &str) -> bool {
    serde_json::from_str(text).is_ok_and(|ScanHead { format }| format == SCAN)
}

/// Reads a line of a round: a summary, or an answer of the board.
///
/// # Errors
/// What is wrong with it.
pub fn piece(text: &str) -> Result<Piece, ReadError> {
    match summary(text) {
        Ok(summary) => Ok(Piece::Summary(summary)),
        Err(why @ ReadError::Damaged { .. }) => match serde_json::from_str(text) {
            Ok(AnswerHead { version: 1..=ANSWER_VERSION }) => answer(text).map(Piece::Answer),
            Ok(AnswerHead { version: version @ 1.. }) => Err(ReadError::Newer { version }),
            _ => Err(why),
        },
        Err(why) => Err(why),
    }
}

fn answer(text: &str) -> Result<Answer, ReadError> {
    let wire: AnswerWire = serde_json::from_str(text)
        .map_err(|error| ReadError::Damaged { line: error.line(), column: error.column() })?;
    let topic = match (wire.measure, wire.own) {
        (Some(measure), None) => Topic::Action(measure.as_str().into()),
        (None, Some(own)) => Topic::Own(own),
        (None, None) => Topic::School,
        (Some(_), Some(_)) => return Err(ReadError::Damaged { line: 1, column: 1 }),
    };
    let school = School { name: wire.name, place: wire.place };
    let written = Written { at: wire.at, says: wire.answer };
    Answer { school, topic, written }.checked().map_err(ReadError::Invalid)
}

/// Reads a summary of bytes that should be text.
///
/// # Errors
/// What is wrong with it.
pub fn of_bytes(bytes: &[u8]) -> Result<Summary, ReadError> {
    summary(text_of(bytes)?)
}

/// Reads a line of a round of bytes that should be text.
///
/// # Errors
/// What is wrong with it.
pub fn piece_of_bytes(bytes: &[u8]) -> Result<Piece, ReadError> {
    piece(text_of(bytes)?)
}

fn text_of(bytes: &[u8]) -> Result<&str, ReadError> {
    // Before looking at what it is: a line of a gigabyte is not looked at.
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::TooLarge { most: MOST_BYTES, found: bytes.len() });
    }
    core::str::from_utf8(bytes).map_err(|_| ReadError::NotText)
}

/// Reads what stands behind the `#` of a link.
///
/// # Errors
/// What is wrong with it.
pub fn in_link(fragment: &str) -> Result<Summary, ReadError> {
    let body = link::unseal(fragment, LONGEST_IN_TEXT).map_err(ReadError::Link)?;
    of_bytes(&body)
}

/// Everything that is found in a text, in order; `found` hears each as it comes. The work pauses after each, so that a
/// page can go on in slices.
///
/// A text that begins with a brace is one summary, or one a line, with answers of the board between them if it is a round; of any other, every place is read where a summary is said
/// to begin. A text with none at all is told as one that holds nothing.
pub async fn all(text: &str, mut found: impl FnMut(Found)) {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    if !first.starts_with('{') {
        return in_text(text, found).await;
    }
    if !first.ends_with('}') {
        let line = 1 + lines_before(text, text.find('{').unwrap_or(0));
        found(Found::whole(line, of_file(text.trim())));
        return pause().await;
    }
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).peekable();
    let mut is_first = true;
    while let Some((at, line)) = lines.next() {
        let is_whole = core::mem::take(&mut is_first) && lines.peek().is_none();
        found(Found { line: at + 1, is_whole, outcome: piece(line.trim()) });
        pause().await;
    }
}

fn lines_before(text: &str, at: usize) -> usize {
    text.as_bytes().get(..at).unwrap_or_default().iter().filter(|&&byte| byte == b'\n').count()
}

async fn in_text(text: &str, mut found: impl FnMut(Found)) {
    let mut line = 1;
    let mut past = 0;
    let mut is_any = false;
    for (at, mark) in text.match_indices(MARK) {
        line += text.get(past..at).unwrap_or_default().matches('\n').count();
        past = at;
        let rest = text.get(at + mark.len()..).unwrap_or_default();
        // No further than the next, so that a text of thousands is gone through once.
        let rest = rest.find(MARK).and_then(|next| rest.get(..next)).unwrap_or(rest);
        // A page may link to its own page: that is no summary.
        if rest.chars().next().is_none_or(|sign| !sign.is_ascii_alphanumeric()) {
            continue;
        }
        is_any = true;
        found(Found { line, is_whole: false, outcome: in_link(&unquoted(rest)).map(Piece::Summary) });
        pause().await;
    }
    if !is_any {
        found(Found::whole(1, Err(ReadError::Nothing)));
    }
}

/// What follows a mark, as far as a summary can reach, without the marks that mail programs put before a line they quote.
fn unquoted(rest: &str) -> String {
    // Twice the length: ends of lines and marks of quotes come in between.
    let mut kept = String::new();
    let mut is_at_start = false;
    for sign in rest.chars().take(2 * LONGEST_IN_TEXT) {
        match sign {
            '\n' | '\r' => is_at_start = true,
            '>' | ' ' if is_at_start => {}
            sign => {
                is_at_start = false;
                kept.push(sign);
            }
        }
        if kept.len() > LONGEST_IN_TEXT {
            break;
        }
    }
    kept
}
