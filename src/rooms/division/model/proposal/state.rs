//! The state of a search: who has which pieces, and what that costs; both are updated with every move.

use super::model::Model;
use super::{Measures, Score};
use crate::Share;
use taakkompas_school::months::PERIODS;

/// The owner of a piece that nobody has.
pub const NOBODY: u16 = u16::MAX;

/// A division under construction.
#[derive(Debug, Clone)]
pub struct State {
    /// The owner of each piece, by index, or [`NOBODY`].
    pub owner: Vec<u16>,
    /// The parts of a task that a person has, by task and person.
    count: Vec<u8>,
    /// People on each task.
    people_on: Vec<u8>,
    /// Minutes a year of each person.
    pub load: Vec<u32>,
    /// The same, per period.
    periods: Vec<[u32; PERIODS]>,
    /// What the load of each person costs.
    load_cost: Vec<u64>,
    /// Minutes of each task that are spread unevenly over its people.
    unequal: Vec<u64>,
    unfit: u32,
    cost: u64,
}

/// Tenths of a room beyond which fuller does not count: twice the room, which only locks can reach.
const MOST_TENTHS: u64 = 20;

/// Unevenness of one person, in minutes rounded up: the sum, over the tenths of the room, of the load above each tenth.
///
/// The sum over all tenths equals the maximum, over every number of tenths `k`, of
/// `k * load - capacity * k * (k + 1) / 20`.
pub fn uneven(load: u32, capacity: u32) -> u64 {
    let (load, capacity) = (u64::from(load), u64::from(capacity));
    let tenths = (load * 10).checked_div(capacity).unwrap_or(MOST_TENTHS).min(MOST_TENTHS);
    (20 * tenths * load - capacity * tenths * (tenths + 1)).div_ceil(20)
}

impl State {
    /// Locks and fixed tasks only.
    pub fn new(model: &Model) -> Self {
        let mut state = Self {
            owner: vec![NOBODY; model.pieces.len()],
            count: vec![0; model.jobs.len() * model.people.len()],
            people_on: vec![0; model.jobs.len()],
            load: model.people.iter().map(|person| person.fixed.iter().sum()).collect(),
            periods: model.people.iter().map(|person| person.fixed).collect(),
            load_cost: vec![0; model.people.len()],
            unequal: vec![0; model.jobs.len()],
            unfit: model.pieces.iter().map(|&job| model.jobs[job].minutes).sum(),
            cost: 0,
        };
        for person in 0..model.people.len() {
            state.weigh(model, person);
        }
        for (piece, locked) in model.locked.iter().enumerate() {
            if let Some(person) = *locked {
                state.place(model, piece, person);
            }
        }
        state
    }

    /// These shares and the fixed tasks, whether or not there is room; locks only if they are among the shares.
    pub fn of(model: &Model, shares: &[Share]) -> Self {
        let mut state = Self::new(model);
        for (piece, locked) in model.locked.iter().enumerate() {
            if locked.is_some() {
                state.take(model, piece);
            }
        }
        for share in shares {
            let job = model.jobs.binary_search_by_key(&share.task, |job| job.id).ok();
            let Some((job, person)) = job.zip(model.place_of(share.colleague)) else { continue };
            let open: Vec<usize> = model.pieces_of(job).filter(|&piece| state.owner[piece] == NOBODY).collect();
            open.into_iter().take(share.parts.into()).for_each(|piece| state.place(model, piece, person));
        }
        state
    }

    /// How good it is.
    pub const fn score(&self) -> Score {
        Score { unfit_minutes: self.unfit, cost: self.cost }
    }

    /// The parts of a task that a person has.
    pub fn parts(&self, model: &Model, job: usize, person: usize) -> u8 {
        self.count[model.pair(job, person)]
    }

    /// Who has a piece.
    pub fn owner(&self, piece: usize) -> Option<usize> {
        let owner = self.owner[piece];
        (owner != NOBODY).then_some(owner.into())
    }

    /// Minutes of room that are left.
    pub fn room_left(&self, model: &Model, person: usize) -> u32 {
        model.people[person].capacity.saturating_sub(self.load[person])
    }

    /// Minutes of a peak that someone has in the months of a task.
    pub fn peak_in(&self, model: &Model, job: usize, person: usize) -> u32 {
        let limits = self.periods[person].iter().zip(&model.people[person].peak);
        let own = limits.zip(&model.jobs[job].spread).filter(|(_, minutes)| **minutes > 0);
        own.map(|((load, limit), _)| load.saturating_sub(*limit)).sum()
    }

    /// A task that someone has and that is kept apart from this one; `None` if there is none.
    pub fn apart_from(&self, model: &Model, job: usize, person: usize) -> Option<usize> {
        model.jobs[job].apart.iter().copied().find(|&other| self.count[model.pair(other, person)] > 0)
    }

    /// Whether someone may take one more part of a task. Capacity is not checked.
    pub fn may_take(&self, model: &Model, job: usize, person: usize) -> bool {
        let pair = model.pair(job, person);
        model.may[pair] && self.count[pair] < model.jobs[job].most_each && self.apart_from(model, job, person).is_none()
    }

    /// Whether someone may take a piece, and has room for it.
    pub fn fits(&self, model: &Model, piece: usize, person: usize) -> bool {
        let job = model.pieces[piece];
        self.load[person] + model.jobs[job].minutes <= model.people[person].capacity
            && self.may_take(model, job, person)
    }

    /// How much the cost would rise if someone took a piece.
    pub fn cost_of(&self, model: &Model, piece: usize, person: usize) -> u64 {
        let job = model.pieces[piece];
        let (work, pair) = (&model.jobs[job], model.pair(job, person));
        let mut periods = self.periods[person];
        for (sum, more) in periods.iter_mut().zip(&work.spread) {
            *sum += more;
        }
        let load = load_cost(model, person, self.load[person] + work.minutes, &periods) - self.load_cost[person];
        let is_extra = self.count[pair] == 0 && self.people_on[job] >= work.least_people;
        let unequal = self.unequal_with(model, job, Some(person)) - self.unequal[job];
        load + model.pair_cost[pair]
            + unequal * u64::from(model.weights.unequal)
            + if is_extra { u64::from(model.weights.extra_person) } else { 0 }
    }

    /// Gives a piece that nobody has to someone.
    pub fn place(&mut self, model: &Model, piece: usize, person: usize) {
        let job = model.pieces[piece];
        let (work, pair) = (&model.jobs[job], model.pair(job, person));
        debug_assert_eq!(self.owner[piece], NOBODY);
        self.owner[piece] = u16::try_from(person).unwrap_or(NOBODY);
        self.unfit -= work.minutes;
        self.load[person] += work.minutes;
        for (sum, more) in self.periods[person].iter_mut().zip(&work.spread) {
            *sum += more;
        }
        self.cost += model.pair_cost[pair];
        self.count[pair] += 1;
        if self.count[pair] == 1 {
            self.people_on[job] += 1;
            self.cost += self.extra(model, job);
        }
        self.weigh(model, person);
        self.weigh_parts(model, job);
    }

    /// Takes a piece from its owner.
    pub fn take(&mut self, model: &Model, piece: usize) {
        let Some(person) = self.owner(piece) else { return };
        let job = model.pieces[piece];
        let (work, pair) = (&model.jobs[job], model.pair(job, person));
        self.owner[piece] = NOBODY;
        self.unfit += work.minutes;
        self.load[person] -= work.minutes;
        for (sum, less) in self.periods[person].iter_mut().zip(&work.spread) {
            *sum -= less;
        }
        self.cost -= model.pair_cost[pair];
        self.count[pair] -= 1;
        if self.count[pair] == 0 {
            self.cost -= self.extra(model, job);
            self.people_on[job] -= 1;
        }
        self.weigh(model, person);
        self.weigh_parts(model, job);
    }

    fn weigh_parts(&mut self, model: &Model, job: usize) {
        if !model.jobs[job].is_even {
            return;
        }
        let (weight, unequal) = (u64::from(model.weights.unequal), self.unequal_with(model, job, None));
        self.cost = self.cost - self.unequal[job] * weight + unequal * weight;
        self.unequal[job] = unequal;
    }

    /// Minutes of a task that are spread unevenly over the people who do it, if this person had one more part.
    ///
    /// With `k` people of whom each does a `k`th, rounded, it is zero. It counts what someone has beyond that, the more
    /// the further beyond, and those who have the higher of the two rounded numbers although others would do. It does
    /// not count what is with people who are good at it or would like it. It never falls when a part is given out.
    fn unequal_with(&self, model: &Model, job: usize, more: Option<usize>) -> u64 {
        let work = &model.jobs[job];
        let count = |person: usize| self.count[model.pair(job, person)] + u8::from(more == Some(person));
        let people = self.people_on[job] + u8::from(more.is_some_and(|person| count(person) == 1));
        if !work.is_even || people == 0 {
            return 0;
        }
        let (least, rest) = (work.parts / people, work.parts % people);
        let most = least + u8::from(rest > 0);
        let (mut beyond, mut at_most) = (0, 0);
        let mut add = |person: usize| {
            if !model.wants[model.pair(job, person)] {
                let over = u64::from(count(person).saturating_sub(most));
                beyond += over * (over + 1) / 2;
                at_most += u8::from(rest > 0 && count(person) > least);
            }
        };
        more.into_iter().for_each(&mut add);
        for piece in model.pieces_of(job) {
            let Some(person) = self.owner(piece).filter(|&person| Some(person) != more) else { continue };
            let before = work.first_piece..piece;
            if !before.into_iter().any(|other| self.owner(other) == Some(person)) {
                add(person);
            }
        }
        (beyond + u64::from(at_most.saturating_sub(rest))) * u64::from(work.minutes)
    }

    /// What the last person on a task costs, if they are one too many.
    fn extra(&self, model: &Model, job: usize) -> u64 {
        if self.people_on[job] > model.jobs[job].least_people { model.weights.extra_person.into() } else { 0 }
    }

    fn weigh(&mut self, model: &Model, person: usize) {
        let cost = load_cost(model, person, self.load[person], &self.periods[person]);
        self.cost = self.cost - self.load_cost[person] + cost;
        self.load_cost[person] = cost;
    }

    /// What the score is made of.
    pub fn measures(&self, model: &Model) -> Measures {
        let mut measures = Measures::default();
        for (job, work) in model.jobs.iter().enumerate() {
            measures.extra_people += u32::from(self.people_on[job].saturating_sub(work.least_people));
            measures.unequal_minutes += self.unequal[job];
        }
        for (person, who) in model.people.iter().enumerate() {
            measures.peak_minutes += peaks(&self.periods[person], &who.peak);
            measures.uneven_minutes += uneven(self.load[person], who.capacity);
        }
        for (piece, &job) in model.pieces.iter().enumerate() {
            let Some(person) = self.owner(piece) else { continue };
            let (pair, minutes) = (model.pair(job, person), u64::from(model.jobs[job].minutes));
            measures.wish_minutes += u64::from(model.behind[pair]) * minutes;
            measures.changed_minutes += if model.changes[pair] { minutes } else { 0 };
        }
        measures
    }
}

fn peaks(periods: &[u32; PERIODS], limits: &[u32; PERIODS]) -> u32 {
    periods.iter().zip(limits).map(|(load, limit)| load.saturating_sub(*limit)).sum()
}

fn load_cost(model: &Model, person: usize, load: u32, periods: &[u32; PERIODS]) -> u64 {
    let (who, weights) = (&model.people[person], model.weights);
    uneven(load, who.capacity) * u64::from(weights.uneven)
        + u64::from(peaks(periods, &who.peak)) * u64::from(weights.peak)
}
