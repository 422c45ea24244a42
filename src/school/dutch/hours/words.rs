//! The words in an amount of time. All in lower case, without points: "p.p." is looked up as "pp".

use super::{Each, Per};

/// Units, in minutes.
pub(super) const UNITS: &[(u32, &[&str])] = &[
    (
        60,
        &[
            "u", "uur", "uren", "uurtje", "uurtjes", "h", "hr", "hrs", "klokuur", "klokuren", "klok", "taakuur",
            "taakuren", "werkuur", "werkuren", "jaaruren", "normuren",
        ],
    ),
    (1, &["min", "minuut", "minuten", "minuutjes", "mins", "m", "'"]),
    (15, &["kwartier", "kwartiertje", "kwartieren"]),
];

/// Amounts in one word, in minutes.
pub(super) const WHOLE: &[(u32, &[&str])] = &[
    (30, &["halfuur", "halfuurtje", "halfuren"]),
    (45, &["driekwartier"]),
    (90, &["anderhalfuur", "anderhalfuurtje"]),
    (150, &["tweeënhalfuur", "tweeenhalfuur"]),
];

/// Numbers in one word, in millionths.
pub(super) const PARTS: &[(u64, &[&str])] = &[
    (500_000, &["half", "halve", "½"]),
    (1_500_000, &["anderhalf", "anderhalve"]),
    (2_500_000, &["tweeënhalf", "tweeenhalf"]),
    (3_500_000, &["drieënhalf", "drieenhalf"]),
    (250_000, &["¼"]),
    (750_000, &["¾", "driekwart"]),
    (333_333, &["⅓"]),
    (666_667, &["⅔"]),
];

/// Words for a part of full time.
pub(super) const FULL_TIME: &[&str] =
    &["fte", "ftes", "fte's", "wtf", "wtf's", "werktijdfactor", "aanstelling", "betrekkingsomvang", "dienstverband"];

/// Words for about.
#[rustfmt::skip]
pub(super) const ABOUT: &[&str] = &[
    "ca", "circa", "ongeveer", "ong", "ongev", "plm", "plusminus", "rond", "rondom", "zo'n", "geschat", "schatting",
    "naar", "gemiddeld", "gem", "indicatief", "indicatie", "bijna", "ruwweg", "grofweg", "richtlijn", "richttijd",
];

/// Words for at most.
#[rustfmt::skip]
pub(super) const AT_MOST: &[&str] = &["max", "maximaal", "maximum", "hooguit", "hoogstens", "hoogste"];

/// Words for at least. "Min" before a number is one too; after it, it is minutes.
pub(super) const AT_LEAST: &[&str] =
    &["minimaal", "minimum", "minstens", "tenminste", "minste", "vanaf", "ruim", "meer"];

/// What comes back: after "per", "elke", "/" or "p/".
pub(super) const PERIODS: &[(Per, &[&str])] = &[
    (Per::Year, &["jaar", "jr", "j", "schooljaar", "kalenderjaar", "jaarlijks", "cursusjaar"]),
    (Per::HalfYear, &["halfjaar", "semester", "halfjaarlijks", "helft"]),
    (Per::Quarter, &["kwartaal", "periode", "trimester", "blok", "thema", "projectperiode"]),
    (Per::Month, &["maand", "mnd", "maandelijks", "m"]),
    (Per::Week, &["week", "wk", "w", "wekelijks", "schoolweek", "werkweek", "lesweek"]),
    (Per::Day, &["dag", "d", "dagelijks", "schooldag", "werkdag", "ochtend", "middag", "avond"]),
    (
        Per::Turn,
        &[
            "keer",
            "x",
            "vergadering",
            "bijeenkomst",
            "overleg",
            "les",
            "sessie",
            "moment",
            "beurt",
            "gesprek",
            "uitje",
            "training",
            "bespreking",
            "activiteit",
        ],
    ),
];

/// Whole words that say what comes back, without "per".
pub(super) const PERIOD_WORDS: &[(Per, &[&str])] = &[
    (Per::Year, &["jaarlijks", "pj", "jaarbasis", "p/j"]),
    (Per::HalfYear, &["halfjaarlijks"]),
    (Per::Month, &["maandelijks", "p/m"]),
    (Per::Week, &["wekelijks", "pw", "p/w"]),
    (Per::Day, &["dagelijks", "pd"]),
];

/// For whom it counts again: after "per", "elke", "/" or "p/".
#[rustfmt::skip]
pub(super) const EACH: &[(Each, &[&str])] = &[
    (Each::Person, &[
        "persoon", "pers", "p", "deelnemer", "deeln", "dln", "leerkracht", "lkr", "lk", "leraar", "collega", "lid",
        "teamlid", "werkgroeplid", "commissielid", "man", "medewerker", "mdw", "medew", "personeelslid", "begeleider",
        "iemand", "iedereen", "coördinator", "assistent", "oa", "ouder", "vrijwilliger", "juf", "fte",
    ]),
    (Each::Group, &["groep", "gr", "klas", "combinatiegroep", "stamgroep", "unit"]),
    (Each::Pupil, &["leerling", "ll", "kind", "lln", "leerl", "kleuter"]),
    (Each::Other, &[
        "bouw", "rapport", "kwartaalrapport", "school", "locatie", "vak", "toets", "evenement", "project", "stagiair",
        "student", "werkgroep", "commissie", "methode", "ruimte", "team", "arrangement",
    ]),
];

/// Whole words for each person, without "per".
pub(super) const EACH_WORDS: &[&str] = &["pp", "p/p", "pppj", "elk", "ieder"];

/// Words before what comes back, or before whom it counts for.
pub(super) const PER: &[&str] = &["per", "p", "/", "elke", "elk", "iedere", "ieder", "à"];

/// Things that are counted as times: "10 weken à 2 uur", "3 vergaderingen van 2 uur".
#[rustfmt::skip]
pub(super) const TURNS: &[&str] = &[
    "x", "keer", "maal", "keren", "malen", "vergadering", "vergaderingen", "verg", "bijeenk", "bijeenkomst", "bijeenkomsten", "avond",
    "avonden", "ochtend", "ochtenden", "middag", "middagen", "week", "weken", "wk", "wkn", "maand", "maanden", "mnd", "sessie",
    "sessies", "les", "lessen", "moment", "momenten", "rapport", "rapporten", "gesprek", "gesprekken", "blok", "blokken",
    "overleg", "overleggen", "groep", "groepen", "persoon", "personen", "pers", "mensen", "leerkrachten", "dagen", "dag",
    "p", "collega's", "collegas", "leden", "lkr", "periodes", "studiedag", "studiedagen", "beurt", "beurten", "leerlingen", "ouderavonden", "oudergesprekken",
];

/// Those that do not say what is counted, or that count people.
#[rustfmt::skip]
pub(super) const NO_TURN: &[&str] = &[
    "x", "keer", "maal", "keren", "malen", "persoon", "personen", "pers", "mensen", "leerkrachten", "p", "collega's", "collegas", "leden", "lkr",
];

/// Those that count people.
pub(super) const PEOPLE: &[&str] =
    &["persoon", "personen", "pers", "mensen", "leerkrachten", "p", "collega's", "collegas", "leden", "lkr"];

/// Words between a number of times and how long each takes.
pub(super) const OF: &[&str] = &["van", "à", "a", "met", "gedurende", "steeds", "telkens", "ieder", "elk"];

/// Words that change nothing.
#[rustfmt::skip]
pub(super) const SMALL: &[&str] = &[
    "de", "het", "een", "in", "totaal", "tot", "op", "voor", "uit", "om", "en", "ten", "is", "dus", "samen", "aan", "totale",
];

/// Words that begin a remark after a number.
pub(super) const BESIDE: &[&str] = &[
    "incl",
    "inclusief",
    "waarvan",
    "nl",
    "namelijk",
    "oa",
    "zie",
    "volgens",
    "via",
    "vanuit",
    "indien",
    "bij",
    "als",
];

/// Words that turn an amount round: whatever stands beside them is not the amount.
pub(super) const NOT: &[&str] =
    &["niet", "geen", "zonder", "minus", "excl", "exclusief", "was", "ipv", "nooit", "behalve"];

/// Whether a table has a word, and for what.
pub(super) fn find<T: Copy>(table: &[(T, &[&str])], word: &str) -> Option<T> {
    table.iter().find(|(_, words)| words.contains(&word)).map(|&(found, _)| found)
}
