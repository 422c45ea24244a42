//! Wording of school years: who did a task last year, and the start of the next one.

use taakkompas_division::years::Turned;
use taakkompas_division::{Aim, ColleagueId, TaskDivision};

use super::proposals;
use crate::kit::words::controls::comes_back;
use crate::kit::words::labels::and;
use crate::kit::words::numbers::count;

/// Why it helps to know who did a task.
pub fn what_for() -> String {
    format!(
        "Het voorstel '{}' begint hiermee. Wie geen lesbevoegdheid heeft die nodig is, staat er niet bij.",
        proposals::aim(Aim::LeastChange)
    )
}

/// Nobody can have done it.
pub const NOBODY_MAY: &str = "Er is nog niemand ingevuld die dit mag doen.";

/// Who did a task, in a line.
pub fn did(of: &TaskDivision, people: &[ColleagueId]) -> String {
    let labels: Vec<&str> = people.iter().filter_map(|&id| Some(of.colleague(id)?.label.as_str())).collect();
    if labels.is_empty() { "niet ingevuld".to_owned() } else { and(&labels) }
}

/// A school year by the calendar year in which it begins: "2026-2027".
pub(super) fn year(begins: u16) -> String {
    format!("{begins}-{}", begins.saturating_add(1))
}

/// What will happen when the next school year begins, one item per line.
pub fn will(turned: &Turned) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(begins) = turned.year {
        said.push(format!("Het schooljaar wordt {}.", year(begins)));
    }
    said.push(format!(
        "Wie nu een taak heeft, staat dan bij 'vorig jaar'. Dat geldt voor {}. Jullie verdeling is daarna leeg.",
        count(turned.done, "taak", "taken")
    ));
    if turned.stopped > 0 {
        said.push(format!("{} van de lijst.", count(turned.stopped, "taak stopt en gaat", "taken stoppen en gaan")));
    }
    if turned.smaller > 0 {
        said.push(format!("{} dan zo klein als afgesproken.", count(turned.smaller, "taak is", "taken zijn")));
    }
    if turned.anew > 0 {
        let tasks = count(turned.anew, "taak die bleef of werd", "taken die bleven of werden");
        said.push(format!("Over {tasks} overgedragen, beslissen jullie opnieuw."));
    }
    if turned.unlocked > 0 {
        let locks = count(turned.unlocked, "keuze staat", "keuzes staan");
        said.push(format!("{locks} niet meer vast. Vaste houders en functies blijven."));
    }
    if turned.wishes > 0 {
        said.push(format!(
            "De wensen van {} gaan weg: een wens geldt voor één jaar. Vraag ze opnieuw.",
            count(turned.wishes, "collega", "collega's")
        ));
    }
    if !turned.ended.is_empty() {
        let times = count(turned.ended.len(), "keer", "keer");
        said.push(format!(
            "{times} loopt een tijdelijke lesbevoegdheid af. Die collega staat dan niet meer bij de taak."
        ));
    }
    said.push("De collega's blijven staan. Kijk daarna na of ruimte, dagen en groepen nog kloppen.".to_owned());
    said
}

/// What happened when it began.
pub fn turned(of: &Turned) -> String {
    let stopped = match of.stopped {
        0 => "Er ging geen taak van de lijst.".to_owned(),
        more => format!("{} van de lijst.", count(more, "taak ging", "taken gingen")),
    };
    format!("Het volgende schooljaar is begonnen. {stopped} {}", comes_back("alles"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use taakkompas_content::language::sentences;
    use taakkompas_division::{Holding, TaskId};

    #[test]
    fn what_will_happen_is_told_in_plain_sentences() {
        let held = Holding { task: TaskId(1), colleague: ColleagueId(2) };
        for number in [0, 1, 12] {
            let of = Turned {
                year: Some(2027),
                done: number,
                stopped: number,
                smaller: number,
                anew: number,
                unlocked: number,
                wishes: number,
                ended: vec![held; number],
            };
            let said = will(&of);
            assert_eq!(said.len(), if number == 0 { 3 } else { 9 }, "{said:?}");
            assert!(said[0].contains("2027-2028"));
            for line in said.iter().chain([&turned(&of)]) {
                assert!(line.ends_with('.'), "{line}");
                for sentence in sentences(line) {
                    assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
                }
            }
        }
        let said = turned(&Turned { stopped: 3, ..Turned::default() });
        assert!(said.contains("3 taken gingen van de lijst."), "{said}");
    }
}
