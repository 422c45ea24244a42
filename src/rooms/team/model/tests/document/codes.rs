//! Which codes a round takes.

use super::*;

/// The same people but one in another round would show that one's answers.
#[test]
fn a_code_counts_in_one_round_whatever_became_of_that_round() {
    let all = codes(4, 8, &[("inzet-week", "1")]);
    let mut team = TeamDocument::default();
    let first = team.begin_round("herfst", DAY).unwrap();
    assert_eq!(team.begin_round("nog een", DAY), Err(EditError::RoundOpen(first)));
    assert_eq!(team.hand_in(first, &all).unwrap().added, 8);
    assert_eq!(team.show(first), Ok(Refresh::Ready));
    team.close_round(first, DAY).unwrap();
    let second = team.begin_round("lente", DAY).unwrap();
    let left = |team: &mut TeamDocument, id| {
        let taken = team.hand_in(id, &all).unwrap();
        (taken.added, taken.left.into_iter().filter(|(_, reason)| *reason == NotTakenReason::CountedBefore).count())
    };
    assert_eq!(left(&mut team, second), (0, 8));
    team.remove_round(first).unwrap();
    assert_eq!(left(&mut team, second), (0, 8));
    assert_eq!(left(&mut team.without_codes(), second), (0, 8));
    team.remove_round(second).unwrap();
    assert_eq!(team.hand_in(second, &all), Err(EditError::NoRound(second)));
}

#[test]
fn codes_of_a_newer_version_wait_and_count_once_they_can_be_opened() {
    let code = codes(5, 1, &[]).remove(0);
    let newer = newer();
    let mut team = TeamDocument::default();
    let id = team.begin_round("", DAY).unwrap();
    let taken = team.hand_in(id, [&code, &newer, &newer]).unwrap();
    assert_eq!((taken.added, taken.newer, taken.left.len()), (2, 1, 1));
    assert_eq!((team.round(id).unwrap().hand_ins(), team.round(id).unwrap().newer()), (1, 1));
    // As if this version could open it: the same text, read by the version that made it.
    let written = serde_json::to_string(&team).unwrap().replace(&newer.to_string(), &codes(6, 1, &[])[0].to_string());
    let mut read: TeamDocument = serde_json::from_str(&written).unwrap();
    assert_eq!(read.mend(), [Mend::NowOpen { round: id, codes: 1 }]);
    assert_eq!((read.round(id).unwrap().hand_ins(), read.round(id).unwrap().newer()), (2, 0));
}

/// Codes that were kept come in as all others do: none is lost in silence, and none counts that would not be taken.
#[test]
fn a_code_that_waited_is_taken_by_the_same_rules() {
    let opened = |team: &TeamDocument, as_code: &Code| -> TeamDocument {
        let written = serde_json::to_string(team).unwrap();
        assert!(written.contains(&newer().to_string()));
        serde_json::from_str(&written.replace(&newer().to_string(), &as_code.to_string())).unwrap()
    };
    let of_one = |answer: &str| {
        let own: Answers = [("inzet-week".into(), answer.parse().unwrap())].into_iter().collect();
        HandIn::of_person(Kind::Short, RoleGroup::Teacher, &own, 77).code()
    };
    let with_newer = |shown: bool, people: usize| {
        let mut team = TeamDocument::default();
        let id = team.begin_round("", DAY).unwrap();
        team.hand_in(id, [&of_one("0")]).unwrap();
        team.hand_in(id, &codes(21, people - 1, &[])).unwrap();
        if shown {
            team.show(id).unwrap();
        }
        team.hand_in(id, [&newer()]).unwrap();
        (team, id)
    };
    // Instead of an earlier one of the same person.
    let (team, id) = with_newer(false, 5);
    let mut read = opened(&team, &of_one("3"));
    assert_eq!(read.mend(), [Mend::NowOpen { round: id, codes: 1 }]);
    assert_eq!((read.round(id).unwrap().hand_ins(), read.round(id).unwrap().codes.contains(&of_one("3"))), (5, true));
    // The earlier one is in a picture.
    let (team, id) = with_newer(true, 5);
    let mut read = opened(&team, &of_one("3"));
    assert_eq!(read.mend(), [Mend::NotTaken { round: id, codes: 1 }]);
    assert_eq!((read.picture(), read.round(id).unwrap().newer()), (team.picture(), 0));
    // Its mark is that of a code in another round.
    let (team, first) = with_newer(true, 5);
    let mut team = team;
    team.close_round(first, DAY).unwrap();
    let id = team.begin_round("", DAY).unwrap();
    team.hand_in(id, [&newer()]).unwrap();
    let mut read = opened(&team, &of_one("3"));
    assert_eq!(read.mend(), [Mend::NotTaken { round: id, codes: 1 }]);
    assert_eq!(read.round(id).unwrap().hand_ins(), 0);
    // There is no room yet: it goes on waiting.
    let (team, id) = with_newer(false, 200);
    let mut read = opened(&team, &codes(22, 1, &[])[0]);
    assert_eq!((read.mend(), read.round(id).unwrap().newer()), (vec![], 1));
    read.take_out(id, &of_one("0")).unwrap();
    assert_eq!(read.mend(), [Mend::NowOpen { round: id, codes: 1 }]);
}

/// Its codes stayed elsewhere. With others beside them it would show, less what the first shows, one person's answer.
#[test]
fn a_round_whose_codes_stayed_elsewhere_takes_no_more() {
    let mut team = TeamDocument::default();
    let id = team.begin_round("herfst", DAY).unwrap();
    team.hand_in(id, &codes(8, 6, &[])).unwrap();
    team.show(id).unwrap();
    team.hand_in(id, &codes(9, 2, &[])).unwrap();
    let mut file = team.without_codes();
    let round = file.round(id).unwrap();
    assert_eq!((round.is_over(), round.closed(), round.hand_ins(), round.left_out()), (true, None, 6, 2));
    assert_eq!((round.refresh(), file.open_round()), (Refresh::Closed, None));
    let reasons = |team: &mut TeamDocument, id, codes: &[Code]| -> Vec<_> {
        team.hand_in(id, codes).unwrap().left.into_iter().map(|(_, reason)| reason).collect()
    };
    assert_eq!(reasons(&mut file, id, &codes(10, 5, &[])), [NotTakenReason::Closed; 5]);
    assert_eq!(reasons(&mut file, id, &codes(8, 6, &[])), [NotTakenReason::CountedBefore; 6]);
    // Who was in no picture can be pasted again, into another round.
    let next = file.begin_round("herfst, vervolg", DAY).unwrap();
    assert_eq!(reasons(&mut file, next, &codes(8, 6, &[])), [NotTakenReason::CountedBefore; 6]);
    assert_eq!(file.hand_in(next, &codes(9, 2, &[])).unwrap().added, 2);
    // Nor is anything lost of a round without a picture: it says how many stayed behind, until they come again.
    let mut team = TeamDocument::default();
    let id = team.begin_round("herfst", DAY).unwrap();
    team.hand_in(id, &codes(8, 6, &[])).unwrap();
    let mut file = team.without_codes();
    assert_eq!((file.open_round().map(|round| (round.hand_ins(), round.left_out()))), Some((0, 6)));
    file.hand_in(id, &codes(8, 6, &[])).unwrap();
    assert_eq!((file.open_round().map(|round| (round.hand_ins(), round.left_out()))), Some((6, 0)));
}

#[test]
fn a_document_knows_the_codes_of_all_that_it_had() {
    let mut team = TeamDocument::default();
    let mut chance = Chance(14);
    let salt = chance.wide();
    let of_one = |answer: &str| {
        let own: Answers = [("inzet-week".into(), answer.parse().unwrap())].into_iter().collect();
        HandIn::of_person(Kind::Short, RoleGroup::Teacher, &own, salt).code()
    };
    let removed = team.begin_round("", DAY).unwrap();
    team.hand_in(removed, &codes(1, 5, &[])).unwrap();
    team.show(removed).unwrap();
    team.remove_round(removed).unwrap();
    let closed = team.begin_round("", DAY).unwrap();
    team.hand_in(closed, &codes(2, 5, &[])).unwrap();
    team.show(closed).unwrap();
    team.close_round(closed, DAY).unwrap();
    let open = team.begin_round("", DAY).unwrap();
    team.hand_in(open, &codes(3, 2, &[])).unwrap();
    team.hand_in(open, &[of_one("0"), of_one("1")]).unwrap();
    team.hand_in(open, [&newer()]).unwrap();
    let there =
        [codes(1, 5, &[]), codes(2, 5, &[]), codes(3, 2, &[]), vec![of_one("0"), of_one("1"), of_one("2"), newer()]];
    for code in there.concat() {
        assert!(team.knows(&code), "{code}");
    }
    assert!(codes(4, 30, &[]).iter().all(|code| !team.knows(code)));
    // Another document on the device, such as a copy, takes none of them.
    let mut known = Known::default();
    team.add_known(&mut known);
    let mut other = TeamDocument::default();
    let id = other.begin_round("", DAY).unwrap();
    let taken = other.hand_in_beside(id, &there.concat(), &known).unwrap();
    assert_eq!((taken.added, taken.left.len()), (0, 16));
    assert!(taken.left.iter().all(|(_, reason)| *reason == NotTakenReason::Elsewhere));
    assert_eq!(other.hand_in_beside(id, &codes(4, 1, &[]), &known).unwrap().added, 1);
}

/// Somebody copies the whole chat, and the next day copies it again.
#[test]
fn pasting_the_same_again_does_not_bring_back_what_was_changed() {
    let mut chance = Chance(15);
    let salt = chance.wide();
    let of_one = |answer: &str| {
        let own: Answers = [("inzet-week".into(), answer.parse().unwrap())].into_iter().collect();
        HandIn::of_person(Kind::Short, RoleGroup::Teacher, &own, salt).code()
    };
    let (first, changed) = (of_one("0"), of_one("3"));
    let mut team = TeamDocument::default();
    let id = team.begin_round("", DAY).unwrap();
    let chat = [vec![first.clone()], codes(1, 3, &[]), vec![changed.clone()]].concat();
    let taken = team.hand_in(id, &chat).unwrap();
    assert_eq!((taken.added, &taken.instead, &taken.by_order), (4, &vec![changed.clone()], &vec![changed.clone()]));
    let before = team.clone();
    let taken = team.hand_in(id, &chat).unwrap();
    assert_eq!((taken.added, taken.instead.len(), taken.left.len()), (0, 0, 5));
    assert!(taken.left.iter().all(|(_, reason)| *reason == NotTakenReason::Double));
    assert_eq!(team, before);
    assert!(team.round(id).unwrap().known().contains(&first), "the reader of a paste knows it too");
    // It stays on the device.
    let written = serde_json::to_string(&team).unwrap();
    assert!(written.contains(&first.to_string()));
    assert!(!serde_json::to_string(&team.without_codes()).unwrap().contains(&first.to_string()));
    // A list with the newest at the top is put right by taking out the one that counts by mistake.
    let mut upside_down = TeamDocument::default();
    let id = upside_down.begin_round("", DAY).unwrap();
    let taken = upside_down.hand_in(id, &[changed.clone(), first.clone()]).unwrap();
    assert_eq!(taken.by_order, core::slice::from_ref(&first), "told, as only the order says so");
    upside_down.take_out(id, &first).unwrap();
    assert_eq!(upside_down.hand_in(id, [&changed]).unwrap().added, 1);
    // Of two pastes the later one counts, and nothing is in doubt.
    let mut team = TeamDocument::default();
    let id = team.begin_round("", DAY).unwrap();
    team.hand_in(id, [&first]).unwrap();
    let taken = team.hand_in(id, [&changed]).unwrap();
    assert_eq!((taken.instead, taken.by_order), (vec![changed], vec![]));
}

/// Somebody who changes an answer, fills in the other scan, or goes by another role on the same page counts once.
#[test]
fn a_later_code_of_the_same_person_comes_instead_of_the_first() {
    let mut chance = Chance(11);
    let salt = chance.wide();
    let own = |answer: &str| -> Answers { [("inzet-week".into(), answer.parse().unwrap())].into_iter().collect() };
    let code = |kind, role, answer: &str| HandIn::of_person(kind, role, &own(answer), salt).code();
    let first = code(Kind::Short, RoleGroup::Teacher, "1");
    let later: Vec<Code> = Kind::ALL
        .iter()
        .flat_map(|&kind| RoleGroup::ALL.iter().map(move |&role| (kind, role)))
        .map(|(kind, role)| code(kind, role, "3"))
        .collect();
    assert_eq!(later.iter().chain([&first]).collect::<BTreeSet<_>>().len(), 9, "all are other codes");
    let mut team = TeamDocument::default();
    let round = team.begin_round("", DAY).unwrap();
    team.hand_in(round, &codes(12, 3, &[("inzet-week", "1")])).unwrap();
    assert_eq!(team.hand_in(round, [&first]).unwrap().added, 1);
    let taken = team.hand_in(round, &later).unwrap();
    assert_eq!((taken.added, taken.instead, taken.left), (0, later.clone(), vec![]));
    assert_eq!(team.round(round).unwrap().hand_ins(), 4);
    assert!(team.round(round).unwrap().known().contains(later.last().unwrap()));
    // Once it is shown, it stays as it was: a picture with one other answer would show that answer.
    team.hand_in(round, &codes(13, 1, &[])).unwrap();
    assert_eq!(team.show(round), Ok(Refresh::Ready));
    let picture = team.picture();
    let another = code(Kind::Short, RoleGroup::Teacher, "0");
    let taken = team.hand_in(round, [&another, &first]).unwrap();
    assert_eq!(taken.left, [(another, NotTakenReason::InPicture), (first, NotTakenReason::Double)]);
    assert_eq!((team.picture(), team.round(round).unwrap().waiting()), (picture, 0));
}
