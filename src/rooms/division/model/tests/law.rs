//! What labels of tasks ask for, and that no way in gives a task to someone who may not have it.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::support::*;
use crate::law::{Certainty, Finding, finding};
use crate::list::TaskList;
use crate::proposal::propose;
use crate::seed::cases;
use crate::*;
use taakkompas_school::dutch::sentences::needs as holders;
use taakkompas_school::dutch::sentences::needs::Holder::{Council, FirstAid, Function, Other, Prevention};
use taakkompas_school::staff::StaffRole;

use Certainty::{Asked, Law, Usual};

/// What a label asks for, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Lesbevoegdheid,
    Certificate(&'static str),
    Holder(holders::Holder),
}

use Need::*;

fn found(label: &str) -> Option<(Need, Certainty)> {
    let Finding { needs, certainty } = finding(label)?;
    let need = match (needs.holder, needs.certificate) {
        _ if needs.asked != holders::Asked::Nothing => Lesbevoegdheid,
        (Some(holder), _) => Holder(holder),
        (None, certificate) => Certificate(certificate.unwrap_or_default()),
    };
    Some((need, certainty))
}

#[rustfmt::skip]
const LABELS: &[(&str, Need, Certainty)] = &[
    ("Lesgeven groep 5 op vrijdag", Lesbevoegdheid, Law),
    ("Les geven in groep 3", Lesbevoegdheid, Law),
    ("lesgevende taken", Lesbevoegdheid, Law),
    ("Invallen bij ziekte", Lesbevoegdheid, Law),
    ("Invallen", Lesbevoegdheid, Law),
    ("invaldagen", Lesbevoegdheid, Asked),
    ("Groep draaien op woensdag", Lesbevoegdheid, Law),
    ("Groep 5 draaien", Lesbevoegdheid, Law),
    ("Klas overnemen bij studieverlof", Lesbevoegdheid, Law),
    ("Leerkracht vervangen", Lesbevoegdheid, Law),
    ("Vervangen van collega's", Lesbevoegdheid, Asked),
    ("Voor de klas op maandag", Lesbevoegdheid, Law),
    ("Basisinstructie rekenen", Lesbevoegdheid, Law),
    ("Muzieklessen geven", Lesbevoegdheid, Law),
    ("Rapporten schrijven", Lesbevoegdheid, Usual),
    ("RAPPORTEN", Lesbevoegdheid, Usual),
    ("Rapport maken (2x)", Lesbevoegdheid, Usual),
    ("Plusgroep", Lesbevoegdheid, Usual),
    ("Plusklas bovenbouw", Lesbevoegdheid, Usual),
    ("10-minutengesprekken", Lesbevoegdheid, Usual),
    ("Oudergesprekken voortgang", Lesbevoegdheid, Asked),
    ("Rapportgesprekken", Lesbevoegdheid, Usual),
    ("Rekencoördinator", Lesbevoegdheid, Usual),
    ("Gedragsspecialist", Lesbevoegdheid, Usual),
    ("Talentcoördinator", Lesbevoegdheid, Usual),
    ("Pabostudenten begeleiden", Lesbevoegdheid, Usual),
    ("Begeleiden stagiaires", Lesbevoegdheid, Usual),
    ("Schoolopleider", Lesbevoegdheid, Usual),
    ("Doorstroomtoets en advies", Lesbevoegdheid, Usual),
    ("Oudergesprekken", Lesbevoegdheid, Asked),
    ("RT", Lesbevoegdheid, Asked),
    ("Verlengde instructie", Lesbevoegdheid, Asked),
    ("Gymlessen", Lesbevoegdheid, Law),
    ("Vervanging bij ziekte", Lesbevoegdheid, Asked),
    ("Hulp bij lesgeven", Lesbevoegdheid, Asked),
    ("MR-lid", Holder(Council), Law),
    ("MR-lid (3x)", Holder(Council), Law),
    ("Lid van de GMR", Holder(Council), Law),
    ("Medezeggenschapsraad", Holder(Council), Law),
    ("Preventiemedewerker", Holder(Prevention), Law),
    ("BHV", Holder(FirstAid), Usual),
    ("BHV'er", Holder(FirstAid), Usual),
    ("Bedrijfshulpverlening", Holder(FirstAid), Usual),
    ("EHBO'er", Certificate("EHBO"), Usual),
    ("Vertrouwenspersoon", Holder(Other), Usual),
    ("Anti-pestcoördinator", Holder(Other), Usual),
    ("Aandachtsfunctionaris meldcode", Holder(Other), Usual),
    ("Ib'er", Holder(Function), Usual),
    ("Intern begeleider", Holder(Function), Usual),
    ("Bouwcoördinator", Holder(Function), Usual),
];

const NOTHING: &[&str] = &[
    "Sinterklaas",
    "Kerst",
    "Sportdag",
    "Schoolreis groep 8",
    "Musical groep 8",
    "Lesmateriaal bestellen",
    "Leskisten ophalen",
    "Lesrooster maken",
    "Rapportmappen bestellen",
    "Rapporten printen",
    "Oudergesprekken plannen",
    "Planning van de oudergesprekken",
    "Gymrooster",
    "Gastlessen",
    "Notulen MR",
    "Contact met de MR",
    "BHV-cursus regelen",
    "EHBO-kist aanvullen",
    "Niet-lesgebonden taken",
    "Pleinwacht",
    "Hulp bij de bibliotheek",
    "Vertrouwd raken met de nieuwe methode",
    "Ziekenbezoek",
    "Leerlingenraad",
    "Website",
    "Schoolzwemmen",
    "Studiedag voorbereiden",
    "Afscheid groep 8",
    "Kleuterfeest",
    "Invullen van de monitor",
    "Overblijf groep 5",
    "Ouderavond groep 3",
];

#[test]
fn labels_say_what_they_ask_for() {
    let wrong: Vec<_> = LABELS
        .iter()
        .filter(|&&(label, need, certainty)| found(label) != Some((need, certainty)))
        .map(|&(label, ..)| (label, found(label)))
        .collect();
    assert_eq!(wrong, []);
    let alarms: Vec<_> = NOTHING.iter().filter_map(|label| Some((label, finding(label)?))).collect();
    assert_eq!(alarms, []);
}

#[test]
fn what_two_labels_in_one_ask_for_is_settled_once() {
    let labels = || LABELS.iter().map(|&(label, ..)| label);
    for (one, other) in labels().flat_map(|one| labels().map(move |other| (one, other))) {
        for between in [" en ", "; ", " "] {
            let (mut division, id) = added(&format!("{one}{between}{other}"));
            assert_eq!(division.mend(), [], "{:?}", division.task(id));
        }
    }
}

fn added(label: &str) -> (TaskDivision, TaskId) {
    let mut division = TaskDivision::default();
    let id = division.add_task(Task::new(label)).unwrap();
    (division, id)
}

#[test]
fn what_is_added_has_what_its_label_asks_for() {
    let of = |label: &str| {
        let (division, id) = added(label);
        division.task(id).unwrap().clone()
    };
    assert_eq!(of("Plusgroep").qualification, Qualification::Group);
    assert_eq!((of("MR-lid").fixed, of("MR-lid").is_divided()), (Some(Fixed::Council), false));
    assert_eq!((of("BHV").fixed, of("BHV").certificate), (Some(Fixed::FirstAid), "BHV".to_owned()));
    assert_eq!((of("Ib'er").kind, of("Kerst")), (TaskKind::Function, Task { id: TaskId(1), ..Task::new("Kerst") }));
    let asked = of("RT");
    assert!(asked.is_asked() && !asked.is_divided());
}

#[test]
fn a_school_may_choose_otherwise_but_not_than_the_law() {
    let without = |task: &mut Task| task.qualification = Qualification::None;
    let (mut division, id) = added("Plusgroep");
    division.change_task(id, without).unwrap();
    assert_eq!(division.task(id).unwrap().qualification, Qualification::None);
    division.change_task(id, |task| task.months = Months::of(&[Month::May])).unwrap();
    assert_eq!(division.task(id).unwrap().qualification, Qualification::None);
    assert_eq!(division.clone().mend(), []);
    let (mut division, id) = added("Lesgeven groep 5");
    division.change_task(id, without).unwrap();
    assert_eq!(division.task(id).unwrap().qualification, Qualification::Group);
    let (mut division, id) = added("MR-lid");
    division.change_task(id, |task| task.fixed = None).unwrap();
    assert_eq!(division.task(id).unwrap().fixed, Some(Fixed::Council));
    // Another label is another choice.
    let (mut division, id) = added("Plusgroep");
    division.change_task(id, without).unwrap();
    division.change_task(id, |task| task.label = "Rapporten schrijven (groep 3)".to_owned()).unwrap();
    division.change_task(id, |task| task.label = "Invallen".to_owned()).unwrap();
    assert_eq!(division.task(id).unwrap().qualification, Qualification::Group);
}

#[test]
fn a_question_is_asked_until_it_is_answered() {
    for (needs, qualification) in [(true, Qualification::Group), (false, Qualification::None)] {
        let (mut division, id) = added("Verlengde instructie");
        division.change_task(id, |task| task.may_share = true).unwrap();
        assert!(division.task(id).unwrap().is_asked());
        division.change_task(id, |task| task.answer_law(needs)).unwrap();
        let task = division.task(id).unwrap();
        assert_eq!((task.is_asked(), task.is_divided(), &task.qualification), (false, true, &qualification));
        assert_eq!(division.clone().mend(), []);
        division.change_task(id, |task| task.label = "Verlengde instructie groep 3".to_owned()).unwrap();
        assert!(!division.task(id).unwrap().is_asked());
        division.change_task(id, |task| task.label = "Kerst".to_owned()).unwrap();
        division.change_task(id, |task| task.label = "RT".to_owned()).unwrap();
        assert_eq!(division.task(id).unwrap().is_asked(), !needs);
    }
}

#[test]
fn an_old_record_is_mended_and_says_so() {
    let mut division = TaskDivision::default();
    let assistant = someone(&mut division, StaffRole::Assistant, "assistent", 300);
    let [plus, asked, kerst] = ["x", "y", "Kerst"].map(|label| task(&mut division, label, 60));
    let shares = [plus, asked, kerst].map(|task| Share { task, colleague: assistant, parts: 1 });
    division.choose(&shares, None).unwrap();
    division.decide(plus, Some(Verdict::HandOver { to: StaffRole::Assistant })).unwrap();
    // As an older version kept it.
    division.tasks[0].label = "Plusgroep".to_owned();
    division.tasks[1].label = "RT".to_owned();
    let mends = division.mend();
    assert_eq!(mends[..2], [Mend::Needs(plus), Mend::Asked(asked)]);
    assert_eq!(division.chosen, [shares[2]]);
    assert_eq!((division.check(), division.mend()), (Ok(()), Vec::new()));
}

/// The people of case 54: a teacher with little room, and two others with much.
fn school() -> TaskDivision {
    let mut division = TaskDivision::default();
    teacher(&mut division, "leraar groep 5", 60);
    someone(&mut division, StaffRole::Assistant, "onderwijsassistent", 300);
    someone(&mut division, StaffRole::Caretaker, "conciërge", 300);
    division
}

#[test]
fn nobody_gets_a_pasted_task_that_they_may_not_do() {
    let mut division = school();
    let text = "Taak\tUren\nRapporten schrijven\t20\nPlusgroep\t60\nLesgeven groep 5 op vrijdag\t60\nInvallen bij ziekte\t40\n\
        MR-lid\t60\nPreventiemedewerker\t20\nPabostudenten begeleiden\t30\nKerst\t20";
    assert_eq!(division.add_tasks(&TaskList::read(text).unwrap()).added.len(), 8);
    let kerst = division.task_named("Kerst").unwrap().id;
    for &aim in Aim::ALL {
        for share in propose(&division, aim).shares() {
            let who = division.colleague(share.colleague).unwrap();
            assert!(who.role() == StaffRole::Teacher || share.task == kerst, "{share:?}");
        }
    }
}

fn any_label() -> impl Strategy<Value = String> {
    let beside = select(&["", " groep 5", " bij ziekte", " regelen", " (2x)", " op vrijdag", " en kerst"][..]);
    let known = (select(LABELS), beside).prop_map(|((label, ..), beside)| format!("{label}{beside}"));
    prop_oneof![4 => known, 1 => select(NOTHING).prop_map(str::to_owned), 1 => "[a-zé' -]{1,20}"]
}

proptest! {
    #![proptest_config(cases(64))]

    /// "Niemand krijgt een taak die niet mag", by any way in.
    #[test]
    fn nobody_without_it_gets_what_asks_for_a_lesbevoegdheid(labels in vec((any_label(), 0..4_u8, any_label()), 1..8)) {
        let mut division = school();
        for (label, way, other) in &labels {
            let _ = match way {
                0 => division.add_task(Task::new(label)).map(|_| ()),
                1 => {
                    division.add_tasks(&TaskList::read(&format!("Taak\tUren\n{label}\t20")).unwrap());
                    Ok(())
                }
                2 => division.add_task(Task::new(other)).map(|id| {
                    let _ = division.change_task(id, |task| task.label.clone_from(label));
                }),
                _ => division.add_task(Task::new(other)).map(|id| {
                    // An old record.
                    if division.task_named(label).is_none()
                        && let Some(task) = division.tasks.iter_mut().find(|task| task.id == id)
                    {
                        *task = Task { id, ..Task::new(label) };
                    }
                    division.mend();
                }),
            };
        }
        division.mend();
        for &aim in Aim::ALL {
            for share in propose(&division, aim).shares() {
                let (task, who) = (division.task(share.task).unwrap(), division.colleague(share.colleague).unwrap());
                let found = finding(&task.label);
                prop_assert!(!task.is_asked() && found.is_none_or(|found| found.needs.holder.is_none()));
                let needs = found.is_some_and(|found| found.needs.asked != holders::Asked::Nothing);
                prop_assert!(!needs || who.role() == StaffRole::Teacher, "{}: {}", task.label, who.label);
            }
        }
        let again = division.mend();
        prop_assert_eq!(again, []);
    }
}

#[test]
fn a_tick_below_lesbevoegdheid_asks_for_one_as_yes_does() {
    for (mark, expected) in [
        ("ja", Qualification::Group),
        ("x", Qualification::Group),
        ("✓", Qualification::Group),
        ("✔\u{fe0f}", Qualification::Group),
        ("✅", Qualification::Group),
        ("TRUE", Qualification::Group),
        ("●", Qualification::Group),
        ("❌", Qualification::None),
        ("FALSE", Qualification::None),
    ] {
        let list = TaskList::read(&format!("Taak\tUren\tLesbevoegdheid\nMuziekuurtje\t20\t{mark}")).unwrap();
        let is_without = expected == Qualification::None;
        let [row] = &list.rows[..] else { panic!("{list:?}") };
        assert_eq!((&row.task.qualification, row.is_said_without), (&expected, is_without), "{mark}");
        assert_eq!(list.problems, [], "{mark}");
    }
    let list = TaskList::read("Taak\tUren\tLesbevoegdheid\nMuziekuurtje\t20\t★").unwrap();
    assert_eq!(list.problems.len(), 1, "{list:?}");
    let list = TaskList::read("Taak\tUren\tDelen mag\nMuziekuurtje\t20\t✔").unwrap();
    assert!(list.rows[0].task.may_share, "{list:?}");
}
