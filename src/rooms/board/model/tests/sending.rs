//! A summary arrives as it was sent: as a line, a file, a text between other words, and a link.

use proptest::prelude::*;
use taakkompas_school::slices::at_once;
use taakkompas_team::link::LinkError;

use super::support::{made, summaries};
use crate::generate;
use crate::question::Question;
use crate::read::{self, Found, Piece, ReadError};
use crate::seed::cases;
use crate::send::{self, MOST_BYTES};
use crate::summary::{
    Ask, Contents, LONGEST_NAME, LONGEST_PLACE, LONGEST_SAYS, MOST_ASKS, Offer, SaidGoal, SaidLevel, School, Summary,
};
use taakkompas_plan::GoalKind;
use taakkompas_scan::scan::Level;
use taakkompas_scan::theme::Theme;

const ADDRESS: &str = "https://taakkompas.nl/bestuur";

fn all(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    at_once(read::all(text, |one| found.push(one)));
    found
}

fn read(text: &str) -> Vec<Summary> {
    let summary = |found: Found| match found.outcome.unwrap() {
        Piece::Summary(summary) => summary,
        Piece::Answer(answer) => panic!("{answer:?}"),
    };
    all(text).into_iter().map(summary).collect()
}

/// As large as a summary can be.
fn largest() -> Summary {
    let says = "\u{1f9ed}".repeat(LONGEST_SAYS);
    Summary::checked(Contents {
        made: made("2026-11-30T14:20"),
        school: School { name: "\u{1f3eb}".repeat(LONGEST_NAME), place: "\u{1f3e1}".repeat(LONGEST_PLACE) },
        goals: [GoalKind::Ask]
            .into_iter()
            .chain(Theme::ALL.iter().map(|&theme| GoalKind::Theme(theme)))
            .map(|goal| SaidGoal { goal, says: says.clone() })
            .collect(),
        asks: (0..MOST_ASKS)
            .map(|at| Ask {
                question: Question::Formation,
                measure: Some(format!("{at}-{}", "a".repeat(50)).as_str().into()),
                says: says.clone(),
            })
            .collect(),
        offers: Theme::ALL.iter().map(|&theme| Offer { theme, says: says.clone() }).collect(),
        levels: Theme::ALL.iter().map(|&theme| SaidLevel { theme, level: Level::Sometimes }).collect(),
    })
    .unwrap()
}

/// What is in people's mail opens for ever.
#[test]
fn the_form_stays_what_it_is() {
    let summary = Summary::checked(Contents {
        made: made("2026-11-30T14:20"),
        school: School { name: "De Linde".to_owned(), place: "Gouda".to_owned() },
        goals: vec![SaidGoal { goal: GoalKind::Theme(Theme::Cover), says: String::new() }],
        asks: vec![Ask {
            question: Question::Pool,
            measure: Some("pool-vaste-afspraak".into()),
            says: "Voor mei".to_owned(),
        }],
        offers: vec![Offer { theme: Theme::Talent, says: String::new() }],
        levels: vec![SaidLevel { theme: Theme::Cover, level: Level::Sometimes }],
    })
    .unwrap();
    let line = r#"{"taakkompas-bestuur":1,"made":"2026-11-30T14:20","name":"De Linde","place":"Gouda","goals":[{"goal":"vervanging"}],"asks":[{"question":"pool","measure":"pool-vaste-afspraak","says":"Voor mei"}],"offers":[{"theme":"talent"}],"levels":[{"theme":"vervanging","level":"1"}]}"#;
    assert_eq!(send::line(&summary), line);
    assert_eq!(read(line), [summary]);
}

proptest! {
    #![proptest_config(cases(30))]

    #[test]
    fn many_summaries_arrive_together_in_every_form(of in summaries()) {
        prop_assume!(!of.is_empty());
        let lines: String = of.iter().map(|summary| format!("{}\n", send::line(summary))).collect();
        prop_assert_eq!(read(&lines), of.clone());
        // Mails below one another, with links or without, quoted and broken off at the width of a screen.
        let mails: String = of
            .iter()
            .map(|summary| format!("Beste bestuurder,\n\nonze samenvatting:\n{}\n\nGroet van de school\n", send::in_text(summary)))
            .collect();
        prop_assert_eq!(read(&mails), of.clone());
        let broken: String = of
            .iter()
            .map(|summary| {
                let text: Vec<char> = send::in_text(summary).chars().collect();
                let lines: Vec<String> = text.chunks(70).map(|line| line.iter().collect()).collect();
                format!("> Beste bestuurder,\n>\n> {}\n>\n> Groet\n", lines.join("\n> "))
            })
            .collect();
        prop_assert_eq!(read(&broken), of.clone());
        for summary in &of {
            prop_assert_eq!(&read(&send::file(summary, &["Lees dit.".to_owned()])), std::slice::from_ref(summary));
            if let Ok(link) = send::in_link(summary, ADDRESS) {
                prop_assert_eq!(&read(&format!("Open deze link: {link}.")), std::slice::from_ref(summary));
                prop_assert_eq!(&read::in_link(link.strip_prefix(ADDRESS).unwrap()), &Ok(summary.clone()));
            }
        }
    }

    #[test]
    fn a_summary_that_is_cut_or_changed_is_never_taken_for_another(number in 0..500_u64, cut in any::<prop::sample::Index>(), to in "[a-zA-Z0-9_-]") {
        let summary = generate::summary(7, number, 0).unwrap();
        let text = send::in_text(&summary);
        let head = send::MARK.len() + 1;
        let at = head + cut.index(text.len() - head);
        let found = all(&text[..at]);
        prop_assert!(matches!(found[..], [Found { line: 1, outcome: Err(ReadError::Link(LinkError::Cut)), .. }]), "{found:?}");
        prop_assume!(text[at..=at] != to);
        let mut changed = text;
        changed.replace_range(at..=at, &to);
        let found = all(&changed);
        prop_assert!(
            matches!(found[..], [Found { outcome: Err(ReadError::Link(LinkError::Cut | LinkError::Damaged)), .. }]),
            "{found:?}"
        );
    }
}

#[test]
fn the_largest_summary_fits_and_one_that_is_larger_is_refused_before_it_is_read() {
    let largest = largest();
    let line = send::line(&largest);
    assert!(line.len() < MOST_BYTES, "{}", line.len());
    assert_eq!(read(&send::in_text(&largest)), std::slice::from_ref(&largest));
    assert!(send::in_link(&largest, ADDRESS).is_err());
    let padded = format!("{line}{}", " ".repeat(MOST_BYTES));
    assert_eq!(read::summary(&padded), Err(ReadError::TooLarge { most: MOST_BYTES, found: padded.len() }));
    // With all of it in lines for people as well.
    let lines: Vec<String> = largest
        .goals
        .iter()
        .map(|goal| goal.says.clone())
        .chain(largest.asks.iter().map(|ask| ask.says.clone()))
        .collect();
    assert_eq!(read(&send::file(&largest, &lines)), [largest]);
}

#[test]
fn most_summaries_fit_in_a_link() {
    let fits = |number: &u64| send::in_link(&generate::summary(8, *number, 0).unwrap(), ADDRESS).is_ok();
    let count = (0..1000).filter(fits).count();
    assert!(count > 900, "{count}");
}

#[test]
fn what_is_not_right_is_named_by_its_line_and_the_rest_goes_on() {
    let good = |number| send::line(&generate::summary(9, number, 0).unwrap());
    let text =
        format!("{}\n\nonzin\n{{\"taakkompas-bestuur\":2}}\n{}\n{{\"taakkompas-bestuur\":1}}\n", good(1), good(2));
    let found = all(&text);
    let outcome: Vec<_> = found.iter().map(|found| (found.line, found.outcome.as_ref().err().copied())).collect();
    assert_eq!(outcome[0], (1, None));
    assert!(matches!(outcome[1], (3, Some(ReadError::Damaged { line: 1, column: 1 }))), "{outcome:?}");
    assert_eq!(outcome[2], (4, Some(ReadError::Newer { version: 2 })));
    assert_eq!(outcome[3], (5, None));
    assert!(matches!(outcome[4], (6, Some(ReadError::Damaged { .. }))));
    assert_eq!(outcome.len(), 5);
    assert!(found.iter().all(|found| !found.is_whole));
    for nothing in ["", "Beste bestuurder", "https://taakkompas.nl/bestuur# ", "[1,2]"] {
        assert_eq!(all(nothing), [Found { line: 1, is_whole: true, outcome: Err(ReadError::Nothing) }], "{nothing}");
    }
}
