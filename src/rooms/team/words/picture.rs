//! The team's picture in words. Everything here is made from figures, which show nobody (0085).

use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_team::code::RoleGroup;
use taakkompas_team::picture::{Beside, BetweenGroups, Choice, Counts, Difference, Figure, Picture, Share, Spread};

use crate::kit::library;
use crate::kit::words::labels;
use crate::kit::words::labels::lower;
use crate::kit::words::numbers::count;

/// The text of a statement; `None` if this version does not have it any more.
pub fn text_of(id: &StatementId) -> Option<&'static str> {
    library::core().statement(id.as_str()).map(|statement| statement.text.as_str())
}

/// The text of a statement; a sentence in its place if this version does not have it any more.
pub fn statement(id: &StatementId) -> &'static str {
    text_of(id).unwrap_or("Een stelling die deze versie van Taakkompas niet kent")
}

/// An answer within a sentence: "'soms'".
pub fn quoted(answer: Answer) -> String {
    format!("'{}'", lower(labels::answer(answer)))
}

/// How far apart people are.
pub const fn spread(of: Spread) -> &'static str {
    match of {
        Spread::Alike => "gelijk",
        Spread::Near => "dicht bij elkaar",
        Spread::Apart => "uiteen",
    }
}

/// What people say, taken together, in one or two sentences.
pub fn figure(of: &Figure) -> String {
    let middle = match of.middle {
        None => return format!("{} lieten dit open.", labels::capital(who(of.share))),
        Some(Answer::Unknown) => return format!("{} weten dit niet.", labels::capital(who(of.share))),
        Some(Answer::NotApplicable) => return format!("Volgens {} geldt dit hier niet.", who(of.share)),
        Some(middle) => quoted(middle),
    };
    match of.spread {
        Some(Spread::Alike) => format!("Bijna iedereen zegt {middle}."),
        Some(how @ (Spread::Near | Spread::Apart)) if of.share == Share::NearlyAll => {
            format!("Het midden is {middle}. De antwoorden liggen {}.", spread(how))
        }
        Some(how) => {
            format!("Van wie een niveau koos, is het midden {middle}. Die antwoorden liggen {}.", spread(how))
        }
        None => format!("Het midden is {middle}. Veel collega's kozen geen niveau."),
    }
}

/// For whom a middle speaks that is no level.
const fn who(share: Share) -> &'static str {
    match share {
        Share::Many => "veel collega's",
        Share::Most | Share::NearlyAll => "de meesten",
    }
}

/// The answer of the school's own scan beside the team's, in a sentence.
pub fn beside(of: &Beside<'_>) -> String {
    let own = quoted(of.own);
    let team = of.team.middle.map(quoted);
    match (of.difference, team) {
        (Difference::Same, _) => format!("De zelfscan en het team zeggen allebei {own}."),
        (Difference::OnlyFirstKnows, _) => {
            format!("De zelfscan zegt {own}. In het team weten {} het niet.", who(of.team.share))
        }
        (Difference::OnlyOtherKnows, Some(team)) => format!("De zelfscan wist het niet. Het team zegt {team}."),
        (_, Some(team)) => format!("De zelfscan zegt {own}, het team {team}."),
        (_, None) => format!("De zelfscan zegt {own}. In het team lieten {} dit open.", who(of.team.share)),
    }
}

/// Two groups that see a statement in different ways.
pub fn between_groups(of: &BetweenGroups<'_>) -> String {
    let says = |(group, level): (RoleGroup, Level)| {
        format!("{} {}", labels::capital(super::group(group)), quoted(Answer::Level(level)))
    };
    format!("{}. {}.", says(of.highest), says(of.lowest))
}

/// How many chose what: "nog niet 2, soms 5"; only what was chosen.
pub fn counts(of: Counts) -> String {
    let chosen = Choice::ALL.iter().filter(|&&choice| of.of(choice) > 0);
    chosen.map(|&of_choice| format!("{} {}", choice(of_choice), of.of(of_choice))).collect::<Vec<_>>().join(", ")
}

/// What was chosen, within a sentence.
pub fn choice(of: Choice) -> String {
    of.code().parse().map_or_else(|_| "opengelaten".to_owned(), |answer: Answer| lower(labels::answer(answer)))
}

/// What the middle is: it is on every page of the team.
pub const MIDDLE: &str = "Het midden: de helft zit hier of lager.";

/// What a fold is called that holds the rest of a section: folds with the same name cannot be told apart.
pub fn more(of: usize, section: &str) -> String {
    format!("Nog {of} bij '{section}'")
}

/// What a picture was made of.
pub fn made_of(picture: &Picture) -> String {
    let of = count(picture.hand_ins(), "code", "codes");
    if picture.has_counts() {
        format!("Gemaakt uit {of}. Bij een stelling tellen alleen de mensen mee die haar kregen.")
    } else {
        format!("Gemaakt uit {of}. Vanaf acht mensen bij een stelling kunnen er ook aantallen staan.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use taakkompas_content::language::sentences;

    fn of(middle: Option<Answer>, spread: Option<Spread>) -> Figure {
        Figure { people: None, middle, share: Share::NearlyAll, spread, counts: None }
    }

    #[test]
    fn every_figure_is_said_in_plain_sentences() {
        let middles = Answer::ALL.iter().copied().map(Some).chain([None]);
        let spreads = [None, Some(Spread::Alike), Some(Spread::Near), Some(Spread::Apart)];
        for middle in middles {
            for (spread, &share) in
                spreads.iter().flat_map(|&spread| Share::ALL.iter().map(move |share| (spread, share)))
            {
                let says = figure(&Figure { share, ..of(middle, spread) });
                assert!(says.ends_with('.') && !says.contains("''"), "{says}");
                assert!(sentences(&says).iter().all(|sentence| sentence.split(' ').count() <= 12), "{says}");
            }
        }
    }

    /// Of half a team nobody says that nearly everyone agrees, or that it is the most.
    #[test]
    fn most_is_said_of_more_than_half_alone() {
        let says = |middle, share, spread| figure(&Figure { share, ..of(middle, spread) });
        assert_eq!(says(Some(Answer::Unknown), Share::Many, None), "Veel collega's weten dit niet.");
        assert_eq!(says(Some(Answer::Unknown), Share::Most, None), "De meesten weten dit niet.");
        assert_eq!(says(Some(Answer::NotApplicable), Share::Many, None), "Volgens veel collega's geldt dit hier niet.");
        assert_eq!(says(None, Share::Many, None), "Veel collega's lieten dit open.");
        assert_eq!(
            says(Some(Answer::Level(Level::Fixed)), Share::Many, Some(Spread::Near)),
            "Van wie een niveau koos, is het midden 'vast'. Die antwoorden liggen dicht bij elkaar."
        );
    }

    #[test]
    fn own_and_team_are_named_with_what_each_says() {
        let id: StatementId = "inzet-week".into();
        let (soms, vast) = (Answer::Level(Level::Sometimes), Answer::Level(Level::Fixed));
        let says = |own, middle| {
            let team = of(middle, Some(Spread::Near));
            let difference = Difference::between(Some(own), middle);
            beside(&Beside { statement: &id, own, team: &team, difference })
        };
        assert_eq!(says(soms, Some(soms)), "De zelfscan en het team zeggen allebei 'soms'.");
        assert_eq!(says(vast, Some(soms)), "De zelfscan zegt 'vast', het team 'soms'.");
        assert_eq!(says(Answer::Unknown, Some(soms)), "De zelfscan wist het niet. Het team zegt 'soms'.");
        assert_eq!(
            says(vast, Some(Answer::Unknown)),
            "De zelfscan zegt 'vast'. In het team weten de meesten het niet."
        );
        assert_eq!(says(vast, None), "De zelfscan zegt 'vast'. In het team lieten de meesten dit open.");
    }
}
