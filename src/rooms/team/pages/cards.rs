//! What is printed for counting: cards to hold up, a sheet for everyone, and a sheet to tally on.

use leptos::prelude::*;
use taakkompas_scan::catalog::StatementId;
use taakkompas_team::picture::Choice;

use super::counting::{proposed, radio};
use super::to_hub;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, PageHead};
use crate::kit::ui::print::print_after_button;
use crate::rooms::address::Pages;
use crate::rooms::route::{Route, TeamPage};
use crate::rooms::team::document::TeamHandle;
use crate::rooms::team::words::counting as t;

/// How many cards there are on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PerSheet {
    Two,
    Four,
}

impl PerSheet {
    const fn cards(self) -> usize {
        match self {
            Self::Two => 2,
            Self::Four => 4,
        }
    }

    const fn says(self) -> (&'static str, &'static str) {
        match self {
            Self::Four => ("Vier op een blad", "Per mens één blad, en samen met drie anderen een blad vraagtekens."),
            Self::Two => {
                ("Twee op een blad", "Groter, voor een ruime zaal. Per mens twee bladen, en een half blad vraagtekens.")
            }
        }
    }

    /// The sheets, in order: the levels, and then one with nothing but question marks, for more people than one.
    fn sheets(self) -> Vec<Vec<(Choice, &'static str)>> {
        let (levels, unknown): (Vec<_>, Vec<_>) =
            t::SIGNS.into_iter().partition(|&(choice, _)| choice != Choice::Unknown);
        let levels = levels.chunks(self.cards()).map(<[_]>::to_vec);
        levels.chain([unknown.into_iter().cycle().take(self.cards()).collect()]).collect()
    }
}

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Cards,
    Sheets,
}

pub fn cards_page(document: TeamHandle) -> AnyView {
    let session = use_session();
    let of_counting = document.with_untracked(|team| {
        team.counting().map(|of| of.steps().iter().map(|step| step.statement.clone()).collect::<Vec<_>>())
    });
    let is_chosen = of_counting.is_some();
    let statements = of_counting.unwrap_or_else(|| proposed(session));
    let per_sheet = RwSignal::new(PerSheet::Four);
    let part = RwSignal::new(Part::Cards);
    let choice = |of: PerSheet| radio("per-blad", of.says(), move || per_sheet.get() == of, move || per_sheet.set(of));
    let which = if is_chosen {
        "Op de bladen staan de stellingen die jullie nu tellen."
    } else {
        "Op de bladen staan de stellingen die wij voorstellen. Kies eerst andere bij het tellen, als je dat wilt."
    };
    view! {
        <div class="no-print">
            <PageHead
                title=TeamPage::Cards.title()
                lead="Kaarten om op te steken, of bladen voor wie liever stil antwoordt. Alles leest ook in zwart-wit."
            />
            <fieldset class="card">
                <legend>"Hoe groot worden de kaarten?"</legend>
                <div class="choices">{[PerSheet::Four, PerSheet::Two].map(choice).collect_view()}</div>
            </fieldset>
            <p>{which}" "<Link to=Route::Team(TeamPage::Counting)>{TeamPage::Counting.title()}</Link></p>
            <div class="button-row">
                {print_after_button("Print de kaarten", move || part.set(Part::Cards))}
                {print_after_button("Print de twee bladen", move || part.set(Part::Sheets))}
            </div>
            <h2>"Zo ziet het eruit"</h2>
        </div>
        <div class:no-print=move || part.get() != Part::Cards>{move || hold_up(per_sheet.get())}</div>
        <div class="count-sheets" class:no-print=move || part.get() != Part::Sheets>
            {everyone(&statements)}
            {tally(&statements)}
        </div>
        {to_hub::<TeamPage>()}
    }
    .into_any()
}

/// The cards, with lines to cut along.
fn hold_up(per_sheet: PerSheet) -> AnyView {
    let card = |(choice, sign): (Choice, &'static str)| {
        view! { <li><strong>{sign}</strong><span>{t::choice(choice)}</span></li> }.into_any()
    };
    let sheet = |cards: Vec<(Choice, &'static str)>| {
        let of_sheet = cards.len();
        view! { <ul class="hold-cards" data-cards=of_sheet>{cards.into_iter().map(card).collect_view()}</ul> }
            .into_any()
    };
    view! {
        <section aria-label="Kaarten om op te steken">
            <p class="hint no-print">"Knip langs de stippellijn. Het cijfer is ook het aantal vingers."</p>
            {per_sheet.sheets().into_iter().map(sheet).collect_view()}
        </section>
    }
    .into_any()
}

fn heads() -> AnyView {
    let head = |(choice, _): (Choice, &'static str)| view! { <th scope="col">{t::choice(choice)}</th> }.into_any();
    view! { <thead><tr><th scope="col">"Stelling"</th>{t::SIGNS.map(head).collect_view()}</tr></thead> }.into_any()
}

fn rows(statements: &[StatementId], cell: fn() -> AnyView) -> AnyView {
    let row = |id: &StatementId| {
        let cells = t::SIGNS.map(|_| view! { <td>{cell()}</td> }).collect_view();
        view! { <tr><th scope="row">{t::statement(id)}</th>{cells}</tr> }.into_any()
    };
    view! { <tbody>{statements.iter().map(row).collect_view()}</tbody> }.into_any()
}

/// What everyone fills in, without a name.
fn everyone(statements: &[StatementId]) -> AnyView {
    view! {
        <div class="count-sheet">
            <h2 id="blad-ieder">"Jouw blad"</h2>
            <p>"Zet per stelling één kruisje. Schrijf je naam er niet op. Vouw het blad dubbel en geef het aan wie telt."</p>
            <div class="table-scroll" tabindex="0" role="region" aria-labelledby="blad-ieder">
                <table>{heads()}{rows(statements, || view! { <span class="tick-box"></span> }.into_any())}</table>
            </div>
        </div>
    }
    .into_any()
}

/// What is counted on, by someone who is not the leader.
fn tally(statements: &[StatementId]) -> AnyView {
    view! {
        <div class="count-sheet">
            <h2 id="blad-tellen">"Telblad"</h2>
            <p>{t::WHO_COUNTS}" Zet per kruisje een streepje. Typ daarna de getallen in bij 'Samen tellen'."</p>
            <p>"Zijn er minder dan vijf bladen? Tel dan niet, want dan is iemand te herkennen."</p>
            <div class="table-scroll" tabindex="0" role="region" aria-labelledby="blad-tellen">
                <table class="tally">{heads()}{rows(statements, || ().into_any())}</table>
            </div>
            <p class="count-by">"Geteld door (functie):"<span class="write-line"></span></p>
        </div>
    }
    .into_any()
}
