//! How groups are split: in turns, over a maximum number of groups, and not in a small school.

use leptos::prelude::*;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_week::day_card::Cards;
use taakkompas_week::day_card::rotation::{self, SplitOf, Splits};
use taakkompas_week::{AssistantWeek, GroupId};

use crate::kit::ui::fields::{check_field, select_field, small_button};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::cards as t;

/// What this section shows.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shown {
    TooSmall,
    /// There are no groups yet.
    NoGroups,
    /// The groups, with their names.
    Groups(Vec<(GroupId, String)>),
}

pub(super) fn split(document: WeekHandle, profile: Memo<SchoolProfile>) -> AnyView {
    let status = StatusLine::new("verdelen-melding");
    let shown = Memo::new(move |_| {
        let profile = profile.get();
        document.with(|week| {
            if rotation::is_too_small(week, &profile) {
                return Shown::TooSmall;
            }
            let groups = rotation::by_years(week).into_iter();
            let groups: Vec<_> = groups.map(|group| (group.id, t::group(&group.label))).collect();
            if groups.is_empty() { Shown::NoGroups } else { Shown::Groups(groups) }
        })
    });
    let part = move || match shown.get() {
        Shown::TooSmall => view! { <p>{t::TOO_SMALL}</p> }.into_any(),
        Shown::NoGroups => {
            view! { <p>"Vul eerst jullie groepen in. Dan staat hier wie er naar welke groep gaat."</p> }.into_any()
        }
        Shown::Groups(groups) => offered(document, profile, &groups, status),
    };
    let title = move || {
        let is_small = shown.with(|shown| *shown == Shown::TooSmall);
        if is_small { "Als er niemand is" } else { "Als een groep wordt verdeeld" }
    };
    view! {
        <section class="no-print" aria-labelledby="verdelen">
            <h2 id="verdelen">{title}</h2>
            {part}
            {status.line()}
        </section>
    }
    .into_any()
}

fn split_of(week: &AssistantWeek, profile: &SchoolProfile, id: GroupId) -> Option<SplitOf> {
    match rotation::splits(week, profile, None) {
        Splits::Offered(all) => all.into_iter().find(|split| split.group == id),
        Splits::NotOffered(_) => None,
    }
}

fn offered(
    document: WeekHandle,
    profile: Memo<SchoolProfile>,
    groups: &[(GroupId, String)],
    status: StatusLine,
) -> AnyView {
    let numbers: Vec<(String, String)> =
        (1..=Cards::MOST_RECEIVING).map(|most| (most.to_string(), most.to_string())).collect();
    let most = Signal::derive(move || document.with(|week| week.cards.most_receiving.to_string()));
    let set_most = move |text: String| {
        let Ok(most) = text.parse() else { return };
        status.report(document.change(|week| {
            week.cards.set_most_receiving(most);
            Ok(())
        }));
    };
    view! {
        <p>
            "De groepen die leerlingen krijgen, wisselen elkaar af. Kleuters gaan alleen naar jonge groepen. Leg per groep een \
             invalmap klaar. Heeft een groep een dag geen les, of is zij eerder uit? Dan staat zij die dag niet op de kaart als \
             groep die leerlingen krijgt."
        </p>
        {select_field(
            "verdelen-hooguit".to_owned(),
            "Over hoeveel groepen hooguit?",
            Signal::stored(numbers),
            most,
            Callback::new(set_most),
        )}
        <fieldset class="question">
            <legend>"Welke groepen krijgen geen leerlingen van een andere groep?"</legend>
            <div class="choices choices-inline">
                {groups.iter().map(|(id, label)| not_receiving(document, *id, label.clone(), status)).collect_view()}
            </div>
        </fieldset>
        <ul class="plain-list day-card-splits">
            {groups.iter().map(|(id, label)| row(document, profile, *id, label.clone(), status)).collect_view()}
        </ul>
    }
    .into_any()
}

fn not_receiving(document: WeekHandle, id: GroupId, label: String, status: StatusLine) -> AnyView {
    let is_on = Signal::derive(move || document.with(|week| week.cards.not_receiving.contains(&id)));
    let set = move |on: bool| {
        status.report(document.change(|week| {
            week.cards.not_receiving.retain(|&other| other != id);
            if on {
                week.cards.not_receiving.push(id);
            }
            Ok(())
        }));
    };
    check_field(label, is_on, Callback::new(set))
}

fn row(document: WeekHandle, profile: Memo<SchoolProfile>, id: GroupId, label: String, status: StatusLine) -> AnyView {
    let split = Memo::new(move |_| {
        let profile = profile.get();
        document.with(|week| split_of(week, &profile, id))
    });
    let text = move || split.get().map_or_else(String::new, |split| document.with(|week| t::split(week, &split)));
    let is_not = move || split.with(|split| split.as_ref().is_none_or(|split| split.not.is_some()));
    let count = move || {
        let counted = document.change(|week| {
            week.cards.was_split(id);
            Ok(split_of(week, &profile.get_untracked(), id).map(|split| t::was_split(week, &split)))
        });
        if let Some(Some(text)) = status.report(counted) {
            status.announce(text);
        }
    };
    view! {
        <li class="day-card-split" data-split=id.to_string()>
            <p>{text}</p>
            <div hidden=is_not>{small_button("Deze groep is verdeeld", label, count)}</div>
        </li>
    }
    .into_any()
}
