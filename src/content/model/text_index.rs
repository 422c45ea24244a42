//! The index of the text search as bytes.

use taakkompas_text_search::TextIndex;

use super::bytes::{self, BytesError};

/// The bytes of the file that the app fetches.
///
/// # Errors
/// If a text cannot be encoded, which loaded content never causes.
pub fn to_bytes(index: &TextIndex) -> Result<Vec<u8>, BytesError> {
    bytes::write(index)
}

/// Reads what [`to_bytes`] wrote.
///
/// # Errors
/// If the bytes are damaged or of another version.
pub fn from_bytes(bytes: &[u8]) -> Result<TextIndex, BytesError> {
    bytes::read(bytes)
}
