//! What follows from a task in a school's own words.

use super::support::*;
use crate::descriptions::*;

#[test]
fn words_count_more_than_what_is_ticked() {
    let mut assistant = description(DescriptionRole::Assistant);
    let new = |what: &str, reach| NewTask { what: what.to_owned(), needs: Needs::Nothing, reach, time: None };
    let refused = assistant.add_task(0, new("Neemt groep 5 over bij ziekte", Reach::Independent), TODAY);
    assert_eq!(
        refused,
        Err(EditError::TooFar {
            role: DescriptionRole::Assistant,
            needs: Needs::Group,
            asked: Reach::Independent,
            most: Reach::Supervised,
            why: Why::NoQualification
        })
    );
    assert_eq!(refused.unwrap_err().sources(), ["cnv-assistent", "inspectie-bevoegd"]);
    let added = assistant.add_task(0, new("Je oefent met een groepje", Reach::Independent), TODAY).unwrap();
    assert!(assistant.set_what(added, "Je staat voor de klas", TODAY).is_err());
    assert_eq!(assistant.task(added).unwrap().what(), "Je oefent met een groepje");
}

#[test]
fn a_lesson_in_the_own_subject_is_said_to_be_one() {
    let mut gym = description(DescriptionRole::SubjectSpecialist);
    gym.set_text(TextPart::Field, "gym", TODAY).unwrap();
    let new = |what: &str, needs| NewTask { what: what.to_owned(), needs, reach: Reach::Independent, time: None };
    assert!(gym.add_task(0, new("Je geeft de gymles", Needs::OwnSubject), TODAY).is_ok());
    assert!(gym.add_task(0, new("Je geeft de gymles", Needs::Nothing), TODAY).is_err());
    assert!(gym.add_task(0, new("Je geeft de rekenles", Needs::OwnSubject), TODAY).is_err());
    assert!(gym.add_task(0, new("Je neemt groep 5 over", Needs::OwnSubject), TODAY).is_err());
}

#[test]
fn texts_beside_the_tasks_get_a_remark() {
    let mut assistant = description(DescriptionRole::Assistant);
    assert_eq!(assistant.remarks(TODAY), []);
    assistant.set_text(TextPart::Purpose, "Je valt in voor zieke leraren.", TODAY).unwrap();
    assistant.set_text(TextPart::Say, "Je mag nee zeggen tegen invallen.", TODAY).unwrap();
    assistant.add_group("Groepen overnemen").unwrap();
    let why = Why::NoQualification;
    let part = TextPart::Purpose;
    assert_eq!(assistant.remarks(TODAY), [Remark::Text { part, why }, Remark::Heading { group: 1, why }]);
    let mut teacher = description(DescriptionRole::AcademicTeacher);
    teacher.set_text(TextPart::Purpose, "Je valt in voor zieke leraren.", TODAY).unwrap();
    assert_eq!(teacher.remarks(TODAY), []);
}
