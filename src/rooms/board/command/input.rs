//! Where summaries come from: files, folders, a stream. Of what is read, one summary is in memory at a time.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, Read as _};
use std::path::{Path, PathBuf};

use taakkompas_board::read::{self, Found, Piece, ReadError};
use taakkompas_board::send::{MOST_BYTES, MOST_FILE_BYTES};
use taakkompas_school::slices::at_once;

use crate::Stopped;

/// A summary that was skipped, or the rest of a file.
#[derive(Debug)]
pub struct Problem {
    /// The file.
    pub name: String,
    /// The line in it.
    pub line: usize,
    /// Why.
    pub why: String,
    /// Whether the system did not let it be read: nobody knows what was in it.
    pub is_unread: bool,
}

impl Problem {
    fn skipped(name: &str, line: usize, why: ReadError) -> Self {
        Self { name: name.to_owned(), line, why: crate::output::why(why), is_unread: false }
    }

    fn unread(name: &str, line: usize, error: &io::Error) -> Self {
        Self { name: name.to_owned(), line, why: format!("cannot be read: {error}"), is_unread: true }
    }
}

/// Who hears of each summary, of each answer of a board that a round holds, and of what was skipped.
pub type Hear<'a> = dyn FnMut(Result<Piece, Problem>) -> Result<(), Stopped> + 'a;

/// A place where summaries come from.
#[derive(Debug)]
pub enum Source {
    /// Standard input, one summary a line.
    Stream,
    /// A file, or a folder with whatever is below it.
    At(PathBuf),
}

impl Source {
    /// The places that were given, or standard input.
    pub fn all(from: &[PathBuf]) -> Vec<Self> {
        if from.is_empty() { vec![Self::Stream] } else { from.iter().cloned().map(Self::At).collect() }
    }

    /// Lets each summary be heard. What cannot be read is heard as a problem, and the rest goes on: of thousands of files that
    /// others put there, one is always being replaced.
    ///
    /// # Errors
    /// Whoever hears stops.
    pub fn summaries(&self, hear: &mut Hear<'_>) -> Result<(), Stopped> {
        match self {
            Self::Stream => lines("-", io::stdin().lock(), hear),
            Self::At(path) => below(path, hear),
        }
    }
}

fn below(path: &Path, hear: &mut Hear<'_>) -> Result<(), Stopped> {
    if !path.is_dir() {
        return file(path, hear);
    }
    let unread = |error: &io::Error| Err(Problem::unread(&path.display().to_string(), 1, error));
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) => return hear(unread(&error)),
    };
    // In whatever order the folder gives them: the overview does not depend on it.
    for entry in entries {
        match entry {
            Ok(entry) => below(&entry.path(), hear)?,
            // A folder that fails once may fail for ever.
            Err(error) => return hear(unread(&error)),
        }
    }
    Ok(())
}

fn file(path: &Path, hear: &mut Hear<'_>) -> Result<(), Stopped> {
    let name = path.display().to_string();
    match form(path) {
        Ok(Form::Lines(from)) => lines(&name, from, hear),
        Ok(Form::Whole { bytes, most }) => whole(&name, bytes, most, hear),
        Err(error) => hear(Err(Problem::unread(&name, 1, &error))),
    }
}

/// How a file is read.
enum Form {
    /// Line by line.
    Lines(Box<dyn BufRead>),
    /// At once: its bytes, and one more than the most if there are more.
    Whole { bytes: Vec<u8>, most: usize },
}

/// A file with a summary a line, or a file with one; a text with links or mails is read whole if it is not too long.
fn form(path: &Path) -> io::Result<Form> {
    let mut file = File::open(path)?;
    let mut bytes = Vec::new();
    read_up_to(&mut file, 2 * MOST_BYTES, &mut bytes)?;
    let first = bytes.split(|&byte| byte == b'\n').find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
    let (begins, ends) = (first.trim_ascii_start().starts_with(b"{"), first.trim_ascii_end().ends_with(b"}"));
    let is_one_line = !bytes.trim_ascii_start().contains(&b'\n');
    let with_rest =
        |bytes, file| Form::Lines(Box::new(BufReader::with_capacity(MOST_BYTES, Cursor::new(bytes).chain(file))));
    if begins && ends {
        return Ok(with_rest(bytes, file));
    }
    // One summary, or a text with some in it.
    let most = if begins { MOST_FILE_BYTES } else { MOST_TEXT };
    read_up_to(&mut file, most.saturating_add(1), &mut bytes)?;
    // No summary is as long as this line, but those below it may be right.
    if begins && is_one_line && bytes.len() > most {
        return Ok(with_rest(bytes, file));
    }
    Ok(Form::Whole { bytes, most })
}

/// Reads on until there are this many bytes, or the file ends.
fn read_up_to(file: &mut File, most: usize, bytes: &mut Vec<u8>) -> io::Result<()> {
    let left = u64::try_from(most.saturating_sub(bytes.len())).unwrap_or(u64::MAX);
    file.take(left).read_to_end(bytes).map(drop)
}

fn whole(name: &str, bytes: Vec<u8>, most: usize, hear: &mut Hear<'_>) -> Result<(), Stopped> {
    let skip = |line, why| Err(Problem::skipped(name, line, why));
    if bytes.len() > most {
        return hear(skip(1, ReadError::TooLarge { most, found: bytes.len() }));
    }
    let Ok(text) = String::from_utf8(bytes) else { return hear(skip(1, ReadError::NotText)) };
    let mut stopped = Ok(());
    at_once(read::all(&text, |Found { line, outcome, .. }| {
        if stopped.is_ok() {
            stopped = hear(outcome.or_else(|why| skip(line, why)));
        }
    }));
    stopped
}

/// The longest text with links or mails in it that is read.
const MOST_TEXT: usize = 64 << 20;

fn lines(name: &str, mut from: impl BufRead, hear: &mut Hear<'_>) -> Result<(), Stopped> {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        let length = match bounded_line(&mut from, &mut line) {
            Ok(length) => length,
            Err(error) => return hear(Err(Problem::unread(name, number, &error))),
        };
        if length == 0 {
            break;
        }
        if line.trim_ascii().is_empty() && length <= MOST_BYTES {
            continue;
        }
        let outcome = if length > MOST_BYTES {
            Err(ReadError::TooLarge { most: MOST_BYTES, found: length })
        } else {
            read::piece_of_bytes(line.trim_ascii())
        };
        hear(outcome.map_err(|why| Problem::skipped(name, number, why)))?;
    }
    Ok(())
}

/// Reads a line and says how long it was. Of a line that is too long, nothing is kept past the bound.
fn bounded_line(from: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<usize> {
    let mut length = 0;
    loop {
        let buffer = match from.fill_buf() {
            Ok(buffer) => buffer,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let end = buffer.iter().position(|&byte| byte == b'\n');
        let used = end.map_or(buffer.len(), |end| end + 1);
        let room = (MOST_BYTES + 1).saturating_sub(line.len());
        line.extend_from_slice(buffer.get(..used.min(room)).unwrap_or_default());
        from.consume(used);
        length += used;
        if end.is_some() || used == 0 {
            return Ok(length);
        }
    }
}
