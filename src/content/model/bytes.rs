//! The model as bytes.

use core::fmt;

use serde::{Serialize, de::DeserializeOwned};

/// Bytes that are not the content of this version of the app, or content that cannot be encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BytesError {
    /// The model could not be written.
    NotWritten(postcard::Error),
    /// The bytes could not be read: cut off, damaged or of another version.
    NotRead(postcard::Error),
    /// The model was read, but this many bytes were left over.
    BytesLeft(usize),
}

impl fmt::Display for BytesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotWritten(error) => write!(f, "the content cannot be written: {error}"),
            Self::NotRead(error) => write!(f, "the content cannot be read: {error}"),
            Self::BytesLeft(count) => write!(f, "the content goes on for {count} bytes after its end"),
        }
    }
}

impl core::error::Error for BytesError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::NotWritten(error) | Self::NotRead(error) => Some(error),
            Self::BytesLeft(_) => None,
        }
    }
}

/// Gives a model its bytes: those that the app is built with, or that it fetches.
macro_rules! packed {
    ($Model:ident) => {
        impl $Model {
            /// The bytes of it.
            ///
            /// # Errors
            /// If a text cannot be encoded, which loaded content never causes.
            pub fn to_bytes(&self) -> Result<Vec<u8>, $crate::model::BytesError> {
                $crate::model::bytes::write(self)
            }

            #[doc = concat!("Reads what [`", stringify!($Model), "::to_bytes`] wrote.")]
            ///
            /// # Errors
            /// If the bytes are damaged or of another version.
            pub fn from_bytes(bytes: &[u8]) -> Result<Self, $crate::model::BytesError> {
                $crate::model::bytes::read(bytes)
            }
        }
    };
}
pub(super) use packed;

pub(crate) fn write(model: &impl Serialize) -> Result<Vec<u8>, BytesError> {
    postcard::to_allocvec(model).map_err(BytesError::NotWritten)
}

pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, BytesError> {
    let (model, rest) = postcard::take_from_bytes(bytes).map_err(BytesError::NotRead)?;
    if rest.is_empty() { Ok(model) } else { Err(BytesError::BytesLeft(rest.len())) }
}
