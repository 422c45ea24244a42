//! What we say about a handover as a whole.

use taakkompas_board::{Handover, Mend};

use crate::kit::words::document::{DocumentWords, Mended};
use crate::kit::words::saving::Message;
use crate::rooms::route::{BoardPage, Route};

impl DocumentWords for Handover {
    const CALLED: &'static str = "de samenvatting voor het bestuur";
    const NEWER: Message = Message {
        title: "De samenvatting voor het bestuur komt uit een nieuwere versie van Taakkompas",
        text: "Laad de pagina opnieuw. Helpt dat niet? Bewaar hem dan als bestand. Er is niets veranderd.",
    };
    const DAMAGED: Message = Message {
        title: "De samenvatting voor het bestuur kunnen we niet lezen",
        text: "Bewaar hem als bestand, dan is hij niet weg. Daarna kun je opnieuw beginnen. De zelfscan en het plan staan er nog.",
    };
    const MENDED: &'static str = "In de samenvatting voor het bestuur is iets veranderd";
    const HUB: Route = Route::Board(BoardPage::Handover);

    fn explain(&self, mend: &Mend) -> Mended {
        match *mend {}
    }
}
