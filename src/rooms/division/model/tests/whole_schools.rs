use super::super::*;
use taakkompas_week::{AssistantWeek, paste};
use crate::list::TaskList;

fn usual(group: &str) -> String { format!("leraar {group}") }

macro_rules! list { ($s:literal) => { include_str!(concat!("../../../../../end2end/support/whole-school/", $s)) } }

fn show(team: &str, lessons: &str, roster: &str, tasks: &str, wishes: &str) {
    let (mut division, mut week) = (TaskDivision::default(), AssistantWeek::default());
    let into = division.add_team(team, &mut week, usual).unwrap();
    for a in &into.list.asides { println!("aside {a:?}"); }
    for a in &into.list.unused { println!("unused {a:?}"); }
    for a in &into.list.problems { println!("problem {a:?}"); }
    for a in &into.list.rows { println!("row {} | {:?} | {:?} | {:?} | {:?}", a.label, a.role, a.capacity, a.on.iter().map(|o| format!("{:?}{:?}", o.day, o.weeks)).collect::<Vec<_>>(), a.groups); }
    println!("into {:?}", into.into_week);
    let found = paste::paste(&week, lessons).unwrap();
    println!("lessons: notes {:?} problems {:?} new {:?} changed {:?} unused {:?}", found.notes, found.problems, found.new_groups, found.changed_groups, found.unused_columns);
    week = found.week;
    for g in &week.groups { println!("{} {:?}", g.label, g.lessons.iter().map(|l| format!("{:?} {}", l.weekday, l.span)).collect::<Vec<_>>()); }
    let again = division.add_team(team, &mut week, usual).unwrap();
    println!("again {:?}", again.into_week);
    let fill = division.fill_week(&mut week, usual);
    println!("fill {:?}", fill);
    for g in &week.groups { println!("{} {:?}", g.label, g.teachers.iter().map(|l| format!("{} {:?}{:?}{:?}", l.label, l.weekday, l.part, l.weeks)).collect::<Vec<_>>()); }
    for g in &week.people { println!("{:?} {} {:?}", g.role(), g.letter, g.presence.iter().map(|l| format!("{:?} {} {:?}", l.weekday, l.span, l.weeks)).collect::<Vec<_>>()); }
    let found = paste::paste(&week, roster).unwrap();
    println!("roster: notes {:?}\n problems {:?} new {:?} blocks {} new groups {:?}, people {:?} changed {:?} unused {:?}", found.notes.iter().map(|n| (n.line, &n.note)).collect::<Vec<_>>(), found.problems, found.new_groups, found.new_blocks.len(), found.new_groups, found.new_people, found.changed_people, found.unused_columns);
    let list = TaskList::read(tasks).unwrap();
    for a in &list.asides { println!("aside {a:?}"); }
    for a in &list.unused { println!("unused {a:?}"); }
    let added = division.add_tasks(&list);
    for a in &added.problems { println!("problem {a:?}"); }
    for t in &division.tasks { println!("{}\t{:?}\t{}\t{:?}\t{:?}", t.label, t.size, t.most_people, t.people_rule, t.months); }
    println!("last year {:?}", list.rows.iter().filter(|r| !r.last_year.is_empty()).map(|r| (&r.task.label, &r.last_year)).collect::<Vec<_>>());
    let _ = wishes;
}

#[test]
fn wielewaal() { show(list!("wielewaal/team.tsv"), list!("wielewaal/lessons.tsv"), list!("wielewaal/roster.tsv"), list!("wielewaal/tasks.tsv"), list!("wielewaal/wishes.txt")); }
#[test]
fn kompas() { show(list!("kompas/team.csv"), list!("kompas/lessons.tsv"), list!("kompas/roster.tsv"), list!("kompas/tasks.csv"), list!("kompas/wishes.txt")); }
#[test]
fn third() { show(include_str!("lists/third/team.tsv"), include_str!("lists/third/lessons.tsv"), include_str!("lists/third/roster.tsv"), include_str!("lists/third/tasks.tsv"), ""); }
