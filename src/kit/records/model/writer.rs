//! One tab, as it writes the scan that is open there.
//!
//! The writer knows no browser: it is told what happened ([`Writer::turn_came`], [`Writer::copy_was_put`], …), and says
//! what is to be done ([`Effect`]) and shown. So a simulation can be its browser (`tests/simulation`).
//!
//! - A change is stored in the same call, and copied to the mirror. It counts as saved once the copy is on the disk; where
//!   the mirror does not work, once it is stored.
//! - Nothing is written over that the new text does not [follow](crate::lineage::Save::follows). The mirror judges that
//!   in one step with the write, so of two tabs that write at once, one learns of the other.
//! - Where another tab went on from what this tab has, this tab takes that over, and reads along.
//! - Where both went on apart, their answers become one if they do not contradict each other. If they do, what this tab has
//!   goes on as a scan of its own, beside the other one. Both are [told](Told).

mod apart;
mod choosing;
mod hearing;

use crate::lineage::Save;
use crate::moment::Moment;
use crate::record::{self, Read, Stamp};
use crate::repository::codec::Codec;
use crate::repository::{PutError, Retention, ScanId, ScanRepository, StoredScan};
use crate::scan::Scan;
use crate::status::{NotSavedReason, SaveStatus};
use crate::twins::{Claim, Copied};

/// What a writer asks of the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Store a copy in the mirror, unless it does not follow what is there; then [`Writer::copy_was_put`].
    PutCopy {
        /// The scan.
        id: ScanId,
        /// The copy.
        text: String,
    },
    /// Read the copy of a scan; then [`Writer::copy_was_read`].
    ReadCopy(ScanId),
    /// Forget in the mirror that a scan was erased.
    Forget(ScanId),
    /// Give up any turn, and ask for this one; then [`Writer::turn_came`], and [`Writer::turn_was_lost`] if it is taken
    /// away again.
    Ask {
        /// The scan.
        id: ScanId,
        /// How to ask.
        how: Claim,
    },
    /// Give up the turn.
    Release,
}

/// What the school is to know about a scan that was saved in two ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// The answers of both are together now.
    Joined,
    /// Both are in the list of scans.
    Parted,
    /// The mirror was opened late, and had a scan that the device did not have: it is in the list now.
    Found,
}

/// What comes from the outside: the time, and words that nobody used before.
#[derive(Debug, Clone, Copy)]
pub struct Outside {
    /// Seconds since the start of 1970.
    pub now: fn() -> i64,
    /// A new word.
    pub word: fn() -> String,
}

/// What reads records, with what a tab does with them. Whoever names it, needs all of its code.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// What reads them.
    pub codec: Codec,
    /// [`apart::see`].
    see: fn(&mut Writer, Codec, &str),
    /// [`apart::overtaken`].
    overtaken: fn(&mut Writer, Codec, &Scan),
}

impl Reader {
    /// That of this version.
    pub fn new() -> Self {
        Self::reading(record::read)
    }

    /// The same, with what reads a record: [`record::read`], and what is to be done with each record that was read.
    pub fn reading(read: Read) -> Self {
        Self { codec: Codec::reading(read), see: apart::see, overtaken: apart::overtaken }
    }
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether there is a mirror.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mirror {
    /// It is still being opened.
    Opening,
    Open,
    /// It does not work, or takes too long.
    Missing,
}

/// Another text on the screen than a change made there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What is on the screen.
    pub scan: Scan,
    /// The version of the record that it was read from.
    pub version: u32,
    /// Whether it is another scan.
    pub is_other: bool,
}

/// What a tab writes to, and which scan and save it is at.
#[derive(Debug)]
pub struct Writer {
    /// What is stored.
    pub repository: ScanRepository,
    /// What reads it; `None` as long as that is not here.
    reader: Option<Reader>,
    /// Whether this scan, or how long it is kept, was chosen in this tab, or the scan was saved here; if not, that of
    /// another tab may replace it.
    pub is_own: bool,
    id: ScanId,
    retention: Retention,
    status: SaveStatus,
    /// The save that the next one follows.
    save: Save,
    /// The same as text; empty before the first.
    text: String,
    /// The line that the saves of this tab go on in; none if the last one is another tab's.
    line: Option<String>,
    mirror: Mirror,
    /// Whether the mirror has that text.
    is_copied: bool,
    /// Whether no other tab can have the turn.
    has_turn: bool,
    /// Counts how often another tab got the turn to write.
    turns_lost: u32,
    /// At which save and turn the copy was asked for.
    asked_at: (Stamp, u32),
    /// Whether to save once the turn is here: without locks that is all that the other tab notices.
    is_to_save: bool,
    /// Whether there is something to read of the open scan once the codec is here.
    has_unread: bool,
    /// Whether this browser gives tabs no turns: whoever writes last, writes.
    goes_without_turns: bool,
    /// What this tab was at when it heard of a text that it cannot read yet, and only began to read along for that.
    until_unread: Option<SaveStatus>,
    /// Whether another tab wrote since this one opened without the codec.
    has_company: bool,
    /// What this tab wrote, as long as the codec is not here to read it.
    written: Vec<String>,
    told: Option<Told>,
    shown: Option<Shown>,
    effects: Vec<Effect>,
    outside: Outside,
}

impl Writer {
    /// Opens a scan from a repository: the one of this tab, or the last saved, or an empty one. Without a reader there is
    /// nothing to read yet. `copies` is what is in the mirror, if that is open.
    pub fn open(
        mut repository: ScanRepository,
        reader: Option<Reader>,
        copies: Option<&[(String, String)]>,
        outside: Outside,
    ) -> Self {
        repository.codec = reader.map(|reader| reader.codec);
        let done = repository.reconcile(copies.unwrap_or_default(), None);
        let fresh = ScanId::new((outside.word)());
        let mut writer = Self {
            is_own: false,
            reader,
            id: fresh,
            retention: Retention::OnDevice,
            status: SaveStatus::Untouched,
            save: Save::default(),
            text: String::new(),
            line: None,
            mirror: if copies.is_some() { Mirror::Open } else { Mirror::Opening },
            is_copied: false,
            has_turn: false,
            turns_lost: 0,
            asked_at: (Stamp::default(), 0),
            is_to_save: false,
            has_unread: false,
            goes_without_turns: false,
            until_unread: None,
            has_company: false,
            written: Vec::new(),
            told: None,
            shown: None,
            effects: done.to_forget.into_iter().map(Effect::Forget).collect(),
            outside,
            repository,
        };
        writer.repository.take_in_readable(writer.fresh());
        let (in_tab, chosen) = (writer.repository.open_in_tab(), writer.repository.chosen_retention());
        writer.is_own = in_tab.is_some() || chosen.is_some();
        writer.retention = chosen.unwrap_or(Retention::OnDevice);
        // Where everything is to be forgotten, what others keep on the device is not for this tab.
        let last = || if chosen == Some(Retention::UntilClose) { None } else { writer.repository.last_on_device() };
        // An unreadable scan is reported; this tab continues with an empty one.
        if let Some(id) = in_tab.or_else(last) {
            writer.load(&id);
        }
        writer
    }

    /// The open scan.
    pub const fn id(&self) -> &ScanId {
        &self.id
    }

    /// The open scan, if it is kept on the device.
    pub fn id_on_device(&self) -> Option<ScanId> {
        (self.retention == Retention::OnDevice).then(|| self.id.clone())
    }

    /// How long the open scan is kept.
    pub const fn retention(&self) -> Retention {
        self.retention
    }

    /// Which save the open scan is.
    pub const fn stamp(&self) -> Stamp {
        self.save.stamp
    }

    /// The save that the open scan is, with what it follows.
    pub const fn save_of_open(&self) -> &Save {
        &self.save
    }

    /// The outcome of the last save.
    pub const fn status(&self) -> SaveStatus {
        self.status
    }

    /// What the school is to know, once.
    pub const fn take_told(&mut self) -> Option<Told> {
        self.told.take()
    }

    /// What came on the screen since this was last asked.
    pub const fn take_shown(&mut self) -> Option<Shown> {
        self.shown.take()
    }

    /// What is to be done, in this order.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        core::mem::take(&mut self.effects)
    }

    fn fresh_id(&self) -> ScanId {
        ScanId::new((self.outside.word)())
    }

    /// Makes new names for scans.
    pub fn fresh(&self) -> impl Fn() -> ScanId + use<> {
        let word = self.outside.word;
        move || ScanId::new(word())
    }

    /// Starts an empty scan that is not stored yet.
    pub fn start(&mut self) {
        let retention = self.repository.chosen_retention().unwrap_or(Retention::OnDevice);
        self.begin(Save::default(), retention);
    }

    fn begin(&mut self, follows: Save, retention: Retention) {
        self.id = self.fresh_id();
        self.retention = retention;
        self.save = follows;
        self.text.clear();
        self.is_copied = false;
        self.line = None;
        self.status = self.untouched();
        self.ask_for_turn();
    }

    /// The status of a scan before it changes: if nothing can be kept at all, that is known already.
    fn untouched(&self) -> SaveStatus {
        let blocked = SaveStatus::InMemoryOnly { reason: NotSavedReason::Blocked };
        if self.status == blocked { blocked } else { SaveStatus::Untouched }
    }

    /// Opens another scan; the one that was open stays stored. Returns whether it could be opened.
    pub fn open_scan(&mut self, id: &ScanId) -> bool {
        if !self.load(id) {
            return false;
        }
        self.is_own = true;
        self.repository.set_open_in_tab(id);
        self.status = self.repository.unstored(id).map_or_else(|| self.untouched(), SaveStatus::from);
        self.ask_for_turn();
        true
    }

    /// Reads a scan and makes it the open one.
    fn load(&mut self, id: &ScanId) -> bool {
        let Ok(Some((kept, text))) = self.repository.load_text(id) else { return false };
        self.take(kept, text);
        true
    }

    fn take(&mut self, kept: StoredScan, text: String) {
        let StoredScan { id, retention, record } = kept;
        self.retention = retention;
        self.save = record.save();
        self.text = text;
        self.is_copied = false;
        self.line = None;
        let is_other = core::mem::replace(&mut self.id, id.clone()) != id;
        self.show(record.scan, record.version, is_other);
    }

    fn show(&mut self, scan: Scan, version: u32, is_other: bool) {
        let is_other = is_other || self.shown.as_ref().is_some_and(|shown| shown.is_other);
        self.shown = Some(Shown { scan, version, is_other });
    }

    /// Moves the open scan to where it is to be kept from now on; the next save stores it there.
    pub const fn set_retention(&mut self, retention: Retention) {
        self.retention = retention;
    }

    /// Saves the scan as it is on the screen: the one place where a scan is written.
    pub fn save(&mut self, scan: &Scan) -> SaveStatus {
        let saved = Some(Moment::from_seconds((self.outside.now)()));
        let stamp = Stamp { revision: self.save.stamp.revision.saturating_add(1), saved };
        let word = self.outside.word;
        let line = self.line.get_or_insert_with(|| short(&word()));
        let save = self.save.next(line, stamp);
        let text = record::write_save(scan, &save);
        let put = self.repository.put(&self.id, self.retention, &text, &save);
        if put == Err(PutError::Overtaken) {
            return self.was_overtaken(scan);
        }
        self.save = save;
        self.is_own = true;
        self.repository.set_open_in_tab(&self.id);
        self.status = match (put, self.retention) {
            (Err(why), _) => why.into(),
            (Ok(()), Retention::UntilClose) => SaveStatus::SavedUntilClose,
            (Ok(()), Retention::OnDevice) if self.mirror == Mirror::Missing => SaveStatus::Saved,
            (Ok(()), Retention::OnDevice) => SaveStatus::Saving,
        };
        self.text = text;
        self.is_copied = false;
        if self.repository.codec.is_none() {
            if self.written.len() == MOST_WRITTEN {
                self.written.remove(0);
            }
            self.written.push(self.text.clone());
        }
        if put != Err(PutError::Gone) {
            self.put_copy();
        }
        self.status
    }

    /// Whether what reads records is here.
    pub const fn has_reader(&self) -> bool {
        self.reader.is_some()
    }

    /// Whether there is something to read, and what reads it is not here.
    pub const fn awaits_reader(&self) -> bool {
        self.reader.is_none() && (self.has_unread || self.has_company || self.is_to_save)
    }

    /// Which of the texts of this tab a text is, as far as it can tell without reading it.
    fn is_written(&self, text: &str) -> Option<usize> {
        self.written.iter().position(|written| written == text)
    }

    /// Whether what is on the screen is this text, or follows it, as far as this tab can tell without reading it.
    fn goes_on_from(&self, text: &str) -> bool {
        self.text == text || self.is_written(text).is_some()
    }

    /// Whether a text may replace what the mirror holds of its scan. Without the codec, what another tab put there is refused:
    /// it is read first.
    pub fn may_replace(&self, there: Option<&str>, text: &str) -> bool {
        match (self.repository.codec, there) {
            (Some(codec), _) => (codec.may_replace)(there, text),
            (None, None) => true,
            // Another tab that went on from a later one of ours puts that there before we do.
            (None, Some(there)) => self.is_written(there).is_some_and(|at| Some(at) <= self.is_written(text)),
        }
    }

    /// What came of storing a copy. After one that failed because it took too long, it may turn out to be there all the same.
    pub fn copy_was_put(&mut self, id: &ScanId, text: &str, copied: Copied) {
        let is_latest = self.id == *id && self.text == text;
        match copied {
            Copied::Kept => {
                let is_unstored = self.repository.set_copied(id, text);
                self.is_copied |= is_latest;
                let was_unstored = is_unstored && matches!(self.status, SaveStatus::InMemoryOnly { .. });
                if is_latest && (was_unstored || self.status == SaveStatus::Saving) {
                    self.status = SaveStatus::Saved;
                }
            }
            Copied::Failed => self.settle_without_copy(is_latest),
            Copied::Refused(there) => {
                if self.id == *id && self.status != SaveStatus::ReadingAlong {
                    self.see(&there);
                }
                // Nothing came of that: it was erased, or is of a later version.
                let is_still_latest = self.id == *id && self.text == text && !self.has_unread;
                self.settle_without_copy(is_still_latest);
            }
        }
    }

    /// What is stored counts as saved, where the mirror does not work: if it is still there.
    fn settle_without_copy(&mut self, is_latest: bool) {
        if !is_latest || self.status != SaveStatus::Saving {
            return;
        }
        match self.repository.stored(&self.id, self.retention) {
            Some(stored) if stored == self.text => self.status = SaveStatus::Saved,
            Some(stored) => self.see(&stored),
            None => self.status = PutError::Blocked.into(),
        }
    }

    /// A text of the open scan that could not be stored may be stored by now.
    pub fn settle(&mut self) {
        if self.save.stamp.revision > 0 && matches!(self.status, SaveStatus::InMemoryOnly { .. }) {
            self.status = self.repository.unstored(&self.id).map_or(self.saved(), SaveStatus::from);
        }
    }

    const fn saved(&self) -> SaveStatus {
        match self.retention {
            Retention::OnDevice => SaveStatus::Saved,
            Retention::UntilClose => SaveStatus::SavedUntilClose,
        }
    }

    /// A tab in which nothing was done or chosen yet switches to the scan of another tab. Returns whether it did.
    fn yield_to_newer(&mut self) -> bool {
        if self.retention == Retention::UntilClose || self.is_own || self.save.stamp.revision > 0 {
            return false;
        }
        if self.repository.codec.is_none() {
            self.has_unread = true;
            return false;
        }
        let Some(id) = self.repository.last_on_device() else { return false };
        let has_loaded = self.load(&id);
        if has_loaded {
            self.ask_for_turn();
        }
        has_loaded
    }
}

/// More saves than are ever on their way to the mirror.
const MOST_WRITTEN: usize = 20;

/// The end of a word, which is enough for a line: it only has to differ from those of the same scan.
fn short(word: &str) -> String {
    word.get(word.len().saturating_sub(8)..).unwrap_or(word).to_owned()
}
