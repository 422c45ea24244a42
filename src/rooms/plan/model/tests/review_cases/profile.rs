//! Measures against the profile: D7.

use taakkompas_plan::agenda::Agenda;
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::decisions::{self, Decisions};
use taakkompas_plan::{Proposal, Situation};
use taakkompas_scan::catalog::Role;
use taakkompas_scan::profile::{BoardSize, Changes, CoverFrequency, GroupTrend, Vacancies};
use taakkompas_scan::scan::{Answer, Level};

use super::case::{Case, Checked, ensure, in_every_changed_school, in_every_school, with_answer};
use crate::support::School;

fn names_none_of(case: &Case, ids: &[&str]) -> Checked {
    match ids.iter().find(|id| case.names(id)) {
        Some(id) => Err(format!("{id} is in the plan or waits")),
        None => Ok(()),
    }
}

/// D7: without vacancies and without growth there is nobody to look for.
#[test]
fn without_vacancies_or_growth_nobody_is_looked_for() {
    in_every_school(|case| {
        if case.profile().vacancies != Some(Vacancies::None) || case.profile().trend == Some(GroupTrend::More) {
            return Ok(());
        }
        names_none_of(case, &["vacature-anders-bekijken", "samen-werven"])
    });
}

/// D7: cover that never happens is not counted.
#[test]
fn if_nobody_ever_covers_nothing_is_counted() {
    let check = |case: &Case| names_none_of(case, &["streepjes-vier-weken"]);
    in_every_school(|case| if case.profile().cover == Some(CoverFrequency::Never) { check(case) } else { Ok(()) });
    let never = |school: &mut School| {
        school.profile.cover = Some(CoverFrequency::Never);
        true
    };
    in_every_changed_school(never, check);
}

const TWO_ON_HOLD: &str = "twee-dingen-stil";

/// D7: two things are put on hold if many run, and not if few do.
#[test]
fn two_things_are_put_on_hold_if_five_changes_run_and_not_if_few_do() {
    in_every_school(|case| match case.profile().changes {
        Some(Changes::UpToTwo) => names_none_of(case, &[TWO_ON_HOLD]),
        Some(Changes::FiveOrMore) if case.level("ruimte-stoppen") <= Some(Level::Sometimes) => {
            let is_known = case.level("ruimte-stoppen").is_some() && case.level("regie-veranderingen").is_some();
            ensure!(!is_known || case.action(TWO_ON_HOLD).is_some(), "five changes go on");
            Ok(())
        }
        _ => Ok(()),
    });
}

/// D7: a merger is too much at once: two things stop.
#[test]
fn a_school_that_merges_puts_two_things_on_hold() {
    assert!(Case::of("fusie").action(TWO_ON_HOLD).is_some());
}

/// D7: with few changes and no vacancies there is no crisis, however low the levels are.
#[test]
fn a_school_with_low_levels_and_little_going_on_is_not_in_a_crisis() {
    let case = Case::of("alles-laag-maar-rustig");
    assert_ne!(case.plan.situation, Situation::Crisis);
    assert!(case.plan.goals.len() <= 2, "{:?}", case.plan.goals);
}

/// D7: planning for fewer groups is not for a school that keeps its groups or grows.
#[test]
fn a_school_that_does_not_shrink_does_not_plan_for_it() {
    in_every_school(|case| {
        let does_not_shrink = matches!(case.profile().trend, Some(GroupTrend::Same | GroupTrend::More));
        if does_not_shrink { names_none_of(case, &["krimp-samen-plannen"]) } else { Ok(()) }
    });
}

/// The plan as it is read before the school has decided anything.
fn agenda(case: &Case, plan: &Proposal) -> Agenda {
    Agenda::new(case.input(), plan, &decisions::plan(plan, &Decisions::default()), &Agreements::default())
}

/// D7: in at most four groups there is no bouwcoördinator to leave it to.
#[test]
fn a_very_small_school_has_no_coordinator_who_leads() {
    in_every_school(|case| {
        if !case.profile().is_very_small() {
            return Ok(());
        }
        for item in agenda(case, &case.plan).items() {
            let owners = item.owners();
            ensure!(!owners.contains(&Role::Coordinator), "{} is left to the bouwcoördinator", item.measure);
        }
        Ok(())
    });
}

/// D7: a group is not split over at most four groups.
#[test]
fn a_very_small_school_does_not_split_a_group() {
    in_every_school(|case| {
        if case.profile().is_very_small() { names_none_of(case, &["verdeellijst-met-wissel"]) } else { Ok(()) }
    });
}

/// D7: no week, study day or supervisor for students and zij-instromers if there are none.
#[test]
fn a_school_without_students_gets_nothing_for_students() {
    let has_none = |school: &mut School| {
        with_answer(school, "expertise-zij-instroom", Answer::NotApplicable);
        true
    };
    in_every_changed_school(has_none, |case| {
        names_none_of(case, &["vaste-week-student", "studiedag-beschermd", "vaste-begeleider-zij-instromer"])
    });
}

/// D7: a board of one school has no directeurenoverleg, and no other schools.
#[test]
fn a_board_of_one_school_has_no_meeting_of_leaders() {
    let check = |case: &Case| names_none_of(case, &["visie-deel-je-a4", "pool-vaste-afspraak"]);
    in_every_school(|case| if case.profile().board == Some(BoardSize::One) { check(case) } else { Ok(()) });
    let alone = |school: &mut School| {
        school.profile.board = Some(BoardSize::One);
        true
    };
    in_every_changed_school(alone, check);
}

/// D7: without assistants or leraarondersteuner nothing is asked of them; the answers on them do not count.
#[test]
fn without_support_staff_nothing_needs_them() {
    in_every_school(|case| {
        if case.profile().may_have_support_staff() {
            return Ok(());
        }
        for measure in case.named() {
            ensure!(!measure.needs_support_staff, "{} needs support staff", measure.id);
        }
        Ok(())
    });
}
