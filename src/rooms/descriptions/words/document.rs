//! What we say about the descriptions as a whole, and about what stored ones held against the rules, and lost.

use taakkompas_descriptions::{Book, Mend};

use super::{name, reach, told, what};
use crate::kit::words::document::{DocumentWords, Mended};
use crate::kit::words::saving::Message;
use crate::rooms::route::{DescriptionsPage, Route};

impl DocumentWords for Book {
    const CALLED: &'static str = "de taakomschrijvingen";
    const NEWER: Message = Message {
        title: "Deze taakomschrijvingen komen uit een nieuwere versie van Taakkompas",
        text: "Laad de pagina opnieuw. Helpt dat niet? Bewaar ze dan als bestand. Er is niets veranderd.",
    };
    const DAMAGED: Message = Message {
        title: "De taakomschrijvingen die hier staan, kunnen we niet lezen",
        text: "Bewaar ze als bestand, dan zijn ze niet weg. Daarna kun je opnieuw beginnen. De rest van jullie gegevens staat er nog.",
    };
    const MENDED: &'static str = "In jullie omschrijvingen gaat een taak nu minder ver";
    const HUB: Route = Route::Descriptions(DescriptionsPage::Hub);

    fn explain(&self, mend: &Mend) -> Mended {
        let Mend { description, lowered } = *mend;
        let Some(of) = self.get(description) else {
            let place = Route::Descriptions(DescriptionsPage::Hub).title().to_owned();
            return Mended { says: String::new(), to: Route::Descriptions(DescriptionsPage::Hub), place };
        };
        let (who, task) = (name(of), of.task(lowered.at).map(what).unwrap_or_default());
        let (from, to, why) = (reach(lowered.from), reach(lowered.to), told::why(lowered.why, of.role()));
        Mended {
            says: format!("{who}, '{task}': was {from}, is nu {to}. {why}"),
            to: Route::Descriptions(DescriptionsPage::Role(of.role())),
            place: who,
        }
    }
}
