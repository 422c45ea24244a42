//! The groups, and which teacher is responsible for each: one for all days, or per half day.

use leptos::prelude::*;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::dutch::groups::{self as dutch, GroupsSaid};
use taakkompas_school::time_of_day::{Week, Weekday};
use taakkompas_week::teachers::{self, Half};
use taakkompas_week::{AssistantWeek, DayPart, EditError, Group, GroupId, Year, naming};

use crate::kit::ui::adding::{NewLine, add_line};
use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::fields::{check_field, small_button, text_field};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::{and, capital};
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::cards as t;

/// In characters: enough for more than eighty short group names.
const LONGEST_LIST: usize = 500;

/// The list of groups, and a field to add some.
pub(super) fn groups(document: WeekHandle) -> AnyView {
    let status = StatusLine::new("groepen-melding");
    let ids = Memo::new(move |_| document.with(|week| week.groups.iter().map(|group| group.id).collect::<Vec<_>>()));
    let add = move |text: &str| {
        let added = status.report(document.change(|week| add_groups(week, text)));
        if let Some(added) = &added {
            status.announce(t::added(added));
        }
        added.is_some()
    };
    let line = NewLine {
        id: "groep-nieuw",
        label: "Nieuwe groepen",
        hint: "Zet een komma tussen de groepen. Bijvoorbeeld: 1/2, 3, 4, 5/6, 7/8.",
        most: LONGEST_LIST,
    };
    view! {
        <section class="no-print" aria-labelledby="groepen">
            <h2 id="groepen">"Welke groepen zijn er, en wie heeft ze?"</h2>
            <p>"Zo staat op de kaarten, in de week en bij de afspraken wie bij welke groep hoort. Schrijf 'leraar groep 4', geen naam."</p>
            <div class="day-card-folds">
                <For each=move || ids.get() key=|id| id.0 children=move |id| group_fold(document, id, status) />
            </div>
            {add_line(line, "Voeg groepen toe", add)}
            {status.line()}
        </section>
    }
    .into_any()
}

/// Adds the named groups that are new, each with its usual teacher, and returns their names.
fn add_groups(week: &mut AssistantWeek, text: &str) -> Result<Vec<String>, EditError> {
    let parts = text.split([',', ';', '\n']).map(str::trim).filter(|label| !label.is_empty());
    let mut labels: Vec<String> = parts.flat_map(named).collect();
    if labels.is_empty() {
        // An empty label makes the edit fail with its own reason.
        labels.push(String::new());
    }
    let mut added = Vec::new();
    for label in labels.iter().map(String::as_str) {
        let count = week.groups.len();
        let id = week.group_named(label)?;
        if week.groups.len() > count {
            week.change_group(id, |group| group.is_unit = label.to_lowercase().starts_with("unit"))?;
            teachers::set_always(week, id, &[t::usual_teacher(label)])?;
            added.push(t::group(label));
        }
    }
    Ok(added)
}

/// The groups that a part of the list names: "groepen 5 en 6" are two, anything else is one as it was typed.
fn named(part: &str) -> Vec<String> {
    match dutch::read(part).read() {
        Some(GroupsSaid::Some(groups)) if part.to_lowercase().starts_with("groepen ") => {
            groups.into_iter().map(|group| group.label).collect()
        }
        _ => vec![part.to_owned()],
    }
}

/// Gives a group another name. Its years follow the name, unless they were chosen and the name says none.
fn rename(group: &mut Group, label: &str) {
    let years = naming::years_in(label);
    if !years.is_empty() || group.years == naming::years_in(&group.label) {
        group.years = years;
    }
    label.clone_into(&mut group.label);
}

fn group_fold(document: WeekHandle, id: GroupId, status: StatusLine) -> AnyView {
    let read = move |read: fn(&AssistantWeek, &Group) -> String| {
        Signal::derive(move || document.with(|week| week.group(id).map(|group| read(week, group)).unwrap_or_default()))
    };
    let change = move |change: fn(&mut AssistantWeek, GroupId, &str) -> Result<(), EditError>| {
        Callback::new(move |text: String| {
            status.report(document.change(|week| change(week, id, &text)));
        })
    };
    let is_unit = Signal::derive(move || document.with(|week| week.group(id).is_some_and(|group| group.is_unit)));
    let set_unit = move |on: bool| {
        status.report(document.change(|week| week.change_group(id, |group| group.is_unit = on)));
    };
    let name = document.with_untracked(|week| t::group_of(week, id));
    let remove = move || {
        let label = document.with_untracked(|week| t::group_of(week, id));
        if let Some(gone) = status.report(document.change(|week| week.remove_group(id))) {
            status.announce(t::removed(&label, gone.len()));
            status.focus();
        }
    };
    view! {
        <details class="fold" data-group=id.to_string()>
            <summary>
                {move || capital(&document.with(|week| t::group_of(week, id)))}
                <span class="day-card-state">" · "{read(in_short)}</span>
            </summary>
            <div class="fold-body">
                {text_field(
                    format!("groep-{id}-naam"),
                    "Naam van de groep",
                    "",
                    Group::LONGEST_LABEL,
                    read(|_, group| group.label.clone()),
                    change(|week, id, label| {
                        let label = label.trim().to_owned();
                        week.change_group(id, |group| rename(group, &label))
                    }),
                )}
                {text_field(
                    format!("groep-{id}-leraar"),
                    "Leraar op alle dagen",
                    "Zijn er twee of drie tegelijk? Zet er een komma tussen. Dit vervangt wat er per dag staat.",
                    (Group::LONGEST_TEACHER + 2) * 3,
                    read(|week, group| teachers::always(group, week.cycle).map_or_else(String::new, |all| teachers::text(&all))),
                    change(|week, id, text| teachers::set_always(week, id, &teachers::read(text))),
                )}
                {years(document, id, status)}
                {check_field("Dit is een unit met meerdere leraren", is_unit, Callback::new(set_unit))}
                <LazyFold summary="Wisselt de leraar per dag of per week?">{half_days(document, id, status)}</LazyFold>
                {small_button("Haal de groep weg", name, remove)}
            </div>
        </details>
    }
    .into_any()
}

/// The years of a group, to choose from, or that it has none.
fn years(document: WeekHandle, id: GroupId, status: StatusLine) -> AnyView {
    let is = move |is: fn(&Group, Year) -> bool, year: Year| {
        Signal::derive(move || document.with(|week| week.group(id).is_some_and(|group| is(group, year))))
    };
    let year_field = |&year: &Year| {
        let set = move |on: bool| {
            status.report(document.change(|week| week.change_group(id, |group| group.set_year(year, on))));
        };
        check_field(year.code(), is(|group, year| group.years.contains(&year), year), Callback::new(set))
    };
    let has_none = is(|group, _| group.has_no_years, Year::One);
    let set_none = move |on: bool| {
        status.report(document.change(|week| week.change_group(id, |group| group.set_no_years(on))));
    };
    let lacks = move || document.with(|week| week.group(id).is_some_and(Group::lacks_years));
    view! {
        <fieldset class="question">
            <legend>"Welke leerjaren zitten in deze groep?"</legend>
            <div class="choices choices-inline">{Year::ALL.iter().map(year_field).collect_view()}</div>
            {check_field("Deze groep heeft geen leerjaren, zoals in het speciaal onderwijs", has_none, Callback::new(set_none))}
            <p class="hint">{move || if lacks() { t::YEARS_FIRST } else { "" }}</p>
        </fieldset>
    }
    .into_any()
}

/// The teachers of a group in short, next to its name.
fn in_short(week: &AssistantWeek, group: &Group) -> String {
    match teachers::always(group, week.cycle) {
        Some(labels) if labels.is_empty() => "nog geen leraar".to_owned(),
        Some(labels) => teachers::text(&labels),
        None => {
            let mut labels: Vec<&str> = Vec::new();
            for row in &group.teachers {
                if !labels.contains(&row.label.as_str()) {
                    labels.push(&row.label);
                }
            }
            and(&labels)
        }
    }
}

fn half_days(document: WeekHandle, id: GroupId, status: StatusLine) -> AnyView {
    let weeks = document.with_untracked(|week| week.cycle.weeks());
    let days = Weekday::ALL.iter().flat_map(|&weekday| weeks.iter().map(move |&week| (week, weekday)));
    let fields = days.map(|(week, weekday)| {
        let title = t::title(weekday, (weeks.len() > 1).then_some(week));
        let field = |part: DayPart, label: &'static str| {
            let half = Half { week, weekday, part };
            let value = move || {
                let labels = document
                    .with(|all| all.group(id).map(|group| group.teachers_on(week, weekday, part)).unwrap_or_default());
                teachers::text(&labels)
            };
            let set = move |text: String| {
                status.report(document.change(|all| teachers::set(all, id, half, &teachers::read(&text))));
            };
            text_field(
                field_id(id, half),
                label,
                "",
                (Group::LONGEST_TEACHER + 2) * 3,
                Signal::derive(value),
                Callback::new(set),
            )
        };
        view! {
            <fieldset class="question half-day">
                <legend>{title}</legend>
                <div class="cluster">{field(DayPart::Morning, "Ochtend")}{field(DayPart::Afternoon, "Middag")}</div>
            </fieldset>
        }
        .into_any()
    });
    let fields: Vec<AnyView> = fields.collect();
    view! {
        <p class="hint">"De middag gaat mee met de ochtend, zolang daar niets anders staat."</p>
        {fields}
    }
    .into_any()
}

fn field_id(id: GroupId, half: Half) -> String {
    let week = match half.week {
        Week::A => "a",
        Week::B => "b",
    };
    format!("groep-{id}-{}-{week}-{}", weekday_name(half.weekday), half.part.code())
}
