//! Reading a cell with days, word by word.

use super::{DaysSaid, OnDay, PartOfDay, weekday};
use crate::dutch::Reading;
use crate::dutch::signs::{Kind, TO, Token, tokens};
use crate::dutch::weeks::{self, WeeksSaid};
use crate::dutch::{find, plain};
use crate::time_of_day::Weekday;

/// Parts of a day, as they stand alone or at the end of a day: "woensdagmiddag". The longest come first.
#[rustfmt::skip]
const PARTS: &[(PartOfDay, &[&str])] = &[
    (PartOfDay::Morning, &["voormiddagen", "voormiddag", "ochtenden", "ochtends", "ochtend", "morgens", "morgen", "vm", "ocht", "och"]),
    (PartOfDay::Afternoon, &["namiddagen", "namiddag", "middagen", "middags", "middag", "nm", "mid", "midd", "mi"]),
    (PartOfDay::Evening, &["avonden", "avonds", "avond"]),
];

/// Ways to say every day, as [`plain`] makes them; the longest come first.
#[rustfmt::skip]
const EVERY: &[&str] = &[
    "elkedagvandeweek", "alledagenvandeweek", "elkeschooldag", "iedereschooldag", "alleschooldagen", "elkewerkdag",
    "allewerkdagen", "iederewerkdag", "deheleweek", "heleweek", "heeldeweek", "elkedag", "iederedag", "alledagen", "allevijf",
    "alle5", "dagelijks", "alle5dagen", "allevijfdagen", "gehelweek", "geheleweek", "doordeweeks", "5dagenperweek", "vijfdagen",
    "5dagen", "fulltime",
];

/// Words that say every day if they are all that a cell says.
const EVERY_ALONE: &[&str] = &["alle", "altijd", "elke", "allemaal", "week"];

/// Words before a part of the day that make it one of every day: "elke ochtend".
const EACH: &[&str] = &["elke", "iedere", "alle", "ieder"];

/// Words that take days away.
pub(super) const BUT: &[&str] =
    &["muv", "behalve", "uitgezonderd", "niet", "zonder", "excl", "exclusief", "geen", "uitz"];

/// Words that change nothing.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "en", "op", "de", "het", "'s", "s", "van", "elke", "iedere", "dag", "dagen", "alleen", "met", "ook", "plus", "werkdagen",
    "werkdag", "werkt", "werken", "aanwezig", "is", "er", "komt", "die", "in", "hele", "vaste",
];

/// The most words of one way to name weeks: "een keer per twee weken".
const MOST_WORDS: usize = 6;

/// What begins something new, before the next word.
const BEGINS: &[&str] = &["(", "[", ",", ";", "+", "&", "en", "plus", "\n"];

/// Days that were named together: one day, or a range.
#[derive(Debug, Clone)]
struct Item {
    days: Vec<Weekday>,
    part: Option<PartOfDay>,
    weeks: WeeksSaid,
    /// What joins it to the item before: nothing, a dash, or a comma and the like.
    joined: Joined,
    /// Whether it stands in brackets.
    is_in_brackets: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joined {
    Loose,
    Dash,
    Through,
    Comma,
}

/// A cell while it is being read.
#[derive(Debug)]
pub(super) struct Cell {
    items: Vec<Item>,
    without: Vec<Weekday>,
    left: Vec<String>,
    joined: Joined,
    is_every: bool,
    is_without: bool,
    is_in_brackets: bool,
    /// Whether a sign or a word before the next token begins something new: "(", ",", "en".
    is_begun: bool,
    /// A part or weeks that stand before all days: "ochtenden: ma, di".
    part: Option<PartOfDay>,
    weeks: Option<WeeksSaid>,
    /// Weeks that belong to the next day.
    next_weeks: Option<WeeksSaid>,
    is_refused: bool,
    /// "Di of do".
    has_or: bool,
}

impl Cell {
    /// The days in a text in lower case.
    pub(super) fn read(text: &str) -> Reading<DaysSaid> {
        // "Vrij" may be Friday or a day off.
        let tokens = tokens(text);
        if tokens.iter().any(|token| token.is("vrij")) {
            return Reading::TwoReadings;
        }
        let mut cell = Self {
            items: Vec::new(),
            without: Vec::new(),
            left: Vec::new(),
            joined: Joined::Loose,
            is_every: false,
            is_without: false,
            is_in_brackets: false,
            is_begun: false,
            part: None,
            weeks: None,
            next_weeks: None,
            is_refused: false,
            has_or: false,
        };
        let mut at = 0;
        while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
            at += cell.take(rest).max(1);
        }
        cell.finish()
    }

    /// Takes what the tokens begin with, and says how many that were.
    fn take(&mut self, tokens: &[Token]) -> usize {
        let Some(first) = tokens.first() else { return 1 };
        let is_begun = core::mem::replace(&mut self.is_begun, BEGINS.contains(&first.text.as_str()));
        let is_alone = self.items.is_empty() && tokens.len() == 1;
        let is_every = |words: &str| EVERY.contains(&words) || is_alone && EVERY_ALONE.contains(&words);
        if let Some(taken) = starts_with(tokens, is_every) {
            self.every(None);
            return taken;
        }
        if let Some((weeks, taken)) = weeks_in(tokens) {
            // "Do vr (om de week wo)": they belong to the day after them.
            let is_before = is_begun && !self.items.is_empty() && tokens.get(taken).is_some_and(is_day);
            if is_before {
                self.next_weeks = Some(weeks);
            } else {
                self.take_weeks(weeks);
            }
            return taken;
        }
        match first.kind {
            Kind::Sign => self.take_sign(&first.text),
            Kind::Number => {
                // "Ma tot 12.00" is no range of days.
                self.joined = Joined::Loose;
                self.left.push(first.text.clone());
            }
            Kind::Word => return self.take_word(tokens),
        }
        1
    }

    fn take_sign(&mut self, sign: &str) {
        match sign {
            "-" if !self.items.is_empty() || self.is_without => self.join(Joined::Dash),
            "," | ";" | "/" | "+" | "&" | "\n" | "|" => self.join(Joined::Comma),
            "(" | "[" => self.is_in_brackets = true,
            ")" | "]" => (self.is_in_brackets, self.is_without) = (false, false),
            _ => {}
        }
    }

    /// Remembers what joins the next day to the one before. A dash beside another sign is no range.
    fn join(&mut self, joined: Joined) {
        self.is_refused |=
            matches!((self.joined, joined), (Joined::Through, Joined::Dash) | (Joined::Dash, Joined::Through));
        self.joined = joined;
    }

    fn take_word(&mut self, tokens: &[Token]) -> usize {
        let Some(word) = tokens.first().map(|token| token.text.as_str()) else { return 1 };
        if word == TO || word == "tot" {
            self.join(Joined::Through);
        } else if word == "of" && !self.items.is_empty() {
            self.has_or = true;
        } else if BUT.contains(&word) {
            (self.is_without, self.joined) = (true, Joined::Loose);
        } else if let Some(part) = find(PARTS, word) {
            self.take_part(part);
        } else if let Some(part) =
            tokens.get(1).filter(|_| EACH.contains(&word)).and_then(|next| find(PARTS, &next.text))
        {
            self.every(Some(part));
            return 2;
        } else if let Some((day, part)) = day_in(word) {
            self.take_day(day, part);
        } else if !SMALL.contains(&word) {
            self.left.push(word.to_owned());
        }
        1
    }

    fn every(&mut self, part: Option<PartOfDay>) {
        self.is_every = self.items.is_empty() && part.is_none();
        let (days, weeks, joined) = (Weekday::ALL.to_vec(), WeeksSaid::Every, Joined::Loose);
        self.items.push(Item { days, part, weeks, joined, is_in_brackets: false });
    }

    fn take_day(&mut self, day: Weekday, part: Option<PartOfDay>) {
        let joined = core::mem::replace(&mut self.joined, Joined::Loose);
        if self.is_without {
            self.without.push(day);
            return;
        }
        let weeks = self.next_weeks.take().unwrap_or(WeeksSaid::Every);
        self.items.push(Item { days: vec![day], part, weeks, joined, is_in_brackets: self.is_in_brackets });
    }

    /// A part of the day belongs to the day before it, unless it may belong to several.
    fn take_part(&mut self, part: PartOfDay) {
        // "Vr-ochtend" is one word.
        let is_joined = self.joined == Joined::Dash;
        self.joined = if is_joined { Joined::Loose } else { self.joined };
        let (is_bracket, count) = (self.is_in_brackets || is_joined, self.items.len());
        let is_before_clear = |items: &[Item]| items.iter().rev().skip(1).all(|item| item.part.is_some());
        let is_range = self.items.last().is_some_and(|item| item.joined == Joined::Through) && count == 2;
        match self.items.as_mut_slice() {
            [] => self.part = Some(part),
            [first, last] if is_range => (first.part, last.part) = (Some(part), Some(part)),
            items if is_bracket || is_before_clear(items) => {
                if let Some(last) = items.last_mut() {
                    last.part = Some(part);
                }
            }
            _ => self.left.push(name(part).to_owned()),
        }
    }

    /// Weeks belong to the day before them. Which weeks alternate is asked anyway.
    fn take_weeks(&mut self, weeks: WeeksSaid) {
        let is_clear = self.is_in_brackets || weeks == WeeksSaid::Alternating || self.items.len() <= 1;
        match self.items.last_mut() {
            None => self.weeks = Some(weeks),
            // "Ma, om de week wo": they belong to the day after them, if there is one.
            Some(_) if self.joined == Joined::Comma && !self.is_in_brackets => self.next_weeks = Some(weeks),
            Some(last) if is_clear => last.weeks = weeks,
            Some(_) => self.left.push(week_name(weeks).to_owned()),
        }
    }

    fn finish(mut self) -> Reading<DaysSaid> {
        if let (Some(weeks), Some(last)) = (self.next_weeks, self.items.last_mut()) {
            last.weeks = weeks;
        }
        // "Ma, di en wo niet": which days are taken away is not clear.
        let takes_none = self.is_without && self.without.is_empty();
        if takes_none || self.is_refused || matches!(self.joined, Joined::Dash | Joined::Through) {
            return Reading::Unread;
        }
        let Some(found) = days_of(&self.items) else { return Reading::Unread };
        let mut on = each_once(&found);
        if self.has_or {
            return Reading::TwoReadings;
        }
        if self.without.iter().any(|day| !on.iter().any(|on| on.day == *day)) {
            return Reading::Unread;
        }
        on.retain(|on| !self.without.contains(&on.day));
        for on in &mut on {
            on.part = on.part.or(self.part);
            on.weeks = if on.weeks == WeeksSaid::Every { self.weeks.unwrap_or(on.weeks) } else { on.weeks };
        }
        crate::order::sort_by_key(&mut on, |on| on.day);
        on.dedup();
        let is_every = self.is_every && self.without.is_empty();
        if on.is_empty() { Reading::Unread } else { Reading::Read(DaysSaid { on, is_every, left: self.left }) }
    }
}

/// The days without those of which the text says more further on: "di/vr (vr om en om)".
fn each_once(found: &[(OnDay, bool)]) -> Vec<OnDay> {
    let says_more =
        |&&(on, is_in_brackets): &&(OnDay, bool)| on.weeks != WeeksSaid::Every || is_in_brackets && on.part.is_some();
    let is_said_again =
        |at: usize, day: Weekday| found.iter().skip(at + 1).filter(says_more).any(|(other, _)| other.day == day);
    let is_plain = |on: &OnDay| on.part.is_none() && on.weeks == WeeksSaid::Every;
    let kept = found.iter().enumerate().filter(|(at, (on, _))| !(is_plain(on) && is_said_again(*at, on.day)));
    kept.map(|(_, (on, _))| *on).collect()
}

/// The days of the items, with ranges filled in, and whether they stand in brackets; `None` if a range runs backwards or may be a list.
fn days_of(items: &[Item]) -> Option<Vec<(OnDay, bool)>> {
    let mut found: Vec<(OnDay, bool)> = Vec::new();
    let mut rest = items;
    while let Some(first) = rest.first() {
        let run =
            1 + rest.iter().skip(1).take_while(|item| matches!(item.joined, Joined::Dash | Joined::Through)).count();
        let (this, after) = rest.split_at_checked(run)?;
        rest = after;
        let through = this.iter().filter(|item| item.joined == Joined::Through).count();
        let is_rising =
            this.windows(2).all(|pair| matches!(pair, [one, other] if one.days.last() < other.days.first()));
        let is_range = run == 2;
        if !is_rising && run > 1 || through > 0 && !is_range {
            return None;
        }
        let on = |day, item: &Item| (OnDay { day, part: item.part, weeks: item.weeks }, item.is_in_brackets);
        let inside = this.last().filter(|_| is_range).into_iter().flat_map(|last| {
            let is_inside = |day: &&Weekday| first.days.last() < Some(*day) && Some(*day) < last.days.first();
            Weekday::ALL.iter().filter(is_inside).map(|&day| on(day, first))
        });
        found.extend(this.iter().flat_map(|item| item.days.iter().map(|&day| on(day, item))));
        found.extend(inside);
    }
    Some(found)
}

fn is_day(token: &Token) -> bool {
    token.kind == Kind::Word && day_in(&token.text).is_some()
}

/// A day with the part of it that its word ends with: "woensdagmiddag".
fn day_in(word: &str) -> Option<(Weekday, Option<PartOfDay>)> {
    if let Some(day) = weekday(word) {
        return Some((day, None));
    }
    let ends = |&(part, ends): &(PartOfDay, &[&str])| {
        let day = ends.iter().find_map(|end| word.strip_suffix(end).and_then(weekday))?;
        Some((day, Some(part)))
    };
    PARTS.iter().find_map(ends)
}

/// Words that name weeks in a cell for weeks, but not beside days.
const NO_WEEKS: &[&str] = &["a", "b", "ab", "elke", "elk", "iedere", "alle", "beide", "allebei"];

/// The weeks that the tokens begin with.
fn weeks_in(tokens: &[Token]) -> Option<(WeeksSaid, usize)> {
    let mut found = None;
    let taken = starts_with(tokens, |words| {
        found = weeks::named(words).filter(|_| !NO_WEEKS.contains(&words));
        found.is_some()
    })?;
    found.map(|weeks| (weeks, taken))
}

/// How many tokens at the beginning are together what is asked for, as [`plain`] makes them; the most that are.
fn starts_with(tokens: &[Token], mut is_named: impl FnMut(&str) -> bool) -> Option<usize> {
    (1..=MOST_WORDS.min(tokens.len())).rev().find(|&count| {
        let words: String = tokens.iter().take(count).map(|token| plain(&token.text)).collect();
        // A sign at either end belongs to something else.
        let ends = tokens.first().into_iter().chain(tokens.get(count - 1));
        ends.into_iter().all(|token| token.kind != Kind::Sign) && is_named(&words)
    })
}

const fn name(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Morning => "ochtend",
        PartOfDay::Afternoon => "middag",
        PartOfDay::Evening => "avond",
    }
}

const fn week_name(weeks: WeeksSaid) -> &'static str {
    match weeks {
        WeeksSaid::Every => "elke week",
        WeeksSaid::A => "oneven",
        WeeksSaid::B => "even",
        WeeksSaid::Alternating => "om en om",
    }
}
