//! Reading summaries in slices: the page stays alive, says how far it is, and can be told to stop. What was read until then
//! stays.

use std::collections::VecDeque;
use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_board::names::Names;
use taakkompas_board::overview::Overview;
use taakkompas_board::read::{self, Found, Piece};
use taakkompas_board::round::Placed;
use taakkompas_school::slices::{Slices, pause};

use super::state::{Board, MOST_NAMED, MOST_SCHOOLS, MOST_SKIPPED, Progress, Skipped, Source};
use crate::kit::browser::{self, ChosenFile, ChosenFiles};
use crate::rooms::board::words::overview::{Outcome, SkipReason};

/// The largest file: two rounds of all schools of the country fit.
const MOST_BYTES: u64 = 64_000_000;

/// How many files are fetched from the disk at a time.
const TOGETHER: usize = 64;

/// After how many summaries the page says again how far it is.
const TELL_EACH: u64 = 100;

impl Board {
    /// Reads this; after what is being read already, if there is such.
    pub(super) fn read(self, source: Source) {
        if matches!(&source, Source::Files(files) if files.is_empty()) {
            return;
        }
        self.waiting.update_value(|waiting| waiting.push_back(source));
        if self.progress.with_untracked(Option::is_some) {
            return;
        }
        let turn = self.begin();
        self.go_on(turn);
    }

    /// Reads what waits, and shows the overview of all that was read.
    fn go_on(self, turn: u32) {
        browser::spawn(async move {
            loop {
                while let Some(source) = self.waiting.try_update_value(VecDeque::pop_front).flatten() {
                    if self.read_one(source, turn).await.is_none() {
                        return;
                    }
                }
                let Some((overview, names)) = self.folded(turn).await else { return };
                // While it was made, more may have come.
                if self.waiting.try_with_value(VecDeque::is_empty) != Some(false) {
                    return self.show(overview, names);
                }
            }
        });
    }

    /// `None` if another turn began meanwhile.
    async fn read_one(self, source: Source, turn: u32) -> Option<()> {
        let work = match source {
            Source::Files(files) => return self.read_files(files, turn).await,
            Source::Text(text, name) => Slices::new(async move {
                let before = self.new_ones();
                self.take_text(name.to_owned(), text).await;
                self.note_source(before, false);
            }),
            Source::Link(sent) => {
                let before = self.new_ones();
                let outcome = read::in_link(&sent).map(Piece::Summary);
                self.hear("de link", Found { line: 1, is_whole: true, outcome });
                self.note_source(before, false);
                return Some(());
            }
        };
        browser::sliced(work, move || self.is_turn(turn)).await
    }

    async fn read_files(self, files: ChosenFiles, turn: u32) -> Option<()> {
        let (mut from, of) = (0, files.len());
        while from < of {
            let read = files.read(from, TOGETHER, MOST_BYTES).await;
            if !self.is_turn(turn) {
                return None;
            }
            let count = read.len().max(1);
            let work = Slices::new(async move {
                for (at, (name, contents)) in read.into_iter().enumerate() {
                    self.tell(from + at + 1, of);
                    let before = self.new_ones();
                    self.take(name, contents).await;
                    self.note_source(before, true);
                    pause().await;
                }
            });
            browser::sliced(work, move || self.is_turn(turn)).await?;
            from += count;
        }
        Some(())
    }

    /// Stops reading, and shows what was read.
    pub(super) fn stop(self) {
        let turn = self.next_turn();
        self.waiting.set_value(VecDeque::new());
        self.counts.update_value(|counts| counts.is_stopped = true);
        self.go_on(turn);
    }

    /// Makes the overview once more, of what was read before. A reading that is going on will make it anyway.
    pub(super) fn fold_again(self) {
        if self.progress.with_untracked(Option::is_none) {
            let turn = self.next_turn();
            self.go_on(turn);
        }
    }

    /// How many summaries were read that were not there.
    fn new_ones(self) -> u64 {
        self.counts.with_value(|counts| counts.read - counts.there)
    }

    /// Notes where summaries came from, if any did since.
    fn note_source(self, before: u64, is_file: bool) {
        if self.new_ones() > before {
            self.loose.update(|loose| loose.read(is_file));
        }
    }

    fn begin(self) -> u32 {
        let turn = self.next_turn();
        self.counts.set_value(Outcome::default());
        self.skipped.set(Vec::new());
        self.future.set_value(Vec::new());
        self.outcome.set(None);
        self.progress.set(Some(Progress { file: 0, of: 0, read: 0 }));
        turn
    }

    fn tell(self, file: usize, of: usize) {
        let read = self.counts.with_value(|counts| counts.read);
        let _ = self.progress.try_set(Some(Progress { file, of, read }));
    }

    async fn take(self, name: String, contents: ChosenFile) {
        let skip = |why| self.skip(Skipped { name: name.clone(), line: None, why });
        let bytes = match contents {
            ChosenFile::TooBig { .. } => return skip(SkipReason::TooBig),
            ChosenFile::NotRead => return skip(SkipReason::NotRead),
            ChosenFile::Bytes(bytes) => bytes,
        };
        match String::from_utf8(bytes) {
            Ok(text) => self.take_text(name, text).await,
            Err(_) => skip(SkipReason::Read(read::ReadError::NotText)),
        }
    }

    async fn take_text(self, name: String, text: String) {
        read::all(&text, |found| self.hear(&name, found)).await;
    }

    /// Takes a summary or an answer that was found, or notes why it was not.
    fn hear(self, name: &str, Found { line, is_whole, outcome }: Found) {
        let skip = |why| self.skip(Skipped { name: name.to_owned(), line: (!is_whole).then_some(line), why });
        let summary = match outcome {
            Ok(Piece::Summary(summary)) => summary,
            Ok(Piece::Answer(mut answer)) => {
                // A clock that was wrong, or somebody who wants to be the last.
                answer.written.at = answer.written.at.min(browser::now());
                let has_room =
                    self.answers.with_untracked(|all| all.schools() < MOST_SCHOOLS || all.of(&answer.school).is_some());
                if !has_room {
                    return skip(SkipReason::Full);
                }
                // Shown with the overview: of thousands, each would go through all that is open.
                self.answers.update_untracked(|answers| answers.add(answer));
                self.counts.update_value(|counts| counts.answers += 1);
                return;
            }
            Err(why) => return skip(SkipReason::Read(why)),
        };
        let has_room = self.round.with_value(|round| round.len() < MOST_SCHOOLS || round.of(&summary.school).is_some());
        if !has_room {
            return skip(SkipReason::Full);
        }
        if summary.made.day() > browser::today() {
            let school = summary.school.clone();
            self.future.update_value(|all| {
                if all.len() < MOST_NAMED && !all.contains(&school) {
                    all.push(school);
                }
            });
        }
        let placed = self.round.try_update_value(|round| Arc::make_mut(round).take(summary));
        let read = self.counts.try_update_value(|counts| {
            counts.there += u64::from(placed == Some(Placed::There));
            counts.older += u64::from(placed == Some(Placed::Older));
            counts.read += 1;
            counts.read
        });
        if read.is_some_and(|read| read % TELL_EACH == 0) {
            self.progress.update(|progress| {
                if let Some(progress) = progress {
                    progress.read = read.unwrap_or_default();
                }
            });
        }
    }

    fn skip(self, skipped: Skipped) {
        self.counts.update_value(|counts| counts.skipped += 1);
        self.skipped.update(|all| {
            if all.len() < MOST_SKIPPED {
                all.push(skipped);
            }
        });
    }

    /// The overview of what was read and the names in it, school by school; `None` if another turn began meanwhile.
    async fn folded(self, turn: u32) -> Option<(Overview, Names)> {
        loop {
            let round = self.round.try_get_value()?;
            let since = self.since.try_get_untracked()?;
            let work = Slices::new(async move {
                let (mut overview, mut names) = (Overview::default(), Names::default());
                for (school, versions) in round.schools() {
                    names.add(school);
                    overview.add(versions, since);
                    pause().await;
                }
                (overview, names)
            });
            let folded = browser::sliced(work, move || self.is_turn(turn)).await?;
            if self.since.try_get_untracked()? == since {
                return Some(folded);
            }
        }
    }

    fn show(self, overview: Overview, names: Names) {
        let _ = self.progress.try_set(None);
        self.names.set_value(Arc::new(names));
        self.answers.notify();
        let _ = self.overview.try_set(Arc::new(overview));
        let _ = self.outcome.try_set(self.counts.try_get_value());
    }
}
