//! The three side by side: what each is after and comes to, who has which task, and choosing one.

use leptos::prelude::*;
use taakkompas_domain::division::proposal::Proposal;
use taakkompas_domain::division::{Aim, Share, TaskDivision, TaskId};

use super::seeker::{Found, Seeker};
use super::{Paper, tell};
use crate::browser;
use crate::components::basics::Fold;
use crate::components::tables::column_heads;
use crate::session::DivisionDesk;
use crate::texts::division::proposals as says;
use crate::texts::labels::capital;
use crate::texts::numbers::count;

/// The place of its heading, for the focus.
const HEADING: &str = "drie-voorstellen";

/// Asking, following, comparing and choosing.
pub(super) fn compare(desk: DivisionDesk, seeker: Seeker, paper: Paper) -> AnyView {
    let has_chosen = Memo::new(move |_| desk.with(|of| !of.chosen.is_empty()));
    let looked_at = RwSignal::new(Aim::BestFit);
    let has_locks = Memo::new(move |_| desk.with(|of| !of.locks.is_empty()));
    let button = move || match (seeker.found().is_some() || seeker.is_outdated(), has_locks.get()) {
        (_, true) => "Vraag drie voorstellen, met wat vaststaat",
        (true, false) => "Vraag opnieuw",
        (false, false) => "Vraag drie voorstellen",
    };
    let shown = Memo::new(move |_| seeker.found().map(|found| (found.asked, found.best)));
    let outdated = "De taken, het team of wat vaststaat is veranderd. Vraag nieuwe voorstellen.";
    view! {
        <section class:no-print=move || has_chosen.get() && !paper.proposals.get() aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">"De voorstellen"</h2>
            <p class="no-print">
                "Dezelfde lijst geeft steeds dezelfde voorstellen. Niemand krijgt meer dan de ruimte, of een taak die niet mag. \
                 Er verandert niets tot jullie er een kiezen."
            </p>
            {seeker.buttons("vraag-voorstellen", button, outdated)}
            {progress(seeker)}
            {move || shown.with(|shown| shown.as_ref().map(|(asked, all)| {
                view! {
                    {cards(desk, seeker, asked, all, looked_at)}
                    {side_by_side(asked, all)}
                    <div class="button-row">{paper.button("Print de voorstellen", true)}</div>
                }
            }))}
            {move || shown.with(|shown| shown.as_ref().and_then(|(asked, all)| {
                let aim = looked_at.get();
                all.iter().find(|proposal| proposal.aim == aim).map(|proposal| tell::tell(asked, proposal))
            }))}
        </section>
    }
    .into_any()
}

/// How far the search is.
fn progress(seeker: Seeker) -> AnyView {
    let how_far = move || match (seeker.found(), seeker.is_seeking()) {
        (Some(found), false) => says::how_good(&found.best).to_owned(),
        (Some(Found { tries, of, .. }), true) => says::searching(tries, of),
        (None, _) => String::new(),
    };
    seeker.progress(how_far)
}

/// What each is after and comes to, with the way to look closer and to choose.
fn cards(
    desk: DivisionDesk,
    seeker: Seeker,
    asked: &TaskDivision,
    all: &[Proposal],
    looked_at: RwSignal<Aim>,
) -> AnyView {
    let card = |proposal: &Proposal| {
        let (aim, shares) = (proposal.aim, proposal.shares());
        let totals = asked.totals(&shares);
        let lines = says::in_short(asked, proposal, &totals);
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        let look = move |_| {
            looked_at.set(aim);
            browser::focus_soon(vec![tell::HEADING.to_owned()]);
        };
        let choose = move |_| {
            if seeker.said().of(desk.change(|of| of.choose(&shares, Some(aim)))).is_some() {
                seeker.said().says("Dit voorstel is nu jullie begin. Praat erover en verander het hieronder.");
                browser::focus_soon(vec![super::chosen::HEADING.to_owned()]);
            }
        };
        let name = says::aim(aim);
        view! {
            <article class="proposal-card" aria-labelledby=format!("voorstel-{}", aim.code())>
                <h3 id=format!("voorstel-{}", aim.code())>{name}</h3>
                <p>{says::after(aim)}</p>
                <ul>{lines}</ul>
                <div class="button-row no-print">
                    <button
                        type="button"
                        class="button-small"
                        aria-pressed=move || (looked_at.get() == aim).to_string()
                        on:click=look
                    >
                        "Bekijk waarom"<span class="visually-hidden">": "{name}</span>
                    </button>
                    <button type="button" class="button-small" on:click=choose>
                        "Begin hiermee"<span class="visually-hidden">": "{name}</span>
                    </button>
                </div>
            </article>
        }
        .into_any()
    };
    view! { <div class="proposal-cards">{all.iter().map(card).collect_view()}</div> }.into_any()
}

/// Who has which task in each: first where they differ, for that is what there is to talk about.
fn side_by_side(asked: &TaskDivision, all: &[Proposal]) -> AnyView {
    let shares: Vec<Vec<Share>> = all.iter().map(Proposal::shares).collect();
    let of_task =
        |id: TaskId| -> Vec<String> { shares.iter().map(|shares| says::holders(asked, shares, id)).collect() };
    let rows = asked.tasks.iter().filter(|task| task.is_divided()).map(|task| (capital(&task.label), of_task(task.id)));
    let is_same = |(_, cells): &(String, Vec<String>)| cells.windows(2).all(|pair| pair.first() == pair.last());
    let (same, other): (Vec<_>, Vec<_>) = rows.partition(is_same);
    let heads: Vec<&str> = core::iter::once("Taak").chain(all.iter().map(|proposal| says::aim(proposal.aim))).collect();
    let row = |(label, cells): (String, Vec<String>)| {
        let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{label}</th>{cells}</tr> }
    };
    let agreed = count(same.len(), "taak", "taken");
    let same: Vec<AnyView> = same
        .into_iter()
        .map(|(label, cells)| view! { <li>{label}": "{cells.into_iter().next()}</li> }.into_any())
        .collect();
    let same = (!same.is_empty()).then(|| {
        view! { <Fold summary=format!("Overal gelijk: {agreed}")><ul>{same}</ul></Fold> }
    });
    let other = (!other.is_empty()).then(|| {
        view! {
            <h3>"Hier verschillen ze: praat hierover"</h3>
            <div class="table-scroll" tabindex="0" role="region" aria-label="Taken waarover de voorstellen verschillen">
                <table class="side-by-side">
                    {column_heads(&heads)}
                    <tbody>{other.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
    });
    view! {
        {other}
        {same}
    }
    .into_any()
}
