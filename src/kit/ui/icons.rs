//! The drawn icon of each theme, on its own quiet tint (`style/themes.css`), in the hand of the compass: one weight, round
//! ends. It decorates: the name of the theme always stands beside it.

use leptos::prelude::*;
use taakkompas_scan::theme::Theme;

/// The icon of a theme.
pub fn theme(theme: Theme) -> AnyView {
    icon(theme.code(), drawing(theme))
}

/// The icon of the school, for a row among those of the themes.
pub fn school() -> AnyView {
    icon("", "<path d=\"M4 20V11L12 5l8 6v9zM12 5V2l4 1-4 1.2M9.5 20v-5h5v5\"/>")
}

/// A heading of a page with the icon of its theme beside it.
pub fn head_drawn(of: Option<Theme>, head: impl IntoView) -> AnyView {
    view! { <div class="head-drawn">{of.map(theme)}{head.into_view()}</div> }.into_any()
}

/// The name of a theme, or what is said of it, with its icon; for in a heading or an item of a list.
pub fn named(of: Option<Theme>, name: impl IntoView) -> AnyView {
    view! { <span class="with-icon">{of.map(theme)}<span>{name.into_view()}</span></span> }.into_any()
}

fn icon(tint: &'static str, drawing: &'static str) -> AnyView {
    view! { <svg class="icon" data-tint=tint viewBox="0 0 24 24" aria-hidden="true" inner_html=drawing></svg> }
        .into_any()
}

/// As text: a view of it is more code.
pub const fn drawing(theme: Theme) -> &'static str {
    match theme {
        // An empty chair.
        Theme::Cover => "<path d=\"M8 3v18M8 14h9v7M8 4h6M8 8.5h6M14 3v5.5\"/>",
        // A week with blocks in it.
        Theme::Deployment => "<path d=\"M3.5 6h17v14h-17zM3.5 10h17M8 3v4M16 3v4M7 13.5h4M7 16.5h2M14 13.5h3\"/>",
        // Two who agree.
        Theme::Agreements => "<path d=\"M3 4h12v8H9l-3 3v-3H3zM18.5 9H21v8h-2.5v3l-3-3H11v-2\"/>",
        // A clock.
        Theme::Room => "<path d=\"M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 7.5V12l3.5 2\"/>",
        // A seedling.
        Theme::Talent => {
            "<path d=\"M12 21V11M12 14c0-4-3-6.5-8-6.5c0 4.5 3 6.5 8 6.5M12 11c0-4.5 3-7 8-7c0 5-3 7-8 7M8 21h8\"/>"
        }
        // A wheel to steer by.
        Theme::Ownership => {
            "<path d=\"M12 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12M12 2v20M2 12h20M4.9 4.9l2.9 2.9M16.2 16.2l2.9 2.9M19.1 4.9l-2.9 2.9M7.8 16.2l-2.9 2.9\"/>"
        }
        // An open book.
        Theme::Expertise => {
            "<path d=\"M12 6.5C10 4.5 7 4 3 4v14c4 0 7 .5 9 2.5c2-2 5-2.5 9-2.5V4c-4 0-7 .5-9 2.5zM12 6.5v14\"/>"
        }
        // A mountain with a flag.
        Theme::Vision => "<path d=\"M2.5 20l7.5-11l4 6l2-2.5l5.5 7.5zM10 9V2.5l5 1.75-5 1.75\"/>",
    }
}
