//! Wording of the plan in a link.

use taakkompas_plan::decisions::ActionStatus;
use taakkompas_scan::catalog::{MeasureId, Role};
use taakkompas_team::link::{LinkError, LinkTooLong, SharedAction, SharedPlan};

use crate::kit::library;
use crate::kit::words::dates;
use crate::kit::words::labels;
use crate::kit::words::numbers::count;
use crate::kit::words::reasons::measure_title;

/// The subject of a mail with the link.
pub const SUBJECT: &str = "Ons actieplan: wie doet wat";

/// The message with the link.
pub fn message(link: &str) -> String {
    format!("Dit is ons actieplan voor werk beter verdelen. Open de link om het te lezen:\n{link}\n")
}

/// Why there is no link.
pub fn too_long(of: LinkTooLong) -> String {
    format!("Dit plan is te lang voor een link ({} tekens). Geef het als bestand door.", of.found)
}

/// Why a link shows no plan, and what to do.
pub const fn not_opened(why: LinkError) -> &'static str {
    match why {
        LinkError::Nothing => "In deze link zit geen plan. Vraag om een nieuwe link.",
        LinkError::Cut => "De link is onderweg afgebroken. Vraag om het plan als bestand, of plak de hele link.",
        LinkError::Damaged => "De link is onderweg veranderd. Vraag om een nieuwe link, of om het plan als bestand.",
        LinkError::Newer => {
            "Deze link komt uit een nieuwere Taakkompas, of is onderweg veranderd. Laad de pagina opnieuw, of vraag om een nieuwe link."
        }
    }
}

/// The browser cannot make or open one.
pub const NO_LINK_HERE: &str =
    "Deze browser kan geen plan in een link maken of openen. Werk de browser bij, of gebruik een bestand.";

/// What is in a plan that came.
pub fn holds(plan: &SharedPlan) -> String {
    let actions = count(plan.actions.len(), "actie", "acties");
    match plan.goals().len() {
        0 => format!("{actions}."),
        goals => format!("{} en {actions}.", count(goals, "doel", "doelen")),
    }
}

/// The title of an action; a sentence if this version does not know it.
pub fn title(of: &SharedAction) -> String {
    match measure_title(&of.measure) {
        "" => "Een actie die deze versie van Taakkompas niet kent".to_owned(),
        title => title.to_owned(),
    }
}

/// Who leads a measure if a school decided nothing else: the first that the content names.
pub fn usual_owners(measure: &MeasureId) -> Vec<Role> {
    let owner = library::catalog().measure(measure.as_str()).and_then(|measure| measure.owners.first().copied());
    owner.into_iter().collect()
}

/// Who, by when and how far, in one line. If the school chose nobody else, it names the usual owner.
pub fn line(of: &SharedAction) -> String {
    let owners = if of.owners.is_empty() { usual_owners(&of.measure) } else { of.owners.clone() };
    let who: Vec<&str> = owners.iter().map(|&role| labels::role(role, None)).collect();
    let who = (!who.is_empty()).then(|| labels::capital(&who.join(" en ")));
    let due = of.due.map(|due| format!("klaar voor de {}", dates::holiday_with_year(due)));
    let state = (of.status != ActionStatus::NotYet).then(|| labels::progress(of.status).to_owned());
    [who, due, state].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a taken-over plan is called among the scans.
pub const TAKEN_NAME: &str = "Plan uit een link";

/// What taking it over does.
pub const TAKING: &str = "Er wordt pas iets bewaard als je het plan overneemt. Dan komen de acties mee. De doelen niet: die volgen \
    uit de antwoorden van een zelfscan.";

/// What came of taking it over.
pub fn taken(actions: usize) -> String {
    format!(
        "{} overgenomen in een nieuwe zelfscan, zonder de doelen. Wat hier al stond, staat er nog.",
        count(actions, "actie is", "acties zijn")
    )
}

/// It could not be taken over.
pub const NOT_TAKEN: &str =
    "Het plan is niet overgenomen: een ander tabblad bewaart nu. Sluit dat tabblad en probeer het nog eens.";

/// It was taken over, and the browser keeps it only in this tab.
pub fn taken_unsaved(actions: usize) -> String {
    format!(
        "{} overgenomen, maar je browser bewaart het niet. Bewaar het als bestand voor je dit tabblad sluit.",
        count(actions, "actie is", "acties zijn")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(measure: &str, owners: Vec<Role>) -> SharedAction {
        SharedAction { measure: measure.into(), owners, due: None, status: ActionStatus::NotYet }
    }

    #[test]
    fn a_line_names_who_also_where_the_school_kept_the_usual() {
        for measure in &library::catalog().measures {
            let said = line(&action(measure.id.as_str(), Vec::new()));
            let usual = labels::capital(labels::role(measure.owners[0], None));
            assert_eq!(said, usual, "{}", measure.id.as_str());
        }
        assert_eq!(line(&action("rooster-zichtbaar", vec![Role::Ib, Role::Pmr])), "Ib'er en PMR-lid");
        assert_eq!(line(&action("die-er-niet-is", Vec::new())), "");
    }
}
