//! Every idea rests on what its label says, and every row of the report is used or says why it is not.

use std::collections::BTreeSet;

use taakkompas_scan::catalog::FindingId;

use super::Problems;
use crate::load::Loaded;
use crate::model::{Conclusion, Finding, FindingKind, Idea, MeasureCard, Perspective, Statement, Strength};

const STATEMENTS_PER_CONCLUSION: usize = 2;
const MEASURES_PER_CONCLUSION: usize = 3;
const CONCLUSIONS_SECTION: &str = "3.1";

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    for card in &loaded.measures.cards {
        check_idea(loaded, card, problems);
    }
    for finding in &loaded.library.findings {
        check_side(finding, problems);
    }
    check_conclusions(loaded, problems);
    check_use(loaded, problems);
}

/// A side stands beside a finding only if the report says who speaks; its own conclusions are the researchers'.
fn check_side(finding: &Finding, problems: &mut Problems) {
    let is_unnamed = finding.perspective == Perspective::Unnamed;
    if names_no_role(&finding.who) && !is_unnamed {
        let side = finding.perspective.code();
        problems.add(finding, format!("perspective is `{side}`, but who says that the report names no role"));
    }
    let is_conclusion = finding.strength == Strength::Conclusion;
    if is_conclusion && finding.perspective != Perspective::Authors {
        problems.add(finding, "is a conclusion, so its perspective is `authors`");
    }
}

/// "Deelnemers", however many, with no word of what they do, or a speaker whom the report leaves out.
fn names_no_role(who: &str) -> bool {
    const LEFT_OUT: &[&str] = &["staat er niet bij", "staat niet in het rapport", "noemt hen hier niet"];
    const ANYONE: &[&str] = &["deelnemers", "de deelnemers", "veel deelnemers", "verschillende deelnemers"];
    ANYONE.contains(&who) || LEFT_OUT.iter().any(|words| who.contains(words))
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
    for &conclusion in Conclusion::ALL {
        let bears = |id: &FindingId| {
            loaded.library.finding(id.as_str()).is_some_and(|finding| finding.conclusion == Some(conclusion))
        };
        let cite = loaded.core.statements.iter().filter(|statement| statement.facts.findings.iter().any(bears));
        let statements = cite.clone().count();
        let carried = cite.filter(|statement| carries(statement, conclusion)).count();
        let measures = loaded.measures.cards.iter().filter(|card| card.facts.findings.iter().any(bears)).count();
        let code = conclusion.code();
        if statements < STATEMENTS_PER_CONCLUSION {
            let text = format!("{statements} statements bear on {code}; at least {STATEMENTS_PER_CONCLUSION}");
            problems.add_to_file("nl/statements", text);
        } else if carried < STATEMENTS_PER_CONCLUSION {
            let text = format!(
                "{carried} statements that cite {code} also say so in `text` or `why`; at least \
                 {STATEMENTS_PER_CONCLUSION}: one of {:?}",
                words_of(conclusion)
            );
            problems.add_to_file("nl/statements", text);
        }
        if measures < MEASURES_PER_CONCLUSION {
            let text = format!("{measures} measures bear on {code}; at least {MEASURES_PER_CONCLUSION}");
            problems.add_to_file("nl/measures", text);
        }
    }
}

/// Whether a statement's own words tell the conclusion, or only cite it.
fn carries(statement: &Statement, conclusion: Conclusion) -> bool {
    let told = format!("{} {}", statement.text, statement.why).to_lowercase();
    words_of(conclusion).iter().any(|word| told.contains(word))
}

/// The words by which a conclusion is told, narrow enough that a text about something else has none of them.
const fn words_of(conclusion: Conclusion) -> &'static [&'static str] {
    match conclusion {
        Conclusion::Cause1 => &["lerarentekort", "te weinig leraren"],
        Conclusion::Cause2 => &["tijd voor lesgeven"],
        Conclusion::Cause3 => &["losse oplossingen"],
        Conclusion::Solution1 => &["goede afspraken"],
        Conclusion::Solution2 => &["vast mee werken"],
        Conclusion::Solution3 => &["zij-instromers en academische leraren"],
        Conclusion::Solution4 => &["taken zo verdelen", "taken voor specialisten"],
        Conclusion::Effect1 => &["werkplezier"],
        Conclusion::Effect2 => &["samenwerken in het team"],
        Conclusion::Effect3 => &["van elkaar te leren", "van elkaar leren"],
        Conclusion::Precondition1 => &["beleid voor de lange termijn"],
        Conclusion::Precondition2 => &["officieel"],
        Conclusion::Precondition3 => &["functiebouwwerk"],
        Conclusion::Precondition4 => &["personeelsbeleid sterker"],
        Conclusion::Precondition5 => &["sturen zelf"],
        Conclusion::Precondition6 => &["kleine stappen"],
        Conclusion::Precondition7 => &["ruimte maken"],
    }
}

fn check_use(loaded: &Loaded, problems: &mut Problems) {
    let by_statements = loaded.core.statements.iter().flat_map(|statement| &statement.facts.findings);
    let by_measures = loaded.measures.cards.iter().flat_map(|card| &card.facts.findings);
    let cited: BTreeSet<_> = by_statements.chain(by_measures).collect();
    for finding in &loaded.library.findings {
        let is_ground = matches!(finding.kind, FindingKind::Cause | FindingKind::Solution | FindingKind::Precondition);
        if is_ground && finding.context.is_none() && !cited.contains(&finding.id) {
            let text = "is cited by no statement or measure; cite it, or say in `context` why not";
            problems.add(finding, text);
        }
    }
}
