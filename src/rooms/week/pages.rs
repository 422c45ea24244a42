//! The assistants' week: where to begin, how far it is, and what its pages share.

use leptos::prelude::*;
use taakkompas_scan::profile::AssistantCount;
use taakkompas_week::{AssistantWeek, start};

pub(super) use crate::kit::document::tools::tools;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, PageHead};
use crate::kit::ui::drawings;
use crate::kit::ui::room_page::{RoomPage, part, task, task_at};
pub(super) use crate::kit::ui::room_page::{status_line, to_hub, way_on};
use crate::kit::words::controls::NOT_BEGUN;
use crate::kit::words::numbers::{count, count_or};
use crate::rooms::address::Pages;
use crate::rooms::route::{BasicsPage, LibraryPage, Route, WeekPage};
use crate::rooms::week::document::WeekHandle;

pub(super) mod agreements;
pub(super) mod blocks;
pub(super) mod cards;
pub(super) mod example;
pub(super) mod log;
pub(super) mod own_card;
mod points;
pub(super) mod proposal;
pub(super) mod protocol;
pub(super) mod roster;
mod sheet;

impl RoomPage for WeekPage {
    type Document = AssistantWeek;
    const HUB: Self = Self::Hub;
    const STATUS_ID: &'static str = "week-melding";
    const TO_HUB: &'static str = "Terug naar het overzicht van de week";
    const BEGIN: &'static str = "Begin een nieuwe week";

    fn shows_document(self) -> bool {
        self != Self::OwnCard
    }
}

pub(super) fn hub(document: WeekHandle) -> AnyView {
    let session = use_session();
    let no_assistants = move || session.with(|scan| scan.profile.assistants == Some(AssistantCount::None));
    // Who has cards or blocks knows what they look like.
    let is_new = document.with_untracked(AssistantWeek::is_empty);
    let state = move |says: fn(&AssistantWeek) -> String| Signal::derive(move || document.with(says));
    view! {
        <PageHead
            title=WeekPage::Hub.title()
            lead="Een assistent helpt het meest met vast werk en goed overleg. Begin klein; de rest mag later."
        />
        <p>
            "Schrijf functies op, geen namen: 'onderwijsassistent A', 'leraar groep 4'. Zet er niets over leerlingen in, en nooit \
             waarom iemand er niet is. Wat je invult, blijft op dit apparaat."
        </p>
        {drawings::morning()}
        {is_new.then(|| view! {
            <div class="side-by-side">{example::example_card()}{example::example_week()}</div>
        }.into_any())}
        <div class="overview">
            <section>
                <h2>"Begin hier"</h2>
                {points::first(document)}
                <ul class="task-list">
                    {task_at(
                        &Route::Basics(BasicsPage::School),
                        BasicsPage::School.title(),
                        "Groepen, leraren, assistenten en lestijden: één keer invullen, overal gebruikt.",
                        state(school_state),
                    )}
                    {task(
                        WeekPage::Blocks,
                        "Per assistent drie momenten met leerlingen die niet vervallen. Vijf minuten.",
                        state(blocks_state),
                    )}
                    {task(
                        WeekPage::Cards,
                        "Wie neemt op, wie beslist, wie vertelt het de ouders. Per dag één kaart.",
                        state(cards_state),
                    )}
                </ul>
                <p hidden=move || !no_assistants()>
                    "In jullie schoolprofiel staat geen assistent. Dan zijn de kaarten en de volgorde voor jullie het begin."
                </p>
            </section>
            <section>
                <h2>"Een stap verder"</h2>
                <ul class="task-list">
                    {task(WeekPage::Protocol, "Wat doen jullie eerst, wat daarna, en wat nooit? Op één blad.", state(protocol_state))}
                    {task(WeekPage::Roster, "Wie werkt wanneer, met wie en waaraan? En wat zegt de week?", state(roster_state))}
                    {task(WeekPage::Proposal, "Jullie vragen, Taakkompas puzzelt, jullie kiezen.", state(asks_state))}
                    {task(WeekPage::Log, "Tel wat niet doorging. Je telt blokken, geen mensen.", state(log_state))}
                    {task(WeekPage::Agreements, "Wat leraar en assistent samen afspreken: voor, tijdens en na.", state(agreements_state))}
                </ul>
                {points::talking(document)}
            </section>
            {part("Voor de assistent zelf", vec![
                task(
                    WeekPage::OwnCard,
                    "Vul je kaart in, print hem en neem hem mee naar het gesprek. Hij wordt nergens bewaard.",
                    "alleen voor jou",
                ),
            ])}
        </div>
        <p><Link to=Route::Library(LibraryPage::Rules)>"Lees wat mag, wat moet en wat niet hoeft"</Link></p>
    }
    .into_any()
}

fn school_state(week: &AssistantWeek) -> String {
    match (week.groups.len(), week.people.len()) {
        (0, 0) => NOT_BEGUN.to_owned(),
        (0, people) => count(people, "mens", "mensen"),
        (groups, _) => count(groups, "groep", "groepen"),
    }
}

fn blocks_state(week: &AssistantWeek) -> String {
    let starts = start::starts(week);
    let ready = starts.iter().filter(|start| start.is_ready()).count();
    match starts.len() {
        0 => NOT_BEGUN.to_owned(),
        all if ready == all => "Klaar".to_owned(),
        all => format!("{ready} van {all} klaar"),
    }
}

fn cards_state(week: &AssistantWeek) -> String {
    match week.cards.days.iter().filter(|day| day.call.is_known() && day.decides.is_known()).count() {
        0 => NOT_BEGUN.to_owned(),
        filled => format!("{filled} van 5 kaarten"),
    }
}

fn protocol_state(week: &AssistantWeek) -> String {
    count_or(NOT_BEGUN, week.protocol.lines.len(), "stap", "stappen")
}

fn roster_state(week: &AssistantWeek) -> String {
    count_or(NOT_BEGUN, week.blocks.len(), "blok", "blokken")
}

fn asks_state(week: &AssistantWeek) -> String {
    count_or("Nog niets gevraagd", week.asks.len(), "vraag", "vragen")
}

fn log_state(week: &AssistantWeek) -> String {
    count_or("Nog niets geteld", week.log.entries.len(), "streepje", "streepjes")
}

fn agreements_state(week: &AssistantWeek) -> String {
    count_or(NOT_BEGUN, week.agreements().len(), "afspraak", "afspraken")
}
