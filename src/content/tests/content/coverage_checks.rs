//! Each check on the whole fires when something is missing.

use taakkompas_content::load::EntryKind;
use taakkompas_scan::theme::Theme;

use crate::sample::{MEASURES, STATEMENTS, expect, problems, sample};

/// Changes the sample everywhere and expects exactly these lines.
fn expect_everywhere(from: &str, to: &str, expected: &[&str]) {
    let mut files = sample();
    for text in files.texts.values_mut() {
        *text = text.replace(from, to);
    }
    let found: Vec<_> = problems(&files).iter().map(ToString::to_string).collect();
    assert_eq!(found, expected, "{from:?} made {to:?} everywhere");
}

#[test]
fn there_are_eight_themes_in_order() {
    let file = "nl/themes.toml";
    let text = "needs each theme once, in this order: vervanging, inzet";
    expect(file, "id = \"inzet\"", "id = \"vervanging\"", &[(file, "", text)]);
}

#[test]
fn a_theme_has_five_statements_of_which_two_short() {
    expect(STATEMENTS, "short = true", "short = false", &[(STATEMENTS, "", "has 1 statements with `short`")]);
    let mut files = sample();
    files.texts.remove(STATEMENTS);
    let found = problems(&files);
    let counted = |problem: &&taakkompas_content::Problem| problem.text == "has 0 statements; there are 5 a theme";
    assert_eq!(found.iter().filter(counted).count(), 1, "{found:#?}");
}

#[test]
fn a_theme_has_measures_of_every_kind() {
    for (from, to, text) in [
        ("continuity = true", "", "has 0 upkeep measures with `continuity`; at least 1"),
        ("shares = true", "", "has 0 upkeep measures with `shares`; at least 1"),
        ("horizon = \"long-term\"", "horizon = \"school-year\"", "has 0 long-term measures; at least 1"),
        ("window = \"formation\"", "requires = [\"inzet-doe-a\"]", "has 0 measures in the formation or work-division"),
    ] {
        expect(MEASURES, from, to, &[(MEASURES, "", text)]);
    }
    let mut files = sample();
    let text = files.texts.get_mut(MEASURES).unwrap();
    let sixth = text.find("\n[[measure]]\nid = \"inzet-doe-f\"").unwrap();
    text.truncate(sixth);
    let found: Vec<_> = problems(&files).into_iter().map(|problem| problem.text).collect();
    assert_eq!(found, ["has 5 measures; at least 6", "has 0 upkeep measures with `shares`; at least 1"]);
}

#[test]
fn a_theme_has_measures_for_every_school() {
    let all = |line: &str| {
        let mut files = sample();
        let text = files.texts.get_mut(MEASURES).unwrap();
        *text = text.replace("document = \"team-folder\"", &format!("document = \"team-folder\"\n{line}"));
        problems(&files).into_iter().map(|problem| problem.text).collect::<Vec<_>>()
    };
    assert_eq!(all("groups = \"from-5\""), ["has 0 measures for a small school; at least 1"]);
    assert_eq!(all("groups = \"up-to-8\""), ["has 0 measures for a large school; at least 1"]);
    assert_eq!(all("needs_support_staff = true"), ["has 0 measures that need no assistants; at least 1"]);
    let starters = {
        let mut files = sample();
        let text = files.texts.get_mut(MEASURES).unwrap();
        *text = text.replace("stage = \"starter\"", "stage = \"upkeep\"");
        problems(&files).into_iter().map(|problem| problem.text).collect::<Vec<_>>()
    };
    assert_eq!(starters, ["has 0 starters; at least 1"]);
}

#[test]
fn a_school_can_begin_this_week_whatever_it_answers() {
    let text = "no quick win rests on it";
    let without = "statements = [\"inzet-1\", \"inzet-2\", \"inzet-3\", \"inzet-4\", \"inzet-5\"]";
    let three = "statements = [\"inzet-1\", \"inzet-2\", \"inzet-3\"]";
    // Statement 4 is left with a long-term measure only, and statement 3 with one more quick win, which requires
    // another.
    expect(MEASURES, without, three, &[(STATEMENTS, "inzet-4", text)]);
    let two = "statements = [\"inzet-1\", \"inzet-2\"]";
    expect(MEASURES, without, two, &[(STATEMENTS, "inzet-3", text), (STATEMENTS, "inzet-4", text)]);
}

#[test]
fn most_measures_can_begin_always() {
    let mut files = sample();
    let text = files.texts.get_mut(MEASURES).unwrap();
    *text = text.replace("horizon = \"quick-win\"", "horizon = \"quick-win\"\nwindow = \"after-holiday\"");
    let found: Vec<_> = problems(&files).into_iter().map(|problem| problem.text).collect();
    assert!(found.contains(&"has 0 measures that can begin always; at least 2".to_owned()), "{found:#?}");
    assert_eq!(found.len(), 6, "and none of the five statements has a quick win for this week: {found:#?}");
}

#[test]
fn there_are_twenty_quick_wins() {
    let mut files = sample();
    for &theme in Theme::ALL.iter().filter(|&&theme| theme != Theme::Deployment) {
        let text = files.texts.get_mut(&EntryKind::Measure.file(Some(theme))).unwrap();
        *text = text.replace("horizon = \"quick-win\"", "horizon = \"school-year\"");
    }
    let found = problems(&files);
    assert!(found.iter().any(|problem| problem.text == "5 quick wins in all; at least 20"), "{found:#?}");
}

#[test]
fn the_leader_pulls_at_most_half_of_the_quick_wins() {
    expect_everywhere(
        "pulls = [\"teacher\"]",
        "pulls = [\"leader\", \"teacher\"]",
        &["nl/measures: the leader pulls 40 of 40 quick wins; at most half"],
    );
}

#[test]
fn every_conclusion_is_reached() {
    expect_everywhere(
        "conclusion = \"C-S4\"",
        "conclusion = \"C-S3\"",
        &["nl/statements: 0 statements bear on C-S4; at least 2", "nl/measures: 0 measures bear on C-S4; at least 3"],
    );
}

#[test]
fn a_conclusion_is_told_and_not_only_cited() {
    let mut files = sample();
    for text in files.texts.values_mut() {
        *text = text.replace("academische leraren", "andere leraren");
    }
    let found: Vec<_> = problems(&files).iter().map(ToString::to_string).collect();
    assert!(found.len() == 1, "{found:#?}");
    assert!(
        found[0].starts_with("nl/statements: 0 statements that cite C-S3 also say so in `text` or `why`"),
        "{found:#?}"
    );
}

#[test]
fn every_cause_solution_and_precondition_is_used() {
    expect_everywhere(
        ", \"OZ-50\"",
        "",
        &["nl/findings.toml, OZ-50: is cited by no statement or measure; cite it, or say in `context` why not"],
    );
    expect_everywhere(
        "context = \"Dat beslist het Rijk.\"\n",
        "",
        &["nl/findings.toml, OP-52: is cited by no statement or measure; cite it, or say in `context` why not"],
    );
}

#[test]
fn an_idea_rests_on_what_its_label_says() {
    let only = |idea: &str, finding: &str| {
        let mut files = sample();
        let text = files.texts.get_mut(MEASURES).unwrap();
        let start = text.find("findings = [").unwrap();
        let end = start + text[start..].find('\n').unwrap();
        text.replace_range(start..end, &format!("findings = [\"{finding}\"]"));
        *text = text.replacen("problem = \"conclusion\"", "problem = \"own\"", 1);
        *text = text.replacen("idea = \"conclusion\"", &format!("idea = \"{idea}\""), 1);
        problems(&files).into_iter().map(|problem| problem.text).collect::<Vec<_>>()
    };
    for (idea, fits, fits_not, text) in [
        ("conclusion", "RV-00", "OZ-50", "idea is `conclusion`, but it cites no finding of section 3.1"),
        ("several", "OZ-50", "OZ-51", "idea is `several`, but it cites no finding that more people told"),
        ("one-person", "OZ-51", "EF-53", "idea is `one-person`, but it cites no finding told by one person"),
    ] {
        assert_eq!(only(idea, fits), Vec::<String>::new(), "{idea} on {fits}");
        assert_eq!(only(idea, fits_not), [text]);
    }
    assert_eq!(only("own", "EF-53"), Vec::<String>::new());
}
