//! Making the picture, and closing the round. Neither is undone: the other picture would be one code away.

use leptos::prelude::*;
use taakkompas_team::rounds::{Refresh, Round, RoundId};

use crate::kit::browser;
use crate::kit::session::use_session;
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::basics::{Link, href};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::{DataPage, Route, TeamPage};
use crate::rooms::team::document::TeamHandle;
use crate::rooms::team::words::round as t;
use crate::rooms::team::words::round::brought::HAND_OVER;

/// The id of the way to the picture.
const TO_PICTURE: &str = "naar-het-beeld";

pub(super) fn picture(document: TeamHandle, id: RoundId, status: StatusLine) -> AnyView {
    let of = move |read: fn(&Round) -> String| document.with(|team| team.round(id).map(read).unwrap_or_default());
    let is_ready =
        Memo::new(move |_| document.with(|team| team.round(id).is_some_and(|round| round.refresh() == Refresh::Ready)));
    let has_picture = Memo::new(move |_| document.with(|team| team.round(id).is_some_and(|round| round.is_shown())));
    let asked = RwSignal::new(None::<()>);
    let make = move || {
        asked.set(None);
        let done = document.change(|team| team.show(id));
        match status.report(done) {
            Some(Refresh::Ready) => {
                status.announce("Het beeld is gemaakt.");
                // The line is at the top of the page; what comes next is here.
                return browser::focus_soon(vec![TO_PICTURE.to_owned()]);
            }
            Some(_) => status.reject("Er zijn nog te weinig nieuwe codes voor een beeld."),
            None => {}
        }
        status.focus();
    };
    let button = move || {
        is_ready.get().then(|| {
            let question = Question {
                id: "maak-beeld".to_owned(),
                label: "Maak het beeld",
                about: String::new(),
                question: "Is iedereen binnen? Een beeld maken draai je niet terug.".to_owned(),
                yes: "Ja, maak het beeld",
            };
            ask_once_more(question, asked, (), make)
        })
    };
    let to_picture = move || {
        has_picture.get().then(|| {
            view! {
                <p><a id=TO_PICTURE class="button" href=href(&TeamPage::Hub.into())>"Bekijk het beeld van het team"</a></p>
                <p>
                    {HAND_OVER}" "<Link to=Route::Data(DataPage::Overview)>{DataPage::Overview.title()}</Link>
                </p>
            }
        })
    };
    view! {
        <section class="no-print" aria-labelledby="beeld">
            <h2 id="beeld">"3. Maak het beeld"</h2>
            <p>
                "Wacht liefst tot iedereen binnen is. Kleine groepen van nu blijven in een later beeld bij elkaar. Wie alleen te laat is, \
                 telt misschien niet meer mee."
            </p>
            <p>{move || of(t::refresh)}</p>
            {button}
            {to_picture}
        </section>
    }
    .into_any()
}

pub(super) fn close(document: TeamHandle, id: RoundId, status: StatusLine) -> AnyView {
    let session = use_session();
    let asked = RwSignal::new(None::<()>);
    let warns = Memo::new(move |_| document.with(|team| team.round(id).map(t::closing).unwrap_or_default()));
    let close = move || {
        let today = session.today();
        let done = document.change(|team| team.close_round(id, today));
        if status.report(done).is_some() {
            status.announce("De ronde is gesloten. De codes zijn weg.");
            status.focus();
        }
    };
    let button = move || {
        let question = Question {
            id: "sluit-ronde".to_owned(),
            label: "Sluit de ronde",
            about: String::new(),
            question: format!("{} Sluiten?", warns.get()),
            yes: "Ja, sluit de ronde",
        };
        ask_once_more(question, asked, (), close)
    };
    view! {
        <section class="no-print" aria-labelledby="sluiten">
            <h2 id="sluiten">"4. Sluit de ronde"</h2>
            <p>"Klaar? Dan gaan alle codes weg en blijft alleen het beeld. Pas daarna kun je een nieuwe ronde beginnen."</p>
            {button}
        </section>
    }
    .into_any()
}
