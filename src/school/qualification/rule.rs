//! The rules in words, each with the article of the law and the sources in the content.

coded! {
    /// A rule on who may teach: first those that allow it, then those that do not.
    pub enum Rule {
        /// Only teaching asks for a lesbevoegdheid.
        NothingNeeded = "nothing-needed",
        /// A lesbevoegdheid for every group.
        Qualified = "qualified",
        /// For a time, up to and including the last day.
        WithinTime = "within-time",
        /// For a teacher's own subject.
        OwnSubject = "in-own-subject",
        /// No lesbevoegdheid.
        NoQualification = "no-qualification",
        /// It is not said whether there is one.
        NotSaid = "not-said",
        /// A lesbevoegdheid for one subject is not one for the whole group.
        OwnSubjectOnly = "own-subject-only",
        /// The subject of the lesbevoegdheid is not named.
        SubjectUnknown = "subject-unknown",
        /// The lesbevoegdheid is for another subject.
        OtherSubject = "other-subject",
        /// The last day is not filled in.
        EndUnknown = "end-unknown",
        /// The day of the work is not known.
        DayUnknown = "day-unknown",
        /// The last day is over.
        Ended = "ended",
    }
}

impl Rule {
    /// The rule in Dutch, in one sentence.
    pub const fn words(self) -> &'static str {
        match self {
            Self::NothingNeeded => "De wet vraagt alleen voor lesgeven een lesbevoegdheid.",
            Self::Qualified => {
                "Een bevoegde leraar mag elke groep lesgeven; voor gym vanaf groep 3 is soms meer nodig."
            }
            Self::WithinTime => "Een tijdelijke lesbevoegdheid geldt tot en met de laatste dag.",
            Self::OwnSubject => "Een vakleerkracht mag elk vak geven waarvoor het diploma geldt.",
            Self::NoQualification => "Zonder lesbevoegdheid sta je niet zelfstandig voor de groep.",
            Self::NotSaid => "Is nog niet bekend welke lesbevoegdheid iemand heeft, dan telt dat als geen.",
            Self::OwnSubjectOnly => "Een lesbevoegdheid voor één vak geldt niet voor alle lessen van een groep.",
            Self::SubjectUnknown => "Een lesbevoegdheid voor één vak telt pas als bekend is voor welk vak.",
            Self::OtherSubject => "Een lesbevoegdheid voor één vak geldt niet voor een ander vak.",
            Self::EndUnknown => "Een tijdelijke lesbevoegdheid telt pas als de laatste dag bekend is.",
            Self::DayUnknown => "Een tijdelijke lesbevoegdheid telt pas als bekend is wanneer het werk gebeurt.",
            Self::Ended => "Na de laatste dag geldt een tijdelijke lesbevoegdheid niet meer.",
        }
    }

    /// The articles of the law (versions of 1 August 2026); `None` for a caution of our own.
    pub const fn article(self) -> Option<&'static str> {
        match self {
            Self::NothingNeeded | Self::NoQualification => Some("WPO artikel 3 lid 1"),
            Self::Qualified => Some("WPO artikel 3 lid 1 en 2"),
            Self::WithinTime | Self::Ended => Some("WPO artikel 3 lid 4, artikel 32 lid 10"),
            Self::OwnSubject | Self::OwnSubjectOnly | Self::OtherSubject => {
                Some("WPO artikel 3 lid 1; Besluit bekwaamheidseisen artikel 4.1")
            }
            Self::NotSaid | Self::SubjectUnknown | Self::EndUnknown | Self::DayUnknown => None,
        }
    }

    /// The ids of its sources in the content.
    pub const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::NothingNeeded | Self::Qualified | Self::NoQualification | Self::NotSaid => {
                &["wpo-3", "inspectie-bevoegd"]
            }
            Self::WithinTime | Self::EndUnknown | Self::DayUnknown | Self::Ended => {
                &["wpo-3", "zij-instroom", "ocw-lio"]
            }
            Self::OwnSubject | Self::OwnSubjectOnly | Self::SubjectUnknown | Self::OtherSubject => {
                &["besluit-bekwaam", "vbs-voor-de-klas"]
            }
        }
    }
}
