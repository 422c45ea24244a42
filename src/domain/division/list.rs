//! List.
