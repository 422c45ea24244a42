//! What we say about a description: why a task goes no further, what was left out, how the hours add up.

use taakkompas_descriptions::{
    Balance, DescribedTask, Description, DescriptionRole, LeftOut, LegalRemark, Lowered, Origin, Reach, YearSum,
};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::qualification::Shortfall;
use taakkompas_week::AssistantWeek;

use super::part_on_paper;
use crate::kit::words::{dates, document, qualification};
use crate::rooms::week::words as week;

/// Why a task goes no further, as a sentence.
pub fn why(why: Shortfall, role: DescriptionRole) -> String {
    match why {
        Shortfall::NoQualification { .. } if role == DescriptionRole::Empty => {
            "Deze collega heeft geen lesbevoegdheid. Een bevoegde leraar is verantwoordelijk.".to_owned()
        }
        Shortfall::NoQualification { .. } => {
            format!("{} Een bevoegde leraar is verantwoordelijk.", qualification::none(super::role(role)))
        }
        Shortfall::NotSaid { .. } => {
            "Vul in welke bevoegdheid deze collega heeft. Zolang het leeg is, gaan we uit van geen.".to_owned()
        }
        Shortfall::OwnSubjectOnly { .. } => "De bevoegdheid geldt alleen voor het eigen vak. Dit is meer.".to_owned(),
        Shortfall::SubjectUnknown { .. } => {
            "De bevoegdheid geldt voor het eigen vak. Vul eerst in welk vak.".to_owned()
        }
        Shortfall::OtherSubject { .. } => qualification::OTHER_SUBJECT.to_owned(),
        Shortfall::EndUnknown { .. } => "De bevoegdheid is tijdelijk. Vul eerst de laatste dag in.".to_owned(),
        Shortfall::DayUnknown { .. } => qualification::END_OR_YEAR_UNKNOWN.to_owned(),
        Shortfall::Ended { on, .. } => format!("De tijdelijke bevoegdheid liep tot en met {}.", dates::date(on)),
    }
}

/// How many tasks a change lowered and why, for the line below it.
pub fn lowered(description: &Description, lowered: &[Lowered]) -> Option<String> {
    let first = lowered.first()?;
    let count = match lowered.len() {
        1 => "Eén taak gaat nu minder ver.".to_owned(),
        many => format!("{many} taken gaan nu minder ver."),
    };
    Some(format!("{count} {}", why(first.why, description.role())))
}

/// That a task goes less far than was written, in one line.
pub fn reach_because(to: Reach, of: Shortfall, role: DescriptionRole) -> String {
    format!("Daarom hooguit {}: {}", super::reach(to), why(of, role))
}

/// Below an example: what can go further once the school has filled in what is asked.
pub fn further(of: Shortfall, role: DescriptionRole) -> String {
    format!("Sommige taken kunnen straks verder gaan. {}", why(of, role))
}

/// What was not filled in, and why.
pub fn left_out(left: &LeftOut, week: &AssistantWeek, role: DescriptionRole) -> String {
    match left {
        LeftOut::Assigned { label, why: of, is_function, .. } => {
            let kind = if *is_function { "Functie" } else { "Taak" };
            format!("{kind} '{label}' uit de taakverdeling. {} Zoek een andere houder.", why(*of, role))
        }
        LeftOut::Block { block, kind, why: of } => {
            let found = week.blocks.iter().find(|known| known.id == *block);
            let when = found.map(|of| format!(" op {}, {}", weekday_name(of.weekday), week::span(of.span)));
            let reason = of.map_or_else(
                || "Invallen is geen vaste taak.".to_owned(),
                |of| format!("{} Gebeurde het toch? Leg het vast als noodsituatie.", why(of, role)),
            );
            format!("Blok '{}'{}. {reason}", week::kind(*kind), when.unwrap_or_default())
        }
        LeftOut::TooMany { from, count } => {
            format!("{} {}. Meer past er niet in.", document::more(*count), super::origin(*from))
        }
        LeftOut::Week => "De week. De persoon daarin heeft een andere functie, of staat er niet meer in.".to_owned(),
    }
}

/// A text reads as if this colleague, who may not, takes a group.
pub fn remark(remark: LegalRemark, description: &Description) -> String {
    if let LegalRemark::Task { at, why: of } = remark {
        let what = description.task(at).map_or("", DescribedTask::what);
        let why = why(of, description.role());
        return format!(
            "'{what}' kan betekenen dat deze collega alleen bij een groep is. {why} Schrijf op wat je bedoelt."
        );
    }
    let (place, of) = match remark {
        LegalRemark::Text { part, why } => (part_on_paper(part).to_owned(), why),
        LegalRemark::Heading { group, why } => {
            (description.groups().get(group).map(super::heading).unwrap_or_default(), why)
        }
        LegalRemark::Task { why, .. } => (String::new(), why),
    };
    let why = why(of, description.role());
    format!("Bij '{place}' lijkt te staan dat deze collega een groep overneemt. {why} Schrijf het anders op.")
}

/// A slot is open: whether the week left it open, or we know no fixed amount.
pub const fn open_slot(origin: Origin) -> &'static str {
    match origin {
        Origin::Week => "In jullie week staat hiervoor nog geen vaste tijd.",
        _ => "Nog open. Wij kennen geen vast aantal; spreek het samen af.",
    }
}

/// The hours of a year, in sentences; the balance is a remark, never a refusal.
pub fn sum(sum: &YearSum, school_weeks: u32) -> Vec<String> {
    let mut said = vec![format!(
        "In deze omschrijving staat {} per jaar. Wij rekenen met {school_weeks} schoolweken.",
        dates::minutes(round(sum.assigned))
    )];
    match (sum.balance, sum.available) {
        (Balance::Over { minutes }, Some(available)) => said.push(format!(
            "Bij deze werktijdfactor horen {}. Dat is {} te veel. Bespreek wat eraf kan.",
            dates::minutes(round(available)),
            dates::minutes(round(minutes))
        )),
        (Balance::Left { minutes }, Some(available)) => said.push(format!(
            "Bij deze werktijdfactor horen {}. Er blijft {} over; daarin zit ook ander werk.",
            dates::minutes(round(available)),
            dates::minutes(round(minutes))
        )),
        _ => said.push("Vul de werktijdfactor in. Dan leggen we het naast 1.659 uur bij een volle baan.".to_owned()),
    }
    match sum.tasks_without_time {
        0 => {}
        1 => said.push("Eén taak heeft geen eigen tijd. Die kan in de tijd met leerlingen vallen.".to_owned()),
        many => said.push(format!("{many} taken hebben geen eigen tijd. Die kunnen in de tijd met leerlingen vallen.")),
    }
    match sum.open {
        0 => {}
        1 => said.push("Eén tijd voor overleg, voorbereiden of begeleiding is nog open.".to_owned()),
        many => said.push(format!("Nog open: {many} tijden voor overleg, voorbereiden en begeleiding.")),
    }
    said
}

/// Whole hours from ten hours on: minutes would claim a precision over a year that nobody has.
const fn round(minutes: u32) -> u32 {
    if minutes >= 10 * 60 { (minutes + 30) / 60 * 60 } else { minutes }
}
