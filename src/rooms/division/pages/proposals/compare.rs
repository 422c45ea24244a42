//! The proposals side by side: the aim and outcome of each, who has which task, and choosing one.

use leptos::prelude::*;
use taakkompas_division::proposal::Proposal;
use taakkompas_division::{Aim, Share, TaskDivision, TaskId};

use super::search::{SearchResult, SearchRunner};
use super::{Paper, tell};
use crate::kit::browser;
use crate::kit::ui::basics::{Fold, Link, Notice};
use crate::kit::ui::tables::column_heads;
use crate::kit::words::labels::capital;
use crate::kit::words::numbers::count;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::proposals as t;
use crate::rooms::route::{DivisionPage, Route};

/// The id of its heading, for the focus.
pub(super) const HEADING: &str = "drie-voorstellen";

/// Asking for proposals, following the search, comparing and choosing.
pub(super) fn compare(document: DivisionHandle, search: SearchRunner, paper: Paper) -> AnyView {
    let has_chosen = Memo::new(move |_| document.with(|of| !of.chosen.is_empty()));
    let looked_at = RwSignal::new(None);
    let has_locks = Memo::new(move |_| document.with(|of| !of.locks.is_empty()));
    let asks_for = Memo::new(move |_| document.with(|of| t::with_basis(of).count()));
    let button = move || match (search.found().is_some() || search.is_outdated(), has_locks.get()) {
        (_, true) => t::ask_with_locks(asks_for.get()),
        (true, false) => "Vraag opnieuw",
        (false, false) => t::ask(asks_for.get()),
    };
    let outdated = "De taken, het team of wat vaststaat is veranderd. Vraag nieuwe voorstellen.";
    view! {
        <section class:no-print=move || has_chosen.get() && !paper.proposals.get() aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">"De voorstellen"</h2>
            <p class="no-print">
                "Dezelfde lijst geeft steeds dezelfde voorstellen. Niemand krijgt een taak die niet mag. Meer dan de ruimte krijgt \
                 iemand alleen door taken die iedereen doet. Er verandert niets tot jullie er een kiezen."
            </p>
            {no_basis(document, has_chosen)}
            {search.buttons("vraag-voorstellen", button, outdated)}
            {progress(search)}
            {folded(document, search, Shown { paper, looked_at, has_chosen })}
        </section>
    }
    .into_any()
}

/// How the found proposals are shown.
#[derive(Debug, Clone, Copy)]
struct Shown {
    paper: Paper,
    /// The proposal shown in full; `None`, and so the first, until the user asks for another.
    looked_at: RwSignal<Option<Aim>>,
    has_chosen: Memo<bool>,
}

/// The found proposals, folded once one is chosen because the team then works below them. Asking again unfolds them.
fn folded(document: DivisionHandle, search: SearchRunner, how: Shown) -> AnyView {
    let has_chosen = how.has_chosen;
    let found = Memo::new(move |_| search.found().map(|found| (found.asked, found.incumbent)));
    let has_found = Memo::new(move |_| found.with(Option::is_some));
    let is_open = RwSignal::new(true);
    Effect::new(move |_| {
        if !has_chosen.get() || !has_found.get() {
            is_open.set(true);
        }
    });
    let count = move || found.with(|found| found.as_ref().map_or(0, |(asked, _)| t::with_basis(asked).count()));
    let on_chosen = Callback::new(move |()| {
        is_open.set(false);
        how.paper.proposals.set(false);
    });
    let toggled = move |event: leptos::ev::Event| {
        if has_chosen.get_untracked() {
            is_open.set(browser::is_unfolded(&event));
        }
    };
    view! {
        <details
            class:fold=has_chosen
            // Until one is chosen there is no summary to unfold it with, so keep it open whatever a late event says.
            open=move || !has_chosen.get() || is_open.get()
            hidden=move || !has_found.get()
            on:toggle=toggled
        >
            <summary class="no-print" hidden=move || !has_chosen.get()>{move || t::folded(count())}</summary>
            <div class:fold-body=has_chosen>
                {move || found.with(|found| found.as_ref().map(|(asked, all)| {
                    let shown = with_basis(asked, all);
                    view! {
                        {cards(document, search, asked, &shown, (how.looked_at, on_chosen))}
                        {cannot_come(asked)}
                        {(shown.len() > 1).then(|| side_by_side(asked, &shown))}
                        <div class="button-row">{how.paper.button("Print de voorstellen", true)}</div>
                    }
                }))}
                {move || found.with(|found| found.as_ref().and_then(|(asked, all)| {
                    let shown = with_basis(asked, all);
                    let aim = looked_at(how.looked_at.get(), &shown);
                    shown.into_iter().find(|proposal| Some(proposal.aim) == aim).map(|proposal| tell::tell(asked, proposal))
                }))}
            </div>
        </details>
    }
    .into_any()
}

/// The proposals that have data to go by. The others would be chance, and are not shown.
pub(super) fn with_basis<'a>(asked: &TaskDivision, all: &'a [Proposal]) -> Vec<&'a Proposal> {
    all.iter().filter(|proposal| proposal.aim.has_basis(asked)).collect()
}

/// The proposal shown in full: the one the user asked for if it is visible, otherwise the first.
fn looked_at(asked_for: Option<Aim>, shown: &[&Proposal]) -> Option<Aim> {
    let is_shown = |aim: &Aim| shown.iter().any(|proposal| proposal.aim == *aim);
    asked_for.filter(is_shown).or_else(|| shown.first().map(|proposal| proposal.aim))
}

/// Shown before the first search: which data is missing, and where to fill it in.
fn no_basis(document: DivisionHandle, has_chosen: Memo<bool>) -> AnyView {
    let says = Memo::new(move |_| document.with(t::no_basis).filter(|_| !has_chosen.get()));
    let lacks_wishes = Memo::new(move |_| document.with(|of| !Aim::BestFit.has_basis(of)));
    let shown = move || {
        says.get().map(|says| {
            let link = if lacks_wishes.get() {
                view! { <Link to=Route::Division(DivisionPage::Team)>"Vraag eerst ieders wensen"</Link> }.into_any()
            } else {
                view! { <Link to=Route::Division(DivisionPage::List)>"Vul in wie wat vorig jaar deed"</Link> }
                    .into_any()
            };
            view! { <Notice><p>{says}</p><p>{link}</p></Notice> }
        })
    };
    view! { <div class="no-print">{shown}</div> }.into_any()
}

/// What the aims without data still need.
fn cannot_come(asked: &TaskDivision) -> AnyView {
    let lines = Aim::ALL.iter().filter(|aim| !aim.has_basis(asked));
    lines.map(|&aim| view! { <p>{t::can_come(aim)}</p> }).collect_view().into_any()
}

/// The progress of the search.
fn progress(search: SearchRunner) -> AnyView {
    let how_far = move || match (search.found(), search.is_searching()) {
        (Some(found), false) => t::how_good(&with_basis(&found.asked, &found.incumbent)).to_owned(),
        (Some(SearchResult { tries, of, .. }), true) => t::searching(tries, of),
        (None, _) => String::new(),
    };
    search.progress(how_far)
}

/// The aim and outcome of each proposal, with buttons to look closer and to choose it.
fn cards(
    document: DivisionHandle,
    search: SearchRunner,
    asked: &TaskDivision,
    shown: &[&Proposal],
    (asked_for, on_chosen): (RwSignal<Option<Aim>>, Callback<()>),
) -> AnyView {
    let first = looked_at(None, shown);
    let aims: Vec<Aim> = shown.iter().map(|proposal| proposal.aim).collect();
    let told = Memo::new(move |_| asked_for.get().filter(|aim| aims.contains(aim)).or(first));
    let card = |proposal: &&Proposal| {
        let (aim, shares) = (proposal.aim, proposal.shares());
        let totals = asked.totals(&shares);
        let lines = t::in_short(asked, proposal, &totals);
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        let look = move |_| {
            asked_for.set(Some(aim));
            browser::focus_soon(vec![tell::HEADING.to_owned()]);
        };
        let choose = move |_| {
            if search.status().report(document.change(|of| of.choose(&shares, Some(aim)))).is_some() {
                on_chosen.run(());
                search.status().announce("Dit voorstel is nu jullie begin. Praat erover en verander het hieronder.");
                browser::focus_soon(vec![super::chosen::HEADING.to_owned()]);
            }
        };
        let name = t::aim(aim);
        view! {
            <article class="proposal-card" aria-labelledby=format!("voorstel-{}", aim.code())>
                <h3 id=format!("voorstel-{}", aim.code())>{name}</h3>
                <p>{t::after(aim)}</p>
                <ul>{lines}</ul>
                <div class="button-row no-print">
                    <button
                        type="button"
                        class="button-small"
                        aria-pressed=move || (told.get() == Some(aim)).to_string()
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
    view! { <div class="proposal-cards">{shown.iter().map(card).collect_view()}</div> }.into_any()
}

/// Who has which task in each proposal. The differences come first: they are what the team should discuss.
fn side_by_side(asked: &TaskDivision, all: &[&Proposal]) -> AnyView {
    let shares: Vec<Vec<Share>> = all.iter().map(|proposal| proposal.shares()).collect();
    let of_task = |id: TaskId| -> Vec<String> { shares.iter().map(|shares| t::holders(asked, shares, id)).collect() };
    let rows = asked.tasks.iter().filter(|task| task.is_divided()).map(|task| (capital(&task.label), of_task(task.id)));
    let is_same = |(_, cells): &(String, Vec<String>)| cells.windows(2).all(|pair| pair.first() == pair.last());
    let (same, other): (Vec<_>, Vec<_>) = rows.partition(is_same);
    let heads: Vec<&str> = core::iter::once("Taak").chain(all.iter().map(|proposal| t::aim(proposal.aim))).collect();
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use leptos::prelude::RenderHtml;
    use taakkompas_division::proposal::propose;
    use taakkompas_division::{Holding, Task, Wishes};
    use taakkompas_school::staff::StaffRole;

    use super::*;

    /// Three tasks and three people, with a proposal for each aim.
    fn asked() -> (TaskDivision, Vec<Proposal>) {
        let mut of = TaskDivision::default();
        for number in 0..3 {
            of.add_colleague(StaffRole::Teacher, &format!("leraar {number}")).unwrap();
            of.add_task(Task::new(&format!("taak {number}"))).unwrap();
        }
        (of.clone(), Aim::ALL.iter().map(|&aim| propose(&of, aim)).collect())
    }

    #[test]
    fn an_aim_without_anything_to_go_by_is_a_line_and_no_choice() {
        let (mut of, all) = asked();
        let shown = with_basis(&of, &all);
        assert_eq!(shown.iter().map(|proposal| proposal.aim).collect::<Vec<_>>(), [Aim::MostEven]);
        assert_eq!(looked_at(None, &shown), Some(Aim::MostEven));
        assert_eq!(looked_at(Some(Aim::BestFit), &shown), Some(Aim::MostEven), "not what is not shown");
        let html = cannot_come(&of).to_html();
        assert!(html.contains(&t::can_come(Aim::BestFit)) && html.contains(&t::can_come(Aim::LeastChange)));

        let (task, who) = (of.tasks.last().unwrap().id, of.colleagues.first().unwrap().id);
        of.change_colleague(who, |who| who.wishes = Some(Wishes { like: vec![task], ..Wishes::default() })).unwrap();
        let shown = with_basis(&of, &all);
        assert_eq!((shown.len(), looked_at(None, &shown)), (2, Some(Aim::BestFit)));
        let html = side_by_side(&of, &shown).to_html();
        assert!(!html.contains(t::aim(Aim::LeastChange)), "only those with data are compared");

        of.set_last_year(vec![Holding { task, colleague: who }]).unwrap();
        assert_eq!(with_basis(&of, &all).len(), 3);
        assert_eq!(cannot_come(&of).to_html().matches("<p>").count(), 0);
    }
}
