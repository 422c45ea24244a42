//! A colleague: one line; opening it shows all the fields.

use leptos::prelude::*;
use taakkompas_division::list::names;
use taakkompas_division::{Capacity, CapacityLabel, Colleague, ColleagueId};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

use super::{handed, in_week, typed_hours};
use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::fields::{
    FieldError, InputKind, LeadField, check_field, checked_field, lead_choices, lead_field, select_field, small_button,
    text_field,
};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::kit::words::numbers;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::hours;
use crate::rooms::division::words::team as t;
use crate::rooms::week::document::WeekHandle;

/// The colleague being changed, and where outcomes are reported.
#[derive(Clone, Copy)]
struct Row {
    document: DivisionHandle,
    week: WeekHandle,
    id: ColleagueId,
    status: StatusLine,
}

impl Row {
    fn read<T: Default>(self, read: impl FnOnce(&Colleague) -> T) -> T {
        self.document.with(|of| of.colleague(self.id).map(read).unwrap_or_default())
    }

    fn text(self, read: fn(&Colleague) -> String) -> Signal<String> {
        Signal::derive(move || self.read(read))
    }

    /// Changes the colleague, and reports it if shares or locks were lost because of it.
    fn change(self, change: impl FnOnce(&mut Colleague)) {
        let Some(gone) = self.status.report(self.document.change(|of| of.change_colleague(self.id, change))) else {
            return;
        };
        if !gone.is_empty() {
            let what = numbers::count(gone.len(), "taak die niet meer kan, is", "taken die niet meer kunnen, zijn");
            self.status.announce(format!("Veranderd. {what} weggehaald bij deze collega."));
        }
    }

    fn set(self, set: fn(&mut Colleague, &str)) -> Callback<String> {
        Callback::new(move |text: String| self.change(|who| set(who, text.trim())))
    }

    fn field(self, name: &str) -> String {
        format!("collega-{}-{name}", self.id)
    }
}

pub(super) fn person(document: DivisionHandle, week: WeekHandle, id: ColleagueId, status: StatusLine) -> AnyView {
    let row = Row { document, week, id, status };
    let label = row.text(|who| capital(&who.label));
    let in_short = move || document.with(|of| of.colleague(id).map(|who| t::in_short(of, who)).unwrap_or_default());
    let summary = view! { {label}<span class="person-state">" · "{in_short}</span> };
    view! { <LazyFold summary class="fold person" attr:data-person=id.to_string()>{fields(row)}</LazyFold> }.into_any()
}

fn fields(row: Row) -> AnyView {
    let name = row.read(|who| who.label.clone());
    let is_leader = Signal::derive(move || row.read(|who| who.leads_school));
    let of_name = name.clone();
    let remove = move || {
        if row.status.report(row.document.change(|of| of.remove_colleague(row.id))).is_some() {
            row.status.announce(format!("Weggehaald: {of_name}. Wat bij deze collega stond, is ook weg."));
            row.status.focus();
        }
    };
    view! {
        <div class="cluster rule-fields">
            {text_field(
                row.field("naam"),
                "Hoe noemen jullie deze collega?",
                "Geen naam, maar bijvoorbeeld: leraar groep 4.",
                Colleague::LONGEST_LABEL,
                row.text(|who| who.label.clone()),
                row.set(|who, text| text.clone_into(&mut who.label)),
            )}
            {select_field(
                row.field("rol"),
                "Functie",
                Signal::stored(t::roles()),
                row.text(|who| who.role().code().to_owned()),
                row.set(|who, code| if let Ok(role) = code.parse() { who.set_role(role) }),
            )}
            {capacity(row)}
        </div>
        {days(row)}
        <div class="cluster rule-fields">
            {text_field(
                row.field("groepen"),
                "Eigen groepen",
                "Met komma's ertussen.",
                200,
                row.text(|who| who.groups.join(", ")),
                row.set(|who, text| who.groups = names(text)),
            )}
            {text_field(
                row.field("certificaten"),
                "Certificaten, zoals BHV",
                "Met komma's ertussen.",
                200,
                row.text(|who| who.certificates.join(", ")),
                row.set(|who, text| who.certificates = names(text)),
            )}
        </div>
        {by_role(row)}
        {in_week::link(row.document, row.week, row.id, row.status)}
        {check_field("Dit is de schoolleider", is_leader, Callback::new(move |yes| row.change(|who| who.leads_school = yes)))}
        {handed::handed(row.document, row.id, name.clone(), row.status)}
        <div class="button-row">{small_button("Haal deze collega weg", name, remove)}</div>
    }
    .into_any()
}

fn capacity(row: Row) -> AnyView {
    let counts = move |who: &Colleague| matches!(who.capacity, Capacity::Minutes(_));
    let is_counted = Memo::new(move |_| row.read(counts));
    let choices = Signal::derive(move || row.document.with(|of| t::capacity_choices(of.capacity_scale)));
    let chosen = row.text(|who| match who.capacity {
        Capacity::Label(label) => label.code().to_owned(),
        Capacity::Minutes(_) => String::new(),
        Capacity::FromRole(_) => t::FROM_ROLE.to_owned(),
    });
    let choose = Callback::new(move |code: String| {
        let minutes = row.document.with_untracked(|of| of.colleague(row.id).map_or(0, |who| of.capacity(who)));
        row.change(|who| {
            who.capacity = match code.parse::<CapacityLabel>() {
                Ok(label) => Capacity::Label(label),
                Err(_) if code == t::FROM_ROLE => Capacity::FromRole(None),
                Err(_) => Capacity::Minutes(minutes),
            }
        });
    });
    let typed = Callback::new(move |text: String| {
        if let Some(minutes) = typed_hours(row.status, &text) {
            row.change(|who| who.capacity = Capacity::Minutes(minutes));
        }
    });
    let counted = move || {
        is_counted.get().then(|| {
            let value = row.text(|who| match who.capacity {
                Capacity::Minutes(minutes) => hours::in_field(minutes),
                Capacity::Label(_) | Capacity::FromRole(_) => String::new(),
            });
            text_field(row.field("uren"), "Uren per jaar voor taken", "", 7, value, typed)
        })
    };
    let follows = Memo::new(move |_| row.read(|who| matches!(who.capacity, Capacity::FromRole(_))));
    let part = move || follows.get().then(|| full_time(row));
    view! {
        {select_field(row.field("ruimte"), "Ruimte voor taken", choices, chosen, choose)}
        {counted}
        {part}
    }
    .into_any()
}

/// The part of full time that someone works; empty if the days say it.
fn full_time(row: Row) -> AnyView {
    let value = row.text(|who| match who.capacity {
        Capacity::FromRole(Some(thousandths)) => t::part_of_full_time(thousandths),
        _ => String::new(),
    });
    let refused = FieldError::new(None);
    let set = Callback::new(move |text: String| {
        let typed = text.trim();
        let part = if typed.is_empty() { Ok(None) } else { t::read_full_time(typed).map(Some).ok_or(()) };
        match part {
            Ok(part) => row.change(|who| who.capacity = Capacity::FromRole(part)),
            Err(()) => row.status.reject_at(refused, t::not_full_time(typed)),
        }
    });
    let hint = "Bijvoorbeeld 0,6. Laat leeg als de dagen het zeggen.";
    checked_field(InputKind::Hours, row.field("werktijd"), "Welk deel van een volle baan?", hint, value, set, refused)
}

fn days(row: Row) -> AnyView {
    let day = move |&day: &Weekday| {
        let is_there = Signal::derive(move || row.read(|who| who.days.contains(&day)));
        let change = Callback::new(move |there: bool| {
            row.change(|who| {
                who.days.retain(|other| *other != day);
                if there {
                    who.days.push(day);
                    who.days.sort();
                }
            });
        });
        check_field(capital(weekday_name(day)), is_there, change)
    };
    view! {
        <fieldset class="question people-days">
            <legend>"Dagen op school"</legend>
            <p class="hint">"Niets aangekruist: dan telt elke dag."</p>
            <div class="cluster">{Weekday::ALL.iter().map(day).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// What only some roles are asked: lesbevoegdheid, subject, time with pupils.
fn by_role(row: Row) -> AnyView {
    let role = Memo::new(move |_| row.document.with(|of| of.colleague(row.id).map(Colleague::role)));
    let shown = move || {
        let role = role.get()?;
        let subject = matches!(role, StaffRole::SubjectTeacher | StaffRole::Teacher | StaffRole::Other).then(|| {
            text_field(
                row.field("vak"),
                "Vak van een vakleerkracht",
                "",
                40,
                row.text(|who| who.subject.clone()),
                row.set(|who, text| text.clone_into(&mut who.subject)),
            )
        });
        let pupils = role.is_support().then(|| with_pupils(row));
        Some(view! {
            <div class="cluster rule-fields">
                {lead(row, role)}
                {subject}
                {pupils}
            </div>
        })
    };
    shown.into_any()
}

fn with_pupils(row: Row) -> AnyView {
    let value = row.text(|who| match who.pupil_minutes {
        0 => String::new(),
        minutes => hours::in_field(minutes),
    });
    let change = Callback::new(move |text: String| {
        let minutes = if text.trim().is_empty() { Some(0) } else { typed_hours(row.status, &text) };
        if let Some(minutes) = minutes {
            row.change(|who| who.pupil_minutes = minutes);
        }
    });
    text_field(row.field("leerlingen"), "Uren per jaar met leerlingen", "In de klas of ernaast.", 7, value, change)
}

/// The lesbevoegdheid, among those the role allows; a sentence instead if it allows none.
fn lead(row: Row, role: StaffRole) -> AnyView {
    let choices = lead_choices(|lead| role.allows(lead));
    if choices.len() < 2 {
        return view! { <p class="hint">"In deze functie is er geen lesbevoegdheid."</p> }.into_any();
    }
    let now = Memo::new(move |_| row.document.with(|of| of.colleague(row.id).map(Colleague::may_lead)));
    let set = Callback::new(move |lead: Option<MayLead>| {
        let Some(lead) = lead else { return };
        // Cannot fail: only what the role allows is offered.
        row.change(|who| {
            let _ = who.set_may_lead(lead);
        });
    });
    let asked = LeadField {
        id: row.field("lesbevoegd"),
        label: "Lesbevoegdheid",
        until: "Tot en met welke dag?",
        choices: Signal::stored(choices),
        says: |lead| t::lead(lead).to_owned(),
        not_said: None,
    };
    lead_field(asked, now.into(), set)
}
