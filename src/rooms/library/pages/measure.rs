//! One measure in full: to read, to print, to link to and to add to the plan.

use leptos::prelude::*;
use taakkompas_content::Library;
use taakkompas_content::model::{MeasureCard, RetiredMeasure};
use taakkompas_plan::agreements::acts::Undo;

use crate::kit::library;
use crate::kit::session::keeping::Beside;
use crate::kit::session::{use_derived, use_session};
use crate::kit::ui::basics::{Link, PageHead, with_library};
use crate::kit::ui::links::{linked, titled_list};
use crate::kit::ui::measure_body::first_step;
use crate::kit::ui::measure_page::{OfAddress, address, measure_article, to_the_scan};
use crate::kit::ui::print::print_button;
use crate::kit::ui::referring::{Reference, referring};
use crate::kit::ui::saving::SavedLine;
use crate::kit::words::labels;
use crate::rooms::library::words::research;
use crate::rooms::route::{LibraryPage, PlanPage, Route, ScanPage};

pub fn measure_page(id: &str) -> AnyView {
    match library::measure_now(id) {
        Some((card, retired)) => known(card, retired),
        None => unknown(),
    }
}

fn unknown() -> AnyView {
    view! {
        <PageHead title="Deze maatregel is er niet" />
        <p>"Misschien is het adres verkeerd getypt, of heet de maatregel nu anders."</p>
        <p><Link to=Route::Library(LibraryPage::Measures)>"Zoek in alle maatregelen"</Link></p>
    }
    .into_any()
}

fn known(card: &'static MeasureCard, retired: Option<&'static RetiredMeasure>) -> AnyView {
    let article = measure_article(
        card,
        retired,
        OfAddress {
            class: "",
            strip: view! { {kind(card)}{in_plan(card)} }.into_any(),
            first_step: first_step(card),
            reasons: with_library(move |library| rests_on(card, &library)).into_any(),
            foot: referring(
                &address(card),
                Reference { says: "Link naar deze maatregel:", text: research::reference_of_measure(card) },
            ),
        },
    );
    view! {
        {article}
        <div class="button-row">
            {print_button("Print deze maatregel")}
            <Link to=Route::Library(LibraryPage::Measures) class="button-quiet">"Alle maatregelen"</Link>
        </div>
    }
    .into_any()
}

/// How far it reaches, and what it is about.
fn kind(card: &MeasureCard) -> AnyView {
    view! {
        <p class="cluster small">
            <span class="tag">{labels::horizon(card.facts.horizon)}</span>
            <span>{format!("Thema: {}", labels::theme(card.facts.theme))}</span>
        </p>
    }
    .into_any()
}

/// Whether the measure is in the school's plan, with a button to add it; without a plan, a link to the scan.
fn in_plan(card: &'static MeasureCard) -> AnyView {
    let has_plan = use_derived().begun;
    view! {
        <div class="notice no-print">
            {move || if has_plan.get() { plan_controls(card) } else { to_the_scan() }}
        </div>
    }
    .into_any()
}

fn plan_controls(card: &'static MeasureCard) -> AnyView {
    let session = use_session();
    let derived = use_derived();
    let plan = derived.plan;
    let id = card.facts.id.clone();
    let holds = Memo::new(move |_| plan.with(|plan| plan.holds(card.facts.id.as_str())));
    // What this page changed by adding the measure, so that it can be undone.
    let before = RwSignal::new(None::<Undo>);
    let offers = Memo::new(move |_| !holds.get() || before.with(Option::is_some));
    let says = move || {
        if holds.get() {
            return if before.with(Option::is_some) {
                "Deze maatregel staat nu in jullie plan."
            } else {
                "Al in jullie plan."
            };
        }
        let was_out = plan.with(|plan| plan.removed.iter().any(|entry| entry.measure == card.facts.id));
        if was_out {
            "Jullie haalden deze maatregel uit het plan."
        } else {
            "Deze maatregel staat niet in jullie plan."
        }
    };
    // Before that there is nothing to save here.
    let is_pressed = RwSignal::new(false);
    let change = move |_| {
        is_pressed.set(true);
        match before.get_untracked() {
            Some(undo) => {
                derived.undo(&undo);
                before.set(None);
            }
            None => before.set(derived.act(Beside::OtherThings, |acts, plan| acts.add(&id, plan)).1),
        }
    };
    let fits = session.with_untracked(|scan| card.facts.fits(&scan.profile));
    let action = Route::Plan(PlanPage::Action(card.facts.id.to_string()));
    view! {
        <p role="status">{says}</p>
        {(!fits).then(|| view! { <p>"Let op: deze maatregel is voor een ander soort school dan jullie invulden."</p> }.into_any())}
        <p class="cluster">
            {move || holds.get().then(|| view! { <Link to=action.clone()>"Bekijk de actie in het plan"</Link> }.into_any())}
            {move || offers.get().then(|| {
                let label = move || if before.with(Option::is_some) { "Haal hem er weer uit" } else { "Zet in mijn plan" };
                view! { <button type="button" class="button-quiet" on:click=change.clone()>{label}</button> }.into_any()
            })}
        </p>
        {move || (is_pressed.get() || !session.can_change()).then(|| view! { <SavedLine/> })}
    }
    .into_any()
}

/// The findings and statements it rests on.
fn rests_on(card: &MeasureCard, library: &Library) -> AnyView {
    let findings = card.facts.findings.iter().filter_map(|id| library.finding(id.as_str())).map(|finding| {
        let told = format!(" ({}, {})", finding.id, finding.strength_text);
        linked(&Route::Library(LibraryPage::Finding(finding.id.to_string())), &finding.title, told)
    });
    let statements = card.facts.statements.iter().filter_map(|id| library::core().statement(id.as_str()));
    let statements = statements
        .map(|statement| linked(&Route::Scan(ScanPage::Theme(statement.facts.theme)), &statement.text, String::new()));
    view! {
        <section class="no-print">
            <h2>"Waar dit op rust"</h2>
            <p>"Het rapport koppelt geen oorzaak aan een oplossing. Dat deze maatregel hierbij past, is onze eigen stap."</p>
            {titled_list("Bevindingen", findings.collect())}
            {titled_list("Stellingen in de zelfscan", statements.collect())}
        </section>
    }
    .into_any()
}
