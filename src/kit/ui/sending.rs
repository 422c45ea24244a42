//! A text to send to somebody: shared from the device, opened in a mail, or copied.

use leptos::prelude::*;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::copying::copy_button_then;
use super::status_line::StatusLine;
use crate::kit::browser;

/// What stays as it is in an address: RFC 3986, unreserved characters.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What opens a mail.
pub const OPEN_MAIL: &str = "Open in je mail";

/// What stands where that would be, of a text that does not fit.
pub const TOO_LONG_FOR_MAIL: &str = "Te lang voor een knop naar je mail. Kopieer de tekst en plak die in een bericht.";

/// The longest address of a mail, in bytes. Mail programs on Windows cut off what is longer than about 2,000, and half
/// a text would be sent.
const LONGEST_MAIL: usize = 1_900;

/// The address that opens a mail with this subject and text; `None` if it would be too long to arrive whole.
#[must_use]
pub fn mail_address(subject: &str, text: &str) -> Option<String> {
    let lines = text.replace("\r\n", "\n").replace('\n', "\r\n");
    let encoded = |text: &str| utf8_percent_encode(text, ENCODED).to_string();
    let address = format!("mailto:?subject={}&body={}", encoded(subject), encoded(&lines));
    (address.len() <= LONGEST_MAIL).then_some(address)
}

/// Buttons that share, mail and copy a text. Sharing is offered where the device can, mailing where the text fits in an
/// address; where it does not, that is said.
pub fn send_buttons(
    id: &str,
    copy_says: &'static str,
    subject: &str,
    text: Signal<String>,
    status: StatusLine,
) -> AnyView {
    send_buttons_then(id, copy_says, subject, text, status, Callback::new(|()| ()))
}

/// The same; `sent` hears that the text left the page: shared, put in a mail, or copied.
pub fn send_buttons_then(
    id: &str,
    copy_says: &'static str,
    subject: &str,
    text: Signal<String>,
    status: StatusLine,
    sent: Callback<()>,
) -> AnyView {
    let subject = StoredValue::new(subject.to_owned());
    let share = move |_| {
        browser::share(&subject.get_value(), &text.get_untracked(), move |done| {
            if done {
                status.announce("Gedeeld.");
                let _ = sent.try_run(());
            }
        });
    };
    let mail = move || {
        let address = subject.with_value(|subject| mail_address(subject, &text.get()));
        match address {
            Some(address) => {
                view! { <a class="button-quiet no-print" href=address on:click=move |_| sent.run(())>{OPEN_MAIL}</a> }
                    .into_any()
            }
            None => view! { <span class="hint no-print">{TOO_LONG_FOR_MAIL}</span> }.into_any(),
        }
    };
    view! {
        {browser::can_share().then(|| {
            view! { <button type="button" class="button-quiet no-print" on:click=share>"Deel met een app"</button> }
        })}
        {mail}
        {copy_button_then(id, copy_says, text, status, sent)}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_holds_the_whole_text_or_is_not_offered() {
        let address = mail_address("Mijn wensen", "Taakkompas wensen 1\nGoed in: Zoë & Co\n");
        let expected =
            "mailto:?subject=Mijn%20wensen&body=Taakkompas%20wensen%201%0D%0AGoed%20in%3A%20Zo%C3%AB%20%26%20Co%0D%0A";
        assert_eq!(address.as_deref(), Some(expected));
        assert_eq!(mail_address("x", &"a".repeat(LONGEST_MAIL)), None);
    }
}
