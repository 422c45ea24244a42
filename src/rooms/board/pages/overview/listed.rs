//! Long lists: the first lines, and more when somebody asks. Nothing is made of a line before it is shown: of 6,600 schools that
//! would hold the page.

use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_board::overview::{Line, Overview, Part};

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

/// A heading with the schools below it, folded; unfolded at once if there is little on the page. `pick` says which part of
/// the overview it is.
pub(super) fn folded(
    heading: &str,
    overview: &Arc<Overview>,
    pick: impl Fn(&Overview) -> Option<&Part<Line>> + Send + Sync + 'static,
    is_open: bool,
) -> AnyView {
    let pick: Pick = Arc::new(pick);
    let count = pick(overview).map_or(0, |part| part.count);
    let summary = format!("{heading} ({})", t::schools(count));
    let overview = overview.clone();
    let inside = move || {
        let (listed, unlisted) = pick(&overview).map_or((0, 0), |part| (part.lines.len(), part.unlisted()));
        let lines: Lines = {
            let (overview, pick) = (overview.clone(), pick.clone());
            Box::new(move |most| {
                pick(&overview).map_or_else(Vec::new, |part| part.lines.iter().take(most).map(line).collect())
            })
        };
        view! {
            {some_at_a_time(listed, lines)}
            {(unlisted > 0).then(|| view! { <p>{format!("En nog {} die hier niet staan.", t::schools(unlisted))}</p> })}
        }
    };
    view! { <LazyFold summary=summary open=is_open>{inside()}</LazyFold> }.into_any()
}

fn line(of: &Line) -> AnyView {
    let says = (!of.says.is_empty()).then(|| view! { <span class="board-says">{of.says.clone()}</span> });
    view! { <li><strong>{school(&of.school)}</strong>{says}</li> }.into_any()
}
