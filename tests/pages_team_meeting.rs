//! What is done with the team in one room: counting, its cards and sheets, and the meeting.

use taakkompas::kit::document::Document;
use taakkompas::kit::library::{catalog, core, statements};
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::plan::words::history;
use taakkompas::rooms::route::{Route, TeamPage};
use taakkompas::rooms::team::words::{counting, meeting};
use taakkompas_plan::agreements::history::{Event, What};
use taakkompas_scan::catalog::{Role, StatementId};
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_school::school_year::{Holiday, SchoolYear};
use taakkompas_team::TeamDocument;
use taakkompas_team::counting::Way;
use taakkompas_team::meeting::{About, DecisionRecord, Length, Phase, Point};
use taakkompas_team::picture::Choice;
use taakkompas_team::school_version::Take;
use time::macros::date;

use crate::documents::with;
use crate::html::{headings, parts, says, says_not, text, values, words};
use crate::schools::{page, school};

const DAY: time::Date = date!(2026 - 11 - 30);

fn shown(team: &TeamDocument, of: TeamPage) -> String {
    let scan = Scan { today: Some(DAY), ..school("stadsschool") };
    page(with(scan, TeamDocument::CODE, team.write()), Route::Team(of))
}

fn two() -> [StatementId; 2] {
    ["vervanging-volgorde".into(), "inzet-overleg".into()]
}

fn begun(way: Way) -> TeamDocument {
    let mut team = TeamDocument::default();
    team.begin_counting(&two(), way, DAY).unwrap();
    team
}

fn counted(way: Way, counted: &[(Choice, u16)]) -> TeamDocument {
    let mut team = begun(way);
    team.count(|counting| counting.enter(counted)).unwrap();
    team
}

#[test]
fn eight_statements_are_proposed_and_every_one_of_the_team_can_be_chosen() {
    let html = shown(&TeamDocument::default(), TeamPage::Counting);
    let list = parts(&html, "<ol class=\"count-chosen\"", "</ol>")[0];
    assert_eq!(list.matches("<li").count(), 8);
    let boxes = parts(&html, "type=\"checkbox\"", ">").len();
    let teams = statements().iter().filter(|of| of.roles.iter().any(|&role| role != Role::Leader)).count();
    assert_eq!(boxes, teams);
    assert_eq!(parts(&html, "type=\"checkbox\"", ">").iter().filter(|tag| tag.contains("checked")).count(), 8);
    says(&text(&html), &["8 stellingen gekozen.", "Stil, op papier", "Iemand die geen schoolleider is, telt"]);
}

#[test]
fn a_statement_is_asked_with_what_to_hold_up_and_a_field_for_each_answer() {
    let hands = shown(&begun(Way::Hands), TeamPage::Counting);
    let asked = &core().statement("vervanging-volgorde").unwrap().text;
    says(
        &text(&hands),
        &[
            "Stelling 1 van 2",
            asked,
            "Nog niet (0 vingers)",
            "Soms (1 vinger)",
            "Vast (3 vingers)",
            "Start de tijd: 2 minuten",
        ],
    );
    assert_eq!(values(&hands, "id").iter().filter(|id| id.starts_with("nieuwe-telling-")).count(), 5);
    let paper = text(&shown(&begun(Way::Paper), TeamPage::Counting));
    says(&paper, &["Laat iemand tellen die geen schoolleider is", "Er staat geen naam op"]);
    says_not(&paper, &["vingers", "vinger)"]);
}

#[test]
fn what_was_counted_is_said_in_words_first_and_then_as_bars_with_numbers() {
    let apart = [(Choice::NotYet, 6), (Choice::Fixed, 5), (Choice::Unknown, 1)];
    let html = shown(&counted(Way::Hands, &apart), TeamPage::Counting);
    let said = text(&html);
    let words = "Het midden is 'nog niet'. De antwoorden liggen uiteen. 12 mensen deden mee.";
    says(&said, &[words, "6 keer nog niet, 5 keer vast en 1 keer weet ik niet."]);
    assert!(said.find(words) < said.find("6 keer"), "{said}");
    let bars = parts(&html, "data-choice=", "</div>");
    assert_eq!(
        bars.iter().map(|bar| words_after(bar)).collect::<Vec<_>>(),
        ["Nog niet 6", "Soms 0", "Meestal 0", "Vast 5", "Weet ik niet 1"]
    );
}

fn words_after(part: &str) -> String {
    words(part.split_once('>').unwrap().1)
}

#[test]
fn on_paper_few_are_not_shown_and_those_who_all_say_the_same_have_no_numbers() {
    let few = shown(&counted(Way::Paper, &[(Choice::NotYet, 2), (Choice::Fixed, 2)]), TeamPage::Counting);
    says(&text(&few), &[counting::TOO_FEW]);
    says_not(&few, &["count-figure", "Het midden"]);
    assert!(values(&few, "value").iter().all(|value| value.parse::<u32>().is_err()), "no field gives it away");
    let alike = shown(&counted(Way::Paper, &[(Choice::NotYet, 2), (Choice::Fixed, 9)]), TeamPage::Counting);
    says(&text(&alike), &["Bijna iedereen zegt 'vast'.", counting::ONLY_WORDS]);
    says_not(&alike, &["count-figure"]);
}

#[test]
fn after_the_last_all_are_told_and_what_was_not_counted_says_so() {
    let mut team = counted(Way::Hands, &[(Choice::Mostly, 9)]);
    team.count(|counting| {
        counting.next();
        counting.next();
        Ok(())
    })
    .unwrap();
    let html = shown(&team, TeamPage::Counting);
    let list = parts(&html, "<ol class=\"count-overview\"", "</ol>")[0];
    let told = words(list);
    says(&told, &["Bijna iedereen zegt 'meestal'. 9 mensen deden mee.", counting::NOT_COUNTED]);
    says(&text(&html), &["1 van de 2 stellingen is geteld.", "Neem dit mee naar het gesprek"]);
}

#[test]
fn the_cards_have_a_sign_and_a_word_and_the_sheets_the_statements_that_are_counted() {
    let html = shown(&begun(Way::Paper), TeamPage::Cards);
    let sheets: Vec<String> = parts(&html, "hold-cards\"", "</ul>").into_iter().map(words_after).collect();
    assert_eq!(
        sheets,
        ["0 Nog niet 1 Soms 2 Meestal 3 Vast", "? Weet ik niet ? Weet ik niet ? Weet ik niet ? Weet ik niet"]
    );
    for sheet in parts(&html, "<table", "</table>") {
        let rows: Vec<String> = parts(sheet, "<th scope=\"row\"", "</th>").into_iter().map(words_after).collect();
        assert_eq!(rows, two().map(|id| core().statement(id.as_str()).unwrap().text.clone()));
    }
    assert_eq!(html.matches("tick-box").count(), 2 * 5);
    says(&text(&html), &[counting::WHO_COUNTS, "Schrijf je naam er niet op."]);
}

#[test]
fn a_decision_on_an_action_that_is_ready_when_it_was_is_told_in_the_plan() {
    let to = SchoolYear::new(2026).holiday(Holiday::Christmas);
    let line = "Teamgesprek van 30 november: wij beginnen in groep 3".to_owned();
    let (day, said) = history::told(&Event { day: DAY, what: What::Moved { from: to, to }, line });
    assert_eq!(day, "30 november 2026");
    assert_eq!(said, "Blijft klaar voor de kerstvakantie 2026. Teamgesprek van 30 november: wij beginnen in groep 3.");
}

fn point(about: About, minutes: u32) -> Point {
    Point { about, minutes }
}

fn held(points: Vec<Point>, steps: usize) -> TeamDocument {
    let mut team = TeamDocument::default();
    let id = team.begin_meeting(DAY, Length::Short, points).unwrap();
    (0..steps).for_each(|_| team.go_on(id).unwrap());
    team
}

fn difference() -> Vec<Point> {
    vec![
        point(About::Opening, 2),
        point(About::Difference("inzet-overleg".into()), 10),
        point(About::Decision("rooster-zichtbaar".into()), 4),
        point(About::Closing, 4),
    ]
}

#[test]
fn the_agenda_is_of_the_length_that_was_chosen_and_stands_on_paper_with_lines() {
    let html = shown(&counted(Way::Hands, &[(Choice::NotYet, 6), (Choice::Fixed, 5)]), TeamPage::Meeting);
    says(
        &text(&html),
        &["Samen 45 minuten.", "Welkom", "Hier praten we over", "Een besluit voor het plan", "Afronden"],
    );
    let asked = &core().statement("vervanging-volgorde").unwrap().text;
    let paper = parts(&html, "meeting-paper\"", "</section>")[0];
    says(
        &words(paper),
        &[asked, "Eerst: waarom is het zo?", "Dan: wat doen we?", "Wat spreken we af?", "Voor welke vakantie?"],
    );
    assert!(paper.matches("write-line").count() > 10);
    let without = shown(&TeamDocument::default(), TeamPage::Meeting);
    says(&text(&without), &[meeting::NO_TEAM_YET]);
}

#[test]
fn first_why_it_is_so_and_only_then_what_is_done() {
    let why = text(&shown(&held(difference(), 1), TeamPage::Meeting));
    says(
        &why,
        &[
            "Punt 2 van 4",
            "Eerst: waarom is het zo?",
            "Nog geen oplossingen.",
            "De assistent begint",
            meeting::WAYS_ARE_OURS,
        ],
    );
    says_not(&why, &["Leg deze afspraak vast"]);
    let html = shown(&held(difference(), 2), TeamPage::Meeting);
    says(&text(&html), &["Dan: wat doen we?", "Leg deze afspraak vast"]);
    let options = parts(&html, "id=\"nieuwe-afspraak-maatregel\"", "</select>")[0].matches("<option").count();
    assert!(options > 5, "the measures of the statement and of the plan");
    let decision = shown(&held(difference(), 3), TeamPage::Meeting);
    says(&text(&decision), &["Gaan we dit doen?"]);
}

/// The measure that the box proposes, by its id; empty if it proposes none.
fn proposed_measure(html: &str) -> &str {
    let list = parts(html, "id=\"nieuwe-afspraak-maatregel\"", "</select>")[0];
    let chosen =
        parts(list, "<option ", ">").into_iter().find(|option| option.contains("selected")).unwrap_or_default();
    values(chosen, "value").first().copied().unwrap_or_default()
}

/// Without it, what the meeting is for would be in no plan and have no history.
#[test]
fn a_decision_on_a_statement_begins_with_a_measure_of_it_and_says_what_that_does() {
    let html = shown(&held(difference(), 2), TeamPage::Meeting);
    let proposed = proposed_measure(&html);
    let measure = catalog().measures.iter().find(|measure| measure.id.as_str() == proposed).expect("one is proposed");
    assert!(measure.statements.contains(&"inzet-overleg".into()), "{proposed}");
    let says_what =
        [meeting::WITH_MEASURE, meeting::WITH_NEW_MEASURE].iter().filter(|says| text(&html).contains(**says));
    assert_eq!(says_what.count(), 1);
    says_not(&text(&html), &[meeting::WITHOUT_MEASURE]);
    assert_eq!(proposed_measure(&shown(&held(difference(), 3), TeamPage::Meeting)), "rooster-zichtbaar");
    let closing = shown(&held(difference(), 4), TeamPage::Meeting);
    assert_eq!(proposed_measure(&closing), "");
    says(&text(&closing), &[meeting::WITHOUT_MEASURE]);
}

/// Whoever pressed too early, or never rounded off last year's meeting, is not led through all of its points.
#[test]
fn a_meeting_can_be_left_and_an_old_one_does_not_stand_in_the_way() {
    let team = held(difference(), 1);
    let at = |day| {
        let scan = Scan { today: Some(day), ..school("stadsschool") };
        text(&page(with(scan, TeamDocument::CODE, team.write()), Route::Team(TeamPage::Meeting)))
    };
    let going_on = at(DAY);
    says(&going_on, &["Punt 2 van 4", "Maak een nieuwe agenda", meeting::LEAVE_QUESTION, "Jullie gesprekken"]);
    says(&at(date!(2026 - 12 - 07)), &["Punt 2 van 4"]);
    let later = at(date!(2026 - 12 - 08));
    says(&later, &["Begin het gesprek", "Jullie gesprekken", "Bekijk"]);
    says_not(&later, &["Punt 2 van 4"]);
}

#[test]
fn a_counting_can_be_begun_again_while_it_is_going_on() {
    for of in [begun(Way::Hands), counted(Way::Paper, &[(Choice::Mostly, 9)])] {
        says(&text(&shown(&of, TeamPage::Counting)), &["Begin een nieuwe telling", "Deze telling gaat dan weg."]);
    }
}

/// The school wants to talk about a statement; answering it again takes that back.
fn to_discuss(team: &mut TeamDocument, scan: &mut Scan) {
    let answer = team.choose(&"inzet-overleg".into(), Take::Discuss, &scan.answers).unwrap();
    scan.answers.insert("inzet-overleg".into(), answer.unwrap());
}

#[test]
fn only_what_the_school_still_wants_to_discuss_is_on_the_agenda() {
    let mut scan = Scan { today: Some(DAY), ..school("stadsschool") };
    let mut team = counted(Way::Hands, &[(Choice::NotYet, 6), (Choice::Fixed, 5)]);
    to_discuss(&mut team, &mut scan);
    let agenda = |scan: Scan| {
        let html = page(with(scan, TeamDocument::CODE, team.write()), Route::Team(TeamPage::Meeting));
        let points = parts(&html, "<ol class=\"meeting-points\"", "</ol>")[0];
        words(points)
    };
    let asked = format!("Hier praten we over {}", core().statement("inzet-overleg").unwrap().text);
    says(&agenda(scan.clone()), &[&asked]);
    scan.answers.insert("inzet-overleg".into(), Answer::Level(Level::Fixed));
    says_not(&agenda(scan), &[&asked]);
}

#[test]
fn after_the_meeting_what_was_discussed_is_offered_to_be_chosen() {
    let mut scan = Scan { today: Some(DAY), ..school("stadsschool") };
    let mut team = TeamDocument::default();
    to_discuss(&mut team, &mut scan);
    let id = team.begin_meeting(DAY, Length::Short, difference()).unwrap();
    (0..6).for_each(|_| team.go_on(id).unwrap());
    let after = |scan: Scan, team: &TeamDocument| {
        page(with(scan, TeamDocument::CODE, team.write()), Route::Team(TeamPage::Meeting))
    };
    let html = after(scan.clone(), &team);
    says(&text(&html), &["Kies nu wat jullie als school nemen"]);
    assert!(html.contains(&format!("{}#inzet-overleg", Route::Team(TeamPage::Version).path())), "{html}");
    let answer = team.choose(&"inzet-overleg".into(), Take::Own, &scan.answers).unwrap().unwrap();
    scan.answers.insert("inzet-overleg".into(), answer);
    says_not(&text(&after(scan, &team)), &["Kies nu wat jullie als school nemen"]);
}

#[test]
fn a_decision_can_be_corrected_and_the_page_says_where_else_it_stands() {
    let by = SchoolYear::new(2026).holiday(Holiday::Spring);
    let mut before = DecisionRecord::new("Wij beginnen".to_owned(), vec![Role::Leader], by);
    assert_eq!(meeting::corrected(&before, None), "Verbeterd.");
    assert_eq!(meeting::corrected(&before, Some(&"rooster-zichtbaar".into())), "Verbeterd, ook in het actieplan.");
    before.measure = Some("rooster-zichtbaar".into());
    assert_eq!(meeting::corrected(&before, before.measure.as_ref()), "Verbeterd, ook in het actieplan.");
    says(&meeting::corrected(&before, None), &["staat", "nog zoals het was. Verander dat daar."]);
    let mut team = held(difference(), 2);
    let id = team.meetings()[0].id();
    team.decide(id, before).unwrap();
    says(&text(&shown(&team, TeamPage::Meeting)), &["Dit spraken jullie af", "Verbeter: Wij beginnen"]);
}

#[test]
fn every_part_has_one_question_and_ways_in_which_assistants_are_heard() {
    let id: StatementId = "inzet-overleg".into();
    let all = [
        About::Opening,
        About::Strength(id.clone()),
        About::Difference(id.clone()),
        About::Unknown(id),
        About::Decision("rooster-zichtbaar".into()),
        About::Closing,
    ];
    for about in &all {
        let none = about.phases().is_empty().then_some(None);
        for phase in none.into_iter().chain(about.phases().iter().copied().map(Some)) {
            assert!(meeting::question(about, phase).ends_with('?'), "{about:?}");
            let ways = meeting::ways(about, phase);
            assert!((1..=3).contains(&ways.len()), "{about:?}");
            let is_talked_over = !matches!(about, About::Closing);
            assert_eq!(
                is_talked_over,
                ways.iter().any(|(name, says)| format!("{name} {says}").contains("ssistent")),
                "{about:?} {phase:?}"
            );
        }
    }
    assert_ne!(meeting::question(&all[2], Some(Phase::Why)), meeting::question(&all[2], Some(Phase::What)));
}

#[test]
fn the_summary_names_roles_and_decisions_and_nothing_that_anybody_answered() {
    let mut team = counted(Way::Hands, &[(Choice::NotYet, 6), (Choice::Fixed, 5)]);
    let id = team.begin_meeting(DAY, Length::Short, difference()).unwrap();
    let by = SchoolYear::new(2026).holiday(Holiday::Spring);
    let mut decision =
        DecisionRecord::new("Elk koppel krijgt tien minuten".to_owned(), vec![Role::Teacher, Role::Assistant], by);
    decision.statement = Some("inzet-overleg".into());
    team.decide(id, decision).unwrap();
    let summary = meeting::summary(team.meeting(id).unwrap());
    says(
        &summary,
        &[
            "Teamgesprek van 30 november 2026 (20 minuten)",
            "- Elk koppel krijgt tien minuten (leraar en assistent, klaar voor de voorjaarsvakantie 2027)",
        ],
    );
    let answers = ["Nog niet", "nog niet", "Vast", "11", "uiteen", &core().statement("inzet-overleg").unwrap().text];
    says_not(&summary, &answers);
    (0..6).for_each(|_| team.go_on(id).unwrap());
    let html = shown(&team, TeamPage::Meeting);
    says(&text(&html), &["Stuur een samenvatting", "Elk koppel krijgt tien minuten", "Jullie gesprekken"]);
    let names: Vec<String> = headings(&html).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names.iter().filter(|name| *name == "Dit spraken jullie af").count(), 1, "{names:?}");
}
