//! An introduction as a school sees it: whose it is, what they say, and with what they ask to begin.

use leptos::prelude::*;
use taakkompas_policy::introduction::Introduction;
use taakkompas_scan::theme::Theme;

use crate::kit::ui::basics::href;
use crate::kit::ui::links::linked;
use crate::kit::words::labels;
use crate::rooms::policy::words::introduction as t;
use crate::rooms::route::{Route, ScanPage};

/// Where its links open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    /// In this tab.
    Here,
    /// In a tab of its own: what somebody is writing stays where it is.
    InNewTab,
}

/// The introduction. That it is not ours stands before it; what they say stands in a frame of its own, of which no text gets out.
pub fn shown(of: &Introduction, opens: Opens) -> AnyView {
    let from = t::from(of.sender());
    // Each by itself: a text of another direction turns nothing around it.
    let said = of.paragraphs().iter().map(|text| view! { <p dir="auto"><bdi>{text.clone()}</bdi></p> }.into_any());
    view! {
        <p class="hint">{t::NOT_OURS}</p>
        <p><strong><bdi>{from}</bdi></strong></p>
        <blockquote class="introduction">{said.collect_view()}</blockquote>
        {begin_with(of.themes(), opens)}
        <p class="hint">{t::STAYS_HERE}</p>
    }
    .into_any()
}

/// The themes, by our own names.
fn begin_with(themes: &[Theme], opens: Opens) -> Option<AnyView> {
    let theme = |&theme: &Theme| {
        let (to, says) = (Route::Scan(ScanPage::ShortTheme(theme)), labels::theme(theme));
        match opens {
            Opens::Here => linked(&to, says, String::new()),
            Opens::InNewTab => {
                let link =
                    view! { <a href=href(&to) target="_blank" rel="external noopener">{says}" (nieuw tabblad)"</a> };
                view! { <li>{link}</li> }.into_any()
            }
        }
    };
    (!themes.is_empty())
        .then(|| view! { <p>{t::BEGIN_WITH}</p><ol>{themes.iter().map(theme).collect_view()}</ol> }.into_any())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use taakkompas_policy::introduction::Draft;

    use super::*;

    #[test]
    fn no_link_of_a_preview_leads_away_from_what_is_being_written() {
        let draft = Draft {
            sender: "Bestuur".to_owned(),
            text: "Welkom".to_owned(),
            themes: vec!["regie".to_owned(), "inzet".to_owned()],
        };
        let introduction = draft.checked().unwrap();
        let html = |opens| Owner::new().with(|| shown(&introduction, opens).to_html());
        let (here, apart) = (html(Opens::Here), html(Opens::InNewTab));
        assert_eq!((here.matches("<a ").count(), here.matches("_blank").count()), (2, 0), "{here}");
        for mark in ["<a ", "target=\"_blank\"", "noopener", "(nieuw tabblad)"] {
            assert_eq!(apart.matches(mark).count(), 2, "{mark} in {apart}");
        }
    }

    #[test]
    fn markup_is_shown_as_it_was_written() {
        let draft = Draft {
            sender: "<b>Bestuur</b>".to_owned(),
            text: "<script>alert(1)</script>\n</blockquote><h1>Taakkompas zegt</h1>".to_owned(),
            themes: vec!["regie".to_owned()],
        };
        let html = Owner::new().with(|| shown(&draft.checked().unwrap(), Opens::Here).to_html());
        for markup in ["<script", "<b>", "<h1"] {
            assert!(!html.contains(markup), "{html}");
        }
        assert_eq!(html.matches("</blockquote>").count(), 1, "{html}");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && html.contains("kort/regie"), "{html}");
        let (ours, theirs) = (html.find(t::NOT_OURS).unwrap(), html.find("alert").unwrap());
        assert!(ours < theirs, "whose it is not stands first");
    }
}
