//! Closed lists of choices with a code each, as the domain has them; these are the content's own.

/// Defines an enum whose variants have a stable code, the same in content files, addresses and HTML.
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
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }
        }
    };
}

pub(crate) use coded;
