//! The four check symbols: a Reed–Solomon code over the field of 32 elements, with a constant.
//!
//! Its generator is (x − α)(x − α²)(x − α³)(x − α⁴) = x⁴ + 30x³ + 7x² + 24x + 19, with α⁵ + α³ + 1 = 0. Any two codes of
//! one length differ in at least five places, so up to four wrong characters never pass, and one wrong character can be put
//! right. The code by itself is cyclic: turned round, it would pass. The leading one that `bech32` begins with and
//! [`HandInCheck::TARGET_RESIDUE`] end that.

use bech32::Fe32;
use bech32::primitives::checksum::{Checksum, Engine, PackedFe32 as _};

/// How many symbols check the others.
pub(crate) const CHECKS: usize = 4;

/// The code of the hand-in, as `bech32` describes such codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HandInCheck {}

impl Checksum for HandInCheck {
    type MidstateRepr = u32;

    type CorrectionField = Fe32;
    const ROOT_GENERATOR: Fe32 = Fe32::Z;
    const ROOT_EXPONENTS: core::ops::RangeInclusive<usize> = 1..=4;

    const CODE_LENGTH: usize = 31;
    const CHECKSUM_LENGTH: usize = CHECKS;
    const GENERATOR_SH: [u32; 5] = [0xf_1f13, 0xa_bb2f, 0x1_f37e, 0x3_47f5, 0x6_2ee3];
    /// TEAM, in the characters of a code.
    const TARGET_RESIDUE: u32 = (26 << 15) | (14 << 10) | (10 << 5) | 20;
}

/// The field element of a symbol.
pub(crate) fn element(symbol: u8) -> Fe32 {
    Fe32::try_from(symbol & 31).unwrap_or(Fe32::Q)
}

fn engine(symbols: &[u8]) -> Engine<HandInCheck> {
    let mut engine = Engine::new();
    symbols.iter().for_each(|&symbol| engine.input_fe(element(symbol)));
    engine
}

/// The check symbols that belong to these.
pub(crate) fn checks(symbols: &[u8]) -> [u8; CHECKS] {
    let mut engine = engine(symbols);
    engine.input_target_residue();
    let mut at = CHECKS;
    [0; CHECKS].map(|_| {
        at -= 1;
        engine.residue().unpack(at)
    })
}

/// What is left of symbols and their checks; zero if nothing is wrong. It depends on what was changed alone.
pub(crate) fn residue(symbols: &[u8]) -> u32 {
    engine(symbols).residue() ^ HandInCheck::TARGET_RESIDUE
}

/// The residue at the four roots: for a change of `e` at the place that is `p` from the end, `e·α^(jp)`.
pub(crate) fn syndromes(residue: u32) -> [Fe32; CHECKS] {
    let mut root = Fe32::P;
    [0; CHECKS].map(|_| {
        root *= HandInCheck::ROOT_GENERATOR;
        let mut sum = Fe32::Q;
        for at in (0..CHECKS).rev() {
            sum = sum * root + element(residue.unpack(at));
        }
        sum
    })
}
