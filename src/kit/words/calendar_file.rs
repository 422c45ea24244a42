//! What stands in a calendar file, and what is said about it.

use taakkompas_calendar_file::school_year::Moment;
use taakkompas_school::school_year::Region;

use super::{dates, labels};

/// That the part of the app that makes the file did not come.
pub const NOT_MADE: &str = "Het bestand is niet gemaakt: een deel van de site kwam niet. Probeer het opnieuw.";
/// What importing a file does and does not do.
pub const SNAPSHOT: &str = "Het bestand is een momentopname. Verandert jullie plan, dan verandert je agenda niet mee. Zet je een nieuw bestand erin? Sommige agenda's tonen het dan dubbel.";

/// That a file was made.
pub fn made(file: &str) -> String {
    format!("{file} is gemaakt. Open het bestand met je agenda.")
}

/// The name of a region within the name of a file: `midden`.
pub const fn region(region: Region) -> &'static str {
    match region {
        Region::North => "noord",
        Region::Middle => "midden",
        Region::South => "zuid",
    }
}

/// The name of the file with the school year of a region.
pub fn school_year_file(of: Region) -> String {
    format!("schooljaar-{}.ics", region(of))
}

/// What a calendar calls the school year of a region.
pub fn school_year_name(of: Region) -> String {
    format!("Schooljaar regio {}", labels::capital(region(of)))
}

/// A moment of the school year: what a calendar shows, and what it says when opened.
pub fn moment(of: Moment) -> (String, String) {
    match of {
        Moment::Holiday(id) => (labels::capital(dates::holiday(id.holiday)), "Jullie school kan andere dagen hebben.".to_owned()),
        Moment::StaffPlan(_) => (
            "Laatste dag voor het formatieplan".to_owned(),
            "Volgens de cao po van 2019 stelt het bestuur het formatieplan vast voor 1 mei. Het personeel in de medezeggenschapsraad stemt ermee in (Wet medezeggenschap op scholen, artikel 12).".to_owned(),
        ),
        Moment::WorkDivisionPlan(_) => (
            "Laatste schooldag voor het werkverdelingsplan".to_owned(),
            "Voor de zomer praat het team over het werkverdelingsplan van het nieuwe schooljaar. Zo staat het in de cao po van 2019. Het personeel in de medezeggenschapsraad stemt ermee in (Wet medezeggenschap op scholen, artikel 12).".to_owned(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use taakkompas_school::school_year::{Holiday, SchoolYear};

    #[test]
    fn a_moment_has_a_title_and_says_where_its_day_comes_from() {
        let year = SchoolYear::new(2026);
        assert_eq!(moment(Moment::Holiday(year.holiday(Holiday::May))).0, "Meivakantie");
        for of in [Moment::StaffPlan(year), Moment::WorkDivisionPlan(year)] {
            assert!(moment(of).1.contains("cao po van 2019"), "{of:?}");
        }
        assert_eq!(school_year_file(Region::Middle), "schooljaar-midden.ics");
        assert_eq!(school_year_name(Region::North), "Schooljaar regio Noord");
    }
}
