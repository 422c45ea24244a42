//! Who may do what, role by role.

use time::macros::date;

use super::support::*;
use crate::*;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::StaffRole;

#[test]
fn a_role_has_the_papers_it_has() {
    use DescriptionRole as R;
    use OfRole as Q;
    for (role, expected) in [
        (R::Assistant, Q::None),
        (R::TeacherSupporter, Q::None),
        (R::SubjectSpecialist, Q::OwnSubject),
        (R::SharedSpecialist, Q::OwnSubject),
        (R::AcademicTeacher, Q::Full),
        (R::CareerChanger, Q::Temporarily),
        (R::LioEmployee, Q::Temporarily),
        (R::LioTrainee, Q::None),
        (R::SpecialistTeacher, Q::Full),
        (R::PoolColleague, Q::Depends),
        (R::Guide, Q::Depends),
        (R::Caretaker, Q::None),
        (R::EventManager, Q::None),
        (R::Childcare, Q::None),
        (R::GroupTeacher, Q::Full),
        (R::StartingTeacher, Q::Full),
        (R::Coordinator, Q::Depends),
        (R::Pedagogue, Q::Depends),
        (R::ClassAssistant, Q::None),
        (R::Administrator, Q::None),
        (R::Volunteer, Q::None),
        (R::Empty, Q::Depends),
    ] {
        assert_eq!(role.qualification(), expected, "{}", role.code());
        assert!(!role.sources().is_empty());
        assert!(role.usual_lead().is_none_or(|lead| role.allows(lead)));
        assert_eq!(role.allows(MayLead::Yes), matches!(expected, Q::Full | Q::Depends), "{}", role.code());
    }
    assert_eq!(R::ALL.len(), 22);
}

#[test]
fn a_task_that_needs_papers_waits_for_them() {
    use DescriptionRole as R;
    let why = |role, needs| {
        let description = description(role);
        description.legal_position().why_not(needs, TODAY)
    };
    for (role, group, subject) in [
        (R::Assistant, Some(short(Rule::NoQualification)), Some(short(Rule::NoQualification))),
        (R::LioTrainee, Some(short(Rule::NoQualification)), Some(short(Rule::NoQualification))),
        (R::SubjectSpecialist, Some(short(Rule::OwnSubjectOnly)), Some(short(Rule::SubjectUnknown))),
        (R::CareerChanger, Some(short(Rule::EndUnknown)), Some(short(Rule::EndUnknown))),
        (R::PoolColleague, Some(short(Rule::NotSaid)), Some(short(Rule::NotSaid))),
        (R::AcademicTeacher, None, None),
    ] {
        assert_eq!(why(role, Required::Nothing), None);
        assert_eq!(why(role, Required::Group), group, "{}", role.code());
        assert_eq!(why(role, Required::OwnSubject), subject, "{}", role.code());
    }
}

#[test]
fn their_own_subject_is_named_and_may_be_any() {
    let mut gym = description(DescriptionRole::SubjectSpecialist);
    assert_eq!(reach(&gym, at(0, 2)), Reach::Supervised);
    gym.set_text(TextPart::Field, "gym", TODAY).unwrap();
    assert_eq!(reach(&gym, at(0, 2)), Reach::Independent);
    assert_eq!(reach(&gym, at(0, 1)), Reach::Supervised, "another group is not the own subject");
    for field in ["rekenen", "Nederlandse taal", "Burgerschap", "technisch lezen"] {
        assert_eq!(gym.set_text(TextPart::Field, field, TODAY).unwrap(), [], "{field}");
        assert_eq!(reach(&gym, at(0, 2)), Reach::Independent, "{field}");
    }
}

#[test]
fn for_a_time_is_until_the_last_day() {
    let mut changer = description(DescriptionRole::CareerChanger);
    let until = date!(2027 - 07 - 31);
    changer.set_lead(Some(MayLead::Temporarily { until: Some(until) }), TODAY).unwrap();
    let task = changer.task(at(0, 1)).unwrap();
    assert_eq!(changer.reach(task, until), Reach::Independent);
    assert_eq!(changer.reach(task, until.next_day().unwrap()), Reach::Supervised);
    let lowered = changer.lowered(until.next_day().unwrap());
    assert_eq!(lowered.iter().map(|low| low.why).collect::<Vec<_>>(), [ended_on(until, Rule::Ended); 2]);
    assert!(changer.set_lead(Some(MayLead::Yes), TODAY).is_err());
}

#[test]
fn a_title_of_someone_without_papers_says_no() {
    let mut empty = description(DescriptionRole::Empty);
    empty.set_lead(Some(MayLead::Yes), TODAY).unwrap();
    assert_eq!(reach(&empty, at(0, 1)), Reach::Independent);
    let lowered = empty.set_text(TextPart::Title, "Onderwijsassistent groep 4", TODAY).unwrap();
    assert_eq!(lowered.len(), 2);
    assert_eq!(reach(&empty, at(0, 1)), Reach::Supervised);
    empty.set_text(TextPart::Title, "Begeleider van onderwijsassistenten", TODAY).unwrap();
    assert_eq!(reach(&empty, at(0, 1)), Reach::Independent);
}

#[test]
fn a_stored_value_is_lowered_and_that_is_told() {
    let teacher = description(DescriptionRole::AcademicTeacher);
    let text = serde_json::to_string(&teacher).unwrap();
    let forged = text.replace("\"academische-leraar\"", "\"onderwijsassistent\"");
    let mut assistant: Description = serde_json::from_str(&forged).unwrap();
    assert_eq!(reach(&assistant, at(0, 1)), Reach::Supervised, "also before anyone mends it");
    let lowered = assistant.mend();
    assert_eq!(lowered.iter().map(|low| low.at).collect::<Vec<_>>(), [at(0, 1), at(0, 2)]);
    assert!(lowered.iter().all(|low| low.why == short(Rule::NoQualification) && low.from == Reach::Independent));
    assert_eq!(assistant.mend(), []);
    assert_eq!(assistant.lowered(TODAY), []);
    // A stored lesbevoegdheid that the role cannot have counts as not said, and is refused.
    let forged =
        text.replace("\"academische-leraar\"", "\"lio-stagiair\"").replace("\"lead\":null", "\"lead\":\"yes\"");
    let trainee: Description = serde_json::from_str(&forged).unwrap();
    assert_eq!(trainee.may_lead(), Some(MayLead::No));
    assert_eq!(reach(&trainee, at(0, 1)), Reach::Supervised);
    assert_eq!(trainee.check(), Err(EditError::MayNotLead { role: DescriptionRole::LioTrainee }));
}

/// "Never" means that no papers, title, subject or day can change it; everything else is for the school to change.
#[test]
fn never_is_what_nothing_that_is_filled_in_can_change() {
    let until = |day| MayLead::Temporarily { until: Some(day) };
    let leads = [None, Some(MayLead::Yes), Some(MayLead::OwnSubject), Some(MayLead::No), Some(until(TODAY))];
    for (&role, &needs) in DescriptionRole::ALL.iter().flat_map(|role| Required::ALL.iter().map(move |of| (role, of))) {
        let may_once = leads.into_iter().filter(|lead| lead.is_none_or(|lead| role.allows(lead))).any(|lead| {
            let position = LegalPosition { role, lead, field: "gym", title: "" };
            position.why_not(needs, TODAY).is_none()
        });
        assert_eq!(law::why_never(role, needs).is_none(), may_once, "{} {}", role.code(), needs.code());
    }
}

#[test]
fn what_the_school_may_still_change_is_not_lowered_in_the_record() {
    let mut pool = description(DescriptionRole::PoolColleague);
    pool.set_lead(Some(MayLead::Yes), TODAY).unwrap();
    assert_eq!(pool.set_lead(Some(MayLead::No), TODAY).unwrap().len(), 2);
    assert_eq!(pool.mend(), []);
    assert_eq!(reach(&pool, at(0, 1)), Reach::Supervised);
    pool.set_lead(Some(MayLead::Yes), TODAY).unwrap();
    assert_eq!(reach(&pool, at(0, 1)), Reach::Independent, "as far as before, once that is taken back");
}

#[test]
fn what_waits_for_a_date_is_kept() {
    let mut changer = description(DescriptionRole::CareerChanger);
    assert_eq!(changer.lowered(TODAY).len(), 2);
    changer.settle(TODAY);
    assert_eq!(changer.mend(), []);
    changer.set_lead(Some(MayLead::Temporarily { until: Some(date!(2027 - 07 - 31)) }), TODAY).unwrap();
    assert_eq!(reach(&changer, at(0, 1)), Reach::Independent);
}

#[test]
fn someone_of_the_week_has_a_description_that_suits() {
    for &staff in StaffRole::ALL {
        if let Some(role) = DescriptionRole::of(staff) {
            assert!(role.suits(staff), "{}", role.code());
            // Never more papers than the week gives.
            for lead in [MayLead::Yes, MayLead::OwnSubject, MayLead::Temporarily { until: None }] {
                assert!(!role.allows(lead) || staff.allows(lead), "{}", role.code());
            }
        }
    }
    assert!(DescriptionRole::SharedSpecialist.suits(StaffRole::SubjectTeacher));
    assert!(!DescriptionRole::AcademicTeacher.suits(StaffRole::Assistant));
    assert!(!DescriptionRole::AcademicTeacher.suits(StaffRole::Student));
    assert!(DescriptionRole::StartingTeacher.suits(StaffRole::Teacher));
    assert!(DescriptionRole::ClassAssistant.suits(StaffRole::Assistant));
    assert!(DescriptionRole::Volunteer.suits(StaffRole::Volunteer));
    assert!(DescriptionRole::Pedagogue.suits(StaffRole::Other));
    assert!(!DescriptionRole::GroupTeacher.suits(StaffRole::Other));
}
