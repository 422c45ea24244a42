//! Reading a cell that says when, word by word.

use super::dates::{self, Dated};
use super::periods::{ABOUT, ALL_YEAR, AROUND_EASTER, BEFORE_OR_AFTER, PERIODS, SMALL, SOMETIMES};
use super::{Said, When};
use crate::dutch::days::weekday;
use crate::dutch::month_names::{named_month, through};
use crate::dutch::numbers::in_words;
use crate::dutch::signs::{Kind, Token, is_to, tokens};
use crate::dutch::{Reading, plain};
use crate::months::{Month, Months};
use crate::school_year::SchoolYear;

/// The most words of one period: "eerste helft van het schooljaar".
const MOST_WORDS: usize = 6;

/// Months that were named together, and whether they are the end of a range.
#[derive(Debug)]
struct Item {
    months: Vec<Month>,
    ends_range: bool,
    /// What it was.
    from: From,
}

/// What names months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum From {
    /// The name of a month, or a date.
    Name,
    /// Only a number.
    Number,
    /// A period whose months are only about right.
    Period,
}

#[derive(Debug)]
struct Cell {
    year: Option<SchoolYear>,
    items: Vec<Item>,
    said: Option<Said>,
    is_about: bool,
    is_range: bool,
    /// Whether something else than a dash stands between two ends: then three of them are no list.
    has_through: bool,
    /// "Vanaf mei", "t/m mei".
    is_from: bool,
    is_until: bool,
    has_two_readings: bool,
    /// Dates in numbers that are clear, and those that may be two months. One clear date says how the others are meant.
    clear_dates: usize,
    unclear_dates: usize,
    is_refused: bool,
    /// Whether the word before is one that a number may belong to: "groep 8", "periode 2".
    may_be_numbered: bool,
    left: Vec<String>,
}

/// When, as a text in lower case says.
pub(super) fn read(text: &str, year: Option<SchoolYear>) -> Reading<When> {
    let mut cell = Cell {
        year,
        items: Vec::new(),
        said: None,
        is_about: false,
        is_range: false,
        has_through: false,
        is_from: false,
        is_until: false,
        has_two_readings: false,
        clear_dates: 0,
        unclear_dates: 0,
        is_refused: false,
        may_be_numbered: false,
        left: Vec::new(),
    };
    let tokens = without_days(tokens(text));
    let mut at = 0;
    while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
        at += cell.take(rest).max(1);
    }
    cell.finish()
}

/// The tokens without the day of the week before a date: "vr 5 december".
fn without_days(tokens: Vec<Token>) -> Vec<Token> {
    let is_day = |at: usize, token: &Token| {
        token.kind == Kind::Word
            && weekday(&token.text).is_some()
            && named_month(&token.text).is_none()
            && tokens.get(at + 1).is_some_and(Token::is_number)
    };
    tokens.iter().enumerate().filter(|&(at, token)| !is_day(at, token)).map(|(_, token)| token.clone()).collect()
}

impl Cell {
    /// Takes what the tokens begin with, and says how many that were.
    fn take(&mut self, tokens: &[Token]) -> usize {
        let steps = [Self::times_a_year, Self::phrase, Self::weeks, Self::days_of_month, Self::date, Self::numbers];
        if let Some(taken) = steps.iter().find_map(|step| step(self, tokens)) {
            self.may_be_numbered = false;
            return taken;
        }
        let Some(first) = tokens.first() else { return 1 };
        self.may_be_numbered = false;
        match (first.kind, first.text.as_str()) {
            _ if is_to(first) => self.range(first),
            (_, word) if ABOUT.contains(&word) => self.is_about = true,
            (Kind::Word, "vanaf" | "va") => self.is_from = true,
            // "Nov → jan".
            (Kind::Sign, "→" | ">") if !self.items.is_empty() => self.is_range = true,
            (Kind::Word, word) => self.word(word, tokens),
            (Kind::Number, number) => self.left.push(number.to_owned()),
            (Kind::Sign, _) => {}
        }
        1
    }

    fn push(&mut self, months: Vec<Month>, from: From) {
        let ends_range = core::mem::take(&mut self.is_range);
        self.items.push(Item { months, ends_range, from });
    }

    fn range(&mut self, token: &Token) {
        if self.items.is_empty() {
            self.is_until |= !token.is("-");
            return;
        }
        self.is_refused |= self.is_range;
        self.has_through |= !token.is("-");
        // "Tot december" may leave out December.
        self.is_about |= token.is("tot");
        self.is_range = true;
    }

    fn word(&mut self, word: &str, tokens: &[Token]) {
        if word == "periode" {
            self.may_be_numbered = true;
        } else if let Some(month) = named_month(word) {
            self.push(vec![month], From::Name);
        } else if BEFORE_OR_AFTER.contains(&word) && is_before_month(tokens) {
            self.has_two_readings = true;
        } else if !SMALL.contains(&word) && !word.starts_with('\'') {
            self.left.push(word.to_owned());
            self.may_be_numbered = true;
        }
    }

    /// "2x per jaar", "3 keer per schooljaar", "vier maal per jaar".
    fn times_a_year(&mut self, tokens: &[Token]) -> Option<usize> {
        let times = number(tokens.first()?)?;
        let is_turn =
            |at: usize| tokens.get(at).is_some_and(|token| ["x", "keer", "maal"].contains(&token.text.as_str()));
        let is_year = |at: usize| {
            tokens.get(at).is_some_and(|token| ["jaar", "schooljaar", "jr", "j"].contains(&token.text.as_str()))
        };
        let is_per =
            |at: usize| tokens.get(at).is_some_and(|token| ["per", "in", "p", "/"].contains(&token.text.as_str()));
        if !is_turn(1) {
            return None;
        }
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.text.as_str()));
        if is(2, &["pw", "pm", "pd"]) {
            self.said = Some(Said::AllYear);
            return Some(3);
        }
        let taken = match () {
            () if is(2, &["pj"]) => 3,
            () if is_per(2) && is_year(3) => 4,
            () if is_per(2) && is_per(3) && is_year(4) => 5,
            () if is_per(2) && is_per(3) && is(4, &["w", "week", "wk", "m", "mnd", "maand", "d", "dag"]) => {
                self.said = Some(Said::AllYear);
                return Some(5);
            }
            () if tokens.len() == 2 => 2,
            () if is_per(2)
                && tokens.get(3).is_some_and(|token| ["maand", "week", "dag"].contains(&token.text.as_str())) =>
            {
                self.said = Some(Said::AllYear);
                return Some(4);
            }
            () if is_per(2) => {
                self.said = Some(Said::Sometimes { times: None });
                return Some(4.min(tokens.len()));
            }
            () => return None,
        };
        self.said = Some(Said::Sometimes { times: Some(times) });
        Some(taken)
    }

    /// A period in words, the longest that fits.
    fn phrase(&mut self, tokens: &[Token]) -> Option<usize> {
        // "Eerste helft mei" is not half a year.
        let is_of_month = |at: usize| tokens.get(at).is_some_and(|token| named_month(&token.text).is_some());
        let is_half = |at: usize| {
            at > 0
                && tokens.get(at - 1).is_some_and(|token| token.is("helft"))
                && (is_of_month(at) || is_of_month(at + 1))
        };
        (1..=MOST_WORDS.min(tokens.len())).rev().filter(|&count| !is_half(count)).find(|&count| {
            let said = tokens.get(..count).unwrap_or_default();
            // A sign at either end belongs to something else.
            let is_whole = [said.first(), said.last()].into_iter().flatten().all(|token| token.kind != Kind::Sign);
            let words: String = said.iter().map(|token| plain(&token.text)).collect();
            is_whole && self.named(&words)
        })
    }

    fn named(&mut self, words: &str) -> bool {
        if ALL_YEAR.contains(&words) {
            self.said = Some(Said::AllYear);
        } else if let Some((times, _)) = SOMETIMES.iter().find(|(_, names)| names.contains(&words)) {
            self.said = Some(Said::Sometimes { times: *times });
        } else if let Some((months, is_about, _)) = PERIODS.iter().find(|(_, _, names)| names.contains(&words)) {
            self.is_about |= is_about;
            self.push(months.to_vec(), if *is_about { From::Period } else { From::Name });
        } else if let Some((days, _)) = AROUND_EASTER.iter().find(|(_, names)| names.contains(&words)) {
            match self.year.and_then(|year| dates::month_from_easter(*days, year)) {
                Some(month) => {
                    self.is_about = true;
                    self.push(vec![month], From::Period);
                }
                None => self.left.push(words.to_owned()),
            }
        } else {
            return false;
        }
        true
    }

    /// "Week 36", "wk 36-40", "weken 36 t/m 40 en 45".
    fn weeks(&mut self, tokens: &[Token]) -> Option<usize> {
        tokens
            .first()
            .filter(|token| ["week", "weken", "wk", "w", "weeknummer", "weeknr"].contains(&token.text.as_str()))?;
        let begin = 1 + usize::from(tokens.get(1).is_some_and(|token| ["nr", "nummer"].contains(&token.text.as_str())));
        let is_next = |token: &&Token| {
            token.is_number() || is_to(token) || [",", "en", "/", "+", "&"].contains(&token.text.as_str())
        };
        let run = tokens.get(begin..)?;
        let mut taken = run.iter().take_while(is_next).count();
        // Days of a month may follow: "week van 5 december" has none of these.
        while taken > 0 && run.get(taken - 1).is_some_and(|token| !token.is_number()) {
            taken -= 1;
        }
        let run = run.get(..taken).filter(|run| run.first().is_some_and(Token::is_number))?;
        if run.last().is_some_and(Token::is_number)
            && tokens.get(begin + taken).is_some_and(|token| named_month(&token.text).is_some())
        {
            return None;
        }
        for token in run {
            if is_to(token) {
                self.range(token);
            } else if token.is_number() {
                for week in token.text.split(',') {
                    match self.year.and_then(|year| dates::month_of_week(week, year)) {
                        Some(month) => self.push(vec![month], From::Name),
                        None => self.left.push(format!("week {week}")),
                    }
                }
            }
        }
        Some(begin + taken)
    }

    /// How many tokens after a month say its year: "dec 2026", "3-nov-26".
    fn year_after(tokens: &[Token]) -> usize {
        let dash = usize::from(tokens.first().is_some_and(|token| token.is("-") && !token.is_apart));
        let is_short =
            |token: &Token| token.text.len() == 2 && token.text.parse().is_ok_and(|year: u8| (20..60).contains(&year));
        let year =
            tokens.get(dash).filter(|token| token.is_number() && (is_year(token) || dash > 0 && is_short(token)));
        let is_day = tokens.get(dash + 1).is_some_and(|token| named_month(&token.text).is_some());
        if year.is_some() && !is_day { dash + 1 } else { 0 }
    }

    /// "5 december", "3 t/m 7 mei", "1e en 2e mei", "december 5": the days are dropped.
    fn days_of_month(&mut self, tokens: &[Token]) -> Option<usize> {
        let is_day = |token: &Token| {
            token.is_number()
                && token.text.split([',', '.']).all(|day| day.parse().is_ok_and(|day: u8| (1..=31).contains(&day)))
        };
        let is_between =
            |token: &Token| is_to(token) || ["/", ",", "en", "e", "ste", "de", "&", "+"].contains(&token.text.as_str());
        let first = tokens.first()?;
        if is_day(first) {
            let days = tokens.iter().take_while(|token| is_day(token) || is_between(token)).count();
            let month =
                tokens.get(days).filter(|token| token.kind == Kind::Word).and_then(|token| named_month(&token.text))?;
            self.push(vec![month], From::Name);
            return Some(days + 1 + Self::year_after(tokens.get(days + 1..).unwrap_or_default()));
        }
        // A year or a day after the month says nothing more.
        let month = named_month(&first.text).filter(|_| first.kind == Kind::Word)?;
        let year = Self::year_after(tokens.get(1..).unwrap_or_default());
        if year > 0 {
            self.push(vec![month], From::Name);
            return Some(1 + year);
        }
        let day = tokens.get(1).filter(|token| is_day(token) || is_year(token))?;
        let is_own = is_year(day) || tokens.get(2).is_none_or(|token| named_month(&token.text).is_none());
        self.push(vec![month], From::Name);
        Some(if is_own { 2 } else { 1 })
    }

    fn date(&mut self, tokens: &[Token]) -> Option<usize> {
        let (dated, taken) = dates::date(tokens)?;
        match dated {
            Dated::In(month) => {
                self.clear_dates += 1;
                self.push(vec![month], From::Name);
            }
            Dated::Or(month) => {
                self.unclear_dates += 1;
                self.push(vec![month], From::Name);
            }
            // "15.00" beside a date is a time.
            Dated::None if taken == 1 => self.left.extend(tokens.first().map(|token| token.text.clone())),
            Dated::None => self.is_refused = true,
        }
        Some(taken)
    }

    /// Months by their numbers: "3, 4". A year says nothing more.
    fn numbers(&mut self, tokens: &[Token]) -> Option<usize> {
        let first = tokens.first()?;
        // "'26".
        if first.is("'") && tokens.get(1).is_some_and(|year| year.is_number() && !year.is_apart) {
            return Some(2);
        }
        if !first.is_number() {
            return None;
        }
        if self.may_be_numbered {
            self.left.push(first.text.clone());
            return Some(1);
        }
        // "Laatste 2 weken juni".
        if tokens
            .get(1)
            .is_some_and(|noun| ["week", "weken", "dagen", "maanden", "schoolweken"].contains(&noun.text.as_str()))
        {
            return Some(2);
        }
        // "2e week".
        if tokens.get(1).is_some_and(|end| !end.is_apart && ["e", "ste", "de"].contains(&end.text.as_str())) {
            return Some(2);
        }
        if is_year(first) {
            // "2026-2027".
            let is_second = tokens.get(1).is_some_and(|token| token.is("-") || token.is("/"))
                && tokens.get(2).is_some_and(Token::is_number);
            return Some(if is_second { 3 } else { 1 });
        }
        let months: Option<Vec<Month>> =
            first.text.split(',').map(|part| part.parse().ok().and_then(Month::of_calendar)).collect();
        for month in months? {
            self.push(vec![month], From::Number);
        }
        Some(1)
    }

    fn finish(mut self) -> Reading<When> {
        if self.is_refused || self.is_range {
            return Reading::Unread;
        }
        let has_numbers = self.items.iter().any(|item| item.from == From::Number);
        let has_names = self.items.iter().any(|item| item.from != From::Number);
        if has_numbers && !has_names && (!self.left.is_empty() || self.said.is_some()) {
            return Reading::Unread;
        }
        let is_unclear = self.unclear_dates > 0 && self.clear_dates == 0;
        if self.has_two_readings || is_unclear || has_numbers && has_names {
            return Reading::TwoReadings;
        }
        // "Nov-feb-jun" is a list; "sep t/m nov - jan" may be anything.
        let is_chain = self.items.windows(2).any(|pair| pair.iter().all(|item| item.ends_range));
        if is_chain && self.has_through {
            return Reading::Unread;
        }
        if is_chain {
            self.items.iter_mut().for_each(|item| item.ends_range = false);
        }
        self.drop_feasts();
        let months = self.months();
        let said = match (months.as_slice(), self.said) {
            ([], Some(said)) => said,
            ([], None) => return Reading::Unread,
            (months, also) => {
                // "Wekelijks van okt t/m mei" is clear.
                self.is_about |= also == Some(Said::AllYear) && !self.items.iter().any(|item| item.ends_range);
                Said::Months(Months::of(months))
            }
        };
        let said = if said == Said::Months(Months::ALL_YEAR) { Said::AllYear } else { said };
        Reading::Read(When { said, is_about: self.is_about, left: self.left })
    }

    /// Drops a period that only says what a month is for: "5 december (Sinterklaas)".
    fn drop_feasts(&mut self) {
        let named: Vec<Month> = self
            .items
            .iter()
            .filter(|item| item.from == From::Name)
            .flat_map(|item| item.months.iter().copied())
            .collect();
        let is_range = self.items.iter().any(|item| item.ends_range);
        let before = self.items.len();
        let is_kept = |item: &Item| item.from == From::Name || !item.months.iter().any(|month| named.contains(month));
        if !named.is_empty() && !is_range {
            self.items.retain(is_kept);
        }
        let has_periods = self.items.iter().any(|item| item.from == From::Period);
        if self.items.len() < before && !has_periods {
            self.is_about = false;
        }
    }

    /// The months of the items, with ranges filled in.
    fn months(&mut self) -> Vec<Month> {
        let mut found: Vec<Month> = Vec::new();
        for item in &self.items {
            if let Some(&from) = found.last().filter(|_| item.ends_range)
                && let Some(&to) = item.months.first()
                && from != to
            {
                // "Feb-nov" runs through the summer, or is two months.
                self.is_about |= from > to && !self.has_through;
                found.extend(through(from, to));
            }
            found.extend(&item.months);
        }
        if let (true, Some(&first)) = (self.is_from && self.items.len() == 1, found.first()) {
            found.extend(Month::ALL.iter().filter(|&&month| month >= first));
            self.is_about = true;
        }
        if let (true, Some(&last)) = (self.is_until && self.items.len() == 1, found.last()) {
            found.extend(Month::ALL.iter().filter(|&&month| month <= last));
            self.is_about = true;
        }
        found
    }
}

/// Whether a month or the day of one follows: "voor 1 mei", but not "voor groep 8".
fn is_before_month(tokens: &[Token]) -> bool {
    let mut after =
        tokens.iter().skip(1).filter(|token| !["de", "het", "begin", "eind"].contains(&token.text.as_str()));
    let is_month = |token: &Token| named_month(&token.text).is_some();
    match (after.next(), after.next()) {
        (Some(first), _) if is_month(first) => true,
        (Some(first), Some(second)) => first.is_number() && (is_month(second) || second.is("-") || second.is("/")),
        _ => false,
    }
}

fn is_year(token: &Token) -> bool {
    token.is_number() && token.text.len() == 4 && (token.text.starts_with("20") || token.text.starts_with("19"))
}

fn number(token: &Token) -> Option<u32> {
    if token.is_number() { token.text.parse().ok() } else { in_words(&token.text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_name_two_periods() {
        let easter = AROUND_EASTER.iter().map(|(_, names)| *names);
        let often = SOMETIMES.iter().map(|(_, names)| *names);
        let named = PERIODS.iter().map(|(_, _, names)| *names).chain(easter).chain(often).chain([ALL_YEAR]);
        let mut words: Vec<&str> = named.flatten().copied().collect();
        assert!(words.iter().all(|word| plain(word) == *word), "they are looked up as plain makes them");
        words.sort_unstable();
        let twice: Vec<&[&str]> = words.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
