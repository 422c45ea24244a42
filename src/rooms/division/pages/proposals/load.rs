//! Everyone's load against their capacity: a sentence, a picture that says the same, and a table.

use leptos::prelude::*;
use taakkompas_division::TaskDivision;
use taakkompas_division::totals::{OfColleague, Totals};
use taakkompas_school::months::Period;

use crate::kit::ui::basics::Fold;
use crate::kit::ui::tables::column_heads;
use crate::kit::words::labels::capital;
use crate::kit::words::numbers::percent;
use crate::rooms::division::words::hours;
use crate::rooms::division::words::proposals as t;

/// The height of a row of the picture, in hundredths of an em; integers keep floating point out of the markup.
const ROW: usize = 300;

/// The sentence, picture and table. `name` keeps the ids of two pictures on one page apart.
pub(super) fn load(of: &TaskDivision, totals: &Totals, name: &'static str) -> AnyView {
    let most = totals.colleagues.iter().map(|own| own.capacity.max(own.minutes)).max().unwrap_or(0).max(1);
    let all = &totals.colleagues;
    let bars: Vec<AnyView> = all.iter().enumerate().map(|(at, own)| bar(of, own, at * ROW, most)).collect();
    let rows: Vec<AnyView> = all.iter().map(|own| row(of, own)).collect();
    let words = t::load(of, totals);
    let (title, text) = (format!("{name}-beeld"), format!("{name}-beeld-tekst"));
    let (labelled, height) = (format!("{title} {text}"), em(ROW * all.len()));
    let by_period = by_period(of, all, name);
    let heads = ["Collega", "Taken", "Tijd", "Ruimte", "Vol", "Drukke periode"];
    view! {
        <p>{words.clone()}</p>
        <svg
            class="load-picture"
            role="img"
            aria-labelledby=labelled
            width="100%"
            height=height
        >
            <title id=title>"Tijd voor taken naast ieders ruimte"</title>
            <desc id=text>{words}</desc>
            {bars}
        </svg>
        {t::with_fixed(totals).map(|says| view! { <p>{says}</p> })}
        <p class="small">"De omlijning is ieders ruimte, de vulling is de tijd van de taken."</p>
        <div class="no-print"><Fold summary="Hetzelfde als tabel, met de drukke periodes">
            <div class="table-scroll" tabindex="0" role="region" aria-label="Tijd en ruimte per collega">
                <table>
                    {column_heads(&heads)}
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {by_period}
        </Fold></div>
    }
    .into_any()
}

fn bar(of: &TaskDivision, own: &OfColleague, top: usize, most: u32) -> AnyView {
    let label = capital(&t::who(of, own.colleague));
    let full = format!("{} van {}", hours::to_tenths(own.minutes), hours::to_tenths(own.capacity));
    let fits = own.minutes.min(own.capacity);
    let over = (own.over > 0).then(|| {
        view! { <rect class="load-over" x=part(own.capacity, most) y=em(top + 150) width=part(own.over, most) height=".9em"/> }
    });
    view! {
        <text class="bar-label" x="0" y=em(top + 105)>{format!("{label}: {full}")}</text>
        <rect class="load-room" x="0" y=em(top + 150) width=part(own.capacity, most) height=".9em"/>
        <rect class="load-full" x="0" y=em(top + 150) width=part(fits, most) height=".9em"/>
        {over}
    }
    .into_any()
}

/// The width of a bar as a percentage; the largest value, `most`, gets 99%.
fn part(of: u32, most: u32) -> String {
    let hundredths = u64::from(of) * 9_900 / u64::from(most);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn em(hundredths: usize) -> String {
    format!("{}.{:02}em", hundredths / 100, hundredths % 100)
}

fn row(of: &TaskDivision, own: &OfColleague) -> AnyView {
    let full =
        percent(own.minutes, own.capacity).map_or_else(|| "geen ruimte".to_owned(), |percent| format!("{percent}%"));
    let peaks: Vec<&str> = own.peaks().into_iter().map(t::period).collect();
    let peaks = if peaks.is_empty() { "geen".to_owned() } else { peaks.join(", ") };
    view! {
        <tr>
            <th scope="row">{capital(&t::who(of, own.colleague))}</th>
            <td>{own.tasks.len()}</td>
            <td>{hours::to_tenths(own.minutes)}</td>
            <td>{hours::to_tenths(own.capacity)}</td>
            <td>{full}</td>
            <td>{peaks}</td>
        </tr>
    }
    .into_any()
}

/// The time in each period; a peak is also marked in words.
fn by_period(of: &TaskDivision, all: &[OfColleague], name: &str) -> AnyView {
    let heads: Vec<String> = core::iter::once("Collega".to_owned())
        .chain(Period::ALL.iter().map(|&period| capital(t::period(period))))
        .collect();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let row = |own: &OfColleague| {
        let peaks = own.peaks();
        let cell = |(period, &minutes): (&Period, &u32)| {
            let is_peak = peaks.contains(period);
            let says = if is_peak { format!("{}, druk", hours::to_tenths(minutes)) } else { hours::to_tenths(minutes) };
            view! { <td class:peak=is_peak>{says}</td> }.into_any()
        };
        let cells: Vec<AnyView> = Period::ALL.iter().zip(&own.by_period).map(cell).collect();
        view! { <tr><th scope="row">{capital(&t::who(of, own.colleague))}</th>{cells}</tr> }.into_any()
    };
    let rows: Vec<AnyView> = all.iter().map(row).collect();
    let label = format!("{}: tijd per periode", if name == "voorstel" { "Dit voorstel" } else { "Jullie verdeling" });
    view! {
        <p>"Druk is: meer dan anderhalf keer wat de ruimte in die periode is. Die grens kozen wij."</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=label>
            <table>
                {column_heads(&heads)}
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
