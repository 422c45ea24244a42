//! What must hold whatever someone does.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use time::{Date, Duration};

use super::support::*;
use crate::seed::cases;
use crate::*;
use taakkompas_school::qualification::MayLead;

#[derive(Debug, Clone)]
enum AnyEdit {
    Text(TextPart, String),
    Lead(Option<MayLead>),
    Add(usize, String),
    What(TaskAt, String),
    Reach(TaskAt, Reach),
    Needs(TaskAt, Required),
    Short(TaskAt, bool),
    Move(TaskAt, usize),
    Remove(TaskAt),
    Slot(SlotPart, Option<Time>),
    Factor(Option<u32>),
}

const TEXTS: &[&str] = &[
    "Je neemt de groep over",
    "Geeft les aan groep 3",
    "Je geeft de rekenles",
    "Je oefent met een groepje",
    "Leraar",
    "Onderwijsassistent",
    "gym",
    "rekenen",
    "Je ruimt op",
    "",
];

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![select(TEXTS).prop_map(str::to_owned), "\\PC{0,300}"]
}

fn any_lead() -> impl Strategy<Value = Option<MayLead>> {
    let until = option::of(-400_i64..400).prop_map(|days| days.map(|days| TODAY + Duration::days(days)));
    option::of(prop_oneof![
        Just(MayLead::Yes),
        Just(MayLead::No),
        Just(MayLead::OwnSubject),
        until.prop_map(|until| MayLead::Temporarily { until }),
    ])
}

fn any_edit() -> impl Strategy<Value = AnyEdit> {
    let place = || (0..3_usize, 0..6_usize).prop_map(|(group, task)| TaskAt { group, task });
    let (needs, reaches) = (|| select(Required::ALL), || select(Reach::ALL));
    let time = option::of((0..120_000_u32, select(Per::ALL)).prop_map(|(minutes, per)| Time { minutes, per }));
    prop_oneof![
        (select(TextPart::ALL), any_text()).prop_map(|(part, text)| AnyEdit::Text(part, text)),
        any_lead().prop_map(AnyEdit::Lead),
        (0..2_usize, any_text()).prop_map(|(group, what)| AnyEdit::Add(group, what)),
        (place(), any_text()).prop_map(|(at, what)| AnyEdit::What(at, what)),
        (place(), reaches()).prop_map(|(at, reach)| AnyEdit::Reach(at, reach)),
        (place(), needs()).prop_map(|(at, needs)| AnyEdit::Needs(at, needs)),
        (place(), any::<bool>()).prop_map(|(at, short)| AnyEdit::Short(at, short)),
        (place(), 0..6_usize).prop_map(|(at, to)| AnyEdit::Move(at, to)),
        place().prop_map(AnyEdit::Remove),
        (select(SlotPart::ALL), time).prop_map(|(part, time)| AnyEdit::Slot(part, time)),
        option::of(0..12_000_u32).prop_map(AnyEdit::Factor),
    ]
}

fn apply(description: &mut Description, edit: AnyEdit) -> Result<(), EditError> {
    match edit {
        AnyEdit::Text(part, text) => description.set_text(part, &text, TODAY).map(drop),
        AnyEdit::Lead(lead) => description.set_lead(lead, TODAY).map(drop),
        AnyEdit::Add(group, what) => description.add_task(group, &what, TODAY).map(drop),
        AnyEdit::What(at, what) => description.set_what(at, &what, TODAY),
        AnyEdit::Reach(at, reach) => description.set_reach(at, reach, TODAY),
        AnyEdit::Needs(at, needs) => description.set_needs(at, needs, TODAY),
        AnyEdit::Short(at, short) => description.set_short(at, short),
        AnyEdit::Move(at, to) => description.move_task(at, to),
        AnyEdit::Remove(at) => description.remove_task(at).map(drop),
        AnyEdit::Slot(part, time) => description.set_slot(part, time),
        AnyEdit::Factor(factor) => description.set_factor(factor),
    }
}

/// Whether no task that needs a lesbevoegdheid goes further than the role's lesbevoegdheid allows.
fn is_lawful(description: &Description, day: Date) -> bool {
    description.tasks().filter(|(_, task)| task.needs() != Required::Nothing).all(|(_, task)| {
        let alone = description.reach(task, day) > Reach::Supervised;
        let may = match description.role().qualification() {
            OfRole::None => false,
            OfRole::OwnSubject => task.needs() == Required::OwnSubject,
            OfRole::Temporarily => matches!(
                description.may_lead(),
                Some(MayLead::Temporarily { until: Some(until) }) if day <= until
            ),
            OfRole::Depends => description.may_lead().is_some_and(|lead| lead != MayLead::No),
            OfRole::Full => true,
        };
        may || !alone
    })
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn no_edits_give_what_the_role_may_not(
        role in select(DescriptionRole::ALL),
        edits in vec(any_edit(), 0..40),
        later in 0..800_i64,
    ) {
        let mut description = description(role);
        for edit in edits {
            let before = description.clone();
            if apply(&mut description, edit).is_err() {
                prop_assert_eq!(&before, &description, "a refused edit changes nothing");
            }
            prop_assert!(is_lawful(&description, TODAY));
        }
        prop_assert!(is_lawful(&description, TODAY + Duration::days(later)));
        prop_assert_eq!(description.check(), Ok(()));
        prop_assert_eq!(description.clone().mend(), []);
        let text = serde_json::to_string(&description).unwrap();
        let read: Description = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&read, &description);
        let sum = year_sum(&description, 40);
        prop_assert_eq!(sum.available.is_none(), sum.balance == Balance::Unknown);
    }

    /// Change the role in a record by hand: whatever it becomes, nothing goes further than that role may.
    #[test]
    fn no_forged_record_gives_what_the_role_may_not(
        role in select(DescriptionRole::ALL),
        becomes in select(DescriptionRole::ALL),
        lead in any_lead(),
        edits in vec(any_edit(), 0..20),
    ) {
        let mut description = description(role);
        for edit in edits {
            let _ = apply(&mut description, edit);
        }
        let mut value = serde_json::to_value(&description).unwrap();
        value["role"] = serde_json::to_value(becomes).unwrap();
        value["lead"] = serde_json::to_value(lead).unwrap();
        for group in value["groups"].as_array_mut().unwrap() {
            for task in group["tasks"].as_array_mut().unwrap() {
                task["reach"] = serde_json::to_value(Reach::Independent).unwrap();
            }
        }
        let mut forged: Description = serde_json::from_value(value).unwrap();
        prop_assert!(is_lawful(&forged, TODAY));
        let before = forged.clone();
        let lowered = forged.mend();
        prop_assert!(is_lawful(&forged, TODAY));
        prop_assert!(lowered.iter().all(|low| low.to < low.from));
        prop_assert!(lowered.iter().all(|low| forged.task(low.at).unwrap().reach == low.to));
        prop_assert_eq!(forged.mend(), []);
        // On no day does anything go less far than before: only the record is lowered.
        for (at, task) in before.tasks() {
            prop_assert_eq!(forged.reach(forged.task(at).unwrap(), TODAY), before.reach(task, TODAY));
        }
    }
}
