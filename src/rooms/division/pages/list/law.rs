//! Tasks of which the label leaves open whether they need a lesbevoegdheid or someone who is appointed: the school says.

use leptos::prelude::*;
use taakkompas_division::TaskId;

use crate::kit::ui::fields::small_button;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::list as t;

/// The questions, each with its two answers; nothing if there are none.
pub(super) fn questions(document: DivisionHandle, status: StatusLine) -> AnyView {
    let asked = Memo::new(move |_| {
        document.with(|division| {
            let asked = division.tasks.iter().filter(|task| task.is_asked());
            asked.map(|task| (task.id, task.label.clone(), t::law_question(task))).collect::<Vec<_>>()
        })
    });
    let said = move || document.with(t::questions);
    let question = move |(id, label, asked): (TaskId, String, &'static str)| {
        let answer = |says: &'static str, needs: bool| {
            let of = label.clone();
            let said = label.clone();
            let press = move || {
                let changed = document.change(|division| division.change_task(id, |task| task.answer_law(needs)));
                if status.report(changed).is_some() {
                    status.announce(t::answered(&said, needs));
                }
                status.focus();
            };
            small_button(says, of, press)
        };
        view! { <li><strong>{label.clone()}</strong>": "{asked}" "{answer("Ja", true)}" "{answer("Nee", false)}</li> }
            .into_any()
    };
    view! {
        <section class="no-print law-questions" aria-labelledby="taken-vragen" hidden=move || asked.with(Vec::is_empty)>
            <h2 id="taken-vragen">{t::LAW_QUESTION}</h2>
            <p>{said}</p>
            <p class="hint">{t::LAW_HELP}</p>
            <ul>{move || asked.get().into_iter().map(question).collect_view()}</ul>
        </section>
    }
    .into_any()
}
