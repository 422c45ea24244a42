pub mod about;
pub mod accessibility;
pub mod privacy;
pub mod research;
pub mod search;
