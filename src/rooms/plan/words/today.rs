//! The school's own page.

use taakkompas_plan::year_asks::YearAsk;
use taakkompas_school::school_year::HolidayId;
use time::Date;

use super::agreed::the_holiday;
use crate::kit::words::{dates, numbers, reasons};
use crate::rooms::route::{DivisionPage, LibraryPage, Route};

/// The heading of the page.
pub const TITLE: &str = "Vandaag";
/// Above the one step.
pub const STEP: &str = "De volgende stap";
/// Above the questions in the last weeks before a holiday.
pub const BEFORE_THE_HOLIDAY: &str = "Voor de vakantie";
/// What they ask.
pub const BEFORE_THE_HOLIDAY_ASKS: &str = "Kies per actie: gelukt, bijna, schuif door, of we stoppen.";
/// The measure on talking with the board before its plan of staff.
pub const STAFF_PLAN_MEASURE: &str = "drie-vragen-bestuur";

/// Where the school is in its year.
pub fn period(period: HolidayId, in_holiday: bool, weeks_left: u32) -> String {
    match (in_holiday, weeks_left) {
        (true, _) => format!("Het is {}. Je plan wacht rustig.", dates::holiday_with_year(period)),
        (false, 0 | 1) => format!("Dit is de laatste schoolweek voor {}.", the_holiday(period)),
        (false, weeks) => format!(
            "Met deze week erbij zijn er nog {} tot {}.",
            numbers::count(weeks as usize, "schoolweek", "schoolweken"),
            the_holiday(period)
        ),
    }
}

/// When the one step is to be ready.
pub fn ready(due: HolidayId) -> String {
    format!("Klaar voor {}.", the_holiday(due))
}

/// How far the plan is.
pub fn how_far(done: usize, open: usize) -> String {
    let number = |of: usize| reasons::number(u32::try_from(of).unwrap_or(u32::MAX));
    match (done, open) {
        (0, 0) => "Er staat nu geen actie in het plan.".to_owned(),
        (0, 1) => "Er staat één actie open.".to_owned(),
        (0, open) => format!("Er staan {} acties open.", number(open)),
        (_, 0) => "Alles in het plan is gedaan. Dat is een mooi moment om samen te kijken wat nu helpt.".to_owned(),
        (1, open) => format!("Er is één actie gedaan. Er staan er nog {} open.", number(open)),
        (done, open) => format!("Er zijn {} acties gedaan. Er staan er nog {} open.", number(done), number(open)),
    }
}

/// That there is a newer proposal beside the plan.
pub fn offered(changes: usize) -> Option<String> {
    let changes = (changes > 0).then(|| numbers::count(changes, "verschil", "verschillen"))?;
    Some(format!("Naast jullie plan ligt een nieuw voorstel met {changes}. Jullie kiezen of je iets overneemt."))
}

/// What the school year asks, until which day, and where to go on.
pub fn asks(ask: YearAsk, last: Date) -> (String, Route, &'static str) {
    let until = dates::day_and_month(last);
    match ask {
        YearAsk::StaffPlan => (
            format!(
                "Het bestuur stelt het formatieplan vast voor 1 mei, volgens de cao po van 2019. Praat dus uiterlijk {until} mee over uren en mensen."
            ),
            Route::Library(LibraryPage::Measure(STAFF_PLAN_MEASURE.to_owned())),
            "Zo vraag je het",
        ),
        YearAsk::WorkDivisionPlan => (
            format!(
                "Voor de zomer praat het team over het werkverdelingsplan, volgens de cao po van 2019. De laatste schooldag is {until}."
            ),
            Route::Division(DivisionPage::Plan),
            "Naar de tekst voor het plan",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::library;
    use taakkompas_school::school_year::{Holiday, SchoolYear};
    use time::macros::date;

    #[test]
    fn the_page_says_where_in_the_year_it_is() {
        let christmas = SchoolYear::new(2026).holiday(Holiday::Christmas);
        assert_eq!(
            period(christmas, false, 4),
            "Met deze week erbij zijn er nog 4 schoolweken tot de kerstvakantie 2026."
        );
        assert_eq!(period(christmas, false, 1), "Dit is de laatste schoolweek voor de kerstvakantie 2026.");
        assert_eq!(period(christmas, true, 0), "Het is kerstvakantie 2026. Je plan wacht rustig.");
        assert_eq!(how_far(1, 5), "Er is één actie gedaan. Er staan er nog vijf open.");
    }

    #[test]
    fn what_the_year_asks_leads_to_a_page_that_exists() {
        assert!(library::measures().card(STAFF_PLAN_MEASURE).is_some());
        for &ask in YearAsk::ALL {
            assert!(!asks(ask, date!(2027 - 04 - 30)).0.is_empty());
        }
    }
}
