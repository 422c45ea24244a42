//! Two versions of one scan that went apart: the school chooses, answer by answer, which counts.
//!
//! What was chosen is saved beside both versions. Only once that is said saved, both are erased; that can be undone. Whoever
//! leaves before that finds the choice here again, as it was made.

use std::collections::BTreeMap;

use leptos::prelude::*;
use taakkompas_scan::catalog::StatementId;

use super::erasing::Erasing;
use crate::kit::browser;
use crate::kit::library;
use crate::kit::records::choice::{Part, Side, chosen, chosen_again, to_choose};
use crate::kit::records::record::Record;
use crate::kit::records::scan::Scan;
use crate::kit::session::{Apart, Chosen, NotChosenReason, ScanId, Session, saved_on_clock, use_session};
use crate::kit::ui::basics::LazyFold;
use crate::kit::words::labels::capital;
use crate::kit::words::saving;
use crate::rooms::data::documents::{Documents, with_documents};
use crate::rooms::data::file;
use crate::rooms::data::words as names;
use crate::rooms::data::words::versions as t;

/// The id of what says how far keeping the choice is.
const KEEPING: &str = "keuze-bewaren";

/// What the school has chosen so far, and from which versions.
#[derive(Debug, Clone, Copy)]
struct Choosing {
    session: Session,
    versions: Memo<Option<Apart>>,
    sides: RwSignal<BTreeMap<Part, Side>>,
    /// The versions that this is about.
    seen: StoredValue<Option<Apart>>,
    /// What came of the last button.
    said: RwSignal<String>,
    /// What was chosen, until it is said saved.
    pending: RwSignal<Option<Chosen>>,
}

/// The choice, if there are two versions of a scan.
#[component]
pub fn VersionsApart(
    /// Where the erasure of both versions is recorded.
    erasing: Erasing,
) -> impl IntoView {
    let session = use_session();
    let choosing = Choosing {
        session,
        versions: Memo::new(move |_| session.versions()),
        sides: RwSignal::new(BTreeMap::new()),
        seen: StoredValue::new(None),
        said: RwSignal::new(String::new()),
        pending: RwSignal::new(None),
    };
    Effect::new(move |_| {
        let is_saved = |chosen: &Chosen| session.is_saved(chosen);
        if let Some(chosen) = choosing.pending.get().filter(is_saved) {
            choosing.pending.set(None);
            erasing.erase_versions(&chosen);
        }
    });
    let is_on_screen = move |chosen: &Option<Chosen>| chosen.as_ref().is_some_and(|of| session.is_on_screen(of));
    let is_pending = Memo::new(move |_| choosing.pending.with(is_on_screen));
    let keeping = move || is_pending.get().then_some(t::NOT_SAVED_YET);
    let section =
        move || choosing.versions.get().filter(|_| !is_pending.get()).map(|versions| choosing.section(&versions));
    view! {
        <p role="status" id=KEEPING tabindex="-1">{keeping}</p>
        {section}
    }
}

impl Choosing {
    fn section(self, versions: &Apart) -> AnyView {
        let [left, right] = scans(versions);
        let before = before(versions);
        let offered = in_order(to_choose(left, right, before));
        self.begin(versions, &offered);
        let parts: Vec<Part> = offered.into_iter().map(|(part, _)| part).collect();
        let count = parts.len();
        let all = |side: Side| {
            let parts = parts.clone();
            let press = move |_| {
                self.sides.set(parts.iter().map(|part| (part.clone(), side)).collect());
                self.said.set(t::all_chosen(side).to_owned());
            };
            view! { <button type="button" class="button-quiet" on:click=press>{t::all_of(side)}</button> }.into_any()
        };
        let choices = if parts.is_empty() {
            view! { <p>{if before.is_some() { t::ALL_CHANGED_SINCE } else { t::SAME }}</p> }.into_any()
        } else {
            let all = Side::ALL.map(all).collect_view();
            view! {
                <p>{if before.is_some() { t::CHOSEN_BEFORE } else { t::ALREADY_CHOSEN }}</p>
                <div class="button-row">{all}</div>
                {self.groups(versions, &parts)}
            }
            .into_any()
        };
        let of_version = |side: Side| {
            let kept = &versions.versions[at(side)];
            self.listed(t::version(side), &kept.id, &kept.record)
        };
        let mut listed = Vec::from(Side::ALL.map(of_version));
        listed.extend(versions.chosen.as_ref().map(|kept| self.listed(t::YOUR_CHOICE, &kept.id, &kept.record)));
        let left_to_choose = move || t::left(count - self.sides.with(BTreeMap::len).min(count));
        view! {
            <section aria-labelledby="versies" data-versions="">
                <h2 id="versies">{t::TITLE}</h2>
                <p>{if before.is_some() { t::LEAD_CHOSEN } else { t::LEAD }}</p>
                <ul class="plain-list stack">{listed}</ul>
                {choices}
                <p class="small">{if before.is_some() { t::WHAT_KEEPING_AGAIN_DOES } else { t::WHAT_KEEPING_DOES }}</p>
                <p role="status">{self.said}" "{left_to_choose}</p>
                <div class="button-row">
                    <button type="button" class="button" on:click=move |_| self.keep()>{t::KEEP}</button>
                </div>
            </section>
        }
        .into_any()
    }

    /// Forgets what was chosen of what is no longer there, and chooses what is offered.
    fn begin(self, versions: &Apart, offered: &[(Part, Option<Side>)]) {
        let before = self.seen.try_update_value(|seen| seen.replace(versions.clone())).flatten();
        let is_as_it_was = |part: &Part| before.as_ref().is_some_and(|before| is_same(part, before, versions));
        self.sides.update(|sides| {
            sides.retain(|part, _| offered.iter().any(|(of, _)| of == part) && is_as_it_was(part));
            for (part, side) in offered {
                if let Some(side) = side.filter(|_| !sides.contains_key(part)) {
                    sides.insert(part.clone(), side);
                }
            }
        });
    }

    fn listed(self, called: &'static str, id: &ScanId, record: &Record) -> AnyView {
        let state = names::scan_state(&record.scan, saved_on_clock(record.stamp));
        let open = self.session.is_open(id).then(|| view! { <span class="tag">"Open in dit tabblad"</span> });
        let name = saving::scan_name(&record.scan.name).to_owned();
        view! { <li><strong>{called}": '"{name}"'"</strong>" "{open}<br/>{state}</li> }.into_any()
    }

    fn groups(self, versions: &Apart, parts: &[Part]) -> AnyView {
        let numbered: Vec<(usize, &Part)> = parts.iter().enumerate().collect();
        let group = |group: &[(usize, &Part)]| {
            let heading = group.first().map_or("", |(_, part)| t::heading(part));
            let choices = group.iter().map(|(at, part)| self.choice(versions, *at, part)).collect_view();
            view! { <h3>{heading}</h3><div class="stack">{choices}</div> }.into_any()
        };
        numbered
            .chunk_by(|(_, one), (_, other)| t::heading(one) == t::heading(other))
            .map(group)
            .collect_view()
            .into_any()
    }

    fn choice(self, versions: &Apart, at: usize, part: &Part) -> AnyView {
        let id = id_of(at);
        let asked = match part {
            Part::Document(code) => file::called(code).map_or_else(|| t::asked(part), capital),
            _ => t::asked(part),
        };
        let options = Side::ALL.map(|side| self.option(versions, &id, part, side)).collect_view();
        let whole = part.is_whole().then(|| {
            let differences = t::room(part).map(|room| differences(versions, room));
            view! { <p class="hint">{t::WHOLE}</p>{differences} }
        });
        view! {
            <fieldset class="card" id=id.clone() tabindex="-1">
                <legend>{asked}</legend>
                <div class="choices">{options}</div>
                {whole}
            </fieldset>
        }
        .into_any()
    }

    fn option(self, Apart { versions, .. }: &Apart, name: &str, part: &Part, side: Side) -> AnyView {
        let record = &versions[at(side)].record;
        let there = t::there(part, &record.scan);
        let from = format!("{}, {}", t::version(side), t::saved(saved_on_clock(record.stamp)));
        let (asked, chosen) = (part.clone(), part.clone());
        let is_chosen = move || self.sides.with(|sides| sides.get(&asked) == Some(&side));
        let choose = move |_| {
            self.said.set(String::new());
            self.sides.update(|sides| {
                sides.insert(chosen.clone(), side);
            });
        };
        let value = match side {
            Side::Left => "1",
            Side::Right => "2",
        };
        view! {
            <label class="choice">
                <input type="radio" name=name.to_owned() value=value prop:checked=is_chosen on:change=choose/>
                <span class="choice-text"><strong>{there}</strong><span class="hint">{from}</span></span>
            </label>
        }
        .into_any()
    }

    /// Saves what was chosen, once everything is.
    fn keep(self) {
        let Some(versions) = self.versions.get_untracked() else { return };
        let [left, right] = scans(&versions);
        let before = before(&versions);
        let parts = in_order(to_choose(left, right, before));
        let sides = self.sides.get_untracked();
        if let Some(at) = parts.iter().position(|(part, _)| !sides.contains_key(part)) {
            self.said.set(String::new());
            browser::focus_soon(vec![id_of(at)]);
            return;
        }
        let side = |part: &Part| sides.get(part).copied().unwrap_or(Side::Left);
        let scan = before.map_or_else(|| chosen(left, right, side), |before| chosen_again(before, left, right, side));
        match self.session.keep_chosen(&versions, scan) {
            Ok(chosen) => {
                self.said.set(String::new());
                self.pending.set(Some(chosen));
                browser::focus_soon(vec![KEEPING.to_owned()]);
            }
            Err(NotChosenReason::Changed) => self.said.set(t::CHANGED.to_owned()),
            Err(NotChosenReason::ReadingAlong) => self.said.set(t::ELSEWHERE.to_owned()),
        }
    }
}

const fn at(side: Side) -> usize {
    match side {
        Side::Left => 0,
        Side::Right => 1,
    }
}

const fn scans(Apart { versions: [left, right], .. }: &Apart) -> [&Scan; 2] {
    [&left.record.scan, &right.record.scan]
}

/// What was chosen from both before.
fn before(of: &Apart) -> Option<&Scan> {
    of.chosen.as_ref().map(|kept| &kept.record.scan)
}

fn is_same(part: &Part, before: &Apart, now: &Apart) -> bool {
    let ids = |of: &Apart| of.versions.each_ref().map(|kept| kept.id.clone());
    let ([left, right], [left_now, right_now]) = (scans(before), scans(now));
    ids(before) == ids(now) && !part.differs(left, left_now) && !part.differs(right, right_now)
}

/// Statements in the order in which they are asked.
fn in_order(mut parts: Vec<(Part, Option<Side>)>) -> Vec<(Part, Option<Side>)> {
    let place = |id: &StatementId| library::core().statements.iter().position(|known| known.facts.id == *id);
    parts.sort_by(|(one, _), (other, _)| match (one, other) {
        (Part::Statement(one), Part::Statement(other)) => {
            let unknown = usize::MAX;
            place(one).unwrap_or(unknown).cmp(&place(other).unwrap_or(unknown)).then_with(|| one.cmp(other))
        }
        _ => one.cmp(other),
    });
    parts
}

fn id_of(at: usize) -> String {
    format!("keuze-{}", at + 1)
}

/// What differs in what a room keeps, in the words of the file: made once somebody looks.
fn differences(versions: &Apart, room: &str) -> AnyView {
    let (versions, room) = (versions.clone(), room.to_owned());
    let shown = move |documents: Documents| {
        let [left, right] = scans(&versions).map(|scan| (documents.in_words_of)(&room, scan));
        let lines = t::lines_apart(&left, &right);
        if lines.iter().all(Vec::is_empty) {
            return view! { <p>{t::NO_LINES}</p> }.into_any();
        }
        let list = |(side, lines): (Side, Vec<String>)| {
            (!lines.is_empty()).then(|| {
                let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
                view! { <p>{t::only_in(side)}</p><ul>{lines}</ul> }.into_any()
            })
        };
        Side::ALL.into_iter().zip(lines).map(list).collect_view().into_any()
    };
    view! { <LazyFold summary=t::WHAT_DIFFERS class="fold">{with_documents(t::DIFFERENCES, shown.clone())}</LazyFold> }
        .into_any()
}
