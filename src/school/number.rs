//! Numbers of people, groups, blocks and tasks: given once, never reused, each kind with a type of
//! its own.

/// Defines the type of such a number. A thing has number zero until it is added.
#[macro_export]
macro_rules! number {
    ($(#[$outer:meta])* $name:ident) => {
        $(#[$outer])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, "{}", self.0)
            }
        }

        impl $crate::numbered::Number for $name {
            fn of(number: u32) -> Self {
                Self(number)
            }

            fn plain(self) -> u32 {
                self.0
            }
        }
    };
}

/// Declares that a type keeps its number in the field `id`.
#[macro_export]
macro_rules! has_number {
    ($of:ty, $id:ty) => {
        impl $crate::numbered::HasNumber for $of {
            type Id = $id;

            fn number(&self) -> $id {
                self.id
            }

            fn set_number(&mut self, id: $id) {
                self.id = id;
            }
        }
    };
}
