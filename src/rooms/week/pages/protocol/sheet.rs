//! The order on one A4: the steps, the agreements about the assistant, and what goes on.

use leptos::prelude::*;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::Weekday;

use super::Page;
use crate::kit::session::use_session;
use crate::kit::ui::basics::Link;
use crate::kit::words::dates;
use crate::kit::words::labels::capital;
use crate::rooms::route::{Route, WeekPage};
use crate::rooms::week::words;
use crate::rooms::week::words::{cards, protocol as t};

/// The sheet, on screen and on paper.
pub(super) fn sheet(page: Page) -> AnyView {
    let session = use_session();
    let until = move || {
        let today = session.today();
        let period = session.with(|scan| scan.calendar.period_of(today).period);
        format!("Geldt tot de {}. Dan kijken we er samen opnieuw naar.", dates::holiday(period.holiday))
    };
    let steps = move || {
        let ib_word = page.profile.with(|profile| profile.ib_word);
        page.document.with(|week| {
            let lines = week.protocol.lines.iter();
            lines.map(|line| view! { <li>{t::line(line, ib_word)}</li> }.into_any()).collect_view()
        })
    };
    let is_empty = Memo::new(move |_| page.document.with(|week| week.protocol.lines.is_empty()));
    view! {
        <section class="protocol-sheet" aria-labelledby="blad">
            <h2 id="blad" class="no-print">"Het blad voor de teamkamer"</h2>
            <p class="no-print" hidden=move || !is_empty.get()>"Hier komen jullie stappen, onder elkaar op één blad."</p>
            <div class="protocol-part" hidden=move || is_empty.get()>
                <h3>"Onze volgorde"</h3>
                <ol class="protocol-order">{steps}</ol>
            </div>
            <div class="protocol-part">
                <h3>"Over de assistent"</h3>
                <p>{t::THREE.join(" ")}</p>
            </div>
            {goes_on(page)}
            <p>{cards::NEVER}" "{until}</p>
        </section>
    }
    .into_any()
}

/// What goes on, day by day. Without anything to show, it is left out in a school without assistants.
fn goes_on(page: Page) -> AnyView {
    let has_support = move || page.profile.with(SchoolProfile::may_have_support_staff);
    let days = move || {
        page.document.with(|week| {
            let days = Weekday::ALL.iter().map(|&day| (day, t::goes_on(week, day)));
            days.filter(|(_, rows)| !rows.is_empty()).collect::<Vec<_>>()
        })
    };
    let days = Memo::new(move |_| days());
    let shown = move || {
        if days.with(Vec::is_empty) {
            return has_support().then(|| {
                view! {
                    <div class="protocol-part no-print">
                        <h3>{t::GOES_ON}</h3>
                        <p>
                            "Er staat nog niets vast. "
                            <Link to=Route::Week(WeekPage::Blocks)>"Kies de blokken die doorgaan"</Link>
                        </p>
                    </div>
                }
                .into_any()
            });
        }
        let rows = days.get().into_iter().map(|(day, rows)| {
            let rows = rows.into_iter().map(|(week, who, what)| {
                let week = week.map_or_else(String::new, |week| format!("{}: ", words::week(week)));
                view! { <li>{capital(&format!("{week}{who}"))}": "{what}</li> }.into_any()
            });
            view! {
                <tr>
                    <th scope="row">{capital(weekday_name(day))}</th>
                    <td><ul class="plain-list">{rows.collect_view()}</ul></td>
                </tr>
            }
            .into_any()
        });
        let shown = view! {
            <table class="protocol-part protocol-goes-on">
                <caption>{t::GOES_ON}" (pauzes gaan ook altijd door)"</caption>
                <thead class="visually-hidden">
                    <tr><th scope="col">"Dag"</th><th scope="col">"Wat doorgaat"</th></tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        };
        Some(shown.into_any())
    };
    shown.into_any()
}
