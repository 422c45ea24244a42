//! What a record lost or lowered when it was opened is told, until it is seen or something changes there.

use crate::documents::{documents, with};
use leptos::prelude::Owner;
use taakkompas::kit::browser::ChosenFile;
use taakkompas::kit::document::{self, ChangeError, Document, DocumentError};
use taakkompas::kit::records::record::{self, Stamp};
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::session::{SaveStatus, Session};
use taakkompas::kit::words::ToDutch;
use taakkompas::kit::words::document::{DocumentRefusal, DocumentWords};
use taakkompas::rooms::data::file::in_words;
use taakkompas::rooms::data::opening;
use taakkompas::rooms::data::words::{self, unread};
use taakkompas::rooms::descriptions::document::BookHandle;
use taakkompas::rooms::division::document::DivisionHandle;
use taakkompas::rooms::route::Route;
use taakkompas::rooms::week::document::WeekHandle;
use taakkompas_descriptions as descriptions;
use taakkompas_descriptions::Book;
use taakkompas_division as division;
use taakkompas_division::{EditError, IneligibleReason, Mend, Qualification, Share, Task, TaskDivision};
use taakkompas_school::limits::OutOfBounds;
use taakkompas_school::qualification::Shortfall;
use taakkompas_school::staff::StaffRole;
use time::Date;

/// An assistant who was given, by hand, what needs a lesbevoegdheid.
fn forged() -> (TaskDivision, Mend) {
    let mut of = TaskDivision::default();
    let id = of.add_colleague(StaffRole::Assistant, "oa A").unwrap();
    let task = of.add_task(Task { qualification: Qualification::Group, ..Task::new("Rapporten") }).unwrap();
    let share = Share { task, colleague: id, parts: 1 };
    of.chosen = vec![share];
    let why = IneligibleReason::NotQualified { role: StaffRole::Assistant, short: Shortfall::each(Date::MIN)[0] };
    (of, Mend::Chosen { share, why: EditError::MayNotHold { task, colleague: id, why } })
}

/// Every task of everyone goes alone, also what needs a lesbevoegdheid.
fn forged_book() -> String {
    let mut text = super::descriptions::V1.trim_end().to_owned();
    for reach in descriptions::Reach::ALL {
        text = text.replace(&format!("\"reach\":\"{}\"", reach.code()), "\"reach\":\"independent\"");
    }
    text
}

fn with_session<T>(scan: Scan, test: impl FnOnce(Session) -> T) -> T {
    let owner = Owner::new();
    let done = owner.with(|| test(Session::new(scan)));
    owner.unset();
    done
}

#[test]
fn what_was_mended_is_told_until_it_is_seen_and_opening_writes_nothing() {
    let (of, mend) = forged();
    let text = of.write();
    with_session(Scan { documents: documents([("division", text.clone())]), ..Scan::default() }, |session| {
        let document = DivisionHandle::new(session);
        assert_eq!(document.mended(), [mend]);
        assert!(document.with_untracked(|division| division.chosen.is_empty()), "what is shown is without it");
        assert_eq!(document.text_untracked(), text, "and nothing is written by that");
        assert_eq!(session.status(), SaveStatus::Untouched);
        document.acknowledge_mends();
        assert_eq!(document.mended(), []);
        assert_eq!(document.text_untracked(), text);
    });
}

#[test]
fn what_was_mended_is_saved_with_the_next_change_and_does_not_return_with_the_way_back() {
    let (of, mend) = forged();
    with_session(Scan { documents: documents([("division", of.write())]), ..Scan::default() }, |session| {
        let document = DivisionHandle::new(session);
        assert_eq!(document.mended(), [mend]);
        document.change(|division| division.add_task(Task::new("Kamp"))).unwrap();
        assert_eq!(document.mended(), []);
        let kept =
            || session.with_untracked(|scan| document::open::<TaskDivision>(&scan.documents.text("division")).unwrap());
        assert_eq!((kept().mends, kept().document.tasks.len()), (Vec::new(), 2));
        document.undo();
        assert_eq!((kept().mends, kept().document.tasks.len()), (Vec::new(), 1));
        assert_eq!(document.mended(), []);
    });
}

#[test]
fn a_refused_change_leaves_what_was_mended_told() {
    let (of, mend) = forged();
    let text = of.write();
    with_session(Scan { documents: documents([("division", text.clone())]), ..Scan::default() }, |session| {
        let document = DivisionHandle::new(session);
        assert!(document.change(|division| division.add_task(Task::new("Rapporten"))).is_err());
        assert_eq!((document.mended(), document.text_untracked()), (vec![mend], text));
    });
}

#[test]
fn a_task_that_went_further_than_its_role_ever_may_is_lowered_and_told() {
    with_session(Scan { documents: documents([("descriptions", forged_book())]), ..Scan::default() }, |session| {
        let document = BookHandle::new(session);
        let mends = document.mended();
        assert!(!mends.is_empty());
        let assistant = document.with_untracked(|book| book.all()[0].id());
        assert!(mends.iter().any(|mend| mend.description == assistant), "{mends:?}");
        document.change(|book| book.change(assistant, |of| of.set_factor(Some(5000)))).unwrap();
        assert_eq!(document.mended(), []);
        let kept = session.with_untracked(|scan| document::open::<Book>(&scan.documents.text("descriptions")).unwrap());
        assert_eq!(kept.mends, []);
    });
}

#[test]
fn a_record_in_which_nothing_is_wrong_has_nothing_to_tell() {
    let kept = [("division", super::divisions::V1.to_owned()), ("descriptions", super::descriptions::V1.to_owned())];
    let scan = Scan { documents: documents(kept), ..Scan::default() };
    assert_eq!(opening::mended(&scan), []);
    with_session(scan, |session| {
        assert_eq!(DivisionHandle::new(session).mended(), []);
        assert_eq!(BookHandle::new(session).mended(), []);
    });
    for text in [
        include_str!("../records/v1.json"),
        include_str!("../records/v2.json"),
        include_str!("../records/v3.json"),
        include_str!("../records/v4.json"),
        include_str!("../records/v5.json"),
    ] {
        assert_eq!(opening::mended(&record::read(text).unwrap().scan), []);
    }
}

fn as_file(scan: &Scan) -> ChosenFile {
    ChosenFile::Bytes(record::write(scan, Stamp::default()).into_bytes())
}

#[test]
fn of_a_file_the_same_is_told_and_it_is_opened() {
    let (of, mend) = forged();
    let scan =
        Scan { documents: documents([("division", of.write()), ("descriptions", forged_book())]), ..Scan::default() };
    with_session(Scan::default(), |session| {
        session.open_file(as_file(&scan)).unwrap();
        let told = session.with_untracked(opening::mended);
        assert!(told[0].says.contains("'Rapporten': in jullie verdeling niet meer bij 'oa A'."), "{told:?}");
        assert!(
            told.iter().any(|of| of.says.contains("was zelfstandig, is nu onder verantwoordelijkheid")),
            "{told:?}"
        );
        // The page tells it again: nothing was changed there yet.
        assert_eq!(DivisionHandle::new(session).mended(), [mend]);
    });
}

/// The sentences about what cannot be read of a file with this document, which opens all the same.
fn said_unread(room: &str, text: &str) -> Vec<String> {
    let scan = Scan { name: "de rest".into(), documents: documents([(room, text.to_owned())]), ..Scan::default() };
    with_session(Scan::default(), |session| {
        assert_eq!(session.open_file(as_file(&scan)), Ok(SaveStatus::Saved));
        session.with_untracked(|scan| {
            assert_eq!(scan.name, "de rest");
            assert_eq!(scan.documents.text(room), text, "the part stays as it is");
            opening::unread(scan).iter().map(|refusal| unread(refusal).says).collect()
        })
    })
}

/// What is wrong inside a part of a file is said in Dutch, with the part it is in; the rest opens.
#[test]
fn of_a_file_with_a_part_that_cannot_be_read_the_rest_opens() {
    let mut of = TaskDivision::default();
    for number in 0..61 {
        of.tasks.push(Task { id: division::TaskId(number + 1), ..Task::new(&format!("taak {number}")) });
    }
    of.tasks[0].hands = 999;
    let division = of.write().replacen("\"next\":1", "\"next\":62", 1);
    let said = "In de taakverdeling klopt iets niet. 999 kan niet. Kies een getal van 0 tot 120.";
    assert_eq!(said_unread("division", &division), [said]);
    let descriptions = super::descriptions::V1.replacen("\"factor\":6000", "\"factor\":60000", 1);
    let said = said_unread("descriptions", descriptions.trim_end()).remove(0);
    assert!(said.contains("In de taakomschrijvingen klopt iets niet. De werktijdfactor"), "{said}");
    let said = said_unread("week", r#"{"version":9,"week":{}}"#).remove(0);
    assert!(said.contains("een nieuwere versie van Taakkompas. Laad deze pagina opnieuw."), "{said}");
    assert_eq!(said_unread("week", r#"{"version":1}"#), ["In de week van de assistent klopt de tekst niet."]);
    assert_eq!(said_unread("elders", r#"{"van":"een kamer die wij niet hebben"}"#), Vec::<String>::new());
}

#[test]
fn what_cannot_be_read_in_a_file_is_not_lost_by_work_on_the_rest() {
    let scan = Scan {
        documents: documents([("week", r#"{"version":1}"#.to_owned()), ("division", super::divisions::V1.to_owned())]),
        ..Scan::default()
    };
    with_session(Scan::default(), |session| {
        session.open_file(as_file(&scan)).unwrap();
        let refusals = session.with_untracked(opening::unread);
        let [refusal] = refusals.as_slice() else { panic!("{refusals:?}") };
        assert_eq!(unread(refusal).place, "De week van de onderwijsassistent");
        DivisionHandle::new(session).change(|division| division.add_task(Task::new("Kamp"))).unwrap();
        let week = WeekHandle::new(session);
        assert_eq!(week.change(|_| Ok(())), Err(ChangeError::Unreadable));
        assert_eq!(week.text_untracked(), r#"{"version":1}"#);
        // The school starts afresh, and can still go back.
        week.start_afresh();
        assert_eq!(session.with_untracked(opening::unread), []);
        week.undo();
        assert_eq!(week.text_untracked(), r#"{"version":1}"#);
    });
}

#[test]
fn of_a_document_that_a_file_has_twice_neither_wins_unsaid() {
    let weeks = [1, 2].map(|next| format!(r#"{{"version":1,"week":{{"next":{next}}}}}"#));
    let text = record::write(&Scan::default(), Stamp::default());
    let record = text.strip_suffix('}').unwrap();
    let twice = format!(r#"{record},"documents":{{"week":{},"week":{}}}}}"#, weeks[0], weeks[1]);
    with_session(Scan::default(), |session| {
        session.open_file(ChosenFile::Bytes(twice.into_bytes())).unwrap();
        let refusals = session.with_untracked(opening::unread);
        assert_eq!(
            refusals.iter().map(|refusal| unread(refusal).says).collect::<Vec<_>>(),
            ["In de week van de assistent staat alles twee keer, en niet gelijk."]
        );
        let kept = WeekHandle::new(session).text_untracked();
        assert!(weeks.iter().all(|week| kept.contains(week)), "{kept}");
    });
}

#[test]
fn dates_of_a_file_that_do_not_fit_are_told() {
    let own = r#""own":{"2026-autumn":{"first":"2026-12-20","last":"2026-12-24"}}"#;
    let text = record::write(&Scan::default(), Stamp::default()).replacen(r#""own":{}"#, own, 1);
    with_session(Scan::default(), |session| {
        session.open_file(ChosenFile::Bytes(text.into_bytes())).unwrap();
        let told = session.with_untracked(words::mended);
        assert_eq!(
            told.iter().map(|of| of.says.as_str()).collect::<Vec<_>>(),
            [
                "Jullie datums voor de herfstvakantie 2026 passen niet: 20 december 2026 tot en met 24 december 2026. Nu geldt \
              de gewone datum."
            ]
        );
        session.change(|scan| scan.name = "iets anders".into());
        assert_eq!(session.with_untracked(words::mended), told, "another change does not drop them");
        session.change(|scan| scan.calendar.forget_left_out());
        assert_eq!(session.with_untracked(words::mended), []);
    });
}

/// Every field that a school filled in is somewhere in the words: the division of version 1 has all of them.
#[test]
fn the_readable_file_holds_the_whole_division() {
    let said =
        in_words(&Scan { documents: documents([("division", super::divisions::V1.to_owned())]), ..Scan::default() });
    let expected = [
        "Taakverdeling van schooljaar 2026-2027.",
        "Taak Sinterklaasfeest: groot (60 uur) per jaar · nov, dec · hooguit 2 mensen · veel waarde voor leerlingen · \
         weinig moeite · besluit: nog niet besloten",
        "Taak Rapporten nakijken: 15 uur per jaar · hele jaar · lesbevoegdheid · besluit: kleiner maken (5 uur eraf)",
        "Taak met een vaste houder MR: middel (25 uur) per jaar · hele jaar · houder: leraar groep 4",
        "Functie Taalcoördinator: middel (25 uur) per jaar · hele jaar · houder: leraar groep 5",
        "Taak Schoolbibliotheek: middel (25 uur) per jaar · hele jaar · dinsdag · besluit: overdragen (naar: \
         onderwijsassistent)",
        "Taak Kast: middel (25 uur) per jaar · hele jaar · certificaat EHBO · groep 4 · besluit: stoppen (25 uur eraf)",
        "Collega leraar groep 4: leraar · ruimte: 100 uur · ma di · groep 4 · certificaat EHBO · goed in: \
         Sinterklaasfeest · graag: Schoolbibliotheek · liever niet: MR · mag van deze collega stoppen: Kast",
        "Collega leraar groep 5: leraar · ruimte: gewoon, 220 uur · elke dag",
        "Collega onderwijsassistent A: onderwijsassistent · ruimte: gewoon, 220 uur · elke dag · 500 uur met leerlingen",
        "Niet bij dezelfde persoon: Sinterklaasfeest en Rapporten nakijken.",
        "Vorig jaar, Sinterklaasfeest: leraar groep 5.",
        "Gekozen voorstel: Goed in en graag.",
        "Gekozen, Sinterklaasfeest: leraar groep 4 (30 uur).",
        "Gekozen, Rapporten nakijken: leraar groep 5 (10 uur).",
        "Dit blijft zo, Rapporten nakijken: leraar groep 5 (10 uur).",
    ];
    assert_eq!(said, expected);
    // What is added to a division has to be described as well. Sizes and capacities are in the hours, numbers are not
    // for people.
    let value = serde_json::to_value(TaskDivision::default()).unwrap();
    let fields: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    let mut known = ["year", "tasks", "colleagues", "sizes", "rooms", "apart", "locks", "last_year", "chosen"].to_vec();
    known.extend(["chosen_aim", "board_skipped", "next"]);
    known.sort_unstable();
    assert_eq!(fields, known);
    assert_eq!(in_words(&Scan::default()), Vec::<String>::new());
}

#[test]
fn the_readable_file_has_a_word_of_every_part() {
    let four = record::read(include_str!("../records/v4.json")).unwrap().scan;
    let said = in_words(&four).join("\n");
    assert!(said.contains("Taak ") && said.contains("Collega "), "{said}");
    let without = in_words(&with(four, "division", String::new())).join("\n");
    assert!(!without.contains("Collega "), "{without}");
}

/// Every way in which something is out of bounds.
fn bounds<T: Copy, L: Copy>(texts: &[T], lists: &[L]) -> impl Iterator<Item = OutOfBounds<T, L>> {
    let (least, most, found) = (1, 2, 3);
    let of_text =
        texts.iter().flat_map(|&text| [OutOfBounds::NoLabel(text), OutOfBounds::TooLong { text, most: 1, found: 2 }]);
    let of_list = lists.iter().map(|&of| OutOfBounds::TooMany { of, most: 60 });
    let of_number = [
        OutOfBounds::Count { least, most, found },
        OutOfBounds::Minutes { least, most, found },
        OutOfBounds::Number { found },
    ];
    of_text.chain(of_list).chain(of_number).collect::<Vec<_>>().into_iter()
}

/// The kinds of refusal that opening can meet, each inside the sentence of a file: no developer's English gets in.
#[test]
fn every_refusal_of_a_part_is_said_in_dutch() {
    use taakkompas_descriptions::{DescriptionId, DescriptionRole, Reach, TaskAt};
    use taakkompas_school::qualification::Required;
    use taakkompas_week as week;
    use taakkompas_week::{BlockId, GroupId, PersonId, PlaceId};
    let (task, colleague, role, day) = (division::TaskId(1), division::ColleagueId(2), StaffRole::Assistant, Date::MIN);
    let mut of_week = vec![
        week::EditError::NoPerson(PersonId(1)),
        week::EditError::NoGroup(GroupId(1)),
        week::EditError::NoPlace(PlaceId(1)),
        week::EditError::NoBlock(BlockId(1)),
        week::EditError::NoAsk(1),
        week::EditError::AlreadyAsked(1),
        week::EditError::NoLine(1),
        week::EditError::LetterTaken(PersonId(1)),
        week::EditError::MayNotLead { role },
        week::EditError::EmptySpan("8.45-9.30".parse().unwrap()),
        week::EditError::NoWeekB,
        week::EditError::NoRoom,
        week::EditError::NotAsked(week::Kind::SmallGroup),
        week::EditError::NotPlannedThen { block: BlockId(1), date: day },
        week::EditError::AlreadyStruck { block: BlockId(1), date: day },
    ];
    let mut of_division = vec![
        EditError::NoTask(task),
        EditError::NoColleague(colleague),
        EditError::TaskLabelTaken(task),
        EditError::ColleagueLabelTaken(colleague),
        EditError::MayNotLead { role },
        EditError::WeekPersonTaken { person: PersonId(1), by: colleague },
        EditError::MayNotHold {
            task,
            colleague,
            why: IneligibleReason::NotQualified { role, short: Shortfall::each(Date::MIN)[0] },
        },
        EditError::NotHandedTo { task, to: role },
        EditError::NotDivided(task),
        EditError::NoHolders(task),
        EditError::KeptApart { colleague, one: task, other: task },
        EditError::ApartFromItself(task),
        EditError::Parts { task, most: 1, found: 2 },
        EditError::Twice { task, colleague },
    ];
    let (at, of) = (TaskAt { group: 0, task: 0 }, DescriptionRole::Assistant);
    let (needs, asked, most, why) =
        (Required::Group, Reach::Independent, Reach::Supervised, Shortfall::each(Date::MIN)[0]);
    let mut of_book = vec![
        descriptions::EditError::NoDescription(DescriptionId(1)),
        descriptions::EditError::NoGroup(1),
        descriptions::EditError::NoTask(at),
        descriptions::EditError::NoNote(1),
        descriptions::EditError::LetterTaken { role: of, letter: taakkompas_school::staff::Letter::A },
        descriptions::EditError::MayNotLead { role: of },
        descriptions::EditError::TooFar { role: of, needs, asked, most, why },
        descriptions::EditError::NeedsFixed { at, needs },
        descriptions::EditError::Factor { found: 1 },
    ];
    of_week.extend(bounds(week::Text::ALL, week::Limit::ALL).map(week::EditError::OutOfBounds));
    of_division.extend(bounds(division::Text::ALL, division::Limit::ALL).map(EditError::OutOfBounds));
    of_book.extend(bounds(&[None], descriptions::Limit::ALL).map(descriptions::EditError::OutOfBounds));
    let said_of = |called: &'static str, said: Vec<String>| {
        said.into_iter().map(move |said| DocumentRefusal { called, why: DocumentError::Invalid(said), to: Route::Home })
    };
    let of_week = said_of(week::AssistantWeek::CALLED, of_week.iter().map(ToDutch::to_dutch).collect());
    let of_division = said_of(TaskDivision::CALLED, of_division.iter().map(ToDutch::to_dutch).collect());
    let of_book = said_of(Book::CALLED, of_book.iter().map(ToDutch::to_dutch).collect());
    for refusal in of_week.chain(of_division).chain(of_book) {
        let said = unread(&refusal).says;
        assert!(said.starts_with("In de ") && said.ends_with('.'), "{said}");
        for english in
            ["no", "not", "at", "the", "most", "task", "label", "characters", "minutes", "number", "colleague"]
        {
            let words = said.split(|of: char| !of.is_alphabetic());
            assert!(words.into_iter().all(|word| word != english), "{english}: {said}");
        }
    }
}
