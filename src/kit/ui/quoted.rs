//! What a text gives to say or to send, in quotes: the school's words to be, with buttons to take them along.

use leptos::prelude::*;

use super::sending::send_buttons;
use super::status_line::StatusLine;

/// With fewer words it is a name or a question that anyone can type.
const FEWEST_WORDS: usize = 4;

/// The texts between double quotes that are worth taking along, in order.
pub fn quoted(text: &str) -> Vec<&str> {
    let inside = text.split('"').skip(1).step_by(2);
    // A quote that is not closed ends nothing.
    let closed = text.matches('"').count() / 2;
    inside.take(closed).map(str::trim).filter(|said| said.split_whitespace().count() >= FEWEST_WORDS).collect()
}

/// Buttons that copy, mail and share what a text has in quotes; nothing if it has none. `about` is the subject of a mail,
/// and `id` tells the buttons of one page apart.
///
/// They come once the app runs: without it they would do nothing.
pub fn take_along(id: &str, about: &str, text: &str) -> AnyView {
    let said = quoted(text).join("\n\n");
    if said.is_empty() {
        return ().into_any();
    }
    let (id, about) = (format!("zeg-{id}"), about.to_owned());
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let buttons = move || {
        is_live.get().then(|| {
            let status = StatusLine::new(format!("{id}-melding"));
            let text = Signal::stored(said.clone());
            view! {
                <div class="cluster">{send_buttons(&id, "Kopieer deze tekst", &about, text, status)}</div>
                {status.line()}
            }
        })
    };
    view! { <div class="take-along no-print">{buttons}</div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_quotes_is_found() {
        let step = r#"Vraag: "Wat doe jij hier het liefst? Vertel." Zeg daarna "dank je". Mail: "Wie wil dit wel eens proberen?""#;
        assert_eq!(quoted(step), ["Wat doe jij hier het liefst? Vertel.", "Wie wil dit wel eens proberen?"]);
        assert_eq!(quoted("Loop naar een collega."), Vec::<&str>::new());
        assert_eq!(quoted(r#"Zeg: "Dit is nooit gesloten en telt niet"#), Vec::<&str>::new());
    }
}
