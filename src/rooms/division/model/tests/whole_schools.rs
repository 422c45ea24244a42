//! Whole schools from their own lists, none cleaned up: the two that the browser carries through the site, and a third
//! in other words. What is not sure is told by name.

use super::super::into_week::WhyLeftOut;
use super::super::*;
use crate::list::{AsideKind, Column, ListProblem, PeopleList, TaskList};
use taakkompas_school::time_of_day::{Week, Weekday, Weeks};
use taakkompas_week::{AssistantWeek, DayPart, Kind as Work, paste};

macro_rules! list {
    ($name:literal) => {
        include_str!(concat!("../../../../../end2end/support/whole-school/", $name))
    };
}

fn usual(group: &str) -> String {
    format!("leraar {group}")
}

/// A school with its lists pasted in the order of the site: the team, the lesson times, the team again, the rosters and
/// the tasks.
struct School {
    division: TaskDivision,
    week: AssistantWeek,
    /// Why something of a colleague did not come into the week.
    left_out: Vec<String>,
    team: PeopleList,
    roster: paste::Outcome,
    tasks: TaskList,
    /// What is said of the tasks when they are added.
    said: Vec<(u32, ListProblem)>,
}

impl School {
    fn of(team: &str, lessons: &str, roster: &str, tasks: &str) -> Self {
        let (mut division, mut week) = (TaskDivision::default(), AssistantWeek::default());
        division.add_team(team, &mut week, usual).unwrap();
        let times = paste::paste(&week, lessons).unwrap();
        week = times.week;
        assert_eq!((times.problems, times.unused_columns), (vec![], vec![]));
        let notes: Vec<_> = times.notes.iter().map(|row| (row.line, &row.note)).collect();
        assert_eq!(notes, [(1, &paste::Note::Title)]);
        let again = division.add_team(team, &mut week, usual).unwrap();
        let left_out = again.into_week.left_out.iter().map(|left| match left.why {
            WhyLeftOut::WhichWeek => format!("{}: which week", left.label),
            ref why => panic!("{}: {why:?}", left.label),
        });
        let left_out = left_out.collect();
        let roster = paste::paste(&week, roster).unwrap();
        week.clone_from(&roster.week);
        assert_eq!((&roster.problems, &roster.new_people, &roster.new_groups), (&vec![], &vec![], &vec![]));
        let tasks = TaskList::read(tasks).unwrap();
        let said = division.add_tasks(&tasks).problems.into_iter().map(|row| (row.line, row.problem)).collect();
        week.check().unwrap();
        division.check().unwrap();
        Self { division, week, left_out, team: again.list, roster, tasks, said }
    }

    /// Who is with a group in the morning, on each day; on Wednesday in week A and in week B.
    fn taught(&self) -> Vec<Vec<String>> {
        use Weekday::*;
        let days = [(Week::A, Monday), (Week::A, Tuesday), (Week::A, Wednesday), (Week::B, Wednesday)];
        let days = days.into_iter().chain([(Week::A, Thursday), (Week::A, Friday)]);
        let who = |group: &taakkompas_week::Group| {
            let of = |(week, day)| group.teachers_on(week, day, DayPart::Morning).join(" + ");
            core::iter::once(group.label.clone()).chain(days.clone().map(of)).collect()
        };
        self.week.groups.iter().map(who).collect()
    }

    /// The days of each assistant.
    fn present(&self) -> Vec<String> {
        let day = |row: &taakkompas_school::time_of_day::Presence| {
            let weeks = if row.weeks == Weeks::Every { "" } else { row.weeks.code() };
            format!("{}{weeks}", &row.weekday.code()[..2])
        };
        let people = self.week.people.iter();
        people
            .map(|who| format!("{}: {}", who.letter, who.presence.iter().map(day).collect::<Vec<_>>().join(" ")))
            .collect()
    }

    /// The tasks, as a list of what they should come to has them.
    fn sizes(&self) -> Vec<String> {
        let line = |task: &Task| {
            let Size::Minutes(minutes) = task.size else { panic!("{task:?}") };
            let people = if task.people_rule == PeopleRule::Everyone {
                "everyone".to_owned()
            } else {
                task.most_people.to_string()
            };
            format!("{}\t{minutes}\t{people}", task.label)
        };
        self.division.tasks.iter().map(line).collect()
    }

    /// Who did a task last year.
    fn did(&self, task: &str) -> Vec<&str> {
        let task = self.division.task_named(task).unwrap().id;
        let own = self.division.last_year.iter().filter(|held| held.task == task);
        own.map(|held| self.division.colleague(held.colleague).unwrap().label.as_str()).collect()
    }

    fn asides(&self, kind: AsideKind) -> Vec<&str> {
        let all = self.team.asides.iter().chain(&self.tasks.asides);
        all.filter(|aside| aside.kind == kind).map(|aside| aside.text.as_str()).collect()
    }

    /// What was not understood: names that nobody has, and what can mean two things.
    fn unclear(&self) -> Vec<(u32, &str)> {
        let all = self.said.iter().filter_map(|(line, said)| match said {
            ListProblem::UnknownColleague { text } => Some((*line, text.as_str())),
            ListProblem::TwoReadings { column: Column::LastYear, text } => Some((*line, text.as_str())),
            ListProblem::Unread { column: Column::Months, text } => Some((*line, text.as_str())),
            ListProblem::Unread { .. } | ListProblem::TwoReadings { .. } | ListProblem::Left { .. } => {
                panic!("{said:?}")
            }
            _ => None,
        });
        all.collect()
    }
}

/// What `rows` says of the teachers, group by group.
fn right(rows: &str) -> Vec<Vec<String>> {
    rows.trim().lines().map(|row| row.split('\t').map(str::to_owned).collect()).collect()
}

#[test]
fn a_school_with_weeks_in_words_and_headings_is_read_as_it_is() {
    let school = School::of(
        list!("wielewaal/team.tsv"),
        list!("wielewaal/lessons.tsv"),
        list!("wielewaal/roster.tsv"),
        list!("wielewaal/tasks.tsv"),
    );
    assert_eq!(school.team.rows.len(), 25);
    assert_eq!(
        school.asides(AsideKind::Heading)[..4],
        ["Onderbouw", "Bovenbouw", "Ondersteuning en overig", "VIERINGEN"]
    );
    let mut teachers = right(list!("wielewaal/teachers-right.tsv"));
    // "Om en om" does not say in which week: it is asked.
    assert_eq!(school.left_out, ["leerkracht groep 6: which week", "leerkracht groep 6 duo: which week"]);
    for row in teachers.iter_mut().filter(|row| row[0] == "groep 6") {
        (row[3], row[4]) = (String::new(), String::new());
    }
    assert_eq!(school.taught(), teachers);
    assert_eq!(
        school.present(),
        ["A: mo tu th fr", "B: mo tu wea", "C: web th fr", "D: mo tu we th", "A: mo tu th fr"]
    );
    assert_eq!(school.roster.new_blocks.len(), 74);
    assert_eq!(school.sizes(), list!("wielewaal/tasks-right.tsv").trim().lines().collect::<Vec<_>>());
    let four = ["leerkracht groep 1/2A", "leerkracht groep 3", "leerkracht groep 4", "leerkracht groep 5"];
    assert_eq!(school.did("Sinterklaas"), four);
    assert_eq!(school.did("Kamp groep 8"), ["leerkracht groep 8", "leerkracht groep 6 duo"]);
    assert_eq!(school.unclear(), [(37, "groepsleerkrachten"), (53, "div."), (62, "na elke vakantie")]);
}

#[test]
fn a_school_with_one_function_for_all_and_a_column_for_the_group_is_read_as_it_is() {
    let school = School::of(
        list!("kompas/team.csv"),
        list!("kompas/lessons.tsv"),
        list!("kompas/roster.tsv"),
        list!("kompas/tasks.csv"),
    );
    assert_eq!((school.team.rows.len(), school.left_out.len()), (25, 0));
    assert_eq!(school.taught(), right(list!("kompas/teachers-right.tsv")));
    assert_eq!(school.present(), ["A: mo tu th fr", "B: mo tu we", "C: web th fr", "D: mo tu wea", "A: mo tu th fr"]);
    assert_eq!(school.roster.new_blocks.len(), 52);
    let in_weeks: Vec<_> = school.week.blocks.iter().filter(|block| block.weeks != Weeks::Every).collect();
    assert_eq!(in_weeks.iter().map(|block| block.weeks).collect::<Vec<_>>(), [Weeks::B, Weeks::A]);
    assert_eq!(school.sizes(), list!("kompas/tasks-right.tsv").trim().lines().collect::<Vec<_>>());
    assert_eq!(school.did("Musical"), ["Leerkracht 8b", "Leerkracht 8a"]);
    assert_eq!(school.did("Schoolkamp"), ["Leerkracht 8b", "Leerkracht 7"]);
    // There are two teachers of 8a, and none is called "duo".
    assert_eq!(school.unclear(), [(19, "Leerkracht 8a duo"), (61, "na elke vakantie"), (62, "div.")]);
}

#[test]
fn a_third_school_says_it_all_in_other_words() {
    let school = School::of(
        include_str!("lists/third/team.tsv"),
        include_str!("lists/third/lessons.tsv"),
        include_str!("lists/third/roster.tsv"),
        include_str!("lists/third/tasks.tsv"),
    );
    let labels: Vec<_> = school.team.rows.iter().map(|row| row.label.as_str()).collect();
    let teachers = [
        "Lkr 1-2 Vlinders",
        "Lkr 1-2 Kikkers",
        "Lkr 1-2 Kikkers b",
        "Lkr 3/4",
        "Lkr gr 5",
        "Lkr 6/7",
        "Lkr 6/7 b",
        "Lkr 8",
    ];
    assert_eq!(labels[..8], teachers);
    assert_eq!(labels[8..], ["OA A", "OA B", "IB", "Dir.", "Conc."]);
    let headings = ["Jonge kind", "Midden- en bovenbouw", "Zorg & ondersteuning", "Directie en conciërge"];
    assert_eq!(school.asides(AsideKind::Heading)[..4], headings);
    assert_eq!(school.asides(AsideKind::Total), ["Alles bij elkaar · 9,2 · 800", "Alles samen · 300"]);
    assert_eq!(school.left_out, ["Lkr 6/7: which week", "Lkr 6/7 b: which week"]);
    let kikkers = ["groep 1-2 Kikkers", teachers[1], teachers[1], teachers[1], teachers[2], teachers[2], teachers[2]];
    assert_eq!(school.taught()[1], kikkers);
    assert_eq!(school.present(), ["A: mo tu wea th", "B: web th fr"]);
    assert_eq!(school.roster.new_blocks.len(), 19);
    let asked = school.week.blocks.iter().filter(|block| block.kind == Work::Unsaid).count();
    assert_eq!((asked, school.roster.notes.len()), (3, 3), "{:?}", school.roster.notes);
    let sizes = [
        "Sinterklaasfeest\t480\t3",
        "Kerstdiner\t600\t4",
        "Afscheidsavond gr 8\t720\t2",
        "Schoolreis\t540\t3",
        "Sportdag\t300\teveryone",
        "Ontruimen oefenen\t120\t1",
        "Bhv'ers\t480\t5",
        "Hoofdluis\t45\t1",
        "Nieuwsbrieven\t90\t1",
    ];
    assert_eq!(school.sizes(), sizes);
    assert_eq!(school.did("Sinterklaasfeest"), ["Lkr gr 5", "Lkr 1-2 Vlinders", "Lkr 3/4"]);
    assert_eq!(school.did("Afscheidsavond gr 8"), ["Lkr 8"]);
    assert_eq!([school.did("Ontruimen oefenen"), school.did("Nieuwsbrieven")].concat(), ["Conc.", "Dir."]);
    assert_eq!(school.unclear(), [(14, "wisselt")]);
}

#[test]
fn names_are_found_however_they_are_written_and_what_fits_two_is_told() {
    let team = "Functie;Groep;wtf\nLeerkracht groep 3;;1\nLeerkracht groep 3 duo;;1\nLeerkracht;4a;0,6\nLeerkracht;4a;0,4\n\
                Leerkracht;1/2 Vlinders;1\nOnderwijsassistent A;;1\nOnderwijsassistent B;;1\nLeraarondersteuner;;1\n\
                intern begeleider;;1\nDirecteur;;1\nConciërge;;1\nVakleerkracht gym;;1\nTaalcoördinator;;1";
    let mut division = TaskDivision::default();
    division.add_people(&PeopleList::read(team).unwrap());
    let mut of = |name: &str| {
        let list = TaskList::read(&format!("Taak;Uren;Wie nu\nKlus {};20;{name}", division.tasks.len())).unwrap();
        let said = division.add_tasks(&list);
        let task = said.added[0];
        let held = division.last_year.iter().find(|held| held.task == task).map(|held| held.colleague);
        let label = held.map(|id| division.colleague(id).unwrap().label.clone());
        match said.problems.first().map(|row| &row.problem) {
            None => label.unwrap_or_else(|| panic!("{name}: {list:?}")),
            Some(ListProblem::TwoReadings { column: Column::LastYear, .. }) => "two".to_owned(),
            Some(ListProblem::UnknownColleague { .. }) => "nobody".to_owned(),
            other => panic!("{name}: {other:?}"),
        }
    };
    for (name, who) in [
        ("lkr 3", "Leerkracht groep 3"),
        ("juf groep 3", "Leerkracht groep 3"),
        ("lkr gr. 3 duo", "Leerkracht groep 3 duo"),
        ("leraar van groep 3", "Leerkracht groep 3"),
        ("lk 4a", "Leerkracht 4a"),
        ("leerkracht 4a duo", "two"),
        ("lkr. Vlinders", "Leerkracht 1/2 Vlinders"),
        ("meester 1/2 Vlinders", "Leerkracht 1/2 Vlinders"),
        ("oa B", "Onderwijsassistent B"),
        ("onderwijsassistent", "two"),
        ("LO", "Leraarondersteuner"),
        ("ib'er", "intern begeleider"),
        ("dir.", "Directeur"),
        ("conc.", "Conciërge"),
        ("lkr 5", "nobody"),
        ("leerkracht", "nobody"),
        ("conciërge Jan", "nobody"),
        ("ondersteuner bieb", "nobody"),
        ("Intern begeleidster", "intern begeleider"),
        ("vakleerkracht muziek", "nobody"),
        ("rekencoördinator", "nobody"),
    ] {
        assert_eq!(of(name), who, "{name}");
    }
}

#[test]
fn several_functions_by_themselves_are_a_heading_or_it_is_told() {
    let read = |text: &str| PeopleList::read(text).unwrap();
    let labels = |list: &PeopleList| list.rows.iter().map(|row| row.label.clone()).collect::<Vec<_>>();
    let told = |list: &PeopleList| list.problems.iter().filter(|row| row.problem == ListProblem::MayBeHeading).count();
    // Those who are named follow: it is a heading.
    let list = read("Functie;wtf\nleraar 3;1\nleraar 4;1\nDirectie & IB;\ndirecteur;1\nib'er;0,6\nconciërge;1");
    assert_eq!((list.rows.len(), told(&list)), (5, 0), "{list:?}");
    // Nobody else has that function: it may be two colleagues of whom nothing more is said.
    let list = read("Functie;wtf\nleraar 3;1\nleraar 4;1\nib'er, conciërge;\ndirecteur;1");
    assert_eq!((labels(&list).join("|").as_str(), told(&list)), ("leraar 3|leraar 4|ib'er|conciërge|directeur", 1));
    // A list of labels only has no headings of this kind.
    assert_eq!(told(&read("leraar 3\nib'er, conciërge\ndirecteur")), 0);
    // Days are as good as hours to tell a heading by.
    for head in ["Functie;dagen\n", "Functie;wtf\n", "Functie;ma;di\n"] {
        let row = |label: &str| {
            format!(
                "{label};{}\n",
                if head.contains("wtf") {
                    "1"
                } else if head.contains("ma") {
                    "x;x"
                } else {
                    "ma di"
                }
            )
        };
        let list = read(&format!("{head}{}Alles eromheen;\n{}{}", row("leraar 3"), row("OA A"), row("OA B")));
        assert_eq!(labels(&list), ["leraar 3", "OA A", "OA B"], "{head}");
    }
    // Pasted, a heading may be a row of one cell above one in lower case.
    let list =
        read("Functie\twtf\tdagen\nleraar 3\t1\tma di\nAlles eromheen\nonderwijsassistent A\t1\tma\nib'er\t1\tdi");
    assert_eq!(labels(&list), ["leraar 3", "onderwijsassistent A", "ib'er"]);
}

#[test]
fn how_many_beside_who_did_it_last_year_is_how_many() {
    for (head, last) in [
        ("Wie/hoeveel", "Vorig jaar"),
        ("Wie", "Wie deed het in 2025-2026"),
        ("Nu bij", "Wie had het"),
        ("Wie", "Deden het vorig jaar"),
    ] {
        let list = TaskList::read(&format!("Taak;Uren p.p.;{head};{last}\nKerst;20;3;lkr 4, lkr 5\nSint;10;Kim;lkr 6"))
            .unwrap();
        let [feast, saint] = &list.rows[..] else { panic!("{list:?}") };
        assert_eq!((feast.task.people(), feast.last_year.len()), (Some(3), 2), "{head}");
        assert_eq!(saint.last_year, ["lkr 6"], "{head}");
        let left = ListProblem::Left { column: Column::People, text: "Kim".to_owned() };
        assert!(list.problems.iter().any(|row| row.line == 3 && row.problem == left), "{:?}", list.problems);
    }
}
