pub mod action;
pub mod chain;
pub mod chart;
pub mod compare;
pub mod example;
pub mod plan;
pub mod result;
pub mod today;
