//! Long lists: the first lines, and more when somebody asks. Nothing is made of a line before it is shown: of 6,600 schools that
//! would hold the page.

use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_board::overview::{Line, Overview, Part};
use taakkompas_board::summary::School;

use crate::kit::ui::basics::LazyFold;
use crate::rooms::board::words::overview as t;
use crate::rooms::board::words::school;

/// How many lines come at a time.
const AT_A_TIME: usize = 20;

/// What gives the first lines of a list, up to this many.
pub(super) type Lines = Box<dyn Fn(usize) -> Vec<AnyView> + Send + Sync>;

/// A list of this many lines, which come some at a time.
pub(super) fn some_at_a_time(all: usize, lines: Lines) -> AnyView {
    let shown = RwSignal::new(AT_A_TIME);
    let view = move || lines(shown.get()).collect_view();
    let left = Memo::new(move |_| all.saturating_sub(shown.get()));
    view! {
        <ul class="board-lines">{view}</ul>
        <p class="button-row" hidden=move || left.get() == 0>
            <button type="button" class="button-quiet" on:click=move |_| shown.update(|shown| *shown += AT_A_TIME)>
                {move || t::more(left.get())}
            </button>
        </p>
    }
    .into_any()
}

/// Which part of an overview is meant.
type Pick = Arc<dyn Fn(&Overview) -> Option<&Part<Line>> + Send + Sync>;

/// A heading with the schools below it, each once, folded; unfolded at once if there is little on the page. `pick` says which
/// part of the overview it is.
pub(super) fn folded(
    heading: String,
    overview: &Arc<Overview>,
    pick: impl Fn(&Overview) -> Option<&Part<Line>> + Send + Sync + 'static,
    is_open: bool,
) -> AnyView {
    let pick: Pick = Arc::new(pick);
    let overview = overview.clone();
    let inside = move || {
        let (listed, unlisted) = pick(&overview).map_or((0, 0), |part| (part.listed_schools(), part.unlisted()));
        let lines: Lines = {
            let (overview, pick) = (overview.clone(), pick.clone());
            Box::new(move |most| {
                pick(&overview).map_or_else(Vec::new, |part| part.by_school().take(most).map(line).collect())
            })
        };
        view! {
            {some_at_a_time(listed, lines)}
            {(unlisted > 0).then(|| view! { <p>{t::unlisted_lines(unlisted)}</p> })}
        }
    };
    view! { <LazyFold summary=heading open=is_open>{inside()}</LazyFold> }.into_any()
}

/// A school with what it says.
fn line((of, lines): (&School, Vec<&Line>)) -> AnyView {
    let says = lines.into_iter().map(t::says).filter(|says| !says.is_empty());
    let says = says.map(|says| view! { <span class="board-says">{says}</span> });
    view! { <li><strong>{school(of)}</strong>{says.collect_view()}</li> }.into_any()
}
