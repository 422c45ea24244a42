//! The whole division in words, for people who read the file without the tool.
//!
//! A task is destructured field by field, so that a new field cannot be forgotten here; a test names the fields of the
//! division.

use taakkompas_division::handed_in::Checked;
use taakkompas_division::{
    Apart, Colleague, ColleagueId, Holding, LawQuestion, Qualification, Share, Size, Task, TaskDivision, TaskId,
    TaskKind, Wishes,
};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::qualification::MayLead;

use super::list::{qualification, size_with_hours};
use super::{amount, board, everyone, hours, is_on_board, months, people, proposals, team, verdict, years};
use crate::kit::words::dates;
use crate::kit::words::labels::{and, capital};
use crate::kit::words::numbers::count;

/// Each task, each colleague and what was chosen, one per line.
pub fn in_words(of: &TaskDivision) -> Vec<String> {
    let TaskDivision { tasks, colleagues, apart, locks, last_year, chosen, .. } = of;
    let mut said: Vec<String> = Vec::new();
    said.extend(of.year().map(|year| format!("Taakverdeling van schooljaar {}.", years::year(year))));
    said.extend(tasks.iter().map(|task| self::task(of, task)));
    said.extend(of.is_board_skipped().then(|| "De vraag wat er af mag, hebben we overgeslagen.".to_owned()));
    said.extend(colleagues.iter().map(|who| colleague(of, who)));
    said.extend(apart.iter().map(|&Apart { one, other }| {
        format!("Niet bij dezelfde persoon: {}.", and(&[label(of, one), label(of, other)]))
    }));
    said.extend(by_task(tasks, |id| held(of, last_year, id)).map(|(task, who)| format!("Vorig jaar, {task}: {who}.")));
    said.extend(of.chosen_aim().map(|aim| format!("Gekozen voorstel: {}.", proposals::aim(aim))));
    said.extend(by_task(tasks, |id| shares(of, chosen, id)).map(|(task, who)| format!("Gekozen, {task}: {who}.")));
    said.extend(by_task(tasks, |id| shares(of, locks, id)).map(|(task, who)| format!("Dit blijft zo, {task}: {who}.")));
    said
}

/// The tasks about which there is something to say, by name.
fn by_task<'a>(
    tasks: &'a [Task],
    says: impl Fn(TaskId) -> String + 'a,
) -> impl Iterator<Item = (&'a str, String)> + 'a {
    tasks.iter().map(move |task| (task.label.as_str(), says(task.id))).filter(|(_, said)| !said.is_empty())
}

fn held(of: &TaskDivision, rows: &[Holding], id: TaskId) -> String {
    let own = rows.iter().filter(|held| held.task == id);
    and(&own.filter_map(|held| Some(of.colleague(held.colleague)?.label.as_str())).collect::<Vec<_>>())
}

fn shares(of: &TaskDivision, shares: &[Share], id: TaskId) -> String {
    let Some(task) = of.task(id) else { return String::new() };
    let minutes = |share: &Share| of.part_minutes(task).saturating_mul(u32::from(share.parts));
    let own = shares.iter().filter(|share| share.task == id && of.colleague(share.colleague).is_some());
    let own: Vec<(ColleagueId, u32)> = own.map(|share| (share.colleague, minutes(share))).collect();
    let said = everyone::with_hours(of, &own).into_iter().map(|(label, time)| format!("{label} ({time})"));
    let said: Vec<String> = said.collect();
    and(&said.iter().map(String::as_str).collect::<Vec<_>>())
}

fn label(of: &TaskDivision, id: TaskId) -> &str {
    of.task(id).map_or("", |task| task.label.as_str())
}

fn labels<'a>(of: &'a TaskDivision, ids: impl IntoIterator<Item = TaskId>) -> String {
    let all: Vec<&'a str> = ids.into_iter().map(|id| label(of, id)).filter(|label| !label.is_empty()).collect();
    and(&all)
}

/// A task in one line: "Taak Kamp: groot (60 uur) · mei, jun · hooguit 2 mensen · besluit: houden".
fn task(of: &TaskDivision, task: &Task) -> String {
    let Task {
        id: _,
        label,
        size,
        // Said with the size.
        per_person: _,
        months: of_months,
        weekday: day,
        // Together these say how many do it.
        people_rule: _,
        most_people: _,
        may_share: _,
        qualification: needs,
        certificate,
        kind,
        fixed,
        holders,
        group,
        worth,
        effort,
        hands,
        law_question,
        verdict: _,
    } = task;
    let called = match (kind, fixed) {
        (TaskKind::Function, _) => "Functie",
        (TaskKind::Task, Some(_)) => "Taak met een vaste houder",
        (TaskKind::Task, None) => "Taak",
    };
    let holders: Vec<&str> = holders.iter().filter_map(|&id| Some(of.colleague(id)?.label.as_str())).collect();
    let parts = [
        people::of_whom(task, size_in_words(of, *size)),
        months(*of_months),
        day.map_or("", weekday_name).to_owned(),
        people::people(task),
        qualification(needs),
        answer(*law_question, needs).to_owned(),
        after("certificaat", certificate),
        after("groep", group),
        worth.map_or_else(String::new, |worth| format!("{} waarde voor leerlingen", amount(worth))),
        effort.map_or_else(String::new, |effort| format!("{} moeite", amount(effort))),
        if *hands > 0 {
            count(usize::from(*hands), "hand om te stoppen", "handen om te stoppen")
        } else {
            String::new()
        },
        decision(of, task),
        after("houder:", &and(&holders)),
    ];
    line(&format!("{called} {label}"), parts)
}

/// What the school said about what its label asks for.
const fn answer(question: LawQuestion, needs: &Qualification) -> &'static str {
    match (question, needs) {
        (LawQuestion::Open, _) => "vraag over lesbevoegdheid nog open",
        (LawQuestion::Answered, Qualification::None) => "zonder lesbevoegdheid, zo gekozen",
        _ => "",
    }
}

fn size_in_words(of: &TaskDivision, size: Size) -> String {
    match size {
        Size::Minutes(minutes) => format!("{} per jaar", hours::exact(minutes)),
        Size::Label(label) => format!("{} per jaar", size_with_hours(label, of.sizes)),
    }
}

/// What the board decided; empty for a task that is not on it.
fn decision(of: &TaskDivision, task: &Task) -> String {
    if !is_on_board(task) {
        return String::new();
    }
    let more = board::decided(of, task);
    let more = if more.is_empty() { more } else { format!(" ({more})") };
    format!("besluit: {}{more}", verdict(task.verdict))
}

/// A colleague in one line: "Collega leraar groep 4: leraar · ruimte gewoon, 220 uur · ma di · goed in: Kamp".
fn colleague(of: &TaskDivision, who: &Colleague) -> String {
    let nothing = Wishes::default();
    let Wishes { good, like, drop } = who.wishes.as_ref().unwrap_or(&nothing);
    let parts = [
        team::role(who.role()).to_owned(),
        if who.leads_school { "schoolleider".to_owned() } else { String::new() },
        papers(who),
        after("vak", &who.subject),
        format!("ruimte: {}", team::capacity(who, of.capacity_scale)),
        team::days(&who.days),
        after("groep", &and(&who.groups.iter().map(String::as_str).collect::<Vec<_>>())),
        after("certificaat", &and(&who.certificates.iter().map(String::as_str).collect::<Vec<_>>())),
        if who.pupil_minutes > 0 {
            format!("{} met leerlingen", hours::to_tenths(who.pupil_minutes))
        } else {
            String::new()
        },
        if who.in_week.is_some() { "staat ook in de week".to_owned() } else { String::new() },
        after("goed in:", &labels(of, good.iter().copied())),
        after("graag:", &labels(of, like.iter().copied())),
        after("liever niet:", &labels(of, *drop)),
        after("mag van deze collega stoppen:", &labels(of, who.would_stop)),
        after("over eigen taken:", &checks(of, who)),
    ];
    line(&format!("Collega {}", who.label), parts)
}

/// What someone said about the tasks they have: "Kerst kost meer, Kamp klopt".
fn checks(of: &TaskDivision, who: &Colleague) -> String {
    let said =
        |checked: &Checked| Some(format!("{} {}", of.task(checked.task)?.label, checked.check.word().to_lowercase()));
    who.checked.iter().filter_map(said).collect::<Vec<_>>().join(", ")
}

/// The lesbevoegdheid, if it differs from what is usual for the role.
fn papers(who: &Colleague) -> String {
    match who.may_lead() {
        lead if lead == who.role().lead(None) => String::new(),
        MayLead::Temporarily { until: Some(until) } => format!("lesbevoegdheid tot en met {}", dates::date(until)),
        lead => crate::kit::words::qualification::lead(lead).to_owned(),
    }
}

fn after(name: &str, said: &str) -> String {
    if said.trim().is_empty() { String::new() } else { format!("{name} {}", said.trim()) }
}

fn line<const N: usize>(name: &str, parts: [String; N]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}: {}", capital(name), parts.join(" · "))
}
