//! The cards themselves: on A5 for the wall, and one at a time on screen, today's first.
//!
//! If a day does not fit on one side of A5, [`Back`] says what goes on the back; on screen it is all in one place.

use leptos::prelude::*;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::{Week, Weekday};
use taakkompas_week::AssistantWeek;
use taakkompas_week::day_card::{Card, card};
use taakkompas_week::day_card::{NotSplit, Splits};
use time::Date;

use super::paper::{self, Back};
use crate::kit::browser;
use crate::kit::session::use_session;
use crate::kit::ui::basics::href;
use crate::kit::ui::fields::select_field;
use crate::kit::ui::print::print_button;
use crate::kit::words::dates;
use crate::kit::words::labels::capital;
use crate::rooms::route::{Route, WeekPage};
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::cards as t;

/// The option code for "all days".
const ALL: &str = "alle";

/// All cards. The screen shows today's; paper has all of them.
pub(super) fn sheets(document: WeekHandle, profile: Memo<SchoolProfile>) -> AnyView {
    let session = use_session();
    // The card is for the actual day, not for the day the plan counts from.
    let today = browser::today_of_reader();
    let weekday = today.and_then(Weekday::of);
    let chosen = RwSignal::new(weekday.or(Some(Weekday::Monday)));
    let option = |&day: &Weekday| {
        let name = capital(weekday_name(day));
        (day.code().to_owned(), if Some(day) == weekday { format!("{name} (vandaag)") } else { name })
    };
    let all = (ALL.to_owned(), "Alle dagen".to_owned());
    let options: Vec<(String, String)> = Weekday::ALL.iter().map(option).chain([all]).collect();
    let foot = Signal::derive(move || {
        let name = session.with(|scan| scan.name.clone());
        let date = today.map_or_else(String::new, |_| dates::date(session.today()));
        let address = browser::origin() + &href(&Route::Week(WeekPage::Cards));
        [name, date, address].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    });
    let cards = move || {
        let profile = profile.get();
        document.with(|week| {
            let days: Vec<_> = Weekday::ALL.iter().map(|&day| of_day(week, &profile, day)).collect();
            let back = paper::back(week, &profile, days.iter().flatten().map(|(card, _)| card));
            let all = All { week, profile: &profile, back, today, chosen, foot };
            days.iter().flatten().map(|(card, of)| one_card(&all, card, *of)).collect_view()
        })
    };
    view! {
        <section class="day-cards" aria-labelledby="kaarten">
            <h2 id="kaarten" class="no-print">"De kaarten"</h2>
            <div class="no-print">
                {select_field(
                    "kaart-dag".to_owned(),
                    "Welke kaart wil je zien?",
                    Signal::stored(options),
                    Signal::derive(move || chosen.get().map_or(ALL, Weekday::code).to_owned()),
                    Callback::new(move |code: String| chosen.set(code.parse().ok())),
                )}
            </div>
            {cards}
            <div class="button-row">{print_button("Print de kaarten op A5")}</div>
        </section>
    }
    .into_any()
}

/// What all cards share.
struct All<'a> {
    week: &'a AssistantWeek,
    profile: &'a SchoolProfile,
    back: Back,
    today: Option<Date>,
    chosen: RwSignal<Option<Weekday>>,
    foot: Signal<String>,
}

/// The card of a day, or one card per week if the weeks differ; then with its week.
fn of_day(week: &AssistantWeek, profile: &SchoolProfile, day: Weekday) -> Vec<(Card, Option<Week>)> {
    let mut cards: Vec<Card> = week.cycle.weeks().iter().map(|&of| card(week, profile, of, day)).collect();
    let is_same = cards.iter().zip(cards.iter().skip(1)).all(|(one, other)| t::is_same(one, other));
    if is_same {
        cards.truncate(1);
    }
    cards.into_iter().map(|card| (card.week, card)).map(|(of, card)| (card, (!is_same).then_some(of))).collect()
}

fn one_card(all: &All<'_>, card: &Card, of: Option<Week>) -> AnyView {
    let All { week, profile, back, today, chosen, foot } = *all;
    let day = card.day.weekday;
    let code = of.map_or_else(|| day.code().to_owned(), |of| format!("{}-{}", day.code(), of.code()));
    let id = format!("kaart-{code}");
    let is_this_week = of.is_some() && today.is_some_and(|today| of == Some(week.week_of(today)));
    let lacks = t::lacks(&card.lacks);
    let who = t::who(&card.day, &card.lacks, profile.ib_word)
        .into_iter()
        .map(|(what, who)| view! { <div><dt>{what}</dt><dd>{who}</dd></div> }.into_any())
        .collect_view();
    let has_assistant = profile.may_have_support_staff() || week.support_staff().next().is_some();
    let title = t::title(day, of);
    let (turn, behind) = on_the_back(all, card, &title).unzip();
    view! {
        <article
            class="day-card"
            class:day-card-other=move || chosen.get().is_some_and(|chosen| chosen != day)
            class:day-card-two-sided=back != Back::Nothing
            aria-labelledby=id.clone()
            data-card=code
        >
            <h3 id=id.clone()>
                {title}
                {is_this_week.then(|| view! { <span class="day-card-state no-print">" · deze week"</span> })}
            </h3>
            {(!lacks.is_empty()).then(|| view! { <p class="day-card-lacks">{lacks}</p> })}
            <dl class="day-card-who">{who}</dl>
            {yes_today(card)}
            {groups(week, card)}
            {goes_on(week, card, if back == Back::SplitsAndGoesOn { "day-card-part no-print" } else { "day-card-part" })}
            {has_assistant.then(|| view! { <p class="day-card-rule">{t::ASSISTANT}</p> })}
            <p class="day-card-rule">{t::NEVER}</p>
            {turn}
            <p class="day-card-foot print-only">{foot}</p>
            {behind}
        </article>
    }
    .into_any()
}

/// For paper only: the line that says there is a back, and the back itself. Either every card has one or none has, even
/// on a day when nothing is fixed.
fn on_the_back(all: &All<'_>, card: &Card, title: &str) -> Option<(AnyView, AnyView)> {
    if all.back == Back::Nothing {
        return None;
    }
    let has_goes_on = all.back == Back::SplitsAndGoesOn;
    let splits = splits(all.week, card);
    let says = t::on_the_back(splits.is_some(), has_goes_on);
    let goes_on = has_goes_on.then(|| {
        let none = || part("day-card-part", t::GOES_ON, view! { <p>{t::NOTHING_GOES_ON}</p> }.into_any());
        goes_on(all.week, card, "day-card-part").unwrap_or_else(none)
    });
    let turn = view! { <p class="day-card-turn print-only">{says}</p> };
    let behind = view! {
        <div class="day-card-back print-only">
            <p class="day-card-back-title">{title.to_owned()}", achterkant"</p>
            {goes_on}
            {splits}
        </div>
    };
    Some((turn.into_any(), behind.into_any()))
}

/// For the back: where the pupils of each group go.
fn splits(week: &AssistantWeek, card: &Card) -> Option<AnyView> {
    let rows = card.responsible.iter().filter_map(|row| {
        let to = t::receiving(week, &card.splits, row.group);
        let label = capital(&t::group_of(week, row.group));
        (!to.is_empty()).then(|| view! { <li><strong>{label}":"</strong>" "{to}</li> }.into_any())
    });
    let rows: Vec<AnyView> = rows.collect();
    (!rows.is_empty()).then(|| part("day-card-part", t::SPLITS, view! { <ul>{rows}</ul> }.into_any()))
}

fn part(class: &'static str, title: &'static str, list: AnyView) -> AnyView {
    view! { <section class=class><h4>{title}</h4>{list}</section> }.into_any()
}

fn yes_today(card: &Card) -> AnyView {
    let shown = if card.said_yes.is_empty() {
        view! { <p>{t::NOBODY_SAID_YES}</p> }.into_any()
    } else {
        let rows = card.said_yes.iter().map(|yes| view! { <li>{t::said_yes(yes)}</li> }.into_any());
        view! { <ul>{rows.collect_view()}</ul> }.into_any()
    };
    part("day-card-part", "Zei vooraf ja voor vandaag", shown)
}

/// Who is responsible for which group, and where its pupils go if it is split.
fn groups(week: &AssistantWeek, card: &Card) -> AnyView {
    let small = (card.splits == Splits::NotOffered(NotSplit::SmallSchool))
        .then(|| view! { <p>{t::TOO_SMALL_CARD}</p> }.into_any());
    if card.responsible.is_empty() {
        let none = view! { <p>{capital(t::OPEN)}": jullie groepen en hun leraren."</p>{small} }.into_any();
        return part("day-card-part", "Wie is verantwoordelijk", none);
    }
    let rows = card.responsible.iter().map(|row| {
        let to = t::receiving(week, &card.splits, row.group);
        view! {
            <li class="day-card-group">
                <strong>{capital(&t::group_of(week, row.group))}":"</strong>
                " "
                <span>{t::responsible(row)}</span>
                {(!to.is_empty()).then(|| view! { <span class="day-card-to">{to}</span> })}
            </li>
        }
        .into_any()
    });
    let list = view! { <ul class="day-card-groups">{rows.collect_view()}</ul>{small} }.into_any();
    part("day-card-part", "Wie is verantwoordelijk", list)
}

fn goes_on(week: &AssistantWeek, card: &Card, class: &'static str) -> Option<AnyView> {
    let lines = t::goes_on(week, card.week, card.day.weekday, true);
    if lines.is_empty() {
        return None;
    }
    let rows =
        lines.into_iter().map(|(who, what)| view! { <li><strong>{capital(&who)}":"</strong>" "{what}</li> }.into_any());
    let list = view! { <ul>{rows.collect_view()}</ul> }.into_any();
    Some(part(class, t::GOES_ON, list))
}
