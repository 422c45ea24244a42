//! The field for someone's lesbevoegdheid and, if it is temporary, its last day.

use leptos::prelude::*;
use taakkompas_school::qualification::MayLead;

use super::{day_field, select_field};

/// What a school can choose, most first; a temporary one has no last day yet.
const CHOICES: [MayLead; 4] = [MayLead::Yes, MayLead::Temporarily { until: None }, MayLead::OwnSubject, MayLead::No];

/// Of what a school can choose, what is allowed; most first.
pub fn lead_choices(allows: impl Fn(MayLead) -> bool) -> Vec<MayLead> {
    CHOICES.into_iter().filter(|&lead| allows(lead)).collect()
}

/// How a room asks for it.
pub struct LeadField {
    pub id: String,
    pub label: &'static str,
    /// The label of the last day.
    pub until: &'static str,
    /// What can be chosen, in order.
    pub choices: Signal<Vec<MayLead>>,
    /// The wording of a choice.
    pub says: fn(MayLead) -> String,
    /// The wording of not having said it, if that can be chosen too.
    pub not_said: Option<&'static str>,
}

/// A choice among `choices`; a temporary one asks for its last day.
pub fn lead_field(field: LeadField, lead: Signal<Option<MayLead>>, set: Callback<Option<MayLead>>) -> AnyView {
    let LeadField { id, label, until, choices, says, not_said } = field;
    let options = Signal::derive(move || {
        let option = |lead: MayLead| (code(lead).to_owned(), says(lead));
        let not_said = not_said.map(|says| (String::new(), says.to_owned()));
        not_said.into_iter().chain(choices.get().into_iter().map(option)).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || lead.get().map(code).unwrap_or_default().to_owned());
    let choose = Callback::new(move |chosen: String| {
        let found = choices.with_untracked(|choices| choices.iter().copied().find(|&lead| code(lead) == chosen));
        set.run(found);
    });
    let is_for_a_time = Memo::new(move |_| matches!(lead.get(), Some(MayLead::Temporarily { .. })));
    let day = Signal::derive(move || match lead.get() {
        Some(MayLead::Temporarily { until }) => until,
        _ => None,
    });
    let set_day = Callback::new(move |until| set.run(Some(MayLead::Temporarily { until })));
    let of_day = format!("{id}-tot");
    view! {
        {select_field(id, label, options, value, choose)}
        {move || is_for_a_time.get().then(|| day_field(of_day.clone(), until, day, set_day))}
    }
    .into_any()
}

/// The code of a choice in the select.
const fn code(lead: MayLead) -> &'static str {
    match lead {
        MayLead::Yes => "yes",
        MayLead::Temporarily { .. } => "temporarily",
        MayLead::OwnSubject => "own-subject",
        MayLead::No => "no",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(lead: Option<MayLead>) -> String {
        Owner::new().with(|| {
            let choices = lead_choices(|lead| lead != MayLead::OwnSubject);
            let field = LeadField {
                id: "mag".to_owned(),
                label: "Mag het?",
                until: "Tot wanneer?",
                choices: Signal::stored(choices),
                says: |lead| format!("{lead:?}"),
                not_said: Some("Nog niet bekend"),
            };
            lead_field(field, Signal::stored(lead), Callback::new(|_| ())).to_html()
        })
    }

    #[test]
    fn only_what_is_temporary_has_a_last_day() {
        for lead in [None, Some(MayLead::Yes), Some(MayLead::No)] {
            let html = html(lead);
            assert!(html.contains("Nog niet bekend") && !html.contains("OwnSubject"), "{html}");
            assert!(!html.contains("Tot wanneer?"), "{html}");
        }
        let until = super::super::day_of("2027-07-31");
        let html = html(Some(MayLead::Temporarily { until }));
        assert!(html.contains("id=\"mag-tot\"") && html.contains("2027-07-31"), "{html}");
    }
}
