//! What is written is, to the letter, what the structs of the versions write.

use taakkompas_plan::decisions::{ActionStatus, Decision, Placement};
use taakkompas_scan::catalog::{MeasureId, Role, StatementId};
use taakkompas_scan::profile::{
    AssistantCount, BoardSize, Changes, CoverFrequency, CoveredBy, FilledInBy, GroupCount, GroupForm, GroupTrend,
    HoursSource, IbWord, LeaderDuty, Pool, SchoolType, Vacancies,
};
use taakkompas_scan::scan::Answer;
use taakkompas_school::school_year::{Calendar, Holiday, HolidayId, Region, SchoolYear};

use time::Date;

use super::*;
use crate::lineage::{Lineage, Stamp};
use crate::moment::Moment;
use crate::record::{current, read, write};
use crate::v6;

/// The same numbers each time, without a pattern.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn perhaps<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        (self.below(3) > 0).then(|| self.one(of))
    }

    fn several<T: Copy>(&mut self, of: &[T]) -> Vec<T> {
        (0..self.below(4)).map(|_| self.one(of)).collect()
    }

    /// Every kind of letter that JSON treats in a way of its own, and some that it does not.
    fn text(&mut self, longest: usize) -> String {
        let odd: Vec<char> = ('\0'..'\u{30}').chain("\\/\u{7f}\u{80}éß€\u{2028}\u{fffd}🦉'<&".chars()).collect();
        (0..self.below(longest)).map(|_| self.one(&odd)).collect()
    }

    fn date(&mut self) -> Date {
        Date::from_ordinal_date(2026, u16::try_from(1 + self.below(365)).unwrap_or(1)).unwrap_or(Date::MIN)
    }

    fn stretch(&mut self) -> Stretch {
        Stretch { first: self.date(), last: self.date() }
    }

    fn holiday(&mut self) -> HolidayId {
        // In the order of the years another than in that of the letters.
        let school_year = SchoolYear::new(self.one(&[3, 2026, 2027]));
        HolidayId { school_year, holiday: self.one(Holiday::ALL) }
    }

    fn decision(&mut self) -> Decision {
        let placement = match self.below(6) {
            0 => Placement::AsProposed,
            1 => Placement::Added { instead_of: None },
            2 => Placement::Added { instead_of: Some(MeasureId::from("een-ander")) },
            3 => Placement::Postponed,
            4 => Placement::Rejected { reason: self.text(900) },
            _ => Placement::SwappedFor(MeasureId::from("weer-een-ander")),
        };
        Decision {
            placement,
            owners: self.several(Role::ALL),
            due: Some(self.holiday()).filter(|due| due.holiday != Holiday::ALL[0]),
            progress: self.one(ActionStatus::ALL),
            note: self.text(900),
        }
    }

    fn scan(&mut self) -> Scan {
        let mut scan = Scan { name: self.text(90), ..Scan::default() };
        scan.today = self.perhaps(&[Date::MIN, Date::MAX]).or_else(|| Some(self.date()).filter(|date| date.day() > 9));
        let profile = &mut scan.profile;
        profile.groups = self.perhaps(GroupCount::ALL);
        profile.group_forms = self.several(GroupForm::ALL);
        profile.assistants = self.perhaps(AssistantCount::ALL);
        profile.has_teacher_supporter = self.below(2) > 0;
        profile.cover = self.perhaps(CoverFrequency::ALL);
        profile.covered_by = self.several(CoveredBy::ALL);
        profile.worries = self.several(Worry::ALL);
        profile.hours = self.perhaps(HoursSource::ALL);
        profile.hours_until = Some(self.date()).filter(|date| date.day() > 9);
        profile.vacancies = self.perhaps(Vacancies::ALL);
        profile.changes = self.perhaps(Changes::ALL);
        profile.board = self.perhaps(BoardSize::ALL);
        profile.pool = self.perhaps(Pool::ALL);
        profile.trend = self.perhaps(GroupTrend::ALL);
        profile.leader = self.perhaps(LeaderDuty::ALL);
        profile.filled_in_by = self.perhaps(FilledInBy::ALL);
        profile.school_type = self.perhaps(SchoolType::ALL);
        profile.ib_word = self.perhaps(IbWord::ALL);
        for answer in Answer::ALL {
            if self.below(2) > 0 {
                scan.answers.insert(StatementId::from(self.text(30).as_str()), answer);
            }
        }
        for _ in 0..self.below(5) {
            let measure = MeasureId::from(self.text(30).as_str());
            scan.decisions.order.push(measure.clone());
            let decision = self.decision();
            scan.decisions.by_measure.insert(measure, decision);
        }
        let own = (0..self.below(4)).map(|_| (self.holiday(), self.stretch())).collect();
        let test_weeks = (0..self.below(15)).map(|_| self.stretch()).collect();
        scan.calendar = Calendar::from_saved(self.one(Region::ALL), own, test_weeks);
        for code in ["week", "plan"] {
            if self.below(2) > 0 {
                scan.documents.set(code, r#"{"version":1,"more":[1, 2]}"#.to_owned());
            }
        }
        scan
    }
}

#[test]
fn what_is_written_is_what_the_structs_of_the_versions_write() {
    let mut chance = Chance(7);
    for _ in 0..2_000 {
        let scan = chance.scan();
        let saved = chance.perhaps(&[0, 1_795_442_709, i64::MAX]).map(Moment::from_seconds);
        let stamp = Stamp { revision: u64::try_from(chance.below(9_000)).unwrap_or(0), saved };
        let lineage = Lineage::from_text(chance.one(&["", "9f3a:4", "9f3a:4 b07c:9"]));
        let text = v6::write(&lineage.to_string(), &current(&scan, stamp));
        assert_eq!(record(&scan, &Save { stamp, lineage }), text);
        assert_eq!(Some(write(&scan, stamp)), serde_json::to_string(&current(&scan, stamp)).ok());
    }
}

#[test]
fn what_is_written_can_be_read() {
    let mut chance = Chance(11);
    for _ in 0..200 {
        let mut scan = chance.scan();
        crate::record::fit(&mut scan);
        let stamp = Stamp { revision: 3, saved: Some(Moment::from_seconds(1_795_442_709)) };
        let back = read(&write(&scan, stamp)).map(|record| record.scan.name);
        assert_eq!(back, Ok(scan.name));
    }
}
