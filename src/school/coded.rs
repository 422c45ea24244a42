//! Closed lists of choices, each with a code: the code is what is stored, sent and written in
//! content files.

use core::fmt;

/// A code that is not in the list it was looked up in: the record is damaged or newer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    /// The list, by the name of its type.
    pub list: &'static str,
    /// The code found.
    pub code: String,
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a {}", self.code, self.list)
    }
}

impl core::error::Error for UnknownCode {}

/// Defines an enum whose variants have a stable code, the same in storage, content and HTML.
///
/// The order of the variants is their meaning (`Ord`): lowest level first, first holiday first.
/// Once published, a code never gets another meaning. The content crate has its own lists.
#[macro_export]
macro_rules! coded {
    (
        $(#[$outer:meta])*
        pub enum $name:ident { $( $(#[$inner:meta])* $variant:ident = $code:literal, )+ }
    ) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $( $(#[$inner])* #[serde(rename = $code)] $variant, )+ }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The stable code of this choice.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::UnknownCode;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code {
                    $( $code => Ok(Self::$variant), )+
                    _ => Err($crate::UnknownCode { list: stringify!($name), code: code.to_owned() }),
                }
            }
        }
    };
}
