//! The losses that were found before, each as a world of its own.

use std::sync::Arc;

use taakkompas_records::status::{NotSavedReason, SaveStatus};
use taakkompas_records::writer::Told;

use super::simulation::tab::Tab;
use super::simulation::world::{Copies, World};

/// A world with a tab in which something was answered and saved.
fn begun(has_locks: bool) -> (World, usize) {
    let mut world = World::quiet(has_locks);
    let tab = world.open_tab(Arc::default());
    world.settle();
    world.answer(tab);
    world.settle();
    assert_eq!(at(&world, tab).status(), SaveStatus::Saved);
    (world, tab)
}

fn at(world: &World, tab: usize) -> &Tab {
    &world.tabs[&tab]
}

/// How many answers a tab shows.
fn shown(world: &World, tab: usize) -> u32 {
    at(world, tab).shown.count_ones()
}

#[track_caller]
fn well(mut world: World) {
    world.end();
    assert_eq!(world.fault, None);
}

/// 1a: the writer's answers are in the mirror only; another tab takes over and goes on from there.
#[test]
fn what_only_the_mirror_has_is_there_for_the_tab_that_takes_over() {
    for (is_full, is_closed) in [(true, false), (false, false), (true, true), (false, true)] {
        let (mut world, writer) = begun(true);
        let reader = world.open_tab(Arc::default());
        world.settle();
        world.disk.get().room = is_full.then_some(0);
        world.disk.get().is_blocked = !is_full;
        for _ in 0..4 {
            world.answer(writer);
        }
        world.settle();
        assert_eq!(at(&world, writer).status(), SaveStatus::Saved, "the mirror has them");
        if is_closed {
            world.close(writer);
        } else {
            world.take_over(reader);
        }
        world.settle();
        assert_eq!(shown(&world, reader), 5);
        world.answer(reader);
        world.settle();
        assert_eq!((shown(&world, reader), at(&world, reader).status()), (6, SaveStatus::Saved));
        well(world);
    }
}

/// The same, where the mirror is too slow to be read before the tab goes on: what it did not see comes together later.
#[test]
fn what_a_slow_mirror_has_comes_together_with_what_the_tab_did_without_it() {
    let (mut world, writer) = begun(true);
    let reader = world.open_tab(Arc::default());
    world.settle();
    world.disk.get().room = Some(0);
    world.answer(writer);
    world.settle();
    world.how = Copies::Slow;
    world.take_over(reader);
    world.hear_of_locks();
    world.answer_copies(reader);
    assert_eq!(shown(&world, reader), 1, "it could not know");
    world.answer(reader);
    world.settle();
    assert_eq!(shown(&world, reader), 3);
    assert_eq!(world.tabs.get_mut(&reader).unwrap().writer.take_told(), Some(Told::Joined));
    well(world);
}

/// 1b: the browser was killed before the device had it, and the mirror is slow at the next start.
#[test]
fn what_a_mirror_that_opens_late_has_is_not_written_over() {
    let (mut world, tab) = begun(true);
    world.disk.get().flush();
    for _ in 0..4 {
        world.answer(tab);
    }
    world.settle();
    world.kill();
    world.how = Copies::Slow;
    let next = world.open_tab(Arc::default());
    assert_eq!(shown(&world, next), 1);
    world.hear_of_locks();
    world.answer(next);
    assert_ne!(at(&world, next).status(), SaveStatus::Saved, "not before the mirror is open");
    world.settle();
    assert_eq!((shown(&world, next), at(&world, next).status()), (6, SaveStatus::Saved));
    well(world);
}

/// 1a: the first place is full, and the mirror takes longer than a tab waits, as in WebKit while it writes what filled the
/// first place: what is not said saved then is said saved once it is there, and not earlier.
#[test]
fn a_copy_that_comes_late_counts_once_it_is_there() {
    let (mut world, tab) = begun(true);
    world.disk.get().room = Some(0);
    world.how = Copies::Hanging;
    world.answer(tab);
    let full = SaveStatus::InMemoryOnly { reason: NotSavedReason::Full };
    assert_eq!(at(&world, tab).status(), full);
    world.lose_patience(tab);
    assert_eq!(at(&world, tab).status(), full, "nobody knows yet");
    world.answer(tab);
    world.answer_copies(tab);
    assert_eq!(at(&world, tab).status(), full, "that was the copy of before");
    world.answer_copies(tab);
    assert_eq!((shown(&world, tab), at(&world, tab).status()), (3, SaveStatus::Saved));
    world.how = Copies::Quick;
    world.close(tab);
    let next = world.open_tab(Arc::default());
    world.settle();
    assert_eq!(shown(&world, next), 3);
    well(world);
}

/// 1c: killed, then a session without the mirror, then one with it: the first had more saves, the second was later.
#[test]
fn of_three_sessions_none_wins_by_its_number_of_saves() {
    let (mut world, tab) = begun(true);
    world.disk.get().flush();
    for _ in 0..4 {
        world.answer(tab);
    }
    world.settle();
    world.kill();
    world.how = Copies::Hanging;
    let second = world.open_tab(Arc::default());
    world.hear_of_locks();
    world.lose_patience(second);
    world.answer(second);
    world.answer(second);
    assert_eq!((shown(&world, second), at(&world, second).status()), (3, SaveStatus::Saved));
    world.close(second);
    world.how = Copies::Quick;
    let third = world.open_tab(Arc::default());
    world.settle();
    assert_eq!(shown(&world, third), 7);
    well(world);
}

/// 2: without locks, two tabs write at once, and neither has seen the other's text.
#[test]
fn without_locks_two_tabs_that_write_at_once_lose_nothing() {
    let (mut world, one) = begun(false);
    world.disk.get().is_late = true;
    let two = world.open_tab(Arc::default());
    world.settle();
    world.answer(one);
    world.answer(two);
    world.settle();
    let writing = [one, two].into_iter().filter(|&tab| at(&world, tab).status() != SaveStatus::ReadingAlong).count();
    assert!(writing <= 1, "one writes, the other reads along");
    assert_eq!((shown(&world, one), shown(&world, two)), (3, 3));
    well(world);
}

/// 2: the same, where one of the two has not fetched what reads records: there was nothing to read when it opened.
#[test]
fn without_locks_what_a_tab_cannot_read_yet_is_joined_and_not_put_beside() {
    let mut world = World::quiet(false);
    world.is_codec_late = true;
    let one = world.open_tab(Arc::default());
    world.settle();
    world.answer(one);
    world.settle();
    let two = world.open_tab(Arc::default());
    world.settle();
    assert_eq!((at(&world, one).awaits_codec, at(&world, two).awaits_codec), (true, false));
    world.disk.get().is_late = true;
    world.answer(one);
    world.answer(two);
    world.settle();
    assert_eq!((shown(&world, one), shown(&world, two)), (3, 3));
    assert_eq!(at(&world, one).writer.repository.scans().len(), 1, "they do not contradict each other");
    well(world);
}

/// 3: whoever gets the turn back says again that all is saved, as it is.
#[test]
fn after_the_other_tab_was_closed_the_line_says_that_all_is_saved() {
    let (mut world, writer) = begun(true);
    let reader = world.open_tab(Arc::default());
    world.settle();
    world.answer(writer);
    world.close(writer);
    world.settle();
    assert_eq!((shown(&world, reader), at(&world, reader).status()), (2, SaveStatus::Saved));
    well(world);
}

/// Found by the simulation: a tab that reads along took what was cleared for its own to keep.
#[test]
fn after_the_device_was_cleared_still_only_one_tab_writes() {
    let (mut world, writer) = begun(true);
    let reader = world.open_tab(Arc::default());
    world.settle();
    world.clear_device();
    world.settle();
    let erased = SaveStatus::InMemoryOnly { reason: NotSavedReason::Erased };
    assert_eq!((at(&world, writer).status(), at(&world, reader).status()), (erased, SaveStatus::ReadingAlong));
    world.take_over(reader);
    world.settle();
    assert_eq!((at(&world, writer).status(), at(&world, reader).status()), (SaveStatus::ReadingAlong, erased));
    well(world);
}

/// Answers to the same statement that contradict each other: both are kept, and the school is told.
#[test]
fn answers_that_contradict_each_other_stay_beside_each_other() {
    let (mut world, one) = begun(false);
    world.disk.get().is_late = true;
    let two = world.open_tab(Arc::default());
    world.settle();
    for (tab, name) in [(one, "van de een"), (two, "van de ander")] {
        world.name(tab, name);
    }
    world.settle();
    let told: Vec<_> = [one, two].map(|tab| world.tabs.get_mut(&tab).unwrap().writer.take_told()).into();
    assert!(told.contains(&Some(Told::Parted)), "{told:?}");
    let mut names: Vec<String> =
        at(&world, one).writer.repository.scans().into_iter().map(|kept| kept.record.scan.name).collect();
    names.sort();
    assert_eq!(names, ["van de ander", "van de een"]);
    well(world);
}

/// On a first visit the code that reads records is not waited for: a second tab writes before it is here.
#[test]
fn what_another_tab_wrote_before_it_could_be_read_is_neither_lost_nor_written_over() {
    for has_locks in [true, false] {
        let mut world = World::quiet(has_locks);
        world.is_codec_late = true;
        let one = world.open_tab(Arc::default());
        world.hear_of_locks();
        world.answer_copies(one);
        world.answer(one);
        world.answer_copies(one);
        assert!(at(&world, one).awaits_codec);
        assert_eq!(at(&world, one).status(), SaveStatus::Saved, "saving needs no reading");
        let two = world.open_tab(Arc::default());
        world.hear_of_locks();
        while !at(&world, two).asked.is_empty() {
            world.answer_copies(two);
        }
        world.take_over(two);
        world.hear_of_locks();
        while !at(&world, two).asked.is_empty() {
            world.answer_copies(two);
        }
        world.answer(two);
        assert_eq!(shown(&world, two), 2);
        assert_eq!(world.answer(one), None, "it cannot tell what it would write over");
        assert!(at(&world, one).awaits_codec);
        world.settle();
        assert_eq!((shown(&world, one), shown(&world, two)), (2, 2), "locks: {has_locks}");
        well(world);
    }
}

/// Two versions of one scan, each said saved, and no tab that is open.
fn parted(has_locks: bool) -> World {
    let (mut world, one) = begun(has_locks);
    world.disk.get().flush();
    world.name(one, "van de een");
    world.settle();
    world.kill();
    world.how = Copies::Slow;
    let two = world.open_tab(Arc::default());
    world.hear_of_locks();
    world.name(two, "van de ander");
    world.settle();
    world.how = Copies::Quick;
    world.close(two);
    world.disk.get().flush();
    world
}

fn names_of(world: &World, tab: usize) -> Vec<String> {
    let scans = at(world, tab).writer.repository.scans();
    let mut names: Vec<String> = scans.into_iter().map(|kept| kept.record.scan.name).collect();
    names.sort();
    names
}

/// Whoever leaves after the choice was stored, and before it is said saved, found both versions with no choice any more.
#[test]
fn a_choice_that_was_never_said_saved_is_offered_again_until_it_is() {
    for (has_locks, is_killed) in [(true, false), (true, true), (false, false), (false, true)] {
        let mut world = parted(has_locks);
        for visit in 0..5 {
            let tab = world.open_tab(Arc::default());
            world.settle();
            let apart = at(&world, tab).writer.repository.apart();
            assert_eq!(apart.len(), 1, "visit {visit}");
            assert_eq!(apart[0].chosen.is_some(), visit > 0 && !is_killed, "what was chosen is offered as it was");
            world.how = Copies::Hanging;
            assert!(world.choose(tab));
            assert_eq!(at(&world, tab).status(), SaveStatus::Saving);
            assert!(names_of(&world, tab).len() <= 3, "leaving again and again stores nothing more");
            if is_killed {
                world.kill();
            } else {
                world.close(tab);
            }
            world.how = Copies::Quick;
        }
        let tab = world.open_tab(Arc::default());
        world.settle();
        assert!(world.choose(tab));
        world.settle();
        assert_eq!(at(&world, tab).writer.repository.apart(), []);
        assert_eq!(names_of(&world, tab).len(), 1, "both versions are erased once the choice is said saved");
        well(world);
    }
}

/// One version is on the device and the other one in the mirror, of a scan that is not open: both were in the list only once
/// somebody opened it.
#[test]
fn what_is_apart_in_the_two_places_is_offered_at_the_start() {
    let (mut world, one) = begun(true);
    world.disk.get().flush();
    world.name(one, "van de een");
    world.settle();
    world.kill();
    world.how = Copies::Hanging;
    let two = world.open_tab(Arc::default());
    world.hear_of_locks();
    world.lose_patience(two);
    world.name(two, "van de ander");
    assert_eq!(at(&world, two).status(), SaveStatus::Saved);
    // Another scan is the last one.
    world.tabs.get_mut(&two).unwrap().writer.start();
    world.after(two);
    world.hear_of_locks();
    world.name(two, "los");
    world.close(two);
    world.how = Copies::Quick;
    for _ in 0..2 {
        let tab = world.open_tab(Arc::default());
        world.settle();
        assert_eq!(at(&world, tab).screen.name, "los");
        assert_eq!(at(&world, tab).writer.repository.apart().len(), 1);
        assert_eq!(names_of(&world, tab), ["los", "van de ander", "van de een"]);
        world.close(tab);
    }
    well(world);
}

/// Found by the simulation: what was said of this tab's text was still said once the text of another tab had taken its place.
#[test]
fn what_another_tab_stored_is_not_said_saved_before_it_is_on_the_disk() {
    let mut world = World::quiet(false);
    let one = world.open_tab(Arc::default());
    world.settle();
    world.answer(one);
    world.tabs.get_mut(&one).unwrap().writer.ask_for_turn();
    world.after(one);
    world.answer_copies(one);
    assert_eq!(at(&world, one).status(), SaveStatus::Saved);
    world.how = Copies::Slow;
    let two = world.open_tab(Arc::default());
    world.answer(two);
    world.answer_copies(one);
    assert_eq!((shown(&world, one), at(&world, one).status()), (2, SaveStatus::Saving));
    world.settle();
    assert_eq!((shown(&world, one), at(&world, one).status()), (2, SaveStatus::Saved));
    well(world);
}
