//! What our own tasks ask for, and what the reader of labels finds in their words: the two agree.

use taakkompas_division::Qualification;
use taakkompas_school::dutch::sentences::needs::{Asked, Holder, needs};
use taakkompas_school::dutch::sentences::{TeachingClaim, read};
use taakkompas_school::qualification::Required;

use crate::ours::ours;

#[test]
fn a_usual_task_asks_for_what_its_label_says() {
    let mut wrong = Vec::new();
    for text in &ours().usual_tasks.tasks {
        let (task, found) = (&text.task, needs(&text.task.label));
        let said = match &task.qualification {
            Qualification::None => Required::Nothing,
            Qualification::Group => Required::Group,
            Qualification::Subject { .. } => Required::OwnSubject,
        };
        let certificate = found.certificate.unwrap_or_default();
        let holder = found.holder.filter(|&holder| holder != Holder::Function).map(Holder::code);
        let fixed = task.fixed.map(taakkompas_division::Fixed::code);
        if found.asked.at_most() != said || certificate != task.certificate || holder != fixed {
            wrong.push((task.label.clone(), found));
        }
    }
    assert_eq!(wrong, []);
}

/// Tasks whose words ask for nothing by themselves: they need a lesbevoegdheid because they are part of having a group.
const PART_OF_HAVING_A_GROUP: &[&str] = &[
    "Je verzorgt per school een themadag",
    "Je kijkt bij elke groep hoe leerlingen vooruitgaan",
    "Je bereidt de week voor",
    "Je neemt toetsen af",
    "Je spreekt met de assistent af",
    "Je kijkt werk na en bespreekt met je mentor",
    "Je draait later in het jaar een hele dag mee",
    "Is niemand afwezig?",
    "Je kijkt elke week welke leerlingen vastlopen",
    "Je werkt met twee leerjaren in één groep",
    "Je bent aanspreekpunt voor de groep naast je",
];

#[test]
fn a_task_of_a_template_asks_for_what_its_words_say() {
    let ours = ours();
    let tasks =
        || ours.descriptions.roles.iter().flat_map(|of| of.template.groups.iter().flat_map(|group| &group.tasks));
    let is_part = |what: &str| PART_OF_HAVING_A_GROUP.iter().any(|begin| what.starts_with(begin));
    let missed = tasks().filter(|task| needs(&task.what).asked.at_most() < task.needs && !is_part(&task.what));
    assert_eq!(missed.map(|task| task.what.as_str()).collect::<Vec<_>>(), [""; 0]);
    let alarms = tasks().filter(|task| task.needs == Required::Nothing && needs(&task.what).asked != Asked::Nothing);
    assert_eq!(alarms.map(|task| task.what.as_str()).collect::<Vec<_>>(), [""; 0]);
    let read = tasks().filter(|task| task.needs == Required::Nothing && read(&task.what) != TeachingClaim::Nothing);
    assert_eq!(read.map(|task| task.what.as_str()).collect::<Vec<_>>(), [""; 0]);
    for begin in PART_OF_HAVING_A_GROUP {
        let is_one = |what: &str| what.starts_with(begin) && needs(what).asked == Asked::Nothing;
        assert!(tasks().any(|task| task.needs != Required::Nothing && is_one(&task.what)), "not needed: {begin}");
    }
}
