//! Tasks in a school's own words.

use super::support::*;
use crate::descriptions::words::{Reads, names_someone_without, read};
use crate::descriptions::*;

#[test]
fn words_say_what_they_say() {
    for text in [
        "Je neemt de groep over.",
        "Neemt bij ziekte groep 5 over",
        "De groep overnemen als leraar.",
        "Je neemt de groep over als er geen leraar is.",
        "Als er geen leraar is, neem je de groep over.",
        "Je vangt de klas op",
        "Staat zelfstandig voor groep 4",
        "Je staat voor de klas op dinsdag",
        "Vervangt de leraar bij ziekte",
        "Je valt in voor een zieke collega.",
        "Invallen in de bovenbouw",
        "Een leraar waarnemen",
        "Je draait de groep op vrijdag",
        "Je neemt zonder leraar de groep over",
        "Groep 5 neem je over bij ziekte",
        "Zelfstandig voor de klas",
        "Springt in als een leraar ziek is",
        "Je begeleidt de hele groep op woensdag",
        "Je hebt groep 3 onder je hoede",
    ] {
        assert_eq!(read(text), Reads::TakesGroup, "{text}");
    }
    for text in [
        "Je geeft de gymles",
        "Geeft les aan groep 3",
        "Lesgeven in muziek",
        "Muzieklessen geven",
        "Geeft instructie aan de hele groep",
    ] {
        assert_eq!(read(text), Reads::Lesson, "{text}");
    }
    for text in ["Je geeft de rekenles", "Je geeft taallessen", "Les geven in rekenen: geeft rekenlessen"] {
        assert_eq!(read(text), Reads::CoreLesson, "{text}");
    }
    for text in [
        "Je oefent met vier leerlingen uit groep 4.",
        "Je neemt de groep niet over.",
        "Nooit een groep overnemen.",
        "Je geeft geen les.",
        "Je geeft in de les uitleg aan drie leerlingen.",
        "Je geeft alles door aan de leraar.",
        "Je zet de stoelen klaar voor de groep.",
        "Je neemt het regelwerk over van de leraar.",
        "Je vraagt leraren wat jij van hen overneemt.",
        "Het feest valt in december.",
        "Je leest met een groepje.",
        "Je zet zelfstandig het materiaal klaar voor de groep.",
        "Je begeleidt een groepje in de hele school.",
        "",
    ] {
        assert_eq!(read(text), Reads::Nothing, "{text}");
    }
}

#[test]
fn words_count_more_than_what_is_ticked() {
    let mut assistant = description(DescriptionRole::Assistant);
    let new = |what: &str, reach| NewTask { what: what.to_owned(), needs: Required::Nothing, reach, time: None };
    let refused = assistant.add_task(0, new("Neemt groep 5 over bij ziekte", Reach::Independent), TODAY);
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
    assert!(gym.add_task(0, new("Je geeft de gymles", Required::OwnSubject), TODAY).is_ok());
    assert!(gym.add_task(0, new("Je geeft de gymles", Required::Nothing), TODAY).is_err());
    assert!(gym.add_task(0, new("Je geeft de rekenles", Required::OwnSubject), TODAY).is_err());
    assert!(gym.add_task(0, new("Je neemt groep 5 over", Required::OwnSubject), TODAY).is_err());
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
    assert_eq!(assistant.remarks(TODAY), [Remark::Text { part, why }, Remark::Heading { group: 1, why }]);
    let mut teacher = description(DescriptionRole::AcademicTeacher);
    teacher.set_text(TextPart::Purpose, "Je valt in voor zieke leraren.", TODAY).unwrap();
    assert_eq!(teacher.remarks(TODAY), []);
}

#[test]
fn a_title_begins_with_a_role() {
    for (title, expected) in [
        ("Onderwijsassistent", true),
        ("onderwijsassistent A, groep 4", true),
        ("Lerarenondersteuner", true),
        ("Stagiair pabo", true),
        ("Begeleider van assistenten", false),
        ("Leraar", false),
        ("", false),
    ] {
        assert_eq!(names_someone_without(title), expected, "{title}");
    }
}
