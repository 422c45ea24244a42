//! The cards themselves: on A5 for the wall, and one at a time on a screen, today's first.

use leptos::prelude::*;
use taakkompas_domain::deployment::day_card::{Card, card};
use taakkompas_domain::deployment::day_card::{NotSplit, Splits};
use taakkompas_domain::deployment::{Deployment, Week, Weekday};
use taakkompas_domain::profile::SchoolProfile;

use crate::browser;
use crate::components::basics::href;
use crate::components::fields::select_field;
use crate::components::print::print_button;
use crate::routes::{Route, WeekPage};
use crate::session::{WeekDesk, use_session};
use crate::texts::dates;
use crate::texts::week::{self as words, cards as says};

/// The code of "all days" in the list to choose from.
const ALL: &str = "alle";

/// All cards. The one of today shows; paper has all of them.
pub(super) fn sheets(desk: WeekDesk, profile: Memo<SchoolProfile>) -> AnyView {
    let session = use_session();
    // Half past seven is about the day it is, not the day a plan was made for.
    let today = Weekday::of(browser::today());
    let chosen = RwSignal::new(today.or(Some(Weekday::Monday)));
    let option = |&day: &Weekday| {
        let name = words::capital(words::weekday(day));
        (day.code().to_owned(), if Some(day) == today { format!("{name} (vandaag)") } else { name })
    };
    let all = (ALL.to_owned(), "Alle dagen".to_owned());
    let options: Vec<(String, String)> = Weekday::ALL.iter().map(option).chain([all]).collect();
    let foot = Signal::derive(move || {
        let name = session.with(|scan| scan.name.clone());
        let date = dates::date(session.today());
        let address = browser::origin() + &href(&Route::Week(WeekPage::Cards));
        [name, date, address].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    });
    let cards = move || {
        let profile = profile.get();
        desk.with(|week| Weekday::ALL.iter().map(|&day| of_day(week, &profile, day, chosen, foot)).collect_view())
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

/// One card, or one for each week where the weeks differ.
fn of_day(
    week: &Deployment,
    profile: &SchoolProfile,
    day: Weekday,
    chosen: RwSignal<Option<Weekday>>,
    foot: Signal<String>,
) -> AnyView {
    let cards: Vec<Card> = week.cycle.weeks().iter().map(|&of| card(week, profile, of, day)).collect();
    let is_same = cards.iter().zip(cards.iter().skip(1)).all(|(one, other)| says::is_same(one, other));
    let shown = if is_same { cards.get(..1).unwrap_or_default() } else { &cards };
    shown
        .iter()
        .map(|card| one_card(week, profile, card, (!is_same).then_some(card.week), chosen, foot))
        .collect_view()
        .into_any()
}

fn one_card(
    week: &Deployment,
    profile: &SchoolProfile,
    card: &Card,
    of: Option<Week>,
    chosen: RwSignal<Option<Weekday>>,
    foot: Signal<String>,
) -> AnyView {
    let day = card.day.weekday;
    let code = of.map_or_else(|| day.code().to_owned(), |of| format!("{}-{}", day.code(), of.code()));
    let id = format!("kaart-{code}");
    let is_this_week = of == Some(week.week_of(browser::today()));
    let lacks = says::lacks(&card.lacks);
    let who = says::who(&card.day, &card.lacks, profile.ib_word)
        .into_iter()
        .map(|(what, who)| view! { <div><dt>{what}</dt><dd>{who}</dd></div> }.into_any())
        .collect_view();
    let has_assistant = profile.may_have_support_staff() || week.support_staff().next().is_some();
    view! {
        <article
            class="day-card"
            class:day-card-other=move || chosen.get().is_some_and(|chosen| chosen != day)
            aria-labelledby=id.clone()
            data-card=code
        >
            <h3 id=id.clone()>
                {says::title(day, of)}
                {is_this_week.then(|| view! { <span class="day-card-state no-print">" · deze week"</span> })}
            </h3>
            {(!lacks.is_empty()).then(|| view! { <p class="day-card-lacks">{lacks}</p> })}
            <dl class="day-card-who">{who}</dl>
            {yes_today(card)}
            {groups(week, card)}
            {goes_on(week, card)}
            {has_assistant.then(|| view! { <p class="day-card-rule">{says::ASSISTANT}</p> })}
            <p class="day-card-rule">{says::NEVER}</p>
            <p class="day-card-foot print-only">{foot}</p>
        </article>
    }
    .into_any()
}

fn part(title: &'static str, list: AnyView) -> AnyView {
    view! { <section class="day-card-part"><h4>{title}</h4>{list}</section> }.into_any()
}

fn yes_today(card: &Card) -> AnyView {
    let shown = if card.said_yes.is_empty() {
        view! { <p>"Vandaag staat er niemand op de ja-lijst. Ga naar de volgende stap."</p> }.into_any()
    } else {
        let rows = card.said_yes.iter().map(|yes| view! { <li>{says::said_yes(yes)}</li> }.into_any());
        view! { <ul>{rows.collect_view()}</ul> }.into_any()
    };
    part("Zei vooraf ja voor vandaag", shown)
}

/// Who is responsible for whom, with where pupils go if it comes to that.
fn groups(week: &Deployment, card: &Card) -> AnyView {
    let small = (card.splits == Splits::NotOffered(NotSplit::SmallSchool))
        .then(|| view! { <p>{says::TOO_SMALL_CARD}</p> }.into_any());
    if card.responsible.is_empty() {
        let none = view! { <p>{words::capital(says::OPEN)}": jullie groepen en hun leraren."</p>{small} }.into_any();
        return part("Wie is verantwoordelijk", none);
    }
    let rows = card.responsible.iter().map(|row| {
        let to = says::receiving(week, &card.splits, row.group);
        view! {
            <li class="day-card-group">
                <strong>{words::capital(&says::group_of(week, row.group))}":"</strong>
                " "
                <span>{says::responsible(row)}</span>
                {(!to.is_empty()).then(|| view! { <span class="day-card-to">{to}</span> })}
            </li>
        }
        .into_any()
    });
    let list = view! { <ul class="day-card-groups">{rows.collect_view()}</ul>{small} }.into_any();
    part("Wie is verantwoordelijk", list)
}

fn goes_on(week: &Deployment, card: &Card) -> Option<AnyView> {
    let lines = says::goes_on(week, card.week, card.day.weekday, true);
    if lines.is_empty() {
        return None;
    }
    let rows = lines
        .into_iter()
        .map(|(who, what)| view! { <li><strong>{words::capital(&who)}":"</strong>" "{what}</li> }.into_any());
    let list = view! { <ul>{rows.collect_view()}</ul> }.into_any();
    Some(part("Dit stopt vandaag niet", list))
}
