//! Where summaries come from: files, folders, a stream. Of what is read, one summary is in memory at a time.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};

use taakkompas_board::Summary;
use taakkompas_board::read::{self, Found, ReadError};
use taakkompas_board::send::{MOST_BYTES, MOST_FILE_BYTES};
use taakkompas_school::slices::at_once;

use crate::Stopped;

/// A summary that was skipped.
#[derive(Debug)]
pub struct Problem {
    /// The file.
    pub name: String,
    /// The line in it.
    pub line: usize,
    /// Why.
    pub why: String,
}

/// Who hears of each summary, and of each that was skipped.
pub type Hear<'a> = dyn FnMut(Result<Summary, Problem>) -> Result<(), Stopped> + 'a;

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

    /// Lets each summary be heard.
    ///
    /// # Errors
    /// A file cannot be read, or whoever hears stops.
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
    // In whatever order the folder gives them: the overview does not depend on it.
    for entry in fs::read_dir(path).map_err(Stopped::file(path))? {
        below(&entry.map_err(Stopped::file(path))?.path(), hear)?;
    }
    Ok(())
}

/// A file with a summary a line, or a file with one; a text with links or mails is read whole if it is not too long.
fn file(path: &Path, hear: &mut Hear<'_>) -> Result<(), Stopped> {
    let name = path.display().to_string();
    let mut reader = BufReader::with_capacity(2 * MOST_BYTES, File::open(path).map_err(Stopped::file(path))?);
    let first = reader.fill_buf().map_err(Stopped::file(path))?;
    let first = first.split(|&byte| byte == b'\n').find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
    let (begins, ends) = (first.trim_ascii_start().starts_with(b"{"), first.trim_ascii_end().ends_with(b"}"));
    if begins && ends {
        return lines(&name, reader, hear);
    }
    // One summary, or a text with some in it.
    let most = if begins { MOST_FILE_BYTES } else { MOST_TEXT };
    let mut bytes = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    reader.take(limit).read_to_end(&mut bytes).map_err(Stopped::file(path))?;
    let skip = |line, why: ReadError| Err(Problem { name: name.clone(), line, why: crate::output::why(why) });
    if bytes.len() > most {
        return hear(skip(1, ReadError::TooLarge { most, found: bytes.len() }));
    }
    let Ok(text) = String::from_utf8(bytes) else { return hear(skip(1, ReadError::NotText)) };
    let mut stopped = Ok(());
    at_once(read::all(&text, |Found { line, outcome }| {
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
        let length = bounded_line(&mut from, &mut line).map_err(Stopped::file(name))?;
        if length == 0 {
            break;
        }
        if line.trim_ascii().is_empty() && length <= MOST_BYTES {
            continue;
        }
        let outcome = if length > MOST_BYTES {
            Err(ReadError::TooLarge { most: MOST_BYTES, found: length })
        } else {
            read::of_bytes(line.trim_ascii())
        };
        hear(outcome.map_err(|why| Problem { name: name.to_owned(), line: number, why: crate::output::why(why) }))?;
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
