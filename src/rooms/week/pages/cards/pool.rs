//! How to call the pool of substitutes: the number of its office, until when, and who may call.

use leptos::prelude::*;
use taakkompas_scan::catalog::Role;
use taakkompas_scan::profile::{Pool, SchoolProfile};
use taakkompas_school::time_of_day::TimeOfDay;
use taakkompas_week::day_card::{PoolCall, Someone};

use crate::kit::ui::fields::{select_field, text_field, time_field};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;
use crate::rooms::week::words::cards as t;

/// The fields; a school without a pool does not see them.
pub(super) fn pool(document: WeekHandle, profile: Memo<SchoolProfile>) -> AnyView {
    let status = StatusLine::new("pool-melding");
    let read =
        move |read: fn(&PoolCall) -> String| Signal::derive(move || document.with(|week| read(&week.cards.pool)));
    let change = move |change: fn(&mut PoolCall, &str)| {
        Callback::new(move |text: String| {
            status.report(document.change(|week| {
                let mut pool = week.cards.pool.clone();
                change(&mut pool, text.trim());
                week.cards.set_pool(pool)
            }));
        })
    };
    let caller = Memo::new(move |_| document.with(|week| week.cards.pool.caller.role));
    let roles = Memo::new(move |_| t::roles(caller.get(), profile.with(|profile| profile.ib_word)));
    let has_none = move || {
        profile.with(|profile| profile.pool == Some(Pool::None)) && document.with(|week| week.cards.pool.is_empty())
    };
    view! {
        <section class="no-print" aria-labelledby="invalpool" hidden=has_none>
            <h2 id="invalpool">"De invalpool"</h2>
            <fieldset class="question">
                <legend class="visually-hidden">"De invalpool bellen"</legend>
                <div class="cluster">
                    {text_field(
                        "pool-nummer".to_owned(),
                        "Nummer van het kantoor van de pool",
                        "Geen nummer van een persoon. Dat schrijf je met pen op de geprinte kaart.",
                        PoolCall::LONGEST_NUMBER,
                        read(|pool| pool.number.clone()),
                        change(|pool, text| text.clone_into(&mut pool.number)),
                    )}
                    {time_field(
                        "pool-tot".to_owned(),
                        "Tot hoe laat kun je bellen?",
                        read(|pool| pool.until.map_or_else(String::new, words::for_input)),
                        change(|pool, text| pool.until = text.parse::<TimeOfDay>().ok()),
                    )}
                </div>
                <div class="cluster">
                    {select_field(
                        "pool-functie".to_owned(),
                        "Wie mag de pool bellen?",
                        roles.into(),
                        read(|pool| pool.caller.role.map_or_else(String::new, |role| role.code().to_owned())),
                        change(|pool, code| pool.caller.role = code.parse::<Role>().ok()),
                    )}
                    {text_field(
                        "pool-woorden".to_owned(),
                        "Of in eigen woorden",
                        "",
                        Someone::LONGEST_WORDS,
                        read(|pool| pool.caller.words.clone()),
                        change(|pool, text| text.clone_into(&mut pool.caller.words)),
                    )}
                </div>
            </fieldset>
            {status.line()}
        </section>
    }
    .into_any()
}
