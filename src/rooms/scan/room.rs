//! How the self-scan presents itself to the app: chunk, view.

use leptos::prelude::*;
use taakkompas_scan::theme::Theme;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::ScanPage;
use super::journey::{self, Depth};
use super::pages::{check, precise, profile, scan, theme};
use crate::kit::browser;
use crate::kit::records::scan::Scan as Record;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::rooms::address::Pages;
use crate::rooms::route::Route;

/// The self-scan: the school profile, and statements by theme.
#[derive(Debug)]
pub struct ScanRoom;

static CHUNK: Chunk = Chunk { code: ScanPage::ROOM, sheet: Sheet::Frame, load: || Box::pin(load_scan()) };

/// That of the themes: a visitor stays there for eight pages, and comes to them from the app, which fetches this when somebody
/// turns to a link that leads there.
static THEMES: Chunk = Chunk { code: "themes", sheet: Sheet::Frame, load: || Box::pin(load_themes()) };

/// That of the pages beside the way through the scan: these are half of the room, and most schools never open them.
static BESIDE: Chunk = Chunk { code: "beside_scan", sheet: Sheet::Frame, load: || Box::pin(load_beside_scan()) };

impl Room for ScanRoom {
    type Page = ScanPage;

    fn chunk(page: &ScanPage) -> &'static Chunk {
        match page {
            ScanPage::Precise | ScanPage::Check => &BESIDE,
            ScanPage::ShortTheme(_) | ScanPage::Theme(_) => &THEMES,
            ScanPage::Hub | ScanPage::Profile => &CHUNK,
        }
    }

    fn view(page: &ScanPage) -> Option<AnyView> {
        match page {
            ScanPage::Precise => browser::at_once(beside_scan(Beside::Precise)),
            ScanPage::Check => browser::at_once(beside_scan(Beside::Check)),
            ScanPage::Hub => browser::at_once(scan_page(Before::Hub)),
            ScanPage::Profile => browser::at_once(scan_page(Before::Profile)),
            &ScanPage::ShortTheme(of) => browser::at_once(theme_of(of, Depth::Short)),
            &ScanPage::Theme(of) => browser::at_once(theme_of(of, Depth::Full)),
        }
    }
}

/// A page before the themes.
enum Before {
    Hub,
    Profile,
}

#[wasm_split(scan, fallible, preload(load_scan))]
fn scan_page(page: Before) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Before::Hub => scan::ScanHub().into_any(),
        Before::Profile => profile::Profile().into_any(),
    })
}

#[wasm_split(themes, fallible, preload(load_themes))]
fn theme_of(theme: Theme, depth: Depth) -> Result<AnyView, SplitLoaderError> {
    Ok(theme::theme_page(theme, depth))
}

/// A page beside the way through the scan.
enum Beside {
    Precise,
    Check,
}

#[wasm_split(beside_scan, fallible, preload(load_beside_scan))]
fn beside_scan(page: Beside) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Beside::Precise => precise::Precise().into_any(),
        Beside::Check => check::Check().into_any(),
    })
}

/// The first step of the scan that is open, for a visitor who comes back to the landing page.
///
/// # Errors
/// The scan's chunk did not come.
#[wasm_split(scan, fallible)]
pub fn next_step(scan: &Record) -> Result<Route, SplitLoaderError> {
    Ok(journey::next_open(Depth::of(scan), scan, &[]))
}
