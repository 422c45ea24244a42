//! The page on which a school fills in once what every room needs, in the order in which it is needed.

use leptos::prelude::*;
use taakkompas_week::AssistantWeek;

use crate::kit::document::handle::use_document;
use crate::kit::document::tools::tools_beside;
use crate::kit::ui::basics::{Link, PageHead};
use crate::kit::ui::room_page::{RoomPage, status_line};
use crate::rooms::address::Pages;
use crate::rooms::basics::words;
use crate::rooms::route::{BasicsPage, DivisionPage, Route, WeekPage};
use crate::rooms::week::document::WeekHandle;

mod both;
mod cycle;
mod example;
mod groups;
mod lessons;
mod pasted_times;
mod people;
mod team;

use both::Both;

impl RoomPage for BasicsPage {
    type Document = AssistantWeek;
    const HUB: Self = Self::School;
    const STATUS_ID: &'static str = "school-melding";
    const TO_HUB: &'static str = "Terug naar jullie school";
    const BEGIN: &'static str = "Begin een nieuwe week";
}

pub(super) fn school_page(week: WeekHandle) -> AnyView {
    let status = status_line::<BasicsPage>();
    let is_new = week.with_untracked(AssistantWeek::is_empty);
    let both = Both::new(week, use_document());
    let there = move || week.with(|week| both.division.with(|division| words::there(week, division)));
    let missing = Memo::new(move |_| week.with(words::still_missing));
    view! {
        <PageHead
            title=BasicsPage::School.title()
            lead="Vul dit één keer in. De kaarten, de week, de afspraken en de taken gebruiken het."
        />
        <p>
            "Schrijf functies op, geen namen: 'leraar groep 4', 'onderwijsassistent A'. Schrijf nergens op waarom iemand er niet is. \
             Niet alles hoeft nu: wat je weet, is genoeg."
        </p>
        {is_new.then(example::example_school)}
        <div role="status">
            <p>{there}" "<strong>{missing}</strong></p>
        </div>
        {team::take_over(both, status)}
        {lessons::lessons(week, status)}
        {cycle::cycle(week, status)}
        <section class="no-print" aria-labelledby="het-team">
            <h2 id="het-team">"Wie zitten er in het team?"</h2>
            <p>
                "Plak hier je teamlijst. Dan staan de groepen, de leraren en de assistenten er in één keer. Ruimte voor taken en \
                 wensen vul je later in bij "
                <Link to=Route::Division(DivisionPage::Team)>{DivisionPage::Team.title()}</Link>"."
            </p>
            {team::paste_section(both, status)}
        </section>
        {status.line()}
        {both.undo(status)}
        {groups::groups(week)}
        {people::people(week, status)}
        {tools_beside(week, Signal::derive(move || both.is_last()))}
        {way_on()}
    }
    .into_any()
}

/// Where a school can go from here.
fn way_on() -> AnyView {
    view! {
        <section class="no-print" aria-labelledby="verder">
            <h2 id="verder">"Ga verder"</h2>
            <ul>
                <li><Link to=Route::Week(WeekPage::Cards)>{WeekPage::Cards.title()}</Link></li>
                <li><Link to=Route::Week(WeekPage::Roster)>{WeekPage::Roster.title()}</Link></li>
                <li><Link to=Route::Division(DivisionPage::Hub)>{DivisionPage::Hub.title()}</Link></li>
            </ul>
        </section>
    }
    .into_any()
}
