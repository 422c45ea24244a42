//! A team that is filled in once: as colleagues, and in the week.

use super::super::into_week::*;
use super::super::*;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Cycle, Week, Weekday};
use taakkompas_week::{AssistantWeek, Block, DayPart, Kind, Lesson, Year};

fn usual(group: &str) -> String {
    format!("leraar {group}")
}

/// The school's lesson times: 8.30 to 14.00, and to 12.15 on Friday.
fn with_lessons() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    let lesson = |&weekday: &Weekday| {
        let span = if weekday == Weekday::Friday { "8.30-12.15" } else { "8.30-14.00" };
        Lesson { weekday, span: span.parse().unwrap() }
    };
    week.set_lessons(Weekday::ALL.iter().map(lesson).collect()).unwrap();
    week
}

fn pasted(text: &str, division: &mut TaskDivision, week: &mut AssistantWeek) -> IntoWeek {
    division.add_team(text, week, usual).unwrap().into_week
}

/// Who teaches a group: a line for each half day, with the days on which it is the same joined.
fn taught(week: &AssistantWeek, label: &str) -> Vec<String> {
    let group = week.groups.iter().find(|group| group.label == label).unwrap();
    let mut lines: Vec<(String, Vec<&str>)> = Vec::new();
    for &of in week.cycle.weeks() {
        for &weekday in Weekday::ALL {
            for &part in DayPart::ALL {
                let who = group.teachers_on(of, weekday, part).join(" + ");
                let day = &weekday.code()[..2];
                let name = match lines.iter_mut().find(|(other, _)| *other == who) {
                    Some((_, days)) => days,
                    None => {
                        lines.push((who, Vec::new()));
                        &mut lines.last_mut().unwrap().1
                    }
                };
                if name.last() != Some(&day) {
                    name.push(day);
                }
            }
        }
    }
    lines.into_iter().map(|(who, days)| format!("{who}: {}", days.join(" "))).collect()
}

fn why(into: &IntoWeek) -> Vec<(&str, &WhyLeftOut)> {
    into.left_out.iter().map(|left| (left.label.as_str(), &left.why)).collect()
}

#[test]
fn a_list_of_the_team_fills_in_groups_teachers_and_assistants() {
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let text = "Functie\tWTF\tWerkdagen\nleraar groep 4\t0,6\tma di wo\nleerkracht groep 4 b\t0,4\tdo vr\n\
                leraar groep 5/6\t1\telke dag\nonderwijsassistent A\t0,6\tma di vr\nib'er\t0,5\tma di\nconciërge\t1\t";
    let into = pasted(text, &mut division, &mut week);
    assert!(into.left_out.is_empty(), "{:?}", into.left_out);
    assert_eq!(division.colleagues.len(), 6);
    assert_eq!(week.groups.iter().map(|group| group.label.as_str()).collect::<Vec<_>>(), ["groep 4", "groep 5/6"]);
    assert_eq!(taught(&week, "groep 4"), ["leraar groep 4: mo tu we", "leerkracht groep 4 b: th fr"]);
    assert_eq!(taught(&week, "groep 5/6"), ["leraar groep 5/6: mo tu we th fr"]);
    assert_eq!(week.people.len(), 1, "an ib'er and a conciërge do not work in the week");
    let there: Vec<String> =
        week.people[0].presence.iter().map(|row| format!("{} {}", row.weekday.code(), row.span)).collect();
    assert_eq!(there, ["monday 8.30-14.00", "tuesday 8.30-14.00", "friday 8.30-12.15"], "as long as there are lessons");
    let assistant = division.colleagues.iter().find(|who| who.role() == StaffRole::Assistant).unwrap();
    assert_eq!(assistant.in_week, Some(week.people[0].id), "the same person in both");
}

#[test]
fn a_second_time_changes_nothing() {
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let text = "leraar groep 3; gewoon; ma t/m vr\nleraar groep 4; 0,5; ma di woochtend\nleraar groep 4 b; 0,5; womiddag do vr\n\
                onderwijsassistent A; 0,6; ma di\nonderwijsassistent B; 0,6; do vr\nleraarondersteuner; 0,8; ma di do vr";
    pasted(text, &mut division, &mut week);
    assert_eq!(taught(&week, "groep 4")[0], "leraar groep 4: mo tu we");
    let before = (division.clone(), week.clone());
    let again = pasted(text, &mut division, &mut week);
    assert!(again.changes_nothing(), "{again:?}");
    assert_eq!((&division, &week), (&before.0, &before.1));
    let from_division = division.fill_week(&mut week, usual);
    assert!(from_division.changes_nothing(), "days of colleagues say less than the list: {from_division:?}");
}

#[test]
fn weeks_that_alternate_are_kept_and_asked_if_it_is_not_said_which() {
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let text = "leraar groep 4; 0,5; ma di wo (oneven weken)\nleraar groep 4 b; 0,5; wo (even weken) do vr\n\
                onderwijsassistent A; 0,5; ma di wo (om en om)";
    let into = pasted(text, &mut division, &mut week);
    assert_eq!(week.cycle, Cycle::TwoWeeks);
    assert!(into.alternates);
    let group = &week.groups[0];
    assert_eq!(group.teachers_on(Week::B, Weekday::Wednesday, DayPart::Morning), ["leraar groep 4 b"]);
    assert_eq!(why(&into), [("onderwijsassistent A", &WhyLeftOut::WhichWeek)]);
}

#[test]
fn a_corrected_list_offers_what_differs_and_changes_it_only_by_choice() {
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let first =
        "leraar groep 3; gewoon; ma di\nleraar groep 4; gewoon;\nib'er; 0,6; ma\nonderwijsassistent A; 0,4; ma di";
    assert_eq!(division.add_team(first, &mut week, usual).unwrap().corrections, []);
    assert_eq!(division.add_team(first, &mut week, usual).unwrap().corrections, [], "the same list differs in nothing");
    let before = (division.clone(), week.clone());
    let second = "leraar groep 3; veel; ma di wo\nleraar groep 4; gewoon; elke dag\nib'er; 0,6;\nonderwijsassistent A; 0,4; di wo";
    let found = division.add_team(second, &mut week, usual).unwrap();
    assert_eq!(division, before.0, "nothing changes unless it is chosen");
    assert_eq!(week.people, before.1.people);
    let [teacher, assistant] = found.corrections.as_slice() else { panic!("{:?}", found.corrections) };
    assert_eq!((teacher.line, teacher.capacity), (1, Some(Capacity::Label(CapacityLabel::Much))));
    assert_eq!(
        teacher.days.as_deref(),
        Some(&Weekday::ALL[..3]),
        "every day is what no days are, and empty takes nothing away"
    );
    assert_eq!((assistant.capacity, assistant.role), (None, None));
    division.correct(&mut week, teacher).unwrap();
    assert_eq!(division.colleague(teacher.colleague).unwrap().days, Weekday::ALL[..3]);
    assert_eq!(week.people, before.1.people, "of one person only");
    division.correct(&mut week, assistant).unwrap();
    let there: Vec<String> =
        week.people[0].presence.iter().map(|row| format!("{} {}", row.weekday.code(), row.span)).collect();
    assert_eq!(there, ["tuesday 8.30-14.00", "wednesday 8.30-14.00"]);
    assert_eq!(division.add_team(second, &mut week, usual).unwrap().corrections, [], "and then nothing differs");
}

#[test]
fn times_that_were_filled_in_by_hand_stay_on_the_days_that_the_list_has() {
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    pasted("onderwijsassistent A; 0,4; ma di", &mut division, &mut week);
    let id = week.people[0].id;
    week.change_person(id, |person| person.presence[0].span = "8.00-15.00".parse().unwrap()).unwrap();
    let same = division.add_team("onderwijsassistent A; 0,4; ma di", &mut week, usual).unwrap();
    assert_eq!(same.corrections, []);
    let other = division.add_team("onderwijsassistent A; 0,4; ma do", &mut week, usual).unwrap();
    division.correct(&mut week, &other.corrections[0]).unwrap();
    let spans: Vec<String> = week.people[0].presence.iter().map(|row| row.span.to_string()).collect();
    assert_eq!(spans, ["8.00-15.00", "8.30-14.00"]);
}

#[test]
fn a_name_that_may_mean_several_groups_is_asked_as_in_a_roster_and_makes_no_group() {
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    for label in ["3a", "3b", "4/5"] {
        week.group_named(label).unwrap();
    }
    let groups: Vec<_> = week.groups.iter().map(|group| group.id).collect();
    let into = pasted(
        "leraar groep 3; gewoon; ma\nleraar groep 4; gewoon; ma\nleraar groep 5/6; gewoon; ma\nleraar groep 7; gewoon; ma",
        &mut division,
        &mut week,
    );
    let one_of =
        |named: &str, groups: &[_]| WhyLeftOut::WhichOfGroups { named: named.to_owned(), groups: groups.to_vec() };
    assert_eq!(
        why(&into),
        [
            ("leraar groep 3", &one_of("groep 3", &groups[..2])),
            ("leraar groep 5/6", &one_of("groep 5/6", &groups[2..]))
        ]
    );
    let labels: Vec<_> = week.groups.iter().map(|group| group.label.as_str()).collect();
    assert_eq!(labels, ["3a", "3b", "4/5", "groep 7"]);
    assert_eq!(taught(&week, "4/5")[0], "leraar groep 4: mo", "the only group with that year");
    // From the colleagues it is the same, and a roster asks for the same groups.
    assert_eq!(why(&division.fill_week(&mut week, usual)).len(), 2);
    let roster = taakkompas_week::paste::paste(&week, "OA A; ma; 9.00-9.45; groep 3; groepje").unwrap();
    assert!(roster.week.blocks[0].groups.is_empty() && roster.week.groups.len() == 4);
}

#[test]
fn what_is_not_sure_is_left_out_and_told() {
    let (mut division, mut week) = (TaskDivision::default(), AssistantWeek::default());
    let text = "leraar groep 4; gewoon;\nleraar groep 4 b; gewoon;\nonderwijsassistent A; 0,6; ma di\nleraar groep 12; gewoon; ma";
    let into = pasted(text, &mut division, &mut week);
    let group = week.groups[0].id;
    assert_eq!(
        why(&into),
        [
            ("onderwijsassistent A", &WhyLeftOut::NoLessonTimes),
            ("leraar groep 12", &WhyLeftOut::WhichGroup),
            ("leraar groep 4", &WhyLeftOut::WhichDays { group }),
            ("leraar groep 4 b", &WhyLeftOut::WhichDays { group }),
        ]
    );
    assert!(week.groups[0].teachers.is_empty());
    assert_eq!(week.people.len(), 1, "the assistant is there, the times are still asked");
    assert!(week.people[0].presence.is_empty());
    week.set_lessons(with_lessons().lessons).unwrap();
    let later = division.fill_week(&mut week, usual);
    assert_eq!(later.present, [week.people[0].id], "once the lesson times are known");
}

#[test]
fn what_was_filled_in_by_hand_stays() {
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let four = week.group_named("groep 4").unwrap();
    let five = week.group_named("groep 5").unwrap();
    taakkompas_week::teachers::set_always(&mut week, four, &["duo-leraar".to_owned()]).unwrap();
    taakkompas_week::teachers::set_always(&mut week, five, &["leraar groep 5".to_owned()]).unwrap();
    let into = pasted("lk groep 4; 1; elke dag\nleerkracht 5; 1; elke dag", &mut division, &mut week);
    assert_eq!(why(&into), [("lk groep 4", &WhyLeftOut::OtherTeachers { group: four })]);
    assert_eq!(taught(&week, "groep 4"), ["duo-leraar: mo tu we th fr"]);
    assert_eq!(taught(&week, "groep 5"), ["leerkracht 5: mo tu we th fr"], "what we made up ourselves gives way");
}

#[test]
fn the_whole_team_of_a_school_comes_in_from_its_own_list() {
    for text in [include_str!("lists/team.tsv"), include_str!("lists/team-crosses.csv")] {
        let (mut division, mut week) = (TaskDivision::default(), with_lessons());
        let into = pasted(text, &mut division, &mut week);
        assert_eq!(division.colleagues.len(), 25);
        assert_eq!(week.groups.len(), 12, "{:?}", week.groups.iter().map(|group| &group.label).collect::<Vec<_>>());
        assert_eq!(week.people.len(), 3);
        assert!(week.groups.iter().all(|group| !group.teachers.is_empty()));
        assert!(into.left_out.iter().all(|left| left.why == WhyLeftOut::WhichWeek), "{:?}", into.left_out);
    }
}

#[test]
fn times_that_the_list_gives_are_those_at_school() {
    let (mut division, mut week) = (TaskDivision::default(), AssistantWeek::default());
    let text = "Functie;Maandag;Dinsdag;Woensdag\nonderwijsassistent A;8.15-14.30;;8.15-12.00\nleraar groep 3;x;x;\nib'er;x;;x";
    let into = pasted(text, &mut division, &mut week);
    let there: Vec<String> =
        week.people[0].presence.iter().map(|row| format!("{} {}", row.weekday.code(), row.span)).collect();
    assert_eq!(there, ["monday 8.15-14.30", "wednesday 8.15-12.00"]);
    assert_eq!((week.people.len(), division.colleagues.len()), (1, 3));
    assert!(into.left_out.is_empty(), "{:?}", into.left_out);
    assert_eq!(division.colleagues[0].days, [Weekday::Monday, Weekday::Wednesday]);
    assert_eq!(taught(&week, "groep 3"), ["leraar groep 3: mo tu", ": we th fr"]);
}

#[test]
fn a_teacher_who_is_named_in_the_blocks_of_a_group_becomes_its_teacher() {
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let assistant = week.add_person(StaffRole::Assistant).unwrap();
    let [four, five] = ["groep 4", "groep 5"].map(|label| week.group_named(label).unwrap());
    for (group, teacher, at) in [
        (four, "leraar 4", "8.30-9.00"),
        (four, "leraar 4", "9.00-9.30"),
        (five, "een", "9.30-10.00"),
        (five, "ander", "10.00-10.30"),
    ] {
        let block = Block::new(assistant, Kind::SmallGroup, Weekday::Monday, at.parse().unwrap());
        let block = Block { groups: vec![group], teacher: Some(teacher.to_owned()), ..block };
        week.add_block(block).unwrap();
    }
    assert_eq!(division.fill_week(&mut week, usual).taught, [four], "of groep 5 it is not clear");
    assert_eq!(taught(&week, "groep 4"), ["leraar 4: mo tu we th fr"]);
    assert!(division.fill_week(&mut week, usual).changes_nothing());
}

#[test]
fn days_in_a_label_or_halves_in_a_column_count_for_the_week_too() {
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    pasted("lkr groep 3 ma di\nlkr groep 3 wo do vr", &mut division, &mut week);
    assert_eq!(taught(&week, "groep 3"), ["lkr groep 3 ma di: mo tu", "lkr groep 3 wo do vr: we th fr"]);
    let text = "Functie;Ma;Di;Wo;Do;Vr\nleraar groep 5;x;x;ochtend;;\nleraar groep 5 b;;;middag;x;x";
    pasted(text, &mut division, &mut week);
    let five = week.groups.iter().find(|group| group.label == "groep 5").unwrap();
    assert_eq!(five.teachers_on(Week::A, Weekday::Wednesday, DayPart::Morning), ["leraar groep 5"]);
    assert_eq!(five.teachers_on(Week::A, Weekday::Wednesday, DayPart::Afternoon), ["leraar groep 5 b"]);
}

#[test]
fn assistants_without_a_letter_are_each_their_own_person() {
    let text = "onderwijsassistent onderbouw; 0,5; ma di\nonderwijsassistent bovenbouw; 0,5; do vr\nonderwijsassistent 3; 0,4; wo";
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let into = pasted(text, &mut division, &mut week);
    assert_eq!((into.people.len(), week.people.len()), (3, 3), "{:?}", into.left_out);
    let linked: Vec<_> = division.colleagues.iter().filter_map(|who| who.in_week).collect();
    assert_eq!(linked, week.people.iter().map(|person| person.id).collect::<Vec<_>>(), "each is one of the week");
    let before = (division.clone(), week.clone());
    assert!(pasted(text, &mut division, &mut week).changes_nothing());
    assert!(division.fill_week(&mut week, usual).changes_nothing());
    assert_eq!((division, week), before);
}

#[test]
fn with_assistants_in_the_week_a_label_without_a_letter_is_asked_unless_it_can_only_be_one() {
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let only = week.add_person(StaffRole::Assistant).unwrap();
    let into = pasted("onderwijsassistent; 0,5; ma di", &mut division, &mut week);
    assert_eq!((into.people.len(), into.present.as_slice()), (0, &[only][..]));
    assert_eq!(division.colleagues[0].in_week, Some(only));
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    for _ in 0..2 {
        week.add_person(StaffRole::Assistant).unwrap();
    }
    let into = pasted("onderwijsassistent; 0,5; ma di\nonderwijsassistent B; 0,5; wo", &mut division, &mut week);
    assert_eq!(why(&into), [("onderwijsassistent", &WhyLeftOut::WhichPerson)]);
    assert_eq!(week.people.len(), 2);
    assert_eq!(division.colleagues[1].in_week, Some(week.people[1].id));
}

#[test]
fn times_without_letters_go_by_the_order_of_the_rows() {
    let (mut division, mut week) = (TaskDivision::default(), AssistantWeek::default());
    let text = "Functie;Maandag;Dinsdag\nonderwijsassistent;8.15-14.30;\nleraarondersteuner;;8.15-12.00\nib'er;x;";
    let into = pasted(text, &mut division, &mut week);
    assert!(into.left_out.is_empty(), "{:?}", into.left_out);
    let there: Vec<String> = week
        .people
        .iter()
        .flat_map(|who| &who.presence)
        .map(|row| format!("{} {}", row.weekday.code(), row.span))
        .collect();
    assert_eq!(there, ["monday 8.15-14.30", "tuesday 8.15-12.00"]);
}

#[test]
fn what_tells_two_teachers_of_a_group_apart_is_no_other_group() {
    let text = "leerkracht 3 en 4; gewoon; elke dag\nleerkracht groep 5; 0,6; ma di wo\nleerkracht groep 5 duo; 0,4; do vr\n\
                leerkracht 6a (ma-wo); 0,6; ma di wo\nleerkracht 6a (do-vr); 0,4; do vr\n\
                leerkracht groep 7 - begin van de week; 0,6; ma di wo\nleerkracht groep 7 - eind van de week; 0,4; do vr\n\
                leerkracht groep 8 b; gewoon; elke dag";
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let into = pasted(text, &mut division, &mut week);
    let mut labels: Vec<&str> = week.groups.iter().map(|group| group.label.as_str()).collect();
    labels.sort_unstable();
    assert_eq!(labels.len(), 6, "{labels:?} {:?}", into.left_out);
    assert_eq!(taught(&week, "groep 5"), ["leerkracht groep 5: mo tu we", "leerkracht groep 5 duo: th fr"]);
    let years = |wanted: Year| week.groups.iter().filter(|group| group.years.contains(&wanted)).count();
    assert_eq!([3, 4, 5, 6, 7, 8].map(|year| years(Year::ALL[year - 1])), [1; 6], "{labels:?}");
}

#[test]
fn days_of_one_week_do_not_become_days_of_every_week() {
    let (mut division, mut week) = (TaskDivision::default(), AssistantWeek::default());
    let into = pasted("onderwijsassistent B; 0,5; ma di wo (oneven weken)", &mut division, &mut week);
    assert_eq!(why(&into), [("onderwijsassistent B", &WhyLeftOut::NoLessonTimes)]);
    week.set_lessons(with_lessons().lessons).unwrap();
    let later = division.fill_week(&mut week, usual);
    assert_eq!(why(&later), [("onderwijsassistent B", &WhyLeftOut::WhichWeek)]);
    assert!(week.people[0].presence.is_empty(), "the list says more, pasted again");
    pasted("onderwijsassistent B; 0,5; ma di wo (oneven weken)", &mut division, &mut week);
    let wednesday = week.people[0].presence.iter().find(|row| row.weekday == Weekday::Wednesday).unwrap();
    assert_eq!(wednesday.weeks, taakkompas_school::time_of_day::Weeks::A);
}

#[test]
fn times_of_any_assistant_are_those_at_school_whatever_the_label_ends_with() {
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let text = "Functie\tMa\tDi\tWo\nOA bovenbouw\t8.30-12.30\t\t9.00-12.00 (even)\nOnderwijsassistent 4\t\t8.30-12.30\t\n\
                Onderwijsassistent onderbouw\tx\t\t";
    pasted(text, &mut division, &mut week);
    let there: Vec<Vec<String>> = week
        .people
        .iter()
        .map(|who| {
            who.presence.iter().map(|row| format!("{} {} {}", row.weekday.code(), row.span, row.weeks.code())).collect()
        })
        .collect();
    assert_eq!(
        there,
        [
            vec!["monday 8.30-12.30 every", "wednesday 9.00-12.00 b"],
            vec!["tuesday 8.30-12.30 every"],
            vec!["monday 8.30-14.00 every"],
        ]
    );
}

#[test]
fn days_without_times_beside_days_with_times_are_those_of_the_lessons() {
    let text = "Functie\tMa\tDi\tWo\tDo\tVr\nonderwijsassistent A\t8.15-14.30\thele dag\tochtend\tmiddag\tx";
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let into = pasted(text, &mut division, &mut week);
    assert_eq!(why(&into), []);
    let there: Vec<String> =
        week.people[0].presence.iter().map(|row| format!("{} {}", &row.weekday.code()[..2], row.span)).collect();
    assert_eq!(there, ["mo 8.15-14.30", "tu 8.30-14.00", "we 8.30-12.00", "th 12.00-14.00", "fr 8.30-12.15"]);
    // Half of someone's week would say that they are away on the other days.
    let (mut division, mut week) = (TaskDivision::default(), AssistantWeek::default());
    let into = pasted(text, &mut division, &mut week);
    assert_eq!(why(&into), [("onderwijsassistent A", &WhyLeftOut::NoLessonTimes)]);
    assert!(week.people[0].presence.is_empty());
}

#[test]
fn a_group_is_called_by_its_years_whatever_else_a_label_says() {
    let text = "leraar groep 4, werkt ma di do, 60 uur\nvervanger leraar groep 6\nVacature leraar groep 7\nleerkracht groep 3: Anja\n\
                leerkracht groep 5 Kim\nleerkracht 1/2 geel (do-vr)\nleerkracht groep 8 tijdelijk\nleerkracht groep 9";
    let (mut division, mut week) = (TaskDivision::default(), with_lessons());
    let into = pasted(text, &mut division, &mut week);
    let mut labels: Vec<&str> = week.groups.iter().map(|group| group.label.as_str()).collect();
    labels.sort_unstable();
    assert_eq!(labels, ["groep 1/2 geel", "groep 3", "groep 4", "groep 5", "groep 6", "groep 7"]);
    let unclear = ["leerkracht groep 8 tijdelijk", "leerkracht groep 9"];
    assert_eq!(why(&into), unclear.map(|label| (label, &WhyLeftOut::WhichGroup)));
    assert_eq!(division.colleagues.len(), 7, "a vacancy is nobody");
    let open = week.groups.iter().find(|group| group.label == "groep 7").unwrap();
    assert!(open.teachers.is_empty());
}
