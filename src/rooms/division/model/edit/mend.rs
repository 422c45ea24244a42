//! Removes what is no longer possible: after a change, and from a value that comes from outside.

use super::EditError;
use crate::law::{self, Settled};
use crate::{ColleagueId, Holding, IneligibleReason, Share, TaskDivision, TaskId};

/// Something that was removed from a division that came from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mend {
    /// A record gave a colleague more lesbevoegdheid than the role has: reset to what is usual for the role.
    Overstated(ColleagueId),
    /// A colleague was linked to a person of the week who is already an earlier colleague.
    Unlinked(ColleagueId),
    /// The label of a task asks for something by law that was not set: it is set now.
    Needs(TaskId),
    /// The label of a task can mean something for which the law asks a lesbevoegdheid: the school is asked.
    Asked(TaskId),
    /// A holder of a fixed task or a function.
    Holder {
        /// Who held which task.
        held: Holding,
        /// Why they may not; `None` if there is no such colleague.
        why: Option<IneligibleReason>,
    },
    /// A row of last year.
    LastYear {
        /// Who did which task.
        held: Holding,
        /// Why they may not; `None` if there is no such task or colleague.
        why: Option<IneligibleReason>,
    },
    /// A lock.
    Lock {
        /// The locked share.
        share: Share,
        /// Why it is not possible.
        why: EditError,
    },
    /// A share in the chosen division.
    Chosen {
        /// The chosen share.
        share: Share,
        /// Why it is not possible.
        why: EditError,
    },
}

impl Mend {
    /// What someone held or did: of a task that is not divided, or last year.
    pub const fn held(self) -> Option<Holding> {
        match self {
            Self::Holder { held, .. } | Self::LastYear { held, .. } => Some(held),
            Self::Overstated(_)
            | Self::Unlinked(_)
            | Self::Needs(_)
            | Self::Asked(_)
            | Self::Lock { .. }
            | Self::Chosen { .. } => None,
        }
    }

    const fn share(self) -> Option<Share> {
        match self {
            Self::Lock { share, .. } | Self::Chosen { share, .. } => Some(share),
            Self::Overstated(_)
            | Self::Unlinked(_)
            | Self::Needs(_)
            | Self::Asked(_)
            | Self::Holder { .. }
            | Self::LastYear { .. } => None,
        }
    }
}

impl TaskDivision {
    /// Removes from a value from outside whatever goes against the rules on who may do what, first of all what needs a
    /// lesbevoegdheid that someone does not have, and returns what that was. Everything else is left to
    /// [`Self::check`]; after edits there is never anything to mend.
    pub fn mend(&mut self) -> Vec<Mend> {
        let mut mends = Vec::new();
        for colleague in self.colleagues.iter_mut().filter(|colleague| colleague.is_overstated()) {
            mends.push(Mend::Overstated(colleague.id));
            colleague.forget_overstated();
        }
        mends.extend(self.drop_links());
        mends.extend(self.settle_law());
        mends.extend(self.drop_holders());
        mends.extend(self.drop_last_year());
        mends.extend(self.drop_shares());
        mends
    }

    /// Removes what is no longer possible, and returns the shares and locks among it.
    pub(super) fn drop_impossible(&mut self) -> Vec<Share> {
        self.drop_holders();
        self.drop_last_year();
        self.drop_shares().into_iter().filter_map(Mend::share).collect()
    }

    /// A person of the week is one colleague at most: the first one keeps the link.
    fn drop_links(&mut self) -> Vec<Mend> {
        let (mut seen, mut gone) = (Vec::new(), Vec::new());
        for colleague in &mut self.colleagues {
            let Some(person) = colleague.in_week else { continue };
            if seen.contains(&person) {
                colleague.in_week = None;
                gone.push(Mend::Unlinked(colleague.id));
            } else {
                seen.push(person);
            }
        }
        gone
    }

    /// Sets what the labels of tasks ask for by law, as an edit of each would have done.
    fn settle_law(&mut self) -> Vec<Mend> {
        let settled = self.tasks.iter_mut().filter_map(|task| Some((task.id, law::settle(None, task)?)));
        settled
            .map(|(id, settled)| match settled {
                Settled::Set(_) => Mend::Needs(id),
                Settled::Asked(_) => Mend::Asked(id),
            })
            .collect()
    }

    fn drop_holders(&mut self) -> Vec<Mend> {
        let mut gone = Vec::new();
        for at in 0..self.tasks.len() {
            let Some(task) = self.tasks.get(at) else { continue };
            let mut kept = Vec::with_capacity(task.holders.len());
            for &id in &task.holders {
                let held = Holding { task: task.id, colleague: id };
                match self.colleague(id).map(|who| self.why_not(task, who)) {
                    Some(None) => kept.push(id),
                    why => gone.push(Mend::Holder { held, why: why.flatten() }),
                }
            }
            if let Some(task) = self.tasks.get_mut(at) {
                task.holders = kept;
            }
        }
        gone
    }

    fn drop_last_year(&mut self) -> Vec<Mend> {
        let (mut kept, mut gone) = (Vec::with_capacity(self.last_year.len()), Vec::new());
        for &held in &self.last_year {
            let found = self.task(held.task).zip(self.colleague(held.colleague));
            match found.map(|(task, colleague)| self.why_unqualified(task, colleague)) {
                Some(None) => kept.push(held),
                why => gone.push(Mend::LastYear { held, why: why.flatten() }),
            }
        }
        self.last_year = kept;
        gone
    }

    fn drop_shares(&mut self) -> Vec<Mend> {
        let (locks, mut gone) = self.possible(&self.locks, |share, why| Mend::Lock { share, why });
        let (chosen, also) = self.possible(&self.chosen, |share, why| Mend::Chosen { share, why });
        gone.extend(also);
        (self.locks, self.chosen) = (locks, chosen);
        gone
    }

    /// The shares that can go together, earlier ones taking precedence; and the others.
    fn possible(&self, shares: &[Share], gone: fn(Share, EditError) -> Mend) -> (Vec<Share>, Vec<Mend>) {
        let (mut kept, mut mends) = (Vec::with_capacity(shares.len()), Vec::new());
        for &share in shares {
            match self.check_addition(&kept, share) {
                Ok(()) => kept.push(share),
                Err(why) => mends.push(gone(share, why)),
            }
        }
        (kept, mends)
    }
}
