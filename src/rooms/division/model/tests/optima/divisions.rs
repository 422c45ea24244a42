//! Realistic divisions to measure proposals with: four with stored optima, and a larger one for speed.
//!
//! The tests, the benchmark and the export for the exact solver all build them here. A change here changes a stored
//! case; `scripts/optima/README.md` says how to compute its optima again.

#![allow(dead_code, clippy::unwrap_used)]

use taakkompas_division::{
    Capacity, ColleagueId, Fixed, Holding, PeopleRule, Qualification, Share, Size, Task, TaskDivision, TaskId, Verdict,
    Wishes,
};
use taakkompas_school::months::Month;
use taakkompas_school::months::Months;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

/// The divisions with stored optima, by name.
pub fn all() -> [(&'static str, TaskDivision); 4] {
    [
        ("14x35-75", school(14, 35, 75)),
        ("14x35-108", school(14, 35, 108)),
        ("30x80-75", school(30, 80, 75)),
        ("30x80-95", school(30, 80, 95)),
    ]
}

/// A hundred people and three hundred tasks, for timing.
pub fn large() -> TaskDivision {
    school(100, 300, 95)
}

/// Numbers that look random and are always the same.
struct Mixed(u64);

impl Mixed {
    fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(below).unwrap()).unwrap()
    }

    fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn some<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// Usual lengths of tasks, in hours a year: our estimate.
const HOURS: [u32; 16] = [4, 6, 8, 8, 10, 10, 12, 15, 15, 20, 20, 25, 30, 40, 50, 60];

const MONTHS: [&[Month]; 12] = [
    &[],
    &[],
    &[],
    &[],
    &[],
    &[Month::November, Month::December],
    &[Month::December],
    &[Month::February, Month::March],
    &[Month::March, Month::April, Month::May],
    &[Month::September, Month::October],
    &[Month::May, Month::June],
    &[Month::June, Month::July],
];

/// What everyone does: the minutes of one person, and the months.
const EVERYONE: [(&str, u32, &[Month]); 2] = [("studiedagen", 510, &[]), ("kerstviering", 120, &[Month::December])];

/// This many people and divided tasks, whose minutes are this percentage of the room.
pub fn school(people: usize, tasks: usize, percent: u64) -> TaskDivision {
    let mut mixed = Mixed(u64::try_from(people * 1000 + tasks).unwrap());
    let mut division = TaskDivision::default();
    division.set_year(Some(2026));
    add_people(&mut division, &mut mixed, people);
    add_tasks(&mut division, &mut mixed, tasks, people == 14);
    let is_some = |task: &&Task| task.is_divided() && task.people_rule != PeopleRule::Everyone;
    let tasks: Vec<TaskId> = division.tasks.iter().filter(is_some).map(|task| task.id).collect();
    add_last_year(&mut division, &mut mixed, &tasks);
    add_wishes(&mut division, &mut mixed, &tasks);
    for _ in 0..tasks.len() / 12 {
        let (one, other) = (mixed.some(&tasks), mixed.some(&tasks));
        let _ = division.keep_apart(one, other);
    }
    fit_rooms(&mut division, percent);
    for _ in 0..tasks.len() / 15 {
        add_lock(&mut division, &mut mixed);
    }
    division.check().unwrap();
    division
}

fn add_people(division: &mut TaskDivision, mixed: &mut Mixed, people: usize) {
    for number in 0..people {
        let role = match number % 14 {
            3 | 10 => StaffRole::Assistant,
            6 => StaffRole::TeacherSupporter,
            8 => StaffRole::SubjectTeacher,
            12 => StaffRole::Caretaker,
            _ => StaffRole::Teacher,
        };
        let id = division.add_colleague(role, &format!("{} {number}", role.code())).unwrap();
        let works = 2 + mixed.below(4);
        let first = mixed.below(5);
        let has_first_aid = mixed.percent(25);
        division
            .change_colleague(id, |colleague| {
                // Full days a week for now; scaled to the tasks at the end.
                colleague.capacity = Capacity::Minutes(u32::try_from(works).unwrap() * 100);
                colleague.days = (0..works).map(|day| Weekday::ALL[(first + day) % 5]).collect();
                if has_first_aid {
                    colleague.certificates.push("BHV".to_owned());
                }
                if role == StaffRole::SubjectTeacher {
                    colleague.subject = "gym".to_owned();
                }
                if role == StaffRole::Teacher {
                    colleague.groups.push(format!("groep {}", 1 + number / 2));
                }
            })
            .unwrap();
    }
}

/// With numbers, some of what several people do is for exactly that many, and there is something that everyone does.
fn add_tasks(division: &mut TaskDivision, mixed: &mut Mixed, tasks: usize, has_numbers: bool) {
    for number in 0..tasks {
        let most_people = if mixed.percent(35) { u8::try_from(2 + mixed.below(3)).unwrap() } else { 1 };
        let is_exact = has_numbers && most_people > 2 && number % 2 == 0;
        let task = Task {
            size: Size::Minutes(mixed.some(&HOURS) * 60 + u32::try_from(mixed.below(4)).unwrap() * 30),
            months: Months::of(mixed.some(&MONTHS)),
            weekday: if mixed.percent(10) { Some(mixed.some(Weekday::ALL)) } else { None },
            most_people,
            // Of what several people do, some is for exactly that many, and of that some has hours per person.
            people_rule: if is_exact { PeopleRule::Exactly } else { PeopleRule::AtMost },
            per_person: is_exact && number % 3 == 0,
            may_share: most_people > 1 && !is_exact,
            qualification: match mixed.below(20) {
                0..5 => Qualification::Group,
                5 => Qualification::Subject { subject: "gym".to_owned() },
                _ => Qualification::None,
            },
            certificate: if mixed.percent(5) { "BHV".to_owned() } else { String::new() },
            verdict: if mixed.percent(5) { Some(Verdict::HandOver { to: StaffRole::Assistant }) } else { None },
            ..Task::new(&format!("taak {number}"))
        };
        let group =
            if most_people == 2 && mixed.percent(30) { if has_numbers { "gr. 2" } else { "groep 2" } } else { "" };
        // A task that needs a lesbevoegdheid is not handed over.
        let is_right = task.qualification == Qualification::None;
        let verdict = task.verdict.filter(|_| is_right);
        division.add_task(Task { verdict, group: group.to_owned(), ..task }).unwrap();
    }
    let of_everyone = if has_numbers { &EVERYONE[..] } else { &[] };
    for &(label, minutes, months) in of_everyone {
        let everyone = Task { people_rule: PeopleRule::Everyone, per_person: true, ..Task::new(label) };
        division.add_task(Task { size: Size::Minutes(minutes), months: Months::of(months), ..everyone }).unwrap();
    }
    let council = Task { fixed: Some(Fixed::Council), size: Size::Minutes(1200), ..Task::new("mr") };
    let holders = [0, 1].map(|at: usize| division.colleagues[at].id).to_vec();
    division.add_task(Task { holders, ..council }).unwrap();
    division.add_task(Task { verdict: Some(Verdict::Stop), ..Task::new("stopt") }).unwrap();
}

/// A lock that is not possible, or exceeds the capacity, is left out.
fn add_lock(division: &mut TaskDivision, mixed: &mut Mixed) {
    let held = mixed.some(&division.last_year);
    let before = division.locks.clone();
    let _ = division.lock(Share { task: held.task, colleague: held.colleague, parts: 1 });
    if division.totals(&division.locks).colleagues.iter().any(|own| own.over > 0) {
        division.locks = before;
    }
}

fn who_may(division: &TaskDivision, id: TaskId) -> Vec<ColleagueId> {
    division.who_may(division.task(id).unwrap()).map(|colleague| colleague.id).collect()
}

fn add_last_year(division: &mut TaskDivision, mixed: &mut Mixed, tasks: &[TaskId]) {
    let mut rows: Vec<Holding> = Vec::new();
    for &task in tasks {
        let people = who_may(division, task);
        if people.is_empty() || !mixed.percent(80) {
            continue;
        }
        for _ in 0..=mixed.below(usize::from(division.parts(division.task(task).unwrap()))) {
            let row = Holding { task, colleague: mixed.some(&people) };
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
    }
    division.set_last_year(rows).unwrap();
}

fn add_wishes(division: &mut TaskDivision, mixed: &mut Mixed, tasks: &[TaskId]) {
    let people: Vec<ColleagueId> = division.colleagues.iter().map(|colleague| colleague.id).collect();
    for id in people {
        if !mixed.percent(85) {
            continue;
        }
        let mut wishes = Wishes { drop: Some(mixed.some(tasks)), ..Wishes::default() };
        for _ in 0..3 {
            let (good, like) = (mixed.some(tasks), mixed.some(tasks));
            // Someone who is good at something often likes it.
            let like = if mixed.percent(40) { good } else { like };
            if !wishes.good.contains(&good) {
                wishes.good.push(good);
            }
            if !wishes.like.contains(&like) && wishes.drop != Some(like) {
                wishes.like.push(like);
            }
        }
        division.change_colleague(id, |who| who.wishes = Some(wishes)).unwrap();
    }
}

/// Scales the capacities so that the tasks take this percentage of them.
fn fit_rooms(division: &mut TaskDivision, percent: u64) {
    let minutes: u64 = division.tasks.iter().map(|task| u64::from(division.minutes_left(task))).sum();
    let capacity: u64 = division.colleagues.iter().map(|colleague| u64::from(division.capacity(colleague))).sum();
    for id in division.colleagues.iter().map(|colleague| colleague.id).collect::<Vec<_>>() {
        let own = u64::from(division.capacity(division.colleague(id).unwrap()));
        let fitted = u32::try_from(own * minutes * 100 / (capacity * percent)).unwrap();
        division.change_colleague(id, |colleague| colleague.capacity = Capacity::Minutes(fitted)).unwrap();
    }
}
