//! The school chooses from two versions of a scan, and may leave at any moment.

use taakkompas_records::choice::{Part, Side, chosen, chosen_again, differing, to_choose};
use taakkompas_records::lineage::Save;
use taakkompas_records::record::{self, Record};
use taakkompas_records::repository::Apart;
use taakkompas_records::scan::Scan;
use taakkompas_records::status::SaveStatus;

use super::disk::{Answers, answers_in};
use super::log::log;
use super::world::World;

/// More choices than there ever are versions.
const MOST_CHOICES: usize = 100;

impl World {
    /// Somebody chooses from the first two versions that a tab finds, if it finds any. Of what only one version has, that is
    /// chosen, so that no answer is dropped. Returns whether the choice was accepted.
    pub fn choose(&mut self, number: usize) -> bool {
        let Some(tab) = self.tabs.get_mut(&number).filter(|tab| tab.is_ready && !tab.awaits_codec) else {
            return false;
        };
        let Some(apart) = tab.writer.repository.apart().into_iter().next() else { return false };
        if !tab.writer.open_choice(&apart) {
            return false;
        }
        tab.sync();
        let Apart { versions, chosen: before } = &apart;
        let [left, right] = versions.each_ref().map(|kept| &kept.record.scan);
        let before = before.as_ref().map(|kept| &kept.record.scan);
        let sides: Vec<(Part, Side)> = to_choose(left, right, before)
            .into_iter()
            .map(|(part, _)| {
                let any = Side::ALL[self.chance.below(2)];
                let side = part.only_in(left, right).unwrap_or(any);
                (part, side)
            })
            .collect();
        let side = |part: &Part| sides.iter().find(|(of, _)| of == part).unwrap().1;
        let scan = match before {
            Some(before) => chosen_again(before, left, right, side),
            None => chosen(left, right, side),
        };
        let is_accepted = tab.change(|screen| *screen = scan);
        if is_accepted {
            tab.chosen = Some(tab.writer.id().clone());
            self.chosen_from.extend(versions.each_ref().map(|kept| kept.record.save()));
        }
        let ids = versions.each_ref().map(|kept| kept.id.as_str());
        log!(self, "{number} chooses from {ids:?}, again {}: {is_accepted}", apart.chosen.is_some());
        self.after(number);
        is_accepted
    }

    /// Of all that is stored, in both places: what went apart, and needs a choice, is offered as soon as a tab opens, and
    /// stays so when there is something that was chosen, until nothing else is there.
    pub fn check_offered(&mut self, number: usize) {
        let Some(tab) = self.tabs.get(&number) else { return };
        let offered = tab.writer.repository.apart();
        let listed = tab.writer.repository.scans();
        let texts = [self.disk.get().texts.all(), self.copies.all()].concat();
        let stored: Vec<Record> = texts.iter().filter_map(|(_, text)| record::read(text).ok()).collect();
        let is_listed = |of: &Record| listed.iter().any(|kept| kept.record.save() == of.save());
        let is_offered = |one: &Record, other: &Record| {
            offered.iter().map(|apart| apart.versions.each_ref().map(|kept| kept.record.save())).any(|[left, right]| {
                let follows = |one: &Record, other: &Record| left.follows(&one.save()) && right.follows(&other.save());
                follows(one, other) || follows(other, one)
            })
        };
        for (at, one) in stored.iter().enumerate() {
            for other in &stored[at + 1..] {
                if !one.save().went_apart_from(&other.save()) || needs_no_choice(&one.scan, &other.scan) {
                    continue;
                }
                let is_chosen = stored
                    .iter()
                    .any(|save| save.save().is_made_from(&one.save()) && save.save().is_made_from(&other.save()));
                let is_done = is_chosen && !(is_listed(one) && is_listed(other));
                if !is_done && !is_offered(one, other) {
                    let [one, other] = [one, other].map(|of| of.save().lineage.to_string());
                    self.fault = Some(format!("{one} and {other} went apart, and no choice is offered"));
                    return;
                }
            }
        }
    }

    /// At the end the school chooses wherever there is a choice: then nothing is left over, and nothing is lost.
    pub fn choose_all(&mut self, number: usize) {
        for _ in 0..MOST_CHOICES {
            if self.fault.is_some() {
                return;
            }
            let Some(tab) = self.tabs.get(&number) else { return };
            let scans = tab.writer.repository.scans();
            if tab.writer.repository.apart().is_empty() {
                let saves: Vec<Save> = scans.iter().map(|kept| kept.record.save()).collect();
                let is_left =
                    |one: &&Save| self.chosen_from.contains(*one) && saves.iter().any(|save| save.is_made_from(one));
                if let Some(left) = saves.iter().find(is_left) {
                    self.fault = Some(format!("{}, from which the school chose, is left over", left.lineage));
                }
                let there = scans.iter().fold(0, |all: Answers, kept| all | answers_in(&kept.record.scan));
                if self.owed & !there != 0 {
                    self.fault = Some(format!("{:b} was said saved, and is lost by choosing: {there:b}", self.owed));
                }
                return;
            }
            if !self.choose(number) {
                self.fault = Some("a choice is not accepted where everything works".to_owned());
            }
            self.settle();
            let Some(tab) = self.tabs.get(&number) else { return };
            if tab.status() != SaveStatus::Saved || tab.chosen.is_some() {
                self.fault = Some("a choice is not said saved where everything works".to_owned());
            }
        }
        self.fault = Some("there is no end to choosing".to_owned());
    }
}

/// Whether two scans differ only in statements that one of them has no answer to: such come together by themselves.
fn needs_no_choice(one: &Scan, other: &Scan) -> bool {
    let comes_together = |part: &Part| matches!(part, Part::Statement(_)) && part.only_in(one, other).is_some();
    differing(one, other).iter().all(comes_together)
}
