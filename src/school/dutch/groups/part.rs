//! The groups in a cell, one part at a time.

use super::{GroupKind, GroupSaid, Stage, in_order};
use crate::dutch::find;
use crate::dutch::numbers::in_words;
use crate::dutch::signs::{Kind, Token, is_to, lower, tokens};
use crate::year::Year;

/// Words before the year of a group, in lower case and without a point.
const GROUP: &[&str] =
    &["groep", "groepen", "gr", "g", "grp", "jaargroep", "leerjaar", "combigroep", "combinatiegroep"];

const KINDERGARTEN: &[&str] =
    &["kleuters", "kleuter", "kleutergroep", "kleutergroepen", "kleuterbouw", "kleuterklas", "kleuterklassen"];

const STAGES: &[(Stage, &[&str])] = &[
    (Stage::Lower, &["onderbouw", "ob", "onderbouwgroep", "onderbouwgroepen"]),
    (Stage::Middle, &["middenbouw", "mb", "middenbouwgroep", "middenbouwgroepen"]),
    (Stage::Upper, &["bovenbouw", "bb", "bovenbouwgroep", "bovenbouwgroepen"]),
];

/// Words after a number that make it a number of something else: "5 leerlingen".
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    "leerlingen", "leerling", "ll", "lln", "kinderen", "kind", "kleuters", "x", "uur", "u", "min", "minuten", "groepen",
    "groepjes", "keer", "personen", "pers", "groepje",
];

/// Words that say more groups without naming them: "groep 5 en hoger".
const BEYOND: &[&str] =
    &["hoger", "lager", "verder", "daarboven", "daaronder", "ouder", "jonger", "rest", "de rest", "overige"];

/// The groups in a text, each once, in the order in which they are named; none if one of them cannot be a group.
pub(super) fn groups(text: &str) -> Vec<GroupSaid> {
    let mut found: Vec<GroupSaid> = Vec::new();
    for part in parts(text) {
        if BEYOND.contains(&part.to_lowercase().as_str()) {
            return Vec::new();
        }
        for group in of_part(&part, found.last()) {
            if !found.iter().any(|other| other.label.to_lowercase() == group.label.to_lowercase()) {
                found.push(group);
            }
        }
    }
    found
}

/// Whether a text names a year that no school has: "groep 9", "gr. 7/9", or 12 alone. Some schools call the youngest groep 0.
pub(super) fn has_other_year(text: &str) -> bool {
    let tokens = tokens(text);
    let is_other = |token: &Token| token.is_number() && token.text.parse().is_ok_and(|year: u32| year > 8);
    let is_joining = |token: &Token| is_to(token) || ["/", ",", "+", "&", "en"].contains(&token.text.as_str());
    let mut is_of_group = tokens.first().is_some_and(Token::is_number);
    tokens.iter().enumerate().any(|(at, token)| {
        let is_counted = tokens.get(at + 1).is_some_and(|next| COUNTED.contains(&next.text.as_str()));
        let is_letter = token.kind == Kind::Word && token.text.chars().count() == 1;
        let is_word = GROUP.contains(&token.text.as_str());
        is_of_group = is_word || is_of_group && (token.is_number() || is_joining(token) || is_letter);
        is_of_group && is_other(token) && !is_counted
    })
}

/// The parts between commas and "en".
fn parts(text: &str) -> Vec<String> {
    let text = text.replace(" en met ", " \u{0} ").replace(" en ", "\n").replace(" \u{0} ", " en met ");
    let parts =
        text.split(['\n', ',', ';', '+', '&']).map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.filter(|part| part.chars().any(char::is_alphanumeric)).collect()
}

/// The years that a part begins with, after a word for a group.
#[derive(Debug, Default)]
struct Years {
    years: Vec<Year>,
    is_range: bool,
    /// Whether there is more than one, joined by a sign: a combination.
    is_joined: bool,
    /// How many tokens they take.
    taken: usize,
}

fn of_part(part: &str, before: Option<&GroupSaid>) -> Vec<GroupSaid> {
    let tokens = tokens(&lower(part));
    let words =
        |list: &[&str]| tokens.iter().any(|token| token.kind == Kind::Word && list.contains(&token.text.as_str()));
    let said = |label: String, years: Vec<Year>, kind| vec![GroupSaid { label, years, kind }];
    // "3a en b": the letter belongs to the year before it.
    if let ([only], Some(GroupSaid { label, years, kind: GroupKind::One })) = (tokens.as_slice(), before)
        && only.kind == Kind::Word
        && only.text.chars().count() == 1
    {
        let stem = label.trim_end_matches(|sign: char| sign.is_alphabetic() || sign == ' ');
        return said(format!("{stem}{}", part.trim()), years.clone(), GroupKind::One);
    }
    // "1/2 geel en rood": the name belongs to the years before it.
    if let ([only], Some(GroupSaid { label, years, kind: GroupKind::One })) = (tokens.as_slice(), before)
        && only.kind == Kind::Word
        && let Some(stem) = before_the_name(label)
        && ![KINDERGARTEN, GROUP].iter().any(|list| list.contains(&only.text.as_str()))
        && find(STAGES, &only.text).is_none()
    {
        return said(format!("{stem} {}", part.trim()), years.clone(), GroupKind::One);
    }
    // "Unit 1 en 2": the number belongs to the name before it.
    if let ([only], Some(GroupSaid { label, years, kind: kind @ (GroupKind::Unit | GroupKind::Named) })) =
        (tokens.as_slice(), before)
        && only.is_number()
        && years.is_empty()
        && label.ends_with(|sign: char| sign.is_ascii_digit())
    {
        let stem = label.trim_end_matches(|sign: char| sign.is_ascii_digit());
        return said(format!("{stem}{}", part.trim()), Vec::new(), *kind);
    }
    let is_unit = tokens.first().is_some_and(|token| token.text.starts_with("unit"));
    let found = years(&tokens);
    let is_kindergarten = words(KINDERGARTEN);
    let kind = match &found {
        _ if is_unit => GroupKind::Unit,
        years if years.is_range => GroupKind::Several,
        years if !years.years.is_empty() => GroupKind::One,
        _ if is_kindergarten => return said(part.to_owned(), vec![Year::One, Year::Two], GroupKind::Kindergarten),
        _ => {
            let stage = tokens.iter().find_map(|token| find(STAGES, &token.text));
            stage.filter(|_| tokens.len() <= 2).map_or(GroupKind::Named, GroupKind::Stage)
        }
    };
    if found.is_joined || is_unit || kind != GroupKind::One {
        return said(label(part), found.years, kind);
    }
    // "Groep 3 4 5" is three groups, and "gr5 gr6" two.
    let more =
        tokens.get(found.taken..).unwrap_or_default().iter().filter(|token| !GROUP.contains(&token.text.as_str()));
    let others: Option<Vec<Year>> = more.map(|token| token.text.parse().ok().and_then(Year::of)).collect();
    let mut groups = said(label(part), found.years, kind);
    if let Some(others) = others.filter(|others| !others.is_empty()) {
        for year in groups.iter().flat_map(|group| group.years.clone()).collect::<Vec<_>>().into_iter().take(1) {
            groups = said(format!("groep {}", year.code()), vec![year], kind);
        }
        groups.extend(others.into_iter().map(|year| GroupSaid {
            label: format!("groep {}", year.code()),
            years: vec![year],
            kind,
        }));
    }
    groups
}

/// The years of a group that also has a name, as they stand before it: "groep 1/2" of "groep 1/2 geel".
fn before_the_name(label: &str) -> Option<&str> {
    let (stem, name) = label.rsplit_once(' ')?;
    let is_name = name.chars().count() > 2 && name.chars().all(char::is_alphabetic);
    (is_name && stem.ends_with(|sign: char| sign.is_ascii_digit())).then_some(stem)
}

/// The years in a part: at its beginning, after a word for a group, or as a combination or range anywhere.
fn years(tokens: &[Token]) -> Years {
    for at in 0..tokens.len() {
        let rest = tokens.get(at..).unwrap_or_default();
        let Some(first) = rest.first() else { break };
        if GROUP.contains(&first.text.as_str()) {
            let begin = 1 + usize::from(rest.get(1).is_some_and(|token| token.is(":")));
            let mut found = run(rest.get(begin..).unwrap_or_default(), true);
            if !found.years.is_empty() {
                found.taken += at + begin;
                return found;
            }
            continue;
        }
        let mut found = run(rest, false);
        let is_at_begin =
            at == 0 || tokens.get(..at).is_some_and(|before| before.iter().all(|token| token.kind == Kind::Sign));
        if !found.years.is_empty() && (is_at_begin || found.is_joined || found.is_range) {
            found.taken += at;
            return found;
        }
    }
    Years::default()
}

/// Years with signs between them: "3", "1/2A", "5-8", "5 t/m 8", "1-2-3", "3a/3b".
fn run(tokens: &[Token], is_after_group: bool) -> Years {
    let mut found = Years::default();
    let mut at = 0;
    let mut from: Option<Year> = None;
    let mut dashes = 0;
    loop {
        // "Groep 5 t/m groep 8".
        let is_again = at > 0 && tokens.get(at).is_some_and(|token| GROUP.contains(&token.text.as_str()));
        let begin = at + usize::from(is_again);
        let Some(year) = tokens.get(begin).and_then(|token| year(token, is_after_group || at > 0)) else { break };
        let next = tokens.get(begin + 1);
        let is_counted = next.is_some_and(|next| COUNTED.contains(&next.text.as_str()));
        if is_counted && !(is_after_group || at > 0) {
            break;
        }
        match from {
            Some(from) if from > year => return Years::default(),
            Some(from) => found.years.extend(Year::ALL.iter().filter(|&&other| from <= other && other <= year)),
            None => found.years.push(year),
        }
        found.taken = begin + 1;
        // The letter of a group stands after its year: "3a/3b".
        let letter =
            tokens.get(begin + 1).is_some_and(|token| token.kind == Kind::Word && token.text.chars().count() == 1);
        at = begin + 1 + usize::from(letter);
        let Some(sign) = tokens.get(at) else { break };
        if !(sign.is("/") || is_to(sign)) {
            break;
        }
        dashes += usize::from(sign.is("-"));
        from = is_to(sign).then_some(year);
        found.is_range |= is_to(sign) && !sign.is("-");
        at += 1;
    }
    let count = found.years.len();
    found.years = in_order(core::mem::take(&mut found.years));
    found.is_joined = count > 1;
    // "5-8" is a range, "3-4" and "1-2-3" are combinations.
    found.is_range |= dashes == 1 && found.years.len() > 2;
    found
}

/// The year that a token names; in words only after "groep".
fn year(token: &Token, has_words: bool) -> Option<Year> {
    if token.is_number() {
        return token.text.parse().ok().and_then(Year::of);
    }
    in_words(&token.text).filter(|_| has_words && token.text.chars().count() > 1).and_then(Year::of)
}

/// The label of one group.
pub(super) fn label(text: &str) -> String {
    let text = text
        .trim_end_matches(|sign: char| sign.is_whitespace() || ".,;:".contains(sign))
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let begins_with_year = |text: &str| text.starts_with(|sign: char| sign.is_ascii_digit());
    if begins_with_year(&text) {
        let is_counted = tokens(&lower(&text)).get(1).is_some_and(|token| COUNTED.contains(&token.text.as_str()));
        return if is_counted { text } else { format!("groep {text}") };
    }
    let letters = text.chars().take_while(|sign| sign.is_alphabetic()).map(char::len_utf8).sum();
    let (word, after) = text.split_at_checked(letters).unwrap_or((&text, ""));
    let after = after.trim_start_matches(['.', ' ', ':']);
    let (own, number) =
        (word.to_lowercase(), after.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default());
    if !GROUP.contains(&own.as_str()) {
        return text;
    }
    let in_words = in_words(&number.to_lowercase()).and_then(Year::of);
    match (begins_with_year(after), in_words) {
        (true, _) if own == "groep" => format!("{word} {after}"),
        (true, _) => format!("groep {after}"),
        (false, Some(year)) => format!("groep {}{}", year.code(), after.get(number.len()..).unwrap_or_default()),
        (false, None) => text,
    }
}
