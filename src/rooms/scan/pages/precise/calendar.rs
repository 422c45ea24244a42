//! The school's calendar: region, coming holidays, test weeks, and the day the plan counts from.

use std::fmt::Write;

use leptos::prelude::*;
use taakkompas_school::school_year::{Calendar, CalendarError, HolidayId, Region, Source, Stretch};
use time::Date;

use crate::kit::browser;
use crate::kit::session::{Session, use_session};
use crate::kit::ui::fields::day_field;
use crate::kit::ui::mended::until_seen;
use crate::kit::words::controls::PUT_BACK;
use crate::kit::words::dates;
use crate::rooms::scan::pages::questions::{Bound, Pick, question};
use crate::rooms::scan::words::{calendar as t, profile};

/// How many holidays are shown: one school year's worth.
const SHOWN: usize = 5;
const TODAY: &str = "vandaag";
const TESTS_FROM: &str = "toetsen-van";
const TESTS_UNTIL: &str = "toetsen-tot";
const PUT_BACK_ID: &str = "toetsen-terug";

/// Dates that were left out when the calendar was opened, until the school has seen that or changes its calendar.
pub fn left_out() -> AnyView {
    let session = use_session();
    let told = Memo::new(move |_| session.with(|scan| t::left_out(&scan.calendar)));
    until_seen(t::LEFT_OUT, told, move || {
        session.change(|scan| scan.calendar.forget_left_out());
    })
}

/// The questions about the school year.
pub fn questions() -> Vec<AnyView> {
    vec![region(), holidays(), test_weeks(), today()]
}

fn region() -> AnyView {
    let session = use_session();
    let bound = Bound {
        question: profile::region(),
        pick: Pick::Always,
        is_chosen: |scan, code| scan.calendar.region().code() == code,
        choose: |scan, code| {
            if let Ok(region) = code.parse() {
                scan.calendar.set_region(region);
            }
        },
        refusal: None,
    };
    let seen = Memo::new(move |before: Option<&Seen>| session.with(|scan| Seen::of(&scan.calendar, before)));
    let says = move || {
        seen.with(|seen| {
            let mut names = seen.left_out.iter().map(|&id| dates::holiday_with_year(id));
            let first = names.next()?;
            let all = names.fold(first, |mut all, name| {
                // Writing to a string cannot fail.
                let _ = write!(all, ", {name}");
                all
            });
            Some(format!("Jullie eigen datums pasten niet bij deze regio en zijn weg: {all}."))
        })
    };
    question(bound, view! { <p role="status">{says}</p> }.into_any())
}

/// The region and the school's own dates as last seen, to report which dates a change of region removed.
#[derive(Debug, Clone, PartialEq)]
struct Seen {
    region: Region,
    own: Vec<HolidayId>,
    left_out: Vec<HolidayId>,
}

impl Seen {
    fn of(calendar: &Calendar, before: Option<&Self>) -> Self {
        let own: Vec<_> = calendar.own().keys().copied().collect();
        let left_out = match before {
            Some(before) if before.region != calendar.region() => {
                before.own.iter().copied().filter(|id| !own.contains(id)).collect()
            }
            Some(before) if before.own == own => before.left_out.clone(),
            _ => Vec::new(),
        };
        Self { region: calendar.region(), own, left_out }
    }
}

/// Rows are rendered again only when the region or today changes, or a date is reset: never while someone is typing.
fn holidays() -> AnyView {
    let session = use_session();
    let set_back = RwSignal::new(0_u32);
    let depends_on = Memo::new(move |_| session.with(|scan| (scan.calendar.region(), scan.today)));
    let rows = move || {
        depends_on.track();
        set_back.track();
        let today = untrack(|| session.today());
        let coming = session.with_untracked(|scan| coming(&scan.calendar, today));
        coming.into_iter().map(|id| holiday(id, set_back)).collect_view()
    };
    view! {
        <div>
            <h3>"De komende vijf vakanties"</h3>
            <p class="hint">"Wijken jullie af? Pas de datums aan. Ze worden meteen bewaard."</p>
            {rows}
        </div>
    }
    .into_any()
}

fn coming(calendar: &Calendar, today: Date) -> impl Iterator<Item = HolidayId> + use<> {
    let first = calendar.period_of(today).period;
    std::iter::successors(Some(first), |id| Some(id.next())).take(SHOWN)
}

fn holiday(id: HolidayId, set_back: RwSignal<u32>) -> AnyView {
    let session = use_session();
    let days = move || session.with(|scan| scan.calendar.holiday(id));
    let source = move || session.with(|scan| scan.calendar.source(id));
    let typed = RwSignal::new((None, None));
    let error = RwSignal::new(None::<String>);
    let explain = move |error| format!("{} {}", t::error(error), t::still(untrack(days)));
    let change = move |first: Option<Date>, last: Option<Date>| {
        typed.update(|typed| *typed = (first.or(typed.0), last.or(typed.1)));
        let (first, last) = typed.get_untracked();
        let now = untrack(days);
        let wanted = Stretch { first: first.unwrap_or(now.first), last: last.unwrap_or(now.last) };
        error.set(try_on(session, |calendar| calendar.set_holiday(id, wanted)).err().map(explain));
    };
    let back = move |_| {
        let outcome = try_on(session, |calendar| calendar.clear_holiday(id));
        error.set(outcome.err().map(explain));
        if outcome.is_ok() {
            set_back.update(|times| *times += 1);
            browser::focus_soon(vec![format!("{id}-eerste")]);
        }
    };
    view! {
        <fieldset class="question">
            <legend>
                <span class="holiday-name">{dates::holiday_with_year(id)}</span>
                " "<span class="tag">{move || t::source(source())}</span>
            </legend>
            <div class="cluster">
                {date_field(format!("{id}-eerste"), "Eerste dag", Signal::derive(move || days().first), Callback::new(move |day| change(Some(day), None)))}
                {date_field(format!("{id}-laatste"), "Laatste dag", Signal::derive(move || days().last), Callback::new(move |day| change(None, Some(day))))}
            </div>
            {status(move || error.get())}
            <button type="button" class="button-small" hidden=move || source() != Source::Own on:click=back>
                "Zet de gewone datum terug"<span class="visually-hidden">": "{dates::holiday_with_year(id)}</span>
            </button>
        </fieldset>
    }
    .into_any()
}

fn test_weeks() -> AnyView {
    let session = use_session();
    let typed = RwSignal::new((None::<Date>, None::<Date>));
    let error = RwSignal::new(None::<String>);
    // With the time that the scan was opened: what was removed from one scan never comes into another.
    let last_removed = RwSignal::new(None::<(u32, Stretch)>);
    let removed = move || {
        let opened = session.times_opened();
        last_removed.get().filter(|&(at, _)| at == opened).map(|(_, stretch)| stretch)
    };
    let weeks = Memo::new(move |_| session.with(|scan| scan.calendar.test_weeks().to_vec()));
    let add = move |_| {
        last_removed.set(None);
        let (Some(first), Some(last)) = typed.get_untracked() else {
            error.set(Some("Vul een eerste en een laatste dag in.".to_owned()));
            return;
        };
        let outcome = put(session, Stretch { first, last });
        error.set(outcome.err().map(t::error));
        if outcome.is_ok() {
            typed.set((None, None));
        }
    };
    let take = move |stretch: Stretch| {
        let rest = weeks.get_untracked().into_iter().filter(|&other| other != stretch).collect();
        if try_on(session, |calendar| calendar.set_test_weeks(rest)).is_ok() {
            last_removed.set(Some((untrack(|| session.times_opened()), stretch)));
            browser::focus_soon(vec![PUT_BACK_ID.to_owned()]);
        }
    };
    let undo = move |_| {
        if let Some(stretch) = untrack(removed) {
            error.set(put(session, stretch).err().map(t::error));
            last_removed.set(None);
            browser::focus_soon(vec![TESTS_FROM.to_owned()]);
        }
    };
    let item = move |stretch: Stretch| {
        view! {
            <li>
                {t::stretch(stretch)}" "
                <button type="button" class="button-small" on:click=move |_| take(stretch)>
                    "Haal weg"<span class="visually-hidden">": "{t::stretch(stretch)}</span>
                </button>
            </li>
        }
    };
    view! {
        <fieldset class="question">
            <legend>"Toetsweken"</legend>
            <p class="hint">"In deze weken begint er niets nieuws."</p>
            <ul class="plain-list">{move || weeks.get().into_iter().map(item).collect_view()}</ul>
            <p role="status">
                {move || removed().map(|stretch| format!("Weggehaald: {}. ", t::stretch(stretch)))}
            </p>
            <button type="button" class="button-small" id=PUT_BACK_ID hidden=move || removed().is_none() on:click=undo>
                {PUT_BACK}
            </button>
            <div class="cluster">
                {day_if_any(TESTS_FROM.to_owned(), "Eerste dag", Signal::derive(move || typed.get().0), Callback::new(move |day| typed.update(|typed| typed.0 = Some(day))))}
                {day_if_any(TESTS_UNTIL.to_owned(), "Laatste dag", Signal::derive(move || typed.get().1), Callback::new(move |day| typed.update(|typed| typed.1 = Some(day))))}
            </div>
            {status(move || error.get())}
            <button type="button" class="button-small" on:click=add>"Voeg toetsweken toe"</button>
        </fieldset>
    }
    .into_any()
}

fn put(session: Session, stretch: Stretch) -> Result<(), CalendarError> {
    try_on(session, |calendar| {
        let mut weeks = calendar.test_weeks().to_vec();
        weeks.insert(weeks.partition_point(|&other| other < stretch), stretch);
        calendar.set_test_weeks(weeks)
    })
}

fn today() -> AnyView {
    let session = use_session();
    let is_set = move || session.with(|scan| scan.today.is_some());
    let says = move || {
        let today = dates::date(session.today_of_reader()?);
        Some(if is_set() {
            format!("Het plan rekent met {today}. Die dag hebben jullie zelf gekozen.")
        } else {
            format!("Het plan rekent met {today}, volgens de klok van dit apparaat.")
        })
    };
    let follow_clock = move |_| {
        session.change(|scan| scan.today = None);
        browser::focus_soon(vec![TODAY.to_owned()]);
    };
    view! {
        <fieldset class="question">
            <legend>"Vandaag"</legend>
            <p class="hint">"Kies een andere dag als je het plan voor later maakt."</p>
            {day_if_any(
                TODAY.to_owned(),
                "Dag waarop het plan begint",
                Signal::derive(move || session.today_of_reader()),
                Callback::new(move |day| { session.change(|scan| scan.today = Some(day)); }),
            )}
            <p role="status">{says}</p>
            <button type="button" class="button-small" hidden=move || !is_set() on:click=follow_clock>
                "Volg weer de klok"
            </button>
        </fieldset>
    }
    .into_any()
}

/// Changes the calendar; on an error nothing has changed.
fn try_on(
    session: Session,
    change: impl FnOnce(&mut Calendar) -> Result<(), CalendarError>,
) -> Result<(), CalendarError> {
    let mut calendar = session.with_untracked(|scan| scan.calendar.clone());
    change(&mut calendar)?;
    session.change(|scan| scan.calendar = calendar);
    Ok(())
}

fn status(says: impl Fn() -> Option<String> + Copy + Send + Sync + 'static) -> AnyView {
    let class = move || if says().is_some() { "field-error" } else { "" };
    view! { <p role="status" class=class>{says}</p> }.into_any()
}

fn date_field(id: String, label: &'static str, day: Signal<Date>, choose: Callback<Date>) -> AnyView {
    day_if_any(id, label, Signal::derive(move || Some(day.get())), choose)
}

/// A day that may not have been chosen yet; emptying the field changes nothing.
fn day_if_any(id: String, label: &'static str, day: Signal<Option<Date>>, choose: Callback<Date>) -> AnyView {
    let change = Callback::new(move |day| {
        if let Some(day) = day {
            choose.run(day);
        }
    });
    day_field(id, label, day, change)
}
