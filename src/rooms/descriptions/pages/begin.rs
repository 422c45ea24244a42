//! A new description of a role: what must be known first, and a draft made from everything known.

use leptos::prelude::*;
use taakkompas_content::model::Descriptions;
use taakkompas_descriptions::{Description, DescriptionId, DescriptionRole, Start, assigned, fill};
use taakkompas_division::{ColleagueId, TaskDivision};
use taakkompas_scan::catalog::Role;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::qualification::OfRole;
use taakkompas_school::staff::Letter;
use taakkompas_week::agreement::review_date;
use taakkompas_week::{AssistantWeek, PersonId};

use super::{Address, has_some};
use crate::kit::document::handle::use_document;
use crate::kit::library::use_templates;
use crate::kit::session::Session;
use crate::kit::ui::basics::with_file;
use crate::kit::ui::fields::{LeadField, lead_choices, lead_field, select_field, text_field};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::{labels, qualification};
use crate::rooms::descriptions::document::BookHandle;
use crate::rooms::descriptions::words;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words as week;

/// The choices made for the new description.
#[derive(Clone, Copy)]
struct Choice {
    role: DescriptionRole,
    field: RwSignal<String>,
    lead: RwSignal<Option<MayLead>>,
    /// `None` until the school chooses; until then the most likely person is used.
    person: RwSignal<Option<Option<PersonId>>>,
    colleague: RwSignal<Option<Option<ColleagueId>>>,
    book: BookHandle,
    week: WeekHandle,
    division: DivisionHandle,
}

impl Choice {
    fn letter(self) -> Letter {
        self.book.with(|book| book.free_letter(self.role))
    }

    /// People in the week whose role suits this description.
    fn people(self) -> Vec<(PersonId, String)> {
        let role = self.role;
        self.week.with(|plan| {
            let suits = plan.people.iter().filter(|person| role.suits(person.role()));
            suits.map(|person| (person.id, labels::capital(&week::person(plan, person.id)))).collect()
        })
    }

    /// The chosen person, or the one of this role who has the next free letter.
    fn person(self) -> Option<PersonId> {
        let people = self.people();
        let is_there = |id: &PersonId| people.iter().any(|(known, _)| known == id);
        self.person
            .get()
            .unwrap_or_else(|| {
                let (role, letter) = (self.role, self.letter());
                let meant = |plan: &AssistantWeek| {
                    let mut same = plan.people.iter().filter(|person| DescriptionRole::of(person.role()) == Some(role));
                    same.find(|person| person.letter == letter).map(|person| person.id)
                };
                self.week.with(meant)
            })
            .filter(is_there)
    }

    /// Colleagues in the division whose role suits this description.
    fn colleagues(self) -> Vec<(ColleagueId, String)> {
        let role = self.role;
        self.division.with(|division| {
            let suits = division.colleagues.iter().filter(|colleague| role.suits(colleague.role()));
            suits.map(|colleague| (colleague.id, labels::capital(&colleague.label))).collect()
        })
    }

    /// The chosen colleague; otherwise the one linked to that person in the week, or the only one in this role.
    fn colleague(self) -> Option<ColleagueId> {
        let colleagues = self.colleagues();
        let is_there = |id: &ColleagueId| colleagues.iter().any(|(known, _)| known == id);
        let meant = || {
            let person = self.person();
            let linked = |division: &TaskDivision| {
                let mut all = division.colleagues.iter();
                all.find(|colleague| person.is_some() && colleague.in_week == person).map(|colleague| colleague.id)
            };
            let only = if let [(only, _)] = colleagues.as_slice() { Some(*only) } else { None };
            self.division.with(linked).or(only)
        };
        self.colleague.get().unwrap_or_else(meant).filter(is_there)
    }

    fn again(self) {
        self.field.set(String::new());
        self.lead.set(None);
        self.person.set(None);
        self.colleague.set(None);
    }
}

/// The questions and the button. Folded if the school already has a description of this role.
pub(super) fn begin(
    document: BookHandle,
    session: Session,
    role: DescriptionRole,
    address: Address,
    left_out: RwSignal<Option<(DescriptionId, Vec<String>)>>,
    status: StatusLine,
) -> AnyView {
    let choice = Choice {
        role,
        field: RwSignal::new(String::new()),
        lead: RwSignal::new(None),
        person: RwSignal::new(None),
        colleague: RwSignal::new(None),
        book: document,
        week: use_document(),
        division: use_document(),
    };
    let with_templates = move |templates: std::sync::Arc<Descriptions>| {
        let add = move |_| {
            let Some((description, told)) = untrack(|| filled(&templates, choice, session)) else { return };
            let who = words::who(description.role(), description.letter());
            if let Some(id) = status.report(document.change(|book| book.add(description))) {
                left_out.set((!told.is_empty()).then_some((id, told)));
                choice.again();
                status.announce(format!("Er staat een begin voor {who}. Alles kun je veranderen."));
                address.open(id);
            }
        };
        view! { <p><button type="button" class="button" on:click=add>"Maak een begin"</button></p> }.into_any()
    };
    let is_first = Memo::new(move |_| document.with(|book| !has_some(book, role)));
    let summary = move || if is_first.get() { "Begin met deze omschrijving" } else { "Maak er nog een" };
    view! {
        <details class="fold description-begin" open=is_first>
            <summary>{summary}</summary>
            <div class="fold-body">
                {move || asks_field(choice).then(|| field_field(choice))}
                {asks_lead(role).then(|| lead_fields(choice))}
                {people_field(choice)}
                {colleague_field(choice)}
                <p class="hint">"Je begint met het voorbeeld. Wat jullie al invulden, komt erbij."</p>
                {with_file(use_templates(), "Het voorbeeld", with_templates)}
            </div>
        </details>
    }
    .into_any()
}

fn asks_field(choice: Choice) -> bool {
    choice.role.names_field() || choice.lead.get() == Some(MayLead::OwnSubject)
}

fn field_field(choice: Choice) -> AnyView {
    text_field(
        "nieuw-vak".to_owned(),
        "Welk vak of specialisme?",
        "Bijvoorbeeld: muziek, gym, begaafdheid.",
        80,
        choice.field.into(),
        Callback::new(move |text: String| choice.field.set(text)),
    )
}

/// Asked if the qualification depends on the person or is temporary.
const fn asks_lead(role: DescriptionRole) -> bool {
    matches!(role.qualification(), OfRole::Depends | OfRole::Temporarily)
}

fn lead_fields(choice: Choice) -> AnyView {
    let set = Callback::new(move |lead| choice.lead.set(lead));
    let usual = Signal::derive(move || choice.role.usual_lead());
    lead_select("nieuw", untrack(|| choice.role), choice.lead.into(), usual, set)
}

/// Asks which qualification someone has, among those the role allows; a temporary one has a last day.
pub(super) fn lead_select(
    id: &str,
    role: DescriptionRole,
    lead: Signal<Option<MayLead>>,
    usual: Signal<Option<MayLead>>,
    set: Callback<Option<MayLead>>,
) -> AnyView {
    let asked = LeadField {
        id: format!("{id}-papieren"),
        label: "Welke papieren heeft deze collega?",
        until: "Tot en met welke dag geldt dat?",
        choices: Signal::stored(lead_choices(|lead| role.allows(lead))),
        says: |lead| labels::capital(qualification::lead(lead)),
        not_said: role.usual_lead().is_none().then_some("Nog niet bekend: telt als geen"),
    };
    lead_field(asked, Signal::derive(move || lead.get().or(usual.get())), set)
}

fn people_field(choice: Choice) -> AnyView {
    let people = Memo::new(move |_| choice.people());
    let options = Signal::derive(move || {
        let known = people.get().into_iter().map(|(id, says)| (id.to_string(), says));
        core::iter::once((String::new(), "Niemand uit de week".to_owned())).chain(known).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || choice.person().map(|id| id.to_string()).unwrap_or_default());
    let change = Callback::new(move |wanted: String| {
        let found =
            people.with_untracked(|people| people.iter().find(|(id, _)| id.to_string() == wanted).map(|of| of.0));
        choice.person.set(Some(found));
    });
    let has_some = Memo::new(move |_| people.with(|people| !people.is_empty()));
    (move || {
        has_some
            .get()
            .then(|| select_field("nieuw-week".to_owned(), "Wie is dit in jullie week?", options, value, change))
    })
    .into_any()
}

fn colleague_field(choice: Choice) -> AnyView {
    let all = Memo::new(move |_| choice.colleagues());
    let options = Signal::derive(move || {
        let known = all.get().into_iter().map(|(id, says)| (id.to_string(), says));
        core::iter::once((String::new(), "Niemand uit de taakverdeling".to_owned())).chain(known).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || choice.colleague().map(|id| id.to_string()).unwrap_or_default());
    let change = Callback::new(move |wanted: String| {
        let found = all.with_untracked(|all| all.iter().find(|(id, _)| id.to_string() == wanted).map(|of| of.0));
        choice.colleague.set(Some(found));
    });
    let has_some = Memo::new(move |_| all.with(|all| !all.is_empty()));
    (move || {
        has_some.get().then(|| {
            select_field("nieuw-verdeling".to_owned(), "Wie is dit in de taakverdeling?", options, value, change)
        })
    })
    .into_any()
}

/// The draft, and in words what was left out of it.
fn filled(templates: &Descriptions, choice: Choice, session: Session) -> Option<(Description, Vec<String>)> {
    let role = choice.role;
    let of = templates.role(role)?;
    let (today, field) = (session.today(), choice.field.get());
    let (person, colleague) = (choice.person(), choice.colleague());
    let division =
        choice.division.with(|division| colleague.map(|id| assigned(division, id, &field)).unwrap_or_default());
    let letter = letter(choice, person);
    let calendar = session.with(|scan| scan.calendar.clone());
    let lead = choice.lead.get();
    let out = choice.week.with(|plan| {
        session.with(|scan| {
            let start = Start {
                template: &of.template,
                letter,
                profile: &scan.profile,
                answers: &scan.answers,
                week: person.map(|id| (plan, id)),
                division: &division,
                ib: labels::role(Role::Ib, scan.profile.ib_word),
                field: &field,
                review: Some(review_date(&calendar, today)),
                today,
            };
            let mut filled = fill(&start);
            if lead.is_some() {
                // Cannot fail: only what the role allows is offered.
                let _ = filled.description.set_lead(lead, today);
            }
            let told = filled.left_out.iter().map(|left| words::told::left_out(left, plan, role)).collect();
            (filled.description, told)
        })
    });
    Some(out)
}

/// The letter of the person in the week if it is free, otherwise the first free one.
fn letter(choice: Choice, person: Option<PersonId>) -> Letter {
    let role = choice.role;
    let of_week = choice.week.with(|plan| person.and_then(|id| plan.person(id)).map(|person| person.letter));
    let is_taken = |letter: Letter| {
        choice.book.with(|book| book.all().iter().any(|of| of.role() == role && of.letter() == letter))
    };
    of_week.filter(|&letter| !is_taken(letter)).unwrap_or_else(|| choice.letter())
}
