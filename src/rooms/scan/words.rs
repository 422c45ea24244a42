pub mod calendar;
pub mod profile;
pub mod reading;
pub mod scan;
