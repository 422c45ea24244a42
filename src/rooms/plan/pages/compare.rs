//! An earlier scan beside the open one, on the result: chosen from the scans on this device.

use leptos::prelude::*;
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::compare::{ThemeThenNow, compare, done};
use taakkompas_scan::scan;
use time::Date;

use crate::kit::document;
use crate::kit::library;
use crate::kit::records::scan::Scan;
use crate::kit::session::{ScanEntry, Session, saved_on_clock, use_session};
use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::level;
use crate::kit::words::{labels, saving};
use crate::rooms::plan::words::compare as t;

const CHOOSE: &str = "vergelijk-met";

/// The comparison; nothing if there is no other scan with answers.
pub fn comparison() -> AnyView {
    let session = use_session();
    let has_others = Memo::new(move |_| !others(session).is_empty());
    let shown = move || {
        has_others
            .get()
            .then(|| view! { <LazyFold summary=t::FOLD class="fold">{move || chosen(session)}</LazyFold> }.into_any())
    };
    shown.into_any()
}

/// The other scans with answers, the last saved first.
fn others(session: Session) -> Vec<ScanEntry> {
    let entries = session.scans().into_iter();
    entries.filter(|entry| !entry.is_open && !entry.scan.answers.is_empty()).collect()
}

fn saved(entry: &ScanEntry) -> Option<Date> {
    saved_on_clock(entry.stamp).map(|(day, ..)| day)
}

fn chosen(session: Session) -> AnyView {
    let entries = StoredValue::new(others(session));
    let at = RwSignal::new(0_usize);
    let options = entries.with_value(|entries| {
        let option = |(place, entry): (usize, &ScanEntry)| {
            let says = saving::scan_of_day(&entry.scan.name, saved(entry));
            view! { <option value=place.to_string() selected=move || at.get() == place>{says}</option> }.into_any()
        };
        entries.iter().enumerate().map(option).collect_view()
    });
    let table = move || {
        entries.with_value(|entries| {
            entries.get(at.get()).map(|entry| {
                session.with(|now| beside(&entry.scan, &saving::scan_of_day(&entry.scan.name, saved(entry)), now))
            })
        })
    };
    let choose = move |event| {
        if let Ok(place) = event_target_value(&event).parse() {
            at.set(place);
        }
    };
    view! {
        <div class="field no-print">
            <label for=CHOOSE>"Welke scan?"</label>
            <select id=CHOOSE on:change=choose>{options}</select>
        </div>
        {table}
    }
    .into_any()
}

/// Both scans, theme by theme.
fn beside(then: &Scan, called: &str, now: &Scan) -> AnyView {
    let result = |scan: &Scan| scan::result(library::statements(), &scan.profile, &scan.answers);
    let agreements = |scan: &Scan| document::of::<Agreements>(scan).unwrap_or_default();
    let mut all_done = done(&then.decisions, &agreements(then));
    all_done.extend(done(&now.decisions, &agreements(now)));
    let rows = compare(library::catalog(), &result(then), &result(now), &all_done);
    let summary = t::summary(&rows);
    let row = |row: &ThemeThenNow| {
        let done: Vec<AnyView> = t::done(row).into_iter().map(|says| view! { <li>{says}</li> }.into_any()).collect();
        let done = (!done.is_empty()).then(|| view! { <ul class="plain-list">{done}</ul> }.into_any());
        view! {
            <tr>
                <th scope="row">{labels::theme(row.theme)}</th>
                <td>{level::outcome(row.then)}</td>
                <td>{level::outcome(row.now)}</td>
                <td>{done}</td>
            </tr>
        }
        .into_any()
    };
    view! {
        <p>{summary}</p>
        <p>{t::NO_CAUSE}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label="Twee scans naast elkaar">
            <table data-compare="">
                <caption>"Twee scans naast elkaar"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Thema"</th>
                        <th scope="col">{called.to_owned()}</th>
                        <th scope="col">"Nu"</th>
                        <th scope="col">"Gedaan tussendoor"</th>
                    </tr>
                </thead>
                <tbody>{rows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
