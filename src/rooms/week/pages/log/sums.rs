//! The totals of the log for each period: in words, as a picture and as a table.

use leptos::prelude::*;
use taakkompas_week::log::{self, PeriodSum};

use crate::kit::session::use_session;
use crate::kit::ui::print::print_button;
use crate::kit::ui::tables::column_heads;
use crate::kit::words::labels;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::log as t;

/// The height of a row, in hundredths of an em; integers keep floating point out of the markup.
const ROW: usize = 325;
/// The width of a full bar, in hundredths of a percent of the picture.
const WHOLE: u32 = 6600;

pub fn sums(document: WeekHandle) -> AnyView {
    let session = use_session();
    let sums = Memo::new(move |_| {
        let today = session.today();
        let calendar = session.with(|scan| scan.calendar.clone());
        document.with(|week| log::sums(week, &calendar, today))
    });
    let is_empty = Memo::new(move |_| sums.with(Vec::is_empty));
    let ib_word = Memo::new(move |_| session.with(|scan| scan.profile.ib_word));
    let periods = move || {
        let ib_word = ib_word.get();
        sums.with(|sums| {
            let beside = |sum: &PeriodSum| document.with(|week| t::beside(week, sum, ib_word));
            sums.iter().rev().map(|sum| period(sum, beside(sum))).collect_view()
        })
    };
    view! {
        <section class="log-sums" aria-labelledby="telling">
            <h2 id="telling">"Wat doorging, van vakantie tot vakantie"</h2>
            <p>"We tellen blokken, geen mensen. De telling gaat over het rooster en niet over een persoon."</p>
            <p hidden=move || !is_empty.get()>
                "Hier komt per periode hoeveel gepland werk doorging. Kies een eerste dag of zet een streepje."
            </p>
            {periods}
            {move || sums.with(|sums| chart(sums))}
            {move || sums.with(|sums| table(sums))}
            <p class="hint" hidden=move || is_empty.get()>
                "We tellen met het rooster zoals het nu is. Studiedagen en feestdagen kennen we niet: zet daar een streepje."
            </p>
            <div class="button-row" hidden=move || is_empty.get()>{print_button("Print de telling")}</div>
        </section>
    }
    .into_any()
}

fn period(sum: &PeriodSum, beside: Option<String>) -> AnyView {
    let line = |says: String| view! { <p>{says}</p> }.into_any();
    view! {
        <h3>{labels::capital(&t::period(sum.period))}</h3>
        <p class="log-words"><strong>{t::went_ahead(sum)}</strong></p>
        {t::given_up(sum).map(line)}
        {beside.map(line)}
        {t::reasons(sum).map(line)}
        <p class="hint">{t::days(sum.days)}</p>
    }
    .into_any()
}

/// The picture. Fill and hatching carry the meaning, not colour alone; the words and the table say the same.
fn chart(sums: &[PeriodSum]) -> AnyView {
    let sums: Vec<&PeriodSum> = sums.iter().filter(|sum| sum.planned.blocks > 0).collect();
    if sums.is_empty() {
        return ().into_any();
    }
    let height = em(ROW * sums.len());
    let says = t::picture(&sums.iter().map(|&sum| sum.clone()).collect::<Vec<_>>());
    let rows: Vec<AnyView> = sums.iter().enumerate().flat_map(|(at, sum)| bar(sum, at * ROW)).collect();
    view! {
        <figure class="log-figure">
            <svg class="log-chart" role="img" aria-labelledby="telling-titel telling-tekst" width="100%" height=height>
                <title id="telling-titel">"Geplande blokken die doorgingen, per periode"</title>
                <desc id="telling-tekst">{says}</desc>
                <defs>
                    <pattern
                        id="telling-arcering"
                        width="7"
                        height="7"
                        patternUnits="userSpaceOnUse"
                        patternTransform="rotate(45)"
                    >
                        <path class="log-hatch-line" stroke-width="3" d="M0 0V7"/>
                    </pattern>
                </defs>
                {rows}
            </svg>
            <figcaption class="hint">"Gevuld: ging door. Gestreept: ging niet door."</figcaption>
        </figure>
    }
    .into_any()
}

fn bar(sum: &PeriodSum, top: usize) -> Vec<AnyView> {
    let done = u64::from(sum.went_ahead().blocks) * u64::from(WHOLE) / u64::from(sum.planned.blocks).max(1);
    let done = u32::try_from(done).unwrap_or(WHOLE).min(WHOLE);
    let y = em(top + 150);
    let text = |class: &'static str, x: &'static str, y: String, says: String| {
        view! { <text class=class x=x y=y>{says}</text> }.into_any()
    };
    let mut row = vec![text("log-bar-label", "0", em(top + 105), labels::capital(&t::period(sum.period)))];
    if done > 0 {
        row.push(view! { <rect class="log-bar-done" x="0" y=y.clone() width=percent(done) height=".9em"/> }.into_any());
    }
    if done < WHOLE {
        let (x, width) = (percent(done), percent(WHOLE - done));
        row.push(
            view! { <rect class="log-bar-not" fill="url(#telling-arcering)" x=x y=y width=width height=".9em"/> }
                .into_any(),
        );
    }
    row.push(text("log-bar-word", "69%", em(top + 228), t::bar(sum)));
    row
}

fn em(hundredths: usize) -> String {
    format!("{}.{:02}em", hundredths / 100, hundredths % 100)
}

fn percent(hundredths: u32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn table(sums: &[PeriodSum]) -> AnyView {
    if sums.is_empty() {
        return ().into_any();
    }
    let row = |sum: &PeriodSum| {
        view! {
            <tr>
                <th scope="row">{labels::capital(&t::period(sum.period))}</th>
                <td>{sum.planned.blocks}</td>
                <td>{sum.went_ahead().blocks}</td>
                <td>{t::cell(sum.given_up)}</td>
                <td>{t::cell(sum.given_up_beside())}</td>
            </tr>
        }
        .into_any()
    };
    let rows = sums.iter().map(row).collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="De telling als tabel">
            <table>
                <caption>"De telling als tabel, in blokken"</caption>
                {column_heads(&["Periode", "Gepland", "Ging door", "Ging niet door", "Ander werk dat wegviel"])}
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
