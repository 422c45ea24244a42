//! What the week's figures say, as sentences: each with its reason.

use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::Week;
use taakkompas_week::figures::{PersonFigure, Share};
use taakkompas_week::{AssistantWeek, BlockId, Fact, PersonId, figures};

use super::{block, person, week};
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
        Fact::OverRoster { person, planned, roster } => format!(
            "{} heeft {} gepland, en {} per week in het rooster. Klopt dat?",
            who(*person),
            minutes(*planned),
            minutes(*roster)
        ),
        Fact::NoAim { block } => format!("Dit blok heeft nog geen doel: {}.", of_block(whole, *block)),
    }
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
