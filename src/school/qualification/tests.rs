//! The law as a table that a school leader can read, and each rule by itself.

#![allow(clippy::unwrap_used)]

use core::fmt::Write as _;

use time::Date;
use time::macros::date;

use super::*;

const END: Date = date!(2027 - 01 - 31);
const BEFORE: Date = date!(2027 - 01 - 30);
const AFTER: Date = date!(2027 - 02 - 01);

const fn role_in_dutch(role: StaffRole) -> &'static str {
    match role {
        StaffRole::Assistant => "onderwijsassistent",
        StaffRole::TeacherSupporter => "leraarondersteuner",
        StaffRole::Teacher => "leraar",
        StaffRole::SubjectTeacher => "vakleerkracht",
        StaffRole::CareerChanger => "zij-instromer",
        StaffRole::LioEmployee => "LIO-werknemer",
        StaffRole::LioTrainee => "LIO-stagiair",
        StaffRole::Student => "student",
        StaffRole::Childcare => "pedagogisch medewerker",
        StaffRole::Volunteer => "vrijwilliger",
        StaffRole::Caretaker => "conciërge",
        StaffRole::Other => "iemand anders",
    }
}

const fn said_in_dutch(said: Option<MayLead>) -> &'static str {
    match said {
        None => "niets gezegd",
        Some(MayLead::Yes) => "een lesbevoegdheid",
        Some(MayLead::Temporarily { .. }) => "een tijdelijke lesbevoegdheid",
        Some(MayLead::OwnSubject) => "een lesbevoegdheid voor het eigen vak",
        Some(MayLead::No) => "geen lesbevoegdheid",
    }
}

/// What is asked for, from nothing to a whole group. The subject that someone has is gym, if one is named.
const WORK: [(&str, Work); 4] = [
    ("werk zonder les", Work::Of(Required::Nothing)),
    ("les in het eigen vak (gym)", Work::Lesson("gym")),
    ("les in een ander vak (muziek)", Work::Lesson("muziek")),
    ("de hele groep", Work::Of(Required::Group)),
];

#[derive(Clone, Copy)]
enum Work {
    Of(Required),
    Lesson(&'static str),
}

impl Work {
    fn judged(self, held: Held<'_>, on: Option<Date>) -> Result<Rule, Shortfall> {
        match self {
            Self::Of(required) => rule(held, required, on),
            Self::Lesson(subject) => {
                check_for(held, subject, on)?;
                rule(held, Required::OwnSubject, on)
            }
        }
    }
}

/// The days that matter for what someone has: any day, or those around the last day.
fn days(said: MayLead) -> Vec<(&'static str, MayLead, Option<Date>)> {
    let MayLead::Temporarily { .. } = said else { return vec![("elke dag", said, Some(END))] };
    let known = MayLead::Temporarily { until: Some(END) };
    vec![
        ("voor de einddatum", known, Some(BEFORE)),
        ("op de einddatum", known, Some(END)),
        ("na de einddatum", known, Some(AFTER)),
        ("dag van het werk onbekend", known, None),
        ("einddatum onbekend", MayLead::Temporarily { until: None }, Some(END)),
    ]
}

fn row(table: &mut String, lead: &str, work: &str, day: &str, judged: Result<Rule, Shortfall>) {
    let (may, rule) = judged.map_or_else(|short| ("mag niet", short.rule()), |rule| ("mag", rule));
    let article = rule.article().unwrap_or("onze voorzichtigheid");
    let sources = rule.sources().join(", ");
    writeln!(table, "| {lead} | {work} | {day} | **{may}** | {} | {article} ({sources}) |", rule.words()).unwrap();
}

/// What a school may say about someone in this role; `None` comes first if saying nothing is an answer of its own.
fn sayings(role: StaffRole) -> Vec<Option<MayLead>> {
    let all = [MayLead::Yes, MayLead::Temporarily { until: None }, MayLead::OwnSubject, MayLead::No];
    let allowed = all.into_iter().filter(|&lead| role.allows(lead)).map(Some);
    let unsaid = role.known_lead(None).is_none().then_some(None);
    unsaid.into_iter().chain(allowed).collect()
}

fn table_of(role: StaffRole) -> String {
    let name = role_in_dutch(role);
    let usual = said_in_dutch(role.known_lead(None));
    let mut table = format!("## {name}\n\nZegt de school er niets over, dan geldt: {usual}.\n\n");
    table += "| wat de school zegt | werk | dag | mag dit? | regel | waar het staat |\n|---|---|---|---|---|---|\n";
    for said in sayings(role) {
        for (work, of) in WORK {
            let Some(lead) = said else {
                row(
                    &mut table,
                    said_in_dutch(said),
                    work,
                    "elke dag",
                    of.judged(role.held(None, Some("gym")), END.into()),
                );
                continue;
            };
            let judged =
                days(lead).into_iter().map(|(day, lead, on)| (day, of.judged(role.held(Some(lead), Some("gym")), on)));
            let judged: Vec<_> = judged.collect();
            if judged.iter().all(|one| one.1 == judged[0].1) {
                row(&mut table, said_in_dutch(said), work, "elke dag", judged[0].1);
            } else {
                judged.iter().for_each(|&(day, judged)| row(&mut table, said_in_dutch(said), work, day, judged));
            }
        }
    }
    table
}

#[test]
fn the_law_is_a_table_that_a_school_leader_can_read() {
    let mut all = "# Wie mag welk werk doen, en op welke dag?\n\n\
        Dit geldt voor het basisonderwijs en het speciaal basisonderwijs. Stand van de wet: 1 augustus 2026.\n\n"
        .to_owned();
    all += &StaffRole::ALL.iter().map(|&role| table_of(role)).collect::<Vec<_>>().join("\n");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("wie-mag-wat", all);
    });
}

#[test]
fn what_a_school_says_is_never_more_than_the_role_allows() {
    let all = [
        MayLead::Yes,
        MayLead::OwnSubject,
        MayLead::Temporarily { until: None },
        MayLead::Temporarily { until: Some(END) },
        MayLead::No,
    ];
    for &role in StaffRole::ALL {
        for said in all {
            let known = role.known_lead(Some(said));
            assert_eq!(
                known == Some(said),
                role.allows(said) || role.qualification().usual() == Some(said),
                "{role:?}"
            );
            assert!(known.is_none_or(|lead| role.allows(lead)), "{role:?} {said:?}");
        }
        assert!(role.allows(role.qualification().at_best()));
        assert!(role.allows(MayLead::No), "less than a role has can always be said");
    }
}

#[test]
fn a_role_can_meet_what_its_best_papers_are_enough_for() {
    for &role in StaffRole::ALL {
        for &required in Required::ALL {
            let best = role.qualification().at_best().held(None);
            assert_eq!(role.qualification().can_meet(required), check(best, required, END).is_ok(), "{role:?}");
        }
    }
}

/// WPO artikel 3 lid 4 and artikel 32 lid 10: a benoeming or agreement runs until a last day, which is included.
#[test]
fn for_a_time_is_up_to_and_including_the_last_day() {
    for &required in &[Required::OwnSubject, Required::Group] {
        let held = Held::Temporarily { until: Some(END) };
        assert_eq!(check(held, required, BEFORE), Ok(()));
        assert_eq!(check(held, required, END), Ok(()));
        assert_eq!(check(held, required, AFTER), Err(Shortfall::Ended { on: END }));
        assert_eq!(check(held, required, None), Err(Shortfall::DayUnknown));
        assert_eq!(check(Held::Temporarily { until: None }, required, END), Err(Shortfall::EndUnknown));
    }
    assert!(!is_without(Held::Temporarily { until: Some(END) }, END));
    assert!(is_without(Held::Temporarily { until: Some(END) }, AFTER));
    assert!(!is_without(Held::Temporarily { until: None }, AFTER), "an open question is asked first");
}

/// WPO artikel 3 lid 1 onder b: the diploma is for a subject, so which one must be known if the room asks for it.
#[test]
fn a_lesson_is_in_the_subject_of_the_diploma() {
    let of = |subject| Held::OwnSubject { subject };
    assert_eq!(check_for(of(Some(" Gym")), "gym", END), Ok(()));
    assert_eq!(check_for(of(Some("gym")), "muziek", END), Err(Shortfall::OtherSubject));
    assert_eq!(check_for(of(Some("gym")), "", END), Err(Shortfall::OtherSubject));
    assert_eq!(check_for(of(Some(" ")), "gym", END), Err(Shortfall::SubjectUnknown));
    assert_eq!(check_for(of(None), "gym", END), Ok(()), "a room that does not ask cannot tell");
    assert_eq!(check_for(Held::Full, "gym", END), Ok(()));
    assert_eq!(check_for(Held::Nothing, "gym", END), Err(Shortfall::NoQualification));
}

/// Besluit bekwaamheidseisen artikel 4.1: every subject of the diploma, also Nederlands or rekenen.
#[test]
fn a_vakleerkracht_teaches_the_subjects_of_the_diploma_whatever_they_are() {
    for subject in ["rekenen", "Nederlands", "gym"] {
        let held = Held::OwnSubject { subject: Some(subject) };
        assert_eq!(check_for(held, subject, END), Ok(()));
        assert_eq!(check(held, Required::OwnSubject, END), Ok(()));
        assert_eq!(check(held, Required::Group, END), Err(Shortfall::OwnSubjectOnly));
    }
}

#[test]
fn every_rule_is_one_short_sentence_with_a_source() {
    for &rule in Rule::ALL {
        let words = rule.words();
        assert!(words.split(' ').count() <= 20 && words.ends_with('.') && words.matches('.').count() == 1, "{words}");
        assert!(!rule.sources().is_empty(), "{}", rule.code());
    }
}

#[test]
fn every_shortfall_has_a_rule_of_its_own_and_only_the_filled_in_ones_can_be_mended() {
    let mut rules: Vec<_> = Shortfall::each(END).into_iter().map(Shortfall::rule).collect();
    rules.sort();
    rules.dedup();
    assert_eq!(rules.len(), Shortfall::each(END).len());
    let grounds = Rule::ALL.iter().filter(|rule| !rules.contains(rule)).count();
    assert_eq!(grounds, 4, "the rest are rules by which someone may");
    let asked = Shortfall::each(END).into_iter().filter(|short| short.can_be_filled_in());
    let asked: Vec<_> = asked.map(Shortfall::code).collect();
    assert_eq!(asked, ["not-said", "subject-unknown", "end-unknown", "day-unknown", "ended"]);
}

#[test]
fn what_is_stored_keeps_its_codes() {
    let as_text = |lead: MayLead| serde_json::to_string(&lead).unwrap();
    assert_eq!(as_text(MayLead::Yes), "\"yes\"");
    assert_eq!(as_text(MayLead::OwnSubject), "\"own-subject\"");
    assert_eq!(as_text(MayLead::No), "\"no\"");
    assert_eq!(as_text(MayLead::Temporarily { until: Some(END) }), "{\"temporarily\":{\"until\":\"2027-01-31\"}}");
    assert_eq!(as_text(MayLead::Temporarily { until: None }), "{\"temporarily\":{\"until\":null}}");
    assert_eq!(Required::ALL.iter().map(|of| of.code()).collect::<Vec<_>>(), ["nothing", "own-subject", "group"]);
}
