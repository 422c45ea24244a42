//! What the law allows is told with its limit, and what a union says is told as theirs.

use crate::sample::{STATEMENTS, expect};

fn expect_of(text: &str, problem: Option<&str>) {
    let expected: Vec<_> = problem.map(|problem| (STATEMENTS, "inzet-1", problem)).into_iter().collect();
    // The source keeps the check on statutes silent: it is not what these tests are about.
    let with = format!("\"{text}\"\nsources = [\"bron-wet\"]");
    expect(STATEMENTS, "\"Denk aan 1.\"", &with, &expected);
}

#[test]
fn the_gmr_consents_for_all_schools_or_most_of_them_and_not_for_a_few() {
    expect_of("De PMR stemt in, bij meerdere scholen de GMR.", Some("is not what the law says"));
    expect_of("De PMR stemt in, voor de meeste scholen samen de GMR.", None);
    expect_of("De GMR leest mee. Wij delen een leraar bij meerdere scholen.", None);
}

#[test]
fn a_stand_in_without_a_diploma_has_at_most_twelve_months() {
    let of_text = "needs \"hooguit twaalf maanden\" beside it";
    expect_of("In het speciaal onderwijs mag iemand zonder diploma invallen.", Some(of_text));
    expect_of("Daar mag een ander een leraar twaalf maanden vervangen.", Some(of_text));
    expect_of("In het speciaal onderwijs mag iemand zonder diploma invallen. Dat mag hooguit twaalf maanden.", None);
}

#[test]
fn a_term_is_the_longest_and_not_the_usual_one() {
    expect_of("Dat duurt meestal twee schooljaren.", Some("is not what the law says"));
    expect_of("Dat duurt hooguit twee schooljaren.", None);
}

#[test]
fn a_fourth_contract_is_told_with_what_a_cao_may_change() {
    expect_of("Een vierde contract op rij is vast.", Some("needs \"een cao kan\" beside it"));
    expect_of("Een vierde contract op rij is vast. Een cao kan meer toestaan.", None);
}

#[test]
fn the_right_to_refuse_is_told_as_what_a_union_says() {
    expect_of("Je mag nee zeggen tegen invallen.", Some("needs \"cnv\" or \"cao-\" beside it"));
    expect_of("Volgens CNV mag je nee zeggen tegen invallen.", None);
}

#[test]
fn the_law_has_no_exception_for_standing_in_but_has_others() {
    let needs = Some("needs \"even invallen\" or \"één ochtend\" or \"voor nood\" beside it");
    expect_of("Gaf er iemand les? De wet kent daar geen uitzondering voor.", needs);
    expect_of("Gaf er iemand les? De wet kent geen uitzondering voor even invallen.", None);
}

#[test]
fn what_a_union_says_of_an_accident_is_told_whole() {
    let comfort = "Volgens CNV is het bestuur als eerste aansprakelijk.";
    expect_of(comfort, Some("needs \"vervelende gevolgen\" beside it"));
    expect_of(&format!("{comfort} Toezicht zonder leraar kan vervelende gevolgen hebben."), None);
}

#[test]
fn an_agreement_that_has_ended_is_told_with_what_to_ask() {
    let agreed = "Volgens het akkoord van 2024 hoef je na 18.00 uur niet te antwoorden.";
    expect_of(agreed, Some("needs \"vraag na\" beside it"));
    expect_of(&format!("{agreed} Vraag na wat nu geldt."), None);
}
