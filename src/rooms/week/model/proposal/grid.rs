//! A day as 128 bits of five minutes, from 7.00 to 17.40: free time is found with a few operations.

use taakkompas_school::time_of_day::{Span, TimeOfDay};

/// Minutes per bit.
pub const SLOT: u32 = 5;

/// The start of the first bit, in minutes since midnight.
const FIRST: u32 = 7 * 60;

/// How many bits there are.
const BITS: u32 = 128;

/// Some times of one day.
pub type Times = u128;

/// How many bits this many minutes take.
pub const fn slots(minutes: u32) -> u32 {
    minutes.div_ceil(SLOT)
}

/// The bit of a time, if it is on the grid.
pub fn slot(time: TimeOfDay) -> Option<u32> {
    let minutes = u32::from(time.minutes()).checked_sub(FIRST)?;
    (minutes.is_multiple_of(SLOT) && minutes / SLOT < BITS).then_some(minutes / SLOT)
}

/// The time at which a bit begins.
pub fn time(slot: u32) -> TimeOfDay {
    TimeOfDay::from_minutes(u16::try_from(FIRST + slot * SLOT).unwrap_or(u16::MAX))
}

/// This many bits from a bit on; those past the end of the grid fall off.
pub const fn run(from: u32, length: u32) -> Times {
    let bits = if length >= BITS { Times::MAX } else { (1 << length) - 1 };
    if from >= BITS { 0 } else { bits << from }
}

/// The bits that a span touches: for what is occupied.
pub fn touched(span: Span) -> Times {
    let from = u32::from(span.from.minutes()).saturating_sub(FIRST) / SLOT;
    let until = u32::from(span.until.minutes()).saturating_sub(FIRST).div_ceil(SLOT);
    run(from, until.min(BITS).saturating_sub(from))
}

/// The bits that are wholly within a span: for what is free.
pub fn within(span: Span) -> Times {
    let from = u32::from(span.from.minutes()).saturating_sub(FIRST).div_ceil(SLOT);
    let until = u32::from(span.until.minutes()).saturating_sub(FIRST) / SLOT;
    run(from, until.min(BITS).saturating_sub(from))
}

/// The bits at which this many free bits in a row begin.
pub const fn starts(free: Times, length: u32) -> Times {
    if length == 0 || length > BITS {
        return 0;
    }
    let (mut runs, mut have) = (free, 1);
    while have < length {
        let step = if have < length - have { have } else { length - have };
        runs &= runs >> step;
        have += step;
    }
    runs
}

/// The bits of a mask, earliest first.
pub fn bits(mut times: Times) -> impl Iterator<Item = u32> {
    core::iter::from_fn(move || {
        let bit = (times != 0).then(|| times.trailing_zeros())?;
        times &= times - 1;
        Some(bit)
    })
}

/// The bits that are on while the bit before them is off: where runs begin.
pub const fn edges(times: Times) -> Times {
    times & !(times << 1)
}

/// Every third bit of each run, from its beginning: quarters of an hour into it.
pub fn quarters(times: Times) -> Times {
    let mut found = 0;
    for from in bits(edges(times)) {
        let length = (!(times >> from)).trailing_zeros();
        found |= (0..length).step_by(3).fold(0, |quarters, at| quarters | run(from + at, 1));
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn times_and_bits_are_the_same_thing() {
        let span: Span = "8.30-9.15".parse().unwrap();
        assert_eq!(slot(span.from), Some(18));
        assert_eq!(time(18), span.from);
        assert_eq!(touched(span), run(18, 9));
        assert_eq!(touched("8.32-8.36".parse().unwrap()), run(18, 2));
        assert_eq!(within("8.32-8.46".parse().unwrap()), run(19, 2));
        assert_eq!(within("5.00-23.00".parse().unwrap()), Times::MAX);
        assert_eq!(slot("8.32".parse().unwrap()), None);
        assert_eq!(slot("17.40".parse().unwrap()), None);
    }

    #[test]
    fn runs_are_found() {
        let free = run(0, 5) | run(10, 3);
        assert_eq!(starts(free, 1), free);
        assert_eq!(starts(free, 3), run(0, 3) | run(10, 1));
        assert_eq!(starts(free, 5), run(0, 1));
        assert_eq!(starts(free, 6), 0);
        assert_eq!(starts(Times::MAX, 128), 1);
        assert_eq!((starts(Times::MAX, 0), starts(Times::MAX, 129), starts(Times::MAX, 600)), (0, 0, 0));
        assert_eq!(bits(edges(free)).collect::<Vec<_>>(), [0, 10]);
        assert_eq!(bits(quarters(run(1, 8))).collect::<Vec<_>>(), [1, 4, 7]);
        assert_eq!(quarters(Times::MAX).count_ones(), 43);
    }
}
