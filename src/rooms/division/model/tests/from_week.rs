use super::support::*;
use crate::*;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::{Employer, StaffRole};
use taakkompas_school::time_of_day::{Weekday, Weeks};
use taakkompas_week::{AssistantWeek, Block, Kind, PersonId, Presence};

fn label(week: &AssistantWeek, id: PersonId) -> String {
    let person = week.person(id).unwrap();
    format!("{} {}", person.role().code(), person.letter)
}

/// A week with these people, in a cycle of one week.
fn week_of(roles: &[StaffRole]) -> (AssistantWeek, Vec<PersonId>) {
    let mut week = AssistantWeek::default();
    let ids = roles.iter().map(|&role| week.add_person(role).unwrap()).collect();
    (week, ids)
}

#[test]
fn someone_of_the_week_is_one_colleague_at_most() {
    let (mut week, people) = week_of(&[StaffRole::Assistant, StaffRole::Assistant]);
    week.add_block(Block::new(people[0], Kind::SmallGroup, Weekday::Monday, "9.00-10.00".parse().unwrap())).unwrap();
    let mut division = TaskDivision::default();
    let one = someone(&mut division, StaffRole::Assistant, "assistent", 10);
    let other = someone(&mut division, StaffRole::Assistant, "assistent tuin", 10);
    assert_eq!(
        division.link_to_week(one, &week, Some(people[0])),
        Ok(Some(60 * 40)),
        "the time with pupils comes along"
    );
    let taken = EditError::WeekPersonTaken { person: people[0], by: one };
    let before = division.clone();
    assert_eq!(division.link_to_week(other, &week, Some(people[0])), Err(taken));
    assert_eq!(division.change_colleague(other, |who| who.in_week = Some(people[0])), Err(taken));
    assert_eq!(division.link_to_week(other, &week, Some(PersonId(99))), Err(EditError::NotInWeek(PersonId(99))));
    assert_eq!(division, before);
    assert_eq!(division.can_be_in_week(one, &week), people);
    assert_eq!(division.can_be_in_week(other, &week), [people[1]]);
    // What the school said itself is not overwritten.
    division.change_colleague(one, |who| who.pupil_minutes = 600).unwrap();
    assert_eq!(division.link_to_week(one, &week, None), Ok(None));
    assert_eq!(division.link_to_week(other, &week, Some(people[0])), Ok(Some(60 * 40)));
    assert_eq!(division.link_to_week(one, &week, Some(people[1])), Ok(None));
    assert_eq!(division.colleague(one).unwrap().pupil_minutes, 600);
}

#[test]
fn a_link_to_someone_gone_from_the_week_harms_nothing() {
    let (mut week, people) = week_of(&[StaffRole::Assistant]);
    week.add_block(Block::new(people[0], Kind::SmallGroup, Weekday::Monday, "9.00-10.00".parse().unwrap())).unwrap();
    let mut division = TaskDivision::default();
    let id = someone(&mut division, StaffRole::Assistant, "assistent", 0);
    division.link_to_week(id, &week, Some(people[0])).unwrap();
    assert_eq!(division.in_week(id, &week).map(|person| person.id), Some(people[0]));
    assert_eq!(division.blocks_eaten(id, 30, &week).len(), 1);
    week.remove_person(people[0]).unwrap();
    assert_eq!(division.in_week(id, &week), None);
    assert_eq!(division.blocks_eaten(id, 30, &week), []);
    assert_eq!(division.check(), Ok(()));
    division.change_colleague(id, |who| who.days = vec![Weekday::Monday]).unwrap();
    // Someone with the same name joins the week: that is the colleague who was there.
    let again = week.add_person(StaffRole::Assistant).unwrap();
    division.change_colleague(id, |who| who.label = label(&week, again)).unwrap();
    let taken = division.take_over_week(&week, label).unwrap();
    assert_eq!((taken.added, taken.linked), (Vec::new(), vec![id]));
    assert_eq!(division.in_week(id, &week).map(|person| person.id), Some(again));
}

#[test]
fn the_people_of_the_week_come_in_once_and_without_more_than_their_role_has() {
    let roles = [
        StaffRole::Assistant,
        StaffRole::CareerChanger,
        StaffRole::Volunteer,
        StaffRole::Teacher,
        StaffRole::Assistant,
        StaffRole::Childcare,
    ];
    let (mut week, people) = week_of(&roles);
    let until = MayLead::Temporarily { until: Some(time::macros::date!(2027 - 07 - 31)) };
    week.change_person(people[1], |who| who.set_may_lead(until).unwrap()).unwrap();
    week.change_person(people[4], |who| who.employer = Employer::Other).unwrap();
    let span = "8.30-12.00".parse().unwrap();
    let rows = [Weekday::Thursday, Weekday::Monday].map(|weekday| Presence { weeks: Weeks::Every, weekday, span });
    week.change_person(people[0], |who| who.presence = rows.to_vec()).unwrap();
    let mut division = TaskDivision::default();
    let known = someone(&mut division, StaffRole::CareerChanger, "Career-changer A", 50);
    // The same name in another role is someone else.
    someone(&mut division, StaffRole::Teacher, "assistant a", 50);
    let taken = division.take_over_week(&week, label).unwrap();
    assert_eq!((taken.added.len(), taken.linked), (2, vec![known]));
    let of = |person: PersonId| division.colleagues.iter().find(|who| who.in_week == Some(person));
    let assistant = of(people[0]).unwrap();
    assert_eq!((assistant.label.as_str(), assistant.role()), ("assistant A 2", StaffRole::Assistant));
    assert_eq!(
        (assistant.may_lead(), assistant.days.as_slice()),
        (MayLead::No, &[Weekday::Monday, Weekday::Thursday][..])
    );
    assert_eq!(of(people[1]).unwrap().capacity, Capacity::Minutes(3000), "who was there stays as filled in");
    assert_eq!(of(people[3]).unwrap().may_lead(), MayLead::Yes);
    let out = [people[2], people[4], people[5]];
    assert!(out.into_iter().all(|person| of(person).is_none()), "the school does not give them tasks by itself");
    assert!(division.only_in_week(&week).is_empty());
    assert_eq!(division.check(), Ok(()));
    let before = division.clone();
    assert_eq!(division.take_over_week(&week, label), Ok(from_week::TakenOver::default()));
    assert_eq!(division, before, "a second time adds nothing");
}

#[test]
fn what_the_week_knows_of_papers_comes_along() {
    let (mut week, people) = week_of(&[StaffRole::LioEmployee]);
    let until = MayLead::Temporarily { until: Some(time::macros::date!(2027 - 07 - 31)) };
    week.change_person(people[0], |who| who.set_may_lead(until).unwrap()).unwrap();
    let mut division = TaskDivision::default();
    let taken = division.take_over_week(&week, label).unwrap();
    assert_eq!(division.colleague(taken.added[0]).unwrap().may_lead(), until);
}

#[test]
fn where_there_is_no_room_for_all_nobody_comes_in() {
    let (week, _) = week_of(&[StaffRole::Assistant, StaffRole::Caretaker]);
    let mut division = TaskDivision::default();
    for number in 1..TaskDivision::MOST_COLLEAGUES {
        division.add_colleague(StaffRole::Teacher, &format!("leraar {number}")).unwrap();
    }
    let before = division.clone();
    let refused =
        EditError::OutOfBounds(Bounds::TooMany { of: Limit::Colleagues, most: TaskDivision::MOST_COLLEAGUES });
    assert_eq!(division.take_over_week(&week, label), Err(refused));
    assert_eq!(division, before);
}

#[test]
fn a_stored_value_with_someone_of_the_week_twice_is_mended() {
    let (week, people) = week_of(&[StaffRole::Assistant]);
    let mut division = TaskDivision::default();
    let one = someone(&mut division, StaffRole::Assistant, "A", 10);
    let other = someone(&mut division, StaffRole::Assistant, "B", 10);
    division.link_to_week(one, &week, Some(people[0])).unwrap();
    division.colleagues[1].in_week = Some(people[0]);
    assert!(division.check().is_err());
    assert_eq!(division.mend(), [Mend::Unlinked(other)]);
    assert_eq!(division.check(), Ok(()));
    assert_eq!(division.colleague(one).unwrap().in_week, Some(people[0]));
    assert_eq!(division.mend(), []);
}
