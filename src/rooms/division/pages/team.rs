//! The people who can do tasks: role, capacity and days, and what each of them handed in.

use leptos::prelude::*;
use taakkompas_division::{CapacityLabel, CapacityScale, ColleagueId, Task};
use taakkompas_school::staff::StaffRole;

use super::wishes::link::link;
use super::{status_line, tools, way_on};
use crate::kit::browser;
use crate::kit::document::handle::use_document;
use crate::kit::ui::basics::{Fold, Link, PageHead, href};
use crate::kit::ui::copying::copy_button;
use crate::kit::ui::fields::{select_field, text_field};
use crate::kit::ui::sending::send_buttons;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::rooms::address::Pages;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::answers as answers_words;
use crate::rooms::division::words::hours;
use crate::rooms::division::words::team as t;
use crate::rooms::route::{BasicsPage, DivisionPage, Route};
use crate::rooms::week::document::WeekHandle;

mod answers;
mod handed;
mod in_week;
mod person;

pub fn team_page(document: DivisionHandle) -> AnyView {
    let status = status_line::<DivisionPage>();
    let week: WeekHandle = use_document();
    let ids = Memo::new(move |_| document.with(|of| of.colleagues.iter().map(|who| who.id).collect::<Vec<_>>()));
    let spare = Memo::new(move |_| document.with(t::spare));
    view! {
        <PageHead
            title=DivisionPage::Team.title()
            lead="Wie kan taken doen, en hoeveel tijd is daarvoor? Eén regel per collega is genoeg."
        />
        <p>
            "Schrijf functies op, geen namen: 'leraar groep 4', 'ib'er'. Schrijf nergens op waarom iemand weinig ruimte heeft."
        </p>
        {add(document, status)}
        <p class="no-print">
            "Heb je een lijst van het team? Plak die bij "
            <Link to=Route::Basics(BasicsPage::School)>{BasicsPage::School.title()}</Link>
            ". Dan staan ook de groepen en de week goed."
        </p>
        {in_week::take_over(document, week, status)}
        {status.line()}
        {tools(document)}
        <section aria-labelledby="wie-er-zijn">
            <h2 id="wie-er-zijn" tabindex="-1">"Wie er zijn"</h2>
            <p>{move || document.with(t::state)}</p>
            <p class="no-print" hidden=move || spare.with(String::is_empty)>{spare}</p>
            <div class="people">
                <For each=move || ids.get() key=|id: &ColleagueId| id.0 children=move |id| person::person(document, week, id, status) />
            </div>
        </section>
        {capacity_scale(document, status)}
        {list_to_share(document, status)}
        {answers::answers_section(document, status)}
        {next(document)}
        {way_on(DivisionPage::Team)}
    }
    .into_any()
}

/// The next step: the proposals, or the board while they are not open yet.
fn next(document: DivisionHandle) -> AnyView {
    let is_open = Memo::new(move |_| document.with(|of| !of.tasks.is_empty() && of.is_open()));
    let link = move || {
        let (to, says) = if is_open.get() {
            (DivisionPage::Proposals, "Ga verder: drie voorstellen")
        } else {
            (DivisionPage::Board, "Ga verder: wat mag er af?")
        };
        view! { <Link to=Route::Division(to) class="button">{says}</Link> }
    };
    view! { <p class="no-print">{link}</p> }.into_any()
}

/// Adds a colleague by role and label. The field is emptied afterwards, ready for the next.
fn add(document: DivisionHandle, status: StatusLine) -> AnyView {
    let role = RwSignal::new(StaffRole::Teacher);
    let label = RwSignal::new(String::new());
    let add = move || {
        let typed = label.get_untracked();
        let added = document.change(|of| of.add_colleague(role.get_untracked(), typed.trim()));
        if status.report(added).is_some() {
            status.announce(format!("Toegevoegd: {}.", typed.trim()));
            label.set(String::new());
            browser::focus_soon(vec!["nieuwe-collega".to_owned()]);
        }
    };
    view! {
        <form
            class="cluster rule-fields no-print"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            {select_field(
                "nieuwe-rol".to_owned(),
                "Functie",
                Signal::stored(t::roles()),
                Signal::derive(move || role.get().code().to_owned()),
                Callback::new(move |code: String| if let Ok(chosen) = code.parse() { role.set(chosen) }),
            )}
            {text_field(
                "nieuwe-collega".to_owned(),
                "Hoe noemen jullie deze collega?",
                "Geen naam, maar bijvoorbeeld: leraar groep 4.",
                40,
                label.into(),
                Callback::new(move |text| label.set(text)),
            )}
            <button type="submit" class="button-quiet">"Voeg een collega toe"</button>
        </form>
    }
    .into_any()
}

/// Sets how many hours weinig, gewoon and veel stand for.
fn capacity_scale(document: DivisionHandle, status: StatusLine) -> AnyView {
    let field = move |label: CapacityLabel| {
        let value = Signal::derive(move || document.with(|of| hours::in_field(of.capacity_scale.minutes(label))));
        let change = Callback::new(move |text: String| {
            let Some(minutes) = typed_hours(status, &text) else { return };
            status.report(document.change(|of| of.set_capacity_scale(with(of.capacity_scale, label, minutes))));
        });
        let name = capital(t::capacity_label(label));
        text_field(format!("ruimte-{}", label.code()), format!("{name}, uren per jaar"), "", 7, value, change)
    };
    let support = Signal::derive(move || document.with(|of| hours::in_field(of.capacity_scale.support)));
    let set_support = Callback::new(move |text: String| {
        let Some(support) = typed_hours(status, &text) else { return };
        status.report(document.change(|of| of.set_capacity_scale(CapacityScale { support, ..of.capacity_scale })));
    });
    view! {
        <div class="no-print">
            <Fold summary="Hoeveel uur is veel, gewoon of weinig?">
                <p>
                    "Gewoon is 220 uur bij een volle baan. Dat is ons rekenvoorbeeld met de cao van 2019-2020; een norm is er niet. Jullie kiezen."
                </p>
                <p>
                    "Staat er niets bij een collega? Dan rekenen we met de functie en de werktijd. Een leraar heeft dan gewoon. Wie geen les geeft, heeft 80 uur; dat is onze schatting. Wie drie van de vijf dagen werkt, heeft drie vijfde."
                </p>
                <div class="cluster rule-fields">
                    {CapacityLabel::ALL.iter().map(|&label| field(label)).collect_view()}
                    {text_field("ruimte-support".to_owned(), "Wie geen les geeft, uren per jaar", "", 7, support, set_support)}
                </div>
            </Fold>
        </div>
    }
    .into_any()
}

const fn with(capacity_scale: CapacityScale, label: CapacityLabel, minutes: u32) -> CapacityScale {
    match label {
        CapacityLabel::Little => CapacityScale { little: minutes, ..capacity_scale },
        CapacityLabel::Usual => CapacityScale { usual: minutes, ..capacity_scale },
        CapacityLabel::Much => CapacityScale { much: minutes, ..capacity_scale },
    }
}

/// The typed hours in minutes; `None`, after saying what to type, if they cannot be read.
pub(super) fn typed_hours(status: StatusLine, text: &str) -> Option<u32> {
    let minutes = hours::read(text);
    if minutes.is_none() {
        status.reject(format!(
            "'{}' is geen aantal uren. Schrijf bijvoorbeeld 12,5. Er is niets veranderd.",
            text.trim()
        ));
    }
    minutes
}

/// What the team is asked: a message with a link that holds the list, or with the list itself.
fn list_to_share(document: DivisionHandle, status: StatusLine) -> AnyView {
    let address = browser::origin() + &href(&Route::Division(DivisionPage::Wishes));
    let of_link = address.clone();
    let link = Memo::new(move |_| document.with(|of| link(&of_link, &of.invitation())));
    let has_tasks = move || document.with(|of| of.tasks.iter().any(Task::is_divided));
    let with_link =
        Signal::derive(move || link.get().as_deref().map(answers_words::message_with_link).unwrap_or_default());
    let with_list = Signal::derive(move || document.with(|of| answers_words::message_with_list(&address, of)));
    view! {
        <section class="no-print" aria-labelledby="lijst-delen">
            <h2 id="lijst-delen">"Vraag ieders wensen"</h2>
            <p>
                "Stuur je team een bericht. Ieder vult op het eigen apparaat "
                <Link to=Route::Division(DivisionPage::Wishes)>"Mijn wensen"</Link>
                " in, en stuurt jou de tekst. Zelf kun je niets voor een ander invullen."
            </p>
            <p>
                "Is er al een verdeling? Dan vraagt dezelfde link ook: kloppen jouw taken nog? Doe dat in het voorjaar, voor \
                 jullie opnieuw verdelen."
            </p>
            <p hidden=has_tasks>"Zet eerst taken op de lijst. Dan staat hier een bericht voor je team."</p>
            <div hidden=move || !has_tasks()>
                <div hidden=move || link.with(Option::is_none)>
                    <p>"De lijst met taken en functies staat in de link. Die gaat niet naar een server. Wie de link heeft, kan de lijst lezen."</p>
                    <div class="button-row">
                        {send_buttons("bericht-link", "Kopieer het bericht met de link", answers_words::SUBJECT, with_link, status)}
                    </div>
                </div>
                <p>"Werkt een link niet bij jullie? Stuur dan het bericht met de lijst erin."</p>
                <div class="button-row">
                    {copy_button("bericht-tekst", "Kopieer het bericht met de lijst", with_list, status)}
                </div>
            </div>
        </section>
    }
    .into_any()
}
