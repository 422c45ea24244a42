//! Rows from a spreadsheet or a CSV file: pasted, previewed, and added in one step.
//!
//! What reads the rows is fetched when somebody opens the panel: it is the largest part of the pages that have one, and most who
//! come to them paste nothing. The field is read in slices, so that a thousand rows do not hold the page. The preview shows the
//! very value that will be added, so it cannot promise anything else. A row can be changed in it: that changes the row in the
//! field, and the field is read again.

use std::borrow::Cow;

use leptos::prelude::*;
use taakkompas_school::rows::{TooMuch, bytes, fit, mend};

use super::basics::{LazyFold, could_not_fetch};
use super::fields::{paste_field_with, small_button, text_field};
use super::status_line::StatusLine;
use super::tables::column_heads;
use crate::kit::browser::{self, ChosenFile};
use crate::kit::document::Document;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::session::use_shared;
use crate::kit::words::{ToDutch, rows};

mod drafts;
mod reader;

use drafts::{Drafts, Pasted, is_typed};
use reader::{Coming, fetch};
pub use reader::{Fetched, Outcome, Parse, Reader};

/// The largest file that is read, in bytes: far more than a school's longest list.
const MOST_BYTES: u64 = 2_000_000;

/// A panel that adds rows to the document `D`, finding `F` in them.
pub struct Panel<D, F> {
    /// The text of the fold.
    pub fold: &'static str,
    /// How to paste, with an example.
    pub how: fn() -> AnyView,
    /// The id of the field.
    pub field: &'static str,
    /// The hint at the field.
    pub hint: &'static str,
    /// The id of the line that summarizes the outcome, if anything refers to it.
    pub line: Option<&'static str>,
    /// The classes of that line when there is too much to read.
    pub too_much: &'static str,
    /// A file input that fills the field, if there is one.
    pub file: Option<CsvFile>,
    /// A control that changes the text in the field, if there is one.
    pub control: Option<Control<F>>,
    /// The text of the button.
    pub button: &'static str,
    /// Fetches what reads the rows.
    pub reader: fn() -> Fetched<D, F>,
}

/// A control that changes the text in the field.
pub struct Control<F> {
    /// Whether what was found needs it.
    pub is_needed: fn(&F) -> bool,
    /// Shows it, with the text in the field and whether it is needed.
    pub view: fn(RwSignal<String>, Signal<bool>) -> AnyView,
}

/// A file input that fills the field.
#[derive(Debug, Clone, Copy)]
pub struct CsvFile {
    /// The id of its control.
    pub id: &'static str,
    /// The message for a file that is too big.
    pub too_big: &'static str,
    /// The message for a file that could not be read.
    pub not_read: &'static str,
}

/// Where rows go: a document, or more of them together.
pub trait Target: Copy + Send + Sync + 'static {
    /// What rows are added to.
    type Value: Clone + PartialEq + Send + Sync + 'static;

    /// As it is now; who reads it runs again when it changes.
    fn value(self) -> Self::Value;

    /// Puts another in its place, and saves it. If that is refused, the status line says why, and nothing has changed.
    fn put(self, value: Self::Value, status: StatusLine) -> bool;
}

impl<D: Document<Refusal: ToDutch> + Clone> Target for DocumentHandle<D> {
    type Value = D;

    fn value(self) -> D {
        self.with(D::clone)
    }

    fn put(self, value: D, status: StatusLine) -> bool {
        let done = self.change(|document| {
            *document = value;
            Ok(())
        });
        status.report(done).is_some()
    }
}

/// What was found in the field.
struct Found<D, F> {
    rows: F,
    /// The document once they are added.
    document: D,
    outcome: Outcome,
    preview: fn(&F, &D) -> AnyView,
}

/// What was found in the field; `None` if it is empty or is being read.
type Read<D, F> = RwSignal<Option<Result<Found<D, F>, TooMuch>>>;

/// The fold with the explanation, the field and the preview.
pub fn paste_panel<T, F>(panel: &'static Panel<T::Value, F>, target: T, status: StatusLine) -> AnyView
where
    T: Target,
    F: Send + Sync + 'static,
{
    let draft = use_shared(Drafts::new).of(panel.field);
    let (text, edits) = (RwSignal::from(draft.text), RwSignal::from(draft.edits));
    // Bytes of another kind of file are no rows, also if they are pasted.
    let other_kind = Memo::new(move |_| text.with(|text| bytes::kind_of_text(text)));
    let (read, is_reading): (Read<T::Value, F>, _) = (RwSignal::new(None), RwSignal::new(false));
    let reader = RwSignal::new(Coming::NotAsked);
    let fetch = move || fetch(reader, panel.reader);
    let is_text = Memo::new(move |_| other_kind.with(Option::is_none));
    follow(move || is_text.get().then(|| text.get()), target, reader, panel.reader, read, is_reading);
    let pasted = Pasted { text, edits, panel: panel.field, line: panel.line };
    provide_context(pasted);
    let of_file = RwSignal::new(String::new());
    // What a browser could not draw in time is not put in the field, or without what makes it so.
    let fitted = Callback::new(move |event: leptos::ev::Event| {
        let Some(pasted) = browser::pasted_text(&event) else { return };
        match fit(&pasted) {
            Ok(Cow::Borrowed(_)) => {}
            Ok(Cow::Owned(shorter)) => browser::paste_instead(&event, &shorter),
            Err(why) => {
                browser::paste_instead(&event, "");
                of_file.set(rows::too_much(why));
            }
        }
    });
    // Once there is another text, a file that could not be read is past.
    Effect::new(move |_| {
        text.track();
        let _ = of_file.try_set(String::new());
    });
    let summary = move || match of_file.get() {
        none if none.is_empty() => read.with(|read| match read {
            None if is_reading.get() => rows::READING.to_owned(),
            None => other_kind.get().map(rows::other_file).unwrap_or_default(),
            Some(Ok(found)) => found.outcome.summary.clone(),
            Some(Err(why)) => rows::too_much(*why),
        }),
        // What is in the field, and what the button adds, is not about the file.
        problem => read.with(|read| match read {
            Some(Ok(found)) => format!("{problem} {} {}", rows::STILL_THERE, found.outcome.summary),
            _ => problem,
        }),
    };
    let is_missing = Memo::new(move |_| reader.with(|reader| matches!(reader, Coming::Failed)));
    let is_too_much = move || read.with(|read| matches!(read, Some(Err(_))));
    let adds = move || read.with(|read| matches!(read, Some(Ok(found)) if found.outcome.adds));
    let needs = move |of: fn(&F) -> bool| move || read.with(|read| matches!(read, Some(Ok(found)) if of(&found.rows)));
    let preview = move || {
        read.with(|read| match read {
            Some(Ok(found)) => (found.preview)(&found.rows, &found.document),
            _ => ().into_any(),
        })
    };
    view! {
        <details class="fold" open=!text.with_untracked(String::is_empty) on:toggle=move |_| fetch()>
            <summary>{panel.fold}</summary>
            <div class="fold-body">
            {(panel.how)()}
            {panel.file.map(|file| file_field(file, text, of_file))}
            {paste_field_with(panel.field.to_owned(), "Plak hier de regels", panel.hint, text, fitted)}
            {panel.control.as_ref().map(|control| (control.view)(text, Signal::derive(needs(control.is_needed))))}
            <p role="status" id=said_id(panel.field, panel.line) tabindex="-1" class=move || if is_too_much() { panel.too_much } else { "said" }>
                {summary}
            </p>
            {move || is_missing.get().then(|| could_not_fetch(rows::READER, fetch))}
            {preview}
            <div class="button-row" hidden=move || !adds()>
                <button type="button" class="button" on:click=move |_| add(target, status, pasted, read)>
                    {panel.button}
                </button>
            </div>
            </div>
        </details>
    }
    .into_any()
}

/// Reads the rows each time that they, the document or what reads them change; `is_reading` as long as that takes.
fn follow<T, F>(
    rows: impl Fn() -> Option<String> + Send + Sync + 'static,
    target: T,
    reader: RwSignal<Coming<T::Value, F>>,
    from: fn() -> Fetched<T::Value, F>,
    read: Read<T::Value, F>,
    is_reading: RwSignal<bool>,
) where
    T: Target,
    F: Send + Sync + 'static,
{
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        // A text that changed, or another document: what was being read is not looked at any more.
        let mine = turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        let stop = |waits: bool| {
            is_reading.set(waits);
            read.set(None);
        };
        let Some(rows) = rows().filter(|rows| !rows.trim().is_empty()) else { return stop(false) };
        let Reader { read: parse, outcome, preview } = match reader.get() {
            Coming::Here(reader) => reader,
            Coming::Failed => return stop(false),
            Coming::NotAsked | Coming::OnItsWay => {
                untrack(|| fetch(reader, from));
                return stop(true);
            }
        };
        let is_current = move || mine.is_some() && turn.try_get_value() == mine;
        let longer = move || {
            is_reading.set(true);
            read.set(None);
        };
        browser::in_slices(parse(rows, target.value()), is_current, longer, move |found| {
            is_reading.set(false);
            read.set(Some(found.map(|(rows, document)| Found { outcome: outcome(&rows), rows, document, preview })));
        });
    });
}

/// Adds what was previewed. What was typed for a row and not read yet is read first. If some rows were left out, all rows stay in the field: pasting again duplicates nothing,
/// and a row on its own would lack its header.
fn add<T, F>(target: T, status: StatusLine, pasted: Pasted, read: Read<T::Value, F>)
where
    T: Target,
    F: Send + Sync + 'static,
{
    if pasted.put_in() {
        status.announce(rows::READ_FIRST);
        status.focus();
        return;
    }
    let found = read.with_untracked(|read| match read {
        Some(Ok(found)) => Some((found.document.clone(), found.outcome.clone())),
        _ => None,
    });
    let Some((document, Outcome { added, is_whole, .. })) = found else { return };
    if target.put(document, status) {
        status.announce(added);
        if is_whole {
            pasted.text.set(String::new());
        }
    }
    status.focus();
}

/// The id of the line that says what came of the text.
fn said_id(field: &str, line: Option<&str>) -> String {
    line.map_or_else(|| format!("{field}-gelezen"), str::to_owned)
}

fn file_field(file: CsvFile, text: RwSignal<String>, problem: RwSignal<String>) -> AnyView {
    let choose = move |event: leptos::ev::Event| {
        browser::read_chosen_file(&event, MOST_BYTES, move |chosen| {
            let read = match chosen {
                // As with a paste: nothing goes in the field that a browser could not draw in time.
                ChosenFile::Bytes(found) => bytes::text_of(&found)
                    .map_err(rows::not_text)
                    .and_then(|decoded| fit(&decoded.text).map(Cow::into_owned).map_err(rows::too_much)),
                ChosenFile::TooBig { .. } => Err(file.too_big.to_owned()),
                ChosenFile::NotRead => Err(file.not_read.to_owned()),
            };
            // The page may be gone by now.
            match read {
                Ok(read) => {
                    let _ = problem.try_set(String::new());
                    let _ = text.try_set(read);
                }
                Err(why) => {
                    let _ = problem.try_set(why);
                }
            }
        });
    };
    view! {
        <div class="field">
            <label for=file.id>"Open een CSV-bestand"</label>
            <input type="file" id=file.id accept=".csv,.txt,text/csv,text/plain" on:change=choose/>
        </div>
    }
    .into_any()
}

/// The most characters of a row that is changed in the preview.
const MOST_OF_ROW: usize = 600;

/// How many rows of which the same is said are listed at most.
const MOST_FOLDED: usize = 200;

/// A fold to change one row of the text; nothing outside a panel.
fn change_row(line: u32) -> AnyView {
    let Some(pasted) = use_context::<Pasted>() else { return ().into_any() };
    view! {
        <LazyFold summary=rows::change_row(line) open=is_typed(core::iter::once(line))>{row_field(pasted, line)}</LazyFold>
    }
    .into_any()
}

fn row_field(pasted: Pasted, line: u32) -> AnyView {
    let own = || pasted.text.with_untracked(|text| mend::row(text, line)).unwrap_or_default();
    let typed = RwSignal::new(pasted.typed(line).unwrap_or_else(own));
    let read = move || {
        pasted.put_in();
        browser::focus_soon(vec![said_id(pasted.panel, pasted.line)]);
    };
    // Each keystroke is kept: the field may be gone before it is left.
    view! {
        <div on:input=move |event| pasted.type_in(line, &event_target_value(&event))>
            {text_field(
                format!("{}-regel-{line}", pasted.panel),
                rows::of_row(line),
                rows::ROW_HINT,
                MOST_OF_ROW,
                typed.into(),
                Callback::new(move |row| typed.set(row)),
            )}
        </div>
        {small_button("Lees opnieuw", rows::of_row(line), read)}
    }
    .into_any()
}

/// An example that can be selected and copied to a spreadsheet as it is.
pub fn example<const N: usize>(caption: &'static str, head: &[&'static str; N], rows: &[[&'static str; N]]) -> AnyView {
    let row = |row: &[&'static str; N]| {
        let cells: Vec<AnyView> = row.iter().map(|&cell| view! { <td>{cell}</td> }.into_any()).collect();
        view! { <tr>{cells}</tr> }.into_any()
    };
    view! {
        <div class="scroll-x paste-example" tabindex="0" role="region" aria-label=caption>
            <table class="roster-people">
                <caption>{caption}</caption>
                {column_heads(head)}
                <tbody>{rows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What may be pasted, rule by rule.
pub fn rules(rules: &[&'static str]) -> AnyView {
    let rules: Vec<AnyView> = rules.iter().map(|&rule| view! { <li>{rule}</li> }.into_any()).collect();
    view! { <ul>{rules}</ul> }.into_any()
}

/// A line for each of these rows, with a way to change it in the text that was pasted. What is said about one row is
/// together, and has that way once.
fn mendable_lines<P>(rows: &[P], line_of: impl Fn(&P) -> u32, says: impl Fn(&P) -> String) -> Vec<AnyView> {
    let line = |(at, row): (usize, &P)| {
        let is_last = rows.get(at + 1).is_none_or(|next| line_of(next) != line_of(row));
        view! { <li>{says(row)}{is_last.then(|| change_row(line_of(row)))}</li> }.into_any()
    };
    rows.iter().enumerate().map(line).collect()
}

/// Rows of which the same is said, such as titles and totals, in a fold below that. The lines are only made once they are
/// asked for: there may be hundreds.
pub fn folded<P>(
    said: String,
    summary: &'static str,
    rows: &[P],
    line_of: fn(&P) -> u32,
    says: impl Fn(&P) -> String + Send + Sync + 'static,
) -> AnyView
where
    P: Clone + Send + Sync + 'static,
{
    if said.is_empty() {
        return ().into_any();
    }
    let (shown, more) = rows.split_at(rows.len().min(MOST_FOLDED));
    let open = is_typed(shown.iter().map(line_of));
    let (shown, more) = (shown.to_vec(), more.len());
    let lines = move || mendable_lines(&shown, line_of, &says);
    view! {
        <p>{said}</p>
        <LazyFold summary=summary open=open>
            <ul>{lines()}</ul>
            {(more > 0).then(|| view! { <p>{rows::more_rows(more)}</p> })}
        </LazyFold>
    }
    .into_any()
}

/// The list of rows that are left out or changed.
#[derive(Debug, Clone, Copy)]
pub struct Problems {
    /// The heading above it.
    pub heading: &'static str,
    /// Its id, if anything refers to it.
    pub id: Option<&'static str>,
    /// Its class, if it has one.
    pub class: Option<&'static str>,
    /// How many rows are listed at most: with more, the columns are wrong, not the rows.
    pub most: usize,
}

impl Problems {
    /// The list, with a line for each row: its number and the reason. Empty if there are no rows.
    pub fn of<P>(self, problems: &[P], says: impl Fn(&P) -> String) -> AnyView {
        if problems.is_empty() {
            return ().into_any();
        }
        let line = |problem: &P| view! { <li>{says(problem)}</li> }.into_any();
        let lines: Vec<AnyView> = problems.iter().take(self.most).map(line).collect();
        let more = problems.len().saturating_sub(self.most);
        self.list(lines, more)
    }

    /// The same, with a way to change each row in the text that was pasted. Problems of one row are next to each other.
    pub fn mendable<P>(self, problems: &[P], line_of: impl Fn(&P) -> u32, says: impl Fn(&P) -> String) -> AnyView {
        if problems.is_empty() {
            return ().into_any();
        }
        let lines = mendable_lines(problems.get(..self.most).unwrap_or(problems), line_of, says);
        self.list(lines, problems.len().saturating_sub(self.most))
    }

    fn list(self, lines: Vec<AnyView>, more: usize) -> AnyView {
        view! {
            <h3>{self.heading}</h3>
            <ul id=self.id class=self.class>{lines}</ul>
            {(more > 0).then(|| view! { <p>{rows::more_rows(more)}</p> })}
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(rows: &[u32]) -> String {
        let problems = Problems { heading: "Niet mee", id: Some("niet-mee"), class: None, most: 2 };
        Owner::new().with(|| problems.of(rows, |row| format!("Regel {row}.")).to_html())
    }

    #[test]
    fn rows_beyond_the_most_are_counted() {
        let all = html(&[3, 5]);
        assert!(all.contains("Regel 3.") && all.contains("Regel 5.") && !all.contains("En nog"), "{all}");
        let more = html(&[3, 5, 8]);
        assert!(!more.contains("Regel 8.") && more.contains("En nog 1 regel."), "{more}");
        assert!(!html(&[]).contains("Niet mee"));
    }
}
