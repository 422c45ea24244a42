//! What we say about the division as a whole, and about what a stored one held against the rules, and lost.

use taakkompas_division::law;
use taakkompas_division::{Colleague, ColleagueId, EditError, Mend, TaskDivision, TaskId};
use taakkompas_school::staff::StaffRole;

use super::list::{LAW_QUESTION, law_question};
use super::refused::why_not;
use super::team::role;
use crate::kit::words::ToDutch;
use crate::kit::words::document::{DocumentWords, Mended};
use crate::kit::words::saving::Message;
use crate::rooms::address::Pages;
use crate::rooms::route::{DivisionPage, Route};

impl DocumentWords for TaskDivision {
    const CALLED: &'static str = "de taakverdeling";
    const NEWER: Message = Message {
        title: "Deze takenlijst komt uit een nieuwere versie van Taakkompas",
        text: "Laad de pagina opnieuw. Helpt dat niet? Bewaar de lijst dan als bestand. Er is niets veranderd.",
    };
    const DAMAGED: Message = Message {
        title: "De takenlijst die hier staat, kunnen we niet lezen",
        text: "Bewaar hem als bestand, dan is hij niet weg. Daarna kun je een nieuwe lijst beginnen. De zelfscan, het plan en de \
             week staan er nog.",
    };
    const MENDED: &'static str = "In jullie taakverdeling is iets veranderd";
    const HUB: Route = Route::Division(DivisionPage::Hub);

    fn explain(&self, mend: &Mend) -> Mended {
        let page = page(*mend);
        Mended { says: says(self, *mend), to: Route::Division(page), place: page.title().to_owned() }
    }
}

const fn page(mend: Mend) -> DivisionPage {
    match mend {
        Mend::Overstated(_) | Mend::Unlinked(_) => DivisionPage::Team,
        Mend::Needs(_) | Mend::Asked(_) | Mend::Holder { .. } | Mend::LastYear { .. } => DivisionPage::List,
        Mend::Lock { .. } | Mend::Chosen { .. } => DivisionPage::Proposals,
    }
}

fn says(of: &TaskDivision, mend: Mend) -> String {
    match mend {
        Mend::Overstated(id) => overstated(of, id),
        Mend::Unlinked(id) => format!(
            "De koppeling van {} met de week is weg. Die persoon hoort al bij een andere collega.",
            colleague(of, id)
        ),
        Mend::Needs(id) => {
            let why =
                of.task(id).and_then(|task| law::finding(&task.label)).map_or("", |found| super::list::needs(&found));
            format!("{}: {why}", task(of, id))
        }
        Mend::Asked(id) => {
            let asked = of.task(id).map_or(LAW_QUESTION, law_question);
            format!("{}: {asked} Tot jullie antwoord verdelen we de taak niet.", task(of, id))
        }
        Mend::Holder { held, why } => {
            let (who, what) = (colleague(of, held.colleague), task(of, held.task));
            format!("{what}: {who} is geen vaste houder meer. {}", why.map_or_else(gone, why_not))
        }
        Mend::LastYear { held, why } => {
            let (who, what) = (colleague(of, held.colleague), task(of, held.task));
            format!("{what}: dat {who} dit vorig jaar deed, is weg. {}", why.map_or_else(gone, why_not))
        }
        Mend::Lock { share, why } => {
            let (who, what) = (colleague(of, share.colleague), task(of, share.task));
            format!("{what}: staat niet meer vast bij {who}. {}", because(why))
        }
        Mend::Chosen { share, why } => {
            let (who, what) = (colleague(of, share.colleague), task(of, share.task));
            format!("{what}: in jullie verdeling niet meer bij {who}. {}", because(why))
        }
    }
}

fn overstated(of: &TaskDivision, id: ColleagueId) -> String {
    let who = colleague(of, id);
    match of.colleague(id).map(Colleague::role) {
        None | Some(StaffRole::Other) => {
            format!("Bij {who} stond een lesbevoegdheid die hier niet bekend is. Die is weg.")
        }
        Some(of) => format!("Bij {who} stond een lesbevoegdheid die een {} niet heeft. Die is weg.", role(of)),
    }
}

/// What was referred to is not in the list.
fn gone() -> String {
    "Die taak of collega staat niet in de lijst.".to_owned()
}

/// Why a share is not possible, without the advice that someone who gives a share gets: it is too late for that here.
fn because(why: EditError) -> String {
    match why {
        EditError::MayNotHold { why, .. } => why_not(why),
        EditError::NoTask(_) | EditError::NoColleague(_) => gone(),
        EditError::NotDivided(_) => "Deze taak wordt niet verdeeld.".to_owned(),
        EditError::KeptApart { .. } => "Die hoort niet samen met een andere taak van deze collega.".to_owned(),
        EditError::Parts { .. } => "Zo veel delen heeft deze taak niet.".to_owned(),
        EditError::Twice { .. } => "Dit stond er dubbel in.".to_owned(),
        other => other.to_dutch(),
    }
}

fn task(of: &TaskDivision, id: TaskId) -> String {
    of.task(id).map_or_else(|| "Een taak die er niet is".to_owned(), |task| format!("'{}'", task.label))
}

fn colleague(of: &TaskDivision, id: ColleagueId) -> String {
    of.colleague(id).map_or_else(|| "een collega die er niet is".to_owned(), |who| format!("'{}'", who.label))
}

#[cfg(test)]
mod tests {
    use super::*;
    use taakkompas_content::language::sentences;
    use taakkompas_division::{Holding, IneligibleReason, Share, Task};
    use taakkompas_school::qualification::Shortfall;

    #[test]
    fn all_that_can_go_is_said_in_plain_sentences() {
        let mut of = TaskDivision::default();
        let task = of.add_task(Task::new("Kamp")).unwrap_or_default();
        let lesson = of.add_task(Task::new("Lesgeven groep 5")).unwrap_or_default();
        let id = of.add_colleague(StaffRole::Assistant, "oa A").unwrap_or_default();
        let other = of.add_colleague(StaffRole::Other, "vrijwilliger").unwrap_or_default();
        let (held, share) = (Holding { task, colleague: id }, Share { task, colleague: id, parts: 1 });
        let why =
            IneligibleReason::NotQualified { role: StaffRole::Assistant, short: Shortfall::each(time::Date::MIN)[0] };
        let whys = [
            EditError::MayNotHold { task, colleague: id, why },
            EditError::NoTask(TaskId(9)),
            EditError::NotDivided(task),
            EditError::KeptApart { colleague: id, one: task, other: TaskId(9) },
            EditError::Parts { task, most: 1, found: 2 },
            EditError::Twice { task, colleague: id },
        ];
        let mut mends = vec![
            Mend::Overstated(id),
            Mend::Overstated(other),
            Mend::Unlinked(id),
            Mend::Needs(lesson),
            Mend::Asked(task),
            Mend::Holder { held, why: Some(why) },
            Mend::Holder { held: Holding { task, colleague: ColleagueId(99) }, why: None },
            Mend::LastYear { held, why: Some(why) },
            Mend::LastYear { held: Holding { task: TaskId(99), colleague: id }, why: None },
        ];
        mends.extend(whys.map(|why| Mend::Lock { share, why }));
        mends.extend(whys.map(|why| Mend::Chosen { share, why }));
        for mend in mends {
            let said = of.explain(&mend).says;
            assert!(said.ends_with('.'), "{said}");
            for sentence in sentences(&said) {
                assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
            }
        }
        assert_eq!(
            of.explain(&Mend::Lock { share, why: EditError::MayNotHold { task, colleague: id, why } }).says,
            "'Kamp': staat niet meer vast bij 'oa A'. Deze taak vraagt een lesbevoegdheid, en een onderwijsassistent heeft \
             die niet."
        );
    }
}
