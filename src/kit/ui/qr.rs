//! A QR code: a link that a phone's own camera opens. Drawn as one path, dark on white also on a dark page, as cameras want it.

use core::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// The white border that cameras need, in modules.
const BORDER: i32 = 4;

/// A drawn code: the length of its side with the border, and the path of what is dark.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Drawn {
    side: i32,
    path: String,
}

/// The code of an address; `code`, behind it, is of digits and capitals, for which a QR code has shorter signs. `None` if it is too long.
fn encoded(address: &str, code: &str) -> Option<QrCode> {
    let mut parts = vec![QrSegment::make_bytes(address.as_bytes())];
    if QrSegment::is_alphanumeric(code) {
        parts.push(QrSegment::make_alphanumeric(code));
    } else {
        parts.push(QrSegment::make_bytes(code.as_bytes()));
    }
    // A part without signs is a part all the same: with it the code of an address alone would be another one.
    parts.retain(|part| part.num_chars() > 0);
    QrCode::encode_segments(&parts, QrCodeEcc::Medium).ok()
}

/// Draws an address with the code behind it.
fn drawn(address: &str, code: &str) -> Option<Drawn> {
    let qr = encoded(address, code)?;
    let mut path = String::new();
    for y in 0..qr.size() {
        let mut x = 0;
        while x < qr.size() {
            let length = (x..qr.size()).take_while(|&x| qr.get_module(x, y)).map(|_| 1).sum::<i32>();
            if length > 0 {
                // A text takes all that is written to it.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + BORDER, y + BORDER);
            }
            x += length.max(1);
        }
    }
    Some(Drawn { side: qr.size() + 2 * BORDER, path })
}

/// The modules of the code of an address, for a picture of one's own: how many a side, and row by row whether each is dark. `None` if
/// it is too long.
pub fn modules(address: &str) -> Option<(usize, Vec<bool>)> {
    let qr = encoded(address, "")?;
    let size = qr.size();
    let is_dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y))).map(|(x, y)| qr.get_module(x, y)).collect();
    Some((usize::try_from(size).ok()?, is_dark))
}

/// The QR code of an address with a code behind it, which may be empty; `says` is read instead of the picture.
pub fn qr_code(address: &str, code: &str, says: &str) -> AnyView {
    let Some(Drawn { side, path }) = drawn(address, code) else { return ().into_any() };
    view! {
        <svg class="qr" role="img" aria-label=says.to_owned() viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
            <rect width=side height=side fill="#fff"/>
            <path d=path fill="#000"/>
        </svg>
    }
    .into_any()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://taakkompas.example/team/inleveren#";

    #[test]
    fn the_link_of_a_hand_in_stays_small_enough_for_a_phone() {
        let short = drawn(ADDRESS, "8K7QF8K7QF8K7QF8K7QF").unwrap();
        let full = drawn(ADDRESS, "8K7QF8K7QF8K7QF8K7QF8K7QF8K7QF").unwrap();
        // Versions 4 and 5: 33 and 37 modules.
        assert!(short.side <= 33 + 2 * BORDER && full.side <= 37 + 2 * BORDER, "{} {}", short.side, full.side);
    }

    /// On the page and in what is saved: one code for one address.
    #[test]
    fn the_modules_of_an_address_are_those_that_are_drawn() {
        let (side, is_dark) = modules(ADDRESS).unwrap();
        let drawn = drawn(ADDRESS, "").unwrap();
        assert_eq!(usize::try_from(drawn.side - 2 * BORDER).unwrap(), side);
        let mut path = String::new();
        for (y, row) in is_dark.chunks(side).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|one, next| one == next) {
                if run[0] {
                    path += &format!("M{} {}h{length}v1h-{length}z", x + 4, y + 4, length = run.len());
                }
                x += run.len();
            }
        }
        assert_eq!(drawn.path, path);
    }

    /// The three squares by which a camera finds it are where they belong, and the border is white.
    #[test]
    fn a_path_draws_the_dark_modules() {
        let Drawn { side, path } = drawn("https://taakkompas.example/", "").unwrap();
        let far = side - BORDER - 7;
        for start in [
            format!("M{BORDER} {BORDER}h7v1h-7z"),
            format!("M{far} {BORDER}h7v1h-7z"),
            format!("M{BORDER} {far}h7v1h-7z"),
        ] {
            assert!(path.contains(&start), "{start} in {path}");
        }
        let starts = path.split('M').skip(1).map(|run| run.split(['h', ' ']).take(2).collect::<Vec<_>>());
        for place in starts.flatten() {
            assert!((BORDER..side - BORDER).contains(&place.parse().unwrap()), "{place}");
        }
        assert_eq!(drawn(&"x".repeat(3000), ""), None, "too long for any");
    }
}
