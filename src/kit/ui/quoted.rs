//! What a text gives to say or to send, in quotes: the school's words to be, with buttons to take them along.

use leptos::prelude::*;

use super::copying::COPIED;
use super::sending::{OPEN_MAIL, mail_address, send_buttons};
use super::status_line::StatusLine;
use crate::kit::browser;

/// With fewer words it is a name or a question that anyone can type.
const FEWEST_WORDS: usize = 4;

/// The texts between double quotes that are worth taking along, in order.
pub fn quoted(text: &str) -> Vec<&str> {
    let inside = text.split('"').skip(1).step_by(2);
    // A quote that is not closed ends nothing.
    let closed = text.matches('"').count() / 2;
    inside.take(closed).map(str::trim).filter(|said| said.split_whitespace().count() >= FEWEST_WORDS).collect()
}

/// What copies the text.
const COPY: &str = "Kopieer deze tekst";

/// Buttons that copy, mail and share what a text has in quotes; nothing if it has none. `about` is the subject of a mail,
/// and `id` tells the buttons of one page apart.
pub fn take_along(id: &str, about: &str, text: &str) -> AnyView {
    let said = quoted(text).join("\n\n");
    if said.is_empty() {
        return ().into_any();
    }
    let id = format!("zeg-{id}");
    let status = StatusLine::new(format!("{id}-melding"));
    let buttons = if browser::IS_BROWSER {
        send_buttons(&id, COPY, about, Signal::stored(said), status)
    } else {
        written(&id, about, said)
    };
    view! { <div class="take-along no-print"><div class="cluster">{buttons}</div>{status.line()}</div> }.into_any()
}

/// The same on a written page, where `public/start.js` copies.
fn written(id: &str, about: &str, said: String) -> AnyView {
    let mail = mail_address(about, &said);
    view! {
        {mail.map(|address| view! { <a class="button-quiet no-print" href=address>{OPEN_MAIL}</a> })}
        <button
            type="button"
            class="button-quiet no-print"
            data-does="copy"
            data-text=said
            data-line=format!("{id}-melding")
            data-done=COPIED
            data-refused="Kopiëren mocht niet van je browser. Selecteer de tekst en kopieer hem zelf."
        >
            {COPY}
        </button>
    }
    .into_any()
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
