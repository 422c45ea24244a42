//! What we say about a task that a stored record took further than the law ever allows.

use taakkompas_descriptions::{Book, Mend};

use super::{name, reach, told, what};
use crate::kit::words::mended::{Mended, TellsMends};
use crate::rooms::route::{DescriptionsPage, Route};

impl TellsMends for Book {
    const TITLE: &'static str = "In jullie omschrijvingen gaat een taak nu minder ver";

    fn tells(&self, mend: &Mend) -> Mended {
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
