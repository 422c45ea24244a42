use super::support::*;
use crate::board::{EatenBlock, Freed, may_take_over};
use crate::remarks::Remark;
use crate::*;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Span, Weekday};
use taakkompas_week::{AssistantWeek, Block, Kind};

#[test]
fn the_board_counts_what_it_frees() {
    let mut division = TaskDivision::default();
    let ids = ["a", "b", "c", "d", "e"].map(|label| task(&mut division, label, 10));
    let verdicts = [
        None,
        Some(Verdict::Keep),
        Some(Verdict::Smaller { freed: 240 }),
        Some(Verdict::HandOver { to: StaffRole::Caretaker }),
        Some(Verdict::Stop),
    ];
    for (id, verdict) in ids.into_iter().zip(verdicts) {
        division.decide(id, verdict).unwrap();
    }
    let freed = Freed {
        stopped: 600,
        smaller: 240,
        handed_over: 600,
        stopped_tasks: 1,
        smaller_tasks: 1,
        handed_over_tasks: 1,
        kept_tasks: 1,
        undecided_tasks: 1,
        before: 3000,
        left: 2160,
    };
    assert_eq!(division.freed(), freed);
    assert!(!division.is_open());
    division.decide(ids[0], Some(Verdict::Keep)).unwrap();
    assert!(division.is_open());
}

#[test]
fn what_needs_a_lesbevoegdheid_is_not_handed_over_to_someone_without() {
    let lessons = Task { qualification: Qualification::Group, ..Task::new("x") };
    let gym = Task { qualification: Qualification::Subject { subject: "gym".to_owned() }, ..Task::new("x") };
    for &role in StaffRole::ALL {
        let is_support = matches!(role, StaffRole::Assistant | StaffRole::TeacherSupporter | StaffRole::Caretaker);
        assert!(!is_support || !may_take_over(&lessons, role) && !may_take_over(&gym, role), "{role:?}");
        assert!(!is_support || may_take_over(&Task::new("x"), role));
    }
    assert!(may_take_over(&gym, StaffRole::SubjectTeacher) && !may_take_over(&lessons, StaffRole::SubjectTeacher));
    assert!(!may_take_over(&Task::new("x"), StaffRole::Volunteer), "the school does not give them tasks by itself");
}

#[test]
fn handing_over_shows_the_time_with_pupils_that_it_eats() {
    let mut division = TaskDivision::default();
    let task = task(&mut division, "Leermiddelen bestellen", 40);
    let id = someone(&mut division, StaffRole::Assistant, "assistent", 10);
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let block = |weekday, from: &str| {
        let span: Span = from.parse().unwrap();
        Block::new(person, Kind::SmallGroup, weekday, span)
    };
    let kept = Block { protected: true, ..block(Weekday::Monday, "8.30-9.00") };
    week.add_block(kept).unwrap();
    let short = week.add_block(block(Weekday::Tuesday, "8.30-9.10")).unwrap();
    week.add_block(block(Weekday::Wednesday, "8.30-9.30")).unwrap();
    division
        .change_colleague(id, |who| {
            who.pupil_minutes = 1500;
            who.in_week = Some(person);
        })
        .unwrap();
    let eats = division.eats(task, id).unwrap();
    assert_eq!((eats.in_capacity, eats.of_pupils, eats.of_pupils_a_week, eats.in_neither), (600, 1500, 38, 300));
    let blocks = division.blocks_eaten(id, eats.of_pupils_a_week, &week);
    assert_eq!(blocks, [EatenBlock { block: short, minutes: 38, ought_to_stay: false }]);
}

#[test]
fn the_board_stands_by_votes_worth_and_effort() {
    let mut division = TaskDivision::default();
    let ids = ["veel waard", "veel moeite", "genoemd"].map(|label| task(&mut division, label, 10));
    division.change_task(ids[0], |task| task.worth = Some(Amount::Much)).unwrap();
    division.change_task(ids[1], |task| task.effort = Some(Amount::Much)).unwrap();
    let id = teacher(&mut division, "A", 10);
    division.change_colleague(id, |who| who.would_stop = Some(ids[2])).unwrap();
    let order: Vec<TaskId> = division.board().iter().map(|row| row.task).collect();
    assert_eq!(order, [ids[2], ids[1], ids[0]]);
}

#[test]
fn votes_are_the_larger_of_hands_and_what_was_handed_in() {
    let mut division = TaskDivision::default();
    let ids = ["kamp", "krant", "kerst"].map(|label| task(&mut division, label, 10));
    for label in ["A", "B"] {
        let id = teacher(&mut division, label, 10);
        division.change_colleague(id, |who| who.would_stop = Some(ids[1])).unwrap();
    }
    let votes = |division: &TaskDivision| ids.map(|id| division.votes(division.task(id).unwrap()));
    let order = |division: &TaskDivision| division.board().iter().map(|row| row.task).collect::<Vec<_>>();
    assert_eq!(votes(&division), [0, 2, 0]);
    let raise = |division: &mut TaskDivision, id, hands| division.change_task(id, |task| task.hands = hands);
    raise(&mut division, ids[1], 1).unwrap();
    raise(&mut division, ids[2], 3).unwrap();
    assert_eq!(votes(&division), [0, 2, 3], "the same people raise a hand and hand it in");
    assert_eq!(order(&division), [ids[2], ids[1], ids[0]]);
    raise(&mut division, ids[1], Task::MOST_HANDS).unwrap();
    assert_eq!(order(&division), [ids[1], ids[2], ids[0]]);
    let too_many = EditError::OutOfBounds(Bounds::Count { least: 0, most: 120, found: 121 });
    assert_eq!(raise(&mut division, ids[0], 121), Err(too_many));
    assert_eq!(usize::from(Task::MOST_HANDS), TaskDivision::MOST_COLLEAGUES);
}

/// In a team of six everybody has five tasks: halve first and share with another school, no packages.
#[test]
fn a_team_of_six_is_led_to_halving_and_sharing() {
    let mut division = TaskDivision::default();
    for label in ["A", "B", "C", "D", "E", "F"] {
        teacher(&mut division, label, 60);
    }
    for number in 0..30 {
        task(&mut division, &format!("taak {number}"), 10 + number);
    }
    let sports_day = division.task_named("taak 29").unwrap().id;
    division.change_task(sports_day, |task| task.weekday = Some(Weekday::Wednesday)).unwrap();
    let remarks = division.remarks();
    let Some(Remark::TooSmallForPackages(small)) = remarks.first() else { panic!("{remarks:?}") };
    assert_eq!((small.people, small.tasks_each), (6, 5));
    assert_eq!(small.halve.len(), 30);
    assert_eq!(small.halving_frees, (0..30).map(|number| (10 + number) * 30).sum::<u32>());
    assert_eq!(small.share.first(), division.task_named("taak 28").map(|task| &task.id));
    assert!(!small.share.contains(&sports_day), "who is there that day does it");
    assert!(remarks.contains(&Remark::MoreThanRoom { minutes: (735 - 360) * 60 }));
    for label in ["G", "H"] {
        teacher(&mut division, label, 60);
    }
    assert_eq!(division.too_small(), None);
}

#[test]
fn a_small_team_with_few_tasks_or_much_room_is_not_led_to_halving() {
    let mut division = TaskDivision::default();
    for label in ["A", "B", "C", "D", "E", "F"] {
        teacher(&mut division, label, 60);
    }
    for number in 0..23 {
        task(&mut division, &format!("taak {number}"), 9);
    }
    assert_eq!(division.too_small(), None, "fewer than four tasks each");
    task(&mut division, "taak 23", 9);
    let small = division.too_small().unwrap();
    assert_eq!((small.people, small.tasks_each, small.halving_frees), (6, 4, 0));
    assert!(small.halve.is_empty() && !small.share.is_empty(), "216 of 360 hours is no more than 60%");
    division.change_task(small.share[0], |task| task.size = Size::Minutes(541)).unwrap();
    assert_eq!(division.too_small().unwrap().halve.len(), 24);
}

#[test]
fn fixed_holders_are_looked_at() {
    let mut division = TaskDivision::default();
    let leader = teacher(&mut division, "directeur", 60);
    division
        .change_colleague(leader, |who| {
            who.leads_school = true;
            who.days = vec![Weekday::Monday, Weekday::Tuesday, Weekday::Thursday, Weekday::Friday];
        })
        .unwrap();
    let mut fixed = |fixed, holders| {
        let task = Task { fixed: Some(fixed), holders, ..Task::new(fixed.code()) };
        division.add_task(task).unwrap()
    };
    let first_aid = fixed(Fixed::FirstAid, vec![leader]);
    let prevention = fixed(Fixed::Prevention, vec![leader]);
    let council = fixed(Fixed::Council, vec![]);
    let expected = [
        Remark::NoFirstAid { task: first_aid, days: vec![Weekday::Wednesday] },
        Remark::LeaderIsPrevention { task: prevention, colleague: leader },
        Remark::NoHolder { task: council },
    ];
    assert_eq!(division.remarks(), expected);
}

#[test]
fn totals_add_up() {
    let mut division = TaskDivision::default();
    let (a, b) = (teacher(&mut division, "A", 10), someone(&mut division, StaffRole::Assistant, "B", 5));
    division.change_colleague(b, |who| who.pupil_minutes = 30_000).unwrap();
    let shared = Task { size: Size::Minutes(601), most_people: 2, may_share: true, ..Task::new("Kamp") };
    let shared = division.add_task(shared).unwrap();
    let function = Task { kind: TaskKind::Function, holders: vec![a], ..Task::new("ib") };
    let function = division.add_task(function).unwrap();
    let council =
        Task { fixed: Some(Fixed::Council), holders: vec![a, b], size: Size::Minutes(100), ..Task::new("mr") };
    division.add_task(council).unwrap();
    let totals = division.totals(&[share(shared, b, 1)]);
    assert_eq!((totals.capacity, totals.divided, totals.open), (900, 401, 300), "parts are rounded up");
    let own = &totals.colleagues;
    assert_eq!((own[0].minutes, own[1].minutes, own[1].over), (50, 351, 51));
    assert_eq!(own[0].functions, [function]);
    assert_eq!((totals.support[0].with_pupils, totals.support[0].on_tasks), (30_000, 351));
    assert_eq!(totals.tasks[0].people, [(b, 301)]);
}

#[test]
fn who_is_given_no_tasks_is_no_room_of_the_team() {
    let mut division = TaskDivision::default();
    teacher(&mut division, "leraar", 10);
    let trainee = someone(&mut division, StaffRole::LioTrainee, "stagiair", 100);
    task(&mut division, "Kamp", 30);
    let fixed =
        Task { fixed: Some(Fixed::FirstAid), holders: vec![trainee], size: Size::Minutes(300), ..Task::new("bhv") };
    division.add_task(fixed).unwrap();
    assert_eq!(division.totals(&[]).capacity, 600);
    let more = |remark: &Remark| matches!(remark, Remark::MoreThanRoom { minutes: 1200 });
    assert!(division.remarks().iter().any(more), "{:?}", division.remarks());
}

#[test]
fn what_stops_is_nobodys_and_asks_for_no_holder() {
    let mut division = TaskDivision::default();
    let who = teacher(&mut division, "leraar", 10);
    for (kind, fixed, holders) in [
        (TaskKind::Task, Some(Fixed::Other), vec![who]),
        (TaskKind::Task, Some(Fixed::Council), vec![]),
        (TaskKind::Function, None, vec![who]),
    ] {
        let label = format!("{kind:?} {fixed:?}");
        division.add_task(Task { kind, fixed, holders, verdict: Some(Verdict::Stop), ..Task::new(&label) }).unwrap();
    }
    let totals = division.totals(&[]);
    assert!(totals.colleagues[0].tasks.is_empty() && totals.colleagues[0].functions.is_empty());
    assert!(totals.tasks.iter().all(|task| task.people.is_empty() && task.minutes == 0 && task.open == 0));
    assert_eq!(division.remarks(), []);
}
