//! `[[statement]]`.

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::{self, Lever, Role, StatementId};

use super::draft::{Choice, Draft};
use crate::model::{Source, Statement};

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Fields {
    id: String,
    short: bool,
    text: String,
    help: String,
    levels: Vec<String>,
    why: String,
    #[serde(rename = "for")]
    roles: Vec<Choice<Role>>,
    lever: Option<Choice<Lever>>,
    needs_support_staff: bool,
    findings: Vec<String>,
    own: Option<String>,
    sources: Vec<String>,
}

pub(super) fn statement(draft: &mut Draft<'_>) -> Option<Statement> {
    let fields: Fields = draft.fields()?;
    let theme = draft.entry.theme;
    let text = draft.text("text", fields.text);
    let help = draft.text("help", fields.help);
    let why = draft.text("why", fields.why);
    let own = draft.optional("own", fields.own);
    let sources = draft.ids("sources", &fields.sources);
    let roles = draft.some_choices("for", fields.roles);
    let lever = draft.choice("lever", fields.lever);
    let findings = draft.ids("findings", &fields.findings);
    let levels: Vec<_> = fields.levels.into_iter().map(|level| draft.text("a level", level)).collect();
    let levels = <[String; 4]>::try_from(levels)
        .inspect_err(|levels| draft.note(format!("has {} levels; there are 4", levels.len())))
        .ok();
    let facts = catalog::Statement {
        id: StatementId::from(fields.id.as_str()),
        theme: theme?,
        short: fields.short,
        roles,
        lever: lever?,
        needs_support_staff: fields.needs_support_staff,
        findings,
    };
    Some(Statement { facts, text, help, levels: levels?, why, own, sources, cited: Vec::new() })
}

/// Names the sources of a statement, once all sources have been read.
pub(super) fn name_sources(statement: &mut Statement, sources: &[Source]) {
    let named = statement.sources.iter().filter_map(|id| sources.iter().find(|source| source.id == *id));
    statement.cited =
        named.map(|source| Source { says: String::new(), note: None, laws: Vec::new(), ..source.clone() }).collect();
}
