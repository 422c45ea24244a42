//! What is written is read back by others, and what came from outside is plain or refused.

#![allow(clippy::unwrap_used, clippy::panic)]

mod card;
mod citation;
mod introduction;
mod newsletter;
mod pictures;
mod support;
