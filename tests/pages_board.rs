//! The page of the school and that of the board: what is shown, in which words, and what stands nowhere.

use crate::documents::documents;
use crate::html::words;
use crate::schools::{main_part, school, with_session};
use leptos::prelude::*;
use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::board::words::overview::{SkipReason, skipped};
use taakkompas::rooms::board::words::rows::InDutch;
use taakkompas::rooms::board::words::{answer, handover as t, overview, refused, summary as s};
use taakkompas::rooms::route::{BoardPage, Route};
use taakkompas_board::bounds::{Limit, Text};
use taakkompas_board::handover::Item;
use taakkompas_board::overview::of_round;
use taakkompas_board::read::{self, ReadError};
use taakkompas_board::rows::rows;
use taakkompas_board::summary::SummaryError;
use taakkompas_board::together::together;
use taakkompas_board::{Handover, Question, Round, Summary, generate};
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
        assert_eq!(found, [Ok(summary)]);
    }
    let named = |name: &str| {
        let mut contents = (*generate::summary(4, 1, 0).unwrap()).clone();
        contents.school.name = name.to_owned();
        s::file_name(&Summary::checked(contents).unwrap())
    };
    assert_eq!(named("De Linde"), "taakkompas-bestuur-de-linde.json");
    assert_eq!(named("../Eén & twee/"), "taakkompas-bestuur-eén-twee.json");
}

#[test]
fn an_answer_names_each_question_and_what_the_board_wrote() {
    let mut contents = (*generate::summary(4, 1, 0).unwrap()).clone();
    contents.asks.truncate(0);
    let bare = Summary::checked(contents.clone()).unwrap();
    assert!(answer::text(&bare, &[], "Tot dinsdag").contains("Tot dinsdag"));
    contents.asks = vec![
        taakkompas_board::summary::Ask {
            question: Question::Pool,
            measure: Some("pool-vaste-afspraak".into()),
            says: "Voor mei".to_owned(),
        },
        taakkompas_board::summary::Ask { question: Question::Other, measure: None, says: "Een plein".to_owned() },
    ];
    let text = answer::text(&Summary::checked(contents).unwrap(), &["Ja, vanaf maart.".to_owned()], "");
    for expected in [
        "1. Pool en vervanging: Maak met de pool een vaste afspraak",
        "Jullie schreven: Voor mei",
        "Ons antwoord: Ja, vanaf maart.",
        "2. Iets anders",
        "Ons antwoord: nog geen.",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
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
        SkipReason::Read(ReadError::Link(LinkError::Cut)),
        SkipReason::Read(ReadError::Link(LinkError::Damaged)),
        SkipReason::Read(ReadError::Link(LinkError::Newer)),
        SkipReason::Read(ReadError::Link(LinkError::Nothing)),
        invalid(bounds),
        invalid(SummaryError::Signs(Text::School)),
        invalid(SummaryError::Id),
        invalid(SummaryError::Twice(Limit::Goals)),
    ] {
        let says = skipped(&why);
        assert!(says.ends_with('.'), "{says}");
        are_short(&says);
        are_short(&refused::no_summary(bounds));
    }
    assert_eq!(
        overview::read(6598, 6598, 2, false),
        "6.598 samenvattingen gelezen. In beeld: 6.598 scholen. 2 zijn overgeslagen: zie hieronder."
    );
    assert_eq!(overview::read(1, 1, 0, true), "Gestopt. 1 samenvatting gelezen. In beeld: 1 school.");
    assert!(t::too_long(LinkTooLong { found: 2000 }).contains("2000 tekens"));
}

/// No word of a ranking, and no level, in anything that the board's page, its A4 or its lists say.
#[test]
fn nothing_that_a_board_sees_ranks_schools_or_tells_a_level() {
    let round = round(60, 2);
    let overview = of_round(&round, None);
    let mut said: Vec<String> = Vec::new();
    at_once(rows(&overview, &InDutch, |row| said.push(row[..3].join(" "))));
    said.extend(together(&overview).iter().map(overview::together));
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
