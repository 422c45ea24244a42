//! Long lists: the first lines, and more when somebody asks.

use leptos::prelude::*;
use taakkompas_board::overview::{Line, Part};

use crate::kit::ui::basics::LazyFold;
use crate::rooms::board::words::overview as t;
use crate::rooms::board::words::school;

/// How many lines come at a time.
pub(super) const AT_A_TIME: usize = 20;

/// A list whose lines come some at a time.
pub(super) fn some_at_a_time(lines: Vec<AnyViewOf>) -> AnyView {
    let all = lines.len();
    let lines = StoredValue::new(lines);
    let shown = RwSignal::new(AT_A_TIME);
    let view = move || {
        let most = shown.get();
        lines.with_value(|lines| lines.iter().take(most).map(|line| line()).collect_view())
    };
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

/// What makes a line once it is shown.
pub(super) type AnyViewOf = Box<dyn Fn() -> AnyView + Send + Sync>;

/// A heading with the schools below it, folded; unfolded at once if there is little on the page.
pub(super) fn folded(heading: String, part: Part<Line>, is_open: bool) -> AnyView {
    let summary = format!("{heading} ({})", t::schools(part.count));
    let part = StoredValue::new(part);
    let inside = move || {
        let lines = part.with_value(|part| part.lines.iter().cloned().map(line).collect());
        let unlisted = part.with_value(Part::unlisted);
        view! {
            {some_at_a_time(lines)}
            {(unlisted > 0).then(|| view! { <p>{format!("En nog {} die hier niet staan.", t::schools(unlisted))}</p> })}
        }
    };
    view! { <LazyFold summary=summary open=is_open>{inside()}</LazyFold> }.into_any()
}

fn line(of: Line) -> AnyViewOf {
    Box::new(move || {
        let says = (!of.says.is_empty()).then(|| view! { <span class="board-says">{of.says.clone()}</span> });
        view! { <li><strong>{school(&of.school)}</strong>{says}</li> }.into_any()
    })
}
