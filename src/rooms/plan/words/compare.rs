//! Two scans beside each other, in words.

use taakkompas_plan::compare::ThemeThenNow;
use taakkompas_scan::scan::ThemeOutcome;
use taakkompas_scan::theme::Theme;
use time::Date;

use crate::kit::words::{dates, labels, reasons};

/// The fold.
pub const FOLD: &str = "Vergelijk met een eerdere scan";
/// What the comparison does not say.
pub const NO_CAUSE: &str = "Wat in de tussentijd is gedaan, staat ernaast. Of het een door het ander komt, weet je hier niet mee. Vraag het team wat hielp.";

/// What changed, in a sentence.
pub fn summary(rows: &[ThemeThenNow]) -> String {
    let with = |is: fn(ThemeOutcome, ThemeOutcome) -> bool| {
        let found: Vec<Theme> = rows.iter().filter(|row| is(row.then, row.now)).map(|row| row.theme).collect();
        (!found.is_empty()).then(|| labels::themes(&found))
    };
    let higher = with(|then, now| matches!((then.level(), now.level()), (Some(then), Some(now)) if now > then));
    let lower = with(|then, now| matches!((then.level(), now.level()), (Some(then), Some(now)) if now < then));
    let same = with(|then, now| then.level().is_some() && then.level() == now.level());
    let says = [("Hoger dan toen", higher), ("Lager dan toen", lower), ("Gelijk", same)];
    let says: Vec<String> = says.into_iter().filter_map(|(how, themes)| Some(format!("{how}: {}.", themes?))).collect();
    if says.is_empty() { "Er is nog geen thema dat in allebei de scans bekend is.".to_owned() } else { says.join(" ") }
}

/// What was done for a theme.
pub fn done(row: &ThemeThenNow) -> Vec<String> {
    let says = |(id, day): &(_, Option<Date>)| {
        let title = reasons::measure_title(id);
        match day {
            Some(day) => format!("{title} ({})", dates::date(*day)),
            None => title.to_owned(),
        }
    };
    row.done.iter().map(says).collect()
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;
    use taakkompas_scan::scan::Level;

    #[test]
    fn a_comparison_says_what_changed_and_never_why() {
        let known = |level| ThemeOutcome::Known { level, mean: 0, first_impression: false };
        let row = |theme, then, now| ThemeThenNow { theme, then, now, done: Vec::new() };
        let [one, two, three, ..] = Theme::ALL else { panic!("eight themes") };
        let rows = [
            row(*one, known(Level::NotYet), known(Level::Mostly)),
            row(*two, known(Level::Fixed), known(Level::Sometimes)),
            row(*three, ThemeOutcome::Open, known(Level::Fixed)),
        ];
        let says = summary(&rows);
        assert!(
            says.starts_with(&format!(
                "Hoger dan toen: {}. Lager dan toen: {}.",
                labels::themes(&[*one]),
                labels::themes(&[*two])
            )),
            "{says}"
        );
        assert!(!says.contains(&labels::themes(&[*three])), "what was not known then is not compared: {says}");
    }
}
