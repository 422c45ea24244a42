//! What the team is asked about tasks, and what the leader reads of their answers.

use taakkompas::rooms::division::words::answers;
use taakkompas_content::language::sentences;
use taakkompas_division::handed_in::invitation::shared_tasks;
use taakkompas_division::{Share, Task, TaskDivision};
use taakkompas_school::staff::StaffRole;

/// Three tasks and three colleagues; the first has the first task.
fn division() -> TaskDivision {
    let mut of = TaskDivision::default();
    for label in ["Kerst", "Sportdag", "Luizencontrole"] {
        of.add_task(Task::new(label)).unwrap();
    }
    for label in ["leraar groep 3", "leraar groep 4", "ib'er"] {
        of.add_colleague(StaffRole::Teacher, label).unwrap();
    }
    of.give(Share { task: of.tasks[0].id, colleague: of.colleagues[0].id, parts: 1 }).unwrap();
    of
}

fn are_short(text: &str) {
    assert!(sentences(text).iter().all(|sentence| sentence.split_whitespace().count() <= 20), "{text}");
}

#[test]
fn the_messages_for_the_team_say_where_to_go_and_name_what_is_divided() {
    let of = division();
    let list = answers::message_with_list("https://voorbeeld.nl/taakverdeling/mijn-wensen", &of);
    assert!(list.contains("ga naar https://voorbeeld.nl/taakverdeling/mijn-wensen en plak het bij"), "{list}");
    assert!(list.ends_with("\nLijst met taken:\n1. Kerst\n2. Sportdag\n3. Luizencontrole\nEinde lijst\n"), "{list}");
    assert_eq!(shared_tasks(&list).unwrap(), ["Kerst", "Sportdag", "Luizencontrole"]);
    let link = answers::message_with_link("https://voorbeeld.nl/x#taken=abc");
    assert!(
        link.contains("\nhttps://voorbeeld.nl/x#taken=abc\n"),
        "a line of its own, so that every program makes a link of it"
    );
    are_short(&list);
    are_short(&link);
}

#[test]
fn each_answer_is_told_by_what_it_brings_and_what_it_does_not() {
    let of = division();
    let text = "[08:12, 3-3-2026] Kim: Taakkompas wensen 2\nIk ben: leraar groep 3\nKost meer: Kerst\nGoed in: Sportdag\n\
        Graag: Musical\nBel me even.\nEinde wensen\nTaakkompas wensen 1\nGoed in: Kerst\n";
    let found = of.answers_in(text).unwrap();
    assert_eq!(answers::answers_read(&found), "2 antwoorden gevonden. Eén daarvan kunnen we niet lezen.");
    let names: Vec<String> = found.iter().enumerate().map(|(at, answer)| answers::answer_name(at, answer)).collect();
    assert_eq!(names, ["Antwoord 1, van Kim", "Antwoord 2"]);
    let handed = found[0].read.as_ref().unwrap();
    let means = of.found_in(handed);
    assert_eq!(of.writer_of(handed), Some(of.colleagues[0].id));
    let told = [("Hier ben ik goed in", "Sportdag".to_owned()), ("Dit kost meer tijd", "Kerst".to_owned())];
    assert_eq!(answers::found(&of, &means), told);
    let unknown: Vec<String> = means.unknown.iter().map(|(said, task)| answers::unknown(*said, task)).collect();
    assert_eq!(unknown, ["'Musical' staat niet in jullie lijst (graag)."]);
    let skipped: Vec<String> = found[0].skipped.iter().map(answers::skipped).collect();
    assert_eq!(skipped, ["Regel 6 lazen we niet: 'Bel me even.'."]);
    let why = answers::unread(found[1].read.as_ref().unwrap_err());
    assert_eq!(why, "Het einde ontbreekt: 'Einde wensen'. Plak de hele tekst.");
    let all = [names.join(". "), unknown.join(" "), skipped.join(" "), why, answers::imported(1, 2)].join(" ");
    are_short(&all);
}

#[test]
fn what_no_longer_fits_is_counted_task_by_task() {
    let mut of = division();
    let say = |of: &mut TaskDivision, at: usize, lines: &str| {
        let text = format!("Taakkompas wensen 2\n{lines}\nEinde wensen");
        let handed = of.answers_in(&text).unwrap().remove(0).read.unwrap();
        let who = of.colleagues[at].id;
        of.import(who, &handed).unwrap();
    };
    assert!(answers::no_longer_fits(&of).is_empty());
    say(&mut of, 0, "Kost meer: Kerst\nKlopt: Sportdag");
    assert_eq!(answers::no_longer_fits(&of), ["Kerst: één collega zegt: kost meer."]);
    say(&mut of, 1, "Klopt: Kerst\nDoe ik niet: Sportdag");
    say(&mut of, 2, "Kost meer: Kerst");
    let told = ["Kerst: 2 van 3 collega's: kost meer.", "Sportdag: 1 van 2 collega's: doe ik niet."];
    assert_eq!(answers::no_longer_fits(&of), told);
}
