//! A day card and an agreement as examples, of a school that does not exist: what a room makes, before anything is filled in.

use leptos::prelude::*;
use taakkompas_scan::profile::{LeaderDuty, SchoolProfile};
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::day_card::Day;
use taakkompas_week::{AssistantWeek, Group};

use crate::kit::ui::drawings;
use crate::kit::ui::examples::{example, facts};
use crate::kit::words::labels::capital;
use crate::rooms::week::words::{agreements, cards};

/// How many parts of the agreement it shows.
const PARTS_SHOWN: usize = 3;

/// The card of a Monday.
pub fn example_card() -> AnyView {
    let profile = SchoolProfile { leader: Some(LeaderDuty::Teaches), ..SchoolProfile::default() };
    let day = Day::usual(Weekday::Monday, &profile);
    let rows = cards::who(&day, &[], None).into_iter().map(|line| (line.what, capital(&line.answer())));
    let inside = view! {
        <p><strong>{cards::title(day.weekday, None)}</strong></p>
        {facts(rows)}
        <p class="small">{cards::NEVER}</p>
    };
    example("De kaart voor half acht", inside.into_any())
}

/// The agreement of an assistant and a group.
pub fn example_agreement() -> AnyView {
    let mut week = AssistantWeek::default();
    let pair = week.add_person(StaffRole::Assistant).and_then(|person| {
        let group = week.add_group(Group::new("groep 4", &[]))?;
        Ok((person, group))
    });
    let title = pair.map_or_else(|_| String::new(), |pair| capital(&agreements::pair(&week, pair)));
    let rows = agreements::PARTS.iter().take(PARTS_SHOWN).map(|part| (part.label, part.example().to_owned()));
    let inside = view! { <p><strong>{title}</strong></p>{facts(rows)} };
    example("Een afspraak tussen leraar en assistent", inside.into_any())
}

/// A week with three blocks that go on.
pub fn example_week() -> AnyView {
    example("Een week: wat een dikke rand heeft, gaat door", drawings::week())
}
