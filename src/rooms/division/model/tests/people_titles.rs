//! Lists of colleagues with titles and notes around them, names that begin with the last name, and rows that look like
//! the names of columns.

use crate::list::{AsideKind, Column, ListProblem, PeopleList};
use taakkompas_school::staff::StaffRole;

fn read(text: &str) -> PeopleList {
    PeopleList::read(text).unwrap()
}

fn labels(text: &str) -> Vec<String> {
    read(text).rows.into_iter().map(|row| row.label).collect()
}

fn asides(text: &str) -> Vec<(u32, AsideKind)> {
    read(text).asides.into_iter().map(|aside| (aside.line, aside.kind)).collect()
}

fn said(text: &str) -> Vec<(u32, ListProblem)> {
    read(text).problems.into_iter().map(|row| (row.line, row.problem)).collect()
}

#[test]
fn who_works_on_one_day_is_no_head() {
    for text in [
        "Anne\tleerkracht\tma\nBert\tleerkracht\tdi\nCor\tleerkracht\two",
        "Anne Vos\tgroepsleerkracht\tma di\nBert Kok\tgroepsleerkracht\tdi wo\nCor Mol\tonderwijsassistent\two",
        "Anne\tleerkracht\tma di\nBert\tonderwijsassistent\tvr",
        "Anne;leerkracht;maandag\nBert;assistent;vrijdag",
        "Naam\tFunctie\tDag\nAnne\tleerkracht\tma\nBert\tonderwijsassistent\tdi",
        "Anne\tleerkracht\tma\tdi\nBert\tleerkracht\two\tdo",
    ] {
        let list = read(text);
        let has_head = text.starts_with("Naam");
        assert_eq!(list.rows.len(), text.lines().count() - usize::from(has_head), "{text}");
        assert_eq!(list.asides, [], "{text}");
        assert!(list.rows.iter().all(|row| row.is_role_read), "{text}");
    }
    let list = read("Anne\tleerkracht\tma\nBert\tonderwijsassistent\tdi");
    let roles: Vec<StaffRole> = list.rows.iter().map(|row| row.role).collect();
    assert_eq!(roles, [StaffRole::Teacher, StaffRole::Assistant]);
    // With all days, they are the names of columns.
    let list = read("Groep\tLeerkracht\tMa\tDi\tWo\n3\tAnne\tx\tx\t\n4\tBert\t\t\tx");
    assert_eq!(labels("Groep\tLeerkracht\tMa\tDi\tWo\n3\tAnne\tx\tx\t\n4\tBert\t\t\tx"), ["Anne", "Bert"]);
    assert_eq!(list.rows.iter().map(|row| row.days.len()).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn a_title_is_no_colleague_and_is_named() {
    for title in [
        "Team De Regenboog 2025-2026",
        "Personeel schooljaar 2025-2026",
        "Teamleden",
        "Ons team",
        "Wie werkt wanneer",
        "Overzicht werkdagen",
        "Personeelslijst",
        "Groepsbezetting",
        "Werkdagen team 2025/2026",
        "De leerkrachten van onze school",
        "Lijst collega's 2025-2026",
        "Pagina 1",
    ] {
        for list in ["Anne ma di\nBert wo do", "Anne\nBert", "Anne, leerkracht\nBert, leerkracht", "Anne: ma\nBert: wo"]
        {
            let text = format!("{title}\n{list}");
            assert_eq!(read(&text).rows.len(), 2, "{text}");
            assert_eq!(asides(&text).first().map(|&(line, _)| line), Some(1), "{text}");
        }
        let text = format!("{title}\nAnne\tleerkracht\tma di\nBert\tleerkracht\two do vr");
        assert_eq!(labels(&text), ["Anne", "Bert"], "{text}");
        assert_eq!(asides(&text).len(), 1, "{text}");
    }
    // Between colleagues, it may be somebody; a year or a date says that it is not.
    let text = "Anne ma di\nWerkdagen team\nBert wo do";
    assert!(said(text).contains(&(2, ListProblem::MayBeHeading)), "{:?}", said(text));
    for note in [
        "Afgedrukt op 12-6-2025",
        "Onder voorbehoud",
        "Laatst gewijzigd: 12-6-2025",
        "Pagina 2",
        "Groetjes Karin",
        "Vragen? Bel Karin",
    ] {
        let text = format!("Anne ma di\nBert wo do\n{note}");
        assert_eq!(read(&text).rows.len(), 2, "{text}");
        assert_eq!(asides(&text), [(3, AsideKind::Note)], "{text}");
    }
    // These are colleagues.
    for text in ["Teamleider\nAnne", "Anne Team\nBert", "Lijster Vos\nBert", "Piet Versie\nBert"] {
        assert_eq!(read(text).rows.len(), 2, "{text}");
    }
}

#[test]
fn each_usual_name_of_a_column_with_names_is_known() {
    for head in [
        "Volledige naam",
        "Voor- en achternaam",
        "Voornaam Achternaam",
        "Voornaam en achternaam",
        "Achternaam, voornaam",
        "Naam en voornaam",
        "Naam medewerker",
        "Medewerker",
        "Collega",
        "Naam collega",
        "Werknemer",
        "Naam leerkracht",
        "Teamlid",
    ] {
        let text = format!("{head}\tFunctie\tWerkdagen\nIngrid Berg\tLeraar\tma di\nKoos Dam\tLeraar\two");
        assert_eq!(labels(&text), ["Ingrid Berg", "Koos Dam"], "{head}");
        assert_eq!((asides(&text).len(), said(&text).len(), read(&text).unused.len()), (0, 0, 0), "{head}");
    }
}

#[test]
fn a_name_that_begins_with_the_last_name_is_one_colleague() {
    let turned = |text: &str| ListProblem::OnePerson { text: text.to_owned() };
    for text in [
        "Naam\tFunctie\nBerg, Ingrid van den\tLeraar\nDam, Koos\tLeraar",
        "Achternaam, voornaam\tFunctie\nBerg, Ingrid van den\tLeraar\nDam, Koos\tLeraar",
        "Berg, Ingrid van den\nDam, Koos",
        "Naam;wtf\nBerg, Ingrid van den;0,6\nDam, Koos;0,5",
    ] {
        assert_eq!(labels(text), ["Ingrid van den Berg", "Koos Dam"], "{text}");
        let names: Vec<ListProblem> = said(text).into_iter().map(|(_, problem)| problem).collect();
        assert_eq!(names, [turned("Berg, Ingrid van den"), turned("Dam, Koos")], "{text}");
    }
    // What one row shows holds for the others.
    let text = "Naam\tDagen\nBos, Tea\tma\nYilmaz, Zeynep\tdo\nMol, J. P.\tdi\nBerg-Jansen, Mw. I. van den\tvr";
    assert_eq!(labels(text), ["Tea Bos", "Zeynep Yilmaz", "J. P. Mol", "Mw. I. van den Berg-Jansen"]);
    // Two first names are two colleagues.
    assert_eq!(labels("Naam\tGroep\nIngrid, Koos\t3"), ["Ingrid", "Koos"]);
    assert_eq!(labels("Naam\tGroep\nMia en Jo\t6"), ["Mia", "Jo"]);
    assert_eq!(labels("Naam\twtf\nAnja, Bert\t0,4, 0,6"), ["Anja", "Bert"]);
}

#[test]
fn days_below_a_title_or_a_legend_about_being_away_are_asked() {
    for text in [
        "Vrije dagen team\nNaam\tma\tdi\two\tdo\tvr\nLex\t\t\tx\t\t\nKaat\tx\t\t\t\tx",
        "Legenda: x = vrij\nNaam\tma\tdi\two\tdo\tvr\nLex\t\t\tx\t\t\nKaat\tx\t\t\t\tx",
        "Naam\tma\tdi\two\tdo\tvr\nLex\t\t\tx\t\t\nKaat\tx\t\t\t\tx\nx = afwezig",
        "Niet aanwezig\nLex: wo\nKaat: ma, vr",
        "Wie is wanneer vrij\nLex\two\nKaat\tma, vr",
    ] {
        let list = read(text);
        assert_eq!((list.rows.len(), list.asides.len()), (2, 1), "{text}");
        assert!(list.rows.iter().all(|row| row.days.is_empty() && row.on.is_empty()), "{text}");
        let asked = said(text).into_iter().filter(|(_, problem)| matches!(problem, ListProblem::TwoReadings { .. }));
        assert_eq!(asked.count(), 2, "{text}");
    }
    // Only "vrij" does not say on which days someone works; beside other days it is clear.
    let text = "Naam\tma\tdi\two\tdo\tvr\nLex\t\t\tvrij\t\t\nKaat\tx\tx\tvrij\tx\tx";
    assert_eq!(said(text), [(2, ListProblem::TwoReadings { column: Column::Days, text: "vrij".to_owned() })]);
    let text = "Team Vrije School De Regenboog\nAnne\tma di\nBert\two";
    assert_eq!(read(text).rows.iter().map(|row| row.days.len()).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn a_part_or_days_in_brackets_are_no_group_and_an_unknown_function_is_told() {
    let text = "Naam\tGroep\nAnne\t3 (ma, di)\nBert\t4 (0,8)\nCor\t5, 6";
    let groups: Vec<Vec<String>> = read(text).rows.into_iter().map(|row| row.groups).collect();
    assert_eq!(groups, [vec!["3"], vec!["4"], vec!["5", "6"]]);
    let left = |text: &str, column| ListProblem::Left { column, text: text.to_owned() };
    assert_eq!(said(text), [(2, left("(ma, di)", Column::Group)), (3, left("(0,8)", Column::Group))]);
    let list = read("Naam\tFunctie\nAnne\tleerkracht groep 3 (0,8)\nBert\tleerkracht gr. 4 (0,6)");
    assert_eq!(list.rows.iter().map(|row| row.groups.join("+")).collect::<Vec<_>>(), ["groep 3", "groep 4"]);
    assert_eq!(list.problems.len(), 2, "{:?}", list.problems);
    for (cell, other) in [
        ("Klusjesman", "Klusjesman"),
        ("Leerkracht/IB", "IB"),
        ("directeur/leerkracht", "directeur"),
        ("Bewaker", "Bewaker"),
    ] {
        assert_eq!(
            said(&format!("Naam\tFunctie\tDagen\nAnne\t{cell}\tma")),
            [(2, left(other, Column::Role))],
            "{cell}"
        );
    }
    assert_eq!(said("Naam\tFunctie\nAnne\tleerkracht\nBert\tconciërge\nCor\tIB'er"), []);
    let about = |text: &str| ListProblem::About { column: Column::FullTime, text: text.to_owned(), minutes: 0 };
    assert_eq!(said("Naam\twtf\nAnne\t0,8125\nBert\t1,0000\nCor\t0,600"), [(2, about("0,8125"))]);
}

#[test]
fn a_function_above_a_name_is_a_heading() {
    let roles = |text: &str| {
        // Days stay in a name.
        let name = |label: &str| label.trim_end_matches(" ma di").trim_end_matches(" wo").to_owned();
        let of = |row: crate::list::PersonRow| (name(&row.label), row.role, row.is_role_read);
        read(text).rows.into_iter().map(of).collect::<Vec<_>>()
    };
    let of = |label: &str, role: &str| {
        let role = taakkompas_school::dutch::roles::role(role);
        (label.to_owned(), role.unwrap_or(StaffRole::Other), role.is_some())
    };
    for text in [
        "Intern begeleider\nAns Dijkstra\nConciërge\nKees Vis",
        "Intern begeleider:\nAns Dijkstra\nConciërge:\nKees Vis",
        "Intern begeleider\nAns Dijkstra (ma di)\nConciërge\nKees Vis (wo)",
        "Ons team\n\nIntern begeleider\nAns Dijkstra\n\nConciërge\nKees Vis",
    ] {
        let rows = roles(text);
        assert_eq!(rows, [of("Ans Dijkstra", "intern begeleider"), of("Kees Vis", "conciërge")], "{text}");
        let headings = asides(text).into_iter().filter(|(_, kind)| *kind == AsideKind::Heading).count();
        assert_eq!(headings, 2, "{text}");
        // What is no role of ours is told.
        let left = ListProblem::Left { column: Column::Role, text: "Intern begeleider".to_owned() };
        assert!(said(text).iter().any(|(_, problem)| *problem == left), "{text}: {:?}", said(text));
    }
    let rows = roles("Leerkracht\nAnne Vos\nBert Kok\nOnderwijsassistent\nSamira El Idrissi");
    let expected =
        [of("Anne Vos", "leerkracht"), of("Bert Kok", "leerkracht"), of("Samira El Idrissi", "onderwijsassistent")];
    assert_eq!(rows, expected);
    // One alone may be a colleague too: that is asked.
    for text in ["Conciërge\nKees Vis", "Anne Vos\nConciërge\nKees Vis"] {
        let told = said(text);
        assert!(told.iter().any(|(_, problem)| *problem == ListProblem::MayBeHeading), "{text}: {told:?}");
        assert!(labels(text).contains(&"Conciërge".to_owned()), "{text}");
    }
    // Functions between names are colleagues.
    assert_eq!(labels("directeur\nib'er\nKim\nlkr 3"), ["directeur", "ib'er", "Kim", "lkr 3"]);
}

#[test]
fn letters_of_days_and_a_function_behind_a_name_are_told() {
    for text in ["Saskia MDW", "Ron MDWDV", "Tilly DV", "Fenna M D W", "Saskia M-D-W", "Ron (MDWDV)"] {
        let more = ListProblem::MoreInLabel { text: text.to_owned() };
        assert_eq!(said(text), [(1, more)], "{text}");
    }
    for text in ["Ron Vis", "Wim W", "Dirk VDM"] {
        assert_eq!(said(text), [], "{text}");
    }
    for text in ["Juf Dina gr 7 en IB", "Meester Eef en directeur", "Juf Dina gr 7 + IB", "Kim en conciërge"] {
        assert_eq!(said(text), [(1, ListProblem::OnePerson { text: text.to_owned() })], "{text}");
        assert_eq!(labels(text), [text], "{text}");
    }
}
