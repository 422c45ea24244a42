//! What stands on the A4 for the directors' meeting, in lines of paper: as much as fits on one sheet, however many schools
//! there are.
//!
//! Each thing has at least a line. What is left of the sheet goes round: a line more for each thing that is not told whole, in
//! the order of the sheet and never by a number.

use taakkompas_board::Question;
use taakkompas_board::names::Names;
use taakkompas_board::overview::{Line, Overview, Part, Subject};
use taakkompas_board::summary::School;
use taakkompas_board::together::{Together, together};

use super::overview as t;
use super::{question, school};
use crate::kit::words::labels;

/// How many lines of text there are below the heads, with room to decide.
pub const LINES: usize = 38;
/// How many characters a line has: fewer than fit, since some are wide.
pub const WIDTH: usize = 88;
/// How many subjects of a question are named, and how many things to do together: the most of these pairs that fits.
const NAMED: [(usize, usize); 6] = [(20, 20), (12, 12), (8, 8), (5, 6), (4, 5), (3, 4)];
/// How many schools of one thing are looked at: more never fit.
const MOST_PARTS: usize = 120;
/// Where the other questions are.
const SPREADSHEET: &str = "het rekenblad";
/// Where the rest of what schools could do together is: it is worked out for the page, and is no row of the spreadsheet.
const PAGE: &str = "de pagina van het bestuur";

/// The text of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What is asked: a head for each question, and its subjects.
    pub asked: Vec<(String, Vec<String>)>,
    /// What schools can do together.
    pub together: Vec<String>,
    /// Who can help.
    pub help: Vec<String>,
}

impl Sheet {
    /// How many lines it takes.
    pub fn lines(&self) -> usize {
        let asked =
            self.asked.iter().map(|(head, all)| lines_of(head) + all.iter().map(|one| lines_of(one)).sum::<usize>());
        asked.sum::<usize>() + self.together.iter().chain(&self.help).map(|one| lines_of(one)).sum::<usize>()
    }
}

/// Something on the sheet: how it begins, and the parts of which as many follow as there is room for.
struct Entry {
    head: String,
    parts: Vec<String>,
    /// How many there are in all; more than are listed if the list was cut.
    all: usize,
    lines: usize,
    is_whole: bool,
    /// Whether its parts are names of schools, not words of theirs.
    names_schools: bool,
}

impl Entry {
    fn new(head: String, parts: Vec<String>, all: u64) -> Self {
        let all = usize::try_from(all).unwrap_or(usize::MAX).max(parts.len());
        let mut entry = Self { head, parts, all, lines: 1, is_whole: false, names_schools: true };
        entry.is_whole = entry.fits();
        entry
    }

    fn fits(&self) -> bool {
        let whole = format!("{}{}", self.head, self.parts.join("; "));
        self.all == self.parts.len() && lines_of(&whole) <= self.lines
    }

    /// As much as its lines hold. Half a name says nothing: without room for the first, how many schools there are stands alone.
    /// What a school asks in its own words is shortened at a word.
    fn text(&self) -> String {
        let mut text = self.head.clone();
        for (at, part) in self.parts.iter().enumerate() {
            let between = if at > 0 { "; " } else { "" };
            let left = self.all - at - 1;
            let longer = format!("{text}{between}{part}");
            let with_rest = if left > 0 { format!("{longer}{}", rest(left)) } else { longer.clone() };
            if lines_of(&with_rest) <= self.lines {
                text = longer;
                continue;
            }
            if at > 0 {
                return text + &rest(left + 1);
            }
            if self.names_schools {
                let head = self.head.trim_end().trim_end_matches(':');
                return if lines_of(head) <= self.lines { head.to_owned() } else { shortened(head, "", self.lines) };
            }
            let tail = if left > 0 { rest(left) } else { String::new() };
            return shortened(&longer, &tail, self.lines);
        }
        let unlisted = self.all - self.parts.len();
        if unlisted > 0 { text + &rest(unlisted) } else { text }
    }
}

fn rest(left: usize) -> String {
    format!("; en nog {left}")
}

/// As many words as these lines hold, with "…" and what comes after.
fn shortened(text: &str, tail: &str, lines: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let cut = |count: usize| format!("{}…{tail}", words.get(..count).unwrap_or_default().join(" "));
    let fits = (1..words.len()).rev().map(cut).find(|cut| lines_of(cut) <= lines);
    // One word that is longer than the sheet is wide.
    fits.unwrap_or_else(|| text.chars().take(WIDTH - 1).chain(['…']).collect())
}

/// How many lines a text takes, broken between words; a word that is too long is broken itself.
pub fn lines_of(text: &str) -> usize {
    let mut lines = 1;
    let mut used = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > WIDTH {
            lines += 1;
            used = 0;
        }
        used += length + usize::from(used > 0);
        lines += used.saturating_sub(1) / WIDTH;
        used = if used > WIDTH { used % WIDTH } else { used };
    }
    lines
}

/// A school by its name alone, if there is one of that name.
pub fn called(of: &School, names: &Names) -> String {
    if names.is_twice(of) { school(of) } else { of.name.clone() }
}

/// The sheet of an overview.
pub fn sheet(overview: &Overview, names: &Names) -> Sheet {
    let pairs = together(overview);
    let mut help: Vec<Entry> = overview
        .offers
        .iter()
        .map(|(&theme, part)| {
            Entry::new(
                format!("{} ({}): ", labels::theme(theme), t::schools(part.count)),
                schools(part, names),
                part.count,
            )
        })
        .collect();
    let count = help.len();
    let least = |of: (usize, usize)| {
        let asked = Question::ALL.iter().map(|&question| {
            let all = overview.asks_of(question).count();
            1 + all.min(of.0) + usize::from(all > of.0)
        });
        asked.sum::<usize>() + pairs.len().min(of.1) + usize::from(pairs.len() > of.1) + count
    };
    let fits = NAMED.into_iter().find(|&of| least(of) <= LINES);
    let (subjects, most_pairs) = fits.or(NAMED.last().copied()).unwrap_or_default();
    let mut asked: Vec<Vec<Entry>> = Question::ALL
        .iter()
        .map(|&of| overview.asks_of(of).take(subjects).map(|(about, part)| subject(about, part, names)).collect())
        .collect();
    let mut joint: Vec<Entry> = pairs.iter().take(most_pairs).map(|of| pair(of, names)).collect();
    let mut left = LINES.saturating_sub(least((subjects, most_pairs)));
    while left > 0 {
        let entries = asked.iter_mut().flatten().chain(&mut joint).chain(&mut help);
        let mut grew = false;
        for entry in entries.filter(|entry| !entry.is_whole).take(left) {
            entry.lines += 1;
            entry.is_whole = entry.fits();
            left -= 1;
            grew = true;
        }
        if !grew {
            break;
        }
    }
    let texts = |entries: Vec<Entry>, all: usize, place: &str| {
        let more = all.saturating_sub(entries.len());
        let more = (more > 0).then(|| format!("En nog {more}: zie {place}."));
        entries.iter().map(Entry::text).chain(more).collect::<Vec<_>>()
    };
    let asked = Question::ALL.iter().zip(asked).map(|(&of, entries)| {
        let head = format!("{}: {}", question(of), t::asked_by(overview.count_of(of), overview.askers_of(of)));
        (head, texts(entries, overview.asks_of(of).count(), SPREADSHEET))
    });
    Sheet { asked: asked.collect(), together: texts(joint, pairs.len(), PAGE), help: texts(help, count, PAGE) }
}

/// The schools of a part, each once.
fn schools(part: &Part<Line>, names: &Names) -> Vec<String> {
    // No more than could ever fit: of thousands, the rest is only counted.
    part.by_school().take(MOST_PARTS).map(|(of, _)| called(of, names)).collect()
}

fn subject(about: &Subject, part: &Part<Line>, names: &Names) -> Entry {
    let head = format!("{} ({}): ", t::subject(about), t::under(about, part));
    if !about.has_many_of_a_school() {
        return Entry::new(head, schools(part, names), part.count);
    }
    // Nobody but the school knows a question in its own words.
    let says = part.lines.iter().take(MOST_PARTS).map(|line| {
        let says = t::says(line).split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{}: {says}", called(&line.school, names))
    });
    Entry { names_schools: false, ..Entry::new(head, says.collect(), part.count) }
}

fn pair(of: &Together<'_>, names: &Names) -> Entry {
    let head = t::together(of, &|school| called(school, names));
    match of {
        Together::Ask { schools: all, .. } | Together::Goal { schools: all, .. } => {
            Entry::new(format!("{head} "), schools(all, names), all.count)
        }
        Together::Help { .. } => Entry::new(head, Vec::new(), 0),
    }
}
