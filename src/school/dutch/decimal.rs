//! Numbers with a decimal comma or point.

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
    /// Reads `12`, `12,5`, `1.659,5`. A point before three digits separates thousands, unless a nought comes before it:
    /// `0.125`. Any other is a decimal point.
    /// If a point comes after a comma, the two have changed places: `1,659.50`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let swapped = text.find(',').filter(|&comma| text.rfind('.').is_some_and(|point| comma < point));
        let turned = swapped.map(|_| text.replace(',', " ").replace('.', ",").replace(' ', "."));
        let text = turned.as_deref().unwrap_or(text);
        let (whole, part) = match (text.split_once(','), text.rsplit_once('.')) {
            (Some((whole, part)), _) => (without_thousands(whole)?, part),
            (None, Some((whole, part))) if part.len() == 3 && !is_nought(whole) => (without_thousands(text)?, ""),
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

/// Whether a number in digits begins with a nought, as no number of thousands does.
fn is_nought(whole: &str) -> bool {
    whole.is_empty() || whole.starts_with('0')
}

/// Whether a number with a comma may be thousands or a part: "1,659" is 1659 where it was written in English.
pub fn may_be_thousands(number: &str) -> bool {
    let Some((whole, part)) = number.split_once(',') else { return false };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    are_digits(whole) && whole.len() <= 3 && !is_nought(whole) && are_digits(part) && part.len() == 3
}

/// A number whose points separate thousands: three digits follow each.
fn without_thousands(text: &str) -> Option<String> {
    let mut groups = text.split('.');
    let first = groups.next()?;
    let is_right = groups.all(|group| group.len() == 3);
    (is_right && (first.len() <= 3 || !text.contains('.'))).then(|| text.replace('.', ""))
}
