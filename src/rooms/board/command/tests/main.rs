//! The command as a program: files, folders, streams; parts that are merged; what is wrong is named.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use taakkompas_board::answers::{Answer, Topic, Written};
use taakkompas_board::overview::Overview;
use taakkompas_board::round::Round;
use taakkompas_board::{generate, send};
use time::macros::date;

fn bestuur(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bestuur"));
    let mut child =
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // Apart, since it may begin to write before it has read all.
    let writing = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    output
}

fn text(of: &[u8]) -> String {
    String::from_utf8(of.to_vec()).unwrap()
}

fn folded(arguments: &[&str], input: &[u8]) -> Overview {
    let output = bestuur(arguments, input);
    assert!(output.status.success(), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn made(schools: u64, rounds: u32) -> Vec<u8> {
    let (schools, rounds) = (schools.to_string(), rounds.to_string());
    bestuur(&["make", "--schools", &schools, "--rounds", &rounds], &[]).stdout
}

/// What the library makes of the same summaries in memory.
fn expected(schools: u64, rounds: u32, lines: usize, since: Option<time::Date>) -> Overview {
    let mut round = Round::default();
    for number in 0..schools {
        for turn in 0..rounds {
            round.add(generate::summary(1, number, turn).unwrap());
        }
    }
    let mut overview = Overview::listing(lines);
    round.schools().for_each(|(_, versions)| overview.add(versions, since));
    overview
}

#[test]
fn a_stream_gives_what_the_library_gives_also_over_heaps() {
    for (schools, rounds) in [(0, 1), (10, 1), (100, 2)] {
        let input = made(schools.max(1), rounds);
        let input = if schools == 0 { &[][..] } else { &input };
        assert_eq!(folded(&["fold"], input), expected(schools, rounds, 1000, None), "{schools} × {rounds}");
    }
    // So few in memory that nearly all of it goes over heaps.
    let input = made(700, 2);
    let few = ["fold", "--in-memory", "50"];
    assert_eq!(folded(&few, &input), expected(700, 2, 1000, None));
    let since = folded(&[&few[..], &["--lines", "3", "--since", "2027-05-01"]].concat(), &input);
    assert_eq!(since, expected(700, 2, 3, Some(date!(2027 - 05 - 01))));
    assert!(since.compared > 0 && since.asks.values().all(|part| part.lines.len() <= 3));
    let once = made(700, 1);
    assert_eq!(folded(&[&few[..], &["--each-once"]].concat(), &once), folded(&few, &once));
}

#[test]
fn parts_that_were_folded_apart_give_the_same_bytes_as_all_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let input = text(&made(300, 2));
    let whole = bestuur(&["fold"], input.as_bytes()).stdout;
    let lines: Vec<&str> = input.lines().collect();
    let mut parts = Vec::new();
    // Two lines a school: a part holds all of a school.
    for (at, part) in lines.chunks(74).enumerate() {
        let name = folder.path().join(format!("{at}.json"));
        fs::write(&name, bestuur(&["fold"], part.join("\n").as_bytes()).stdout).unwrap();
        parts.push(name.display().to_string());
    }
    parts.reverse();
    let mut arguments = vec!["merge"];
    arguments.extend(parts.iter().map(String::as_str));
    assert_eq!(text(&bestuur(&arguments, &[]).stdout), text(&whole));
    let halves = [&parts[..2], &parts[2..]].map(|half| {
        let mut arguments = vec!["merge"];
        arguments.extend(half.iter().map(String::as_str));
        let name = folder.path().join(format!("half-{}.json", half.len()));
        fs::write(&name, bestuur(&arguments, &[]).stdout).unwrap();
        name.display().to_string()
    });
    assert_eq!(text(&bestuur(&["merge", &halves[1], &halves[0]], &[]).stdout), text(&whole));
}

#[test]
fn a_folder_is_read_whole_and_what_is_wrong_is_named_by_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("noord");
    fs::create_dir(&below).unwrap();
    let to = below.display().to_string();
    assert!(bestuur(&["make", "--schools", "5", "--folder", &to], &[]).status.success());
    let summary = |number| generate::summary(1, number, 0).unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    write("mail.txt", format!("Beste bestuurder,\n\n{}\nGroet", send::in_text(&summary(5))).as_bytes());
    write("lines.ndjson", format!("{}\nonzin\n\n{}\n", send::line(&summary(6)), "x".repeat(100_000)).as_bytes());
    write("cut.txt", &send::in_text(&summary(8)).as_bytes()[..100]);
    write("picture.png", &[0xff, 0xd8, 0xff, 0xe0]);
    write("newer.json", b"{\"taakkompas-bestuur\":9}");
    write("large.json", format!("{{\n{}", " ".repeat(300_000)).as_bytes());
    let output = bestuur(&["fold", "--measure", &folder.path().display().to_string()], &[]);
    let overview: Overview = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(overview, expected(7, 1, 1000, None));
    let told = text(&output.stderr);
    for named in [
        "lines.ndjson:2: skipped: not a summary, from line 1, column 1",
        "lines.ndjson:4: skipped: 100001 bytes",
        "cut.txt:1: skipped: did not arrive whole: Cut",
        "picture.png:1: skipped: not UTF-8",
        "newer.json:1: skipped: version 9",
        "large.json:1: skipped: 262145 bytes",
        "7 summaries of 7 schools, 6 skipped",
    ] {
        assert!(told.contains(named), "{named} in {told}");
    }
}

/// What cannot be read, also by somebody who may read everything: a link to nothing, and memory that is not there.
#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_named_and_the_rest_goes_on_to_an_overview_and_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("noord");
    fs::create_dir(&below).unwrap();
    let to = below.display().to_string();
    assert!(bestuur(&["make", "--schools", "5", "--folder", &to], &[]).status.success());
    std::os::unix::fs::symlink(folder.path().join("weg"), below.join("0000002-gone.json")).unwrap();
    std::os::unix::fs::symlink("/proc/self/mem", below.join("0000003-memory.json")).unwrap();
    let output = bestuur(&["fold", "--measure", &folder.path().display().to_string()], &[]);
    let overview: Overview = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(overview, expected(5, 1, 1000, None));
    let told = text(&output.stderr);
    assert!(!output.status.success(), "{told}");
    for named in [
        "0000002-gone.json:1: skipped: cannot be read: ",
        "0000003-memory.json:1: skipped: cannot be read: ",
        "5 summaries of 5 schools, 2 skipped",
        "bestuur: 2 files or folders could not be read; the overview is of the rest",
    ] {
        assert!(told.contains(named), "{named} in {told}");
    }
    // What is read and is no summary is no reason to end with an error.
    let output = bestuur(&["fold"], b"onzin");
    assert!(output.status.success() && text(&output.stderr).contains("-:1: skipped: not a summary"));
}

#[test]
fn below_a_first_line_that_is_too_long_the_lines_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let lines = text(&made(3, 1));
    for (name, length) in [("of-two-buffers", 200_000), ("longer-than-a-file", 300_000), ("no-end", 300_000)] {
        let file = folder.path().join(format!("{name}.ndjson"));
        let rest = if name == "no-end" { " ".repeat(300_000) } else { "\n".repeat(100_000) + &lines };
        fs::write(&file, format!("{{\"name\":\"{}\"}}\n{rest}", "x".repeat(length - 12))).unwrap();
        let output = bestuur(&["fold", "--measure", &file.display().to_string()], &[]);
        let overview: Overview = serde_json::from_slice(&output.stdout).unwrap();
        let schools = if name == "no-end" { 0 } else { 3 };
        assert_eq!(overview, expected(schools, 1, 1000, None), "{name}");
        let told = text(&output.stderr);
        assert!(told.contains(&format!("{name}.ndjson:1: skipped: {length} bytes")), "{told}");
    }
}

#[test]
fn a_list_that_is_cut_says_so_in_the_rows() {
    let folder = tempfile::tempdir().unwrap();
    let name = folder.path().join("overview.json");
    fs::write(&name, bestuur(&["fold", "--lines", "2"], &made(60, 2)).stdout).unwrap();
    let overview: Overview = serde_json::from_slice(&fs::read(&name).unwrap()).unwrap();
    let rows = text(&bestuur(&["rows", &name.display().to_string()], &[]).stdout);
    assert!(rows.contains("\"unlisted-asks\",\"pool\",\"pool-vaste-afspraak\",\"\",\"\",\""), "{rows}");
    let left = overview.changes.unlisted();
    assert!(left > 0 && overview.changes.listed_schools() == 2);
    assert!(rows.ends_with(&format!("\"unlisted-changes\",\"\",\"\",\"\",\"\",\"{left}\"\r\n")), "{rows}");
}

#[test]
fn the_lines_of_an_overview_are_rows_for_another_program() {
    let folder = tempfile::tempdir().unwrap();
    let name = folder.path().join("overview.json");
    fs::write(&name, bestuur(&["fold"], &made(20, 1)).stdout).unwrap();
    let rows = text(&bestuur(&["rows", &name.display().to_string()], &[]).stdout);
    assert!(rows.starts_with("\"kind\",\"question\",\"about\",\"school\",\"place\",\"says\"\r\n"));
    assert!(rows.contains("\"ask\",\"pool\",\"pool-vaste-afspraak\","), "{rows}");
}

#[test]
fn what_is_not_understood_is_told_with_how_to_ask() {
    for arguments in [
        &["volgorde"][..],
        &["fold", "--rank"],
        &["fold", "--since", "morgen"],
        &["make"],
        &["rows"],
        &["merge", "--hard"],
        &["--hard"],
    ] {
        let output = bestuur(arguments, &[]);
        assert!(!output.status.success() && text(&output.stderr).contains("bestuur fold [options]"), "{arguments:?}");
    }
    assert!(text(&bestuur(&[], &[]).stdout).contains("bestuur fold [options]"));
    let missing = bestuur(&["fold", "/er/niet"], &[]);
    assert!(!missing.status.success() && text(&missing.stderr).contains("/er/niet"));
    let none = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml").display().to_string();
    assert!(text(&bestuur(&["merge", &none], &[]).stderr).contains("is no overview"));
}

/// The file of a round that a board saved: its answers are no summaries, and nothing is wrong with them.
#[test]
fn answers_in_a_round_are_passed_over_and_said() {
    let summary = generate::summary(1, 0, 0).unwrap();
    let (school, written) = (summary.school.clone(), Written { at: 5, says: "Ja".to_owned() });
    let answer = send::answer_line(&Answer { school, topic: Topic::School, written });
    let input = format!("{}\n{answer}\n{}\n", send::line(&summary), answer.replace("\"at\":5", "\"at\":\"x\""));
    let output = bestuur(&["fold", "--measure"], input.as_bytes());
    assert_eq!(serde_json::from_slice::<Overview>(&output.stdout).unwrap(), expected(1, 1, 1000, None));
    let told = text(&output.stderr);
    assert!(told.contains("1 summaries of 1 schools, 1 skipped, 1 answers of the board passed over"), "{told}");
    assert!(told.contains("-:3: skipped: not a summary"), "only what is broken is called so: {told}");
    assert!(!text(&output.stdout).contains("Ja"));
}
