//! What we say about the week as a whole. Nothing in a week is ever mended.

use taakkompas_week::AssistantWeek;

use crate::kit::words::document::{DocumentWords, Mended};
use crate::kit::words::saving::Message;
use crate::rooms::route::{Route, WeekPage};

impl DocumentWords for AssistantWeek {
    const CALLED: &'static str = "de week van de assistent";
    const NEWER: Message = Message {
        title: "Deze week komt uit een nieuwere versie van Taakkompas",
        text: "Laad de pagina opnieuw. Helpt dat niet? Bewaar de week dan als bestand. Er is niets veranderd.",
    };
    const DAMAGED: Message = Message {
        title: "De week die hier staat, kunnen we niet lezen",
        text: "Bewaar hem als bestand, dan is hij niet weg. Daarna kun je een nieuwe week beginnen. De zelfscan en het plan staan er nog.",
    };
    const MENDED: &'static str = "In jullie week is iets aangepast";
    const HUB: Route = Route::Week(WeekPage::Hub);

    fn explain(&self, mend: &Self::Mend) -> Mended {
        match *mend {}
    }
}
