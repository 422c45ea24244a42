//! Groups and places by their names.

use crate::naming::years_in;
use crate::*;

#[test]
fn the_years_of_a_label() {
    let check = |label: &str, years: &[&str]| {
        let found: Vec<_> = years_in(label).iter().map(|year| year.code()).collect();
        assert_eq!(found, years, "{label}");
    };
    check("groep 4", &["4"]);
    check("3a", &["3"]);
    check("5/6", &["5", "6"]);
    check("groep 1-2", &["1", "2"]);
    check("unit 5-8", &["5", "6", "7", "8"]);
    check("unit 5–8", &["5", "6", "7", "8"]);
    check("groep 8 en 7", &["7", "8"]);
    check("onderbouw", &[]);
    check("lokaal 12", &[]);
    check("groep 9", &[]);
    check("", &[]);
    check("Unit 2", &[]);
    check("groep 5 t/m 8", &["5", "6", "7", "8"]);
    check("3 t/m 5", &["3", "4", "5"]);
    check("1/2A", &["1", "2"]);
    check("De Vlinders", &[]);
    check("Kleuters", &["1", "2"]);
}

#[test]
fn a_group_is_one_with_and_without_its_word() {
    let mut week = AssistantWeek::default();
    let eight = week.group_named("groep 8").unwrap();
    for label in ["8", "Groep 8", "gr. 8", "G8"] {
        assert_eq!(week.group_named(label).unwrap(), eight, "{label}");
    }
    assert_ne!(week.group_named("8a").unwrap(), eight);
    assert_eq!(week.groups.len(), 2);
}

#[test]
fn a_name_is_made_once() {
    let mut week = AssistantWeek::default();
    let four = week.group_named("Groep 4").unwrap();
    assert_eq!(week.group_named(" groep 4 ").unwrap(), four);
    assert_eq!(week.group(four).unwrap().years, [Year::Four]);
    assert!(week.group_named("  ").is_err());
    let corner = week.place_named("leeshoek").unwrap();
    assert_eq!(week.place_named("Leeshoek").unwrap(), corner);
    assert_eq!((week.groups.len(), week.places.len()), (1, 1));
}

#[test]
fn only_what_a_block_named_before_goes_with_it() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let (mistaken, four) = (week.group_named("grep 4").unwrap(), week.group_named("groep 4").unwrap());
    let other = week.group_named("groep 8").unwrap();
    let place = week.place_named("leshoek").unwrap();
    let span = "9.00-9.45".parse().unwrap();
    let block = Block {
        groups: vec![mistaken],
        place: Some(place),
        ..Block::new(person, Kind::SmallGroup, Weekday::Monday, span)
    };
    let id = week.add_block(block).unwrap();
    let before = week.block(id).unwrap().clone();
    week.change_block(id, |block| (block.groups, block.place) = (vec![four], None)).unwrap();
    week.tidy_after(&before);
    // A group that no block ever named was filled in elsewhere: it stays.
    assert_eq!(week.groups.iter().map(|group| group.id).collect::<Vec<_>>(), [four, other]);
    assert!(week.places.is_empty());
}
