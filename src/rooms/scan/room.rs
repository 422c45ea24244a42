//! How the self-scan presents itself to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::ScanPage;
use super::journey::{self, Depth};
use super::pages::{check, precise, profile, scan, theme};
use crate::kit::browser;
use crate::kit::records::scan::Scan as Record;
use crate::kit::room::{Room, Sheet};
use crate::rooms::address::Pages;
use crate::rooms::route::Route;

/// The self-scan: the school profile, and statements by theme.
#[derive(Debug)]
pub struct ScanRoom;

impl Room for ScanRoom {
    type Page = ScanPage;

    const CHUNK: &'static str = ScanPage::ROOM;

    const SHEET: Sheet = Sheet::Frame;

    fn load() -> impl Future<Output = Result<(), SplitLoaderError>> {
        load_scan()
    }

    fn view(page: &ScanPage) -> Option<AnyView> {
        match page {
            ScanPage::Precise | ScanPage::Check => browser::at_once(page_beside_scan(page)),
            page => browser::at_once(scan_page(page)),
        }
    }
}

#[wasm_split(scan, fallible, preload(load_scan))]
fn scan_page(page: &ScanPage) -> Result<AnyView, SplitLoaderError> {
    Ok(match *page {
        ScanPage::Hub => scan::ScanHub().into_any(),
        ScanPage::Profile => profile::Profile().into_any(),
        // In a chunk apart: `page_beside_scan`.
        ScanPage::Precise | ScanPage::Check => ().into_any(),
        ScanPage::ShortTheme(of) => theme::theme_page(of, Depth::Short),
        ScanPage::Theme(of) => theme::theme_page(of, Depth::Full),
    })
}

/// A page beside the way through the scan. In a chunk apart: these are half of the room, and most schools never open them.
///
/// # Errors
/// Their chunk did not come.
#[wasm_split(beside_scan, fallible, preload(load_beside_scan))]
pub fn page_beside_scan(page: &ScanPage) -> Result<AnyView, SplitLoaderError> {
    Ok(if matches!(page, ScanPage::Check) { check::Check().into_any() } else { precise::Precise().into_any() })
}

/// The first step of the scan that is open, for a visitor who comes back to the landing page.
///
/// # Errors
/// The scan's chunk did not come.
#[wasm_split(scan, fallible)]
pub fn next_step(scan: &Record) -> Result<Route, SplitLoaderError> {
    Ok(journey::next_open(Depth::of(scan), scan))
}
