//! Words of the division of tasks: its pages, and why a change is refused.

pub mod hours;
pub mod plan_text;
pub mod proposals;
pub mod refused;
pub mod team;
pub mod wishes;

use crate::routes::DivisionPage;

/// The title of a page of the division.
#[must_use]
pub const fn page_title(page: DivisionPage) -> &'static str {
    match page {
        DivisionPage::Hub => "Taken: eerst stoppen, dan verdelen",
        DivisionPage::List => "De lijst met taken",
        DivisionPage::Board => "Wat mag er af?",
        DivisionPage::Team => "Wie er zijn, en hoeveel ruimte",
        DivisionPage::Wishes => "Mijn wensen voor de taken",
        DivisionPage::Proposals => "Drie voorstellen om over te praten",
        DivisionPage::Plan => "Tekst voor het werkverdelingsplan",
    }
}
