//! What a school for speciaal onderwijs is told where the law on teaching is told.

use leptos::prelude::*;
use taakkompas_content::model::MeasureBody;
use taakkompas_scan::profile::SchoolType;
use taakkompas_school::staff::StaffRole;

use super::basics::{Notice, Tone};
use crate::kit::session::use_session;

/// That the rules on teaching are those of bo and sbo, if this is a school for speciaal onderwijs (WEC artikel 3 lid 5).
pub fn special_school() -> AnyView {
    let session = use_session();
    let is_special = Memo::new(move |_| session.with(|scan| scan.profile.school_type == Some(SchoolType::Special)));
    let notice = move || {
        is_special.get().then(|| {
            view! {
                <Notice tone=Tone::Care>
                    <p>
                        "Jullie zijn een school voor speciaal onderwijs. Wat hier staat over lesgeven zonder bevoegdheid, geldt voor de basisschool en het sbo. \
                         In het so mag iemand zonder diploma een afwezige leraar tijdelijk vervangen, onder voorwaarden. \
                         Dat staat in de Wet op de expertisecentra (artikel 3, versie van 1 augustus 2026). Vraag je bestuur wat dat voor jullie betekent."
                    </p>
                </Notice>
            }
            .into_any()
        })
    };
    notice.into_any()
}

/// The same, if the measure rests on those rules.
pub fn special_school_at(body: &MeasureBody) -> Option<AnyView> {
    // Where it is stated that an assistant may not take a group.
    let is_on_teaching = |id: &str| StaffRole::Assistant.sources().contains(&id);
    let mut sources = body.watch.iter().filter_map(|watch| watch.source.as_ref());
    sources.any(|id| is_on_teaching(id.as_str())).then(special_school)
}
