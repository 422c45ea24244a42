//! `[[description]]`: the template of a role.

use serde::{Deserialize, Serialize};
use taakkompas_descriptions::{
    Condition, DescriptionRole, Per, Reach, ScanNote, Template, TemplateGroup, TemplateSlot, TemplateTask, TextPart,
    Time,
};
use taakkompas_scan::catalog::{SourceId, StatementId};
use taakkompas_scan::scan::Level;
use taakkompas_school::qualification::Required;

use super::draft::{Choice, Draft};
use crate::model::{Asked, BoardPoint, Question, RoleTemplate};

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Fields {
    id: String,
    title: String,
    purpose: String,
    law: String,
    groups: Vec<GroupFields>,
    talking: SlotFields,
    preparing: SlotFields,
    guidance: SlotFields,
    guide: String,
    say: String,
    initiative: String,
    development: String,
    scan: Vec<ScanFields>,
    board: Vec<BoardFields>,
    questions: Vec<QuestionFields>,
    own: String,
    findings: Vec<String>,
    sources: Vec<String>,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct GroupFields {
    title: String,
    tasks: Vec<TaskFields>,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct TaskFields {
    what: String,
    needs: Option<Choice<Required>>,
    reach: Option<Choice<Reach>>,
    short: bool,
    condition: Option<Choice<Condition>>,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct SlotFields {
    text: String,
    minutes: Option<u32>,
    per: Option<Choice<Per>>,
    source: Option<String>,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct ScanFields {
    statement: String,
    up_to: Option<Choice<Level>>,
    part: Option<Choice<TextPart>>,
    text: String,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct BoardFields {
    text: String,
    sources: Vec<String>,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct QuestionFields {
    ask: Option<Choice<Asked>>,
    text: String,
}

pub(super) fn description(draft: &mut Draft<'_>) -> Option<RoleTemplate> {
    let fields: Fields = draft.fields()?;
    let role = fields.id.parse::<DescriptionRole>().inspect_err(|error| draft.note(error.to_string())).ok();
    let title = draft.text("title", fields.title);
    let purpose = draft.text("purpose", fields.purpose);
    let law = draft.text("law", fields.law);
    let groups = fields.groups.into_iter().map(|fields| group(draft, fields)).collect();
    let talking = slot(draft, "talking", fields.talking);
    let preparing = slot(draft, "preparing", fields.preparing);
    let guidance = slot(draft, "guidance", fields.guidance);
    let guide = draft.text("guide", fields.guide);
    let say = draft.text("say", fields.say);
    let initiative = draft.text("initiative", fields.initiative);
    let development = draft.text("development", fields.development);
    let scan = fields.scan.into_iter().filter_map(|fields| scan_note(draft, fields)).collect();
    let board = fields.board.into_iter().map(|fields| board_point(draft, fields)).collect();
    let questions = fields.questions.into_iter().filter_map(|fields| question(draft, fields)).collect();
    let own = draft.text("own", fields.own);
    let findings = draft.ids("findings", &fields.findings);
    let sources: Vec<SourceId> = draft.ids("sources", &fields.sources);
    if sources.is_empty() {
        draft.note("sources is missing or empty: a description says on what it rests");
    }
    let template = Template {
        role: role?,
        title,
        purpose,
        groups,
        talking,
        preparing,
        guidance,
        guide,
        say,
        initiative,
        development,
        scan,
    };
    Some(RoleTemplate { template, law, board, questions, own, findings, sources })
}

fn group(draft: &mut Draft<'_>, fields: GroupFields) -> TemplateGroup {
    let title = draft.text("groups.title", fields.title);
    let tasks = fields.tasks.into_iter().filter_map(|fields| task(draft, fields)).collect();
    TemplateGroup { title, tasks }
}

fn task(draft: &mut Draft<'_>, fields: TaskFields) -> Option<TemplateTask> {
    let what = draft.text("tasks.what", fields.what);
    let needs = draft.choice_or("tasks.needs", fields.needs, Required::Nothing);
    let condition = draft.choice_or("tasks.condition", fields.condition, Condition::Always);
    let reach = draft.choice("tasks.reach", fields.reach)?;
    Some(TemplateTask { what, needs, reach, short: fields.short, condition })
}

fn slot(draft: &mut Draft<'_>, name: &str, fields: SlotFields) -> TemplateSlot {
    let text = draft.text(&format!("{name}.text"), fields.text);
    let per = draft.choice_or(&format!("{name}.per"), fields.per, Per::Week);
    let time = fields.minutes.map(|minutes| Time { minutes, per });
    let source = fields.source.as_deref().map(SourceId::from);
    if time.is_some() != source.is_some() {
        draft.note(format!("{name}: minutes and source go together; without a source it is agreed"));
    }
    TemplateSlot { text, time, source }
}

fn scan_note(draft: &mut Draft<'_>, fields: ScanFields) -> Option<ScanNote> {
    let text = draft.text("scan.text", fields.text);
    let part = draft.choice("scan.part", fields.part);
    let up_to = draft.choice("scan.up_to", fields.up_to);
    Some(ScanNote { statement: StatementId::from(fields.statement.as_str()), up_to: up_to?, part: part?, text })
}

fn board_point(draft: &mut Draft<'_>, fields: BoardFields) -> BoardPoint {
    BoardPoint { text: draft.text("board.text", fields.text), sources: draft.ids("board.sources", &fields.sources) }
}

fn question(draft: &mut Draft<'_>, fields: QuestionFields) -> Option<Question> {
    let text = draft.text("questions.text", fields.text);
    let ask = draft.choice("questions.ask", fields.ask)?;
    Some(Question { ask, text })
}
