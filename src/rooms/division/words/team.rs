//! Wording of the team that divides tasks: roles, capacity, days, and wishes.

use taakkompas_division::list::{Column, ListProblem, PeopleList, Per, PersonRow, RowProblem};
use taakkompas_division::totals::SpareCapacity;
use taakkompas_division::{Capacity, CapacityLabel, CapacityScale, Colleague, TaskDivision};
use taakkompas_school::dutch::days::short_weekday;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

use super::hours;
use super::list::apart_because;
use crate::kit::words::labels::capital;
use crate::kit::words::numbers::count;
use crate::rooms::week::words as week;

/// A role, as in the middle of a sentence.
pub const fn role(role: StaffRole) -> &'static str {
    match role {
        StaffRole::Teacher => "leraar",
        StaffRole::Other => "andere functie",
        role => week::role(role),
    }
}

/// All roles, as options of a select.
pub fn roles() -> Vec<(String, String)> {
    StaffRole::ALL.iter().map(|&of| (of.code().to_owned(), capital(role(of)))).collect()
}

/// How much capacity, in one word.
pub const fn capacity_label(label: CapacityLabel) -> &'static str {
    match label {
        CapacityLabel::Little => "weinig",
        CapacityLabel::Usual => "gewoon",
        CapacityLabel::Much => "veel",
    }
}

/// The ways to say how much capacity there is: codes and labels. The empty code stands for a number of hours for this
/// person.
pub fn capacity_choices(capacity_scale: CapacityScale) -> Vec<(String, String)> {
    let of = |&label: &CapacityLabel| {
        let says = format!("{} ({})", capital(capacity_label(label)), hours::to_tenths(capacity_scale.minutes(label)));
        (label.code().to_owned(), says)
    };
    let own = (String::new(), "Een aantal uren".to_owned());
    let from_role = (FROM_ROLE.to_owned(), "Volgens functie en werktijd".to_owned());
    core::iter::once(from_role).chain(CapacityLabel::ALL.iter().rev().map(of)).chain([own]).collect()
}

/// The code of the choice for [`Capacity::FromRole`].
pub const FROM_ROLE: &str = "from-role";

/// Someone's capacity: "gewoon, 220 uur", only the hours, or what they follow from: "132 uur, volgens functie en 3 dagen".
pub fn capacity(who: &Colleague, scale: CapacityScale) -> String {
    let time = hours::to_tenths(who.capacity_in(scale));
    match who.capacity {
        Capacity::Label(label) => format!("{}, {time}", capacity_label(label)),
        Capacity::Minutes(_) => time,
        Capacity::FromRole(Some(thousandths)) => {
            format!("{time}, volgens functie en {} fte", part_of_full_time(thousandths))
        }
        Capacity::FromRole(None) => match who.days.len() {
            0 | 5 => format!("{time}, volgens functie"),
            1 => format!("{time}, volgens functie en 1 dag"),
            days => format!("{time}, volgens functie en {days} dagen"),
        },
    }
}

/// A part of full time as typed: "0,6", "0.6 fte", "1". In thousandths.
pub fn read_full_time(text: &str) -> Option<u16> {
    use taakkompas_school::dutch::hours::{Amount, Unit, read};
    match read(text, Unit::FullTime).read()? {
        Amount::FullTime { thousandths, .. } if thousandths > 0 => {
            u16::try_from(thousandths).ok().filter(|&of| of <= Capacity::MOST_THOUSANDTHS)
        }
        _ => None,
    }
}

/// Why a part of full time was not taken.
pub fn not_full_time(text: &str) -> String {
    format!("'{text}' is geen deel van een volle baan. Schrijf bijvoorbeeld 0,6. Er is niets veranderd.")
}

/// Thousandths of full time as a decimal: "0,6".
pub fn part_of_full_time(thousandths: u16) -> String {
    let decimals = format!("{:03}", thousandths % 1000);
    let text = format!("{},{decimals}", thousandths / 1000);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// Days in short: "ma di do"; every day if none is given, or all are.
pub fn days(days: &[Weekday]) -> String {
    if days.is_empty() || Weekday::ALL.iter().all(|day| days.contains(day)) {
        return "elke dag".to_owned();
    }
    let is_there = |day: &&Weekday| days.contains(day);
    Weekday::ALL.iter().filter(is_there).map(|&day| short_weekday(day)).collect::<Vec<_>>().join(" ")
}

/// The details after someone's label: "gewoon, 220 uur · ma di do · wensen binnen".
pub fn in_short(of: &TaskDivision, who: &Colleague) -> String {
    let wishes = if who.wishes.is_some() { "wensen binnen" } else { "nog geen wensen" };
    let leads = if who.leads_school { "schoolleider · " } else { "" };
    format!("{leads}{} · {} · {wishes}", capacity(who, of.capacity_scale), days(&who.days))
}

/// How many colleagues there are, with their capacity, and how many of them handed in wishes.
pub fn state(of: &TaskDivision) -> String {
    let all = of.colleagues.len();
    if all == 0 {
        return "Er staat nog niemand in de lijst.".to_owned();
    }
    let capacity: u32 = of.colleagues.iter().map(|who| of.capacity(who)).fold(0, u32::saturating_add);
    let handed = of.colleagues.iter().filter(|who| who.wishes.is_some()).count();
    let people = count(all, "collega", "collega's");
    format!("{people}, samen {} ruimte voor taken. Van {handed} zijn er wensen.", hours::to_tenths(capacity))
}

/// That there is far more capacity than work; empty if there is not.
pub fn spare(of: &TaskDivision) -> String {
    of.spare_capacity().map_or_else(String::new, |SpareCapacity { capacity, work }| {
        format!(
            "Er is veel meer ruimte dan werk: {} tegen {}. Meestal ontbreken er dan taken, of is de ruimte te groot. Werkt iemand \
             in deeltijd? Vul dan de eigen uren in.",
            hours::rounded(capacity),
            hours::rounded(work)
        )
    })
}

/// The people of the week who are not linked to a colleague yet, by their labels in the week; `known` are those who are in
/// the list already.
pub fn only_in_week(labels: &[String], known: &[String]) -> String {
    let known_too = match known {
        [] => String::new(),
        [one] => format!("{one} staat hier al, en ook in jullie week. Koppel die twee."),
        more => format!("{} mensen staan hier al, en ook in jullie week. Koppel ze.", more.len()),
    };
    let new: Vec<&String> = labels.iter().filter(|label| !known.contains(label)).collect();
    let missing = match new.as_slice() {
        [] => String::new(),
        [one] => format!("In jullie week staat iemand die hier nog niet staat: {one}."),
        more => format!("In jullie week staan {} mensen die hier nog niet staan.", more.len()),
    };
    format!("{known_too} {missing}").trim().to_owned()
}

/// The button that links them, and takes over those who are missing.
pub fn take_over(labels: &[String], known: &[String]) -> &'static str {
    if !labels.is_empty() && labels.len() == known.len() {
        "Koppel ze met de week"
    } else {
        "Neem de mensen uit de week over"
    }
}

/// What was taken over from the week.
pub fn taken_over(added: usize, linked: usize) -> String {
    let linked = match linked {
        0 => "",
        1 => "1 collega stond er al en is nu gekoppeld.",
        more => &format!("{more} collega's stonden er al en zijn nu gekoppeld."),
    };
    let added = match added {
        0 => String::new(),
        added => {
            let people = count(added, "collega", "collega's");
            format!("Uit de week overgenomen: {people}. Vul zelf de ruimte voor taken in. ")
        }
    };
    format!("{added}{linked}").trim().to_owned()
}

/// The time with pupils that was taken over from the week.
pub fn pupils_came(minutes: u32) -> String {
    format!("De uren met leerlingen komen uit de week: {} per jaar. Je kunt ze veranderen.", hours::to_tenths(minutes))
}

/// A lesbevoegdheid, as an option.
pub const fn lead(lead: MayLead) -> &'static str {
    match lead {
        MayLead::Yes => "Ja",
        MayLead::Temporarily { .. } => "Tijdelijk, tot een datum",
        MayLead::OwnSubject => "Alleen voor het eigen vak",
        MayLead::No => "Nee",
    }
}

/// What a row of a pasted list yields.
pub fn row(row: &PersonRow, capacity_scale: CapacityScale) -> String {
    let mut who = Colleague::new(row.role, &row.label);
    who.days.clone_from(&row.days);
    who.capacity = row.capacity.map_or(who.capacity, |of| of.capacity());
    format!("{} ({}): {} · {}", row.label, role(row.role), capacity(&who, capacity_scale), days(&row.days))
}

/// What to know about a row with an unknown role, or with a label that looks like a name.
pub fn row_remark(row: &PersonRow) -> Option<String> {
    let name = if row.may_be_name() { " Is dit een naam? Schrijf de functie, zoals 'leraar groep 4'." } else { "" };
    let role = match (row.is_role_read, row.leads_school) {
        (true, _) => "",
        (false, true) => "Schoolleider, nu zonder lesbevoegdheid. Dat pas je na het toevoegen aan.",
        (false, false) => {
            "Functie niet herkend: nu 'andere functie', zonder lesbevoegdheid. Dat pas je na het toevoegen aan."
        }
    };
    let said = format!("{role}{name}").trim().to_owned();
    (!said.is_empty()).then_some(said)
}

/// What to know about all rows with an unknown role; empty if there are none.
pub fn unread_roles(list: &PeopleList) -> String {
    match list.rows.iter().filter(|row| !row.is_role_read).count() {
        0 => String::new(),
        1 => "Van 1 collega kennen we de functie niet. Zonder lesbevoegdheid gaan sommige taken niet naar die collega."
            .to_owned(),
        more => {
            format!(
                "Van {more} collega's kennen we de functie niet. Zonder lesbevoegdheid gaan sommige taken niet naar hen."
            )
        }
    }
}

/// What a pasted list yields, before it is added.
pub fn summary(list: &PeopleList) -> String {
    let rows = count(list.rows.len(), "collega", "collega's");
    match list.problems.iter().filter(|row| !row.problem.is_kept()).count() {
        0 => format!("{} gelezen.", capital(&rows)),
        1 => format!("{} gelezen. 1 regel gaat niet mee.", capital(&rows)),
        more => format!("{} gelezen. {more} regels gaan niet mee.", capital(&rows)),
    }
}

/// What is said of the colleagues who got something behind their function.
pub fn of_told_apart(apart: &[RowProblem]) -> String {
    apart_because(apart, "staat de functie er vaker.")
}

/// Why a row is left out, or what has to be said about it: as for tasks, except for what only concerns colleagues.
pub fn problem(of: &TaskDivision, row: &RowProblem) -> String {
    let why = match &row.problem {
        ListProblem::NoLabel => "er staat geen functie.".to_owned(),
        ListProblem::TooLong { column: Column::Label, most, found } => {
            format!("de functie is te lang: {found} tekens. Er passen er {most}.")
        }
        ListProblem::OutOfRange { text } => {
            format!("'{text}' is meer dan een heel jaar werk. De collega gaat mee met gewone ruimte.")
        }
        ListProblem::Unread { column: Column::Capacity | Column::Size | Column::FullTime, text } => format!(
            "'{text}' kunnen we niet lezen bij 'ruimte'. Schrijf uren per jaar, of veel, gewoon of weinig. De rest gaat mee."
        ),
        ListProblem::Unread { column: Column::Days, text } => {
            format!("'{text}' kunnen we niet lezen bij 'dagen'. Schrijf bijvoorbeeld ma di do. De rest gaat mee.")
        }
        ListProblem::About { column: Column::Days, text, .. } => {
            format!("'{text}' bij 'dagen': bij de taken tellen hele dagen. Kijk bij de week of de tijd klopt.")
        }
        ListProblem::Left { column: Column::Days, text } => {
            format!("'{text}' bij 'dagen' gebruiken we niet. De dagen wel.")
        }
        ListProblem::NotAYear { text, per: Per::Week, .. } => format!(
            "'{text}' lezen we als uren per week. Hier horen uren voor taken in een heel jaar. Zijn het die? Schrijf dan '{}'.",
            per_year(text)
        ),
        ListProblem::NotAYear { text, .. } => {
            format!("'{text}' is niet per jaar. Schrijf uren voor taken in een heel jaar. De rest gaat mee.")
        }
        ListProblem::WorkingHours { text, .. } => format!(
            "'{text}' lezen we als alle uren die iemand werkt. Zijn het uren voor taken? Zet dan 'Taakuren' boven de kolom."
        ),
        ListProblem::SizeNotSaid { text } => {
            format!(
                "de uren staan nog open ('{text}'). Nu telt de ruimte die bij de functie past. Kies zelf de ruimte."
            )
        }
        ListProblem::FromLabel { text, .. } => format!("'{text}' stond bij de naam. Dat lezen we als de ruimte."),
        ListProblem::DaysFromLabel { text, has_room: true } => {
            format!("'{text}' stond bij de naam. Dat lezen we als de dagen.")
        }
        ListProblem::DaysFromLabel { text, has_room: false } => {
            format!("'{text}' stond bij de naam. Dat lezen we als de dagen. Uren voor taken staan er niet bij.")
        }
        ListProblem::Vacancy { text } => {
            format!("'{text}' is nog niemand. Er komt dus geen collega bij. Plak deze regel als er iemand is.")
        }
        ListProblem::Left { column: Column::Group, text } => {
            format!("'{text}' staat bij de functie. Die groep nemen we niet over. Kies zelf de groep.")
        }
        ListProblem::TwoReadings { column: Column::Capacity, text } => {
            format!("'{text}' zijn meer getallen. Welk is de ruimte? Schrijf één getal.")
        }
        ListProblem::Merged { until } => {
            format!("de regels tot en met {until} hebben geen eigen functie. Ze horen hierbij.")
        }
        ListProblem::Joined { until } => {
            format!("deze regel en regel {until} lezen we als één collega. Klopt dat niet? Verander de regel.")
        }
        ListProblem::LabelWith { text } => {
            format!("deze functie staat er vaker. Daarom staat '{text}' er nu achter.")
        }
        ListProblem::MoreInLabel { text } => format!(
            "'{text}' is nu de naam. Staat er ook een groep, dag of functie in? Zet die in een eigen kolom. Is het niemand? Haal de regel dan weg."
        ),
        ListProblem::GroupsOfHeading { text } => {
            format!("'{text}' is een kop. De groepen daarvan nemen we niet over. Kies zelf de groep.")
        }
        ListProblem::GroupOrHours { text } => {
            format!("is '{text}' een groep, of uren per jaar? Schrijf 'groep {text}' of '{text} uur'.")
        }
        ListProblem::MayLapse { text } => {
            format!("er staat '{text}'. Gaat deze collega weg? Haal de regel dan weg. Nu telt de ruimte mee.")
        }
        ListProblem::MayBeHeading => {
            "staan hier mensen, of is dit een kop? Is het een kop? Haal de regel dan weg. Nu gaan de mensen mee."
                .to_owned()
        }
        ListProblem::Twice { first } => format!("deze functie staat ook op regel {first}. Zet er een letter bij."),
        _ => return super::list::row_problem(of, row),
    };
    format!("Regel {}: {why}", row.line)
}

/// Hours as those of a year: "24 uur per jaar" for "24" and "24 uur".
fn per_year(text: &str) -> String {
    let has_unit = text.chars().any(char::is_alphabetic);
    if has_unit { format!("{text} per jaar") } else { format!("{text} uur per jaar") }
}
