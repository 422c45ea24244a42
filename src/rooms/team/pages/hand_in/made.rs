//! The last step: the code, with the ways to hand it in.

use leptos::prelude::*;

use super::{Filled, STEP, Step};
use crate::kit::browser;
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::basics::{Notice, href};
use crate::kit::ui::qr::qr_code;
use crate::kit::ui::sending::send_buttons_then;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::SAVE_AS_FILE;
use crate::rooms::route::{Route, TeamPage};
use crate::rooms::team::words::hand_in as t;

pub(super) fn made(filled: Filled, status: StatusLine) -> AnyView {
    let (answered, asked) = filled.answered();
    let parts = filled.asked().len();
    let back = move |_| {
        // What came of copying or scanning was of this code; after a change there is another.
        status.announce("");
        filled.go_to(Step::Part(parts.saturating_sub(1)));
    };
    view! {
        <h2 id=STEP tabindex="-1">"Lever je code in"</h2>
        <p>{t::answered(answered, asked)}</p>
        {code(filled, status)}
        <div class="button-row">
            <button type="button" class="button-quiet" on:click=back>"Terug naar de stellingen"</button>
            {again(filled, status)}
        </div>
    }
    .into_any()
}

fn code(filled: Filled, status: StatusLine) -> Option<AnyView> {
    let code = filled.code()?;
    let is_changed = filled.sent.with_untracked(|sent| sent.as_ref().is_some_and(|sent| *sent != code));
    let written = code.to_string();
    let groups = written.split('-').map(|group| view! { <span>{group.to_owned()}</span> }).collect_view();
    let link = format!("{}{}#", browser::origin(), href(&Route::Team(TeamPage::HandIn)));
    let text = Signal::stored(t::message(&code));
    let aloud = t::code_aloud(&code);
    let picture = qr_code(&link, &code.characters(), t::QR_OF_CODE);
    let file = t::file(&code, &link);
    // Whichever of the ways is taken, it is out of this page. A QR code that was scanned nobody here can see.
    let of_sent = StoredValue::new(code);
    let sent = Callback::new(move |()| filled.sent.set(Some(of_sent.get_value())));
    let scanned = move |_| {
        sent.run(());
        status.announce("Dan is je code ingeleverd. Je mag deze pagina sluiten.");
        // It stands at the end of the page, which may be out of sight.
        status.focus();
    };
    let keep = move |_| {
        browser::download(t::FILE_NAME, "text/plain;charset=utf-8", &file);
        status.announce("Je code staat als bestand bij je downloads. Hier is hij nergens bewaard.");
        status.focus();
    };
    let shown = view! {
        <p class="hand-in-code"><span class="visually-hidden">{aloud}</span><span aria-hidden="true">{groups}</span></p>
        {is_changed.then(|| view! { <p><strong>"Je code is veranderd. Stuur deze."</strong></p> })}
        <p>"Stuur deze code naar degene die voor jullie team verzamelt."</p>
        <div class="button-row">{send_buttons_then("inlever-code", t::COPY, t::SUBJECT, text, status, sent)}</div>
        <Notice>
            <p>{t::WHO_READS_IT}</p>
            <p>{t::LATER}</p>
        </Notice>
        <h3>"Of laat hem scannen"</h3>
        <p>"Degene die verzamelt, richt de camera van de eigen telefoon op dit vlak."</p>
        {picture}
        <div class="button-row">
            <button type="button" class="button-quiet" on:click=scanned>"Mijn code is gescand"</button>
        </div>
        <h3>"Zelf bewaren mag"</h3>
        <p>"Wij bewaren niets. Wil je jouw code houden, zet hem dan in een bestand op je eigen toestel."</p>
        <div class="button-row">
            <button type="button" class="button-quiet" on:click=keep>{SAVE_AS_FILE}<span class="visually-hidden">": jouw code"</span></button>
        </div>
    };
    Some(shown.into_any())
}

/// For the next person on this device.
fn again(filled: Filled, status: StatusLine) -> AnyView {
    let asked = RwSignal::new(None);
    let question = Question {
        id: "opnieuw-invullen".to_owned(),
        label: "Wis dit voor een volgende collega",
        about: String::new(),
        question: "Al je antwoorden en je code zijn dan weg. Heb je je code verstuurd?".to_owned(),
        yes: "Ja, wis alles",
    };
    ask_once_more(question, asked, (), move || {
        filled.begin_again();
        status.announce("Alles is gewist.");
    })
}
