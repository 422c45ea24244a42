//! Numbers, hours and minutes as people type them, and hours as we write them.

/// Amounts in words, in minutes; "een" may come before each.
const WORDS: &[(u32, &str)] =
    &[(15, "kwartier"), (30, "half uur"), (30, "halfuur"), (45, "drie kwartier"), (60, "uur"), (90, "anderhalf uur")];

/// Units that may follow a number, in minutes; the first match counts.
const UNITS: &[(u32, &str)] = &[(1, "minuten"), (1, "minuut"), (1, "min"), (60, "uren"), (60, "uur"), (60, "u")];

/// The most digits before and after the comma.
const MOST_DIGITS: (usize, usize) = (9, 6);

/// A number with a decimal comma or point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    whole: u64,
    part: u64,
    /// How many digits the part has.
    digits: u32,
}

impl Decimal {
    /// Reads `12`, `12,5`, `1.659,5`. A point before three digits separates thousands, any other is a decimal point.
    /// If a point comes after a comma, the two have changed places: `1,659.50`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let swapped = text.find(',').filter(|&comma| text.rfind('.').is_some_and(|point| comma < point));
        let turned = swapped.map(|_| text.replace(',', " ").replace('.', ",").replace(' ', "."));
        let text = turned.as_deref().unwrap_or(text);
        let (whole, part) = match (text.split_once(','), text.rsplit_once('.')) {
            (Some((whole, part)), _) => (without_thousands(whole)?, part),
            (None, Some((_, part))) if part.len() == 3 => (without_thousands(text)?, ""),
            (None, Some((whole, part))) => (whole.to_owned(), part),
            (None, None) => (text.to_owned(), ""),
        };
        let is_number = |text: &str, most| text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
        let fits = is_number(&whole, MOST_DIGITS.0) && is_number(part, MOST_DIGITS.1);
        if !fits || whole.is_empty() && part.is_empty() {
            return None;
        }
        let number = |text: &str| if text.is_empty() { Some(0) } else { text.parse::<u64>().ok() };
        let digits = u32::try_from(part.len()).ok()?;
        Some(Self { whole: number(&whole)?, part: number(part)?, digits })
    }

    /// How many digits follow the comma.
    pub const fn digits(self) -> u32 {
        self.digits
    }

    /// The number in millionths.
    pub(super) fn millionths(self) -> Option<u64> {
        let missing = u32::try_from(MOST_DIGITS.1).ok()?.checked_sub(self.digits)?;
        self.whole.checked_mul(1_000_000)?.checked_add(self.part.checked_mul(10_u64.pow(missing))?)
    }

    /// This many times a unit, rounded; `None` if the result is too large.
    pub fn times(self, unit: u32) -> Option<u32> {
        let (unit, scale) = (u64::from(unit), 10_u64.pow(self.digits));
        u32::try_from(self.whole * unit + (self.part * unit + scale / 2) / scale).ok()
    }
}

/// A number whose points separate thousands: three digits follow each.
fn without_thousands(text: &str) -> Option<String> {
    let mut groups = text.split('.');
    let first = groups.next()?;
    let is_right = groups.all(|group| group.len() == 3);
    (is_right && (first.len() <= 3 || !text.contains('.'))).then(|| text.replace('.', ""))
}

/// Minutes of an amount that names its unit: "half uur", "30 min", "1,5 uur", "1:30". `None` for a bare number.
#[must_use]
pub fn with_unit(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let said = text.strip_prefix("een ").unwrap_or(&text);
    if let Some((minutes, _)) = WORDS.iter().find(|(_, word)| *word == said) {
        return Some(*minutes);
    }
    match UNITS.iter().find_map(|&(unit, word)| Some((said.strip_suffix(word)?.trim(), unit))) {
        Some((number, 60)) => clock(number).or_else(|| Decimal::read(number)?.times(60)),
        Some((number, unit)) => Decimal::read(number)?.times(unit),
        None => clock(said),
    }
}

/// Hours and minutes separated by a colon: "12:30".
fn clock(text: &str) -> Option<u32> {
    let (hours, minutes) = text.split_once(':')?;
    let minutes = minutes.parse::<u32>().ok().filter(|&left| left < 60 && minutes.len() == 2)?;
    hours.parse::<u32>().ok()?.checked_mul(60)?.checked_add(minutes)
}

/// Minutes as typed: an amount that names its unit, or else a number of units of `unit` minutes, such as hours.
pub fn minutes(text: &str, unit: u32) -> Option<u32> {
    with_unit(text).or_else(|| Decimal::read(text)?.times(unit))
}

/// Hours with a decimal comma, `12,5`. Minutes that do not come out even are rounded to a hundredth of an hour, which
/// reads back as the same minutes.
pub fn hours_text(minutes: u32) -> String {
    with_comma((u64::from(minutes) * 100 + 30) / 60, 2)
}

/// A value with this many decimals after its comma, without trailing zeros: 8571 with four is `0,8571`.
#[must_use]
pub fn with_comma(value: u64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let part = format!("{:0>1$}", value % unit, usize::try_from(decimals).unwrap_or(0));
    match part.trim_end_matches('0') {
        "" => (value / unit).to_string(),
        part => format!("{},{part}", value / unit),
    }
}
