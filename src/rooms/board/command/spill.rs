//! Bringing the summaries of each school together without having them all in memory.
//!
//! Few stay in memory. From some thousands on they go onto heaps: files for parts of the schools, each small enough to be
//! read whole. A heap becomes a round, a round an overview, and the overviews are merged. It is what a map, a shuffle and a
//! reduce do; on more machines than one, an engine does it.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, BufWriter, Write as _};

use taakkompas_board::overview::Overview;
use taakkompas_board::round::Round;
use taakkompas_board::{Summary, read, send};
use tempfile::TempDir;
use time::Date;

use crate::options::Fold;

/// How many heaps there are: of a million schools, four thousand are on each.
const HEAPS: usize = 256;

/// Summaries on their way to an overview.
#[derive(Debug)]
pub struct Heaps {
    overview: Overview,
    since: Option<Date>,
    is_each_once: bool,
    in_memory: usize,
    round: Round,
    count: usize,
    files: Option<Files>,
}

impl Heaps {
    /// None yet. If no school comes twice, none has to wait for another.
    pub fn new(of: &Fold) -> Self {
        Self {
            overview: Overview::listing(of.lines),
            since: of.since,
            is_each_once: of.is_each_once,
            in_memory: of.in_memory,
            round: Round::default(),
            count: 0,
            files: None,
        }
    }

    /// Adds a summary.
    ///
    /// # Errors
    /// It cannot be put on its heap.
    pub fn add(&mut self, summary: Summary) -> io::Result<()> {
        if let Some(files) = &mut self.files {
            return files.add(&summary);
        }
        self.round.add(summary);
        self.count += 1;
        if self.count < self.in_memory {
            return Ok(());
        }
        self.count = 0;
        let round = core::mem::take(&mut self.round);
        if self.is_each_once {
            self.fold(&round);
            return Ok(());
        }
        let mut files = Files::new()?;
        for summary in round.schools().flat_map(|(_, versions)| versions.all()) {
            files.add(summary)?;
        }
        self.files = Some(files);
        Ok(())
    }

    fn fold(&mut self, round: &Round) {
        for (_, versions) in round.schools() {
            self.overview.add(versions, self.since);
        }
    }

    /// The overview of all.
    ///
    /// # Errors
    /// A heap cannot be read.
    pub fn overview(mut self) -> io::Result<Overview> {
        let round = core::mem::take(&mut self.round);
        self.fold(&round);
        drop(round);
        if let Some(files) = self.files.take() {
            files.read(|round| self.fold(&round))?;
        }
        Ok(self.overview)
    }
}

/// The heaps as files, in a folder that goes when this does.
#[derive(Debug)]
struct Files {
    folder: TempDir,
    writers: Vec<BufWriter<File>>,
}

impl Files {
    fn new() -> io::Result<Self> {
        // For nobody else on this machine to read.
        let folder = tempfile::Builder::new().prefix("taakkompas-bestuur-").tempdir()?;
        let writer =
            |heap: usize| Ok(BufWriter::with_capacity(1 << 14, File::create(folder.path().join(heap.to_string()))?));
        let writers = (0..HEAPS).map(writer).collect::<io::Result<_>>()?;
        Ok(Self { folder, writers })
    }

    fn add(&mut self, summary: &Summary) -> io::Result<()> {
        let writer = self.writers.get_mut(summary.school.heap(HEAPS));
        writer.map_or(Ok(()), |writer| writeln!(writer, "{}", send::line(summary)))
    }

    fn read(mut self, mut hear: impl FnMut(Round)) -> io::Result<()> {
        for mut writer in self.writers.drain(..) {
            writer.flush()?;
        }
        for heap in 0..HEAPS {
            let name = self.folder.path().join(heap.to_string());
            let mut round = Round::default();
            for line in BufReader::with_capacity(1 << 16, File::open(&name)?).lines() {
                // It was read before it was put here.
                if let Ok(summary) = read::summary(&line?) {
                    round.add(summary);
                }
            }
            hear(round);
            fs::remove_file(name)?;
        }
        Ok(())
    }
}
