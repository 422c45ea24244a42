//! A sheet for each colleague, as a school prints them.

use taakkompas::kit::document::Document;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::division::words::list;
use taakkompas::rooms::division::words::proposals::with_fixed;
use taakkompas::rooms::route::{DivisionPage, Route};
use taakkompas_content::language::sentences;
use taakkompas_division::list::PeopleList;
use taakkompas_division::{Capacity, Fixed, Share, Size, Task, TaskDivision, TaskKind, Wishes};
use taakkompas_school::months::{Month, Months};
use taakkompas_school::time_of_day::Weekday;

use crate::documents::documents;
use crate::html::{parts, says, says_not, values, words};
use crate::schools::page;

fn shown(of: &TaskDivision) -> String {
    let documents = documents([("division", of.write())]);
    page(Scan { documents, name: "Takenberg".to_owned(), ..Scan::default() }, Route::Division(DivisionPage::Sheets))
}

/// Three colleagues with tasks of their own, one together, and one colleague without any.
fn divided() -> TaskDivision {
    let mut of = TaskDivision::default();
    of.set_year(Some(2026));
    let people =
        "leraar groep 3; gewoon; ma di\nleraar groep 4; gewoon; wo\nib'er; weinig; do\nleraar groep 8; gewoon; vr";
    of.add_people(&PeopleList::read(people).unwrap());
    let ids: Vec<_> = of.colleagues.iter().map(|who| who.id).collect();
    let feast = Task {
        size: Size::Minutes(2400),
        months: Months::of(&[Month::November, Month::December]),
        may_share: true,
        most_people: 2,
        ..Task::new("sinterklaas")
    };
    let feast = of.add_task(feast).unwrap();
    let guard = Task { size: Size::Minutes(90), weekday: Some(Weekday::Monday), ..Task::new("pleinwacht") };
    let guard = of.add_task(guard).unwrap();
    of.add_task(Task {
        size: Size::Minutes(3600),
        fixed: Some(Fixed::Council),
        holders: vec![ids[1]],
        ..Task::new("mr")
    })
    .unwrap();
    of.add_task(Task { kind: TaskKind::Function, holders: vec![ids[2]], ..Task::new("interne begeleiding") }).unwrap();
    of.change_colleague(ids[0], |who| {
        who.capacity = Capacity::Minutes(1200);
        who.wishes = Some(Wishes { good: vec![guard], drop: Some(feast), ..Wishes::default() });
    })
    .unwrap();
    for (task, colleague) in [(feast, ids[0]), (feast, ids[1]), (guard, ids[0])] {
        of.give(Share { task, colleague, parts: 1 }).unwrap();
    }
    of
}

fn sheet(html: &str, at: usize) -> String {
    words(parts(html, "<article", "</article>")[at])
}

#[test]
fn everyone_with_tasks_gets_a_sheet_and_who_has_none_is_named() {
    let html = shown(&divided());
    assert_eq!(values(&html, "data-colleague").len(), 3);
    says(
        &sheet(&html, 0),
        &[
            "Takenberg · schooljaar 2026-2027",
            "Taken van leraar groep 3",
            "Sinterklaas samen met leraar groep 4 nov, dec 20 uur",
            "Pleinwacht hele jaar, op maandag 1,5 uur",
            "Samen 21,5 uur per jaar. De ruimte voor taken is 20 uur. Dat is 1,5 uur te veel",
            "Handtekening collega:",
            "Handtekening schoolleider:",
            "Datum:",
        ],
    );
    says(&sheet(&html, 1), &["Mr hele jaar 60 uur", "samen met leraar groep 3"]);
    says(&sheet(&html, 2), &["Taken van ib'er", "Interne begeleiding hele jaar eigen uren"]);
    says(&words(&html), &["Nog zonder taken, en dus zonder blad: leraar groep 8."]);
}

#[test]
fn the_hours_of_a_division_and_of_the_list_differ_by_what_has_a_fixed_holder_and_both_pages_say_so() {
    let of = divided();
    let totals = of.totals(&of.chosen);
    assert_eq!((totals.divided, totals.fixed), (2400 + 90 + 3600, (3600, 1)));
    assert_eq!(
        with_fixed(&totals).unwrap(),
        "Samen is dit 101,5 uur per jaar. Daarvan is 60 uur van 1 taak met een vaste houder. In het totaal van de lijst met \
         taken telt die taak niet mee."
    );
    says(
        &list::totals(&of),
        &[
            "1 taak daarvan heeft een vaste houder. Die 60 uur tellen hier niet mee, in een verdeling wel.",
            "1 is een functie met eigen uren. Die telt niet mee.",
        ],
    );
    assert_eq!(with_fixed(&TaskDivision::default().totals(&[])), None);
    let documents = documents([("division", of.write())]);
    let html = page(Scan { documents, ..Scan::default() }, Route::Division(DivisionPage::Proposals));
    says(&words(&html), &["Samen is dit 101,5 uur per jaar."]);
}

#[test]
fn no_wish_stands_on_a_sheet() {
    let html = shown(&divided());
    for sheet in parts(&html, "<article", "</article>") {
        says_not(&words(sheet).to_lowercase(), &["wens", "graag", "goed in", "liever"]);
    }
}

#[test]
fn without_a_division_there_is_no_sheet_but_the_way_to_one() {
    let mut of = divided();
    of.chosen.clear();
    for html in [shown(&of), shown(&TaskDivision::default())] {
        assert_eq!(values(&html, "data-colleague"), [""; 0]);
        says(&words(&html), &["Er is nog geen verdeling.", "Naar de drie voorstellen"]);
    }
}

#[test]
fn its_sentences_are_short() {
    let html = shown(&divided());
    for text in parts(&html, "<p", "</p>").into_iter().filter(|text| !text.starts_with("<path")).map(words) {
        for sentence in sentences(&text) {
            assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
        }
    }
    assert_eq!(html.matches("<h1").count(), 1);
}
