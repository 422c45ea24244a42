//! Check your answers: every statement asked, with its answer and a link to change it.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;
use taakkompas_scan::catalog::Statement;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{self, Answer};
use taakkompas_scan::theme::Theme;

use crate::kit::library;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, PageHead, href};
use crate::kit::ui::icons::named;
use crate::kit::ui::level;
use crate::kit::words::labels;
use crate::rooms::route::{PlanPage, Route, ScanPage};
use crate::rooms::scan::address::Trail;
use crate::rooms::scan::journey::{self, Depth};
use crate::rooms::scan::pages::questions::href_on;
use crate::rooms::scan::words::{profile as questions, scan as t};

/// Shown when the school gave no answer.
const SKIPPED: &str = "Overgeslagen";

#[component]
pub fn Check() -> impl IntoView {
    let scan = use_session().with_untracked(Clone::clone);
    let depth = Depth::of(&scan);
    let progress = scan::progress(journey::asked_in_all(depth, &scan.profile), &scan.answers);
    let themes = Theme::ALL.iter().map(|&theme| theme_section(theme, depth, &scan)).collect_view();
    let back = journey::before_check(depth, &scan.profile);
    view! {
        <PageHead title=Route::Scan(ScanPage::Check).title() lead=t::answered(progress) />
        {(depth == Depth::Short).then(|| view! {
            <p>"Dit zijn de stellingen van de korte zelfscan. Op de pagina van een thema staan ze alle vijf."</p>
        })}
        {school_section(&scan.profile)}
        {themes}
        <nav class="scan-steps no-print" aria-label="Stappen van de zelfscan">
            <p class="button-row">
                <a class="button" href=href(&Route::Plan(PlanPage::Result))>"Bekijk het resultaat"</a>
                <a class="button-quiet" href=href(&back)>"Terug"</a>
            </p>
            <p class="small"><Link to=Route::Scan(ScanPage::Hub)>"Naar het overzicht van de zelfscan"</Link></p>
        </nav>
    }
}

fn theme_section(theme: Theme, depth: Depth, scan: &Scan) -> AnyView {
    let shown = journey::shown(theme, depth, &scan.profile);
    let rows = shown.iter().map(|&facts| {
        let text = library::core().statement(facts.id.as_str()).map_or("", |statement| statement.text.as_str());
        let to = href_on(&depth.route(theme), Trail::BackToCheck, facts.id.as_str());
        row(text, answer(facts, scan), to)
    });
    let rows = rows.collect_view();
    view! {
        <section>
            <h2>{named(Some(theme), labels::theme(theme))}</h2>
            {if shown.is_empty() {
                view! { <p>"Niet van toepassing: in het schoolprofiel staat geen assistent of leraarondersteuner."</p> }.into_any()
            } else {
                view! { <dl class="summary-list">{rows}</dl> }.into_any()
            }}
        </section>
    }
    .into_any()
}

fn answer(facts: &Statement, scan: &Scan) -> AnyView {
    if !scan::applies(facts, &scan.profile) {
        return view! { {level::answer(Answer::NotApplicable)}" "<span class="small">"(telt niet mee)"</span> }
            .into_any();
    }
    scan.answers.get(&facts.id).map_or_else(|| SKIPPED.into_any(), |&answer| level::answer(answer))
}

fn school_section(profile: &SchoolProfile) -> AnyView {
    let list = |parts: Vec<&'static str>| if parts.is_empty() { SKIPPED.to_owned() } else { parts.join(" · ") };
    let groups = profile.groups.map(questions::group_count).into_iter();
    let groups = groups.chain(profile.group_forms.iter().map(|&form| questions::group_form(form))).collect();
    let staff = profile.assistants.map(questions::assistant_count).into_iter();
    let staff = staff.chain(profile.has_teacher_supporter.then_some(questions::SUPPORTER)).collect();
    let cover = profile.cover.map(questions::cover_frequency).into_iter();
    let cover = cover.chain(profile.covered_by.iter().map(|&by| questions::covering(by))).collect();
    let worries = profile.worries.iter().map(|&worry| questions::worry(worry)).collect();
    let rows = [
        (questions::groups(), groups),
        (questions::assistants(), staff),
        (questions::cover(), cover),
        (questions::worries(), worries),
    ];
    let rows = rows.map(|(question, answers)| {
        let to = href_on(&Route::Scan(ScanPage::Profile), Trail::BackToCheck, question.id);
        row(question.ask, list(answers).into_any(), to)
    });
    view! {
        <section>
            <h2>"Jullie school"</h2>
            <dl class="summary-list">{rows.collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn row(asked: &'static str, answer: AnyView, change: String) -> AnyView {
    view! {
        <div>
            <dt>{asked}</dt>
            <dd>{answer}</dd>
            <dd class="summary-change">
                <a href=change>"Wijzig"<span class="visually-hidden">": "{asked}</span></a>
            </dd>
        </div>
    }
    .into_any()
}
