//! One proposal told: for each task why this person and who else it could be, what does not fit, the load.

use leptos::prelude::*;
use taakkompas_domain::division::TaskDivision;
use taakkompas_domain::division::proposal::{Placed, Proposal};

use super::load;
use crate::components::basics::Fold;
use crate::texts::division::hours;
use crate::texts::division::proposals as says;
use crate::texts::labels::capital;

/// The place of its heading, for the focus.
pub(super) const HEADING: &str = "waarom-zo";

/// The proposal in full.
pub(super) fn tell(asked: &TaskDivision, proposal: &Proposal) -> AnyView {
    let totals = asked.totals(&proposal.shares());
    let unfit: Vec<AnyView> = proposal
        .unfit
        .iter()
        .map(|unfit| view! { <li>{capital(&says::unfit(asked, unfit))}</li> }.into_any())
        .collect();
    let unfit = (!unfit.is_empty()).then(|| {
        view! {
            <h4>"Wat niet past"</h4>
            <ul>{unfit}</ul>
            <p class="no-print">"Zoek samen wat kan: iets kleiner maken, delen, of toch stoppen."</p>
        }
    });
    let tasks: Vec<AnyView> = proposal.placed.iter().map(|placed| placed_row(asked, placed)).collect();
    view! {
        <section class="told" aria-labelledby=HEADING>
            <h3 id=HEADING tabindex="-1">{format!("Waarom zo? {}", says::aim(proposal.aim))}</h3>
            {unfit}
            <h4>"Hoe vol ieders ruimte is"</h4>
            {load::load(asked, &totals, "voorstel")}
            <div class="no-print">
                <Fold summary="Per taak: wie, waarom, en de tweede keus">
                    <dl class="placed">{tasks}</dl>
                </Fold>
            </div>
        </section>
    }
    .into_any()
}

fn placed_row(asked: &TaskDivision, placed: &Placed) -> AnyView {
    let task = capital(&says::task(asked, placed.share.task));
    let who = says::who(asked, placed.share.colleague);
    view! {
        <div>
            <dt>{format!("{task}: {who}, {}", hours::to_tenths(placed.minutes))}</dt>
            <dd>{says::because(&placed.because)}" "{says::second(asked, placed.second)}</dd>
        </div>
    }
    .into_any()
}
