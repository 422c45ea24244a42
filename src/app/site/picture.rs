//! The picture that a message or a post shows beside a link: one for each kind of page, with our mark and what the page is.
//!
//! It is written as SVG; `scripts/faces.mjs` makes a PNG of it, which is what the programs that show it read.

use crate::rooms::route::{DivisionPage, LibraryPage, Route, WeekPage};

/// A kind of page that has its own picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// The site itself, and what is about it.
    Site,
    /// The scan and the plan.
    Scan,
    /// The assistants' week.
    Week,
    /// The division of tasks.
    Division,
    /// Task descriptions.
    Descriptions,
    /// Measures.
    Measure,
    /// Findings of the report.
    Finding,
    /// What may, what must.
    Rule,
}

impl Picture {
    /// All.
    pub const ALL: [Self; 8] = [
        Self::Site,
        Self::Scan,
        Self::Week,
        Self::Division,
        Self::Descriptions,
        Self::Measure,
        Self::Finding,
        Self::Rule,
    ];

    /// That of a page.
    pub const fn of(route: &Route) -> Self {
        match route {
            Route::Scan(_) | Route::Plan(_) => Self::Scan,
            Route::Week(_) => Self::Week,
            Route::Division(_) => Self::Division,
            Route::Descriptions(_) => Self::Descriptions,
            Route::Library(LibraryPage::Measure(_) | LibraryPage::Measures) => Self::Measure,
            Route::Library(LibraryPage::Finding(_) | LibraryPage::Findings) => Self::Finding,
            Route::Library(LibraryPage::Rule(_) | LibraryPage::Rules) => Self::Rule,
            Route::Home
            | Route::Library(_)
            | Route::Policy(_)
            | Route::Data(_)
            | Route::Basics(_)
            | Route::Team(_)
            | Route::Board(_) => Self::Site,
        }
    }

    /// Its name in the site.
    pub fn file(self) -> String {
        format!("og/{}.png", self.code())
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Site => "taakkompas",
            Self::Scan => "zelfscan",
            Self::Week => "week",
            Self::Division => "taakverdeling",
            Self::Descriptions => "taakomschrijving",
            Self::Measure => "maatregel",
            Self::Finding => "onderzoek",
            Self::Rule => "wat-mag",
        }
    }

    /// What it says: for the page of a kind, what that page is called.
    pub fn title(self) -> &'static str {
        let page = match self {
            Self::Site => Route::Home,
            Self::Scan => return "De zelfscan voor jullie school",
            Self::Week => Route::Week(WeekPage::Hub),
            Self::Division => Route::Division(DivisionPage::Hub),
            Self::Descriptions => return "Taakomschrijving per functie",
            Self::Measure => return "Een maatregel die maandag kan",
            Self::Finding => Route::Library(LibraryPage::Findings),
            Self::Rule => Route::Library(LibraryPage::Rules),
        };
        page.title()
    }

    /// The picture as SVG, and the name of its file: that of the PNG with another ending.
    pub fn svg(self) -> (String, String) {
        let lines = broken(self.title());
        let first = 330 - 44 * (lines.len().saturating_sub(1));
        let lines: String = lines
            .iter()
            .enumerate()
            .map(|(at, line)| format!(r#"<text x="96" y="{}" class="title">{line}</text>"#, first + 88 * at))
            .collect();
        (self.file().replace(".png", ".svg"), SVG.replace("{lines}", &lines))
    }
}

/// The most letters of a line.
const LINE: usize = 26;

/// A title in lines.
fn broken(title: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// In the colours of `style/tokens.css`. The words come from `Face`, which the script brings.
const SVG: &str = include_str!("picture.svg");

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::rooms::route::{DescriptionsPage, ScanPage};

    #[test]
    fn every_picture_has_its_own_name_and_fits_its_frame() {
        let names: BTreeSet<_> = Picture::ALL.iter().map(|picture| picture.file()).collect();
        assert_eq!(names.len(), Picture::ALL.len());
        for picture in Picture::ALL {
            let lines = broken(picture.title());
            assert!(lines.len() <= 3 && lines.iter().all(|line| line.chars().count() <= LINE), "{lines:?}");
            let (name, svg) = picture.svg();
            assert!(name.ends_with(".svg") && svg.matches("class=\"title\"").count() == lines.len());
        }
    }

    #[test]
    fn a_page_has_the_picture_of_its_kind() {
        assert_eq!(Picture::of(&Route::Scan(ScanPage::Hub)), Picture::Scan);
        assert_eq!(Picture::of(&Route::Descriptions(DescriptionsPage::Hub)), Picture::Descriptions);
        assert_eq!(Picture::of(&Route::Library(LibraryPage::About)), Picture::Site);
    }
}
