//! Web Locks: who holds the turn to write a scan, who waits, and what each is told.

use std::collections::BTreeMap;

use taakkompas_records::repository::ScanId;
use taakkompas_records::twins::{Claim, Turn};

/// A request of a tab: its number counts the requests of that tab.
type Request = (usize, u32);

#[derive(Debug, Default)]
pub struct Locks {
    held: BTreeMap<ScanId, Request>,
    waiting: Vec<(ScanId, Request)>,
    /// What is still to be told: of which request, and the turn; `None` when it was taken away.
    pub told: Vec<(Request, Option<Turn>)>,
}

impl Locks {
    pub fn ask(&mut self, id: &ScanId, request: Request, how: Claim) {
        match how {
            Claim::Steal => {
                if let Some(before) = self.held.insert(id.clone(), request) {
                    self.told.push((before, None));
                }
                self.told.push((request, Some(Turn::Ours)));
            }
            Claim::IfFree if self.is_taken(id) => self.told.push((request, Some(Turn::Elsewhere))),
            Claim::Wait if self.is_taken(id) => self.waiting.push((id.clone(), request)),
            Claim::IfFree | Claim::Wait => self.grant(id, request),
        }
    }

    fn is_taken(&self, id: &ScanId) -> bool {
        self.held.contains_key(id) || self.waiting.iter().any(|(other, _)| other == id)
    }

    fn grant(&mut self, id: &ScanId, request: Request) {
        self.held.insert(id.clone(), request);
        self.told.push((request, Some(Turn::Ours)));
    }

    /// A tab gives up what it holds and waits for.
    pub fn release(&mut self, tab: usize) {
        self.waiting.retain(|(_, (other, _))| *other != tab);
        let held: Vec<ScanId> =
            self.held.iter().filter(|(_, (other, _))| *other == tab).map(|(id, _)| id.clone()).collect();
        for id in held {
            self.held.remove(&id);
            if let Some(next) = self.waiting.iter().position(|(other, _)| *other == id) {
                let (id, request) = self.waiting.remove(next);
                self.grant(&id, request);
            }
        }
    }

    /// A tab is gone: nobody hears what it was to be told.
    pub fn close(&mut self, tab: usize) {
        self.release(tab);
        self.told.retain(|((other, _), _)| *other != tab);
    }
}
