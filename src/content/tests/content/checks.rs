//! Each check on single entries fires on its own mistake, and on nothing else.

use taakkompas_content::check::ids;
use taakkompas_content::load::load;

use crate::sample::{MEASURES, STATEMENTS, expect, sample};

const FINDINGS: &str = "nl/findings.toml";

#[test]
fn titles_are_short_and_unique() {
    let long = "title = \"Een twee drie vier vijf zes zeven acht negen tien\"";
    expect(
        MEASURES,
        "title = \"Doe a van inzet\"",
        long,
        &[(MEASURES, "inzet-doe-a", "title has 10 words; at most 9")],
    );
    let long = "title = \"Een twee drie vier vijf zes zeven acht negen\"";
    expect(FINDINGS, "title = \"Titel RV-00\"", long, &[(FINDINGS, "RV-00", "title has 9 words; at most 8")]);
    let again = "title = \"Doe a van inzet!\"";
    expect(
        MEASURES,
        "title = \"Doe b van inzet\"",
        again,
        &[(MEASURES, "inzet-doe-b", "title is the same as that of inzet-doe-a")],
    );
    let again = "title = \"Titel RV-00\"";
    expect(FINDINGS, "title = \"Titel RV-01\"", again, &[(FINDINGS, "RV-01", "title is the same")]);
}

#[test]
fn what_is_asked_is_asked_once() {
    let again = "text = \"Stelling 1 van inzet\"";
    let text = "text is the same as that of inzet-1";
    expect(STATEMENTS, "text = \"Stelling 2 van inzet.\"", again, &[(STATEMENTS, "inzet-2", text)]);
    let rules = "nl/rules.toml";
    let second = "[[rule]]\nid = \"mag-het\"\ngroup = \"may\"\nquestion = \"Mag dat\"\nanswer = \"Ja.\"\n\
                  who_to_ask = \"Vraag.\"\nsources = [\"bron-een\"]\n[[rule]]";
    expect(rules, "[[rule]]", second, &[(rules, "mag-dat", "question is the same as that of mag-het")]);
}

#[test]
fn a_statement_rests_on_the_report() {
    let files = crate::sample::sample();
    let text = files.texts.get(STATEMENTS).unwrap();
    let line = text.lines().find(|line| line.starts_with("findings = ")).unwrap();
    expect(STATEMENTS, line, "findings = []", &[(STATEMENTS, "inzet-1", "findings is missing or empty")]);
}

#[test]
fn a_source_can_be_opened_and_its_year_is_known_or_left_out() {
    let file = "nl/sources.toml";
    expect(file, "https://", "http://", &[(file, "bron-een", "url does not begin with https://")]);
    expect(file, "year = 2024", "year = 24", &[(file, "bron-een", "year is 24")]);
    let guess = [(file, "bron-een", "has a year that its note does not know")];
    for note in ["De pagina heeft geen datum.", "De pagina noemt geen jaar.", "Het jaar is onze schatting."] {
        let note = format!("note = \"{note}\"\n");
        expect(file, "year = 2024\n", &format!("year = 2024\n{note}"), &guess);
        expect(file, "year = 2024\n", &note, &[]);
    }
    expect(file, "year = 2024\n", "", &[]);
}

#[test]
fn first_steps_are_short_and_unique() {
    for minutes in [0, 16] {
        let to = format!("first_step_minutes = {minutes}");
        expect(MEASURES, "first_step_minutes = 10", &to, &[(MEASURES, "inzet-doe-a", "from 1 to 15")]);
    }
    let again = "first_step = \"begin met a van vervanging\"";
    expect(
        MEASURES,
        "first_step = \"Begin met a van inzet.\"",
        again,
        &[(MEASURES, "inzet-doe-a", "first_step is the same as that of vervanging-doe-a")],
    );
}

#[test]
fn levels_are_four_short_and_different() {
    let levels = "levels = [\"Nooit 1.\", \"Soms 1.\", \"Vaak 1.\", \"Altijd 1.\"]";
    let words = ["woord"; 22].join(" ");
    expect(
        STATEMENTS,
        "\"Soms 1.\"",
        &format!("\"{words}\""),
        &[(STATEMENTS, "inzet-1", "level 2 has 22 words; at most 21")],
    );
    expect(
        STATEMENTS,
        "\"Soms 1.\"",
        "\"Nooit 1\"",
        &[(STATEMENTS, "inzet-1", "level 2 says the same as a lower one")],
    );
    let three = "levels = [\"Nooit 1.\", \"Soms 1.\", \"Vaak 1.\"]";
    let found = crate::sample::problems(&crate::sample::broken(STATEMENTS, levels, three));
    assert!(found.iter().any(|problem| problem.text == "has 3 levels; there are 4"), "{found:#?}");
}

#[test]
fn steps_are_three_to_seven_and_warnings_three() {
    let step = "[[measure.steps]]\nwhat = \"Doe a van inzet.\"\nhow = \"Zo.\"\nwho = \"Schoolleider\"\ntime = \"10 minuten\"\nresult = \"Een lijst.\"\n";
    expect(MEASURES, step, "", &[(MEASURES, "inzet-doe-a", "has 2 steps; from 3 to 7")]);
    expect(MEASURES, step, &step.repeat(6), &[(MEASURES, "inzet-doe-a", "has 8 steps; from 3 to 7")]);
    let watch = "[[measure.watch]]\ntext = \"Let op.\"\n";
    expect(MEASURES, watch, &watch.repeat(4), &[(MEASURES, "inzet-doe-a", "has 4 times watch; at most 3")]);
}

#[test]
fn a_step_begins_with_no_month() {
    let step = "what = \"Doe a van inzet.\"";
    for month in ["November: doe a van inzet.", "Maart-april: doe a van inzet.", "Mei en juni: doe a van inzet."] {
        let text = format!("the plan says when a step is taken, so it begins with no month: \"{month}\"");
        expect(MEASURES, step, &format!("what = \"{month}\""), &[(MEASURES, "inzet-doe-a", &text)]);
    }
    for other in ["Voor 1 mei: doe a van inzet.", "Elk jaar in oktober: doe a van inzet."] {
        expect(MEASURES, step, &format!("what = \"{other}\""), &[]);
    }
}

#[test]
fn no_side_stands_beside_a_finding_that_names_no_role() {
    let from = "title = \"Titel OZ-51\"\ntext = \"Tekst.\"\nwho = \"iemand\"";
    let text = "perspective is `all`, but who says that the report names no role";
    for who in [
        "één deelnemer; de rol staat niet in het rapport",
        "verschillende deelnemers",
        "het rapport; dat staat er niet bij",
    ] {
        expect(FINDINGS, from, &from.replace("iemand", who), &[(FINDINGS, "OZ-51", text)]);
    }
    expect(FINDINGS, from, &from.replace("iemand", "verschillende deelnemers van pools"), &[]);
}

#[test]
fn a_conclusion_is_told_by_the_researchers() {
    let mine = "id = \"RV-00\"\nkind = \"precondition\"\nperspective = \"authors\"";
    let text = "is a conclusion, so its perspective is `authors`";
    expect(FINDINGS, mine, &mine.replace("authors", "all"), &[(FINDINGS, "RV-00", text)]);
}

#[test]
fn the_first_three_steps_are_those_of_no_other() {
    let mut files = crate::sample::sample();
    let text = files.texts.get_mut(MEASURES).unwrap();
    *text = text.replace("what = \"Doe b van inzet.\"", "what = \"Doe a van inzet!\"");
    let found = crate::sample::problems(&files);
    let found: Vec<_> = found.iter().map(ToString::to_string).collect();
    let same = |what: &str| format!("{MEASURES}, inzet-doe-b: {what} is the same as that of inzet-doe-a");
    assert_eq!(found, [same("the first of its steps"), same("the first three steps together")]);
}

#[test]
fn two_measures_do_not_begin_alike() {
    let step =
        "Mail een schoolleider die je kent: wij stopten met iets, en dit gebeurde er; zullen wij onze lijstjes ruilen";
    let mut files = crate::sample::sample();
    let text = files.texts.get_mut(MEASURES).unwrap();
    *text = text.replace("Begin met a van inzet.", step);
    *text = text.replace("Begin met b van inzet.", &step.replace("lijstjes", "roosters").replace("Mail", "Stuur"));
    let found: Vec<_> = crate::sample::problems(&files).iter().map(ToString::to_string).collect();
    let expected = "inzet-doe-b: first_step is nearly that of inzet-doe-a: ";
    assert!(found.len() == 1 && found[0].contains(expected), "{found:#?}");

    let mut files = crate::sample::sample();
    let text = files.texts.get_mut(MEASURES).unwrap();
    let what = |letter: &str| format!("what = \"Doe {letter} van inzet.\"");
    *text = text.replace(&what("a"), &what(step)).replace(&what("b"), &what(&step.replace("iets", "één taak")));
    let found: Vec<_> = crate::sample::problems(&files).iter().map(ToString::to_string).collect();
    let expected = "inzet-doe-b: the first three steps together is nearly that of inzet-doe-a: ";
    assert!(found.len() == 1 && found[0].contains(expected), "{found:#?}");
}

#[test]
fn whoever_pulls_a_measure_spends_at_least_the_time_of_the_leader() {
    let text = "assistant pulls it in at most 0 minutes, less than the 60 of the leader";
    expect(MEASURES, "pulls = [\"leader\"]", "pulls = [\"assistant\"]", &[(MEASURES, "inzet-doe-a", text)]);
    let row = "role = \"leader\"\nminutes = [30, 60]";
    expect(MEASURES, row, "role = \"leader\"\nminutes = [30, 240]", &[]);
}

#[test]
fn time_is_one_row_a_role_from_least_to_most() {
    let minutes = "minutes = [30, 60]";
    let text = "time of leader is from 60 to 30 minutes";
    expect(MEASURES, minutes, "minutes = [60, 30]", &[(MEASURES, "inzet-doe-a", text)]);
    expect(MEASURES, minutes, "", &[(MEASURES, "inzet-doe-a", "from 0 to 0")]);
    let row = "[[measure.time]]\nrole = \"leader\"\nminutes = [30, 60]\nsource = \"werktijd\"\n";
    expect(MEASURES, row, &row.repeat(2), &[(MEASURES, "inzet-doe-a", "time has leader twice")]);
    expect(MEASURES, row, "", &[(MEASURES, "inzet-doe-a", "time is missing")]);
    expect(MEASURES, "weeks = 2", "weeks = 0", &[(MEASURES, "inzet-doe-a", "weeks is 0")]);
}

#[test]
fn what_may_not_fit_says_how_else() {
    for (line, condition, text) in [
        ("small_school = \"Samen.\"\n", "groups = \"from-5\"\n", "fits.small_school is missing"),
        ("no_support_staff = \"Zonder.\"\n", "needs_support_staff = true\n", "fits.no_support_staff is missing"),
        ("single_board = \"Zelf.\"\n", "boards = \"several-schools\"\n", "fits.single_board is missing"),
    ] {
        expect(MEASURES, line, "", &[(MEASURES, "inzet-doe-a", text)]);
        // A condition that excludes the case makes the text unnecessary. Measure d is used because no other requires
        // it.
        let mut files =
            crate::sample::broken(MEASURES, "id = \"inzet-doe-d\"\n", &format!("id = \"inzet-doe-d\"\n{condition}"));
        let measures = files.texts.get_mut(MEASURES).unwrap();
        let fourth = measures.find("id = \"inzet-doe-d\"").unwrap();
        let (before, after) = measures.split_at(fourth);
        *measures = format!("{before}{}", after.replacen(line, "", 1));
        assert_eq!(crate::sample::problems(&files), [], "{condition}");
    }
}

#[test]
fn a_long_term_measure_has_something_before_it() {
    expect(
        MEASURES,
        "window = \"formation\"",
        "window = \"work-division\"",
        &[(MEASURES, "inzet-doe-d", "is long-term, so it requires a measure or has the formation window")],
    );
    expect(MEASURES, "window = \"formation\"", "window = \"work-division\"\nrequires = [\"inzet-doe-a\"]", &[]);
}

#[test]
fn what_is_named_exists() {
    for (file, id, from, to) in [
        (MEASURES, "inzet-doe-c", "requires = [\"inzet-doe-a\"]", "requires = [\"inzet-doe-x\"]"),
        (MEASURES, "inzet-doe-a", "\"OZ-51\"]", "\"OZ-51\", \"OZ-99\"]"),
        (MEASURES, "inzet-doe-a", "\"inzet-5\"]", "\"inzet-5\", \"inzet-6\"]"),
        (MEASURES, "inzet-doe-a", "source = \"bron-een\"", "source = \"bron-twee\""),
        (STATEMENTS, "inzet-1", "\"OZ-51\"]", "\"OZ-51\", \"OZ-99\"]"),
        (FINDINGS, "EF-53", "today_sources = [\"bron-een\"]", "today_sources = [\"bron-twee\"]"),
        ("nl/rules.toml", "mag-dat", "sources = [\"bron-een\"]", "sources = [\"bron-twee\"]"),
    ] {
        expect(file, from, to, &[(file, id, "does not exist")]);
    }
}

#[test]
fn a_measure_leads_with_a_statement_of_its_own_theme() {
    let from = "statements = [\"inzet-2\"]";
    let to = "statements = [\"visie-2\", \"inzet-2\"]";
    expect(MEASURES, from, to, &[(MEASURES, "inzet-doe-b", "rests first on visie-2")]);
    expect(MEASURES, from, "statements = []", &[(MEASURES, "inzet-doe-b", "statements is missing or empty")]);
}

#[test]
fn no_measure_requires_itself() {
    let to = "statements = [\"inzet-2\"]\nrequires = [\"inzet-doe-c\"]";
    let files = crate::sample::broken(MEASURES, "statements = [\"inzet-2\"]", to);
    let found = crate::sample::problems(&files);
    assert_eq!(found, [], "two that follow each other are no circle");
    let from = "requires = [\"inzet-doe-a\"]";
    expect(MEASURES, from, "requires = [\"inzet-doe-c\"]", &[(MEASURES, "inzet-doe-c", "requires itself")]);
    let from = "statements = [\"inzet-4\"]";
    let to = "statements = [\"inzet-4\"]\nrequires = [\"inzet-doe-c\", \"inzet-doe-d\"]";
    expect(MEASURES, from, to, &[(MEASURES, "inzet-doe-d", "requires itself")]);
}

#[test]
fn what_comes_first_is_open_to_whoever_may_do_the_rest() {
    let first = "id = \"inzet-doe-b\"";
    for (strict, text) in [
        ("needs_support_staff = true", "needs_support_staff"),
        ("groups = \"from-5\"", "groups"),
        ("groups = \"up-to-8\"", "groups"),
        ("boards = \"several-schools\"", "boards"),
    ] {
        let mut files = crate::sample::broken(MEASURES, first, &format!("{first}\n{strict}"));
        let measures = files.texts.get_mut(MEASURES).unwrap();
        *measures = measures.replace("requires = [\"inzet-doe-a\"]", "requires = [\"inzet-doe-b\"]");
        let found = crate::sample::problems(&files);
        let expected = format!("requires inzet-doe-b, which has a stricter condition: {text}");
        assert!(found.iter().all(|problem| problem.text == expected) && found.len() == 1, "{strict}: {found:#?}");
        // Equally strict is strict enough.
        let measures = files.texts.get_mut(MEASURES).unwrap();
        *measures = measures.replace("id = \"inzet-doe-c\"", &format!("id = \"inzet-doe-c\"\n{strict}"));
        assert_eq!(crate::sample::problems(&files), [], "{strict}");
    }
}

#[test]
fn ids_are_well_formed_and_unique() {
    for (file, from, to, id) in [
        (STATEMENTS, "id = \"inzet-1\"", "id = \"visie-1x\"", "visie-1x"),
        (MEASURES, "id = \"inzet-doe-f\"", "id = \"Inzet doe f\"", "Inzet doe f"),
        ("nl/findings.toml", "id = \"OP-52\"", "id = \"OP-5\"", "OP-5"),
        ("nl/rules.toml", "id = \"mag-dat\"", "id = \"mag--dat\"", "mag--dat"),
    ] {
        let found = crate::sample::problems(&crate::sample::broken(file, from, to));
        let is_noted = found.iter().any(|problem| problem.id == id && problem.text.contains("not a well-formed id"));
        assert!(is_noted, "{id}: {found:#?}");
    }
    let rules = "nl/rules.toml";
    expect(
        rules,
        "id = \"mag-dat\"",
        "id = \"bron-een\"",
        &[(rules, "bron-een", "is an id twice: also in nl/sources.toml")],
    );
}

#[test]
fn the_list_of_ids_remembers_every_one() {
    let loaded = load(&sample());
    let elsewhere = ["themes", "participation", "retired", "pages", "synonyms", "search-words"];
    let elsewhere = elsewhere.map(|name| format!("nl/{name}.toml"));
    let in_domain = |file: &str| elsewhere.iter().any(|other| other == file) || file.starts_with("nl/descriptions/");
    let published = loaded.entries.iter().filter(|entry| !in_domain(&entry.file));
    let list: String = published.map(|entry| format!("{}\n", entry.id)).collect();
    let list = list + "retired weg\n";
    assert_eq!(ids::check(&loaded, &list), []);
    assert_eq!(ids::check(&loaded, &format!("# remark\n\n{list}retired oud-ding\n")), []);
    for (list, expected) in [
        (list.replace("mag-dat\n", ""), "nl/rules.toml, mag-dat: is not in ids.txt"),
        (format!("{list}oud-ding\n"), "ids.txt, oud-ding: is gone from the content"),
        (list.replace("mag-dat\n", "retired mag-dat\n"), "nl/rules.toml, mag-dat: is a retired id"),
        (format!("{list}mag-dat\n"), "ids.txt, mag-dat: is listed twice"),
        (list.replace("retired weg\n", ""), "nl/retired.toml, weg: is not in ids.txt; write `retired weg`"),
    ] {
        let found: Vec<_> = ids::check(&loaded, &list).iter().map(ToString::to_string).collect();
        assert!(found.len() == 1 && found[0].starts_with(expected), "{expected}: {found:#?}");
    }
}

#[test]
fn a_usual_task_has_sourced_hours_and_goes_only_to_those_who_may() {
    use crate::sample::USUAL_TASKS;
    let check = |to: &str, text: &str| {
        expect(
            USUAL_TASKS,
            "size = \"small\"\n",
            &format!("size = \"small\"\n{to}\n"),
            &[(USUAL_TASKS, "taak-1", text)],
        );
    };
    check("qualification = \"group\"", "a caretaker may not take it over");
    check("fixed = \"council\"", "a caretaker may not take it over");
    check("most_people = 61", "most_people is out of range");
    check("apart = [\"taak-99\"]", "taak-99, which does not exist");
    check("source = \"nergens\"", "nergens, which does not exist");
    expect(
        USUAL_TASKS,
        "size = \"small\"\n",
        "size = \"small\"\nminutes = 60\n",
        &[
            (USUAL_TASKS, "taak-1", "minutes without a source"),
            (USUAL_TASKS, "taak-1", "minutes and their source go together"),
        ],
    );
}

#[test]
fn what_a_title_says_of_the_school_is_a_condition_too() {
    let title = |words: &str, states: &str| {
        let text = format!("title says {states}");
        expect(MEASURES, "title = \"Doe a van inzet\"", words, &[(MEASURES, "inzet-doe-a", &text)]);
    };
    title("title = \"Kijk bij een vacature eerst\"", "\"vacature\", so it states only_if staff-wanted");
    title("title = \"Geef de student een week\"", "\"student\", so it states only_if learners");
    title("title = \"Vraag het een buurschool\"", "\"buurschool\", so it states neighbour or shares");
    title("title = \"Vraag de ondersteuner\"", "\"ondersteuner\", so it states needs_support_staff");
}
