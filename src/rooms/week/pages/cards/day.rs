//! What a school fills in for one weekday.

use leptos::prelude::*;
use taakkompas_scan::catalog::Role;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::{TimeOfDay, Week, Weekday};
use taakkompas_week::day_card::{Day, Someone, card};

use crate::kit::ui::fields::{select_field, small_button, text_field, time_field};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;
use crate::rooms::week::words::cards as t;

/// One question about who does something.
#[derive(Clone, Copy)]
struct Who {
    id: &'static str,
    legend: &'static str,
    of: fn(&Day) -> &Someone,
    of_mut: fn(&mut Day) -> &mut Someone,
}

const WHO: [Who; 4] = [
    Who { id: "belt", legend: "Wie neemt op?", of: |day| &day.call, of_mut: |day| &mut day.call },
    Who { id: "beslist", legend: "Wie beslist?", of: |day| &day.decides, of_mut: |day| &mut day.decides },
    Who {
        id: "anders",
        legend: "Wie beslist als de schoolleider lesgeeft of onderweg is?",
        of: |day| &day.decides_instead,
        of_mut: |day| &mut day.decides_instead,
    },
    Who {
        id: "ouders",
        legend: "Wie vertelt het de ouders?",
        of: |day| &day.tells_parents,
        of_mut: |day| &mut day.tells_parents,
    },
];

/// A question about a time, shown with the question of [`WHO`] that has the id `below`.
#[derive(Clone, Copy)]
struct When {
    below: &'static str,
    label: &'static str,
    of: fn(&Day) -> Option<TimeOfDay>,
    of_mut: fn(&mut Day) -> &mut Option<TimeOfDay>,
}

const WHEN: [When; 2] = [
    When { below: "belt", label: "Tot hoe laat", of: |day| day.call_until, of_mut: |day| &mut day.call_until },
    When { below: "ouders", label: "Voor hoe laat", of: |day| day.parents_by, of_mut: |day| &mut day.parents_by },
];

/// The fields of a day, folded; the summary shows how complete it is.
pub(super) fn day_fold(document: WeekHandle, profile: Memo<SchoolProfile>, weekday: Weekday) -> AnyView {
    let status = StatusLine::new(message_id(weekday));
    let name = weekday_name(weekday);
    let state = move || {
        let profile = profile.get();
        document.with(|week| t::day_state(&week.cards.day(weekday), &card(week, &profile, Week::A, weekday).lacks))
    };
    let copy = move || {
        let copied = document.change(|week| {
            let day = week.cards.day(weekday);
            Weekday::ALL.iter().try_for_each(|&to| week.cards.set_day(Day { weekday: to, ..day.clone() }))
        });
        if status.report(copied).is_some() {
            status.announce(format!("Wat er bij {name} staat, staat nu bij alle dagen."));
        }
    };
    view! {
        <details class="fold" data-day=weekday.code()>
            <summary>{capital(name)}<span class="day-card-state">" · "{state}</span></summary>
            <div class="fold-body">
                <fieldset class="question">
                    <legend class="visually-hidden">{capital(name)}</legend>
                    {WHO.into_iter().map(|who| someone(document, profile, weekday, who, status)).collect_view()}
                </fieldset>
                <div class="button-row">{small_button("Neem dit over op alle andere dagen", name.to_owned(), copy)}</div>
                {status.line()}
            </div>
        </details>
    }
    .into_any()
}

const fn message_id(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "maandag-melding",
        Weekday::Tuesday => "dinsdag-melding",
        Weekday::Wednesday => "woensdag-melding",
        Weekday::Thursday => "donderdag-melding",
        Weekday::Friday => "vrijdag-melding",
    }
}

fn change_day(document: WeekHandle, status: StatusLine, weekday: Weekday, change: &dyn Fn(&mut Day)) {
    status.report(document.change(|week| {
        let mut day = week.cards.day(weekday);
        change(&mut day);
        week.cards.set_day(day)
    }));
}

fn someone(
    document: WeekHandle,
    profile: Memo<SchoolProfile>,
    weekday: Weekday,
    who: Who,
    status: StatusLine,
) -> AnyView {
    let id = |field: &str| format!("{}-{}-{field}", weekday_name(weekday), who.id);
    let role = Memo::new(move |_| document.with(|week| (who.of)(&week.cards.day(weekday)).role));
    let options = Memo::new(move |_| t::roles(role.get(), profile.with(|profile| profile.ib_word)));
    let own = Signal::derive(move || document.with(|week| (who.of)(&week.cards.day(weekday)).words.clone()));
    let choose = move |code: String| {
        // The empty option means no role.
        let role: Option<Role> = code.parse().ok();
        change_day(document, status, weekday, &|day| (who.of_mut)(day).role = role);
    };
    let write = move |text: String| {
        change_day(document, status, weekday, &|day| text.trim().clone_into(&mut (who.of_mut)(day).words));
    };
    let time = WHEN.into_iter().find(|when| when.below == who.id).map(|when| {
        let value = move || {
            document.with(|week| (when.of)(&week.cards.day(weekday)).map_or_else(String::new, words::for_input))
        };
        let set = move |text: String| {
            let time: Option<TimeOfDay> = text.parse().ok();
            change_day(document, status, weekday, &|day| *(when.of_mut)(day) = time);
        };
        time_field(id("tijd"), when.label, Signal::derive(value), Callback::new(set))
    });
    view! {
        <fieldset class="question">
            <legend>{who.legend}</legend>
            <div class="cluster">
                {select_field(
                    id("functie"),
                    "Functie",
                    options.into(),
                    Signal::derive(move || role.get().map_or_else(String::new, |role| role.code().to_owned())),
                    Callback::new(choose),
                )}
                {text_field(id("woorden"), "Of in eigen woorden", "", Someone::LONGEST_WORDS, own, Callback::new(write))}
                {time}
            </div>
        </fieldset>
    }
    .into_any()
}
