//! Each edit changes everything or nothing.

use super::support::*;
use crate::*;
use taakkompas_school::staff::Letter;

#[test]
fn a_text_has_a_longest_length() {
    let mut description = description(DescriptionRole::Assistant);
    let before = description.clone();
    let long = "é".repeat(TextPart::Title.longest() + 1);
    let error = EditError::OutOfBounds(Bounds::TooLong { text: Some(TextPart::Title), most: 80, found: 81 });
    assert_eq!(description.set_text(TextPart::Title, &long, TODAY), Err(error));
    assert_eq!(description, before);
    description.set_text(TextPart::Title, "Assistent", TODAY).unwrap();
    assert_eq!(description.written(TextPart::Title).unwrap().origin, Origin::Own);
    assert_eq!(description.written(TextPart::Purpose).unwrap().origin, Origin::Template);
}

#[test]
fn a_task_that_was_filled_in_says_that_it_was_changed() {
    let mut description = description(DescriptionRole::Assistant);
    description.set_time(at(0, 0), Some(Time::a_year(600))).unwrap();
    let task = description.task(at(0, 0)).unwrap();
    assert!(task.is_changed() && task.origin() == Origin::Template);
    let own = description.add_task(0, "Je helpt bij de schooltuin", TODAY).unwrap();
    description.set_time(own, Some(Time::a_week(30))).unwrap();
    let task = description.task(own).unwrap();
    assert!(!task.is_changed() && task.origin() == Origin::Own);
}

#[test]
fn what_a_task_needs_is_made_less_only_in_the_schools_own() {
    let mut description = description(DescriptionRole::Assistant);
    let refused = description.set_needs(at(0, 1), Required::Nothing, TODAY);
    assert_eq!(refused, Err(EditError::NeedsFixed { at: at(0, 1), needs: Required::Group }));
    // Even after its words were changed.
    description.set_what(at(0, 1), "Je doet iets anders", TODAY).unwrap();
    assert!(description.set_needs(at(0, 1), Required::Nothing, TODAY).is_err());
    assert!(description.set_reach(at(0, 1), Reach::Independent, TODAY).is_err());
    // Asking for more is allowed, as long as the task does not then go too far.
    assert!(description.set_needs(at(0, 0), Required::Group, TODAY).is_err());
    description.set_reach(at(0, 0), Reach::Supervised, TODAY).unwrap();
    description.set_needs(at(0, 0), Required::Group, TODAY).unwrap();
    let own = description.add_task(0, "Iets", TODAY).unwrap();
    description.set_reach(own, Reach::NotDone, TODAY).unwrap();
    description.set_needs(own, Required::Group, TODAY).unwrap();
    description.set_needs(own, Required::Nothing, TODAY).unwrap();
}

#[test]
fn lists_have_a_most_length() {
    let mut description = description(DescriptionRole::Assistant);
    while description.groups()[0].tasks().len() < Description::MOST_TASKS {
        description.add_task(0, "Iets", TODAY).unwrap();
    }
    let error = EditError::OutOfBounds(Bounds::TooMany { of: Limit::Tasks, most: 20 });
    assert_eq!(description.add_task(0, "Iets", TODAY), Err(error));
    for task in 0..8 {
        description.set_short(at(0, task), true).unwrap();
        description.set_short(at(0, task), true).unwrap();
    }
    assert_eq!(
        description.set_short(at(0, 8), true),
        Err(EditError::OutOfBounds(Bounds::TooMany { of: Limit::Short, most: 8 }))
    );
    while description.groups().len() < Description::MOST_GROUPS {
        description.add_group("Kop").unwrap();
    }
    assert_eq!(
        description.add_group("Kop"),
        Err(EditError::OutOfBounds(Bounds::TooMany { of: Limit::Groups, most: 8 }))
    );
    assert_eq!(description.add_group(" "), Err(EditError::OutOfBounds(Bounds::NoLabel(None))));
    assert_eq!(description.check(), Ok(()));
}

#[test]
fn what_is_not_there_is_not_changed() {
    let mut description = description(DescriptionRole::Assistant);
    let nowhere = at(3, 0);
    assert_eq!(description.set_reach(nowhere, Reach::NotDone, TODAY), Err(EditError::NoTask(nowhere)));
    assert_eq!(description.set_time(nowhere, None), Err(EditError::NoTask(nowhere)));
    assert_eq!(description.remove_task(at(0, 9)), Err(EditError::NoTask(at(0, 9))));
    assert_eq!(description.rename_group(3, "Kop"), Err(EditError::NoGroup(3)));
    assert_eq!(description.remove_note(0), Err(EditError::NoNote(0)));
    assert_eq!(description.move_task(at(0, 0), 3), Err(EditError::NoTask(at(0, 3))));
    description.move_task(at(0, 0), 2).unwrap();
    assert_eq!(description.task(at(0, 2)).unwrap().what(), "Je ruimt op met de ib'er.");
    assert_eq!(description.remove_task(at(0, 2)).unwrap().what(), "Je ruimt op met de ib'er.");
    assert_eq!(description.remove_group(0).unwrap().tasks().len(), 2);
}

#[test]
fn minutes_and_factors_have_a_range() {
    let mut description = description(DescriptionRole::Assistant);
    for (time, most) in [
        (Time::a_week(0), Time::MOST_PER_WEEK),
        (Time::a_week(2401), Time::MOST_PER_WEEK),
        (Time::a_year(99_541), Time::MOST_PER_YEAR),
    ] {
        let error = EditError::OutOfBounds(Bounds::Minutes { least: 1, most, found: time.minutes });
        assert_eq!(description.set_slot(SlotPart::Talking, Some(time)), Err(error));
        assert_eq!(description.set_time(at(0, 0), Some(time)), Err(error));
    }
    assert_eq!(description.set_factor(Some(0)), Err(EditError::Factor { found: 0 }));
    assert_eq!(description.set_factor(Some(10_001)), Err(EditError::Factor { found: 10_001 }));
    description.set_factor(Some(6_000)).unwrap();
}

#[test]
fn a_book_gives_numbers_and_keeps_letters_apart() {
    let mut book = Book::default();
    let first = book.add(description(DescriptionRole::Assistant)).unwrap();
    let (role, letter) = (DescriptionRole::Assistant, Letter::A);
    assert_eq!(book.add(description(role)), Err(EditError::LetterTaken { role, letter }));
    let letter = book.free_letter(role);
    assert_eq!(letter.to_string(), "B");
    let second = book.add(Description { letter, ..description(role) }).unwrap();
    assert_eq!(book.set_letter(second, Letter::A), Err(EditError::LetterTaken { role, letter: Letter::A }));
    let refused = book.change(first, |of| of.set_reach(at(0, 1), Reach::Independent, TODAY));
    assert!(matches!(refused, Err(EditError::TooFar { .. })));
    // An edit that replaces the whole description does not replace its role.
    book.change(first, |of| {
        *of = description(DescriptionRole::AcademicTeacher);
        Ok(())
    })
    .unwrap();
    assert_eq!(book.get(first).unwrap().role(), DescriptionRole::Assistant);
    assert_eq!(reach(book.get(first).unwrap(), at(0, 1)), Reach::Supervised);
    book.remove(first).unwrap();
    let third = book.add(description(DescriptionRole::Assistant)).unwrap();
    assert!(third > second, "a number is never used again");
    assert_eq!(book.remove(first), Err(EditError::NoDescription(first)));
}

#[test]
fn a_book_that_comes_from_outside_is_mended() {
    let mut book = Book::default();
    book.add(description(DescriptionRole::AcademicTeacher)).unwrap();
    let text = serde_json::to_string(&book).unwrap();
    let mut same: Book = serde_json::from_str(&text).unwrap();
    assert_eq!(same.mend(), []);
    assert_eq!(same, book);
    let mut forged: Book = serde_json::from_str(&text.replace("\"academische-leraar\"", "\"eventmanager\"")).unwrap();
    let mend = |task: usize| {
        let (from, to, why) = (Reach::Independent, Reach::Supervised, short(Rule::NoQualification));
        Mend { description: DescriptionId(1), lowered: Lowered { at: at(0, task), from, to, why } }
    };
    assert_eq!(forged.mend(), [mend(1), mend(2)]);
    assert_eq!(forged.mend(), []);
    assert_eq!(forged.check(), Ok(()));
    for (from, to) in [("\"id\":1", "\"id\":0"), ("\"id\":1", "\"id\":9")] {
        let broken: Book = serde_json::from_str(&text.replace(from, to)).unwrap();
        assert!(matches!(broken.check(), Err(EditError::OutOfBounds(Bounds::Number { .. }))));
    }
    let empty: Book = serde_json::from_str("{}").unwrap();
    assert!(empty.is_empty());
}
