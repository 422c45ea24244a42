//! Wording of the proposed week: its outcome, what does not fit and why, and what it weighs.

use taakkompas_school::dutch::days::weekday_name;
use taakkompas_week::proposal::{
    Change, Figure, LeftOver, LeftOverReason, PersonRow, Proposal, Row, Score, Short, TRIES, Unmet, UnmetReason,
};
use taakkompas_week::{Ask, AssistantWeek, Block, GroupId, Kind, PersonId};

use super::{kind, person, span, week, weeks};
use crate::kit::words::dates;
use crate::kit::words::labels::{and, capital};
use crate::kit::words::numbers::{count, number};

/// A number of minutes, with a point between the thousands.
pub fn minutes(count: u32) -> String {
    if count == 1 { "1 minuut".to_owned() } else { format!("{} minuten", number(count)) }
}

/// The name of a group in the middle of a sentence: "groep 4", "unit 5-8".
fn group(of: &AssistantWeek, id: GroupId) -> String {
    super::cards::group_of(of, id)
}

/// What a group asks for, in short: "2 vragen, 180 minuten per week".
pub fn asked_in_short(of: &AssistantWeek, id: GroupId) -> String {
    let asks: Vec<&Ask> = of.asks.iter().filter(|ask| ask.group == id).collect();
    if asks.is_empty() {
        return "nog geen vraag".to_owned();
    }
    let all = asks.iter().map(|ask| ask.minutes).sum();
    format!("{}, {} per week", count(asks.len(), "vraag", "vragen"), minutes(all))
}

/// The outcome of asking the same for all groups.
pub fn asked_for_all(added: usize, of_groups: usize) -> String {
    match (added, of_groups - added) {
        (0, _) => "Elke groep vraagt dit al. Verander het bij de groep zelf.".to_owned(),
        (1, 0) => "Toegevoegd bij 1 groep.".to_owned(),
        (added, 0) => format!("Toegevoegd bij alle {added} groepen."),
        (added, 1) => format!("Toegevoegd bij {}. 1 groep vroeg dit al; daar is niets veranderd.", groups(added)),
        (added, had) => {
            format!("Toegevoegd bij {}. {had} groepen vroegen dit al; daar is niets veranderd.", groups(added))
        }
    }
}

fn groups(of: usize) -> String {
    count(of, "groep", "groepen")
}

/// How far the search is.
pub fn searching(tries: u32) -> String {
    format!("Taakkompas zoekt nog naar een betere week: poging {tries} van {TRIES}.")
}

/// The outcome of a proposal, in a sentence or two.
pub fn outcome(of: &AssistantWeek, score: Score) -> String {
    let asked = of.minutes_asked();
    let during = if of.cycle.count() == 1 { "per week" } else { "in twee weken" };
    let rest = match (score.break_minutes_short, score.talking_minutes_short) {
        (0, 0) => String::new(),
        (0, talking) => format!(" Er is {} te weinig overleg.", minutes(talking)),
        (pause, 0) => format!(" Er is {} te weinig pauze.", minutes(pause)),
        (pause, talking) => {
            format!(" Er is {} te weinig pauze en {} te weinig overleg.", minutes(pause), minutes(talking))
        }
    };
    if score.asked_minutes_short == 0 {
        return format!("Alles wat jullie vragen, past: {} {during}.{rest}", minutes(asked));
    }
    let fits = asked.saturating_sub(score.asked_minutes_short);
    format!("Van de {} {during} passen er {}.{rest}", minutes(asked), number(fits))
}

/// Whether there could be a better one.
pub const fn how_good(proposal: &Proposal) -> &'static str {
    if proposal.is_best_possible {
        "Met deze vragen en regels is dit de beste week."
    } else {
        "Dit is een goede week, misschien niet de beste. Misschien zien jullie zelf nog iets beters."
    }
}

/// What was weighed besides what fits: a sentence for each.
pub fn weighed(score: Score) -> Vec<String> {
    let mut said = Vec::new();
    if score.minutes_without_aim > 0 {
        said.push(format!("{} krijgen een blok zonder doel.", capital(&minutes(score.minutes_without_aim))));
    }
    match score.asks_split {
        0 => {}
        1 => said.push("Bij 1 vraag wilden jullie één persoon. Nu delen meerdere mensen dat werk.".to_owned()),
        split => said.push(format!("Bij {split} vragen wilden jullie één persoon. Nu delen meerdere mensen dat werk.")),
    }
    if score.minutes_not_preferred > 0 {
        said.push(format!(
            "{} staan op een ander moment dan jullie liefst wilden.",
            capital(&minutes(score.minutes_not_preferred))
        ));
    }
    match score.different_weeks {
        0 => {}
        1 => said.push("1 blok is in week A anders dan in week B.".to_owned()),
        other => said.push(format!("{other} blokken zijn in week A anders dan in week B.")),
    }
    match score.pairs {
        0 => {}
        1 => said.push("Er werkt 1 assistent met 1 groep.".to_owned()),
        pairs => said
            .push(format!("Er zijn {pairs} koppels van een assistent en een groep. Elk koppel heeft overleg nodig.")),
    }
    match score.same_day {
        0 => {}
        1 => said.push("Een groep krijgt 1 keer twee blokken van hetzelfde op één dag.".to_owned()),
        times => said.push(format!("Groepen krijgen {times} keer twee blokken van hetzelfde op één dag.")),
    }
    match score.moved {
        0 => {}
        1 => said.push("1 blok dat er al stond, staat nu ergens anders.".to_owned()),
        moved => said.push(format!("{moved} blokken die er al stonden, staan nu ergens anders.")),
    }
    said
}

/// What is short for one reason.
pub struct ShortGroup {
    /// The reason, in one or two sentences.
    pub reason: &'static str,
    /// What is short, a line for each.
    pub lines: Vec<String>,
    /// What the school can do about this reason in particular.
    pub way_on: Option<&'static str>,
}

/// What does not fit: each reason, with what is short because of it. A shortage that is the same in both weeks is one
/// line.
pub fn short(of: &AssistantWeek, all: &[Short]) -> Vec<ShortGroup> {
    let mut said: Vec<(UnmetReason, Vec<String>)> = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let is_twin = |other: &Short| {
            (other.unmet, other.minutes, other.reason) == (one.unmet, one.minutes, one.reason) && other.week != one.week
        };
        if all.iter().take(at).any(is_twin) {
            continue;
        }
        let during = match (of.cycle.count(), all.iter().any(is_twin)) {
            (1, _) => String::new(),
            (_, true) => " in elke week".to_owned(),
            (_, false) => format!(" in {}", week(one.week)),
        };
        let line = format!("{} te kort{during}", short_of(of, one));
        match said.iter_mut().find(|(why, _)| *why == one.reason) {
            Some((_, lines)) => lines.push(line),
            None => said.push((one.reason, vec![line])),
        }
    }
    said.into_iter().map(|(why, lines)| ShortGroup { reason: because(why), lines, way_on: way_on(why) }).collect()
}

fn short_of(of: &AssistantWeek, short: &Short) -> String {
    let (what, of_what) = match short.unmet {
        Unmet::Ask { group: id, kind: of_kind, .. } => (format!("{}, {}", group(of, id), kind(of_kind)), ""),
        Unmet::Talking { person: who, group: id } => (format!("{} en {}", person(of, who), group(of, id)), " overleg"),
        Unmet::Break { person: who, weekday: day } => (format!("{}, {}", person(of, who), weekday_name(day)), " pauze"),
    };
    format!("{}: {}{of_what}", capital(&what), minutes(short.minutes))
}

const fn because(why: UnmetReason) -> &'static str {
    match why {
        UnmetReason::NoLessons => "Van deze groepen weten we nog niet wanneer er les is:",
        UnmetReason::LessThanABlock => "Dit is te weinig voor een heel blok van de lengte die jullie vragen:",
        UnmetReason::Nobody => "Hiervoor is niemand op school die dit kan doen:",
        UnmetReason::NoCommonTime => "Er is geen moment dat lang genoeg is en in lestijd en werktijd valt:",
        UnmetReason::OnlyDuringLessons => {
            "Deze assistenten zijn er alleen onder lestijd. Dan heeft de leraar de groep, dus er is geen tijd om te praten:"
        }
        UnmetReason::TooShortOutsideLessons => "Buiten de lestijd is hiervoor niemand lang genoeg op school:",
        UnmetReason::RosterFull => "Het rooster van iedereen die dit kan, is vol:",
        UnmetReason::MostGroups => "Iedereen die dit kan, heeft al zo veel groepen als jullie regel toelaat:",
        UnmetReason::TimesTaken => "Op elk moment dat hiervoor kan, staat al iets anders:",
    }
}

const fn way_on(why: UnmetReason) -> Option<&'static str> {
    match why {
        UnmetReason::OnlyDuringLessons => Some(
            "Wat kan helpen: geef de assistent uren vóór of na de lessen. Of praat als de groep geen les heeft van deze leraar, \
             zoals bij gym van een vakleraar. Zet dat overleg dan zelf in het rooster.",
        ),
        UnmetReason::TooShortOutsideLessons => {
            Some("Wat kan helpen: laat een assistent eerder komen of langer blijven, of vraag iets korters.")
        }
        _ => None,
    }
}

/// The blocks that a proposal leaves outside the lesson times of their group, though the group asks for that work: a line
/// for each. They answer nothing that is asked.
pub fn not_counted(of: &AssistantWeek, proposal: &Proposal) -> Vec<String> {
    let is_asked = |block: &&Block| block.groups.iter().any(|&id| of.ask_at(id, block.kind).is_some());
    let is_outside = |block: &&Block| {
        block.groups.iter().filter_map(|&id| of.group(id)).any(|group| of.minutes_outside_lessons(group, block) > 0)
    };
    let all = proposal.blocks.iter().filter(is_asked).filter(is_outside);
    all.map(|block| capital(&format!("{}, {}", person(of, block.person), line(of, block)))).collect()
}

/// What a proposal does with a block; `None` if the block stays.
pub const fn change(of: Change) -> Option<&'static str> {
    match of {
        Change::New => Some("nieuw"),
        Change::Moved => Some("verzet"),
        Change::Stays => None,
    }
}

/// A block of the week in one line, with its day: "maandag 8.45–9.30, week A, groep 4, extra oefenen".
pub fn line(of: &AssistantWeek, block: &Block) -> String {
    format!("{} {}", weekday_name(block.weekday), line_of_day(of, block))
}

/// A block of a day in one line: "8.45–9.30, week A, groep 4, extra oefenen".
pub fn line_of_day(of: &AssistantWeek, block: &Block) -> String {
    let labels: Vec<String> = block.groups.iter().map(|&id| group(of, id)).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let parts = [span(block.span), weeks(block.weeks).to_owned(), and(&labels), kind(block.kind).to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Someone's blocks in a proposal, in short: "Onderwijsassistent A: 12 blokken, waarvan 3 nieuw of verzet".
pub fn of_person(of: &AssistantWeek, who: PersonId, blocks: usize, changed: usize) -> String {
    let all = count(blocks, "blok", "blokken");
    let changed = if changed == 0 { String::new() } else { format!(", waarvan {changed} nieuw of verzet") };
    format!("{}: {all}{changed}", capital(&person(of, who)))
}

/// What has to be there before a school can say what it asks for.
pub fn lacks_before_asking(of: &AssistantWeek) -> Option<&'static str> {
    if of.groups.is_empty() {
        return Some("Er zijn nog geen groepen. Vul ze eerst in bij Jullie school.");
    }
    if !of.people.iter().any(|person| person.role().is_support()) {
        return Some("Er staat nog geen assistent in de week. Vul bij Jullie school in wie er werkt.");
    }
    if !of.people.iter().any(|person| person.role().is_support() && !person.presence.is_empty()) {
        return Some("Er staat nog van geen enkele assistent wanneer die op school is. Vul dat in bij Jullie school.");
    }
    None
}

/// What is still missing before a week can be proposed: what to do first.
pub fn lacks(of: &AssistantWeek) -> Option<&'static str> {
    let no_asks = "Jullie vragen nog niets. Vul hierboven in wat een groep nodig heeft.";
    let no_lessons = "Niet van elke groep weten we wanneer er les is. Vul hierboven eerst de lestijden in.";
    let without = of.groups_without_lessons();
    let has_unknown = of.asks.iter().any(|ask| without.contains(&ask.group));
    lacks_before_asking(of)
        .or_else(|| of.asks.is_empty().then_some(no_asks))
        .or_else(|| has_unknown.then_some(no_lessons))
}

/// Which groups have no lesson times yet; `None` if all have them.
pub fn without_lessons(of: &AssistantWeek) -> Option<String> {
    let without = of.groups_without_lessons();
    let names: Vec<String> = without.iter().map(|&id| group(of, id)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match without.len() {
        0 => None,
        all if all > 1 && all == of.groups.len() => Some("We weten nog niet wanneer er les is.".to_owned()),
        1..=4 => Some(format!("Van {} weten we nog niet wanneer er les is.", and(&names))),
        many => Some(format!("Van {many} groepen weten we nog niet wanneer er les is.")),
    }
}

/// How many asks say no aim, and what follows from that; `None` if all say one.
pub fn without_aim(of: &AssistantWeek) -> Option<String> {
    match of.asks_without_aim().count() {
        0 => None,
        1 => Some("Bij 1 vraag staat nog geen doel. Die blokken krijgen dan ook geen doel.".to_owned()),
        asks => Some(format!("Bij {asks} vragen staat nog geen doel. Die blokken krijgen dan ook geen doel.")),
    }
}

/// What does not go into whole blocks; `None` if all of it does.
pub fn does_not_divide(ask: &Ask) -> Option<String> {
    let rest = ask.minutes_left_over();
    (rest > 0).then(|| {
        let of_block = minutes(ask.block_minutes.into());
        match ask.blocks() {
            0 => format!("Een blok duurt {of_block}. {} is daar te weinig voor.", capital(&minutes(ask.minutes))),
            1 => format!("Er past 1 blok van {of_block} in. Er blijven {} over; die plannen we niet.", minutes(rest)),
            blocks => format!(
                "Er passen {blocks} blokken van {of_block} in. Er blijven {} over; die plannen we niet.",
                minutes(rest)
            ),
        }
    })
}

/// Who gets less than a fair part, or nothing, and why.
pub fn left_over(of: &AssistantWeek, all: &[LeftOver]) -> Vec<String> {
    all.iter().map(|left| left_over_line(of, left)).collect()
}

fn left_over_line(of: &AssistantWeek, left: &LeftOver) -> String {
    let who = capital(&person(of, left.person));
    if left.reason == LeftOverReason::NotGivenWork {
        return format!(
            "{who}: een voorstel geeft alleen werk aan assistenten en leraarondersteuners van jullie bestuur."
        );
    }
    let why = why_left_over(left.reason);
    if left.reason == LeftOverReason::HasEnough {
        return format!("{who} krijgt er niets bij. {why}");
    }
    let fair = dates::minutes(left.fair);
    match left.minutes {
        0 => format!("{who} krijgt niets. {why}"),
        some => format!("{who}: {} per week. Naar verhouding zou dat {fair} zijn. {why}", dates::minutes(some)),
    }
}

const fn why_left_over(reason: LeftOverReason) -> &'static str {
    match reason {
        LeftOverReason::NotGivenWork => "Een voorstel geeft alleen werk aan assistenten en leraarondersteuners.",
        LeftOverReason::PresenceUnknown => "Er staat nog niet wanneer deze persoon op school is.",
        LeftOverReason::HasEnough => "Wat er al staat, is een eerlijk deel.",
        LeftOverReason::ForOthers => "Alles wat jullie vragen, is voor iemand anders.",
        LeftOverReason::NothingLeft => "Er is niets meer te doen dat deze persoon kan doen.",
        LeftOverReason::NoLessons => "De groepen die iets vragen, hebben geen les op de dagen dat deze persoon er is.",
        LeftOverReason::NotThere => "Deze persoon is er niet lang genoeg op de tijden dat het kan.",
        LeftOverReason::RosterFull => "Het rooster van deze persoon is vol.",
        LeftOverReason::MostGroups => "Deze persoon heeft al zo veel groepen als jullie regel toelaat.",
        LeftOverReason::TimesTaken => "Op elk moment dat het kan, staat al iets anders of is er pauze.",
        LeftOverReason::BetterWithOthers => {
            "Het werk past beter bij anderen, door wat jullie vragen of door vaste koppels."
        }
    }
}

/// The figures that always stand in the table; the others only if there is something to say.
const ALWAYS: [Figure; 4] = [Figure::Share, Figure::NoAim, Figure::NoTalk, Figure::NoBreak];

/// The rows of the table of before and after: what, now, and with the proposal.
pub fn figure_rows(rows: &[Row]) -> Vec<[String; 3]> {
    let is_shown = |row: &&Row| {
        ALWAYS.contains(&row.figure) || row.before.unwrap_or_default() > 0 || row.after.unwrap_or_default() > 0
    };
    let says = |row: &Row| {
        let value = |of: Option<u32>| match (row.figure, of) {
            (Figure::Share, Some(percent)) => format!("{percent} procent"),
            (_, Some(count)) => count.to_string(),
            (_, None) => "nog niets".to_owned(),
        };
        [figure_name(row.figure).to_owned(), value(row.before), value(row.after)]
    };
    rows.iter().filter(is_shown).map(says).collect()
}

const fn figure_name(figure: Figure) -> &'static str {
    match figure {
        Figure::Share => "Vast werk met een doel",
        Figure::NoAim => "Blokken zonder doel",
        Figure::NoTalk => "Koppels zonder vast overleg",
        Figure::NotMet => "Koppels die een leraar nog niet spreken",
        Figure::NoBreak => "Dagen met te weinig pauze",
        Figure::DoubleBooked => "Twee blokken tegelijk",
        Figure::OutsidePresence => "Blokken buiten de tijd op school",
        Figure::OutsideLessons => "Blokken buiten de lestijd van de groep",
        Figure::OverRoster => "Mensen met meer gepland dan in hun rooster",
        Figure::Earmarked => "Uren van een arrangement die nog niet kloppen",
        Figure::PlaceFull => "Momenten waarop een plek te vol is",
        Figure::Leading => "Blokken om te bespreken: wie leidt de groep?",
    }
}

/// A figure that becomes worse, in a sentence.
pub fn worse(row: Row) -> String {
    let (before, after) = (row.before.unwrap_or_default(), row.after.unwrap_or_default());
    match row.figure {
        Figure::Share => format!("Het deel vast werk met een doel gaat van {before} naar {after} procent."),
        figure => format!("{}: van {before} naar {after}.", figure_name(figure)),
    }
}

/// Someone's row in the table of hours: who, what they have, planned now and then, and changes of group.
pub fn person_row(of: &AssistantWeek, row: &PersonRow) -> [String; 5] {
    let has = row.has.map_or_else(|| "niet bekend".to_owned(), dates::minutes);
    let (planned, changes) = (row.planned, row.changes);
    [
        capital(&person(of, row.person)),
        has,
        dates::minutes(planned.0),
        dates::minutes(planned.1),
        format!("{} → {}", changes.0, changes.1),
    ]
}

/// What can be asked for, as options of a select: codes and labels.
pub fn kinds() -> Vec<(String, String)> {
    let may = Kind::ALL.iter().filter(|&&of| Ask::may_ask(of));
    may.map(|&of| (of.code().to_owned(), kind(of).to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use taakkompas_school::time_of_day::{Cycle, Week};
    use taakkompas_week::Group;

    use super::*;

    #[test]
    fn minutes_have_a_point_between_the_thousands() {
        for (of, says) in [(0, "0 minuten"), (1, "1 minuut"), (45, "45 minuten"), (1005, "1.005 minuten")] {
            assert_eq!(minutes(of), says);
        }
    }

    #[test]
    fn what_does_not_fit_comes_first() {
        let mut week = AssistantWeek::default();
        week.asks.push(Ask::new(GroupId(1), Kind::SmallGroup, 900));
        assert_eq!(outcome(&week, Score::default()), "Alles wat jullie vragen, past: 900 minuten per week.");
        let short = Score { asked_minutes_short: 45, talking_minutes_short: 15, ..Score::default() };
        assert_eq!(
            outcome(&week, short),
            "Van de 900 minuten per week passen er 855. Er is 15 minuten te weinig overleg."
        );
        assert!(weighed(Score::default()).is_empty());
    }

    #[test]
    fn what_is_short_in_both_weeks_is_said_once_under_its_reason() {
        let mut week = AssistantWeek::default();
        week.set_cycle(Cycle::TwoWeeks);
        let id = week.add_group(Group::new("3a", &[])).unwrap_or_default();
        let ask = |kind| Unmet::Ask { at: 0, group: id, kind };
        let row = |unmet, week, minutes, reason| Short { unmet, week, minutes, reason };
        let all = [
            row(ask(Kind::Tests), Week::A, 45, UnmetReason::TimesTaken),
            row(ask(Kind::Tests), Week::B, 45, UnmetReason::TimesTaken),
            row(ask(Kind::ExtraHands), Week::B, 60, UnmetReason::Nobody),
            row(ask(Kind::SmallGroup), Week::A, 30, UnmetReason::TimesTaken),
        ];
        let said = short(&week, &all);
        let lines: Vec<&str> = said.iter().flat_map(|of| &of.lines).map(String::as_str).collect();
        assert_eq!(
            lines,
            [
                "Groep 3a, toetsen: 45 minuten te kort in elke week",
                "Groep 3a, werken met een klein groepje: 30 minuten te kort in week A",
                "Groep 3a, extra handen in de groep: 60 minuten te kort in week B",
            ]
        );
        assert_eq!(said.len(), 2);
    }
}
