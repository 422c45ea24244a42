//! The part of the content that is fetched when a page needs it.

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::{FindingId, MeasureId, Role, SourceId};
use taakkompas_scan::theme::Theme;

use super::bytes::packed;
use super::imprint::Imprint;
use taakkompas_school::{coded, iso_date};
use time::Date;

coded! {
    /// The kind of a finding.
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
    /// Whose view a finding expresses.
    pub enum Perspective {
        /// The researchers themselves.
        Authors = "authors",
        /// All groups.
        All = "all",
        /// Teachers and assistants.
        Teachers = "teachers",
        /// School leaders.
        Leaders = "leaders",
        /// Above the schools: pools, advisers, researchers and policy staff. No board was interviewed.
        Sector = "sector",
        /// Teacher training.
        Training = "training",
        /// The report does not say: "een van de respondenten", "meerdere respondenten".
        Unnamed = "unnamed",
    }
}

coded! {
    /// How well a finding is supported.
    pub enum Strength {
        /// A conclusion of the researchers.
        Conclusion = "conclusion",
        /// All groups of respondents.
        AllGroups = "all-groups",
        /// Several respondents.
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
        /// The report does not say how many.
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
    /// The kind of a source.
    pub enum SourceKind {
        /// A statute, with article and version.
        Law = "law",
        /// Cao, government, inspectorate.
        Official = "official",
        /// An organisation of the sector.
        Sector = "sector",
        /// Someone who writes about it.
        Secondary = "secondary",
    }
}

coded! {
    /// What the Wet medezeggenschap op scholen lets whom do on a subject.
    pub enum Participant {
        /// The staff's part of the council consents.
        StaffConsents = "pmr-consents",
        /// The whole council consents.
        CouncilConsents = "mr-consents",
        /// The whole council advises.
        CouncilAdvises = "mr-advises",
        /// The parents' part of the council consents.
        ParentsConsent = "parents-consent",
    }
}

coded! {
    /// "Wat mag, wat moet, wat hoeft niet": the groups of [`Rule`]s.
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
    /// Its kind.
    pub kind: FindingKind,
    /// Whose view it expresses, if the report says so.
    pub perspective: Perspective,
    /// The section of the report.
    pub section: String,
    /// A short title to find it by.
    pub title: String,
    /// What it says.
    pub text: String,
    /// Who says it, in words.
    pub who: String,
    /// How well it is supported.
    pub strength: Strength,
    /// The same in words.
    pub strength_text: String,
    /// Whether the report itself is careful here: "kan", "lijkt".
    pub careful: bool,
    /// The conclusion of section 3.1 that it belongs to, in our reading.
    pub conclusion: Option<Conclusion>,
    /// The themes it bears on.
    pub themes: Vec<Theme>,
    /// What has changed since the report.
    pub today: Option<String>,
    /// Where that is stated.
    pub today_sources: Vec<SourceId>,
    /// Why no statement or measure rests on it.
    pub context: Option<String>,
}

/// A step of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What to do.
    pub what: String,
    /// How to do it, including what to say or write.
    pub how: String,
    /// Who does it.
    pub who: String,
    /// How long it takes.
    pub time: String,
    /// The tangible result of the step.
    pub result: String,
}

/// Our estimate of the time a measure takes for each person in a role, and what it is based on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpentTime {
    /// The role that spends it.
    pub role: Role,
    /// The least and the most, in minutes per person.
    pub minutes: (u32, u32),
    /// What the estimate is based on, or where that time is found.
    pub source: String,
}

/// "Past niet, doe het zo": each is `None` if the measure's conditions exclude such a school.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Fits {
    /// In a small school.
    pub small_school: Option<String>,
    /// In a school without assistants.
    pub no_support_staff: Option<String>,
    /// When the board has one school.
    pub single_board: Option<String>,
}

/// "Let op": a warning with a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watch {
    /// What to watch out for.
    pub text: String,
    /// Where it is stated, for law, cao and facts.
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

/// What a measure's own page shows in addition to its [`super::MeasureCard`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureBody {
    /// The measure it belongs to.
    pub id: MeasureId,
    /// Its steps, three to seven.
    pub steps: Vec<Step>,
    /// The time it takes, role by role.
    pub time: Vec<SpentTime>,
    /// Who sits at the table.
    pub table: Vec<Role>,
    /// Where it is recorded, and what is not recorded.
    pub record: String,
    /// How to do it in a school that it does not fit.
    pub fits: Fits,
    /// What to watch out for: at most three.
    pub watch: Vec<Watch>,
    /// How to see that it works.
    pub sign: Sign,
    /// The subjects of the Wet medezeggenschap op scholen it decides on, as [`Library::participation`] lists them.
    pub participation: Vec<String>,
    /// What research other than the report says of it.
    pub evidence: Option<Evidence>,
}

/// What research other than the report says of what a measure is about, whichever way it points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What it says.
    pub text: String,
    /// Where that is stated.
    pub source: SourceId,
}

/// A subject of the Wet medezeggenschap op scholen, and who has a say in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participation {
    /// The code by which measures name it.
    pub id: String,
    /// The subject, to follow "over": "de verdeling van taken".
    pub subject: String,
    /// Who has a say, and which.
    pub who: Participant,
    /// The article: "artikel 12, lid 1, onder h".
    pub article: String,
    /// What that means, in plain words.
    pub says: String,
    /// The statute.
    pub source: SourceId,
}

/// Where a statute says it, and which version of it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statute {
    /// The article or articles: "artikel 3 en 32".
    pub article: String,
    /// The day since which the version that was read is in force.
    #[serde(with = "iso_date")]
    pub version: Date,
}

/// A source outside the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The id, as other entries name it.
    pub id: SourceId,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// The year it was published; `None` if the page has no date.
    pub year: Option<u32>,
    /// The address where it can be read.
    pub url: String,
    /// Its kind.
    pub kind: SourceKind,
    /// What it says, in so far as we use it.
    pub says: String,
    /// A note about the source itself.
    pub note: Option<String>,
    /// The statutes that say what the note says of the law.
    pub laws: Vec<SourceId>,
    /// Article and version; given if, and only if, it is a statute.
    pub statute: Option<Statute>,
    /// The day on which we last read it.
    #[serde(with = "iso_date")]
    pub checked: Date,
    /// The last day of what it says, or the day after which to read it again; `None` if it has no such day.
    #[serde(with = "iso_date::option")]
    pub valid_until: Option<Date>,
}

impl Source {
    /// Who published it and when: "PO-Raad, 2024", or "PO-Raad, zonder datum". A year that we guess is not one we know.
    pub fn published(&self) -> String {
        let year = self.year.map_or_else(|| "zonder datum".to_owned(), |year| year.to_string());
        format!("{}, {year}", self.publisher)
    }

    /// Whether what it says may no longer hold today.
    pub fn is_past(&self, today: Date) -> bool {
        self.valid_until.is_some_and(|until| until < today)
    }
}

/// A question about what is allowed, required or optional, with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The id, as links name it.
    pub id: String,
    /// The group that it is listed in.
    pub group: RuleGroup,
    /// The question, as someone would ask it.
    pub question: String,
    /// The answer, in plain words.
    pub answer: String,
    /// Who can tell how it is in your school.
    pub who_to_ask: String,
    /// Where it is stated.
    pub sources: Vec<SourceId>,
}

/// What readers open to learn more.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Library {
    /// Every row of the report's inventory, in its order.
    pub findings: Vec<Finding>,
    /// The measures' own pages, in the order of [`super::Measures::cards`].
    pub bodies: Vec<MeasureBody>,
    /// The sources outside the report.
    pub sources: Vec<Source>,
    /// What is allowed, required and optional.
    pub rules: Vec<Rule>,
    /// Who has a say in what, by the Wet medezeggenschap op scholen.
    pub participation: Vec<Participation>,
    /// Who answers for this copy of the site.
    pub imprint: Imprint,
}

packed!(Library);

impl Library {
    /// The finding with this id.
    pub fn finding(&self, id: &str) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.id.as_str() == id)
    }

    /// The page of the measure with this id.
    pub fn body(&self, id: &str) -> Option<&MeasureBody> {
        self.bodies.iter().find(|body| body.id.as_str() == id)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id.as_str() == id)
    }

    /// The rule with this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The subject of the Wet medezeggenschap op scholen with this code.
    pub fn participation(&self, id: &str) -> Option<&Participation> {
        self.participation.iter().find(|subject| subject.id == id)
    }
}
