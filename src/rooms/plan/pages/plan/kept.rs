//! That the plan is kept: it is kept when it is first shown, and the plan says so until somebody has read it.

use leptos::prelude::*;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::Level;

use super::editor::{NOTICE, PlanEditor};
use crate::kit::document::handle::use_document;
use crate::kit::document::tools::unreadable;
use crate::kit::session::keeping::Beside;
use crate::kit::session::{Derived, use_derived, use_session};
use crate::kit::ui::basics::Fold;
use crate::kit::ui::mended::mended;
use crate::rooms::plan::words::{agreed, keeping as t};
use taakkompas_plan::agreements::Agreements;

/// Keeps what this page shows, once it is the school's, and says what could not be read.
pub fn kept() -> AnyView {
    let derived = use_derived();
    let is_to_be_kept = Memo::new(move |_| derived.is_to_be_kept());
    Effect::new(move |_| {
        if is_to_be_kept.get() {
            untrack(|| derived.keep());
        }
    });
    let document = use_document::<Agreements>();
    let problem = Memo::new(move |_| document.error());
    let broken = move || problem.get().map(|why| unreadable(document, &why, "Begin de afspraken opnieuw"));
    view! {
        {mended(document)}
        {broken}
    }
    .into_any()
}

/// Says that the plan is kept, until somebody has read it. Only where the whole plan is shown: elsewhere it would stand
/// before what the page is for.
pub fn notice() -> AnyView {
    let derived = use_derived();
    view! { <div id=NOTICE class="no-print" tabindex="-1" aria-live="polite">{move || told(derived)}</div> }.into_any()
}

fn told(derived: Derived) -> Option<AnyView> {
    let retention = use_session().retention();
    let (line, meaning) = derived.agreements.with(|agreements| t::kept(agreements, retention))?;
    let read = move |_| {
        derived.act(Beside::ThePlan, |acts, _| acts.agreements.is_told = true);
        crate::kit::browser::focus_soon(vec![NOTICE.to_owned()]);
    };
    Some(
        view! {
            <div class="notice kept-notice">
                <p>{line}" "<button type="button" class="button-small" on:click=read>"Gelezen"</button></p>
                <details><summary>{t::MEANING}</summary><p>{meaning}</p></details>
            </div>
        }
        .into_any(),
    )
}

/// Beside a plan that is not kept yet: why, and how to keep it all the same.
pub fn not_kept(editor: PlanEditor) -> AnyView {
    let derived = editor.derived;
    let is_open = Memo::new(move |_| {
        derived.begun.get() && derived.is_readable.get() && derived.agreements.with(|kept| kept.since.is_none())
    });
    let shown = move || {
        is_open.get().then(|| {
            view! {
                <p>{t::NOT_KEPT}</p>
                <p class="no-print">
                    <button type="button" class="button-small" on:click=move |_| editor.keep()>{t::KEEP}</button>
                </p>
            }
            .into_any()
        })
    };
    shown.into_any()
}

/// What was in place when the plan began, ticked, with the answer that says so.
pub fn stood(editor: PlanEditor) -> AnyView {
    let stood = Memo::new(move |_| editor.derived.agreements.with(|agreements| agreements.stood.clone()));
    let row = |(id, level): &(StatementId, Level)| {
        let (text, says) = agreed::stood(id, *level)?;
        Some(view! { <li><span aria-hidden="true">"✓ "</span>{text}" "{says}</li> }.into_any())
    };
    let shown = move || {
        let rows: Vec<AnyView> = stood.with(|stood| stood.iter().filter_map(row).collect());
        (!rows.is_empty()).then(|| {
            view! { <Fold summary=t::stood(rows.len())><ul class="plain-list ticked">{rows}</ul></Fold> }.into_any()
        })
    };
    shown.into_any()
}
