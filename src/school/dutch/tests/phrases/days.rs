//! Days of the week, and weeks of the cycle.

use super::{check, said};
use crate::dutch::days::{PartOfDay, read, short_weekday};
use crate::dutch::weeks::{self, WeeksSaid};
use crate::time_of_day::Weekday;

fn of(text: &str) -> String {
    said(read(text), |days| {
        let on = days.on.iter().map(|on| {
            let part = match on.part {
                None => "",
                Some(PartOfDay::Morning) => " morning",
                Some(PartOfDay::Afternoon) => " afternoon",
                Some(PartOfDay::Evening) => " evening",
            };
            format!("{}{part}{}", short_weekday(on.day), week(on.weeks))
        });
        let named = if days.is_every { "every day".to_owned() } else { on.collect::<Vec<_>>().join(", ") };
        named + &days.left.iter().map(|word| format!(" [{word}]")).collect::<String>()
    })
}

fn week(weeks: WeeksSaid) -> &'static str {
    match weeks {
        WeeksSaid::Every => "",
        WeeksSaid::A => " A",
        WeeksSaid::B => " B",
        WeeksSaid::Alternating => " alternating",
    }
}

pub const DAYS_OF_THE_WEEK: &[(&str, &str)] = &[
    ("ma", "ma"),
    ("werkt op ma en di", "ma, di"),
    ("is er op di en do", "di, do"),
    ("werkdagen: ma di wo", "ma, di, wo"),
    ("ma-wo-vr", "ma, wo, vr"),
    ("ma - wo - vr", "ma, wo, vr"),
    ("ma-wo", "ma, di, wo"),
    ("ma, di en wo niet", "unread"),
    ("Ma.", "ma"),
    ("maandag", "ma"),
    ("maandags", "ma"),
    ("'s maandags", "ma"),
    ("’s maandags", "ma"),
    ("op maandag", "ma"),
    ("maandagen", "ma"),
    ("dins", "di"),
    ("dinsd.", "di"),
    ("woe.", "wo"),
    ("woens", "wo"),
    ("dond", "do"),
    ("don.", "do"),
    ("vrijd", "vr"),
    ("VRIJDAG", "vr"),
    ("ma, do, vr", "ma, do, vr"),
    ("ma/di/do/vr", "ma, di, do, vr"),
    ("ma. do. vr.", "ma, do, vr"),
    ("ma+di", "ma, di"),
    ("ma & di", "ma, di"),
    ("ma en di", "ma, di"),
    ("ma di wo", "ma, di, wo"),
    ("vr, ma", "ma, vr"),
    ("ma-di-do", "ma, di, do"),
    ("ma-wo-vr", "ma, wo, vr"),
    ("ma - di - do", "ma, di, do"),
    ("ma-vr", "ma, di, wo, do, vr"),
    ("ma–do", "ma, di, wo, do"),
    ("ma t/m do", "ma, di, wo, do"),
    ("ma t.e.m. wo", "ma, di, wo"),
    ("van ma tot en met wo", "ma, di, wo"),
    ("maandag tot vrijdag", "ma, di, wo, do, vr"),
    ("ma-di, do-vr", "ma, di, do, vr"),
    ("ma t/m wo en vr", "ma, di, wo, vr"),
    ("ma t/m vr m.u.v. wo", "ma, di, do, vr"),
    ("ma t/m vr behalve wo", "ma, di, do, vr"),
    ("ma t/m vr, niet op wo", "ma, di, do, vr"),
    ("ma t/m vr (niet wo)", "ma, di, do, vr"),
    ("elke dag behalve woensdag", "ma, di, do, vr"),
    ("hele week m.u.v. vr", "ma, di, wo, do"),
    ("elke dag", "every day"),
    ("iedere dag", "every day"),
    ("alle dagen", "every day"),
    ("dagelijks", "every day"),
    ("hele week", "every day"),
    ("de hele week", "every day"),
    ("alle schooldagen", "every day"),
    ("alle", "every day"),
    ("5 dagen", "every day"),
    ("woensdagmiddag", "wo afternoon"),
    ("woensdag middag", "wo afternoon"),
    ("wo-middag", "wo afternoon"),
    ("vrijdagochtend", "vr morning"),
    ("vr ochtend", "vr morning"),
    ("maandagmorgen", "ma morning"),
    ("do (ochtend)", "do morning"),
    ("di vm", "di morning"),
    ("di nm", "di afternoon"),
    ("dinsdagavond", "di evening"),
    ("ma, di (ochtend), do", "ma, di morning, do"),
    ("maandagochtend en woensdagmiddag", "ma morning, wo afternoon"),
    ("ma ochtend, di middag", "ma morning, di afternoon"),
    ("ma t/m do ochtend", "ma morning, di morning, wo morning, do morning"),
    ("elke ochtend", "ma morning, di morning, wo morning, do morning, vr morning"),
    ("ochtenden: ma, di", "ma morning, di morning"),
    ("ma di do ochtend", "ma, di, do [ochtend]"),
    ("wo om de week", "wo alternating"),
    ("wo (om en om)", "wo alternating"),
    ("om de week vrijdag", "vr alternating"),
    ("ma di wo (om en om)", "ma, di, wo alternating"),
    ("woensdag oneven weken", "wo A"),
    ("wo (oneven)", "wo A"),
    ("wo even weken", "wo B"),
    ("wo (even week)", "wo B"),
    ("vr week A", "vr A"),
    ("vr (wk B)", "vr B"),
    ("ma, di, wo (even)", "ma, di, wo B"),
    ("wo 1x per 2 weken", "wo alternating"),
    ("Spellingspeurders op do", "do [spellingspeurders]"),
    ("ma + studiedagen", "ma [studiedagen]"),
    ("ma 8.30", "ma [8.30]"),
    ("ma en za", "ma [za]"),
    ("eerste maandag van de maand", "ma [eerste] [maand]"),
    ("do-di", "unread"),
    ("vr t/m ma", "unread"),
    ("ma-vr-wo", "unread"),
    ("ma t/m wo t/m vr", "unread"),
    ("ma-", "unread"),
    ("ma en vrij", "two"),
    ("vrij", "two"),
    ("ma t/m wo niet vr", "unread"),
    ("maandelijks", "unread"),
    ("3 dagen", "unread"),
    ("za", "unread"),
    ("wisselend", "unread"),
    ("ochtend", "unread"),
    ("", "empty"),
    ("-", "later"),
    ("n.t.b.", "later"),
    ("n.v.t.", "empty"),
    ("ma, di en do, om de week wo", "ma, di, wo alternating, do"),
    ("ma, di, om de week", "ma, di alternating"),
    ("di/vr (vr om en om)", "di, vr alternating"),
    ("ma t/m do (wo even weken)", "ma, di, wo B, do"),
    ("ma, di, wo (woensdag alleen ochtend)", "ma, di, wo morning"),
    ("do vr (om de week wo)", "wo alternating, do, vr"),
    ("ma di en om de week wo", "ma, di, wo alternating"),
    ("ma, di + oneven weken vr", "ma, di, vr A"),
    ("ma, vr, vr om en om", "ma, vr alternating"),
    ("even weken ma en di", "ma B, di B"),
    ("wo (even weken) en do (oneven)", "wo B, do A"),
    ("ma t/m do + vr-ochtend", "ma, di, wo, do, vr morning"),
    ("ma 8.30-12.00", "ma [8.30] [12.00]"),
    ("ma, di, wo (tot 12.00)", "ma, di, wo [12.00]"),
    ("alle dagen behalve ma en di", "wo, do, vr"),
    ("ma (even), di", "ma B, di"),
    ("ma t/m vr", "ma, di, wo, do, vr"),
    ("dins-, donder- en vrijdag", "di, do, vr"),
    ("maandag, dinsdag en donderdagochtend", "ma, di, do morning"),
    ("op ma en di", "ma, di"),
    ("wo.", "wo"),
    ("1e en 3e maandag", "ma [1] [e] [3] [e]"),
    ("di of do", "two"),
    ("ma t/m donderdag en vrijdagochtend", "ma, di, wo, do, vr morning"),
    ("vr (1x per 2 wkn)", "vr alternating"),
    ("ma, di, do (wk A), wo (wk B)", "ma, di, wo B, do A"),
];

#[test]
fn days_of_the_week() {
    check(DAYS_OF_THE_WEEK, of);
}

pub const WEEKS_OF_THE_CYCLE: &[(&str, &str)] = &[
    ("oneven", " A"),
    ("Oneven weken", " A"),
    ("even", " B"),
    ("even week", " B"),
    ("in de even weken", " B"),
    ("a", " A"),
    ("B", " B"),
    ("week A", " A"),
    ("wk B", " B"),
    ("week b", " B"),
    ("elke week", ""),
    ("A en B", ""),
    ("A/B", ""),
    ("even en oneven", ""),
    ("wekelijks", ""),
    ("om en om", " alternating"),
    ("om de week", " alternating"),
    ("om de andere week", " alternating"),
    ("tweewekelijks", " alternating"),
    ("2-wekelijks", " alternating"),
    ("1x per 2 weken", " alternating"),
    ("afwisselend", " alternating"),
    ("om de week (even)", " B"),
    ("even weken (B)", " B"),
    ("even (A)", "unread"),
    ("", "empty"),
    ("?", "later"),
    ("C", "unread"),
    ("soms", "unread"),
];

#[test]
fn weeks_of_the_cycle() {
    check(WEEKS_OF_THE_CYCLE, |text| said(weeks::read(text), |weeks| week(weeks).to_owned()));
}

#[test]
fn the_days_at_the_end_of_a_label_are_all_of_them_or_none() {
    let of = |text: &str| crate::dutch::days::at_end(text).map(|(before, end, _)| format!("{before} | {end}"));
    for (text, expected) in [
        ("leraar groep 5 werkt op ma en di", "leraar groep 5 | werkt op ma en di"),
        ("leerkracht groep 8 ma t/m wo", "leerkracht groep 8 | ma t/m wo"),
        ("leerkracht groep 8 van maandag tot en met woensdag", "leerkracht groep 8 | van maandag tot en met woensdag"),
        ("lkr 3 ma-wo-vr", "lkr 3 | ma-wo-vr"),
        ("OA A (ma en di)", "OA A | ma en di"),
        ("OA A: ma/di/do", "OA A | ma/di/do"),
        ("oa B is er op di, do en vr", "oa B | is er op di, do en vr"),
        ("directeur elke dag", "directeur | elke dag"),
        ("pedagogisch medewerker ma di", "pedagogisch medewerker | ma di"),
        ("leraar 3 ma, di en woensdagochtend", "leraar 3 | ma, di en woensdagochtend"),
        ("oa A ma di (even weken)", "oa A | ma di (even weken)"),
    ] {
        assert_eq!(of(text).as_deref(), Some(expected), "{text}");
    }
    for text in [
        "leraar groep 5",
        "leraar groep 5 niet op wo",
        "leraar groep 5 vrij op ma",
        "leraar groep 5 afwezig op ma",
        "leraar groep 5 studieverlof di",
        "Ziek: leraar groep 5 ma",
        "leraar groep 5 behalve wo",
        "leraar groep 5 ma of di",
        "leraar groep 5 ma di vanaf januari",
        "leraar groep 5 tot vrijdag",
        "ma di",
        "oa A week",
        "oa A alle",
        "oa A en",
    ] {
        assert_eq!(of(text), None, "{text}");
    }
}

#[test]
fn a_cell_below_a_day_says_without_times_that_someone_is_there() {
    use crate::dutch::days::below;
    let of = |text: &str| below(Weekday::Wednesday, text).map(|on| (on.part, on.weeks));
    for text in ["x", "X", "ja", "hele dag", "heel", "aanwezig", "wo", "1"] {
        assert_eq!(of(text), Some((None, WeeksSaid::Every)), "{text}");
    }
    assert_eq!(of("ochtend"), Some((Some(PartOfDay::Morning), WeeksSaid::Every)));
    assert_eq!(of("alleen 's middags"), Some((Some(PartOfDay::Afternoon), WeeksSaid::Every)));
    assert_eq!(of("x (even)"), Some((None, WeeksSaid::B)));
    assert_eq!(of("ochtend oneven"), Some((Some(PartOfDay::Morning), WeeksSaid::A)));
    for text in ["", "vrij", "6", "6 uur", "8.30", "8.30-12.00", "idem", "di", "halve dag", "soms", "½"] {
        assert_eq!(of(text), None, "{text}");
    }
}
