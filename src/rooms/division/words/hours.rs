//! Minutes of the division, shown and typed as hours with a decimal comma. Which function to use:
//! - [`exact`]: what someone filled in or decided about one task, and its limits, as every minute counts;
//! - [`rounded`]: a sum over the list, or a norm: from ten hours on nobody needs the halves;
//! - [`to_tenths`]: who does what: people's hours, capacity and shortage, which are compared with each other;
//! - [`in_field`]: the value of a field, which [`read`] parses again.

use taakkompas_school::dutch::amounts;
pub use taakkompas_school::dutch::amounts::hours_text as in_field;

use crate::kit::words::numbers::number;

/// Every minute counts: "12,5 uur", with a point between thousands.
pub fn exact(minutes: u32) -> String {
    let part = in_field(minutes % 60);
    format!("{}{} uur", number(minutes / 60), part.trim_start_matches('0'))
}

/// In whole hours from ten on, below that to a tenth, with a point between thousands: "1.250 uur", "2,5 uur".
pub fn rounded(minutes: u32) -> String {
    if minutes < 600 { tenths(minutes) } else { format!("{} uur", number(minutes.saturating_add(30) / 60)) }
}

/// To a tenth of an hour: "12 uur", "1,5 uur"; less than an hour stays "40 minuten".
pub fn to_tenths(minutes: u32) -> String {
    match minutes {
        0 => "0 uur".to_owned(),
        1 => "1 minuut".to_owned(),
        2..60 => format!("{minutes} minuten"),
        _ => tenths(minutes),
    }
}

fn tenths(minutes: u32) -> String {
    of_tenths(in_tenths(minutes))
}

/// Minutes as tenths of an hour, rounded.
pub const fn in_tenths(minutes: u32) -> u32 {
    minutes.saturating_add(3) / 6
}

/// Tenths of an hour as text: "12 uur", "1,5 uur". For figures that must add up as shown: round the totals, and
/// calculate the differences in tenths.
pub fn of_tenths(tenths: u32) -> String {
    match tenths % 10 {
        0 => format!("{} uur", number(tenths / 10)),
        tenth => format!("{},{tenth} uur", number(tenths / 10)),
    }
}

/// Parses a field of hours to minutes: "12", "12,5", "12.5 uur", "12:30", "45 min". `None` for anything else.
pub fn read(text: &str) -> Option<u32> {
    amounts::minutes(text, 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_said_as_precisely_as_they_are_meant() {
        for (minutes, as_exact, as_rounded, as_tenths) in [
            (0, "0 uur", "0 uur", "0 uur"),
            (1, "0,02 uur", "0 uur", "1 minuut"),
            (30, "0,5 uur", "0,5 uur", "30 minuten"),
            (90, "1,5 uur", "1,5 uur", "1,5 uur"),
            (599, "9,98 uur", "10 uur", "10 uur"),
            (600, "10 uur", "10 uur", "10 uur"),
            (750, "12,5 uur", "13 uur", "12,5 uur"),
            (99_540, "1.659 uur", "1.659 uur", "1.659 uur"),
        ] {
            let said = (exact(minutes), rounded(minutes), to_tenths(minutes));
            assert_eq!(said, (as_exact.to_owned(), as_rounded.to_owned(), as_tenths.to_owned()), "{minutes}");
        }
    }

    #[test]
    fn what_a_field_shows_is_read_back_as_the_same_minutes() {
        for minutes in 0..3000 {
            assert_eq!(read(&in_field(minutes)), Some(minutes));
        }
        assert_eq!((read(" 12.5 uur"), read("12:30")), (Some(750), Some(750)));
        for wrong in ["", "veel", "-3", "1,5,5", "1659000000"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
