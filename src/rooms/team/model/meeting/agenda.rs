//! The agenda: at most what the time allows, from this team's biggest differences, two strengths, what nobody knows, and what the
//! plan asks to decide next. The minutes of a point that is not there go to the others.

use taakkompas_scan::catalog::{MeasureId, StatementId};
use taakkompas_scan::scan::{Answer, Answers, Level};

use super::{About, Length, Point};
use crate::counting::{Counting, Step};
use crate::picture::{Difference, Figure, Line, Picture, Spread};
use crate::school_version::{SchoolChoice, Take};

/// What an agenda is made of.
#[derive(Debug, Clone, Copy, Default)]
pub struct Material<'a> {
    /// The team's picture, if there is one.
    pub picture: Option<&'a Picture>,
    /// What was counted in the room, if it was.
    pub counting: Option<&'a Counting>,
    /// The leader's own answers.
    pub own: Option<&'a Answers>,
    /// What the school took as its version.
    pub choices: &'a [SchoolChoice],
    /// The measures of the plan on which a decision comes next, the first one first.
    pub next: &'a [MeasureId],
}

/// How the time of a meeting is divided: how many points of a kind at most, and minutes for each.
struct Shape {
    opening: u32,
    strengths: (usize, u32),
    differences: (usize, u32),
    unknown: (usize, u32),
    decisions: (usize, u32),
}

const fn shape(length: Length) -> Shape {
    let (opening, strength, differences, unknown, decisions) = match length {
        Length::Short => (1, 1, (1, 8), (1, 3), (1, 4)),
        Length::Middle => (2, 2, (2, 10), (1, 4), (2, 5)),
        Length::Long => (3, 3, (3, 12), (2, 5), (2, 6)),
    };
    Shape { opening, strengths: (2, strength), differences, unknown, decisions }
}

const fn closing(length: Length) -> u32 {
    match length {
        Length::Short => 2,
        Length::Middle => 5,
        Length::Long => 8,
    }
}

/// Makes the agenda. Its minutes are those of the meeting.
pub fn propose(length: Length, material: Material<'_>) -> Vec<Point> {
    let shape = shape(length);
    let mut named: Vec<StatementId> = Vec::new();
    let mut new = |statements: Vec<StatementId>, most: usize| {
        let mut taken = Vec::new();
        for statement in statements {
            if taken.len() < most && !named.contains(&statement) {
                named.push(statement.clone());
                taken.push(statement);
            }
        }
        taken
    };
    // The differences choose first; the strengths come first on the agenda.
    let differences = new(material.differences(), shape.differences.0);
    let unknown = new(material.unknown(), shape.unknown.0);
    let strengths = new(material.strengths(), shape.strengths.0);
    let mut points = vec![Point { about: About::Opening, minutes: shape.opening }];
    let mut add = |about: About, minutes: u32| points.push(Point { about, minutes });
    strengths.into_iter().for_each(|of| add(About::Strength(of), shape.strengths.1));
    differences.into_iter().for_each(|of| add(About::Difference(of), shape.differences.1));
    unknown.into_iter().for_each(|of| add(About::Unknown(of), shape.unknown.1));
    let mut next: Vec<&MeasureId> = Vec::new();
    for measure in material.next {
        if next.len() < shape.decisions.0 && !next.contains(&measure) {
            next.push(measure);
            add(About::Decision(measure.clone()), shape.decisions.1);
        }
    }
    add(About::Closing, closing(length));
    share_out(length, &mut points);
    points
}

/// Gives what is left of the time to what there is: the differences, or else the decisions, the unknown, or the closing.
fn share_out(length: Length, points: &mut [Point]) {
    let planned: u32 = points.iter().map(|point| point.minutes).sum();
    let kinds: [fn(&About) -> bool; 4] = [
        |about| matches!(about, About::Difference(_)),
        |about| matches!(about, About::Decision(_)),
        |about| matches!(about, About::Unknown(_)),
        |about| matches!(about, About::Closing),
    ];
    let of = |kind: fn(&About) -> bool, points: &[Point]| points.iter().filter(|point| kind(&point.about)).count();
    let Some(kind) = kinds.into_iter().find(|&kind| of(kind, points) > 0) else { return };
    let among = u32::try_from(of(kind, points)).unwrap_or(1).max(1);
    let left = length.minutes().saturating_sub(planned);
    let more = left % among;
    for (at, point) in (0..).zip(points.iter_mut().filter(|point| kind(&point.about))) {
        point.minutes += left / among + u32::from(at < more);
    }
}

impl Material<'_> {
    /// What the picture shows of a statement.
    fn seen(&self, statement: &StatementId) -> Option<Figure> {
        Some(self.picture?.line(statement.as_str())?.team)
    }

    /// What was counted of statements that the picture does not show: where both are, the page goes by the picture.
    fn counted(&self) -> impl Iterator<Item = (StatementId, Figure)> {
        let told = |(of, step): (&Counting, &Step)| Some((step.statement.clone(), of.told(step)?));
        let steps = self.counting.into_iter().flat_map(|of| of.steps().iter().map(move |step| (of, step)));
        steps.filter_map(told).filter(|(statement, _)| self.seen(statement).is_none())
    }

    /// Whether the team says how it is.
    fn is_known_to_team(&self, statement: &StatementId) -> bool {
        let counted = || self.counted().find(|(counted, _)| counted == statement).map(|(_, figure)| figure);
        self.seen(statement).or_else(counted).is_some_and(|figure| is_level(&figure))
    }

    /// What the school wants to talk about first; then where people, groups, or leader and team are furthest apart.
    fn differences(&self) -> Vec<StatementId> {
        let id = |line: &Line| line.statement.clone();
        let chosen = self.choices.iter().filter(|choice| choice.take == Take::Discuss);
        let mut found: Vec<StatementId> = chosen.map(|choice| choice.statement.clone()).collect();
        let is_apart = |spread: Option<Spread>| spread == Some(Spread::Apart);
        if let Some(picture) = self.picture {
            found.extend(picture.between_people().into_iter().filter(|line| is_apart(line.team.spread)).map(id));
            found.extend(picture.between_groups().into_iter().filter(|of| of.steps() > 1).map(|of| id(of.line)));
        }
        found.extend(self.counted().filter(|(_, figure)| is_apart(figure.spread)).map(|(statement, _)| statement));
        if let Some(picture) = self.picture {
            let beside = self.own.map(|own| picture.own_beside_team(own)).unwrap_or_default();
            let is_large = |of: Difference| matches!(of, Difference::Higher(2..) | Difference::Lower(2..));
            found.extend(beside.into_iter().filter(|of| is_large(of.difference)).map(|of| of.statement.clone()));
            found.extend(picture.between_groups().into_iter().map(|of| id(of.line)));
            found.extend(picture.between_people().into_iter().map(id));
        }
        found.extend(self.counted().filter(|(_, of)| of.spread == Some(Spread::Near)).map(|(statement, _)| statement));
        found
    }

    /// What goes well, and is seen alike.
    fn strengths(&self) -> Vec<StatementId> {
        let is_strong = |figure: &Figure| {
            figure.spread == Some(Spread::Alike)
                && figure.middle >= Some(Answer::Level(Level::Mostly))
                && is_level(figure)
        };
        let picture = self.picture.map(Picture::alike).unwrap_or_default();
        let seen = picture.into_iter().filter(|line| is_strong(&line.team)).map(|line| line.statement.clone());
        let counted = self.counted().filter(|(_, figure)| is_strong(figure)).map(|(statement, _)| statement);
        seen.chain(counted).collect()
    }

    /// What more do not know than say anything else; then what the leader does not know, if the team does not say it either.
    fn unknown(&self) -> Vec<StatementId> {
        let seen =
            self.picture.map(Picture::unknown).unwrap_or_default().into_iter().map(|line| line.statement.clone());
        let is_unknown = |(_, figure): &(StatementId, Figure)| figure.middle == Some(Answer::Unknown);
        let counted = self.counted().filter(is_unknown).map(|(statement, _)| statement);
        let own = self.own.into_iter().flatten().filter(|(_, answer)| **answer == Answer::Unknown);
        let own = own.map(|(statement, _)| statement.clone()).filter(|statement| !self.is_known_to_team(statement));
        seen.chain(counted).chain(own).collect()
    }
}

const fn is_level(figure: &Figure) -> bool {
    matches!(figure.middle, Some(Answer::Level(_)))
}
