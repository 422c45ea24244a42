//! A plan as an example: what the rules make of the answers of a school that does not exist. It shows what comes out of the
//! scan before anything is filled in.

use leptos::prelude::*;
use taakkompas_plan::agenda::{Agenda, GoalItems};
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::decisions::{self, Decisions};
use taakkompas_plan::facts::Facts;
use taakkompas_plan::{PlanInput, propose};
use taakkompas_scan::profile::{AssistantCount, CoverFrequency, GroupCount, SchoolProfile, Worry};
use taakkompas_scan::scan::{Answer, Answers, Level, result};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::Calendar;
use time::{Date, Month};

use crate::kit::library;
use crate::kit::ui::examples::example;
use crate::kit::ui::icons::named;
use crate::kit::words::dates;
use crate::kit::words::labels::capital;
use crate::rooms::plan::words::plan as t;

/// The day of the example: a school year has just begun. Not today, which is another day when a written page is read.
const DAY: Date = match Date::from_calendar_date(2026, Month::September, 1) {
    Ok(day) => day,
    Err(_) => Date::MIN,
};

/// The answer of the example to all that a theme asks.
const fn level(theme: Theme) -> Level {
    match theme {
        Theme::Cover | Theme::Room => Level::NotYet,
        Theme::Deployment | Theme::Agreements => Level::Sometimes,
        Theme::Talent | Theme::Ownership | Theme::Expertise => Level::Mostly,
        Theme::Vision => Level::Fixed,
    }
}

/// The goals, each with its first action.
pub fn example_plan() -> AnyView {
    let mut profile = SchoolProfile {
        groups: Some(GroupCount::NineToSixteen),
        assistants: Some(AssistantCount::TwoOrThree),
        cover: Some(CoverFrequency::FourToEight),
        ..SchoolProfile::default()
    };
    profile.toggle_worry(Worry::Cover);
    let catalog = library::catalog();
    let answers: Answers = catalog
        .statements
        .iter()
        .map(|statement| (statement.id.clone(), Answer::Level(level(statement.theme))))
        .collect();
    let result = result(&catalog.statements, &profile, &answers);
    let calendar = Calendar::default();
    let input =
        PlanInput { catalog, profile: &profile, answers: &answers, result: &result, calendar: &calendar, today: DAY };
    let proposal = propose(input);
    let plan = decisions::plan(&proposal, &Decisions::default());
    let agenda = Agenda::new(input, &proposal, &plan, &Agreements::default());
    let facts = Facts { input, proposal: &proposal, plan: &plan, agenda: &agenda };
    let goals = agenda.goals.iter().map(|goal| with_first(goal, &facts)).collect_view();
    example("Een plan, uit de antwoorden van een verzonnen school", goals.into_any())
}

fn with_first(goal: &GoalItems, facts: &Facts<'_>) -> AnyView {
    let first = goal.items.first().and_then(|item| {
        let card = library::measures().card(item.measure.as_str())?;
        let owners = capital(&t::roles(&item.owners(), facts.input.profile.ib_word));
        let says = view! {
            <p>{card.title.clone()}</p>
            <p class="cluster tags">
                <span class="tag">{owners}</span>
                <span class="tag">{capital(dates::holiday(item.due().holiday))}</span>
            </p>
        };
        Some(says.into_any())
    });
    let kind = goal.goal.kind;
    view! { <p><strong>{named(kind.theme(), t::goal_sentence(kind))}</strong></p>{first} }.into_any()
}
