//! A scan as text and back.

use crate::documents::{documents, with};
use proptest::prelude::*;
use taakkompas::kit::document;
use taakkompas::kit::records::damage::{Damage, Fault};
use taakkompas::kit::records::file::{self, FileRefusal};
use taakkompas::kit::records::lineage::Save;
use taakkompas::kit::records::moment::Moment;
use taakkompas::kit::records::record::{self, Claimed, ReadError, Stamp};
use taakkompas::kit::records::{documents::Documents, scan::Scan};
use taakkompas_division::TaskDivision;
use taakkompas_plan::decisions::{ActionStatus, Decision, Placement};
use taakkompas_scan::catalog::{MeasureId, Role, StatementId};
use taakkompas_scan::profile::{
    AssistantCount, CoverFrequency, CoveredBy, GroupCount, GroupForm, IbWord, LeaderDuty, Worry,
};
use taakkompas_scan::scan::Answer;
use taakkompas_school::iso_date;
use taakkompas_school::school_year::{Holiday, Region, SchoolYear, Stretch};
use taakkompas_week::AssistantWeek;
use time::Date;

const V1: &str = include_str!("../records/v1.json");
const V2: &str = include_str!("../records/v2.json");
const V3: &str = include_str!("../records/v3.json");
const V4: &str = include_str!("../records/v4.json");
const V5: &str = include_str!("../records/v5.json");
const V6: &str = include_str!("../records/v6.json");

fn stamp(revision: u64) -> Stamp {
    Stamp { revision, saved: Some(Moment::from_seconds(1_795_442_709)) }
}

/// FNV-1a over what is left without comments, spaces and commas: how a file is laid out and explained may change.
fn hash(source: &str) -> u64 {
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let bytes = lines.flat_map(str::bytes).filter(|byte| !byte.is_ascii_whitespace() && *byte != b',');
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn frozen_versions_are_never_edited() {
    let check = |name: &str, source: &str, frozen: u64| {
        assert_eq!(
            hash(source),
            frozen,
            "{name} is frozen: records like that are on people's devices. Make a next version."
        );
    };
    check("v1.rs", include_str!("../../src/kit/records/model/v1.rs"), 0xaf45_1988_42e7_30ed);
    check("v2.rs", include_str!("../../src/kit/records/model/v2.rs"), 0x2096_b7bb_b159_17a1);
    check("v5.rs", include_str!("../../src/kit/records/model/v5.rs"), 0xb3ea_cf1b_202a_8c00);
    check("v6.rs", include_str!("../../src/kit/records/model/v6.rs"), 0x2f02_daa5_0482_a05e);
    check("v1.json", V1, 0x90cd_3264_d34a_6877);
    check("v2.json", V2, 0xb457_6b09_c95e_b09f);
    check("v3.json", V3, 0x86c7_ba4e_04e0_c8e3);
    check("v4.json", V4, 0x921a_1c3d_0734_bbac);
    check("v5.json", V5, 0xbc7c_c5a5_df53_7ef0);
    check("v6.json", V6, 0x7639_0bcf_3cfb_6612);
    check("division-v1.json", super::divisions::V1, 0x32d5_d794_fb7b_2a2f);
    check("division-v2.json", super::divisions::V2, 0xeec1_2366_cbc5_7adf);
    check("descriptions-v1.json", super::descriptions::V1, 0xdf80_2f25_7d08_9cfd);
    check("plan-v1.json", super::plans::V1, 0x54ee_8a89_b74a_0ce5);
    check("board-v1.json", super::board::V1, 0xe2b3_2278_d085_b04a);
    check("team-v1.json", super::team::V1, 0x9f50_365f_ee84_2450);
    check("week-v1.json", super::weeks::V1, 0x5630_8014_afe6_5b7d);
    check("week-v2.json", super::weeks::V2, 0xfd61_73b8_a1d6_b71e);
}

#[test]
fn a_record_of_version_1_is_read_whole() {
    let read = record::read(V1).unwrap();
    assert_eq!((read.version, read.stamp.revision), (1, 41));
    assert_eq!(read.stamp.saved.unwrap().to_string(), "2026-09-14T13:05:09Z");
    let Scan { name, profile, answers, decisions, calendar, today, documents } = read.scan;
    assert_eq!(documents, Documents::default());
    assert_eq!(name, "De Linde 2026-2027");
    assert_eq!(profile.groups, Some(GroupCount::FiveToEight));
    assert_eq!(profile.group_forms, [GroupForm::Combined]);
    assert_eq!(profile.assistants, Some(AssistantCount::TwoOrThree));
    assert!(profile.has_teacher_supporter);
    assert_eq!(profile.cover, Some(CoverFrequency::FourToEight));
    assert_eq!(profile.covered_by, [CoveredBy::Assistant, CoveredBy::Ib]);
    assert_eq!(profile.worries, [Worry::Cover, Worry::Tired]);
    assert_eq!(profile.hours_until.map(iso_date::format).as_deref(), Some("2027-07-31"));
    assert_eq!(profile.leader, Some(LeaderDuty::Teaches));
    assert_eq!(profile.ib_word, Some(IbWord::Quality));
    assert_eq!(answers.len(), 7);
    // An id that is not known any more is kept as it is.
    assert_eq!(answers[&StatementId::from("een-stelling-die-er-niet-meer-is")].code(), "2");
    assert_eq!(decisions, taakkompas_plan::decisions::Decisions::default());
    assert_eq!((calendar, today), (taakkompas_school::school_year::Calendar::default(), None));
}

#[test]
fn a_record_of_version_2_is_read_whole() {
    let read = record::read(V2).unwrap();
    assert_eq!((read.version, read.stamp.revision), (2, 118));
    let Scan { profile, decisions, calendar, today, .. } = &read.scan;
    assert_eq!(profile.changes.map(|changes| changes.code()), Some("5-plus"));
    let of = |measure: &str| decisions.of(&MeasureId::from(measure));
    let busy = of("rooster-zichtbaar");
    assert_eq!((busy.owners, busy.progress), (vec![Role::Leader, Role::Ib], ActionStatus::Busy));
    assert_eq!(busy.due, Some(SchoolYear::new(2026).holiday(Holiday::Christmas)));
    assert_eq!(busy.note, "Maandag bespreken.");
    assert_eq!(of("eigen-maatregel").placement, Placement::Added { instead_of: None });
    assert_eq!(of("in-plaats-van").placement, Placement::Added { instead_of: Some(MeasureId::from("geruild")) });
    assert_eq!(of("geruild").placement, Placement::SwappedFor(MeasureId::from("in-plaats-van")));
    assert_eq!(of("later").placement, Placement::Postponed);
    assert_eq!(of("niet-voor-ons").placement, Placement::Rejected { reason: "Dit doen we al.".into() });
    assert_eq!(decisions.order.len(), 2);
    assert_eq!((calendar.region(), calendar.own().len(), calendar.test_weeks().len()), (Region::North, 1, 1));
    assert_eq!(today.map(iso_date::format).as_deref(), Some("2026-11-25"));
    // Written again, it says the same.
    let again = record::read(&record::write(&read.scan, read.stamp)).unwrap();
    assert_eq!((again.scan, again.stamp, again.version), (read.scan, read.stamp, record::VERSION));
}

#[test]
fn a_record_of_version_3_is_read_whole() {
    let read = record::read(V3).unwrap();
    assert_eq!((read.version, read.stamp.revision), (3, 204));
    let (two, three) = (record::read(V2).unwrap().scan, &read.scan);
    assert_eq!(with(three.clone(), "week", String::new()), two, "the rest is as in version 2");
    let week = document::read::<AssistantWeek>(&three.documents.text("week")).unwrap();
    assert_eq!((week.people.len(), week.blocks.len()), (1, 1));
    // Written again, it says the same, to the letter of the week.
    let again = record::read(&record::write(three, read.stamp)).unwrap();
    assert_eq!((again.scan, again.stamp), (read.scan, read.stamp));
}

#[test]
fn a_record_of_version_4_is_read_whole() {
    let read = record::read(V4).unwrap();
    assert_eq!((read.version, read.stamp.revision), (4, 204));
    let (three, four) = (record::read(V3).unwrap().scan, &read.scan);
    let without = with(with(four.clone(), "division", String::new()), "descriptions", String::new());
    assert_eq!(without, three, "the rest is as in version 3");
    let division: TaskDivision = document::read(&four.documents.text("division")).unwrap();
    assert_eq!((division.tasks.len(), division.colleagues.len()), (6, 3));
    assert!(four.documents.text("descriptions").contains("\"version\": 1"));
    // Written again, it says the same, to the letter of the documents.
    let again = record::read(&record::write(four, read.stamp)).unwrap();
    assert_eq!((again.scan, again.stamp), (read.scan, read.stamp));
}

/// The documents are by the code of their room; that of a room that we do not have is kept as it is.
#[test]
fn a_record_of_version_5_is_read_whole() {
    let read = record::read(V5).unwrap();
    assert_eq!((read.version, read.stamp.revision), (5, 204));
    let (four, five) = (record::read(V4).unwrap().scan, &read.scan);
    assert_eq!(with(five.clone(), "team", String::new()), four, "the rest is as in version 4");
    assert_eq!(five.documents.text("team"), r#"{ "version": 3, "van": "een latere versie" }"#);
    // Written again, it says the same, to the letter of every document.
    let again = record::read(&record::write(five, read.stamp)).unwrap();
    assert_eq!((again.scan, again.stamp), (read.scan, read.stamp));
}

#[test]
fn a_record_of_version_6_is_read_whole() {
    let read = record::read(V6).unwrap();
    assert_eq!((read.version, read.stamp.revision), (6, 205));
    assert_eq!(read.scan, record::read(V5).unwrap().scan, "the rest is as in version 5");
    // It follows the save that it was made from, and what that one followed; not another one after that.
    let five = record::read(V5).unwrap().save();
    assert!(read.save().follows(&five) && !five.follows(&read.save()));
    let other = five.next("een-ander-tabblad", stamp(205));
    assert!(other.follows(&five) && !other.follows(&read.save()) && !read.save().follows(&other));
    // Written again, it says the same.
    assert_eq!(record::read(&record::write_save(&read.scan, &read.save())).unwrap(), read);
}

#[test]
fn saves_that_became_one_follow_both() {
    let first = Save::default().next("een", stamp(1));
    let (one, other) = (first.next("een", stamp(2)), first.next("twee", stamp(9)));
    assert!(!one.follows(&other) && !other.follows(&one), "whatever their numbers are");
    let both = one.joined(&other).next("drie", stamp(10));
    assert!([&first, &one, &other].iter().all(|save| both.follows(save)));
    assert!(!both.follows(&one.next("een", stamp(3))), "what came after that is apart again");
    // Of more lines than a copy ever lags behind, the oldest are forgotten: then it counts as apart.
    let long = (11..90).fold(both.clone(), |save, at| save.next(&format!("l{at}"), stamp(at)));
    assert!(!long.follows(&first) && long.follows(&first.next("l80", stamp(80))));
}

#[test]
fn a_record_carries_a_week_that_it_cannot_read() {
    let carried = r#"{"version":99,"week":{"iets":["nieuws",1.5e3]}}"#;
    let scan = Scan { documents: documents([("week", carried.to_owned())]), ..Scan::default() };
    assert_eq!(record::read(&record::write(&scan, stamp(1))).unwrap().scan.documents.text("week"), carried);
    // What is not JSON cannot be stored; it is never made.
    let broken = Scan { documents: documents([("week", "{".to_owned())]), ..Scan::default() };
    assert_eq!(record::read(&record::write(&broken, stamp(1))).unwrap().scan.documents.text("week"), "");
}

#[test]
fn a_count_of_saves_that_nobody_counted_to_starts_again() {
    for revision in [u64::MAX, u64::MAX - 1, (1 << 53) + 1] {
        let text = record::write(&Scan::default(), stamp(revision));
        assert_eq!(record::read(&text).unwrap().stamp, stamp(1));
        let erased = record::write_erased(&Save { stamp: stamp(revision), ..Save::default() });
        assert_eq!(record::claimed(&erased), Claimed::Erased(Save { stamp: stamp(1), ..Save::default() }));
    }
    assert_eq!(record::stamp(&record::write(&Scan::default(), stamp(1 << 53))), stamp(1 << 53));
}

#[test]
fn dates_that_do_not_fit_stay_in_the_record_until_the_school_has_seen_that() {
    let own = r#""own":{"2026-autumn":{"first":"2026-12-20","last":"2026-12-24"},"2026-may":{"first":"2027-04-17","last":"2027-05-02"}}"#;
    let tests = r#""test_weeks":[{"first":"2027-01-18","last":"2026-01-29"}]"#;
    let text = record::write(&Scan::default(), stamp(1)).replacen(r#""own":{}"#, own, 1).replacen(
        r#""test_weeks":[]"#,
        tests,
        1,
    );
    let mut scan = record::read(&text).unwrap().scan;
    assert_eq!((scan.calendar.own().len(), scan.calendar.test_weeks().len()), (1, 0));
    assert_eq!((scan.calendar.left_out().own.len(), scan.calendar.left_out().test_weeks.len()), (1, 1));
    scan.name = "elders veranderd".into();
    let again = record::write(&scan, stamp(2));
    assert!(again.contains(own) && again.contains(tests), "{again}");
    assert_eq!(record::read(&again).unwrap().scan, scan);
    scan.calendar.forget_left_out();
    let seen = record::write(&scan, stamp(3));
    assert!(!seen.contains("2026-autumn") && seen.contains("2026-may"), "{seen}");
}

#[test]
fn what_is_written_holds_codes_and_no_labels() {
    let text = record::write(&record::read(V2).unwrap().scan, stamp(1));
    assert!(text.starts_with(r#"{"format":"taakkompas-scan","version":6,"revision":1,"saved":"2026-11-23T"#), "{text}");
    assert!(!text.contains("Nog niet") && text.contains(r#""vervanging-volgorde":"3""#));
}

#[test]
fn what_is_not_ours_newer_or_damaged_is_refused_with_the_reason() {
    let read = |text: &str| record::read(text).unwrap_err();
    for other in
        ["", "hallo", "[]", "null", "42", "{}", r#"{"format":"iets-anders","version":1}"#, "<html>", "PK\u{3}\u{4}"]
    {
        assert_eq!(read(other), ReadError::NotOurs, "{other}");
    }
    for version in [7, 99, u32::MAX] {
        let newer = format!(r#"{{"format":"taakkompas-scan","version":{version},"iets":["nieuws"]}}"#);
        assert_eq!(read(&newer), ReadError::Newer { version });
    }
    let damaged = |from: &str, to: &str| {
        assert!(V2.contains(from), "{from}");
        match read(&V2.replacen(from, to, 1)) {
            ReadError::Damaged(damage) => damage,
            other => panic!("{from} to {to}: {other:?}"),
        }
    };
    let unknown =
        |field: &str, found: &str| Damage { field: field.into(), fault: Fault::Unknown { found: found.into() } };
    assert_eq!(damaged("\"1-4\"", "\"5-4\""), unknown("profile.groups", "5-4"));
    assert_eq!(damaged("\"combined\"", "\"gek\""), unknown("profile.group_forms", "gek"));
    assert_eq!(damaged(": \"3\"", ": \"4\""), unknown("answers.vervanging-volgorde", "4"));
    assert_eq!(damaged("\"busy\"", "\"bezig\""), unknown("decisions.rooster-zichtbaar", "bezig"));
    assert_eq!(damaged("2026-christmas", "2026-kerst"), unknown("decisions.rooster-zichtbaar", "2026-kerst"));
    assert_eq!(
        damaged("\"swapped-for\", \"other\": \"in-plaats-van\"", "\"swapped-for\""),
        unknown("decisions.geruild", "swapped-for")
    );
    assert_eq!(damaged("\"north\"", "\"west\""), unknown("calendar.region", "west"));
    assert_eq!(damaged("2027-04-17", "2027-02-30"), unknown("calendar.own", "2027-02-30"));
    assert_eq!(damaged("2026-11-25", "morgen"), unknown("today", "morgen"));
    assert_eq!(damaged("\"version\": 2", "\"version\": 0"), unknown("version", "0"));
    let (name, note) = ("x".repeat(Scan::LONGEST_NAME + 1), "é".repeat(Scan::LONGEST_NOTE + 1));
    let long = |field: &str, most| Damage { field: field.into(), fault: Fault::TooLong { most } };
    assert_eq!(damaged("De Linde 2026-2027", &name), long("name", Scan::LONGEST_NAME));
    assert_eq!(damaged("Maandag bespreken.", &note), long("decisions.rooster-zichtbaar", Scan::LONGEST_NOTE));
    let many = damaged(r#"["leader", "ib"]"#, r#"["leader", "ib", "team"]"#);
    assert_eq!(many.fault, Fault::TooMany { most: 2 });
    for (from, to) in
        [("\"version\": 2", "\"version\": \"2\""), ("\"answers\"", "\"antwoorden\""), ("\"today\"", "today")]
    {
        assert!(matches!(damaged(from, to).fault, Fault::Text { .. }), "{from}");
    }
}

#[test]
fn a_record_that_breaks_off_anywhere_is_damaged_and_no_worse() {
    for text in [V1, V2, V3, V4, V5, V6] {
        for end in (0..text.trim_end().len()).filter(|&end| text.is_char_boundary(end)) {
            assert!(record::read(&text[..end]).is_err(), "{end}");
        }
    }
}

#[test]
fn hostile_texts_do_not_panic() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000));
    let inside = |value: &str| format!(r#"{{"format":"taakkompas-scan","version":2,"name":{value}}}"#);
    for text in [
        deep("[", "]"),
        deep("{\"a\":", "}"),
        inside(&deep("[", "]")),
        inside(&"[".repeat(100_000)),
        inside("1e999999999"),
        inside("\"\\ud800\""),
        inside("\"\\u0000\""),
        V2.replace("118", "18446744073709551616"),
        V2.replace("118", "-1"),
        V2.replace("\"profile\": {", "\"profile\": ["),
        V2.replace("2026-11-25", "9999-99-99"),
        V2.replace("2026-christmas", "9999-christmas"),
        V2.replace("\"vervanging-volgorde\"", &format!("\"{}\"", "x".repeat(300_000))),
    ] {
        assert!(record::read(&text).is_err());
        assert!(file::read(text.into_bytes()).is_err());
    }
    let huge = V2.replace("118", "18446744073709551615");
    assert_eq!(record::read(&huge).unwrap().stamp.revision, 1);
}

#[test]
fn a_file_is_readable_by_people_and_opens_again() {
    let scan = record::read(V2).unwrap().scan;
    let text = file::write(&scan, stamp(3), "Dit is een zelfscan.".into(), vec!["Weten we het: Ja".into()]);
    assert!(text.starts_with("{\n  \"lees_mij\": \"Dit is een zelfscan.\",\n  \"in_woorden\": ["), "{text}");
    let read = file::read(text.clone().into_bytes()).unwrap();
    assert_eq!((&read.scan, read.stamp), (&scan, stamp(3)));
    // As an editor may save it.
    let edited = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(file::read(edited.into_bytes()).unwrap().scan, scan);
    // What it said to people is not kept.
    assert!(!record::write(&read.scan, read.stamp).contains("lees_mij"));
}

#[test]
fn a_file_that_is_too_big_or_no_text_is_refused() {
    let size = usize::try_from(file::MOST_BYTES).unwrap() + 1;
    assert_eq!(file::read(vec![b' '; size]), Err(FileRefusal::TooBig { bytes: file::MOST_BYTES + 1 }));
    assert_eq!(file::read(vec![0xff, 0xfe, 0x00]), Err(FileRefusal::Unreadable(ReadError::NotOurs)));
    assert!(matches!(file::read(V2.as_bytes()[..500].to_vec()), Err(FileRefusal::Unreadable(ReadError::Damaged(_)))));
}

#[test]
fn a_large_file_that_we_wrote_opens() {
    let long = format!("\"{}\"", "é".repeat(5_000_000));
    let scan = Scan { documents: documents([("team", long.clone())]), ..Scan::default() };
    let file = file::write(&scan, stamp(3), "Lees mij".into(), vec!["Een lange zin.".repeat(100_000)]);
    assert!(file.len() > 11_000_000, "{}", file.len());
    assert_eq!(file::read(file.into_bytes()).unwrap().scan.documents.text("team"), long);
}

#[test]
fn a_file_has_a_name_that_every_system_takes() {
    let today = iso_date::parse("2026-11-23").unwrap();
    for (name, expected) in [
        ("2026-2027", "taakkompas-2026-2027.json"),
        ("De Linde / schooljaar 26:27", "taakkompas-de-linde-schooljaar-26-27.json"),
        ("../../etc", "taakkompas-etc.json"),
        ("één", "taakkompas-n.json"),
        ("  ", "taakkompas-2026-11-23.json"),
        ("", "taakkompas-2026-11-23.json"),
    ] {
        assert_eq!(file::name(&Scan { name: name.into(), ..Scan::default() }, today), expected);
    }
}

#[test]
fn a_moment_is_written_one_way() {
    for text in ["2026-11-23T14:05:09Z", "1970-01-01T00:00:00Z", "2028-02-29T23:59:59Z"] {
        assert_eq!(text.parse::<Moment>().unwrap().to_string(), text);
    }
    for wrong in [
        "",
        "2026-11-23",
        "2026-11-23T14:05:09",
        "2026-11-23T24:00:00Z",
        "2026-11-23T14:5:09Z",
        "2026-11-23T14:05:09é Z",
        "+026-11-23T14:05:09Z",
    ] {
        assert!(wrong.parse::<Moment>().is_err(), "{wrong}");
    }
    let moment: Moment = "2026-12-31T23:30:00Z".parse().unwrap();
    assert_eq!(Moment::from_seconds(moment.seconds()), moment);
    let (day, hour, minute) = moment.on_clock(60);
    assert_eq!((iso_date::format(day).as_str(), hour, minute), ("2027-01-01", 0, 30));
    for odd in [i64::MIN, i64::MAX, -62_167_219_201] {
        let _ = Moment::from_seconds(odd).on_clock(i32::MAX);
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "\\PC{0,80}", Just("\"\\\n\u{0}😀é".repeat(200))]
}

fn date() -> impl Strategy<Value = Date> {
    (1900..2200_i32, 1..=365_u16).prop_map(|(year, day)| Date::from_ordinal_date(year, day).unwrap())
}

fn decision() -> impl Strategy<Value = Decision> {
    let placement = (0..5_usize, "[a-z-]{1,20}", text()).prop_map(|(which, other, reason)| match which {
        0 => Placement::AsProposed,
        1 => Placement::Added { instead_of: Some(MeasureId::from(other.as_str())) },
        2 => Placement::Postponed,
        3 => Placement::Rejected { reason },
        _ => Placement::SwappedFor(MeasureId::from(other.as_str())),
    });
    let due = proptest::option::of((2020..2040, proptest::sample::select(Holiday::ALL)));
    let owners = proptest::collection::vec(proptest::sample::select(Role::ALL), 0..=2);
    (placement, owners, due, proptest::sample::select(ActionStatus::ALL), text()).prop_map(
        |(placement, owners, due, progress, note)| {
            let due = due.map(|(year, holiday)| SchoolYear::new(year).holiday(holiday));
            Decision { placement, owners, due, progress, note }
        },
    )
}

fn scan() -> impl Strategy<Value = Scan> {
    let answers = proptest::collection::btree_map("[a-z-]{1,40}", proptest::sample::select(&Answer::ALL[..]), 0..40);
    let decisions = proptest::collection::btree_map("[a-z-]{1,40}", decision(), 0..8);
    let calendar = (proptest::sample::select(Region::ALL), proptest::option::of(date()));
    (text(), answers, decisions, calendar, proptest::option::of(date()), proptest::option::of(date())).prop_map(
        |(name, answers, decisions, (region, tests), today, until)| {
            let mut scan = Scan { name, today, ..Scan::default() };
            scan.answers = answers.iter().map(|(id, answer)| (StatementId::from(id.as_str()), *answer)).collect();
            scan.decisions.by_measure =
                decisions.into_iter().map(|(id, of)| (MeasureId::from(id.as_str()), of)).collect();
            scan.decisions.order = scan.decisions.by_measure.keys().cloned().collect();
            scan.calendar.set_region(region);
            let _ = scan.calendar.set_test_weeks(tests.iter().map(|&day| Stretch { first: day, last: day }).collect());
            scan.profile.hours_until = until;
            scan
        },
    )
}

proptest! {
    #[test]
    fn whatever_is_written_can_be_read(scan in scan(), revision in 0..=1_u64 << 53) {
        let mut kept = scan.clone();
        record::fit(&mut kept);
        let read = record::read(&record::write(&scan, stamp(revision))).unwrap();
        prop_assert_eq!(&read.scan, &kept);
        prop_assert_eq!(read.stamp, stamp(revision));
        let file = file::write(&scan, stamp(revision), "Lees mij".into(), Vec::new());
        prop_assert_eq!(file::read(file.into_bytes()).unwrap().scan, kept);
    }

    #[test]
    fn no_text_at_all_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400), at in 0..2_000_usize) {
        let _ = file::read(bytes.clone());
        let mut record = V2.as_bytes().to_vec();
        let at = at.min(record.len());
        let end = (at + bytes.len()).min(record.len());
        record.splice(at..end, bytes);
        let _ = file::read(record);
    }
}
