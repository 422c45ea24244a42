//! Day cards and the school's own order as a school gets them: a city school, a rural one, one with units.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)]

mod schools;

use schools::{headings, page, parts, school, values, words};
use taakkompas::library::catalog;
use taakkompas::routes::{Route, WeekPage};
use taakkompas::storage::week;
use taakkompas::texts::week::{protocol as says, start as points};
use taakkompas_content::language::sentences;
use taakkompas_domain::deployment::day_card::SaidYes;
use taakkompas_domain::deployment::protocol::words::takes_a_group;
use taakkompas_domain::deployment::protocol::{Line, Protocol, Step};
use taakkompas_domain::deployment::start::points::{Asked, Reason, Task};
use taakkompas_domain::deployment::{
    Block, Cycle, DayPart, Deployment, Kind, StaffRole, TeacherTime, TimeOfDay, Weekday, Weeks,
};
use taakkompas_domain::profile::{AssistantCount, GroupCount, IbWord, LeaderDuty, Pool, SchoolProfile, Worry};
use taakkompas_domain::record::Scan;
use taakkompas_domain::scan::Level;

use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};

fn scan(profile: &SchoolProfile, week: &Deployment) -> Scan {
    Scan {
        name: "De Kompasroos".to_owned(),
        profile: profile.clone(),
        deployment: week::write(week),
        ..Scan::default()
    }
}

fn cards(profile: &SchoolProfile, week: &Deployment) -> String {
    page(scan(profile, week), Route::Week(WeekPage::Cards))
}

fn protocol(profile: &SchoolProfile, week: &Deployment) -> String {
    page(scan(profile, week), Route::Week(WeekPage::Protocol))
}

fn teach(week: &mut Deployment, label: &str, rows: &[(&str, Weeks, &[Weekday])]) {
    let id = week.group_named(label).unwrap();
    let teachers: Vec<TeacherTime> = rows
        .iter()
        .flat_map(|(label, weeks, days)| {
            days.iter().flat_map(move |&weekday| {
                DayPart::ALL.iter().map(move |&part| TeacherTime {
                    label: (*label).to_owned(),
                    weeks: *weeks,
                    weekday,
                    part,
                })
            })
        })
        .collect();
    week.change_group(id, |group| group.teachers = teachers).unwrap();
}

/// Sixteen groups with duo's that take turns on Wednesday, six assistants with protected blocks.
fn city() -> (SchoolProfile, Deployment) {
    let mut week = Deployment::default();
    week.set_cycle(Cycle::TwoWeeks);
    for number in 0..16 {
        let label = format!("{}{}", number / 2 + 1, if number % 2 == 0 { "a" } else { "b" });
        let (begin, end) = (format!("leraar {label} begin"), format!("leraar {label} eind"));
        let rows: [(&str, Weeks, &[Weekday]); 4] = [
            (&begin, Weeks::Every, &[Monday, Tuesday]),
            (&begin, Weeks::A, &[Wednesday]),
            (&end, Weeks::B, &[Wednesday]),
            (&end, Weeks::Every, &[Thursday, Friday]),
        ];
        teach(&mut week, &label, &rows);
    }
    for number in 0..6 {
        let person = week.add_person(StaffRole::Assistant).unwrap();
        let group = week.groups[number].id;
        for day in [Monday, Tuesday, Thursday] {
            let span = "9.00-9.45".parse().unwrap();
            let block = Block::new(person, Kind::SmallGroup, day, span);
            week.add_block(Block { groups: vec![group], protected: true, aim: "lezen".to_owned(), ..block }).unwrap();
            week.add_block(Block::new(person, Kind::Break, day, "12.15-12.45".parse().unwrap())).unwrap();
        }
        week.add_block(Block::new(person, Kind::OnePupil, Friday, "10.45-11.15".parse().unwrap())).unwrap();
    }
    let yes =
        |label: &str, weeks: Weeks, from| SaidYes { label: label.to_owned(), weekdays: vec![Monday], weeks, from };
    let list = vec![
        yes("leraar groep 4, deeltijd", Weeks::Every, Some(TimeOfDay::at(8, 0))),
        yes("leraar groep 6, deeltijd", Weeks::A, None),
    ];
    week.cards.set_said_yes(list).unwrap();
    let profile = SchoolProfile {
        groups: Some(GroupCount::NineToSixteen),
        assistants: Some(AssistantCount::FourOrMore),
        leader: Some(LeaderDuty::Leads),
        ib_word: Some(IbWord::Quality),
        ..SchoolProfile::default()
    };
    week.cards.fill_usual(&profile);
    week.protocol = Protocol::usual(&week, &profile);
    (profile, week)
}

/// Three groups and nobody who supports.
fn rural() -> (SchoolProfile, Deployment) {
    let mut week = Deployment::default();
    for label in ["1/2/3", "4/5/6", "7/8"] {
        teach(&mut week, label, &[("leraar", Weeks::Every, Weekday::ALL)]);
    }
    let profile = SchoolProfile {
        groups: Some(GroupCount::UpToFour),
        assistants: Some(AssistantCount::None),
        leader: Some(LeaderDuty::Teaches),
        pool: Some(Pool::None),
        ..SchoolProfile::default()
    };
    week.cards.fill_usual(&profile);
    week.protocol = Protocol::usual(&week, &profile);
    (profile, week)
}

/// Three units with three teachers each.
fn units() -> (SchoolProfile, Deployment) {
    let mut week = Deployment::default();
    for label in ["unit 1/2", "unit 3-5", "unit 6-8"] {
        let rows: [(&str, Weeks, &[Weekday]); 2] =
            [("leraar a", Weeks::Every, Weekday::ALL), ("leraar b", Weeks::Every, Weekday::ALL)];
        teach(&mut week, label, &rows);
        let id = week.group_named(label).unwrap();
        week.change_group(id, |group| group.is_unit = true).unwrap();
    }
    let profile = SchoolProfile {
        groups: Some(GroupCount::NineToSixteen),
        assistants: Some(AssistantCount::One),
        ..SchoolProfile::default()
    };
    week.cards.fill_usual(&profile);
    week.protocol = Protocol::usual(&week, &profile);
    (profile, week)
}

fn schools() -> Vec<(&'static str, SchoolProfile, Deployment)> {
    let empty = (SchoolProfile::default(), Deployment::default());
    [("city", city()), ("rural", rural()), ("units", units()), ("empty", empty)]
        .into_iter()
        .map(|(name, (profile, week))| (name, profile, week))
        .collect()
}

fn card(html: &str, code: &str) -> String {
    let card = html.split(&format!("data-card=\"{code}\"")).nth(1).unwrap_or_else(|| panic!("no card {code}"));
    words(&format!("<p {}", card.split_once("</article>").unwrap().0))
}

#[track_caller]
fn says(text: &str, wanted: &[&str]) {
    for words in wanted {
        assert!(text.contains(words), "'{words}' is not in: {text}");
    }
}

#[track_caller]
fn says_not(text: &str, unwanted: &[&str]) {
    for words in unwanted {
        assert!(!text.contains(words), "'{words}' is in: {text}");
    }
}

#[test]
fn the_city_school_has_cards_on_which_everything_stands() {
    let (profile, week) = city();
    let html = cards(&profile, &week);
    let codes = ["monday-a", "monday-b", "tuesday", "wednesday-a", "wednesday-b", "thursday", "friday"];
    assert_eq!(values(&html, "data-card"), codes, "one card a day, two where the weeks differ");
    says(
        &card(&html, "monday-a"),
        &[
            "Maandag, week A",
            "Neemt op schoolleider, tot 7.15 uur",
            "Beslist schoolleider",
            "Vertelt het de ouders schoolleider, voor 7.45 uur",
            "leraar groep 6, deeltijd leraar groep 4, deeltijd, vanaf 8.00 uur",
            "Groep 4a: leraar 4a begin verdelen over groep 4b, 5a, 5b en 6a",
            "Groep 1a: leraar 1a begin verdelen over groep 1b, 2a, 2b en 3a",
            "Onderwijsassistent A: 9.00–9.45 groep 1a; 12.15–12.45 pauze",
            "De assistent neemt de groep niet over.",
            "Schrijf nooit op waarom iemand er niet is.",
            "De Kompasroos",
        ],
    );
    says_not(&card(&html, "monday-b"), &["leraar groep 6, deeltijd", "Nog invullen", "lesgeeft of onderweg"]);
    says(&card(&html, "wednesday-b"), &["leraar 4a eind", "Vandaag staat er niemand op de ja-lijst."]);
    says(&card(&html, "friday"), &["10.45–11.15 (arrangement)"]);
    assert_eq!(html.matches("Deze groep is verdeeld").count(), 16);
    let read = words(&html);
    says(&read, &["Niemand hoeft te komen op een vrije dag. Nee is een goed antwoord.", "In welke weken"]);
}

#[test]
fn a_split_that_was_counted_moves_on() {
    let (profile, mut week) = city();
    let four = week.group_named("4a").unwrap();
    week.cards.was_split(four);
    let html = cards(&profile, &week);
    says(&card(&html, "tuesday"), &["Groep 4a: leraar 4a begin verdelen over groep 6b, 7a, 7b en 8a"]);
    says(&words(&html), &["Groep 4a gaat naar groep 6b, 7a, 7b en 8a (1 keer verdeeld). De keer erna:"]);
}

#[test]
fn a_small_rural_school_gets_cards_without_splitting_or_assistants() {
    let (profile, week) = rural();
    let html = cards(&profile, &week);
    assert_eq!(values(&html, "data-card").len(), 5);
    let read = words(&html);
    let mut days = Vec::new();
    for day in Weekday::ALL {
        let text = card(&html, day.code());
        says(
            &text,
            &[
                "Beslist als de schoolleider lesgeeft of onderweg is leraar",
                "Groep 4/5/6: leraar",
                "Bel de school in de buurt waarmee jullie samenwerken.",
            ],
        );
        says_not(&text, &["erdelen", "assistent", "Nog invullen"]);
        days.push(text);
    }
    says(&read, &["samenwerken met een school in de buurt", "welke dag doen jullie samen?"]);
    says_not(&read, &["Deze groep is verdeeld", "verdelen over"]);

    let sheet = words(&protocol(&profile, &week));
    let order = sheet.split("Onze volgorde").nth(1).unwrap();
    says_not(order, &["erdelen", "invaller", "Wat niet stopt"]);
    says_not(&sheet, &["De groep verdelen", "De assistent helpt bij zelfstandig werken, als"]);
}

#[test]
fn a_unit_is_carried_by_its_own_teachers() {
    let (profile, week) = units();
    let html = cards(&profile, &week);
    says(&card(&html, "monday"), &["Unit 3-5: leraar a en leraar b de andere leraren van de unit vangen dit op"]);
    assert_eq!(
        html.matches("<div hidden><button type=\"button\" class=\"button-small\">Deze groep is verdeeld").count(),
        3
    );
}

#[test]
fn an_empty_card_says_in_words_what_it_lacks() {
    let html = cards(&SchoolProfile::default(), &Deployment::default());
    assert_eq!(values(&html, "data-card").len(), 5);
    for day in Weekday::ALL {
        says(
            &card(&html, day.code()),
            &[
                "Nog invullen: wie opneemt, wie beslist en wie het de ouders vertelt.",
                "Neemt op nog invullen",
                "Nog invullen: jullie groepen en hun leraren.",
                "Schrijf nooit op waarom iemand er niet is.",
            ],
        );
    }
    let teaches = SchoolProfile { leader: Some(LeaderDuty::Teaches), ..SchoolProfile::default() };
    says(
        &card(&cards(&teaches, &Deployment::default()), "monday"),
        &[
            "wie beslist als de schoolleider lesgeeft",
            "Beslist als de schoolleider lesgeeft of onderweg is nog invullen",
        ],
    );
    says(&words(&html), &["Vul eerst jullie groepen in."]);
}

#[test]
fn a_line_that_lets_the_assistant_take_the_group_gets_a_kind_remark() {
    let (profile, mut week) = city();
    week.protocol.add(Line::own("de assistent neemt de groep over")).unwrap();
    week.protocol.add(Line::own("vraag naar de klachten")).unwrap();
    let html = protocol(&profile, &week);
    let lines = parts(&html, "<li data-step", "</li>");
    let remark = words(lines.iter().find(|line| line.contains("neemt de groep over<")).unwrap());
    says(
        &remark,
        &[
            "De assistent neemt geen groep over",
            "Veel scholen schrijven dit zo op. Een onderwijsassistent heeft geen lesbevoegdheid.",
            "onder verantwoordelijkheid van een bevoegde leraar die in de buurt is. Nee zeggen mag ook.",
            "Je kunt ook schrijven: “De assistent helpt bij zelfstandig werken",
            "Neem deze zin over",
        ],
    );
    assert!(lines.iter().any(|line| line.contains("wat-mag")), "the rules are a step away");
    says(&words(lines.iter().find(|line| line.contains("klachten")).unwrap()), &["Vraag niet wat iemand heeft"]);
    says(&words(&html), &["Bij de stappen 8, 9 en 10 staat een opmerking."]);
    assert_eq!(takes_a_group(says::INSTEAD_TAKES), None);
    assert!(says::INSTEAD_TAKES.chars().count() <= Line::LONGEST_WORDS);
}

#[test]
fn every_remark_stands_at_its_step() {
    let (profile, mut week) = rural();
    let late = Line { asked_until: Some(TimeOfDay::at(21, 0)), ..Line::new(Step::SaidYes) };
    let lines = vec![
        late,
        Line::new(Step::Ib),
        Line::new(Step::Split),
        Line::new(Step::NoLesson),
        Line::own("duopartners zijn verplicht te komen"),
        Line::own("een stagiair vervangt de leraar"),
    ];
    week.protocol = Protocol { lines };
    let html = protocol(&profile, &week);
    let lines = parts(&html, "<li data-step", "</li>");
    let wanted: [&[&str]; 6] = [
        &["De ja-lijst is nog leeg", "Hier staat 21.00 uur.", "Vul de ja-lijst bij de dagkaarten"],
        &["De ib'er laat hier eigen werk liggen."],
        &["Spreek iets af met een school in de buurt."],
        &["Zet deze stap onderaan."],
        &["Komen op een vrije dag is vrijwillig", "Nee is een goed antwoord."],
        &["Een stagiair staat niet zelfstandig voor de groep", "leerarbeidsovereenkomst"],
    ];
    assert_eq!(lines.len(), wanted.len());
    for (line, wanted) in lines.iter().zip(wanted) {
        says(&words(line), wanted);
    }
    week.protocol.remove(3).unwrap();
    says(&words(&protocol(&profile, &week)), &["Er is nog geen laatste stap."]);
    says_not(&words(&protocol(&profile, &Deployment::default())), &["laatste stap."]);
}

#[test]
fn the_sheet_has_order_agreement_and_what_goes_on() {
    let (profile, mut week) = city();
    week.protocol.add(Line { words: "Bel voor 7.30.".to_owned(), ..Line::at_most(Step::Coordinator, 2) }).unwrap();
    let html = protocol(&profile, &week);
    let sheet = html.split("class=\"protocol-sheet\"").nth(1).unwrap();
    let text = words(sheet);
    says(
        &text,
        &[
            "Een collega die vooraf ja heeft gezegd.",
            "De kwaliteitscoördinator, als die bevoegd is, hooguit 1 keer per maand.",
            "De bouwcoördinator, als die bevoegd is, hooguit 2 keer per maand. Bel voor 7.30.",
            &says::THREE.join(" "),
            "Wat niet stopt (pauzes gaan ook altijd door)",
            "Onderwijsassistent F: 9.00–9.45 groep 3b",
            "Schrijf nooit op waarom iemand er niet is.",
            "Geldt tot de",
        ],
    );
    let rows = parts(sheet, "<th scope=\"row\"", "</tr>");
    assert_eq!(rows.len(), 4, "no row for a day on which nothing is fixed");
    says_not(&rows.join(" "), &["12.15"]);
    let order = parts(sheet, "<ol class=\"protocol-order\"", "</ol>")[0];
    assert_eq!(order.matches("<li>").count(), week.protocol.lines.len());
    assert!(words(order).ends_with("Als laatste: geen les, volgens de regels van bestuur en MR."));
    for empty in [Deployment::default(), week] {
        let text = words(&protocol(&profile, &empty));
        says(&text, &says::THREE);
        says(&text, &says::MAIL);
    }
}

#[test]
fn no_day_is_today_on_a_page_that_is_written_out() {
    let (profile, week) = city();
    for html in [cards(&profile, &week), cards(&SchoolProfile::default(), &Deployment::default())] {
        says_not(&words(&html), &["(vandaag)", "deze week"]);
        says_not(&words(parts(&html, "<p class=\"day-card-foot", "</p>")[0]), &["202"]);
    }
}

#[test]
fn a_full_school_has_the_long_lists_on_the_back_and_a_small_one_has_no_back() {
    let (profile, week) = city();
    let html = cards(&profile, &week);
    assert_eq!(html.matches("class=\"day-card-back ").count(), 7, "every card has a back, or none has");
    let card = card(&html, "monday-a");
    let (front, back) = card.split_once("Maandag, week A, achterkant").unwrap();
    says(
        front,
        &["Zie achterkant: hoe we groepen verdelen", "De assistent neemt de groep niet over.", "leraar 8b begin"],
    );
    says(back, &["Als een groep wordt verdeeld", "Groep 4a: verdelen over groep 4b, 5a, 5b en 6a", "Groep 8b:"]);
    for (profile, week) in [rural(), units()] {
        says_not(&words(&cards(&profile, &week)), &["chterkant"]);
    }
}

fn hub(scan: Scan) -> String {
    page(scan, Route::Week(WeekPage::Hub))
}

#[test]
fn the_hub_says_which_step_is_sensible_first_and_why() {
    let first = |html: &str| values(html, "data-first").first().map(|&code| code.to_owned());
    let empty = hub(Scan::default());
    assert_eq!(first(&empty), None);
    says(&words(&empty), &["Dan staat hier welke stap eerst past, en waarom."]);
    // Vervanging and inzet are at the bottom both, and replacement is the worry: first an order, then a week.
    let city_school = school("stadsschool");
    let html = hub(city_school.clone());
    assert_eq!(first(&html).as_deref(), Some("cards"));
    says(
        &words(&html),
        &[
            "Begin met: Kaarten voor half acht",
            "Jullie vulden in dat de volgorde bij uitval nog niet vaststaat. Daarom zijn de kaarten de eerste stap",
            "Begin gerust met iets anders.",
            "Daarom is 10 minuten per koppel per week een goed begin.",
        ],
    );
    let (_, mut week) = city();
    let with = |week: &Deployment| hub(Scan { deployment: week::write(week), ..city_school.clone() });
    assert_eq!(first(&with(&week)).as_deref(), Some("blocks"), "the cards are filled");
    week.rules.talking_minutes = 20;
    says_not(&words(&with(&week)), &["per koppel per week"]);
    let rural = hub(scan(&rural().0, &Deployment::default()));
    says(&words(&rural), &["Jullie vulden in dat er geen assistent of leraarondersteuner werkt."]);
    says_not(&words(&hub(school("op-orde"))), &["Begin met:", "welke stap eerst past"]);
}

#[test]
fn pages_say_what_follows_from_what_was_filled_in() {
    let city_school = school("stadsschool");
    let of = |to| words(&page(city_school.clone(), Route::Week(to)));
    says(&of(WeekPage::Blocks), &["nog niet vastligt. Daarom begin je hier met drie blokken"]);
    says(&of(WeekPage::Cards), &["nog niet vaststaat. Daarom vullen we eerst in wat vaak past."]);
    says(&of(WeekPage::Protocol), &["Daarom komt eerst de ja-lijst, en dan pas een invaller."]);
    for to in [WeekPage::Blocks, WeekPage::Cards, WeekPage::Protocol] {
        says_not(&words(&page(Scan::default(), Route::Week(to))), &["Jullie vulden in"]);
    }
}

#[test]
fn every_starting_point_rests_on_a_statement_and_is_said_in_short_sentences() {
    for &asked in Asked::ALL {
        assert!(catalog().statement(asked.code()).is_some(), "{}", asked.code());
    }
    let answers =
        Asked::ALL.iter().flat_map(|&asked| Level::ALL.iter().map(move |&level| Reason::Answer { asked, level }));
    let worries = Worry::ALL.iter().map(|&worry| Reason::Worry(worry));
    let others = [Reason::NoSupportStaff, Reason::SmallSchool, Reason::Units, Reason::NoPool];
    let leaders = [LeaderDuty::Teaches, LeaderDuty::TwoSchools].map(Reason::Leader);
    let (mut count, mut all) = (0, 0);
    let mut read = |text: &str| {
        for sentence in sentences(text) {
            let length = sentence.split_whitespace().count();
            assert!(length <= 20, "{length} words: {sentence}");
            assert!(!text.contains("ziek") && !text.contains("inzet"), "{text}");
            count += 1;
            all += length;
        }
    };
    for reason in answers.chain(worries).chain(others).chain(leaders) {
        read(points::filled_in(reason));
        for &task in Task::ALL {
            read(points::so(task, reason));
        }
    }
    Task::ALL.iter().for_each(|&task| read(points::so_first(task)));
    read(&points::so_talking(10, 15));
    assert!(all <= count * 12, "{all} words in {count} sentences");
    assert!(points::RESPONSIBLE_NOTE.chars().count() <= Line::LONGEST_WORDS);
}

/// Of a page, that what is filled in can be filled in by everyone.
#[test]
fn every_field_has_a_label_and_every_group_a_legend() {
    for (name, profile, week) in schools() {
        for html in [cards(&profile, &week), protocol(&profile, &week)] {
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            let ids = values(&html, " id");
            let mut once = ids.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), ids.len(), "{name}: an id is there twice");
            let labels = values(&html, " for");
            for field in parts(&html, "<input", ">").into_iter().chain(parts(&html, "<select", ">")) {
                let is_labelled = values(field, " id").first().is_some_and(|id| labels.contains(id));
                assert!(is_labelled || field.contains("type=\"checkbox\""), "{name}: {field}");
            }
            assert_eq!(html.matches("<fieldset").count(), html.matches("<legend").count(), "{name}");
            for part in parts(&html, "<section", ">") {
                let named = values(part, "aria-labelledby").first().is_none_or(|id| ids.contains(id));
                assert!(named, "{name}: {part}");
            }
            for (heading, _) in headings(&html) {
                assert!(!heading.is_empty(), "{name}");
            }
            assert!(html.contains("role=\"status\""), "{name}");
        }
    }
}

#[test]
fn the_words_are_short_and_blame_nobody() {
    let unwanted = [
        "gebrek",
        "tekort",
        "ad hoc",
        "zwak",
        "achterstand",
        "onvoldoende",
        "nog steeds",
        "inzetten",
        "ingezet",
        "puzzelstuk",
        "onbevoegd",
        "weerstand",
        "verandermoe",
        "ziek",
        "griep",
    ];
    let (mut count, mut all) = (0, 0);
    for (name, profile, mut week) in schools() {
        week.protocol.lines.insert(0, Line::new(Step::Leader));
        for own in [
            "stagiair valt in",
            "ondersteuner valt in",
            "assistent valt in",
            "conciërge valt in",
            "ouder valt in",
            "pedagogisch medewerker valt in",
            "app om 21.00 uur",
            "vraag de klachten",
            "parttimers moeten komen",
        ] {
            week.protocol.lines.insert(0, Line::own(own));
        }
        for html in [cards(&profile, &week), protocol(&profile, &week)] {
            for found in unwanted {
                assert!(!words(&html).to_lowercase().contains(found), "{name}: {found}");
            }
            let texts = parts(&html, "<p", "</p>").into_iter().filter(|text| !text.starts_with("<path"));
            for text in texts.map(words) {
                for sentence in sentences(&text) {
                    let length = sentence.split_whitespace().count();
                    assert!(length <= 20, "{name}: {length} words: {sentence}");
                    count += 1;
                    all += length;
                }
            }
        }
    }
    assert!(all <= count * 12, "{all} words in {count} sentences");
}
