//! What the command is asked.

use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use taakkompas_school::iso_date;
use time::Date;

/// What it can do.
pub const USAGE: &str = "\
bestuur: what schools ask of their board, out of summaries in files, folders or a stream

  bestuur fold [options] [file or folder ...]   writes the overview as JSON; without files it reads
                                                one summary a line from standard input
      --lines N        list at most N schools under a heading (1000); the counts are of all
      --since DATE     this round began on that day: earlier summaries are of the last one
      --each-once      no school is in it twice: nothing is written in between
      --in-memory N    how many summaries stay in memory before they go onto heaps (10000)
      --measure        says at the end how many were read and how much memory it took
  bestuur merge part.json ...                   puts overviews of different schools together
  bestuur rows overview.json                    writes the lines of an overview as CSV
  bestuur make --schools N [options]            writes summaries of schools that do not exist
      --seed N         the seed (1)
      --first N        the number of the first school (0)
      --rounds N       how many rounds, half a year apart (1)
      --folder FOLDER  a file for each, instead of a line

Answers of a board, which a saved round holds between the summaries, are passed over.

What is wrong with a summary is told on standard error, by file and line, and the rest goes on. A file that
cannot be read is told too; then the overview is of the rest, and the command ends with an error.
";

/// How summaries are read.
#[derive(Debug, PartialEq, Eq)]
pub struct Fold {
    /// Files and folders; none for standard input.
    pub from: Vec<PathBuf>,
    /// The most schools under a heading.
    pub lines: usize,
    /// When this round began.
    pub since: Option<Date>,
    /// Whether no school comes twice.
    pub is_each_once: bool,
    /// How many summaries stay in memory before they go onto heaps.
    pub in_memory: usize,
    /// Whether it says at the end what it took.
    pub is_measured: bool,
}

/// Which summaries are made.
#[derive(Debug, PartialEq, Eq)]
pub struct Make {
    /// How many schools.
    pub schools: u64,
    /// The number of the first.
    pub first: u64,
    /// The seed.
    pub seed: u64,
    /// How many rounds.
    pub rounds: u32,
    /// Where to; standard output if nobody says.
    pub folder: Option<PathBuf>,
}

/// What is asked.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// How it is asked.
    Help,
    /// An overview of summaries.
    Fold(Fold),
    /// An overview of overviews.
    Merge {
        /// Their files.
        parts: Vec<PathBuf>,
    },
    /// The lines of an overview.
    Rows {
        /// Its file.
        overview: PathBuf,
    },
    /// Summaries of schools that do not exist.
    Make(Make),
}

/// Reads what the command was given.
///
/// # Errors
/// What it does not know.
pub fn read(mut given: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let name = match given.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => name,
        Some(other) => return Err(other.unexpected()),
    };
    match name.to_str() {
        Some("fold") => fold(given),
        Some("merge") => Ok(Command::Merge { parts: files(given)? }),
        Some("rows") => match <[PathBuf; 1]>::try_from(files(given)?) {
            Ok([overview]) => Ok(Command::Rows { overview }),
            Err(_) => Err("rows takes one overview".into()),
        },
        Some("make") => make(given),
        _ => Err(format!("there is no {}", name.to_string_lossy()).into()),
    }
}

fn files(mut given: lexopt::Parser) -> Result<Vec<PathBuf>, lexopt::Error> {
    let mut files = Vec::new();
    while let Some(next) = given.next()? {
        match next {
            Value(name) => files.push(name.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(files)
}

fn fold(mut given: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut fold =
        Fold { from: Vec::new(), lines: 1000, since: None, is_each_once: false, in_memory: 10_000, is_measured: false };
    while let Some(next) = given.next()? {
        match next {
            Long("lines") => fold.lines = given.value()?.parse()?,
            Long("since") => {
                let day = given.value()?.string()?;
                fold.since = Some(iso_date::parse(&day).map_err(|error| error.to_string())?);
            }
            Long("each-once") => fold.is_each_once = true,
            Long("in-memory") => fold.in_memory = given.value()?.parse()?,
            Long("measure") => fold.is_measured = true,
            Value(name) => fold.from.push(name.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Fold(fold))
}

fn make(mut given: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut make = Make { schools: 0, first: 0, seed: 1, rounds: 1, folder: None };
    while let Some(next) = given.next()? {
        match next {
            Long("schools") => make.schools = given.value()?.parse()?,
            Long("first") => make.first = given.value()?.parse()?,
            Long("seed") => make.seed = given.value()?.parse()?,
            Long("rounds") => make.rounds = given.value()?.parse()?,
            Long("folder") => make.folder = Some(given.value()?.into()),
            other => return Err(other.unexpected()),
        }
    }
    if make.schools == 0 { Err("make needs --schools".into()) } else { Ok(Command::Make(make)) }
}
