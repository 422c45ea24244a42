//! "Waarom deze actie?": from the school's answers and the findings to the measure, marking the step that is ours.

use leptos::prelude::*;
use taakkompas_content::model::{Finding, Library, MeasureCard, Statement};
use taakkompas_scan::catalog::FindingId;
use taakkompas_scan::scan::{Answer, Answers};

use crate::kit::library;
use crate::kit::ui::basics::{Fold, Link};
use crate::kit::ui::level;
use crate::kit::ui::measure_body::evidence_labels;
use crate::kit::words::labels;
use crate::rooms::plan::words::plan as t;
use crate::rooms::route::{LibraryPage, Route, ScanPage};

/// The chain of a measure. `reasons` come from the plan: why this goal, this action, this date.
pub fn chain(card: &MeasureCard, answers: &Answers, reasons: Vec<String>, library: &Library) -> AnyView {
    let statements: Vec<&'static Statement> =
        card.facts.statements.iter().filter_map(|id| library::core().statement(id.as_str())).collect();
    let behind: Vec<&FindingId> = behind(card, &statements);
    let answered = statements.iter().map(|statement| answered(statement, answers.get(&statement.facts.id).copied()));
    let reasons = reasons.into_iter().map(|reason| view! { <p>{reason}</p> }.into_any());
    view! {
        <ol class="chain">
            <li>
                <h3>"Wat jullie invulden"</h3>
                {answered.collect_view()}
            </li>
            <li>
                <h3>"Wat het onderzoek zegt"</h3>
                {findings(&card.facts.findings.iter().collect::<Vec<_>>(), library)}
                {(!behind.is_empty()).then(|| {
                    let more = findings(&behind, library);
                    view! { <Fold summary="Meer bevindingen achter deze stellingen">{more}</Fold> }.into_any()
                })}
            </li>
            <li>
                <h3>"Van bevinding naar maatregel"</h3>
                <p><span class="tag tag-own">"onze stap"</span>" "{t::OUR_STEP}</p>
                {evidence_labels(card)}
            </li>
            <li>
                <h3>"De maatregel"</h3>
                <p><strong>{card.title.clone()}</strong>". "{card.gain.clone()}</p>
                {reasons.collect_view()}
            </li>
        </ol>
    }
    .into_any()
}

/// A statement with the school's answer and what that answer means for this statement.
fn answered(statement: &'static Statement, answer: Option<Answer>) -> AnyView {
    let meaning = answer
        .and_then(Answer::level)
        .and_then(|level| usize::try_from(level.value()).ok().and_then(|at| statement.levels.get(at)).cloned());
    let says = match answer {
        Some(answer) => view! { {level::answer(answer)}{meaning.map(|meaning| format!(": {meaning}"))} }.into_any(),
        None => view! {
            "Hier vulden jullie nog niets in. "
            <Link to=Route::Scan(ScanPage::Theme(statement.facts.theme))>{format!("Ga naar '{}'", labels::theme(statement.facts.theme))}</Link>
        }
        .into_any(),
    };
    view! { <p><strong>{statement.text.clone()}</strong><br/>{says}</p> }.into_any()
}

/// The findings behind the statements that the measure does not already cite.
fn behind<'a>(card: &MeasureCard, statements: &[&'a Statement]) -> Vec<&'a FindingId> {
    let mut found: Vec<&FindingId> = Vec::new();
    for id in statements.iter().flat_map(|statement| &statement.facts.findings) {
        if !card.facts.findings.contains(id) && !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

fn findings(ids: &[&FindingId], library: &Library) -> AnyView {
    let rows = ids.iter().filter_map(|id| library.finding(id.as_str())).map(finding);
    view! { <ul class="plain-list">{rows.collect_view()}</ul> }.into_any()
}

fn finding(finding: &Finding) -> AnyView {
    let (id, title) = (finding.id.as_str(), finding.title.clone());
    view! {
        <li data-finding=id.to_owned()>
            <Link to=Route::Library(LibraryPage::Finding(id.to_owned()))>{title}</Link>
            <br/>
            {format!("Verteld door: {}. Paragraaf {}, {id}. ", finding.who.trim_end_matches('.'), finding.section)}
            <span class="tag">{labels::strength(finding.strength)}</span>
        </li>
    }
    .into_any()
}
