//! A tab: its writer, what is on its screen, and what it still waits for.

use std::cell::Cell;
use std::collections::VecDeque;
use std::sync::Arc;

use taakkompas_records::area::{MemoryArea, StorageArea};
use taakkompas_records::lineage::Save;
use taakkompas_records::repository::{ScanId, ScanRepository};
use taakkompas_records::scan::Scan;
use taakkompas_records::status::SaveStatus;
use taakkompas_records::writer::{Outside, Reader, Writer};

use super::disk::{Answers, Shared, answers_in};

thread_local! {
    /// Seconds, as the clock of the device has them.
    pub static CLOCK: Cell<i64> = const { Cell::new(0) };
    static WORDS: Cell<u32> = const { Cell::new(0) };
}

/// The clock and the words begin again.
pub fn begin() {
    CLOCK.set(1_795_442_709);
    WORDS.set(0);
}

const OUTSIDE: Outside = Outside { now: || CLOCK.get(), word: || format!("w{}", WORDS.replace(WORDS.get() + 1)) };

/// What a tab asked of the mirror, in this order.
#[derive(Debug)]
pub enum Asked {
    Open,
    /// `is_awaited`: the tab was not told yet that it takes too long.
    Put {
        id: ScanId,
        text: String,
        is_awaited: bool,
    },
    Read(ScanId),
    /// Each with the save that follows it.
    Erase(Vec<(ScanId, Save)>),
}

#[derive(Debug)]
pub struct Tab {
    pub writer: Writer,
    pub screen: Scan,
    /// The answers on the screen.
    pub shown: Answers,
    /// What lasts as long as the tab, over a reload.
    pub area: Arc<MemoryArea>,
    /// Whether its first turn was answered: before that, nobody can do anything there.
    pub is_ready: bool,
    /// Whether the code that reads records is still on its way: it is not waited for where there is nothing to read.
    pub awaits_codec: bool,
    /// Whether it once did without the mirror: then what it says saved may not have reached the disk.
    pub has_waited: bool,
    /// The scan in which somebody chose from two versions here, until it is said saved.
    pub chosen: Option<ScanId>,
    /// Counts its requests for a turn: only the last one matters.
    pub request: u32,
    pub asked: VecDeque<Asked>,
    /// Keys that another tab wrote, and this one has not heard of.
    pub events: VecDeque<Option<String>>,
}

impl Tab {
    /// `is_late`: the code that reads records comes late, if there is nothing to read.
    pub fn open(
        number: usize,
        disk: &Shared,
        area: Arc<MemoryArea>,
        copies: Option<&[(String, String)]>,
        is_late: bool,
    ) -> Self {
        let device = disk.seen_by(number);
        let has_texts = ScanRepository::has_texts(device.as_ref(), area.as_ref())
            || copies.is_some_and(|copies| !copies.is_empty());
        let awaits_codec = is_late && !has_texts;
        let reader = (!awaits_codec).then(Reader::new);
        let repository = ScanRepository::new(device, Arc::clone(&area) as Arc<dyn StorageArea>, None);
        let mut writer = Writer::open(repository, reader, copies, OUTSIDE);
        writer.ask_for_turn();
        let (screen, asked, events) = (Scan::default(), VecDeque::new(), VecDeque::new());
        let (is_ready, has_waited) = (false, false);
        let (chosen, request) = (None, 0);
        Self { writer, screen, shown: 0, area, is_ready, awaits_codec, has_waited, chosen, request, asked, events }
    }

    pub fn status(&self) -> SaveStatus {
        self.writer.status()
    }

    /// As the session does: what the writer shows comes on the screen.
    pub fn sync(&mut self) {
        if let Some(shown) = self.writer.take_shown() {
            self.shown = answers_in(&shown.scan);
            self.screen = shown.scan;
        }
    }

    /// As the session does: returns whether the change was accepted.
    pub fn change(&mut self, change: impl FnOnce(&mut Scan)) -> bool {
        if self.status() == SaveStatus::ReadingAlong {
            return false;
        }
        let before = self.screen.clone();
        change(&mut self.screen);
        self.shown = answers_in(&self.screen);
        let is_accepted = self.writer.save(&self.screen) != SaveStatus::ReadingAlong;
        if !is_accepted {
            self.shown = answers_in(&before);
            self.screen = before;
        }
        self.sync();
        is_accepted
    }

    /// As the page does: once what was chosen is said saved, what it was made from is erased.
    pub fn finish_choice(&mut self) {
        if self.chosen.as_ref().is_some_and(|id| self.writer.is_saved(id)) {
            self.chosen = None;
            let (_, from_mirror) = self.writer.erase_versions();
            self.asked.push_back(Asked::Erase(from_mirror));
        }
    }
}
