//! What one team sees on two devices, or in two documents on one.

use super::*;

/// Two documents on one device: the second is a file or a copy of the first, as it was after this many people. What comes in later
/// is pasted first in the one or in the other, and then in both.
#[derive(Debug, Clone)]
pub(super) struct OneDevice {
    pub(super) copied: usize,
    pub(super) first_in_copy: Vec<bool>,
}

impl OneDevice {
    /// All that is seen of both, and the rounds that hold codes at the end.
    pub(super) fn run(&self, world: &World) -> (Vec<String>, [Round; 2]) {
        let mut both = [TeamDocument::default(), TeamDocument::default()];
        both[0].begin_round("herfst", DAY).unwrap();
        let mut views = Vec::new();
        let codes: Vec<Code> = world.people.iter().map(Person::code).collect();
        for (at, &asks) in world.asks.iter().enumerate() {
            if at == self.copied {
                both[1] = both[0].without_codes();
                if both[1].open_round().is_none() {
                    both[1].begin_round("vervolg", DAY).unwrap();
                }
            }
            let is_last = at + 1 == codes.len();
            let order = if self.first_in_copy[at] && at >= self.copied { [1, 0] } else { [0, 1] };
            for one in order {
                let Some(open) = both[one].open_round().map(Round::id) else { continue };
                let mut elsewhere = Known::default();
                both[1 - one].add_known(&mut elsewhere);
                both[one].hand_in_beside(open, &codes[..=at], &elsewhere).unwrap();
                if asks || is_last {
                    both[one].show(open).unwrap();
                }
                views.push(serde_json::to_string(&both[one].without_codes()).unwrap());
                views.push(format!("{:?}", both[one].picture()));
            }
        }
        let none = || Round::new(String::new(), DAY);
        let rounds = both.map(|team| team.open_round().cloned().unwrap_or_else(none));
        (views, rounds)
    }
}

/// Somebody else collects the codes of the first people, and hands the picture over to the leader, who collects the others. The
/// leader had some of the first codes as well, and tries all of them afterwards.
#[derive(Debug, Clone, Copy)]
pub(super) struct HandedOver {
    pub(super) first: usize,
    pub(super) twice: usize,
}

impl HandedOver {
    pub(super) fn run(&self, world: &World) -> (Vec<String>, [Round; 2]) {
        let [mut collector, mut leader] = [TeamDocument::default(), TeamDocument::default()];
        let (there, here) = (collector.begin_round("herfst", DAY).unwrap(), leader.begin_round("eigen", DAY).unwrap());
        let codes: Vec<Code> = world.people.iter().map(Person::code).collect();
        let mut views = Vec::new();
        let mut see = |team: &TeamDocument| {
            views.push(serde_json::to_string(&team.without_codes()).unwrap());
            views.push(format!("{:?}", team.picture()));
        };
        leader.hand_in(here, &codes[..self.twice]).unwrap();
        for at in 0..self.first {
            collector.hand_in(there, &codes[at..=at]).unwrap();
            if world.asks[at] || at + 1 == self.first {
                collector.show(there).unwrap();
                see(&collector);
                leader.take_pictures(&collector.without_codes()).unwrap();
                see(&leader);
            }
        }
        let collected = collector.round(there).unwrap().clone();
        collector.close_round(there, DAY).unwrap();
        leader.take_pictures(&collector.without_codes()).unwrap();
        for at in self.first..codes.len() {
            leader.hand_in(here, &codes[at..=at]).unwrap();
            if world.asks[at] {
                leader.show(here).unwrap();
                see(&leader);
            }
        }
        leader.hand_in(here, &codes).unwrap();
        leader.show(here).unwrap();
        see(&leader);
        // Who handed in here as well is in no picture there.
        (views, [leader.round(here).unwrap().clone(), collected])
    }
}
