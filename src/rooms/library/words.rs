pub mod about;
pub mod accessibility;
pub mod imprint;
pub mod licences;
pub mod privacy;
pub mod research;
pub mod search;
