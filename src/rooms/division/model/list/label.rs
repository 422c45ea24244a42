//! Labels: in one line, without the mark of a list, and without the hours at their end.

use taakkompas_school::dutch::Reading;
use taakkompas_school::dutch::hours::{self, Amount, Each, Per, Sure, Time, Unit};
use taakkompas_school::dutch::people::{self, People};
use taakkompas_school::dutch::plain;
use taakkompas_school::rows;

use super::ListProblem;
use super::column::Column;
use super::entry::Entry;

/// A label in one line, without the mark of a list.
pub(super) fn rows_label(cell: &str) -> String {
    without_leaders(rows::label::without_mark(&one_line(cell)))
}

/// A text without the dots that lead to what stands behind it: "Sint ........ 20".
fn without_leaders(text: &str) -> String {
    let is_leader = |word: &str| word.chars().count() > 3 && word.chars().all(|sign| "._…".contains(sign));
    if !text.contains("....") && !text.contains("____") {
        return text.to_owned();
    }
    let words = text.split_whitespace().map(|word| match word.trim_end_matches(['.', '_']) {
        begin if word.len() > begin.len() + 3 => begin,
        _ => word,
    });
    words.filter(|word| !word.is_empty() && !is_leader(word)).collect::<Vec<_>>().join(" ")
}

/// Replaces line breaks within a cell with spaces.
pub(super) fn one_line(cell: &str) -> String {
    cell.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A label and the hours at its end. The shortest text that is an amount counts, with what belongs to it: of "Musical
/// groep 8 75 uur" that is "75 uur", of "Kerst ca. 20 uur" it is "ca. 20 uur".
pub(super) fn hours_at_end(label: &str) -> Option<(&str, &str)> {
    let is_between = |sign: char| sign.is_whitespace() || sign == '(';
    let mut begins: Vec<usize> = label.match_indices(is_between).map(|(at, sign)| at + sign.len()).collect();
    begins.reverse();
    let is_amount = |amount: &str| {
        let begins_right = amount.starts_with(|sign: char| sign.is_ascii_digit() || "±~½¼¾".contains(sign))
            || IN_WORDS.iter().any(|word| amount.to_lowercase().starts_with(word))
            || is_number_word(amount.split_whitespace().next().unwrap_or_default());
        let read = hours::read(amount, Unit::Hours);
        let has_unit = match &read {
            Reading::Read(Amount::Time(time)) => time.has_unit && time.left.is_empty(),
            Reading::Read(Amount::FullTime { .. }) => amount.contains(char::is_alphabetic),
            _ => false,
        };
        begins_right && has_unit
    };
    let of = |at: usize| label.get(at..).unwrap_or_default().trim_end_matches(')').trim();
    let mut found = begins.iter().take(MOST_WORDS).position(|&at| is_amount(of(at)))?;
    // "Ca. 20 uur", "3 x 8 uur".
    while let Some((&before, &at)) = begins.get(found + 1).zip(begins.get(found)) {
        let word = label.get(before..at).unwrap_or_default().trim().to_lowercase();
        let is_times =
            word == "x" || word.strip_suffix('x').is_some_and(|count| count.bytes().all(|byte| byte.is_ascii_digit()));
        let is_count = label.get(at..).is_some_and(|rest| rest.starts_with(['x', 'X']))
            && word.bytes().all(|byte| byte.is_ascii_digit());
        let is_in_all = word == "in" && label.get(at..).is_some_and(|rest| rest.to_lowercase().starts_with("totaal"));
        if !(is_times || is_count || is_in_all || ABOUT.contains(&word.as_str())) {
            break;
        }
        found += 1;
    }
    // A longer end may be one amount: "2 pers. à 10 uur", "6 keer per jaar een half uur".
    let is_times = |amount: &str| {
        let is_whole = |time: &Time| time.has_unit && time.left.is_empty() && matches!(time.sure, Sure::Times { .. });
        let read = || hours::read(amount, Unit::Hours);
        !amount.contains(')')
            && amount.starts_with(|sign: char| sign.is_ascii_digit())
            && matches!(read(), Reading::Read(Amount::Time(time)) if is_whole(&time))
    };
    let longer = begins.iter().enumerate().take(found + MOST_WORDS).skip(found + 1);
    let longer = longer.filter(|&(_, &at)| is_times(of(at))).map(|(place, _)| place).next_back();
    let at = *begins.get(longer.unwrap_or(found))?;
    let name = label.get(..at)?.trim_end_matches(|sign: char| sign.is_whitespace() || "(:-–—,;=".contains(sign));
    let before = name.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    // "Opvang tot 15 uur" is until a time of day.
    if CLOCK.contains(&before.as_str()) {
        return None;
    }
    (name.chars().any(char::is_alphabetic) && is_read(of(at))).then(|| (name, of(at)))
}

/// Words before a time of day.
const CLOCK: &[&str] = &["om", "tot", "vanaf", "na", "voor"];

/// Whether a word is a number: "twintig".
fn is_number_word(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && matches!(people::read(word), Reading::Read(People::Exactly(_)))
}

/// Whether a text says hours or minutes somewhere: "60 uur p.p. voor 2 leden", "twintig uur", "Cor 40u".
pub(super) fn says_hours(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|sign: char| sign.is_whitespace() || "()/+;".contains(sign))
        .map(|word| word.trim_end_matches([',', '.', ':']))
        .filter(|word| !word.is_empty())
        .collect();
    let begins = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit()) || is_number_word(word);
    let is_amount = |text: &str| {
        let read = hours::read(text, Unit::Hours);
        matches!(read, Reading::Read(Amount::Time(time)) if time.has_unit && time.left.is_empty() && time.minutes > 0)
    };
    let before = |at: usize| at.checked_sub(1).and_then(|at| words.get(at)).map(|word| word.to_lowercase());
    words.iter().enumerate().any(|(at, word)| {
        let is_clock = before(at).is_some_and(|word| CLOCK.contains(&word.as_str()));
        let with_next = || words.get(at + 1).is_some_and(|next| is_amount(&format!("{word} {next}")));
        begins(word) && !is_clock && (is_amount(word) || with_next())
    })
}

/// Whether a line says how much: "Sint 30 uur", "Kerst 20".
pub(super) fn says_much(line: &str) -> bool {
    // "30 uur" alone belongs to the label above it.
    let is_all = matches!(hours::read(line, Unit::Hours), Reading::Read(Amount::Time(time)) if time.left.is_empty());
    !is_all && (says_hours(line) || number_at_end(line).is_some())
}

/// Words of time that are no hours.
#[rustfmt::skip]
const DAYS: &[&str] = &[
    "dag", "dagen", "dagdeel", "dagdelen", "ochtend", "ochtenden", "middag", "middagen", "avond", "avonden", "week", "weken", "maand",
    "maanden",
];

/// Whether a text says how much in a way that is not read: "5%", "30 uurr", "? uur", "-25 uur", "3 dagen".
pub(super) fn says_other_amount(text: &str) -> bool {
    let is_around = |sign: char| "()-–—+/;:,".contains(sign);
    let words: Vec<String> = text.split_whitespace().map(|word| word.trim_matches(is_around).to_lowercase()).collect();
    let before = |at: usize| at.checked_sub(1).and_then(|at| words.get(at)).map_or("", String::as_str);
    words.iter().enumerate().any(|(at, word)| {
        let digits =
            word.len() - word.trim_start_matches(|sign: char| sign.is_ascii_digit() || ",.".contains(sign)).len();
        let is_open = word.as_str() == "?";
        let (number, joined) = word.split_at_checked(digits).unwrap_or(("", word));
        if !(is_open || number.starts_with(|sign: char| sign.is_ascii_digit())) || is_of_number(before(at)) {
            return false;
        }
        let next = if is_open || joined.is_empty() { words.get(at + 1).map_or("", String::as_str) } else { joined };
        let unit = next.trim_end_matches('.');
        unit == "%" || hours::may_be_unit(unit) || DAYS.contains(&unit) && joined.is_empty()
    })
}

/// A label and what it says at its end instead of hours: "n.t.b.", "?", "? uur".
pub(super) fn not_said_at_end(label: &str) -> Option<(&str, &str)> {
    let begins: Vec<usize> = label.match_indices(char::is_whitespace).map(|(at, sign)| at + sign.len()).collect();
    begins.iter().rev().take(3).find_map(|&at| {
        let (before, text) = label.split_at_checked(at)?;
        let first = text.split_whitespace().next().unwrap_or_default();
        let rest = text.get(first.len()..).unwrap_or_default().trim();
        let is_unit = rest.is_empty() || hours::may_be_unit(&rest.to_lowercase());
        // "Overleg PM" is one with a pedagogisch medewerker.
        let is_open = first.contains(['?', '.']) && first.chars().count() > 1 || first == "?" || plain(first) == "ntb";
        let is_it = is_unit && is_open && matches!(hours::read(first, Unit::Hours), Reading::NotSaidYet);
        let name = before.trim_end_matches(|sign: char| sign.is_whitespace() || "(:-–—,;=".contains(sign));
        (is_it && name.chars().any(char::is_alphabetic)).then_some((name, text))
    })
}

/// Whether an amount may be a time of day: "19.30 uur", "18.00-20.00 uur". "1.30 uur" is none.
pub(super) fn is_clock(amount: &str) -> bool {
    let number = |text: &str| text.parse::<u8>().ok();
    amount.split(|sign: char| !(sign.is_ascii_digit() || ".:".contains(sign))).any(|word| {
        word.split_once(['.', ':']).is_some_and(|(hour, minute)| {
            minute.len() == 2
                && number(hour).is_some_and(|hour| (7..24).contains(&hour))
                && number(minute).is_some_and(|minute| minute < 60 && minute.is_multiple_of(5))
        })
    })
}

/// Whether what is left of a label before its hours says other hours: "ICT - Cor 40 uur, Dewi", "Sint: Anja (10), Cor".
pub(super) fn says_more_hours(name: &str) -> bool {
    let in_brackets = name.split('(').skip(1).any(|part| {
        part.split_once(')')
            .is_some_and(|(inside, _)| !inside.is_empty() && inside.bytes().all(|of| of.is_ascii_digit()))
    });
    let is_open = name.matches('(').count() > name.matches(')').count();
    // "Sint - 20" and "Sint 20, Kerst", but not "Kamp groep 8".
    let before_comma = name.split([',', '+']).rev().skip(1).any(|part| number_at_end(part.trim()).is_some());
    let behind_dash = [" - ", " – ", " — "].iter().any(|dash| {
        name.rsplit_once(dash).is_some_and(|(_, last)| !last.is_empty() && last.bytes().all(|of| of.is_ascii_digit()))
    });
    is_open || in_brackets || before_comma || behind_dash || says_hours(name)
}

/// A label and how many people it says behind its hours: "MR: 60 uur p.p." and "2 leden".
pub(super) fn people_behind(label: &str) -> Option<(&str, &str)> {
    let label = label.trim_end_matches(['.', ' ']);
    let begins: Vec<usize> = label.match_indices(char::is_whitespace).map(|(at, sign)| at + sign.len()).collect();
    begins.iter().rev().take(4).find_map(|&at| {
        let (before, people) = with_hedge(label, at)?;
        let before = before.trim_end_matches(|sign: char| sign.is_whitespace() || ",;-–—/".contains(sign));
        let (rest, word) = before.rsplit_once(char::is_whitespace).unwrap_or(("", before));
        let is_between = ["voor", "met", "door", "x", "×", "à"].contains(&word.to_lowercase().as_str());
        let is_count = ["x", "×"].contains(&word) && !people.is_empty() && people.bytes().all(|of| of.is_ascii_digit());
        let before = if is_between { rest.trim_end() } else { before };
        ((is_people(people) || is_count) && hours_at_end(before).is_some()).then_some((before, people))
    })
}

/// The same behind words that say that the hours will be said later: "Kerst n.t.b." and "3 personen".
pub(super) fn people_behind_nothing(label: &str) -> Option<(&str, &str)> {
    people_at_end(label).filter(|(before, _)| not_said_at_end(before).is_some())
}

/// A label in two at a place, with the word before it that says about how many: "Sportdag 10 uur" and "minimaal 6 man".
fn with_hedge(label: &str, at: usize) -> Option<(&str, &str)> {
    let before = label.get(..at)?.trim_end();
    let word = before.rfind(char::is_whitespace).and_then(|at| before.get(at..)).map_or("", str::trim_start);
    let at = if people::is_hedge(word) { before.len() - word.len() } else { at };
    label.split_at_checked(at)
}

/// What may come before a number of people: "Sint met z'n drieën".
const WITH: &[&str] = &[" met z'n", " met z’n", " met zijn", " met", " voor"];

/// A label and how many people it says before its hours: "Sint" and "3 pers." of "Sint 3 pers. 20 uur".
pub(super) fn people_at_end(name: &str) -> Option<(&str, &str)> {
    let begins: Vec<usize> = name.match_indices(char::is_whitespace).map(|(at, sign)| at + sign.len()).collect();
    begins.iter().rev().take(3).find_map(|&at| {
        let count = name.get(at..)?;
        let (before, people) = with_hedge(name, at)?;
        let before = before.trim_end_matches(|sign: char| sign.is_whitespace() || ",;:-–—/".contains(sign));
        let is_count =
            count.starts_with(|sign: char| sign.is_ascii_digit()) || is_number_word(count.split(' ').next()?);
        let before = WITH.iter().find_map(|with| before.strip_suffix(with)).unwrap_or(before);
        // "Groep 5 ouders" is of groep 5.
        let is_of_word = is_of_number(before.rsplit(char::is_whitespace).next().unwrap_or_default());
        (is_count && !is_of_word && is_people(people) && before.chars().any(char::is_alphabetic))
            .then_some((before, people))
    })
}

/// The same where nothing but the label speaks of people: a number alone says none, as in "Coördinatie – één" or "Plein 2".
pub(super) fn people_named_at_end(label: &str) -> Option<(&str, &str)> {
    people_at_end(label).filter(|(before, people)| {
        let is_number = people.chars().all(|sign| sign.is_ascii_digit()) || is_number_word(people);
        let between = label.strip_prefix(before).and_then(|rest| rest.strip_suffix(people)).map_or("", str::trim);
        !is_number || WITH.iter().any(|with| with.trim_start() == between)
    })
}

/// Whether a label ends in two numbers, of which the last may be its hours: "Werkgroep 2032 12".
pub(super) fn ends_in_two_numbers(label: &str) -> bool {
    let is_number = |word: &str| {
        word.starts_with(|sign: char| sign.is_ascii_digit())
            && word.chars().all(|of| of.is_ascii_digit() || ",.".contains(of))
    };
    let mut words = label.split_whitespace().rev();
    words.next().is_some_and(is_number) && words.next().is_some_and(is_number) && words.next().is_some()
}

/// A label and the number at its end: "Sinterklaas 30". Not the number of something: "Kamp groep 8".
pub(super) fn number_at_end(label: &str) -> Option<(&str, &str)> {
    let (name, number) = label.rsplit_once(char::is_whitespace)?;
    let number = number.strip_prefix('(').and_then(|number| number.strip_suffix(')')).unwrap_or(number);
    let before = name.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    let is_number = number.len() <= 5
        && number.starts_with(|sign: char| sign.is_ascii_digit())
        && number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'));
    let is_of_word = is_of_number(&before);
    let name = name.trim_end_matches(|sign: char| sign.is_whitespace() || "(:-–—,;=".contains(sign));
    let is_year = number.len() == 4 && number.starts_with("20");
    (is_number && !is_of_word && !is_year && name.chars().any(char::is_alphabetic)).then_some((name, number))
}

/// Whether the number behind a word belongs to it: that of a group, or the second of two.
pub(super) fn is_of_number(before: &str) -> bool {
    NUMBERED.contains(&before.to_lowercase().trim_end_matches('.'))
        || before.ends_with(|sign: char| sign.is_ascii_digit() || "/&+".contains(sign))
}

/// Words that a number belongs to.
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "groep", "groepen", "gr", "klas", "unit", "fase", "deel", "week", "wk", "nr", "nummer", "blok", "thema", "periode",
    "leerjaar", "en", "t/m", "tot", "lokaal", "studiedag", "toets", "ronde", "team", "jaar",
];

/// What a line says that is all in one cell, with commas or dashes between: "Kerst - 20 uur - hele team". The first is the
/// label.
pub(super) fn in_one_cell(label: &str) -> Option<(&str, Vec<&str>)> {
    // "Sinterklaas (12 uur, 4 pers)".
    let inside =
        label.strip_suffix(')').and_then(|label| label.rsplit_once(" (")).filter(|(_, inside)| inside.contains(','));
    let mut parts = inside.map_or_else(|| vec![label], |(name, inside)| vec![name, inside]);
    for between in [" - ", " – ", " — ", ", ", " | ", "; ", ": "] {
        parts = parts.into_iter().flat_map(|part| part.split(between)).collect();
    }
    let parts: Vec<&str> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
    let (first, rest) = parts.split_first()?;
    (rest.len() > 1).then(|| (*first, rest.to_vec()))
}

/// Whether each row of a list is a label and nothing else.
pub(super) fn are_alone(entries: &[Entry]) -> bool {
    entries.iter().all(|entry| entry.cells.iter().filter(|cell| !cell.is_empty()).count() == 1 && !entry.is_own)
}

/// Whether most labels of a list that has nothing else end in a number.
pub(super) fn mostly_end_in_a_number(entries: &[Entry]) -> bool {
    let label = |entry: &Entry| rows_label(entry.cell(Column::Label));
    let ends = entries.iter().filter(|entry| number_at_end(&label(entry)).is_some()).count();
    entries.len() > 1 && are_alone(entries) && ends * 2 >= entries.len()
}

/// A label and what is in brackets at its end.
pub(super) fn in_brackets(label: &str) -> Option<(&str, &str)> {
    let (name, inside) = label.strip_suffix(')')?.rsplit_once('(')?;
    (!name.trim().is_empty()).then(|| (name.trim_end(), inside.trim()))
}

/// What a label says at its end that hours are counted in: "Bieb per week", "Rapporten (per leerling)", "BHV p.p.".
pub(super) fn counted(label: &str) -> (Per, Each) {
    let words: Vec<&str> = label.split_whitespace().map(|word| word.trim_matches(['(', ')', ',', ':'])).collect();
    let is_per = |word: &str| ["per", "elke", "iedere", "p/"].contains(&word.to_lowercase().as_str());
    let is_short =
        |word: &str| ["pp", "pw", "pm", "p/p", "p/w"].contains(&word.replace('.', "").to_lowercase().as_str());
    let text = match words.as_slice() {
        [_, .., per, of] if is_per(per) => format!("{per} {of}"),
        [_, .., short] if is_short(short) => (*short).to_owned(),
        _ => return (Per::NotSaid, Each::NotSaid),
    };
    match hours::read(&format!("1 uur {text}"), Unit::Hours) {
        // "Per bus" is no way to count.
        Reading::Read(Amount::Time(time)) if time.left.is_empty() && is_way_to_count(&text, time.each) => {
            (time.per, time.each)
        }
        _ => (Per::NotSaid, Each::NotSaid),
    }
}

/// "Per bus" is no way to count, and "per rapport" is.
fn is_way_to_count(text: &str, each: Each) -> bool {
    let noun = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    each != Each::Other || hours::each_noun(&noun) == Some(Each::Other)
}

/// The word at the end of a label that says that it comes back in a year: of "Nieuwsbrief maandelijks", hours may be those
/// of a month or of all months.
pub(super) fn comes_back(label: &str) -> Option<&str> {
    let word = label.trim_end_matches([')', '.', ':', ',', ' ']).rsplit([' ', '(']).next()?;
    let is_word =
        label.len() > word.len() && !matches!(super::words::comes_back(word), Per::NotSaid) && word.ends_with('s');
    is_word.then_some(word)
}

/// The months that a label ends with, in brackets or not: only their names, with what may stand between two.
pub(super) fn months_at_end(label: &str) -> Option<&str> {
    let is_month = |word: &str| MONTHS.contains(&word.trim_end_matches('.').to_lowercase().as_str());
    let are_months = |text: &str| {
        let words =
            || text.split(|sign: char| sign.is_whitespace() || "-–/,&+".contains(sign)).filter(|word| !word.is_empty());
        words().any(is_month) && words().all(|word| is_month(word) || ["en", "t/m", "tm", "tot"].contains(&word))
    };
    if let Some((_, inside)) = in_brackets(label) {
        return Some(inside).filter(|inside| are_months(inside));
    }
    let begins = label.match_indices(char::is_whitespace).map(|(at, sign)| at + sign.len());
    begins.filter_map(|at| label.get(at..)).find(|text| text.starts_with(char::is_alphabetic) && are_months(text))
}

/// Names of months. "Mei" and "mrt" are no names of tasks; "dec" and "sept" are as they are written.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec",
];

/// Whether what is in brackets is a number of people: "4 personen".
pub(super) fn is_people(inside: &str) -> bool {
    let is_short = inside.strip_suffix('p').is_some_and(|count| count.trim_end().bytes().all(|of| of.is_ascii_digit()));
    let has_word = is_short && inside.len() > 1 || inside.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
    has_word && matches!(people::read(inside), Reading::Read(of) if !matches!(of, People::Every(_)))
}

/// Whether what is in brackets says that the hours are for each person: "p.p.", "uren per persoon".
pub(super) fn is_each(inside: &str) -> bool {
    let word = plain(inside);
    let word = word.strip_prefix("uren").or_else(|| word.strip_prefix("uur")).unwrap_or(&word);
    ["pp", "perpersoon", "perpers", "perdeelnemer", "percollega", "ieder", "elk"].contains(&word)
}

/// The entries, with hours on a line of their own put behind the label above them.
pub(super) fn with_hours_below(entries: Vec<Entry>) -> Vec<Entry> {
    let only = |entry: &Entry| {
        let mut filled = entry.cells.iter().filter(|cell| !cell.is_empty());
        filled.next().filter(|_| filled.next().is_none()).cloned()
    };
    let is_hours = |text: &str| {
        let read = hours::read(text, Unit::Hours);
        matches!(&read, Reading::Read(Amount::Time(time)) if time.has_unit && time.left.is_empty())
    };
    let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
    for entry in entries {
        let hours = only(&entry).filter(|text| !entry.is_own && is_hours(text));
        let above = kept.last_mut().filter(|above| above.until + 1 == entry.line);
        match (hours, above) {
            (Some(hours), Some(above)) if only(above).is_some_and(|label| !is_hours(&label)) => {
                for cell in above.cells.iter_mut().filter(|cell| !cell.is_empty()) {
                    *cell = format!("{cell} {hours}");
                }
                above.until = entry.until;
            }
            _ => kept.push(entry),
        }
    }
    kept
}

/// Whether an amount is read as it is.
fn is_read(amount: &str) -> bool {
    matches!(hours::read(amount, Unit::Hours), Reading::Read(_))
}

/// How many words at the end of a label may be an amount.
const MOST_WORDS: usize = 7;

/// Words that an amount begins with, without a number in digits.
const IN_WORDS: &[&str] = &["half", "anderhalf"];

/// Words before an amount that belong to it.
#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "een", "ca", "ca.", "circa", "ongeveer", "plm.", "max", "max.", "maximaal", "min.", "minimaal", "minstens", "hooguit", "hoogstens",
    "±", "~", "elk", "ieder", "samen", "totaal",
];

/// A text of a column, if it is no longer than that.
pub(super) fn text(column: Column, cell: &str, most: usize) -> Result<String, ListProblem> {
    let found = cell.chars().count();
    if found > most { Err(ListProblem::TooLong { column, most, found }) } else { Ok(cell.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_may_stand_after_a_label() {
        for (text, expected) in [
            ("Sinterklaas 30 uur", Some(("Sinterklaas", "30 uur"))),
            ("Musical groep 8 75 uur", Some(("Musical groep 8", "75 uur"))),
            ("Pasen (12 uur)", Some(("Pasen", "12 uur"))),
            ("Kerst: 20u", Some(("Kerst", "20u"))),
            ("Kerst - 20 uur", Some(("Kerst", "20 uur"))),
            ("Kerst, ca. 20 uur", Some(("Kerst", "ca. 20 uur"))),
            ("Kerst een half uur", Some(("Kerst", "een half uur"))),
            ("Kerst anderhalf uur", Some(("Kerst", "anderhalf uur"))),
            ("Kerst 1u30", Some(("Kerst", "1u30"))),
            ("Kerst 2026", None),
            ("Groep 8", None),
            ("Kerst 5 december", None),
            ("20 uur", None),
            ("Kerst", None),
            ("", None),
        ] {
            assert_eq!(hours_at_end(text), expected, "{text}");
        }
    }
}
