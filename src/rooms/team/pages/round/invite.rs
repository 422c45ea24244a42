//! Inviting the team: the link, to send, and as a QR code on the wall or on paper.

use leptos::prelude::*;

use crate::kit::browser;
use crate::kit::ui::basics::{LazyFold, href};
use crate::kit::ui::print::print_button;
use crate::kit::ui::qr::qr_code;
use crate::kit::ui::sending::send_buttons;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::route::{Route, TeamPage};
use crate::rooms::team::words::round as t;

pub(super) fn invite(status: StatusLine) -> AnyView {
    let link = browser::origin() + &href(&Route::Team(TeamPage::HandIn));
    let message = Signal::stored(t::invitation(&link));
    let (shown, printed) = (link.clone(), link.clone());
    view! {
        <section class="no-print" aria-labelledby="uitnodigen">
            <h2 id="uitnodigen">"1. Nodig je team uit"</h2>
            <p>"Stuur dit bericht, of laat de QR-code zien. Spreek af wanneer iedereen klaar is. In de link staat niets over jullie."</p>
            <p class="round-link">{link.clone()}</p>
            <div class="button-row">
                {send_buttons("uitnodiging", "Kopieer het bericht", t::SUBJECT, message, status)}
                {print_button("Print de QR-code")}
            </div>
            <LazyFold summary="Laat de QR-code groot zien">
                <div class="round-qr">{qr_code(&shown, "", t::QR_OF_INVITATION)}</div>
            </LazyFold>
        </section>
        <section class="round-poster print-only" aria-hidden="true">
            <p class="round-poster-head">"Hoe gaat het bij ons op school?"</p>
            <p>"Scan en vul in op je eigen telefoon. Je krijgt een code. Lever die in. Er staat geen naam in."</p>
            {qr_code(&printed, "", t::QR_OF_INVITATION)}
            <p>{printed.clone()}</p>
        </section>
    }
    .into_any()
}
