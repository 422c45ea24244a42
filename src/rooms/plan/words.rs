pub mod plan;
pub mod result;
