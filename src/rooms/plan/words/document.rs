//! What we say about the agreements as a whole, and about what could not be read in them.

use taakkompas_plan::agreements::{Agreements, Mend};

use crate::kit::words::document::{DocumentWords, Mended};
use crate::kit::words::numbers;
use crate::kit::words::saving::Message;
use crate::rooms::route::{PlanPage, Route};

impl DocumentWords for Agreements {
    const CALLED: &'static str = "de afspraken in het actieplan";
    const NEWER: Message = Message {
        title: "De afspraken in dit plan komen uit een nieuwere versie van Taakkompas",
        text: "Laad de pagina opnieuw. Helpt dat niet? Bewaar ze dan als bestand. Tot dan zie je het voorstel van vandaag.",
    };
    const DAMAGED: Message = Message {
        title: "De afspraken in dit plan kunnen we niet lezen",
        text: "Bewaar ze als bestand, dan zijn ze niet weg. Tot je opnieuw begint, zie je het voorstel van vandaag.",
    };
    const MENDED: &'static str = "Niet alles in jullie plan konden we lezen";
    const HUB: Route = Route::Plan(PlanPage::Plan);

    fn explain(&self, mend: &Mend) -> Mended {
        let says = match *mend {
            Mend::Actions(count) => {
                let of = numbers::count(count, "actie", "acties");
                format!("Bij {of} is de afspraak onleesbaar. Kijk of ze nog in het plan horen.")
            }
            Mend::Lines(count) => {
                format!("In wat er gebeurde, klopte {} niet.", numbers::count(count, "regel", "regels"))
            }
        };
        let to = Route::Plan(PlanPage::Plan);
        Mended { says, place: to.title().to_owned(), to }
    }
}
