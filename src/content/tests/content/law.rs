//! Law is told with its statute, and a source past its day is named.

use taakkompas_content::check;
use taakkompas_content::load::load;
use time::macros::date;

use crate::sample::{MEASURES, STATEMENTS, USUAL_TASKS, broken, expect, problems, sample};

const SOURCES: &str = "nl/sources.toml";

#[test]
fn what_the_law_says_cites_a_statute() {
    let claim = "says what the law says, but cites no source of kind `law`";
    // The sample's measures name a subject of the Wet medezeggenschap; a warning needs a source of its own.
    let watch = "text = \"Let op.\"\nsource = \"bron-een\"";
    let says = |source: &str| format!("text = \"Dat zegt de wet.\"\n{source}");
    expect(MEASURES, watch, &says("source = \"bron-een\""), &[(MEASURES, "inzet-doe-a", claim)]);
    expect(MEASURES, watch, &says(""), &[(MEASURES, "inzet-doe-a", claim)]);
    expect(MEASURES, watch, &says("source = \"bron-wet\""), &[]);
    let without = broken(MEASURES, "participation = [\"taken\"]\n", "").texts[MEASURES].clone();
    let mut files = sample();
    files.texts.insert(MEASURES.to_owned(), without.replacen("how = \"Zo.\"", "how = \"Wettelijk mag dat.\"", 1));
    let found: Vec<_> = problems(&files).iter().map(ToString::to_string).collect();
    assert!(found.len() == 1 && found[0].contains("steps 1 how: says what the law says"), "{found:#?}");

    let rules = "nl/rules.toml";
    expect(rules, "\"Ja.\"", "\"Dat mag volgens de Wet.\"", &[(rules, "mag-dat", claim)]);
    let cited =
        "answer = \"Dat mag volgens de Wet.\"\nwho_to_ask = \"Vraag het.\"\nsources = [\"bron-een\", \"bron-wet\"]";
    expect(rules, "answer = \"Ja.\"\nwho_to_ask = \"Vraag het.\"\nsources = [\"bron-een\"]", cited, &[]);
    expect(STATEMENTS, "\"Denk aan 1.\"", "\"Dat moet van de wet.\"", &[(STATEMENTS, "inzet-1", claim)]);
    expect(STATEMENTS, "\"Denk aan 1.\"", "\"Dat moet van de wet.\"\nsources = [\"bron-wet\"]", &[]);
    let note = "size = \"small\"\nnote = \"Wettelijk.\"\n";
    expect(USUAL_TASKS, "size = \"small\"\n", note, &[(USUAL_TASKS, "taak-1", claim)]);
    expect(USUAL_TASKS, "size = \"small\"\n", &format!("{note}law = \"bron-wet\"\n"), &[]);
    expect("nl/findings.toml", "\"Nu anders.\"", "\"De wet is nu anders.\"", &[("nl/findings.toml", "EF-53", claim)]);
    expect(
        "nl/findings.toml",
        "\"Dat beslist het Rijk.\"",
        "\"Dat zegt de wet.\"",
        &[("nl/findings.toml", "OP-52", claim)],
    );
    let themes = "nl/themes.toml";
    expect(themes, "\"Kort.\"", "\"De PMR stemt in.\"", &[(themes, "vervanging", claim)]);
    let role = "nl/descriptions/begeleider.toml";
    expect(role, "\"Zo mag het.\"", "\"De wet noemt dit werk niet.\"", &[(role, "begeleider", claim)]);
}

#[test]
fn who_consents_is_told_by_the_law() {
    let claim = "says what the law says, but cites no source of kind `law`";
    for text in ["Dan stemt de PMR eerst in.", "Het ouderdeel van de MR moet instemmen.", "De MR geeft advies."] {
        expect(STATEMENTS, "\"Denk aan 1.\"", &format!("\"{text}\""), &[(STATEMENTS, "inzet-1", claim)]);
    }
}

#[test]
fn a_source_tells_what_it_says_and_cites_the_law_for_what_we_add() {
    let claim = "says what the law says, but cites no source of kind `law`";
    expect(SOURCES, "\"Dit staat er.\"", "\"De wet vraagt het.\"", &[]);
    let note = "note = \"De regel zelf staat in de wet.\"\n";
    let with = |law: &str| format!("says = \"Dit staat er.\"\n{note}{law}");
    let says = "says = \"Dit staat er.\"\n";
    expect(SOURCES, says, &with(""), &[(SOURCES, "bron-een", claim)]);
    expect(SOURCES, says, &with("sources = [\"bron-wet\"]\n"), &[]);
    expect(SOURCES, "says = \"Zo moet het.\"\n", &format!("says = \"De wet vraagt het.\"\n{note}"), &[]);
    let other = "sources names bron-een, which is no source of kind `law`";
    expect(
        SOURCES,
        says,
        &with("sources = [\"bron-een\"]\n"),
        &[(SOURCES, "bron-een", claim), (SOURCES, "bron-een", other)],
    );
}

#[test]
fn a_question_and_rules_in_general_say_nothing_of_the_law() {
    for text in ["Moet dat van de wet?", "Soms vraagt de wet of het bestuur dat.", "Vraag het aan de PMR."] {
        expect(STATEMENTS, "\"Denk aan 1.\"", &format!("\"{text}\""), &[]);
    }
}

#[test]
fn a_statute_has_an_article_and_a_version_and_every_source_was_read_on_a_day() {
    for (from, to, id, text) in [
        ("article = \"artikel 3\"\n", "", "bron-wet", "article is missing or empty"),
        ("version = \"2026-08-01\"\n", "", "bron-wet", "version is missing or empty"),
        ("version = \"2026-08-01\"", "version = \"augustus\"", "bron-wet", "version: `augustus` is not a date"),
        ("checked = \"2026-11-28\"\n", "", "bron-een", "checked is missing or empty"),
        ("valid_until = \"2027-08-01\"", "valid_until = \"2027\"", "bron-wet", "valid_until: `2027` is not a date"),
        ("kind = \"sector\"\n", "kind = \"sector\"\narticle = \"artikel 1\"\n", "bron-een", "are for the kind `law`"),
    ] {
        let found = problems(&broken(SOURCES, from, to));
        let is_noted = found.iter().any(|problem| problem.id == id && problem.text.contains(text));
        assert!(is_noted, "{from:?} made {to:?}: {found:#?}");
    }
}

#[test]
fn a_source_past_its_day_is_named() {
    let sources = load(&sample()).library.sources;
    assert_eq!(check::past(&sources, date!(2027 - 08 - 01)), []);
    let past = check::past(&sources, date!(2027 - 08 - 02));
    let expected = "nl/sources.toml, bron-wet: \"Wet\" was valid until 2027-08-01: read it again";
    assert!(past.len() == 1 && past[0].to_string().starts_with(expected), "{past:#?}");
}

#[test]
fn ours_are_within_their_day_when_they_were_read() {
    for source in crate::ours::ours().library.sources {
        assert!(!source.is_past(source.checked), "{} was past its day when it was read", source.id);
    }
}

#[test]
fn a_retired_measure_leads_on_to_one_that_exists() {
    let retired = "nl/retired.toml";
    for (from, to, text) in [
        ("into = \"inzet-doe-a\"", "into = \"nergens\"", "names the measure nergens, which does not exist"),
        ("into = \"inzet-doe-a\"\n", "", "into is missing or empty"),
        ("since = \"2026-11-28\"", "since = \"nu\"", "since: `nu` is not a date"),
        ("told = \"Zie de andere.\"", "told = \"\"", "told is missing or empty"),
    ] {
        let found = problems(&broken(retired, from, to));
        assert!(found.iter().any(|problem| problem.id == "weg" && problem.text.contains(text)), "{to:?}: {found:#?}");
    }
    let found = problems(&broken(retired, "id = \"weg\"", "id = \"inzet-doe-b\""));
    let text = "is a measure that still exists";
    assert!(found.iter().any(|problem| problem.id == "inzet-doe-b" && problem.text == text), "{found:#?}");
    let found = problems(&broken(MEASURES, "requires = [\"inzet-doe-a\"]", "requires = [\"weg\"]"));
    let text = "requires weg, which is retired; it is inzet-doe-a now";
    assert!(found.iter().any(|problem| problem.id == "inzet-doe-c" && problem.text == text), "{found:#?}");
}

#[test]
fn what_a_measure_names_of_the_council_and_of_research_exists() {
    let subject = "names the participation niets, which does not exist";
    expect(MEASURES, "[\"taken\"]", "[\"niets\"]", &[(MEASURES, "inzet-doe-a", subject)]);
    let source = "names the source niets, which does not exist";
    let evidence = "text = \"Soms helpt het.\"\nsource = ";
    expect(
        MEASURES,
        &format!("{evidence}\"bron-een\""),
        &format!("{evidence}\"niets\""),
        &[(MEASURES, "inzet-doe-a", source)],
    );
}
