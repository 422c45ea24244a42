//! The plan in a link, behind the `#`: goals and actions, without answers and without notes.
//!
//! The browser makes the text of a [`SharedPlan`] smaller with `deflate-raw`; [`wrap`] puts that into an envelope and
//! [`unwrap`] takes it out again. Messengers cut long links without saying so, so the envelope begins with what finds out:
//!
//! | characters | are |
//! |---|---|
//! | 1 | the version, `1` |
//! | 3 | how many characters of body follow |
//! | 4 | a check over all the others |
//! | … | the body, in base64url |
//!
//! What is cut or damaged says so. Nothing else is ever shown instead.

mod base64url;
mod plan;

use base64url::{bytes, character, characters, value};
pub use plan::{InvalidPlan, SharedAction, SharedPlan};

/// The most characters of a link. Chat programs and older mail programs break longer ones.
pub const LONGEST: usize = 1800;

const VERSION: char = '1';
const LENGTH: usize = 3;
const CHECK: usize = 4;

/// The link would be longer than [`LONGEST`]: the file is offered instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkTooLong {
    /// How long it would be.
    pub found: usize,
}

/// Why a link shows no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// There is nothing behind the `#`.
    Nothing,
    /// It was cut on the way: ask for the file.
    Cut,
    /// Characters were changed on the way.
    Damaged,
    /// Made with a later version of Taakkompas.
    Newer,
}

/// The link of a plan: the address of its page, and the body in its envelope behind the `#`.
///
/// # Errors
/// It would be too long.
pub fn wrap(address: &str, body: &[u8]) -> Result<String, LinkTooLong> {
    let before = address.chars().count() + 1;
    let sealed = seal(body, LONGEST.saturating_sub(before));
    sealed.map(|sealed| format!("{address}#{sealed}")).map_err(|of| LinkTooLong { found: before + of.found })
}

/// A body in its envelope, of at most this many characters.
///
/// # Errors
/// It would be too long.
pub fn seal(body: &[u8], longest: usize) -> Result<String, LinkTooLong> {
    let body = characters(body);
    let found = 1 + LENGTH + CHECK + body.len();
    if found > longest || body.len() >> (6 * LENGTH) > 0 {
        return Err(LinkTooLong { found });
    }
    let length = number(body.len(), LENGTH);
    let check = check_of(&length, &body);
    Ok(format!("{VERSION}{length}{check}{body}"))
}

/// The body of what stands behind the `#`, whatever a messenger put into or after it. It is no longer than [`LONGEST`], so that what
/// unpacks it cannot be made to fill the memory.
///
/// # Errors
/// What is wrong with it.
pub fn unwrap(fragment: &str) -> Result<Vec<u8>, LinkError> {
    unseal(fragment, LONGEST)
}

/// As [`unwrap`], for a body of at most this many characters.
///
/// # Errors
/// What is wrong with it.
pub fn unseal(fragment: &str, longest: usize) -> Result<Vec<u8>, LinkError> {
    let is_hidden = |sign: &char| {
        sign.is_whitespace() || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
    };
    let mut signs = fragment.trim_start_matches('#').chars().filter(|sign| !is_hidden(sign));
    match signs.next() {
        None => return Err(LinkError::Nothing),
        Some(VERSION) => {}
        Some('2'..='9') => return Err(LinkError::Newer),
        Some(_) => return Err(LinkError::Damaged),
    }
    let rest: String = signs.take_while(|&sign| value(sign).is_some()).collect();
    let (length, rest) = rest.split_at_checked(LENGTH).ok_or(LinkError::Cut)?;
    let (check, rest) = rest.split_at_checked(CHECK).ok_or(LinkError::Cut)?;
    let wanted = length.chars().filter_map(value).fold(0, |number, digit| number << 6 | usize::from(digit));
    if wanted > longest {
        return Err(LinkError::Damaged);
    }
    let body = rest.get(..wanted).ok_or(LinkError::Cut)?;
    if check_of(length, body) != check {
        return Err(LinkError::Damaged);
    }
    bytes(body).ok_or(LinkError::Damaged)
}

/// A number in this many characters, the highest first.
fn number(of: usize, width: usize) -> String {
    let digit = |at: usize| u8::try_from(of >> (at * 6) & 63).unwrap_or_default();
    (0..width).rev().map(|at| character(digit(at))).collect()
}

/// The check: CRC-24 as in OpenPGP, over version, length and body.
fn check_of(length: &str, body: &str) -> String {
    let mut version = [0; 4];
    let version = VERSION.encode_utf8(&mut version).bytes();
    let crc = version.chain(length.bytes()).chain(body.bytes()).fold(0x00b7_04ce_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(byte) << 16, |crc, _| {
            let next = crc << 1;
            if next & 0x0100_0000 == 0 { next } else { next ^ 0x0186_4cfb }
        })
    });
    number(usize::try_from(crc & 0x00ff_ffff).unwrap_or_default(), CHECK)
}
