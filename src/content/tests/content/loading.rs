//! Loading notes every mistake and stops at none.

use taakkompas_content::load::{Files, load};
use taakkompas_content::model::Idea;
use taakkompas_scan::catalog::{GroupsFit, PupilTime};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::Window;

use crate::sample::{MEASURES, STATEMENTS, broken, expect, sample};

#[test]
fn everything_is_loaded_in_the_order_of_the_themes() {
    let loaded = load(&sample());
    let themes: Vec<_> = loaded.core.statements.iter().map(|statement| statement.facts.theme).collect();
    assert_eq!(themes, Theme::ALL.iter().flat_map(|&theme| [theme; 5]).collect::<Vec<_>>());
    let first = loaded.measures.cards.first().unwrap();
    assert_eq!(first.facts.id.as_str(), "vervanging-doe-a");
    assert_eq!(first.idea, Idea::Conclusion);
    let cards = loaded.measures.cards.iter().map(|card| &card.facts.id);
    assert!(cards.eq(loaded.library.bodies.iter().map(|body| &body.id)));
    assert_eq!(loaded.core.facts().len(), 40);
}

#[test]
fn what_is_left_out_has_its_default() {
    let loaded = load(&sample());
    let facts = &loaded.measures.card("inzet-doe-a").unwrap().facts;
    assert_eq!(facts.window, Window::Always);
    assert_eq!(facts.groups, GroupsFit::Any);
    assert_eq!(facts.pupil_time, PupilTime::Same);
    assert!(facts.requires.is_empty());
    assert!(!facts.neighbour && !facts.calm && !facts.needs_support_staff);
    assert_eq!(facts.leader_minutes(), 60);
}

#[test]
fn mistakes_in_several_files_are_all_noted() {
    let mut files = sample();
    for (file, from, to) in [
        (MEASURES, "weeks = 2", "week = 2"),
        (STATEMENTS, "lever = \"school\"", "lever = \"scool\""),
        ("nl/sources.toml", "year = 2024", "year = 1024"),
        ("nl/rules.toml", "[[rule]]", "[[rule"),
    ] {
        let text = files.texts.get_mut(file).unwrap();
        *text = text.replacen(from, to, 1);
    }
    files.texts.remove("nl/themes.toml");
    files.texts.insert("nl/measures/inzett.toml".to_owned(), String::new());
    let found = crate::sample::problems(&files);
    for (file, id, text) in [
        (MEASURES, "inzet-doe-a", "unknown field `week`"),
        (STATEMENTS, "inzet-1", "lever: unknown choice `scool`, expected one of `school`, `board`, `both`"),
        ("nl/sources.toml", "bron-een", "year is 1024"),
        ("nl/rules.toml", "", "line 2 is not TOML"),
        ("nl/themes.toml", "", "is missing"),
        ("nl/measures/inzett.toml", "", "is not a file the app reads"),
    ] {
        let is_noted = |problem: &&taakkompas_content::Problem| {
            problem.file == file && problem.id == id && problem.text.contains(text)
        };
        assert!(found.iter().any(|problem| is_noted(&problem)), "{file}, {id}: {text} is not in {found:#?}");
    }
}

#[test]
fn mistakes_in_one_entry_are_all_noted() {
    let from = "gain = \"Rust.\"\nfirst_step_minutes = 10";
    let to = "gain = \" \"\nfirst_step_minutes = 20\nwindow = \"soon\"";
    expect(
        MEASURES,
        from,
        to,
        &[
            (MEASURES, "inzet-doe-a", "gain is missing or empty"),
            (MEASURES, "inzet-doe-a", "first_step_minutes is 20; from 1 to 15"),
            (MEASURES, "inzet-doe-a", "window: unknown choice `soon`"),
        ],
    );
}

#[test]
fn every_text_is_needed() {
    let check = |file: &str, id: &str, fields: &[&str]| {
        for field in fields {
            let name = field.rsplit(' ').next().unwrap();
            let files = sample();
            let text = files.texts.get(file).unwrap();
            let line = text.lines().find(|line| line.starts_with(&format!("{name} = "))).unwrap();
            expect(file, line, &format!("{name} = \"\""), &[(file, id, "is missing or empty")]);
        }
    };
    let measure = [
        "title",
        "recognise",
        "gain",
        "first_step",
        "done",
        "when",
        "record",
        "decides_note",
        "what",
        "how",
        "who",
        "time",
        "result",
        "source",
        "small_school",
        "no_support_staff",
        "single_board",
        "count",
        "look",
        "stop",
    ];
    check(MEASURES, "inzet-doe-a", &measure);
    check(STATEMENTS, "inzet-1", &["text", "help", "why"]);
    check("nl/findings.toml", "RV-00", &["section", "title", "text", "who", "strength_text"]);
    check("nl/sources.toml", "bron-een", &["title", "publisher", "says"]);
    check("nl/rules.toml", "mag-dat", &["question", "answer", "who_to_ask"]);
    let theme = ["label", "subline", "question", "intro", "strong", "gain"];
    check("nl/themes.toml", "vervanging", &theme);
}

#[test]
fn a_list_that_must_hold_something_is_not_empty() {
    for (file, id, from, to) in [
        (MEASURES, "inzet-doe-a", "pulls = [\"leader\"]", "pulls = []"),
        (MEASURES, "inzet-doe-a", "table = [\"teacher\"]", "table = []"),
        (MEASURES, "inzet-doe-a", "decides = [\"team\"]", ""),
        (STATEMENTS, "inzet-1", "for = [\"leader\"]", ""),
        ("nl/rules.toml", "mag-dat", "sources = [\"bron-een\"]", ""),
        ("nl/themes.toml", "vervanging", "conclusions = [\"C-O1\"]", ""),
    ] {
        expect(file, from, to, &[(file, id, "is missing or empty")]);
    }
}

#[test]
fn what_is_today_says_where_that_stands() {
    let file = "nl/findings.toml";
    expect(file, "today_sources = [\"bron-een\"]", "", &[(file, "EF-53", "go together")]);
    expect(file, "today = \"Nu anders.\"", "", &[(file, "EF-53", "go together")]);
}

#[test]
fn a_reference_is_made_once() {
    let from = "requires = [\"inzet-doe-a\"]";
    let to = "requires = [\"inzet-doe-a\", \"inzet-doe-a\"]";
    expect(MEASURES, from, to, &[(MEASURES, "inzet-doe-c", "requires names inzet-doe-a twice")]);
}

#[test]
fn an_entry_that_cannot_be_read_still_exists_for_others() {
    let found = crate::sample::problems(&broken(MEASURES, "document = \"team-folder\"", "document = \"map\""));
    let about_others: Vec<_> = found.iter().filter(|problem| problem.text.contains("does not exist")).collect();
    assert_eq!(about_others, Vec::<&taakkompas_content::Problem>::new());
}

#[test]
fn a_file_has_entries_of_its_own_kind_only() {
    for (from, to, text) in [
        ("[[rule]]", "[[regel]]", "holds `regel`; only [[rule]] belongs here"),
        ("[[rule]]", "[rule]", "`rule` needs double brackets"),
        ("id = \"mag-dat\"", "", "`rule` number 1 has no id"),
    ] {
        let file = "nl/rules.toml";
        expect(file, from, to, &[(file, "", text)]);
    }
}

#[test]
fn a_folder_that_is_not_there_is_one_problem() {
    let files = Files::read(std::path::Path::new("/nowhere/nl"));
    assert_eq!(files.problems.len(), 1);
    assert!(files.problems[0].to_string().starts_with("nl: cannot be read"), "{}", files.problems[0]);
}
