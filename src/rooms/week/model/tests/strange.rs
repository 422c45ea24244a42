//! Whatever is pasted into the week: real rows, changed at random.

use proptest::prelude::*;

use crate::mutated::mutated;
use crate::paste::{paste, with_title};
use crate::seed::cases;
use crate::*;

pub(super) const TABLES: &[&str] = &[
    "Functie\tUren\tMaandag\tDinsdag\tWoensdag\tDonderdag\tVrijdag\n\
     onderwijsassistent A\t24\t8.30-14.30\t8:30 - 14:30\t\t08:30-12:00 en 13.00-15.00\tvrij\n\
     leraarondersteuner A\t16,5\t\t\t8.15-12.15\t8.15-15.00 (30 min pauze)\t-\n",
    "Wie\tDag\tVan\tTot\tGroep\tSoort\tDoel\n\
     onderwijsassistent A\tma\t8:45\t9:30\tgroep 4\tklein groepje\tsommen tot 20\n\
     \t\t10.15\t10.30\t\tpauze\t\n\
     oa B\tmaandag en donderdag\t08:45\t09:30\t5/6\toefenen\tlezen\n",
    "Wie;Dag;Tijd;Groep;Wat;Week\r\noa A;ma t/m do;8.30-9.15;groep 4;klein groepje;A\r\n\
     oa B;di;1.15-2.00;groepen 5 en 6;blokje;oneven\r\nlo A;vr;0830-0915;alle groepen;\"gym; buiten\";\r\n",
    "Rooster onderwijsassistent A\ntijd\tma\tdi\tvr\n8.30-9.15\tgr 4 klein groepje\t\tgroep 5 alleen\n\
     9.15-10.00\tgr 4 klein groepje\tpleinwacht\tblokje\n12.00-12.30\tlunchpauze\tTSO\tvrij\n",
    "tijd\tmaandag\tdinsdag\n8.30-9.15\tgroep 3\tgroep 4\n10.30 - 11.15u\tgym\tgroep 4",
    "oa A;24;8.30-14.30;;;8.30-12.00;\noa B;16;ma, di;8.30;14.30\noa A;ma;8.45;9.30;4;oefenen;sommen\n",
    "Groep\tMaandag\tDinsdag\n3\t8.30-10.15 en 10.30-12.00\t8.30-14.00\nalle groepen\t8.30-12.00\t\n",
];

proptest! {
    #![proptest_config(cases(ProptestConfig::default().cases))]

    /// The week could have been made by hand, and pasting the text again doubles nothing.
    #[test]
    fn no_text_panics_a_reader_of_the_week(text in mutated(TABLES.to_vec(), 10), two_weeks in any::<bool>()) {
        let mut week = AssistantWeek::default();
        week.add_person(StaffRole::TeacherSupporter).unwrap();
        week.set_cycle(if two_weeks { Cycle::TwoWeeks } else { Cycle::OneWeek });
        let Ok(first) = paste(&week, &text) else { return Ok(()) };
        prop_assert_eq!(first.week.check(), Ok(()));
        let again = paste(&first.week, &text).unwrap();
        prop_assert_eq!(again.week.check(), Ok(()));
        prop_assert!(again.new_blocks.is_empty() && again.new_people.is_empty());
        let kept: AssistantWeek = serde_json::from_str(&serde_json::to_string(&first.week).unwrap()).unwrap();
        prop_assert_eq!(kept, first.week);
        // With a title it may be one row too many.
        if let Ok(chosen) = paste(&week, &with_title(&text, "leraarondersteuner A")) {
            prop_assert_eq!(chosen.week.check(), Ok(()));
        }
    }
}

/// What is too long to be a name is refused, also once the week has the group that it begins with.
#[test]
fn a_group_with_too_long_a_name_stays_refused() {
    let dots = "gr 4".to_owned() + &".".repeat(2000);
    for cell in [dots.clone(), dots.replace('.', ";"), dots.replace('.', " -")] {
        let text = format!(
            "Rooster onderwijsassistent A\ntijd\tma\tdi\n8.30-9.15\t{cell}\t\n9.15-10.00\tgr 4 klein groepje\tpleinwacht\n"
        );
        let first = paste(&AssistantWeek::default(), &text).unwrap();
        let again = paste(&first.week, &text).unwrap();
        assert!(again.new_blocks.is_empty(), "{:?}", again.problems);
        assert_eq!(again.problems, first.problems);
    }
}
