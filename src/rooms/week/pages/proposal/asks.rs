//! What is asked: the same for all groups at once, and then what each group needs.

use leptos::prelude::*;
use taakkompas_week::{Ask, AssistantWeek, Block, GroupId, Kind, PersonId};

use super::ask_field::{change, field};
use super::preferred;
use crate::kit::browser;
use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::fields::{check_field, select_field, small_button, text_field};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;
use crate::rooms::week::words::proposal as t;

/// The minutes a week offered for a group to begin with: two blocks of the usual length.
const OFFERED: u32 = 90;

/// What to write as an aim.
const AIM_HINT: &str = "In een paar woorden. Nooit over één leerling.";

/// The typed number; `None`, after saying what to type, if it cannot be read.
pub(super) fn whole_number(status: StatusLine, text: &str) -> Option<u32> {
    let number = text.trim().parse().ok();
    if number.is_none() {
        status.reject(format!("'{}' is geen heel getal. Schrijf bijvoorbeeld 45. Er is niets veranderd.", text.trim()));
    }
    number
}

pub(super) fn asks(document: WeekHandle, status: StatusLine) -> AnyView {
    let groups = Memo::new(move |_| document.with(|week| week.groups.iter().map(|group| group.id).collect::<Vec<_>>()));
    let has_groups = Memo::new(move |_| groups.with(|groups| !groups.is_empty()));
    view! {
        <section aria-labelledby="vragen" hidden=move || !has_groups.get()>
            <h2 id="vragen">"Wat heeft elke groep nodig?"</h2>
            <p>"Begin met wat voor alle groepen geldt. Pas het daarna per groep aan."</p>
            {for_all(document, status)}
            <div class="stack">
                <For each=move || groups.get() key=|id| id.0 children=move |id| of_group(document, id, status) />
            </div>
        </section>
    }
    .into_any()
}

/// Asks the same for every group that does not ask it yet.
fn for_all(document: WeekHandle, status: StatusLine) -> AnyView {
    let kind = RwSignal::new(Kind::SmallGroup);
    let minutes = RwSignal::new(OFFERED.to_string());
    let of_block = RwSignal::new(Ask::USUAL.to_string());
    let aim = RwSignal::new(String::new());
    let add = move || {
        let (Some(minutes), Some(of_block)) = (
            whole_number(status, &minutes.get_untracked()),
            whole_number(status, &of_block.get_untracked()).map(block_minutes),
        ) else {
            return;
        };
        let (kind, aim) = (kind.get_untracked(), aim.get_untracked());
        let added = document.change(|week| week.ask_for_all(kind, minutes, of_block, &aim));
        if let Some(added) = status.report(added) {
            let said = t::asked_for_all(added, document.with_untracked(|week| week.groups.len()));
            let lacks = document.with_untracked(t::without_aim).map(|lacks| format!(" {lacks}")).unwrap_or_default();
            status.announce(said + &lacks);
        }
    };
    view! {
        <form
            class="cluster rule-fields"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            {select_field(
                "alle-soort".to_owned(),
                "Soort werk",
                Signal::stored(t::kinds()),
                Signal::derive(move || kind.get().code().to_owned()),
                Callback::new(move |code: String| if let Ok(chosen) = code.parse() { kind.set(chosen) }),
            )}
            {text_field(
                "alle-minuten".to_owned(),
                "Minuten per week",
                "",
                4,
                minutes.into(),
                Callback::new(move |text| minutes.set(text)),
            )}
            {text_field(
                "alle-blok".to_owned(),
                "Minuten per blok",
                "",
                3,
                of_block.into(),
                Callback::new(move |text| of_block.set(text)),
            )}
            {text_field(
                "alle-doel".to_owned(),
                "Doel",
                AIM_HINT,
                Block::LONGEST_AIM,
                aim.into(),
                Callback::new(move |text| aim.set(text)),
            )}
            <button type="submit" class="button-quiet">"Vraag dit voor alle groepen"</button>
        </form>
    }
    .into_any()
}

/// The minutes of a block as stored. A number that is too large is left for the edit to refuse.
fn block_minutes(minutes: u32) -> u16 {
    u16::try_from(minutes).unwrap_or(u16::MAX)
}

fn of_group(document: WeekHandle, id: GroupId, status: StatusLine) -> AnyView {
    let kinds = Memo::new(move |_| {
        document.with(|week| week.asks.iter().filter(|ask| ask.group == id).map(|ask| ask.kind).collect::<Vec<_>>())
    });
    let name = document.with_untracked(|week| words::cards::group_of(week, id));
    // The kinds that can still be asked: one ask for each group and kind.
    let open = Signal::derive(move || {
        let is_open = |(code, _): &(String, String)| kinds.with(|kinds| !kinds.iter().any(|kind| kind.code() == code));
        t::kinds().into_iter().filter(is_open).collect::<Vec<_>>()
    });
    let chosen = RwSignal::new(String::new());
    // The first open kind, until another is chosen.
    let code = Signal::derive(move || {
        let of = chosen.get();
        open.with(|open| {
            let is_open = open.iter().any(|(code, _)| *code == of);
            if is_open { of } else { open.first().map_or_else(String::new, |(code, _)| code.clone()) }
        })
    });
    let add = move |_| {
        let Ok(kind) = code.get_untracked().parse::<Kind>() else { return };
        if status.report(document.change(|week| week.add_ask(Ask::new(id, kind, OFFERED)))).is_some() {
            browser::focus_soon(vec![field(id, kind, "minuten")]);
        }
    };
    let in_short = move || document.with(|week| t::asked_in_short(week, id));
    let summary = view! { {capital(&name)}<span class="day-card-state">" · "{in_short}</span> };
    let ask_of = move |kind: Kind| ask(document, id, kind, &name, status);
    view! {
        <LazyFold summary attr:data-asks=id.to_string()>
            <For each=move || kinds.get() key=|kind| kind.code() children=ask_of.clone() />
            <div class="cluster" hidden=move || open.with(Vec::is_empty)>
                {select_field(
                    format!("vraag-{id}-erbij"),
                    "Nog iets vragen",
                    open,
                    code,
                    Callback::new(move |code| chosen.set(code)),
                )}
                <button type="button" class="button-quiet" on:click=add>"Voeg deze vraag toe"</button>
            </div>
        </LazyFold>
    }
    .into_any()
}

fn ask(document: WeekHandle, id: GroupId, kind: Kind, name: &str, status: StatusLine) -> AnyView {
    let read = move |read: fn(&Ask) -> String| {
        Signal::derive(move || {
            document.with(|week| week.ask_at(id, kind).and_then(|at| week.asks.get(at)).map(read).unwrap_or_default())
        })
    };
    let number = move |set: fn(&mut Ask, u32)| {
        Callback::new(move |text: String| {
            if let Some(number) = whole_number(status, &text) {
                change(document, status, id, kind, |ask| set(ask, number));
            }
        })
    };
    let people = Signal::derive(move || {
        let anyone = (String::new(), "maakt niet uit".to_owned());
        let someone = document.with(|week| {
            let of = |id: PersonId| (id.to_string(), words::person(week, id));
            week.people.iter().map(|person| of(person.id)).collect::<Vec<_>>()
        });
        core::iter::once(anyone).chain(someone).collect::<Vec<_>>()
    });
    let is_one = Signal::derive(move || {
        document.with(|week| week.ask_at(id, kind).and_then(|at| week.asks.get(at)).is_some_and(|ask| ask.same_person))
    });
    let of_what = format!("{}, {name}", words::kind(kind));
    let remove = move || {
        let removed = document.change(|week| match week.ask_at(id, kind) {
            Some(at) => week.remove_ask(at).map(drop),
            None => Ok(()),
        });
        if status.report(removed).is_some() {
            status.announce("De vraag is weg. Blokken die er al staan, blijven in het rooster.");
            status.focus();
        }
    };
    view! {
        <fieldset class="ask" data-ask=kind.code()>
            <legend>{capital(words::kind(kind))}</legend>
            <div class="cluster">
                {text_field(
                    field(id, kind, "minuten"),
                    "Minuten per week",
                    "",
                    4,
                    read(|ask| ask.minutes.to_string()),
                    number(|ask, minutes| ask.minutes = minutes),
                )}
                {text_field(
                    field(id, kind, "blok"),
                    "Minuten per blok",
                    "",
                    3,
                    read(|ask| ask.block_minutes.to_string()),
                    number(|ask, minutes| ask.block_minutes = block_minutes(minutes)),
                )}
                {select_field(
                    field(id, kind, "wie"),
                    "Wie",
                    people,
                    read(|ask| ask.person.map_or_else(String::new, |id| id.to_string())),
                    Callback::new(move |code: String| {
                        let who = code.parse().ok().map(PersonId);
                        change(document, status, id, kind, |ask| ask.person = who);
                    }),
                )}
            </div>
            {does_not_divide(document, id, kind)}
            {text_field(
                field(id, kind, "doel"),
                "Doel",
                AIM_HINT,
                Block::LONGEST_AIM,
                read(|ask| ask.aim.clone()),
                Callback::new(move |text: String| change(document, status, id, kind, |ask| text.trim().clone_into(&mut ask.aim))),
            )}
            {check_field("Liefst steeds dezelfde persoon", is_one, Callback::new(move |is| {
                change(document, status, id, kind, |ask| ask.same_person = is);
            }))}
            {preferred::preferred(document, id, kind, status)}
            {small_button("Haal deze vraag weg", of_what, remove)}
        </fieldset>
    }
    .into_any()
}

/// Says what of an ask does not go into whole blocks.
fn does_not_divide(document: WeekHandle, id: GroupId, kind: Kind) -> AnyView {
    let says = move |week: &AssistantWeek| week.asks.get(week.ask_at(id, kind)?).and_then(t::does_not_divide);
    let hint = move || document.with(says).map(|says| view! { <p class="hint">{says}</p> });
    view! { <div aria-live="polite">{hint}</div> }.into_any()
}
