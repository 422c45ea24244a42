//! A scan as the text of a record: that of version 6, to the letter.
//!
//! Written straight from the scan. The structs of the versions are there to read with; writing them too would bring their maps
//! and serializers into what every visitor fetches, and every answer is saved in this way. A test compares it with what they
//! would write.

#[cfg(test)]
mod tests;

use core::fmt::Write as _;

use taakkompas_plan::decisions::{Decision, Decisions, Placement};
use taakkompas_scan::profile::{SchoolProfile, Worry};
use taakkompas_school::iso_date;
use taakkompas_school::order::sort_by_key;
use taakkompas_school::school_year::{Calendar, Stretch};

use crate::convert::{self, FORMAT, MOST_CHOICES, MOST_HOLIDAYS, MOST_IDS, VERSION, date_of};
use crate::lineage::Save;
use crate::scan::Scan;

/// The record of a scan that is this save.
pub(crate) fn record(scan: &Scan, save: &Save) -> String {
    let mut json = Json::default();
    json.open('{');
    let lineage = save.lineage.to_string();
    if !lineage.is_empty() {
        json.field("lineage", &lineage);
    }
    json.field("format", FORMAT);
    json.name("version");
    let _ = write!(json.text, "{VERSION}");
    json.name("revision");
    let _ = write!(json.text, "{}", save.stamp.revision);
    json.optional("saved", save.stamp.saved.map(|moment| moment.to_string()).as_deref());
    json.field("name", &convert::cut(&scan.name, Scan::LONGEST_NAME));
    profile(&mut json, &scan.profile);
    json.name("answers");
    json.open('{');
    for (statement, answer) in scan.answers.iter().take(MOST_IDS) {
        json.field(statement.as_str(), answer.code());
    }
    json.close('}');
    decisions(&mut json, &scan.decisions);
    calendar(&mut json, &scan.calendar);
    json.optional("today", scan.today.and_then(date_of).as_deref());
    if let Some(documents) = scan.documents.as_json() {
        json.name("documents");
        json.text.push_str(documents);
    }
    json.close('}');
    json.text
}

/// The code of a choice, if one was made.
macro_rules! one {
    ($json:ident, $of:ident, $field:ident) => {
        $json.optional(stringify!($field), $of.$field.map(|choice| choice.code()))
    };
}

/// The codes of choices, no more than can be read back.
macro_rules! all {
    ($json:ident, $name:expr, $choices:expr, $most:expr) => {
        $json.list($name, &mut $choices.iter().take($most).map(|choice| choice.code()))
    };
}

fn profile(json: &mut Json, of: &SchoolProfile) {
    json.name("profile");
    json.open('{');
    one!(json, of, groups);
    all!(json, "group_forms", of.group_forms, MOST_CHOICES);
    one!(json, of, assistants);
    json.name("has_teacher_supporter");
    json.text.push_str(if of.has_teacher_supporter { "true" } else { "false" });
    one!(json, of, cover);
    all!(json, "covered_by", of.covered_by, MOST_CHOICES);
    all!(json, "worries", of.worries, Worry::MOST);
    one!(json, of, hours);
    json.optional("hours_until", of.hours_until.and_then(date_of).as_deref());
    one!(json, of, vacancies);
    one!(json, of, changes);
    one!(json, of, board);
    one!(json, of, pool);
    one!(json, of, trend);
    one!(json, of, leader);
    one!(json, of, filled_in_by);
    one!(json, of, school_type);
    one!(json, of, ib_word);
    json.close('}');
}

fn decisions(json: &mut Json, of: &Decisions) {
    json.name("decisions");
    json.open('{');
    json.name("by_measure");
    json.open('{');
    for (measure, on) in of.by_measure.iter().take(MOST_IDS) {
        json.name(measure.as_str());
        decision(json, on);
    }
    json.close('}');
    json.list("order", &mut of.order.iter().take(MOST_IDS).map(|measure| measure.as_str()));
    json.close('}');
}

fn decision(json: &mut Json, of: &Decision) {
    let (stance, other, reason) = match &of.placement {
        Placement::AsProposed => ("as-proposed", None, ""),
        Placement::Added { instead_of } => ("added", instead_of.as_ref(), ""),
        Placement::Postponed => ("postponed", None, ""),
        Placement::Rejected { reason } => ("rejected", None, reason.as_str()),
        Placement::SwappedFor(other) => ("swapped-for", Some(other), ""),
    };
    json.open('{');
    json.field("stance", stance);
    if let Some(other) = other {
        json.field("other", other.as_str());
    }
    if !reason.is_empty() {
        json.field("reason", &convert::cut(reason, Scan::LONGEST_NOTE));
    }
    if !of.owners.is_empty() {
        all!(json, "pullers", of.owners, Decision::MOST_OWNERS);
    }
    if let Some(due) = of.due {
        json.field("due", &due.to_string());
    }
    json.field("progress", of.progress.code());
    if !of.note.is_empty() {
        json.field("note", &convert::cut(&of.note, Scan::LONGEST_NOTE));
    }
    json.close('}');
}

fn calendar(json: &mut Json, of: &Calendar) {
    json.name("calendar");
    json.open('{');
    json.field("region", of.region().code());
    // What does not fit stays in the record until the school has seen that; it counts over what fits.
    let left_out = of.left_out();
    let of_own = of.own().iter().map(|(holiday, &days)| (*holiday, days));
    let of_own = of_own.filter(|(holiday, _)| !left_out.own.iter().any(|(other, _)| other == holiday));
    let mut own: Vec<(String, Stretch)> = Vec::new();
    for (holiday, days) in of_own.chain(left_out.own.iter().copied()) {
        own.push((holiday.to_string(), days));
    }
    sort_by_key(&mut own, |(holiday, _)| holiday.clone());
    json.name("own");
    json.open('{');
    for (holiday, days) in own.iter().take(MOST_HOLIDAYS) {
        json.name(holiday);
        stretch(json, *days);
    }
    json.close('}');
    json.name("test_weeks");
    json.open('[');
    for days in of.test_weeks().iter().chain(&left_out.test_weeks) {
        json.next();
        stretch(json, *days);
    }
    json.close(']');
    json.close('}');
}

fn stretch(json: &mut Json, days: Stretch) {
    json.open('{');
    json.field("first", &iso_date::format(days.first));
    json.field("last", &iso_date::format(days.last));
    json.close('}');
}

/// JSON while it is written.
/// A value follows a name, or a comma; so what ends in a bracket that opens has nothing in it yet.
#[derive(Debug, Default)]
struct Json {
    text: String,
}

impl Json {
    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
    }

    fn close(&mut self, bracket: char) {
        self.text.push(bracket);
    }

    /// A comma, unless what comes is the first.
    fn next(&mut self) {
        if !matches!(self.text.as_bytes().last(), Some(b'{' | b'[')) {
            self.text.push(',');
        }
    }

    fn name(&mut self, name: &str) {
        self.next();
        self.quoted(name);
        self.text.push(':');
    }

    fn field(&mut self, name: &str, value: &str) {
        self.name(name);
        self.quoted(value);
    }

    fn optional(&mut self, name: &str, value: Option<&str>) {
        self.name(name);
        match value {
            Some(value) => self.quoted(value),
            None => self.text.push_str("null"),
        }
    }

    fn list(&mut self, name: &str, values: &mut dyn Iterator<Item = &str>) {
        self.name(name);
        self.open('[');
        for value in values {
            self.next();
            self.quoted(value);
        }
        self.close(']');
    }

    /// As JSON asks for: what would end the text, and what cannot be seen, is escaped.
    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            let short = match letter {
                '"' => '"',
                '\\' => '\\',
                '\n' => 'n',
                '\r' => 'r',
                '\t' => 't',
                '\u{8}' => 'b',
                '\u{c}' => 'f',
                '\0'..' ' => {
                    let _ = write!(self.text, "\\u{:04x}", u32::from(letter));
                    continue;
                }
                _ => {
                    self.text.push(letter);
                    continue;
                }
            };
            self.text.push('\\');
            self.text.push(short);
        }
        self.text.push('"');
    }
}
