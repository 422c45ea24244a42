//! The page of `Route::Plan(PlanPage::Result)`: one step for this week, what is in place, and where there is most to
//! gain.

use leptos::prelude::*;
use taakkompas_plan::agenda::Item;
use taakkompas_plan::facts::Facts;
use taakkompas_plan::{Situation, fragile_strengths};
use taakkompas_scan::scan::{self, Completion, Level, ScanResult, ThemeResult};
use taakkompas_scan::theme::Theme;

use crate::kit::library;
use crate::kit::session::{use_derived, use_session};
use crate::kit::ui::basics::{Fold, Link, Notice, PageHead, Tone};
use crate::kit::ui::drawings;
use crate::kit::ui::icons::named;
use crate::kit::ui::kept_file::file_bar;
use crate::kit::ui::level;
use crate::kit::ui::measure_body::first_step_called;
use crate::kit::ui::print::{print_button, print_head};
use crate::kit::words::{labels, situation};
use crate::rooms::plan::pages::chart::profile_chart;
use crate::rooms::plan::pages::compare::comparison;
use crate::rooms::plan::pages::example::example_plan;
use crate::rooms::plan::pages::plan::checking::waits;
use crate::rooms::plan::pages::plan::editor::PlanEditor;
use crate::rooms::plan::pages::plan::kept::kept;
use crate::rooms::plan::words::{plan as plan_texts, result as t};
use crate::rooms::route::{PlanPage, Route, ScanPage, TeamPage};

#[component]
pub fn ResultPage() -> impl IntoView {
    let derived = use_derived();
    let page = move || {
        if derived.begun.get() { derived.with_facts(|facts| told_page(&facts)) } else { nothing_yet() }
    };
    view! {
        <PageHead title=Route::Plan(PlanPage::Result).title() lead=t::NO_JUDGEMENT />
        {print_head()}
        {kept()}
        {waits()}
        {page}
        {file_bar()}
        {move || derived.begun.get().then(comparison)}
    }
}

/// The result, once something is answered: what it comes down to with the picture beside it, then the rest.
fn told_page(facts: &Facts<'_>) -> AnyView {
    let result = facts.input.result;
    let talk_with = plan_texts::talk_with(facts.input.profile.filled_in_by);
    // The step of the school's own page: of what was to be ready before, it asks first.
    let next = PlanEditor::open().on_day(|day| day.next.or_else(|| day.busy.first().copied()).cloned());
    let step = next.as_ref().or_else(|| facts.agenda.first());
    let has_picture = result.themes.iter().any(|theme| theme.outcome.level().is_some());
    view! {
        <div class="two-halves">
            <div>
                {how_it_stands(facts)}
                {talk_with.map(|says| view! { <p>{says}</p> }.into_any())}
                {step.and_then(|item| one_step(item, facts))}
            </div>
            <div>{has_picture.then(|| picture(facts))}</div>
        </div>
        <div class="two-halves">
            {to_win(facts)}
            {stands(facts)}
        </div>
        {not_known(facts)}
        {deepen(facts)}
    }
    .into_any()
}

fn nothing_yet() -> AnyView {
    view! {
        <p>"Hier komt straks jullie resultaat: één stap om mee te beginnen, wat er al staat, en waar het meest te winnen is."</p>
        <p>"Daarvoor doe je de korte zelfscan. Je kunt stoppen wanneer je wilt; wat je invult, blijft staan."</p>
        <p class="button-row"><Link to=Route::Scan(ScanPage::Hub) class="button">"Start de zelfscan"</Link></p>
        <div class="side-by-side">{example_plan()}{drawings::stair()}</div>
    }
    .into_any()
}

/// How things are: in the school's own words where there is nothing to say before them.
fn how_it_stands(facts: &Facts<'_>) -> AnyView {
    if facts.proposal.situation == Situation::Ordinary
        && let Some(says) = t::own_words(facts)
    {
        return view! { <p class="lead">{says}</p> }.into_any();
    }
    let says = situation::in_words(facts);
    if facts.proposal.situation == Situation::Crisis {
        view! { <Notice tone=Tone::Care><p>{says}</p></Notice> }.into_any()
    } else {
        view! { <p>{says}</p> }.into_any()
    }
}

/// How much of the short scan and of the full scan is filled in, counting only what applies.
fn filled_in() -> (Completion, Completion) {
    use_session().with(|scan| {
        let short = Theme::ALL.iter().flat_map(|&theme| scan::short_scan(library::statements(), theme, &scan.profile));
        let all = library::catalog().statements.iter().filter(|statement| scan::applies(statement, &scan.profile));
        (scan::progress(short, &scan.answers), scan::progress(all, &scan.answers))
    })
}

/// The first action of the plan, with its first step.
fn one_step(item: &Item, facts: &Facts<'_>) -> Option<AnyView> {
    let card = library::measures().card(item.measure.as_str())?;
    let reasons = [plan_texts::because(item, facts), plan_texts::start(item, facts)];
    let reasons: Vec<String> = reasons.into_iter().flatten().collect();
    Some(
        view! {
            <section>
                <h2>{plan_texts::one_step(item, facts)}</h2>
                <article class="card">
                    <h3><Link to=Route::Plan(PlanPage::Action(item.measure.to_string()))>{card.title.clone()}</Link></h3>
                    {first_step_called(&plan_texts::first_step(item, facts), card)}
                    {(!reasons.is_empty()).then(|| view! { <p>{reasons.join(" ")}</p> }.into_any())}
                </article>
                <p class="button-row">
                    <Link to=Route::Plan(PlanPage::Plan) class="button">"Naar het actieplan"</Link>
                    {print_button("Print het resultaat")}
                </p>
            </section>
        }
        .into_any(),
    )
}

/// What is already in place, in the order of the themes: not a ranking.
fn stands(facts: &Facts<'_>) -> Option<AnyView> {
    let found = themes(facts.input.result, |level| level >= Level::Mostly);
    let rows = told(&found, |theme| t::strong(theme, facts));
    let fragile = !fragile_strengths(facts.input.profile, facts.input.result).is_empty();
    (!found.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t::STANDS}</h2>
                {rows}
                {fragile.then(|| view! { <p>{situation::fragile(facts)}</p> }.into_any())}
            </section>
        }
        .into_any()
    })
}

/// Where there is most to gain: the themes of the goals; the others are only named.
fn to_win(facts: &Facts<'_>) -> Option<AnyView> {
    let (result, situation) = (facts.input.result, facts.proposal.situation);
    let goals: Vec<Theme> = facts.proposal.goals.iter().filter_map(|goal| goal.kind.theme()).collect();
    let (most, others): (Vec<Theme>, Vec<Theme>) =
        themes(result, |level| level <= Level::Sometimes).into_iter().partition(|theme| goals.contains(theme));
    let rows = told(&most, t::gain);
    // In a crisis the rest can wait; listing it helps nobody.
    let also = t::also(&others).filter(|_| situation != Situation::Crisis);
    (!most.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t::to_win(&most, &others, result)}</h2>
                {rows}
                {also.map(|also| view! { <p>{also}</p> }.into_any())}
            </section>
        }
        .into_any()
    })
}

fn themes(result: &ScanResult, wanted: fn(Level) -> bool) -> Vec<Theme> {
    result.themes.iter().filter(|theme| theme.outcome.level().is_some_and(wanted)).map(|theme| theme.theme).collect()
}

/// Themes, each with a sentence.
fn told(themes: &[Theme], sentence: impl Fn(Theme) -> String) -> AnyView {
    let rows = themes.iter().map(|&theme| {
        let says = view! { <strong>{labels::theme(theme)}</strong><br/>{sentence(theme)} };
        view! { <li>{named(Some(theme), says)}</li> }.into_any()
    });
    view! { <ul class="plain-list">{rows.collect_view()}</ul> }.into_any()
}

/// The themes that are still unknown, with links to fill in more, and what was filled in all the same.
fn not_known(facts: &Facts<'_>) -> Option<AnyView> {
    let themes = facts.input.result.themes.iter();
    let rows: Vec<AnyView> = themes
        .filter_map(|theme| Some((theme.theme, t::not_known(theme)?)))
        .map(|(theme, why)| {
            let known = t::known_answers(theme, facts);
            view! { <li><Link to=Route::Scan(ScanPage::Theme(theme))>{labels::theme(theme)}</Link>": "{why}". "{known}</li> }
                .into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>"Dit is nog onbekend"</h2>
                <p>
                    "Onbekend is niet slecht. Het is iets om samen over te praten. "
                    <Link to=TeamPage::Hub.into()>"Zie wat het team weet"</Link>
                </p>
                <ul>{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// The chart, also in words and as a table. In a crisis it stays folded until someone opens it.
fn picture(facts: &Facts<'_>) -> AnyView {
    let (result, situation) = (facts.input.result, facts.proposal.situation);
    let first_impressions = result.themes.iter().any(|theme| t::is_first_impression(theme.outcome));
    let (table, in_words) = (table(result), t::picture(result));
    let shown = view! {
        {profile_chart(result)}
        {first_impressions.then(|| view! { <p class="small">"* Eerste indruk, uit twee antwoorden."</p> }.into_any())}
        {scale()}
        <div class="no-print"><Fold summary="Bekijk dit in woorden, en als tabel"><p>{in_words}</p>{table}</Fold></div>
    }
    .into_any();
    if situation == Situation::Crisis {
        view! { <section class="no-print"><Fold summary="Bekijk de acht thema's in beeld">{shown}</Fold></section> }
            .into_any()
    } else {
        view! { <section><h2>"In beeld"</h2>{shown}</section> }.into_any()
    }
}

/// What the four levels mean.
fn scale() -> AnyView {
    let steps = Level::ALL.iter().map(|&of| {
        let meaning = labels::level_meaning(of);
        view! { <li>{level::level(of)}{(!meaning.is_empty()).then(|| format!(": {meaning}"))}</li> }.into_any()
    });
    view! { <div class="side-by-side"><div class="no-print">{drawings::stair()}</div><ul class="plain-list small" aria-label="De vier stappen">{steps.collect_view()}</ul></div> }.into_any()
}

fn table(result: &ScanResult) -> AnyView {
    let row = |theme: &ThemeResult| {
        let impression = t::is_first_impression(theme.outcome).then_some(" (eerste indruk)");
        view! {
            <tr>
                <th scope="row">{labels::theme(theme.theme)}</th>
                <td>{level::outcome(theme.outcome)}{impression}</td>
                <td>{t::depth(theme)}</td>
            </tr>
        }
        .into_any()
    };
    let rows = result.themes.iter().map(row).collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="Resultaat per thema">
            <table>
                <caption>"Resultaat per thema"</caption>
                <thead><tr><th scope="col">"Thema"</th><th scope="col">"Niveau"</th><th scope="col">"Stellingen"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Where more answers would improve the advice: the themes that the plan is about, and no list of all eight.
fn deepen(facts: &Facts<'_>) -> AnyView {
    let (short, full) = filled_in();
    let themes = t::to_deepen(facts);
    let rows = themes.iter().map(|theme| {
        let of = theme.theme;
        view! {
            <li class="task">
                <Link to=Route::Scan(ScanPage::Theme(of)) class="task-name">{labels::theme(of)}</Link>
                <span class="task-state">{t::depth(theme)}</span>
            </li>
        }
        .into_any()
    });
    let begin = if themes.is_empty() {
        view! { <p>"Alle stellingen zijn ingevuld."</p> }.into_any()
    } else {
        view! {
            <p>{t::filled_in(short, full)}" "{t::deepen(themes.len())}</p>
            <ul class="task-list">{rows.collect_view()}</ul>
        }
        .into_any()
    };
    view! {
        <section class="no-print">
            <h2>"Verdiep"</h2>
            {begin}
            <ul class="inline-list">
                <li><Link to=Route::Scan(ScanPage::Hub)>"Ga verder met de scan"</Link></li>
                <li><Link to=Route::Scan(ScanPage::Check)>"Bekijk of verander je antwoorden"</Link></li>
                <li><Link to=Route::Scan(ScanPage::Precise)>"Maak het advies preciezer"</Link></li>
            </ul>
        </section>
    }
    .into_any()
}
