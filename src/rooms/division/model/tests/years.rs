use time::macros::date;

use super::support::*;
use crate::*;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::StaffRole;

#[test]
fn who_did_a_task_last_year_is_said_and_taken_back() {
    let mut division = TaskDivision::default();
    let lessons = Task { qualification: Qualification::Group, ..Task::new("Rekenlessen") };
    let (party, lessons) = (task(&mut division, "Feest", 10), division.add_task(lessons).unwrap());
    let one = teacher(&mut division, "A", 100);
    let assistant = someone(&mut division, StaffRole::Assistant, "B", 100);
    division.set_did_last_year(party, one, true).unwrap();
    division.set_did_last_year(party, assistant, true).unwrap();
    division.set_did_last_year(party, one, true).unwrap();
    assert_eq!(division.last_year.len(), 2, "to say the same twice doubles nothing");
    division.set_did_last_year(party, one, false).unwrap();
    division.set_did_last_year(party, one, false).unwrap();
    assert_eq!(division.last_year, [Holding { task: party, colleague: assistant }]);
    let before = division.clone();
    let why = not_qualified(StaffRole::Assistant, Rule::NoQualification);
    let refused = EditError::MayNotHold { task: lessons, colleague: assistant, why };
    assert_eq!(division.set_did_last_year(lessons, assistant, true), Err(refused));
    assert_eq!(division.set_did_last_year(TaskId(99), one, true), Err(EditError::NoTask(TaskId(99))));
    assert_eq!(division, before);
}

#[test]
fn the_turn_of_the_year_carries_out_what_was_decided() {
    let mut division = TaskDivision { year: Some(2026), ..TaskDivision::default() };
    let labels = ["stopt", "kleiner", "overgedragen", "houden", "open"];
    let [stop, smaller, handed, keep, open] = labels.map(|label| task(&mut division, label, 10));
    let one = teacher(&mut division, "leraar", 100);
    let caretaker = someone(&mut division, StaffRole::Caretaker, "conciërge", 100);
    let council = Task { fixed: Some(Fixed::Council), holders: vec![one], ..Task::new("MR") };
    let council = division.add_task(council).unwrap();
    let function = Task { kind: TaskKind::Function, holders: vec![one], ..Task::new("ib'er") };
    let function = division.add_task(function).unwrap();
    division.change_task(handed, |task| task.group = "4".to_owned()).unwrap();
    for (id, verdict) in [
        (stop, Verdict::Stop),
        (smaller, Verdict::Smaller { freed: 240 }),
        (handed, Verdict::HandOver { to: StaffRole::Caretaker }),
        (keep, Verdict::Keep),
    ] {
        division.decide(id, Some(verdict)).unwrap();
    }
    division.board_skipped = true;
    division.change_task(keep, |task| task.hands = 4).unwrap();
    division.change_colleague(one, |who| who.wishes = Some(Wishes { like: vec![keep], ..Wishes::default() })).unwrap();
    division.change_colleague(caretaker, |who| who.would_stop = Some(smaller)).unwrap();
    division.keep_apart(smaller, keep).unwrap();
    division.keep_apart(stop, keep).unwrap();
    division.lock(share(handed, caretaker, 1)).unwrap();
    division
        .set_last_year(vec![Holding { task: open, colleague: one }, Holding { task: stop, colleague: one }])
        .unwrap();
    assert_eq!(division.turn_year(), Err(EditError::NothingChosen));
    let shares = [share(smaller, one, 1), share(handed, caretaker, 1)];
    division.choose(&shares, Some(Aim::MostEven)).unwrap();

    let before = division.clone();
    let turned = division.turn_year().unwrap();
    let expected = years::Turned {
        year: Some(2027),
        done: 2,
        stopped: 1,
        smaller: 1,
        anew: 2,
        unlocked: 1,
        wishes: 2,
        ended: Vec::new(),
    };
    assert_eq!(turned, expected);
    assert_eq!(before.next_year().unwrap(), (division.clone(), turned), "it was told before as it came");
    let held = |task, colleague| Holding { task, colleague };
    assert_eq!(division.last_year, [held(smaller, one), held(handed, caretaker)], "and nothing of the year before");
    assert!(division.chosen.is_empty() && division.chosen_aim.is_none() && division.locks.is_empty());
    assert!(division.task(stop).is_none());
    assert_eq!(division.apart, [Apart::new(smaller, keep)]);
    assert_eq!(division.task(smaller).unwrap().size, Size::Minutes(360));
    assert_eq!(division.task(handed).unwrap().group, "", "who took it over may have it again");
    assert!(division.tasks.iter().all(|task| task.verdict.is_none()) && !division.is_open());
    assert_eq!(division.task(council).unwrap().holders, [one]);
    assert_eq!(division.task(function).unwrap().holders, [one]);
    assert!(division.colleagues.iter().all(|who| who.wishes.is_none() && who.would_stop.is_none()));
    assert!(division.tasks.iter().all(|task| task.hands == 0));
    assert_eq!((division.next, division.check()), (before.next, Ok(())));
    assert_eq!(division.turn_year(), Err(EditError::NothingChosen), "one press is one year");
}

#[test]
fn what_is_handed_over_to_nobody_stays_with_its_group() {
    let mut division = TaskDivision::default();
    let (handed, other) = (task(&mut division, "Keuken", 10), task(&mut division, "Feest", 10));
    let one = teacher(&mut division, "leraar", 100);
    division.change_task(handed, |task| task.group = "4".to_owned()).unwrap();
    division.decide(handed, Some(Verdict::HandOver { to: StaffRole::Caretaker })).unwrap();
    division.give(share(other, one, 1)).unwrap();
    let turned = division.turn_year().unwrap();
    assert_eq!((turned.year, turned.anew), (None, 1), "a year that nobody told stays unknown");
    assert_eq!(division.task(handed).unwrap().group, "4");
}

#[test]
fn a_lesbevoegdheid_that_ends_is_not_carried_into_the_next_year() {
    let mut division = TaskDivision { year: Some(2026), ..TaskDivision::default() };
    let needs = |label: &str| Task { qualification: Qualification::Group, ..Task::new(label) };
    let lessons = division.add_task(needs("Rekenlessen")).unwrap();
    let id = division.add_colleague(StaffRole::CareerChanger, "zij-instromer").unwrap();
    let until = MayLead::Temporarily { until: Some(date!(2027 - 07 - 31)) };
    division.change_colleague(id, |who| who.set_may_lead(until).unwrap()).unwrap();
    let fixed = Task { fixed: Some(Fixed::Other), holders: vec![id], ..needs("Plusgroep") };
    let fixed = division.add_task(fixed).unwrap();
    division.give(share(lessons, id, 1)).unwrap();
    let turned = division.turn_year().unwrap();
    let held = |task| Holding { task, colleague: id };
    assert_eq!(turned.ended, [held(fixed), held(lessons)]);
    assert!(division.last_year.is_empty() && division.task(fixed).unwrap().holders.is_empty());
    assert_eq!(division.check(), Ok(()));
}
