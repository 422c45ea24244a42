//! The yes-list: part-timers who said in advance on which days they may be called.

use leptos::prelude::*;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::{Cycle, TimeOfDay, Weekday, Weeks};
use taakkompas_week::EditError;
use taakkompas_week::day_card::SaidYes;

use crate::kit::browser;
use crate::kit::ui::adding::{NewLine, add_line};
use crate::kit::ui::fields::{check_field, select_field, small_button, text_field, time_field};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::comes_back;
use crate::kit::words::times;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;
use crate::rooms::week::words::cards as t;

/// The list, and a field to add someone.
pub(super) fn yes_list(document: WeekHandle) -> AnyView {
    let status = StatusLine::new("ja-melding");
    let count = Memo::new(move |_| document.with(|week| week.cards.said_yes.len()));
    let add = move |label: &str| {
        let label = label.to_owned();
        let added = status.report(document.change(|week| {
            let mut list = week.cards.said_yes.clone();
            list.push(SaidYes { label, weekdays: Vec::new(), weeks: Weeks::Every, from: None });
            week.cards.set_said_yes(list)?;
            Ok(week.cards.said_yes.len())
        }));
        if let Some(all) = added {
            browser::focus_soon(vec![row_id(all.saturating_sub(1))]);
        }
        added.is_some()
    };
    let line = NewLine {
        id: "ja-nieuw",
        label: "Wie zei er ja?",
        hint: "Een functie, geen naam. Bijvoorbeeld: leraar groep 4, deeltijd.",
        most: SaidYes::LONGEST_LABEL,
    };
    view! {
        <section class="no-print" aria-labelledby="ja-lijst">
            <h2 id="ja-lijst">"De ja-lijst"</h2>
            <p>
                "Vraag deeltijders vooraf: op welke vrije dag mag ik je bellen, en vanaf hoe laat? Niemand hoeft te komen op een \
                 vrije dag. Nee is een goed antwoord."
            </p>
            <p class="hint">"Zet hier geen telefoonnummers. Op de geprinte kaart is er een regel voor, om zelf in te vullen."</p>
            {move || (0..count.get()).map(|at| row(document, at, status)).collect_view()}
            {add_line(line, "Zet op de ja-lijst", add)}
            {status.line()}
        </section>
    }
    .into_any()
}

fn row_id(at: usize) -> String {
    format!("ja-{at}")
}

fn change_row(document: WeekHandle, status: StatusLine, at: usize, change: &dyn Fn(&mut SaidYes)) {
    status.report(document.change(|week| {
        let mut list = week.cards.said_yes.clone();
        change(list.get_mut(at).ok_or(EditError::NoLine(at))?);
        week.cards.set_said_yes(list)
    }));
}

fn row(document: WeekHandle, at: usize, status: StatusLine) -> AnyView {
    let read = move |read: fn(&SaidYes) -> String| {
        Signal::derive(move || document.with(|week| week.cards.said_yes.get(at).map(read).unwrap_or_default()))
    };
    let number = at + 1;
    let day = move |day: Weekday| {
        let is_on =
            move || document.with(|week| week.cards.said_yes.get(at).is_some_and(|row| row.weekdays.contains(&day)));
        let set = move |on: bool| {
            change_row(document, status, at, &|row| {
                row.weekdays.retain(|&other| other != day);
                if on {
                    row.weekdays.push(day);
                    row.weekdays.sort_unstable();
                }
            });
        };
        check_field(weekday_name(day), Signal::derive(is_on), Callback::new(set))
    };
    // A memo, so that other changes to the week do not re-render the field.
    let has_two = Memo::new(move |_| document.with(|week| week.cycle == Cycle::TwoWeeks));
    let weeks =
        move || has_two.get().then(|| weeks_field(document, at, status, read(|row| row.weeks.code().to_owned())));
    let remove = move || {
        let removed = document.change(|week| {
            let mut list = week.cards.said_yes.clone();
            if at >= list.len() {
                return Err(EditError::NoLine(at));
            }
            let gone = list.remove(at);
            week.cards.set_said_yes(list)?;
            Ok(gone.label)
        });
        if let Some(label) = status.report(removed) {
            status.announce(format!("Van de ja-lijst gehaald: {label}. {}", comes_back("het")));
            status.focus();
        }
    };
    view! {
        <fieldset class="question day-card-row" id=row_id(at) tabindex="-1" data-yes=at.to_string()>
            <legend>{format!("Ja-lijst, {number}")}</legend>
            <div class="cluster">
                {text_field(
                    format!("ja-{at}-wie"),
                    "Functie",
                    "",
                    SaidYes::LONGEST_LABEL,
                    read(|row| row.label.clone()),
                    Callback::new(move |text: String| {
                        change_row(document, status, at, &|row| text.trim().clone_into(&mut row.label));
                    }),
                )}
                {time_field(
                    format!("ja-{at}-vanaf"),
                    "Vanaf hoe laat",
                    read(|row| row.from.map_or_else(String::new, words::for_input)),
                    Callback::new(move |text: String| {
                        let from: Option<TimeOfDay> = text.parse().ok();
                        change_row(document, status, at, &|row| row.from = from);
                    }),
                )}
                {weeks}
            </div>
            <fieldset class="question">
                <legend>"Op welke dagen mag je bellen?"</legend>
                <div class="choices choices-inline">{Weekday::ALL.iter().map(|&of| day(of)).collect_view()}</div>
            </fieldset>
            <p class="hint">{read(|row| t::yes_lacks(row).to_owned())}</p>
            {small_button("Haal van de ja-lijst", format!("regel {number}"), remove)}
        </fieldset>
    }
    .into_any()
}

/// In which weeks of the cycle someone may be called.
fn weeks_field(document: WeekHandle, at: usize, status: StatusLine, value: Signal<String>) -> AnyView {
    let set = move |code: String| {
        if let Ok(weeks) = code.parse() {
            change_row(document, status, at, &|row| row.weeks = weeks);
        }
    };
    select_field(
        format!("ja-{at}-weken"),
        "In welke weken",
        Signal::stored(times::weeks_options()),
        value,
        Callback::new(set),
    )
}
