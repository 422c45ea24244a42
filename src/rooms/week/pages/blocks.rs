//! Three protected blocks for each assistant: when, with which group, for what, with which teacher, where.

use leptos::prelude::*;
use taakkompas_scan::profile::AssistantCount;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_school::time_of_day::{Span, TimeOfDay};
use taakkompas_week::start::points::WeekTask;
use taakkompas_week::start::{self, Start};
use taakkompas_week::{AssistantWeek, Block, BlockId, EditError, Group, Kind, PersonId};

use super::{points, sheet, status_line, tools, way_on};
use crate::kit::browser;
use crate::kit::session::use_session;
use crate::kit::ui::basics::PageHead;
use crate::kit::ui::fields::{select_field, small_button, text_field_with, time_field};
use crate::kit::ui::print::{print_button, print_head};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::comes_back;
use crate::kit::words::labels::{and, capital};
use crate::rooms::address::Pages;
use crate::rooms::route::WeekPage;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;

pub fn blocks_page(document: WeekHandle) -> AnyView {
    let status = status_line::<WeekPage>();
    let people =
        Memo::new(move |_| document.with(|week| week.support_staff().map(|person| person.id).collect::<Vec<_>>()));
    let sheets = move || {
        let people = people.get();
        (!people.is_empty()).then(|| sheet::sheets(document, people))
    };
    view! {
        <PageHead
            title=WeekPage::Blocks.title()
            lead="Kies per assistent drie momenten met leerlingen die doorgaan, ook in een drukke week."
        />
        {print_head()}
        <p class="no-print">
            "Vraag het de assistent zelf: welk werk met leerlingen wil jij nooit meer zien vervallen? Beloof niet alles. \
             Beloof deze drie."
        </p>
        {points::notes(document, WeekTask::Blocks)}
        {add_people(document, status)}
        <div class="no-print stack">{move || people.get().into_iter().map(|id| person_card(document, id, status)).collect_view()}</div>
        {status.line()}
        {tools(document)}
        {sheets}
        <div class="button-row" hidden=move || people.with(Vec::is_empty)>{print_button("Print het weekblad")}</div>
        {way_on(WeekPage::Blocks)}
    }
    .into_any()
}

/// Adds people; the school profile suggests how many to begin with.
fn add_people(document: WeekHandle, status: StatusLine) -> AnyView {
    let session = use_session();
    let is_empty = Memo::new(move |_| document.with(|week| week.support_staff().next().is_none()));
    let add = move |role: StaffRole, count: usize| {
        let added = document.change(|week| (0..count).map(|_| add_person(week, role)).collect::<Result<Vec<_>, _>>());
        if let Some(first) = status.report(added).and_then(|added| added.first().copied()) {
            browser::focus_soon(vec![person_heading(first)]);
        }
    };
    let offered = move || {
        let (count, says) = match session.with(|scan| scan.profile.assistants)? {
            AssistantCount::None => return None,
            AssistantCount::One => (1, "Begin met één onderwijsassistent"),
            AssistantCount::TwoOrThree | AssistantCount::FourOrMore => (2, "Begin met twee onderwijsassistenten"),
        };
        is_empty.get().then(|| {
            view! {
                <button type="button" class="button" on:click=move |_| add(StaffRole::Assistant, count)>{says}</button>
            }
            .into_any()
        })
    };
    view! {
        <div class="button-row no-print">
            {offered}
            <button type="button" class="button-quiet" on:click=move |_| add(StaffRole::Assistant, 1)>
                "Voeg een onderwijsassistent toe"
            </button>
            <button type="button" class="button-quiet" on:click=move |_| add(StaffRole::TeacherSupporter, 1)>
                "Voeg een leraarondersteuner toe"
            </button>
        </div>
    }
    .into_any()
}

/// Adds a person, with three blocks at times that are free.
fn add_person(week: &mut AssistantWeek, role: StaffRole) -> Result<PersonId, EditError> {
    let id = week.add_person(role)?;
    for offer in start::offer(week, id) {
        add_block(week, id, offer.weekday, offer.span)?;
    }
    Ok(id)
}

fn add_block(week: &mut AssistantWeek, id: PersonId, weekday: Weekday, span: Span) -> Result<BlockId, EditError> {
    week.add_block(Block { protected: true, ..Block::new(id, Kind::SmallGroup, weekday, span) })
}

fn person_heading(id: PersonId) -> String {
    format!("persoon-{id}")
}

fn person_card(document: WeekHandle, id: PersonId, status: StatusLine) -> AnyView {
    let start = Memo::new(move |_| document.with(|week| start::start(week, id)));
    let ids = Memo::new(move |_| start.with(|start| start.blocks.iter().map(|block| block.block).collect::<Vec<_>>()));
    let name = document.with_untracked(|week| words::person(week, id));
    let heading = capital(&name);
    let remove = {
        let name = name.clone();
        move || {
            if status.report(document.change(|week| week.remove_person(id))).is_some() {
                status.announce(format!("Weggehaald: {name}, met alle blokken. {}", comes_back("alles")));
                status.focus();
            }
        }
    };
    let more = move || {
        let offer = document.with_untracked(|week| start::offer(week, id).first().copied());
        let (weekday, span) = offer
            .map_or((Weekday::Monday, Span::lasting(TimeOfDay::at(9, 0), 45)), |offer| (offer.weekday, offer.span));
        if let Some(block) = status.report(document.change(|week| add_block(week, id, weekday, span))) {
            browser::focus_soon(vec![field_id(block, "dag")]);
        }
    };
    view! {
        <section class="card" aria-labelledby=person_heading(id)>
            <h2 id=person_heading(id) tabindex="-1">{heading}</h2>
            <p>{move || start.with(how_far)}</p>
            {move || {
                ids.get().into_iter().enumerate().map(|(at, block)| block_fields(document, block, at + 1, status, None)).collect_view()
            }}
            <div class="button-row">
                {small_button("Nog een blok", name.clone(), more)}
                {small_button("Haal deze assistent weg", name.clone(), remove)}
            </div>
        </section>
    }
    .into_any()
}

fn how_far(start: &Start) -> String {
    match (start.blocks.len(), start.complete()) {
        (0, _) => "Er staat nog geen blok.".to_owned(),
        (all, complete) if complete == all && start.is_ready() => "Alle blokken zijn ingevuld.".to_owned(),
        (all, complete) => format!("{complete} van {all} blokken ingevuld. Drie is genoeg om te beginnen."),
    }
}

/// The id of a field of a block, for the focus.
pub(super) fn field_id(block: BlockId, field: &str) -> String {
    format!("blok-{block}-{field}")
}

/// The fields of one block.
#[derive(Clone, Copy)]
struct BlockFields {
    document: WeekHandle,
    id: BlockId,
    status: StatusLine,
}

impl BlockFields {
    fn read(self, read: fn(&AssistantWeek, &Block) -> String) -> Signal<String> {
        let text = move |week: &AssistantWeek| week.block(self.id).map_or_else(String::new, |block| read(week, block));
        Signal::derive(move || self.document.with(text))
    }

    fn change(self, change: fn(&mut AssistantWeek, BlockId, &str) -> Result<(), EditError>) -> Callback<String> {
        Callback::new(move |text: String| {
            self.status.report(self.document.change(|week| change(week, self.id, &text)));
        })
    }

    /// What was filled in before, to choose from.
    fn known(self, known: fn(&AssistantWeek) -> Vec<String>) -> Option<Signal<Vec<String>>> {
        Some(Signal::derive(move || self.document.with(known)))
    }

    fn lacks(self) -> String {
        let lacks =
            self.document.with(|week| week.block(self.id).map(|block| start::lacks(week, block)).unwrap_or_default());
        let lacks: Vec<&str> = lacks.into_iter().map(words::lacks).collect();
        if lacks.is_empty() { String::new() } else { format!("Nog invullen: {}.", and(&lacks)) }
    }

    fn remove(self) {
        if self.status.report(self.document.change(|week| week.remove_block(self.id))).is_some() {
            self.status.announce(format!("Het blok is weggehaald. {}", comes_back("het")));
            self.status.focus();
        }
    }

    /// Day and times.
    fn when(self) -> AnyView {
        let days =
            Weekday::ALL.iter().map(|&day| (day.code().to_owned(), weekday_name(day).to_owned())).collect::<Vec<_>>();
        view! {
            <div class="cluster">
                {select_field(
                    field_id(self.id, "dag"),
                    "Dag",
                    Signal::stored(days),
                    self.read(|_, block| block.weekday.code().to_owned()),
                    self.change(|week, id, code| match code.parse() {
                        Ok(weekday) => week.change_block(id, |block| block.weekday = weekday),
                        Err(_) => Ok(()),
                    }),
                )}
                {time_field(
                    field_id(self.id, "van"),
                    "Van",
                    self.read(|_, block| words::for_input(block.span.from)),
                    self.change(|week, id, text| match text.parse() {
                        Ok(from) => week.change_block(id, |block| block.span = moved(block.span, from)),
                        Err(_) => Ok(()),
                    }),
                )}
                {time_field(
                    field_id(self.id, "tot"),
                    "Tot",
                    self.read(|_, block| words::for_input(block.span.until)),
                    self.change(|week, id, text| match text.parse() {
                        Ok(until) => week.change_block(id, |block| block.span.until = until),
                        Err(_) => Ok(()),
                    }),
                )}
            </div>
        }
        .into_any()
    }

    /// Group, teacher and place.
    fn with_whom(self) -> AnyView {
        view! {
            <div class="cluster">
                {text_field_with(
                    field_id(self.id, "groep"),
                    "Groep",
                    "",
                    Group::LONGEST_LABEL,
                    self.read(words::groups),
                    self.change(|week, id, label| {
                        let groups = if label.trim().is_empty() { Vec::new() } else { vec![week.group_named(label)?] };
                        rename(week, id, |block| block.groups = groups)
                    }),
                    self.known(|week| week.groups.iter().map(|group| group.label.clone()).collect()),
                )}
                {text_field_with(
                    field_id(self.id, "leraar"),
                    "Met welke leraar",
                    "",
                    Group::LONGEST_TEACHER,
                    self.read(|week, block| and(&week.teachers_of(block))),
                    self.change(|week, id, label| {
                        let teacher = (!label.trim().is_empty()).then(|| label.trim().to_owned());
                        week.change_block(id, |block| block.teacher = teacher)
                    }),
                    self.known(|week| {
                        let mut labels: Vec<String> = week.blocks.iter().filter_map(|block| block.teacher.clone()).collect();
                        labels.sort_unstable();
                        labels.dedup();
                        labels
                    }),
                )}
                {text_field_with(
                    field_id(self.id, "plek"),
                    "Plek",
                    "",
                    Group::LONGEST_LABEL,
                    self.read(|week, block| {
                        block.place.and_then(|id| week.place(id)).map_or_else(String::new, |place| place.label.clone())
                    }),
                    self.change(|week, id, label| {
                        let place = if label.trim().is_empty() { None } else { Some(week.place_named(label)?) };
                        rename(week, id, |block| block.place = place)
                    }),
                    self.known(|week| week.places.iter().map(|place| place.label.clone()).collect()),
                )}
            </div>
        }
        .into_any()
    }
}

/// The fields of a block; `more` is for fields that only some pages have.
pub(super) fn block_fields(
    document: WeekHandle,
    id: BlockId,
    number: usize,
    status: StatusLine,
    more: Option<AnyView>,
) -> AnyView {
    let fields = BlockFields { document, id, status };
    view! {
        <fieldset class="question block-fields" data-block=id.to_string()>
            <legend>"Blok "{number}</legend>
            {fields.when()}
            {fields.with_whom()}
            {text_field_with(
                field_id(id, "doel"),
                "Doel",
                "Bijvoorbeeld: sommen tot 20 oefenen met vijf kinderen. Geen namen van leerlingen.",
                Block::LONGEST_AIM,
                fields.read(|_, block| block.aim.clone()),
                fields.change(|week, id, aim| week.change_block(id, |block| block.aim = aim.trim().to_owned())),
                None,
            )}
            {more}
            <p class="hint">{move || fields.lacks()}</p>
            {small_button("Haal blok weg", format!("blok {number}"), move || fields.remove())}
        </fieldset>
    }
    .into_any()
}

/// Gives a block another group or place, and removes the old one if nothing else uses or describes it.
fn rename(week: &mut AssistantWeek, id: BlockId, change: impl FnOnce(&mut Block)) -> Result<(), EditError> {
    let before = week.block(id).cloned();
    week.change_block(id, change)?;
    if let Some(before) = before {
        week.tidy_after(&before);
    }
    Ok(())
}

/// A block that begins at another time keeps its length, as far as the day allows.
fn moved(span: Span, from: TimeOfDay) -> Span {
    let minutes = u16::try_from(span.length()).unwrap_or(u16::MAX);
    Span::lasting(from, minutes)
}
