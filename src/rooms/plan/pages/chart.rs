//! The profile as a picture: eight bars of four parts in a fixed order. Shape and word carry the level, not colour
//! alone; the sentence above and the table below say the same.

use leptos::prelude::*;
use taakkompas_scan::scan::{ScanResult, ThemeOutcome, ThemeResult};

use crate::kit::ui::icons;
use crate::kit::words::labels;
use crate::rooms::plan::words::result as t;

/// The height of a row, in hundredths of an em: no floating point in the markup.
const ROW: usize = 325;
/// Where each of the four parts begins, in percents of the width of the picture.
const PARTS: [&str; 4] = ["0%", "16.8%", "33.6%", "50.4%"];
const PART_WIDTH: &str = "15.6%";

/// The picture. At most one per page, because its title and text have fixed ids.
pub fn profile_chart(result: &ScanResult) -> AnyView {
    let height = em(ROW * result.themes.len());
    let rows: Vec<AnyView> = result.themes.iter().enumerate().flat_map(|(at, theme)| row(theme, at * ROW)).collect();
    let icons: Vec<AnyView> =
        result.themes.iter().enumerate().map(|(at, of)| icon(em(at * ROW + 4), icons::drawing(of.theme))).collect();
    view! {
        <svg class="profile-chart" role="img" aria-labelledby="beeld-titel beeld-tekst" width="100%" height=height>
            <title id="beeld-titel">"Acht thema's in vier stappen"</title>
            <desc id="beeld-tekst">{t::picture(result)}</desc>
            <defs>
                <pattern id="beeld-arcering" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <path class="hatch-line" stroke-width="3" d="M0 0V7"/>
                </pattern>
            </defs>
            {rows}
            {icons}
        </svg>
    }
    .into_any()
}

fn row(theme: &ThemeResult, top: usize) -> Vec<AnyView> {
    let mut row = vec![text("bar-label", "1.7em", em(top + 105), labels::theme(theme.theme).to_owned())];
    let bar = em(top + 150);
    match theme.outcome {
        ThemeOutcome::Known { level, .. } => {
            let filled = usize::try_from(level.value()).unwrap_or(0);
            let class = ["bar-0", "bar-1", "bar-2", "bar-3"].get(filled).copied().unwrap_or("bar-3");
            row.extend(PARTS.iter().enumerate().map(|(part, &left)| {
                rect(if part <= filled { class } else { "bar-track" }, None, left, bar.clone(), PART_WIDTH)
            }));
        }
        ThemeOutcome::NotApplicable => row.push(rect("na", None, "0", bar, "66%")),
        ThemeOutcome::Unknown | ThemeOutcome::TooFew | ThemeOutcome::Open => {
            row.push(rect("hatch", Some("url(#beeld-arcering)"), "0", bar, "66%"));
        }
    }
    let star = if t::is_first_impression(theme.outcome) { " *" } else { "" };
    row.push(text("bar-word", "69%", em(top + 228), t::short_outcome(theme.outcome).to_owned() + star));
    row
}

fn rect(class: &'static str, fill: Option<&'static str>, x: &'static str, y: String, width: &'static str) -> AnyView {
    view! { <rect class=class fill=fill x=x y=y width=width height=".9em"/> }.into_any()
}

/// In the same hand as beside headings, without its ground: here colour is for the levels.
fn icon(y: String, drawing: &'static str) -> AnyView {
    view! { <svg class="bar-icon" x="0" y=y width="1.3em" height="1.3em" viewBox="0 0 24 24" inner_html=drawing></svg> }
        .into_any()
}

fn text(class: &'static str, x: &'static str, y: String, says: String) -> AnyView {
    view! { <text class=class x=x y=y>{says}</text> }.into_any()
}

fn em(hundredths: usize) -> String {
    format!("{}.{:02}em", hundredths / 100, hundredths % 100)
}
