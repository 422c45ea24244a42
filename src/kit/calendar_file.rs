//! Calendar files (.ics) that a visitor takes along, and those of the site.
//!
//! What writes one is a part of the app of its own, fetched when somebody asks for a file.

use taakkompas_calendar_file::{Event, KIND, text};
use taakkompas_school::school_year::Region;
use time::Date;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::browser;
use super::ui::basics::use_base;
use super::ui::status_line::StatusLine;
use super::words::calendar_file as t;

/// Makes a file of these events and hands it to the visitor.
pub fn download(file: String, name: String, events: Vec<Event>, today: Date, status: StatusLine) {
    browser::spawn(async move {
        match write(&name, today, &events).await {
            Ok(text) => {
                browser::download(&file, KIND, &text);
                status.announce(t::made(&file));
            }
            Err(_) => status.reject(t::NOT_MADE),
        }
    });
}

// With the page of the data, which makes files too: a chunk of its own would be named in every page.
#[wasm_split(data, fallible)]
fn write(name: &str, made: Date, events: &[Event]) -> Result<String, SplitLoaderError> {
    Ok(text(name, made, events))
}

/// The address of the file with the school year of a region.
pub fn school_year_address(region: Region) -> String {
    format!("{}/{}", use_base().0, t::school_year_file(region))
}
