//! What the label of a colleague says besides what they are called: "Lkr groep 3 - 120 uur - ma di", "leraar groep 5 werkt
//! op ma en di", "Anja (leerkracht groep 3)"; and the group in what someone is: "Leerkracht groep 3" beside a name.

use taakkompas_school::dutch::days::{self, DaysSaid, short_weekday};
use taakkompas_school::dutch::groups::{GroupSaid, years_in};
use taakkompas_school::dutch::hours::{self, Amount, Unit};
use taakkompas_school::dutch::{Reading, jobs, names, plain, roles};
use taakkompas_school::staff::StaffRole;
use taakkompas_school::year::Year;

use super::cells::is_function;
use super::column::Column;
use super::heads::Slot;
use super::people_room::capacity;
use super::person_row::{PersonRow, RowCapacity};
use super::several::is_part;
use super::{ListProblem, cut, words};
use crate::colleagues::Colleague;
use crate::groups::{behind_the_role, leads_a_group, taught_groups};

/// A label, taken apart.
#[derive(Debug, Default)]
struct Label {
    /// What someone is called.
    name: String,
    /// What stands behind it, and is none of the others.
    others: Vec<String>,
    days: Vec<String>,
    rooms: Vec<String>,
    /// What someone is, beside a name.
    roles: Vec<String>,
    /// What someone has learned: "BHV".
    certificates: Vec<String>,
    /// How many times days stand in brackets: each behind another name.
    days_in_brackets: usize,
}

/// Small words before days that stand before a name.
const BEFORE_DAYS: &[&str] = &["de", "alleen", "elke", "iedere", "op", "altijd", "alle", "enkel"];

/// What may stand between the parts of a label.
const BETWEEN: [&str; 7] = [" - ", " – ", " — ", ": ", "; ", " | ", " · "];

impl Label {
    fn of(text: &str) -> Self {
        let mut label = Self::default();
        let mut text = label.without_brackets(text).replace([';', '|'], ", ");
        for between in BETWEEN {
            text = text.replace(between, ", ");
        }
        // "0,6 fte" is one part.
        let mut parts =
            text.split(", ").map(|part| part.trim().trim_end_matches([',', ':', '-'])).filter(|part| !part.is_empty());
        label.name = parts.next().unwrap_or_default().to_owned();
        label.ends_of_name();
        // "De hele week: Cor", "Alleen ma en di: Bea".
        if !label.days.is_empty() && BEFORE_DAYS.contains(&plain(&label.name).as_str()) {
            label.name = parts.next().unwrap_or_default().to_owned();
        }
        for part in parts {
            label.take(part);
        }
        label
    }

    /// Takes what is in brackets, if it is days, room or a role; the rest of the text keeps the others.
    fn without_brackets(&mut self, text: &str) -> String {
        let mut left = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('(') {
            let Some((inside, after)) = after.split_once(')') else { break };
            left.push_str(before);
            let parts: Vec<&str> = inside.split(", ").flat_map(|part| part.split(" - ")).map(str::trim).collect();
            let is_known = |part: &&str| is_days(part) || is_room(part);
            let are_days = is_days(inside);
            // "Di/vr (vr om en om)": one day more precisely.
            let goes_on = are_days && ends_in_days(left.trim_end());
            if goes_on {
                left.push_str(&format!("({inside})"));
                rest = after;
                continue;
            }
            self.days_in_brackets += usize::from(are_days);
            let is_role = is_function(inside) && names::may_be_name(left.trim());
            if is_role {
                self.roles.push(inside.trim().to_owned());
            } else if !left.trim().is_empty() && (are_days || is_room(inside) || is_part_of_full_time(inside)) {
                self.take(inside.trim());
            } else if !left.trim().is_empty() && parts.iter().all(is_known) {
                parts.iter().for_each(|part| self.take(part));
            } else {
                left.push_str(&format!("({inside})"));
            }
            rest = after;
        }
        left.push_str(rest);
        left.trim().to_owned()
    }

    /// Takes the days and the room that the name ends with, in either order.
    fn ends_of_name(&mut self) {
        for _ in 0..2 {
            let name = self.name.clone();
            if let Some((before, end, _)) = days::at_end(&name) {
                self.days.insert(0, end.to_owned());
                before.clone_into(&mut self.name);
            } else if let Some((before, room)) = room_at_end(&name) {
                self.rooms.push(room.to_owned());
                before.clone_into(&mut self.name);
            } else if let Some((before, room)) = name.rsplit_once(' ').filter(|(_, room)| is_part(room)) {
                self.rooms.push(room.to_owned());
                before.trim_end().clone_into(&mut self.name);
            }
        }
    }

    fn take(&mut self, part: &str) {
        let part = without_verb(part);
        let is_small = || ["werkdagen", "dagen", "werkt", "aanwezig"].contains(&plain(part).as_str());
        if is_days(part) || is_small() {
            self.days.push(part.to_owned());
        } else if is_room(part) || is_bare_room(part) {
            self.rooms.push(part.to_owned());
        } else if is_function(part) && names::may_be_name(&self.name) {
            self.roles.push(part.to_owned());
        } else if let Some((_, certificate)) =
            CERTIFICATES.iter().find(|(words, _)| words.contains(&plain(part).as_str()))
        {
            self.certificates.push((*certificate).to_owned());
        } else {
            self.others.push(part.to_owned());
        }
    }
}

/// Whether a line says more of someone than who it is: "Anja 0,8", "Tom ma di", "Kim (0,4 fte)".
pub(super) fn says_more(line: &str) -> bool {
    let label = Label::of(line);
    let says = !label.days.is_empty() || !label.rooms.is_empty();
    says && !label.name.is_empty() && !is_function(&label.name)
}

/// Words behind a name that say which certificate someone has.
const CERTIFICATES: &[(&[&str], &str)] = &[
    (&["bhv", "bhver", "bedrijfshulpverlener", "bhvcertificaat"], "BHV"),
    (&["ehbo", "ehboer", "ehbodiploma"], "EHBO"),
];

/// Whether a text ends in days: what is in brackets behind it says more of them.
fn ends_in_days(text: &str) -> bool {
    let behind = text.rsplit([':', ',', ';']).next().unwrap_or_default().trim();
    is_days(without_verb(behind)) || days::at_end(behind).is_some()
}

/// What someone says of themselves, without the words before the days: "ik werk ma di", "ben er op wo".
fn without_verb(part: &str) -> &str {
    let mut rest = part.trim();
    while let Some((word, after)) = rest.split_once(char::is_whitespace) {
        if !SAYS.contains(&plain(word).as_str()) {
            break;
        }
        rest = after.trim_start();
    }
    if is_days(rest) { rest } else { part }
}

/// Words before the days of someone who speaks.
#[rustfmt::skip]
const SAYS: &[&str] = &[
    "ik", "werk", "werkt", "ben", "is", "er", "kan", "wil", "graag", "blijf", "mijn", "dagen", "werkdagen", "zijn", "op", "aanwezig",
    "dan", "altijd", "gewoon", "bij", "mij", "voor", "me", "van", "ook", "zelf", "weer",
];

fn is_days(text: &str) -> bool {
    days::read(text).as_read().is_some_and(|said| said.left.is_empty() && !said.on.is_empty())
}

/// Whether a text is room with its unit, and nothing else.
fn is_room(text: &str) -> bool {
    let is_clear = |amount: &Amount| match amount {
        Amount::Time(time) => time.has_unit && time.left.is_empty(),
        Amount::FullTime { .. } => true,
    };
    let is_word = words::capacity(&text.to_lowercase()).is_some();
    is_full_time(text) || is_word || hours::read(text, Unit::Room).as_read().is_some_and(is_clear)
}

/// A number by itself that is no year of a group: "0,4", "120".
fn is_bare_room(text: &str) -> bool {
    let is_number = !text.is_empty() && text.chars().all(|sign| sign.is_ascii_digit() || ",.".contains(sign));
    let is_year = text.parse::<u8>().is_ok_and(|number| number < 9);
    is_number && !is_year && !matches!(hours::read(text, Unit::Room), Reading::Unread)
}

/// Whether a text is a number that may be a part of full time: "0,8".
fn is_part_of_full_time(text: &str) -> bool {
    is_bare_room(text) && text.contains([',', '.'])
}

fn is_full_time(text: &str) -> bool {
    ["fulltime", "voltijd", "voltijds"].contains(&plain(text).as_str())
}

/// "OA 24 uur", "leerkracht 3 0,6 fte", "leraar groep 3 ca. 60 uur per jaar": the name and the room behind it.
fn room_at_end(label: &str) -> Option<(&str, &str)> {
    let tail = |words: usize| label.rmatch_indices(' ').nth(words - 1).and_then(|(at, _)| label.split_at_checked(at));
    let is_it = |room: &str| {
        let begins = room.starts_with(|sign: char| sign.is_ascii_digit() || sign == '±');
        is_room(room) && (begins || !room.contains(' '))
    };
    // "60 uur per jaar" has four words; the number before "60 uur" is that of a group.
    let counts = if label.to_lowercase().contains(" per ") { [4, 3, 2, 1] } else { [2, 1, 2, 1] };
    let mut found = counts.into_iter().filter_map(|count| tail(count).map(|(name, room)| (count, name, room.trim())));
    let (count, name, room) = found.find(|(_, _, room)| is_it(room))?;
    let last = name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let is_about = ["ca", "ca.", "circa", "ongeveer", "±", "max", "max.", "min", "min."].contains(&last.as_str());
    let (name, room) = if is_about { tail(count + 1)? } else { (name, room) };
    Some((name.trim_end(), room.trim()))
}

impl PersonRow {
    /// Takes what the label, and what someone is, say of the days, the room and the groups. Returns what someone is.
    pub(super) fn of_label(
        &mut self,
        named: Option<String>,
        takes_days: bool,
        remarks: &mut Vec<ListProblem>,
    ) -> Result<Option<String>, ListProblem> {
        if days::says_away(&self.label) && has_day(&self.label) {
            // "Afwezig op ma": the other days, or all of them?
            remarks.push(ListProblem::Unread { column: Column::Days, text: cut(&self.label) });
            return Ok(named);
        }
        let own = cut(&self.label);
        let label = Label::of(&self.label);
        if label.days_in_brackets > 1 {
            return Err(ListProblem::SeveralPeople { count: label.days_in_brackets });
        }
        self.take_from(&label, takes_days, remarks);
        let known = label.roles.iter().position(|role| roles::role(role) == Some(StaffRole::Teacher));
        let known = known.or_else(|| label.roles.iter().position(|role| roles::role(role).is_some())).unwrap_or(0);
        for (at, role) in label.roles.iter().enumerate() {
            if at != known || named.is_some() || roles::role(role).is_none() {
                remarks.push(ListProblem::Left { column: Column::Role, text: cut(role) });
            }
        }
        let named = named.or_else(|| label.roles.get(known).cloned());
        let Some(mut role) = named.as_deref().filter(|named| *named != self.label).map(Label::of) else {
            return Ok(named);
        };
        // What is said there is not what someone is called.
        let name = core::mem::take(&mut role.name);
        self.take_from(&role, takes_days && self.days.is_empty(), remarks);
        if !self.days.is_empty() && takes_days {
            let of_label = |remark: &ListProblem| matches!(remark, ListProblem::Unread { column: Column::Days, text } if own == *text);
            remarks.retain(|remark| !of_label(remark));
        }
        self.groups_of_role(&name, remarks);
        Ok(Some(name).filter(|name| !name.is_empty()).or(named))
    }

    fn take_from(&mut self, label: &Label, takes_days: bool, remarks: &mut Vec<ListProblem>) {
        let said = label.days.join(", ");
        // "Ma, di en wo niet" says all of it, or nothing is known.
        let is_whole = takes_days && !label.others.iter().any(|other| has_day(other));
        let days = days::read(&said).read().filter(|said| is_whole && said.left.is_empty());
        let room = match label.rooms.as_slice() {
            [room] if self.capacity.is_none() => Some(room),
            _ => None,
        };
        if let Some(room) = room {
            self.capacity = capacity(room, &Slot::of(Some(Column::Capacity)), remarks);
            if self.capacity.is_some() {
                remarks.push(ListProblem::FromLabel { column: room_column(self), text: cut(room) });
            }
        }
        if days.is_some() {
            self.add_days(&said, remarks);
            remarks.push(ListProblem::DaysFromLabel { text: cut(&said), has_room: self.capacity.is_some() });
        }
        for certificate in &label.certificates {
            let is_new =
                !self.certificates.contains(certificate) && self.certificates.len() < Colleague::MOST_CERTIFICATES;
            self.certificates.extend(is_new.then(|| certificate.clone()));
            remarks.push(ListProblem::FromLabel { column: Column::Certificate, text: certificate.clone() });
        }
        if label.name.is_empty() {
            return;
        }
        if days.is_none() && takes_days && names_a_day(&self.label) {
            remarks.push(ListProblem::Unread { column: Column::Days, text: cut(&self.label) });
        }
        let are_rooms_left = label.rooms.len() > usize::from(room.is_some());
        if are_rooms_left && room.is_none() && self.capacity.is_none() {
            remarks.push(ListProblem::TwoReadings { column: Column::Capacity, text: cut(&label.rooms.join(", ")) });
        }
        if room.is_some() || days.is_some() || !label.roles.is_empty() || !label.certificates.is_empty() {
            self.label = label.called(days.as_ref(), are_rooms_left);
        }
    }

    /// The groups in what someone is, if no column says them: only who leads a group has one. Those that are not taken are
    /// said.
    fn groups_of_role(&mut self, role: &str, remarks: &mut Vec<ListProblem>) {
        let Some(rest) = behind_the_role(role) else { return };
        let has_years = jobs::read(role).is_some_and(|said| !said.years.is_empty());
        let is_group = |word: &str| ["groep", "groepen", "gr", "gr."].contains(&word.to_lowercase().as_str());
        let leads = roles::role(role).is_some_and(leads_a_group);
        let groups = taught_groups(rest).filter(|groups| leads && groups.iter().all(|group| !group.years.is_empty()));
        let is_named =
            has_years || role.split_whitespace().any(is_group) || rest.starts_with(|sign: char| sign.is_ascii_digit());
        let is_same = |groups: &Vec<GroupSaid>| self.has_groups(groups);
        let says_nothing = || groups.as_ref().map_or_else(|| !rest.starts_with('('), is_same);
        if !is_named || !self.groups.is_empty() && says_nothing() {
            return;
        }
        // "Leerkracht (0,4) / ib (0,2)" says parts of full time, and no groups.
        let column = if rest.starts_with('(') || is_part(rest) { Column::Role } else { Column::Group };
        match groups.filter(|_| self.groups.is_empty()) {
            Some(groups) => self.groups = groups.into_iter().map(|group| group.label).collect(),
            None => remarks.push(ListProblem::Left { column, text: cut(rest) }),
        }
    }

    /// Whether groups are those of the row, written in another way or not.
    fn has_groups(&self, groups: &[GroupSaid]) -> bool {
        let own: Vec<Year> = self.groups.iter().flat_map(|group| years_in(group)).collect();
        groups.iter().all(|group| group.years.iter().all(|year| own.contains(year)))
    }
}

impl Label {
    /// What someone is called: the name with what was not taken. The days stay, as they tell duo partners apart.
    fn called(&self, days: Option<&DaysSaid>, with_rooms: bool) -> String {
        let mut parts = vec![self.name.clone()];
        parts.extend(self.others.iter().cloned());
        if with_rooms {
            parts.extend(self.rooms.iter().cloned());
        }
        let name = parts.join(", ");
        let with_days = match days {
            Some(said) if said.is_plain() && !said.is_every => {
                let short: Vec<&str> = said.days().into_iter().map(short_weekday).collect();
                format!("{name} {}", short.join(" "))
            }
            Some(said) if said.is_plain() => return name,
            _ if self.days.is_empty() => return name,
            _ => format!("{name} ({})", self.days.join(", ")),
        };
        if with_days.chars().count() > Colleague::LONGEST_LABEL { name } else { with_days }
    }
}

/// Whether a label has a day in it, behind its first word.
fn names_a_day(label: &str) -> bool {
    let behind = label.split_once(char::is_whitespace).map_or("", |(_, behind)| behind);
    !names::may_be_name(label) && has_day(behind)
}

/// Whether a text has a day in it, by its whole name or two letters.
fn has_day(text: &str) -> bool {
    let is_day = |word: &str| {
        let count = word.chars().count();
        (count == 2 || count > 5) && days::weekday(word).is_some()
    };
    text.split(|sign: char| !sign.is_alphabetic()).any(is_day)
}

/// The column that the room of a row belongs in.
const fn room_column(row: &PersonRow) -> Column {
    if let Some(RowCapacity::FullTime { .. }) = row.capacity { Column::FullTime } else { Column::Capacity }
}
