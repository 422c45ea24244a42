//! The answers of the team, many at once: what each says, whose it is, and importing them.
//!
//! What is not imported stays in the field, so that nothing is lost and it can be mended there.

use leptos::prelude::*;
use taakkompas_division::handed_in::answers::Answer;
use taakkompas_division::handed_in::{HandedIn, Unread};
use taakkompas_division::{ColleagueId, TaskDivision};

use super::handed::{choose_file, facts, lines};
use crate::kit::ui::fields::{paste_field, select_field};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::answers as t;

/// An answer, with the colleague that it is taken for.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    answer: Answer,
    /// Whose it says it is.
    writer: Option<ColleagueId>,
    /// Whether it names a task of the list. If not, there is nothing to import.
    knows_a_task: bool,
}

impl Row {
    fn handed(&self) -> Option<&HandedIn> {
        self.answer.read.as_ref().ok()
    }
}

type Rows = Result<Vec<Row>, Unread>;

pub(super) fn answers_section(document: DivisionHandle, status: StatusLine) -> AnyView {
    let text = RwSignal::new(String::new());
    // Whose each answer is, as the leader chose; only what was chosen by hand.
    let chosen = RwSignal::new(Vec::<(usize, Option<ColleagueId>)>::new());
    let rows = Memo::new(move |_| read(document, text));
    Effect::new(move |_| {
        text.track();
        chosen.set(Vec::new());
    });
    let count = Memo::new(move |_| rows.with(|rows| rows.as_ref().map_or(0, Vec::len)));
    let said = move || match rows.get() {
        _ if text.with(|text| text.trim().is_empty()) => String::new(),
        Ok(rows) => t::answers_read(&rows.into_iter().map(|row| row.answer).collect::<Vec<_>>()),
        Err(why) => t::unread(&why),
    };
    let list = move || (0..count.get()).map(|at| answer(document, rows, chosen, at)).collect_view();
    let takes = Memo::new(move |_| to_import(&rows.get(), &chosen.get()).len());
    let import = move |_| import(document, status, text, rows, chosen);
    let no_longer = Memo::new(move |_| document.with(t::no_longer_fits));
    view! {
        <section class="no-print" aria-labelledby="antwoorden">
            <h2 id="antwoorden" tabindex="-1">{t::ANSWERS}</h2>
            <p>"Plak hier alles wat je terugkreeg, uit je mail of uit een app. Het mag in één keer, met de berichten eromheen."</p>
            {paste_field("antwoorden-tekst".to_owned(), "De teksten van je collega's", "Verander er niets aan.", text)}
            {choose_file("antwoorden-bestand".to_owned(), "Of kies een bestand met antwoorden", text, status)}
            <p role="status" class="said">{said}</p>
            <ol class="answers">{list}</ol>
            <p hidden=move || takes.get() == 0>
                <button type="button" class="button" on:click=import>
                    {move || match takes.get() {
                        1 => "Neem 1 antwoord over".to_owned(),
                        takes => format!("Neem {takes} antwoorden over"),
                    }}
                </button>
            </p>
        </section>
        <section class="no-print" aria-labelledby="kloppen" hidden=move || no_longer.with(Vec::is_empty)>
            <h2 id="kloppen">"Wat volgens collega's niet meer klopt"</h2>
            <ul>{move || no_longer.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            <p>"Bespreek dit samen. Pas daarna de uren of de verdeling aan."</p>
        </section>
    }
    .into_any()
}

fn read(document: DivisionHandle, text: RwSignal<String>) -> Rows {
    document.with(|of| text.with(|text| rows_of(of, text)))
}

/// The answers in a text, as this division understands them.
fn rows_of(of: &TaskDivision, text: &str) -> Rows {
    let row = |answer: Answer| {
        let handed = answer.read.as_ref().ok();
        let writer = handed.and_then(|handed| of.writer_of(handed));
        let knows_a_task = handed.is_some_and(|handed| of.found_in(handed).knows_a_task());
        Row { answer, writer, knows_a_task }
    };
    Ok(of.answers_in(text)?.into_iter().map(row).collect())
}

/// Whose an answer is taken to be: as the leader chose, else as it says itself.
fn whose(row: &Row, at: usize, chosen: &[(usize, Option<ColleagueId>)]) -> Option<ColleagueId> {
    chosen.iter().find(|(of, _)| *of == at).map_or(row.writer, |&(_, who)| who)
}

/// The answers that can be imported, with whose they are: of two of one person, the last.
fn to_import(rows: &Rows, chosen: &[(usize, Option<ColleagueId>)]) -> Vec<(usize, ColleagueId)> {
    let Ok(rows) = rows else { return Vec::new() };
    let mut found: Vec<(usize, ColleagueId)> = Vec::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.knows_a_task) {
        if let Some(who) = whose(row, at, chosen) {
            found.push((at, who));
        }
    }
    found
}

fn answer(
    document: DivisionHandle,
    rows: Memo<Rows>,
    chosen: RwSignal<Vec<(usize, Option<ColleagueId>)>>,
    at: usize,
) -> AnyView {
    let row = Memo::new(move |_| rows.with(|rows| rows.as_ref().ok().and_then(|rows| rows.get(at).cloned())));
    let name = move || row.with(|row| row.as_ref().map(|row| t::answer_name(at, &row.answer)).unwrap_or_default());
    let says = move || {
        let Some(Row { answer, .. }) = row.get() else { return ().into_any() };
        let skipped = lines("", answer.skipped.iter().map(t::skipped).collect());
        let handed = match answer.read {
            Ok(handed) => handed,
            Err(why) => return view! { <p class="field-error">{t::unread(&why)}</p>{skipped} }.into_any(),
        };
        let found = document.with(|of| of.found_in(&handed));
        let of_list = document.with(|of| t::found(of, &found));
        let unknown = found.unknown.iter().map(|(said, task)| t::unknown(*said, task)).collect();
        view! { {facts(of_list)}{lines("Dit gaat niet mee:", unknown)}{skipped} }.into_any()
    };
    let is_right = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.handed().is_some())));
    let knows = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.knows_a_task)));
    let who =
        Memo::new(move |_| chosen.with(|chosen| row.with(|row| row.as_ref().and_then(|row| whose(row, at, chosen)))));
    let before = move || {
        let again = rows.with(|rows| chosen.with(|chosen| to_import(rows, chosen)));
        let other = again.iter().find(|&&(other, of)| other > at && Some(of) == who.get());
        if let Some((other, _)) = other {
            return format!("Van deze collega is er ook antwoord {}. Dat laatste telt.", other + 1);
        }
        let has = document.with(|of| who.get().and_then(|id| of.colleague(id)).is_some_and(|who| who.wishes.is_some()));
        if has { "Dit komt in de plaats van de wensen die er al staan.".to_owned() } else { String::new() }
    };
    let options = Signal::derive(move || {
        let nobody = (String::new(), "Kies een collega".to_owned());
        let all = |of: &TaskDivision| {
            of.colleagues.iter().map(|who| (who.id.0.to_string(), who.label.clone())).collect::<Vec<_>>()
        };
        core::iter::once(nobody).chain(document.with(all)).collect()
    });
    let value = Signal::derive(move || who.get().map(|id| id.0.to_string()).unwrap_or_default());
    let choose = Callback::new(move |code: String| {
        let who = code.parse().ok().map(ColleagueId);
        chosen.update(|chosen| {
            chosen.retain(|(of, _)| *of != at);
            chosen.push((at, who));
        });
    });
    view! {
        <li class="answer">
            <h3>{name}</h3>
            {says}
            <div hidden=move || !is_right.get() || !knows.get()>
                {select_field(format!("antwoord-{at}-van"), "Van wie is dit?", options, value, choose)}
                <p class="hint">{before}</p>
            </div>
            <p hidden=move || !is_right.get() || knows.get()>
                "Geen van deze taken staat in jullie lijst. Er verandert niets. Zet ze eerst in de lijst."
            </p>
        </li>
    }
    .into_any()
}

fn import(
    document: DivisionHandle,
    status: StatusLine,
    text: RwSignal<String>,
    rows: Memo<Rows>,
    chosen: RwSignal<Vec<(usize, Option<ColleagueId>)>>,
) {
    let Ok(read) = rows.get_untracked() else { return };
    let wanted = to_import(&rows.get_untracked(), &chosen.get_untracked());
    let done = document.change(|of| {
        let mut done = Vec::new();
        for (at, who) in wanted {
            let handed = read.get(at).and_then(Row::handed);
            if handed.is_some_and(|handed| of.import(who, handed).is_ok()) {
                done.push(at);
            }
        }
        Ok(done)
    });
    let Some(done) = status.report(done) else { return };
    let gone: Vec<_> = done.iter().filter_map(|&at| read.get(at)).map(|row| row.answer.lines.clone()).collect();
    let left = |&(number, _): &(u32, &str)| !gone.iter().any(|lines| lines.contains(&number));
    let kept = if done.len() == read.len() {
        String::new()
    } else {
        let kept = text.with_untracked(|text| {
            (1..).zip(text.lines()).filter(left).map(|(_, line)| line.to_owned()).collect::<Vec<_>>()
        });
        kept.join("\n")
    };
    text.set(kept);
    status.announce(t::imported(done.len(), read.len() - done.len()));
    status.focus();
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use taakkompas_division::Task;
    use taakkompas_school::staff::StaffRole;

    use super::*;

    #[test]
    fn an_answer_that_names_no_task_of_the_list_is_not_offered() {
        let mut of = TaskDivision::default();
        of.add_task(Task::new("Kerst")).unwrap();
        let who = of.add_colleague(StaffRole::Teacher, "leraar groep 3").unwrap();
        let answer =
            |task: &str| format!("Taakkompas wensen 2\nIk ben: leraar groep 3\nGoed in: {task}\nEinde wensen\n");
        let taken = |text: &str, chosen: &[(usize, Option<ColleagueId>)]| to_import(&rows_of(&of, text), chosen);
        assert_eq!(taken(&answer("Kerst"), &[]), [(0, who)]);
        assert_eq!(taken(&answer("Musical"), &[]), []);
        assert_eq!(taken(&answer("Musical"), &[(0, Some(who))]), [], "nor if someone was chosen for it");
        assert_eq!(taken(&(answer("Musical") + &answer("Kerst")), &[]), [(1, who)]);
    }
}
