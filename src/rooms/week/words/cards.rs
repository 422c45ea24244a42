//! Wording of the day cards: who takes the call, who decides, who is responsible, how groups split, what goes on.

use taakkompas_scan::catalog::Role;
use taakkompas_scan::profile::IbWord;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::{TimeOfDay, Week, Weekday};
use taakkompas_week::day_card::{
    Card, CardLacks, ContinuesReason, Day, NotSplit, PoolCall, Responsible, SaidYes, Someone, SplitOf, Splits,
    YesToday, goes_on_because, rotation,
};
use taakkompas_week::{AssistantWeek, Block, Group, GroupId, Person};

use crate::kit::words::controls::comes_back;
use crate::kit::words::labels;
use crate::kit::words::numbers::{count, count_or};

/// Something is not filled in yet.
pub const OPEN: &str = "nog invullen";

/// On every card.
pub const NEVER: &str = "Schrijf nooit op waarom iemand er niet is.";

/// On a card of a school where an assistant works.
pub const ASSISTANT: &str = "De assistent neemt de groep niet over. Helpen mag, als de assistent dat zelf wil en de \
                             verantwoordelijke leraar dichtbij is.";

/// In a school of up to four groups, once the groups are filled in.
pub const TOO_SMALL: &str = "Jullie school heeft hooguit vier groepen. Dan past samenwerken met een school in de buurt \
                             beter. Spreek samen af: wie kan naar wie, en welke dag doen jullie samen?";

/// As [`TOO_SMALL`], on a card.
pub const TOO_SMALL_CARD: &str = "Is er niemand? Bel de school in de buurt waarmee jullie samenwerken.";

/// On a card, if nobody can be called.
pub const NOBODY_SAID_YES: &str = "Vandaag staat er niemand op de ja-lijst. Ga naar de volgende stap.";

/// The heading of the part of a card about what does not stop.
pub const GOES_ON: &str = "Dit stopt vandaag niet";

/// On the back of a card, for a day on which nothing is protected.
pub const NOTHING_GOES_ON: &str = "Vandaag staat er niets in de week dat doorgaat.";

/// The heading of the part of a card's back about splitting groups.
pub const SPLITS: &str = "Als een groep wordt verdeeld";

/// On the front of a card, what its back contains.
pub const fn on_the_back(splits: bool, goes_on: bool) -> &'static str {
    match (splits, goes_on) {
        (true, true) => "Zie achterkant: hoe we groepen verdelen, en wat vandaag niet stopt.",
        (false, true) => "Zie achterkant: wat vandaag niet stopt.",
        _ => "Zie achterkant: hoe we groepen verdelen.",
    }
}

/// As [`on_the_back`], if all lists are there.
pub const LISTS_ON_THE_BACK: &str = "Zie achterkant: de groepen, en wat vandaag niet stopt.";

/// The roles that a card offers.
const ROLES: [Role; 6] = [Role::Leader, Role::Coordinator, Role::Ib, Role::Teacher, Role::Admin, Role::Board];

/// The roles to choose from, including the current choice.
pub fn roles(chosen: Option<Role>, ib_word: Option<IbWord>) -> Vec<(String, String)> {
    let other = chosen.filter(|role| !ROLES.contains(role));
    let none = (String::new(), "Kies een functie".to_owned());
    let offered = ROLES.into_iter().chain(other).map(|role| {
        let says = labels::capital(labels::role(role, ib_word));
        (role.code().to_owned(), says)
    });
    core::iter::once(none).chain(offered).collect()
}

/// Someone on a card: "schoolleider, wie opent". Empty if nothing is known.
pub fn someone(someone: &Someone, ib_word: Option<IbWord>) -> String {
    let role = someone.role.map_or("", |role| labels::role(role, ib_word));
    let parts = [role, someone.words.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A line of a card: who does what, and by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What there is to do.
    pub what: &'static str,
    /// Who does it; empty if that is open.
    pub who: String,
    /// By when: "tot 7.15 uur"; empty if no time is set.
    pub when: String,
}

impl Line {
    /// The answer in one piece.
    pub fn answer(&self) -> String {
        let parts = [self.who.as_str(), self.when.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// Who does what on a day, as on the card.
pub fn who(day: &Day, lacks: &[CardLacks], ib_word: Option<IbWord>) -> Vec<Line> {
    let line = |what: &'static str, of: &Someone, word: &str, time: Option<TimeOfDay>| Line {
        what,
        who: someone(of, ib_word),
        when: time.map_or_else(String::new, |time| format!("{word} {time} uur")),
    };
    let mut rows = vec![line("Neemt op", &day.call, "tot", day.call_until), line("Beslist", &day.decides, "", None)];
    if day.decides_instead.is_known() || lacks.contains(&CardLacks::DecidesInstead) {
        rows.push(line("Beslist als de schoolleider lesgeeft of onderweg is", &day.decides_instead, "", None));
    }
    rows.push(line("Vertelt het de ouders", &day.tells_parents, "voor", day.parents_by));
    rows
}

/// Who calls the pool, and by when. The number is not in it: on a phone it is a link.
pub fn pool(pool: &PoolCall, ib_word: Option<IbWord>) -> Line {
    Line {
        what: "Belt de invalpool",
        who: someone(&pool.caller, ib_word),
        when: pool.until.map_or_else(String::new, |time| format!("tot {time} uur")),
    }
}

/// The number of the pool as a phone calls it: digits, with a plus for another country.
pub fn to_call(number: &str) -> String {
    number.replace("(0)", "").chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect()
}

/// What a card is missing, in words; empty if it is complete.
pub fn lacks(lacks: &[CardLacks]) -> String {
    let words: Vec<&str> = lacks
        .iter()
        .map(|lacks| match lacks {
            CardLacks::Call => "wie opneemt",
            CardLacks::Decides => "wie beslist",
            CardLacks::DecidesInstead => "wie beslist als de schoolleider lesgeeft",
            CardLacks::TellsParents => "wie het de ouders vertelt",
        })
        .collect();
    if words.is_empty() { String::new() } else { format!("Nog invullen: {}.", labels::and(&words)) }
}

/// How far a day is, beside its name.
pub fn day_state(day: &Day, card: &[CardLacks]) -> String {
    if *day == Day::empty(day.weekday) {
        return "nog leeg".to_owned();
    }
    match card.len() {
        0 => "ingevuld".to_owned(),
        all => format!("nog {} invullen", count(all, "ding", "dingen")),
    }
}

/// The outcome of filling the empty days.
pub fn filled(days: &[Weekday]) -> String {
    let names: Vec<&str> = days.iter().map(|&day| weekday_name(day)).collect();
    match days.len() {
        0 => "Alle dagen waren al ingevuld. Er is niets veranderd.".to_owned(),
        5 => "Alle vijf kaarten zijn ingevuld. Loop ze na: wat is bij jullie anders?".to_owned(),
        _ => format!("Ingevuld: {}. Loop ze na: wat is bij jullie anders?", labels::and(&names)),
    }
}

/// The title of a card: "Maandag", or "Maandag, week A" if the weeks differ.
pub fn title(weekday: Weekday, week: Option<Week>) -> String {
    let day = labels::capital(weekday_name(weekday));
    week.map_or_else(|| day.clone(), |week| format!("{day}, {}", super::week(week)))
}

/// Whether two cards for one weekday read the same.
pub fn is_same(week: &AssistantWeek, one: &Card, other: &Card) -> bool {
    let there = |card: &Card| there(week, card.week, card.day.weekday);
    *one == Card { week: one.week, ..other.clone() } && there(one) == there(other)
}

/// The heading of the part of a card about who is at school.
pub const THERE: &str = "Wie er vandaag is";

/// Who is at school on a day: when the groups go home, which have no lessons, who works and who does not. What the
/// school did not fill in is left out.
pub fn there(week: &AssistantWeek, of: Week, weekday: Weekday) -> Vec<(String, String)> {
    let mut said = ends(week, weekday);
    let free = rotation::by_years(week).into_iter().filter(|group| !week.has_lessons(group, weekday));
    let free: Vec<GroupId> = free.map(|group| group.id).collect();
    if !free.is_empty() {
        said.push(("Vandaag vrij".to_owned(), groups(week, &free)));
    }
    let (here, away): (Vec<&Person>, Vec<&Person>) = week
        .people
        .iter()
        .filter(|person| !person.presence.is_empty())
        .partition(|person| !person.present_on(of, weekday).is_empty());
    let here: Vec<String> = here.into_iter().map(|person| is_here(week, person, of, weekday)).collect();
    let away: Vec<String> = away.into_iter().map(|person| super::person(week, person.id)).collect();
    for (what, who) in [("Op school", here), ("Niet op school", away)] {
        if !who.is_empty() {
            said.push((what.to_owned(), labels::and(&who.iter().map(String::as_str).collect::<Vec<_>>())));
        }
    }
    said
}

/// "onderwijsassistent A (8.30–12.15)".
fn is_here(week: &AssistantWeek, person: &Person, of: Week, weekday: Weekday) -> String {
    let spans: Vec<String> = person.present_on(of, weekday).into_iter().map(super::span).collect();
    format!(
        "{} ({})",
        super::person(week, person.id),
        labels::and(&spans.iter().map(String::as_str).collect::<Vec<_>>())
    )
}

/// When the groups go home, earliest first; those whose lesson times are unknown are left out.
fn ends(week: &AssistantWeek, weekday: Weekday) -> Vec<(String, String)> {
    let mut ends: Vec<(TimeOfDay, Vec<GroupId>)> = Vec::new();
    for group in rotation::by_years(week) {
        let Some(end) = week.lessons_of(group, weekday).last().map(|lesson| lesson.until) else { continue };
        match ends.iter_mut().find(|(time, _)| *time == end) {
            Some((_, ids)) => ids.push(group.id),
            None => ends.push((end, vec![group.id])),
        }
    }
    taakkompas_school::order::sort_by_key(&mut ends, |(time, _)| *time);
    let is_all = ends.first().is_some_and(|(_, ids)| ids.len() == week.groups.len());
    let line = |(time, ids): (TimeOfDay, Vec<GroupId>)| {
        let who = if is_all { "alle groepen".to_owned() } else { groups(week, &ids) };
        (format!("Uit om {time} uur"), who)
    };
    ends.into_iter().map(line).collect()
}

/// A group the way people say it: "3a" is groep 3a.
pub fn group(label: &str) -> String {
    let label = label.trim();
    if label.starts_with(|first: char| first.is_ascii_digit()) { format!("groep {label}") } else { label.to_owned() }
}

pub fn group_of(week: &AssistantWeek, id: GroupId) -> String {
    week.group(id).map_or_else(String::new, |found| group(&found.label))
}

/// Groups the way people say them: "groep 5, 6 en 7", "groep 5 en unit 6-8".
fn groups(week: &AssistantWeek, ids: &[GroupId]) -> String {
    const WORD: &str = "groep ";
    let labels: Vec<String> = ids.iter().map(|&id| group_of(week, id)).collect();
    let is_alike = labels.iter().all(|label| label.starts_with(WORD));
    let labels = labels.iter().enumerate().map(|(at, label)| {
        // The word is said once.
        label.strip_prefix(WORD).filter(|_| is_alike && at > 0).unwrap_or(label)
    });
    labels::and(&labels.collect::<Vec<_>>())
}

/// How many groups there are, and how many have no teacher yet.
pub fn groups_state(week: &AssistantWeek) -> String {
    let groups = count_or("Er staan nog geen groepen.", week.groups.len(), "groep", "groepen");
    if week.groups.is_empty() {
        return groups;
    }
    match week.groups.iter().filter(|group| group.teachers.is_empty()).count() {
        0 => format!("Er staan {groups}, met hun leraren."),
        1 => format!("Er staan {groups}. Bij één groep staat nog geen leraar."),
        open => format!("Er staan {groups}. Bij {open} groepen staat nog geen leraar."),
    }
}

/// Leads to the page where groups and teachers are filled in.
pub const TO_GROUPS: &str = "Vul de groepen en leraren in bij Jullie school";

/// The teacher that a new group starts with: "leraar groep 4".
pub fn usual_teacher(label: &str) -> String {
    format!("leraar {}", group(label)).chars().take(Group::LONGEST_TEACHER).collect()
}

/// Who is responsible for a group: one teacher, or two if the afternoon differs. Empty if nobody was filled in.
pub fn responsible(row: &Responsible) -> String {
    if row.morning.is_empty() && row.afternoon.is_empty() {
        return String::new();
    }
    let labels = |labels: &[String]| {
        let words: Vec<&str> = labels.iter().map(String::as_str).collect();
        if words.is_empty() { "nog open".to_owned() } else { labels::and(&words) }
    };
    if row.morning == row.afternoon {
        return labels(&row.morning);
    }
    format!("{}; 's middags {}", labels(&row.morning), labels(&row.afternoon))
}

/// Why the years of a group must be chosen.
pub const YEARS_FIRST: &str =
    "Kies de leerjaren. Tot dan verdelen we deze groep niet, en krijgt zij geen leerlingen erbij.";

/// Someone on the yes-list, on a card.
pub fn said_yes(yes: &YesToday) -> String {
    yes.from.map_or_else(|| yes.label.clone(), |from| format!("{}, vanaf {from} uur", yes.label))
}

/// What a line of the yes-list is still missing.
pub const fn yes_lacks(row: &SaidYes) -> &'static str {
    if row.weekdays.is_empty() { "Kies nog op welke dagen je mag bellen." } else { "" }
}

/// Where the pupils of a group go, on a card. Empty if it is not split.
pub fn receiving(week: &AssistantWeek, splits: &Splits, id: GroupId) -> String {
    let Splits::Offered(all) = splits else { return String::new() };
    all.iter().find(|split| split.group == id).map_or_else(String::new, |split| match split.not {
        Some(not) => not_split(not).to_owned(),
        None => format!("verdelen over {}", groups(week, &split.receiving)),
    })
}

/// How a group is split this time and the next, and how often it has been.
pub fn split(week: &AssistantWeek, split: &SplitOf) -> String {
    let name = labels::capital(&group_of(week, split.group));
    if let Some(not) = split.not {
        return format!("{name}: {}.", not_split(not));
    }
    let times = match week.cards.times_split(split.group) {
        0 => "nog niet verdeeld".to_owned(),
        1 => "1 keer verdeeld".to_owned(),
        times => format!("{times} keer verdeeld"),
    };
    let next = if split.next == split.receiving {
        String::new()
    } else {
        format!(" De keer erna: {}.", groups(week, &split.next))
    };
    format!("{name} gaat naar {} ({times}).{next}", groups(week, &split.receiving))
}

/// After a group was split: where it goes the next time.
pub fn was_split(week: &AssistantWeek, split: &SplitOf) -> String {
    format!("Geteld. De volgende keer gaat {} naar {}.", group_of(week, split.group), groups(week, &split.receiving))
}

const fn not_split(not: NotSplit) -> &'static str {
    match not {
        NotSplit::SmallSchool => "niet verdelen",
        NotSplit::Unit => "de andere leraren van de unit vangen dit op",
        NotSplit::YearsUnknown => "kies eerst de leerjaren van deze groep",
        NotSplit::NobodyReceives => "er is geen groep die past; spreek iets anders af",
    }
}

/// What goes on, for one block: "9.00–9.45 groep 3". That it is protected goes without saying in this list.
fn goes_on_block(week: &AssistantWeek, block: &Block, reason: ContinuesReason) -> String {
    let groups = groups(week, &block.groups);
    let why = match reason {
        ContinuesReason::Protected if groups.is_empty() => super::kind(block.kind),
        ContinuesReason::Protected => "",
        ContinuesReason::Supervision => super::kind(block.kind),
        ContinuesReason::Earmarked => "(arrangement)",
        ContinuesReason::Break => return format!("{} pauze", super::span(block.span)),
    };
    let parts = [super::span(block.span), groups, why.to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What does not stop on a day: for each person, who it is and what goes on.
pub fn goes_on(week: &AssistantWeek, of: Week, weekday: Weekday, with_breaks: bool) -> Vec<(String, String)> {
    let blocks: Vec<(&Block, ContinuesReason)> = week
        .blocks_on(of, weekday)
        .into_iter()
        .filter_map(|block| goes_on_because(block).map(|reason| (block, reason)))
        .filter(|(_, reason)| with_breaks || *reason != ContinuesReason::Break)
        .collect();
    let of_person = |person: &Person| {
        let own = blocks.iter().filter(|(block, _)| block.person == person.id);
        let own: Vec<String> = own.map(|(block, reason)| goes_on_block(week, block, *reason)).collect();
        (!own.is_empty()).then(|| (super::person(week, person.id), own.join("; ")))
    };
    week.people.iter().filter_map(of_person).collect()
}

/// The outcome of adding groups.
pub fn added(labels: &[String]) -> String {
    match labels {
        [] => "Deze groepen stonden er al. Er is niets veranderd.".to_owned(),
        _ => {
            let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
            format!("Toegevoegd: {}. De leraar staat er met de naam van de groep.", labels::and(&labels))
        }
    }
}

/// A group was removed, with the blocks that were only for it.
pub fn removed(label: &str, blocks: usize) -> String {
    let with = match blocks {
        0 => String::new(),
        1 => ", met 1 blok uit de week".to_owned(),
        all => format!(", met {all} blokken uit de week"),
    };
    format!("Weggehaald: {label}{with}. {}", comes_back("alles"))
}
