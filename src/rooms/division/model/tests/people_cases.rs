//! Lists of colleagues as schools have them: each with what it says, or with what is said about it.

use crate::list::{AsideKind, Column, ListProblem, PeopleList, PersonRow, RowCapacity, RowProblem};
use crate::*;
use taakkompas_school::dutch::days::PartOfDay;
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday::{self, *};

fn read(text: &str) -> PeopleList {
    PeopleList::read(text).unwrap()
}

fn first(text: &str) -> PersonRow {
    read(text).rows.first().cloned().unwrap_or_else(|| panic!("{text}: {:?}", read(text)))
}

fn problems(list: &PeopleList) -> Vec<(u32, &ListProblem)> {
    list.problems.iter().map(|row| (row.line, &row.problem)).collect()
}

#[test]
fn heads_are_known_in_the_words_that_schools_use() {
    let part = Some(RowCapacity::FullTime { thousandths: 600 });
    let hours = |hours: u32| Some(RowCapacity::Said(Capacity::Minutes(hours * 60)));
    let usual = Some(RowCapacity::Said(Capacity::Label(CapacityLabel::Usual)));
    for (text, capacity, days) in [
        ("Functie\tRuimte\tDagen\nleraar groep 3\tgewoon\tma di", usual, &[Monday, Tuesday][..]),
        ("Wie\tUren\nleraar groep 3\t120", hours(120), &[]),
        ("Functie\tWTF\tWerkdagen\nleraar groep 3\t0,6\tma-di-do", part, &[Monday, Tuesday, Thursday]),
        ("Functie\tfte\nleraar groep 3\t0,6000", part, &[]),
        ("Collega\tTaakuren\tDagen\nleraar groep 3\t80\tma, do, vr", hours(80), &[Monday, Thursday, Friday]),
        ("Functie\tMa\tDi\tWo\tDo\tVr\nleraar groep 3\tx\tx\t\tx\t", None, &[Monday, Tuesday, Thursday]),
        ("Rol;Maandag;Dinsdag;Woensdag;Donderdag;Vrijdag\nleraar groep 3;ja;nee;-;vrij;1", None, &[Monday, Friday]),
        ("Team van de school\n\nFunctie\tDagen\nleraar groep 3\tma t/m wo", None, &[Monday, Tuesday, Wednesday]),
        ("Medewerker\tDienstverband\nleraar groep 3\t60%", part, &[]),
    ] {
        let list = read(text);
        let [row] = &list.rows[..] else { panic!("{text}: {list:?}") };
        assert_eq!((row.label.as_str(), row.role, row.is_role_read), ("leraar groep 3", StaffRole::Teacher, true));
        assert_eq!((row.capacity, row.days.as_slice()), (capacity, days), "{text}");
        assert_eq!(list.problems, [], "{text}");
    }
}

#[test]
fn a_small_number_is_a_part_of_full_time_or_a_question_and_never_minutes() {
    let list = read("leraar groep 1\t0,6");
    assert_eq!(problems(&list), [(1, &ListProblem::PartOrHours { text: "0,6".to_owned() })]);
    assert_eq!(list.rows[0].capacity, None);
    let list = read("Functie\tOmvang\nleraar groep 1\t0,6");
    let is_part = list.rows[0].capacity == Some(RowCapacity::FullTime { thousandths: 600 });
    assert!(is_part || list.problems.len() == 1, "{list:?}");
    assert_eq!(first("leraar groep 1\t0,6 fte").capacity, Some(RowCapacity::FullTime { thousandths: 600 }));
    assert_eq!(first("leraar groep 1\t60").capacity, Some(RowCapacity::Said(Capacity::Minutes(3600))));
}

#[test]
fn days_that_are_clear_stay_and_the_rest_is_said() {
    let days = |text: &str| first(&format!("leraar a; gewoon; {text}")).days;
    for (text, expected) in [
        ("ma-di-do", &[Monday, Tuesday, Thursday][..]),
        ("ma/di/do/vr", &[Monday, Tuesday, Thursday, Friday]),
        ("ma+di", &[Monday, Tuesday]),
        ("ma t/m vr m.u.v. wo", &[Monday, Tuesday, Thursday, Friday]),
        ("elke dag", Weekday::ALL),
        ("alle dagen", Weekday::ALL),
        ("ma t/m vr", Weekday::ALL),
        ("fulltime", Weekday::ALL),
    ] {
        assert_eq!(days(text), expected, "{text}");
        assert_eq!(read(&format!("leraar a; gewoon; {text}")).problems, [], "{text}");
    }
    for (text, expected) in [
        ("ma di wo (om en om)", &[Monday, Tuesday, Wednesday][..]),
        ("woensdagochtend", &[Wednesday]),
        ("Spellingspeurders op do", &[Thursday]),
        ("do-di", &[]),
        ("wisselend", &[]),
    ] {
        let list = read(&format!("leraar a; gewoon; {text}"));
        assert_eq!((days(text).as_slice(), list.problems.len()), (expected, 1), "{text}: {list:?}");
        assert!(list.problems[0].problem.is_kept());
    }
    let unread = ListProblem::Unread { column: Column::Days, text: "do-di".to_owned() };
    assert_eq!(problems(&read("leraar a; gewoon; do-di")), [(1, &unread)]);
}

#[test]
fn what_may_be_a_name_is_asked_beside_a_role_too() {
    for text in [
        "Naam\tFunctie\nKim J.\tleerkracht",
        "Naam\tFunctie\tTaakuren\nAnja\tonderwijsassistent\t60",
        "Naam\tFunctie\nJ. de Vries\tib'er",
        "Anja",
        "Kim\tleerkracht groep 3",
    ] {
        assert!(first(text).may_be_name(), "{text}");
    }
    assert_eq!(first("Naam\tFunctie\nKim J.\tleerkracht").role, StaffRole::Teacher);
    for text in ["Functie\tDagen\nleraar groep 3\tma", "Conciërge", "Leraarondersteuner A", "IB", "directeur"] {
        assert!(!first(text).may_be_name(), "{text}");
    }
}

#[test]
fn several_people_in_one_cell_are_split_or_said() {
    let labels = |text: &str| read(text).rows.into_iter().map(|row| row.label).collect::<Vec<_>>();
    assert_eq!(labels("Anja, Kim, Jip en Fatima"), ["Anja", "Kim", "Jip", "Fatima"]);
    assert_eq!(labels("leraar groep 3, conciërge"), ["leraar groep 3", "conciërge"]);
    let list = read("Functie\tUren\nAnja, Kim\t60\nleraar groep 4\t80");
    assert_eq!(problems(&list), [(2, &ListProblem::SeveralPeople { count: 2 })]);
    assert_eq!(list.rows.len(), 1);
    let long = "de leraar van groep 3, de assistent, iemand van de bovenbouw, nog iemand";
    assert_eq!(problems(&read(long)), [(1, &ListProblem::SeveralPeople { count: 4 })]);
}

#[test]
fn raw_lists_of_a_team_go_in_without_rewriting() {
    let list = read(include_str!("lists/team.tsv"));
    assert_eq!(list.rows.len(), 25, "{:?}", list.problems);
    assert!(list.problems.iter().all(|row| row.problem.is_kept()), "{:?}", list.problems);
    let kinds: Vec<_> = list.asides.iter().map(|aside| aside.kind).collect();
    assert_eq!(kinds, [AsideKind::Title, AsideKind::Total]);
    assert!(list.rows.iter().all(|row| matches!(row.capacity, Some(RowCapacity::FullTime { .. }))));
    let mut division = TaskDivision::default();
    assert_eq!(division.add_people(&list).added.len(), 25);
    let list = read(include_str!("lists/team-crosses.csv"));
    assert_eq!((list.rows.len(), list.problems.as_slice()), (25, &[][..]));
    assert!(list.rows.iter().all(|row| (3..=4).contains(&row.days.len()) && row.capacity.is_some()), "{list:?}");
    assert_eq!(first(include_str!("lists/team-crosses.csv")).days, [Tuesday, Wednesday, Friday] as [Weekday; 3]);
}

#[test]
fn the_same_function_twice_is_said() {
    let list = read("leraar groep 3; gewoon\nleraar groep 3; veel");
    assert_eq!(problems(&list), [(2, &ListProblem::Twice { first: 1 })]);
}

#[test]
fn a_line_in_one_cell_says_room_and_days_too() {
    let minutes = |hours: u32| Some(RowCapacity::Said(Capacity::Minutes(hours * 60)));
    for (text, label, capacity, days) in [
        ("lkr gr 1/2A – 120 uur – ma di wo", "lkr gr 1/2A ma di wo", minutes(120), &[Monday, Tuesday, Wednesday][..]),
        ("- leerkracht groep 5, ma di", "leerkracht groep 5 ma di", None, &[Monday, Tuesday]),
        ("leerkracht groep 3: do, vr", "leerkracht groep 3 do vr", None, &[Thursday, Friday]),
        ("OA A, 60 uur", "OA A", minutes(60), &[]),
        ("OA A 60 uur", "OA A", minutes(60), &[]),
        ("lkr gr 3 | 120 | ma/di", "lkr gr 3", minutes(120), &[Monday, Tuesday]),
        ("lkr groep 3 ma di", "lkr groep 3 ma di", None, &[Monday, Tuesday]),
        ("groepsleerkracht 3 0,6 fte", "groepsleerkracht 3", Some(RowCapacity::FullTime { thousandths: 600 }), &[]),
    ] {
        let row = first(text);
        assert!(row.is_role_read, "{text}");
        assert_eq!((row.label.as_str(), row.capacity, row.days.as_slice()), (label, capacity, days), "{text}");
    }
    for text in ["leerkracht groep 3: ma, di, wo\nleerkracht groep 3: do, vr", "Jip, conciërge", "leraar 3, kantine"] {
        let list = read(text);
        let is_whole = list.problems.iter().all(|row| row.problem.is_kept());
        assert!(is_whole && !list.rows.is_empty(), "{text}: {list:?}");
    }
}

#[test]
fn a_day_that_is_half_or_not_every_week_is_said() {
    let list = read("Functie\tMa\tDi\tWo\tDo\tVr\nlkr 3\tx\t½\tochtend\tA\t\nlkr 4\t8.30-14.30\tja\t1\thele dag\tvrij");
    let about = |text: &str| ListProblem::About { column: Column::Days, text: text.to_owned(), minutes: 0 };
    let expected = ["½", "ochtend", "A"].map(about);
    assert_eq!(problems(&list), expected.iter().map(|problem| (2, problem)).collect::<Vec<_>>());
    assert_eq!(list.rows[1].days, [Monday, Tuesday, Wednesday, Thursday]);
}

#[test]
fn no_room_full_time_and_hours_of_an_employment_are_what_they_say() {
    let none = Some(RowCapacity::Said(Capacity::Minutes(0)));
    assert_eq!(first("Functie\tRuimte\nleraar 3\tgeen").capacity, none);
    let whole = Some(RowCapacity::FullTime { thousandths: 1000 });
    assert_eq!(first("Functie\tRuimte\nleraar 3\tfulltime").capacity, whole);
    let list = read("Functie\tOmvang\nleraar 3\t24 uur");
    let week = ListProblem::NotAYear { text: "24 uur".to_owned(), per: crate::list::Per::Week, minutes: 1440 };
    assert_eq!((list.rows[0].capacity, problems(&list)), (None, vec![(2, &week)]));
    let list = read("Functie\tNormjaartaak\tTaken\nlkr 3\t1659\t120");
    assert_eq!(list.rows[0].label, "lkr 3");
    assert_eq!(list.rows[0].capacity, Some(RowCapacity::Said(Capacity::Minutes(7200))));
}

#[test]
fn hours_beside_the_times_of_the_days_are_those_of_a_week() {
    let list = read("Functie\tUren\tMaandag\tDinsdag\nonderwijsassistent A\t24\t8.30-14.30\t8.30-14.30");
    let week = ListProblem::NotAYear { text: "24".to_owned(), per: crate::list::Per::Week, minutes: 1440 };
    assert_eq!((list.rows[0].capacity, problems(&list)), (None, vec![(2, &week)]));
    assert_eq!((list.rows[0].days.len(), list.rows[0].at.len()), (2, 2));
    // Not if the head says that they are for tasks, if they are too many for a week, or if no times are there.
    for (text, hours) in [
        ("Functie\tTaakuren\tMa\nonderwijsassistent A\t24\t8.30-14.30", 24),
        ("Functie\tUren per jaar\tMa\nonderwijsassistent A\t24\t8.30-14.30", 24),
        ("Functie\tUren\tMa\nonderwijsassistent A\t60\t8.30-14.30", 60),
        ("Functie\tUren\tMa\nonderwijsassistent A\t24 uur per jaar\tx", 24),
    ] {
        assert_eq!(first(text).capacity, Some(RowCapacity::Said(Capacity::Minutes(hours * 60))), "{text}");
        assert_eq!(read(text).problems, [], "{text}");
    }
}

#[test]
fn a_cross_in_some_weeks_keeps_those_weeks() {
    let on = |cell: &str| {
        let list = read(&format!("Functie;Ma;Di;Wo;Do;Vr\nleraar groep 3;x;x;{cell};;\nleraar groep 4;x;;;x;x"));
        let [row, _] = &list.rows[..] else { panic!("{cell}: {list:?}") };
        assert_eq!(row.days, [Monday, Tuesday, Wednesday], "{cell}");
        let said = row.on.iter().filter(|on| on.day == Wednesday).map(|on| (on.part, on.weeks)).collect::<Vec<_>>();
        let [said] = said[..] else { panic!("{cell}: {said:?}") };
        (said, list.problems.len())
    };
    for (cells, weeks) in [
        (
            &[
                "even",
                "x (even)",
                "(x) even",
                "even weken: x",
                "ja, even",
                "2e wk",
                "✓ even wk",
                "8.30-12.00 (even)",
                "1 (even)",
            ][..],
            WeeksSaid::B,
        ),
        (
            &[
                "oneven",
                "x (oneven weken)",
                "oneven x",
                "1e wk",
                "x 1e week",
                "X (Oneven)",
                "aanwezig oneven weken",
                "x, week 1",
            ],
            WeeksSaid::A,
        ),
        (&["x om de week", "om en om", "x (om de week)"], WeeksSaid::Alternating),
    ] {
        for cell in cells {
            assert_eq!(on(cell), ((None, weeks), 1), "{cell}");
        }
    }
    assert_eq!(on("x (even, ochtend)"), ((Some(PartOfDay::Morning), WeeksSaid::B), 1));
    assert_eq!(on("x ochtend"), ((Some(PartOfDay::Morning), WeeksSaid::Every), 1));
    for cell in ["x", "8.15-14.30", "8.15 tot 14.30 uur", "hele dag"] {
        assert_eq!(on(cell), ((None, WeeksSaid::Every), 0), "{cell}");
    }
    assert_eq!(on("x (soms)"), ((None, WeeksSaid::Every), 1));
}

#[test]
fn a_part_of_the_team_by_itself_is_a_heading_and_no_teacher() {
    let headings = |list: &PeopleList| list.asides.iter().map(|aside| aside.text.clone()).collect::<Vec<_>>();
    let labels = |list: &PeopleList| list.rows.iter().map(|row| row.label.clone()).collect::<Vec<_>>();
    let team = ["directeur", "leerkracht groep 1", "leerkracht groep 3", "leerkracht groep 7", "conciërge"];
    let text = "Functie;wtf;dagen\nDirectie;;\ndirecteur;;\nONDERBOUW (groep 1 t/m 4);;\nleerkracht groep 1;0,8;ma di\n\
                leerkracht groep 3;;\nBovenbouw;;\nleerkracht groep 7;1,0;elke dag\nOverig personeel;;\nOOP;;\nconciërge;0,5;ma";
    let list = read(text);
    assert_eq!(labels(&list), team);
    assert_eq!(headings(&list), ["Directie", "ONDERBOUW (groep 1 t/m 4)", "Bovenbouw", "Overig personeel", "OOP"]);
    assert!(list.asides.iter().all(|aside| aside.kind == AsideKind::Heading), "{:?}", list.asides);
    // Pasted, a heading is a row of one cell, and the row below it begins in lower case.
    let text = "Onderbouw\nleerkracht groep 1\t0,8\tma di\nleerkracht groep 3\t0,6\tdo vr\nGroep 5 t/m 8\n\
                leerkracht groep 7\t1,0\telke dag\nOndersteuning\nconciërge\t0,5\tma";
    let list = read(text);
    assert_eq!(labels(&list), &team[1..]);
    assert_eq!(headings(&list), ["Onderbouw", "Groep 5 t/m 8", "Ondersteuning"]);
    // Where no row says more, nothing is known to be a heading.
    assert_eq!(read("Onderbouw\nleerkracht groep 3").rows.len(), 2);
}

#[test]
fn one_function_for_several_groups_is_as_many_colleagues() {
    let list = read(
        "Functie;Groep;wtf\nLeerkracht;3a;0,6\nLeerkracht;3a;0,4\nLeerkracht;4;1,0\nIb'er;;0,4\nleerkracht;groep 5;1,0",
    );
    let labels: Vec<_> = list.rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(labels, ["Leerkracht 3a", "Leerkracht 3a b", "Leerkracht 4", "Ib'er", "leerkracht groep 5"]);
    let with = |text: &str| ListProblem::LabelWith { text: text.to_owned() };
    let expected = [(2, &with("3a")), (3, &with("3a b")), (4, &with("4")), (6, &with("groep 5"))];
    assert_eq!(problems(&list), expected);
    assert!(list.rows.iter().all(|row| row.is_role_read || row.label == "Ib'er"));
    let mut division = TaskDivision::default();
    assert_eq!(division.add_people(&list).added.len(), 5);
    // A name in two rows is one person, and a label that is there already is not given again.
    let list = read("Naam;Groep\nKim;3\nKim;4");
    assert_eq!(problems(&list), [(3, &ListProblem::Twice { first: 2 })]);
    let list = read("Functie;Groep\nLeerkracht;3\nLeerkracht 3;5\nLeerkracht;4\nLeerkracht;");
    let labels: Vec<_> = list.rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(labels, ["Leerkracht 3 b", "Leerkracht 3", "Leerkracht 4", "Leerkracht"]);
}

#[test]
fn a_stage_of_the_school_is_no_group_that_someone_teaches() {
    for text in [
        "Bouw;Functie;wtf\nonderbouw;leerkracht groep 3;0,6\n;leerkracht groep 4;0,4\nbovenbouw;leerkracht groep 7;1,0",
        "Functie;Bouw\nleerkracht groep 3;onderbouw\nleerkracht groep 4;\nleerkracht groep 7;bovenbouw",
    ] {
        let list = read(text);
        assert_eq!(list.rows.len(), 3, "{list:?}");
        assert!(list.rows.iter().all(|row| row.groups.is_empty()), "{list:?}");
        assert_eq!(list.unused.iter().map(|unused| unused.name.as_str()).collect::<Vec<_>>(), ["Bouw"]);
    }
}

#[test]
fn a_duo_on_other_days_is_two_teachers_of_one_group() {
    let list = read(
        "Functie;dagen\nLeerkracht groep 1/2;ma di wo\nLeerkracht groep 1/2;do vr\nLeerkracht groep 3;ma\nLeerkracht groep 3;ma",
    );
    let labels: Vec<_> = list.rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(labels, ["Leerkracht groep 1/2", "Leerkracht groep 1/2 b", "Leerkracht groep 3"]);
    let with = ListProblem::LabelWith { text: "b".to_owned() };
    assert_eq!(problems(&list), [(3, &with), (5, &ListProblem::Twice { first: 4 })]);
}

#[test]
fn what_a_label_says_of_days_and_room_is_taken_whole_or_told() {
    let minutes = |hours: u32| Some(RowCapacity::Said(Capacity::Minutes(hours * 60)));
    let part = |thousandths: u32| Some(RowCapacity::FullTime { thousandths });
    for (text, label, capacity, days) in [
        ("leraar groep 5 werkt op ma en di", "leraar groep 5 ma di", None, &[Monday, Tuesday][..]),
        (
            "leraar groep 4, werkt ma di do, 60 uur",
            "leraar groep 4 ma di do",
            minutes(60),
            &[Monday, Tuesday, Thursday],
        ),
        ("leraar groep 5, 60 uur, werkt ma en di", "leraar groep 5 ma di", minutes(60), &[Monday, Tuesday]),
        ("leraar groep 6 (werkt ma, di), 0,6 fte", "leraar groep 6 ma di", part(600), &[Monday, Tuesday]),
        ("leraar groep 6 60 uur per jaar ma di", "leraar groep 6 ma di", minutes(60), &[Monday, Tuesday]),
        ("leerkracht groep 7, werkdagen: ma di wo", "leerkracht groep 7 ma di wo", None, &[Monday, Tuesday, Wednesday]),
        ("lkr groep 7 op donderdag en vrijdag", "lkr groep 7 do vr", None, &[Thursday, Friday]),
        ("leerkracht groep 8 ma t/m wo", "leerkracht groep 8 ma di wo", None, &[Monday, Tuesday, Wednesday]),
        ("leraar groep 4 (ma en di)", "leraar groep 4 ma di", None, &[Monday, Tuesday]),
        ("leerkracht groep 3 ma-wo-vr", "leerkracht groep 3 ma wo vr", None, &[Monday, Wednesday, Friday]),
        ("leraar groep 3 ca. 60 uur", "leraar groep 3", minutes(60), &[]),
        ("leraar groep 7 fulltime", "leraar groep 7", part(1000), &[]),
        ("oa B is er op di en do", "oa B di do", None, &[Tuesday, Thursday]),
        ("OA A di do\t60", "OA A di do", minutes(60), &[Tuesday, Thursday]),
    ] {
        let row = first(text);
        assert_eq!((row.label.as_str(), row.capacity, row.days.as_slice()), (label, capacity, days), "{text}");
        let said = |of: &RowProblem| matches!(of.problem, ListProblem::DaysFromLabel { has_room, .. } if has_room == capacity.is_some());
        assert_eq!(read(text).problems.iter().any(said), !days.is_empty(), "{text}");
    }
    for text in [
        "leraar groep 4 niet op wo",
        "leraar groep 4 ma of di",
        "leraar groep 4 ma, di en wo niet",
        "leraar groep 4 vrij op ma",
    ] {
        let list = read(text);
        assert!(list.rows[0].days.is_empty(), "{text}: {list:?}");
        assert!(
            matches!(list.problems[0].problem, ListProblem::Unread { column: Column::Days, .. }),
            "{text}: {list:?}"
        );
    }
    assert_eq!(problems(&read("ib'er: ma en do, 0,4"))[0].1, &ListProblem::PartOrHours { text: "0,4".to_owned() });
}

#[test]
fn a_vacancy_is_told_and_no_colleague() {
    let list = read(
        "Vacature leraar groep 6\nleraar groep 7 (vacature)\nN.N.\nn.n.b.\nvervanger leraar groep 6\ninvaller\nleraar groep 3",
    );
    let labels: Vec<_> = list.rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(labels, ["vervanger leraar groep 6", "invaller", "leraar groep 3"]);
    let told = ["Vacature leraar groep 6", "leraar groep 7 (vacature)", "N.N.", "n.n.b."];
    let told = told.map(|text| ListProblem::Vacancy { text: text.to_owned() });
    assert_eq!(problems(&list), [(1, &told[0]), (2, &told[1]), (3, &told[2]), (4, &told[3])]);
    assert!(list.problems.iter().all(|row| !row.problem.is_kept()));
    for text in [
        "Naam\tFunctie\nN.N.\tleerkracht groep 4\nKim\tleerkracht groep 5",
        "Naam\tFunctie\nVacature\tleerkracht groep 4\nKim\tleerkracht groep 5",
        "Naam\tFunctie\n?\tleerkracht groep 4\nKim\tleerkracht groep 5",
    ] {
        let list = read(text);
        let [kim] = &list.rows[..] else { panic!("{text}: {list:?}") };
        assert_eq!((kim.label.as_str(), list.vacant.len()), ("Kim", 1), "{text}");
    }
}

#[test]
fn the_group_in_what_someone_is_is_theirs_or_told() {
    for (text, groups, role) in [
        ("Naam\tFunctie\nAnja\tLeerkracht groep 3", &["groep 3"][..], StaffRole::Teacher),
        ("Naam\tFunctie\nBert\tleerkracht 4/5 ma di", &["groep 4/5"], StaffRole::Teacher),
        ("Naam\tFunctie\nEva\tleerkracht groep 3 en 4", &["groep 3", "groep 4"], StaffRole::Teacher),
        ("mw. de Vries, leerkracht groep 3", &["groep 3"], StaffRole::Teacher),
        ("Anja (leerkracht groep 1/2 rood)", &["groep 1/2 rood"], StaffRole::Teacher),
        ("Naam\tFunctie\tGroep\nAnja\tLeerkracht groep 3\t4", &["4"], StaffRole::Teacher),
        ("Naam\tFunctie\n\tLeerkracht groep 3\n\tLeerkracht groep 4", &[], StaffRole::Teacher),
    ] {
        let row = first(text);
        assert_eq!(
            (row.groups.as_slice(), row.role),
            (&*groups.iter().map(|&of| of.to_owned()).collect::<Vec<_>>(), role),
            "{text}"
        );
    }
    assert_eq!(first("Naam\tFunctie\nBert\tleerkracht 4/5 ma di").days, [Monday, Tuesday]);
    let list = read("Naam\tFunctie\n\tLeerkracht groep 3\n\tLeerkracht groep 4");
    assert_eq!(
        list.rows.iter().map(|row| row.label.as_str()).collect::<Vec<_>>(),
        ["Leerkracht groep 3", "Leerkracht groep 4"]
    );
    for text in ["Naam\tFunctie\nKim\tonderwijsassistent groep 3", "Naam\tFunctie\nKim\tleerkracht groep 9"] {
        let list = read(text);
        assert!(list.rows[0].groups.is_empty());
        assert!(
            matches!(list.problems[..], [RowProblem { problem: ListProblem::Left { column: Column::Group, .. }, .. }]),
            "{text}: {list:?}"
        );
    }
}

#[test]
fn hours_without_a_time_are_those_of_a_week_if_nobody_has_more() {
    let week = |text: &str, hours: u32| ListProblem::NotAYear {
        text: text.to_owned(),
        per: crate::list::Per::Week,
        minutes: hours * 60,
    };
    let list = read("Functie\tUren\nonderwijsassistent A\t24\nleerkracht groep 3\t40");
    assert_eq!(problems(&list), [(2, &week("24", 24)), (3, &week("40", 40))]);
    assert!(list.rows.iter().all(|row| row.capacity.is_none()));
    // One of them has more than a week holds: hours of a year.
    let list = read("Functie\tUren\nonderwijsassistent A\t24\nleerkracht groep 3\t60");
    assert_eq!(list.problems, []);
    assert_eq!(list.rows[0].capacity, Some(RowCapacity::Said(Capacity::Minutes(24 * 60))));
    assert_eq!(read("Functie\tTaakuren\nonderwijsassistent A\t24").problems, []);
}

#[test]
fn a_row_about_several_or_about_who_is_away_is_told() {
    let list = read("Groep 1/2: Anja (ma, di) en Kim (wo, do, vr)");
    assert!(list.rows.is_empty(), "{list:?}");
    assert!(matches!(list.problems[0].problem, ListProblem::SeveralPeople { count: 2 }), "{list:?}");
    let list = read("Groep\tLeerkracht\n5\tJan (ma-wo), Piet (do-vr)");
    let days: Vec<_> = list.rows.iter().map(|row| (row.days.len(), row.groups.join(" "))).collect();
    assert_eq!(days, [(3, "5".to_owned()), (2, "5".to_owned())], "each has days of their own");
    for text in
        ["Afwezig: leerkracht groep 3, ma en di", "Leerkracht groep 4 afwezig op ma", "leraar groep 5 studieverlof di"]
    {
        let list = read(text);
        assert!(list.rows.iter().all(|row| row.days.is_empty()), "{text}: {list:?}");
        assert!(
            matches!(list.problems[0].problem, ListProblem::Unread { column: Column::Days, .. }),
            "{text}: {list:?}"
        );
    }
    assert_eq!(read("lkr groep 6, ouderschapsverlof op vr").rows.len(), 1);
}

#[test]
fn a_name_below_leerkracht_is_that_of_one_and_a_day_below_days_is_no_head() {
    let list = read("Groep\tLeerkracht\tDagen\n1/2\tAnja\tma di wo\n3\tBert / Eva\t\n\tib'er\tma");
    let roles: Vec<_> = list.rows.iter().map(|row| (row.label.as_str(), row.role)).collect();
    let teacher = StaffRole::Teacher;
    assert_eq!(roles, [("Anja", teacher), ("Bert", teacher), ("Eva", teacher), ("ib'er", StaffRole::Other)]);
    let list =
        read("Functie\tGroep\tDagen\nLeerkracht\t3\tma\nLeerkracht\tonderbouw\tdo\nOnderwijsassistent\t1-4\tma-do");
    assert_eq!((list.rows.len(), list.asides.len()), (3, 0), "{list:?}");
    assert_eq!(list.rows[2].days.len(), 4);
    let bakker = first("mevr. Bakker; leerkracht groep 5; ma di");
    assert_eq!((bakker.capacity, bakker.groups.as_slice()), (None, &["groep 5".to_owned()][..]));
    let about = ListProblem::About { column: Column::Days, text: "0,5".to_owned(), minutes: 0 };
    assert_eq!(problems(&read("Functie\tMa\tDi\nlkr 3\t1\t0,5\nlkr 4\t1\t0")), [(2, &about)]);
    assert_eq!(read("Functie\tMa\tDi\noa A\t4\t5,5\nlkr 4\t1\t0").problems.len(), 1);
}
