//! What the week's figures say, as sentences: each with its reason.

use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::Week;
use taakkompas_week::figures::{PersonFigure, Share};
use taakkompas_week::{AssistantWeek, BlockId, DayPart, Fact, GroupId, PersonId, figures};

use super::{block, cards, person, week};
use crate::kit::words::dates::minutes;
use crate::kit::words::labels::{and, capital};

/// The structural share, in a sentence that says what counts.
pub fn share(share: Share) -> String {
    match share.percent() {
        None => "Er staan nog geen blokken met leerlingen in de week.".to_owned(),
        Some(percent) => format!(
            "Van het geplande werk met leerlingen is {percent} procent vast werk met een doel: {} van {}. Opvangen telt niet mee.",
            minutes(share.part),
            minutes(share.whole)
        ),
    }
}

fn of_block(week: &AssistantWeek, id: BlockId) -> String {
    week.block(id).map_or_else(String::new, |of| {
        format!("{}, {} {}", person(week, of.person), weekday_name(of.weekday), block(week, of))
    })
}

fn in_week(whole: &AssistantWeek, of: Week) -> String {
    if whole.cycle.count() == 1 { String::new() } else { format!(" in {}", week(of)) }
}

/// What deserves a look, in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactLine {
    /// The sentences.
    pub text: String,
    /// Whether the law is behind it, so that the line links to the rule.
    pub is_law: bool,
}

/// Where the rule behind a line is written: that of [`Rule::NoQualification`](taakkompas_school::qualification::Rule).
pub const ARTICLE: &str = "WPO artikel 3 lid 1, versie van 1 augustus 2026";

/// The facts, in lines: what is the same for several blocks of one person is said once.
pub fn lines(whole: &AssistantWeek, facts: &[Fact]) -> Vec<FactLine> {
    let mut lines: Vec<FactLine> = Vec::new();
    let mut said: Vec<PersonId> = Vec::new();
    let mut without_aim: Vec<PersonId> = Vec::new();
    let owner = |id: BlockId| whole.block(id).map(|block| block.person);
    for one in facts {
        match one {
            Fact::Emergency { person, .. } if said.contains(person) => {}
            Fact::Emergency { person, .. } => {
                said.push(*person);
                let is_theirs = |fact: &&Fact| matches!(fact, Fact::Emergency { person: of, .. } if of == person);
                let all: Vec<&Fact> = facts.iter().filter(is_theirs).collect();
                lines.push(FactLine { text: emergencies(whole, *person, &all), is_law: true });
            }
            Fact::NoAim { block } => {
                let Some(person) = owner(*block).filter(|person| !without_aim.contains(person)) else { continue };
                without_aim.push(person);
                let blocks = facts.iter().filter_map(|fact| match fact {
                    Fact::NoAim { block } if owner(*block) == Some(person) => Some(*block),
                    _ => None,
                });
                let text = no_aim(whole, person, &blocks.collect::<Vec<_>>());
                lines.push(FactLine { text, is_law: false });
            }
            other => lines.push(FactLine { text: fact(whole, other), is_law: false }),
        }
    }
    lines
}

fn no_aim(whole: &AssistantWeek, who: PersonId, blocks: &[BlockId]) -> String {
    match blocks {
        [one] => fact(whole, &Fact::NoAim { block: *one }),
        all => {
            let when: Vec<String> = all.iter().map(|&id| short(whole, id)).collect();
            let who = capital(&person(whole, who));
            format!("{who} heeft {} blokken zonder doel: {}.", all.len(), when.join("; "))
        }
    }
}

/// The blocks in which someone without a lesbevoegdheid is with a group.
fn emergencies(whole: &AssistantWeek, who: PersonId, all: &[&Fact]) -> String {
    let [_, _, ..] = all else { return all.first().map_or_else(String::new, |one| fact(whole, one)) };
    let blocks = all.iter().filter_map(|fact| match fact {
        Fact::Emergency { block, .. } => whole.block(*block),
        _ => None,
    });
    let when = |of: &taakkompas_week::Block| format!("{} {}", weekday_name(of.weekday), block(whole, of));
    let blocks: Vec<String> = blocks.map(when).collect();
    format!(
        "{} heeft geen lesbevoegdheid en staat {} keer alleen bij een groep: {}. Dit is geen gewone oplossing. Schrijf per \
         keer op welke leraar verantwoordelijk en dichtbij is. Bespreek het met je bestuur.",
        capital(&person(whole, who)),
        blocks.len(),
        blocks.join("; ")
    )
}

/// A fact, with what to do about it. Calm: the school decides.
pub fn fact(whole: &AssistantWeek, fact: &Fact) -> String {
    let who = |id: PersonId| capital(&person(whole, id));
    match fact {
        Fact::Emergency { block, person, teachers } => {
            let near = if teachers.is_empty() {
                "Schrijf op welke leraar verantwoordelijk en dichtbij is.".to_owned()
            } else {
                let teachers: Vec<&str> = teachers.iter().map(String::as_str).collect();
                format!("Verantwoordelijk en dichtbij kan zijn: {}.", and(&teachers))
            };
            format!(
                "{} heeft geen lesbevoegdheid en staat alleen bij een groep: {}. Dit is geen gewone oplossing. {near} \
                 Bespreek het met je bestuur.",
                who(*person),
                of_block(whole, *block)
            )
        }
        Fact::LeadEndUnknown { person, .. } => {
            format!("{} mag tijdelijk een groep leiden. Vul nog in tot welke dag.", who(*person))
        }
        Fact::Earmarked { person, touched } => format!("{}: {}", who(*person), earmarked(whole, touched)),
        Fact::DoubleBooked { person, first, second, minutes: both } => format!(
            "{} heeft {} twee blokken tegelijk: {} en {}.",
            who(*person),
            minutes(*both),
            short(whole, *first),
            short(whole, *second)
        ),
        Fact::PlaceFull { place, week, weekday: day, from, blocks, capacity } => {
            let name = whole.place(*place).map_or("Deze plek", |place| place.label.as_str());
            format!(
                "{}: op {} om {from}{} zijn er {} blokken. Er past er {capacity}.",
                capital(name),
                weekday_name(*day),
                in_week(whole, *week),
                blocks.len()
            )
        }
        Fact::NoBreak { person, week, weekday: day, worked, breaks } => format!(
            "{} werkt op {}{} {}. Na 5,5 uur hoort daar een half uur pauze bij, zonder toezicht. Nu staat er {}.",
            who(*person),
            weekday_name(*day),
            in_week(whole, *week),
            minutes(*worked),
            if *breaks == 0 { "geen".to_owned() } else { minutes(*breaks) }
        ),
        Fact::OutsidePresence { block, minutes: outside, .. } => {
            format!("Dit blok valt {} buiten de tijd dat iemand er is: {}.", minutes(*outside), of_block(whole, *block))
        }
        Fact::OutsideLessons { block, group, minutes: outside } => format!(
            "Dit blok valt {} buiten de lestijd van {}: {}.",
            minutes(*outside),
            cards::group_of(whole, *group),
            of_block(whole, *block)
        ),
        Fact::TeacherTwice { label, week, weekday: day, part, groups } => format!(
            "{} staat op {}{}{} bij twee of meer groepen: {}. Klopt dat?",
            capital(label),
            weekday_name(*day),
            half(*part),
            in_week(whole, *week),
            groups_of(whole, groups)
        ),
        Fact::WorkUnsaid { block } => {
            format!("Kies nog wat voor werk dit is: {}. Het telt tot dan niet mee.", of_block(whole, *block))
        }
        Fact::OverRoster { person, planned, roster } => format!(
            "{} heeft {} gepland, en {} per week in het rooster. Klopt dat?",
            who(*person),
            minutes(*planned),
            minutes(*roster)
        ),
        Fact::NoAim { block } => format!("Dit blok heeft nog geen doel: {}.", of_block(whole, *block)),
    }
}

const fn half(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "ochtend",
        DayPart::Afternoon => "middag",
    }
}

fn groups_of(week: &AssistantWeek, groups: &[GroupId]) -> String {
    let names: Vec<String> = groups.iter().map(|&id| cards::group_of(week, id)).collect();
    and(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

fn short(week: &AssistantWeek, id: BlockId) -> String {
    week.block(id).map_or_else(String::new, |of| format!("{} {}", weekday_name(of.weekday), super::span(of.span)))
}

fn earmarked(week: &AssistantWeek, touched: &figures::Touched) -> String {
    match touched {
        figures::Touched::NotPlanned { planned, earmarked } => format!(
            "er horen {} per week bij een arrangement, en er staat {}. Schuif daar niet mee zonder de ib'er.",
            minutes(*earmarked),
            minutes(*planned)
        ),
        figures::Touched::StandingIn { block, by, .. } => format!(
            "op {} valt opvangen samen met werk dat bij een arrangement hoort ({}). Dat werk gaat door.",
            short(week, *by),
            short(week, *block)
        ),
        figures::Touched::GivenUp { blocks, .. } => {
            format!("werk dat bij een arrangement hoort, verviel {blocks} keer. Bespreek dat met de ib'er.")
        }
    }
}

/// A person's cells in the table, per week: time planned, time with pupils, time for preparing and talking, and the
/// number of changes of group.
pub fn person_row(figure: &PersonFigure) -> [String; 4] {
    [
        minutes(figure.a_week(|week| week.planned())),
        minutes(figure.a_week(|week| week.pupils)),
        minutes(figure.a_week(|week| week.preparing + week.talking)),
        figure.a_week(|week| week.changes).to_string(),
    ]
}
