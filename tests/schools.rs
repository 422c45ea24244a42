//! The example schools as scans, and their pages as HTML.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use serde::Deserialize;
use taakkompas::app::App;
use taakkompas::app::rooms;
use taakkompas::kit::library::{DescriptionsHandle, LibraryHandle, statements};
use taakkompas::kit::place::{Base, WrittenOn};
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::session::{Derived, Session};
use taakkompas::rooms::route::Route;
use taakkompas_plan::Proposal;
use taakkompas_plan::decisions::SchoolPlan;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{Answer, short_scan};
use taakkompas_scan::theme::Theme;
use taakkompas_school::iso_date;
use taakkompas_school::school_year::{Calendar, Region};
use time::Date;

use taakkompas::app::site::without_marks;

/// The eight schools.
pub const SCHOOLS: [&str; 8] =
    ["stadsschool", "school-in-brand", "takenberg", "dorpsschool", "op-orde", "weet-niet", "eenpitter", "groeischool"];

#[derive(Deserialize)]
struct School {
    #[serde(with = "iso_date")]
    today: Date,
    region: Region,
    #[serde(default)]
    short: bool,
    #[serde(default)]
    levels: BTreeMap<String, u8>,
    #[serde(default)]
    unknown: Vec<Theme>,
    #[serde(default)]
    not_applicable: Vec<Theme>,
    #[serde(default)]
    answers: BTreeMap<String, String>,
    profile: SchoolProfile,
}

/// Every example school by name, in alphabetical order.
pub fn all_schools() -> Vec<String> {
    let files = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut names: Vec<_> = files.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rooms/plan/model/tests/schools")
}

/// An example school, its scan filled in.
pub fn school(name: &str) -> Scan {
    let text = std::fs::read_to_string(folder().join(format!("{name}.toml"))).unwrap();
    let school: School = toml::from_str(&text).unwrap();
    let mut scan = Scan {
        name: name.to_owned(),
        calendar: Calendar::new(school.region),
        today: Some(school.today),
        profile: school.profile,
        ..Scan::default()
    };
    for &theme in Theme::ALL {
        let answer = if school.unknown.contains(&theme) {
            Answer::Unknown
        } else if school.not_applicable.contains(&theme) {
            Answer::NotApplicable
        } else if let Some(level) = school.levels.get(theme.code()) {
            level.to_string().parse().unwrap()
        } else {
            continue;
        };
        let asked: Vec<_> = if school.short {
            short_scan(statements(), theme, &scan.profile)
        } else {
            statements().of(theme).collect()
        };
        scan.answers.extend(asked.into_iter().map(|statement| (statement.id.clone(), answer)));
    }
    for (id, code) in &school.answers {
        scan.answers.insert(id.as_str().into(), code.parse().unwrap());
    }
    scan
}

/// Does something with a session on this scan, with all that pages take from their surroundings.
pub fn with_session<T>(scan: Scan, act: impl FnOnce(Session, Derived) -> T) -> T {
    let owner = Owner::new();
    let done = owner.with(|| {
        provide_context(Base::default());
        let session = Session::new(scan);
        let derived = Derived::new(session);
        provide_context(session);
        provide_context(LibraryHandle::new());
        provide_context(DescriptionsHandle::new());
        act(session, derived)
    });
    owner.unset();
    done
}

/// A page as HTML, without the marks that the framework leaves.
pub fn page(scan: Scan, route: Route) -> String {
    let html = with_session(scan, |_, _| rooms::view(Some(route)).to_html());
    without_marks(&html)
}

/// The whole site at an address, as it is written out for a visitor with this scan.
pub fn written_out(address: &str, scan: Scan) -> String {
    written_out_on(None, address, scan)
}

/// The same, written out on a day that is not today.
pub fn written_out_on(day: Option<Date>, address: &str, scan: Scan) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        if let Some(day) = day {
            provide_context(WrittenOn(day));
        }
        provide_context(RequestUrl::new(address));
        provide_context(Base::default());
        let session = Session::new(scan);
        view! { <App session /> }.to_html()
    });
    owner.unset();
    html
}

/// The main part of it, without the marks that the framework leaves.
pub fn main_part(address: &str, scan: Scan) -> String {
    let html = written_out(address, scan);
    let main = html.split_once("<main").unwrap().1;
    without_marks(main.split_once("</main>").unwrap().0)
}

/// What is proposed to this school, and its plan.
pub fn plan(scan: &Scan) -> (Proposal, SchoolPlan) {
    with_session(scan.clone(), |_, derived| (derived.proposal.get_untracked(), derived.plan.get_untracked()))
}
