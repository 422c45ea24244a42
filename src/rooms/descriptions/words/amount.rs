//! Amounts as people type them: minutes per week, hours per year, a working-time factor.

use taakkompas_descriptions::{Per, Time};
use taakkompas_school::dutch::amounts::{Decimal, hours_text, minutes, with_comma, with_unit};

/// What was typed is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoAmount;

/// The most decimals that a working-time factor has.
const FACTOR_DECIMALS: u32 = 4;

/// Minutes per week, or hours per year; `None` if the text is empty. A unit in the text takes precedence: "half uur",
/// "30 min", "1:30".
///
/// # Errors
/// The text is not an amount.
pub fn time_of(text: &str, per: Per) -> Result<Option<Time>, NoAmount> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let minutes = match per {
        Per::Week => with_unit(text).or_else(|| Decimal::read(text).filter(|number| number.digits() == 0)?.times(1)),
        Per::Year => minutes(text, 60),
    };
    minutes.map(|minutes| Some(Time { minutes, per })).ok_or(NoAmount)
}

/// The number as its field shows it.
pub fn number(time: Time) -> String {
    match time.per {
        Per::Week => time.minutes.to_string(),
        Per::Year => hours_text(time.minutes),
    }
}

/// A working-time factor in ten-thousandths; `None` if the text is empty.
///
/// # Errors
/// The text is not a number, or has more than four decimals.
pub fn factor_of(text: &str) -> Result<Option<u32>, NoAmount> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    // No factor runs into thousands: the point of "0.857" is a decimal point.
    let number = Decimal::read(&text.replace('.', ",")).filter(|number| number.digits() <= FACTOR_DECIMALS);
    number.and_then(|number| number.times(10_u32.pow(FACTOR_DECIMALS))).map(Some).ok_or(NoAmount)
}

/// The factor as its field shows it.
pub fn factor(factor: u32) -> String {
    with_comma(factor.into(), FACTOR_DECIMALS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_read_and_shown_the_same() {
        assert_eq!(factor_of("0,6"), Ok(Some(6000)));
        assert_eq!(factor_of(" 1 "), Ok(Some(10_000)));
        assert_eq!(factor_of("0.8571"), Ok(Some(8571)));
        assert_eq!(factor(8571), "0,8571");
        assert_eq!(factor(10_000), "1");
        assert_eq!(time_of("1,5", Per::Year), Ok(Some(Time::a_year(90))));
        assert_eq!(time_of("45", Per::Week), Ok(Some(Time::a_week(45))));
        assert_eq!(factor_of("0.857"), Ok(Some(8570)));
        assert_eq!(number(Time::a_year(90)), "1,5");
        assert_eq!(time_of("0,33", Per::Year).map(|time| time.map(number)), Ok(Some("0,33".to_owned())));
        assert_eq!(time_of("1.659", Per::Year), Ok(Some(Time::a_year(99_540))));
        assert_eq!(number(Time::a_week(45)), "45");
        assert_eq!(time_of(" ", Per::Week), Ok(None));
        for (text, minutes) in
            [("half uur", 30), ("Een kwartier", 15), ("30 min", 30), ("1 uur", 60), ("1:30", 90), ("1,5 uur", 90)]
        {
            assert_eq!(time_of(text, Per::Week), Ok(Some(Time::a_week(minutes))), "{text}");
            assert_eq!(time_of(text, Per::Year), Ok(Some(Time::a_year(minutes))), "{text}");
        }
        for wrong in ["a", "-1", "1,5", "4294967296", ",", "½", "een poos", "uren"] {
            assert_eq!(time_of(wrong, Per::Week), Err(NoAmount), "{wrong}");
        }
        assert_eq!(time_of("999999999", Per::Year), Err(NoAmount));
        assert_eq!(factor_of("0,66667"), Err(NoAmount));
    }
}
