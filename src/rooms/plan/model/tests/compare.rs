//! Two scans beside each other.

use std::collections::BTreeMap;

use crate::life::Life;
use crate::support::CATALOG;
use taakkompas_plan::compare::{compare, done};
use taakkompas_plan::decisions::{ActionStatus, Placement};
use taakkompas_scan::scan::{self, Answer, Level, ThemeOutcome};
use taakkompas_scan::theme::Theme;
use time::Duration;

#[test]
fn what_was_done_stands_beside_its_theme_with_its_day() {
    let mut life = Life::of("stadsschool");
    life.open();
    let ids: Vec<_> = life.items().iter().map(|item| item.measure.clone()).collect();
    life.today += Duration::days(20);
    let day = life.today;
    life.act(|acts| {
        acts.set_status(&ids[0], ActionStatus::Done, "");
        acts.set_status(&ids[1], ActionStatus::Stopped, "");
        acts.set_status(&ids[2], ActionStatus::Done, "");
    });
    life.decisions.change(&ids[2], |decision| decision.placement = Placement::Rejected { reason: String::new() });
    let found = done(&life.decisions, &life.agreements);
    assert_eq!(found, BTreeMap::from([(ids[0].clone(), Some(day))]), "what was stopped or taken out is not done");
    let then = scan::result(&CATALOG.statements, &life.profile, &life.answers);
    let answers = life.answers.keys().map(|id| (id.clone(), Answer::Level(Level::Fixed))).collect();
    let now = scan::result(&CATALOG.statements, &life.profile, &answers);
    let rows = compare(&CATALOG, &then, &now, &found);
    assert_eq!(rows.iter().map(|row| row.theme).collect::<Vec<_>>(), Theme::ALL);
    let theme = CATALOG.measure(ids[0].as_str()).unwrap().theme;
    for row in rows {
        assert_eq!(row.then, then.theme(row.theme).unwrap().outcome);
        assert_eq!(row.now.level(), Some(Level::Fixed).filter(|_| row.now != ThemeOutcome::NotApplicable));
        assert_eq!(row.done.len(), usize::from(row.theme == theme), "{:?}", row.theme);
    }
}
