//! `[[measure]]`: one entry becomes a card in the core and a body in the library; and `[[retired]]`.

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::{
    self, Avoid, BoardsFit, CannotWait, Condition, Decider, Document, GroupsFit, Horizon, MeasureId, PupilTime, Role,
    RoleTime, SourceId, Stage,
};
use taakkompas_school::school_year::Window;

use super::draft::{Choice, Draft};
use crate::model::{
    Evidence, Fits, Idea, MeasureBody, MeasureCard, RetiredMeasure, Sign, SpentTime, Step, Tool, Watch,
};

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Fields {
    id: String,
    title: String,
    recognise: String,
    gain: String,
    first_step_minutes: Option<u32>,
    first_step: String,
    done: String,
    when: String,
    record: String,
    horizon: Option<Choice<Horizon>>,
    stage: Option<Choice<Stage>>,
    statements: Vec<String>,
    findings: Vec<String>,
    requires: Vec<String>,
    weeks: Option<u32>,
    window: Option<Choice<Window>>,
    document: Option<Choice<Document>>,
    touches_work_division: bool,
    depends_on_board: bool,
    needs_support_staff: bool,
    groups: Option<Choice<GroupsFit>>,
    boards: Option<Choice<BoardsFit>>,
    stops: bool,
    asks: bool,
    continuity: bool,
    shares: bool,
    neighbour: bool,
    calm: bool,
    pupil_time: Option<Choice<PupilTime>>,
    only_if: Vec<Choice<Condition>>,
    avoid: Vec<Choice<Avoid>>,
    unbroken: bool,
    cannot_wait: Option<Choice<CannotWait>>,
    problem: Option<Choice<Idea>>,
    idea: Option<Choice<Idea>>,
    pulls: Vec<Choice<Role>>,
    table: Vec<Choice<Role>>,
    decides: Vec<Choice<Decider>>,
    decides_note: String,
    participation: Vec<String>,
    tool: Option<Choice<Tool>>,
    steps: Vec<StepFields>,
    time: Vec<TimeFields>,
    fits: FitsFields,
    watch: Vec<WatchFields>,
    sign: SignFields,
    evidence: Option<EvidenceFields>,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct StepFields {
    what: String,
    how: String,
    who: String,
    time: String,
    result: String,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct TimeFields {
    role: Option<Choice<Role>>,
    minutes: (u32, u32),
    source: String,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct FitsFields {
    small_school: Option<String>,
    no_support_staff: Option<String>,
    single_board: Option<String>,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct WatchFields {
    text: String,
    source: Option<String>,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct SignFields {
    count: String,
    look: String,
    stop: String,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct EvidenceFields {
    text: String,
    source: String,
}

pub(super) fn measure(draft: &mut Draft<'_>) -> Option<(MeasureCard, MeasureBody)> {
    let fields: Fields = draft.fields()?;
    let body = MeasureBody {
        id: MeasureId::from(fields.id.as_str()),
        steps: fields.steps.into_iter().enumerate().map(|(at, fields)| step(draft, at + 1, fields)).collect(),
        time: time(draft, fields.time),
        table: draft.some_choices("table", fields.table),
        record: draft.text("record", fields.record),
        fits: fits(draft, fields.fits),
        watch: fields.watch.into_iter().map(|fields| watch(draft, fields)).collect(),
        sign: sign(draft, fields.sign),
        participation: draft.ids("participation", &fields.participation),
        evidence: fields.evidence.map(|fields| evidence(draft, fields)),
    };
    let title = draft.text("title", fields.title);
    let recognise = draft.text("recognise", fields.recognise);
    let gain = draft.text("gain", fields.gain);
    let first_step_minutes = draft.number("first_step_minutes", fields.first_step_minutes);
    let first_step = draft.text("first_step", fields.first_step);
    let problem = draft.choice("problem", fields.problem);
    let idea = draft.choice("idea", fields.idea);
    let done = draft.text("done", fields.done);
    let when = draft.text("when", fields.when);
    let decides_note = draft.text("decides_note", fields.decides_note);
    let tool = fields.tool.and_then(|tool| draft.choice("tool", Some(tool)));
    let horizon = draft.choice("horizon", fields.horizon);
    let stage = draft.choice("stage", fields.stage);
    let document = draft.choice("document", fields.document);
    let weeks = draft.number("weeks", fields.weeks);
    let facts = catalog::Measure {
        id: body.id.clone(),
        statements: draft.ids("statements", &fields.statements),
        findings: draft.ids("findings", &fields.findings),
        requires: draft.ids("requires", &fields.requires),
        window: draft.choice_or("window", fields.window, Window::Always),
        touches_work_division: fields.touches_work_division,
        depends_on_board: fields.depends_on_board,
        needs_support_staff: fields.needs_support_staff,
        groups: draft.choice_or("groups", fields.groups, GroupsFit::Any),
        boards: draft.choice_or("boards", fields.boards, BoardsFit::Any),
        stops: fields.stops,
        asks: fields.asks,
        continuity: fields.continuity,
        shares: fields.shares,
        neighbour: fields.neighbour,
        calm: fields.calm,
        pupil_time: draft.choice_or("pupil_time", fields.pupil_time, PupilTime::Same),
        only_if: draft.choices("only_if", fields.only_if),
        avoid: draft.choices("avoid", fields.avoid),
        unbroken: fields.unbroken,
        cannot_wait: fields.cannot_wait.and_then(|choice| draft.choice("cannot_wait", Some(choice))),
        owners: draft.some_choices("pulls", fields.pulls),
        decides: draft.some_choices("decides", fields.decides),
        time: body.time.iter().map(|time| RoleTime { role: time.role, minutes: time.minutes }).collect(),
        // Fields without a default come last, so that every mistake in the others is noted first.
        theme: draft.entry.theme?,
        horizon: horizon?,
        stage: stage?,
        document: document?,
        weeks: weeks?,
    };
    let idea = idea?;
    // Without it the measure is still read, so that what is said of the others stays true.
    let problem = problem.unwrap_or(idea);
    let first_step_minutes = first_step_minutes?;
    let card = MeasureCard {
        facts,
        title,
        recognise,
        gain,
        first_step_minutes,
        first_step,
        problem,
        idea,
        done,
        when,
        decides_note,
        tool,
    };
    Some((card, body))
}

fn step(draft: &mut Draft<'_>, number: usize, step: StepFields) -> Step {
    let mut text = |field, text| draft.text(&format!("step {number}: {field}"), text);
    Step {
        what: text("what", step.what),
        how: text("how", step.how),
        who: text("who", step.who),
        time: text("time", step.time),
        result: text("result", step.result),
    }
}

fn time(draft: &mut Draft<'_>, times: Vec<TimeFields>) -> Vec<SpentTime> {
    if times.is_empty() {
        draft.note("time is missing: one row for each role");
    }
    let mut read = Vec::new();
    for time in times {
        let role = draft.choice("time.role", time.role);
        let source = draft.text("time.source", time.source);
        read.extend(role.map(|role| SpentTime { role, minutes: time.minutes, source }));
    }
    read
}

fn fits(draft: &mut Draft<'_>, fits: FitsFields) -> Fits {
    Fits {
        small_school: draft.optional("fits.small_school", fits.small_school),
        no_support_staff: draft.optional("fits.no_support_staff", fits.no_support_staff),
        single_board: draft.optional("fits.single_board", fits.single_board),
    }
}

fn watch(draft: &mut Draft<'_>, watch: WatchFields) -> Watch {
    Watch { text: draft.text("watch.text", watch.text), source: watch.source.as_deref().map(SourceId::from) }
}

fn sign(draft: &mut Draft<'_>, sign: SignFields) -> Sign {
    Sign {
        count: draft.text("sign.count", sign.count),
        look: draft.text("sign.look", sign.look),
        stop: draft.text("sign.stop", sign.stop),
    }
}

fn evidence(draft: &mut Draft<'_>, evidence: EvidenceFields) -> Evidence {
    let source = draft.text("evidence.source", evidence.source);
    Evidence { text: draft.text("evidence.text", evidence.text), source: SourceId::from(source.as_str()) }
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RetiredFields {
    id: String,
    into: String,
    since: String,
    told: String,
}

pub(super) fn retired(draft: &mut Draft<'_>) -> Option<RetiredMeasure> {
    let fields: RetiredFields = draft.fields()?;
    let into = draft.text("into", fields.into);
    let since = draft.date("since", fields.since);
    let told = draft.text("told", fields.told);
    let (id, into) = (MeasureId::from(fields.id.as_str()), MeasureId::from(into.as_str()));
    Some(RetiredMeasure { id, into, since: since?, told })
}
