//! The people in the week: role, hours in the roster, times at school, and where their hours come from.

use leptos::prelude::*;
use taakkompas_school::dutch::amounts::hours_text;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::{HoursSource, StaffRole};
use taakkompas_school::time_of_day::{Cycle, Span, TimeOfDay};
use taakkompas_week::paste::hours;
use taakkompas_week::{Hours, Person, PersonId};

use crate::kit::ui::basics::Fold;
use crate::kit::ui::fields::{
    LeadField, check_field, day_field, lead_choices, lead_field, select_field, small_button, text_field,
};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::ui::times::Times;
use crate::kit::words::controls::comes_back;
use crate::kit::words::labels::capital;
use crate::rooms::scan::words::profile as profile_words;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;

/// Everyone, each in a fold, and a field to add someone.
pub(super) fn people(document: WeekHandle, status: StatusLine) -> AnyView {
    let ids = Memo::new(move |_| document.with(|week| week.people.iter().map(|person| person.id).collect::<Vec<_>>()));
    let role = RwSignal::new(StaffRole::Assistant);
    let roles: Vec<(String, String)> =
        StaffRole::ALL.iter().map(|&role| (role.code().to_owned(), words::role(role).to_owned())).collect();
    let add = move |_| {
        if let Some(id) = status.report(document.change(|week| week.add_person(role.get_untracked()))) {
            let name = document.with_untracked(|week| words::person(week, id));
            status.announce(format!("Toegevoegd: {name}."));
        }
    };
    view! {
        <section class="no-print" aria-labelledby="wie-werken-er">
            <h2 id="wie-werken-er">"Wie werken er?"</h2>
            <div class="stack">{move || ids.get().into_iter().map(|id| person(document, id, status)).collect_view()}</div>
            <div class="cluster roster-add">
                {select_field(
                    "nieuwe-rol".to_owned(),
                    "Functie",
                    Signal::stored(roles),
                    Signal::derive(move || role.get().code().to_owned()),
                    Callback::new(move |code: String| if let Ok(chosen) = code.parse() { role.set(chosen) }),
                )}
                <button type="button" class="button-quiet" on:click=add>"Voeg iemand toe"</button>
            </div>
        </section>
    }
    .into_any()
}

fn field(id: PersonId, name: &str) -> String {
    format!("mens-{id}-{name}")
}

fn read<T: Default>(document: WeekHandle, id: PersonId, read: impl Fn(&Person) -> T) -> T {
    document.with(|week| week.person(id).map(read).unwrap_or_default())
}

fn person(document: WeekHandle, id: PersonId, status: StatusLine) -> AnyView {
    let roster =
        Signal::derive(move || read(document, id, |person| person.roster_minutes.map(in_hours)).unwrap_or_default());
    let set_roster = Callback::new(move |text: String| match hours(&text) {
        Some(minutes) => {
            status.report(document.change(|week| week.change_person(id, |person| person.roster_minutes = minutes)));
        }
        None => status.reject("Schrijf de uren als een getal, zoals 24 of 24,5. Er is niets veranderd."),
    });
    let name = document.with_untracked(|week| words::person(week, id));
    let of_name = name.clone();
    let remove = move || {
        if status.report(document.change(|week| week.remove_person(id))).is_some() {
            status.announce(format!("Weggehaald: {of_name}, met alle blokken. {}", comes_back("alles")));
            status.focus();
        }
    };
    let counts = Signal::derive(move || read(document, id, |person| person.counts_as_staff));
    view! {
        <Fold summary=capital(&name)>
            {text_field(
                field(id, "uren"),
                "Uren per schoolweek in het rooster",
                "Niet de jaartaak, maar wat er in een gewone week staat.",
                6,
                roster,
                set_roster,
            )}
            {leads(document, id, status)}
            {check_field("Telt mee als personeel van de school", counts, Callback::new(move |is: bool| {
                status.report(document.change(|week| week.change_person(id, |person| person.counts_as_staff = is)));
            }))}
            {presence(document, id, status)}
            {earmarked(document, id, status)}
            {small_button("Haal weg", name, remove)}
        </Fold>
    }
    .into_any()
}

/// Whether someone may lead a group; only what the role allows is offered, least first.
fn leads(document: WeekHandle, id: PersonId, status: StatusLine) -> AnyView {
    let choices = move || {
        let role = document.with(|week| week.person(id).map(Person::role));
        let mut choices = role.map_or_else(Vec::new, |role| lead_choices(|lead| role.allows(lead)));
        choices.reverse();
        choices
    };
    let lead = Memo::new(move |_| document.with(|week| week.person(id).map(Person::may_lead)));
    let set = Callback::new(move |chosen: Option<MayLead>| {
        let Some(chosen) = chosen else { return };
        let changed = document.change(|week| {
            let mut refused = Ok(());
            week.change_person(id, |person| refused = person.set_may_lead(chosen))?;
            refused
        });
        status.report(changed);
    });
    let asked = LeadField {
        id: field(id, "leidt"),
        label: "Mag een groep leiden?",
        until: "Tot en met",
        choices: Signal::derive(choices),
        says: |lead| words::lead(lead).to_owned(),
        not_said: None,
    };
    lead_field(asked, lead.into(), set)
}

/// When someone is at school. A day may have several stretches, such as before and after a free lunch.
fn presence(document: WeekHandle, id: PersonId, status: StatusLine) -> AnyView {
    let times = Times {
        prefix: format!("mens-{id}"),
        rows: Memo::new(move |_| read(document, id, |person| person.presence.clone())),
        put: Callback::new(move |rows| {
            status.report(document.change(|week| week.change_person(id, |person| person.presence = rows))).is_some()
        }),
        usual: USUAL_DAY,
        has_weeks: Memo::new(move |_| document.with(|week| week.cycle == Cycle::TwoWeeks)),
    };
    view! {
        <Fold summary="Dagen en tijden op school">
            <p class="hint">"Laat een dag leeg als iemand er dan niet is. Leeg laten mag ook als jullie dit nog niet weten."</p>
            {times.fields()}
        </Fold>
    }
    .into_any()
}

/// The usual start and end of a day that is not filled in yet.
const USUAL_DAY: Span = Span { from: TimeOfDay::at(8, 15), until: TimeOfDay::at(15, 0) };

/// Hours with their source and end date. Those of an arrangement never move.
fn earmarked(document: WeekHandle, id: PersonId, status: StatusLine) -> AnyView {
    let first = move |person: &Person| person.hours.first().copied();
    let at = Memo::new(move |_| read(document, id, first));
    let change = move |change: &dyn Fn(&mut Hours)| {
        status.report(document.change(|week| {
            week.change_person(id, |person| {
                if person.hours.is_empty() {
                    person.hours.push(Hours::new(HoursSource::Unknown, 0));
                }
                if let Some(hours) = person.hours.first_mut() {
                    change(hours);
                }
            })
        }));
    };
    let sources: Vec<(String, String)> =
        profile_words::hours().options.iter().map(|&(code, label)| (code.to_owned(), label.to_owned())).collect();
    view! {
        <Fold summary="Waar de uren vandaan komen">
            {select_field(
                field(id, "bron"),
                "Bron",
                Signal::stored(sources),
                Signal::derive(move || at.get().map_or(HoursSource::Unknown, |hours| hours.source).code().to_owned()),
                Callback::new(move |code: String| {
                    if let Ok(source) = code.parse::<HoursSource>() {
                        change(&|hours| {
                            hours.source = source;
                            hours.earmarked = source == HoursSource::Arrangement;
                        });
                    }
                }),
            )}
            {text_field(
                field(id, "bron-uren"),
                "Hoeveel uur per week",
                "Hoort het bij een arrangement? Dan schuift Taakkompas er niet mee.",
                6,
                Signal::derive(move || at.get().map_or_else(String::new, |hours| in_hours(hours.minutes))),
                Callback::new(move |text: String| match hours(&text) {
                    Some(minutes) => change(&|hours| hours.minutes = minutes.unwrap_or(0)),
                    None => status.reject("Schrijf de uren als een getal, zoals 3 of 3,5. Er is niets veranderd."),
                }),
            )}
            {day_field(
                field(id, "bron-tot"),
                "Tot en met (als dat bekend is)",
                Signal::derive(move || at.get().and_then(|hours| hours.until)),
                Callback::new(move |until| change(&|hours| hours.until = until)),
            )}
        </Fold>
    }
    .into_any()
}

/// Minutes as hours with a comma, such as "24,5"; an empty field for zero.
fn in_hours(minutes: u32) -> String {
    if minutes == 0 { String::new() } else { hours_text(minutes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_shown_with_a_comma() {
        for (minutes, text) in [(0, ""), (1440, "24"), (1470, "24,5"), (195, "3,25"), (30, "0,5")] {
            assert_eq!(in_hours(minutes), text);
        }
    }
}
