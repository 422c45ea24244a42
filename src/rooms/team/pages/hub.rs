//! What there is for a team: to count, to collect, to talk about; and what a colleague fills in alone.

use leptos::prelude::*;
use taakkompas_scan::scan::Answers;
use taakkompas_scan::theme::Theme;
use taakkompas_team::TeamDocument;

use super::picture::picture;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{PageHead, href};
use crate::kit::ui::room_page::{part, task, task_at};
use crate::kit::words::labels;
use crate::rooms::address::{Pages, query};
use crate::rooms::route::{BoardPage, DivisionPage, LibraryPage, PlanPage, Route, TeamPage, WeekPage};
use crate::rooms::team::document::TeamHandle;
use crate::rooms::team::words;
use crate::rooms::team::words::hub as t;

pub fn hub_page(document: TeamHandle) -> AnyView {
    let state = move |says: fn(&TeamDocument) -> String| Signal::derive(move || document.with(says));
    let session = use_session();
    view! {
        <PageHead
            title=TeamPage::Hub.title()
            lead="Zie wat iedereen ziet, praat erover, en beslis samen. Zonder account. In het beeld staan geen namen en geen kleine groepen."
        />
        {move || document.with(|team| session.with(|scan| seen(team, &scan.answers)))}
        <div class="overview">
            {part("Eerst zien", vec![
                task(
                    TeamPage::Counting,
                    "Acht stellingen op het bord. Iedereen steekt een kaart of vingers op.",
                    state(t::counting_state),
                ),
                task(
                    TeamPage::Round,
                    "Iedereen vult in op de eigen telefoon en geeft jou een code.",
                    state(t::round_state),
                ),
                task(TeamPage::Rules, "Wat we wel en nooit laten zien van wat collega's inleveren.", String::new()),
            ])}
            {part("Dan praten en beslissen", vec![
                task(
                    TeamPage::Version,
                    "Per stelling: jullie eigen antwoord, het midden van het team, of erover praten.",
                    state(t::version_state),
                ),
                task(
                    TeamPage::Meeting,
                    "Een agenda uit jullie eigen verschillen. Eerst waarom, dan wat. Ook groot op het bord.",
                    state(t::meeting_state),
                ),
                task(TeamPage::Plan, "Doelen en acties, zonder antwoorden. Om te delen met wie meedoet.", String::new()),
            ])}
            {part("Op tafel in een overleg", vec![
                row(DivisionPage::Board, "Loop samen de taken langs, en tel de handen. Ook groot, voor op het bord."),
                row(DivisionPage::Proposals, "Vergelijk de voorstellen en beslis samen."),
                row(WeekPage::Protocol, "Zet samen op volgorde wat jullie doen. Print het blad."),
                row(PlanPage::Plan, "Heb je de zelfscan gedaan? Print het plan en bespreek het."),
                row(BoardPage::Handover, "Doelen, vragen en hulp. Je kiest zelf wat meegaat."),
                row(BoardPage::Overview, "Voor bestuurders: wat scholen vragen, bij elkaar."),
            ])}
            {part("Voor een collega", vec![
                row(TeamPage::HandIn, "Vul de scan in en geef je antwoorden als code. Er wordt niets bewaard."),
                row(DivisionPage::Wishes, "Welke taken doe je graag? Je geeft je lijst zelf aan je schoolleider."),
                row(WeekPage::OwnCard, "Een assistent bereidt hiermee een gesprek voor. Er wordt niets bewaard."),
                row(WeekPage::Agreements, "Een leraar en een assistent vullen dit samen in."),
                row(LibraryPage::Rules, "Wat mag een assistent, wat moet en wat hoeft niet?"),
            ])}
            {part("Om samen te kiezen", vec![
                about_deciding(),
                row(LibraryPage::Measures, "Kies samen een maatregel die maandag kan."),
            ])}
        </div>
    }
    .into_any()
}

/// The last picture, once there is one, and the one thing to do with it.
fn seen(team: &TeamDocument, answers: &Answers) -> Option<AnyView> {
    let (round, shown) = team.picture()?;
    let shown = picture(&shown, &team.own_answers(answers));
    let called = words::round_name(team, round);
    Some(
        view! {
            <section class="team-picture">
                <h2>"Wat het team ziet"</h2>
                <p class="hint">{called}</p>
                {shown}
                <p class="button-row no-print">
                    <a class="button" href=href(&TeamPage::Version.into())>"Kies één versie van de school"</a>
                    <a class="button-quiet" href=href(&TeamPage::Meeting.into())>"Bereid het teamgesprek voor"</a>
                </p>
            </section>
        }
        .into_any(),
    )
}

/// A page by its own title.
fn row(to: impl Into<Route>, says: &'static str) -> AnyView {
    let to = to.into();
    task_at(&to, to.title(), says, String::new())
}

/// The measures on ownership, in the list of all measures.
fn about_deciding() -> AnyView {
    let to = format!("{}?{}={}", href(&LibraryPage::Measures.into()), query::THEME, Theme::Ownership.code());
    view! {
        <li class="task">
            <a class="task-name" href=to>{labels::theme(Theme::Ownership)}</a>
            <span class="task-sub">"Maatregelen voor kleine stappen en een open gesprek."</span>
        </li>
    }
    .into_any()
}
