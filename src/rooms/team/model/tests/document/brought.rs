//! Pictures that come from the file of whoever collected.

use super::*;

/// Somebody else collects, and hands over the picture as a file.
#[test]
fn pictures_are_brought_over_from_the_file_of_who_collected() {
    let mut collector = TeamDocument::default();
    let early = collector.begin_round("herfst", date!(2026 - 09 - 14)).unwrap();
    collector.hand_in(early, &codes(31, 8, &[("inzet-week", "1")])).unwrap();
    collector.show(early).unwrap();
    let half_way = collector.without_codes();
    collector.hand_in(early, &codes(32, 5, &[("inzet-week", "3")])).unwrap();
    collector.show(early).unwrap();
    collector.close_round(early, DAY).unwrap();
    let gone = collector.begin_round("weg", DAY).unwrap();
    collector.hand_in(gone, &codes(33, 5, &[])).unwrap();
    collector.show(gone).unwrap();
    collector.remove_round(gone).unwrap();
    collector.begin_round("leeg", DAY).unwrap();
    let file = collector.without_codes();

    let mut leader = full();
    let own = leader.rounds().len();
    let open = leader.open_round().unwrap().id();
    // Some of those codes came to the leader as well, and wait.
    let twice = [&codes(31, 8, &[("inzet-week", "1")])[6..], &codes(33, 5, &[])[..1]].concat();
    assert_eq!(leader.hand_in(open, &twice).unwrap().added, 3);
    let waiting = leader.round(open).unwrap().waiting();
    let brought = leader.take_pictures(&half_way).unwrap();
    let [id] = brought.new[..] else { panic!("{brought:?}") };
    assert_eq!((brought.here, brought.overlapping, brought.out), (0, 0, 2));
    assert_eq!(leader.round(id).unwrap().picture(), half_way.rounds()[0].picture());
    assert_eq!(leader.round(id).unwrap().name(), "herfst");
    assert_eq!(leader.rounds()[0].id(), id, "by the day on which it began");
    // The same again, and then the later picture of the same round.
    assert_eq!(leader.take_pictures(&half_way).unwrap(), Brought { here: 1, ..Brought::default() });
    let brought = leader.take_pictures(&file).unwrap();
    assert_eq!(brought, Brought { later: vec![id], out: 1, ..Brought::default() });
    assert_eq!(leader.take_pictures(&half_way).unwrap(), Brought { here: 1, ..Brought::default() });
    assert_eq!(leader.rounds().len(), own + 1);
    let round = leader.round(id).unwrap();
    assert_eq!((round.picture(), round.closed()), (collector.rounds()[0].picture(), Some(DAY)));
    assert_eq!(leader.round(open).unwrap().waiting(), waiting - 3);
    // None of its codes counts here any more, and neither do those of what was removed there.
    for codes in [codes(31, 8, &[("inzet-week", "1")]), codes(33, 5, &[])] {
        let taken = leader.hand_in(open, &codes).unwrap();
        assert!(taken.added == 0 && taken.left.iter().all(|(_, reason)| *reason == NotTakenReason::CountedBefore));
    }
    leader.check().unwrap();
    let written = serde_json::to_string(&leader).unwrap();
    assert_eq!(serde_json::from_str::<TeamDocument>(&written).unwrap(), leader);
    // Its own file brings nothing; a round that was removed comes back as it was.
    let own_file = leader.without_codes();
    assert_eq!(leader.take_pictures(&own_file).unwrap().here, 3);
    leader.remove_round(id).unwrap();
    assert_eq!(leader.take_pictures(&file).unwrap().new.len(), 1);
}

/// Beside a picture with some of the same codes it would show one answer; and there is room for that many.
#[test]
fn a_picture_that_shares_codes_with_another_is_not_brought_over() {
    let shown = |codes: &[Code]| {
        let mut team = TeamDocument::default();
        let id = team.begin_round("", DAY).unwrap();
        team.hand_in(id, codes).unwrap();
        team.show(id).unwrap();
        team
    };
    let all = codes(41, 9, &[("inzet-week", "1")]);
    let file = shown(&all[1..]).without_codes();
    // A round of which all codes are in what comes is an earlier picture of that, if its own codes are gone.
    for (ours, later) in [(&all[..8], false), (&all[..5], false), (&all[4..], true)] {
        for is_closed in [false, true] {
            let mut team = shown(ours);
            if is_closed {
                team.close_round(team.rounds()[0].id(), DAY).unwrap();
            }
            let (before, is_later) = (team.clone(), later && is_closed);
            let brought = team.take_pictures(&file).unwrap();
            assert_eq!((brought.later.len(), brought.overlapping), (usize::from(is_later), usize::from(!is_later)));
            assert_eq!(team == before, !is_later);
        }
    }
    let mut team = TeamDocument::default();
    for _ in 0..TeamDocument::MOST_ROUNDS {
        let id = team.begin_round("", DAY).unwrap();
        team.close_round(id, DAY).unwrap();
    }
    let before = team.clone();
    assert!(team.take_pictures(&shown(&all)).is_err());
    assert_eq!(team, before);
}
