//! Why a value is out of bounds, in the same sentences for every room.

use taakkompas_school::limits::OutOfBounds;

/// What a room calls its texts and lists.
pub struct Words<Text, Limit> {
    /// The whole that is being filled in, as the beginning of a sentence: "Deze week".
    pub whole: &'static str,
    /// A text, with its article; `None` if it is clear which one is meant.
    pub text: fn(Text) -> Option<&'static str>,
    /// A list that is too long, as the end of a sentence, such as "taken in".
    pub list: fn(Limit) -> String,
    /// The sentence about minutes, given the minimum, the maximum and the minutes found.
    pub minutes: fn(u32, u32, u32) -> String,
}

/// Why a value is refused, and what to do.
pub fn refused<Text, Limit>(error: OutOfBounds<Text, Limit>, words: &Words<Text, Limit>) -> String {
    match error {
        OutOfBounds::NoLabel(text) => format!("Vul nog in: {}.", (words.text)(text).unwrap_or("de tekst")),
        OutOfBounds::TooLong { text, most, found } => match (words.text)(text) {
            Some(text) => format!("Te lang: {text} heeft {found} tekens. Er passen er {most}."),
            None => format!("Te lang: {found} tekens. Er passen er {most}."),
        },
        OutOfBounds::TooMany { of, most } => format!("Er passen hooguit {most} {}.", (words.list)(of)),
        OutOfBounds::Count { least, most, found } => {
            format!("{found} kan niet. Kies een getal van {least} tot {most}.")
        }
        OutOfBounds::Number { .. } => format!("{} klopt niet: een nummer staat er dubbel in.", words.whole),
        OutOfBounds::Minutes { least, most, found } => (words.minutes)(least, most, found),
    }
}

/// The sentence about minutes when only the maximum matters: an amount of time such as "40 uur".
pub fn no_more_than(least: u32, most: &str) -> String {
    if least == 0 {
        format!("Kies hooguit {most}. Er is niets veranderd.")
    } else {
        format!("Kies meer dan 0 en hooguit {most}. Er is niets veranderd.")
    }
}

#[cfg(test)]
mod tests {
    use taakkompas_descriptions as descriptions;
    use taakkompas_division as division;
    use taakkompas_week as week;

    use crate::kit::words::ToDutch;

    fn week(error: week::Bounds) -> String {
        week::EditError::OutOfBounds(error).to_dutch()
    }

    fn tasks(error: division::Bounds) -> String {
        division::EditError::OutOfBounds(error).to_dutch()
    }

    fn description(error: descriptions::Bounds) -> String {
        descriptions::EditError::OutOfBounds(error).to_dutch()
    }

    #[test]
    fn a_text_is_named_unless_it_is_clear_which_one_is_meant() {
        use descriptions::Bounds as Description;
        use week::{Bounds as Week, Text};
        assert_eq!(week(Week::NoLabel(Text::Someone)), "Vul nog in: wie het is.");
        assert_eq!(
            week(Week::TooLong { text: Text::Aim, most: 80, found: 81 }),
            "Te lang: het doel heeft 81 tekens. Er passen er 80."
        );
        assert_eq!(
            description(Description::TooLong { text: None, most: 240, found: 300 }),
            "Te lang: 300 tekens. Er passen er 240."
        );
        assert!(description(Description::NoLabel(None)).starts_with("Schrijf op wat er gebeurt."));
    }

    #[test]
    fn a_full_list_says_how_many_fit_and_a_wrong_number_where_it_is() {
        use descriptions::Limit as Part;
        assert_eq!(
            tasks(division::Bounds::TooMany { of: division::Limit::Locks, most: 1000 }),
            "Er passen hooguit 1000 vaste keuzes in."
        );
        assert_eq!(
            description(descriptions::Bounds::TooMany { of: Part::Tasks, most: 20 }),
            "Er passen hooguit 20 taken onder een kopje."
        );
        let found = 4;
        let wrong = [
            week(week::Bounds::Number { found }),
            tasks(division::Bounds::Number { found }),
            description(descriptions::Bounds::Number { found }),
        ];
        assert_eq!(
            wrong,
            ["Deze week", "Deze lijst", "Dit"].map(|of| format!("{of} klopt niet: een nummer staat er dubbel in."))
        );
    }

    #[test]
    fn minutes_are_said_as_each_room_counts_them() {
        let (least, most, found) = (1, 90, 120);
        assert_eq!(week(week::Bounds::Minutes { least, most, found }), "120 minuten kan niet. Kies 1 tot 90 minuten.");
        assert_eq!(
            tasks(division::Bounds::Minutes { least, most, found }),
            "Kies meer dan 0 en hooguit 1,5 uur. Er is niets veranderd."
        );
        assert_eq!(
            tasks(division::Bounds::Minutes { least, most: 0, found }),
            "Van deze taak kan niets meer af. Kies dan liever stoppen."
        );
    }
}
