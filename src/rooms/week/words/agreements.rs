//! Wording of the agreement: what it asks, with our own examples, and what the week already says.

use taakkompas_school::dutch::days::weekday_name;
use taakkompas_week::agreement::Agreement;
use taakkompas_week::{AssistantWeek, BlockId, GroupId, PersonId};

use crate::kit::words::labels;

/// A part of the agreement that two people write down.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Used in the id of its field.
    pub code: &'static str,
    /// What it is about.
    pub label: &'static str,
    /// An example, starting with [`EXAMPLE`].
    pub hint: &'static str,
    /// Reads what was written.
    pub read: fn(&Agreement) -> &str,
    pub write: fn(&mut Agreement, String),
}

/// The start of each example when it is a hint.
pub const EXAMPLE: &str = "Bijvoorbeeld: ";

impl Part {
    /// The example without its start, ready to be filled in.
    pub fn example(&self) -> &'static str {
        self.hint.strip_prefix(EXAMPLE).unwrap_or(self.hint)
    }

    /// Whether nothing was written.
    pub fn is_empty(&self, agreement: &Agreement) -> bool {
        (self.read)(agreement).trim().is_empty()
    }
}

/// The parts, in the order of the sheet.
pub const PARTS: [Part; 7] = [
    Part {
        code: "vooraf",
        label: "Voor het blok",
        hint: "Bijvoorbeeld: De leraar legt op maandag het werk klaar. De assistent leest het voor het blok begint.",
        read: |agreement| &agreement.before,
        write: |agreement, text| agreement.before = text,
    },
    Part {
        code: "tijdens",
        label: "Tijdens het blok",
        hint: "Bijvoorbeeld: De assistent werkt met vijf kinderen aan de leestafel. De leraar is in de buurt.",
        read: |agreement| &agreement.during,
        write: |agreement, text| agreement.during = text,
    },
    Part {
        code: "erna",
        label: "Na het blok",
        hint: "Bijvoorbeeld: De assistent schrijft in twee zinnen op wat lukte. De leraar leest dat dezelfde dag.",
        read: |agreement| &agreement.after,
        write: |agreement, text| agreement.after = text,
    },
    Part {
        code: "zelf",
        label: "Dit beslist de assistent zelf",
        hint: "Bijvoorbeeld: Welke oefening bij het groepje past, en wanneer het tijd is voor iets anders.",
        read: |agreement| &agreement.decides_alone,
        write: |agreement, text| agreement.decides_alone = text,
    },
    Part {
        code: "overleg",
        label: "Wanneer we overleggen",
        hint: "Bijvoorbeeld: Elke donderdag om 14.30 uur, een kwartier. Dat gaat ook door als het druk is.",
        read: |agreement| &agreement.talking,
        write: |agreement, text| agreement.talking = text,
    },
    Part {
        code: "uitval",
        label: "Als een van ons er niet is",
        hint: "Bijvoorbeeld: Is de leraar er niet, dan gaat het blok door en leest de invaller dit blad. \
               Is de assistent er niet, dan kiest de leraar een ander moment.",
        read: |agreement| &agreement.when_ill,
        write: |agreement, text| agreement.when_ill = text,
    },
    Part {
        code: "ideeen",
        label: "Ruimte voor eigen ideeën",
        hint: "Bijvoorbeeld: De assistent wil een leeskring proberen. We doen dat drie weken en kijken dan samen terug.",
        read: |agreement| &agreement.own_ideas,
        write: |agreement, text| agreement.own_ideas = text,
    },
];

/// How many parts are filled in.
pub fn filled(agreement: &Agreement) -> usize {
    PARTS.iter().filter(|part| !part.is_empty(agreement)).count()
}

/// A pair: "onderwijsassistent A met groep 4".
pub fn pair(week: &AssistantWeek, (person, group): (PersonId, GroupId)) -> String {
    let group = week.group(group).map_or("", |group| group.label.as_str());
    format!("{} met {group}", super::log::person(week, person))
}

/// A pair as an option, with how far its agreement is.
pub fn choice(week: &AssistantWeek, of: (PersonId, GroupId)) -> String {
    let known = week.agreements().iter().find(|known| (known.person, known.group) == of);
    let state = match known.map_or(0, filled) {
        0 => "nog leeg".to_owned(),
        filled => format!("{filled} van {} ingevuld", PARTS.len()),
    };
    format!("{} ({state})", labels::capital(&pair(week, of)))
}

/// Blocks of the week with their days: "dinsdag 9.00–9.45 · groep 4 · lezen".
pub fn blocks(week: &AssistantWeek, ids: &[BlockId]) -> Vec<String> {
    let says = |id: &BlockId| {
        week.block(*id).map(|block| format!("{} {}", weekday_name(block.weekday), super::block(week, block)))
    };
    ids.iter().filter_map(says).collect()
}
