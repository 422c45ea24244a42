//! The last step: the code, with the ways to hand it in.

use leptos::prelude::*;

use super::{Filled, STEP, Step};
use crate::kit::browser;
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::basics::{Notice, href};
use crate::kit::ui::qr::qr_code;
use crate::kit::ui::sending::send_buttons;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::route::{Route, TeamPage};
use crate::rooms::team::words::hand_in as t;

pub(super) fn made(filled: Filled, status: StatusLine) -> AnyView {
    let (answered, asked) = filled.answered();
    let parts = filled.asked().len();
    let back = move |_| filled.go_to(Step::Part(parts.saturating_sub(1)));
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
    let written = code.to_string();
    let groups = written.split('-').map(|group| view! { <span>{group.to_owned()}</span> }).collect_view();
    let link = format!("{}{}#", browser::origin(), href(&Route::Team(TeamPage::HandIn)));
    let text = Signal::stored(t::message(&code));
    let aloud = t::code_aloud(&code);
    let picture = qr_code(&link, &code.characters(), t::QR_OF_CODE);
    // Whichever of the ways is taken, it is out of this page.
    let sent = move |_| filled.sent.set(Some(code.clone()));
    let shown = view! {
        <p class="hand-in-code"><span class="visually-hidden">{aloud}</span><span aria-hidden="true">{groups}</span></p>
        <p>"Stuur deze code naar degene die voor jullie team verzamelt."</p>
        <div class="button-row" on:click=sent>{send_buttons("inlever-code", t::COPY, t::SUBJECT, text, status)}</div>
        <Notice>
            <p>
                "Wie deze code heeft, kan je antwoorden eruit halen. Zet hem dus niet in een groepsapp. Er staat geen naam in."
            </p>
            <p>"Hier bewaren we niets. Ga je van deze pagina af, dan is alles weg. Verander je nog iets? Stuur dan de nieuwe code. Die telt in plaats van de eerste."</p>
        </Notice>
        <h3>"Of laat hem scannen"</h3>
        <p>"Degene die verzamelt, richt de camera van de eigen telefoon op dit vlak."</p>
        {picture}
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
