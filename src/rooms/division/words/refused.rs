//! Why a change to the division is refused: what is wrong, and what to do.

use taakkompas_division::{EditError, IneligibleReason, Limit, Text};
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::qualification::Shortfall;
use taakkompas_school::staff::StaffRole;

use super::hours;
use crate::kit::words::bounds::{self, Words};
use crate::kit::words::{ToDutch, dates, qualification};
use crate::rooms::week::words::role;

impl ToDutch for EditError {
    fn to_dutch(&self) -> String {
        refused(*self)
    }
}

fn refused(error: EditError) -> String {
    match error {
        EditError::NoTask(_) => "Deze taak staat niet meer in de lijst.".to_owned(),
        EditError::NoColleague(_) => "Deze collega staat er niet meer bij.".to_owned(),
        EditError::TaskLabelTaken(_) => "Er is al een taak met deze naam. Kies een andere naam.".to_owned(),
        EditError::ColleagueLabelTaken(_) => "Er is al een collega met deze functie. Zet er een letter bij.".to_owned(),
        EditError::MayNotLead { role: who } => qualification::cannot_choose(who, role(who)),
        EditError::WeekPersonTaken { .. } => {
            "Deze persoon uit de week hoort al bij een andere collega. Maak die eerst los.".to_owned()
        }
        EditError::NotInWeek(_) => "Deze persoon staat niet meer in de week. Kies iemand anders.".to_owned(),
        EditError::NothingChosen => {
            "Er is nog geen verdeling gekozen. Een nieuw schooljaar begint na jullie keuze.".to_owned()
        }
        EditError::MayNotHold { why, .. } => format!("Dat kan niet. {}", why_not(why)),
        EditError::NotHandedTo { to, .. } => {
            format!("Deze taak kan niet naar {}. Kies een andere functie, of houd de taak.", to_role(to))
        }
        EditError::NotDivided(_) => {
            "Deze taak wordt niet verdeeld. Die stopt, is een functie of ligt al vast bij iemand.".to_owned()
        }
        EditError::NoHolders(_) => {
            "Alleen een vaste taak of een functie heeft een vaste houder. Verander eerst de soort taak.".to_owned()
        }
        EditError::KeptApart { .. } => {
            "Deze twee taken mogen niet bij dezelfde persoon. Kies iemand anders, of haal die afspraak weg.".to_owned()
        }
        EditError::ApartFromItself(_) => "Kies een andere taak: dit is dezelfde.".to_owned(),
        EditError::Parts { most, .. } => {
            let parts = if most == 1 { "1 deel".to_owned() } else { format!("{most} delen") };
            format!("Zo veel delen heeft deze taak niet. Verdeel er hooguit {parts} van.")
        }
        EditError::Twice { .. } => "Dit staat er al. Er is niets veranderd.".to_owned(),
        EditError::OutOfBounds(error) => bounds::refused(error, &BOUNDS),
    }
}

const BOUNDS: Words<Text, Limit> = Words {
    whole: "Deze lijst",
    text: |text| Some(text_name(text)),
    list: |limit| format!("{} in", limit_name(limit)),
    minutes: |least, most, _| {
        if most < least {
            "Van deze taak kan niets meer af. Kies dan liever stoppen.".to_owned()
        } else {
            bounds::no_more_than(least, &hours::exact(most))
        }
    },
};

fn to_role(to: StaffRole) -> String {
    match to {
        StaffRole::Other => "iemand anders".to_owned(),
        to => format!("een {}", role(to)),
    }
}

/// Why someone may not do a task, as a sentence.
pub fn why_not(why: IneligibleReason) -> String {
    match why {
        IneligibleReason::NotQualified { role, short } => not_qualified(role, short),
        IneligibleReason::NoCertificate => "Deze taak vraagt een certificaat dat hier niet is ingevuld.".to_owned(),
        IneligibleReason::NotThere { weekday: day } => {
            format!("Op {} is deze collega niet op school.", weekday_name(day))
        }
        IneligibleReason::OtherGroup => "Deze taak hoort bij een groep van een ander.".to_owned(),
        IneligibleReason::HandedOver { to } => format!("Deze taak gaat naar {}.", to_role(to)),
        IneligibleReason::NotGivenTasks { role: who } => {
            format!("Een school geeft een {} zelf geen taken. Vraag het eerst aan wie erover gaat.", role(who))
        }
    }
}

fn not_qualified(who: StaffRole, short: Shortfall) -> String {
    match short {
        Shortfall::NoQualification { .. } | Shortfall::NotSaid { .. } | Shortfall::OwnSubjectOnly { .. } => match who {
            StaffRole::Other => "Deze taak vraagt een lesbevoegdheid, en die is hier niet bekend.".to_owned(),
            who => format!("Deze taak vraagt een lesbevoegdheid, en een {} heeft die niet.", role(who)),
        },
        Shortfall::EndUnknown { .. } | Shortfall::DayUnknown { .. } => qualification::END_OR_YEAR_UNKNOWN.to_owned(),
        Shortfall::Ended { on, .. } => {
            format!("Deze lesbevoegdheid geldt tot {}, en de taak duurt langer.", dates::date(on))
        }
        Shortfall::OtherSubject { .. } | Shortfall::SubjectUnknown { .. } => qualification::OTHER_SUBJECT.to_owned(),
    }
}

const fn text_name(text: Text) -> &'static str {
    match text {
        Text::TaskLabel => "de naam van de taak",
        Text::ColleagueLabel => "de functie van de collega",
        Text::Subject => "het vak",
        Text::Certificate => "het certificaat",
        Text::Group => "de groep",
    }
}

const fn limit_name(limit: Limit) -> &'static str {
    match limit {
        Limit::Tasks | Limit::Wishes => "taken",
        Limit::Colleagues => "collega's",
        Limit::Holders => "vaste houders",
        Limit::Certificates => "certificaten",
        Limit::Groups => "groepen",
        Limit::Days => "dagen",
        Limit::Apart => "paren van taken",
        Limit::Locks => "vaste keuzes",
        Limit::Shares => "regels",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use taakkompas_content::language::sentences;
    use taakkompas_division::{Bounds, ColleagueId, TaskId};
    use taakkompas_school::time_of_day::Weekday;
    use taakkompas_week::PersonId;

    #[test]
    fn every_refusal_is_plain_sentences() {
        let (task, colleague, role) = (TaskId(1), ColleagueId(2), StaffRole::Assistant);
        let whys = [
            IneligibleReason::NoCertificate,
            IneligibleReason::NotThere { weekday: Weekday::Friday },
            IneligibleReason::OtherGroup,
            IneligibleReason::HandedOver { to: role },
            IneligibleReason::NotGivenTasks { role: StaffRole::Volunteer },
        ];
        let mut all = vec![
            EditError::NoTask(task),
            EditError::NoColleague(colleague),
            EditError::TaskLabelTaken(task),
            EditError::ColleagueLabelTaken(colleague),
            EditError::MayNotLead { role },
            EditError::WeekPersonTaken { person: PersonId(4), by: colleague },
            EditError::NotInWeek(PersonId(4)),
            EditError::NothingChosen,
            EditError::NotHandedTo { task, to: role },
            EditError::NotHandedTo { task, to: StaffRole::Other },
            EditError::NotDivided(task),
            EditError::NoHolders(task),
            EditError::KeptApart { colleague, one: task, other: TaskId(3) },
            EditError::ApartFromItself(task),
            EditError::Parts { task, most: 1, found: 2 },
            EditError::Twice { task, colleague },
            EditError::OutOfBounds(Bounds::Number { found: 4 }),
            EditError::OutOfBounds(Bounds::Count { least: 1, most: 60, found: 61 }),
            EditError::OutOfBounds(Bounds::Minutes { least: 1, most: 0, found: 1 }),
            EditError::OutOfBounds(Bounds::Minutes { least: 0, most: 99_540, found: 99_541 }),
            EditError::OutOfBounds(Bounds::Minutes { least: 1, most: 90, found: 120 }),
        ];
        let short = Shortfall::each(time::Date::MIN).into_iter();
        let short =
            short.flat_map(|short| [role, StaffRole::Other].map(|role| IneligibleReason::NotQualified { role, short }));
        all.extend(whys.into_iter().chain(short).map(|why| EditError::MayNotHold { task, colleague, why }));
        all.extend(Text::ALL.iter().map(|&text| EditError::OutOfBounds(Bounds::NoLabel(text))));
        all.extend(Text::ALL.iter().map(|&text| EditError::OutOfBounds(Bounds::TooLong { text, most: 40, found: 41 })));
        all.extend(Limit::ALL.iter().map(|&of| EditError::OutOfBounds(Bounds::TooMany { of, most: 20 })));
        for error in all {
            let said = error.to_dutch();
            assert!(said.ends_with('.') && said.starts_with(char::is_alphanumeric), "{said}");
            for sentence in sentences(&said) {
                assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
            }
        }
    }
}
