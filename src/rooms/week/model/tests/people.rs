//! Who may lead a group.

use time::macros::date;

use crate::*;

#[test]
fn a_role_without_lesbevoegdheid_is_never_set_to_yes() {
    let check = |role: StaffRole, lead: MayLead, allowed: bool| {
        let mut person = Person::new(role, Letter::A);
        let usual = person.may_lead();
        let expected = if allowed { Ok(()) } else { Err(EditError::MayNotLead { role }) };
        assert_eq!(person.set_may_lead(lead), expected, "{role:?} {lead:?}");
        assert_eq!(person.may_lead(), if allowed { lead } else { usual });
    };
    let until = MayLead::Temporarily { until: Some(date!(2027 - 07 - 09)) };
    check(StaffRole::Assistant, MayLead::Yes, false);
    check(StaffRole::Assistant, MayLead::OwnSubject, false);
    check(StaffRole::Assistant, until, false);
    check(StaffRole::Assistant, MayLead::No, true);
    check(StaffRole::TeacherSupporter, MayLead::Yes, false);
    check(StaffRole::LioTrainee, until, false);
    check(StaffRole::Student, MayLead::Yes, false);
    check(StaffRole::Childcare, MayLead::Yes, false);
    check(StaffRole::Volunteer, MayLead::Yes, false);
    check(StaffRole::LioEmployee, until, true);
    check(StaffRole::LioEmployee, MayLead::Yes, false);
    check(StaffRole::CareerChanger, until, true);
    check(StaffRole::SubjectTeacher, MayLead::OwnSubject, true);
    check(StaffRole::SubjectTeacher, MayLead::Yes, false);
    check(StaffRole::Teacher, MayLead::Yes, true);
}

#[test]
fn no_record_gives_a_lesbevoegdheid() {
    let mut person = Person::new(StaffRole::Teacher, Letter::A);
    person.set_may_lead(MayLead::Yes).unwrap();
    let stored = serde_json::to_string(&person).unwrap();
    let damaged = stored.replace("\"role\":\"teacher\"", "\"role\":\"assistant\"");
    assert_ne!(stored, damaged);
    let damaged: Person = serde_json::from_str(&damaged).unwrap();
    assert_eq!(damaged.may_lead(), MayLead::No);
}
