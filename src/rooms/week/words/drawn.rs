//! Wording of the drawn week: what a bar says, and what was done to it.

use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::{Span, Weekday};
use taakkompas_week::drawing::{By, Whose};
use taakkompas_week::{AssistantWeek, Block, Group, GroupId, KindFamily};

use super::{groups, kind, person, span, weeks};
use crate::kit::words::labels::capital;

/// How the drawing is used with a pointer and with keys.
pub const HOW: &str = "Sleep een balk naar een andere tijd of dag, of trek aan het eind. Met toetsen: de pijltjes gaan van \
                       balk naar balk, Enter opent de dag. Spatie pakt een balk op. Daarna schuiven de pijltjes hem 5 \
                       minuten, en met Shift maak je hem langer. Page Up en Page Down gaan naar een andere dag.";

/// What the shapes mean: of what goes on whatever happens, and of each family of work that has its own.
pub const SHAPES: [(Option<KindFamily>, &str); 5] = [
    (None, "dubbele rand: gaat door"),
    (Some(KindFamily::Pupils), "vol: met leerlingen"),
    (Some(KindFamily::Work), "licht: ander werk"),
    (Some(KindFamily::StandingIn), "schuine strepen: vervangen"),
    (Some(KindFamily::Break), "open: pauze"),
];

/// The choice of rows.
pub const fn by(by: By) -> &'static str {
    match by {
        By::People => "Per persoon",
        By::Groups => "Per groep",
    }
}

/// The name of a row, with places where it may be broken.
pub fn row(week: &AssistantWeek, whose: Whose) -> String {
    match whose {
        Whose::Person(id) => {
            let name = capital(&person(week, id));
            name.replace("assistent", "\u{ad}assistent").replace("ondersteuner", "\u{ad}ondersteuner")
        }
        Whose::Group(id) => week.group(id).map_or_else(String::new, |group| capital(&group.label)),
    }
}

/// What a bar says in the few letters that fit: the group, or else what happens; and a sign or two of that, for a bar that
/// is narrower still, by which no other group is called. In the row of a group it is whose block it is.
pub fn short(week: &AssistantWeek, block: &Block, by: By) -> (String, String) {
    if by == By::Groups {
        let letter = week.person(block.person).map_or_else(String::new, |who| who.letter.to_string());
        return (letter.clone(), letter);
    }
    let labels = groups(week, block).replace("groep ", "");
    let says = if labels.is_empty() { kind(block.kind).to_owned() } else { labels };
    let fits = says.chars().count() <= 3;
    let first = match block.groups.as_slice() {
        _ if fits => says.clone(),
        [] => says.chars().take(1).collect(),
        [one] => short_group(week, *one),
        [one, ..] => short_group(week, *one) + "+",
    };
    (says, first)
}

/// The fewest signs of the name of a group that no other group has as well: "ge" of "1/2 geel" beside "1/2 blauw".
fn short_group(week: &AssistantWeek, id: GroupId) -> String {
    let ways: [fn(&str) -> String; 4] = [
        |name| if name.chars().count() <= 3 { name.to_owned() } else { String::new() },
        |name| name.chars().take(1).collect(),
        |name| name.rsplit(' ').next().unwrap_or_default().chars().take(2).collect(),
        |name| name.chars().take(1).chain(name.chars().next_back()).collect(),
    ];
    let name = |group: &Group| group.label.trim().trim_start_matches("groep ").to_owned();
    let Some(own) = week.group(id).map(name) else { return String::new() };
    let others: Vec<String> = week.groups.iter().filter(|group| group.id != id).map(name).collect();
    let is_own = |way: &fn(&str) -> String| !way(&own).is_empty() && others.iter().all(|other| way(other) != way(&own));
    ways.into_iter().find(is_own).map_or_else(|| own.chars().take(4).collect(), |way| way(&own))
}

/// All that a bar says, for those who cannot see it: "onderwijsassistent A, maandag 8.45–9.30, klein groepje, groep 4, gaat
/// door".
pub fn whole(week: &AssistantWeek, block: &Block) -> String {
    let when = format!("{} {}", weekday_name(block.weekday), span(block.span));
    let parts = [
        person(week, block.person),
        when,
        weeks(block.weeks).to_owned(),
        kind(block.kind).to_owned(),
        groups(week, block),
        block.aim.trim().to_owned(),
        if block.protected { "gaat door".to_owned() } else { String::new() },
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A block is picked up by key.
pub fn picked_up(when: Span) -> String {
    format!("Opgepakt: {}. Spatie zet neer, Escape laat alles zoals het was.", span(when))
}

/// Where a block is now, while it is moved.
pub fn at(weekday: Weekday, when: Span) -> String {
    format!("{}, {}", weekday_name(weekday), span(when))
}

/// A block was put down.
pub fn put_down(weekday: Weekday, when: Span) -> String {
    format!("Staat nu op {}.", at(weekday, when))
}

/// A block stays where it was.
pub const LEFT: &str = "Het blok staat waar het stond.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_groups_are_called_the_same_in_a_narrow_bar() {
        let mut week = AssistantWeek::default();
        let labels =
            ["groep 1/2 geel", "groep 1/2 blauw", "groep 1/2A", "groep 1/2B", "groep 3a", "groep 4", "de uilen"];
        let ids = labels.map(|label| week.group_named(label));
        let short: Vec<String> = ids.into_iter().flatten().map(|id| short_group(&week, id)).collect();
        assert_eq!(short, ["ge", "bl", "1A", "1B", "3a", "4", "d"]);
    }
}
