//! What colleagues are called.

use super::role::{leads_school, role, who};
use crate::dutch::names::may_be_name;
use crate::staff::StaffRole;

#[test]
fn a_role_is_read_with_its_letter_and_a_name_is_none() {
    for (text, expected) in [
        ("onderwijsassistent A", (StaffRole::Assistant, Some('A'))),
        (" Onderwijs-assistent  b ", (StaffRole::Assistant, Some('B'))),
        ("onderwijsassistent E", (StaffRole::Assistant, Some('E'))),
        ("onderwijsassistente", (StaffRole::Assistant, None)),
        ("onderwijsassistente E", (StaffRole::Assistant, Some('E'))),
        ("OA c", (StaffRole::Assistant, Some('C'))),
        ("oa", (StaffRole::Assistant, None)),
        ("lo", (StaffRole::TeacherSupporter, None)),
        ("lio", (StaffRole::LioTrainee, None)),
        ("LIO-stagiair (B)", (StaffRole::LioTrainee, Some('B'))),
        ("LIO-werknemer", (StaffRole::LioEmployee, None)),
        ("conciërge", (StaffRole::Caretaker, None)),
        ("pm'er A", (StaffRole::Childcare, Some('A'))),
        ("leraar zonder groep", (StaffRole::Teacher, None)),
        ("lkr A", (StaffRole::Teacher, Some('A'))),
        ("juf", (StaffRole::Teacher, None)),
        ("gymdocent", (StaffRole::SubjectTeacher, None)),
        ("gastdocent", (StaffRole::Volunteer, None)),
        ("ouder B", (StaffRole::Volunteer, Some('B'))),
        ("iemand anders", (StaffRole::Other, None)),
    ] {
        let found = who(text).map(|(role, letter)| (role, letter.map(char::from)));
        assert_eq!(found, Some(expected), "{text}");
        // A label may say more, so whatever a cell names, a label names too.
        assert_eq!(role(text), Some(expected.0), "{text}");
    }
    for none in
        ["", "Marieke", "Marieke A", "onderwijsassistenta", "assistent 1", "A", "oa é", "juf Anja", "leesouder groep 5"]
    {
        assert_eq!(who(none), None, "{none}");
    }
}

#[test]
fn the_words_of_schools_name_a_role() {
    for (text, expected) in [
        ("lk groep 3", Some(StaffRole::Teacher)),
        ("Lkr gr 3/4", Some(StaffRole::Teacher)),
        ("juf groep 4", Some(StaffRole::Teacher)),
        ("meester", Some(StaffRole::Teacher)),
        ("groep 5", Some(StaffRole::Teacher)),
        ("Gr. 1/2 A", Some(StaffRole::Teacher)),
        ("groep 6b (ma-wo)", Some(StaffRole::Teacher)),
        ("leraar groep 8", Some(StaffRole::Teacher)),
        ("gymdocent", Some(StaffRole::SubjectTeacher)),
        ("Gymleraar", Some(StaffRole::SubjectTeacher)),
        ("vakdocent gym", Some(StaffRole::SubjectTeacher)),
        ("assistent groep 5", Some(StaffRole::Assistant)),
        ("oa groep 1/2", Some(StaffRole::Assistant)),
        ("OA", Some(StaffRole::Assistant)),
        ("lo groep 4", Some(StaffRole::TeacherSupporter)),
        ("leraarondersteuner groep 4", Some(StaffRole::TeacherSupporter)),
        ("pm'er groep 1", Some(StaffRole::Childcare)),
        ("stagiair groep 3", Some(StaffRole::Student)),
        ("lio groep 7", Some(StaffRole::LioTrainee)),
        ("liowerknemer groep 7", Some(StaffRole::LioEmployee)),
        ("leesouder groep 5", Some(StaffRole::Volunteer)),
        ("hulpjuf groep 3", None),
        ("overblijf juf", None),
        ("stage-juf groep 3", None),
        ("tso groep 5", None),
        ("groep 5 oa", None),
        ("groepsapp", None),
        ("juf Anja", None),
        ("ib'er", None),
        ("directeur", None),
    ] {
        assert_eq!(role(text), expected, "{text}");
    }
}

#[test]
fn who_leads_the_school_is_named_and_no_deputy() {
    for text in ["directeur", "Schoolleider", "locatieleider", "leraar groep 8 / schoolleider"] {
        assert!(leads_school(text), "{text}");
    }
    for text in [
        "adjunct-directeur",
        "directieassistent",
        "assistent directeur",
        "adj-dir",
        "Kadir",
        "bouwleider",
        "ib'er",
        "opleider",
    ] {
        assert!(!leads_school(text), "{text}");
    }
}

#[test]
fn a_bare_name_looks_like_one_and_a_function_does_not() {
    for text in ["Anja", "Kim Jansen", "Jan-Willem", "Petra de Vries", "Juf Anja", "Victor Bouwman", "Élise"] {
        assert!(may_be_name(text), "{text}");
    }
    for text in ["IB", "IB'er", "RT", "ib'er", "Directeur", "Intern begeleider", "Administratie", "Groep 5", "kok", ""]
    {
        assert!(!may_be_name(text), "{text}");
    }
    for text in ["Zorgcoördinator", "Orthopedagoog", "Conciërge hulp", "Anja uit groep drie van de bovenbouw"] {
        assert!(!may_be_name(text), "{text}");
    }
}
