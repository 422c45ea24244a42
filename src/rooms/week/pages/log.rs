//! Streepjes: planned work that did not go ahead. They count blocks, not people.

use leptos::prelude::*;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::log::{Entry, Log, StrikeReason, Who, is_planned_work};
use taakkompas_week::{AssistantWeek, BlockId};
use time::Date;

use super::{tools, way_on};
use crate::kit::session::{Session, use_session};
use crate::kit::ui::basics::{Link, PageHead};
use crate::kit::ui::fields::{day_field, select_field};
use crate::kit::ui::print::print_head;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::{dates, labels};
use crate::rooms::address::Pages;
use crate::rooms::route::{Route, WeekPage};
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::log as t;

mod emergency;
mod lines;
mod sums;

pub fn log_page(document: WeekHandle) -> AnyView {
    let session = use_session();
    let strike = Strike {
        document,
        session,
        date: RwSignal::new(untrack(|| session.today())),
        reason: RwSignal::new(StrikeReason::StandIn),
        status: StatusLine::new("streepje-melding"),
    };
    view! {
        <PageHead title=WeekPage::Log.title() />
        {print_head()}
        <p class="lead no-print">"Ging gepland werk niet door? Zet een streepje. Je telt blokken, geen mensen."</p>
        <p class="no-print">
            "Na een paar weken zien jullie samen hoeveel werk doorging. De telling zegt niets over hoe iemand werkt. \
             Schrijf nooit op welke ziekte iemand heeft."
        </p>
        {since(document)}
        <section class="no-print" aria-labelledby="streepje">
            <h2 id="streepje">"Zet een streepje"</h2>
            {day_and_reason(strike)}
            {planned(strike)}
            {beside(strike)}
            {strike.status.line()}
        </section>
        {tools(document)}
        {lines::lines(document)}
        {sums::sums(document)}
        {emergency::emergencies(document)}
        {way_on(WeekPage::Log)}
    }
    .into_any()
}

/// The day from which the school counts.
fn since(document: WeekHandle) -> AnyView {
    let status = StatusLine::new("sinds-melding");
    let value = Signal::derive(move || document.with(|week| week.log.since()));
    let change = Callback::new(move |day| {
        status.report(document.change(|week| {
            week.log.set_since(day);
            Ok(())
        }));
    });
    let says = move || t::since(document.with(|week| week.log.counts_since()));
    view! {
        <fieldset class="question log-since no-print">
            <legend>"Sinds wanneer tellen jullie?"</legend>
            <p class="hint">"Kies de dag waarop jullie begonnen. Eerdere dagen tellen niet mee."</p>
            {day_field("sinds".to_owned(), "Eerste dag", value, change)}
            <p role="status">{says}</p>
            {status.line()}
        </fieldset>
    }
    .into_any()
}

/// The streepje being made: its day and reason, and the status line for the last one.
#[derive(Clone, Copy)]
struct Strike {
    document: WeekHandle,
    session: Session,
    date: RwSignal<Date>,
    reason: RwSignal<StrikeReason>,
    status: StatusLine,
}

impl Strike {
    /// Reports what was done, and says so if it does not count yet.
    fn done(self, text: &str) {
        let date = self.date.get_untracked();
        let today = untrack(|| self.session.today());
        let since = self.document.with_untracked(|week| week.log.counts_since());
        let not_counted = t::not_counted(date, since, today).unwrap_or_default();
        self.status.announce(format!("{text} {not_counted}").trim().to_owned());
    }
}

fn day_and_reason(strike: Strike) -> AnyView {
    let reasons: Vec<(String, String)> = StrikeReason::ALL
        .iter()
        .map(|&reason| (reason.code().to_owned(), labels::capital(t::reason(reason))))
        .collect();
    view! {
        <div class="cluster log-choices">
            {day_field(
                "streepje-dag".to_owned(),
                "Welke dag?",
                Signal::derive(move || strike.session.today_of_reader().map(|_| strike.date.get())),
                Callback::new(move |day| {
                    if let Some(day) = day {
                        strike.date.set(day);
                        strike.status.announce("");
                    }
                }),
            )}
            {select_field(
                "streepje-reden".to_owned(),
                "Waarom ging het niet door?",
                Signal::stored(reasons),
                Signal::derive(move || strike.reason.get().code().to_owned()),
                Callback::new(move |code: String| {
                    if let Ok(reason) = code.parse() {
                        strike.reason.set(reason);
                    }
                }),
            )}
        </div>
    }
    .into_any()
}

/// The blocks planned on a day, earliest first.
fn planned_on(week: &AssistantWeek, date: Date) -> Vec<BlockId> {
    let Some(weekday) = Weekday::of(date) else { return Vec::new() };
    let blocks = week.blocks_on(week.week_of(date), weekday);
    blocks.into_iter().filter(|block| is_planned_work(block)).map(|block| block.id).collect()
}

/// The position in the log, and the reason, of a block's streepje on a day.
fn streepje(week: &AssistantWeek, date: Date, id: BlockId) -> Option<(usize, StrikeReason)> {
    let entries = week.log.entries.iter().enumerate();
    let mut found = entries.filter(|(_, entry)| entry.date == date && entry.named.contains(&id));
    found.next().map(|(at, entry)| (at, entry.reason))
}

fn planned(strike: Strike) -> AnyView {
    let Strike { document, session, date, .. } = strike;
    let has_blocks = Memo::new(move |_| document.with(|week| week.blocks.iter().any(is_planned_work)));
    let is_school_day = Memo::new(move |_| {
        let date = date.get();
        session.with(|scan| scan.calendar.is_school_day(date))
    });
    let ids = Memo::new(move |_| {
        let date = date.get();
        if is_school_day.get() { document.with(|week| planned_on(week, date)) } else { Vec::new() }
    });
    let open = move || {
        let date = date.get();
        ids.with(|ids| {
            document
                .with(|week| ids.iter().copied().filter(|&id| streepje(week, date, id).is_none()).collect::<Vec<_>>())
        })
    };
    let all = move |_| {
        let (date, reason) = (date.get_untracked(), strike.reason.get_untracked());
        let open = untrack(open);
        let number = open.len();
        let outcome = document.change(|week| open.into_iter().try_for_each(|id| week.strike(date, id, reason)));
        if strike.status.report(outcome).is_some() {
            strike.done(&format!("Streepjes gezet: {number}."));
            strike.status.focus();
        }
    };
    let heading = move || {
        let is_known = session.today_of_reader().is_some();
        if is_known { format!("Gepland op {}", t::day(date.get())) } else { "Gepland".to_owned() }
    };
    let shown = move || {
        if !has_blocks.get() {
            return view! {
                <p>
                    "Er staan nog geen blokken in de week. "
                    <Link to=Route::Week(WeekPage::Blocks)>"Zet eerst de blokken neer die doorgaan"</Link>
                    ". Werk van ib'er of schoolleider kun je hieronder al tellen."
                </p>
            }
            .into_any();
        }
        if !is_school_day.get() {
            return view! { <p>"Op deze dag is er geen school. Kies een andere dag."</p> }.into_any();
        }
        let ids = ids.get();
        if ids.is_empty() {
            return view! { <p>"Op deze dag staan er geen blokken in het rooster."</p> }.into_any();
        }
        let rows = ids.into_iter().map(|id| planned_row(strike, id)).collect_view();
        view! { <ul class="plain-list log-planned">{rows}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="streepje-blokken">
            <h3 id="streepje-blokken">{heading}</h3>
            {shown}
            <p hidden=move || open().len() < 2>
                <button type="button" class="button-small" on:click=all>"Zet bij al deze blokken een streepje"</button>
            </p>
        </section>
    }
    .into_any()
}

/// A planned block with one button, which sets the streepje or removes it again.
fn planned_row(strike: Strike, id: BlockId) -> AnyView {
    let Strike { document, date, reason, status, .. } = strike;
    let text = Memo::new(move |_| {
        document.with(|week| week.block(id).map_or_else(String::new, |block| t::planned(week, block)))
    });
    let struck = Memo::new(move |_| {
        let date = date.get();
        document.with(|week| streepje(week, date, id)).map(|(_, reason)| reason)
    });
    let press = move |_| {
        let (date, reason, text) = (date.get_untracked(), reason.get_untracked(), text.get_untracked());
        let was_struck = struck.get_untracked().is_some();
        let outcome = document.change(|week| match streepje(week, date, id) {
            Some((at, _)) => week.log.remove(at).map(drop),
            None => week.strike(date, id, reason),
        });
        if status.report(outcome).is_some() {
            let (on, done) = (dates::day_and_month(date), if was_struck { "weggehaald" } else { "gezet" });
            let says = format!("Streepje {done} op {on}: {text}.");
            if was_struck { status.announce(says) } else { strike.done(&says) }
        }
    };
    let state = move || struck.get().map(|reason| format!("Ging niet door: {}", t::reason(reason)));
    view! {
        <li class="log-row" class:log-row-struck=move || struck.get().is_some() data-block=id.to_string()>
            <span class="log-row-text">{text}</span>
            <strong class="log-row-state">{state}</strong>
            <button type="button" class="button-small" on:click=press>
                {move || if struck.get().is_some() { "Haal streepje weg" } else { "Zet streepje" }}
                <span class="visually-hidden">": "{text}</span>
            </button>
        </li>
    }
    .into_any()
}

/// People whose work is not in the week: the ib'er and the leader also give up work to stand in.
const BESIDE: [Who; 4] = [Who::Ib, Who::Coordinator, Who::Leader, Who::Teacher];

fn beside(strike: Strike) -> AnyView {
    let Strike { document, session, status, .. } = strike;
    let who = RwSignal::new(Who::Ib);
    let (blocks, minutes) = (RwSignal::new("1".to_owned()), RwSignal::new("60".to_owned()));
    let options = Signal::derive(move || {
        let ib_word = session.with(|scan| scan.profile.ib_word);
        let option = |who: Who| {
            let says = t::who(&AssistantWeek::default(), who, ib_word);
            (t::code_of_who(who).to_owned(), labels::capital(&says))
        };
        BESIDE.into_iter().map(option).collect::<Vec<_>>()
    });
    let add = move |_| {
        let number = |text: RwSignal<String>| text.with_untracked(|text| text.trim().parse::<u32>().ok());
        let (Some(blocks), Some(minutes)) = (number(blocks), number(minutes)) else {
            status.reject("Vul twee getallen in: hoeveel blokken en hoeveel minuten samen.");
            return;
        };
        let entry = Entry {
            date: strike.date.get_untracked(),
            who: who.get_untracked(),
            reason: strike.reason.get_untracked(),
            blocks,
            minutes,
            named: Vec::new(),
        };
        let ib_word = session.with_untracked(|scan| scan.profile.ib_word);
        let says = document.with_untracked(|week| t::entry(week, &entry, ib_word));
        let on = dates::day_and_month(entry.date);
        if status.report(document.change(|week| week.log.add(entry))).is_some() {
            strike.done(&format!("Streepje gezet op {on}: {says}."));
        }
    };
    view! {
        <fieldset class="question log-beside">
            <legend>"Ander werk dat wegviel"</legend>
            <p class="hint">"Ook een ib'er of schoolleider laat soms gepland werk liggen. Dag en reden kies je hierboven."</p>
            <div class="cluster">
                {select_field(
                    "ander-wie".to_owned(),
                    "Wiens werk?",
                    options,
                    Signal::derive(move || t::code_of_who(who.get()).to_owned()),
                    Callback::new(move |code: String| {
                        if let Some(found) = BESIDE.into_iter().find(|&who| t::code_of_who(who) == code) {
                            who.set(found);
                        }
                    }),
                )}
                {number_field("ander-blokken", "Hoeveel blokken?", 1, Log::MOST_BLOCKS, blocks)}
                {number_field("ander-minuten", "Hoeveel minuten samen?", 0, Log::MOST_MINUTES, minutes)}
            </div>
            <button type="button" class="button-small" on:click=add>"Zet een streepje voor dit werk"</button>
        </fieldset>
    }
    .into_any()
}

fn number_field(id: &'static str, label: &'static str, least: u32, most: u32, value: RwSignal<String>) -> AnyView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                type="number"
                inputmode="numeric"
                id=id
                min=least.to_string()
                max=most.to_string()
                value=value.get_untracked()
                prop:value=value
                on:change=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}
