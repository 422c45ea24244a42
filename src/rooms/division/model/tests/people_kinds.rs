//! Kinds of lists of colleagues that were once read wrong, or told in words that do not fit.

use crate::list::{AsideKind, Column, ListProblem, PeopleList, RowCapacity};
use taakkompas_school::dutch::days::short_weekday;
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

fn read(text: &str) -> PeopleList {
    PeopleList::read(text).unwrap()
}

/// What each colleague is called, with their groups and days: "Anja 1/2A: ma di".
fn people(text: &str) -> Vec<String> {
    let days = |days: &[Weekday]| days.iter().map(|&day| short_weekday(day)).collect::<Vec<_>>().join(" ");
    let person = |row: crate::list::PersonRow| format!("{} {}: {}", row.label, row.groups.join("+"), days(&row.days));
    read(text).rows.into_iter().map(person).collect()
}

fn said(text: &str) -> Vec<(u32, ListProblem)> {
    read(text).problems.into_iter().map(|row| (row.line, row.problem)).collect()
}

#[test]
fn two_teachers_of_a_group_beside_each_other_each_have_their_own_days() {
    let duo = ["Anja 1/2A: ma di", "Bert 1/2A: wo do vr", "Kim 3: ma di wo", "Joke 3: do vr"];
    for text in [
        "Groep;Leerkracht 1;Dagen 1;Leerkracht 2;Dagen 2\n1/2A;Anja;ma di;Bert;wo do vr\n3;Kim;ma di wo;Joke;do vr",
        "Groep\tLeerkracht A\tDagen\tLeerkracht B\tDagen\n1/2A\tAnja\tma di\tBert\two do vr\n3\tKim\tma di wo\tJoke\tdo vr",
        "Groep\tLeerkracht\tDagen\tDuo\tDagen\n1/2A\tAnja\tma di\tBert\two do vr\n3\tKim\tma di wo\tJoke\tdo vr",
        "Groep\tLeerkracht\tDagen\tDuopartner\tDagen\n1/2A\tAnja\tma di\tBert\two do vr\n3\tKim\tma di wo\tJoke\tdo vr",
        "Groep\tLeerkracht 1\tLeerkracht 2\tDagen 1\tDagen 2\n1/2A\tAnja\tBert\tma di\two do vr\n3\tKim\tJoke\tma di wo\tdo vr",
        "Groep\tLeerkracht 1\tLeerkracht 2\tDagen\n1/2A\tAnja\tBert\tma di / wo do vr\n3\tKim\tJoke\tma di wo / do vr",
        "Groep\tLeerkrachten\tDagen\n1/2A\tAnja/Bert\tma di / wo do vr\n3\tKim / Joke\tma di wo / do vr",
        "1/2A\tAnja/Bert\tma di / wo do vr\n3\tKim/Joke\tma di wo / do vr",
        "Groep\tMa\tDi\tWo\tDo\tVr\n1/2A\tAnja\tAnja\tBert\tBert\tBert\n3\tKim\tKim\tKim\tJoke\tJoke",
    ] {
        assert_eq!(people(text), duo, "{text}");
        assert_eq!(said(text), [], "{text}");
    }
    let text = "Groep\tLeerkracht 1\tWtf\tLeerkracht 2\tWtf\n3\tAnja\t0,4\tBert\t0,6\n4\tKim\t1\t\t";
    let parts: Vec<_> = read(text).rows.into_iter().map(|row| row.capacity).collect();
    let part = |thousandths| Some(RowCapacity::FullTime { thousandths });
    assert_eq!(parts, [part(400), part(600), part(1000)]);
    // Days of both together are nobody's.
    let text = "Groep\tLeerkrachten\tDagen\n5\tPiet/Els\tma t/m vr";
    assert_eq!(said(text), [(2, ListProblem::SeveralPeople { count: 2 })]);
    assert_eq!(people("Groep\tLeerkracht\n3\t\"Cor\nDewi\""), ["Cor 3: ", "Dewi 3: "]);
    let days = ["Anja ma di 3: ma di", "Bert wo do 3: wo do"];
    for text in ["Groep\tLeerkracht\n3\tAnja (ma di) / Bert (wo do)", "Groep\tLeerkracht\n3\tAnja ma di, Bert wo do"] {
        assert_eq!(people(text), days, "{text}");
    }
}

#[test]
fn names_under_days_and_people_as_columns_are_turned() {
    for text in [
        "Ma\tDi\tWo\nAnja\tAnja\tBert\nKim\t\tAnja",
        "Maandag: Anja, Kim\nDinsdag: Anja\nWoensdag: Bert en Anja",
        "Maandag\tAnja, Kim\nDinsdag\tAnja\nWoensdag\tBert\tAnja",
        "Wie werkt wanneer\nma - Anja / Kim\ndi - Anja\nwo - Bert & Anja",
    ] {
        let mut found = people(text);
        found.sort();
        assert_eq!(found, ["Anja : ma di wo", "Bert : wo", "Kim : ma"], "{text}");
    }
    let list = read("\tAnja\tBea\nFunctie\tlkr\toa\nWtf\t0,6\t0,4\nDagen\tma di\two");
    let found: Vec<_> = list.rows.iter().map(|row| (row.label.as_str(), row.role, row.days.len())).collect();
    assert_eq!(found, [("Anja", StaffRole::Teacher, 2), ("Bea", StaffRole::Assistant, 1)]);
    // Crosses below days are no names.
    assert_eq!(people("Naam\tMa\tDi\tWo\nAnja\tx\t\tx"), ["Anja : ma wo"]);
}

#[test]
fn a_part_of_the_school_is_a_heading_and_its_groups_are_told() {
    let text =
        "Naam\tFunctie\nUnit 1 (groep 1-3)\nAnja\tlkr\nTeam 1\nKim\toa\nLocatie Noord\nJoke\tlkr\nKernteam 3\nSam\tlkr";
    let list = read(text);
    let names: Vec<_> = list.asides.iter().map(|aside| (aside.kind, aside.text.as_str())).collect();
    let heading = |text| (AsideKind::Heading, text);
    assert_eq!(names, ["Unit 1 (groep 1-3)", "Team 1", "Locatie Noord", "Kernteam 3"].map(heading));
    let groups = ListProblem::GroupsOfHeading { text: "Unit 1 (groep 1-3)".to_owned() };
    assert_eq!(said(text), [(2, groups)]);
    assert_eq!(people("Unit 1\nAnja\nBert\nCluster B\nKim"), ["Anja : ", "Bert : ", "Kim : "]);
}

#[test]
fn what_people_write_in_a_chat_is_read_with_who_wrote_it() {
    let text = "[08:12, 3-3-2026] Juf Anja: ik werk ma di do\n3-3-2026 08:13 - Bert: wo do\nKim: ik ben er di en vr";
    assert_eq!(people(text), ["Juf Anja ma di do : ma di do", "Bert wo do : wo do", "Kim di vr : di vr"]);
    for (text, alternating) in [
        ("di/vr (vr om en om)", Weekday::Friday),
        ("ma di en om de week wo", Weekday::Wednesday),
        ("do vr (om de week wo)", Weekday::Wednesday),
        ("ma, di, om de week wo", Weekday::Wednesday),
    ] {
        let list = read(&format!("Naam\tDagen\nAnja\t{text}"));
        let weeks = |on: &taakkompas_school::dutch::days::OnDay| (on.weeks != WeeksSaid::Every).then_some(on.day);
        assert_eq!(list.rows[0].on.iter().filter_map(weeks).collect::<Vec<_>>(), [alternating], "{text}");
        assert_eq!(list.rows[0].on.len(), list.rows[0].days.len(), "{text}: each day once");
    }
}

#[test]
fn what_stays_in_a_name_and_says_more_is_told() {
    for text in [
        "Gr 5: Bas fulltime",
        "Cor groep 3",
        "lkr: Anja",
        "Gerda is de directeur",
        "Anja ma 8.30-12.30",
        "Maandag",
        "Marja (4 dgn)",
    ] {
        let told = said(text);
        assert!(matches!(told.as_slice(), [(1, ListProblem::MoreInLabel { .. })]), "{text}: {told:?}");
    }
    assert_eq!(said("Beste Marja,"), [(1, ListProblem::MayBeHeading)]);
    for text in ["Anja", "juf Anja", "Jan-Willem van der Berg", "leraar groep 3", "ib'er", "Onderwijsassistent A"] {
        assert_eq!(said(text), [], "{text}");
    }
    assert_eq!(
        people("A. de Vries, leerkracht\nP. Bakker, oa\nB. leerkracht groep 3")[..2],
        ["A. de Vries : ", "P. Bakker : "]
    );
    assert_eq!(people("Jansen, Anja\nSmit, K."), ["Anja Jansen : ", "K. Smit : "]);
    assert_eq!(people("Anja, Kim"), ["Anja : ", "Kim : "]);
    let role = ListProblem::Left { column: Column::Role, text: "ib".to_owned() };
    assert_eq!(said("Loes (ib)"), [(1, role)]);
}

#[test]
fn a_number_that_may_be_a_group_and_hours_that_are_no_day_are_no_guess() {
    let asked = |line, text: &str| (line, ListProblem::GroupOrHours { text: text.to_owned() });
    assert_eq!(said("Anja\t3\nBea\t4"), [asked(1, "3"), asked(2, "4")]);
    let list = read("Naam\tFunctie\tDI\tTaken\nAnja\tlkr\t24\t100");
    assert_eq!((list.rows[0].days.as_slice(), list.unused[0].name.as_str()), (&[][..], "DI"));
    let leaves = ListProblem::MayLapse { text: "uit dienst".to_owned() };
    assert_eq!(said("Naam\tFunctie\tOpmerking\nAnja\tlkr\tgaat 1 mei uit dienst\nKim\toa\t"), [(2, leaves)]);
}

#[test]
fn a_merged_group_and_hours_beside_parts_of_full_time_are_read_as_they_are_meant() {
    let text = "Groep\tLeerkracht\tDagen\n3\tAnja\tma di\n\tBea\two do vr";
    assert_eq!(people(text), ["Anja 3: ma di", "Bea 3: wo do vr"]);
    assert_eq!(said(text), [(3, ListProblem::FromAbove { column: Column::Group, text: "3".to_owned() })]);
    let list = read("Naam\tFunctie\nAnja\tlkr, 0,8\nKim\tOA, 24 uur");
    assert!(list.rows.iter().all(|row| row.capacity.is_none()), "{list:?}");
    let is_week = |problem: &ListProblem| {
        matches!(problem, ListProblem::NotAYear { per: crate::list::Per::Week, minutes: 1440, .. })
    };
    assert!(list.problems.iter().any(|row| row.line == 3 && is_week(&row.problem)), "{:?}", list.problems);
}

#[test]
fn who_has_a_name_is_no_total_and_what_stands_behind_it_is_read_or_told() {
    let text = "\tma\tdi\two\tdo\tvr\tfte\nJuf Marieke\tx\tx\t\t\t\t0,4\nJuf Ans\t\t\tx\tx\tx\t0,6\n\
                Meester Bart\tx\tx\tx\tx\tx\t1";
    assert_eq!(people(text), ["Juf Marieke : ma di", "Juf Ans : wo do vr", "Meester Bart : ma di wo do vr"]);
    let text = "\tFunctie\tfte\nAnja\tlkr\t0,4\nKim\toa\t0,6\nCor\tib\t1\nTotaal\t\t2";
    assert_eq!(people(text), ["Anja : ", "Kim : ", "Cor : "]);
    assert_eq!(read(text).asides.len(), 1);
    let list = read("Anja, lkr gr 3, BHV, vertrouwenspersoon\nBea, lkr gr 4, EHBO'er\nCor, oa, MR");
    let certificates: Vec<&[String]> = list.rows.iter().map(|row| row.certificates.as_slice()).collect();
    assert_eq!(certificates, [&["BHV".to_owned()][..], &["EHBO".to_owned()], &[]]);
    let told = |text: &str| ListProblem::MoreInLabel { text: text.to_owned() };
    for (line, text) in [(1, "Anja, vertrouwenspersoon"), (3, "Cor, MR")] {
        assert!(list.problems.iter().any(|row| (row.line, &row.problem) == (line, &told(text))), "{:?}", list.problems);
    }
    let cell = "leerkracht (0,4) / ib (0,2)";
    let left = ListProblem::Left { column: Column::Role, text: cell.to_owned() };
    assert_eq!(said(&format!("Naam\tFunctie\tGroep\nAnja\t{cell}\t3\nBea\tleerkracht\t4")), [(2, left.clone())]);
    assert_eq!(said(&format!("Anja\t{cell}\nBea\tleerkracht")), [(1, left)]);
    let two = said("Naam\tFunctie\nAnja\tleerkracht 0,6, ib 0,2\nBea\tleerkracht");
    let whole = |problem: &ListProblem| matches!(problem, ListProblem::Left { text, .. } if text.ends_with("ib 0,2"));
    assert!(two.iter().any(|(line, problem)| *line == 2 && whole(problem)), "{two:?}");
    assert_eq!(people("De hele week: Cor\nAlleen ma en di: Bea"), ["Cor : ma di wo do vr", "Bea ma di : ma di"]);
    let days = |problem: &ListProblem| matches!(problem, ListProblem::Unread { column: Column::Days, .. });
    assert!(!said("Bea (gr 3, do-vr, 0,4)\nAnja (gr 3, ma-wo, 0,6)").iter().any(|(_, problem)| days(problem)));
}

#[test]
fn headings_of_a_list_of_lines_say_what_those_below_them_are() {
    let roles = |text: &str| read(text).rows.into_iter().map(|row| (row.label, row.role)).collect::<Vec<_>>();
    let expected = [("Anja", StaffRole::Teacher), ("Tom", StaffRole::Teacher), ("Fatima", StaffRole::Assistant)]
        .map(|(name, role)| (name.to_owned(), role));
    for text in [
        "Leerkrachten\nAnja 0,8\nTom 1,0\nOnderwijsassistenten\nFatima 0,6",
        "Leraren\nAnja 0,8\nTom 1,0\nAssistenten\nFatima 0,6",
        "Leerkrachten:\nAnja\t0,8\nTom\t1,0\nOnderwijsassistenten:\nFatima\t0,6",
        "Naam\tWTF\nLeerkrachten\nAnja\t0,8\nTom\t1,0\nOnderwijsassistenten\nFatima\t0,6",
    ] {
        assert_eq!(roles(text), expected, "{text}");
        assert_eq!(read(text).asides.len(), 2, "{text}");
    }
    // What someone is said to be counts before the heading.
    let own = "Naam\tFunctie\tWTF\nLeerkrachten\nAnja\toa\t0,8\nKim\tlkr\t1";
    assert_eq!(roles(own)[0].1, StaffRole::Assistant);
    assert_eq!(roles("Naam\tWTF\nLeerkrachten en assistenten\nAnja\t0,8\nKim\t1")[0].1, StaffRole::Other);
}

#[test]
fn a_day_above_names_on_lines_is_theirs() {
    assert_eq!(people("Maandag\nKim\nTom\nDinsdag\nKim"), ["Kim : ma di", "Tom : ma"]);
    assert_eq!(people("Wie werkt wanneer\nmaandag:\nKim, Tom\ndinsdag:\nKim"), ["Kim : ma di", "Tom : ma"]);
    assert_eq!(said("Maandag\nKim").len(), 1, "one day alone is asked");
}

#[test]
fn hours_of_a_week_and_a_part_with_a_comma_stay_what_they_are() {
    let list = read("Anja 32 uur\nTom 40 uur");
    assert!(list.rows.iter().all(|row| row.capacity.is_none()));
    let is_week = |problem: &ListProblem| matches!(problem, ListProblem::NotAYear { per: crate::list::Per::Week, .. });
    assert!(list.problems.iter().all(|row| is_week(&row.problem)), "{:?}", list.problems);
    let hours = Some(RowCapacity::Said(crate::Capacity::Minutes(7200)));
    assert_eq!(read("Anja 120 uur\nTom 40 uur").rows[0].capacity, hours);
    assert_eq!(people("Anja 0,8 (ouderschapsverlof)"), ["Anja 0,8 (ouderschapsverlof) : "]);
}

#[test]
fn someone_with_the_name_of_a_sum_is_someone() {
    let text = "Naam\tFunctie\tWTF\nSom\tleerkracht\t0,8\nAnja\toa\t0,6\nTotaal\t\t1,4";
    assert_eq!(people(text), ["Som : ", "Anja : "]);
    assert_eq!(read(text).asides.len(), 1);
    assert_eq!(people("Totaal, Ans\t0,6\nSommers, Kim\t0,8"), ["Ans Totaal : ", "Kim Sommers : "]);
}
