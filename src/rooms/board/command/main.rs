//! `bestuur`: the board's view without a browser, for those who keep summaries in a folder or an object store.
//!
//! It reads summaries in a stream and writes an overview as JSON. An overview of a part is put together with that of another
//! part by `bestuur merge`, in any order, so that any engine that maps and reduces can run it on more machines than one.

mod input;
mod options;
mod output;
mod spill;

use std::fs::File;
use std::io::{self, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use taakkompas_board::overview::Overview;
use taakkompas_board::read::Piece;
use taakkompas_board::{generate, send};

use input::{Problem, Source};
use options::{Command, Fold, Make, USAGE};
use spill::Heaps;

/// Why the command ends without an answer.
#[derive(Debug)]
enum Stopped {
    /// It was not understood.
    Usage(String),
    /// A file could not be read or written.
    File { name: String, error: io::Error },
    /// The answer was given, but of what could be read: this many files could not.
    Unread { files: u64 },
    /// A part of an overview is none.
    NoOverview { name: String, error: serde_json::Error },
}

impl Stopped {
    fn file(name: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        let name = name.as_ref().display().to_string();
        move |error| Self::File { name, error }
    }

    /// Something that was written out and is read again, or the way out.
    fn of(name: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::File { name: name.to_owned(), error }
    }
}

fn main() -> ExitCode {
    let done =
        options::read(lexopt::Parser::from_env()).map_err(|error| Stopped::Usage(error.to_string())).and_then(run);
    let told = match done {
        Ok(()) => return ExitCode::SUCCESS,
        // Whoever reads has had enough: `bestuur make | head`.
        Err(Stopped::File { error, .. }) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Err(Stopped::Usage(error)) => format!("bestuur: {error}\n\n{USAGE}"),
        Err(Stopped::File { name, error }) => format!("bestuur: {name}: {error}\n"),
        Err(Stopped::Unread { files }) => {
            let files = if files == 1 { "1 file or folder".to_owned() } else { format!("{files} files or folders") };
            format!("bestuur: {files} could not be read; the overview is of the rest\n")
        }
        Err(Stopped::NoOverview { name, error }) => format!("bestuur: {name} is no overview: {error}\n"),
    };
    let _ = io::stderr().write_all(told.as_bytes());
    ExitCode::FAILURE
}

fn run(command: Command) -> Result<(), Stopped> {
    match command {
        Command::Help => io::stdout().write_all(USAGE.as_bytes()).map_err(Stopped::of("the way out")),
        Command::Fold(of) => fold(&of),
        Command::Merge { parts } => {
            let mut whole: Option<Overview> = None;
            for part in &parts {
                let part = overview(part)?;
                match &mut whole {
                    Some(whole) => whole.merge(part),
                    None => whole = Some(part),
                }
            }
            output::overview(&whole.unwrap_or_default(), io::stdout().lock()).map_err(Stopped::of("the way out"))
        }
        Command::Rows { overview: name } => {
            output::rows(&overview(&name)?, io::stdout().lock()).map_err(Stopped::of("the way out"))
        }
        Command::Make(of) => make(&of),
    }
}

/// Reads summaries and writes the overview. What is wrong with any of them goes to the other stream, a line each.
fn fold(of: &Fold) -> Result<(), Stopped> {
    let mut heaps = Heaps::new(of);
    let mut told = io::stderr().lock();
    let (mut read, mut answers, mut skipped, mut unread) = (0_u64, 0_u64, 0_u64, 0_u64);
    for source in Source::all(&of.from) {
        source.summaries(&mut |found| {
            match found {
                // What the board wrote is in a round for its own page, and no part of an overview.
                Ok(Piece::Answer(_)) => answers += 1,
                Ok(Piece::Summary(summary)) => {
                    read += 1;
                    heaps.add(summary).map_err(Stopped::of("a file in between"))?;
                }
                Err(Problem { name, line, why, is_unread }) => {
                    skipped += 1;
                    unread += u64::from(is_unread);
                    writeln!(told, "{name}:{line}: skipped: {why}").map_err(Stopped::of("the way out"))?;
                }
            }
            Ok(())
        })?;
    }
    let overview = heaps.overview().map_err(Stopped::of("a file in between"))?;
    output::overview(&overview, io::stdout().lock()).map_err(Stopped::of("the way out"))?;
    if of.is_measured {
        let memory = output::most_memory().map_or_else(String::new, |kib| format!(", at most {} MB", kib / 1024));
        let passed = if answers > 0 { format!(", {answers} answers of the board passed over") } else { String::new() };
        writeln!(told, "{read} summaries of {} schools, {skipped} skipped{passed}{memory}", overview.schools)
            .map_err(Stopped::of("the way out"))?;
    }
    // A script that goes on with the overview must know that it is not of all.
    if unread > 0 { Err(Stopped::Unread { files: unread }) } else { Ok(()) }
}

fn overview(name: &Path) -> Result<Overview, Stopped> {
    let mut text = String::new();
    let mut file = BufReader::new(File::open(name).map_err(Stopped::file(name))?);
    file.read_to_string(&mut text).map_err(Stopped::file(name))?;
    serde_json::from_str(&text).map_err(|error| Stopped::NoOverview { name: name.display().to_string(), error })
}

/// Makes summaries of schools that do not exist: a line each, or a file each in a folder.
fn make(of: &Make) -> Result<(), Stopped> {
    let mut out = io::BufWriter::with_capacity(1 << 16, io::stdout().lock());
    for number in of.first..of.first.saturating_add(of.schools) {
        for round in 0..of.rounds {
            // What it makes is within all bounds.
            let Ok(summary) = generate::summary(of.seed, number, round) else { continue };
            match &of.folder {
                None => writeln!(out, "{}", send::line(&summary)).map_err(Stopped::of("the way out"))?,
                Some(folder) => {
                    let name = folder.join(format!("{number:07}-{round}.json"));
                    std::fs::write(&name, send::file(&summary, &[])).map_err(Stopped::file(&name))?;
                }
            }
        }
    }
    out.flush().map_err(Stopped::of("the way out"))
}
