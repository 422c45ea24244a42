//! A statement of the scan with its options: one fieldset, native radios, lowest first.
//!
//! It is built once and then only follows its answer: an element that has the focus is never rebuilt.

use leptos::prelude::*;
use taakkompas_content::model::Statement;
use taakkompas_scan::scan::{Answer, Level};

use crate::kit::browser;
use crate::kit::ui::basics::{Fold, Link};
use crate::kit::ui::sources::named;
use crate::kit::words::labels;
use crate::rooms::route::{LibraryPage, Route, ScanPage};
use crate::rooms::scan::words::scan;

/// What a page knows about a statement beyond its text.
#[derive(Debug, Clone)]
pub struct StatementContext {
    /// Its position: `Stelling 3 van 16`.
    pub count: String,
    /// Whom it is addressed to; empty if that is not shown.
    pub asked_of: String,
    /// Whether it counts for this school; it is shown either way.
    pub counts: Counts,
    /// Whether it is the one that a narrow screen shows.
    pub is_current: Signal<bool>,
}

/// Whether a statement counts for this school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// It counts.
    Yes,
    /// It does not: the profile says there is no support staff.
    NoSupportStaff,
}

/// How an answer was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// With a finger or a mouse: the visitor is done with this statement.
    Pointed,
    /// With the keyboard, which passes answers on its way, or cleared.
    Otherwise,
}

/// The line beside the answers: the outcome of saving.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    pub says: Signal<&'static str>,
    /// Whether it is out of sight, as what it says is of the choice before the last.
    pub is_behind: Signal<bool>,
}

/// A statement. `choose` is called with the new answer, or with `None` if it is cleared.
pub fn statement(
    statement: &'static Statement,
    context: StatementContext,
    answer: Memo<Option<Answer>>,
    choose: impl Fn(Option<Answer>, How) + Copy + Send + Sync + 'static,
    line: Line,
) -> AnyView {
    let id = statement.facts.id.as_str();
    let help = format!("{id}-uitleg");
    let described_by = help.clone();
    let clear = move |_| {
        choose(None, How::Otherwise);
        browser::focus_soon(vec![id.to_owned()]);
    };
    let (first, rest) = scan::first_sentence(&statement.help);
    let StatementContext { count, asked_of, counts, is_current } = context;
    view! {
        <fieldset
            class="statement card"
            class:current=is_current
            data-statement=id
            id=id
            tabindex="-1"
            aria-describedby=described_by
        >
            <legend>{statement.text.as_str()}</legend>
            <p class="statement-help" id=help>
                <span class="statement-count">{count}</span>
                {first}
            </p>
            {(counts == Counts::NoSupportStaff).then(does_not_count)}
            <div class="choices">
                {Answer::ALL.map(|option| choice(statement, option, answer, choose)).collect_view()}
            </div>
            <div class="statement-foot">
                {(!asked_of.is_empty()).then(|| view! { <p class="hint">{asked_of}</p> })}
                <p
                    class="saved-line no-print"
                    class:behind=move || line.is_behind.get()
                    prop:textContent=move || line.says.get()
                ></p>
                <button type="button" class="button-small no-print" hidden=move || answer.get().is_none() on:click=clear>
                    "Wis antwoord"<span class="visually-hidden">": "{statement.text.as_str()}</span>
                </button>
            </div>
            {meanings(statement, rest)}
            {why(statement)}
        </fieldset>
    }
    .into_any()
}

fn choice(
    statement: &'static Statement,
    option: Answer,
    answer: Memo<Option<Answer>>,
    choose: impl Fn(Option<Answer>, How) + Copy + Send + Sync + 'static,
) -> AnyView {
    // A press of a key on a radio button is a click too, without a button of the mouse.
    let how = StoredValue::new(How::Otherwise);
    let click = move |event: leptos::ev::MouseEvent| {
        let pointed = if event.detail() > 0 { How::Pointed } else { How::Otherwise };
        how.set_value(pointed);
    };
    let is_chosen = move || answer.get() == Some(option);
    view! {
        <label class="choice">
            <input
                type="radio"
                name=statement.facts.id.as_str()
                value=option.code()
                checked=answer.get_untracked() == Some(option)
                prop:checked=is_chosen
                on:click=click
                on:change=move |_| choose(Some(option), how.get_value())
            />
            <span class="choice-text"><strong>{labels::answer(option)}</strong></span>
        </label>
    }
    .into_any()
}

/// What the answers look like at this statement, and the rest of its help: folded, as most schools know after one line.
fn meanings(statement: &'static Statement, rest: &'static str) -> AnyView {
    let row = |(level, text): (&Level, &'static String)| {
        view! { <div><dt>{labels::level(*level)}</dt><dd>{text.as_str()}</dd></div> }.into_any()
    };
    let rows = Level::ALL.iter().zip(&statement.levels).map(row).collect_view();
    view! {
        <div class="meanings">
            <Fold summary="Wat betekenen de antwoorden?">
                <dl class="facts">{rows}</dl>
                {(!rest.is_empty()).then(|| view! { <p>{rest}</p> })}
                <p class="small">{scan::scale()}</p>
                <p class="small">{scan::lever(statement.facts.lever)}</p>
            </Fold>
        </div>
    }
    .into_any()
}

fn does_not_count() -> AnyView {
    view! {
        <div class="notice">
            <p>{scan::DOES_NOT_COUNT}" "<Link to=Route::Scan(ScanPage::Profile)>"Pas het schoolprofiel aan"</Link></p>
        </div>
    }
    .into_any()
}

/// Where law and cao in the texts of a statement are stated.
fn law(statement: &'static Statement) -> Option<AnyView> {
    let sources = statement.cited.iter().map(|source| view! { <li>{named(source)}</li> });
    (!statement.cited.is_empty()).then(|| {
        view! { <p class="small">"Over wet en cao:"</p><ul class="small">{sources.collect_view()}</ul> }.into_any()
    })
}

fn why(statement: &'static Statement) -> AnyView {
    let findings = statement.facts.findings.iter();
    let links = findings
        .map(|finding| {
            let to = Route::Library(LibraryPage::Finding(finding.as_str().to_owned()));
            view! { <li><Link to=to>"bevinding "{finding.as_str()}</Link></li> }
        })
        .collect_view();
    let own = statement.own.as_deref();
    view! {
        <Fold summary="Waarom deze vraag">
            <p>{statement.why.as_str()}</p>
            {law(statement)}
            {own.map(|own| view! { <p><span class="tag tag-own">"Van ons"</span>" "{own}</p> })}
            <p class="small">"Hierop rust deze vraag in het rapport:"</p>
            <ul class="inline-list small">{links}</ul>
        </Fold>
    }
    .into_any()
}
