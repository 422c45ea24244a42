//! The text for the werkverdelingsplan: every part that the cao asks for, with what is known and what is to fill in.

use crate::documents::documents;
use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::division::words::plan_text::{self, Given, Part};
use taakkompas::rooms::route::{DivisionPage, Route};
use taakkompas_content::language::sentences;
use taakkompas_division::{Fixed, Share, Size, Task, TaskDivision, TaskKind, Verdict};
use taakkompas_scan::profile::{IbWord, SchoolProfile};
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Cycle, Span, Weekday, Weeks};
use taakkompas_week::protocol::Protocol;
use taakkompas_week::{AssistantWeek, Block, DayPart, Group, Kind, Lesson, Presence, TeacherTime};
use time::{Date, Month};

use crate::html::{headings, parts, says, says_not, words};
use crate::schools::{page, school};

/// What the cao asks for, in its order (art. 2.2 lid 7, in the summary of the AOb); training; and how it is decided.
const HEADINGS: [&str; 11] = [
    "1. Wie welke groep en welke lessen geeft",
    "2. Lesgeven en andere taken: de verhouding",
    "3. Tijd voor en na de les",
    "4. Tijd van ondersteuners, in en buiten de klas",
    "5. Welke taken we doen, wie ze doet en hoeveel tijd",
    "6. Pauzes",
    "7. Wanneer we op school zijn",
    "8. Werkdrukmiddelen",
    "9. Vervanging",
    "10. Scholing en eigen ontwikkeling",
    "Hoe we besluiten",
];

fn span(text: &str) -> Span {
    text.parse().unwrap()
}

fn parts_of(of: &TaskDivision, week: &AssistantWeek) -> Vec<Part> {
    let today = Date::from_calendar_date(2026, Month::September, 1).unwrap();
    plan_text::parts(Given { division: of, week, today, ib_word: Some(IbWord::Quality) })
}

fn text(of: &TaskDivision, week: &AssistantWeek) -> String {
    plan_text::plain(&plan_text::title(of), &parts_of(of, week))
}

/// The lines below a heading of the text.
fn below<'a>(text: &'a str, heading: &str) -> Vec<&'a str> {
    let rest = text.split(&format!("\n{heading}\n")).nth(1).unwrap_or_else(|| panic!("no {heading} in {text}"));
    rest.lines().take_while(|line| !line.is_empty()).collect()
}

/// A week with a duo, someone who goes round, an assistant without a break on Monday, and an order.
fn week() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    week.set_cycle(Cycle::TwoWeeks);
    let lesson = |weekday: &Weekday| Lesson { weekday: *weekday, span: span("8.30-14.00") };
    week.set_lessons(Weekday::ALL.iter().map(lesson).collect()).unwrap();
    let assistant = week.add_person(StaffRole::Assistant).unwrap();
    let idle = week.add_person(StaffRole::Assistant).unwrap();
    let caretaker = week.add_person(StaffRole::Caretaker).unwrap();
    let gym = week.add_person(StaffRole::SubjectTeacher).unwrap();
    let trainee = week.add_person(StaffRole::LioTrainee).unwrap();
    let there = |weeks, weekday, at: &str| Presence { weeks, weekday, span: span(at) };
    week.change_person(assistant, |person| {
        person.presence = vec![
            there(Weeks::Every, Weekday::Monday, "8.15-14.45"),
            there(Weeks::Every, Weekday::Tuesday, "8.15-14.45"),
            there(Weeks::A, Weekday::Wednesday, "8.15-12.15"),
        ];
    })
    .unwrap();
    week.change_person(trainee, |person| person.presence = vec![there(Weeks::Every, Weekday::Monday, "8.15-14.45")])
        .unwrap();
    let row = |label: &str, weeks, weekday, part| TeacherTime { label: label.to_owned(), weeks, weekday, part };
    let three = week.add_group(Group::new("3a", &[])).unwrap();
    let four = week.add_group(Group::new("groep 4", &[])).unwrap();
    week.change_group(three, |group| {
        for &part in DayPart::ALL {
            group.teachers.push(row("leraar 3a", Weeks::Every, Weekday::Monday, part));
            group.teachers.push(row("leraar 3a, duo", Weeks::Every, Weekday::Thursday, part));
        }
        group.teachers.push(row("leraar 3a", Weeks::Every, Weekday::Wednesday, DayPart::Morning));
        group.teachers.push(row("leraar 3a, duo", Weeks::B, Weekday::Friday, DayPart::Afternoon));
    })
    .unwrap();
    for (person, kind, day, at, weeks) in [
        (assistant, Kind::SmallGroup, Weekday::Monday, "8.45-9.45", Weeks::Every),
        (assistant, Kind::SmallGroup, Weekday::Tuesday, "8.45-9.45", Weeks::A),
        (assistant, Kind::Talking, Weekday::Tuesday, "14.00-14.30", Weeks::Every),
        (assistant, Kind::Supervision, Weekday::Monday, "10.15-10.30", Weeks::Every),
        (assistant, Kind::Training, Weekday::Wednesday, "8.30-9.30", Weeks::A),
        (assistant, Kind::Break, Weekday::Tuesday, "12.00-12.30", Weeks::Every),
        (caretaker, Kind::Material, Weekday::Monday, "8.00-10.00", Weeks::Every),
        (gym, Kind::Lesson, Weekday::Monday, "9.00-10.30", Weeks::Every),
    ] {
        let groups = if matches!(kind, Kind::SmallGroup | Kind::Lesson) { vec![three, four] } else { Vec::new() };
        week.add_block(Block { groups, weeks, ..Block::new(person, kind, day, span(at)) }).unwrap();
    }
    assert!(week.person(idle).is_some());
    week.protocol = Protocol::usual(&week, &SchoolProfile::default());
    week
}

/// A division with each kind of task, and people with much, little and no work.
fn division() -> TaskDivision {
    let mut of = TaskDivision::default();
    of.set_year(Some(2026));
    let teacher = of.add_colleague(StaffRole::Teacher, "leraar groep 4").unwrap();
    let other = of.add_colleague(StaffRole::Teacher, "leraar groep 8").unwrap();
    let assistant = of.add_colleague(StaffRole::Assistant, "Onderwijsassistent A").unwrap();
    of.add_colleague(StaffRole::TeacherSupporter, "leraarondersteuner groep 8").unwrap();
    of.add_colleague(StaffRole::Volunteer, "leesmoeder").unwrap();
    of.change_colleague(teacher, |who| {
        (who.groups, who.days) = (vec!["4".to_owned()], vec![Weekday::Tuesday, Weekday::Monday]);
    })
    .unwrap();
    of.change_colleague(other, |who| who.groups = vec!["8".to_owned()]).unwrap();
    of.change_colleague(assistant, |who| who.days = vec![Weekday::Monday]).unwrap();
    let hours = |label: &str, hours: u32| Task {
        size: Size::Minutes(hours * 60),
        verdict: Some(Verdict::Keep),
        ..Task::new(label)
    };
    let musical = of.add_task(hours("musical", 20)).unwrap();
    let camp = of.add_task(Task { may_share: true, most_people: 2, ..hours("kamp", 30) }).unwrap();
    let library = of.add_task(hours("bibliotheek", 40)).unwrap();
    of.add_task(hours("schooltuin", 12)).unwrap();
    of.add_task(Task { verdict: Some(Verdict::Stop), ..hours("kerstmarkt", 25) }).unwrap();
    let fixed = |label: &str, holders| Task { fixed: Some(Fixed::Council), holders, ..hours(label, 60) };
    of.add_task(Task { verdict: None, ..fixed("mr", vec![teacher, other]) }).unwrap();
    of.add_task(Task { verdict: None, ..fixed("gmr", vec![]) }).unwrap();
    of.add_task(Task { kind: TaskKind::Function, holders: vec![other], verdict: None, ..hours("ib'er", 300) }).unwrap();
    let one = |task, colleague| Share { task, colleague, parts: 1 };
    of.choose(&[one(musical, other), one(camp, other), one(library, assistant)], None).unwrap();
    of
}

#[test]
fn every_part_of_the_cao_is_there_in_order_with_something_to_fill_in() {
    let (empty, none) = (TaskDivision::default(), AssistantWeek::default());
    for (of, week) in [(&empty, &none), (&empty, &week()), (&division(), &none), (&division(), &week())] {
        let all = parts_of(of, week);
        assert_eq!(all.iter().map(|part| part.heading.as_str()).collect::<Vec<_>>(), HEADINGS);
        let text = text(of, week);
        for part in &all {
            assert!(!part.asks.is_empty(), "{}", part.heading);
            for ask in &part.asks {
                assert!(ask.what.ends_with('.') && ask.helps.ends_with('?'), "{ask:?}");
            }
            for known in &part.known {
                assert!(!known.lines.is_empty(), "{}", part.heading);
                assert!(
                    known.lines.iter().all(|line| !line.trim().is_empty() && !line.ends_with([':', ' '])),
                    "{known:?}"
                );
            }
            // A heading is never the last thing of its part, and nothing below it is empty.
            assert!(below(&text, &part.heading).len() >= 2);
        }
        assert!(!text.contains("  ") && !text.contains("\n\n\n") && !text.contains('\t'), "{text}");
    }
}

#[test]
fn an_empty_school_gets_only_what_to_fill_in() {
    let text = text(&TaskDivision::default(), &AssistantWeek::default());
    assert!(text.starts_with("Werkverdelingsplan, om samen aan te vullen\n\n1. Wie welke groep"), "{text}");
    let deciding = text.split("\nHoe we besluiten\n").next().unwrap();
    assert!(!deciding.lines().any(|line| line.starts_with("- ") || line.starts_with("1. De")), "{deciding}");
    assert_eq!(text.matches("Vul samen in: ").count(), 12);
    assert_eq!(text.matches("Onze afspraak: ....").count(), 12);
    says(&text, &["De PMR stemt in met de verdeling van taken"]);
}

#[test]
fn groups_come_from_the_week_and_else_from_the_division() {
    let lines = text(&division(), &week());
    let lines = below(&lines, HEADINGS[0]);
    assert_eq!(
        lines[..4],
        [
            "- 3a: leraar 3a (ma, wo-ochtend); leraar 3a, duo (do; week B: vr-middag)",
            "- Groep 4: leraar groep 4",
            "- Groep 8: leraar groep 8",
            "- Vakleerkracht A: eigen lessen aan 3a en groep 4, 1,5 uur per week",
        ]
    );
    says(lines[4], &["gym, muziek en andere vaklessen"]);
    let none = text(&TaskDivision::default(), &week());
    says(&none, &["- Groep 4: nog niet ingevuld\n"]);
}

#[test]
fn the_time_of_support_staff_is_that_of_the_week_and_of_the_tasks() {
    let both = text(&division(), &week());
    assert_eq!(
        below(&both, HEADINGS[3])[..4],
        [
            "- Onderwijsassistent A: per week met leerlingen 1,5 uur; nog geen vaste tijd voor voorbereiden; overleg 30 minuten; \
             ander werk 30 minuten; toezicht 15 minuten; taken 40 uur per jaar",
            "- Onderwijsassistent B: tijd met leerlingen nog invullen",
            "- Conciërge A: per week ander werk 2 uur",
            "- Leraarondersteuner groep 8: tijd met leerlingen nog invullen; taken 0 uur per jaar",
        ]
    );
    let alone = text(&TaskDivision::default(), &week());
    says_not(&alone, &["taken 0 uur"]);
    assert_eq!(below(&both, HEADINGS[9])[0], "- Onderwijsassistent A: 30 minuten per week in het rooster");
}

#[test]
fn tasks_say_who_has_them_and_what_nobody_has() {
    let text = text(&division(), &week());
    let lines = below(&text, HEADINGS[4]);
    let wanted = [
        "Welke taken, en wie:",
        "- Musical (20 uur): leraar groep 8",
        "- Kamp (30 uur): leraar groep 8, 15 uur; nog 15 uur bij niemand",
        "- Bibliotheek (40 uur): Onderwijsassistent A",
        "- Schooltuin (12 uur): nog niemand",
        "- Mr (60 uur, vaste houders): leraar groep 4, 30 uur; leraar groep 8, 30 uur",
        "- Gmr (60 uur): nog niemand",
        "Functies met eigen uren, die we niet verdelen:",
        "- Ib'er: leraar groep 8",
        "Wat stopt, kleiner wordt of overgaat:",
        "- Kerstmarkt: stopt (25 uur vrij)",
        "Wie wat doet, en hoeveel tijd:",
        "- Leraar groep 4: mr (30 uur); samen 30 uur van 88 uur ruimte",
        "- Leraar groep 8: musical (20 uur); kamp (15 uur); mr (30 uur); ib'er (eigen uren); samen 65 uur van 220 uur \
         ruimte",
        "- Onderwijsassistent A: bibliotheek (40 uur); samen 40 uur van 16 uur ruimte, 24 uur meer dan de ruimte",
        "- Leraarondersteuner groep 8: nog geen taken; samen 0 uur van 80 uur ruimte",
        "Nog bij niemand:",
        "- Kamp: 15 uur",
        "- Schooltuin: 12 uur",
        "- Gmr: 60 uur, wordt gekozen of benoemd",
    ];
    assert_eq!(lines[..wanted.len()], wanted);
    says(
        &text,
        &["\n- Ruimte voor taken: samen 404 uur per jaar, bij 4 collega's.\n- Daarvan is nu 135 uur verdeeld.\n"],
    );
    says_not(&text, &["leesmoeder", "Leesmoeder"]);
}

#[test]
fn what_everyone_does_names_only_those_who_do_not() {
    let mut of = TaskDivision::default();
    let mut add = |role, label: &str| of.add_colleague(role, label).unwrap();
    let teachers: Vec<_> = (3..9).map(|group| add(StaffRole::Teacher, &format!("leraar groep {group}"))).collect();
    let assistants = [add(StaffRole::Assistant, "onderwijsassistent A"), add(StaffRole::Caretaker, "conciërge")];
    let mut task = |label: &str, who: &[_]| {
        let size = Size::Minutes(120 * u32::try_from(who.len()).unwrap());
        let most_people = u16::try_from(who.len()).unwrap();
        let id = of.add_task(Task { size, may_share: true, most_people, ..Task::new(label) }).unwrap();
        for &colleague in who {
            of.give(Share { task: id, colleague, parts: 1 }).unwrap();
        }
    };
    let all: Vec<_> = teachers.iter().chain(&assistants).copied().collect();
    task("kerst", &all);
    task("studiedag", &all[1..]);
    task("rapporten", &teachers);
    task("kamp", &all[1..7]);
    task("sportdag", &teachers[..3]);
    let text = text(&of, &AssistantWeek::default());
    let lines = below(&text, HEADINGS[4]);
    let wanted = [
        "- Kerst (16 uur): iedereen, 2 uur per persoon",
        "- Studiedag (14 uur): iedereen behalve leraar groep 3, 2 uur per persoon",
        "- Rapporten (12 uur): iedereen behalve onderwijsassistent A en conciërge, 2 uur per persoon",
        "- Kamp (12 uur): iedereen behalve leraar groep 3 en conciërge, 2 uur per persoon",
        "- Sportdag (6 uur): leraar groep 3, 2 uur; leraar groep 4, 2 uur; leraar groep 5, 2 uur",
    ];
    assert_eq!(lines[1..=wanted.len()], wanted);
    // With more people who are no teacher, the teachers have a name of their own.
    for letter in ["B", "C"] {
        of.add_colleague(StaffRole::Assistant, &format!("onderwijsassistent {letter}")).unwrap();
    }
    says(&self::text(&of, &AssistantWeek::default()), &["- Rapporten (12 uur): alle leraren, 2 uur per persoon\n"]);
    let file = taakkompas::rooms::division::words::in_words::in_words(&of);
    assert!(file.contains(&"Gekozen, rapporten: alle leraren (2 uur per persoon).".to_owned()), "{file:?}");
}

#[test]
fn what_nobody_does_or_too_much_is_said() {
    let mut of = division();
    of.add_task(Task { kind: TaskKind::Function, ..Task::new("bouwcoördinator") }).unwrap();
    let other = of.colleague_named("leraar groep 8").unwrap().id;
    of.change_colleague(other, |who| who.capacity = taakkompas_division::Capacity::Minutes(3000)).unwrap();
    let text = text(&of, &AssistantWeek::default());
    says(
        &text,
        &[
            "- Bouwcoördinator: nog niemand\n",
            "- Bouwcoördinator: functie met eigen uren\n",
            "samen 65 uur van 50 uur ruimte, 15 uur meer dan de ruimte\n",
        ],
    );
    // Without a division no task is mentioned, and nobody is said to have none.
    let mut undivided = division();
    undivided.choose(&[], None).unwrap();
    let text = plan_text::plain("", &parts_of(&undivided, &AssistantWeek::default()));
    says_not(&text, &["nog niemand", "nog geen taken", "verdeeld.\n- ", "taken 0 uur", "bij niemand"]);
}

#[test]
fn breaks_presence_and_the_order_come_from_the_week() {
    let text = text(&division(), &week());
    assert_eq!(
        below(&text, HEADINGS[5])[..2],
        [
            "- Onderwijsassistent A: di 12.00–12.30",
            "- Onderwijsassistent A: nog een half uur pauze te regelen op maandag",
        ]
    );
    let there = below(&text, HEADINGS[6]);
    assert_eq!(
        there[..2],
        ["- Onderwijsassistent A: ma, di 8.15–14.45; wo 8.15–12.15 (week A)", "- Ma, di: leraar groep 4"]
    );
    says_not(&text, &["LIO-stagiair"]);
    says(there[2], &["Vul samen in: "]);
    let order = below(&text, HEADINGS[8]);
    assert_eq!(order[0], "Als een leraar uitvalt, in deze volgorde:");
    says(
        &order.join("\n"),
        &[
            "1. Een invaller of iemand uit de pool\n2. ",
            "De kwaliteitscoördinator, als die bevoegd is, hooguit 1 keer per maand",
            "- De assistent en de leraarondersteuner nemen de groep niet over als leraar.",
            "hoe deze volgorde past in het kader van ons bestuur",
        ],
    );
    says(&text, &["- Lestijden in ons rooster: 27,5 uur per week.\n"]);
}

#[test]
fn facts_have_a_source_with_a_year_that_the_page_lists() {
    for part in parts_of(&division(), &week()) {
        for fact in part.facts {
            let has_year = fact.split('(').skip(1).any(|aside| {
                let aside = aside.split(')').next().unwrap();
                aside.split(|sign: char| !sign.is_ascii_digit()).any(|number| number.len() == 4)
            });
            assert!(has_year, "{fact}");
        }
    }
    let html = page(school("stadsschool"), Route::Division(DivisionPage::Plan));
    let sources = html.split("class=\"sources\"").nth(1).unwrap().split("</ul>").next().unwrap();
    assert_eq!(sources.matches("<li").count(), plan_text::SOURCES.len(), "each is a source that there is");
}

#[test]
fn sentences_of_the_text_are_short() {
    let (mut count, mut all) = (0, 0);
    for part in
        parts_of(&TaskDivision::default(), &AssistantWeek::default()).into_iter().chain(parts_of(&division(), &week()))
    {
        let asks = part.asks.iter().map(|ask| format!("{} {}", ask.what, ask.helps));
        for said in asks.chain(part.facts.iter().map(|&fact| fact.to_owned())) {
            for sentence in sentences(&said) {
                let length = sentence.split_whitespace().count();
                assert!(length <= 20, "{length} words: {sentence}");
                count += 1;
                all += length;
            }
        }
    }
    assert!(count > 40 && all <= count * 12, "{all} words in {count} sentences");
}

#[test]
fn the_page_shows_what_is_copied_under_real_headings() {
    let (of, week) = (division(), week());
    let base = school("stadsschool");
    for (of, week) in [(TaskDivision::default(), AssistantWeek::default()), (of, week)] {
        let scan = Scan { documents: documents([("division", of.write()), ("week", week.write())]), ..base.clone() };
        let html = page(scan.clone(), Route::Division(DivisionPage::Plan));
        let shown = headings(&html);
        let at = shown.iter().position(|(heading, _)| heading == HEADINGS[0]).unwrap();
        let of_text: Vec<&str> =
            parts(&html, "<h2", "</h2>").into_iter().map(|heading| heading.split('>').nth(1).unwrap()).collect();
        assert_eq!(of_text[..11], HEADINGS);
        assert!(at > 0);
        let body = words(&html);
        let given = Given { division: &of, week: &week, today: scan.today.unwrap(), ib_word: scan.profile.ib_word };
        for part in plan_text::parts(given) {
            for known in &part.known {
                for line in &known.lines {
                    says(&body, &[line]);
                }
            }
        }
        assert!(!html.contains("<table"), "no table, so no empty one");
        assert_eq!(html.matches("<ul></ul>").count() + html.matches("<ol></ol>").count(), 0);
    }
}

#[test]
fn kept_records_have_a_text() {
    let of = taakkompas::kit::document::read::<TaskDivision>(include_str!("records/division-v1.json")).unwrap();
    let week = taakkompas::kit::document::read::<AssistantWeek>(include_str!("records/week-v1.json")).unwrap();
    let text = text(&of, &week);
    says(&text, &["1. Wie welke groep en welke lessen geeft\n- Groep 4: leraar begin van de week (ma)\n"]);
}
