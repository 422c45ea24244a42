//! A part of a page that is written out once. In a browser the app takes it from the page as it was written, so that nobody fetches the
//! code that makes it (0078).

use leptos::prelude::*;

use crate::kit::browser;
use crate::rooms::route::Route;

/// The part of a page that `make` makes when the pages are written: the last of the page. In a browser it is kept from the page that
/// was opened, or fetched with it by those who come from another; if it does not come, it is not there.
pub fn written(page: &Route, class: &'static str, make: impl FnOnce() -> AnyView) -> AnyView {
    let path = page.path();
    if !browser::IS_BROWSER {
        return view! { <div class=class data-kept=path>{make()}</div> }.into_any();
    }
    let shown = RwSignal::new(browser::written_part(&path));
    if shown.with_untracked(Option::is_none) {
        let folder = path.trim_matches('/');
        let file = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        browser::spawn(async move {
            let page = browser::fetch_bytes(&file).await.and_then(|bytes| String::from_utf8(bytes).ok());
            let part = page.as_deref().and_then(part_of).map(str::to_owned);
            // Ignored if the visitor has left the page by then.
            let _ = shown.try_set(part);
        });
    }
    view! { <div class=class data-kept=path inner_html=move || shown.get().unwrap_or_default()></div> }.into_any()
}

/// That part of a page as it was written: what is in the element with the mark, up to where that ends.
pub fn part_of(page: &str) -> Option<&str> {
    const END: &str = "</div>";
    let (_, part) = page.split_once(" data-kept")?.1.split_once('>')?;
    let (mut at, mut open) = (0, 1_u32);
    while let Some(end) = part.get(at..)?.find(END) {
        open += u32::try_from(part.get(at..at + end)?.matches("<div").count()).ok()?;
        open -= 1;
        if open == 0 {
            return part.get(..at + end);
        }
        at += end + END.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::part_of;

    #[test]
    fn the_part_ends_where_its_element_does() {
        let page =
            "<main><div class=\"home\"><div data-kept=\"/\"><p>a</p><div><div>b</div></div><p>c</p></div></div></main>";
        assert_eq!(part_of(page), Some("<p>a</p><div><div>b</div></div><p>c</p>"));
        assert_eq!(part_of("<main><div data-kept=\"/data\"></div></main>"), Some(""));
        assert_eq!(part_of("<main><div>a</div></main>"), None);
        assert_eq!(part_of("<main><div data-kept=\"/data\"><div>a</div>"), None);
    }
}
