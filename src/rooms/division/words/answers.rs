//! Wording of what the team is asked, and of what comes back.

use std::collections::BTreeMap;

use taakkompas_division::handed_in::answers::{Answer, Skipped};
use taakkompas_division::handed_in::invitation::InvitationError;
use taakkompas_division::handed_in::{Check, Found, Line, Said, Unread};
use taakkompas_division::{Colleague, TaskDivision, TaskId};

use super::wishes;
use crate::kit::words::numbers::count;

/// What the leader's own line above the answers says.
pub const ANSWERS: &str = "Antwoorden van je team";

/// The subject of a mail with the message.
pub const SUBJECT: &str = "Welke taken passen bij jou?";

/// The message with a link that holds the tasks.
pub fn message_with_link(link: &str) -> String {
    format!(
        "Wil je zeggen welke taken bij je passen? Dat kost vijf minuten. Open deze link:\n{link}\n\nJe ziet dan onze lijst \
         met taken. Stuur mij daarna de tekst die je krijgt."
    )
}

/// The message with the tasks in the text, for those who cannot open the link.
pub fn message_with_list(address: &str, of: &TaskDivision) -> String {
    format!(
        "Wil je zeggen welke taken bij je passen? Dat kost vijf minuten. Kopieer dit bericht, ga naar {address} en plak het \
         bij '{}'. Stuur mij daarna de tekst die je krijgt.\n\n{}",
        wishes::GOT_LIST,
        of.write_shared()
    )
}

/// Why an answer is not imported.
pub fn unread(why: &Unread) -> String {
    match why {
        Unread::TooLong => "Deze tekst is te lang. Plak de antwoorden in delen.".to_owned(),
        Unread::NoBegin => "Het begin ontbreekt: 'Taakkompas wensen 1'. Plak de hele tekst.".to_owned(),
        Unread::Newer { .. } => "Deze tekst komt uit een nieuwere Taakkompas. Laad deze pagina opnieuw.".to_owned(),
        Unread::NoEnd => "Het einde ontbreekt: 'Einde wensen'. Plak de hele tekst.".to_owned(),
        Unread::TooMany { of, line } => {
            format!("Regel {line} is er één te veel. Bij '{}' passen er {}.", of.word(), of.most())
        }
        Unread::Twice { text, .. } => format!("'{text}' staat er twee keer. Haal er één weg."),
        Unread::LabelTooLong { line } => format!("De taak op regel {line} is te lang."),
        Unread::Empty => "Er staat geen enkele wens in deze tekst.".to_owned(),
    }
}

/// Why a link with tasks cannot be used.
pub const fn broken_link(why: Option<InvitationError>) -> &'static str {
    match why {
        Some(InvitationError::Newer) => "Deze link komt uit een nieuwere Taakkompas. Laad deze pagina opnieuw.",
        Some(InvitationError::Invalid) | None => {
            "De link is niet heel overgekomen. Vraag je schoolleider om de lijst als tekst. Zelf typen kan ook."
        }
    }
}

/// A line that was skipped.
pub fn skipped(skipped: &Skipped) -> String {
    format!("Regel {} lazen we niet: '{}'.", skipped.line, skipped.text)
}

/// What a wish is about, as a heading above its tasks.
pub const fn line(line: Line) -> &'static str {
    match line {
        Line::Good => "Hier ben ik goed in",
        Line::Like => "Dit wil ik graag",
        Line::Drop => "Dit doe ik liever niet meer",
        Line::Stop => "Dit mag van mij stoppen",
    }
}

/// What is said about tasks that someone has, as a heading above them.
pub const fn check(check: Check) -> &'static str {
    match check {
        Check::Fits => "Dit klopt",
        Check::More => "Dit kost meer tijd",
        Check::Less => "Dit kost minder tijd",
        Check::NotMine => "Dit doe ik niet",
    }
}

/// What someone handed in: a heading and the tasks, for each kind of wish that they have.
pub fn handed_in(of: &TaskDivision, who: &Colleague) -> Vec<(&'static str, String)> {
    let wishes = who.wishes.clone().unwrap_or_default();
    let checked = who.checked.clone();
    found(of, &Found { wishes, would_stop: who.would_stop, checked, unknown: Vec::new() })
}

/// What an answer yields, before it is imported.
pub fn found(of: &TaskDivision, found: &Found) -> Vec<(&'static str, String)> {
    let label = |id: &TaskId| of.task(*id).map_or_else(String::new, |task| task.label.clone());
    let all = |ids: &[TaskId]| ids.iter().map(label).collect::<Vec<_>>().join(" · ");
    let one = |id: Option<TaskId>| id.as_ref().map(label).unwrap_or_default();
    let wishes = [
        (line(Line::Good), all(&found.wishes.good)),
        (line(Line::Like), all(&found.wishes.like)),
        (line(Line::Drop), one(found.wishes.drop)),
        (line(Line::Stop), one(found.would_stop)),
    ];
    let checks = Check::ALL.iter().map(|&of_check| {
        let own = found.checked.iter().filter(|said| said.check == of_check);
        (check(of_check), all(&own.map(|said| said.task).collect::<Vec<_>>()))
    });
    wishes.into_iter().chain(checks).filter(|(_, tasks)| !tasks.is_empty()).collect()
}

/// Something said about a task that is not in the list.
pub fn unknown(said: Said, task: &str) -> String {
    format!("'{task}' staat niet in jullie lijst ({}).", said.word().to_lowercase())
}

/// What one answer in a text is called: by its place, and by its sender as the chat shows it.
pub fn answer_name(at: usize, answer: &Answer) -> String {
    let from = if answer.sender.is_empty() { String::new() } else { format!(", van {}", answer.sender) };
    format!("Antwoord {}{from}", at + 1)
}

/// What a text with answers holds.
pub fn answers_read(answers: &[Answer]) -> String {
    let (all, right) = (answers.len(), answers.iter().filter(|answer| answer.read.is_ok()).count());
    let read = count(all, "antwoord gevonden", "antwoorden gevonden");
    match all - right {
        0 => format!("{read}."),
        1 => format!("{read}. Eén daarvan kunnen we niet lezen."),
        wrong => format!("{read}. {wrong} daarvan kunnen we niet lezen."),
    }
}

/// What was imported, and what was left.
pub fn imported(done: usize, left: usize) -> String {
    let taken = count(done, "antwoord is overgenomen.", "antwoorden zijn overgenomen.");
    match left {
        0 => taken,
        1 => format!("{taken} 1 antwoord staat hieronder nog."),
        left => format!("{taken} {left} antwoorden staan hieronder nog."),
    }
}

/// What people say no longer fits about tasks they have, task by task in the order of the list: "Kerst: 2 van 3
/// collega's zeggen: kost meer."
pub fn no_longer_fits(of: &TaskDivision) -> Vec<String> {
    let mut said: BTreeMap<TaskId, BTreeMap<&'static str, usize>> = BTreeMap::new();
    let mut asked: BTreeMap<TaskId, usize> = BTreeMap::new();
    for checked in of.colleagues.iter().flat_map(|who| &who.checked) {
        *asked.entry(checked.task).or_default() += 1;
        if checked.check != Check::Fits {
            *said.entry(checked.task).or_default().entry(checked.check.word()).or_default() += 1;
        }
    }
    let line = |task: &taakkompas_division::Task| {
        let (words, all) = (said.get(&task.id)?, asked.get(&task.id).copied().unwrap_or_default());
        let says = |(word, &times): (&&str, &usize)| match (times, all) {
            (1, 1) => format!("één collega zegt: {}", word.to_lowercase()),
            (times, all) => format!("{times} van {all} collega's: {}", word.to_lowercase()),
        };
        Some(format!("{}: {}.", task.label, words.iter().map(says).collect::<Vec<_>>().join("; ")))
    };
    of.tasks.iter().filter_map(line).collect()
}
