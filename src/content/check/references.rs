//! Everything that is referred to exists.

use super::{Placed, Problems};
use crate::load::{EntryKind, Loaded};

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    let mut references = References { loaded, problems };
    for statement in &loaded.core.statements {
        references.all(statement, EntryKind::Finding, statement.facts.findings.iter().map(|id| id.as_str()));
        references.all(statement, EntryKind::Source, statement.sources.iter().map(|id| id.as_str()));
    }
    for card in &loaded.measures.cards {
        let facts = &card.facts;
        references.all(card, EntryKind::Statement, facts.statements.iter().map(|id| id.as_str()));
        references.all(card, EntryKind::Finding, facts.findings.iter().map(|id| id.as_str()));
        references.all(card, EntryKind::Measure, facts.requires.iter().map(|id| id.as_str()));
        if let Some(body) = loaded.library.body(facts.id.as_str()) {
            let sources = body.watch.iter().filter_map(|watch| watch.source.as_ref());
            let evidence = body.evidence.iter().map(|evidence| &evidence.source);
            references.all(card, EntryKind::Source, sources.chain(evidence).map(|id| id.as_str()));
            references.all(card, EntryKind::Participation, body.participation.iter().map(String::as_str));
        }
        let leads = facts.statements.first().and_then(|id| loaded.core.statement(id.as_str()));
        if let Some(leads) = leads.filter(|leads| leads.facts.theme != facts.theme) {
            let text = format!("rests first on {}, which is of another theme than its file", leads.facts.id);
            references.problems.add(card, text);
        }
    }
    for finding in &loaded.library.findings {
        references.all(finding, EntryKind::Source, finding.today_sources.iter().map(|id| id.as_str()));
    }
    for subject in &loaded.library.participation {
        references.all(subject, EntryKind::Source, [subject.source.as_str()].into_iter());
    }
    for retired in &loaded.measures.retired {
        references.all(retired, EntryKind::Measure, [retired.into.as_str()].into_iter());
    }
    for rule in &loaded.library.rules {
        references.all(rule, EntryKind::Source, rule.sources.iter().map(|id| id.as_str()));
    }
}

struct References<'a> {
    loaded: &'a Loaded,
    problems: &'a mut Problems,
}

impl References<'_> {
    fn all<'id>(&mut self, from: &impl Placed, kind: EntryKind, ids: impl Iterator<Item = &'id str>) {
        for id in ids {
            if !self.loaded.has(kind, id) {
                self.problems.add(from, format!("names the {} {id}, which does not exist", kind.key()));
            }
        }
    }
}
