//! The page of the school and that of the board: what is shown, in which words, and what stands nowhere.

use crate::documents::documents;
use crate::html::words;
use crate::schools::{main_part, school, with_session};
use leptos::prelude::*;
use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::board::words::overview::{Outcome, SkipReason, skipped};
use taakkompas::rooms::board::words::paper::{self, LINES, WIDTH, sheet};
use taakkompas::rooms::board::words::rows::{HEADS, InDutch, to_school, with_answer};
use taakkompas::rooms::board::words::{answer, handover as t, overview, refused, summary as s};
use taakkompas::rooms::route::{BoardPage, Route};
use taakkompas_board::answers::Topic;
use taakkompas_board::bounds::{Limit, Text};
use taakkompas_board::handover::Item;
use taakkompas_board::names::Names;
use taakkompas_board::overview::of_round;
use taakkompas_board::read::{self, Piece, ReadError};
use taakkompas_board::rows::rows;
use taakkompas_board::summary::{Ask, Offer, SaidGoal, School, SummaryError};
use taakkompas_board::together::together;
use taakkompas_board::{Answers, Handover, Question, Round, Summary, generate};
use taakkompas_content::language::sentences;
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_scan::theme::Theme;
use taakkompas_school::limits::OutOfBounds;
use taakkompas_school::slices::at_once;
use taakkompas_team::link::{LinkError, LinkTooLong};

const ADDRESS: &str = "https://taakkompas.nl/bestuur";

fn page(page: BoardPage, scan: Scan) -> String {
    main_part(&Route::Board(page).path(), scan)
}

fn filled() -> Scan {
    let mut scan = school("school-in-brand");
    let mut handover = Handover::default();
    handover.set_school("De <b>Linde</b>").unwrap();
    handover.set_place("Gouda").unwrap();
    handover.tick(Item::Offer(Theme::Talent), true).unwrap();
    handover.explain(Item::Offer(Theme::Talent), "Kom kijken").unwrap();
    handover.add_own(Question::Training, "Een cursus in de school").unwrap();
    scan.documents.set("board", handover.write());
    scan
}

/// The text of the preview.
fn preview(html: &str) -> String {
    let from = html.find("id=\"dit-krijgt-het-bestuur\"").unwrap();
    let until = html[from..].find("Wij hebben dit gelezen").unwrap();
    words(&html[from + 30..from + until])
}

fn round(schools: u64, rounds: u32) -> Round {
    let mut round = Round::default();
    for number in 0..schools {
        (0..rounds).for_each(|turn| round.add(generate::summary(1, number, turn).unwrap()));
    }
    round
}

fn are_short(text: &str) {
    for sentence in sentences(text) {
        assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
    }
}

#[test]
fn without_a_plan_the_page_of_the_school_leads_to_the_scan_and_asks_for_its_name() {
    let html = page(BoardPage::Handover, Scan::default());
    let said = words(&html);
    assert!(said.contains(t::NO_PLAN) && said.contains("Vul nog in: de naam van de school."), "{said}");
    assert!(!said.contains("Stuur het zelf op"));
}

#[test]
fn a_school_reads_what_goes_along_before_there_is_anything_to_send() {
    let html = page(BoardPage::Handover, filled());
    let shown = preview(&html);
    assert!(
        shown.contains("De <b>Linde</b>, Gouda") || shown.contains("De &lt;b&gt;Linde&lt;/b&gt;, Gouda"),
        "{shown}"
    );
    assert!(!html.contains("De <b>Linde"), "what is typed is text");
    for expected in [s::GOALS, s::ASKS, "Scholing", "Een cursus in de school", s::OFFERS, "Kom kijken"] {
        assert!(shown.contains(expected), "{expected} in {shown}");
    }
    assert!(!shown.contains(s::LEVELS), "no level without a tick");
    assert!(!words(&html).contains("Stuur het zelf op"), "nothing is sent before it was read");
    let mut other = filled();
    let mut handover: Handover = taakkompas::kit::document::read(&other.documents.text("board")).unwrap();
    handover.tick(Item::Level(Theme::Deployment), true).unwrap();
    handover.tick(Item::Offer(Theme::Talent), false).unwrap();
    other.documents.set("board", handover.write());
    let shown = preview(&page(BoardPage::Handover, other));
    assert!(shown.contains(s::LEVELS) && !shown.contains("Kom kijken"), "{shown}");
}

/// What the plan asks of the board is there to tick, with the question it is.
#[test]
fn actions_that_need_the_board_are_there_to_tick() {
    let scan = school("contract-tot-maart");
    let needs = with_session(scan.clone(), |_, derived| {
        derived.agenda.with_untracked(|agenda| {
            let catalog = taakkompas::kit::library::catalog();
            let needs = |id: &str| catalog.measure(id).is_some_and(|measure| measure.depends_on_board);
            agenda.items().map(|item| item.measure.to_string()).filter(|id| needs(id)).collect::<Vec<_>>()
        })
    });
    assert!(!needs.is_empty(), "this school has such an action");
    let html = page(BoardPage::Handover, scan.clone());
    for id in &needs {
        assert!(html.contains(&format!("id=\"soort-{id}\"")), "{id}");
    }
    let mut over = scan;
    for (id, progress) in needs.iter().zip([ActionStatus::Done, ActionStatus::Stopped].into_iter().cycle()) {
        over.decisions.change(&id.as_str().into(), |decision| decision.progress = progress);
    }
    let html = page(BoardPage::Handover, over);
    for id in needs {
        assert!(!html.contains(&format!("id=\"soort-{id}\"")), "{id} is no question any more");
    }
}

/// Every other open action is there too, in a fold and not ticked; and a goal says which of the plan it is.
#[test]
fn any_open_action_is_there_to_tick_and_a_goal_says_its_place_in_the_plan() {
    let scan = school("contract-tot-maart");
    let (open, goals) = with_session(scan.clone(), |_, derived| {
        derived.agenda.with_untracked(|agenda| {
            let open = agenda.items().filter(|item| item.is_open()).map(|item| item.measure.to_string());
            (open.collect::<Vec<_>>(), agenda.goals.len())
        })
    });
    let html = page(BoardPage::Handover, scan);
    for id in &open {
        assert!(html.contains(&format!("id=\"soort-{id}\"")), "{id}");
    }
    let said = words(&html);
    assert!(said.contains(t::OTHERS));
    for number in 1..=goals {
        assert!(said.contains(&format!("(doel {number} van jullie plan")), "{number} in {said}");
    }
    let others = html.find(t::OTHERS).unwrap();
    let other = html[others..].find("checkbox").unwrap();
    let tag = &html[others + other - 20..others + other + 40];
    assert!(!tag.contains("checked"), "{tag}");
}

#[test]
fn the_page_of_the_board_begins_empty_and_says_that_nothing_is_kept_or_ranked() {
    let said = words(&page(BoardPage::Overview, filled()));
    assert!(said.contains(overview::STAYS_HERE), "{said}");
    assert!(!said.contains("De <b>Linde") && !said.contains("Gouda"), "nothing of the scan on this device");
    assert!(!said.contains("Wat scholen jullie vragen"));
}

#[test]
fn a_text_that_is_sent_is_what_was_read_and_opens_again() {
    for number in 0..40 {
        let summary = generate::summary(4, number, 0).unwrap();
        let text = s::text(&summary, ADDRESS);
        for part in s::parts(&summary) {
            assert!(text.contains(part.heading), "{text}");
            for (about, says) in part.lines {
                assert!(text.contains(&about) && says.lines().all(|line| text.contains(line)), "{about} in {text}");
            }
        }
        let mut found = Vec::new();
        at_once(read::all(&text, |one| found.push(one.outcome)));
        assert_eq!(found, [Ok(Piece::Summary(summary))]);
    }
    let named = |name: &str| {
        let mut contents = (*generate::summary(4, 1, 0).unwrap()).clone();
        contents.school = School { name: name.to_owned(), place: "Den Haag".to_owned() };
        s::file_name(&Summary::checked(contents).unwrap())
    };
    assert_eq!(named("De Linde"), "taakkompas-bestuur-de-linde-den-haag.json");
    assert_eq!(named("../Eén & twee/"), "taakkompas-bestuur-eén-twee-den-haag.json");
}

/// A summary of De Linde, Gouda, with these questions.
fn asking(asks: Vec<Ask>) -> Summary {
    let mut contents = (*generate::summary(4, 1, 0).unwrap()).clone();
    contents.school = School { name: "De Linde".to_owned(), place: "Gouda".to_owned() };
    contents.asks = asks;
    Summary::checked(contents).unwrap()
}

fn own(says: &str) -> Ask {
    Ask { question: Question::Other, measure: None, says: says.to_owned() }
}

fn about_the_pool() -> Ask {
    Ask { question: Question::Pool, measure: Some("pool-vaste-afspraak".into()), says: "Voor mei".to_owned() }
}

#[test]
fn an_answer_names_each_question_that_was_answered_and_once_what_is_still_open() {
    let school = asking(Vec::new()).school.clone();
    let mut answers = Answers::default();
    answers.write(&school, &Topic::School, "Tot dinsdag", 1);
    let text = |asks: Vec<Ask>, answers: &Answers| answer::text(&asking(asks), answers.of(&school).unwrap());
    let bare = text(Vec::new(), &answers);
    assert!(bare.contains("Tot dinsdag") && !bare.contains(answer::STILL_OPEN), "{bare}");
    answers.write(&school, &(&about_the_pool()).into(), " Ja, vanaf maart.\n", 1);
    let said = text(vec![about_the_pool(), own("Een plein")], &answers);
    for expected in [
        "1. Pool en vervanging: Maak met de pool een vaste afspraak",
        "Jullie schreven: Voor mei",
        "Ons antwoord: Ja, vanaf maart.\n",
        &format!("{}\n2. Iets anders: Een plein\n", answer::STILL_OPEN),
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    assert_eq!(said.matches("Ons antwoord").count(), 1);
    // A newer summary without that question: its answer goes nowhere, and is still told to the board.
    let newer = text(vec![own("Een plein")], &answers);
    assert!(!newer.contains("vanaf maart"), "{newer}");
    are_short(&answer::gone(&Topic::Own("Een hek".to_owned()), "Ja."));
}

#[test]
fn a_row_has_the_answer_to_its_question_and_the_day_of_the_summary() {
    let mut round = Round::default();
    round.add(asking(vec![about_the_pool(), own("Een plein")]));
    let school = asking(Vec::new()).school.clone();
    let mut answers = Answers::default();
    answers.write(&school, &(&about_the_pool()).into(), "Ja, vanaf maart.", 1);
    answers.write(&school, &Topic::School, "Tot dinsdag", 1);
    let overview = of_round(&round, None);
    let mut found = Vec::new();
    at_once(rows(&overview, &InDutch, |row, of| found.push(with_answer(row, of, &answers, &round))));
    assert!(found.iter().all(|row| row.len() == HEADS.len() && row[7].starts_with("2026-11-")), "{found:?}");
    let answered: Vec<_> =
        found.iter().filter(|row| !row[6].is_empty()).map(|row| (&row[2][..], &row[6][..])).collect();
    assert_eq!(answered, [("Maak met de pool een vaste afspraak", "Ja, vanaf maart.")]);
    let rest: Vec<_> = round.schools().filter_map(|(_, versions)| to_school(versions, &answers)).collect();
    assert_eq!((&rest[0][0][..], &rest[0][6][..]), (answer::TO_THE_SCHOOL, "Tot dinsdag"));
}

fn names(of: &Round) -> Names {
    let mut names = Names::default();
    of.schools().for_each(|(school, _)| names.add(school));
    names
}

/// Nine schools: all that is asked stands on the sheet, whole, and a school has its place only where two have its name.
#[test]
fn of_a_few_schools_the_sheet_tells_all_and_each_question_in_its_words() {
    let places = ["Bunnik", "Zeist", "Gouda", "Delft", "Ede", "Goes", "Epe", "Elst", "Oss"];
    let mut round = Round::default();
    for (at, place) in places.into_iter().enumerate() {
        let mut contents = (*asking(vec![about_the_pool()])).clone();
        contents.school = School {
            name: ["De Horizon", "De Horizon", "De Wegwijzer"]
                .get(at)
                .map_or_else(|| format!("De Linde {at}"), |name| (*name).to_owned()),
            place: place.to_owned(),
        };
        if at == 2 {
            contents.asks.push(own("Wanneer praten we\nover het nieuwe plein en het hek?"));
        }
        contents.goals = vec![SaidGoal { goal: taakkompas_plan::GoalKind::Theme(Theme::Talent), says: String::new() }];
        contents.offers = if at == 1 { vec![Offer { theme: Theme::Cover, says: String::new() }] } else { Vec::new() };
        round.add(Summary::checked(contents).unwrap());
    }
    let sheet = sheet(&of_round(&round, None), &names(&round));
    let said = format!("{sheet:?}");
    for expected in [
        "De Horizon, Bunnik; De Horizon, Zeist; De Linde 3; De Linde 4; De Linde 5",
        "De Linde 8; De Wegwijzer",
        "De Wegwijzer: Wanneer praten we over het nieuwe plein en het hek?",
        "9 vragen van 9 scholen",
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    assert!(!said.contains('…') && !said.contains("en nog") && !said.contains("En nog"), "{said}");
    assert!(sheet.lines() <= LINES);
}

/// Whatever comes, it is one sheet: names and questions as long as they may be, and as many schools as there are.
#[test]
fn the_text_of_the_sheet_fits_on_it_whatever_comes() {
    let long = |sign: &str| sign.repeat(80 / sign.len());
    for (schools, name, says) in [
        (1, long("W"), long("w ")),
        (40, long("Aa "), "b".repeat(400)),
        (700, "De Linde".to_owned(), "Een vraag over uren ".repeat(20)),
    ] {
        let mut round = Round::default();
        for number in 0..schools {
            let mut contents = (*generate::summary(6, number, 0).unwrap()).clone();
            contents.school = School { name: name.trim().to_owned(), place: format!("Dorp {number}") };
            contents.asks.push(own(says.trim()));
            round.add(Summary::checked(contents).unwrap());
        }
        let overview = of_round(&round, None);
        let sheet = sheet(&overview, &names(&round));
        assert!(sheet.lines() <= LINES, "{schools}: {} {sheet:#?}", sheet.lines());
        if schools > 1 {
            assert!(sheet.lines() + 2 >= LINES, "{schools}: {} lines are used", sheet.lines());
        }
    }
    assert_eq!(paper::lines_of(&"a".repeat(WIDTH)), 1);
    assert_eq!(paper::lines_of(&"a".repeat(WIDTH + 1)), 2);
    assert_eq!(paper::lines_of(&format!("{} bb", "a".repeat(WIDTH - 2))), 2);
}

#[test]
fn every_reason_to_skip_something_says_what_to_do_in_short_sentences() {
    let invalid = |why| SkipReason::Read(ReadError::Invalid(why));
    let bounds = SummaryError::Bounds(OutOfBounds::TooLong { text: Text::Says, most: 400, found: 401 });
    for why in [
        SkipReason::TooBig,
        SkipReason::NotRead,
        SkipReason::Full,
        SkipReason::Read(ReadError::Nothing),
        SkipReason::Read(ReadError::TooLarge { most: 1, found: 2 }),
        SkipReason::Read(ReadError::Newer { version: 2 }),
        SkipReason::Read(ReadError::Damaged { line: 1, column: 2 }),
        SkipReason::Read(ReadError::NotText),
        SkipReason::Read(ReadError::Scan),
        SkipReason::Read(ReadError::Link(LinkError::Cut)),
        SkipReason::Read(ReadError::Link(LinkError::Damaged)),
        SkipReason::Read(ReadError::Link(LinkError::Newer)),
        SkipReason::Read(ReadError::Link(LinkError::Nothing)),
        invalid(bounds),
        invalid(SummaryError::Signs(Text::School)),
        invalid(SummaryError::Id),
        invalid(SummaryError::Twice(Limit::Goals)),
    ] {
        for is_line in [true, false] {
            let says = skipped(&why, is_line);
            assert!(says.ends_with('.'), "{says}");
            are_short(&says);
        }
        are_short(&refused::no_summary(bounds));
    }
    let many = Outcome { read: 6598, skipped: 2, ..Outcome::default() };
    assert_eq!(
        overview::read(many, 6598),
        "6.598 samenvattingen gelezen. In beeld: 6.598 scholen. 2 zijn overgeslagen: zie hieronder."
    );
    let one = Outcome { read: 1, is_stopped: true, ..Outcome::default() };
    assert_eq!(overview::read(one, 1), "Gestopt. 1 samenvatting gelezen. In beeld: 1 school.");
    let twice = Outcome { read: 5, there: 1, older: 1, answers: 3, ..Outcome::default() };
    assert_eq!(
        overview::read(twice, 4),
        "5 samenvattingen gelezen. In beeld: 4 scholen. 1 stond er al. Van 1 stond er al een nieuwere. \
         Er kwamen 3 antwoorden van jullie mee."
    );
    assert_eq!((overview::at_line(None), overview::at_line(Some(3))), (": ".to_owned(), ", regel 3: ".to_owned()));
    let pair = (
        School { name: "De Horizon".to_owned(), place: "Zeist".to_owned() },
        School { name: "Horizon".to_owned(), place: "Zeist".to_owned() },
    );
    are_short(&overview::alike(&[pair], 5));
    (1..3).for_each(|count| are_short(&overview::answered_and_gone(count)));
    assert!(!overview::skipped_head(false).contains("De rest"));
    assert!(t::too_long(LinkTooLong { found: 2000 }).contains("2000 tekens"));
}

/// No word of a ranking, and no level, in anything that the board's page, its A4 or its lists say.
#[test]
fn nothing_that_a_board_sees_ranks_schools_or_tells_a_level() {
    let round = round(60, 2);
    let overview = of_round(&round, None);
    let mut said: Vec<String> = Vec::new();
    at_once(rows(&overview, &InDutch, |row, _| said.push(row[..3].join(" "))));
    said.extend(together(&overview).iter().map(|of| overview::together(of, &overview::in_sentence)));
    said.extend(overview.changes.lines.iter().map(|changed| overview::change(&changed.what)));
    assert!(said.len() > 300);
    for line in said {
        for word in ["Nog niet", "Soms", "Meestal", "beste", "slechtste", "score", "gemiddeld", "punten"] {
            assert!(!line.contains(word), "{word} in {line}");
        }
    }
}

#[test]
fn nothing_but_the_handover_is_in_the_document_of_the_room() {
    let scan = Scan { documents: documents([("board", Handover::default().write())]), ..Scan::default() };
    assert_eq!(scan.documents.text("board"), "");
}
