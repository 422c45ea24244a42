//! The list of streepjes, newest first; each can be removed.

use leptos::prelude::*;
use taakkompas_week::EditError;
use taakkompas_week::log::Entry;

use crate::kit::session::use_session;
use crate::kit::ui::fields::small_button;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::comes_back;
use crate::kit::words::labels;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::log as t;

/// How many are shown until the user asks for more.
const SHOWN: usize = 20;

/// A streepje as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    entry: Entry,
    says: String,
    note: Option<&'static str>,
}

pub fn lines(document: WeekHandle) -> AnyView {
    let session = use_session();
    let status = StatusLine::new("streepjes-melding");
    let all = RwSignal::new(false);
    let lines = Memo::new(move |_| {
        let today = session.today();
        let ib_word = session.with(|scan| scan.profile.ib_word);
        document.with(|week| {
            let since = week.log.counts_since();
            let line = |entry: &Entry| Line {
                entry: entry.clone(),
                says: t::entry(week, entry, ib_word),
                note: t::not_counted(entry.date, since, today),
            };
            week.log.entries.iter().rev().map(line).collect::<Vec<_>>()
        })
    });
    let shown = move || {
        lines.with(|lines| {
            let most = if all.get() { lines.len() } else { SHOWN };
            lines.iter().take(most).cloned().map(|line| row(document, line, status)).collect_view()
        })
    };
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    view! {
        <section class="no-print" aria-labelledby="streepjes">
            <h2 id="streepjes">"Wat er staat, nieuwste eerst"</h2>
            <p hidden=move || !is_empty.get()>"Er staan nog geen streepjes."</p>
            <ul class="plain-list log-lines" hidden=move || is_empty.get()>{shown}</ul>
            <p hidden=move || all.get() || lines.with(Vec::len) <= SHOWN>
                <button
                    type="button"
                    class="button-small"
                    on:click=move |_| {
                        all.set(true);
                        status.announce("Alle streepjes staan er nu.");
                        status.focus();
                    }
                >
                    "Laat ook oudere streepjes zien"
                </button>
            </p>
            {status.line()}
        </section>
    }
    .into_any()
}

fn row(document: WeekHandle, line: Line, status: StatusLine) -> AnyView {
    let Line { entry, says, note } = line;
    let day = t::day(entry.date);
    let of = format!("{day}, {says}");
    let remove = {
        let of = of.clone();
        move || {
            let outcome = document.change(|week| {
                let at = week.log.entries.iter().rposition(|other| *other == entry).ok_or(EditError::NoLine(0))?;
                week.log.remove(at)
            });
            if status.report(outcome).is_some() {
                status.announce(format!("Weggehaald: {of}. {}", comes_back("het")));
            }
            status.focus();
        }
    };
    view! {
        <li class="log-row">
            <span class="log-row-text">
                <strong>{labels::capital(&day)}</strong>" "{says}
                {note.map(|note| view! { <span class="hint">" "{note}</span> }.into_any())}
            </span>
            {small_button("Haal weg", of, remove)}
        </li>
    }
    .into_any()
}
