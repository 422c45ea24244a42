//! The native tests of the app, in one program: what is under test is linked once, not once for every file.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../src/rooms/plan/model/tests/any_profile.rs"]
mod any_profile;
mod architecture;
mod documents;
mod english;
mod html;
mod introductions;
mod named_files;
mod one_law;
mod open_data;
mod pages_basics;
mod pages_board;
mod pages_descriptions;
mod pages_division;
mod pages_division_plan;
mod pages_division_sheets;
mod pages_division_team;
mod pages_division_wishes;
mod pages_home;
mod pages_library;
mod pages_library_site;
mod pages_plan;
mod pages_plan_kept;
mod pages_policy;
mod pages_scan;
mod pages_team_meeting;
mod pages_team_picture;
mod pages_team_round;
mod pages_week_cards;
mod pages_week_log;
mod pages_week_morning;
mod pages_week_points;
mod pages_week_proposal;
mod pages_week_roster;
mod plan_sentences;
mod saving;
mod schools;
#[path = "../src/school/tests/support/seed.rs"]
mod seed;
mod texts;
