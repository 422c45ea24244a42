//! A field for a day, and which days count as typed.

use leptos::prelude::*;
use taakkompas_school::iso_date;
use time::Date;

use super::date_field;

/// The typed day. A half-typed year is already a valid date, so years outside 2000-2099 are ignored.
pub fn day_of(text: &str) -> Option<Date> {
    iso_date::parse(text).ok().filter(|day| (2000..2100).contains(&day.year()))
}

/// A day. The callback gets `None` if the field was emptied; what [`day_of`] ignores changes nothing.
pub fn day_field(
    id: String,
    label: impl Into<String>,
    value: Signal<Option<Date>>,
    change: Callback<Option<Date>>,
) -> AnyView {
    let shown = Signal::derive(move || value.get().map(iso_date::format).unwrap_or_default());
    let read = Callback::new(move |text: String| {
        let day = day_of(&text);
        if day.is_some() || text.is_empty() {
            change.run(day);
        }
    });
    date_field(id, label, shown, read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_typed_year_is_no_day() {
        for text in ["", "0002-07-31", "0202-07-31", "1999-12-31", "2100-01-01", "2027-02-30"] {
            assert_eq!(day_of(text), None, "{text}");
        }
        for text in ["2000-01-01", "2027-07-31", "2099-12-31"] {
            assert_eq!(day_of(text).map(iso_date::format).as_deref(), Some(text));
        }
    }
}
