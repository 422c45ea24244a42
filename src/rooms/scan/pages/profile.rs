//! The school profile: four questions that can be answered without looking anything up.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use taakkompas_scan::profile::{CoverFrequency, Worry};

use crate::kit::session::begin_with::use_begin_with;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, PageHead};
use crate::rooms::route::{Route, ScanPage};
use crate::rooms::scan::address::Trail;
use crate::rooms::scan::journey::{self, Depth};
use crate::rooms::scan::pages::questions::{Bound, Pick, Refusal, back_to_check, one, question, several, steps};
use crate::rooms::scan::words::profile as t;

#[component]
pub fn Profile() -> impl IntoView {
    let session = use_session();
    let trail = Trail::of(&use_location().search.get_untracked());
    let (depth, profile) = session.with_untracked(|scan| (Depth::of(scan), scan.profile.clone()));
    let begin_with = use_begin_with().get_untracked();
    let next = match trail {
        Trail::BackToCheck => Route::Scan(ScanPage::Check),
        Trail::FullScan => journey::first(Depth::Full, &profile, &begin_with),
        Trail::None => journey::first(depth, &profile, &begin_with),
    };
    let somebody_covered = move || session.with(|scan| scan.profile.cover) != Some(CoverFrequency::Never);
    view! {
        <PageHead
            title=Route::Scan(ScanPage::Profile).title()
            lead="Je hoeft niets op te zoeken. Weet je iets niet? Sla het over."
        />
        {(trail == Trail::BackToCheck).then(back_to_check)}
        <p class="small no-print">
            "Wat je invult, blijft op dit apparaat. "<Link to=Route::Scan(ScanPage::Hub)>"Verander dat, of kies de volledige scan"</Link>
        </p>
        <div class="questions">
            {question(one!(t::groups(), groups), question(several!(t::group_forms(), group_forms), ().into_any()))}
            {question(one!(t::assistants(), assistants), question(teacher_supporter(), ().into_any()))}
            {question(
                one!(t::cover(), cover),
                view! {
                    <div hidden=move || !somebody_covered()>
                        {question(several!(t::covered_by(), covered_by), ().into_any())}
                    </div>
                }
                .into_any(),
            )}
            {question(worries(), ().into_any())}
        </div>
        {steps(&next, &Route::Scan(ScanPage::Hub))}
    }
}

fn teacher_supporter() -> Bound {
    Bound {
        question: t::teacher_supporter(),
        pick: Pick::Several,
        is_chosen: |scan, _| scan.profile.has_teacher_supporter,
        choose: |scan, _| scan.profile.has_teacher_supporter = !scan.profile.has_teacher_supporter,
        refusal: None,
    }
}

fn worries() -> Bound {
    Bound {
        question: t::worries(),
        pick: Pick::Several,
        is_chosen: |scan, code| scan.profile.worries.iter().any(|worry| worry.code() == code),
        choose: |scan, code| {
            if let Ok(worry) = code.parse() {
                scan.profile.toggle_worry(worry);
            }
        },
        refusal: Some(Refusal { is_full: |scan| scan.profile.worries.len() >= Worry::MOST, says: t::THIRD_WORRY }),
    }
}
