//! Lists of colleagues of which a column, a mark or a number could be taken for something else: each with the right value,
//! or with what is asked.

use crate::list::{Column, ListProblem, PeopleList, Per, RowCapacity};
use crate::*;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

fn read(text: &str) -> PeopleList {
    PeopleList::read(text).unwrap()
}

/// The room of each row in hours, or in thousandths of full time behind a "d"; "-" for what follows from the role.
fn rooms(list: &PeopleList) -> Vec<String> {
    let room = |of: Option<RowCapacity>| match of {
        Some(RowCapacity::Said(Capacity::Minutes(minutes))) => (minutes / 60).to_string(),
        Some(RowCapacity::FullTime { thousandths }) => format!("d{thousandths}"),
        None => "-".to_owned(),
        Some(other) => format!("{other:?}"),
    };
    list.rows.iter().map(|row| room(row.capacity)).collect()
}

fn unused(list: &PeopleList) -> Vec<&str> {
    list.unused.iter().map(|column| column.name.as_str()).collect()
}

fn problems(list: &PeopleList) -> Vec<(u32, &ListProblem)> {
    list.problems.iter().map(|row| (row.line, &row.problem)).collect()
}

#[test]
fn hours_that_someone_works_are_no_room_for_tasks() {
    for text in [
        "Functie\tWTF\tUren\nlkr 3\t0,8\t1327\nlkr 4\t1,0\t1659",
        "Functie\tUren\tfte\nlkr 3\t1327,2\t80%\nOA A\t332\t0,2",
        "Naam\tAanstelling\tUren per jaar\nlkr 3\t0,4\t664\nlkr 4\t0,6\t995",
        "Functie\tfte\tKlokuren\nlkr 3\t1\t1600\nlkr 4\t0,5\t800",
        "Functie\tUren\nlkr 3\t1659\nOA A\t664",
    ] {
        let list = read(text);
        let told = list.problems.iter().filter(|row| matches!(row.problem, ListProblem::WorkingHours { .. })).count();
        assert_eq!((told, list.problems.len()), (2, 2), "{text}: {list:?}");
        assert!(rooms(&list).iter().all(|room| room.starts_with(['d', '-'])), "{text}: {list:?}");
    }
    for (text, expected) in [
        ("Functie\tWTF\tUren\nlkr 3\t0,8\t120\nlkr 4\t1,0\t160", ["120", "160"]),
        ("Functie\tUren\nlkr 3\t120\nconciërge\t400", ["120", "400"]),
        ("Functie\tWTF\tTaakuren\nconciërge\t1,0\t1600\nlkr 4\t0,5\t60", ["1600", "60"]),
    ] {
        let list = read(text);
        assert_eq!((rooms(&list), problems(&list)), (expected.map(str::to_owned).to_vec(), vec![]), "{text}");
    }
}

#[test]
fn hours_for_tasks_come_before_other_hours() {
    for (text, not_used) in [
        ("Functie\tUren\tTaakuren\nlkr 3\t1327\t120", "Uren"),
        ("Functie\tUren/week\tTaakuren\tDagen\nlkr 3\t32\t120\tma", "Uren/week"),
        ("Functie\tTaakuren\tUren per week\nlkr 3\t120\t32", "Uren per week"),
        ("Functie\tUren\tTaken\nlkr 3\t1327\t120", "Uren"),
        ("Functie\tWeekuren\tRuimte voor taken\nlkr 3\t32\t120", "Weekuren"),
        ("Functie\tKlokuren\tBeschikbare uren\nlkr 3\t1327\t120", "Klokuren"),
        ("Functie\tTaakuren 2025-2026\tTaakuren 2026-2027\nlkr 3\t90\t120", "Taakuren 2025-2026"),
        ("Functie\tTaakuren 26/27\tTaakuren 25/26\nlkr 3\t120\t90", "Taakuren 25/26"),
    ] {
        let list = read(text);
        assert_eq!((rooms(&list), unused(&list)), (vec!["120".to_owned()], vec![not_used]), "{text}: {list:?}");
    }
    // Names of tasks are no hours.
    assert_eq!(rooms(&read("Functie\tTaakuren\tTaken\nlkr 3\t120\tSint, Kerst")), ["120"]);
}

#[test]
fn the_newest_school_year_is_used() {
    for (text, not_used) in [
        ("Functie\tWTF 2025-2026\tWTF 2026-2027\nlkr 3\t0,8\t0,6", "WTF 2025-2026"),
        ("Functie\tfte 26/27\tfte 25/26\nlkr 3\t0,6\t0,8", "fte 25/26"),
        ("Functie\tfte\tfte 26/27\nlkr 3\t0,8\t0,6", "fte"),
    ] {
        let list = read(text);
        assert_eq!((rooms(&list), unused(&list)), (vec!["d600".to_owned()], vec![not_used]), "{text}: {list:?}");
    }
    let list = read("Functie\tDagen 2025-2026\tDagen 2026-2027\nlkr 3\tma di\tdo");
    assert_eq!(list.rows[0].days, [taakkompas_school::time_of_day::Weekday::Thursday]);
}

#[test]
fn a_sum_behind_the_days_is_no_room() {
    for (text, not_used) in [
        ("Functie\tMa\tDi\tWo\tDo\tVr\tTotaal\nlkr 3\tx\tx\t\tx\tx\t4", "Totaal"),
        ("Functie\tMa\tDi\tWo\tDo\tVr\tAantal dagen\nlkr 3\tx\tx\t\tx\tx\t4", "Aantal dagen"),
        ("Functie\tma\tdi\two\tdo\tvr\ttot\nOA A\t6\t6\t\t\t6\t18", "tot"),
        ("Functie\tma\tdi\ttotaal\nOA A\t8.30-14.30\t8.30-14.30\t12", "totaal"),
        ("Functie\tDagen\tTotaal\nOA A\tma di\t2", "Totaal"),
    ] {
        let list = read(text);
        assert_eq!((rooms(&list), unused(&list)), (vec!["-".to_owned()], vec![not_used]), "{text}: {list:?}");
        assert!(!list.problems.iter().any(|row| matches!(row.problem, ListProblem::Unread { .. })), "{text}");
    }
    assert_eq!(rooms(&read("Functie\tTotaal\nlkr 3\t120")), ["120"]);
}

#[test]
fn room_that_will_be_said_later_is_asked() {
    let list = read("Functie\tTaakuren\tWTF\nlkr 3\tn.t.b.\t\nlkr 4\t?\t0,8\nlkr 5\t-\t1\nlkr 6\tgeen\tn.v.t.");
    assert_eq!(rooms(&list), ["-", "d800", "d1000", "0"]);
    let unsaid = |text: &str| ListProblem::SizeNotSaid { text: text.to_owned() };
    assert_eq!(problems(&list), [(2, &unsaid("n.t.b.")), (3, &unsaid("?")), (5, &unsaid("n.v.t."))]);
}

#[test]
fn the_marks_of_notes_are_told() {
    let list =
        read("Functie\tWTF\tDagen\nlkr 3*\t0,8\tma di\nlkr 4\t1,0†\tma wo**\n* tot kerst\n** om de week\n† tijdelijk");
    assert_eq!((rooms(&list), list.rows[0].label.as_str()), (vec!["d800".to_owned(), "d1000".to_owned()], "lkr 3"));
    let note = |text: &str, note: &str| ListProblem::Footnote { text: text.to_owned(), note: note.to_owned() };
    let expected =
        [(2, note("lkr 3*", "tot kerst")), (3, note("1,0†", "tijdelijk")), (3, note("ma wo**", "om de week"))];
    assert_eq!(problems(&list), expected.iter().map(|(line, problem)| (*line, problem)).collect::<Vec<_>>());
}

#[test]
fn a_number_of_people_is_one_a_row() {
    for (text, count) in [
        ("3 onderwijsassistenten", 3),
        ("2x conciërge", 2),
        ("3 x gymdocent", 3),
        ("drie ib'ers", 3),
        ("onderwijsassistenten (3)", 3),
        ("OA (2x)", 2),
        ("5x leerkracht bovenbouw", 5),
        ("groep 4: Dirk 0,5 / Els 0,5", 2),
        ("leerkracht groep 4: 0,5 / 0,5", 2),
        ("groep 6 Els 0,6 + Jip 0,4", 2),
        ("Functie\tDagen\nleerkracht groep 3\tma\n2 gymdocenten\tdo", 2),
    ] {
        let list = read(text);
        let [row] = &list.problems[..] else { panic!("{text}: {list:?}") };
        assert_eq!(row.problem, ListProblem::SeveralPeople { count }, "{text}");
    }
    for text in
        ["3 lkr", "groep 3", "leerkracht 3 (duo)", "lkr 1/2", "OA 2", "lkr 5 0,6 fte", "leerkracht groep 3 en 4"]
    {
        let list = read(text);
        assert_eq!(list.rows.len(), 1, "{text}: {list:?}");
    }
    let list = read("leerkracht groep 3 0,6");
    assert_eq!(problems(&list), [(1, &ListProblem::PartOrHours { text: "0,6".to_owned() })]);
    // All teachers of some groups are no one in particular.
    assert_eq!(problems(&read("leerkrachten groep 1 t/m 8\nconciërge")), [(1, &ListProblem::MayBeHeading)]);
}

#[test]
fn one_person_may_have_several_functions() {
    for (text, role) in [
        ("IB + lkr 6", StaffRole::Teacher),
        ("lkr 3 / bouwcoördinator", StaffRole::Teacher),
        ("OA en conciërge", StaffRole::Assistant),
        ("conciërge & administratie", StaffRole::Caretaker),
        ("adjunct-directeur en leerkracht groep 8", StaffRole::Teacher),
    ] {
        let list = read(&format!("Functie\tTaakuren\tDagen\n{text}\t80\tma di"));
        let [row] = &list.rows[..] else { panic!("{text}: {list:?}") };
        assert_eq!((row.label.as_str(), row.role), (text, role));
        assert_eq!(problems(&list), [(2, &ListProblem::OnePerson { text: text.to_owned() })]);
    }
    for text in ["lkr 5 en lkr 6", "Anja en Bert", "lkr 3 + OA A", "ib'er en Kim"] {
        let list = read(&format!("Functie\tTaakuren\tDagen\n{text}\t80\tma di"));
        assert_eq!(problems(&list), [(2, &ListProblem::SeveralPeople { count: 2 })], "{text}");
    }
}

#[test]
fn an_initial_stays_with_its_name() {
    let labels = |text: &str| read(text).rows.iter().map(|row| row.label.clone()).collect::<Vec<_>>();
    let list = "Naam\tFunctie\nA. de Boer\tlkr 3\nB. Jansen\tOA\nJ.P. Smit\tib'er";
    assert_eq!(labels(list), ["A. de Boer", "B. Jansen", "J.P. Smit"]);
    assert_eq!(labels("A. leerkracht groep 3\nB. onderwijsassistent"), ["leerkracht groep 3", "onderwijsassistent"]);
    assert_eq!(labels("1. lkr 3\n2. lkr 4"), ["lkr 3", "lkr 4"]);
}

#[test]
fn hours_of_a_week_are_told_as_such() {
    let list = read("Functie\tUren\nOA A\t24\nOA B\t32");
    let week =
        |text: &str, hours: u32| ListProblem::NotAYear { text: text.to_owned(), per: Per::Week, minutes: hours * 60 };
    assert_eq!(problems(&list), [(2, &week("24", 24)), (3, &week("32", 32))]);
}

#[test]
fn what_is_beside_the_room_or_a_name_is_used_or_told() {
    let list = read("Functie\tWTF\tTaakuren\nlkr 3\t0,8\t120\nlkr 4\t1\t160");
    assert_eq!((rooms(&list), unused(&list)), (vec!["120".to_owned(), "160".to_owned()], vec!["WTF"]));
    let list = read("Functie\tWTF\tTaakuren\nlkr 3\t0,8\t120\nlkr 4\t1\t");
    let left = ListProblem::Left { column: Column::FullTime, text: "0,8".to_owned() };
    assert_eq!((rooms(&list), problems(&list)), (vec!["120".to_owned(), "d1000".to_owned()], vec![(2, &left)]));
    // The group behind what someone is, also without the word.
    let list = read("Naam\tFunctie\nA. de Boer\tlkr 3\nB. Jansen\tleerkracht 4/5");
    assert_eq!(list.rows.iter().map(|row| row.groups.len()).collect::<Vec<_>>(), [1, 1], "{list:?}");
    let list = read("Naam\tFunctie\tGroep\nAnja\tLeerkracht groep 3\t4\nKim\tLeerkracht groep 5\t5");
    let left = ListProblem::Left { column: Column::Group, text: "groep 3".to_owned() };
    assert_eq!(
        (list.rows[0].groups.as_slice(), list.rows[1].groups.as_slice()),
        (&["4".to_owned()][..], &["5".to_owned()][..])
    );
    assert_eq!(problems(&list), [(2, &left)]);
}

/// The days of each row, a letter for each.
fn days(list: &PeopleList) -> Vec<String> {
    let letter = |day: &Weekday| match day {
        Weekday::Monday => 'm',
        Weekday::Tuesday => 'd',
        Weekday::Wednesday => 'w',
        Weekday::Thursday => 'D',
        Weekday::Friday => 'v',
    };
    list.rows.iter().map(|row| row.days.iter().map(letter).collect()).collect()
}

#[test]
fn ticks_below_the_days_are_days_and_crosses_in_red_are_not() {
    for marks in [
        "✓\t✓\t✗\t✓\t✗",
        "✔\t✔\t\t✔\t",
        "✔\u{fe0f}\t✔\u{fe0f}\t✘\t✔\u{fe0f}\t✘",
        "✅\t✅\t❌\t✅\t❌",
        "√\t√\t\t√\t",
        "●\t●\t\t●\t○",
        "TRUE\tTRUE\tFALSE\tTRUE\tFALSE",
        "WAAR\tWAAR\tONWAAR\tWAAR\tONWAAR",
        "v\tv\t\tv\t-",
        "ja\tja\tnee\tja\tvrij",
    ] {
        let list = read(&format!("Functie\tma\tdi\two\tdo\tvr\nlkr 3\t{marks}"));
        assert_eq!((days(&list), problems(&list)), (vec!["mdD".to_owned()], vec![]), "{marks}");
    }
    for marks in ["1,0\t1,0\t0,0\t1,0\t0,00", "6:00\t6:00\t0:00\t4:00\t0", "5 u\t5 u\t0 uur\t5 u\t0.0"] {
        let list = read(&format!("Functie\tma\tdi\two\tdo\tvr\nlkr 3\t{marks}"));
        assert_eq!(days(&list), ["mdD"], "{marks}");
    }
}

#[test]
fn marks_below_the_days_that_may_say_away_are_told_and_no_days() {
    let asked = |text: &str| ListProblem::TwoReadings { column: Column::Days, text: text.to_owned() };
    let left = |text: &str| ListProblem::Left { column: Column::Days, text: text.to_owned() };
    for (marks, expected) in [
        ("W\tW\tV\tW\tV", asked("V")),
        ("x\tx\tv\tx\tv", asked("v")),
        ("x\tx\t/\tx\t", asked("/")),
        ("x\tx\tL\tx\t", asked("L")),
        ("x\tx\t★\tx\t", asked("★")),
        ("x\tx\tBAPO\tx\t", left("BAPO")),
        ("x\tx\tCO\tx\t", left("CO")),
        ("x\tx\tafw.\tx\t", left("afw.")),
        ("x\tx\tziek\tx\t", left("ziek")),
        ("x\tx\tverlof\tx\t", left("verlof")),
    ] {
        let list = read(&format!("Functie\tma\tdi\two\tdo\tvr\nlkr 3\t{marks}"));
        assert_eq!((days(&list), problems(&list)), (vec!["mdD".to_owned()], vec![(2, &expected)]), "{marks}");
    }
    // The mark of one row says what that of another is.
    let list = read("Functie\tma\tdi\two\nlkr 3\tx\tx\t\nlkr 4\tx\tv\tx");
    assert_eq!((days(&list), problems(&list)), (vec!["md".to_owned(), "mw".to_owned()], vec![(3, &asked("v"))]));
}

#[test]
fn hours_without_a_head_beside_parts_of_full_time_are_those_of_a_week() {
    let list = read("lkr 3\t0,8 fte\nOA\t24 uur\nconciërge\t16 uur");
    let of_week =
        |hours: u32| ListProblem::NotAYear { text: format!("{hours} uur"), per: Per::Week, minutes: hours * 60 };
    assert_eq!(problems(&list), [(2, &of_week(24)), (3, &of_week(16))]);
    assert_eq!(rooms(&list), ["d800", "-", "-"]);
    // Nothing beside them says so.
    assert_eq!(rooms(&read("lkr 3\t60 uur\nOA\t24 uur")), ["60", "24"]);
}

#[test]
fn a_time_until_which_someone_is_there_is_no_total() {
    let list = read("Naam\tma\tdi\two\nOA A\tx\tx\tx\nOA B\ttot 12.00\tx\t");
    assert_eq!(days(&list), ["mdw", "md"], "{list:?}");
    assert_eq!(list.asides, []);
    for time in ["tot 12.00", "vanaf 10:15", "tot 12.00 uur"] {
        let list = read(&format!("Functie\tDagen\tTijd\nlkr 3\tma di\t{time}"));
        let unread = ListProblem::Unread { column: Column::Capacity, text: time.to_owned() };
        assert_eq!((rooms(&list), problems(&list)), (vec!["-".to_owned()], vec![(2, &unread)]), "{time}");
    }
    assert_eq!(rooms(&read("Functie\tTaakuren\nlkr 3\ttot 40 uur")), ["40"]);
}
