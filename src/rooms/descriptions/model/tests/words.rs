//! What follows from a task in a school's own words.

use super::support::*;
use crate::*;

#[test]
fn words_count_more_than_what_is_ticked() {
    let mut assistant = description(DescriptionRole::Assistant);
    let reach = |of: &Description, at| of.reach(of.task(at).unwrap(), TODAY);
    let takes = assistant.add_task(0, "Neemt groep 5 over bij ziekte", TODAY).unwrap();
    assert_eq!(reach(&assistant, takes), Reach::Supervised);
    let refused = assistant.set_reach(takes, Reach::Independent, TODAY);
    assert_eq!(
        refused,
        Err(EditError::TooFar {
            role: DescriptionRole::Assistant,
            needs: Required::Group,
            asked: Reach::Independent,
            most: Reach::Supervised,
            why: short(Rule::NoQualification)
        })
    );
    assert_eq!(refused.unwrap_err().sources(), ["wpo-3", "inspectie-bevoegd", "cnv-assistent"]);
    let added = assistant.add_task(0, "Je oefent met een groepje", TODAY).unwrap();
    assert_eq!(reach(&assistant, added), Reach::Consulted);
    assistant.set_reach(added, Reach::Independent, TODAY).unwrap();
    assert!(assistant.set_what(added, "Je staat voor de klas", TODAY).is_err());
    assert_eq!(assistant.task(added).unwrap().what(), "Je oefent met een groepje");
}

#[test]
fn a_lesson_in_their_own_subject_is_said_to_be_one() {
    let mut gym = description(DescriptionRole::SubjectSpecialist);
    gym.set_text(TextPart::Field, "gym", TODAY).unwrap();
    let mut goes_alone = |what: &str, needs| {
        let at = gym.add_task(0, what, TODAY).unwrap();
        gym.set_needs(at, needs, TODAY).and_then(|()| gym.set_reach(at, Reach::Independent, TODAY)).is_ok()
    };
    assert!(goes_alone("Je geeft de gymles", Required::OwnSubject));
    assert!(!goes_alone("Je geeft de gymles", Required::Nothing));
    // Rekenen may be the subject of a diploma too, and the school says which lessons are in it.
    assert!(goes_alone("Je geeft de rekenles", Required::OwnSubject));
    assert!(!goes_alone("Je geeft de rekenles", Required::Nothing));
    assert!(!goes_alone("Je neemt groep 5 over", Required::OwnSubject));
}

#[test]
fn texts_beside_the_tasks_get_a_remark() {
    let mut assistant = description(DescriptionRole::Assistant);
    assert_eq!(assistant.remarks(TODAY), []);
    assistant.set_text(TextPart::Purpose, "Je valt in voor zieke leraren.", TODAY).unwrap();
    assistant.set_text(TextPart::Say, "Je mag nee zeggen tegen invallen.", TODAY).unwrap();
    assistant.add_group("Groepen overnemen").unwrap();
    let why = short(Rule::NoQualification);
    let part = TextPart::Purpose;
    assert_eq!(assistant.remarks(TODAY), [LegalRemark::Text { part, why }, LegalRemark::Heading { group: 1, why }]);
    let mut teacher = description(DescriptionRole::AcademicTeacher);
    teacher.set_text(TextPart::Purpose, "Je valt in voor zieke leraren.", TODAY).unwrap();
    assert_eq!(teacher.remarks(TODAY), []);
}

/// What schools write for someone who has a group: with any of these, the law holds the task back.
#[test]
fn leading_a_group_in_other_words_is_held_back() {
    let mut assistant = description(DescriptionRole::Assistant);
    for what in [
        "Je leidt vier dagen per week de kleutergroep.",
        "Je bent op woensdag alleen in groep 5.",
        "Je staat voor groep 4 op vrijdag.",
        "Je draait groep 7 op donderdag.",
        "Je bent verantwoordelijk voor groep 3.",
    ] {
        let at = assistant.add_task(0, what, TODAY).unwrap();
        assert_eq!(assistant.reach(assistant.task(at).unwrap(), TODAY), Reach::Supervised, "{what}");
        assert!(assistant.set_reach(at, Reach::Independent, TODAY).is_err(), "{what}");
    }
    for what in ["Je bent nooit alleen in groep 5.", "Je helpt alleen in groep 5.", "Je draait een hele dag mee."] {
        let at = assistant.add_task(0, what, TODAY).unwrap();
        assert!(assistant.set_reach(at, Reach::Independent, TODAY).is_ok(), "{what}");
    }
    assert_eq!(assistant.remarks(TODAY), []);
}

#[test]
fn a_task_that_may_mean_it_gets_a_remark_and_is_not_refused() {
    let mut assistant = description(DescriptionRole::Assistant);
    let at = assistant.add_task(0, "Je werkt alleen in groep 5.", TODAY).unwrap();
    assistant.set_reach(at, Reach::Independent, TODAY).unwrap();
    assert_eq!(assistant.remarks(TODAY), [LegalRemark::Task { at, why: short(Rule::NoQualification) }]);
    let mut teacher = description(DescriptionRole::AcademicTeacher);
    teacher.add_task(0, "Je werkt alleen in groep 5.", TODAY).unwrap();
    assert_eq!(teacher.remarks(TODAY), []);
}
