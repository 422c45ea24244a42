//! Hours as they are said and typed: whole minutes inside, decimal commas outside.

/// A number, with a point between the thousands.
#[must_use]
pub fn number(of: u32) -> String {
    match (of / 1000, of % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}.{rest:03}"),
    }
}

/// Minutes as hours: "12 uur", "1,5 uur"; less than an hour stays "40 minuten".
#[must_use]
pub fn hours(minutes: u32) -> String {
    match minutes {
        0 => "0 uur".to_owned(),
        1 => "1 minuut".to_owned(),
        2..60 => format!("{minutes} minuten"),
        _ => {
            let tenths = (u64::from(minutes) * 10 + 30) / 60;
            let (whole, tenth) = (u32::try_from(tenths / 10).unwrap_or(u32::MAX), tenths % 10);
            let tenth = if tenth == 0 { String::new() } else { format!(",{tenth}") };
            format!("{}{tenth} uur", number(whole))
        }
    }
}

/// Minutes as a field of hours has them: "12,5". Read back they are the same minutes.
#[must_use]
pub fn in_field(minutes: u32) -> String {
    let hundredths = (u64::from(minutes) * 100 + 30) / 60;
    let rest = format!("{:02}", hundredths % 100);
    match rest.trim_end_matches('0') {
        "" => (hundredths / 100).to_string(),
        rest => format!("{},{rest}", hundredths / 100),
    }
}

/// Minutes of what was typed in a field of hours: "12", "12,5", "12.5 uur". None for anything else.
#[must_use]
pub fn read(text: &str) -> Option<u32> {
    let text = text.trim().trim_end_matches("uur").trim();
    let (whole, rest) = text.split_once([',', '.']).unwrap_or((text, ""));
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 5 || rest.len() > 2 || !is_number(whole) || !is_number(rest) {
        return None;
    }
    let hundredths = if rest.is_empty() { 0 } else { format!("{rest:0<2}").parse::<u32>().ok()? };
    Some(whole.parse::<u32>().ok()? * 60 + (hundredths * 60 + 50) / 100)
}

/// How much of something is full, in percents; nothing of nothing.
#[must_use]
pub fn percent(of: u32, all: u32) -> Option<u32> {
    let of = u64::from(of) * 100;
    of.checked_div(u64::from(all)).map(|percent| u32::try_from(percent).unwrap_or(u32::MAX))
}

/// A count with its word: "1 taak", "3 taken".
#[must_use]
pub fn count(of: usize, one: &str, more: &str) -> String {
    if of == 1 { format!("1 {one}") } else { format!("{of} {more}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_said_with_a_comma_and_a_point_between_thousands() {
        for (minutes, says) in
            [(0, "0 uur"), (40, "40 minuten"), (90, "1,5 uur"), (720, "12 uur"), (99_540, "1.659 uur")]
        {
            assert_eq!(hours(minutes), says);
        }
    }

    #[test]
    fn what_a_field_shows_is_read_back_as_the_same_minutes() {
        for minutes in 0..3000 {
            assert_eq!(read(&in_field(minutes)), Some(minutes));
        }
        assert_eq!(read(" 12.5 uur"), Some(750));
        for wrong in ["", "veel", "-3", "1,234", "1659000000"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
