//! The rounds before: when, how many, and the last two pictures side by side, with what was decided and done in between.

use leptos::prelude::*;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::theme::Theme;
use taakkompas_team::TeamDocument;
use taakkompas_team::meeting::DecisionRecord;
use taakkompas_team::rounds::RoundId;
use taakkompas_team::year::{self, ThemeInRounds};
use time::Date;

use crate::kit::library;
use crate::kit::session::{Derived, use_derived};
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::ui::tables::column_heads;
use crate::rooms::team::document::TeamHandle;
use crate::rooms::team::words::name_of;
use crate::rooms::team::words::round as t;
use crate::rooms::team::words::round::meanwhile;

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

/// The last two rounds with a picture, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Two {
    /// What they are called, the earlier one first.
    names: [String; 2],
    /// The day from which on something was decided or done in between.
    since: Date,
    themes: Vec<ThemeInRounds>,
}

fn last_two(team: &TeamDocument) -> Option<Two> {
    let mut rounds = team.rounds().iter().rev().filter(|round| round.is_shown());
    let (now, before) = (rounds.next()?, rounds.next()?);
    // Only now: making a picture again takes longer than all else that follows a change.
    let (picture, earlier) = (now.picture()?, before.picture()?);
    Some(Two {
        names: [name_of(before), name_of(now)],
        since: before.closed().unwrap_or_else(|| before.since()),
        themes: year::beside(&earlier, &picture, library::statements()),
    })
}

/// The theme that a decision is about; `None` if it is about none.
fn theme_of(of: &DecisionRecord) -> Option<Theme> {
    let statement = of.statement.as_ref().and_then(|id| library::core().statement(id.as_str()));
    statement.map(|statement| statement.facts.theme).or_else(|| theme_of_measure(of.measure.as_ref()?))
}

fn theme_of_measure(id: &MeasureId) -> Option<Theme> {
    library::catalog().measure(id.as_str()).map(|measure| measure.theme)
}

/// What was decided in meetings since a day, with how far the plan is with it; and what else of the plan was done. In sentences, by
/// theme.
fn done_since(document: TeamHandle, derived: Derived, since: Date) -> Vec<(Option<Theme>, String)> {
    let decisions: Vec<DecisionRecord> = document.with(|team| {
        let held = team.meetings().iter().filter(|meeting| meeting.day() >= since);
        held.flat_map(|meeting| meeting.decisions().iter().cloned()).collect()
    });
    let status = |id: &MeasureId| {
        derived
            .plan
            .with(|plan| plan.entries.iter().find(|entry| entry.measure == *id).map(|entry| entry.decision.progress))
    };
    let decided =
        decisions.iter().map(|of| (theme_of(of), meanwhile::decided(&of.what, of.measure.as_ref().and_then(status))));
    let is_told = |id: &MeasureId| decisions.iter().any(|of| of.measure.as_ref() == Some(id));
    let done: Vec<MeasureId> = derived.agreements.with(|agreements| {
        let done = agreements.actions.iter().filter(|of| of.history.done_on().is_some_and(|day| day >= since));
        done.map(|of| of.measure.clone()).filter(|id| !is_told(id)).collect()
    });
    decided.chain(done.iter().map(|id| (theme_of_measure(id), meanwhile::done(id)))).collect()
}

fn beside(document: TeamHandle) -> AnyView {
    let derived = use_derived();
    let both = Memo::new(move |_| document.with(last_two));
    let shown = move || {
        both.get().map(|Two { names: [before, now], since, themes }| {
            let done = done_since(document, derived, since);
            let of_theme = |theme: Option<Theme>| {
                let lines: Vec<AnyView> = done
                    .iter()
                    .filter(|(of, _)| *of == theme)
                    .map(|(_, says)| view! { <li>{says.clone()}</li> }.into_any())
                    .collect();
                (!lines.is_empty()).then(|| view! { <ul class="round-done">{lines}</ul> })
            };
            let row = |of: &ThemeInRounds| {
                let [theme, before, now] = t::theme_row(of);
                view! {
                    <tr>
                        <th scope="row">{theme}</th>
                        <td>{before}</td>
                        <td>{now}</td>
                        <td>{of_theme(Some(of.theme))}</td>
                    </tr>
                }
                .into_any()
            };
            let others = of_theme(None).map(|others| view! { <p>{meanwhile::OTHERS}</p>{others} });
            view! {
                <section class="no-print" aria-labelledby="vorige-ronde">
                    <h2 id="vorige-ronde">"Vorige ronde naast deze"</h2>
                    <p>{t::beside(&themes)}</p>
                    <p>{meanwhile::NO_CAUSE}</p>
                    <div class="table-scroll" role="region" aria-label="Twee rondes per thema" tabindex="0">
                        <table>
                            {column_heads(&["Thema", &before, &now, "Wat jullie afspraken en deden"])}
                            <tbody>{themes.iter().map(row).collect_view()}</tbody>
                        </table>
                    </div>
                    {others}
                </section>
            }
        })
    };
    shown.into_any()
}
