//! "Maak het advies preciezer": the rest of the profile, and the school's calendar.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use taakkompas_school::iso_date;
use taakkompas_school::staff::HoursSource;
use time::{Date, Duration, Month};

use crate::kit::browser;
use crate::kit::place::CurrentRoute;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, PageHead};
use crate::kit::words::dates;
use crate::rooms::route::{PlanPage, Route, ScanPage};
use crate::rooms::scan::pages::questions::{one, question, steps};
use crate::rooms::scan::words::profile as t;

mod calendar;

#[component]
pub fn Precise() -> impl IntoView {
    show_the_region();
    view! {
        <PageHead
            title=Route::Scan(ScanPage::Precise).title()
            lead="Vul in wat je weet. Overslaan mag: wat leeg blijft, houdt niets tegen."
        />
        {calendar::left_out()}
        {part(
            "Uren van ondersteuners",
            "Hiermee zien we of een goede afspraak rust op uren die kunnen stoppen.",
            vec![question(one!(t::hours(), hours), hours_until())],
        )}
        {part(
            "Wat er nu speelt",
            "Hiermee houden we het plan zo klein dat het erbij past.",
            vec![
                question(one!(t::vacancies(), vacancies), ().into_any()),
                question(one!(t::changes(), changes), ().into_any()),
                question(one!(t::leader(), leader), ().into_any()),
            ],
        )}
        {part(
            "Bestuur en groei",
            "Hiermee valt af wat bij jullie niet kan. Krimpen jullie? Dan komt samenwerken met een buurschool eerder.",
            vec![
                question(one!(t::board(), board), ().into_any()),
                question(one!(t::trend(), trend), ().into_any()),
            ],
        )}
        {part(
            "Ib'er of kwaliteitscoördinator",
            "Dit woord gebruiken we voortaan in het plan.",
            vec![question(one!(t::ib_word(), ib_word), ().into_any())],
        )}
        {part(
            "Het schooljaar",
            "Hiermee begint een actie op een goed moment: niet in een vakantie of toetsweek.",
            calendar::questions(),
        )}
        {part(
            "Wie dit invult",
            "Ben je geen schoolleider? Dan zegt het plan met wie je het bespreekt.",
            vec![question(one!(t::filled_in_by(), filled_in_by), ().into_any())],
        )}
        {part(
            "Voor je eigen bestand",
            "Dit verandert het plan niet. Het staat in het bestand dat je bewaart, voor wie er later mee verdergaat.",
            vec![
                question(one!(t::school_type(), school_type), ().into_any()),
                question(one!(t::pool(), pool), ().into_any()),
            ],
        )}
        {steps(&Route::Plan(PlanPage::Result), &Route::Scan(ScanPage::Hub))}
        <p class="small no-print"><Link to=Route::Plan(PlanPage::Plan)>"Naar het actieplan"</Link></p>
    }
}

/// Where the address asks for the region, focuses that question, and with that scrolls to it: the browser looked for it
/// before the page was there.
fn show_the_region() {
    // Without a router, as in a page by itself, there is no address.
    if use_context::<CurrentRoute>().is_none() {
        return;
    }
    let asked_for = use_location().hash;
    Effect::new(move |_| {
        if asked_for.with(|hash| hash.strip_prefix('#') == Some(t::REGION)) {
            browser::focus_soon(vec![t::REGION.to_owned()]);
        }
    });
}

/// Questions that belong together, with what the answers are used for.
fn part(title: &'static str, used_for: &'static str, questions: Vec<AnyView>) -> AnyView {
    view! {
        <section class="questions">
            <h2>{title}</h2>
            <p class="hint">{used_for}</p>
            {questions}
        </section>
    }
    .into_any()
}

/// Until which month temporary hours are certain; asked only if the hours can end.
fn hours_until() -> AnyView {
    let session = use_session();
    let can_end = move || {
        let source = session.with(|scan| scan.profile.hours);
        matches!(source, Some(HoursSource::Temporary | HoursSource::Arrangement))
    };
    let chosen = session.with_untracked(|scan| scan.profile.hours_until);
    let options = months(untrack(|| session.today()), chosen).into_iter().map(|end| {
        let name = format!("{} {}", dates::month(end.month()), end.year());
        view! { <option value=iso_date::format(end) selected=chosen == Some(end)>{name}</option> }
    });
    let options = options.collect_view();
    let choose = move |event| {
        let end = iso_date::parse(&event_target_value(&event)).ok();
        session.change(|scan| scan.profile.hours_until = end);
    };
    view! {
        <div class="field" hidden=move || !can_end()>
            <label for="uren-tot">"Tot en met welke maand zijn de meeste van die uren zeker?"</label>
            <select id="uren-tot" on:change=choose>
                <option value="">"Weet ik niet"</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// The last days of 48 months, from this month on, and the date that was chosen before.
fn months(today: Date, chosen: Option<Date>) -> Vec<Date> {
    const MONTHS: usize = 48;
    let coming = std::iter::successors(Some(end_of_month(today)), |&end| Some(end_of_month(end + Duration::DAY)));
    let mut ends: Vec<_> = coming.take(MONTHS).collect();
    if let Some(chosen) = chosen.filter(|chosen| !ends.contains(chosen)) {
        ends.insert(ends.partition_point(|&end| end < chosen), chosen);
    }
    ends
}

fn end_of_month(day: Date) -> Date {
    let (year, next) = match day.month() {
        Month::December => (day.year() + 1, Month::January),
        month => (day.year(), month.next()),
    };
    Date::from_calendar_date(year, next, 1).ok().and_then(Date::previous_day).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        iso_date::parse(text).unwrap_or(Date::MIN)
    }

    #[test]
    fn months_are_known_by_their_last_day() {
        for (of, end) in [("2026-11-23", "2026-11-30"), ("2026-12-31", "2026-12-31"), ("2028-02-01", "2028-02-29")] {
            assert_eq!(end_of_month(day(of)), day(end));
        }
    }

    #[test]
    fn a_month_chosen_before_stays_in_the_list() {
        let ends = months(day("2026-11-23"), Some(day("2026-07-31")));
        assert_eq!(ends.len(), 49);
        assert_eq!((ends[0], ends[48]), (day("2026-07-31"), day("2030-10-31")));
        assert_eq!(months(day("2026-11-23"), Some(day("2026-11-30"))).len(), 48);
    }
}
