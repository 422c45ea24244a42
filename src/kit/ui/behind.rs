//! What came behind the `#` of the address: a code, a plan or a summary that somebody sent. No browser tells that to a server.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::kit::browser;

/// What the skip link of every page leads to: part of the page, and nothing that was sent.
const SKIP: &str = "inhoud";

/// What a part of an address behind its `#` is.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Nothing,
    OfThePage,
    Sent(String),
}

fn part(hash: &str) -> Part {
    match hash.trim_start_matches('#') {
        "" => Part::Nothing,
        SKIP => Part::OfThePage,
        sent => Part::Sent(sent.to_owned()),
    }
}

/// What came, as long as the page is there. Another link that is opened in the same tab comes instead.
#[derive(Debug, Clone, Copy)]
pub struct Behind {
    came: RwSignal<Option<String>>,
    /// Whether it was taken out of the address: then it is still shown.
    is_out: StoredValue<bool>,
    clear: Callback<()>,
}

impl Behind {
    /// Follows the address. To be made once for a page: in a component.
    pub fn of_address() -> Self {
        let (location, navigate) = (use_location(), use_navigate());
        // A written page has no such part, and the router warns when it is read there.
        let first = match part(&browser::fragment()) {
            Part::Sent(sent) => Some(sent),
            Part::Nothing | Part::OfThePage => None,
        };
        let (came, is_out) = (RwSignal::new(first), StoredValue::new(false));
        let hash = location.hash;
        Effect::new(move |_| {
            let now = match part(&hash.get()) {
                Part::OfThePage => return,
                Part::Nothing if is_out.get_value() => return,
                Part::Nothing => None,
                Part::Sent(sent) => Some(sent),
            };
            is_out.set_value(false);
            if came.with_untracked(|came| *came != now) {
                came.set(now);
            }
        });
        let clear = Callback::new(move |()| {
            is_out.set_value(true);
            let in_place =
                NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&location.pathname.get_untracked(), in_place);
        });
        Self { came, is_out, clear }
    }

    /// What came; `None` if nothing did.
    pub fn get(self) -> Option<String> {
        self.came.get()
    }

    /// Takes it out of the address, so that it does not stay in this tab's history. It is still shown.
    pub fn leave_address(self) {
        self.clear.run(());
    }

    /// Shows the page as without it.
    pub fn forget(self) {
        self.is_out.set_value(false);
        self.came.set(None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_the_skip_link_was_sent() {
        assert_eq!(part(""), Part::Nothing);
        assert_eq!(part("#"), Part::Nothing);
        assert_eq!(part("#inhoud"), Part::OfThePage);
        for sent in ["1AAx", "AAx", "-x", "inhoud2"] {
            assert_eq!(part(&format!("#{sent}")), Part::Sent(sent.to_owned()), "also without its first character");
        }
    }
}
