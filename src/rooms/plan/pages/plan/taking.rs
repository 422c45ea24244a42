//! Taking the plan along: the days in a calendar, and one action to share.

use leptos::prelude::*;
use taakkompas_calendar_file::{Event, event_id};
use taakkompas_content::model::MeasureCard;
use taakkompas_plan::agreements::moments::{MomentKind, PlanMoment, moments};
use taakkompas_scan::catalog::MeasureId;
use taakkompas_school::school_year::HolidayId;

use super::editor::PlanEditor;
use crate::kit::browser;
use crate::kit::calendar_file;
use crate::kit::ui::basics::{LazyFold, Link, href};
use crate::kit::ui::sending::send_buttons;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::calendar_file as file;
use crate::kit::words::controls::idea;
use crate::rooms::plan::words::calendar as t;
use crate::rooms::route::{LibraryPage, PlanPage, Route, TeamPage};
use crate::rooms::scan::words::profile::region_name;

/// The whole plan as a calendar file, and the school year of the region; nothing as long as no plan is kept.
pub fn whole(editor: PlanEditor) -> AnyView {
    let is_kept = Memo::new(move |_| editor.derived.agreements.with(|agreements| agreements.since.is_some()));
    let shown = move || {
        is_kept.get().then(|| {
            view! {
                <LazyFold summary=t::WHOLE class="fold no-print">
                    <p>{t::WHAT}</p>
                    <p>{file::SNAPSHOT}</p>
                    {file_button(editor, "agenda-plan", "Maak het agendabestand", None)}
                    {school_year(editor)}
                </LazyFold>
                <p class="no-print"><Link to=TeamPage::Plan.into()>"Geef het plan als link aan wie meedoet"</Link></p>
            }
            .into_any()
        })
    };
    shown.into_any()
}

/// One action: to share, and as a calendar file if something is agreed on it.
pub fn one(editor: PlanEditor, card: &'static MeasureCard) -> AnyView {
    let id = &card.facts.id;
    let has_days = Memo::new(move |_| !days(editor, Some(id)).is_empty());
    view! {
        <LazyFold summary=t::ONE class="fold no-print">
            {move || has_days.get().then(|| view! {
                <p>{file::SNAPSHOT}</p>
                {file_button(editor, &format!("agenda-{id}"), "Zet in mijn agenda", Some(id.clone()))}
            }.into_any())}
            <p>{t::SHARED}</p>
            {share(card)}
        </LazyFold>
    }
    .into_any()
}

fn share(card: &'static MeasureCard) -> AnyView {
    let id = &card.facts.id;
    let page = browser::origin() + &href(&Route::Library(LibraryPage::Measure(id.to_string())));
    let status = StatusLine::new(format!("deel-{id}-melding"));
    let text = Signal::stored(t::shared(card, &page));
    let subject = idea(&card.title);
    view! {
        <div class="cluster">{send_buttons(&format!("deel-{id}"), "Kopieer met de link", &subject, text, status)}</div>
        {status.line()}
    }
    .into_any()
}

/// The button that makes the file of one action, or of the whole plan.
fn file_button(editor: PlanEditor, id: &str, says: &'static str, only: Option<MeasureId>) -> AnyView {
    let status = StatusLine::new(format!("{id}-melding"));
    let plan = browser::origin() + &href(&Route::Plan(PlanPage::Plan));
    let pages = move |id: &MeasureId| browser::origin() + &href(&Route::Library(LibraryPage::Measure(id.to_string())));
    let press = move |_| {
        let called = editor.calendar_id();
        let event = |moment: PlanMoment| {
            let (title, text) = t::moment(&moment.kind, &plan);
            let (of, address) = match &moment.kind {
                MomentKind::Begins(id) => (format!("{id}-begin"), pages(id)),
                MomentKind::Ready(id) => (format!("{id}-klaar"), pages(id)),
                MomentKind::LookBack(holiday) => {
                    let HolidayId { holiday, school_year } = *holiday;
                    (format!("terugkijken-{}-{}", holiday.code(), school_year.starts()), plan.clone())
                }
            };
            let (first, last) = (moment.day, moment.day);
            Event { id: event_id(&[&called, &of]), version: moment.version, first, last, title, text, address }
        };
        let events: Vec<Event> = untrack(|| days(editor, only.as_ref())).into_iter().map(event).collect();
        if events.is_empty() {
            status.reject(t::NO_DAYS);
            return;
        }
        let file = only.as_ref().map_or_else(|| t::FILE.to_owned(), |id| format!("{id}.ics"));
        calendar_file::download(file, t::NAME.to_owned(), events, untrack(|| editor.today()), status);
    };
    view! {
        <p><button type="button" class="button-small" on:click=press>{says}</button></p>
        {status.line()}
    }
    .into_any()
}

/// The days of the plan from today on; of one action, its own.
fn days(editor: PlanEditor, only: Option<&MeasureId>) -> Vec<PlanMoment> {
    let today = editor.today();
    let all = editor.derived.agenda.with(|agenda| editor.scan(|scan| moments(agenda, &scan.calendar, today)));
    let is_asked = |moment: &PlanMoment| match (&moment.kind, only) {
        (_, None) => true,
        (MomentKind::Begins(id) | MomentKind::Ready(id), Some(only)) => id == only,
        (MomentKind::LookBack(_), Some(_)) => false,
    };
    all.into_iter().filter(is_asked).collect()
}

/// The file of the site with the holidays of the school's region.
fn school_year(editor: PlanEditor) -> AnyView {
    let says = move || {
        let region = editor.scan(|scan| scan.calendar.region());
        let address = calendar_file::school_year_address(region);
        view! {
            <p>
                "De vakanties van regio "{region_name(region)}" en twee vaste momenten: "
                <a href=address rel="external" download="">{file::school_year_name(region)}</a>
                ". Dat adres kun je ook in je agenda zetten als abonnement."
            </p>
        }
        .into_any()
    };
    says.into_any()
}

impl PlanEditor {
    /// What the days of this plan are called by in a calendar. It is kept from the first time on.
    fn calendar_id(self) -> String {
        let kept = self.derived.agreements.with_untracked(|agreements| agreements.calendar_id.clone());
        kept.unwrap_or_else(|| {
            let new = browser::random_word();
            self.set_calendar_id(&new);
            new
        })
    }
}
