//! Jullie school: what is there and what is still missing; and the pages that use it and no longer ask it.

use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::basics::words as t;
use taakkompas::rooms::route::{BasicsPage, DivisionPage, Route, WeekPage};
use taakkompas::rooms::week::words::cards::usual_teacher;
use taakkompas_content::language::sentences;
use taakkompas_division::TaskDivision;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::{AssistantWeek, Lesson};

use crate::documents::documents;
use crate::html::{parts, says, says_not, seen, words};
use crate::schools::page;

fn html(week: &AssistantWeek, at: impl Into<Route>) -> String {
    page(Scan { documents: documents([("week", week.write())]), ..Scan::default() }, at.into())
}

fn shown(week: &AssistantWeek, division: &TaskDivision, at: impl Into<Route>) -> String {
    let documents = documents([("week", week.write()), ("division", division.write())]);
    seen(&page(Scan { documents, ..Scan::default() }, at.into()))
}

fn with_lessons() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    let lesson = |&weekday: &Weekday| Lesson { weekday, span: "8.30-14.00".parse().unwrap() };
    week.set_lessons(Weekday::ALL.iter().map(lesson).collect()).unwrap();
    week
}

const TEAM: &str = "leraar groep 3; 0,6; ma di wo\nleraar groep 3 b; 0,4; do vr\nleraar groep 4; gewoon; elke dag\n\
                    onderwijsassistent A; 0,6; ma di wo\nonderwijsassistent B; 0,4; wo (om en om) do\nib'er; 0,5; ma di";

#[test]
fn the_page_says_what_is_there_and_what_is_missing_in_the_order_in_which_it_is_needed() {
    let (mut week, mut division) = (AssistantWeek::default(), TaskDivision::default());
    says(
        &shown(&week, &division, BasicsPage::School),
        &["Er is nog niets ingevuld.", "Nog nodig: jullie groepen en de lestijden."],
    );
    week.group_named("De Vlinders").unwrap();
    assert_eq!(t::still_missing(&week), "Nog nodig: de lestijden, 1 groep zonder leraar en 1 groep zonder leerjaren.");
    week = with_lessons();
    division.add_team(TEAM, &mut week, usual_teacher).unwrap();
    let filled = shown(&week, &division, BasicsPage::School);
    says(&filled, &["Dit staat er: 2 groepen, 2 assistenten en 6 collega's."]);
    week.change_group(week.groups[0].id, |group| group.teachers.retain(|row| row.weekday != Weekday::Friday)).unwrap();
    assert_eq!(t::still_missing(&week), "Nog nodig: 1 groep met een dag zonder leraar.");
    says_not(&filled, &["Nog nodig", "Dit staat er al"]);
}

#[test]
fn what_a_list_does_not_say_clearly_is_told_by_name_with_the_way_on() {
    let (mut week, mut division) = (with_lessons(), TaskDivision::default());
    let found = division.add_team(TEAM, &mut week, usual_teacher).unwrap();
    assert_eq!(
        t::summary(&found),
        "6 collega's gelezen. In de week: 2 nieuwe groepen, 2 groepen met leraar en 2 nieuwe assistenten."
    );
    let left: Vec<String> = found.into_week.left_out.iter().map(|left| t::left_out(&week, left)).collect();
    assert_eq!(
        left,
        ["Onderwijsassistent B: in welke week? Schrijf even of oneven bij die dag. Die dag gaat nu niet mee."]
    );
    assert!(left.iter().flat_map(|line| sentences(line)).all(|sentence| sentence.split_whitespace().count() <= 20));
    let again = division.add_team(TEAM, &mut week, usual_teacher).unwrap();
    assert!(again.added.added.is_empty() && again.into_week.changes_nothing(), "a second time adds nothing");
}

#[test]
fn what_a_corrected_list_would_change_is_told_with_what_is_there_now() {
    let (mut week, mut division) = (with_lessons(), TaskDivision::default());
    division.add_team(TEAM, &mut week, usual_teacher).unwrap();
    let corrected = "leraar groep 3; 0,8; ma di wo do\nonderwijsassistent A; 0,6; ma di do";
    let found = division.add_team(corrected, &mut week, usual_teacher).unwrap();
    says(&t::summary(&found), &["Bij 2 collega's die er al staan, is iets anders."]);
    let told: Vec<String> = found.corrections.iter().map(|of| t::correction(&division, &week, of)).collect();
    assert_eq!(
        told,
        [
            "Leraar groep 3. Ruimte: 176 uur, volgens functie en 0,8 fte (nu: 132 uur, volgens functie en 0,6 fte). \
             Dagen: ma di wo do (nu: ma di wo).",
            "Onderwijsassistent A. Dagen: ma di do (nu: ma di wo). \
             In de week: ma 8.30–14.00, di 8.30–14.00, do 8.30–14.00 (nu: ma 8.30–14.00, di 8.30–14.00, wo 8.30–14.00).",
        ]
    );
    assert_eq!(
        t::corrected("ib'er", 1),
        "Overgenomen: ib'er. 1 taak die niet meer kan, is weggehaald bij deze collega."
    );
}

#[test]
fn the_line_that_says_it_is_saved_stays_when_another_button_undoes() {
    use leptos::prelude::*;
    use taakkompas::kit::document::handle::use_document;
    use taakkompas::kit::document::tools::tools_beside;
    use taakkompas::kit::session::{Session, SharedState};
    let html = Owner::new().with(|| {
        provide_context(Session::new(Scan::default()));
        provide_context(SharedState::new());
        tools_beside(use_document::<AssistantWeek>(), Signal::stored(true)).to_html()
    });
    let row = parts(&html, "<div class=\"button-row\"", ">")[0];
    assert!(row.contains("hidden"), "{html}");
    let rest = html.split("</div>").nth(1).unwrap_or_default();
    assert!(rest.contains("saved-line") && !rest.contains("hidden"), "{html}");
}

#[test]
fn the_pages_that_use_it_say_how_far_it_is_and_lead_there() {
    let (mut week, mut division) = (with_lessons(), TaskDivision::default());
    week.group_named("groep 8").unwrap();
    division.add_team(TEAM, &mut week, usual_teacher).unwrap();
    let cards = shown(&week, &division, WeekPage::Cards);
    says(&cards, &["Er staan 3 groepen. Bij één groep staat nog geen leraar.", t_to_groups()]);
    says_not(&cards, &["Nieuwe groepen", "Leraar op alle dagen"]);
    let roster = shown(&week, &division, WeekPage::Roster);
    says(&roster, &["In de week: 2 mensen en 3 groepen.", "vul je één keer in bij Jullie school"]);
    says_not(&roster, &["Wie werken er?", "De lestijden van de school", "Is elke week hetzelfde?"]);
    let team = shown(&week, &division, DivisionPage::Team);
    says(&team, &["Heb je een lijst van het team? Plak die bij Jullie school"]);
    says_not(&team, &["Plak een lijst met collega's"]);
    for hub in [Route::Week(WeekPage::Hub), Route::Division(DivisionPage::Hub)] {
        says(&shown(&week, &division, hub), &["Jullie school"]);
    }
}

fn t_to_groups() -> &'static str {
    taakkompas::rooms::week::words::cards::TO_GROUPS
}

#[test]
fn colleagues_who_were_typed_at_the_tasks_are_offered_to_the_week() {
    let (mut week, mut division) = (with_lessons(), TaskDivision::default());
    let teacher = division.add_colleague(taakkompas_school::staff::StaffRole::Teacher, "leraar groep 5").unwrap();
    division.change_colleague(teacher, |who| who.days = vec![Weekday::Monday, Weekday::Tuesday]).unwrap();
    let offered = shown(&week, &division, BasicsPage::School);
    says(&offered, &["Dit staat er al", "In de week: 1 nieuwe groep en 1 groep met leraar.", "Neem het over"]);
    division.fill_week(&mut week, usual_teacher);
    says_not(&shown(&week, &division, BasicsPage::School), &["Dit staat er al"]);
}

#[test]
fn the_years_of_a_group_can_be_chosen_and_are_asked_for() {
    let mut week = AssistantWeek::default();
    for label in ["1/2", "3", "4", "5", "De Vlinders"] {
        week.group_named(label).unwrap();
    }
    let found = html(&week, BasicsPage::School);
    let folds = parts(&found, "data-group=", "</details>");
    assert_eq!(folds.len(), 5);
    for (fold, is_asked) in folds.iter().zip([false, false, false, false, true]) {
        let read = words(&format!("<p {fold}"));
        says(&read, &["Welke leerjaren zitten in deze groep?", "Deze groep heeft geen leerjaren"]);
        assert_eq!(read.contains("Kies de leerjaren."), is_asked, "{read}");
    }
    says(&words(&html(&week, WeekPage::Cards)), &["kies eerst de leerjaren van deze groep"]);
}

#[test]
fn own_times_of_a_group_can_be_given_to_others() {
    let mut week = AssistantWeek::default();
    let ids = ["3", "4", "5"].map(|label| week.group_named(label).unwrap());
    week.change_group(ids[0], |group| {
        group.lessons = vec![Lesson { weekday: Weekday::Friday, span: "8.30-12.00".parse().unwrap() }]
    })
    .unwrap();
    let read = words(&html(&week, BasicsPage::School));
    says(&read, &["Voor welke groepen gelden deze tijden ook? groep 4 groep 5", "Geef deze groepen dezelfde tijden"]);
}
