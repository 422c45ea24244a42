//! What the board will get, word for word, and the ways to send it. They are there once the school said that it has read this,
//! and go when anything changes.

use leptos::prelude::*;
use taakkompas_board::Summary;
use taakkompas_board::made::Made;
use taakkompas_board::send;
use taakkompas_board::summary::SummaryError;

use super::Page;
use crate::kit::browser;
use crate::kit::ui::basics::{Notice, Tone, href};
use crate::kit::ui::fields::check_field;
use crate::kit::ui::sending::send_buttons;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::SAVE_AS_FILE;
use crate::rooms::board::pages::read_out::read_out;
use crate::rooms::board::words::{handover as t, refused, summary as s};
use crate::rooms::route::{BoardPage, Route};

pub(super) fn preview(page: Page) -> AnyView {
    let Page { now: handover, seen, draft, .. } = page;
    // The minute is that in which the school said that it has read it, by the clock of this device: the day that the plan is made
    // for may be another, and of two summaries the board takes the one that was made last.
    let read_at = RwSignal::new(None::<(Made, String)>);
    let now = move |made: Made| handover.with(|handover| seen.with(|seen| handover.summary(seen, made)));
    let unread = Memo::new(move |_| now(Made::new(browser::today(), 0)));
    let contents = Memo::new(move |_| unread.with(|unread| unread.as_ref().map(send::line).unwrap_or_default()));
    let is_read = Memo::new(move |_| {
        let contents = contents.get();
        !contents.is_empty() && read_at.with(|read| read.as_ref().is_some_and(|(_, of)| *of == contents))
    });
    let tick = Callback::new(move |is_ticked: bool| {
        let made = Made::new(browser::today(), minute());
        read_at.set(is_ticked.then(|| (made, contents.get_untracked())));
    });
    let too_many = Memo::new(move |_| handover.with(|handover| seen.with(|seen| handover.asks_too_many(seen))));
    let shown = move || match unread.get() {
        Ok(summary) => to_read(&summary),
        Err(why) => not_yet(why, too_many.get()),
    };
    let can_send = Memo::new(move |_| unread.with(|unread| unread.as_ref().is_ok_and(|summary| !summary.is_bare())));
    let has_draft = Memo::new(move |_| draft.is_any());
    let not_in_it = move || has_draft.get().then(|| view! { <Notice tone=Tone::Care><p>{t::DRAFT}</p></Notice> });
    let was_read = Memo::new(move |_| read_at.with(Option::is_some));
    let read_first = move || if was_read.get() { t::READ_AGAIN } else { t::READ_FIRST };
    let sending = move || {
        let (made, _) = is_read.get().then(|| read_at.get()).flatten()?;
        let summary = untrack(|| now(made)).ok()?;
        Some(ways(summary))
    };
    view! {
        <div class="board-preview" id="dit-krijgt-het-bestuur">{shown}</div>
        <div class="no-print" role="status">{not_in_it}</div>
        <div class="board-tick no-print" hidden=move || !can_send.get()>{check_field(t::HAVE_READ, is_read.into(), tick)}</div>
        <p class="hint no-print" role="status" hidden=move || !can_send.get() || is_read.get()>{read_first}</p>
        <div class="no-print" aria-live="polite">{sending}</div>
    }
    .into_any()
}

/// The minute of the day on the clock of this device.
fn minute() -> u16 {
    let now = browser::now();
    let local = now / 60 + i64::from(browser::minutes_ahead_of_utc(now));
    u16::try_from(local.rem_euclid(24 * 60)).unwrap_or_default()
}

fn to_read(summary: &Summary) -> AnyView {
    let holds = t::holds(summary.goals.len(), summary.asks.len(), summary.offers.len(), summary.levels.len());
    view! {
        <p><strong>{s::title(summary)}</strong></p>
        <p>{holds}</p>
        {read_out(summary)}
    }
    .into_any()
}

fn not_yet(why: SummaryError, too_many: usize) -> AnyView {
    let says = if too_many > 0 { t::too_many(too_many) } else { refused::no_summary(why) };
    view! { <Notice tone=Tone::Care><p>{says}</p></Notice> }.into_any()
}

fn ways(summary: Summary) -> AnyView {
    let status = StatusLine::new("versturen-melding");
    let address = format!("{}{}", browser::origin(), href(&Route::Board(BoardPage::Overview)));
    let link = send::in_link(&summary, &address);
    let text = Signal::stored(s::text(&summary, &address));
    let save = {
        let (name, file) = (s::file_name(&summary), send::file(&summary, &s::lines(&summary)));
        move |_| {
            if browser::download(&name, "application/json", &file) {
                status.announce(t::GIVEN);
            } else {
                status.reject(t::NOT_GIVEN);
            }
        }
    };
    let link = match link {
        Ok(link) => view! {
            <div class="field">
                <label for="bestuur-link">"Of stuur deze link. Hij opent bij het bestuur."</label>
                <textarea id="bestuur-link" rows="4" readonly="">{link}</textarea>
            </div>
        }
        .into_any(),
        Err(why) => view! { <p class="hint">{t::too_long(why)}</p> }.into_any(),
    };
    view! {
        <h3>"Stuur het zelf op"</h3>
        <p class="button-row">
            {send_buttons("samenvatting-sturen", t::COPY, t::SUBJECT, text, status)}
            <button type="button" class="button-quiet" on:click=save>{SAVE_AS_FILE}</button>
        </p>
        {status.line()}
        {link}
    }
    .into_any()
}
