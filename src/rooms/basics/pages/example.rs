//! A school that is filled in, as an example for one that has filled in nothing yet.

use leptos::prelude::*;

use crate::kit::ui::examples::{example, facts};

pub(super) fn example_school() -> AnyView {
    let rows = [
        ("Lestijden", "Maandag tot en met vrijdag, 8.30-14.00 uur"),
        ("Groep 4", "Leraar groep 4 (ma, di, wo) en leraar groep 4, duo (do, vr)"),
        ("Onderwijsassistent A", "Maandag, dinsdag en donderdag, 8.15-14.30 uur"),
    ];
    example("Eén groep en één assistent", facts(rows.map(|(name, says)| (name, says.to_owned()))))
}
