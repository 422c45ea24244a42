//! The list of tasks and the board as a school gets them: empty, a mountain of tasks, a team of six.

use std::collections::BTreeSet;

use crate::documents::{documents, with};
use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::division::words::list as list_words;
use taakkompas::rooms::route::{DivisionPage, Route};
use taakkompas_content::language::sentences;
use taakkompas_division::list::{ListProblem, TaskList};
use taakkompas_division::{
    Amount, Capacity, Fixed, Holding, Qualification, Share, Size, Task, TaskDivision, TaskId, Verdict,
};
use taakkompas_school::iso_date;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::{AssistantWeek, Block, Kind};

use crate::html::{parts, values, words};
use crate::schools::page;

const PAGES: [DivisionPage; 3] = [DivisionPage::Hub, DivisionPage::List, DivisionPage::Board];

fn scan(division: &TaskDivision) -> Scan {
    Scan { documents: documents([("division", division.write())]), name: "De Kompasroos".to_owned(), ..Scan::default() }
}

fn html(division: &TaskDivision, of: DivisionPage) -> String {
    page(scan(division), Route::Division(of))
}

/// Forty-five tasks, as a school pastes them.
fn mountain() -> TaskDivision {
    let rows: String =
        (1..=45).map(|number| format!("Taak {number}\t{},5\tnov, dec\t\t{}\n", 5 + number, 1 + number % 3)).collect();
    let mut division = TaskDivision::default();
    let added = division.add_tasks(&TaskList::read(&rows).unwrap());
    assert_eq!(added.added.len(), 45);
    // Whether the hours are of each or of all together is asked once.
    assert!(
        matches!(added.problems.as_slice(), [one] if matches!(one.problem, ListProblem::HoursOfSeveral { rows: 30, .. }))
    );
    for (at, task) in added.added.into_iter().take(12).enumerate() {
        let verdict = if at % 2 == 0 { Verdict::Stop } else { Verdict::Smaller { freed: 90 } };
        division.decide(task, Some(verdict)).unwrap();
    }
    division
}

/// Six people, one of them an assistant without capacity for tasks but with blocks.
fn six() -> (TaskDivision, AssistantWeek) {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    week.add_block(Block::new(person, Kind::SmallGroup, Weekday::Tuesday, "8.45-9.30".parse().unwrap())).unwrap();
    let mut division = TaskDivision::default();
    for letter in ["A", "B", "C", "D", "E"] {
        division.add_colleague(StaffRole::Teacher, &format!("leraar {letter}")).unwrap();
    }
    let assistant = division.add_colleague(StaffRole::Assistant, "assistent").unwrap();
    let library = division.add_task(Task { size: Size::Minutes(1200), ..Task::new("Bibliotheek") }).unwrap();
    let reports = Task { qualification: Qualification::Group, worth: Some(Amount::Much), ..Task::new("Rapporten") };
    division.add_task(reports).unwrap();
    division
        .change_colleague(assistant, |who| {
            (who.capacity, who.pupil_minutes, who.in_week) = (Capacity::Minutes(0), 40_000, Some(person));
        })
        .unwrap();
    for letter in ["A", "B"] {
        let id = division.colleague_named(&format!("leraar {letter}")).unwrap().id;
        division.change_colleague(id, |who| who.would_stop = Some(library)).unwrap();
    }
    division.decide(library, Some(Verdict::HandOver { to: StaffRole::Assistant })).unwrap();
    (division, week)
}

/// What the card of a task holds.
fn card(html: &str, task: TaskId) -> String {
    let begin = html.find(&format!("<li data-task=\"{task}\"")).unwrap();
    let rest = html.get(begin + 1..).unwrap();
    // Up to the next card, or the end of its column.
    let ends = ["<li data-task=", "</section>"].iter().filter_map(|end| rest.find(end));
    rest.get(..ends.min().unwrap()).unwrap().to_owned()
}

#[test]
fn the_hub_says_how_far_each_page_is() {
    let text = |division: &TaskDivision| words(&html(division, DivisionPage::Hub));
    let empty = html(&TaskDivision::default(), DivisionPage::Hub);
    assert!(words(&empty).contains("Eerst de lijst"));
    assert!(words(&empty).contains("Gaat open na 'Wat mag er af?'"));
    assert!(!empty.contains("/taakverdeling/voorstellen"), "what is closed is no link");
    let mut division = mountain();
    assert!(text(&division).contains("45 taken") && text(&division).contains("12 van 45 besloten"));
    division.skip_board(true);
    let skipped = html(&division, DivisionPage::Hub);
    let told = words(&skipped);
    assert!(told.contains("12 van 45 besloten, de rest blijft") && told.contains("Nog niets gekozen"), "{told}");
    assert!(skipped.contains("/taakverdeling/voorstellen"));
    let mut undecided = division.clone();
    for id in undecided.tasks.iter().map(|task| task.id).collect::<Vec<_>>() {
        undecided.decide(id, None).unwrap();
    }
    assert!(text(&undecided).contains("Overgeslagen"));
    division.skip_board(false);
    for id in division.tasks.iter().map(|task| task.id).collect::<Vec<_>>() {
        division.decide(id, Some(Verdict::Keep)).unwrap();
    }
    assert!(text(&division).contains("Klaar") && !text(&division).contains("Gaat open na"));
}

#[test]
fn the_order_is_the_list_the_people_who_are_asked_stopping_and_proposals() {
    let text = words(&html(&mountain(), DivisionPage::Hub));
    let places: Vec<usize> =
        ["De lijst met taken", "Wie er zijn", "Wat mag er af?", "Drie voorstellen", "Tekst voor het"]
            .iter()
            .map(|title| text.find(title).unwrap_or_else(|| panic!("{title}: {text}")))
            .collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn measures_that_are_done_here_are_named() {
    let board = words(&html(&TaskDivision::default(), DivisionPage::Board));
    assert!(board.contains("Leg alle taken op het stopbord"), "{board}");
    let hub = words(&html(&TaskDivision::default(), DivisionPage::Hub));
    assert!(hub.contains("Verdeel drie taken op wat mensen kunnen en willen"), "{hub}");
}

#[test]
fn a_list_has_a_row_for_each_task_and_its_fields_only_when_asked() {
    let html = html(&mountain(), DivisionPage::List);
    assert_eq!(html.matches("class=\"task-row\"").count(), 45);
    assert!(!html.contains("month-choice"));
    assert!(words(&html).contains("45 taken in de lijst, samen"));
}

#[test]
fn the_board_counts_what_is_freed() {
    let text = words(&html(&mountain(), DivisionPage::Board));
    assert!(text.contains("12 taken gestopt of kleiner: samen"), "{text}");
    assert!(text.contains("Over 33 taken is nog niet besloten."), "{text}");
}

#[test]
fn the_board_tells_how_many_would_stop_and_never_who() {
    let (division, _) = six();
    let card = card(&html(&division, DivisionPage::Board), division.task_named("Bibliotheek").unwrap().id);
    let text = words(&card);
    assert!(text.contains("2 collega's willen hiermee stoppen"), "{text}");
    assert!(!text.contains("leraar A") && !text.contains("leraar B"), "{text}");
}

#[test]
fn hands_can_be_counted_where_nobody_handed_anything_in() {
    let mut division = mountain();
    let of = division.tasks[20].id;
    let before = html(&division, DivisionPage::Board);
    assert!(words(&before).contains("Nog niemand noemde een taak om te stoppen."));
    assert!(!words(&before).contains("Bovenaan staat wat de meesten willen stoppen."));
    division.change_task(of, |task| task.hands = 9).unwrap();
    let after = html(&division, DivisionPage::Board);
    assert!(words(&after).contains("Bovenaan staat wat de meesten willen stoppen."));
    assert!(words(&card(&after, of)).contains("9 collega's willen hiermee stoppen"));
    let first = after.split("data-verdict").next().unwrap();
    assert!(first.ends_with(&format!("<li data-task=\"{of}\" ")), "the most votes stand first");
    let sheet = words(after.split("board-sheet").nth(1).unwrap());
    let row = sheet.split("Taak ").nth(2).unwrap();
    assert!(row.starts_with("21 ") && row.split_whitespace().any(|cell| cell == "9"), "{row}");
}

#[test]
fn who_goes_on_before_all_is_decided_hears_that_what_was_decided_counts() {
    let some = words(&html(&mountain(), DivisionPage::Board));
    assert!(some.contains("Verder met wat nu besloten is") && !some.contains("Ga door zonder dit"), "{some}");
    let mut none = TaskDivision::default();
    none.add_task(Task::new("Kerst")).unwrap();
    let none = words(&html(&none, DivisionPage::Board));
    assert!(none.contains("Ga door zonder dit") && !none.contains("Verder met wat nu besloten is"), "{none}");
}

#[test]
fn what_needs_a_lesbevoegdheid_is_not_offered_to_someone_without() {
    let (mut division, _) = six();
    let reports = division.task_named("Rapporten").unwrap().id;
    let before = words(&card(&html(&division, DivisionPage::Board), reports));
    assert!(!before.contains("onderwijsassistent") && !before.contains("conciërge"), "{before}");
    let refused = division.decide(reports, Some(Verdict::HandOver { to: StaffRole::Assistant }));
    assert!(refused.is_err());
    for to in [StaffRole::Assistant, StaffRole::TeacherSupporter, StaffRole::Caretaker] {
        assert!(!taakkompas_division::board::may_take_over(division.task(reports).unwrap(), to));
    }
}

#[test]
fn handing_over_shows_whose_time_with_pupils_it_takes() {
    let (division, week) = six();
    let library = division.task_named("Bibliotheek").unwrap().id;
    let scan = with(scan(&division), "week", week.write());
    let text = words(&card(&page(scan, Route::Division(DivisionPage::Board)), library));
    assert!(text.contains("20 uur gaat af van de tijd met leerlingen: 30 minuten per week."), "{text}");
    assert!(text.contains("Dinsdag, 8.45–9.30") && text.contains("30 minuten per week"), "{text}");
}

#[test]
fn a_text_that_cannot_be_read_is_offered_as_a_file_and_left_as_it_is() {
    for of in DivisionPage::ALL.into_iter().filter(|&of| of != DivisionPage::Wishes) {
        let scan = Scan { documents: documents([("division", "{\"version\":99}".to_owned())]), ..Scan::default() };
        let text = words(&page(scan, Route::Division(of)));
        assert!(text.contains("nieuwere versie") && text.contains("Begin een nieuwe lijst"), "{text}");
    }
}

#[test]
fn ids_are_unique_and_labels_lead_somewhere() {
    let (six, _) = six();
    for division in [TaskDivision::default(), mountain(), six] {
        for of in PAGES {
            let html = html(&division, of);
            let ids = values(&html, "id");
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), unique.len(), "{of:?}: {ids:?}");
            for target in values(&html, "for").into_iter().chain(values(&html, "aria-labelledby")) {
                assert!(unique.contains(target), "{of:?}: {target}");
            }
        }
    }
}

#[test]
fn sentences_are_short_and_plain() {
    let (six, week) = six();
    let (mut count, mut all) = (0, 0);
    for division in [TaskDivision::default(), mountain(), six] {
        for of in PAGES {
            let scan = with(scan(&division), "week", week.write());
            let html = page(scan, Route::Division(of));
            let texts = ["<p>", "<p ", "<li>"]
                .into_iter()
                .flat_map(|begin| parts(&html, begin, if begin == "<li>" { "</li>" } else { "</p>" }));
            for text in texts.map(words) {
                for sentence in sentences(&text) {
                    let length = sentence.split_whitespace().count();
                    assert!(length <= 20, "{of:?}: {length} words: {sentence}");
                    count += 1;
                    all += length;
                }
            }
            for unwanted in ["onbevoegd", "ingezet", "inzetten", " uw ", " u ", "achterstand", "onvoldoende"] {
                assert!(!words(&html).to_lowercase().contains(unwanted), "{of:?}: {unwanted}");
            }
        }
    }
    assert!(all <= count * 12, "{all} words in {count} sentences");
}

/// A lesbevoegdheid for a time is held against the school year of the list: it has to be told somewhere.
#[test]
fn the_list_asks_for_which_school_year_it_is() {
    let shown = |division: &TaskDivision| {
        let today = Some(iso_date::parse("2026-11-24").unwrap());
        let html = page(Scan { today, ..scan(division) }, Route::Division(DivisionPage::List));
        let field = html.split_once("id=\"schooljaar\"").unwrap().1;
        parts(field.split_once("</select>").unwrap().0, "<option", "</option>")
            .into_iter()
            .map(words)
            .collect::<Vec<_>>()
    };
    let mut division = mountain();
    assert_eq!(shown(&division), ["nog niet gekozen", "2026-2027", "2027-2028"]);
    division.set_year(Some(2024));
    assert_eq!(shown(&division), ["nog niet gekozen", "2024-2025", "2026-2027", "2027-2028"]);
}

/// What may be a lesson is asked on the list, with its own question, until it is answered.
#[test]
fn what_may_be_a_lesson_is_asked_on_the_list() {
    let mut division = mountain();
    let none = html(&division, DivisionPage::List);
    let section = parts(&none, "<section", ">").into_iter().find(|tag| tag.contains("law-questions")).unwrap();
    assert!(section.contains(" hidden"), "{section}");
    let id = division.add_task(Task::new("Verlengde instructie")).unwrap();
    let text = words(&html(&division, DivisionPage::List));
    assert!(text.contains("Bij 1 taak is nog een vraag over lesbevoegdheid. Die taak verdelen we nog niet."), "{text}");
    assert!(
        text.contains("Verlengde instructie : Geeft iemand hier les?")
            || text.contains("Verlengde instructie: Geeft iemand hier les?"),
        "{text}"
    );
    division.change_task(id, |task| task.answer_law(false)).unwrap();
    assert!(!words(&html(&division, DivisionPage::List)).contains("Bij 1 taak is nog een vraag"));
}

/// Each remark on a row of a list is plain sentences, and says what to do with the row.
#[test]
fn every_remark_on_a_row_is_plain_sentences() {
    let text = "Taak\tUren\tMaanden\tDag\tPersonen\tGroep\tLesbevoegdheid\tCertificaat\n\
        A\tveel\tmorgen\tooit\tveel mensen\tgroep 5 en 6\t\tja\nB\t± 20\tnajaar\tma, di\t4-6\t\t\t\nC\t2 per week\t12-3\t\tbovenbouw\n\
        D\t?\t\t\t90\nE\t12 p.p.\nF\t0,1 fte\nG\t0\nH\t3 uur per groep\nRT\t10\nInvallen\t10\t\t\t\t\tnee\n\
        Plusgroep\t10\nRapporten\t10\t\t\t\t\tnee\nMR-lid\t10\nPreventiemedewerker\t5\nBHV\t5\nIb'er\t9\nEHBO\t5\nA\t5\n\
        I\n\"J\t5\nKK\u{fffd}\t5\nL\t5\n\t5\n";
    let mut division = TaskDivision::default();
    let list = TaskList::read(text).unwrap();
    let done = division.add_tasks(&list);
    assert!(done.problems.len() > 25, "{:?}", done.problems);
    for row in &done.problems {
        let said = list_words::row_problem(&division, row);
        assert!(said.starts_with(&format!("Regel {}: ", row.line)) && said.ends_with('.') && said.len() > 15, "{said}");
        for sentence in sentences(&said) {
            assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
        }
    }
    let planner =
        TaskList::read("Takenlijst\n\nTaak\tUren\tOpmerking\nVieringen\nKerst\t20\tleuk\nTotaal\t20").unwrap();
    assert_eq!(list_words::asides(&planner.asides), "Niet meegeteld: 1 titel, 1 kop en 1 totaal.");
    assert_eq!(list_words::aside(&planner.asides[0]), "Regel 1: 'Takenlijst' (titel)");
    assert_eq!(list_words::unused(&planner.unused), "Deze kolom gebruiken we niet: 'Opmerking'.");
}

/// What a record had against the rules is gone from every page, and each page says so, with why and the way on.
#[test]
fn what_a_record_lost_is_told_on_every_page_of_the_division() {
    const TITLE: &str = "In jullie taakverdeling is iets veranderd";
    let (division, _) = six();
    let assistant = division.colleague_named("assistent").unwrap().id;
    let reports = division.task_named("Rapporten").unwrap().id;
    let (share, held) =
        (Share { task: reports, colleague: assistant, parts: 1 }, Holding { task: reports, colleague: assistant });
    let mut forged = division.clone();
    (forged.chosen, forged.locks, forged.last_year) = (vec![share], vec![share], vec![held]);
    let person = forged.colleague(assistant).unwrap().in_week;
    forged.colleagues[0].in_week = person;
    forged.tasks.push(Task {
        id: TaskId(90),
        fixed: Some(Fixed::Council),
        holders: vec![assistant],
        ..Task::new("MR")
    });
    forged.tasks[2].qualification = Qualification::Group;
    let text = forged.write().replacen("\"next\":", "\"next\":91,\"was\":", 1);
    let text = text.replacen("\"role\":\"assistant\",\"lead\":null", "\"role\":\"assistant\",\"lead\":\"yes\"", 1);
    let shown = |text: &str, of: DivisionPage| {
        page(Scan { documents: documents([("division", text.to_owned())]), ..Scan::default() }, Route::Division(of))
    };
    for of in DivisionPage::ALL {
        let told = shown(&text, of);
        assert_eq!(told.contains(TITLE), of != DivisionPage::Wishes, "{of:?}");
        assert!(!shown(&division.write(), of).contains(TITLE), "{of:?}: nothing to tell");
    }
    let html = shown(&text, DivisionPage::Hub);
    let notice = html.split_once("aria-live=\"polite\"").unwrap().1.split_once("<header").unwrap().0;
    let told = words(notice);
    let why = "Deze taak vraagt een lesbevoegdheid, en een onderwijsassistent heeft die niet.";
    for line in [
        "Bij 'assistent' stond een lesbevoegdheid die een onderwijsassistent niet heeft. Die is weg.".to_owned(),
        "De koppeling van 'assistent' met de week is weg. Die persoon hoort al bij een andere collega.".to_owned(),
        format!("'MR': 'assistent' is geen vaste houder meer. {why}"),
        format!("'Rapporten': dat 'assistent' dit vorig jaar deed, is weg. {why}"),
        format!("'Rapporten': staat niet meer vast bij 'assistent'. {why}"),
        format!("'Rapporten': in jullie verdeling niet meer bij 'assistent'. {why}"),
        "We bewaren het zo zodra je hier iets verandert.".to_owned(),
        "Begrepen".to_owned(),
    ] {
        assert!(told.contains(&line), "'{line}' is not in: {told}");
    }
    for way_on in [DivisionPage::Team, DivisionPage::List, DivisionPage::Proposals] {
        assert!(notice.contains(&format!("href=\"{}\"", Route::Division(way_on).path())), "{way_on:?}");
    }
}
