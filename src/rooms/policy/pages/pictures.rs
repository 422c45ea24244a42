//! The QR code and the slide.

use leptos::prelude::*;
use taakkompas_policy::piece::Piece;
use taakkompas_policy::qr::Modules;
use taakkompas_policy::slide::svg;

use super::taken::Taken;
use crate::kit::browser;
use crate::kit::ui::qr::{modules, qr_code};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::policy::words::{hub as t, piece::CREDIT};

/// The modules of the code of an address; `None` if it is too long for one.
fn code(address: &str) -> Option<Modules> {
    let (side, is_dark) = modules(address)?;
    Some(Modules::new(side, |x, y| is_dark.get(y * side + x).copied().unwrap_or_default()))
}

/// The slide of a page.
pub(super) fn slide(of: &Piece) -> String {
    svg(of, CREDIT, code(&of.address).as_ref())
}

/// The code of a page, with the buttons that save it.
pub(super) fn qr(taken: Memo<Taken>, status: StatusLine) -> AnyView {
    let drawn = move || taken.with(|taken| qr_code(&taken.piece.address, "", &t::qr_of(&taken.piece.title)));
    let as_drawing = move |_| {
        let said = taken.with_untracked(|taken| {
            let svg = code(&taken.piece.address).map(|code| code.svg(&t::qr_of(&taken.piece.title)));
            let name = t::file_name("qr", &taken.name, "svg");
            svg.is_some_and(|svg| browser::download(&name, "image/svg+xml", &svg))
        });
        say(status, said);
    };
    let as_picture = move |_| {
        let (name, code) =
            taken.with_untracked(|taken| (t::file_name("qr", &taken.name, "png"), code(&taken.piece.address)));
        let Some(code) = code else { return };
        browser::spawn(async move {
            match browser::deflated(&code.rows()).await {
                Some(packed) => say(status, browser::download_bytes(&name, "image/png", &code.png(&packed))),
                None => status.reject(t::NO_PICTURE),
            }
        });
    };
    view! {
        <div class="policy-qr">{drawn}</div>
        <p class="button-row no-print">
            <button type="button" class="button-quiet" on:click=as_drawing>"Bewaar de QR-code als SVG"</button>
            <button type="button" class="button-quiet" on:click=as_picture>"Bewaar de QR-code als PNG"</button>
        </p>
    }
    .into_any()
}

fn say(status: StatusLine, is_saved: bool) {
    if is_saved {
        status.announce(t::SAVED);
    } else {
        status.reject(t::NOT_SAVED);
    }
}
