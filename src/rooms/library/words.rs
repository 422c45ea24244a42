pub mod about;
pub mod accessibility;
pub mod imprint;
pub mod privacy;
pub mod research;
pub mod search;
