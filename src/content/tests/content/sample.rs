//! Content made up for the tests: small, and sound until a test breaks it in one place.

use std::fmt::Write;

use taakkompas_content::load::{EntryKind, Files, Loaded, description_file, load};
use taakkompas_content::model::Conclusion;
use taakkompas_content::{Problem, check};
use taakkompas_descriptions::DescriptionRole;
use taakkompas_scan::theme::Theme;

/// The file of a theme's measures.
pub const MEASURES: &str = "nl/measures/inzet.toml";
/// The file of a theme's statements.
pub const STATEMENTS: &str = "nl/statements/inzet.toml";
/// The file of the synonyms.
pub const SYNONYMS: &str = "nl/synonyms.toml";
/// The file of the words that lead to something.
pub const SEARCH_WORDS: &str = "nl/search-words.toml";
/// The file of the usual tasks.
pub const USUAL_TASKS: &str = "nl/usual-tasks.toml";

/// The whole sample, without mistakes.
pub fn sample() -> Files {
    let mut files = Files::default();
    let mut add = |kind: EntryKind, theme, text| files.texts.insert(kind.file(theme), text);
    add(EntryKind::Theme, None, themes());
    add(EntryKind::Finding, None, findings());
    add(EntryKind::Source, None, source() + &statute());
    add(EntryKind::Rule, None, rule());
    add(EntryKind::Participation, None, participation());
    add(EntryKind::Retired, None, retired());
    add(EntryKind::UsualTask, None, usual_tasks());
    add(EntryKind::Page, None, page());
    add(EntryKind::Synonym, None, synonym());
    add(EntryKind::SearchWords, None, search_words());
    for &theme in Theme::ALL {
        add(EntryKind::Statement, Some(theme), statements(theme.code()));
        add(EntryKind::Measure, Some(theme), measures(theme.code()));
    }
    let descriptions = DescriptionRole::ALL.iter().map(|&role| (description_file(role), description(role.code())));
    files.texts.extend(descriptions);
    add_law_sources(&mut files);
    files
}

fn page() -> String {
    "[[page]]\nid = \"map/blad\"\ntitle = \"Blad\"\nline = \"Een blad.\"\nfound_as = \"Papier: een blad\"\nwords = \"papier\"\n".to_owned()
}

fn search_words() -> String {
    "[[search-word]]\nid = \"pagina/map/blad\"\nwords = \"kantlijn\"\n".to_owned()
}

fn synonym() -> String {
    "[[synonym]]\nid = \"vel\"\ntyped = [\"vel\", \"a4\"]\nmeans = [\"blad\"]\nsuggested = true\n".to_owned()
}

/// The sources that the law cites on who may teach.
fn add_law_sources(files: &mut Files) {
    let mut ids: Vec<_> = DescriptionRole::ALL.iter().flat_map(|role| role.sources()).collect();
    ids.sort();
    ids.dedup();
    let all: String = ids.into_iter().map(|id| source().replace("bron-een", id)).collect();
    files.texts.get_mut("nl/sources.toml").unwrap().push_str(&all);
}

/// A template that is lawful for every role.
fn description(role: &str) -> String {
    let group = r#"
[[description.groups]]
title = "Werk"
tasks = [
  { what = "Je helpt.", reach = "supervised", short = true },
  { what = "Je ruimt op.", reach = "independent" },
  { what = "De groep overnemen.", needs = "group", reach = "not" },
]
"#;
    let slot = |name: &str| format!("[description.{name}]\ntext = \"Spreek af.\"\n\n");
    let slots: String = ["talking", "preparing", "guidance"].into_iter().map(slot).collect();
    format!(
        r#"
[[description]]
id = "{role}"
title = "Titel"
purpose = "Doel van {role}. Zo."
law = "Zo mag het."
guide = "de leraar"
say = "Mee."
initiative = "Zelf."
development = "Leren."
own = "Alles."
findings = ["RV-00"]
sources = ["bron-een"]

{slots}
{group}{group}{group}
[[description.board]]
text = "Het bestuur kiest."
sources = ["bron-een"]

[[description.questions]]
ask = "pmr"
text = "Hoe dan?"

[[description.scan]]
statement = "inzet-1"
up_to = "1"
part = "talking"
text = "Begin klein."
"#
    )
}

/// The sample with the first `from` in a file replaced by `to`.
pub fn broken(file: &str, from: &str, to: &str) -> Files {
    let mut files = sample();
    let text = files.texts.get_mut(file).unwrap();
    assert!(text.contains(from), "the sample's {file} has no {from:?}");
    *text = text.replacen(from, to, 1);
    files
}

/// Everything that loading and checking report.
pub fn problems(files: &Files) -> Vec<Problem> {
    let loaded: Loaded = load(files);
    let found = check::check(&loaded);
    loaded.problems.into_iter().chain(found).collect()
}

/// Breaks the sample and expects exactly these problems: each a file, an id and part of the text.
pub fn expect(file: &str, from: &str, to: &str, expected: &[(&str, &str, &str)]) {
    let found = problems(&broken(file, from, to));
    let as_expected = found.len() == expected.len()
        && expected.iter().all(|(file, id, text)| {
            found.iter().any(|problem| problem.file == *file && problem.id == *id && problem.text.contains(text))
        });
    assert!(as_expected, "{from:?} made {to:?} in {file}: expected {expected:#?}, found {found:#?}");
}

#[test]
fn the_sample_is_sound() {
    assert_eq!(problems(&sample()), []);
}

fn themes() -> String {
    Theme::ALL.iter().fold(String::new(), |mut text, theme| {
        let id = theme.code();
        write!(
            text,
            r#"
[[theme]]
id = "{id}"
label = "Label van {id}"
subline = "onder"
question = "Wat?"
intro = "Kort."
conclusions = ["C-O1"]
strong = "Dit gaat al goed."
gain = "Hier is veel te winnen."
goal = "Het werk gaat door"
"#
        )
        .unwrap();
        text
    })
}

/// A finding for each conclusion, two that ideas may rest on, and two that nothing cites: a solution with a context and
/// an effect.
fn findings() -> String {
    let mut text = String::new();
    for (at, conclusion) in Conclusion::ALL.iter().enumerate() {
        let code = conclusion.code();
        let extra = format!("conclusion = \"{code}\"");
        text += &finding(&format!("RV-{at:02}"), "3.1", "precondition", "conclusion", &extra);
    }
    text += &finding("OZ-50", "2.1", "cause", "several", "");
    text += &finding("OZ-51", "2.1", "cause", "one", "");
    text += &finding("OP-52", "2.1", "solution", "literature", r#"context = "Dat beslist het Rijk.""#);
    text += &finding("EF-53", "2.1", "effect", "two", "today = \"Nu anders.\"\ntoday_sources = [\"bron-een\"]");
    text
}

fn finding(id: &str, section: &str, kind: &str, strength: &str, extra: &str) -> String {
    let perspective = if strength == "conclusion" { "authors" } else { "all" };
    format!(
        r#"
[[finding]]
id = "{id}"
kind = "{kind}"
perspective = "{perspective}"
section = "{section}"
title = "Titel {id}"
text = "Tekst."
who = "iemand"
strength = "{strength}"
strength_text = "in woorden"
themes = ["inzet"]
{extra}
"#
    )
}

fn participation() -> String {
    r#"
[[participation]]
id = "taken"
subject = "taken"
who = "pmr-consents"
article = "artikel 12"
says = "De PMR stemt in."
source = "bron-wet"
"#
    .to_owned()
}

fn retired() -> String {
    r#"
[[retired]]
id = "weg"
into = "inzet-doe-a"
since = "2026-11-28"
told = "Zie de andere."
"#
    .to_owned()
}

/// A statute.
fn statute() -> String {
    r#"
[[source]]
id = "bron-wet"
title = "Wet"
publisher = "Rijk"
year = 2026
url = "https://example.org/wet"
kind = "law"
article = "artikel 3"
version = "2026-08-01"
checked = "2026-11-28"
valid_until = "2027-08-01"
says = "Zo moet het."
"#
    .to_owned()
}

fn source() -> String {
    r#"
[[source]]
id = "bron-een"
title = "Bron"
publisher = "Uitgever"
year = 2024
url = "https://example.org/een"
kind = "sector"
checked = "2026-11-28"
says = "Dit staat er."
"#
    .to_owned()
}

fn rule() -> String {
    r#"
[[rule]]
id = "mag-dat"
group = "may"
question = "Mag dat?"
answer = "Ja."
who_to_ask = "Vraag het."
sources = ["bron-een"]
"#
    .to_owned()
}

fn usual_tasks() -> String {
    (1..=45).fold(String::new(), |mut text, number| {
        let row = format!("[[usual-task]]\nid = \"taak-{number}\"\ngroup = \"team\"\nlabel = \"Taak {number}\"\n");
        write!(text, "{row}size = \"small\"\nhand_over = [\"caretaker\"]\n").unwrap();
        text
    })
}

fn statements(theme: &str) -> String {
    (1..=5).fold(String::new(), |mut text, number| {
        let short = number <= 2;
        let findings = findings_of(number == 1);
        write!(
            text,
            r#"
[[statement]]
id = "{theme}-{number}"
short = {short}
text = "Stelling {number} van {theme}."
help = "Denk aan {number}."
levels = ["Nooit {number}.", "Soms {number}.", "Vaak {number}.", "Altijd {number}."]
why = "{TOLD}"
for = ["leader"]
lever = "school"
findings = [{findings}]
"#
        )
        .unwrap();
        text
    })
}

/// Words that tell every conclusion.
const TOLD: &str = "Te weinig leraren, minder tijd voor lesgeven en losse oplossingen. Goede afspraken. Scholen die er \
    vast mee werken. Zij-instromers en academische leraren. Taken zo verdelen geeft werkplezier. Samenwerken in het team, \
    van elkaar leren. Beleid voor de lange termijn, officieel, in het functiebouwwerk. Dat maakt het personeelsbeleid \
    sterker. Teams sturen zelf, met kleine stappen. Zij kunnen ruimte maken.";

/// All findings that sound content cites, or only two; the first entry of each file cites them all.
fn findings_of(all: bool) -> String {
    if !all {
        return "\"RV-00\", \"RV-01\"".to_owned();
    }
    let conclusions = (0..Conclusion::ALL.len()).map(|at| format!("\"RV-{at:02}\""));
    conclusions.chain(["\"OZ-50\"".to_owned(), "\"OZ-51\"".to_owned()]).collect::<Vec<_>>().join(", ")
}

/// Two upkeep measures, three quick wins to start with, and one long-term measure for the formation window.
fn measures(theme: &str) -> String {
    let all: Vec<_> = (1..=5).map(|number| format!("\"{theme}-{number}\"")).collect();
    let all = all.join(", ");
    let quick = "horizon = \"quick-win\"";
    let kinds = [
        ("a", format!("{quick}\nstage = \"starter\"\nstatements = [{all}]")),
        ("b", format!("{quick}\nstage = \"starter\"\nstatements = [\"{theme}-2\"]")),
        ("c", format!("{quick}\nstage = \"starter\"\nstatements = [\"{theme}-3\"]\nrequires = [\"{theme}-doe-a\"]")),
        (
            "d",
            format!(
                "horizon = \"long-term\"\nstage = \"starter\"\nstatements = [\"{theme}-4\"]\nwindow = \"formation\""
            ),
        ),
        ("e", format!("{quick}\nstage = \"upkeep\"\nstatements = [\"{theme}-5\"]\ncontinuity = true")),
        ("f", format!("{quick}\nstage = \"upkeep\"\nstatements = [\"{theme}-1\"]\nshares = true")),
    ];
    kinds.iter().map(|(letter, facts)| measure(theme, letter, facts)).collect()
}

fn measure(theme: &str, letter: &str, facts: &str) -> String {
    let step = format!(
        r#"
[[measure.steps]]
what = "Doe {letter} van {theme}."
how = "Zo."
who = "Schoolleider"
time = "10 minuten"
result = "Een lijst."
"#
    );
    let findings = findings_of(letter == "a");
    // Most are pulled by a teacher.
    let (owner, time) = if letter == "a" {
        ("leader", "")
    } else {
        ("teacher", "[[measure.time]]\nrole = \"teacher\"\nminutes = [60, 90]\nsource = \"werktijd\"\n\n")
    };
    format!(
        r#"
[[measure]]
id = "{theme}-doe-{letter}"
title = "Doe {letter} van {theme}"
recognise = "Dat ken ik."
gain = "Rust."
first_step_minutes = 10
first_step = "Begin met {letter} van {theme}."
done = "Er hangt een lijst."
when = "Altijd."
record = "Teammap."
{facts}
findings = [{findings}]
weeks = 2
document = "team-folder"
problem = "conclusion"
idea = "conclusion"
pulls = ["{owner}"]
table = ["teacher"]
decides = ["team"]
decides_note = "Het team."
participation = ["taken"]
{step}{step}{step}
[[measure.time]]
role = "leader"
minutes = [30, 60]
source = "werktijd"

{time}[measure.fits]
small_school = "Samen."
no_support_staff = "Zonder."
single_board = "Zelf."

[[measure.watch]]
text = "Let op."
source = "bron-een"

[measure.evidence]
text = "Soms helpt het."
source = "bron-een"

[measure.sign]
count = "Tel."
look = "Na zes weken."
stop = "Stop dan."
"#
    )
}
