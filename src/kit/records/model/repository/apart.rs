//! Versions of one scan that went apart: found from what is stored, so that they are there at each start for as long as both
//! are.

use super::{Erased, Retention, ScanId, ScanRepository, StoredScan};
use crate::join::together;
use crate::lineage::{Save, Stamp};
use crate::record::{self, Claimed, Record};

/// Two versions of one scan that went apart, and that are both still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Both, the one that was saved last first.
    pub versions: [StoredScan; 2],
    /// What the school chose from them before. Nobody knows whether it was ever said saved: until it is, both versions stay.
    pub chosen: Option<StoredScan>,
}

impl ScanRepository {
    /// The scans of which there are two versions that went apart; first those from which the school chose before.
    pub fn apart(&self) -> Vec<Apart> {
        let scans = self.scans();
        let saves: Vec<Save> = scans.iter().map(|kept| kept.record.save()).collect();
        let found = apart(&saves).into_iter().map(|(of, chosen)| Apart {
            versions: of.map(|at| scans[at].clone()),
            chosen: chosen.map(|at| scans[at].clone()),
        });
        found.collect()
    }

    /// Whether there are any. Until a codec is here nobody knows.
    pub fn has_apart(&self) -> bool {
        self.codec.is_some_and(|codec| (codec.finds_apart)(self))
    }

    /// Whether there are any, by the part of each text that is read first.
    pub(super) fn finds_apart(&self) -> bool {
        let claimed = |id: ScanId| match record::claimed(&self.text(&id)?.1) {
            Claimed::Scan(save) => Some(save),
            Claimed::Newer | Claimed::Erased(_) | Claimed::Nothing => None,
        };
        let saves: Vec<Save> = self.ids().into_iter().filter_map(claimed).collect();
        !apart(&saves).is_empty()
    }

    /// Erases every other scan from which a save was made, with all that is stored of it by now: what came after that stays.
    pub fn erase_followed(&mut self, by: &ScanId, save: &Save) -> Erased {
        let is_followed = |id: &ScanId| match self.text(id).map(|(_, text)| record::claimed(&text)) {
            Some(Claimed::Scan(there)) => save.is_made_from(&there),
            _ => false,
        };
        let followed: Vec<ScanId> = self.ids().into_iter().filter(|id| id != by && is_followed(id)).collect();
        followed.iter().fold(Erased::default(), |erased, id| erased.and(self.erase(id)))
    }

    /// Where what is stored of a scan and its copy went apart: if that needs no choice, both come together; else both become
    /// scans in the list, the copy under the name that it has in the mirror. What cannot be stored stays where it is.
    ///
    /// What is stored follows from what was there, so that two tabs that start at once do the same.
    pub(super) fn resolve(&self, id: &ScanId, there: &Record, copy: &str, copied: &Record) {
        let (save, other) = (there.save(), copied.save());
        if !save.went_apart_from(&other) {
            return;
        }
        let set = |id: &ScanId, text: &str| self.device.set(&id.key(), text);
        if self.has_elsewhere(&save, id) {
            let _ = set(id, copy);
        } else if let Some(both) = together(&there.scan, &copied.scan) {
            let joined = save.joined(&other);
            let stamp = Stamp { revision: joined.stamp.revision.saturating_add(1), ..joined.stamp };
            let line = format!("{}.{}", save.word(), other.word());
            let _ = set(id, &record::write_save(&both, &joined.next(&line, stamp)));
        } else if let Some(stored) = self.stored(id, Retention::OnDevice) {
            let beside = ScanId::new(format!("{}-{}", id.as_str(), save.word()));
            if set(&beside, &stored).is_ok() && set(id, copy).is_err() {
                let _ = self.device.remove(&beside.key());
            }
        }
    }
}

/// Of these saves, the pairs that went apart, with the one that was made from both, if there is one: first those pairs.
///
/// A save from which another one was made counts only together with the other one from which that was made: what else went
/// apart from it, went apart from what was made of it as well.
fn apart(saves: &[Save]) -> Vec<([usize; 2], Option<usize>)> {
    let later = |at: usize| saves.iter().position(|save| save.is_made_from(&saves[at]));
    let from_both = |one: usize, other: usize| {
        let is_from = |save: &Save| save.is_made_from(&saves[one]) && save.is_made_from(&saves[other]);
        let mut found = (0..saves.len()).filter(|&at| is_from(&saves[at]));
        let first = found.next()?;
        // Of several, the one that was made from the others.
        Some(found.fold(first, |last, at| if saves[at].is_made_from(&saves[last]) { at } else { last }))
    };
    let mut found = Vec::new();
    for one in 0..saves.len() {
        for other in one + 1..saves.len() {
            if !saves[one].went_apart_from(&saves[other]) {
                continue;
            }
            let chosen = from_both(one, other);
            if chosen.is_some() || (later(one).is_none() && later(other).is_none()) {
                found.push(([one, other], chosen));
            }
        }
    }
    found.sort_by_key(|(_, chosen)| chosen.is_none());
    found
}
