//! One version of the school: per statement its own answer, the team's middle, or that it is talked about. A choice is the answer of
//! the school's scan from then on, so the plan is proposed from it; what it answered itself stays beside it and can come back.

use leptos::prelude::*;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Answers};
use taakkompas_team::TeamDocument;
use taakkompas_team::picture::{Beside, Difference, Figure};
use taakkompas_team::school_version::{Take, proposed, proposed_without_own};

use super::{status_line, to_hub};
use crate::kit::browser;
use crate::kit::session::{Session, use_session};
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::basics::{Link, Notice, PageHead};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::{PlanPage, Route, TeamPage};
use crate::rooms::team::document::TeamHandle;
use crate::rooms::team::words::picture::{MIDDLE, statement};
use crate::rooms::team::words::version as t;

/// A statement on which the team has a view.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    statement: StatementId,
    own: Option<Answer>,
    team: Figure,
    proposed: Take,
}

pub fn version_page(document: TeamHandle) -> AnyView {
    let session = use_session();
    let status = status_line::<TeamPage>();
    // In the order in which the page was opened: a choice moves nothing.
    let rows =
        StoredValue::new(document.with_untracked(|team| session.with_untracked(|scan| rows(team, &scan.answers))));
    let is_empty = rows.with_value(Vec::is_empty);
    view! {
        <PageHead
            title=TeamPage::Version.title()
            lead="Wat nemen jullie als school? Uit deze keuzes komt het voorstel voor het plan."
        />
        {if is_empty { nothing_yet() } else { choices(document, session, rows, status) }}
        {status.line()}
        <div class="no-print">{to_hub::<TeamPage>()}</div>
    }
    .into_any()
}

fn nothing_yet() -> AnyView {
    view! {
        <Notice>
            <p><strong>"Er is nog geen beeld van het team."</strong></p>
            <p>"Tel eerst samen, of verzamel de antwoorden. Daarna kies je hier per stelling."</p>
        </Notice>
        <ul class="plain-list">
            <li><Link to=TeamPage::Counting.into()>{TeamPage::Counting.title()}</Link></li>
            <li><Link to=TeamPage::Round.into()>{TeamPage::Round.title()}</Link></li>
        </ul>
    }
    .into_any()
}

/// What differs most first, as the picture has it; then what was only counted in the room.
fn rows(team: &TeamDocument, answers: &Answers) -> Vec<Row> {
    let own = team.own_answers(answers);
    let picture = team.picture().map(|(_, picture)| picture);
    let mut order: Vec<StatementId> = Vec::new();
    if let Some(picture) = &picture {
        order.extend(picture.own_beside_team(&own).into_iter().map(|of| of.statement.clone()));
        order.extend(picture.lines().iter().map(|line| line.statement.clone()));
    }
    order.extend(team.counting().into_iter().flat_map(|of| of.steps().iter().map(|step| step.statement.clone())));
    let mut rows: Vec<Row> = Vec::new();
    for statement in order {
        let Some(figure) = team.team_figure_in(picture.as_ref(), &statement).filter(|figure| figure.middle.is_some())
        else {
            continue;
        };
        if rows.iter().any(|row| row.statement == statement) {
            continue;
        }
        let own = own.get(&statement).copied();
        let proposed = own.map_or_else(
            || proposed_without_own(&figure),
            |own| {
                let difference = Difference::between(Some(own), figure.middle);
                proposed(&Beside { statement: &statement, own, team: &figure, difference })
            },
        );
        rows.push(Row { statement, own, team: figure, proposed });
    }
    rows
}

fn choices(document: TeamHandle, session: Session, rows: StoredValue<Vec<Row>>, status: StatusLine) -> AnyView {
    let taken = move |statement: &StatementId| -> Option<Take> {
        document
            .with(|team| session.with(|scan| team.standing_choice(statement, &scan.answers).map(|choice| choice.take)))
    };
    let is_left = move |row: &Row| taken(&row.statement).is_none();
    let left = move || rows.with_value(|rows| rows.iter().filter(|row| is_left(row)).count());
    let fields = rows.with_value(|rows| {
        let field = |row: &Row| {
            let of = row.statement.clone();
            let chosen = Memo::new(move |_| taken(&of));
            let of = row.statement.clone();
            let choose = move |with: Take| match take(document, session, &of, with) {
                Ok(()) => status.announce(t::chosen(untrack(left))),
                Err(why) => status.reject(why),
            };
            let of = row.statement.clone();
            let back = move || {
                match give_back(document, session, &of) {
                    Ok(()) => status.announce("Terug naar jullie eigen antwoord."),
                    Err(why) => status.reject(why),
                }
                // The button hides itself.
                browser::focus_soon(vec![of.to_string()]);
            };
            field(row, chosen, choose, back)
        };
        rows.iter().map(field).collect_view()
    });
    let proposed = move || {
        let left: Vec<Row> = rows.with_value(|rows| rows.iter().filter(|row| is_left(row)).cloned().collect());
        left
    };
    view! {
        <p>
            "Wat je kiest, wordt het antwoord in jullie zelfscan. Jullie eigen antwoord blijft ernaast staan. \
             'Dit bespreken we' telt als 'weet ik niet' tot je na het gesprek iets anders kiest."
        </p>
        <p>{MIDDLE}</p>
        <p hidden=move || left() == 0>{move || t::left(left())}</p>
        {take_all(document, session, proposed, status)}
        {fields}
        <p>
            <Link to=Route::Plan(PlanPage::Plan)>"Bekijk wat dit voor het plan betekent"</Link>
        </p>
        <p><Link to=TeamPage::Meeting.into()>"Naar het teamgesprek"</Link></p>
    }
    .into_any()
}

/// Takes over what is proposed where nothing was chosen: after asking, as it can change many answers, and to be taken back in one
/// press.
fn take_all(
    document: TeamHandle,
    session: Session,
    proposed: impl Fn() -> Vec<Row> + Copy + Send + Sync + 'static,
    status: StatusLine,
) -> AnyView {
    let asked = RwSignal::new(None::<()>);
    let done = RwSignal::new(Vec::<StatementId>::new());
    let act = move || {
        asked.set(None);
        let mut taken = Vec::new();
        for row in untrack(proposed) {
            match take(document, session, &row.statement, row.proposed) {
                Ok(()) => taken.push(row.statement),
                Err(why) => {
                    status.reject(why);
                    break;
                }
            }
        }
        if !taken.is_empty() {
            status.announce(t::all_taken(taken.len()));
        }
        done.set(taken);
        status.focus();
    };
    let back = move |_| {
        let given: usize = done
            .get_untracked()
            .iter()
            .map(|statement| match give_back(document, session, statement) {
                Ok(()) => 1,
                Err(why) => {
                    status.reject(why);
                    0
                }
            })
            .sum();
        if given > 0 {
            status.announce(t::all_given_back(given));
        }
        done.set(Vec::new());
        status.focus();
    };
    let all = Memo::new(move |_| {
        let rows = proposed();
        let discussed = rows.iter().filter(|row| row.proposed == Take::Discuss).count();
        (rows.len(), discussed)
    });
    let ask = move || {
        let (rows, discussed) = all.get();
        (rows > 0).then(|| {
            let question = Question {
                id: "neem-alles-over".to_owned(),
                label: "Neem over wat is voorgesteld",
                about: String::new(),
                question: t::take_all_question(rows, discussed),
                yes: "Ja, neem over",
            };
            ask_once_more(question, asked, (), act)
        })
    };
    let undo = move || {
        let count = done.with(Vec::len);
        (count > 0).then(|| {
            view! { <button type="button" class="button-quiet" on:click=back>{t::take_back(count)}</button> }
        })
    };
    view! { <div class="button-row no-print">{ask}{undo}</div> }.into_any()
}

fn field(
    row: &Row,
    chosen: Memo<Option<Take>>,
    choose: impl Fn(Take) + Clone + Send + Sync + 'static,
    back: impl Fn() + 'static,
) -> AnyView {
    let name = format!("versie-{}", row.statement);
    let takes = Take::ALL.iter().copied().filter(|&take| take != Take::Own || row.own.is_some());
    let option = |take: Take| {
        let choose = choose.clone();
        let says = t::take(take, row.own, row.team.middle);
        let mark = (take == row.proposed).then(|| view! { <span class="hint">" (voorstel)"</span> });
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name.clone()
                    value=take.code()
                    prop:checked=move || chosen.get() == Some(take)
                    on:change=move |_| choose(take)
                />
                <span>{says}{mark}</span>
            </label>
        }
        .into_any()
    };
    let text = statement(&row.statement);
    view! {
        <fieldset class="question card team-choice" id=row.statement.to_string() tabindex="-1">
            <legend>{text}</legend>
            <p>{t::both(row.own, &row.team)}</p>
            <div class="choices">{takes.map(option).collect_view()}</div>
            <button type="button" class="button-small no-print" hidden=move || chosen.get().is_none() on:click=move |_| back()>
                "Wis keuze"<span class="visually-hidden">": "{text}</span>
            </button>
        </fieldset>
    }
    .into_any()
}

/// Chooses, and answers in the scan what comes of it.
fn take(document: TeamHandle, session: Session, statement: &StatementId, with: Take) -> Result<(), String> {
    let answers = session.with_untracked(|scan| scan.answers.clone());
    let answer = document.change(|team| team.choose(statement, with, &answers));
    answer.map(|answer| put(session, statement, answer)).map_err(|why| crate::kit::words::not_changed(&why))
}

fn give_back(document: TeamHandle, session: Session, statement: &StatementId) -> Result<(), String> {
    let answers = session.with_untracked(|scan| scan.answers.clone());
    let answer = document.change(|team| Ok(team.unchoose(statement, &answers)));
    answer.map(|answer| put(session, statement, answer)).map_err(|why| crate::kit::words::not_changed(&why))
}

fn put(session: Session, statement: &StatementId, answer: Option<Answer>) {
    session.change(|scan| {
        match answer {
            Some(answer) => scan.answers.insert(statement.clone(), answer),
            None => scan.answers.remove(statement),
        };
    });
}
