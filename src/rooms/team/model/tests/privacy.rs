//! The laws of privacy, each as a property over random teams and sequences of hand-ins.
//!
//! A view is all that a page can show at a moment: the picture, the file, and what comes of that file for whoever goes on from it
//! with the same codes and with others. The attacker sees every view, knows who handed in when, in which role and which scan, and
//! one colleague's answers; the leader can know those by handing in once more.

mod devices;

use proptest::prelude::*;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::Answers;
use time::macros::date;

use self::devices::{HandedOver, OneDevice};
use super::support::Chance;
use crate::TeamDocument;
use crate::code::{Code, HandIn, Kind, RoleGroup};
use crate::known::Known;
use crate::picture::{Cell, Choice, Counts, EIGHT, FIVE, OTHERWISE, Picture, Told};
use crate::rounds::{NotTakenReason, Refresh, Round};
use crate::seed::cases;

/// Somebody who hands in.
#[derive(Debug, Clone)]
struct Person {
    kind: Kind,
    role: RoleGroup,
    answers: Answers,
    chance: u128,
}

/// People in the order of handing in, and after whom the leader asks for a picture.
#[derive(Debug, Clone)]
struct World {
    people: Vec<Person>,
    asks: Vec<bool>,
}

impl Person {
    fn hand_in(&self) -> HandIn {
        HandIn::new(self.kind, self.role, &self.answers, self.chance)
    }

    fn code(&self) -> Code {
        self.hand_in().code()
    }

    fn choice(&self, statement: &StatementId) -> Choice {
        Choice::from(self.answers.get(statement).copied())
    }

    fn choose(&mut self, statement: &StatementId, choice: Choice) {
        match choice.code().parse() {
            Ok(answer) => drop(self.answers.insert(statement.clone(), answer)),
            Err(_) => drop(self.answers.remove(statement)),
        }
    }
}

impl World {
    /// A team as teams are: mostly teachers, often agreed on something, with scans of both kinds.
    fn random(seed: u64) -> Self {
        let chance = &mut Chance(seed);
        let roles = [
            RoleGroup::Teacher,
            RoleGroup::Teacher,
            RoleGroup::Teacher,
            RoleGroup::Support,
            RoleGroup::Support,
            RoleGroup::Ib,
            RoleGroup::Leader,
        ];
        let kinds = if chance.below(3) == 0 { vec![Kind::Short, Kind::Full] } else { vec![chance.pick(Kind::ALL)] };
        let agreed = chance.below(4);
        let usual: Vec<_> =
            crate::code::revision::Revision::NEWEST.statements().map(|id| (id, chance.pick(Choice::ALL))).collect();
        let people = chance.below(32);
        let person = |chance: &mut Chance| {
            let (kind, role, random) = (chance.pick(&kinds), chance.pick(&roles), chance.wide());
            let mut person = Person { kind, role, answers: Answers::new(), chance: random };
            for (id, usual) in &usual {
                let choice = if chance.below(4) < agreed { *usual } else { chance.pick(Choice::ALL) };
                person.choose(id, choice);
            }
            person
        };
        let people: Vec<_> = (0..people).map(|_| person(chance)).collect();
        let often = 1 + chance.below(8);
        let asks = people.iter().map(|_| chance.below(often) == 0).collect();
        Self { people, asks }
    }

    /// Some of the people, and a statement that each is asked.
    fn some(&self, pick: u64) -> Vec<(usize, StatementId)> {
        let chance = &mut Chance(pick);
        let people = self.people.len();
        let some: Vec<_> = (0..people.min(4)).map(|_| chance.below(people)).collect();
        let asked = |at: usize| self.people[at].hand_in().asked().collect::<Vec<_>>();
        some.into_iter().map(|at| (at, asked(at).swap_remove(chance.below(asked(at).len())))).collect()
    }

    /// The round whenever a picture was made, and at the end.
    fn rounds(&self) -> (Vec<Round>, Round) {
        let mut round = Round::new("herfst".into(), DAY);
        let mut rounds = Vec::new();
        for (person, &asks) in self.people.iter().zip(&self.asks) {
            round.take(&person.code()).unwrap();
            // Between two pictures no view changes: `one_code_more_or_less_changes_no_figure`.
            if asks && round.show() == Refresh::Ready {
                rounds.push(round.clone());
            }
        }
        round.show();
        rounds.push(round.clone());
        (rounds, round)
    }

    /// Every view that there is on the way, and the round at the end.
    fn views(&self) -> (Vec<View>, Round) {
        let (rounds, round) = self.rounds();
        let mut views: Vec<View> = rounds.iter().map(|round| self.view(round)).collect();
        let mut closed = round.clone();
        closed.close(date!(2026 - 12 - 18));
        views.push(self.view(&closed));
        (views, round)
    }

    /// What is seen of a round, and of what a file or a copy of it becomes with all codes that there are.
    fn view(&self, round: &Round) -> View {
        let mut copy = round.without_codes();
        let file = serde_json::to_string(&copy).unwrap();
        // Without a picture there is nothing to go on from: that is beginning again.
        if round.is_shown() {
            for person in &self.people {
                let _ = copy.take(&person.code());
            }
            copy.show();
        }
        (round.picture(), file, copy.picture().filter(|_| round.is_shown()))
    }

    /// The part of a team whose codes are in a round, in their order, with the moments at which a picture was made; and who
    /// of this team that is.
    fn part(&self, round: &Round) -> (Vec<usize>, Self) {
        let place = |code: &Code| self.people.iter().position(|person| person.code() == *code).unwrap();
        let of: Vec<usize> = round.codes.iter().map(place).collect();
        let people = of.iter().map(|&at| self.people[at].clone()).collect();
        let asks = (1..=of.len()).map(|number| round.shown.contains(&number)).collect();
        (of, Self { people, asks })
    }

    /// The same team in which one person's answer is another, and no picture of the round that their code is in differs.
    fn twin_in(&self, rounds: &[&Round], statement: &StatementId, person: usize) -> Option<Self> {
        let mut parts = rounds.iter().map(|round| self.part(round));
        let Some((of, part)) = parts.find(|(of, _)| of.contains(&person)) else {
            // In no round at all.
            let part = Self { people: vec![self.people[person].clone()], asks: vec![false] };
            let mut twin = self.clone();
            twin.people[person] = part.twin(statement, 0, None)?.people.remove(0);
            return Some(twin);
        };
        let place = of.iter().position(|&at| at == person)?;
        let mut twin = self.clone();
        for (&at, person) in of.iter().zip(part.twin(statement, place, None)?.people) {
            twin.people[at] = person;
        }
        Some(twin)
    }

    /// Who is in which cell of a statement, by the rules as written, without looking at an answer.
    fn cells(&self, statement: &StatementId) -> Vec<Vec<usize>> {
        let (mut cells, mut waiting, mut new) = (Vec::new(), Vec::<usize>::new(), 0);
        for (at, person) in self.people.iter().enumerate() {
            new += 1;
            if person.hand_in().asked().any(|asked| asked == *statement) {
                waiting.push(at);
            }
            if (self.asks[at] || at + 1 == self.people.len()) && new >= FIVE {
                new = 0;
                let mut by_group: Vec<Vec<usize>> = RoleGroup::ALL
                    .iter()
                    .map(|group| waiting.iter().copied().filter(|&at| self.people[at].role == *group).collect())
                    .collect();
                let mut others: Vec<usize> = by_group.iter().filter(|of| of.len() < FIVE).flatten().copied().collect();
                by_group.retain(|of| of.len() >= FIVE);
                if !others.is_empty() && others.len() < FIVE && !by_group.is_empty() {
                    let smallest = by_group.iter().map(Vec::len).min().unwrap();
                    let at = by_group.iter().position(|of| of.len() == smallest).unwrap();
                    others.extend(by_group.remove(at));
                }
                waiting.clear();
                cells.extend(by_group);
                if others.len() >= FIVE { cells.push(others) } else { waiting = others }
            }
        }
        cells
    }

    /// The same team in which one person's answer to a statement is another one, and that of `known` is not, such that no
    /// view differs. `None` if there is none, which is what the laws say cannot be.
    fn twin(&self, statement: &StatementId, person: usize, known: Option<usize>) -> Option<Self> {
        let mut twin = self.clone();
        let said = |at: usize| self.people[at].choice(statement);
        let own = said(person);
        let Some(cell) = self.cells(statement).into_iter().find(|cell| cell.contains(&person)) else {
            // Waits: this answer is in no figure at all.
            let other = *Choice::ALL.iter().find(|&&other| other != own)?;
            twin.people[person].choose(statement, other);
            return Some(twin);
        };
        let mut counts = [0; 7];
        cell.iter().for_each(|&at| counts[said(at) as usize] += 1);
        let most = *counts.iter().max()?;
        let otherwise = cell.len() - most;
        let exchanged = |other: usize| {
            let mut twin = self.clone();
            twin.people[person].choose(statement, said(other));
            twin.people[other].choose(statement, own);
            twin
        };
        let partner = cell.iter().copied().find(|&at| Some(at) != known && said(at) != own);
        if let Some(partner) = partner {
            return Some(exchanged(partner));
        }
        if otherwise >= usize::from(OTHERWISE) {
            return None;
        }
        // Nearly everyone: this person may be one of those who chose otherwise, or may not.
        let usual = Choice::ALL[counts.iter().position(|&count| count == most)?];
        let other = *Choice::ALL.iter().find(|&&other| other != usual)?;
        let to = if own == usual { (otherwise < 2).then_some(other)? } else { usual };
        twin.people[person].choose(statement, to);
        Some(twin)
    }
}

/// A picture, a file, and the picture that is made from that file with all codes.
type View = (Option<Picture>, String, Option<Picture>);

const DAY: time::Date = date!(2026 - 11 - 30);

/// Every line of every picture of a world, with how many handed in, and the cells that it is made of.
fn lines(world: &World) -> Vec<(usize, crate::picture::Line, Vec<Cell>)> {
    let mut found = Vec::new();
    for round in world.rounds().0 {
        let cells = round.cells();
        for line in round.picture().iter().flat_map(Picture::lines) {
            let of = cells.iter().filter(|cell| cell.statement == line.statement).cloned().collect();
            found.push((round.hand_ins() - round.waiting(), line.clone(), of));
        }
    }
    found
}

/// Every cell that can be, of so few people that all can be tried, with everyone in it and everyone who may be known.
#[test]
fn a_cell_leaves_two_answers_for_everyone_also_with_one_known() {
    fn all(people: u16, choices: &[Choice]) -> Vec<Counts> {
        let Some((&choice, rest)) = choices.split_last() else {
            return if people == 0 { vec![Counts::default()] } else { Vec::new() };
        };
        let with = |count: u16| {
            all(people - count, rest).into_iter().map(move |mut counts| {
                counts.add(choice, count);
                counts
            })
        };
        (0..=people).flat_map(with).collect()
    }
    for people in 5..=8_u16 {
        let worlds = all(people, Choice::ALL);
        let mut told: Vec<(Told, Vec<Counts>)> = Vec::new();
        for &counts in &worlds {
            match told.iter_mut().find(|(known, _)| *known == Told::of(counts)) {
                Some((_, worlds)) => worlds.push(counts),
                None => told.push((Told::of(counts), vec![counts])),
            }
        }
        for (told, worlds) in told {
            for &known in Choice::ALL {
                // What anyone else can have said, if one person is known to have said this.
                let possible = |choice: &&Choice| {
                    worlds.iter().any(|world| world.of(known) > u16::from(known == **choice) && world.of(**choice) > 0)
                };
                let is_possible = worlds.iter().any(|world| world.of(known) > 0);
                assert!(!is_possible || Choice::ALL.iter().filter(possible).count() >= 2, "{told:?} {known:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_figure_for_fewer_than_five(seed in any::<u64>()) {
        for (hand_ins, line, cells) in lines(&World::random(seed)) {
            prop_assert!(hand_ins >= FIVE && !cells.is_empty());
            prop_assert!(cells.iter().all(|cell| usize::from(cell.people) >= FIVE));
            prop_assert!(line.groups.iter().all(|of| cells.iter().any(|cell| cell.group == Some(of.group))));
        }
    }

    #[test]
    fn no_remainder_under_five(seed in any::<u64>()) {
        for (_, line, cells) in lines(&World::random(seed)) {
            let people = |is: &dyn Fn(Option<RoleGroup>) -> bool| -> u16 {
                cells.iter().filter(|cell| is(cell.group)).map(|cell| cell.people).sum()
            };
            let groups: Vec<u16> = line.groups.iter().map(|of| people(&|group| group == Some(of.group))).collect();
            // Whatever groups are taken from the team: nobody is left, or five.
            for taken in 0..1_usize << groups.len() {
                let taken: u16 = groups.iter().enumerate().filter(|(at, _)| taken >> at & 1 == 1).map(|(_, &of)| of).sum();
                let left = people(&|_| true) - taken;
                prop_assert!(left == 0 || usize::from(left) >= FIVE, "{line:?}");
            }
        }
    }

    #[test]
    fn under_eight_people_no_counts(seed in any::<u64>()) {
        for (hand_ins, line, cells) in lines(&World::random(seed)) {
            let people: u16 = cells.iter().map(|cell| cell.people).sum();
            let is_enough = hand_ins.min(usize::from(people)) >= EIGHT;
            prop_assert!(line.team.counts.is_none_or(|counts| is_enough && counts.people() == people));
        }
    }

    /// A file is the picture, the marks of its codes, and when that was: nothing that the page does not show.
    #[test]
    fn a_file_holds_no_more_than_the_page_shows(seed in any::<u64>()) {
        for (picture, file, _) in World::random(seed).views().0 {
            let read: Round = serde_json::from_str(&file).unwrap();
            let (name, marks) = (read.name.clone(), read.marks.clone());
            let told: Vec<_> = picture.iter().flat_map(Picture::lines).cloned().collect();
            let bare = Round { told, marks, closed: read.closed, left_out: read.left_out, ..Round::new(name, DAY) };
            prop_assert_eq!(&read, &bare);
            prop_assert!(!file.contains("people") && !file.contains("kept"), "{file}");
            let hand_ins = picture.as_ref().map_or(0, Picture::hand_ins);
            prop_assert!(hand_ins >= EIGHT || !file.contains("counts"), "{file}");
            prop_assert_eq!(read.picture(), picture);
        }
    }

    #[test]
    fn a_file_that_is_gone_on_from_shows_no_other_picture(seed in any::<u64>()) {
        for (picture, _, gone_on) in World::random(seed).views().0 {
            prop_assert_eq!(gone_on, picture);
        }
    }

    #[test]
    fn two_documents_on_a_device_give_no_one_persons_answer(seed in any::<u64>(), pick in any::<u64>()) {
        let world = World::random(seed);
        let chance = &mut Chance(pick);
        let first_in_copy = world.people.iter().map(|_| chance.below(2) == 0).collect();
        let device = OneDevice { copied: chance.below(world.people.len() + 1), first_in_copy };
        let (views, rounds) = device.run(&world);
        for (at, statement) in &world.some(pick) {
            let twin = world.twin_in(&rounds.each_ref(), statement, *at);
            prop_assert!(twin.is_some(), "{at} {statement}");
            let twin = twin.unwrap();
            prop_assert_ne!(twin.people[*at].choice(statement), world.people[*at].choice(statement));
            prop_assert!(device.run(&twin).0 == views, "{at} {statement}");
        }
    }

    #[test]
    fn a_picture_that_is_handed_over_gives_no_one_persons_answer(seed in any::<u64>(), pick in any::<u64>()) {
        let world = World::random(seed);
        let chance = &mut Chance(pick);
        let first = chance.below(world.people.len() + 1);
        let over = HandedOver { first, twice: chance.below(first + 1) };
        let (views, rounds) = over.run(&world);
        for (at, statement) in &world.some(pick) {
            let twin = world.twin_in(&rounds.each_ref(), statement, *at);
            prop_assert!(twin.is_some(), "{at} {statement}");
            let twin = twin.unwrap();
            prop_assert_ne!(twin.people[*at].choice(statement), world.people[*at].choice(statement));
            prop_assert!(over.run(&twin).0 == views, "{at} {statement}");
        }
    }

    #[test]
    fn figures_stay_until_five_new_have_come(seed in any::<u64>()) {
        let world = World::random(seed);
        let (views, _) = World { asks: vec![true; world.people.len()], ..world }.views();
        let views: Vec<_> = views.into_iter().map(|(picture, ..)| picture).collect();
        for two in views.windows(2) {
            if two[0] != two[1] {
                let hand_ins = |of: &Option<Picture>| of.as_ref().map_or(0, Picture::hand_ins);
                prop_assert!(hand_ins(&two[1]) >= hand_ins(&two[0]) + FIVE);
            }
        }
    }

    #[test]
    fn no_views_together_give_one_persons_answer(seed in any::<u64>(), pick in any::<u64>()) {
        let world = World::random(seed);
        let (views, _) = world.views();
        for (at, statement) in &world.some(pick) {
            let at = *at;
            let twin = world.twin(statement, at, None);
            prop_assert!(twin.is_some(), "{at} {statement}");
            let twin = twin.unwrap();
            prop_assert_ne!(twin.people[at].choice(statement), world.people[at].choice(statement));
            prop_assert!(twin.views().0 == views, "{at} {statement}");
        }
    }

    /// The leader hands in once more, and so knows one of the answers, wherever in the order it comes.
    #[test]
    fn nor_does_a_code_that_the_leader_adds(seed in any::<u64>(), pick in any::<u64>()) {
        let world = World::random(seed);
        let (views, _) = world.views();
        for (at, statement) in &world.some(pick) {
            let at = *at;
            let known = Some(Chance(pick).below(world.people.len())).filter(|&known| known != at);
            let twin = world.twin(statement, at, known);
            prop_assert!(twin.is_some(), "{at} {statement} {known:?}");
            let twin = twin.unwrap();
            prop_assert_ne!(twin.people[at].choice(statement), world.people[at].choice(statement));
            prop_assert!(known.is_none_or(|known| twin.people[known].answers == world.people[known].answers));
            prop_assert!(twin.views().0 == views, "{at} {statement} {known:?}");
        }
    }

    #[test]
    fn one_code_more_or_less_changes_no_figure(seed in any::<u64>(), more in any::<u64>()) {
        let (_, mut round) = World::random(seed).views();
        let before = round.picture();
        for code in round.known() {
            let at_once = round.clone();
            if round.take_out(&code) == Err(NotTakenReason::Shown) {
                prop_assert_eq!(&round, &at_once);
            }
            prop_assert_eq!(round.picture(), before.clone());
        }
        if round.waiting() < FIVE - 1 {
            round.take(&Chance(more).hand_in().code()).unwrap();
            let refresh = round.show();
            prop_assert!(matches!(refresh, Refresh::Waits { .. }), "{refresh:?}");
            prop_assert_eq!(round.picture(), before);
        }
    }

    /// A code of an earlier round, or of this one before its codes went, is known by its mark.
    #[test]
    fn a_round_without_codes_shows_the_same_and_takes_no_code_again(seed in any::<u64>()) {
        let (_, round) = World::random(seed).views();
        let mut bare = round.without_codes();
        prop_assert_eq!(bare.picture(), round.picture());
        prop_assert!(bare.codes.is_empty());
        let shown = round.shown.last().copied().unwrap_or_default();
        for code in &round.codes[..shown] {
            prop_assert_eq!(bare.take(code), Err(NotTakenReason::CountedBefore));
        }
        prop_assert_eq!(bare.without_codes(), bare.clone());
        prop_assert!(bare.told.iter().all(|line| line.is_possible(bare.marks.len())));
        prop_assert!(round.cells().iter().all(Cell::is_possible));
        let written = serde_json::to_string(&bare).unwrap();
        prop_assert_eq!(serde_json::from_str::<Round>(&written).unwrap(), bare);
    }

    /// Who came first does not matter within a picture, so the order of the figures cannot say it either.
    #[test]
    fn the_order_of_coming_is_not_shown(seed in any::<u64>(), by in any::<usize>()) {
        let world = World { asks: vec![false; 32], ..World::random(seed) };
        let (views, _) = world.views();
        let mut turned = world;
        if !turned.people.is_empty() {
            let by = by % turned.people.len();
            turned.people.rotate_left(by);
        }
        let (other, _) = turned.views();
        prop_assert_eq!(&views.last().unwrap().0, &other.last().unwrap().0);
    }
}
