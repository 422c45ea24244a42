//! Groups and their years.

use super::{check, said};
use crate::dutch::groups::{GroupKind, GroupsSaid, is_same, label, read, years_in};

fn of(text: &str) -> String {
    said(read(text), |groups| match groups {
        GroupsSaid::All => "all".to_owned(),
        GroupsSaid::Some(groups) => groups
            .iter()
            .map(|group| {
                let kind = match group.kind {
                    GroupKind::One => "",
                    GroupKind::Several => " several",
                    GroupKind::Kindergarten => " kleuters",
                    GroupKind::Stage(_) => " stage",
                    GroupKind::Unit => " unit",
                    GroupKind::Named => " named",
                };
                let years: String = group.years.iter().map(|year| year.code()).collect();
                format!("{} ({years}{kind})", group.label)
            })
            .collect::<Vec<_>>()
            .join(", "),
    })
}

pub const GROUPS_BY_THEIR_YEARS: &[(&str, &str)] = &[
    ("4", "groep 4 (4)"),
    ("groep 4", "groep 4 (4)"),
    ("Groep 4", "Groep 4 (4)"),
    ("gr. 4", "groep 4 (4)"),
    ("gr 4", "groep 4 (4)"),
    ("Gr.4", "groep 4 (4)"),
    ("gr4", "groep 4 (4)"),
    ("gr5 gr6", "groep 5 (5), groep 6 (6)"),
    ("G5", "groep 5 (5)"),
    ("g 5", "groep 5 (5)"),
    ("groep5", "groep 5 (5)"),
    ("groep acht", "groep 8 (8)"),
    ("groep drie", "groep 3 (3)"),
    ("3a", "groep 3a (3)"),
    ("gr. 3a", "groep 3a (3)"),
    ("groep 3 a", "groep 3 a (3)"),
    ("3/4", "groep 3/4 (34)"),
    ("groep 3/4", "groep 3/4 (34)"),
    ("3-4", "groep 3-4 (34)"),
    ("1/2A", "groep 1/2A (12)"),
    ("1/2 A", "groep 1/2 A (12)"),
    ("groep 1-2", "groep 1-2 (12)"),
    ("groep 1/2/3", "groep 1/2/3 (123)"),
    ("1-2-3", "groep 1-2-3 (123)"),
    ("combigroep 5/6", "groep 5/6 (56)"),
    ("5 t/m 8", "groep 5 t/m 8 (5678 several)"),
    ("groep 5 t/m 8", "groep 5 t/m 8 (5678 several)"),
    ("groep 5 tot en met 8", "groep 5 tot en met 8 (5678 several)"),
    ("5-8", "groep 5-8 (5678 several)"),
    ("3 t/m 5", "groep 3 t/m 5 (345 several)"),
    ("groep 1 t/m 4", "groep 1 t/m 4 (1234 several)"),
    ("1/2 geel en rood", "groep 1/2 geel (12), groep 1/2 rood (12)"),
    ("groep 1/2 geel, rood en blauw", "groep 1/2 geel (12), groep 1/2 rood (12), groep 1/2 blauw (12)"),
    ("3 rood & blauw", "groep 3 rood (3), groep 3 blauw (3)"),
    ("groep 3 rood en kleuters", "groep 3 rood (3), kleuters (12 kleuters)"),
    ("groep 5 en hoger", "unread"),
    ("groep 9", "unread"),
    ("9", "unread"),
    ("gr. 12", "unread"),
    ("groep 10 t/m 12", "unread"),
    ("5 t/m 9", "unread"),
    ("groep 8/9", "unread"),
    ("groep 4 en groep 9", "unread"),
    ("groep 0", "groep 0 ( named)"),
    ("12 leerlingen groep 4", "12 leerlingen groep 4 (4)"),
    ("lokaal 12", "lokaal 12 ( named)"),
    ("groep 1 t/m 8", "all"),
    ("groepen 5 en 6", "groep 5 (5), groep 6 (6)"),
    ("groep 5 en 6", "groep 5 (5), groep 6 (6)"),
    ("5, 6", "groep 5 (5), groep 6 (6)"),
    ("5 + 6", "groep 5 (5), groep 6 (6)"),
    ("5 & 6", "groep 5 (5), groep 6 (6)"),
    ("groep 5, 6 en 7/8", "groep 5 (5), groep 6 (6), groep 7/8 (78)"),
    ("groep 5 en groep 6", "groep 5 (5), groep 6 (6)"),
    ("groep 8, 8", "groep 8 (8)"),
    ("3a en 3b", "groep 3a (3), groep 3b (3)"),
    ("3a en b", "groep 3a (3), groep 3b (3)"),
    ("groep 8 en 7", "groep 8 (8), groep 7 (7)"),
    ("3 4 5", "groep 3 (3), groep 4 (4), groep 5 (5)"),
    ("groep 5 (rekenen)", "groep 5 (rekenen) (5)"),
    ("groep 7 t/m 9", "unread"),
    ("groep 8, 9", "unread"),
    ("groep 9a", "unread"),
    ("groep 8 en groep 9", "unread"),
    ("groep 0/1", "groep 0/1 ( named)"),
    ("groep 8 (24)", "groep 8 (24) (8)"),
    ("alle groepen", "all"),
    ("hele school", "all"),
    ("schoolbreed", "all"),
    ("iedere groep", "all"),
    ("alle groepen behalve groep 8", "groep 1, 2, 3, 4, 5, 6, 7 (1234567 several)"),
    ("groep 5 t/m 8 m.u.v. groep 6", "groep 5, 7, 8 (578 several)"),
    ("groep: 5", "groep 5 (5)"),
    ("gr 5 t/m 8", "groep 5 t/m 8 (5678 several)"),
    ("groep 7 & 8", "groep 7 (7), groep 8 (8)"),
    ("5a/5b", "groep 5a/5b (5)"),
    ("groepen 1-2-3", "groep 1-2-3 (123)"),
    ("3A (Anja)", "groep 3A (Anja) (3)"),
    ("groep 4 en kleuters", "groep 4 (4), kleuters (12 kleuters)"),
    ("bovenbouw (6/7/8)", "bovenbouw (6/7/8) (678)"),
    ("groep 1/2 a en b", "groep 1/2 a (12), groep 1/2b (12)"),
    ("jaargroep 6", "groep 6 (6)"),
    ("plusgroep", "plusgroep ( named)"),
    ("hele school behalve groep 1 en 2", "groep 3, 4, 5, 6, 7, 8 (345678 several)"),
];

#[test]
fn groups_by_their_years() {
    check(GROUPS_BY_THEIR_YEARS, of);
}

pub const GROUPS_BY_THEIR_NAMES: &[(&str, &str)] = &[
    ("Unit 2", "Unit 2 ( unit)"),
    ("unit 5-8", "unit 5-8 (5678 unit)"),
    ("unit 5–8", "unit 5–8 (5678 unit)"),
    ("Unit 5/6", "Unit 5/6 (56 unit)"),
    ("unit 5 t/m 8", "unit 5 t/m 8 (5678 unit)"),
    ("unit A", "unit A ( unit)"),
    ("unit 1 en 2", "unit 1 ( unit), unit 2 ( unit)"),
    ("lokaal 3 en 4", "lokaal 3 ( named), lokaal 4 ( named)"),
    ("groep 8.", "groep 8 (8)"),
    ("kleuters", "kleuters (12 kleuters)"),
    ("Kleuters A", "Kleuters A (12 kleuters)"),
    ("kleutergroep", "kleutergroep (12 kleuters)"),
    ("groep 1/2 kleuters", "groep 1/2 kleuters (12)"),
    ("onderbouw", "onderbouw ( stage)"),
    ("Bovenbouw", "Bovenbouw ( stage)"),
    ("MB", "MB ( stage)"),
    ("De Vlinders", "De Vlinders ( named)"),
    ("De Vlinders (3/4)", "De Vlinders (3/4) (34)"),
    ("Vlinders groep 3", "Vlinders groep 3 (3)"),
    ("Vlinders 3", "Vlinders 3 ( named)"),
    ("lokaal 3", "lokaal 3 ( named)"),
    ("stamgroep 4", "stamgroep 4 ( named)"),
    ("klas 3", "klas 3 ( named)"),
    ("5 leerlingen", "5 leerlingen ( named)"),
    ("4 kinderen groep 6", "4 kinderen groep 6 (6)"),
    ("Vlinders en Bijen", "Vlinders ( named), Bijen ( named)"),
    ("", "empty"),
    ("n.v.t.", "empty"),
    ("-", "later"),
    ("n.t.b.", "later"),
    ("wisselend", "unread"),
    ("div.", "unread"),
    ("diverse groepen", "unread"),
    ("groep", "unread"),
    ("8-5", "groep 8-5 ( named)"),
];

#[test]
fn groups_by_their_names() {
    check(GROUPS_BY_THEIR_NAMES, of);
}

pub const A_LABEL_HAS_YEARS_OR_NONE: &[(&str, &str)] = &[
    ("groep 4", "4"),
    ("3a", "3"),
    ("5/6", "56"),
    ("groep 1-2", "12"),
    ("unit 5-8", "5678"),
    ("Unit 2", ""),
    ("groep 5 t/m 8", "5678"),
    ("3 t/m 5", "345"),
    ("groep 8 en 7", "78"),
    ("onderbouw", ""),
    ("kleuters", "12"),
    ("lokaal 12", ""),
    ("groep 9", ""),
    ("groep 1 t/m 8", "12345678"),
    ("alle groepen", ""),
    ("", ""),
];

#[test]
fn a_label_has_years_or_none() {
    let years = |text: &str| years_in(text).iter().map(|year| year.code()).collect::<String>();
    check(A_LABEL_HAS_YEARS_OR_NONE, years);
    assert_eq!(label("  gr.  3a "), "groep 3a");
    assert!(is_same("G5", "groep 5") && is_same("Groep 3A", "3a") && !is_same("groep 3", "groep 3a"));
}
