//! `[[theme]]`, `[[finding]]` and `[[rule]]`.

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::{FindingId, SourceId};
use taakkompas_scan::theme::Theme;

use super::draft::{Choice, Draft};
use crate::model::{Conclusion, Finding, FindingKind, Perspective, Rule, RuleGroup, Strength, ThemeText};

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ThemeFields {
    id: Option<Choice<Theme>>,
    label: String,
    subline: String,
    question: String,
    intro: String,
    conclusions: Vec<Choice<Conclusion>>,
    strong: String,
    gain: String,
    goal: String,
}

pub(super) fn theme(draft: &mut Draft<'_>) -> Option<ThemeText> {
    let fields: ThemeFields = draft.fields()?;
    let theme = draft.choice("id", fields.id);
    let label = draft.text("label", fields.label);
    let subline = draft.text("subline", fields.subline);
    let question = draft.text("question", fields.question);
    let intro = draft.text("intro", fields.intro);
    let conclusions = draft.some_choices("conclusions", fields.conclusions);
    let strong = draft.text("strong", fields.strong);
    let gain = draft.text("gain", fields.gain);
    let goal = draft.text("goal", fields.goal);
    Some(ThemeText { theme: theme?, label, subline, question, intro, conclusions, strong, gain, goal })
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct FindingFields {
    id: String,
    kind: Option<Choice<FindingKind>>,
    perspective: Option<Choice<Perspective>>,
    section: String,
    title: String,
    text: String,
    who: String,
    strength: Option<Choice<Strength>>,
    strength_text: String,
    careful: bool,
    conclusion: Option<Choice<Conclusion>>,
    themes: Vec<Choice<Theme>>,
    today: Option<String>,
    today_sources: Vec<String>,
    context: Option<String>,
}

pub(super) fn finding(draft: &mut Draft<'_>) -> Option<Finding> {
    let fields: FindingFields = draft.fields()?;
    let kind = draft.choice("kind", fields.kind);
    let perspective = draft.choice("perspective", fields.perspective);
    let strength = draft.choice("strength", fields.strength);
    let section = draft.text("section", fields.section);
    let title = draft.text("title", fields.title);
    let text = draft.text("text", fields.text);
    let who = draft.text("who", fields.who);
    let strength_text = draft.text("strength_text", fields.strength_text);
    let conclusion = fields.conclusion.and_then(|conclusion| draft.choice("conclusion", Some(conclusion)));
    let themes = draft.choices("themes", fields.themes);
    let today = draft.optional("today", fields.today);
    let today_sources: Vec<SourceId> = draft.ids("today_sources", &fields.today_sources);
    let context = draft.optional("context", fields.context);
    if today.is_some() == today_sources.is_empty() {
        draft.note("today and today_sources go together");
    }
    Some(Finding {
        id: FindingId::from(fields.id.as_str()),
        kind: kind?,
        perspective: perspective?,
        section,
        title,
        text,
        who,
        strength: strength?,
        strength_text,
        careful: fields.careful,
        conclusion,
        themes,
        today,
        today_sources,
        context,
    })
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RuleFields {
    id: String,
    group: Option<Choice<RuleGroup>>,
    question: String,
    answer: String,
    who_to_ask: String,
    sources: Vec<String>,
}

pub(super) fn rule(draft: &mut Draft<'_>) -> Option<Rule> {
    let fields: RuleFields = draft.fields()?;
    let group = draft.choice("group", fields.group);
    let question = draft.text("question", fields.question);
    let answer = draft.text("answer", fields.answer);
    let who_to_ask = draft.text("who_to_ask", fields.who_to_ask);
    let sources: Vec<SourceId> = draft.ids("sources", &fields.sources);
    if sources.is_empty() {
        draft.note("sources is missing or empty: a rule says where it stands");
    }
    Some(Rule { id: fields.id, group: group?, question, answer, who_to_ask, sources })
}
