//! Which saves a save follows.

use core::fmt;

use super::moment::Moment;

/// More stretches of work than a copy will ever lag behind. A save that is older than all of them counts as apart: a scan
/// too many is better than one that is lost.
const MOST: usize = 60;
/// The line of every record of before version 6, which could not say what it followed.
const OLD: &str = "old";

/// The saves that a save follows, itself included: of each line, up to which revision.
///
/// A line is a stretch of work: the saves of one tab, each made from the one before. Whoever goes on from what another tab
/// saved, begins a line of its own. So two saves with the same line are one made from the other, and their revisions say
/// which; the revisions of different lines say nothing about each other.
///
/// As text: `9f3a:4 b07c:9`, the line of the save itself at the end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lineage(Vec<(String, u64)>);

impl Lineage {
    /// Reads the text of a record; what is no line in it is passed by.
    pub fn from_text(text: &str) -> Self {
        let line = |line: &str| {
            let (line, revision) = line.split_once(':')?;
            Some((line.to_owned(), revision.parse().ok()?))
        };
        Self(text.split(' ').filter_map(line).collect())
    }

    fn revision_on(&self, line: &str) -> Option<u64> {
        self.0.iter().find(|(other, _)| other == line).map(|(_, revision)| *revision)
    }

    /// Adds a line, or makes it longer, as the last one.
    fn add(&mut self, line: &str, revision: u64) {
        let revision = self.revision_on(line).unwrap_or(0).max(revision);
        self.0.retain(|(other, _)| other != line);
        self.0.push((line.to_owned(), revision));
        if self.0.len() > MOST {
            self.0.remove(0);
        }
    }
}

impl fmt::Display for Lineage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (line, revision)) in self.0.iter().enumerate() {
            let space = if at == 0 { "" } else { " " };
            write!(f, "{space}{line}:{revision}")?;
        }
        Ok(())
    }
}

/// Which save this is. Ordered by its number, then by the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Stamp {
    /// Counts the saves of a scan.
    pub revision: u64,
    /// When it was saved, if the record says so.
    pub saved: Option<Moment>,
}

/// One save of a scan: which it is, and what it follows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Save {
    /// Which save it is.
    pub stamp: Stamp,
    /// What it follows; empty in a record of before version 6.
    pub lineage: Lineage,
}

impl Save {
    /// Whether this save was made from the other one, or is the same: then nothing of the other is lost where this one
    /// takes its place.
    ///
    /// Of two records of before version 6 the number of saves decides, unless the clock contradicts it: then they may not
    /// build on each other.
    pub fn follows(&self, other: &Self) -> bool {
        let (revision, theirs) = (self.stamp.revision, other.stamp.revision);
        let reached = |line: &str, least: u64| self.lineage.revision_on(line).is_some_and(|reached| reached >= least);
        match other.lineage.0.last() {
            // What was made from another save has a higher number as well; somebody may have changed the text by hand.
            Some((line, least)) => reached(line, *least) && revision >= theirs,
            None if theirs == 0 => true,
            None if self.lineage.0.is_empty() => revision > theirs && self.stamp.saved >= other.stamp.saved,
            None => reached(OLD, theirs),
        }
    }

    /// Whether this save and the other one were made from one scan, apart from each other: some of what both follow is the
    /// same, and neither follows the other. Of records of before version 6 nobody can tell.
    pub fn went_apart_from(&self, other: &Self) -> bool {
        let lines = self.lineage.0.iter().filter(|(line, _)| line != OLD);
        let is_of_one_scan = { lines }.any(|(line, _)| other.lineage.revision_on(line).is_some());
        is_of_one_scan && !self.follows(other) && !other.follows(self)
    }

    /// Whether this save is a later one that was made from the other one. Of a record of before version 6 nobody can tell.
    pub fn is_made_from(&self, other: &Self) -> bool {
        !other.lineage.0.is_empty() && self.lineage != other.lineage && self.follows(other)
    }

    /// Whether a scan that was erased at this save is erased with all of what the other one holds.
    pub fn erases(&self, other: &Self) -> bool {
        let is_old = self.lineage.0.is_empty() && other.lineage.0.is_empty();
        self.follows(other) || (is_old && self.stamp.revision >= other.stamp.revision)
    }

    /// A word for this save that no other save of its scan has: its line, and where it is on it.
    pub fn word(&self) -> String {
        let Stamp { revision, .. } = self.stamp;
        self.lineage.0.last().map_or_else(|| format!("{OLD}{revision}"), |(line, at)| format!("{line}{at}"))
    }

    /// The next save after this one, on a line.
    #[must_use]
    pub fn next(&self, line: &str, stamp: Stamp) -> Self {
        let mut lineage = self.lineage.clone();
        if lineage.0.is_empty() && self.stamp.revision > 0 {
            lineage.add(OLD, self.stamp.revision);
        }
        lineage.add(line, stamp.revision);
        Self { stamp, lineage }
    }

    /// What the next save follows once this one and the other have become one.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let mut joined = self.clone();
        for save in [self, other] {
            if save.lineage.0.is_empty() {
                joined.lineage.add(OLD, save.stamp.revision);
            }
        }
        for (line, revision) in &other.lineage.0 {
            joined.lineage.add(line, *revision);
        }
        joined.stamp = self.stamp.max(other.stamp);
        joined
    }
}
