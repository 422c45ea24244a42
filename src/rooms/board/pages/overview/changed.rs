//! What changed since the last time: thing by thing, by the name of the school.

use leptos::prelude::*;
use taakkompas_board::overview::Changed;
use taakkompas_school::iso_date;

use super::listed::{Lines, some_at_a_time};
use super::state::Board;
use crate::kit::ui::fields::date_field;
use crate::rooms::board::words::{overview as t, school};

pub(super) fn changed(board: Board) -> AnyView {
    let has_earlier = Memo::new(move |_| board.has_earlier());
    let since = Signal::derive(move || board.since.get().map(iso_date::format).unwrap_or_default());
    let set = Callback::new(move |typed: String| {
        board.since.set(iso_date::parse(&typed).ok());
        board.fold_again();
    });
    let shown = move || if has_earlier.get() { list(board) } else { nothing_to_compare() };
    let field = move || {
        has_earlier.get().then(|| {
            view! {
                {date_field("ronde-begon".to_owned(), "Wanneer begon deze ronde?", since, set)}
                <p class="hint">"Laat leeg om elke school te vergelijken met haar vorige samenvatting."</p>
            }
        })
    };
    view! {
        <section aria-labelledby="veranderd">
            <h2 id="veranderd" tabindex="-1">"Wat er veranderde sinds de vorige keer"</h2>
            {field}
            {shown}
        </section>
    }
    .into_any()
}

fn nothing_to_compare() -> AnyView {
    view! {
        <p>"Kies ook de bestanden van de vorige ronde, of de ronde die je toen bewaarde. Dan staat hier wat er veranderde."</p>
    }
    .into_any()
}

fn list(board: Board) -> AnyView {
    board.overview.with(|overview| {
        let listed = overview.changes.lines.len();
        let lines: Lines = {
            let overview = overview.clone();
            Box::new(move |most| overview.changes.lines.iter().take(most).map(line).collect())
        };
        let compared = format!("Vergeleken: {}.", t::schools(overview.compared));
        let unlisted = overview.changes.unlisted();
        let waiting = (overview.waiting.count > 0).then(|| {
            let names = t::names(overview.waiting.lines.iter(), overview.waiting.count, 12);
            view! { <p>"Nog niets nieuws in deze ronde van: "{names}"."</p> }
        });
        let none = (overview.compared > 0 && listed == 0).then(|| view! { <p>"Er veranderde niets."</p> });
        view! {
            <p>{compared}</p>
            {waiting}
            {none}
            {(listed > 0).then(|| some_at_a_time(listed, lines))}
            {(unlisted > 0).then(|| view! { <p>{t::unlisted_changes(unlisted)}</p> })}
        }
        .into_any()
    })
}

fn line(of: &Changed) -> AnyView {
    view! { <li><strong>{school(&of.school)}</strong>" "{t::change(&of.what)}</li> }.into_any()
}
