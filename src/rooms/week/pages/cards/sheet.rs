//! The cards themselves: the one of today first, one at a time on screen; all on A5 for the wall, or one day on A4.
//!
//! If a day does not fit on one side, [`Layout`] says what goes on the back; on screen it is all in one place. What is
//! not filled in is a line to write on, on paper.

use leptos::prelude::*;
use taakkompas_scan::profile::{Pool, SchoolProfile};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::{Week, Weekday};
use taakkompas_week::AssistantWeek;
use taakkompas_week::day_card::{Card, card};
use taakkompas_week::day_card::{NotSplit, Splits};
use time::Date;

use super::paper::{self, A4, A5, Back, Layout, WRITE_GROUPS, WRITE_YES};
use crate::kit::browser;
use crate::kit::session::use_session;
use crate::kit::ui::basics::href;
use crate::kit::ui::fields::select_field;
use crate::kit::words::dates;
use crate::kit::words::labels::capital;
use crate::rooms::route::{Route, WeekPage};
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::cards as t;

/// The option code for "all days".
const ALL: &str = "alle";

/// A part of a card, and one that is for the screen.
const PART: &str = "day-card-part";
const PART_ON_SCREEN: &str = "day-card-part no-print";

/// All cards. The screen shows that of today, or of the next day with school; paper has all of them, or the one shown.
pub(super) fn sheets(document: WeekHandle, profile: Memo<SchoolProfile>) -> AnyView {
    let session = use_session();
    // The card is for the actual day, not for the day the plan counts from.
    let today = browser::today_of_reader();
    let first = today.map(|today| session.with_untracked(|scan| scan.calendar.first_day_with_school(today)));
    let weekday = first.and_then(Weekday::of);
    let chosen = RwSignal::new(weekday.or(Some(Weekday::Monday)));
    let is_large = RwSignal::new(false);
    let option = |&day: &Weekday| {
        let name = capital(weekday_name(day));
        let when = if first == today { "vandaag" } else { "eerste schooldag" };
        (day.code().to_owned(), if Some(day) == weekday { format!("{name} ({when})") } else { name })
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
        let (profile, is_large) = (profile.get(), is_large.get());
        document.with(|week| {
            let days: Vec<_> = Weekday::ALL.iter().map(|&day| of_day(week, &profile, day)).collect();
            let layout = paper::layout(&A5, week, &profile, days.iter().flatten().map(|(card, _)| card));
            let all = All { week, profile: &profile, layout, is_large, today, first, chosen, foot };
            days.iter().flatten().map(|(card, of)| one_card(&all, card, *of)).collect_view()
        })
    };
    let print = move |says: &'static str, large: bool| {
        let press = move |_| {
            is_large.set(large);
            // Print after the cards have been laid out for this paper.
            browser::soon(browser::print);
        };
        view! { <button type="button" class="button-quiet" on:click=press>{says}</button> }.into_any()
    };
    view! {
        <section class="day-cards" class:day-cards-large=move || is_large.get() aria-labelledby="kaarten">
            <h2 id="kaarten" class="visually-hidden no-print">"De kaarten"</h2>
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
            <div class="button-row">{print("Print alle kaarten op A5", false)}{print("Print deze kaart groot, op A4", true)}</div>
        </section>
    }
    .into_any()
}

/// What all cards share.
struct All<'a> {
    week: &'a AssistantWeek,
    profile: &'a SchoolProfile,
    /// That of the cards on A5.
    layout: Layout,
    /// Whether they are printed on A4.
    is_large: bool,
    today: Option<Date>,
    /// The first day with school, from today on.
    first: Option<Date>,
    chosen: RwSignal<Option<Weekday>>,
    foot: Signal<String>,
}

impl All<'_> {
    /// The layout of a card. On A4 each card has its own, as it is printed alone.
    fn layout(&self, card: &Card) -> Layout {
        if self.is_large { paper::layout(&A4, self.week, self.profile, [card]) } else { self.layout }
    }

    /// On which day a card holds first, for the screen: today, or the next day with school.
    fn when(&self, card: &Card, of: Option<Week>) -> Option<String> {
        let holds = |day: Date| of.is_none_or(|of| of == self.week.week_of(day));
        let first = self.first.filter(|&day| Weekday::of(day) == Some(card.day.weekday) && holds(day));
        match first {
            Some(day) if self.first == self.today => Some(format!("vandaag, {}", dates::day_and_month(day))),
            Some(day) => Some(dates::day_and_month(day)),
            None => self.today.filter(|&today| of.is_some() && holds(today)).map(|_| "deze week".to_owned()),
        }
    }
}

/// The card of a day, or one card per week if the weeks differ; then with its week.
fn of_day(week: &AssistantWeek, profile: &SchoolProfile, day: Weekday) -> Vec<(Card, Option<Week>)> {
    let mut cards: Vec<Card> = week.cycle.weeks().iter().map(|&of| card(week, profile, of, day)).collect();
    let is_same = cards.iter().zip(cards.iter().skip(1)).all(|(one, other)| t::is_same(week, one, other));
    if is_same {
        cards.truncate(1);
    }
    cards.into_iter().map(|card| (card.week, card)).map(|(of, card)| (card, (!is_same).then_some(of))).collect()
}

fn one_card(all: &All<'_>, card: &Card, of: Option<Week>) -> AnyView {
    let All { week, profile, chosen, foot, .. } = *all;
    let layout = all.layout(card);
    let day = card.day.weekday;
    let code = of.map_or_else(|| day.code().to_owned(), |of| format!("{}-{}", day.code(), of.code()));
    let id = format!("kaart-{code}");
    let lacks = t::lacks(&card.lacks);
    let who = t::who(&card.day, &card.lacks, profile.ib_word).into_iter().map(who).collect_view();
    let has_assistant = profile.may_have_support_staff() || week.support_staff().next().is_some();
    let title = t::title(day, of);
    let when = all.when(card, of).map(|when| view! { <span class="day-card-state no-print">" · "{when}</span> });
    let (turn, behind) = on_the_back(all, card, layout, &title).unzip();
    let is_behind = |is: bool| if is { PART_ON_SCREEN } else { PART };
    view! {
        <article
            class="day-card"
            class:day-card-other=move || chosen.get().is_some_and(|chosen| chosen != day)
            class:day-card-full=layout.is_full
            class:day-card-two-sided=matches!(layout.back, Back::Splits | Back::SplitsAndGoesOn)
            aria-labelledby=id.clone()
            data-card=code
        >
            <h3 id=id.clone()>{title}{when}</h3>
            {(!lacks.is_empty()).then(|| view! { <p class="day-card-lacks no-print">{lacks}</p> })}
            <dl class="day-card-who">{who}{pool(week, profile)}</dl>
            {yes_today(week, card)}
            {list(PART, t::THERE, t::there(week, card.week, day))}
            {groups(week, card, is_behind(layout.back == Back::Lists))}
            {goes_on(week, card, is_behind(layout.back.has_goes_on()))}
            {has_assistant.then(|| view! { <p class="day-card-rule">{t::ASSISTANT}</p> })}
            <p class="day-card-rule">{t::NEVER}</p>
            {turn}
            <p class="day-card-foot print-only">{foot}</p>
            {behind}
        </article>
    }
    .into_any()
}

/// A line to write on, on paper.
fn write_line() -> AnyView {
    view! { <span class="write-line print-only"></span> }.into_any()
}

/// What is not filled in: said on screen, a line to write on on paper.
fn open() -> AnyView {
    view! { <span class="no-print">{t::OPEN}</span>{write_line()} }.into_any()
}

fn who(line: t::Line) -> AnyView {
    let t::Line { what, who, when } = line;
    let is_open = who.is_empty();
    let comma = if is_open || when.is_empty() { "" } else { ", " };
    let who = if is_open { open() } else { who.into_any() };
    view! { <div><dt>{what}</dt><dd>{who}{comma}{when}</dd></div> }.into_any()
}

/// Who calls the pool, on which number and by when; on paper also if it is open. A school without a pool has no such
/// line.
fn pool(week: &AssistantWeek, profile: &SchoolProfile) -> Option<AnyView> {
    let pool = &week.cards.pool;
    if pool.is_empty() && profile.pool == Some(Pool::None) {
        return None;
    }
    let line = t::pool(pool, profile.ib_word);
    let class = if pool.is_empty() { "print-only" } else { "" };
    let answer = line.answer();
    let number = if pool.number.is_empty() {
        write_line()
    } else {
        let to = format!("tel:{}", t::to_call(&pool.number));
        view! { <a class="day-card-number" href=to>{pool.number.clone()}</a> }.into_any()
    };
    Some(view! { <div class=class><dt>{line.what}</dt><dd>{answer}" "{number}</dd></div> }.into_any())
}

/// For paper only: the line that says there is a back, and the back itself. Either every card has one or none has, even
/// on a day when nothing is fixed.
fn on_the_back(all: &All<'_>, card: &Card, layout: Layout, title: &str) -> Option<(AnyView, AnyView)> {
    if layout.back == Back::Nothing {
        return None;
    }
    let has_goes_on = layout.back.has_goes_on();
    let splits = if layout.back == Back::Lists { groups(all.week, card, PART) } else { splits(all.week, card) };
    let says = match layout.back {
        Back::Lists => t::LISTS_ON_THE_BACK,
        _ => t::on_the_back(splits.is_some(), has_goes_on),
    };
    let goes_on = has_goes_on.then(|| {
        let none = || part(PART, t::GOES_ON, view! { <p>{t::NOTHING_GOES_ON}</p> }.into_any());
        goes_on(all.week, card, PART).unwrap_or_else(none)
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
    let rows = card.responsible.iter().map(|row| {
        let to = t::receiving(week, &card.splits, row.group);
        (t::group_of(week, row.group), to)
    });
    list(PART, t::SPLITS, rows.filter(|(_, to)| !to.is_empty()).collect())
}

fn part(class: &'static str, title: &'static str, list: AnyView) -> AnyView {
    view! { <section class=class><h4>{title}</h4>{list}</section> }.into_any()
}

/// A part with rows of "what: how"; left out if there are none.
fn list(class: &'static str, title: &'static str, rows: Vec<(String, String)>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let row =
        |(what, says): (String, String)| view! { <li><strong>{capital(&what)}":"</strong>" "{says}</li> }.into_any();
    let rows = rows.into_iter().map(row).collect_view();
    Some(part(class, title, view! { <ul>{rows}</ul> }.into_any()))
}

/// Who said yes. On paper there is a line beside each, for a number that is kept nowhere.
fn yes_today(week: &AssistantWeek, card: &Card) -> AnyView {
    let shown = if week.cards.said_yes.is_empty() {
        view! { <p class="no-print">{t::NOBODY_SAID_YES}</p>{(0..WRITE_YES).map(|_| write_line()).collect_view()} }
            .into_any()
    } else if card.said_yes.is_empty() {
        view! { <p>{t::NOBODY_SAID_YES}</p> }.into_any()
    } else {
        let rows = card.said_yes.iter().map(|yes| view! { <li>{t::said_yes(yes)}{write_line()}</li> }.into_any());
        view! { <ul>{rows.collect_view()}</ul> }.into_any()
    };
    part("day-card-part day-card-yes", "Zei vooraf ja voor vandaag", shown)
}

/// Who is responsible for which group, and where its pupils go if it is split. Nothing on a day on which no group has
/// lessons.
fn groups(week: &AssistantWeek, card: &Card, class: &'static str) -> Option<AnyView> {
    const TITLE: &str = "Wie is verantwoordelijk";
    let small = (card.splits == Splits::NotOffered(NotSplit::SmallSchool))
        .then(|| view! { <p>{t::TOO_SMALL_CARD}</p> }.into_any());
    if week.groups.is_empty() {
        let none = view! {
            <p class="no-print">{capital(t::OPEN)}": jullie groepen en hun leraren."</p>
            {(0..WRITE_GROUPS).map(|_| write_line()).collect_view()}
            {small}
        };
        return Some(part(class, TITLE, none.into_any()));
    }
    if card.responsible.is_empty() {
        return None;
    }
    let rows = card.responsible.iter().map(|row| {
        let to = t::receiving(week, &card.splits, row.group);
        let teacher = t::responsible(row);
        view! {
            <li class="day-card-group">
                <strong>{capital(&t::group_of(week, row.group))}":"</strong>
                " "
                <span>{if teacher.is_empty() { open() } else { teacher.into_any() }}</span>
                {(!to.is_empty()).then(|| view! { <span class="day-card-to">{to}</span> })}
            </li>
        }
        .into_any()
    });
    let list = view! { <ul class="day-card-groups">{rows.collect_view()}</ul>{small} }.into_any();
    Some(part(class, TITLE, list))
}

fn goes_on(week: &AssistantWeek, card: &Card, class: &'static str) -> Option<AnyView> {
    list(class, t::GOES_ON, t::goes_on(week, card.week, card.day.weekday, true))
}
