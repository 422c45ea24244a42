//! Every idea rests on what its label says, and every row of the report is used or says why it is not.

use std::collections::BTreeSet;

use taakkompas_scan::catalog::FindingId;

use super::Problems;
use crate::load::Loaded;
use crate::model::{Conclusion, Finding, FindingKind, Idea, MeasureCard, Strength};

const STATEMENTS_A_CONCLUSION: usize = 2;
const MEASURES_A_CONCLUSION: usize = 3;
const CONCLUSIONS_SECTION: &str = "3.1";

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    for card in &loaded.core.measures {
        check_idea(loaded, card, problems);
    }
    check_conclusions(loaded, problems);
    check_use(loaded, problems);
}

fn check_idea(loaded: &Loaded, card: &MeasureCard, problems: &mut Problems) {
    for (field, idea) in [("problem", card.problem), ("idea", card.idea)] {
        check_label(loaded, card, field, idea, problems);
    }
}

fn check_label(loaded: &Loaded, card: &MeasureCard, field: &str, idea: Idea, problems: &mut Problems) {
    let cites = |suits: fn(&Finding) -> bool| {
        card.facts.findings.iter().filter_map(|id| loaded.library.finding(id.as_str())).any(suits)
    };
    let missing = match idea {
        Idea::Conclusion if !cites(|finding| finding.section == CONCLUSIONS_SECTION) => "of section 3.1",
        Idea::Several if !cites(told_by_more) => "that more people told",
        Idea::OnePerson if !cites(|finding| finding.strength == Strength::One) => "told by one person",
        _ => return,
    };
    problems.add(card, format!("{field} is `{}`, but it cites no finding {missing}", idea.code()));
}

fn told_by_more(finding: &Finding) -> bool {
    matches!(finding.strength, Strength::AllGroups | Strength::Several | Strength::Group | Strength::Two)
}

fn check_conclusions(loaded: &Loaded, problems: &mut Problems) {
    let core = &loaded.core;
    for &conclusion in Conclusion::ALL {
        let bears = |id: &FindingId| {
            loaded.library.finding(id.as_str()).is_some_and(|finding| finding.conclusion == Some(conclusion))
        };
        let statements = core.statements.iter().filter(|statement| statement.facts.findings.iter().any(bears)).count();
        let measures = core.measures.iter().filter(|card| card.facts.findings.iter().any(bears)).count();
        let code = conclusion.code();
        if statements < STATEMENTS_A_CONCLUSION {
            let text = format!("{statements} statements bear on {code}; at least {STATEMENTS_A_CONCLUSION}");
            problems.add_to_file("nl/statements", text);
        }
        if measures < MEASURES_A_CONCLUSION {
            let text = format!("{measures} measures bear on {code}; at least {MEASURES_A_CONCLUSION}");
            problems.add_to_file("nl/measures", text);
        }
    }
}

fn check_use(loaded: &Loaded, problems: &mut Problems) {
    let core = &loaded.core;
    let by_statements = core.statements.iter().flat_map(|statement| &statement.facts.findings);
    let by_measures = core.measures.iter().flat_map(|card| &card.facts.findings);
    let cited: BTreeSet<_> = by_statements.chain(by_measures).collect();
    for finding in &loaded.library.findings {
        let is_ground = matches!(finding.kind, FindingKind::Cause | FindingKind::Solution | FindingKind::Precondition);
        if is_ground && finding.context.is_none() && !cited.contains(&finding.id) {
            let text = "is cited by no statement or measure; cite it, or say in `context` why not";
            problems.add(finding, text);
        }
    }
}
