//! A colleague's wishes: filled in by the colleague, taken along as a short text, stored nowhere.
//!
//! Everything here lives in signals of this page, so leaving the page discards it. Only the list of tasks is read.

use std::collections::BTreeMap;

use leptos::prelude::*;
use taakkompas_division::TaskDivision;
use taakkompas_division::handed_in::invitation::{Invitation, shared_tasks};
use taakkompas_division::handed_in::{Check, HandedIn, Line};
use taakkompas_division::list::TaskList;
use taakkompas_division::tasks::Task;
use taakkompas_school::rows::TooMuch;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::to_hub;
use crate::kit::browser;
use crate::kit::document::handle::use_document;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Fold, Link, Notice, PageHead, could_not_fetch};
use crate::kit::ui::fields::{paste_field, select_field, text_field_with};
use crate::kit::ui::print::{print_button, print_foot};
use crate::kit::ui::sending::send_buttons;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::SAVE_AS_FILE;
use crate::kit::words::dates;
use crate::kit::words::rows;
use crate::rooms::address::Pages;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::{answers, wishes as t};
use crate::rooms::route::{DivisionPage, LibraryPage, Route};

pub(super) mod link;

/// The id of the line that reports the outcome of copying.
const SAID: &str = "wensen-melding";

/// What was typed, for each line of wishes.
type Typed = Vec<(Line, Vec<RwSignal<String>>)>;

/// What is asked about the tasks that someone has: an answer for each, by its label.
type Checks = RwSignal<BTreeMap<String, Check>>;

pub fn wishes_page() -> AnyView {
    let session = use_session();
    let document: DivisionHandle = use_document();
    let status = StatusLine::new(SAID);
    let came = link::invitation(&browser::fragment());
    let refused = came.as_ref().err().map(|why| answers::broken_link(*why));
    let invitation = StoredValue::new(came.ok().flatten());
    let text = RwSignal::new(String::new());
    let shared = RwSignal::new(Shared::Nothing);
    let known = Memo::new(move |_| {
        if let Some(tasks) = invitation.with_value(|sent| sent.as_ref().map(|sent| sent.tasks.clone())) {
            return tasks;
        }
        let own = document.with(of_device);
        if own.is_empty() { shared.with(Shared::tasks) } else { own }
    });
    let has_link = invitation.with_value(Option::is_some);
    let has_own = document.with_untracked(|of| !of_device(of).is_empty());
    let me = RwSignal::new(String::new());
    let checks: Checks = RwSignal::new(BTreeMap::new());
    let typed: Typed = Line::ALL
        .iter()
        .map(|&line| (line, (0..line.most()).map(|_| RwSignal::new(String::new())).collect()))
        .collect();
    let fields = typed.iter().map(|(line, texts)| asked(*line, texts, known.into())).collect_view();
    let handed = {
        let typed = typed.clone();
        Memo::new(move |_| HandedIn { from: writer(me), checks: checked(invitation, me, checks), ..wished(&typed) })
    };
    view! {
        <PageHead title=DivisionPage::Wishes.title() />
        <div class="no-print">
            <p class="lead">"Voor jou, als collega. Wat kun je goed, wat wil je graag, en wat mag eraf?"</p>
            <Notice>
                <p>
                    <strong>"Wat je hier typt, bewaren we nergens."</strong>
                    " Jij stuurt de tekst zelf naar je schoolleider. Ga je van deze pagina af, dan is alles leeg."
                </p>
            </Notice>
            {refused.map(|why| view! { <p class="field-error" role="status">{why}</p> })}
            {has_link.then(|| who_am_i(invitation, me, known))}
            {own_tasks(invitation, me, checks)}
            <p>
                "Schrijf er geen reden bij. In een voorstel kan staan dat jij ergens goed in bent of iets graag wilt. \
                 Het team praat daarover en beslist."
            </p>
            {(!has_own && !has_link).then(|| list(text, shared))}
            {fields}
        </div>
        {result(handed, status)}
        <p class="print-only">{move || session.today_of_reader().map(dates::date)}</p>
        {card(&typed)}
        {way_back(has_own)}
        {print_foot()}
    }
    .into_any()
}

/// The role label that was chosen; `None` if none was.
fn writer(me: RwSignal<String>) -> Option<String> {
    Some(me.get()).filter(|label| !label.is_empty())
}

/// The tasks of the person who was chosen, as the link says.
fn tasks_of(invitation: StoredValue<Option<Invitation>>, me: RwSignal<String>) -> Vec<String> {
    let me = me.get();
    let own = |sent: &Invitation| sent.tasks_of(&me).into_iter().map(str::to_owned).collect();
    invitation.with_value(|sent| sent.as_ref().map(own).unwrap_or_default())
}

fn checked(invitation: StoredValue<Option<Invitation>>, me: RwSignal<String>, checks: Checks) -> Vec<(Check, String)> {
    let said = |task: String| Some((checks.with(|checks| checks.get(&task).copied())?, task));
    tasks_of(invitation, me).into_iter().filter_map(said).collect()
}

/// What the link brought, and whose answer this will be.
fn who_am_i(invitation: StoredValue<Option<Invitation>>, me: RwSignal<String>, known: Memo<Vec<String>>) -> AnyView {
    let labels: Vec<String> = invitation
        .with_value(|sent| sent.iter().flat_map(|sent| &sent.colleagues).map(|(label, _)| label.clone()).collect());
    let nobody = (String::new(), "Dat zeg ik er niet bij".to_owned());
    let has_labels = !labels.is_empty();
    let options: Vec<_> =
        core::iter::once(nobody).chain(labels.into_iter().map(|label| (label.clone(), label))).collect();
    view! {
        <p>{move || t::list_sent(known.with(Vec::len))}</p>
        {has_labels.then(|| {
            select_field(
                "wie-ben-ik".to_owned(),
                "Wie ben je op school?",
                Signal::stored(options),
                me.into(),
                Callback::new(move |label| me.set(label)),
            )
        })}
    }
    .into_any()
}

/// The tasks that this person has now: does each still fit?
fn own_tasks(invitation: StoredValue<Option<Invitation>>, me: RwSignal<String>, checks: Checks) -> AnyView {
    let tasks = Memo::new(move |_| tasks_of(invitation, me));
    let nothing = (String::new(), "Nog niets gezegd".to_owned());
    let options: Vec<(String, String)> = core::iter::once(nothing)
        .chain(Check::ALL.iter().map(|&of| (of.code().to_owned(), answers::check(of).to_owned())))
        .collect();
    let field = move |(at, task): (usize, String)| {
        let (of_value, of_change) = (task.clone(), task.clone());
        let value = Signal::derive(move || {
            checks.with(|checks| checks.get(&of_value).map_or_else(String::new, |check| check.code().to_owned()))
        });
        let change = Callback::new(move |code: String| {
            checks.update(|checks| match code.parse() {
                Ok(check) => drop(checks.insert(of_change.clone(), check)),
                Err(_) => drop(checks.remove(&of_change)),
            });
        });
        select_field(format!("klopt-{at}"), task, Signal::stored(options.clone()), value, change)
    };
    let fields = move || tasks.get().into_iter().enumerate().map(field.clone()).collect_view();
    view! {
        <fieldset class="question wish" hidden=move || tasks.with(Vec::is_empty)>
            <legend>"Kloppen jouw taken nog?"</legend>
            <p class="hint">"Dit zijn jouw taken van dit jaar. Zeg alleen wat je wilt zeggen."</p>
            <div class="cluster rule-fields">{fields}</div>
        </fieldset>
    }
    .into_any()
}

/// Where a colleague can read more; and the way back, if this device has a list.
fn way_back(has_own: bool) -> AnyView {
    view! {
        <div class="no-print">
            <p><Link to=Route::Library(LibraryPage::Rules)>{Route::Library(LibraryPage::Rules).title()}</Link></p>
            {has_own.then(to_hub::<DivisionPage>)}
        </div>
    }
    .into_any()
}

/// The tasks in this device's own list.
fn of_device(of: &TaskDivision) -> Vec<String> {
    of.tasks.iter().filter(|task| task.is_divided()).map(|task| task.label.clone()).collect()
}

/// A list that was shared, as far as it was read.
#[derive(Debug, Clone)]
enum Shared {
    /// Nothing was pasted.
    Nothing,
    /// What reads it is on its way.
    Coming,
    /// The labels of the tasks.
    Tasks(Vec<String>),
    TooMuch(TooMuch),
    /// What reads it did not come.
    NotRead,
}

impl Shared {
    fn tasks(&self) -> Vec<String> {
        if let Self::Tasks(tasks) = self { tasks.clone() } else { Vec::new() }
    }
}

/// Reads a list that was shared: the tasks between the two marker lines of a message, or else one task a line. What reads
/// the latter is fetched for it.
fn read(text: RwSignal<String>, shared: RwSignal<Shared>) {
    let pasted = text.get_untracked();
    if pasted.trim().is_empty() {
        return shared.set(Shared::Nothing);
    }
    if let Some(tasks) = shared_tasks(&pasted) {
        return shared.set(Shared::Tasks(tasks));
    }
    shared.set(Shared::Coming);
    browser::spawn(async move {
        let found = match labels_in(&pasted).await {
            Ok(Ok(tasks)) => Shared::Tasks(tasks),
            Ok(Err(why)) => Shared::TooMuch(why),
            Err(_) => Shared::NotRead,
        };
        // Another text is read by itself; and the visitor may have left the page by then.
        if text.try_with_untracked(|text| *text == pasted) == Some(true) {
            let _ = shared.try_set(found);
        }
    });
}

#[wasm_split(read_list, fallible)]
fn labels_in(text: &str) -> Result<Result<Vec<String>, TooMuch>, SplitLoaderError> {
    Ok(TaskList::read(text).map(|list| list.rows.into_iter().map(|row| row.task.label).collect()))
}

fn list(text: RwSignal<String>, shared: RwSignal<Shared>) -> AnyView {
    Effect::new(move |_| {
        text.track();
        read(text, shared);
    });
    let came = move || {
        shared.with(|shared| match shared {
            Shared::Nothing | Shared::NotRead => String::new(),
            Shared::Coming => rows::READING.to_owned(),
            Shared::Tasks(tasks) => t::list_read(tasks.len()),
            Shared::TooMuch(why) => rows::too_much(*why),
        })
    };
    let is_missing = Memo::new(move |_| shared.with(|shared| matches!(shared, Shared::NotRead)));
    view! {
        <Fold summary=format!("{} Plak hem hier", t::GOT_LIST)>
            {paste_field("gedeelde-lijst".to_owned(), "De lijst met taken", "Plak het hele bericht, of een taak per regel. Zonder lijst typ je zelf.", text)}
            <p role="status" class="said">{came}</p>
            {move || is_missing.get().then(|| could_not_fetch(rows::READER, move || read(text, shared)))}
        </Fold>
    }
    .into_any()
}

fn asked(line: Line, texts: &[RwSignal<String>], known: Signal<Vec<String>>) -> AnyView {
    let (question, hint) = t::ask(line);
    let field = |(at, &text): (usize, &RwSignal<String>)| {
        text_field_with(
            format!("wens-{}-{}", line.code(), at + 1),
            t::field(line, at + 1),
            "",
            Task::LONGEST_LABEL,
            text.into(),
            Callback::new(move |typed: String| text.set(typed)),
            Some(known),
        )
    };
    let fields = texts.iter().enumerate().map(field).collect_view();
    view! {
        <fieldset class="question wish">
            <legend>{question}</legend>
            <p class="hint">{hint}</p>
            <div class="cluster rule-fields">{fields}</div>
        </fieldset>
    }
    .into_any()
}

fn wished(typed: &Typed) -> HandedIn {
    let of = |wanted: Line| {
        let texts = typed.iter().filter(move |(line, _)| *line == wanted).flat_map(|(_, texts)| texts);
        texts.map(|text| text.get().trim().to_owned()).filter(|text| !text.is_empty())
    };
    HandedIn {
        good: of(Line::Good).collect(),
        like: of(Line::Like).collect(),
        drop: of(Line::Drop).next(),
        stop: of(Line::Stop).next(),
        ..HandedIn::default()
    }
}

/// The text, with the ways to take it along.
fn result(handed: Memo<HandedIn>, status: StatusLine) -> AnyView {
    let text = Signal::derive(move || handed.with(HandedIn::write));
    // The problem that the leader's import would report, shown here so that nobody has to send it twice.
    let wrong = Memo::new(move |_| {
        let is_empty = handed.with(HandedIn::is_empty);
        (!is_empty).then(|| text.with(|text| HandedIn::read(text)).err()).flatten()
    });
    let is_ready = Memo::new(move |_| handed.with(|handed| !handed.is_empty()) && wrong.with(Option::is_none));
    let download = move |_| {
        browser::download(t::FILE_NAME, "text/plain;charset=utf-8", &text.get_untracked());
        status.announce("Je wensen staan als bestand bij je downloads.");
    };
    let is_empty = Memo::new(move |_| handed.with(HandedIn::is_empty));
    let print = move || print_button(if is_empty.get() { "Print een lege kaart" } else { "Print als kaart" });
    view! {
        <section class="no-print" aria-labelledby="je-tekst">
            <h2 id="je-tekst">"Jouw tekst"</h2>
            <p hidden=move || is_ready.get()>"Vul iets in; dan staat hier de tekst die je meeneemt."</p>
            <p class="field-error" role="status">{move || wrong.with(|wrong| wrong.as_ref().map(answers::unread).unwrap_or_default())}</p>
            <div hidden=move || !is_ready.get()>
                <p>"Stuur deze tekst naar je schoolleider. Er staat geen naam in."</p>
                <pre class="wish-text">{text}</pre>
                <div class="button-row">
                    {send_buttons("wensen-tekst", "Kopieer de tekst", t::SUBJECT, text, status)}
                    <button type="button" class="button-quiet" on:click=download>{SAVE_AS_FILE}</button>
                </div>
            </div>
            <div class="button-row">{print}</div>
            {status.line()}
        </section>
    }
    .into_any()
}

/// The same on paper, with lines to write on for what is empty.
fn card(typed: &Typed) -> AnyView {
    let part = |(line, texts): &(Line, Vec<RwSignal<String>>)| {
        let texts = texts.clone();
        let rows = move || {
            let row = |text: &RwSignal<String>| {
                let text = text.get();
                if text.trim().is_empty() {
                    view! { <span class="write-line"></span> }.into_any()
                } else {
                    view! { <p class="wish-printed">{text}</p> }.into_any()
                }
            };
            texts.iter().map(row).collect_view()
        };
        view! { <div class="wish-part"><h2>{t::ask(*line).0}</h2>{rows}</div> }.into_any()
    };
    view! {
        <section class="wish-card print-only" aria-label="Je kaart op papier">
            <p>"Mijn functie:"</p>
            <span class="write-line"></span>
            {typed.iter().map(part).collect_view()}
        </section>
    }
    .into_any()
}
