//! Periods in words, and the words around them. All as [`plain`](crate::dutch::plain) makes them.

use crate::months::Month::{
    self, April, August, December, February, January, July, June, March, May, November, October, September,
};

/// A period: its months, whether they are only about right, and its names.
pub(super) type Period = (&'static [Month], bool, &'static [&'static str]);

#[rustfmt::skip]
pub(super) const PERIODS: &[Period] = &[
    (&[September, October, November], true, &["najaar", "hetnajaar", "herfst", "deherfst", "herfstperiode", "najaars"]),
    (&[December, January, February], true, &["winter", "dewinter", "wintermaanden", "winterperiode"]),
    (&[March, April, May], true, &["voorjaar", "hetvoorjaar", "lente", "delente"]),
    (&[June, July], true, &["zomer", "dezomer", "voordezomer", "voorzomer", "voorzomervakantie", "voordezomervakantie", "eindeschooljaar", "eindschooljaar", "eindvanhetschooljaar", "eindevanhetschooljaar", "eindejaar", "eindvanhetjaar", "eindevanhetjaar", "eindejaars", "laatsteschoolweken", "laatsteweken", "laatsteschoolweek", "afsluitingschooljaar", "eindschooljr", "eindesj", "eindsj"]),
    (&[August, September], true, &["startschooljaar", "beginschooljaar", "beginvanhetschooljaar", "startvanhetschooljaar", "nadezomer", "nazomer", "nazomervakantie", "nadezomervakantie", "eersteschoolweken", "eersteweken", "eersteschoolweek", "startvanhetjaar", "beginvanhetjaar", "startweek", "startweken", "goudenweken", "degoudenweken", "openingschooljaar", "startsj", "beginsj"]),
    (&[August, September, October, November, December, January], true, &["eerstehalfjaar", "1ehalfjaar", "hethalfjaar1", "halfjaar1", "eerstehelft", "1ehelft", "eerstehelftschooljaar", "1ehelftschooljaar", "eerstehelftvanhetschooljaar", "1ehelftvanhetschooljaar", "semester1", "eerstesemester", "1esemester", "eerstehelftvanhetjaar"]),
    (&[February, March, April, May, June, July], true, &["tweedehalfjaar", "2ehalfjaar", "halfjaar2", "tweedehelft", "2ehelft", "tweedehelftschooljaar", "2ehelftschooljaar", "tweedehelftvanhetschooljaar", "2ehelftvanhetschooljaar", "semester2", "tweedesemester", "2esemester", "tweedehelftvanhetjaar"]),
    (&[October], true, &["herfstvakantie", "deherfstvakantie", "rondherfstvakantie", "ronddeherfstvakantie", "kinderboekenweek", "dekinderboekenweek", "dierendag", "naherfstvakantie", "voorherfstvakantie", "voordeherfstvakantie"]),
    (&[November], true, &["nadeherfstvakantie", "nadeherfst", "sintmaarten"]),
    (&[December], true, &["kerst", "dekerst", "rondkerst", "ronddekerst", "rondkerstmis", "voorkerst", "voordekerst", "voorkerstvakantie", "voordekerstvakantie", "kersttijd", "kerstperiode", "rondsinterklaas", "sinterklaastijd", "kerstmis", "decembermaand"]),
    (&[November, December], true, &["tussenherfstenkerstvakantie", "tussenherfstenkerst", "tussenherfstvakantieenkerst", "tussenherfstvakantieenkerstvakantie", "tussendeherfstvakantieendekerstvakantie", "herfsttotkerst", "sinterklaas", "sint", "sinterklaasperiode", "sinterklaasenkerst", "sintenkerst", "feestmaanden"]),
    (&[December, January], true, &["kerstvakantie", "dekerstvakantie", "rondkerstvakantie", "ronddekerstvakantie", "rondoudennieuw"]),
    (&[January], true, &["nakerst", "nadekerst", "nakerstvakantie", "nadekerstvakantie", "nieuwjaar"]),
    (&[February], true, &["voorjaarsvakantie", "devoorjaarsvakantie", "rondvoorjaarsvakantie", "ronddevoorjaarsvakantie", "krokusvakantie", "voorvoorjaarsvakantie", "voordevoorjaarsvakantie", "valentijn"]),
    (&[March], true, &["navoorjaarsvakantie", "nadevoorjaarsvakantie", "nakrokusvakantie"]),
    (&[April], true, &["koningsspelen", "koningsdag", "dekoningsspelen", "rondkoningsdag", "voormeivakantie", "voordemeivakantie"]),
    (&[April, May], true, &["meivakantie", "demeivakantie", "rondmeivakantie", "ronddemeivakantie"]),
    (&[May], true, &["nameivakantie", "nademeivakantie", "moederdag", "avondvierdaagse"]),
    (&[June], true, &["vaderdag"]),
    (&[July, August], true, &["zomervakantie", "dezomervakantie"]),
];

/// Feast days that move: their names, and the days between Easter and them.
#[rustfmt::skip]
pub(super) const AROUND_EASTER: &[(i64, &[&str])] = &[
    (0, &["pasen", "rondpasen", "paas", "depasen", "paasperiode", "ronddepasen", "paastijd", "paasweekend"]),
    (-47, &["carnaval", "carnavalsperiode", "rondcarnaval", "hetcarnaval"]),
    (39, &["hemelvaart", "hemelvaartsdag", "rondhemelvaart"]),
    (49, &["pinksteren", "rondpinksteren"]),
];

/// Ways to say all year.
#[rustfmt::skip]
pub(super) const ALL_YEAR: &[&str] = &[
    "helejaar", "heeljaar", "hethelejaar", "heelhetjaar", "heelschooljaar", "heleschooljaar", "hetheleschooljaar",
    "heelhetschooljaar", "schooljaar", "hetschooljaar", "gehelejaar", "hetgehelejaar", "geheeljaar", "geheleschooljaar",
    "hetgeheleschooljaar", "helejaardoor", "hethelejaardoor", "heeljaardoor", "heelhetjaardoor", "jaarrond", "hetjaardoor",
    "doorhethelejaar", "doorhetjaarheen", "doorhetjaar", "doorhethelejaarheen", "altijd", "doorlopend", "continu",
    "maandelijks", "wekelijks", "dagelijks", "elkemaand", "elkeweek", "elkedag", "iederemaand", "iedereweek", "iederedag",
    "allemaanden", "alleweken", "permaand", "perweek", "perdag", "doorhetschooljaar", "gedurendehethelejaar",
    "gedurendehetschooljaar", "gedurendehetjaar", "gedurendehetheleschooljaar", "structureel", "verspreid",
    "verspreidoverhetjaar", "verspreidoverhetschooljaar", "overhethelejaar", "hj", "jr", "jaar", "heeljr", "helejr",
    "doordeweeks", "sj", "helesj", "heelsj", "dehelejaar", "helejaarrond", "heelhetjaarrond",
];

/// Ways to say now and then, with how many times a year, if that is clear.
#[rustfmt::skip]
pub(super) const SOMETIMES: &[(Option<u32>, &[&str])] = &[
    (Some(1), &["jaarlijks", "perjaar", "elkjaar", "iederjaar", "elkschooljaar", "iederschooljaar", "eenmaalperjaar", "eenkeerperjaar", "eensperjaar", "eenmalig", "eenmaligperjaar", "perschooljaar", "eenmaaljaarlijks", "jaarlijksterugkerend", "eenmaal"]),
    (Some(2), &["halfjaarlijks", "perhalfjaar", "elkhalfjaar", "iederhalfjaar", "tweemaalperjaar", "tweekeerperjaar", "elkhalfjr"]),
    (Some(3), &["driemaalperjaar", "driekeerperjaar", "pertrimester", "elktrimester"]),
    (Some(4), &["perkwartaal", "elkkwartaal", "iederkwartaal", "viermaalperjaar", "vierkeerperjaar", "driemaandelijks"]),
    (None, &["paarkeerperjaar", "eenpaarkeerperjaar", "enkelekerenperjaar", "meerderekerenperjaar", "meerdermalenperjaar", "perperiode", "elkeperiode", "iedereperiode", "perblok", "elkblok", "perthema", "afentoe", "soms", "incidenteel", "naarbehoefte", "indiennodig", "opafroep", "wanneernodig", "omdemaand", "omde6weken", "omdezesweken", "elke6weken", "elkezesweken", "6wekelijks", "zeswekelijks", "wisselend", "divers", "verschillend", "flexibel", "inperiodes", "per6weken", "omde8weken", "8wekelijks"]),
];

/// Words around a month that change nothing: "begin mei", "tweede week van juni".
#[rustfmt::skip]
pub(super) const SMALL: &[&str] = &[
    "begin", "eind", "einde", "half", "medio", "midden", "mid", "laatste", "eerste", "tweede", "derde", "vierde", "1e", "2e",
    "3e", "4e", "1ste", "2de", "helft", "week", "weken", "wk", "van", "de", "het", "in", "op", "maand", "maanden", "dag",
    "e", "ste", "en", "tijdens", "start", "weekend", "weekeinde", "dagen", "loop", "per", "vooral",
    "uit", "jaar", "schooljaar", "schooljr",
];

/// Words that say that the months are about right.
#[rustfmt::skip]
pub(super) const ABOUT: &[&str] =
    &["rond", "rondom", "omstreeks", "ongeveer", "ca", "circa", "plm", "±", "ong", "waarschijnlijk", "richting", "tegen"];

/// Words that make a month one end of something: "vóór 1 mei" may be April, or any month before.
pub(super) const BEFORE_OR_AFTER: &[&str] =
    &["voor", "vóór", "na", "uiterlijk", "deadline", "niet", "behalve", "muv", "zonder", "per"];
