use super::support::*;
use crate::list::{Column, ListProblem, PeopleList, TaskList, names};
use crate::*;
use taakkompas_school::rows::{MOST_BYTES, TooMuch};
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

fn tasks(text: &str) -> TaskList {
    TaskList::read(text).unwrap()
}

fn problems(list: &TaskList) -> Vec<(u32, &ListProblem)> {
    list.problems.iter().map(|row| (row.line, &row.problem)).collect()
}

#[test]
fn names_are_split_as_schools_type_them() {
    for text in
        ["groep 4 en groep 5", "groep 4; groep 5", "groep 4,groep 5", " groep 4 + groep 5;", "groep 4 / groep 5"]
    {
        assert_eq!(names(text), ["groep 4", "groep 5"], "{text}");
    }
    assert_eq!(names("groep 5/6; BHV en EHBO"), ["groep 5/6", "BHV", "EHBO"]);
    assert_eq!(names(" ; "), Vec::<String>::new());
}

#[test]
fn a_dutch_csv_is_read() {
    let text = "\u{feff}Taak;Uren;Maanden;Dag;Mensen;Delen;Lesbevoegdheid;Groep\r\n\
        \"Musical; met kostuums\";40,5;mei t/m juli;;3;ja;nee;\r\n\
        Sportdag;12;juni;woensdag;;;;\r\n\
        \"De \"\"grote\"\" avond\";1.200;;;;;ja;\r\n\
        Gymlessen;groot;;;;;gym;groep 5/6\r\n";
    let list = tasks(text);
    // For each of the three, or together: the list does not say it.
    assert_eq!(problems(&list), [(2, &ListProblem::HoursOfSeveral { minutes: 2430, people: 3, rows: 1 })]);
    let [musical, sports, evening, gym] = &list.rows[..] else { panic!("{list:?}") };
    assert_eq!((musical.line, musical.task.label.as_str()), (2, "Musical; met kostuums"));
    assert_eq!((musical.task.size, musical.task.most_people), (Size::Minutes(2430), 3));
    assert_eq!(musical.task.months, Months::of(&[Month::May, Month::June, Month::July]));
    assert_eq!(sports.task.weekday, Some(Weekday::Wednesday));
    assert_eq!((evening.task.label.as_str(), evening.task.size), ("De \"grote\" avond", Size::Minutes(72_000)));
    assert_eq!(evening.task.qualification, Qualification::Group);
    assert_eq!(gym.task.qualification, Qualification::Subject { subject: "gym".to_owned() });
    assert_eq!((gym.task.size, gym.task.group.as_str()), (Size::Label(SizeLabel::Large), "groep 5/6"));
}

#[test]
fn a_pasted_list_needs_no_names_of_columns() {
    let list = tasks("Kamp\t30 uur\tjuni\nBibliotheek\tklein\nKerstviering\n\nLuizencontrole\t12:30\n");
    let rows: Vec<_> = list.rows.iter().map(|row| (row.line, row.task.label.as_str(), row.task.size)).collect();
    let expected = [
        (1, "Kamp", Size::Minutes(1800)),
        (2, "Bibliotheek", Size::Label(SizeLabel::Small)),
        (3, "Kerstviering", Size::Label(SizeLabel::Medium)),
        (5, "Luizencontrole", Size::Minutes(750)),
    ];
    assert_eq!(rows, expected);
    assert_eq!(problems(&list), [(3, &ListProblem::SizeNotSaid { text: String::new() })]);
    let lines = tasks("Kamp, met groep 8\nTakenlijst bijwerken");
    assert_eq!(
        lines.rows.iter().map(|row| row.task.label.as_str()).collect::<Vec<_>>(),
        ["Kamp, met groep 8", "Takenlijst bijwerken"]
    );
}

/// A word that begins like a month or a day is not one: "maandelijks" is neither March nor Monday.
#[test]
fn months_and_days_are_read_by_their_names_only() {
    let all = Months::ALL_YEAR;
    for (text, months) in [
        ("mrt", Some(Months::of(&[Month::March]))),
        ("maa-mei", Some(Months::of(&[Month::March, Month::April, Month::May]))),
        ("sept/okt", Some(Months::of(&[Month::September, Month::October]))),
        ("Februari en juli", Some(Months::of(&[Month::February, Month::July]))),
        ("nov t/m jan", Some(Months::of(&[Month::November, Month::December, Month::January]))),
        ("6", Some(Months::of(&[Month::June]))),
        ("maandelijks", Some(all)),
        ("elke maand", Some(all)),
        ("", Some(all)),
        ("maartse buien", None),
        ("ma", None),
        ("junior", None),
        ("13", None),
    ] {
        let list = tasks(&format!("Taak;Maanden\nKamp;{text}"));
        let read = list.rows.first().map(|row| row.task.months).filter(|_| list.problems.is_empty());
        assert_eq!(read, months, "{text}");
    }
    for (text, weekday) in [
        ("wo", Some(Some(Weekday::Wednesday))),
        ("Woensdagen", Some(Some(Weekday::Wednesday))),
        ("'s vrijdags", Some(Some(Weekday::Friday))),
        ("don.", Some(Some(Weekday::Thursday))),
        ("ma, di", None),
        ("alle dagen", Some(None)),
        ("maandelijks", None),
        ("divers", None),
        ("m", None),
    ] {
        let list = tasks(&format!("Taak;Dag\nKamp;{text}"));
        let read = list.rows.first().map(|row| row.task.weekday).filter(|_| list.problems.is_empty());
        assert_eq!(read, weekday, "{text}");
    }
}

#[test]
fn bad_rows_are_named_and_good_ones_kept() {
    let text = "Taak;Uren;Maanden\nKamp;veel;juni\n;12;\nkermis;0;\nBieb;3;mrat\nSchoolplein;4;\n\"Open;5;\nDicht;6;\nBieb\u{fffd};7;\nschoolplein;8;";
    let list = tasks(text);
    let good: Vec<_> = list.rows.iter().map(|row| (row.line, row.task.label.as_str(), row.task.size)).collect();
    let middle = Size::Label(SizeLabel::Medium);
    let expected = [
        (2, "Kamp", Size::Minutes(720)),
        (4, "kermis", middle),
        (5, "Bieb", Size::Minutes(180)),
        (6, "Schoolplein", Size::Minutes(240)),
        (8, "Dicht", Size::Minutes(360)),
    ];
    assert_eq!(good, expected);
    let unread = |column, text: &str| ListProblem::Unread { column, text: text.to_owned() };
    let expected = [
        // The row below it has no label: it has the hours of this task.
        (2, &unread(Column::Size, "veel")),
        (2, &ListProblem::Merged { until: 3 }),
        (4, &ListProblem::OutOfRange { text: "0".to_owned() }),
        (5, &unread(Column::Months, "mrat")),
        (7, &ListProblem::OpenQuote),
        (9, &ListProblem::LostLetters),
        (10, &ListProblem::Twice { first: 6 }),
    ];
    assert_eq!(problems(&list), expected);
    assert_eq!(problems(&tasks("Taak;Uren\n;12\nKamp;5")), [(2, &ListProblem::NoLabel)]);
}

#[test]
fn hours_are_read_as_they_are_written() {
    for (text, minutes) in [
        ("12", Some(720)),
        ("12,5", Some(750)),
        ("12.5", Some(750)),
        ("1.659", Some(99_540)),
        ("1.659,0 uur", Some(99_540)),
        (",5", Some(30)),
        ("0,33", Some(20)),
        ("45 min", Some(45)),
        ("1:05", Some(65)),
        ("1:5", None),
        ("-3", None),
        ("12,5,5", None),
        ("1.65", Some(99)),
        ("99999999999999999999", None),
    ] {
        let list = tasks(&format!("Taak\tUren\nx\t{text}"));
        let read = list.rows.first().map(|row| row.task.size).filter(|_| list.problems.is_empty());
        assert_eq!(read, minutes.map(Size::Minutes), "{text}");
    }
}

#[test]
fn an_import_names_nobody_for_what_they_may_not_do() {
    let mut division = TaskDivision::default();
    let a = teacher(&mut division, "leraar groep 5/6", 10);
    let b = someone(&mut division, StaffRole::Assistant, "assistent", 10);
    let list = tasks(
        "Taak;Lesbevoegdheid;Vorig jaar\nRekenlessen;ja;leraar groep 5/6\nTaal;ja;assistent, leraar groep 5/6\nPlein;nee;assistent/Kim\n",
    );
    let done = division.add_tasks(&list);
    assert_eq!(done.added.len(), 3);
    let role = StaffRole::Assistant;
    let problems: Vec<_> = done.problems.iter().map(|row| (row.line, &row.problem, row.problem.is_kept())).collect();
    let expected = [
        (3, &ListProblem::MayNotHold { colleague: b, why: not_qualified(role, Rule::NoQualification) }, true),
        (4, &ListProblem::UnknownColleague { text: "Kim".to_owned() }, true),
    ];
    assert_eq!(problems, expected);
    let held: Vec<_> = division.last_year.iter().map(|held| held.colleague).collect();
    assert_eq!(held, [a, a, b]);
    assert_eq!(division.check(), Ok(()));
    let again = division.add_tasks(&list);
    assert_eq!(again.added, []);
    assert_eq!(again.problems[0].problem, ListProblem::TaskThere(done.added[0]));
}

#[test]
fn a_list_of_colleagues_gives_no_lesbevoegdheid_that_is_not_named() {
    let list = PeopleList::read(
        "Naam;Ruimte;Dagen;Groepen\nleraar 5/6;120,5;ma-wo;groep 5/6\nleraarondersteuner A;weinig;ma, do;\nAnja;veel;;\n",
    )
    .unwrap();
    assert_eq!(list.problems, []);
    let mut division = TaskDivision::default();
    assert_eq!(division.add_people(&list).problems, []);
    let [teacher, supporter, unknown] = &division.colleagues[..] else { panic!("{division:?}") };
    assert_eq!(
        (teacher.role(), teacher.capacity, teacher.days.len()),
        (StaffRole::Teacher, Capacity::Minutes(7230), 3)
    );
    assert_eq!(teacher.groups, ["groep 5/6"]);
    assert_eq!(
        (supporter.role(), supporter.capacity),
        (StaffRole::TeacherSupporter, Capacity::Label(CapacityLabel::Little))
    );
    assert_eq!(unknown.role(), StaffRole::Other);
    let lessons = Task { qualification: Qualification::Group, ..Task::new("x") };
    assert_eq!(division.who_may(&lessons).map(|who| who.id).collect::<Vec<_>>(), [teacher.id]);
}

#[test]
fn a_part_of_full_time_is_that_part_of_the_room_of_the_role_and_a_leader_is_told() {
    let list = PeopleList::read(
        "lk groep 3; 0,6 fte; ma di wo\ndirecteur; wtf 1\nib'er; 0.5fte\ngroep 4; 3 fte\ngroep 5; half",
    )
    .unwrap();
    let mut division = TaskDivision {
        capacity_scale: CapacityScale { usual: 200 * 60, ..CapacityScale::default() },
        ..TaskDivision::default()
    };
    let done = division.add_people(&list);
    let unread = ListProblem::PartOrHours { text: "half".to_owned() };
    let problems: Vec<_> = done.problems.iter().map(|row| (row.line, &row.problem)).collect();
    assert_eq!(problems, [(4, &ListProblem::OutOfRange { text: "3 fte".to_owned() }), (5, &unread)]);
    let all: Vec<_> = division.colleagues.iter().map(|who| (who.role(), who.capacity, who.leads_school)).collect();
    let expected = [
        (StaffRole::Teacher, Capacity::FromRole(Some(600)), false),
        (StaffRole::Other, Capacity::FromRole(Some(1000)), true),
        (StaffRole::Other, Capacity::FromRole(Some(500)), false),
        (StaffRole::Teacher, Capacity::FromRole(None), false),
        (StaffRole::Teacher, Capacity::FromRole(None), false),
    ];
    assert_eq!(all, expected);
    // Only a teacher has a teacher's room; who does not teach has 80 hours at full time.
    let hours: Vec<u32> = division.colleagues.iter().map(|who| division.capacity(who) / 60).collect();
    assert_eq!(hours, [120, 80, 40, 200, 200]);
    assert_eq!(list.rows.iter().map(|row| row.is_role_read).collect::<Vec<_>>(), [true, false, false, true, true]);
}

#[test]
fn nothing_that_is_written_runs_as_a_formula() {
    let mut division = TaskDivision::default();
    let labels = ["=1+1", "+31 bellen", "-5 graden", "@school", " =HYPERLINK(\"x\")", "'=x", "＝1", "Kamp; \"groot\""];
    for label in labels {
        task(&mut division, label, 1);
    }
    let csv = division.tasks_csv();
    assert!(csv.starts_with('\u{feff}'));
    for line in csv.lines().skip(1) {
        let cell = line.trim_start_matches(['"', ' ']);
        assert!(!cell.starts_with(['=', '+', '-', '@', '＝']), "{line}");
    }
    let read = tasks(&csv);
    assert_eq!(read.problems, []);
    let back: Vec<_> = read.rows.iter().map(|row| row.task.label.clone()).collect();
    assert_eq!(back, labels.map(|label| label.trim().to_owned()));
}

#[test]
fn what_is_written_reads_back() {
    let mut division = TaskDivision::default();
    let a = teacher(&mut division, "leraar groep 5/6", 10);
    let b = teacher(&mut division, "leraar B", 10);
    for (number, minutes) in [1, 20, 59, 61, 725, 99_540].into_iter().enumerate() {
        let task = Task {
            size: Size::Minutes(minutes),
            months: Months::of(&[Month::August, Month::March]),
            weekday: Some(Weekday::Friday),
            most_people: 4,
            may_share: true,
            qualification: Qualification::Group,
            certificate: "BHV".to_owned(),
            worth: Some(Amount::Much),
            effort: Some(Amount::Little),
            ..Task::new(&format!("taak {number}"))
        };
        division.add_task(task).unwrap();
    }
    let held = division.tasks.iter().flat_map(|task| [a, b].map(|colleague| Holding { task: task.id, colleague }));
    division.set_last_year(held.collect()).unwrap();
    let mut other = TaskDivision { tasks: Vec::new(), last_year: Vec::new(), ..division.clone() };
    other.next = 3;
    assert_eq!(other.add_tasks(&tasks(&division.tasks_csv())).problems, []);
    assert_eq!(other, division);
}

#[test]
fn odd_input_is_no_trouble() {
    let none = ["", "\n\n\r\n", ";;;\n;;;", "\"", "\"\"\"", "\u{feff}", "\r", "x;\"", "\t\t\t"];
    for (text, rows) in none.map(|text| (text, 0)).into_iter().chain([("a\"b;12", 1), ("\"Jip\" lezen", 1)]) {
        assert_eq!(
            (tasks(text).rows.len(), PeopleList::read(text).map(|list| list.rows.len())),
            (rows, Ok(rows)),
            "{text:?}"
        );
    }
    // A row that was cut off would be taken for a whole one.
    let long = "lang ".repeat(MOST_BYTES / 5 + 1);
    assert_eq!(TaskList::read(&long), Err(TooMuch::Bytes { most: MOST_BYTES, found: long.len() }));
}

#[test]
fn a_row_is_named_by_its_number_in_the_spreadsheet() {
    let list = tasks("Taak;Uren\n\"Kamp\nmet groep 8; twee nachten\";30\nSport;veel\n\n\"Dicht;4\nPlein;\"5\"\n");
    let rows: Vec<_> = list.rows.iter().map(|row| (row.line, row.task.label.as_str())).collect();
    assert_eq!(rows, [(2, "Kamp met groep 8; twee nachten"), (3, "Sport"), (6, "Plein")]);
    let unread = ListProblem::Unread { column: Column::Size, text: "veel".to_owned() };
    assert_eq!(problems(&list), [(3, &unread), (5, &ListProblem::OpenQuote)]);
}

#[test]
fn names_of_columns_with_an_open_quote_still_name_them() {
    let list = tasks("Taak;\"Maanden;Uren\nKamp;juni;30\n");
    assert_eq!(problems(&list), [(1, &ListProblem::OpenQuote)]);
    let [camp] = &list.rows[..] else { panic!("{list:?}") };
    assert_eq!((camp.task.months, camp.task.size), (Months::of(&[Month::June]), Size::Minutes(1800)));
}

#[test]
fn commas_stand_between_cells_only_below_names_of_columns() {
    let list = tasks("Taak,Uren\n\"Kamp, met groep 8\",\"12,5\"\n");
    assert_eq!(list.problems, []);
    assert_eq!((list.rows[0].task.label.as_str(), list.rows[0].task.size), ("Kamp, met groep 8", Size::Minutes(750)));
}

#[test]
fn columns_and_cells_are_known_by_the_words_of_the_week_too() {
    let list = tasks("Taak;Aantal uren;Klas;Dag;Delen\nKamp;half uur;groep 8;n.v.t.;Ja!\nSport;3;;do-di;\n");
    let [camp, _] = &list.rows[..] else { panic!("{list:?}") };
    assert_eq!((camp.task.size, camp.task.group.as_str()), (Size::Minutes(30), "groep 8"));
    assert_eq!((camp.task.weekday, camp.task.may_share), (None, true));
    // Otherwise a range that runs backwards would be half read.
    let unread = ListProblem::Unread { column: Column::Days, text: "do-di".to_owned() };
    assert_eq!(problems(&list), [(3, &unread)]);
    let people = PeopleList::read("juf A; 0,6 fte; vr\npm'er groep 1; 3 uur; dagelijks").unwrap();
    let rows: Vec<_> = people.rows.iter().map(|row| (row.role, row.days.as_slice())).collect();
    assert_eq!(rows, [(StaffRole::Teacher, &[Weekday::Friday][..]), (StaffRole::Childcare, Weekday::ALL)]);
}

#[test]
fn a_list_that_is_longer_than_fits_is_taken_as_far_as_it_goes() {
    let rows: String = (1..=600).map(|number| format!("Taak nummer {number}\t{}\n", number % 9 + 1)).collect();
    let mut division = TaskDivision::default();
    let done = division.add_tasks(&tasks(&format!("Taak\tUren\n{rows}")));
    assert_eq!((done.added.len(), division.tasks.len()), (400, 400));
    let refused: Vec<u32> = done.problems.iter().map(|row| row.line).collect();
    assert_eq!(refused, (402..=601).collect::<Vec<_>>());
    assert!(done.problems.iter().all(|row| !row.problem.is_kept()));
}

#[test]
fn the_planner_list_is_read_without_its_title_too() {
    let planner = include_str!("lists/planner.tsv");
    let head = planner.lines().position(|line| line.starts_with("Taak\t")).unwrap();
    let rows = planner.lines().skip(head).collect::<Vec<_>>().join("\n");
    let (list, whole) = (tasks(&rows), tasks(planner));
    let labels = |list: &TaskList| list.rows.iter().map(|row| row.task.clone()).collect::<Vec<_>>();
    assert_eq!((labels(&list).len(), labels(&list)), (61, labels(&whole)));
    assert_eq!(list.asides.len() + 1, whole.asides.len());
}
