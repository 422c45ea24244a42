//! The example of a role: the description it starts from, to read, to print and to link to.

use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_content::model::{Descriptions, RoleTemplate};
use taakkompas_descriptions::{DescribedTask, Description, DescriptionRole, Start, TaskGroup, TextPart, fill};
use taakkompas_scan::catalog::Role;
use taakkompas_scan::scan::Answers;
use taakkompas_school::staff::Letter;
use time::Date;

use super::know;
use crate::kit::library::use_templates;
use crate::kit::session::Session;
use crate::kit::ui::basics::with_file;
use crate::kit::ui::print::print_button;
use crate::kit::words::labels;
use crate::rooms::descriptions::words;

/// The example, with background to it.
pub(super) fn example(session: Session, role: DescriptionRole) -> AnyView {
    let today = session.today();
    let shown = move |templates: Arc<Descriptions>| {
        templates.role(role).map(|of| read(&of_template(of, session, today), of, today)).into_any()
    };
    view! {
        <section class="description-example" aria-labelledby="voorbeeld">
            <h2 id="voorbeeld">"Het voorbeeld"</h2>
            {with_file(use_templates(), "Het voorbeeld", shown)}
            <div class="no-print">
                <h3>"Goed om te weten"</h3>
                {know::know(role)}
                {print_button("Print dit voorbeeld")}
            </div>
        </section>
    }
    .into_any()
}

/// The draft for a school that filled in nothing but its profile.
fn of_template(of: &RoleTemplate, session: Session, today: Date) -> Description {
    session.with_untracked(|scan| {
        let start = Start {
            template: &of.template,
            letter: Letter::A,
            profile: &scan.profile,
            answers: &Answers::default(),
            week: None,
            division: &[],
            ib: labels::role(Role::Ib, scan.profile.ib_word),
            field: "",
            review: None,
            today,
        };
        fill(&start).description
    })
}

/// The tasks under their headings, each with how far it goes.
fn tasks(of: &Description, today: Date) -> AnyView {
    let row = |task: &DescribedTask| {
        let reach = of.reach(task, today);
        view! {
            <li>
                <span>{words::what(task)}</span>
                <span class="description-reach" data-reach=reach.code()>{labels::capital(words::reach(reach))}</span>
            </li>
        }
    };
    let group = |group: &TaskGroup| {
        view! {
            <h3>{words::heading(group)}</h3>
            <ul class="plain-list description-reaches">{group.tasks().iter().map(row).collect_view()}</ul>
        }
    };
    of.groups().iter().map(group).collect_view().into_any()
}

fn read(of: &Description, template: &RoleTemplate, today: Date) -> AnyView {
    let beside = [
        TextPart::Talking,
        TextPart::Preparing,
        TextPart::Guide,
        TextPart::Guidance,
        TextPart::Say,
        TextPart::Initiative,
        TextPart::Development,
    ];
    let beside = beside.into_iter().filter(|&part| !of.text(part).trim().is_empty()).map(|part| {
        view! { <dt>{words::part_on_paper(part)}</dt><dd>{labels::capital(of.text(part))}</dd> }
    });
    let beside: Vec<_> = beside.collect();
    let may_go_further = of.lowered(today).into_iter().find(|low| low.why.can_be_filled_in());
    view! {
        <p>{of.text(TextPart::Purpose).to_owned()}</p>
        <p>{template.law.clone()}</p>
        {tasks(of, today)}
        <p class="small">{words::supervised()}</p>
        {may_go_further.map(|low| view! { <p class="small">{words::told::further(low.why, of.role())}</p> })}
        <dl class="description-beside">{beside}</dl>
    }
    .into_any()
}
