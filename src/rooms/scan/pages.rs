pub mod check;
pub mod precise;
pub mod profile;
pub mod questions;
pub mod scan;
pub mod statement;
pub mod theme;
