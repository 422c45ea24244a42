//! Wording of the day cards: who takes the call, who decides, who is responsible, how groups split, what goes on.

use taakkompas_scan::catalog::Role;
use taakkompas_scan::profile::IbWord;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::{TimeOfDay, Week, Weekday};
use taakkompas_week::day_card::{
    Card, CardLacks, ContinuesReason, Day, NotSplit, Responsible, SaidYes, Someone, SplitOf, Splits, YesToday,
    goes_on_because,
};
use taakkompas_week::{AssistantWeek, Block, Group, GroupId};

use crate::kit::words::controls::comes_back;
use crate::kit::words::labels;
use crate::kit::words::numbers::count;

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

fn someone_by(of: &Someone, word: &str, time: Option<TimeOfDay>, ib_word: Option<IbWord>) -> String {
    let who = if of.is_known() { someone(of, ib_word) } else { OPEN.to_owned() };
    time.map_or_else(|| who.clone(), |time| format!("{who}, {word} {time} uur"))
}

/// Who does what on a day, as on the card: the task, and the person.
pub fn who(day: &Day, lacks: &[CardLacks], ib_word: Option<IbWord>) -> Vec<(&'static str, String)> {
    let mut rows = vec![
        ("Neemt op", someone_by(&day.call, "tot", day.call_until, ib_word)),
        ("Beslist", someone_by(&day.decides, "", None, ib_word)),
    ];
    if day.decides_instead.is_known() || lacks.contains(&CardLacks::DecidesInstead) {
        let instead = someone_by(&day.decides_instead, "", None, ib_word);
        rows.push(("Beslist als de schoolleider lesgeeft of onderweg is", instead));
    }
    rows.push(("Vertelt het de ouders", someone_by(&day.tells_parents, "voor", day.parents_by, ib_word)));
    rows
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
pub fn is_same(one: &Card, other: &Card) -> bool {
    *one == Card { week: one.week, ..other.clone() }
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

/// The teacher that a new group starts with: "leraar groep 4".
pub fn usual_teacher(label: &str) -> String {
    format!("leraar {}", group(label)).chars().take(Group::LONGEST_TEACHER).collect()
}

/// Who is responsible for a group: one teacher, or two if the afternoon differs.
pub fn responsible(row: &Responsible) -> String {
    let labels = |labels: &[String]| {
        let words: Vec<&str> = labels.iter().map(String::as_str).collect();
        if words.is_empty() { OPEN.to_owned() } else { labels::and(&words) }
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
    let of_person = |person: &taakkompas_week::Person| {
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
