//! An amount of time as its parts: numbers with their units, what joins them, and what is said beside them.

use super::words::{self, find};
use super::{Each, Per, Sure};
use crate::dutch::decimal::Decimal;
use crate::dutch::numbers::in_words;
use crate::dutch::signs::{Kind, TO, Token, tokens, without_note};

/// A part of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A number without a unit, in millionths; `is_time` if it may be a time of day: "8.30".
    Bare { millionths: u64, is_time: bool },
    /// A number with its unit, in minutes; `is_clock` if it has a colon.
    Minutes { minutes: u32, unit: u32, is_clock: bool },
    /// A part of full time, in thousandths.
    FullTime(u32),
    /// A number of hundredths: "60%".
    Percent(u32),
    /// A number of times: "3x", "10 weken".
    Turns { times: u32, of: Per },
    /// "x" between two amounts.
    By,
    /// "-", "tot", "à" between two amounts.
    To,
    /// "+".
    Plus,
    /// "en".
    And,
    /// "=".
    Equals,
}

/// The parts of an amount, and what is said beside them.
#[derive(Debug)]
pub(super) struct Parts {
    pub parts: Vec<Part>,
    pub hedge: Option<Sure>,
    pub pers: Vec<Per>,
    pub each: Each,
    /// Whether it says that a number is a part of full time.
    pub is_full_time: bool,
    pub left: Vec<String>,
    /// Whether a least and a most are said.
    pub is_from: bool,
    pub is_up_to: bool,
    /// Whether what is counted has a name of its own: "3 vergaderingen".
    pub has_turn_word: bool,
    /// Whether a number of people stands right before another number: "3 personen 20 uur" is for each or for all.
    pub has_people_before: bool,
    /// Whether it says something that no amount can be made of.
    pub is_refused: bool,
    /// Whether "tussen" was said: then "en" stands between two ends.
    is_between: bool,
}

/// Millionths in one.
pub(super) const ONE: u64 = 1_000_000;

impl Parts {
    /// The parts of a text in lower case; `None` if it has a sign that an amount of time never has. The mark of a note,
    /// "20*", is not understood: it says that there is more to know.
    pub(super) fn of(text: &str) -> Option<Self> {
        let (text, note) = without_note(text);
        let tokens = tokens(text);
        let mut parts = Self {
            parts: Vec::new(),
            hedge: None,
            pers: Vec::new(),
            each: Each::NotSaid,
            is_full_time: false,
            left: Vec::new(),
            is_from: false,
            is_up_to: false,
            has_turn_word: false,
            has_people_before: false,
            is_refused: false,
            is_between: false,
        };
        let mut at = 0;
        while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
            at += parts.take(rest)?.max(1);
        }
        parts.left.extend((!note.is_empty()).then(|| note.to_owned()));
        (!parts.is_refused).then_some(parts)
    }

    /// Takes what the tokens begin with, and says how many that were.
    fn take(&mut self, tokens: &[Token]) -> Option<usize> {
        if let Some(taken) = self.take_hedge(tokens).or_else(|| self.take_per(tokens)) {
            return Some(taken);
        }
        if let Some((part, taken)) = number(tokens) {
            self.parts.push(part);
            if let (Part::Turns { .. }, Some(word)) = (part, tokens.get(taken.saturating_sub(1))) {
                self.has_turn_word |= !words::NO_TURN.contains(&word.text.as_str());
                let is_people = words::PEOPLE.contains(&word.text.as_str());
                self.has_people_before |=
                    is_people && tokens.get(taken).is_some_and(|next| next.is_number() || next.is(",") || next.is(":"));
            }
            // "3 rapporten" counts something else than hours.
            let counts = matches!(part, Part::Bare { .. }) && tokens.get(taken).is_some_and(is_noun);
            return (!counts).then_some(taken);
        }
        let first = tokens.first()?;
        let word = first.text.as_str();
        if let Some(taken) = self.take_unit(tokens) {
            return taken;
        }
        match first.kind {
            Kind::Number => None,
            Kind::Sign => self.take_sign(word),
            Kind::Word => self.take_word(word, !self.parts.is_empty()),
        }
    }

    fn take_sign(&mut self, sign: &str) -> Option<usize> {
        match sign {
            // The mark of a note: "*20".
            "*" if self.parts.is_empty() => self.left.push(sign.to_owned()),
            "-" => self.parts.push(Part::To),
            "+" | "&" => self.parts.push(Part::Plus),
            "=" => self.parts.push(Part::Equals),
            "(" | ")" | "[" | "]" | "," | ";" | ":" | "!" | "\"" | "\n" => {}
            "*" => self.parts.push(Part::By),
            _ => return None,
        }
        Some(1)
    }

    /// A unit apart from its number: "20 (uur)", "uren: 20". Elsewhere it is part of something else: "een paar uur".
    fn take_unit(&mut self, tokens: &[Token]) -> Option<Option<usize>> {
        let unit = tokens
            .first()
            .filter(|token| !token.is("m") && !token.is("h"))
            .and_then(|token| find(words::UNITS, &token.text))?;
        if tokens.get(1).is_some_and(|token| token.is(":")) && self.parts.is_empty() {
            return Some(Some(2));
        }
        // "Uur" alone is one of them.
        if self.parts.is_empty()
            && self.left.is_empty()
            && tokens.len() == 1
            && tokens.first().is_some_and(|token| token.is("uur"))
        {
            self.parts.push(Part::Minutes { minutes: unit, unit, is_clock: false });
            return Some(Some(1));
        }
        let Some(Part::Bare { millionths, .. }) = self.parts.last().copied() else { return Some(None) };
        let with_unit = minutes(millionths, unit).map(|minutes| Part::Minutes { minutes, unit, is_clock: false });
        if let (Some(last), Some(part)) = (self.parts.last_mut(), with_unit) {
            *last = part;
        }
        Some(Some(1))
    }

    fn take_word(&mut self, word: &str, has_number: bool) -> Option<usize> {
        match word {
            _ if words::NOT.contains(&word) => return None,
            // "Met vier" counts people.
            "met" if !has_number => return None,
            "tussen" => self.is_between = true,
            "en" if self.is_between => self.parts.push(Part::To),
            "en" if has_number => self.parts.push(Part::And),
            "tot" if !has_number => self.hedge = Some(Sure::AtMost),
            TO | "tot" | "à" | "a" if has_number && !matches!(self.parts.last(), Some(Part::Turns { .. })) => {
                self.parts.push(Part::To);
            }
            "x" | "keer" | "maal" => self.parts.push(Part::By),
            _ if words::FULL_TIME.contains(&word) => self.is_full_time = true,
            _ if words::SMALL.contains(&word) || words::OF.contains(&word) => {}
            _ => self.left.push(word.to_owned()),
        }
        Some(1)
    }

    /// "ca.", "±", "max.", and "min." before a number.
    fn take_hedge(&mut self, tokens: &[Token]) -> Option<usize> {
        let word = tokens.first().filter(|token| !token.is_number())?.text.as_str();
        let signs = |signs: &[&str]| {
            tokens.len() >= signs.len() && tokens.iter().zip(signs).all(|(token, sign)| token.is(sign))
        };
        let (sure, taken) = match word {
            "+" if signs(&["+", "/", "-"]) => (Sure::About, 3),
            "+" if signs(&["+", "-"]) => (Sure::About, 2),
            "±" | "~" | "≈" => (Sure::About, 1),
            // "20?"
            "?" if !self.parts.is_empty() => (Sure::About, 1),
            "<" | "≤" => (Sure::AtMost, 1),
            ">" | "≥" => (Sure::AtLeast, 1),
            "min" if self.parts.is_empty() && tokens.get(1).is_some_and(Token::is_number) => (Sure::AtLeast, 1),
            _ if words::ABOUT.contains(&word) => (Sure::About, 1),
            _ if words::AT_MOST.contains(&word) => (Sure::AtMost, 1),
            _ if words::AT_LEAST.contains(&word) => (Sure::AtLeast, 1),
            _ => return None,
        };
        self.is_from |= sure == Sure::AtLeast;
        self.is_up_to |= sure == Sure::AtMost;
        self.hedge = Some(sure);
        Some(taken)
    }

    /// "per week", "p.p.", "/jaar", "elke maand", "elk".
    fn take_per(&mut self, tokens: &[Token]) -> Option<usize> {
        let words: Vec<&str> = tokens.iter().take(4).map(|token| token.text.as_str()).collect();
        let first = *words.first()?;
        if let Some(per) = find(words::PERIOD_WORDS, first) {
            self.pers.push(per);
            return Some(1);
        }
        // "Om de week" is half of every week.
        if let ["om", "de", noun, ..] = words.as_slice()
            && find(words::PERIODS, noun).is_some()
        {
            self.is_refused = true;
        }
        let before = match words.as_slice() {
            ["p", "/", ..] | ["per", "elke" | "iedere" | "ieder", ..] | ["in", "de" | "het" | "een", ..] => 2,
            [per, ..] if words::PER.contains(per) => 1,
            _ => 0,
        };
        if let ["per" | "elk" | "ieder", "half", "jaar" | "jr", ..] = words.as_slice() {
            self.pers.push(Per::HalfYear);
            return Some(3);
        }
        let noun = words.get(before).copied().filter(|_| before > 0);
        let is_word = tokens.get(before).is_some_and(|token| token.kind == Kind::Word);
        if let Some(per) = noun.and_then(|noun| find(words::PERIODS, noun)) {
            self.pers.push(per);
            return Some(before + 1);
        }
        // "p.p./p.j.".
        if let Some(per) = noun.and_then(|noun| find(words::PERIOD_WORDS, noun)).filter(|_| first == "/") {
            self.pers.push(per);
            return Some(before + 1);
        }
        if let Some(each) = noun.and_then(|noun| find(words::EACH, noun)) {
            self.each = each;
            return Some(before + 1);
        }
        if words::EACH_WORDS.contains(&first) {
            self.each = Each::Person;
            return Some(1);
        }
        // Whatever it is, the amount counts again for each of them.
        if first == "per" && is_word {
            self.each = Each::Other;
            return Some(before + 1);
        }
        None
    }
}

/// Whether a token is a word that is counted, and none that says something about an amount.
fn is_noun(token: &Token) -> bool {
    let word = token.text.as_str();
    let lists = [
        words::FULL_TIME,
        words::ABOUT,
        words::AT_MOST,
        words::AT_LEAST,
        words::EACH_WORDS,
        words::PER,
        words::OF,
        words::SMALL,
        words::NOT,
        words::BESIDE,
    ];
    let is_known = lists.iter().any(|list| list.contains(&word))
        || find(words::UNITS, word).is_some()
        || find(words::PERIOD_WORDS, word).is_some()
        || [TO, "x", "a", "tussen", "of"].contains(&word)
        || in_words(word).is_some()
        || find(words::PARTS, word).is_some();
    token.kind == Kind::Word && !is_known
}

/// How long the tokens begin by saying, with its unit.
pub(super) fn duration(tokens: &[Token]) -> Option<(u32, usize)> {
    match number(tokens)? {
        (Part::Minutes { minutes, is_clock: false, .. }, taken) if taken > 0 => Some((minutes, taken)),
        _ => None,
    }
}

/// The number that the tokens begin with, with its unit, and how many tokens that were.
fn number(tokens: &[Token]) -> Option<(Part, usize)> {
    let first = tokens.first()?;
    let one = usize::from(first.is("een") || first.is("één"));
    if let Some(minutes) = tokens.get(one).and_then(|token| find(words::WHOLE, &token.text)) {
        return Some((Part::Minutes { minutes, unit: 60, is_clock: false }, 1 + one));
    }
    if let Some(minutes) = clock(&first.text).filter(|_| first.is_number()) {
        let has_unit = tokens.get(1).is_some_and(|token| find(words::UNITS, &token.text) == Some(60));
        return Some((Part::Minutes { minutes, unit: 60, is_clock: true }, 1 + usize::from(has_unit)));
    }
    let (value, is_time, taken) = match plain_number(tokens) {
        Some(found) => found,
        // "Kwartier" and "uur" alone are one of them.
        None if first.is("kwartier") => (ONE, false, 0),
        None => return None,
    };
    let after = tokens.get(taken);
    if after.is_some_and(|token| token.is("%")) {
        return Some((Part::Percent(u32::try_from(value / 1000).ok()?), taken + 1));
    }
    let Some(word) = after.filter(|token| !token.is_number()).map(|token| token.text.as_str()) else {
        return Some((Part::Bare { millionths: value, is_time }, taken));
    };
    if let Some(unit) = find(words::UNITS, word) {
        let minutes = minutes(value, unit)?;
        if unit != 60 {
            return Some((Part::Minutes { minutes, unit, is_clock: false }, taken + 1));
        }
        // "20 klok uren".
        let taken =
            taken + usize::from(tokens.get(taken + 1).is_some_and(|token| find(words::UNITS, &token.text) == Some(60)));
        let (more, also) = tokens.get(taken + 1..).and_then(left_over).unwrap_or((0, 0));
        return Some((Part::Minutes { minutes: minutes.checked_add(more)?, unit, is_clock: false }, taken + 1 + also));
    }
    if words::FULL_TIME.contains(&word) {
        return Some((Part::FullTime(u32::try_from(value / 1000).ok()?), taken + 1));
    }
    // "15 p/p" is for each.
    let is_each = word == "p" && tokens.get(taken + 1).is_some_and(|next| next.is("/"));
    if words::TURNS.contains(&word) && !is_each {
        // "Halve dag" is no number of times.
        if !value.is_multiple_of(ONE) {
            return None;
        }
        let times = u32::try_from(value / ONE).ok()?;
        return Some((Part::Turns { times, of: turn(word) }, taken + 1));
    }
    Some((Part::Bare { millionths: value, is_time }, taken))
}

/// What comes back each time: "10 weken" come back each week.
fn turn(word: &str) -> Per {
    match word {
        "week" | "weken" | "wk" | "wkn" => Per::Week,
        "maand" | "maanden" | "mnd" => Per::Month,
        "dag" | "dagen" => Per::Day,
        _ => Per::Turn,
    }
}

/// The minutes after whole hours: "30" of "1u30", "en 30 minuten", "en een kwartier".
fn left_over(tokens: &[Token]) -> Option<(u32, usize)> {
    let joined = usize::from(tokens.first().is_some_and(|token| token.is("en") || token.is(",") || token.is("+")));
    let rest = tokens.get(joined..)?;
    let first = rest.first()?;
    if let Some(minutes) = find(words::WHOLE, &first.text).filter(|_| joined > 0) {
        return Some((minutes, joined + 1));
    }
    let (value, _, taken) = plain_number(rest).or_else(|| (first.text == "kwartier").then_some((ONE, false, 0)))?;
    let unit = rest.get(taken).and_then(|token| find(words::UNITS, &token.text));
    match unit {
        Some(unit @ (1 | 15)) => Some((minutes(value, unit)?, joined + taken + 1)),
        // "Twee en een half uur" has its unit after it; this is one uur and a half.
        Some(_) if value < ONE && joined > 0 => Some((minutes(value, 60)?, joined + taken + 1)),
        None if joined == 0 && first.is_number() && first.text.len() == 2 => {
            let is_counted =
                rest.get(1).is_some_and(|token| words::TURNS.contains(&token.text.as_str()) || token.is("%"));
            let minutes = first.text.parse().ok().filter(|&minutes: &u32| minutes < 60 && !is_counted)?;
            Some((minutes, 1))
        }
        _ => None,
    }
}

/// A number without its unit, in millionths; whether it may be a time; and how many tokens it takes.
fn plain_number(tokens: &[Token]) -> Option<(u64, bool, usize)> {
    let first = tokens.first()?;
    if let Some(part) = find(words::PARTS, &first.text) {
        return Some((part, false, 1));
    }
    let has_half_after =
        |at: usize| tokens.get(at).and_then(|token| find(words::PARTS, &token.text)).filter(|&part| part < ONE);
    if !first.is_number() {
        let number = u64::from(in_words(&first.text)?) * ONE;
        let is_article = matches!(first.text.as_str(), "een" | "ene" | "enkele" | "eén");
        // "Een paar uur", "een middag": no number.
        let is_counted = |word: &str| find(words::UNITS, word).is_some() || find(words::PARTS, word).is_some();
        if is_article
            && !tokens.get(1).is_some_and(|token| is_counted(&token.text) || token.is("keer") || token.is("maal"))
        {
            return None;
        }
        // "Een half uur" is half an hour, "twee en een half uur" is two and a half.
        return match (first.text.as_str(), has_half_after(1)) {
            ("een" | "één", Some(half)) => Some((half, false, 2)),
            _ => Some(with_half(tokens, number, 1)),
        };
    }
    let (number, taken) = thousands(tokens)?;
    let is_time = taken == 1 && looks_like_time(&first.text);
    if let Some(denominator) = denominator(tokens, taken) {
        return (number < denominator * ONE && taken == 1).then(|| (number / denominator, false, 3));
    }
    let (value, _, taken) = with_half(tokens, number, taken);
    Some((value, is_time, taken))
}

/// Adds "½", "en een half" or "1/2" after a whole number.
fn with_half(tokens: &[Token], number: u64, taken: usize) -> (u64, bool, usize) {
    let half = |at: usize| tokens.get(at).and_then(|token| find(words::PARTS, &token.text)).filter(|&part| part < ONE);
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    if let Some(part) = half(taken) {
        return (number + part, false, taken + 1);
    }
    let begin = if is(taken, "en") && is(taken + 1, "een") { taken + 2 } else { taken + 1 };
    if let Some(part) = half(begin).filter(|_| is(taken, "en")) {
        return (number + part, false, begin + 1);
    }
    let fraction = tokens.get(taken).filter(|token| token.is_number()).and_then(|token| token.text.parse::<u64>().ok());
    match (fraction, denominator(tokens, taken + 1)) {
        (Some(part), Some(of)) if part < of => (number + part * ONE / of, false, taken + 3),
        _ => (number, false, taken),
    }
}

/// What a number is divided by: 2, 3 or 4 after a slash.
fn denominator(tokens: &[Token], at: usize) -> Option<u64> {
    let of = tokens.get(at).filter(|token| token.is("/") && !token.is_apart).and_then(|_| tokens.get(at + 1))?;
    let is_before_unit = tokens.get(at + 2).is_some_and(|token| find(words::UNITS, &token.text) == Some(60));
    of.text.parse().ok().filter(|of| [2, 3, 4].contains(of) && is_before_unit)
}

/// A number whose thousands may stand apart: "1 659".
fn thousands(tokens: &[Token]) -> Option<(u64, usize)> {
    let first = tokens.first()?;
    let is_begin = first.text.len() <= 3 && first.text.bytes().all(|byte| byte.is_ascii_digit()) && first.text != "0";
    let next = tokens.get(1).filter(|token| token.is_number() && token.is_apart && is_begin);
    let is_group = |text: &str| {
        let whole = text.split([',', '.']).next().unwrap_or_default();
        whole.len() == 3 && !text.contains(':') && text.len() < 7
    };
    match next.filter(|token| is_group(&token.text)) {
        Some(next) => Some((Decimal::read(&format!("{}{}", first.text, next.text))?.millionths()?, 2)),
        None => Some((Decimal::read(&first.text)?.millionths()?, 1)),
    }
}

/// Whether a number may be a time of day: "8.30", "14.15".
fn looks_like_time(text: &str) -> bool {
    let Some((hours, minutes)) = text.split_once('.') else { return false };
    let of = |text: &str| text.parse::<u32>().ok();
    minutes.len() == 2
        && of(hours).is_some_and(|hours| (6..24).contains(&hours))
        && of(minutes).is_some_and(|of| of < 60)
}

/// Hours and minutes with a colon: "1:30", and "1:30:00" as a spreadsheet shows it.
pub(super) fn clock(text: &str) -> Option<u32> {
    let (hours, minutes) =
        text.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(text).split_once(':')?;
    let minutes = minutes.parse::<u32>().ok().filter(|&left| left < 60 && minutes.len() == 2)?;
    hours.parse::<u32>().ok()?.checked_mul(60)?.checked_add(minutes)
}

/// Minutes of a number of units, rounded.
pub(super) fn minutes(millionths: u64, unit: u32) -> Option<u32> {
    u32::try_from((millionths.checked_mul(u64::from(unit))? + ONE / 2) / ONE).ok()
}
