//! Suggestions based on what the school filled in: the most sensible first step, and notes for each page.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;
use taakkompas_week::Rules;
use taakkompas_week::start::points::{self, Known, WeekTask};

use crate::kit::library;
use crate::kit::session::use_session;
use crate::kit::ui::basics::Link;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::{Route, ScanPage};
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::start as t;

/// The facts that suggestions are based on.
pub(super) fn known(scan: &Scan) -> Known<'_> {
    Known { catalog: library::catalog(), profile: &scan.profile, answers: &scan.answers }
}

/// On the hub: the most sensible first step, with the reason; without answers, a link to the scan.
pub(super) fn first(document: WeekHandle) -> AnyView {
    let session = use_session();
    let first = Memo::new(move |_| session.with(|scan| document.with(|week| points::first(known(scan), week))));
    let is_empty = Memo::new(move |_| session.with(|scan| scan.answers.is_empty()));
    let shown = move || match first.get() {
        Some(first) => view! {
            <div class="notice" data-first=first.task.code()>
                <p>
                    <strong>
                        "Begin met: "
                        <Link to=Route::Week(t::page(first.task))>{t::page(first.task).title()}</Link>
                    </strong>
                </p>
                <p>{t::filled_in(first.reason)}" "{t::so_first(first.task)}</p>
                <p>"Dit is een voorstel. Begin gerust met iets anders."</p>
            </div>
        }
        .into_any(),
        None if is_empty.get() => view! {
            <p>
                "Weet je niet waar je begint? Vul de "<Link to=Route::Scan(ScanPage::Hub)>"zelfscan"</Link>
                " in. Dan staat hier welke stap eerst past, en waarom."
            </p>
        }
        .into_any(),
        None => ().into_any(),
    };
    shown.into_any()
}

/// Offers a number of minutes to talk until the school chooses one; nothing changes without a click.
pub(super) fn talking(document: WeekHandle) -> AnyView {
    let session = use_session();
    let status = StatusLine::new("overleg-melding");
    let offered = Memo::new(move |_| session.with(|scan| document.with(|week| points::talking(known(scan), week))));
    let shown = move || {
        offered.get().map(|offer| {
            let minutes = offer.minutes;
            let now = document.with_untracked(|week| week.rules.talking_minutes);
            let take = move |_| {
                let rules = |rules: Rules| Rules { talking_minutes: minutes, ..rules };
                if status.report(document.change(|week| week.set_rules(rules(week.rules)))).is_some() {
                    status.announce(format!("Overleg staat nu op {minutes} minuten per koppel per week."));
                    status.focus();
                }
            };
            view! {
                <div class="notice">
                    <p>{t::filled_in(offer.reason)}" "{t::so_talking(minutes, now)}</p>
                    <p>
                        <button type="button" class="button-quiet" on:click=take>{format!("Reken met {minutes} minuten")}</button>
                    </p>
                </div>
            }
            .into_any()
        })
    };
    view! { {shown} {status.line()} }.into_any()
}

/// Notes for a page, each with the answer it follows from; hidden if there are none.
pub(super) fn notes(document: WeekHandle, task: WeekTask) -> AnyView {
    let session = use_session();
    let reasons = Memo::new(move |_| session.with(|scan| document.with(|week| points::notes(known(scan), task, week))));
    let shown = move || {
        let told = reasons.get().into_iter().map(|reason| (t::filled_in(reason), t::so(task, reason)));
        let notes: Vec<AnyView> = told
            .filter(|(_, so)| !so.is_empty())
            .map(|(filled_in, so)| view! { <li>{filled_in}" "{so}</li> }.into_any())
            .collect();
        (!notes.is_empty())
            .then(|| view! { <div class="notice no-print"><ul class="plain-list stack">{notes}</ul></div> }.into_any())
    };
    shown.into_any()
}
