//! The school's own page, at the address of the landing page: shown once it has a plan that is kept.

use leptos::prelude::*;
use taakkompas_plan::agenda::Item;
use taakkompas_plan::year_asks::year_asks;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_school::school_year::HolidayId;
use time::Date;

use super::plan::card::first_step;
use super::plan::checking;
use super::plan::controls::done_button;
use super::plan::editor::{PlanEditor, heading};
use super::plan::kept::kept;
use crate::kit::library;
use crate::kit::ui::basics::{Link, PageHead, href};
use crate::kit::ui::print::print_head;
use crate::rooms::plan::words::{plan, today as t};
use crate::rooms::route::{LibraryPage, PlanPage, Route, ScanPage, WeekPage};

/// In how many school weeks before a holiday the page asks about what is to be ready then.
const LAST_WEEKS: u32 = 2;

/// What the page reads of the plan on this day.
#[derive(Debug, Clone, PartialEq)]
struct Today {
    period: HolidayId,
    in_holiday: bool,
    weeks_left: u32,
    /// The first is the one step; then what is busy.
    step: Option<MeasureId>,
    busy: Vec<MeasureId>,
    /// In the last weeks before a holiday: what is to be ready then. It is asked about, and stands nowhere else.
    asked: Vec<MeasureId>,
    done: usize,
    open: usize,
}

/// The page. `has_cards`: whether this device has cards for the morning, which come first then.
pub fn today_page(has_cards: bool) -> AnyView {
    let editor = PlanEditor::open();
    let today = Memo::new(move |_| {
        editor.on_day(|day| {
            let ids = |items: &[&Item]| items.iter().map(|item| item.measure.clone()).collect::<Vec<MeasureId>>();
            let is_near = !day.in_holiday && day.weeks_left <= LAST_WEEKS;
            let asked = if is_near { ids(&day.due_now) } else { Vec::new() };
            let busy: Vec<MeasureId> = ids(&day.busy).into_iter().filter(|id| !asked.contains(id)).collect();
            let next = day.next_besides(&asked).map(|item| item.measure.clone());
            Today {
                period: day.period,
                in_holiday: day.in_holiday,
                weeks_left: day.weeks_left,
                step: next.or_else(|| busy.first().cloned()),
                done: day.done.len(),
                open: editor.derived.agenda.with(|agenda| agenda.items().filter(|item| item.is_open()).count()),
                busy,
                asked,
            }
        })
    });
    let cards = has_cards.then(|| {
        let to = href(&Route::Week(WeekPage::Cards));
        view! { <p class="button-row"><a class="button" href=to>"Naar de kaart voor half acht"</a></p> }.into_any()
    });
    let period = today.with_untracked(|today| t::period(today.period, today.in_holiday, today.weeks_left));
    view! {
        <PageHead title=t::TITLE lead=period />
        {print_head()}
        <p>{move || today.with(|today| t::how_far(today.done, today.open))}</p>
        {cards}
        {kept()}
        {editor.news_line()}
        {checking::questions(editor)}
        {before_the_holiday(editor.within("voor-de-vakantie"), today)}
        {step(editor.within("de-stap"), today)}
        {busy(editor.within("mee-bezig"), today)}
        {school_year(editor)}
        {move || {
            let offered = editor.derived.offer.with(Vec::len);
            t::offered(offered).map(|says| view! { <p>{says}</p> }.into_any())
        }}
        <p class="button-row no-print">
            <Link to=Route::Plan(PlanPage::Plan) class="button">"Open het actieplan"</Link>
            <Link to=Route::Scan(ScanPage::Hub)>"Naar de zelfscan"</Link>
            <Link to=Route::Library(LibraryPage::About)>"Over Taakkompas"</Link>
        </p>
    }
    .into_any()
}

/// The one next step.
fn step(editor: PlanEditor, today: Memo<Today>) -> AnyView {
    let id = Memo::new(move |_| today.with(|today| today.step.clone()));
    let shown = move || {
        let id = id.get()?;
        let card = library::measures().card(id.as_str())?;
        let item = editor.item(&id);
        let due = move || item.with(|item| item.as_ref().map(|item| t::ready(item.due())));
        Some(
            view! {
                <section>
                    <h2>{t::STEP}</h2>
                    <article class="card" data-step=id.to_string()>
                        <h3 id=heading(&id)>
                            <Link to=Route::Plan(PlanPage::Action(id.to_string()))>{card.title.clone()}</Link>
                        </h3>
                        {first_step(editor, card, item)}
                        <p>{due}</p>
                        <p class="cluster no-print">{done_button(editor, card, item)}</p>
                    </article>
                </section>
            }
            .into_any(),
        )
    };
    view! { {editor.news_line()}{shown} }.into_any()
}

/// What the school is working on, besides the one step.
fn busy(editor: PlanEditor, today: Memo<Today>) -> AnyView {
    let ids = Memo::new(move |_| {
        today.with(|today| {
            today.busy.iter().filter(|id| today.step.as_ref() != Some(id)).cloned().collect::<Vec<MeasureId>>()
        })
    });
    list(editor, ids, "Hier zijn jullie mee bezig")
}

/// In the last weeks before a holiday: a question about each action that is to be ready then.
fn before_the_holiday(editor: PlanEditor, today: Memo<Today>) -> AnyView {
    let ids = Memo::new(move |_| today.with(|today| today.asked.clone()));
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let shown = move || {
        (!is_empty.get()).then(|| {
            view! {
                <section class="no-print">
                    <h2>{t::BEFORE_THE_HOLIDAY}</h2>
                    <p>{t::BEFORE_THE_HOLIDAY_ASKS}</p>
                    {checking::before_the_holiday(editor, ids)}
                </section>
            }
            .into_any()
        })
    };
    view! { {editor.news_line()}{shown} }.into_any()
}

/// Actions with their date and the button that says that one is done; nothing if there are none.
fn list(editor: PlanEditor, ids: Memo<Vec<MeasureId>>, title: &'static str) -> AnyView {
    let row = move |id: MeasureId| {
        let Some(card) = library::measures().card(id.as_str()) else { return ().into_any() };
        let item = editor.item(&id);
        let due = move || item.with(|item| item.as_ref().map(|item| plan::in_short(item, editor.ib_word())));
        view! {
            <li>
                <Link to=Route::Plan(PlanPage::Action(id.to_string()))>{card.title.clone()}</Link>
                <br/>
                <span class="small">{due}</span>
                " "
                {done_button(editor, card, item)}
            </li>
        }
        .into_any()
    };
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let shown = move || {
        (!is_empty.get()).then(|| {
            view! {
                <section>
                    <h2>{title}</h2>
                    <ul class="plain-list beside-plan">
                        <For each=move || ids.get() key=ToString::to_string children=row />
                    </ul>
                </section>
            }
            .into_any()
        })
    };
    view! { {editor.news_line()}{shown} }.into_any()
}

/// What the school year asks of every school now.
fn school_year(editor: PlanEditor) -> AnyView {
    let asks = Memo::new(move |_| editor.scan(|scan| year_asks(&scan.calendar, editor.today())));
    let row = |(ask, last): (_, Date)| {
        let (says, to, link) = t::asks(ask, last);
        view! { <li>{says}" "<Link to=to>{link}</Link></li> }.into_any()
    };
    let shown = move || {
        let asks = asks.get();
        (!asks.is_empty()).then(|| {
            let rows = asks.into_iter().map(row).collect_view();
            view! { <section><h2>"Dit vraagt het schooljaar nu"</h2><ul class="plain-list">{rows}</ul></section> }
                .into_any()
        })
    };
    shown.into_any()
}
