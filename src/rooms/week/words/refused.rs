//! Why a change to the week is refused: what is wrong, and what to do.

use taakkompas_week::{EditError, Limit, Text};

use super::{kind, role};
use crate::kit::words::bounds::{self, Words};
use crate::kit::words::{ToDutch, dates, qualification};

impl ToDutch for EditError {
    fn to_dutch(&self) -> String {
        refused(*self)
    }
}

fn refused(error: EditError) -> String {
    match error {
        EditError::NoPerson(_) => "Deze persoon staat niet meer in de week.".to_owned(),
        EditError::NoGroup(_) => "Deze groep staat niet meer in de week.".to_owned(),
        EditError::NoPlace(_) => "Deze plek staat niet meer in de week.".to_owned(),
        EditError::NoBlock(_) => "Dit blok staat niet meer in de week.".to_owned(),
        EditError::NoAsk(_) | EditError::NoLine(_) => "Deze regel staat er niet meer.".to_owned(),
        EditError::AlreadyAsked(_) => "Voor deze groep staat dit er al. Verander die regel.".to_owned(),
        EditError::LetterTaken(_) => "Deze letter is al van iemand met dezelfde functie. Kies een andere.".to_owned(),
        EditError::MayNotLead { role: who } => qualification::cannot_choose(who, role(who)),
        EditError::NotOfAnOffice => {
            "Zet hier alleen het nummer van een kantoor. Een 06-nummer is vaak van een persoon. \
                                     Schrijf dat met pen op de kaart."
                .to_owned()
        }
        EditError::OutOfBounds(error) => bounds::refused(error, &BOUNDS),
        EditError::EmptySpan(_) => "De eindtijd is niet later dan de begintijd. Pas een van beide aan.".to_owned(),
        EditError::NoWeekB => "Jullie week heeft geen week B. Kies eerst twee weken.".to_owned(),
        EditError::NoRoom => "Op een plek past ten minste één groepje.".to_owned(),
        EditError::NotAsked(what) => format!("Dit kun je niet vragen van een voorstel: {}.", kind(what)),
        EditError::NotPlannedThen { date, .. } => {
            format!("Dit blok staat niet in het rooster op {}. Kies een andere dag.", dates::date(date))
        }
        EditError::AlreadyStruck { date, .. } => {
            format!("Op {} staat bij dit blok al een streepje.", dates::date(date))
        }
    }
}

const BOUNDS: Words<Text, Limit> = Words {
    whole: "Deze week",
    text: |text| Some(text_name(text)),
    list: |limit| format!("{} in", limit_name(limit)),
    minutes: |least, most, found| format!("{found} minuten kan niet. Kies {least} tot {most} minuten."),
};

const fn text_name(text: Text) -> &'static str {
    match text {
        Text::GroupLabel => "de naam van de groep",
        Text::Teacher => "de leraar",
        Text::PlaceLabel => "de plek",
        Text::Aim => "het doel",
        Text::Someone => "wie het is",
        Text::SaidYes => "wie ja zei",
        Text::PoolNumber => "het nummer van de pool",
        Text::ProtocolLine => "de stap",
        Text::Emergency => "wat je vastlegt",
        Text::Agreement => "de afspraak",
    }
}

const fn limit_name(limit: Limit) -> &'static str {
    match limit {
        Limit::People => "mensen",
        Limit::Presence => "regels aanwezigheid",
        Limit::Hours => "regels uren",
        Limit::Groups | Limit::GroupsOfBlock => "groepen",
        Limit::Teachers => "leraren",
        Limit::Lessons => "lestijden",
        Limit::Places => "plekken",
        Limit::Blocks => "blokken",
        Limit::Asks => "vragen",
        Limit::Preferred => "tijden",
        Limit::SaidYes => "mensen op de ja-lijst",
        Limit::ProtocolLines => "stappen",
        Limit::LogEntries => "streepjes",
        Limit::Emergencies => "noodsituaties",
        Limit::Agreements => "afspraken",
    }
}
