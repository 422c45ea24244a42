//! Takes out what can no longer be: after a change, and from a value that comes from outside.

use crate::division::{ColleagueId, Held, Share, TaskDivision};

/// What was taken out of a division that came from outside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Repaired {
    /// Shares and locks.
    pub shares: Vec<Share>,
    /// Holders of fixed tasks and functions.
    pub holders: Vec<Held>,
    /// Rows of last year.
    pub last_year: Vec<Held>,
    /// Colleagues of whom more lesbevoegdheid was kept than their role has.
    pub overstated: Vec<ColleagueId>,
    /// Colleagues who were linked to someone of the week who is an earlier colleague.
    pub unlinked: Vec<ColleagueId>,
}

impl Repaired {
    /// Whether nothing was taken out.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl TaskDivision {
    /// Takes out of a value from outside what goes against the rules on who may do what: first of all
    /// what needs a lesbevoegdheid that someone does not have. The rest is for [`Self::check`].
    pub fn repair(&mut self) -> Repaired {
        let mut repaired = Repaired::default();
        for colleague in self.colleagues.iter_mut().filter(|colleague| colleague.is_overstated()) {
            repaired.overstated.push(colleague.id);
            colleague.forget_overstated();
        }
        repaired.unlinked = self.drop_links();
        repaired.holders = self.drop_holders();
        repaired.last_year = self.drop_last_year();
        repaired.shares = self.drop_shares();
        repaired
    }

    /// Takes out what is no longer possible, and gives back the shares and locks among it.
    pub(super) fn drop_impossible(&mut self) -> Vec<Share> {
        self.drop_holders();
        self.drop_last_year();
        self.drop_shares()
    }

    /// Someone of the week is one colleague: the first of them keeps the link.
    fn drop_links(&mut self) -> Vec<ColleagueId> {
        let (mut seen, mut gone) = (Vec::new(), Vec::new());
        for colleague in &mut self.colleagues {
            let Some(person) = colleague.in_week else { continue };
            if seen.contains(&person) {
                colleague.in_week = None;
                gone.push(colleague.id);
            } else {
                seen.push(person);
            }
        }
        gone
    }

    fn drop_holders(&mut self) -> Vec<Held> {
        let mut gone = Vec::new();
        for at in 0..self.tasks.len() {
            let Some(task) = self.tasks.get(at) else { continue };
            let stays = |id: &ColleagueId| self.colleague(*id).is_some_and(|who| self.why_not(task, who).is_none());
            let (kept, dropped): (Vec<ColleagueId>, Vec<ColleagueId>) = task.holders.iter().partition(|id| stays(id));
            gone.extend(dropped.into_iter().map(|colleague| Held { task: task.id, colleague }));
            if let Some(task) = self.tasks.get_mut(at) {
                task.holders = kept;
            }
        }
        gone
    }

    fn drop_last_year(&mut self) -> Vec<Held> {
        let rows = core::mem::take(&mut self.last_year);
        let (kept, gone) = rows.into_iter().partition(|row| {
            let found = self.task(row.task).zip(self.colleague(row.colleague));
            found.is_some_and(|(task, colleague)| self.why_unqualified(task, colleague).is_none())
        });
        self.last_year = kept;
        gone
    }

    fn drop_shares(&mut self) -> Vec<Share> {
        let (locks, mut gone) = self.possible(&self.locks);
        let (chosen, also) = self.possible(&self.chosen);
        gone.extend(also);
        (self.locks, self.chosen) = (locks, chosen);
        gone
    }

    /// The shares that can stand together, those first in the list before later ones; and the others.
    fn possible(&self, shares: &[Share]) -> (Vec<Share>, Vec<Share>) {
        let (mut kept, mut gone) = (Vec::with_capacity(shares.len()), Vec::new());
        for &share in shares {
            match self.check_addition(&kept, share) {
                Ok(()) => kept.push(share),
                Err(_) => gone.push(share),
            }
        }
        (kept, gone)
    }
}
