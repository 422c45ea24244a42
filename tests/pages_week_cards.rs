//! Day cards and the school's own order as a school gets them: a city school, a rural one, one with units.

use crate::documents::documents;
use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::route::{Route, WeekPage};
use taakkompas::rooms::week::words::protocol as t;
use taakkompas_content::language::sentences;
use taakkompas_scan::profile::{AssistantCount, GroupCount, IbWord, LeaderDuty, Pool, SchoolProfile};
use taakkompas_school::dutch::sentences::leads_a_group;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Cycle, TimeOfDay, Weekday, Weeks};
use taakkompas_week::day_card::SaidYes;
use taakkompas_week::protocol::{Line, Protocol, Step};
use taakkompas_week::{AssistantWeek, Block, DayPart, Kind, TeacherTime};

use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};

use crate::html::{headings, parts, says, says_not, values, words};
use crate::schools::page;

fn scan(profile: &SchoolProfile, week: &AssistantWeek) -> Scan {
    Scan {
        name: "De Kompasroos".to_owned(),
        profile: profile.clone(),
        documents: documents([("week", week.write())]),
        ..Scan::default()
    }
}

fn cards(profile: &SchoolProfile, week: &AssistantWeek) -> String {
    page(scan(profile, week), Route::Week(WeekPage::Cards))
}

fn protocol(profile: &SchoolProfile, week: &AssistantWeek) -> String {
    page(scan(profile, week), Route::Week(WeekPage::Protocol))
}

fn teach(week: &mut AssistantWeek, label: &str, rows: &[(&str, Weeks, &[Weekday])]) {
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
fn city() -> (SchoolProfile, AssistantWeek) {
    let mut week = AssistantWeek::default();
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
fn rural() -> (SchoolProfile, AssistantWeek) {
    let mut week = AssistantWeek::default();
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
fn units() -> (SchoolProfile, AssistantWeek) {
    let mut week = AssistantWeek::default();
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

fn schools() -> Vec<(&'static str, SchoolProfile, AssistantWeek)> {
    let empty = (SchoolProfile::default(), AssistantWeek::default());
    [("city", city()), ("rural", rural()), ("units", units()), ("empty", empty)]
        .into_iter()
        .map(|(name, (profile, week))| (name, profile, week))
        .collect()
}

fn card(html: &str, code: &str) -> String {
    let card = html.split(&format!("data-card=\"{code}\"")).nth(1).unwrap_or_else(|| panic!("no card {code}"));
    words(&format!("<p {}", card.split_once("</article>").unwrap().0))
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
    let html = cards(&SchoolProfile::default(), &AssistantWeek::default());
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
        &card(&cards(&teaches, &AssistantWeek::default()), "monday"),
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
            "Je kunt ook schrijven: 'De assistent helpt bij zelfstandig werken",
            "Neem deze zin over",
        ],
    );
    assert!(lines.iter().any(|line| line.contains("wat-mag")), "the rules are a step away");
    says(&words(lines.iter().find(|line| line.contains("klachten")).unwrap()), &["Vraag niet wat iemand heeft"]);
    says(&words(&html), &["Bij de stappen 8, 9 en 10 staat een opmerking."]);
    assert_eq!(leads_a_group(t::INSTEAD_TAKES), None);
    assert!(t::INSTEAD_TAKES.chars().count() <= Line::LONGEST_WORDS);
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
    says_not(&words(&protocol(&profile, &AssistantWeek::default())), &["laatste stap."]);
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
            &t::THREE.join(" "),
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
    for empty in [AssistantWeek::default(), week] {
        let text = words(&protocol(&profile, &empty));
        says(&text, &t::THREE);
        says(&text, &t::MAIL);
    }
}

#[test]
fn no_day_is_today_on_a_page_that_is_written_out() {
    let (profile, week) = city();
    for html in [cards(&profile, &week), cards(&SchoolProfile::default(), &AssistantWeek::default())] {
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

/// Of a page, that what is filled in can be filled in by everyone.
#[test]
fn every_field_has_a_label_and_every_group_a_legend() {
    for (name, profile, week) in schools() {
        for html in [cards(&profile, &week), protocol(&profile, &week)] {
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            let ids = values(&html, "id");
            let mut once = ids.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), ids.len(), "{name}: an id is there twice");
            let labels = values(&html, "for");
            for field in parts(&html, "<input", ">").into_iter().chain(parts(&html, "<select", ">")) {
                let is_labelled = values(field, "id").first().is_some_and(|id| labels.contains(id));
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
