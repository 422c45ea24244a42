//! An overview as rows, for a spreadsheet or another program: one for each thing that a school asks, offers or aims at, and
//! one for each change. No row has a number to sort schools by, and no level.

use taakkompas_plan::GoalKind;
use taakkompas_scan::theme::Theme;
use taakkompas_school::slices::pause;

use crate::answers::Topic;
use crate::overview::{Aim, Change, OfSchool, Overview, Part, Subject};
use crate::question::Question;
use crate::summary::School;

/// The columns.
pub const COLUMNS: usize = 6;

/// A row, in the order of the columns: what kind of row, the question, what it is about, the school, its place, what it says.
pub type Row = [String; COLUMNS];

/// Whom a row is of and what it asks, for columns that an overview does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Of<'a> {
    /// The school.
    pub school: &'a School,
    /// What it asks, of a row that asks something.
    pub topic: Option<Topic>,
}

/// What kind of row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something is asked of the board.
    Ask,
    /// A school can help others.
    Offer,
    /// A goal.
    Goal,
    /// It asks this since the last time.
    NewAsk,
    /// It asks this no longer.
    AskGone,
    /// A goal since the last time.
    NewGoal,
    /// A goal no longer.
    GoalGone,
    /// An offer since the last time.
    NewOffer,
    /// An offer no longer.
    OfferGone,
}

/// A list of which the overview may hold only the first schools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// What is asked about one thing.
    Asks,
    /// Who can help with a theme.
    Offers,
    /// Who has a goal.
    Goals,
    /// What changed.
    Changes,
}

/// How codes are called in the rows.
pub trait Labels {
    /// That a list goes on: its kind of row, and how many lines are not in it.
    fn unlisted(&self, list: List, count: u64) -> (String, String);
    /// A kind of row.
    fn kind(&self, kind: Kind) -> String;
    /// A kind of question.
    fn question(&self, question: Question) -> String;
    /// The action of a question.
    fn measure(&self, id: &str) -> String;
    /// A goal.
    fn goal(&self, goal: GoalKind) -> String;
    /// A theme.
    fn theme(&self, theme: Theme) -> String;
}

/// Codes as they are, for another program.
#[derive(Debug, Clone, Copy)]
pub struct Codes;

/// The names of the columns, for another program.
pub const CODE_COLUMNS: [&str; COLUMNS] = ["kind", "question", "about", "school", "place", "says"];

impl Labels for Codes {
    fn unlisted(&self, list: List, count: u64) -> (String, String) {
        let kind = match list {
            List::Asks => "unlisted-asks",
            List::Offers => "unlisted-offers",
            List::Goals => "unlisted-goals",
            List::Changes => "unlisted-changes",
        };
        (kind.to_owned(), count.to_string())
    }

    fn kind(&self, kind: Kind) -> String {
        let code = match kind {
            Kind::Ask => "ask",
            Kind::Offer => "offer",
            Kind::Goal => "goal",
            Kind::NewAsk => "new-ask",
            Kind::AskGone => "ask-gone",
            Kind::NewGoal => "new-goal",
            Kind::GoalGone => "goal-gone",
            Kind::NewOffer => "new-offer",
            Kind::OfferGone => "offer-gone",
        };
        code.to_owned()
    }

    fn question(&self, question: Question) -> String {
        question.code().to_owned()
    }

    fn measure(&self, id: &str) -> String {
        id.to_owned()
    }

    fn goal(&self, goal: GoalKind) -> String {
        goal.code().to_owned()
    }

    fn theme(&self, theme: Theme) -> String {
        theme.code().to_owned()
    }
}

/// Tells each row of an overview, in its order. A list that is cut ends with a row that says how much is missing: nobody who
/// has only the file would know. It pauses after each, so that a page can go on in slices.
pub async fn rows(overview: &Overview, labels: &impl Labels, mut tell: impl FnMut(Row, Option<Of<'_>>)) {
    let about = |about: &Subject| {
        let measure = about.measure.as_ref().map_or_else(String::new, |measure| labels.measure(measure.as_str()));
        (labels.question(about.question), measure)
    };
    for (subject, part) in &overview.asks {
        let (question, about) = about(subject);
        for line in &part.lines {
            let school = line.school.clone();
            let about = line.measure.as_ref().map_or_else(|| about.clone(), |measure| labels.measure(measure.as_str()));
            let measure = line.measure.clone().or_else(|| subject.measure.clone());
            let topic = Some(measure.map_or_else(|| Topic::Own(line.says.clone()), Topic::Action));
            let row = [labels.kind(Kind::Ask), question.clone(), about, school.name, school.place, line.says.clone()];
            tell(row, Some(Of { school: &line.school, topic }));
            pause().await;
        }
        if let Some((kind, says)) = unlisted(labels, List::Asks, part) {
            tell([kind, question, about, String::new(), String::new(), says], None);
        }
    }
    let offers = overview.offers.iter().map(|(&theme, part)| (Kind::Offer, List::Offers, labels.theme(theme), part));
    let goals = overview.goals.iter().map(|(aim, part)| (Kind::Goal, List::Goals, labels.goal(aim.0), part));
    for (kind, list, about, part) in offers.chain(goals) {
        for line in &part.lines {
            let school = line.school.clone();
            let row = [labels.kind(kind), String::new(), about.clone(), school.name, school.place, line.says.clone()];
            tell(row, Some(Of { school: &line.school, topic: None }));
            pause().await;
        }
        if let Some((kind, says)) = unlisted(labels, list, part) {
            tell([kind, String::new(), about, String::new(), String::new(), says], None);
        }
    }
    for changed in &overview.changes.lines {
        let (kind, (question, about), says) = match &changed.what {
            Change::Asks { about: of, says } => (Kind::NewAsk, about(of), says.clone()),
            Change::AsksNoMore { about: of, says } => (Kind::AskGone, about(of), says.clone()),
            Change::AimsAt(Aim(goal)) => (Kind::NewGoal, (String::new(), labels.goal(*goal)), String::new()),
            Change::AimsNoMore(Aim(goal)) => (Kind::GoalGone, (String::new(), labels.goal(*goal)), String::new()),
            Change::Offers(theme) => (Kind::NewOffer, (String::new(), labels.theme(*theme)), String::new()),
            Change::OffersNoMore(theme) => (Kind::OfferGone, (String::new(), labels.theme(*theme)), String::new()),
        };
        let school = changed.school.clone();
        let row = [labels.kind(kind), question, about, school.name, school.place, says];
        tell(row, Some(Of { school: &changed.school, topic: None }));
        pause().await;
    }
    if let Some((kind, says)) = unlisted(labels, List::Changes, &overview.changes) {
        tell([kind, String::new(), String::new(), String::new(), String::new(), says], None);
    }
}

fn unlisted<L: OfSchool>(labels: &impl Labels, list: List, part: &Part<L>) -> Option<(String, String)> {
    let count = part.unlisted();
    (count > 0).then(|| labels.unlisted(list, count))
}
