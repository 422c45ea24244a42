//! The findings are those of the report, whose inventory is kept next to the content.

use std::collections::BTreeMap;
use std::fs;

use taakkompas_content::model::{Conclusion, FindingKind};

use crate::ours::{ours, path};

/// Id to kind, section and conclusion.
type Rows = BTreeMap<String, (String, String, String)>;

fn inventory() -> Rows {
    let text = fs::read_to_string(path("fixtures/inventory.csv")).expect("the inventory is in fixtures/");
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("id,kind,section,conclusion"));
    lines
        .map(|line| {
            let cells: Vec<_> = line.split(',').map(str::to_owned).collect();
            let [id, kind, section, conclusion] = <[String; 4]>::try_from(cells).expect(line);
            (id, (kind, section, conclusion))
        })
        .collect()
}

#[test]
fn every_row_is_there_as_it_is_in_the_report() {
    let ours = ours();
    let conclusion = |code: Option<Conclusion>| code.map_or("", Conclusion::code).to_owned();
    let findings = ours.library.findings.iter().map(|finding| {
        let facts = (finding.kind.code().to_owned(), finding.section.clone(), conclusion(finding.conclusion));
        (finding.id.to_string(), facts)
    });
    let (findings, inventory) = (findings.collect::<Rows>(), inventory());
    assert!(inventory.len() > 100, "the fixture is the whole inventory");
    for (id, facts) in &inventory {
        assert_eq!(findings.get(id), Some(facts), "{id} in nl/findings.toml is not as in fixtures/inventory.csv");
    }
    let extra: Vec<_> = findings.keys().filter(|id| !inventory.contains_key(*id)).collect();
    assert!(extra.is_empty(), "in nl/findings.toml but not in the report: {extra:?}");
}

#[test]
fn every_conclusion_of_the_report_is_known() {
    let inventory = inventory();
    for conclusion in Conclusion::ALL {
        let is_of = |(_, section, code): &&(String, String, String)| section == "3.1" && code == conclusion.code();
        assert_eq!(inventory.values().filter(is_of).count(), 1, "{}", conclusion.code());
    }
    assert_eq!(inventory.values().filter(|(_, section, _)| section == "3.1").count(), Conclusion::ALL.len());
}

#[test]
fn every_cause_solution_and_precondition_leads_somewhere() {
    let ours = ours();
    let by_statements = ours.core.statements.iter().flat_map(|statement| &statement.facts.findings);
    let by_measures = ours.measures.cards.iter().flat_map(|measure| &measure.facts.findings);
    let cited: Vec<_> = by_statements.chain(by_measures).map(ToString::to_string).collect();
    let kinds = [FindingKind::Cause, FindingKind::Solution, FindingKind::Precondition].map(FindingKind::code);
    let lost: Vec<_> = inventory()
        .into_iter()
        .filter(|(id, (kind, ..))| kinds.contains(&kind.as_str()) && !cited.contains(id))
        .filter(|(id, _)| ours.library.finding(id).is_none_or(|finding| finding.context.is_none()))
        .map(|(id, _)| id)
        .collect();
    assert!(lost.is_empty(), "no statement or measure rests on them, and `context` does not say why: {lost:?}");
}
