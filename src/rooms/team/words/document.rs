//! What we say about the team's document as a whole, and about what was put right when it was opened.

use taakkompas_team::{Mend, TeamDocument};

use super::round_name;
use crate::kit::words::document::{DocumentWords, Mended};
use crate::kit::words::numbers::count;
use crate::kit::words::saving::Message;
use crate::rooms::address::Pages;
use crate::rooms::route::{Route, TeamPage};

impl DocumentWords for TeamDocument {
    const CALLED: &'static str = "de rondes en gesprekken van het team";
    const NEWER: Message = Message {
        title: "De rondes en gesprekken van het team komen uit een nieuwere versie van Taakkompas",
        text: "Laad de pagina opnieuw. Helpt dat niet? Bewaar ze dan als bestand. De codes van collega's gaan daar niet \
               in mee. Er is niets veranderd.",
    };
    const DAMAGED: Message = Message {
        title: "Wat hier van het team staat, kunnen we niet lezen",
        text: "Bewaar het als bestand, dan is het niet weg. Daarna kun je opnieuw beginnen. De zelfscan en het plan staan er nog. \
               De codes van collega's gaan niet mee in het bestand.",
    };
    const MENDED: &'static str = "In de rondes en gesprekken van het team is iets veranderd";
    const HUB: Route = Route::Team(TeamPage::Hub);

    fn explain(&self, mend: &Mend) -> Mended {
        let (says, page) = match *mend {
            Mend::NowOpen { round, codes } => (
                format!(
                    "{}: {} uit een nieuwere Taakkompas kunnen we nu lezen.",
                    round_name(self, round),
                    count(codes, "code", "codes")
                ),
                TeamPage::Round,
            ),
            Mend::NotTaken { round, codes: 1 } => (
                format!(
                    "{}: 1 code uit een nieuwere Taakkompas telt niet mee. Van die collega telt al een code.",
                    round_name(self, round)
                ),
                TeamPage::Round,
            ),
            Mend::NotTaken { round, codes } => (
                format!(
                    "{}: {codes} codes uit een nieuwere Taakkompas tellen niet mee. Van die collega's telt al een code.",
                    round_name(self, round)
                ),
                TeamPage::Round,
            ),
            Mend::Figures { round, cells } => (
                format!(
                    "{}: {} niet kloppen. Dat laten we niet meer zien.",
                    round_name(self, round),
                    count(cells, "deel van het beeld kon", "delen van het beeld konden")
                ),
                TeamPage::Hub,
            ),
            Mend::Choices { choices } => (
                format!(
                    "{} niets.",
                    count(
                        choices,
                        "keuze voor de school is weg. Die zei",
                        "keuzes voor de school zijn weg. Die zeiden"
                    )
                ),
                TeamPage::Version,
            ),
        };
        Mended { says, to: Route::Team(page), place: page.title().to_owned() }
    }
}
