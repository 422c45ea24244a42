//! An introduction as a school sees it: whose it is, what they say, and with what they ask to begin.

use leptos::prelude::*;
use taakkompas_policy::introduction::Introduction;
use taakkompas_scan::theme::Theme;

use crate::kit::ui::links::linked;
use crate::kit::words::labels;
use crate::rooms::policy::words::introduction as t;
use crate::rooms::route::{Route, ScanPage};

/// The introduction. That it is not ours stands before it; what they say stands in a frame of its own, of which no text gets out.
pub fn shown(of: &Introduction) -> AnyView {
    let from = t::from(of.sender());
    // Each by itself: a text of another direction turns nothing around it.
    let said = of.paragraphs().iter().map(|text| view! { <p dir="auto"><bdi>{text.clone()}</bdi></p> }.into_any());
    view! {
        <p class="hint">{t::NOT_OURS}</p>
        <p><strong><bdi>{from}</bdi></strong></p>
        <blockquote class="introduction">{said.collect_view()}</blockquote>
        {begin_with(of.themes())}
        <p class="hint">{t::STAYS_HERE}</p>
    }
    .into_any()
}

/// The themes, by our own names.
fn begin_with(themes: &[Theme]) -> Option<AnyView> {
    let theme = |&theme: &Theme| linked(&Route::Scan(ScanPage::ShortTheme(theme)), labels::theme(theme), String::new());
    (!themes.is_empty())
        .then(|| view! { <p>{t::BEGIN_WITH}</p><ol>{themes.iter().map(theme).collect_view()}</ol> }.into_any())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use taakkompas_policy::introduction::Draft;

    use super::*;

    #[test]
    fn markup_is_shown_as_it_was_written() {
        let draft = Draft {
            sender: "<b>Bestuur</b>".to_owned(),
            text: "<script>alert(1)</script>\n</blockquote><h1>Taakkompas zegt</h1>".to_owned(),
            themes: vec!["regie".to_owned()],
        };
        let html = Owner::new().with(|| shown(&draft.checked().unwrap()).to_html());
        for markup in ["<script", "<b>", "<h1"] {
            assert!(!html.contains(markup), "{html}");
        }
        assert_eq!(html.matches("</blockquote>").count(), 1, "{html}");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && html.contains("kort/regie"), "{html}");
        let (ours, theirs) = (html.find(t::NOT_OURS).unwrap(), html.find("alert").unwrap());
        assert!(ours < theirs, "whose it is not stands first");
    }
}
