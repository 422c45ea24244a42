//! Heads of columns.

use super::check;
use crate::dutch::heads::{Head, read, row};
use crate::dutch::hours::{Each, Per};

fn one(head: Option<Head>) -> String {
    let Some(head) = head else { return "none".to_owned() };
    let per = if head.per == Per::NotSaid { String::new() } else { format!(" per {:?}", head.per) };
    let each = if head.each == Each::NotSaid { String::new() } else { format!(" each {:?}", head.each) };
    format!("{:?}{per}{each}", head.holds)
}

#[test]
fn heads_of_lists_and_rosters() {
    check(
        &[
            ("Taak", "Task"),
            ("TAAK", "Task"),
            ("Taken", "Task"),
            ("Omschrijving taak", "Task"),
            ("Omschrijving", "Task"),
            ("Activiteit", "Activity"),
            ("Uren", "Hours"),
            ("AANTAL UREN", "Hours"),
            ("Aantal uur", "Hours"),
            ("Klokuren", "Hours"),
            ("Aantal klokuren per jaar", "Hours per Year"),
            ("Uren per jaar", "Hours per Year"),
            ("Uren/jaar", "Hours per Year"),
            ("Uren p/j", "Hours per Year"),
            ("Uren per week", "Hours per Week"),
            ("Uren p.w.", "Hours per Week"),
            ("Aantal uren per week", "Hours per Week"),
            ("Uren per deelnemer", "Hours each Person"),
            ("Uren p.p.", "Hours each Person"),
            ("Uren (p.p.)", "Hours each Person"),
            ("uren pp", "Hours each Person"),
            ("Uren per persoon", "Hours each Person"),
            ("Uren per persoon per jaar", "Hours per Year each Person"),
            ("Per persoon", "Hours each Person"),
            ("Aantal uren p.p.", "Hours each Person"),
            ("Uren per groep", "Hours each Group"),
            ("Uren per maand", "Hours per Month"),
            ("Totaal uren", "Hours"),
            ("Taakuren", "Hours"),
            ("Normuren", "Hours"),
            ("Tijd", "Hours"),
            ("Minuten", "Minutes"),
            ("Aantal minuten per week", "Minutes per Week"),
            ("Aantal deelnemers", "People"),
            ("Aantal personen", "People"),
            ("Personen", "People"),
            ("Aantal mensen", "People"),
            ("Aantal collega's", "People"),
            ("Aantal", "Count"),
            ("MAAND(EN)", "Months"),
            ("Maanden", "Months"),
            ("Periode", "Months"),
            ("Wanneer", "Months"),
            ("Wie", "Who"),
            ("Naam", "Who"),
            ("Collega", "Who"),
            ("Medewerker", "Who"),
            ("Functie", "Role"),
            ("Rol", "Role"),
            ("WTF", "FullTime"),
            ("Werktijdfactor", "FullTime"),
            ("FTE", "FullTime"),
            ("Omvang aanstelling", "FullTime"),
            ("Omvang", "Hours"),
            ("Ruimte", "Room"),
            ("Werkdagen", "Days"),
            ("Dagen", "Days"),
            ("Dag", "Day"),
            ("Ma", "On(Monday)"),
            ("Woensdag", "On(Wednesday)"),
            ("Vr.", "On(Friday)"),
            ("Vrij", "none"),
            ("Van", "From"),
            ("Tot", "Until"),
            ("Tijden", "Times"),
            ("Groep", "Group"),
            ("Groepen", "Group"),
            ("Klas", "Group"),
            ("Soort", "Kind"),
            ("Wat", "Activity"),
            ("Doel", "Aim"),
            ("Lokaal", "Place"),
            ("Leerkracht", "Teacher"),
            ("Week", "Week"),
            ("Opmerking", "Remark"),
            ("Opmerkingen", "Remark"),
            ("Toelichting:", "Remark"),
            ("Categorie", "Category"),
            ("Nr.", "RowNumber"),
            ("Nr", "RowNumber"),
            ("#", "RowNumber"),
            ("Totaal", "Total"),
            ("Schooljaar", "SchoolYear"),
            ("Pauze", "Break"),
            ("Lesbevoegdheid", "Qualification"),
            ("Certificaat", "Certificate"),
            ("Vorig jaar", "LastYear"),
            ("Wie vorig jaar", "LastYear"),
            ("Delen mag", "Share"),
            ("Dagboek bijhouden", "none"),
            ("Urenlang", "none"),
            ("Sinterklaas", "none"),
            ("Groepsapp bijhouden met ouders", "none"),
            ("30", "none"),
            ("", "none"),
        ],
        |text| one(read(text)),
    );
}

#[test]
fn the_other_columns_say_what_a_number_counts() {
    for (heads, expected) in [
        (&["Taak", "Uren p.p.", "Aantal"][..], "Task, Hours each Person, People"),
        (&["Taak", "Aantal", "Uren"], "Task, People, Hours"),
        (&["Taak", "Aantal", "Personen"], "Task, Hours, People"),
        (&["Taak", "Aantal"], "Task, Count"),
        (&["Taak", "Aantal", "Uren", "Personen"], "Task, Count, Hours, People"),
        (&["Taak", "", "Sinterklaas"], "Task, none, none"),
    ] {
        let found: Vec<String> = row(heads).into_iter().map(one).collect();
        assert_eq!(found.join(", "), expected, "{heads:?}");
    }
}
