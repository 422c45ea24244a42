//! People and lesson times of which a day takes more than one column, and cells below a day that hold a number.

use super::support::{notes, pasted_into, reasons};
use crate::paste::{Note, Outcome, ProblemReason};
use crate::*;

fn school() -> AssistantWeek {
    let mut week = AssistantWeek { cycle: Cycle::TwoWeeks, ..AssistantWeek::default() };
    let lesson = |&weekday: &Weekday| Lesson { weekday, span: "8.30-14.30".parse().unwrap() };
    week.set_lessons(Weekday::ALL.iter().map(lesson).collect()).unwrap();
    week
}

fn pasted(text: &str) -> Outcome {
    pasted_into(&school(), text)
}

/// When the only person is there.
fn there(text: &str) -> String {
    let outcome = pasted(text);
    assert_eq!((reasons(&outcome), outcome.week.people.len()), (vec![], 1), "{text}");
    let weeks = |weeks: Weeks| if weeks == Weeks::Every { "" } else { weeks.code() };
    let rows = outcome.week.people[0].presence.iter();
    let rows = rows.map(|row| format!("{}{} {}", &row.weekday.code()[..2], weeks(row.weeks), row.span));
    rows.collect::<Vec<_>>().join(", ")
}

#[test]
fn a_day_above_two_columns_has_all_that_stands_below_it() {
    let both = "mo 8.30-12.00, mo 12.30-14.30, tu 8.30-12.00";
    for text in [
        "Functie\tma\t\tdi\t\nOA A\t8.30-12.00\t12.30-14.30\t8.30-12.00\t",
        "Functie\tma\t\tdi\nOA A\t8.30-12.00\t12.30-14.30\t\t8.30-12.00",
        "\tma\tma\tdi\tdi\nOA A\t8.30-12\t12.30-14.30\t8.30-12\t-",
        "\tmaandag\t\tdinsdag\t\nFunctie\tochtend\tmiddag\tochtend\tmiddag\nOA A\t8.30-12\t12.30-14.30\t8.30-12\t-",
        "\tmaandag\t\tdinsdag\t\n\tochtend\tmiddag\tochtend\tmiddag\nOA A\t8.30-12\t12.30-14.30\t8.30-12\tvrij",
        "Functie\tma\t\tdi\t\nOA A\t8.30-12\t12.30-14.30\t8.30\t12.00",
        "Functie\tma ochtend\tma middag\tdinsdagochtend\tdinsdagmiddag\nOA A\t8.30-12\t12.30-14.30\t8.30-12\t",
    ] {
        assert_eq!(there(text), both, "{text}");
    }
    let crosses = "\tmaandag\t\tdinsdag\t\n\tvm\tnm\tvm\tnm\nOA A\tx\t\tx\tx";
    assert_eq!(there(crosses), "mo 8.30-12.00, tu 8.30-12.00, tu 12.00-14.30");
    let weeks = "Functie\tma\t\tdi\t\n\teven\toneven\teven\toneven\nOA A\t8.30-12\t8.30-14.30\t\t13-15";
    assert_eq!(there(weeks), "mob 8.30-12.00, moa 8.30-14.30, tua 13.00-15.00");
}

#[test]
fn van_and_tot_below_a_day_are_read_whatever_stands_in_front_of_them() {
    for (first, second, row) in [
        ("\tmaandag\t\tdinsdag\t", "Functie\tvan\ttot\tvan\ttot", "OA A"),
        ("Functie\tmaandag\t\tdinsdag\t", "\tbegin\teind\tbegin\teind", "OA A"),
        ("\t\tmaandag\t\tdinsdag\t", "Functie\tUren\tvan\ttot\tvan\ttot", "OA A\t16"),
        ("\t\tmaandag\t\tdinsdag\t", "Functie\tTelefoon\tstart\teinde\tstart\teinde", "OA A\t16"),
    ] {
        let text = format!("{first}\n{second}\n{row}\t8:30\t14:30\t9:00\t12:00");
        assert_eq!(there(&text), "mo 8.30-14.30, tu 9.00-12.00", "{text}");
    }
    assert_eq!(
        there("Functie\tma van\tma tot\tdi van\tdi tot\nOA A\t8.30\t14.30\t9\t12.00"),
        "mo 8.30-14.30, tu 9.00-12.00"
    );
    let twice = "Functie\tma\t\t\t\tdi\n\tvan\ttot\tvan\ttot\tvan\ttot\nOA A\t8.30\t12\t12.30\t14.30\t9\t12";
    assert_eq!(there(twice), "mo 8.30-12.00, mo 12.30-14.30, tu 9.00-12.00");
    let lessons = pasted("\tma\t\two\t\nGroep\tvan\ttot\tvan\ttot\n1-4\t8.30\t14.00\t8.30\t12.00");
    assert_eq!((reasons(&lessons), lessons.week.groups.len()), (vec![], 4));
    assert!(lessons.week.groups.iter().all(|group| group.lessons.len() == 2));
    // A row about someone is no row of heads.
    assert_eq!(there("Functie\tma\tdi\nOA A\tochtend\tmiddag"), "mo 8.30-12.00, tu 12.00-14.30");
    let half = pasted("Functie\tma\t\tdi\t\n\tvan\ttot\tvan\ttot\nOA A\t8.30\t\t9.00\t12.00");
    assert_eq!(reasons(&half), [(3, ProblemReason::NoTimes)]);
}

#[test]
fn what_stands_in_a_column_without_a_head_is_told() {
    let note = |found: &str| Note::NoHead { found: found.to_owned() };
    for (text, told) in [
        ("Functie\tma\t\tdi\t\nOA A\t8.30-12.00\tgr 3\t8.30-12.00\t", "gr 3"),
        ("Functie\tma\tdi\two\t\tTotaal\nOA A\t8.30-12\t8.30-12\t8.30-12\tlet op\t10,5", "let op"),
        ("Wie\tDag\tTijd\tGroep\t\tWat\nOA A\tma\t8.30-9.15\t3\thal\toefenen", "hal"),
        ("Wie\tDag\tTijd\tGroep\tWat\nOA A\tma\t8.30-9.15\t3\toefenen\thal", "hal"),
        ("OA A\tma\t8.30-9.15\t3\toefenen\tlezen\thal", "hal"),
        ("Groep\tma\tdi\n3\t8.30-14.00\t8.30-14.00\tgym", "gym"),
    ] {
        let outcome = pasted(text);
        assert_eq!((reasons(&outcome), notes(&outcome)), (vec![], vec![note(told)]), "{text}");
    }
    let roster = pasted("OA A\tma\t\tdi\n8.30-9.15\toefenen\tgr 3\ttoezicht");
    assert_eq!((roster.new_blocks.len(), notes(&roster)), (2, vec![note("gr 3")]));
}

#[test]
fn a_number_below_a_day_is_no_presence_or_told() {
    assert_eq!(there("Functie\tma\tdi\two\nOA A\t8.30-12\t0%\t0"), "mo 8.30-12.00");
    for cell in ["1", "100%", "100 %"] {
        let outcome = pasted(&format!("Functie\tma\tdi\nOA A\t{cell}\t"));
        let found = cell.to_owned();
        assert_eq!((reasons(&outcome), notes(&outcome)), (vec![], vec![Note::WholeDay { found }]), "{cell}");
        assert_eq!(outcome.week.people[0].presence.len(), 1, "{cell}");
    }
    for cell in ["0,5", "½", "50%", "0.5", "25 %"] {
        let found = cell.to_owned();
        let outcome = pasted(&format!("Functie\tma\tdi\nOA A\t{cell}\t8.30-12"));
        assert_eq!(reasons(&outcome), [(2, ProblemReason::HalfDay { found })], "{cell}");
    }
    let one_cross = pasted("Functie\tma\t\tdi\t\nOA A\tx\t\tx\tx");
    assert_eq!(reasons(&one_cross), [(2, ProblemReason::HalfDay { found: "x".to_owned() })]);
    assert_eq!(there("Functie\tma\t\tdi\t\nOA A\tx\tx\t\t"), "mo 8.30-14.30");
}
