//! All settings of one task.

use leptos::prelude::*;
use taakkompas_division::{Amount, Qualification, Size, SizeLabel, Task, TaskId};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::months::{Month, Months};
use taakkompas_school::time_of_day::Weekday;

use super::followed::{Followed, change, read};
use super::{kind, last_year};
use crate::kit::ui::fields::{
    FieldError, InputKind, check_field, checked_field, select_field, small_button, text_field, text_field_with,
};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words;
use crate::rooms::division::words::hours;
use crate::rooms::division::words::list as t;
use crate::rooms::division::words::people as p;

/// Certificates that every school knows.
const CERTIFICATES: [&str; 2] = ["BHV", "EHBO"];

pub(super) fn fields(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let id_of = move |name: &str| format!("taak-{id}-{name}");
    let set = move |set: fn(&mut Task, String)| {
        Callback::new(move |text: String| change(document, status, id, |task| set(task, text.trim().to_owned())))
    };
    let label = read(task, |task| task.label.clone());
    let remove = move || {
        if let Some(gone) = status.report(document.change(|division| division.remove_task(id))) {
            status.announce(format!("De taak '{}' is weg.", gone.label));
            status.focus();
        }
    };
    view! {
        {text_field(id_of("naam"), "Naam van de taak", "", Task::LONGEST_LABEL, label, set(|task, text| task.label = text))}
        {hours(document, id, task, status)}
        {months(document, id, task, status)}
        <div class="cluster">
            {select_field(
                id_of("dag"),
                "Op welke dag moet iemand er zijn?",
                Signal::stored(days()),
                read(task, |task| task.weekday.map_or("", Weekday::code).to_owned()),
                set(|task, code| task.weekday = code.parse().ok()),
            )}
            {people(document, id, task, status)}
        </div>
        {qualification(document, id, task, status)}
        <div class="cluster">
            {text_field_with(
                id_of("certificaat"),
                "Nodig certificaat",
                "Bijvoorbeeld BHV. Laat leeg als het niet nodig is.",
                Task::LONGEST_NAME,
                read(task, |task| task.certificate.clone()),
                set(|task, text| task.certificate = text),
                Some(Signal::derive(move || known(document, &CERTIFICATES, |task| task.certificate.clone()))),
            )}
            {text_field_with(
                id_of("groep"),
                "Hoort bij een groep",
                "Dan doen alleen collega's van die groep het. Duo's delen het.",
                Task::LONGEST_NAME,
                read(task, |task| task.group.clone()),
                set(|task, text| task.set_group(&text)),
                Some(Signal::derive(move || known(document, &[], |task| task.group.clone()))),
            )}
        </div>
        <div class="cluster">
            {amount_field(id_of("waarde"), "Waarde voor leerlingen", task, |task| task.worth, set(|task, code| task.worth = code.parse().ok()))}
            {amount_field(id_of("moeite"), "Moeite", task, |task| task.effort, set(|task, code| task.effort = code.parse().ok()))}
        </div>
        {kind::kind(document, id, task, status)}
        {last_year::last_year(document, id, task, status)}
        {small_button("Haal deze taak weg", label.get_untracked(), remove)}
    }
    .into_any()
}

/// Suggestions: the usual texts, and those that other tasks already have.
fn known(document: DivisionHandle, usual: &[&str], read: fn(&Task) -> String) -> Vec<String> {
    let mut found: Vec<String> = usual.iter().map(|&text| text.to_owned()).collect();
    document.with(|division| {
        for text in division.tasks.iter().map(read).filter(|text| !text.trim().is_empty()) {
            if !found.contains(&text) {
                found.push(text);
            }
        }
    });
    found
}

fn days() -> Vec<(String, String)> {
    let any = (String::new(), "maakt niet uit".to_owned());
    let day = |&day: &Weekday| (day.code().to_owned(), weekday_name(day).to_owned());
    core::iter::once(any).chain(Weekday::ALL.iter().map(day)).collect()
}

/// A field for an amount, which may be left open.
pub(in crate::rooms::division::pages) fn amount_field(
    id: String,
    label: impl Into<String>,
    task: Followed,
    of: fn(&Task) -> Option<Amount>,
    set: Callback<String>,
) -> AnyView {
    let none = (String::new(), "nog niet gekozen".to_owned());
    let amount = |&of: &Amount| (of.code().to_owned(), words::amount(of).to_owned());
    let options: Vec<_> = core::iter::once(none).chain(Amount::ALL.iter().map(amount)).collect();
    let value = read(task, move |task| of(task).map_or("", Amount::code).to_owned());
    select_field(id, label, Signal::stored(options), value, set)
}

/// Exact hours instead of klein, middel or groot.
fn hours(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let value = read(task, |task| match task.size {
        Size::Minutes(minutes) => hours::in_field(minutes),
        Size::Label(_) => String::new(),
    });
    let refused = FieldError::new(None);
    let set = Callback::new(move |text: String| {
        let size = match hours::read(&text) {
            _ if text.trim().is_empty() => Size::Label(SizeLabel::Medium),
            Some(minutes) => Size::Minutes(minutes),
            None => {
                status.reject_at(refused, t::not_hours(&text));
                return;
            }
        };
        status.report_at(refused, document.change(|division| division.change_task(id, |task| task.size = size)));
    });
    checked_field(
        InputKind::Hours,
        format!("taak-{id}-uren"),
        "Uren per jaar",
        "Laat leeg als klein, middel of groot genoeg is.",
        value,
        set,
        refused,
    )
}

fn months(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let month = move |&month: &Month| {
        let has = move |task: &Task| !task.months.is_all_year() && task.months.has(month);
        let value = Signal::derive(move || task.with(|task| task.as_ref().is_some_and(has)));
        let set = Callback::new(move |is: bool| {
            change(document, status, id, |task| {
                let chosen = Month::ALL.iter().copied().filter(|&other| {
                    if other == month { is } else { !task.months.is_all_year() && task.months.has(other) }
                });
                task.months = Months::of(&chosen.collect::<Vec<_>>());
            });
        });
        check_field(words::month(month), value, set)
    };
    view! {
        <fieldset class="month-choice">
            <legend>"In welke maanden?"</legend>
            <p class="hint">"Niets gekozen betekent: het hele jaar."</p>
            <div class="choices-inline">{Month::ALL.iter().map(month).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// How many people do the task, and whose hours its size is.
fn people(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let value = read(task, |task| p::choice(task).to_owned());
    let set = Callback::new(move |code: String| change(document, status, id, |task| p::choose(task, &code)));
    let number = Memo::new(move |_| task.with(|task| task.as_ref().is_some_and(p::asks_number)));
    let whose = Memo::new(move |_| task.with(|task| task.as_ref().is_some_and(|task| task.people() != Some(1))));
    let options = p::CHOICES.map(|(code, label)| (code.to_owned(), label.to_owned())).to_vec();
    let each = move || {
        whose.get().then(|| {
            let value = read(task, |task| if task.per_person { EACH } else { "" }.to_owned());
            let set = Callback::new(move |code: String| change(document, status, id, |task| task.per_person = code == EACH));
            let options = [("", "van de hele taak"), (EACH, "per persoon")];
            let options = options.map(|(code, label)| (code.to_owned(), label.to_owned())).to_vec();
            select_field(format!("taak-{id}-van-wie"), "De uren zijn", Signal::stored(options), value, set)
        })
    };
    view! {
        {select_field(format!("taak-{id}-mensen"), "Hoeveel mensen doen dit?", Signal::stored(options), value, set)}
        {move || number.get().then(|| number_of_people(document, id, task, status))}
        {each}
    }
    .into_any()
}

const EACH: &str = "each";

fn number_of_people(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let value = read(task, |task| task.most_people.to_string());
    let refused = FieldError::new(None);
    let set = Callback::new(move |text: String| match p::number(&text) {
        Some(people) => {
            status.report_at(
                refused,
                document.change(|division| division.change_task(id, |task| task.most_people = people)),
            );
        }
        None => status.reject_at(refused, p::not_a_number(&text)),
    });
    checked_field(InputKind::Count, format!("taak-{id}-aantal"), "Met hoeveel?", p::RANGE, value, set, refused)
}

const SUBJECT: &str = "subject";

/// Whether the task needs a lesbevoegdheid, and for what.
fn qualification(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    // "One subject" without a subject cannot be stored yet.
    let asks_subject = RwSignal::new(false);
    let kept = read(task, |task| {
        match task.qualification {
            Qualification::None => "none",
            Qualification::Group => "group",
            Qualification::Subject { .. } => SUBJECT,
        }
        .to_owned()
    });
    let value = Signal::derive(move || if asks_subject.get() { SUBJECT.to_owned() } else { kept.get() });
    let options = [("none", "nee"), ("group", "ja, voor groep 1 tot en met 8"), (SUBJECT, "ja, voor één vak")];
    let options = options.map(|(code, label)| (code.to_owned(), label.to_owned())).to_vec();
    let set = Callback::new(move |code: String| {
        asks_subject.set(code == SUBJECT);
        if code != SUBJECT {
            let of = if code == "group" { Qualification::Group } else { Qualification::None };
            change(document, status, id, |task| task.qualification = of);
        }
    });
    let subject = read(task, |task| match &task.qualification {
        Qualification::Subject { subject } => subject.clone(),
        _ => String::new(),
    });
    let set_subject = Callback::new(move |text: String| {
        let subject = text.trim().to_owned();
        change(document, status, id, |task| task.qualification = Qualification::Subject { subject });
        asks_subject.set(false);
    });
    view! {
        <div class="cluster">
            {select_field(format!("taak-{id}-bevoegd"), "Is er een lesbevoegdheid nodig?", Signal::stored(options), value, set)}
            <div hidden=move || value.with(|value| value != SUBJECT)>
                {text_field(format!("taak-{id}-vak"), "Voor welk vak?", "", Task::LONGEST_NAME, subject, set_subject)}
            </div>
        </div>
    }
    .into_any()
}
