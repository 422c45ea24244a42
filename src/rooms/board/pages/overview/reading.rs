//! Reading summaries in slices: the page stays alive, says how far it is, and can be told to stop. What was read until then
//! stays.

use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_board::overview::Overview;
use taakkompas_board::read::{self, Found};
use taakkompas_school::slices::{Slices, pause};

use super::state::{Board, MOST_SCHOOLS, MOST_SKIPPED, Outcome, Progress, Skipped};
use crate::kit::browser::{self, ChosenFile, ChosenFiles};
use crate::rooms::board::words::overview::SkipReason;

/// The largest file: two rounds of all schools of the country fit.
const MOST_BYTES: u64 = 64_000_000;

/// How many files are fetched from the disk at a time.
const TOGETHER: usize = 64;

/// After how many summaries the page says again how far it is.
const TELL_EACH: u64 = 100;

impl Board {
    /// Reads files.
    pub(super) fn read_files(self, files: ChosenFiles) {
        if files.is_empty() {
            return;
        }
        let turn = self.begin(files.len());
        browser::spawn(async move {
            let mut from = 0;
            while from < files.len() {
                let read = files.read(from, TOGETHER, MOST_BYTES).await;
                if !self.is_turn(turn) || read.is_empty() {
                    break;
                }
                let count = read.len();
                let of = files.len();
                let work = Slices::new(async move {
                    for (at, (name, contents)) in read.into_iter().enumerate() {
                        self.tell(from + at + 1, of);
                        self.take(name, contents).await;
                        pause().await;
                    }
                });
                if browser::sliced(work, move || self.is_turn(turn)).await.is_none() {
                    break;
                }
                from += count;
            }
            if self.is_turn(turn) {
                self.fold(turn);
            }
        });
    }

    /// Reads a text that was pasted.
    pub(super) fn read_text(self, text: String, name: &'static str) {
        let turn = self.begin(0);
        browser::spawn(async move {
            let work = Slices::new(async move { self.take_text(name.to_owned(), text).await });
            if browser::sliced(work, move || self.is_turn(turn)).await.is_some() {
                self.fold(turn);
            }
        });
    }

    /// Reads what stood behind the `#` of a link.
    pub(super) fn read_link(self, sent: String) {
        let turn = self.begin(0);
        self.hear("de link", Found { line: 1, outcome: read::in_link(&sent) });
        self.fold(turn);
    }

    /// Stops reading, and shows what was read.
    pub(super) fn stop(self) {
        let turn = self.next_turn();
        self.counts.update_value(|counts| counts.is_stopped = true);
        self.fold(turn);
    }

    /// Makes the overview once more, of what was read before.
    pub(super) fn fold_again(self) {
        let turn = self.next_turn();
        self.fold(turn);
    }

    fn begin(self, files: usize) -> u32 {
        let turn = self.next_turn();
        self.counts.set_value(Outcome::default());
        self.skipped.set(Vec::new());
        self.outcome.set(None);
        self.progress.set(Some(Progress { file: 0, of: files, read: 0 }));
        turn
    }

    fn tell(self, file: usize, of: usize) {
        let read = self.counts.with_value(|counts| counts.read);
        let _ = self.progress.try_set(Some(Progress { file, of, read }));
    }

    async fn take(self, name: String, contents: ChosenFile) {
        let skip = |why| self.skip(Skipped { name: name.clone(), line: 1, why });
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

    /// Takes a summary that was found, or notes why it was not.
    fn hear(self, name: &str, Found { line, outcome }: Found) {
        let skip = |why| self.skip(Skipped { name: name.to_owned(), line, why });
        let summary = match outcome {
            Ok(summary) => summary,
            Err(why) => return skip(SkipReason::Read(why)),
        };
        let has_room = self.round.with_value(|round| round.len() < MOST_SCHOOLS || round.of(&summary.school).is_some());
        if !has_room {
            return skip(SkipReason::Full);
        }
        self.round.update_value(|round| Arc::make_mut(round).add(summary));
        let read = self.counts.try_update_value(|counts| {
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

    /// The overview of what was read, school by school.
    fn fold(self, turn: u32) {
        let round = self.round();
        let since = self.since.get_untracked();
        let work = Slices::new(async move {
            let mut overview = Overview::default();
            for (_, versions) in round.schools() {
                overview.add(versions, since);
                pause().await;
            }
            overview
        });
        browser::spawn(async move {
            if let Some(overview) = browser::sliced(work, move || self.is_turn(turn)).await {
                let _ = self.progress.try_set(None);
                let _ = self.overview.try_set(Arc::new(overview));
                let _ = self.outcome.try_set(self.counts.try_get_value());
            }
        });
    }
}
