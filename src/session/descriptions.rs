//! The task descriptions of the open scan.

use taakkompas_domain::descriptions::Book;

use super::{CarriedDesk, use_made};

/// The descriptions.
pub type DescriptionsDesk = CarriedDesk<Book>;

/// The descriptions, from context.
#[must_use]
pub fn use_descriptions() -> DescriptionsDesk {
    use_made(|made| &mut made.descriptions, DescriptionsDesk::new)
}
