//! Why a change to the team's document is refused: what is wrong, and what to do.

use taakkompas_team::rounds::NotTakenReason;
use taakkompas_team::{Bounds, EditError, Limit, Text};

use crate::kit::words::bounds::{self, Words};
use crate::kit::words::{ToDutch, dates};

impl ToDutch for EditError {
    fn to_dutch(&self) -> String {
        match *self {
            Self::NoRound(_) => "Deze ronde staat er niet meer.".to_owned(),
            Self::NoMeeting(_) => "Dit gesprek staat er niet meer.".to_owned(),
            Self::NoDecision(_) => "Deze afspraak staat er niet meer.".to_owned(),
            Self::RoundOpen(_) => "Er loopt al een ronde. Sluit die eerst.".to_owned(),
            Self::NotTaken(why) => not_taken(why).to_owned(),
            Self::NoMiddle => "Het team heeft hier geen midden. Kies iets anders.".to_owned(),
            Self::NoCounting => "Er wordt nu niets geteld. Begin eerst met tellen.".to_owned(),
            Self::NoStatements => "Kies minstens één stelling.".to_owned(),
            Self::NothingAsked => "Alle stellingen zijn geweest. Ga terug om een telling te verbeteren.".to_owned(),
            Self::Twice => "Dit staat er dubbel in. Haal er één weg.".to_owned(),
            Self::Shown(_) => "De beelden van deze ronde kloppen niet met de codes.".to_owned(),
            Self::Bounds(Bounds::NoLabel(_)) => "Schrijf op wat jullie afspreken. Leeg laten kan niet.".to_owned(),
            Self::Bounds(error) => bounds::refused(error, &BOUNDS),
        }
    }
}

/// Why a code was not taken, in one sentence.
pub const fn not_taken(why: NotTakenReason) -> &'static str {
    match why {
        NotTakenReason::Double => "Deze code is al ingeleverd. We tellen hem één keer.",
        NotTakenReason::CountedBefore => "Deze code telde al mee in een ronde. Vraag om een nieuwe code.",
        NotTakenReason::Elsewhere => {
            "Deze code is op dit toestel al ingeleverd, bij een andere zelfscan. Daar telt hij, en niet ook hier."
        }
        NotTakenReason::Closed => "Deze ronde is gesloten. Begin een nieuwe ronde.",
        NotTakenReason::Full => "Deze ronde is vol. Sluit hem en begin een nieuwe.",
        NotTakenReason::Shown => "Deze code zit al in het beeld. Weghalen zou een antwoord verraden.",
        NotTakenReason::InPicture => "Van deze collega zit al een code in het beeld. Daarbij blijft het.",
        NotTakenReason::NotThere => "Deze code zit niet in de ronde.",
    }
}

const BOUNDS: Words<Text, Limit> = Words {
    whole: "Dit",
    text: |_| None,
    list: |limit| limit_name(limit).to_owned(),
    minutes: |least, most, _| bounds::no_more_than(least, &dates::minutes(most)),
};

const fn limit_name(of: Limit) -> &'static str {
    match of {
        Limit::Rounds => "rondes",
        Limit::HandIns => "codes in een ronde",
        Limit::Cells => "delen van een beeld",
        Limit::Marks => "merken van oude codes",
        Limit::Choices => "keuzes voor de school",
        Limit::Statements => "stellingen om te tellen",
        Limit::Meetings => "gesprekken",
        Limit::Points => "punten op de agenda",
        Limit::Decisions => "afspraken in een gesprek",
    }
}
