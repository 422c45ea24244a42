//! Calendar files: days that a school can put in its calendar, as text in the format of iCalendar (RFC 5545).
//!
//! Everything here is whole days, so that no time zone and no change to summer time can move it. The id of an event is
//! given and never made up: who imports a file again gets the same events, as far as their calendar looks at ids.
//!
//! - [`Event`] and [`text`]: any events as a file;
//! - [`school_year`]: the holidays of a region, and the moments that every school has, for the files of the site.
//!
//! Pure: no interface, clock or chance. The same events give the same text.

pub mod school_year;

use icalendar::{Calendar, Component, Property};
use time::Date;

/// The media type of a calendar file.
pub const KIND: &str = "text/calendar";

/// Something on one or more whole days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What tells it from every other event in the world, today and in every later file. Its form never changes: with
    /// another id, a calendar shows the event twice.
    pub id: String,
    /// How often it was changed; a calendar takes the version with the highest.
    pub version: u32,
    /// The first day.
    pub first: Date,
    /// The last day, at the earliest the first.
    pub last: Date,
    /// What a calendar shows on the day.
    pub title: String,
    /// What it shows when the event is opened; may be empty, and may have several lines.
    pub text: String,
    /// A page to read on; empty if there is none.
    pub address: String,
}

/// The domain of our ids. Not that of the site: it may move, and an id may not.
const DOMAIN: &str = "taakkompas";

/// An id from its parts, each of letters, digits and hyphens: `9f3a-kaart-half-acht-klaar@taakkompas`.
pub fn event_id(parts: &[&str]) -> String {
    format!("{}@{DOMAIN}", parts.join("-"))
}

/// A file with these events, made on this day. `name` is what a calendar calls it.
pub fn text(name: &str, made: Date, events: &[Event]) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Taakkompas//NL"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.name(name);
    for event in events {
        calendar.push(component(event, made));
    }
    calendar.to_string()
}

fn component(of: &Event, made: Date) -> icalendar::Event {
    let mut event = icalendar::Event::with_uid(&of.id);
    // Whole days have no moment of their own; the day on which the file was made is precise enough.
    event.add_property("DTSTAMP", format!("{}T000000Z", basic(made)));
    event.add_property("SEQUENCE", of.version.to_string());
    event.append_property(day("DTSTART", of.first));
    // The end is the first day that is not part of it.
    let end = of.last.max(of.first).next_day().unwrap_or(of.last);
    event.append_property(day("DTEND", end));
    event.summary(&of.title);
    // A day on which something is to be done does not make anybody busy.
    event.add_property("TRANSP", "TRANSPARENT");
    if !of.text.is_empty() {
        event.description(&of.text);
    }
    if !of.address.is_empty() {
        event.url(&of.address);
    }
    event.done()
}

fn day(name: &str, date: Date) -> Property {
    Property::new(name, basic(date)).add_parameter("VALUE", "DATE").done()
}

/// `20261109`.
fn basic(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), u8::from(date.month()), date.day())
}
