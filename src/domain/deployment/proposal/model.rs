//! The week as the search sees it: people, asks and pieces by their place in a list, times as bits.
//!
//! All places in lists are made here, from lists made here; nothing outside is looked up by them.

use super::grid::{self, Times};
use super::reading;
use super::state::Spot;
use crate::deployment::figures::{LEAST_BREAK, LONGEST_WITHOUT_BREAK, work_and_breaks};
use crate::deployment::time_of_day::joined;
use crate::deployment::{Ask, Block, BlockId, Deployment, Employer, Group, Kind, Person, Span, TimeOfDay, Weekday};

/// How many school days there are.
pub const DAYS: usize = Weekday::ALL.len();

/// Lesson times where a school told none: a plain continurooster, short enough for most schools.
const USUAL_LESSONS: [Span; 2] = [
    Span { from: TimeOfDay::at(8, 30), until: TimeOfDay::at(12, 0) },
    Span { from: TimeOfDay::at(12, 30), until: TimeOfDay::at(14, 0) },
];

/// Someone of the week.
#[derive(Debug)]
pub struct Worker {
    /// Whether this person is given work that no one in particular is asked for.
    pub is_given_work: bool,
    /// When at school, week by week and day by day.
    pub present: Vec<[Times; DAYS]>,
    /// When blocks that stay take place.
    pub stays: Vec<[Times; DAYS]>,
    /// Minutes of work that stay, week by week.
    pub minutes: Vec<u32>,
    /// The most minutes of work, week by week.
    pub most_minutes: Vec<u32>,
}

/// What is asked, as the search sees it.
#[derive(Debug)]
pub struct Wish {
    /// For which group, by place.
    pub group: usize,
    /// Whether it is work with pupils, which makes a pair.
    pub makes_pair: bool,
    /// Who could do it, by place.
    pub people: Vec<usize>,
    /// Whether one person should do all of it.
    pub same_person: bool,
    /// Who does some of it in blocks that stay.
    pub stays_with: Vec<usize>,
    /// When it may be.
    pub allowed: [Times; DAYS],
    /// When it would best be; nothing where it does not matter.
    pub preferred: Option<[Times; DAYS]>,
    /// Where a new block may begin, besides the ends of blocks that stay.
    pub begins: [Times; DAYS],
    /// Minutes that are short whatever is tried: less than the shortest block; week by week.
    pub always_short: Vec<u32>,
}

/// A piece of an ask in one week: one block to place.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Of which ask, by place.
    pub wish: usize,
    /// In which week, by place.
    pub week: usize,
    /// How long, in minutes.
    pub minutes: u32,
    /// The same piece in the other week, where it is there.
    pub twin: Option<usize>,
    /// The block that it is now, where it is there.
    pub block: Option<BlockId>,
    /// Where it is now.
    pub now: Option<Spot>,
}

/// A break that someone needs on a day.
#[derive(Debug, Clone, Copy)]
pub struct Pause {
    /// Whose, by place.
    pub person: usize,
    /// In which week, by place.
    pub week: usize,
    /// On which day, by place.
    pub day: usize,
    /// When it may be: inside the day, not at its start or end.
    pub allowed: Times,
    /// When it would best be: while the pupils have theirs.
    pub preferred: Times,
    /// The block that it is now, and when.
    pub now: Option<(BlockId, u32)>,
}

/// A talk that is there now and may move.
#[derive(Debug, Clone, Copy)]
pub struct Talk {
    /// The pair, by place: see [`Model::pair`].
    pub pair: usize,
    /// In which week, by place.
    pub week: usize,
    /// The block that it is now.
    pub block: BlockId,
    /// When.
    pub now: (usize, u32),
}

/// The week as the search sees it.
#[derive(Debug)]
pub struct Model {
    /// The week itself, for the result.
    pub deployment: Deployment,
    /// Numbers of blocks that stay.
    pub stays: Vec<BlockId>,
    /// How many weeks the cycle has.
    pub weeks: usize,
    /// The people.
    pub workers: Vec<Worker>,
    /// The asks.
    pub wishes: Vec<Wish>,
    /// Their pieces.
    pub pieces: Vec<Piece>,
    /// The pieces of each ask, by place.
    pub pieces_of: Vec<Vec<usize>>,
    /// The breaks.
    pub pauses: Vec<Pause>,
    /// The talks that are there.
    pub talks: Vec<Talk>,
    /// How long a break is, in minutes.
    pub pause_minutes: u32,
    /// When the teacher of a group may talk: not in lesson time.
    pub may_talk: Vec<[Times; DAYS]>,
    /// Minutes of talking that are due if a pair works together in a week; by pair and week.
    pub talk_minutes: Vec<u32>,
    /// Whether a pair works together in blocks that stay; by pair and week.
    pub works_already: Vec<bool>,
    /// At most so many groups a person.
    pub most_groups: usize,
}

impl Model {
    /// The pair of a person and a group, by their places.
    pub fn pair(&self, person: usize, group: usize) -> usize {
        person * self.deployment.groups.len() + group
    }

    /// Reads a week.
    pub fn new(deployment: &Deployment) -> Self {
        let weeks = deployment.cycle.weeks().len();
        let pause_minutes = match deployment.rules.break_minutes {
            0 => 0,
            minutes => minutes.max(LEAST_BREAK),
        };
        let mut model = Self {
            deployment: deployment.clone(),
            stays: Vec::new(),
            weeks,
            workers: deployment.people.iter().map(|person| worker(deployment, person)).collect(),
            wishes: Vec::new(),
            pieces: Vec::new(),
            pieces_of: Vec::new(),
            pauses: Vec::new(),
            talks: Vec::new(),
            pause_minutes,
            may_talk: deployment.groups.iter().map(|group| may_talk(deployment, group)).collect(),
            talk_minutes: Vec::new(),
            works_already: Vec::new(),
            most_groups: deployment.rules.most_groups.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX),
        };
        model.wishes = deployment.asks.iter().map(|ask| model.wish(ask)).collect();
        reading::read(&mut model);
        model.pieces_of = vec![Vec::new(); model.wishes.len()];
        for (at, piece) in model.pieces.iter().enumerate() {
            model.pieces_of[piece.wish].push(at);
        }
        model
    }

    fn wish(&self, ask: &Ask) -> Wish {
        let groups = &self.deployment.groups;
        let group = groups.iter().position(|group| group.id == ask.group);
        let allowed = match group.and_then(|at| groups.get(at)) {
            Some(group) if ask.kind == Kind::Supervision => may_talk(&self.deployment, group),
            Some(group) => lessons(&self.deployment, group),
            None => [0; DAYS],
        };
        let mut preferred = [0; DAYS];
        for row in &ask.preferred {
            for (day, &weekday) in Weekday::ALL.iter().enumerate() {
                if row.weekday.is_none_or(|only| only == weekday) {
                    preferred[day] |= grid::within(row.span);
                }
            }
        }
        let mut begins = [0; DAYS];
        for day in 0..DAYS {
            begins[day] = grid::quarters(allowed[day]) | grid::edges(preferred[day]);
        }
        let could = |person: &Person, worker: &Worker| match ask.person {
            Some(only) => person.id == only && person.employer == Employer::Board,
            None => worker.is_given_work,
        };
        let people = self.deployment.people.iter().zip(&self.workers).enumerate();
        let may_ask = group.is_some() && Ask::may_ask(ask.kind);
        let people = people.filter(|(_, (person, worker))| may_ask && could(person, worker)).map(|(at, _)| at);
        Wish {
            group: group.unwrap_or(0),
            makes_pair: ask.kind.is_with_pupils(),
            people: people.collect(),
            same_person: ask.same_person,
            stays_with: Vec::new(),
            allowed,
            preferred: (!ask.preferred.is_empty()).then_some(preferred),
            begins,
            always_short: vec![0; self.weeks],
        }
    }

    /// Where a piece may begin for a person, if nothing else but what stays were there.
    pub fn begins(&self, wish: &Wish, person: usize, week: usize, day: usize) -> Times {
        // Where a block that stays ends, another may begin.
        let stays = self.workers[person].stays[week][day];
        wish.begins[day] | grid::edges(!stays)
    }
}

fn worker(deployment: &Deployment, person: &Person) -> Worker {
    let present = |&week| {
        let mut days = [0; DAYS];
        for (day, &weekday) in Weekday::ALL.iter().enumerate() {
            days[day] = person.present_on(week, weekday).into_iter().fold(0, |all, span| all | grid::within(span));
        }
        days
    };
    let weeks = deployment.cycle.weeks();
    Worker {
        is_given_work: person.role().is_support() && person.employer == Employer::Board && person.counts_as_staff,
        present: weeks.iter().map(present).collect(),
        stays: vec![[0; DAYS]; weeks.len()],
        minutes: vec![0; weeks.len()],
        most_minutes: vec![0; weeks.len()],
    }
}

/// The lesson times of a group, or the usual ones where neither it nor the school told any.
fn lessons(deployment: &Deployment, group: &Group) -> [Times; DAYS] {
    let is_known = !group.lessons.is_empty() || !deployment.lessons.is_empty();
    let mut days = [0; DAYS];
    for (day, &weekday) in Weekday::ALL.iter().enumerate() {
        let spans = if is_known { deployment.lessons_of(group, weekday) } else { joined(USUAL_LESSONS.to_vec()) };
        days[day] = spans.into_iter().fold(0, |all, span| all | grid::within(span));
    }
    days
}

/// Outside the lesson times of a group, on the days on which it has any.
fn may_talk(deployment: &Deployment, group: &Group) -> [Times; DAYS] {
    lessons(deployment, group).map(|times| if times == 0 { 0 } else { !times })
}

/// The breaks that people need beside these blocks: who is at school for more than five and a half
/// hours. None where the rules plan no breaks, or where the person has one.
pub fn pauses(model: &Model, stays: &[&Block]) -> Vec<Pause> {
    let mut found = Vec::new();
    if model.pause_minutes == 0 {
        return found;
    }
    let blocks = stays.iter().map(|&block| block.clone()).collect();
    let deployment = Deployment { blocks, ..model.deployment.clone() };
    let lessons = deployment.groups.iter().map(|group| lessons(&deployment, group));
    let all_lessons = lessons.reduce(|mut all, group| {
        (0..DAYS).for_each(|day| all[day] |= group[day]);
        all
    });
    for (at, person) in deployment.people.iter().enumerate() {
        for (number, &week) in deployment.cycle.weeks().iter().enumerate() {
            for (day, &weekday) in Weekday::ALL.iter().enumerate() {
                let present = model.workers[at].present[number][day];
                let due = work_and_breaks(&deployment, person, week, weekday)
                    .is_some_and(|(worked, breaks)| worked > LONGEST_WITHOUT_BREAK && breaks < LEAST_BREAK);
                if !due || present == 0 {
                    continue;
                }
                // Without its first and its last bit: a break is not at the start or the end.
                let inside = present & !(1 << present.trailing_zeros()) & !(1 << (127 - present.leading_zeros()));
                let between = all_lessons.map_or(0, |lessons| !lessons[day]);
                found.push(Pause {
                    person: at,
                    week: number,
                    day,
                    allowed: inside,
                    preferred: inside & between & grid::within(MIDDAY),
                    now: None,
                });
            }
        }
    }
    found
}

/// When a break is best, if the lesson times leave room there.
const MIDDAY: Span = Span { from: TimeOfDay::at(11, 0), until: TimeOfDay::at(14, 0) };
