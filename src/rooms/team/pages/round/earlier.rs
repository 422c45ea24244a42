//! The rounds before: when, how many, and the last two pictures side by side.

use leptos::prelude::*;
use taakkompas_team::TeamDocument;
use taakkompas_team::rounds::RoundId;
use taakkompas_team::year::{self, ThemeInRounds};

use crate::kit::library;
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::ui::tables::column_heads;
use crate::rooms::team::document::TeamHandle;
use crate::rooms::team::words::name_of;
use crate::rooms::team::words::round as t;

pub(super) fn earlier(document: TeamHandle, status: StatusLine) -> AnyView {
    let closed = Memo::new(move |_| {
        document.with(|team| {
            let rounds = team.rounds().iter().rev().filter(|round| round.is_over());
            rounds.map(|round| (round.id(), name_of(round), t::earlier(round))).collect::<Vec<_>>()
        })
    });
    let asked = RwSignal::new(None);
    let row = move |(id, name, says): (RoundId, String, String)| {
        view! { <li><p><strong>{name.clone()}</strong>" "{says}</p>{remove(document, id, name, asked, status)}</li> }
    };
    let list = move || {
        let rounds = closed.get();
        (!rounds.is_empty()).then(|| {
            view! {
                <section class="no-print" aria-labelledby="eerdere-rondes">
                    <h2 id="eerdere-rondes" tabindex="-1">"Eerdere rondes"</h2>
                    <ul class="round-rows">{rounds.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    };
    view! { {beside(document)}{list} }.into_any()
}

fn remove(
    document: TeamHandle,
    id: RoundId,
    name: String,
    asked: RwSignal<Option<RoundId>>,
    status: StatusLine,
) -> AnyView {
    let question = Question {
        id: format!("verwijder-ronde-{id}"),
        label: "Verwijder deze ronde",
        about: name,
        question: "Ook het beeld van deze ronde gaat weg. Dat komt niet terug. Weghalen?".to_owned(),
        yes: "Ja, verwijder",
    };
    ask_once_more(question, asked, id, move || {
        let done = document.change(|team| team.remove_round(id));
        if status.report(done).is_some() {
            status.announce("De ronde is verwijderd.");
            status.focus();
        }
    })
}

/// The last two rounds with a picture.
fn last_two(team: &TeamDocument) -> Option<([String; 2], Vec<ThemeInRounds>)> {
    let mut rounds = team.rounds().iter().rev().filter(|round| round.is_shown());
    let (now, before) = (rounds.next()?, rounds.next()?);
    // Only now: making a picture again takes longer than all else that follows a change.
    let (picture, earlier) = (now.picture()?, before.picture()?);
    let (now, before) = (name_of(now), name_of(before));
    Some(([before, now], year::beside(&earlier, &picture, library::statements())))
}

fn beside(document: TeamHandle) -> AnyView {
    let both = Memo::new(move |_| document.with(last_two));
    let shown = move || {
        both.get().map(|([before, now], themes)| {
            let row = |of: &ThemeInRounds| {
                let [theme, before, now] = t::theme_row(of);
                view! { <tr><th scope="row">{theme}</th><td>{before}</td><td>{now}</td></tr> }
            };
            view! {
                <section class="no-print" aria-labelledby="vorige-ronde">
                    <h2 id="vorige-ronde">"Vorige ronde naast deze"</h2>
                    <p>{t::beside(&themes)}</p>
                    <div class="table-scroll" role="region" aria-labelledby="vorige-ronde" tabindex="0">
                        <table>
                            {column_heads(&["Thema", &before, &now])}
                            <tbody>{themes.iter().map(row).collect_view()}</tbody>
                        </table>
                    </div>
                </section>
            }
        })
    };
    shown.into_any()
}
