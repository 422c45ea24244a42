//! The page of the task descriptions, for every role, and what may never stand on it.

use std::collections::BTreeSet;

use crate::documents::documents;
use taakkompas::kit::browser;
use taakkompas::kit::document::{self, Document};
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::words::ToDutch;
use taakkompas::kit::words::document::DocumentWords;
use taakkompas::kit::words::saving::Message;
use taakkompas::rooms::data::file;
use taakkompas::rooms::descriptions::address::opens;
use taakkompas::rooms::descriptions::words as said;
use taakkompas::rooms::route::{DescriptionsPage, Route};
use taakkompas_content::language::sentences;
use taakkompas_content::model::{Asked, Descriptions};
use taakkompas_descriptions::*;
use taakkompas_division as division;
use taakkompas_division::{Capacity, Share, TaskDivision};
use taakkompas_school::iso_date;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::qualification::{Required, Shortfall};
use taakkompas_school::staff::{Letter, StaffRole};
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::{AssistantWeek, Block, Kind, PersonId};
use time::Date;

use crate::html::{parts, says, says_not, values, words};
use crate::schools::{main_part, school};

fn today() -> Date {
    iso_date::parse("2026-11-24").unwrap()
}

fn templates() -> Descriptions {
    browser::packed_descriptions().unwrap()
}

fn filled(role: DescriptionRole, week: Option<(&AssistantWeek, PersonId)>, division: &[AssignedTask]) -> Filled {
    filled_for("muziek", role, week, division)
}

fn filled_for(
    field: &str,
    role: DescriptionRole,
    week: Option<(&AssistantWeek, PersonId)>,
    division: &[AssignedTask],
) -> Filled {
    let templates = templates();
    let scan = school("stadsschool");
    fill(&Start {
        template: &templates.role(role).unwrap().template,
        letter: Letter::A,
        profile: &scan.profile,
        answers: &scan.answers,
        week,
        division,
        ib: "ib'er",
        field,
        review: Some(today()),
        today: today(),
    })
}

fn book_of(description: Description) -> Book {
    let mut book = Book::default();
    book.add(description).unwrap();
    book
}

fn at(route: &Route, text: String) -> String {
    main_part(
        &route.path(),
        Scan { documents: documents([("descriptions", text)]), today: Some(today()), ..school("stadsschool") },
    )
}

/// The page of a role, with what is kept.
fn shown(role: DescriptionRole, text: String) -> String {
    at(&Route::Descriptions(DescriptionsPage::Role(role)), text)
}

/// On the page and on its paper no task goes further than the law allows, each task twice.
#[track_caller]
fn assert_lawful(text: &str) {
    let book: Book = document::read(text).unwrap();
    let [description] = book.all() else { panic!("one description") };
    let html = shown(description.role(), text.to_owned());
    let reaches = values(&html, "data-reach");
    let tasks: Vec<&DescribedTask> = description.tasks().map(|(_, task)| task).collect();
    assert_eq!(reaches.len(), 2 * tasks.len(), "in the form and on paper");
    for (at, shown) in reaches.iter().enumerate() {
        let task = tasks[at % tasks.len()];
        let why = description.legal_position().why_not(task.needs(), today());
        if why.is_some() {
            assert!(
                ["not", "supervised"].contains(shown),
                "{}: {shown} for {}",
                description.role().code(),
                task.what()
            );
            let offered = said::offered(description, task.needs(), today());
            assert!(!offered.contains(&Reach::Independent) && !offered.contains(&Reach::Consulted));
        }
    }
    let without = matches!(description.may_lead(), None | Some(MayLead::No));
    for line in said::in_words(&book, today()).into_iter().filter(|_| without) {
        assert!(!(line.contains("zelfstandig:") && line.contains("roep overnemen")), "{line}");
    }
}

#[test]
fn every_role_has_a_page_that_keeps_to_the_law() {
    for &role in DescriptionRole::ALL {
        let Filled { description, .. } = filled(role, None, &[]);
        assert_lawful(&book_of(description).write());
    }
}

/// Somebody wrote "zelfstandig" at every task, and a lesbevoegdheid beside it.
#[test]
fn a_forged_record_makes_nobody_independent() {
    for &role in DescriptionRole::ALL {
        let mut text = book_of(filled(role, None, &[]).description).write();
        for reach in Reach::ALL {
            text = text.replace(&format!(r#""reach":"{}""#, reach.code()), r#""reach":"independent""#);
        }
        assert_lawful(&text);
        let forged = text.replace(r#""lead":null"#, r#""lead":"yes""#);
        if role.allows(MayLead::Yes) {
            assert_lawful(&forged);
        } else {
            // What no edit could have made is not opened, and stays as it is.
            says(&words(&shown(role, forged)), &["kunnen we niet lezen", "Begin opnieuw met omschrijvingen"]);
        }
    }
}

fn division_with(role: StaffRole, label: &str, qualification: division::Qualification) -> (TaskDivision, Share) {
    let mut division = TaskDivision::default();
    let colleague = division.add_colleague(role, "collega").unwrap();
    division.change_colleague(colleague, |of| of.capacity = Capacity::Minutes(6000)).unwrap();
    let mut task = division::Task::new(label);
    task.qualification = qualification;
    let task = division.add_task(task).unwrap();
    (division, Share { task, colleague, parts: 1 })
}

#[test]
fn a_division_slips_nothing_in() {
    let subject = |subject: &str| division::Qualification::Subject { subject: subject.to_owned() };
    for (label, qualification) in [
        ("Je neemt de groep over", division::Qualification::None),
        ("Vervanging", division::Qualification::Group),
        ("Kunst", subject("kunst")),
        ("Rekenlessen", subject("rekenen")),
    ] {
        // A record may hold a share that no edit would give.
        let (mut division, share) = division_with(StaffRole::Assistant, label, qualification);
        division.chosen = vec![share];
        let tasks = assigned(&division, share.colleague, "");
        let Filled { description, left_out } = filled(DescriptionRole::Assistant, None, &tasks);
        let is_out = left_out.iter().any(|left| matches!(left, LeftOut::Assigned { .. }));
        assert!(is_out || tasks.is_empty(), "{label}: {tasks:?} {left_out:?}");
        assert!(description.groups().iter().all(|group| group.origin() != Origin::Division), "{label}");
        assert_lawful(&book_of(description).write());
    }
    // What asks nothing comes along, with its time.
    let (mut division, share) = division_with(StaffRole::Assistant, "Schoolbibliotheek", division::Qualification::None);
    division.choose(&[share], None).unwrap();
    let tasks = assigned(&division, share.colleague, "");
    assert_eq!(tasks.len(), 1);
    let Filled { description, left_out } = filled(DescriptionRole::Assistant, None, &tasks);
    assert_eq!(left_out, []);
    let html = words(&shown(DescriptionRole::Assistant, book_of(description).write()));
    says(&html, &["Taken uit de taakverdeling", "Schoolbibliotheek", "uit de taakverdeling"]);
}

#[test]
fn a_function_is_said_as_one_with_its_hours() {
    let (mut division, share) = division_with(StaffRole::Assistant, "Bibliotheek", division::Qualification::None);
    division.choose(&[share], None).unwrap();
    let task = division::Task {
        kind: division::TaskKind::Function,
        size: division::Size::Minutes(90 * 60),
        holders: vec![share.colleague],
        ..division::Task::new("Coördinator onderbouw")
    };
    let id = division.add_task(task).unwrap();
    let make =
        |division: &TaskDivision| filled(DescriptionRole::Assistant, None, &assigned(division, share.colleague, ""));
    let text = book_of(make(&division).description).write();
    assert_lawful(&text);
    says(
        &words(&shown(DescriptionRole::Assistant, text)),
        &[
            "Functie uit de taakverdeling: hoort bij het contract",
            "Taken uit de taakverdeling",
            "Coördinator onderbouw zelfstandig",
            "Coördinator onderbouw (90 uur per jaar)",
        ],
    );
    // A record by hand: an assistant holds a function that needs a lesbevoegdheid.
    let at = division.tasks.iter().position(|task| task.id == id).unwrap();
    division.tasks[at].qualification = division::Qualification::Group;
    let Filled { description, left_out } = make(&division);
    assert!(description.tasks().all(|(_, task)| !task.is_function()));
    let [left] = left_out.as_slice() else { panic!("{left_out:?}") };
    let told = said::told::left_out(left, &AssistantWeek::default(), DescriptionRole::Assistant);
    says(&told, &["Functie 'Coördinator onderbouw' uit de taakverdeling.", "heeft geen lesbevoegdheid"]);
    assert_lawful(&book_of(description).write());
}

#[test]
fn a_week_slips_nothing_in() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let four = week.group_named("groep 4").unwrap();
    let span = |text: &str| text.parse().unwrap();
    let add = |week: &mut AssistantWeek, kind, day, time: &str, aim: &str| {
        let block = Block::new(person, kind, day, span(time));
        week.add_block(Block { groups: vec![four], aim: aim.to_owned(), protected: true, ..block })
    };
    add(&mut week, Kind::SmallGroup, Weekday::Monday, "9.00-9.45", "lezen").unwrap();
    add(&mut week, Kind::SmallGroup, Weekday::Tuesday, "9.00-9.45", "je neemt de groep over").unwrap();
    // Where the week holds such a block, it is left out.
    let _ = add(&mut week, Kind::StandingIn, Weekday::Wednesday, "9.00-9.45", "");
    let _ = add(&mut week, Kind::Lesson, Weekday::Thursday, "9.00-9.45", "gym");
    let led = week.blocks.iter().filter(|block| block.kind.leads_a_group()).count();
    let Filled { description, left_out } = filled(DescriptionRole::Assistant, Some((&week, person)), &[]);
    assert_eq!(left_out.len(), led);
    for left in &left_out {
        says(&said::told::left_out(left, &week, DescriptionRole::Assistant), &["noodsituatie"]);
    }
    let text = book_of(description).write();
    assert_lawful(&text);
    says(
        &words(&shown(DescriptionRole::Assistant, text)),
        &["Vaste blokken in de week", "Lezen (werken met een klein groepje op maandag", "uit jullie week"],
    );
}

#[test]
fn what_comes_from_where_is_said_and_the_school_is_told_what_is_open() {
    let book = book_of(filled(DescriptionRole::Assistant, None, &[]).description).write();
    let text = words(&shown(DescriptionRole::Assistant, book.clone()));
    says(
        &text,
        &["uit het voorbeeld", "Nog open: tijd voor overleg", "Onderwijsassistent A", "In de korte vorm staan"],
    );
    says_not(&text, &["kunnen we niet lezen"]);
    let overview = words(&at(&Route::Descriptions(DescriptionsPage::Hub), book));
    says(&overview, &["Onderwijsassistent A", "punten open", "Bij jullie: A"]);
    let none = words(&at(&Route::Descriptions(DescriptionsPage::Hub), String::new()));
    says(&none, &["Er zijn nog geen omschrijvingen."]);
    says_not(&none, &["Bij jullie:"]);
}

#[test]
fn ids_are_there_once_and_sentences_are_short() {
    for &role in DescriptionRole::ALL {
        let html = shown(role, book_of(filled(role, None, &[]).description).write());
        let ids = values(&html, "id");
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "{}: {ids:?}", role.code());
    }
    let mut texts: Vec<String> = Vec::new();
    for &role in DescriptionRole::ALL {
        for why in Shortfall::each(today()) {
            texts.push(said::told::why(why, role));
            let (asked, most, needs) = (Reach::Independent, Reach::Supervised, Required::Group);
            texts.push(EditError::TooFar { role, needs, asked, most, why }.to_dutch());
            let left = LeftOut::Assigned { label: "muziek".to_owned(), number: 1, why, is_function: false };
            texts.push(said::told::left_out(&left, &AssistantWeek::default(), role));
        }
        texts.push(EditError::LetterTaken { role, letter: Letter::A }.to_dutch());
        texts.push(EditError::MayNotLead { role }.to_dutch());
    }
    for &part in TextPart::ALL {
        texts.extend([said::part(part), said::part_on_paper(part), said::hint(part)].map(str::to_owned));
        let description = filled(DescriptionRole::Assistant, None, &[]).description;
        texts.push(said::told::remark(LegalRemark::Text { part, why: Shortfall::each(today())[1] }, &description));
    }
    for &of in Limit::ALL {
        texts.push(EditError::OutOfBounds(Bounds::TooMany { of, most: 8 }).to_dutch());
    }
    let place = TaskAt { group: 0, task: 0 };
    let errors = [
        EditError::NoDescription(DescriptionId(1)),
        EditError::NoGroup(1),
        EditError::NoTask(place),
        EditError::NoNote(1),
        EditError::OutOfBounds(Bounds::NoLabel(None)),
        EditError::NeedsFixed { at: place, needs: Required::Group },
        EditError::OutOfBounds(Bounds::TooLong { text: None, most: 240, found: 300 }),
        EditError::OutOfBounds(Bounds::Minutes { least: 1, most: 2400, found: 0 }),
        EditError::Factor { found: 0 },
        EditError::OutOfBounds(Bounds::Number { found: 1 }),
    ];
    texts.extend(errors.iter().map(ToDutch::to_dutch));
    texts.extend(
        [LeftOut::Week, LeftOut::TooMany { from: Origin::Week, count: 3 }]
            .map(|left| said::told::left_out(&left, &AssistantWeek::default(), DescriptionRole::Assistant)),
    );
    for factor in [None, Some(6000), Some(1)] {
        let mut description = filled(DescriptionRole::Assistant, None, &[]).description;
        description.set_factor(factor).unwrap();
        description.set_slot(SlotPart::Pupils, Some(Time::a_week(900))).unwrap();
        texts.extend(said::told::sum(&year_sum(&description, 40), 40));
    }
    texts.extend([Asked::Board, Asked::Hr, Asked::Pmr, Asked::Leader].map(|of| said::asked(of).to_owned()));
    for Message { title, text } in [Book::NEWER, Book::DAMAGED] {
        texts.extend([title.to_owned(), text.to_owned()]);
    }
    let filled = shown(DescriptionRole::Guide, book_of(filled(DescriptionRole::Guide, None, &[]).description).write());
    let examples = DescriptionRole::ALL.iter().map(|&role| shown(role, String::new()));
    for html in examples.chain([at(&Route::Descriptions(DescriptionsPage::Hub), String::new()), filled]) {
        let read = parts(&html, "<p", "</p>").into_iter().filter(|text| !text.starts_with("<path"));
        texts.extend(read.map(words));
    }
    let all: Vec<String> = texts.iter().flat_map(|text| sentences(text)).map(|of| of.to_string()).collect();
    let lengths: Vec<usize> = all.iter().map(|sentence| sentence.split_whitespace().count()).collect();
    for (sentence, &length) in all.iter().zip(&lengths) {
        assert!(length <= 20, "{length}: {sentence}");
    }
    assert!(lengths.iter().sum::<usize>() <= 12 * lengths.len());
    assert_eq!(Route::Descriptions(DescriptionsPage::Hub).title(), "Taakomschrijvingen");
}

/// To read before anything is filled in: what it says, how far tasks go, and no further than the law.
#[test]
fn every_role_has_an_example_that_keeps_to_the_law() {
    for &role in DescriptionRole::ALL {
        let html = shown(role, String::new());
        let of = templates();
        let of = of.role(role).unwrap();
        let text = words(&html);
        says(&text, &["Het voorbeeld", "Maak een begin", "Goed om te weten", &of.law]);
        let description = filled_for("", role, None, &[]).description;
        let reaches = values(&html, "data-reach");
        assert_eq!(reaches.len(), description.tasks().count(), "{}: each task once", role.code());
        for ((_, task), reach) in description.tasks().zip(reaches) {
            assert_eq!(reach, description.reach(task, today()).code(), "{}: {}", role.code(), task.what());
            if description.legal_position().why_not(task.needs(), today()).is_some() {
                assert!(["not", "supervised"].contains(&reach), "{}: {reach} for {}", role.code(), task.what());
            }
        }
        assert_eq!(values(&html, "data-description"), Vec::<&str>::new());
    }
}

/// Who comes by a link reads first; a school that is at work begins first.
#[test]
fn the_example_comes_first_if_nothing_is_here_yet() {
    let path = Route::Descriptions(DescriptionsPage::Role(DescriptionRole::Caretaker)).path();
    let reads_first = |scan: Scan| {
        let html = main_part(&path, scan);
        let place = |mark: &str| html.find(mark).unwrap();
        place("id=\"voorbeeld\"") < place("Maak een begin")
    };
    assert!(reads_first(Scan::default()));
    assert!(!reads_first(Scan { today: Some(today()), ..school("stadsschool") }));
}

#[test]
fn every_role_is_in_the_overview_once() {
    let mut listed: Vec<_> = said::ROLE_GROUPS.iter().flat_map(|(_, roles)| *roles).collect();
    listed.sort();
    assert_eq!(listed, DescriptionRole::ALL.iter().collect::<Vec<_>>());
    let html = at(&Route::Descriptions(DescriptionsPage::Hub), String::new());
    for &role in DescriptionRole::ALL {
        let path = format!("href=\"{}\"", Route::Descriptions(DescriptionsPage::Role(role)).path());
        assert_eq!(html.matches(&path).count(), 1, "{path}");
    }
}

#[test]
fn of_more_in_one_role_the_address_says_which_is_open() {
    let mut book = Book::default();
    let role = DescriptionRole::Caretaker;
    let first = book.add(Description::new(role, Letter::A)).unwrap();
    let second = book.add(Description::new(role, book.free_letter(role))).unwrap();
    let other = book.add(Description::new(DescriptionRole::Guide, Letter::A)).unwrap();
    let text = book.write();
    let path = Route::Descriptions(DescriptionsPage::Role(role)).path();
    let shown = |query: &str| {
        let scan =
            Scan { documents: documents([("descriptions", text.clone())]), today: Some(today()), ..Scan::default() };
        let html = main_part(&format!("{path}{query}"), scan);
        assert_eq!(values(&html, "data-description").len(), 2, "{query}: those of this role");
        html.contains("omschrijving-kop").then(|| words(html.split_once("omschrijving-kop\" tabindex").unwrap().1))
    };
    for (id, name) in [(first, "Conciërge A"), (second, "Conciërge B")] {
        let said = shown(&opens(id)).unwrap();
        assert!(said.contains(name), "{said}");
    }
    for query in ["", "?nummer=", "?nummer=99", "?nummer=-1", &opens(other)] {
        assert_eq!(shown(query), None, "{query}");
    }
}

#[test]
fn the_readable_file_has_the_descriptions() {
    let descriptions = book_of(filled(DescriptionRole::Caretaker, None, &[]).description).write();
    let scan = Scan { documents: documents([("descriptions", descriptions)]), today: Some(today()), ..Scan::default() };
    let said = file::in_words(&scan);
    assert!(said.iter().any(|line| line.starts_with("Taakomschrijving Conciërge A")), "{said:?}");
}

/// A record took a task further than the law ever lets the role go: it is lowered, and that is said.
#[test]
fn what_a_record_had_too_far_is_told_where_it_was_lowered() {
    const TITLE: &str = "In jullie omschrijvingen gaat een taak nu minder ver";
    let mut assistant = Description::new(DescriptionRole::Assistant, Letter::A);
    let group = assistant.add_group("Werk").unwrap();
    assistant.add_task(group, "Je geeft de rekenles.", today()).unwrap();
    let text = book_of(assistant).write();
    let forged = text.replacen("\"supervised\"", "\"independent\"", 1);
    assert_ne!(forged, text);
    for route in [
        Route::Descriptions(DescriptionsPage::Hub),
        Route::Descriptions(DescriptionsPage::Role(DescriptionRole::Assistant)),
    ] {
        assert!(!at(&route, text.clone()).contains(TITLE), "nothing to tell");
        let html = at(&route, forged.clone());
        says(
            &words(&html),
            &[
                TITLE,
                "Onderwijsassistent A, 'Je geeft de rekenles.': was zelfstandig, is nu onder verantwoordelijkheid van de \
                 leraar. Een onderwijsassistent heeft geen lesbevoegdheid. Een bevoegde leraar is verantwoordelijk.",
                "We bewaren het zo zodra je hier iets verandert.",
                "Ga naar: Onderwijsassistent A",
                "Begrepen",
            ],
        );
    }
}
