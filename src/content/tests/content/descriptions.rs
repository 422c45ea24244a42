//! Templates of task descriptions: what the checks find, and that ours are lawful for everyone.

use taakkompas_content::load::{EntryKind, description_file};
use taakkompas_descriptions::{DescriptionRole, Reach, Start, TextPart, fill};
use taakkompas_scan::profile::{AssistantCount, BoardSize, GroupCount, GroupForm, SchoolProfile};
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_school::qualification::MayLead;
use taakkompas_school::qualification::{OfRole, Required, Rule};
use taakkompas_school::staff::Letter;
use taakkompas_school::staff::StaffRole;
use time::macros::date;

use crate::ours::ours;
use crate::sample::{expect, problems, sample};

const ASSISTANT: &str = "nl/descriptions/onderwijsassistent.toml";

/// Breaks the assistant's template in the sample and expects these problems in it.
fn finds(from: &str, to: &str, texts: &[&str]) {
    let expected: Vec<_> = texts.iter().map(|text| (ASSISTANT, "onderwijsassistent", *text)).collect();
    expect(ASSISTANT, from, to, &expected);
}

#[test]
fn a_task_without_lesbevoegdheid_is_not_independent() {
    let from = r#"{ what = "De groep overnemen.", needs = "group", reach = "not" }"#;
    for reach in ["independent", "consulted"] {
        let to = from.replace("\"not\"", &format!("\"{reach}\""));
        finds(from, &to, &[&format!("a task goes further than this role may, `{reach}`")]);
    }
    finds(from, &from.replace("needs = \"group\", ", ""), &["needs nothing"]);
    let to = r#"{ what = "Je geeft de rekenles.", reach = "independent" }"#;
    finds(from, to, &["needs nothing", "further than this role may"]);
}

#[test]
fn what_a_role_may_is_looked_at_role_by_role() {
    let from = r#"{ what = "De groep overnemen.", needs = "group", reach = "not" }"#;
    for &role in DescriptionRole::ALL {
        let mut files = sample();
        let text = files.texts.get_mut(&description_file(role)).unwrap();
        *text = text.replacen(from, &from.replace("\"not\"", "\"independent\""), 1);
        let may = matches!(role.qualification(), OfRole::Full | OfRole::Temporarily | OfRole::Depends);
        assert_eq!(problems(&files).is_empty(), may, "{}", role.code());
    }
}

#[test]
fn a_template_has_its_size() {
    finds("Doel van onderwijsassistent. Zo.", "Alleen dit.", &["1 sentences in its purpose"]);
    finds("{ what = \"Je ruimt op.\", reach = \"independent\" },", "", &["has 2 tasks in a group"]);
    finds("short = true", "short = false", &["has 2 tasks in the short form"]);
    let note = "text = \"Begin klein.\"";
    finds(note, &format!("text = \"{}\"", "lang ".repeat(70)), &["does not fit"]);
    finds("what = \"Je helpt.\"", &format!("what = \"{}\"", "lang ".repeat(60)), &["does not fit"]);
}

#[test]
fn what_is_named_exists() {
    finds("findings = [\"RV-00\"]", "findings = [\"RV-99\"]", &["names the finding RV-99"]);
    finds("statement = \"inzet-1\"", "statement = \"inzet-9\"", &["names the statement inzet-9"]);
    finds("sources = [\"bron-een\"]", "sources = [\"bron-twee\"]", &["names the source bron-twee"]);
    finds("sources = [\"bron-een\"]", "sources = []", &["sources is missing or empty"]);
    let from = "text = \"Het bestuur kiest.\"\nsources = [\"bron-een\"]";
    finds(from, "text = \"Het bestuur kiest.\"", &["what the board decides has no source"]);
}

#[test]
fn a_time_has_a_source() {
    let from = "[description.talking]\ntext = \"Spreek af.\"";
    finds(from, &format!("{from}\nminutes = 30"), &["talking: minutes and source go together"]);
    finds(from, &format!("{from}\nminutes = 30\nsource = \"bron-een\""), &[]);
    finds(from, &format!("{from}\nminutes = 30\nsource = \"bron-nul\""), &["names the source bron-nul"]);
}

#[test]
fn every_role_has_one() {
    let mut files = sample();
    files.texts.remove(ASSISTANT);
    assert!(problems(&files).iter().any(|problem| problem.file == ASSISTANT && problem.text == "is missing"));
    let text = "holds [\"leeg\"]; it has one description, `onderwijsassistent`";
    let found = {
        let mut files = sample();
        let text = files.texts.get_mut(ASSISTANT).unwrap();
        *text = text.replace("id = \"onderwijsassistent\"", "id = \"leeg\"");
        problems(&files)
    };
    assert!(found.iter().any(|problem| problem.file == ASSISTANT && problem.text == text), "{found:#?}");
}

#[test]
fn every_text_is_needed() {
    for field in ["title", "purpose", "law", "guide", "say", "initiative", "development", "own", "text"] {
        let files = sample();
        let line = files.texts[ASSISTANT].lines().find(|line| line.starts_with(&format!("{field} = "))).unwrap();
        let mut files = sample();
        let text = files.texts.get_mut(ASSISTANT).unwrap();
        *text = text.replacen(line, &format!("{field} = \"\""), 1);
        let found = problems(&files);
        assert!(found.iter().any(|problem| problem.text.contains("is missing or empty")), "{field}: {found:#?}");
    }
}

#[test]
fn ours_start_lawfully_for_every_role() {
    let ours = ours();
    let mut roles = ours.descriptions.roles.iter().map(|of| of.template.role);
    assert!(roles.by_ref().eq(DescriptionRole::ALL.iter().copied()));
    for of in &ours.descriptions.roles {
        let role = of.template.role;
        let start = Start {
            template: &of.template,
            letter: Letter::A,
            profile: &SchoolProfile::default(),
            answers: &Answers::new(),
            week: None,
            division: &[],
            ib: "ib'er",
            field: "",
            review: None,
            today: date!(2026 - 11 - 24),
        };
        let description = fill(&start).description;
        description.check().unwrap();
        assert_eq!(description.remarks(start.today), [], "{}", role.code());
        for (_, task) in description.tasks() {
            let reach = description.reach(task, start.today);
            let has_papers = role.qualification() == OfRole::Full;
            assert!(
                task.needs() == Required::Nothing || has_papers || reach <= Reach::Supervised,
                "{}: {}",
                role.code(),
                task.what()
            );
        }
        assert!(description.short().count() >= 3);
    }
}

#[test]
fn ours_fit_every_school() {
    let ours = ours();
    let mut profiles = vec![SchoolProfile::default()];
    for (groups, board) in [(GroupCount::UpToFour, BoardSize::One), (GroupCount::SeventeenOrMore, BoardSize::Many)] {
        profiles.push(SchoolProfile {
            groups: Some(groups),
            board: Some(board),
            group_forms: vec![GroupForm::Combined, GroupForm::Units],
            assistants: Some(AssistantCount::None),
            ..SchoolProfile::default()
        });
    }
    // The lowest answers, so that every note the scan can add is included.
    let statements = ours.core.statements.iter().map(|statement| statement.facts.id.clone());
    let answers: Answers = statements.map(|id| (id, Answer::Level(Level::NotYet))).collect();
    for of in &ours.descriptions.roles {
        for profile in &profiles {
            let start = Start {
                template: &of.template,
                letter: Letter::A,
                profile,
                answers: &answers,
                week: None,
                division: &[],
                ib: "ib'er of kwaliteitscoördinator",
                field: "bewegingsonderwijs",
                review: None,
                today: date!(2026 - 11 - 24),
            };
            let description = fill(&start).description;
            description.check().unwrap();
            assert_eq!(description.notes().len(), of.template.scan.len());
            assert!((3..=8).contains(&description.short().count()), "{}", description.role().code());
            let open = |text: &str| text.contains('{') || text.contains('}');
            assert!(!description.tasks().any(|(_, task)| open(task.what())));
            assert!(!TextPart::ALL.iter().any(|&part| open(description.text(part))));
        }
    }
}

#[test]
fn a_career_changer_teaches_until_the_last_day() {
    let ours = ours();
    let template = &ours.descriptions.role(DescriptionRole::CareerChanger).unwrap().template;
    let today = date!(2026 - 11 - 24);
    let start = Start {
        template,
        letter: Letter::A,
        profile: &SchoolProfile::default(),
        answers: &Answers::new(),
        week: None,
        division: &[],
        ib: "ib'er",
        field: "",
        review: None,
        today,
    };
    let mut description = fill(&start).description;
    let teaches = |description: &taakkompas_descriptions::Description, day| {
        let (_, task) = description.tasks().find(|(_, task)| task.needs() == Required::Group).unwrap();
        description.reach(task, day)
    };
    assert_eq!(teaches(&description, today), Reach::Supervised, "no last day is filled in yet");
    let lead = MayLead::Temporarily { until: Some(date!(2027 - 07 - 31)) };
    description.set_lead(Some(lead), today).unwrap();
    assert_eq!(teaches(&description, today), Reach::Independent);
    assert_eq!(teaches(&description, date!(2027 - 08 - 01)), Reach::Supervised);
}

#[test]
fn every_source_that_the_law_names_is_in_the_content() {
    let ours = ours();
    let of_rules = Rule::ALL.iter().flat_map(|rule| rule.sources());
    for id in of_rules.chain(StaffRole::ALL.iter().flat_map(|role| role.sources())) {
        assert!(ours.has(EntryKind::Source, id), "{id}");
    }
}
