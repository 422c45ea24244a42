//! `[[usual-task]]`.

use serde::{Deserialize, Serialize};
use taakkompas_division::catalog::UsualTask;
use taakkompas_division::{Fixed, PeopleRule, Qualification, SizeLabel, TaskKind};
use taakkompas_scan::catalog::SourceId;
use taakkompas_school::months::Month;
use taakkompas_school::staff::StaffRole;

use super::draft::{Choice, Draft};
use crate::model::{Source, TaskGroup, UsualTaskText};

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Fields {
    id: String,
    group: Option<Choice<TaskGroup>>,
    label: String,
    size: Option<Choice<SizeLabel>>,
    minutes: Option<u32>,
    source: Option<String>,
    months: Vec<Choice<Month>>,
    per_person: bool,
    people: Option<Choice<PeopleRule>>,
    most_people: Option<u8>,
    may_share: bool,
    qualification: Qualification,
    certificate: String,
    kind: Option<Choice<TaskKind>>,
    fixed: Option<Choice<Fixed>>,
    hand_over: Vec<Choice<StaffRole>>,
    apart: Vec<String>,
    note: Option<String>,
    law: Option<String>,
}

pub(super) fn usual_task(draft: &mut Draft<'_>) -> Option<UsualTaskText> {
    let fields: Fields = draft.fields()?;
    let group = draft.choice("group", fields.group);
    let label = draft.text("label", fields.label);
    let size = draft.choice("size", fields.size);
    let months = draft.choices("months", fields.months);
    let kind = draft.choice_or("kind", fields.kind, TaskKind::Task);
    let people_rule = draft.choice_or("people", fields.people, PeopleRule::AtMost);
    let fixed = fields.fixed.and_then(|fixed| draft.choice("fixed", Some(fixed)));
    let hand_over = draft.choices("hand_over", fields.hand_over);
    let note = draft.optional("note", fields.note);
    let source = draft.optional("source", fields.source);
    if fields.minutes.is_some() && source.is_none() {
        draft.note("minutes without a source: there is no norm for hours of tasks");
    }
    let task = UsualTask {
        id: fields.id,
        label,
        minutes: fields.minutes,
        source: None,
        size: size?,
        months,
        per_person: fields.per_person,
        people_rule,
        most_people: fields.most_people.unwrap_or(1),
        may_share: fields.may_share,
        qualification: fields.qualification,
        certificate: fields.certificate,
        kind,
        fixed,
        apart: fields.apart,
    };
    let law = draft.optional("law", fields.law);
    let [source, law] = [source, law].map(|id| id.as_deref().map(SourceId::from));
    Some(UsualTaskText { task, group: group?, hand_over, note, source, law, statute: None })
}

/// Names the source of a task's minutes and the statute of its note, once all sources have been read.
pub(super) fn name_source(text: &mut UsualTaskText, sources: &[Source]) {
    let find = |id: &SourceId| sources.iter().find(|source| source.id == *id);
    let of = text.source.as_ref().and_then(find);
    let law = text.law.as_ref().and_then(find).or(of);
    text.statute = law.and_then(|law| Some((law.title.clone(), law.statute.clone()?)));
    let named = of.map(Source::published);
    text.task.source = named.filter(|_| text.task.minutes.is_some());
}
