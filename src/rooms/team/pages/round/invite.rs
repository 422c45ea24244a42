//! Inviting the team: the link, to send, and as a QR code on the wall or on paper. In spring the same message can ask whether
//! everyone's tasks still fit: one invitation, two ways in.

use leptos::prelude::*;
use time::Month;

use crate::kit::browser;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{LazyFold, Link, href};
use crate::kit::ui::fields::paste_field;
use crate::kit::ui::print::print_button;
use crate::kit::ui::qr::qr_code;
use crate::kit::ui::sending::send_buttons;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::{DivisionPage, Route, TeamPage};
use crate::rooms::team::words::round as t;

/// Whether schools divide next year's tasks in this month.
const fn is_spring(month: Month) -> bool {
    matches!(month, Month::February | Month::March | Month::April | Month::May | Month::June | Month::July)
}

pub(super) fn invite(status: StatusLine) -> AnyView {
    let session = use_session();
    let link = browser::origin() + &href(&Route::Team(TeamPage::HandIn));
    let pasted = RwSignal::new(String::new());
    let of_tasks = Memo::new(move |_| pasted.with(|pasted| t::tasks_link(pasted, &address_of_tasks())));
    let invites = link.clone();
    let message = Signal::derive(move || of_tasks.with(|tasks| t::invitation(&invites, tasks.as_deref())));
    let (shown, printed) = (link.clone(), link.clone());
    view! {
        <section class="no-print" aria-labelledby="uitnodigen">
            <h2 id="uitnodigen">"1. Nodig je team uit"</h2>
            <p>"Stuur dit bericht, of laat de QR-code zien. Spreek af wanneer iedereen klaar is. In de link staat niets over jullie."</p>
            <p class="round-link">{link.clone()}</p>
            {move || is_spring(session.today().month()).then(|| tasks(pasted, of_tasks))}
            <div class="button-row">
                {send_buttons("uitnodiging", "Kopieer het bericht", t::SUBJECT, message, status)}
                {print_button("Print de QR-code")}
            </div>
            <LazyFold summary="Laat de QR-code groot zien">
                <div class="round-qr">{qr_code(&shown, "", t::QR_OF_INVITATION)}</div>
            </LazyFold>
        </section>
        <section class="round-poster print-only" aria-hidden="true">
            <p class="round-poster-head">"Hoe gaat het bij ons op school?"</p>
            <p>{t::POSTER}</p>
            {qr_code(&printed, "", t::QR_OF_INVITATION)}
            <p>{printed.clone()}</p>
            <p>{t::WHO_READS_IT}</p>
        </section>
    }
    .into_any()
}

/// Where colleagues say how their tasks are.
fn address_of_tasks() -> String {
    browser::origin() + &href(&Route::Division(DivisionPage::Wishes))
}

/// In spring: the link that the division of tasks makes, with everyone's tasks in it, goes along in the same message.
fn tasks(pasted: RwSignal<String>, of_tasks: Memo<Option<String>>) -> AnyView {
    let says = move || match (pasted.with(|pasted| pasted.trim().is_empty()), of_tasks.with(Option::is_some)) {
        (true, _) => String::new(),
        (false, true) => "In het bericht staan nu allebei de links.".to_owned(),
        (false, false) => t::not_of_tasks(DivisionPage::Wishes.title()),
    };
    view! {
        <section aria-labelledby="ook-taken">
            <h3 id="ook-taken">"Vraag ook naar de taken"</h3>
            <p>
                "Het is voorjaar. In hetzelfde bericht kun je vragen of ieders taken nog kloppen. Kopieer eerst het bericht met de link bij "
                <Link to=Route::Division(DivisionPage::Team)>{DivisionPage::Team.title()}</Link>"."
            </p>
            {paste_field(
                "plak-taken-link".to_owned(),
                "Plak hier dat bericht, of alleen de link",
                "Wat collega's daar zeggen, gaat als tekst naar de schoolleider. Het zit niet in hun code.",
                pasted,
            )}
            <p role="status" class="said">{says}</p>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tasks_are_asked_about_before_they_are_divided_again() {
        let asked = (1..=12).filter_map(|month| Month::try_from(month).ok()).filter(|&month| is_spring(month));
        assert_eq!(asked.count(), 6);
        assert!(is_spring(Month::March) && !is_spring(Month::October) && !is_spring(Month::January));
    }
}
