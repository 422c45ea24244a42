//! The part of the content that is fetched when a page needs it.

use serde::{Deserialize, Serialize};
use taakkompas_domain::catalog::{FindingId, MeasureId, Role, SourceId};
use taakkompas_domain::theme::Theme;

use super::bytes::{self, BytesError};
use taakkompas_domain::coded;

coded! {
    /// What kind of thing a finding is.
    pub enum FindingKind {
        /// Oorzaak.
        Cause = "cause",
        /// Oplossing.
        Solution = "solution",
        /// Randvoorwaarde.
        Precondition = "precondition",
        /// Effect.
        Effect = "effect",
        /// Voorbeeld.
        Example = "example",
        /// Waarschuwing.
        Warning = "warning",
        /// Getal.
        Number = "number",
        /// Suggestie voor vervolg.
        Suggestion = "suggestion",
    }
}

coded! {
    /// From whose side a finding is told.
    pub enum Perspective {
        /// The researchers themselves.
        Authors = "authors",
        /// All groups.
        All = "all",
        /// Teachers and assistants.
        Teachers = "teachers",
        /// School leaders.
        Leaders = "leaders",
        /// Above the school: boards, pools, sector.
        Sector = "sector",
        /// Teacher training.
        Training = "training",
    }
}

coded! {
    /// How much carries a finding.
    pub enum Strength {
        /// A conclusion of the researchers.
        Conclusion = "conclusion",
        /// All groups of respondents.
        AllGroups = "all-groups",
        /// More respondents.
        Several = "several",
        /// One group of respondents.
        Group = "group",
        /// Two respondents.
        Two = "two",
        /// One respondent.
        One = "one",
        /// The literature that the researchers read.
        Literature = "literature",
        /// The researchers' own starting point.
        Authors = "authors",
        /// The report does not say by how many.
        Unnumbered = "unnumbered",
    }
}

coded! {
    /// A conclusion of the report's section 3.1: three causes, four solutions, three effects, seven preconditions.
    pub enum Conclusion {
        /// The first cause.
        Cause1 = "C-O1",
        /// The second cause.
        Cause2 = "C-O2",
        /// The third cause.
        Cause3 = "C-O3",
        /// The first solution.
        Solution1 = "C-S1",
        /// The second solution.
        Solution2 = "C-S2",
        /// The third solution.
        Solution3 = "C-S3",
        /// The fourth solution.
        Solution4 = "C-S4",
        /// The first effect.
        Effect1 = "C-E1",
        /// The second effect.
        Effect2 = "C-E2",
        /// The third effect.
        Effect3 = "C-E3",
        /// The first precondition.
        Precondition1 = "C-R1",
        /// The second precondition.
        Precondition2 = "C-R2",
        /// The third precondition.
        Precondition3 = "C-R3",
        /// The fourth precondition.
        Precondition4 = "C-R4",
        /// The fifth precondition.
        Precondition5 = "C-R5",
        /// The sixth precondition.
        Precondition6 = "C-R6",
        /// The seventh precondition.
        Precondition7 = "C-R7",
    }
}

coded! {
    /// What kind of source it is.
    pub enum SourceKind {
        /// Law, cao, government.
        Official = "official",
        /// An organisation of the sector.
        Sector = "sector",
        /// Someone who writes about it.
        Secondary = "secondary",
    }
}

coded! {
    /// "Wat mag, wat moet, wat hoeft niet."
    pub enum RuleGroup {
        /// Wat mag.
        May = "may",
        /// Wat moet.
        Must = "must",
        /// Wat hoeft niet.
        NeedNot = "need-not",
        /// Goed om te weten.
        Know = "know",
    }
}

/// A row of the report's inventory, in our own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The id, such as `OZ-05`.
    pub id: FindingId,
    /// What kind of thing it is.
    pub kind: FindingKind,
    /// From whose side it is told.
    pub perspective: Perspective,
    /// The section of the report.
    pub section: String,
    /// A few words to find it by.
    pub title: String,
    /// What it says.
    pub text: String,
    /// Who says it.
    pub who: String,
    /// How much carries it.
    pub strength: Strength,
    /// The same in words.
    pub strength_text: String,
    /// The report itself is careful here: "kan", "lijkt".
    pub careful: bool,
    /// The conclusion of section 3.1 it belongs to, in our reading.
    pub conclusion: Option<Conclusion>,
    /// The themes it bears on.
    pub themes: Vec<Theme>,
    /// What changed since the report.
    pub today: Option<String>,
    /// Where that stands.
    pub today_sources: Vec<SourceId>,
    /// Why no statement or measure rests on it.
    pub context: Option<String>,
}

/// A step of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What to do.
    pub what: String,
    /// How, with what to say or write.
    pub how: String,
    /// Who does it.
    pub who: String,
    /// How long it takes.
    pub time: String,
    /// What lies on the table then.
    pub result: String,
}

/// Our estimate of the time a measure asks of each person of a role, and where that time comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpentTime {
    /// The role.
    pub role: Role,
    /// The least and the most, in minutes a person.
    pub minutes: (u32, u32),
    /// Where that time comes from.
    pub source: String,
}

/// "Past niet, doe het zo": none where the measure's conditions exclude such a school.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Fits {
    /// In a small school.
    pub small_school: Option<String>,
    /// In a school without assistants.
    pub no_support_staff: Option<String>,
    /// Where the board has one school.
    pub single_board: Option<String>,
}

/// "Let op."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watch {
    /// What to mind.
    pub text: String,
    /// Where it stands, for law, cao and facts.
    pub source: Option<SourceId>,
}

/// "Waaraan zie je het": counts things, never people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sign {
    /// What to count.
    pub count: String,
    /// When to look.
    pub look: String,
    /// When to stop or change.
    pub stop: String,
}

/// What a measure's own page shows beside its [`super::MeasureCard`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureBody {
    /// The measure.
    pub id: MeasureId,
    /// Its steps, three to seven.
    pub steps: Vec<Step>,
    /// What it costs, role by role.
    pub time: Vec<SpentTime>,
    /// Who sits at the table.
    pub table: Vec<Role>,
    /// Where it is written down, and what is not.
    pub record: String,
    /// How to do it where it does not fit.
    pub fits: Fits,
    /// What to mind, at most three.
    pub watch: Vec<Watch>,
    /// How you see that it works.
    pub sign: Sign,
}

/// A source outside the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The id.
    pub id: SourceId,
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// The year it was published.
    pub year: u32,
    /// Where it can be read.
    pub url: String,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// What it says, as far as we use it.
    pub says: String,
    /// What to know about it.
    pub note: Option<String>,
}

/// A question about what may, must and need not be, with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The id.
    pub id: String,
    /// The group it stands in.
    pub group: RuleGroup,
    /// The question, as someone would ask it.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// Who knows how it is in your school.
    pub who_to_ask: String,
    /// Where it stands.
    pub sources: Vec<SourceId>,
}

/// What you read once you want to know more.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Library {
    /// Every row of the report's inventory, in its order.
    pub findings: Vec<Finding>,
    /// The measures' own pages, in the order of [`super::Core::measures`].
    pub bodies: Vec<MeasureBody>,
    /// The sources outside the report.
    pub sources: Vec<Source>,
    /// What may, must and need not be.
    pub rules: Vec<Rule>,
}

impl Library {
    /// The finding with this id.
    #[must_use]
    pub fn finding(&self, id: &str) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.id.as_str() == id)
    }

    /// The page of the measure with this id.
    #[must_use]
    pub fn body(&self, id: &str) -> Option<&MeasureBody> {
        self.bodies.iter().find(|body| body.id.as_str() == id)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id.as_str() == id)
    }

    /// The rule with this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The bytes of the file that the app fetches.
    ///
    /// # Errors
    /// Where a text cannot be written, which no loaded content does.
    pub fn to_bytes(&self) -> Result<Vec<u8>, BytesError> {
        bytes::write(self)
    }

    /// Reads what [`Library::to_bytes`] wrote.
    ///
    /// # Errors
    /// Where the bytes are damaged or of another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BytesError> {
        bytes::read(bytes)
    }
}
