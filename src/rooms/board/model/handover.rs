//! What a school ticks and explains for its board, as the record keeps it.
//!
//! The plan and the result say what there is to tick ([`Seen`]); the [`Handover`] says what of it is ticked. A
//! [`Summary`] is made of both, and depends on nothing that is not ticked.

use core::fmt;
use core::str::FromStr;
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use taakkompas_plan::GoalKind;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::scan::Level;
use taakkompas_scan::theme::Theme;
use taakkompas_school::limits::{OutOfBounds, at_most, label, short};

use crate::bounds::{Limit, Text};
use crate::goal_code;
use crate::made::Made;
use crate::question::Question;
use crate::summary::{
    Ask, Contents, LONGEST_NAME, LONGEST_PLACE, LONGEST_SAYS, MOST_ASKS, Offer, SaidGoal, SaidLevel, School, Summary,
    SummaryError, tidy,
};

/// Why a change is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// Too long, too many, or empty though it may not be.
    Bounds(OutOfBounds<Text, Limit>),
    /// There is no question of the school's own at this place.
    NoAsk(usize),
    /// The same question stands there already.
    Twice,
}

impl From<OutOfBounds<Text, Limit>> for EditError {
    fn from(error: OutOfBounds<Text, Limit>) -> Self {
        Self::Bounds(error)
    }
}

/// Something that was changed when the document was opened: there is nothing that needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mend {}

/// Something that can be ticked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A goal of the plan.
    Goal(GoalKind),
    /// An action of the plan that needs the board.
    Ask(MeasureId),
    /// Help with a theme.
    Offer(Theme),
    /// The level of a theme.
    Level(Theme),
}

impl Item {
    /// Whether it is handed over unless the school says otherwise: what the plan says of goals and of the board. Help is
    /// offered and a level told by a tick alone.
    pub const fn is_usual(&self) -> bool {
        matches!(self, Self::Goal(_) | Self::Ask(_))
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Goal(goal) => write!(f, "goal:{}", goal.code()),
            Self::Ask(measure) => write!(f, "ask:{measure}"),
            Self::Offer(theme) => write!(f, "offer:{}", theme.code()),
            Self::Level(theme) => write!(f, "level:{}", theme.code()),
        }
    }
}

/// A text that names nothing that can be ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownItem;

impl fmt::Display for UnknownItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing that can be ticked")
    }
}

impl FromStr for Item {
    type Err = UnknownItem;

    fn from_str(text: &str) -> Result<Self, UnknownItem> {
        let (kind, code) = text.split_once(':').ok_or(UnknownItem)?;
        match kind {
            "goal" => goal_code::parse(code).map(Self::Goal).map_err(|_| UnknownItem),
            "ask" => Ok(Self::Ask(code.into())),
            "offer" => code.parse().map(Self::Offer).map_err(|_| UnknownItem),
            "level" => code.parse().map(Self::Level).map_err(|_| UnknownItem),
            _ => Err(UnknownItem),
        }
    }
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// What there is to tick, as plan and result have it today.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seen {
    /// The goals of the plan, in order.
    pub goals: Vec<GoalKind>,
    /// Its actions that need the board, and what they ask.
    pub asks: Vec<(MeasureId, Question)>,
    /// Its other actions that are open: the school may need the board for any of them.
    pub others: Vec<(MeasureId, Question)>,
    /// The levels that are known.
    pub levels: BTreeMap<Theme, Level>,
}

/// A question that the school added itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnAsk {
    /// The kind of question.
    pub question: Question,
    /// In the words of the school.
    pub says: String,
}

/// What a school ticks and explains. It keeps what was chosen also of things that are not in the plan today: they may come
/// back.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Handover {
    #[serde(skip_serializing_if = "String::is_empty")]
    school: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    place: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    ticks: BTreeMap<Item, bool>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    says: BTreeMap<Item, String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    questions: BTreeMap<MeasureId, Question>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    own: Vec<OwnAsk>,
}

impl Handover {
    /// The most choices and explanations: every goal, theme and measure many times over.
    pub const MOST_CHOICES: usize = 400;
    /// The most questions of the school's own.
    pub const MOST_OWN: usize = 6;

    /// What the school calls itself.
    pub fn school(&self) -> &str {
        &self.school
    }

    /// Where it is.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Whether something is ticked.
    pub fn is_ticked(&self, item: &Item) -> bool {
        self.ticks.get(item).copied().unwrap_or_else(|| item.is_usual())
    }

    /// Whether an action that needs no board by itself is ticked all the same.
    pub fn is_other_ticked(&self, measure: &MeasureId) -> bool {
        self.ticks.get(&Item::Ask(measure.clone())).copied().unwrap_or_default()
    }

    /// The explanation of something, ticked or not.
    pub fn says(&self, item: &Item) -> &str {
        self.says.get(item).map_or("", String::as_str)
    }

    /// What an action asks: as the school says, or else as its kind is.
    pub fn question(&self, measure: &MeasureId, usual: Question) -> Question {
        self.questions.get(measure).copied().unwrap_or(usual)
    }

    /// The questions of the school's own.
    pub fn own(&self) -> &[OwnAsk] {
        &self.own
    }

    /// What was ticked, or not, other than usual.
    pub fn chosen(&self) -> impl Iterator<Item = (&Item, bool)> {
        self.ticks.iter().map(|(item, &is_ticked)| (item, is_ticked))
    }

    /// What was explained.
    pub fn explained(&self) -> impl Iterator<Item = (&Item, &str)> {
        self.says.iter().map(|(item, says)| (item, says.as_str()))
    }

    /// Actions that ask another question than usual.
    pub fn questions(&self) -> impl Iterator<Item = (&MeasureId, Question)> {
        self.questions.iter().map(|(measure, &question)| (measure, question))
    }

    /// Whether nothing was filled in.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Says what the school is called.
    ///
    /// # Errors
    /// It is too long.
    pub fn set_school(&mut self, name: &str) -> Result<(), EditError> {
        let name = tidy(name, true);
        short(Text::School, &name, LONGEST_NAME)?;
        self.school = name;
        Ok(())
    }

    /// Says where the school is.
    ///
    /// # Errors
    /// It is too long.
    pub fn set_place(&mut self, place: &str) -> Result<(), EditError> {
        let place = tidy(place, true);
        short(Text::Place, &place, LONGEST_PLACE)?;
        self.place = place;
        Ok(())
    }

    /// Ticks something, or not.
    ///
    /// # Errors
    /// More choices than there are things.
    pub fn tick(&mut self, item: Item, is_ticked: bool) -> Result<(), EditError> {
        if is_ticked == item.is_usual() {
            self.ticks.remove(&item);
            return Ok(());
        }
        self.ticks.insert(item, is_ticked);
        Ok(at_most(Limit::Choices, self.ticks.len(), Self::MOST_CHOICES)?)
    }

    /// Ticks an action that needs no board by itself, or not. If it comes to need the board, it is ticked as all such are.
    ///
    /// # Errors
    /// More choices than there are things.
    pub fn tick_other(&mut self, measure: MeasureId, is_ticked: bool) -> Result<(), EditError> {
        if is_ticked {
            self.ticks.insert(Item::Ask(measure), true);
        } else {
            self.ticks.remove(&Item::Ask(measure));
        }
        Ok(at_most(Limit::Choices, self.ticks.len(), Self::MOST_CHOICES)?)
    }

    /// The actions that are ticked, with what they ask.
    fn ticked_asks<'a>(&'a self, seen: &'a Seen) -> impl Iterator<Item = &'a (MeasureId, Question)> {
        let asks = seen.asks.iter().filter(|(measure, _)| self.is_ticked(&Item::Ask(measure.clone())));
        asks.chain(seen.others.iter().filter(|(measure, _)| self.is_other_ticked(measure)))
    }

    /// Explains something; an empty text takes the explanation away.
    ///
    /// # Errors
    /// It is too long.
    pub fn explain(&mut self, item: Item, says: &str) -> Result<(), EditError> {
        let says = tidy(says, false);
        short(Text::Says, &says, LONGEST_SAYS)?;
        if says.is_empty() {
            self.says.remove(&item);
        } else {
            self.says.insert(item, says);
        }
        Ok(at_most(Limit::Choices, self.says.len(), Self::MOST_CHOICES)?)
    }

    /// Says what an action asks of the board.
    ///
    /// # Errors
    /// More choices than there are measures.
    pub fn set_question(&mut self, measure: MeasureId, question: Question) -> Result<(), EditError> {
        self.questions.insert(measure, question);
        Ok(at_most(Limit::Choices, self.questions.len(), Self::MOST_CHOICES)?)
    }

    /// Adds a question of the school's own.
    ///
    /// # Errors
    /// It is empty, too long, there already, or one too many.
    pub fn add_own(&mut self, question: Question, says: &str) -> Result<(), EditError> {
        let ask = own_ask(question, says)?;
        at_most(Limit::Asks, self.own.len() + 1, Self::MOST_OWN)?;
        if self.own.contains(&ask) {
            return Err(EditError::Twice);
        }
        self.own.push(ask);
        Ok(())
    }

    /// Takes a question of the school's own away.
    ///
    /// # Errors
    /// There is none at this place.
    pub fn remove_own(&mut self, at: usize) -> Result<OwnAsk, EditError> {
        if at < self.own.len() { Ok(self.own.remove(at)) } else { Err(EditError::NoAsk(at)) }
    }

    /// Nothing that an edit makes needs mending.
    pub const fn mend(&mut self) -> Vec<Mend> {
        Vec::new()
    }

    /// Whether it holds only what edits could have made.
    ///
    /// # Errors
    /// The first thing that they could not.
    pub fn check(&self) -> Result<(), EditError> {
        short(Text::School, &self.school, LONGEST_NAME)?;
        short(Text::Place, &self.place, LONGEST_PLACE)?;
        at_most(Limit::Choices, self.ticks.len(), Self::MOST_CHOICES)?;
        at_most(Limit::Choices, self.says.len(), Self::MOST_CHOICES)?;
        at_most(Limit::Choices, self.questions.len(), Self::MOST_CHOICES)?;
        at_most(Limit::Asks, self.own.len(), Self::MOST_OWN)?;
        for says in self.says.values() {
            short(Text::Says, says, LONGEST_SAYS)?;
        }
        for (at, ask) in self.own.iter().enumerate() {
            label(Text::Says, &ask.says, LONGEST_SAYS)?;
            if self.own.iter().take(at).any(|other| other == ask) {
                return Err(EditError::Twice);
            }
        }
        Ok(())
    }

    /// What of the plan is ticked, and of the school's own, as the board gets it.
    ///
    /// # Errors
    /// The school has no name or place yet, or more is ticked than a summary holds.
    pub fn summary(&self, seen: &Seen, made: Made) -> Result<Summary, SummaryError> {
        let says = |item: &Item| tidy(self.says(item), false);
        let goals = seen.goals.iter().map(|&goal| (Item::Goal(goal), goal)).filter(|(item, _)| self.is_ticked(item));
        let asks = self.ticked_asks(seen).map(|(measure, usual)| Ask {
            question: self.question(measure, *usual),
            measure: Some(measure.clone()),
            says: says(&Item::Ask(measure.clone())),
        });
        let own =
            self.own.iter().map(|ask| Ask { question: ask.question, measure: None, says: tidy(&ask.says, false) });
        let offered = Theme::ALL.iter().map(|&theme| (Item::Offer(theme), theme));
        let offered = offered.filter(|(item, _)| self.is_ticked(item));
        let told = seen.levels.iter().filter(|&(&theme, _)| self.is_ticked(&Item::Level(theme)));
        Summary::checked(Contents {
            made,
            school: School { name: tidy(&self.school, true), place: tidy(&self.place, true) },
            goals: goals.map(|(item, goal)| SaidGoal { goal, says: says(&item) }).collect(),
            asks: asks.chain(own).collect(),
            offers: offered.map(|(item, theme)| Offer { theme, says: says(&item) }).collect(),
            levels: told.map(|(&theme, &level)| SaidLevel { theme, level }).collect(),
        })
    }

    /// How many questions more than [`MOST_ASKS`] are ticked.
    pub fn asks_too_many(&self, seen: &Seen) -> usize {
        (self.ticked_asks(seen).count() + self.own.len()).saturating_sub(MOST_ASKS)
    }
}

fn own_ask(question: Question, says: &str) -> Result<OwnAsk, EditError> {
    let says = tidy(says, false);
    label(Text::Says, &says, LONGEST_SAYS)?;
    Ok(OwnAsk { question, says })
}
