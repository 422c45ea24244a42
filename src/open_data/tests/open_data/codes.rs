//! The schema has the codes of the model, all of them and no others.

use std::collections::BTreeMap;

use taakkompas_content::model::{
    Asked, ChangeKind, Conclusion, FindingKind, Idea, Participant, Perspective, RuleGroup, SourceKind, Strength,
    TaskGroup, Tool,
};
use taakkompas_descriptions::{Condition as TemplateCondition, Per, Reach, TextPart};
use taakkompas_division::{Fixed, PeopleRule, SizeLabel, TaskKind};
use taakkompas_open_data::{Kind, Node, schema};
use taakkompas_scan::catalog::{
    Avoid, BoardsFit, CannotWait, Condition, Decider, Document, GroupsFit, Horizon, Lever, PupilTime, Role, Stage,
};
use taakkompas_scan::scan::Level;
use taakkompas_scan::theme::Theme;
use taakkompas_school::months::Month;
use taakkompas_school::qualification::Required;
use taakkompas_school::school_year::Window;
use taakkompas_school::staff::StaffRole;

use crate::ours::dataset;

macro_rules! lists {
    ($($name:literal: $List:ident,)+) => {
        [$(($name, $List::ALL.iter().map(|code| code.code()).collect::<Vec<_>>()),)+]
    };
}

#[test]
fn the_schema_has_the_codes_of_the_model() {
    let of_model = lists! {
        "theme-code": Theme,
        "role": Role,
        "decider": Decider,
        "lever": Lever,
        "horizon": Horizon,
        "stage": Stage,
        "groups-fit": GroupsFit,
        "boards-fit": BoardsFit,
        "pupil-time": PupilTime,
        "condition": Condition,
        "avoid": Avoid,
        "cannot-wait": CannotWait,
        "window": Window,
        "document": Document,
        "idea": Idea,
        "tool": Tool,
        "finding-kind": FindingKind,
        "perspective": Perspective,
        "strength": Strength,
        "conclusion": Conclusion,
        "source-kind": SourceKind,
        "rule-group": RuleGroup,
        "participant": Participant,
        "task-group": TaskGroup,
        "size": SizeLabel,
        "month": Month,
        "people-rule": PeopleRule,
        "task-kind": TaskKind,
        "fixed": Fixed,
        "staff-role": StaffRole,
        "needs": Required,
        "reach": Reach,
        "template-condition": TemplateCondition,
        "per": Per,
        "level": Level,
        "text-part": TextPart,
        "asked": Asked,
        "change-kind": ChangeKind,
    };
    let mut of_schema: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for code in schema::codes() {
        of_schema.entry(code.list).or_default().push(code.code);
        assert!(!code.label.is_empty() && !code.title.is_empty(), "{code:?}");
    }
    assert_eq!(of_schema, of_model.into_iter().collect());
}

#[test]
fn every_field_of_the_schema_has_a_label_and_is_in_the_data() {
    let dataset = dataset();
    let mut unused = Vec::new();
    for kind in Kind::ALL {
        let entries = dataset.of_kind(kind);
        assert!(!entries.is_empty(), "{}", kind.code);
        for (name, says) in schema::fields(kind.code) {
            assert!(!schema::label(says).is_empty(), "{}.{name}", kind.code);
            if entries.iter().all(|entry| entry.get(name).is_none()) {
                unused.push(format!("{}.{name}", kind.code));
            }
        }
    }
    // It may be in the content, and is not now.
    assert_eq!(unused, ["usual-task.people"]);
}

#[test]
fn the_fields_are_in_the_order_of_the_schema() {
    for item in &dataset().items {
        let order: Vec<&str> = schema::fields(item.kind.code).into_iter().map(|(name, _)| name).collect();
        let own: Vec<&str> = item.node.fields().iter().map(|(name, _)| name.as_str()).collect();
        let known: Vec<&str> = order.iter().copied().filter(|name| own.contains(name)).collect();
        let shown: Vec<&str> = own.iter().copied().filter(|name| order.contains(name)).collect();
        assert_eq!(shown, known, "{}", item.node.get("id").and_then(Node::as_str).unwrap());
    }
}
