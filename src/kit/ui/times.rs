//! Stretches of time for each day: when someone is at school, or when there are lessons.

use leptos::prelude::*;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::{Presence, Span, TimeOfDay, Weekday, Weeks};

use super::fields::{select_field, small_button, time_field};
use crate::kit::browser;
use crate::kit::words::labels::capital;
use crate::kit::words::times as t;

/// The length of a stretch if nothing better is known, in minutes.
const MINUTES: u16 = 60;

/// The stretches to edit, and how to store them.
#[derive(Debug, Clone)]
pub struct Times {
    /// The prefix of the ids of the fields.
    pub prefix: String,
    /// The current stretches.
    pub rows: Memo<Vec<Presence>>,
    /// Replaces the stretches; returns whether that was accepted.
    pub put: Callback<Vec<Presence>, bool>,
    /// The usual stretch, for a day that has none yet.
    pub usual: Span,
    /// Whether a stretch may apply to one week of the cycle only.
    pub has_weeks: Memo<bool>,
}

impl Times {
    /// The fields, with a button that copies Monday to all days.
    pub fn fields(self) -> AnyView {
        let (rows, put) = (self.rows, self.put);
        let has_monday = move || rows.with(|rows| rows.iter().any(|row| row.weekday == Weekday::Monday));
        let fill = move |_| {
            put.run(like_monday(&rows.get_untracked()));
        };
        view! {
            <div class="stack">{Weekday::ALL.iter().map(|&day| self.day(day)).collect_view()}</div>
            <p hidden=move || !has_monday()>
                <button type="button" class="button-small" on:click=fill>{t::LIKE_MONDAY}</button>
            </p>
        }
        .into_any()
    }

    fn id(&self, day: Weekday, nth: usize, field: &str) -> String {
        match nth {
            0 => format!("{}-{}-{field}", self.prefix, day.code()),
            nth => format!("{}-{}-{}-{field}", self.prefix, day.code(), nth + 1),
        }
    }

    fn day(&self, day: Weekday) -> AnyView {
        let (rows, put) = (self.rows, self.put);
        let count = Memo::new(move |_| rows.with(|rows| on(rows, day).count()));
        // Typing the first time does not replace the empty fields, so they keep the focus.
        let shown = Memo::new(move |_| count.get().max(1));
        let (times, of_more) = (self.clone(), self.clone());
        let more = move || {
            let nth = count.get_untracked();
            if put.run(with_another(&rows.get_untracked(), day)) {
                browser::focus_soon(vec![of_more.id(day, nth, "van")]);
            }
        };
        view! {
            <fieldset class="presence-day">
                <legend>{capital(weekday_name(day))}</legend>
                {move || (0..shown.get()).map(|nth| times.stretch(day, nth, count)).collect_view()}
                <span hidden=move || count.get() == 0>
                    {small_button(t::MORE_TIMES, weekday_name(day).to_owned(), more)}
                </span>
            </fieldset>
        }
        .into_any()
    }

    fn stretch(&self, day: Weekday, nth: usize, count: Memo<usize>) -> AnyView {
        let (rows, put) = (self.rows, self.put);
        let at = Memo::new(move |_| rows.with(|rows| on(rows, day).nth(nth).map(|(_, row)| row)));
        let time = move |of: fn(Span) -> TimeOfDay| {
            Signal::derive(move || at.get().map_or_else(String::new, |row| t::for_input(of(row.span))))
        };
        let usual = self.usual;
        let set = move |end: End| {
            Callback::new(move |text: String| {
                put.run(with_time(&rows.get_untracked(), (day, nth), end, text.parse().ok(), usual));
            })
        };
        let weeks = Signal::derive(move || at.get().map_or(Weeks::Every, |row| row.weeks).code().to_owned());
        let set_weeks = Callback::new(move |code: String| {
            let Ok(weeks) = code.parse::<Weeks>() else { return };
            put.run(with_row(&rows.get_untracked(), (day, nth), |row| row.weeks = weeks));
        });
        let back = self.id(day, 0, "van");
        let remove = move || {
            if put.run(without(&rows.get_untracked(), (day, nth))) {
                browser::focus_soon(vec![back.clone()]);
            }
        };
        let of_which = format!("{}, {}", weekday_name(day), t::nth_time(nth));
        let has_weeks = self.has_weeks;
        view! {
            <div class="cluster">
                {time_field(self.id(day, nth, "van"), t::from(nth), time(|span| span.from), set(End::From))}
                {time_field(self.id(day, nth, "tot"), t::until(nth), time(|span| span.until), set(End::Until))}
                <div hidden=move || !has_weeks.get()>
                    {select_field(
                        self.id(day, nth, "weken"),
                        t::weeks_label(nth),
                        Signal::stored(t::weeks_options()),
                        weeks,
                        set_weeks,
                    )}
                </div>
                <span class="presence-remove" hidden=move || count.get() == 0>
                    {small_button("Haal weg", of_which, remove)}
                </span>
            </div>
        }
        .into_any()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    From,
    Until,
}

/// The stretches of a day, each with its index in the list.
fn on(rows: &[Presence], day: Weekday) -> impl Iterator<Item = (usize, Presence)> {
    rows.iter().copied().enumerate().filter(move |(_, row)| row.weekday == day)
}

fn with_row(rows: &[Presence], (day, nth): (Weekday, usize), change: impl FnOnce(&mut Presence)) -> Vec<Presence> {
    let mut rows = rows.to_vec();
    let at = on(&rows, day).nth(nth).map(|(at, _)| at);
    if let Some(row) = at.and_then(|at| rows.get_mut(at)) {
        change(row);
    }
    rows
}

fn without(rows: &[Presence], (day, nth): (Weekday, usize)) -> Vec<Presence> {
    let gone = on(rows, day).nth(nth).map(|(at, _)| at);
    rows.iter().enumerate().filter(|(at, _)| Some(*at) != gone).map(|(_, row)| *row).collect()
}

/// Sets the start or end of a stretch; without a time the stretch is removed. A day without stretches gets the usual
/// one, as far as it fits.
fn with_time(
    rows: &[Presence],
    (day, nth): (Weekday, usize),
    end: End,
    time: Option<TimeOfDay>,
    usual: Span,
) -> Vec<Presence> {
    let Some(time) = time else { return without(rows, (day, nth)) };
    if on(rows, day).nth(nth).is_none() {
        let span = match end {
            End::From if time < usual.until => Span { from: time, ..usual },
            End::From => Span::lasting(time, MINUTES),
            End::Until if usual.from < time => Span { until: time, ..usual },
            End::Until => Span { from: TimeOfDay::from_minutes(time.minutes().saturating_sub(MINUTES)), until: time },
        };
        let mut rows = rows.to_vec();
        rows.push(Presence { weeks: Weeks::Every, weekday: day, span });
        return rows;
    }
    with_row(rows, (day, nth), |row| match end {
        // A start past the end moves the end along.
        End::From if time >= row.span.until => row.span = Span::lasting(time, MINUTES),
        End::From => row.span.from = time,
        End::Until => row.span.until = time,
    })
}

/// Adds a stretch to a day, an hour after its last one.
fn with_another(rows: &[Presence], day: Weekday) -> Vec<Presence> {
    let mut rows = rows.to_vec();
    let last = on(&rows, day).map(|(_, row)| row).last();
    if let Some(last) = last {
        // At the very end of the day there is no room after it, so the new stretch starts at the latest possible time.
        let latest = TimeOfDay::from_minutes(TimeOfDay::LATEST.minutes() - MINUTES);
        let from = last.span.until.plus(MINUTES).min(latest);
        rows.push(Presence { span: Span::lasting(from, MINUTES), ..last });
    }
    rows
}

/// Gives every day the stretches of Monday.
fn like_monday(rows: &[Presence]) -> Vec<Presence> {
    let monday: Vec<Presence> = on(rows, Weekday::Monday).map(|(_, row)| row).collect();
    Weekday::ALL.iter().flat_map(|&weekday| monday.iter().map(move |row| Presence { weekday, ..*row })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(weekday: Weekday, span: &str) -> Presence {
        let span = span.parse().unwrap_or(Span { from: TimeOfDay::LATEST, until: TimeOfDay::LATEST });
        Presence { weeks: Weeks::Every, weekday, span }
    }

    fn shown(rows: &[Presence]) -> Vec<String> {
        rows.iter().map(|row| format!("{} {}", row.weekday.code(), row.span)).collect()
    }

    const USUAL: Span = Span { from: TimeOfDay::at(8, 15), until: TimeOfDay::at(15, 0) };

    #[test]
    fn the_first_time_of_a_day_brings_the_usual_other_end() {
        let check = |end: End, time: (u16, u16), expected: &str| {
            let at = (Weekday::Monday, 0);
            let rows = with_time(&[], at, end, Some(TimeOfDay::at(time.0, time.1)), USUAL);
            assert_eq!(shown(&rows), [format!("monday {expected}")]);
        };
        check(End::From, (9, 0), "9.00-15.00");
        check(End::Until, (12, 0), "8.15-12.00");
        check(End::From, (15, 30), "15.30-16.30");
        check(End::Until, (8, 0), "7.00-8.00");
    }

    #[test]
    fn stretches_are_changed_each_by_itself() {
        let rows = [row(Weekday::Monday, "8.30-12.00"), row(Weekday::Friday, "8.30-12.00")];
        let two = with_another(&rows, Weekday::Monday);
        assert_eq!(shown(&two), ["monday 8.30-12.00", "friday 8.30-12.00", "monday 13.00-14.00"]);
        let later = with_time(&two, (Weekday::Monday, 1), End::Until, Some(TimeOfDay::at(15, 0)), USUAL);
        assert_eq!(shown(&later), ["monday 8.30-12.00", "friday 8.30-12.00", "monday 13.00-15.00"]);
        assert_eq!(shown(&without(&later, (Weekday::Monday, 0))), ["friday 8.30-12.00", "monday 13.00-15.00"]);
        // Emptying a field removes its stretch.
        assert_eq!(shown(&with_time(&later, (Weekday::Monday, 1), End::From, None, USUAL)), shown(&rows));
        assert_eq!(shown(&without(&rows, (Weekday::Tuesday, 0))), shown(&rows));
        let moved = with_time(&rows, (Weekday::Friday, 0), End::From, Some(TimeOfDay::at(13, 0)), USUAL);
        assert_eq!(shown(&moved), ["monday 8.30-12.00", "friday 13.00-14.00"]);
        let late = with_another(&[row(Weekday::Monday, "8.30-23.59")], Weekday::Monday);
        assert_eq!(shown(&late), ["monday 8.30-23.59", "monday 23.00-24.00"]);
    }

    #[test]
    fn all_days_become_as_monday() {
        let rows = [
            row(Weekday::Monday, "8.30-12.00"),
            row(Weekday::Monday, "13.00-15.00"),
            row(Weekday::Friday, "8.30-12.00"),
        ];
        let all = like_monday(&rows);
        assert_eq!(all.len(), 10);
        assert_eq!(on(&all, Weekday::Friday).count(), 2);
        assert!(like_monday(&[]).is_empty());
    }
}
