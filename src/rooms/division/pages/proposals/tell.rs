//! One proposal explained: for each task why this person and who else could do it, what does not fit, and the load.

use leptos::prelude::*;
use taakkompas_division::TaskDivision;
use taakkompas_division::proposal::{Placed, Proposal};

use super::load;
use crate::kit::ui::basics::Fold;
use crate::kit::words::labels::capital;
use crate::rooms::division::words::hours;
use crate::rooms::division::words::proposals as t;

/// The id of its heading, for the focus.
pub(super) const HEADING: &str = "waarom-zo";

/// The proposal in full.
pub(super) fn tell(asked: &TaskDivision, proposal: &Proposal) -> AnyView {
    let totals = asked.totals(&proposal.shares());
    let unfit: Vec<AnyView> =
        proposal.unfit.iter().map(|unfit| view! { <li>{capital(&t::unfit(asked, unfit))}</li> }.into_any()).collect();
    let unfit = (!unfit.is_empty()).then(|| {
        view! {
            <h4>"Wat niet past"</h4>
            <ul>{unfit}</ul>
            <p class="no-print">"Zoek samen wat kan: iets kleiner maken, delen, of toch stoppen."</p>
        }
    });
    // Noteworthy tasks first; for those that capacity decided, the reason is given once for all.
    let (by_room, other): (Vec<&Placed>, Vec<&Placed>) =
        proposal.placed.iter().filter(|placed| !t::is_for_everyone(placed)).partition(|placed| t::is_unremarkable(placed));
    let everyone = t::for_everyone(asked, proposal).map(|said| view! { <h4>"Wat iedereen doet"</h4><p>{said}</p> });
    let other: Vec<AnyView> = other.into_iter().map(|placed| placed_row(asked, placed, true)).collect();
    let other = (!other.is_empty()).then(|| view! { <dl class="placed">{other}</dl> });
    let by_room: Vec<AnyView> = by_room.into_iter().map(|placed| placed_row(asked, placed, false)).collect();
    let by_room = (!by_room.is_empty()).then(|| {
        let summary = format!("Bij deze taken gaf ruimte de doorslag: {}", by_room.len());
        view! { <Fold summary=summary><dl class="placed">{by_room}</dl></Fold> }
    });
    view! {
        <section class="told" aria-labelledby=HEADING>
            <h3 id=HEADING tabindex="-1">{format!("Waarom zo? {}", t::aim(proposal.aim))}</h3>
            {unfit}
            {everyone}
            <h4>"Hoe vol ieders ruimte is"</h4>
            {load::load(asked, &totals, "voorstel")}
            <div class="no-print">
                <Fold summary="Per taak: wie, waarom, en de tweede keus">
                    {other}
                    {by_room}
                </Fold>
            </div>
        </section>
    }
    .into_any()
}

/// A task, who has it and who else could; with the reason unless it is given above.
fn placed_row(asked: &TaskDivision, placed: &Placed, with_reason: bool) -> AnyView {
    let task = capital(&t::task(asked, placed.share.task));
    let who = t::who(asked, placed.share.colleague);
    let reason = with_reason.then(|| t::because(&placed.reason) + " ");
    view! {
        <div>
            <dt>{format!("{task}: {who}, {}", hours::to_tenths(placed.minutes))}</dt>
            <dd>{reason}{t::second(asked, placed.second)}</dd>
        </div>
    }
    .into_any()
}
