//! What a school agreed on, as it is saved: kept when the plan is first shown, and by nothing else than an act after that.

use leptos::prelude::*;
use taakkompas::kit::document::{self, Document, DocumentError};
use taakkompas::kit::records::area::StorageArea;
use taakkompas::kit::records::record;
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::session::keeping::Beside;
use taakkompas::kit::session::{Derived, Session, Stamp};
use taakkompas_plan::agreements::acts::Outcome;
use taakkompas_plan::agreements::history::What;
use taakkompas_plan::agreements::{Agreements, Mend};
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_school::school_year::{Holiday, HolidayId, SchoolYear};
use time::Date;
use time::macros::date;

use super::repository::Device;
use crate::schools::school;

pub const V1: &str = include_str!("../records/plan-v1.json");

const KEY: &str = "taakkompas:scan:de-school";

/// A device with the scan of a school on it.
fn device(scan: &Scan) -> Device {
    let device = Device::new();
    device.area.set(KEY, &record::write(scan, Stamp::default())).unwrap();
    device
}

fn opened(device: &Device) -> Derived {
    let session = Session::in_repository(device.tab());
    provide_context(session);
    Derived::new(session)
}

fn on(device: &Device, today: Date) -> Derived {
    let session = Session::in_repository(device.tab());
    session.change(|scan| scan.today = Some(today));
    Derived::new(session)
}

fn due(derived: Derived) -> Vec<(MeasureId, Date, HolidayId)> {
    derived.agenda.with_untracked(|agenda| {
        agenda.items().map(|item| (item.measure.clone(), item.start.date, item.due())).collect()
    })
}

fn first(derived: Derived) -> MeasureId {
    derived.agenda.with_untracked(|agenda| agenda.items().next().unwrap().measure.clone())
}

const fn holiday(holiday: Holiday) -> HolidayId {
    SchoolYear::new(2026).holiday(holiday)
}

/// A plan in which everything has happened that version 1 began with; what is frozen was written by this.
fn full() -> String {
    Owner::new().with(|| {
        let mut scan = school("stadsschool");
        scan.today = Some(date!(2026 - 11 - 09));
        let session = Session::new(scan);
        let derived = Derived::new(session);
        derived.keep();
        let act = |act: &mut dyn FnMut(&mut taakkompas_plan::agreements::acts::Acts<'_>)| {
            derived.act(Beside::ThePlan, |acts, _| act(acts));
        };
        let ids: Vec<MeasureId> = due(derived).into_iter().map(|(id, ..)| id).collect();
        act(&mut |acts| acts.agreements.is_told = true);
        act(&mut |acts| acts.write_note(&ids[0], "Na de studiedag"));
        act(&mut |acts| acts.set_status(&ids[0], ActionStatus::Busy, ""));
        session.change(|scan| scan.today = Some(date!(2027 - 01 - 04)));
        act(&mut |acts| acts.answer(&ids[0], Outcome::Done, "Hangt in de teamkamer."));
        act(&mut |acts| acts.answer(&ids[1], Outcome::Almost, ""));
        act(&mut |acts| acts.postpone(&ids[2], holiday(Holiday::Spring)));
        act(&mut |acts| acts.reject(&ids[3], "geen geld"));
        session.change(|scan| scan.today = Some(date!(2027 - 03 - 08)));
        act(&mut |acts| acts.move_to(&ids[1], holiday(Holiday::Summer), ""));
        derived.act(Beside::ThePlan, |acts, plan| acts.restore(&ids[2], plan));
        session.change(|scan| {
            let statement = scan.answers.keys().next().unwrap().clone();
            scan.answers.insert(statement, taakkompas_scan::scan::Answer::Unknown);
        });
        let offer = derived.offer.get_untracked();
        let newer = derived.newer.get_untracked();
        act(&mut |acts| offer.iter().take(1).for_each(|change| acts.take_over(change, &newer)));
        act(&mut |acts| offer.iter().skip(1).for_each(|change| acts.leave(change)));
        derived.agreements.with_untracked(Document::write)
    })
}

#[test]
fn what_is_written_now_is_read_again() {
    let text = full();
    let opened = document::open::<Agreements>(&text).unwrap();
    assert_eq!((opened.mends, opened.document.write()), (vec![], text));
}

#[test]
fn the_text_of_version_1_stays_readable() {
    let opened = document::open::<Agreements>(V1.trim_end()).unwrap();
    assert_eq!(opened.mends, []);
    assert_eq!(opened.document.write(), V1.trim_end());
    let events: Vec<_> =
        opened.document.actions.iter().flat_map(|action| action.history.events()).map(|event| &event.what).collect();
    assert!(events.iter().any(|what| matches!(what, What::Almost { .. })));
    assert!(events.iter().any(|what| matches!(what, What::Postponed { .. })));
    let with_more = V1.replacen("\"told\":", "\"later\":{\"deep\":[1]},\"told\":", 1);
    assert_eq!(document::read::<Agreements>(&with_more), Ok(opened.document));
    let newer = V1.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(document::read::<Agreements>(&newer), Err(DocumentError::Newer { version: 2 }));
}

#[test]
fn any_part_of_a_text_is_read_or_refused_and_a_bad_part_is_told() {
    for end in (1..V1.trim_end().len()).step_by(11).filter(|&end| V1.is_char_boundary(end)) {
        assert!(matches!(document::read::<Agreements>(&V1[..end]), Err(DocumentError::Damaged { .. })), "{end}");
    }
    let bad = V1.replacen("\"ready\":\"2", "\"ready\":\"x", 1);
    let opened = document::open::<Agreements>(&bad).unwrap();
    assert_eq!(opened.mends, [Mend::Actions(1)]);
}

#[test]
fn opening_writes_nothing_showing_the_plan_writes_once_and_the_clock_nothing() {
    Owner::new().with(|| {
        let mut scan = school("stadsschool");
        scan.today = Some(date!(2026 - 11 - 09));
        let device = device(&scan);
        let stored = || device.area.get(KEY).unwrap().unwrap();
        let before = stored();
        let derived = opened(&device);
        assert!(derived.is_to_be_kept());
        assert_eq!(stored(), before, "opening writes nothing");
        derived.keep();
        assert_ne!(stored(), before, "showing the plan keeps it");
        let agreed = due(derived);
        for today in [date!(2027 - 01 - 11), date!(2027 - 03 - 15), date!(2027 - 05 - 10), date!(2027 - 09 - 06)] {
            let later = on(&device, today);
            let before = stored();
            assert!(!later.is_to_be_kept());
            assert_eq!(due(later), agreed, "{today}");
            assert_eq!(stored(), before, "reading it on {today} writes nothing");
        }
    });
}

#[test]
fn an_old_record_is_kept_at_first_opening_with_what_was_done() {
    Owner::new().with(|| {
        let mut scan = school("stadsschool");
        scan.today = Some(date!(2026 - 11 - 09));
        let measure = {
            let derived = Derived::new(Session::new(scan.clone()));
            first(derived)
        };
        scan.answers = scan.answers.into_iter().take(15).collect();
        scan.decisions.change(&measure, |decision| {
            decision.progress = ActionStatus::Done;
            decision.due = Some(holiday(Holiday::May));
        });
        let device = device(&scan);
        let derived = opened(&device);
        assert!(derived.is_to_be_kept(), "the school has worked on it, whatever is answered");
        derived.keep();
        let again = on(&device, date!(2027 - 09 - 06));
        again.agreements.with_untracked(|agreements| {
            assert!(agreements.was_there_before && !agreements.is_told);
            let kept = agreements.of(&measure).unwrap();
            assert_eq!(kept.start.due, holiday(Holiday::May));
            assert_eq!(kept.history.events().last().unwrap().what, What::Stood(ActionStatus::Done));
        });
    });
}

#[test]
fn before_enough_is_answered_only_the_plan_itself_keeps() {
    Owner::new().with(|| {
        let mut scan = school("stadsschool");
        scan.answers = scan.answers.into_iter().take(6).collect();
        let session = Session::new(scan);
        let derived = Derived::new(session);
        assert!(!derived.is_to_be_kept());
        let measure = first(derived);
        derived.act(Beside::OtherThings, |acts, _| acts.set_status(&measure, ActionStatus::Busy, ""));
        assert!(derived.agreements.with_untracked(Agreements::is_empty));
        assert_eq!(session.with_untracked(|scan| scan.decisions.of(&measure).progress), ActionStatus::Busy);
        derived.act(Beside::ThePlan, |acts, _| acts.set_status(&measure, ActionStatus::Done, ""));
        assert!(derived.agreements.with_untracked(|agreements| agreements.of(&measure).is_some()));
    });
}

#[test]
fn what_cannot_be_read_is_not_written_over() {
    Owner::new().with(|| {
        let mut scan = school("stadsschool");
        let text = V1.trim_end().replacen("\"version\":1", "\"version\":9", 1);
        scan.documents.set(Agreements::CODE, text.clone());
        let session = Session::new(scan);
        let derived = Derived::new(session);
        assert!(!derived.is_to_be_kept());
        let measure = first(derived);
        derived.act(Beside::ThePlan, |acts, _| acts.set_status(&measure, ActionStatus::Busy, ""));
        assert_eq!(session.with_untracked(|scan| scan.documents.text(Agreements::CODE)), text);
        assert_eq!(session.with_untracked(|scan| scan.decisions.of(&measure).progress), ActionStatus::Busy);
    });
}

#[test]
fn an_act_is_undone_without_what_came_beside_it() {
    Owner::new().with(|| {
        let session = Session::new(school("stadsschool"));
        let derived = Derived::new(session);
        derived.keep();
        let ids: Vec<MeasureId> = due(derived).into_iter().map(|(id, ..)| id).collect();
        let before = due(derived);
        let (_, undo) = derived.act(Beside::ThePlan, |acts, _| acts.postpone(&ids[0], holiday(Holiday::Spring)));
        derived.act(Beside::ThePlan, |acts, _| acts.write_note(&ids[1], "Blijft staan"));
        assert_ne!(due(derived), before);
        derived.undo(&undo.unwrap());
        assert_eq!(due(derived), before);
        let events = |id: &MeasureId| {
            derived.agreements.with_untracked(|agreements| agreements.of(id).unwrap().history.events().len())
        };
        assert_eq!((events(&ids[0]), events(&ids[1])), (1, 2));
    });
}

#[test]
fn a_copy_for_next_year_begins_without_the_plan() {
    Owner::new().with(|| {
        let session = Session::new(school("stadsschool"));
        let derived = Derived::new(session);
        derived.keep();
        session.save_again();
        let open = session.scans().into_iter().find(|entry| entry.is_open).unwrap();
        session.duplicate(&open.id, "volgend jaar".to_owned(), Clone::clone);
        assert_eq!(session.with_untracked(|scan| scan.documents.text(Agreements::CODE)), "");
        assert_eq!(session.with_untracked(|scan| scan.name.clone()), "volgend jaar");
    });
}
