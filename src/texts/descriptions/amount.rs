//! Amounts as people type them: minutes of a week, hours of a year, a working-time factor.

use taakkompas_domain::descriptions::{Per, Time};
use taakkompas_domain::division::list::read_minutes;

/// What was typed is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoAmount;

/// A number with at most this many decimals, in units of the last one: `0,6` with four is 6000.
fn decimal(text: &str, decimals: usize) -> Result<u32, NoAmount> {
    let text = text.trim().replace(',', ".");
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let is_number = |part: &str| part.len() <= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || rest.len() > decimals || !is_number(whole) || !is_number(rest) {
        return Err(NoAmount);
    }
    format!("{whole}{rest:0<decimals$}").parse().map_err(|_| NoAmount)
}

/// Minutes of a week, or hours of a year with at most two decimals; nothing where it is empty. With its unit it is what
/// it says: "half uur", "30 min", "1:30".
///
/// # Errors
/// It is no amount.
pub fn time_of(text: &str, per: Per) -> Result<Option<Time>, NoAmount> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let minutes = match (in_words(text), per) {
        (Some(minutes), _) => minutes,
        (None, Per::Week) => decimal(text, 0)?,
        (None, Per::Year) => decimal(text, 2)?.checked_mul(60).ok_or(NoAmount)? / 100,
    };
    Ok(Some(Time { minutes, per }))
}

/// Minutes of an amount that names its unit; none for a bare number.
fn in_words(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let said = text.strip_prefix("een ").unwrap_or(&text);
    match said {
        "kwartier" => Some(15),
        "half uur" | "halfuur" => Some(30),
        "drie kwartier" => Some(45),
        "uur" => Some(60),
        "anderhalf uur" => Some(90),
        _ if said.contains(|sign: char| sign.is_alphabetic() || sign == ':') => read_minutes(said, 60),
        _ => None,
    }
}

/// The number as it stands in its field.
#[must_use]
pub fn number(time: Time) -> String {
    match time.per {
        Per::Week => time.minutes.to_string(),
        Per::Year => with_comma(time.minutes * 100 / 60, 2),
    }
}

/// A working-time factor in ten-thousandths; nothing where it is empty.
///
/// # Errors
/// It is no number.
pub fn factor_of(text: &str) -> Result<Option<u32>, NoAmount> {
    if text.trim().is_empty() { Ok(None) } else { decimal(text, 4).map(Some) }
}

/// The factor as it stands in its field.
#[must_use]
pub fn factor(factor: u32) -> String {
    with_comma(factor, 4)
}

fn with_comma(value: u32, decimals: u32) -> String {
    let unit = 10_u32.pow(decimals);
    let rest = format!("{:0>1$}", value % unit, usize::try_from(decimals).unwrap_or(0));
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { (value / unit).to_string() } else { format!("{},{rest}", value / unit) }
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
        assert_eq!(number(Time::a_year(90)), "1,5");
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
