//! The lesson times: of the school, and of groups with other times.

use leptos::prelude::*;
use taakkompas_school::time_of_day::{Span, TimeOfDay, Weeks};
use taakkompas_week::{AssistantWeek, EditError, GroupId, Lesson, Presence};

use super::pasted_times;
use crate::kit::browser;
use crate::kit::ui::basics::Fold;
use crate::kit::ui::fields::{check_field, select_field, small_button};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::ui::times::Times;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::{cards, roster as t};

/// The usual times of a day that is not filled in yet: those of a continurooster.
const USUAL_LESSONS: Span = Span { from: TimeOfDay::at(8, 30), until: TimeOfDay::at(14, 0) };

pub(super) fn lessons(document: WeekHandle, status: StatusLine) -> AnyView {
    let school = fields(
        "les".to_owned(),
        Memo::new(move |_| document.with(|week| week.lessons.clone())),
        Callback::new(move |lessons| status.report(document.change(|week| week.set_lessons(lessons))).is_some()),
    );
    let has_own = move |is: bool| {
        Memo::new(move |_| {
            document.with(|week| {
                let groups = week.groups.iter().filter(|group| group.lessons.is_empty() != is);
                groups.map(|group| group.id).collect::<Vec<_>>()
            })
        })
    };
    let (own, others) = (has_own(true), has_own(false));
    // The last group that was given its own times; its fields are open.
    let given = RwSignal::new(None);
    view! {
        <section class="no-print" aria-labelledby="lestijden">
            <h2 id="lestijden">"Wanneer is er les?"</h2>
            <Fold summary="De lestijden van de school">
                <p class="hint">{t::LESSONS}</p>
                {school}
            </Fold>
            {pasted_times::paste_section(document, status)}
            <For each=move || own.get() key=|id| id.0 children=move |id| group(document, id, given, status) />
            <div hidden=move || others.with(Vec::is_empty)>{other_times(document, others, given, status)}</div>
        </section>
    }
    .into_any()
}

/// Lessons in the shared time fields, for every week of the cycle.
fn fields(prefix: String, lessons: Memo<Vec<Lesson>>, put: Callback<Vec<Lesson>, bool>) -> AnyView {
    let row = |lesson: &Lesson| Presence { weeks: Weeks::Every, weekday: lesson.weekday, span: lesson.span };
    let lesson = |row: Presence| Lesson { weekday: row.weekday, span: row.span };
    Times {
        prefix,
        rows: Memo::new(move |_| lessons.with(|lessons| lessons.iter().map(row).collect())),
        put: Callback::new(move |rows: Vec<Presence>| put.run(rows.into_iter().map(lesson).collect())),
        usual: USUAL_LESSONS,
        has_weeks: Memo::new(|_| false),
    }
    .fields()
}

fn heading(id: GroupId) -> String {
    format!("lestijden-{id}")
}

/// A group with lesson times of its own.
fn group(document: WeekHandle, id: GroupId, given: RwSignal<Option<GroupId>>, status: StatusLine) -> AnyView {
    let name = document.with_untracked(|week| cards::group_of(week, id));
    let set =
        move |lessons: Vec<Lesson>| document.change(|week| week.change_group(id, |group| group.lessons = lessons));
    let back = {
        let name = name.clone();
        move || {
            if status.report(set(Vec::new())).is_some() {
                status.announce(t::as_the_school(&name));
                status.focus();
            }
        }
    };
    let times = fields(
        format!("les-{id}"),
        Memo::new(move |_| document.with(|week| week.group(id).map(|group| group.lessons.clone()).unwrap_or_default())),
        Callback::new({
            let name = name.clone();
            move |lessons: Vec<Lesson>| {
                let is_empty = lessons.is_empty();
                let is_done = status.report(set(lessons)).is_some();
                // When the last time is removed, these fields disappear too.
                if is_done && is_empty {
                    status.announce(t::as_the_school(&name));
                    status.focus();
                }
                is_done
            }
        }),
    );
    view! {
        <details class="fold" open=given.get_untracked() == Some(id)>
            <summary id=heading(id)>{t::own_lessons(&name)}</summary>
            <div class="fold-body">{times} {also_for(document, id, status)} {small_button("Gebruik weer de tijden van de school", name, back)}</div>
        </details>
    }
    .into_any()
}

/// Gives the times of a group to other groups as well, in one go.
fn also_for(document: WeekHandle, id: GroupId, status: StatusLine) -> AnyView {
    let chosen = RwSignal::new(Vec::<GroupId>::new());
    let others = move || {
        let others = document.with(|week| {
            let others = week.groups.iter().filter(|group| group.id != id);
            others.map(|group| (group.id, cards::group_of(week, group.id))).collect::<Vec<_>>()
        });
        let field = |(other, label): (GroupId, String)| {
            let is_on = Signal::derive(move || chosen.with(|chosen| chosen.contains(&other)));
            let set = move |on: bool| {
                chosen.update(|chosen| {
                    chosen.retain(|&of| of != other);
                    if on {
                        chosen.push(other);
                    }
                });
            };
            check_field(label, is_on, Callback::new(set))
        };
        others.into_iter().map(field).collect_view()
    };
    let copy = move |_| {
        let to = chosen.get_untracked();
        let done = document.change(|week| {
            let lessons = week.group(id).map(|group| group.lessons.clone()).unwrap_or_default();
            to.iter().try_for_each(|&to| week.change_group(to, |group| group.lessons = lessons.clone()))
        });
        if status.report(done).is_some() {
            chosen.set(Vec::new());
            status.announce(t::lessons_copied(to.len()));
            status.focus();
        }
    };
    view! {
        <fieldset class="question">
            <legend>"Voor welke groepen gelden deze tijden ook?"</legend>
            <div class="choices choices-inline">{others}</div>
            <div class="button-row" hidden=move || chosen.with(Vec::is_empty)>
                <button type="button" class="button-quiet" on:click=copy>"Geef deze groepen dezelfde tijden"</button>
            </div>
        </fieldset>
    }
    .into_any()
}

/// Chooses a group that has the school's times, to give it its own.
fn other_times(
    document: WeekHandle,
    others: Memo<Vec<GroupId>>,
    given: RwSignal<Option<GroupId>>,
    status: StatusLine,
) -> AnyView {
    let chosen = RwSignal::new(None::<GroupId>);
    // A group that was removed, or has its own times by now, is no longer chosen.
    let now = Memo::new(move |_| {
        others.with(|others| chosen.get().filter(|id| others.contains(id)).or_else(|| others.first().copied()))
    });
    let options = Signal::derive(move || {
        others.with(|others| {
            document
                .with(|week| others.iter().map(|&id| (id.to_string(), cards::group_of(week, id))).collect::<Vec<_>>())
        })
    });
    let give = move |_| {
        let Some(id) = now.get_untracked() else { return };
        if document.with_untracked(|week| week.lessons.is_empty()) {
            status.reject(t::SCHOOL_FIRST);
            status.focus();
            return;
        }
        given.set(Some(id));
        if status.report(document.change(|week| give_own(week, id))).is_some() {
            browser::focus_soon(vec![heading(id)]);
        }
    };
    view! {
        <div class="cluster roster-add">
            {select_field(
                "groep-met-eigen-tijden".to_owned(),
                "Heeft een groep andere lestijden?",
                options,
                Signal::derive(move || now.get().map_or_else(String::new, |id| id.to_string())),
                Callback::new(move |number: String| chosen.set(number.parse().ok().map(GroupId))),
            )}
            <button type="button" class="button-quiet" on:click=give>"Geef deze groep eigen tijden"</button>
        </div>
    }
    .into_any()
}

/// Copies the school's times to a group, to change them from there.
fn give_own(week: &mut AssistantWeek, id: GroupId) -> Result<(), EditError> {
    let lessons = week.lessons.clone();
    week.change_group(id, |group| group.lessons = lessons)
}
