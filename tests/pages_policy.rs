//! The pages for policy staff: everything there is of a page to take along, and the form for an introduction.

use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::policy::address::Subject;
use taakkompas::rooms::route::{PolicyPage, Route};
use taakkompas_policy::card::HEIGHT;

use crate::html::{headings, says, text, values};
use crate::schools::written_out;

fn hub(subject: &str) -> String {
    let path = Route::Policy(PolicyPage::Hub).path();
    written_out(&if subject.is_empty() { path } else { format!("{path}?pagina={subject}") }, Scan::default())
}

/// What a page says of each thing to take along.
const PARTS: [&str; 6] =
    ["Kies een pagina", "Link en QR-code", "Verwijzing", "Tekst voor een nieuwsbrief", "Dia", "Kaart op je site"];

#[test]
fn a_kind_of_each_can_be_taken_along_in_every_form() {
    for (subject, title) in [
        ("zelfscan", "De zelfscan voor basisscholen"),
        ("zelfscan/inzet", "De week van de onderwijsassistent"),
        ("maatregelen/rooster-zichtbaar", "weekrooster"),
        ("onderzoek/oz-05", "Rapport 2020 (OZ-05), in de woorden van Taakkompas."),
        ("wat-mag/invallen-weigeren", "Moet ik invallen als een leraar ziek is?"),
        ("taakomschrijvingen/onderwijsassistent", "Taakkompas, taakomschrijving: Onderwijsassistent"),
    ] {
        let html = hub(subject);
        let found: Vec<_> = headings(&html).into_iter().map(|(heading, _)| heading).collect();
        for part in PARTS {
            assert!(found.iter().any(|heading| heading == part), "{subject}: {part} is not among {found:?}");
        }
        let said = text(&html);
        says(
            &said,
            &[
                title,
                &format!("/{subject}/"),
                "@misc{taakkompas-",
                "TY - ELEC",
                "Lees verder: /",
                "Taakkompas, CC BY 4.0",
            ],
        );
        // As it stands in the field: to a browser that is text.
        says(&html, &[&format!("<iframe src=\"/kaart/{subject}/\""), &format!("height:{HEIGHT}rem")]);
        assert!(html.contains("aria-label=\"QR-code van ") && html.contains("<svg xmlns"), "{subject}");
        // What is copied is in fields that cannot be changed.
        let fields = values(&html, "readonly").len();
        assert!(fields >= 8, "{subject}: {fields} texts to copy");
    }
}

#[test]
fn an_address_that_asks_for_nothing_we_have_says_so_and_shows_the_scan() {
    const UNKNOWN: &str = "Deze pagina kennen we niet. Kies hieronder een pagina.";
    for nothing in ["onzin", "maatregelen/die-er-niet-is", "gegevens", "%3Cscript%3E", "https://a.example/zelfscan"] {
        let said = text(&hub(nothing));
        says(&said, &["De zelfscan voor basisscholen", UNKNOWN]);
        assert!(!said.contains("<script>"), "{nothing}");
    }
    for known in ["", "zelfscan", "/zelfscan/", "onderzoek/oz-05", "/maatregelen/rooster-zichtbaar/"] {
        assert!(!text(&hub(known)).contains(UNKNOWN), "{known}");
    }
}

/// A list of a hundred is read by its headings.
#[test]
fn a_long_list_of_pages_stands_in_groups() {
    for (subject, heading) in [
        ("maatregelen/rooster-zichtbaar", "De week van de onderwijsassistent"),
        ("onderzoek/oz-05", "Oorzaken van werkdruk"),
    ] {
        let html = hub(subject);
        let groups = values(&html, "label");
        assert!(groups.len() > 4 && groups.contains(&heading), "{subject}: {groups:?}");
    }
}

/// A box on paper shows only what it shows on the screen.
#[test]
fn each_text_to_copy_stands_whole_on_paper() {
    let html = hub("zelfscan");
    let boxes = html.matches("<textarea").count();
    assert!(boxes > 6);
    assert_eq!(html.matches("paper-text").count(), boxes);
    let tags = html.split("<textarea").skip(1).filter_map(|rest| rest.split('>').next());
    assert!(tags.clone().all(|tag| tag.contains("class=\"no-print\"")), "{:?}", tags.collect::<Vec<_>>());
}

/// Of how many people it is, the report does not say: the site says that elsewhere.
#[test]
fn the_hub_counts_no_experts() {
    let said = text(&hub("zelfscan"));
    says(&said, &["gesprekken met deskundigen, in 2019 (N=17)"]);
    assert!(!said.contains("17 deskundigen") && !said.contains("17 gesprekken"), "{said}");
}

/// Its old address stands on other sites.
#[test]
fn a_measure_that_went_into_another_is_taken_along_as_that_other() {
    let retired = &taakkompas::kit::library::measures().retired[0];
    let said = text(&hub(&format!("maatregelen/{}", retired.id)));
    says(&said, &[&Subject::Measure(retired.into.to_string()).path()]);
}

#[test]
fn the_form_asks_who_what_and_where_to_begin_and_says_where_it_goes() {
    let html = written_out(&Route::Policy(PolicyPage::Introduction).path(), Scan::default());
    says(
        &text(&html),
        &[
            "Afzender: van wie is de inleiding?",
            "0 van 600 tekens",
            "Wat wil je de scholen zeggen?",
            "Hooguit drie, in de volgorde waarin je ze aankruist.",
            "Er gaat niets naar een server, en hier wordt niets bewaard.",
        ],
    );
    assert_eq!(values(&html, "type").iter().filter(|of| **of == "checkbox").count(), 8);
}

#[test]
fn without_a_link_nothing_stands_above_the_scan() {
    let said = text(&written_out("/zelfscan", Scan::default()));
    assert!(!said.contains("Inleiding") && !said.contains("inleiding"), "{said}");
}
