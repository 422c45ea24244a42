//! The words for taking a group and giving a lesson.
//!
//! A way to say something is one line: a [`Slot`] for each position, in this order. All words are in lower case; write
//! out the forms of a verb that fit. Verbs with "te" need no line of their own: "over te nemen" is read as "overnemen".

use Slot::{Any, Day, Group, Next, NextGroup, NextTeacher, Pupils, Teacher, TheClass, Then};

/// One position in a way to say something.
#[derive(Debug, Clone, Copy)]
pub(super) enum Slot {
    /// One of these words; any others may come before it.
    Any(&'static [&'static str]),
    /// One of these words, with only articles and the like before it: "voor de klas".
    Next(&'static [&'static str]),
    /// One of these words, at once.
    Then(&'static [&'static str]),
    /// A group that the verb is about: "leidt op vrijdag groep 5", not "leidt kinderen van groep 5".
    Group,
    /// A group, with only articles and the like before it.
    NextGroup,
    /// A group, whatever the sentence says of it: "toezicht op groep 5".
    Pupils,
    /// Someone who has a group; any words may come before.
    Teacher,
    /// Someone who has a group, with only articles and the like before.
    NextTeacher,
    /// "De groep" or "de klas" without a number, with only articles and the like before it.
    TheClass,
    /// A day of the week.
    Day,
}

/// A way to say something.
pub(super) type Way = [Slot];

/// Words for a group of pupils, or a lesson of one.
#[rustfmt::skip]
pub(super) const GROUP: &[&str] = &[
    "groep", "groepen", "gr", "klas", "klassen", "les", "lessen", "kleuters", "kleuterbouw", "unit", "units",
];
/// What a word for a group of pupils begins with if it ends in "groep" or "klas": "kleutergroep", "combiklas".
#[rustfmt::skip]
pub(super) const CLASS_BEGINS: &[&str] = &[
    "kleuter", "combi", "combinatie", "instroom", "jaar", "stam", "basis", "parallel", "schakel", "taal", "school",
    "buur", "nieuwkomers", "plus", "onderbouw", "middenbouw", "bovenbouw", "brug", "aanvang", "tussen", "peuter",
];
/// What a word begins with if it ends in "groep" but is about colleagues or parents: "werkgroep".
#[rustfmt::skip]
pub(super) const STAFF_BEGINS: &[&str] = &[
    "werk", "stuur", "project", "kern", "klankbord", "regie", "advies", "expert", "focus", "denk", "ouder", "leer",
    "intervisie", "gebruikers", "doel", "app", "feest", "kwaliteits", "ontwikkel", "sint", "kerst", "voorbereidings",
    "thema", "vak", "beroeps", "bedrijfs", "bevolkings", "vlucht",
];
/// Words for a part of the school: whoever leads one may be its coordinator.
pub(super) const PART_OF_SCHOOL: &[&str] = &["onderbouw", "middenbouw", "bovenbouw", "bouw"];

/// Words for the person who has the group.
#[rustfmt::skip]
pub(super) const TEACHER: &[&str] = &[
    "leraar", "leraren", "lerares", "leerkracht", "leerkrachten", "groepsleraar", "groepsleerkracht",
    "groepsleerkrachten", "collega", "juf", "juffen", "meester", "meesters", "lk", "lkr", "duopartner", "duocollega",
];
/// Those of them who lead a group themselves: "terwijl de leraar lesgeeft" says nothing about anyone else.
#[rustfmt::skip]
pub(super) const LEADS_BY_ROLE: &[&str] =
    &["leraar", "leraren", "lerares", "leerkracht", "leerkrachten", "groepsleraar", "groepsleerkracht", "juf", "meester", "mentor"];

const STAND: &[&str] = &["sta", "staat", "staan", "stond", "stonden"];
const TAKE: &[&str] = &["neem", "neemt", "nemen", "nam", "namen"];
const HAVE_OR_DO: &[&str] = &["heb", "hebt", "heeft", "hebben", "doe", "doet", "doen", "pak", "pakt", "neem", "neemt"];
const DO: &[&str] =
    &["doe", "doet", "doen", "draai", "draait", "draaien", "pak", "pakt", "neem", "neemt", "run", "runt"];
const REPLACE: &[&str] = &["vervang", "vervangt", "vervangen", "verving"];
/// What keeps someone from the group while they stand: "het materiaal staat klaar voor de groep".
pub(super) const STANDS_OTHERWISE: &[&str] =
    &["klaar", "open", "ingepland", "gepland", "genoteerd", "gereserveerd", "bekend", "garant", "stil"];

/// Verbs for giving a lesson.
pub(super) const GIVE: &[&str] = &["geef", "geeft", "geven", "gaf", "verzorg", "verzorgt", "verzorgen"];
/// Single words that say that a lesson is given.
#[rustfmt::skip]
pub(super) const TEACHES: &[&str] = &[
    "lesgeven", "lesgeeft", "lesgegeven", "lesgevende", "lestaken", "lestaak", "lesuren", "lesdagen", "doceren",
    "doceert", "onderwijzen",
];
/// What a word begins with if it ends in "les" but is no lesson of the school: "zwemles".
pub(super) const OTHER_LESSONS: &[&str] = &["zwem", "gast", "bij", "proef", "huiswerk"];
/// Words between "geeft" and "les" that mean something else is given: "geeft in de les uitleg".
#[rustfmt::skip]
pub(super) const IN_FRONT: &[&str] = &[
    "na", "in", "bij", "tijdens", "over", "naast", "onder", "buiten", "tussen", "van", "rond",
];

/// Ways to say that someone takes a group or replaces a teacher, whoever it is.
#[rustfmt::skip]
pub(super) const TAKES: &[&Way] = &[
    &[Any(TAKE), Group, Any(&["over", "waar"])],
    &[Any(TAKE), Any(&["waar"]), Next(&["voor", "van"]), NextTeacher],
    &[Any(TAKE), Group, Next(&["voor"]), Any(&["rekening"])],
    &[Group, Any(&[
        "overnemen", "overneemt", "overneem", "overgenomen", "opvangen", "opvangt", "opgevangen", "draaien", "draait",
        "waarnemen", "waarneemt", "waargenomen", "leiden", "runnen", "runt", "bestieren", "lesgeven", "onderwijzen",
    ])],
    &[Any(&["overname", "waarneming", "vervanging"]), Next(&["van", "in", "voor", "bij"]), NextGroup],
    &[Any(&["overname", "waarneming", "vervanging", "ziektevervanging"]), NextGroup],
    &[Any(STAND), Next(&["er"]), Then(&["alleen"]), Then(&["voor"])],
    &[Any(STAND), Any(&["voor"]), NextGroup],
    &[Any(&["voor"]), NextGroup, Any(STAND)],
    &[Any(&["val", "valt", "vallen", "viel"]), Any(&["in"]), Any(&["voor"])],
    &[Any(&["val", "valt", "vallen", "viel"]), Any(&["voor"]), NextTeacher, Any(&["in"])],
    &[Any(&["val", "valt", "vallen"]), Any(&["in"]), Then(&["in", "bij", "op", "als"]), NextGroup],
    &[Any(&["val", "valt", "vallen"]), Any(&["in"]), Then(&["bij", "als"]), Any(&["ziekte", "ziek", "afwezigheid", "uitval"])],
    &[Any(&["val", "valt", "vallen"]), Any(&["bij"]), Any(&["ziekte", "afwezigheid", "uitval"]), Then(&["in"])],
    &[Any(REPLACE), Teacher],
    &[Any(REPLACE), Group],
    &[Teacher, Any(&["vervang", "vervangt", "vervangen", "waarnemen", "waarneemt", "aflossen", "aflost"])],
    &[Any(&["vervanging", "vervanger", "waarneming", "ziektevervanging"]), Next(&["van", "voor"]), NextTeacher],
    &[Any(&["vervanging", "ziektevervanging"]), NextTeacher],
    &[Any(&["los", "lost", "lossen"]), NextTeacher, Any(&["af"])],
    &[Any(TAKE), Teacher, Any(&["waar"])],
    &[Any(&["vervul", "vervult", "vervullen"]), Any(&["taak", "rol", "functie"]), Then(&["van"]), NextTeacher],
    &[Any(&["draai", "draait", "draaien", "draaide", "bemant", "bemannen", "leid", "leidt", "run", "runt", "runnen", "bestier", "bestiert", "onderwijs", "onderwijst"]), Group],
    &[Any(&["invallen", "inval", "invalt", "invaldienst", "invaldiensten", "invalbeurt", "invalbeurten", "invaluren", "ingevallen", "invalleraar", "invalleerkracht", "inspringen"])],
    &[Any(&["spring", "springt", "springen"]), Any(&["in"]), Any(&["voor", "bij", "als"])],
    &[Group, Any(&["neem", "neemt", "nemen", "vang", "vangt", "vangen"]), Any(&["over", "op", "waar"])],
    &[Group, Any(&["onder"]), Any(&["hoede"])],
    &[Any(&["groepsleerkracht", "groepsleraar"]), Next(&["in", "van", "op", "voor", "bij"]), NextGroup],
    &[Any(&["als"]), Then(&["leraar", "leerkracht", "juf", "meester", "invalleerkracht"]), Next(&["in", "van", "voor"]), NextGroup],
];

/// Ways to say it that only count if nothing in the clause is about watching or helping: "vangt de kleuters op bij de
/// deur", "is verantwoordelijk voor de groep op het plein".
#[rustfmt::skip]
pub(super) const TAKES_UNLESS_WATCHING: &[&Way] = &[
    &[Any(&["vang", "vangt", "vangen", "ving"]), Group, Any(&["op"])],
    &[Any(&["verantwoordelijk", "eindverantwoordelijk", "verantwoordelijke"]), Next(&["voor"]), NextGroup],
    &[Any(&["verantwoordelijkheid", "eindverantwoordelijkheid", "leiding"]), Next(&["voor", "over", "van", "in"]), NextGroup],
    &[Any(&["voor"]), NextGroup, Any(&["verantwoordelijk", "eindverantwoordelijk"])],
    &[Any(&["begeleid", "begeleidt", "begeleiden"]), Any(&["hele"]), Then(&["groep", "klas", "kleutergroep"])],
    &[Any(&["enige"]), Then(&["volwassene"]), Next(&["in", "bij", "met", "voor"]), NextGroup],
];

/// Ways that only count in a clause that is about nothing else: "doet de dinsdag in 4", "voor de klas".
#[rustfmt::skip]
pub(super) const TAKES_IF_BARE: &[&Way] = &[
    &[Any(DO), Day, Next(&["in", "van", "bij", "voor"]), NextGroup],
    &[Any(&["voor"]), TheClass],
    &[Any(&["ben", "bent", "is", "als", "wordt"]), Teacher, Next(&["van", "in", "voor", "op"]), NextGroup],
];

/// The same with a day or a part of it: "heeft op vrijdag groep 5". Without one it is a question.
pub(super) const TAKES_IF_BARE_ON_A_DAY: &[&Way] = &[&[Any(HAVE_OR_DO), Group]];

/// Ways that may mean it or not, in a clause that is about nothing else.
#[rustfmt::skip]
pub(super) const MAY_TAKE_IF_BARE: &[&Way] = &[
    &[Any(HAVE_OR_DO), Group],
    &[Any(DO), Day],
    &[Any(&["alleen"]), NextGroup],
    &[Any(&["voor"]), NextGroup],
    &[Any(&["vervanging", "vervangen", "vervangt", "waarnemen", "waarneming", "achterwacht", "achtervang", "overnemen", "overname"])],
    &[Any(&["opvang"]), NextGroup],
    &[Any(&["opvang"]), Next(&["van"]), NextGroup],
    &[Any(&["instructie", "uitleg"]), NextGroup],
    &[Any(&["instructie", "uitleg"]), Next(&["aan", "in", "voor"]), NextGroup],
    &[Any(&["klassikaal", "klassikale"])],
    &[Any(GIVE), Any(&["instructie"])],
];

/// Ways that may mean it or not, whatever else the clause says.
#[rustfmt::skip]
pub(super) const MAY_TAKE: &[&Way] = &[
    &[Any(&["zonder"]), Next(&["leraar", "leerkracht", "juf", "meester"]), Next(&["in", "bij", "met", "voor"]), NextGroup],
    &[Any(&["leid", "leidt", "draai", "draait"]), Next(PART_OF_SCHOOL)],
    &[Any(&["co-teaching", "coteaching", "co-teacher"])],
    &[Any(&["zelfstandig", "zelfstandige"]), Then(&["instructie", "uitleg", "rekeninstructie", "taalinstructie", "leesinstructie"])],
    &[Any(&["hou", "houd", "houdt", "houden"]), Group, Any(&["bezig", "rustig", "zoet", "draaiende"])],
    &[Any(&["start", "starten", "begin", "begint", "beginnen", "open", "opent", "openen"]), Group],
    &[Any(&["doe", "doet", "doen", "leid", "leidt", "leiden", "geef", "geeft", "verzorg", "verzorgt"]), Next(&["kring", "kringgesprek", "dagopening", "weekopening", "ochtendkring"])],
    &[Any(&["vervangende", "waarnemende", "invallende"]), Then(&["leraar", "leerkracht", "juf", "meester"])],
    &[Any(&["halve"]), Then(&["groep", "klas"])],
    &[Any(&["toets", "toetsen"]), Any(&["in", "bij", "met"]), NextGroup, Any(ALONE)],
    &[Any(&["pas", "past", "passen"]), Any(&["op"]), NextGroup],
    &[Any(&["blijf", "blijft", "blijven"]), Any(&["bij", "op"]), NextGroup],
    &[Any(STAND), Any(&["op"]), NextGroup],
    &[Any(&["draag", "draagt", "dragen"]), Any(&["zorg"]), Next(&["voor"]), NextGroup],
];

/// Words that begin the reason why a teacher is not there.
const WHILE: &[&str] = &["als", "wanneer", "terwijl", "zodra", "zolang", "indien", "omdat", "doordat", "waar"];
/// Words for a teacher who is not there.
#[rustfmt::skip]
const AWAY: &[&str] = &[
    "ziek", "afwezig", "weg", "vrij", "vergadert", "vergaderen", "vergadering", "overleg", "oudergesprek", "oudergesprekken", "gesprekken", "uitvalt", "ontbreekt", "elders", "gesprek", "cursus",
    "scholing", "studeert", "verlof", "later", "toetst",
];
/// Who may not be there: a teacher, or who stands in for one. That there is no gym, or no rain, says nothing of that.
#[rustfmt::skip]
pub(super) const NO_TEACHER: &[&str] = &[
    "leraar", "leraren", "leerkracht", "leerkrachten", "juf", "meester", "invaller", "invallers", "inval", "vervanger", "vervanging", "bevoegde", "bevoegden",
];
/// Ways to say that there is no teacher with the group, whoever is: it is asked, also of watching.
#[rustfmt::skip]
pub(super) const WITHOUT_TEACHER: &[&Way] = &[
    &[Pupils, Any(WHILE), NextTeacher, Any(AWAY)],
    &[Any(WHILE), NextTeacher, Any(AWAY), Pupils],
    &[Pupils, Any(&["tot", "totdat"]), NextTeacher],
    &[Any(&["zonder"]), Next(&["leraar", "leerkracht", "juf", "meester"]), Pupils],
    &[Pupils, Any(&["zonder"]), Next(&["leraar", "leerkracht", "juf", "meester"])],
];

/// The same of someone who is named without a lesbevoegdheid, and no group: "de assistent springt bij als er geen leerkracht is".
pub(super) const WITHOUT_TEACHER_NAMED: &[&Way] = &[&[Any(WHILE), NextTeacher, Any(AWAY)]];

/// The same where there is none of [`NO_TEACHER`], which the words after "geen" say.
pub(super) const NOBODY_THERE: &[&Way] =
    &[&[Pupils, Any(WHILE), Any(&["geen"])], &[Any(WHILE), Any(&["geen"]), Pupils]];
/// And of someone who is named.
pub(super) const NOBODY_THERE_NAMED: &[&Way] = &[&[Any(WHILE), Any(&["geen"])]];

/// Ways to say that someone watches a group in a lesson, with [`IN_LESSON`] in the same clause.
pub(super) const WATCHES_CLASS: &[&Way] = &[
    &[
        Any(&["toezicht", "surveilleren", "surveilleert", "surveillance", "let", "letten"]),
        Any(&["op", "in", "bij", "over"]),
        NextGroup,
    ],
    &[Any(&["toezicht", "surveilleren", "surveillance"]), NextGroup],
];
/// Words for being alone, or for a time at which there are lessons.
pub(super) const IN_LESSON: &[&str] = &[
    "alleen",
    "zelfstandig",
    "solo",
    "toets",
    "toetsen",
    "les",
    "lessen",
    "lestijd",
    "lesuur",
    "instructie",
    "werktijd",
];
/// Words for what is prepared or told: the group is not there, or its teacher is.
pub(super) const PREPARES: &[&str] = &[
    "klaar",
    "klaarzetten",
    "klaarleggen",
    "spullen",
    "materiaal",
    "materialen",
    "bel",
    "belt",
    "bellen",
    "mailt",
    "meldt",
    "kopieert",
];
/// Words for being outside a lesson.
#[rustfmt::skip]
pub(super) const OUTSIDE_LESSON: &[&str] = &[
    "plein", "pleinwacht", "schoolplein", "pauze", "pauzes", "buitenspelen", "overblijf", "overblijven", "tso", "lunch", "lunchen", "eten",
    "fruit", "deur", "hek", "poort", "bus", "gang", "inloop", "buiten", "zwemmen", "bso", "vso", "schooltijd", "gebouw", "kapstok",
];

/// Words for being on one's own with a group. "Alleen" also means "only", so much depends on the rest of the clause.
pub(super) const ALONE: &[&str] = &["alleen", "zelfstandig", "solo", "eentje"];
/// Words between being alone and the group.
pub(super) const ALONE_WITH: &[&str] = &["voor", "in", "met", "bij", "op"];
/// Verbs for being somewhere. With one of them, "alleen in groep 5" means being on one's own there.
#[rustfmt::skip]
pub(super) const BE: &[&str] = &[
    "ben", "bent", "is", "zijn", "was", "sta", "staat", "staan", "stond", "zit", "zitten", "blijf", "blijft", "blijven",
    "heb", "hebt", "heeft", "hebben", "doe", "doet", "doen", "draai", "draait", "draaien", "run", "runt",
];

/// Words for helping, practising, watching or preparing: with one of them, "alleen in groep 5" means only there.
#[rustfmt::skip]
pub(super) const HELPS: &[&str] = &[
    "help", "helpt", "helpen", "meehelpen", "hulp", "ondersteun", "ondersteunt", "ondersteunen", "ondersteuning",
    "assisteer", "assisteert", "assisteren", "begeleid", "begeleidt", "begeleiden", "oefen", "oefent", "oefenen", "lees",
    "leest", "voorlezen", "kijk", "kijkt", "kijken", "observeer", "observeert", "observeren", "observatie", "let",
    "speelt", "spelen", "knutselt", "kopieer", "kopieert", "kopiëren", "materiaal", "materialen", "spullen", "klaar",
    "klaarzetten", "groepje", "groepjes", "leerling", "leerlingen", "kinderen", "kind", "ouders", "boeken", "mee",
    "luizen", "foto", "foto's", "schoolreis", "kamp", "musical", "uitje", "ophalen", "brengen", "extra", "handen",
];

/// Words for watching pupils outside lessons. That is work, but no lesson.
#[rustfmt::skip]
pub(super) const WATCHING: &[&str] = &[
    "toezicht", "plein", "pleinwacht", "schoolplein", "pauze", "pauzes", "buitenspelen", "overblijf", "overblijven", "tso",
    "lunch", "lunchen", "eten", "fruit", "deur", "hek", "poort", "bus", "wc", "gang", "kapstok", "inloop", "surveilleren", "surveillance",
    "naar", "buiten", "uitje", "gebouw", "zwemmen", "bso", "vso", "schooltijd", "opvang",
];

/// Verbs that leave open whether someone is on their own in a group or only in that one.
pub(super) const WORKS: &[&str] =
    &["werk", "werkt", "werken", "ga", "gaat", "kom", "komt", "geef", "geeft", "moet", "mag"];

/// Words that make a group small: a lesson to a few pupils may also be practice.
pub(super) const FEW: &[&str] = &[
    "groepje",
    "groepjes",
    "leerling",
    "leerlingen",
    "kinderen",
    "kind",
    "tweetal",
    "tweetallen",
    "duo's",
    "kleine",
    "klein",
];

/// Ways to say it that leave out the group. They only count if the sentence names someone without a lesbevoegdheid:
/// "het feest valt in december", but "de stagiair valt in".
#[rustfmt::skip]
pub(super) const TAKES_OVER: &[&Way] = &[
    &[Any(&["neemt", "nemen"]), Any(&["over"])],
    &[Any(&["overnemen", "overneemt"])],
    &[Any(&["voor"]), Next(&["groep", "klas"])],
    &[Any(&["vangt", "vangen"]), Any(&["op"])],
    &[Any(&["opvangen", "opvangt"])],
    &[Any(&["valt", "vallen"]), Any(&["in"])],
    &[Any(&["springt", "springen"]), Any(&["in"])],
];

/// The same, but only in a sentence about who stands in for a teacher: elsewhere the conciërge vervangt a lamp.
#[rustfmt::skip]
pub(super) const STANDS_IN: &[&Way] = &[
    &[Any(&["vervangt"])],
    &[Any(&["geeft"]), Any(&["les"])],
];

/// Ways to say that a lesson is given, without the word for it.
#[rustfmt::skip]
pub(super) const INSTRUCTS: &[&Way] = &[
    &[Any(GIVE), Any(&["instructie", "uitleg"]), Any(&["hele"]), Then(&["groep", "klas"])],
    &[Any(&["instructie", "uitleg"]), Next(&["aan", "voor"]), Any(&["hele"]), Then(&["groep", "klas"])],
    &[Any(GIVE), Any(&["instructie", "basisinstructie"]), Next(&["aan", "in", "voor"]), NextGroup],
    &[Any(GIVE), Any(&["klassikale", "klassikaal"])],
    &[Any(GIVE), Any(&["groepsinstructie", "basisinstructie"])],
    &[Any(&["klassikale"]), Any(&["instructie", "uitleg", "les", "lessen"])],
    &[Any(&["groepsinstructie", "basisinstructie"])],
    &[Any(&["instructie", "rekeninstructie", "taalinstructie", "leesinstructie", "spellinginstructie", "ochtendinstructie", "middaginstructie"]), Any(&["geven", "verzorgen"]), Next(&["aan", "in", "voor"]), NextGroup],
    &[Any(GIVE), Any(&["rekeninstructie", "taalinstructie", "leesinstructie", "spellinginstructie", "ochtendinstructie", "middaginstructie"])],
];

/// Verbs that, with a lesson, also say that it is given: "draait de gymles".
pub(super) const HOLD: &[&str] = &["doe", "doet", "doen", "draai", "draait", "draaien", "leid", "leidt", "leiden"];

/// Subjects: what is given in "geeft gym", and the name under which a school knows it.
#[rustfmt::skip]
pub(super) const SUBJECTS: &[(&str, &[&str])] = &[
    ("gym", &["gym", "gymnastiek", "bewegingsonderwijs", "sport", "kleutergym", "lo"]),
    ("muziek", &["muziek", "zang", "muzikale"]),
    ("Engels", &["engels"]),
    ("rekenen", &["rekenen", "reken", "wiskunde"]),
    ("taal", &["taal", "nederlands", "spelling", "woordenschat"]),
    ("lezen", &["lezen", "lees", "leesonderwijs"]),
    ("tekenen", &["tekenen", "teken", "beeldend", "beeldende"]),
    ("handvaardigheid", &["handvaardigheid", "handenarbeid", "crea", "techniek"]),
    ("drama", &["drama", "theater"]),
    ("dans", &["dans"]),
    ("aardrijkskunde", &["aardrijkskunde", "topografie"]),
    ("geschiedenis", &["geschiedenis"]),
    ("natuur", &["natuur", "biologie", "natuurkunde"]),
    ("wereldoriëntatie", &["wereldoriëntatie", "wo", "zaakvakken"]),
    ("verkeer", &["verkeer", "verkeers"]),
    ("godsdienst", &["godsdienst", "levensbeschouwing", "levo", "hvo", "gvo"]),
    ("burgerschap", &["burgerschap"]),
    ("Frans", &["frans"]),
    ("Duits", &["duits"]),
    ("", &["vak", "vakken"]),
];

/// Words that deny. Not "zonder": "neemt de groep over zonder leraar" denies nothing.
pub(super) const NOT: &[&str] = &["niet", "nooit", "geen", "nimmer", "noch", "behalve"];

/// Words after "geen" for someone who is not there. "Neemt bij geen invaller de groep over" denies nothing.
pub(super) const ABSENT: &[&str] = &["invaller", "invallers", "vervanger", "vervanging", "oplossing"];

/// Words after which the same sentence says something new.
pub(super) const BUT: &[&str] = &["maar", "want", "dan"];

/// Words between a verb or preposition and what it is about: articles and the like.
#[rustfmt::skip]
pub(super) const ARTICLES: &[&str] = &[
    "de", "het", "een", "je", "jouw", "jullie", "mijn", "ons", "onze", "hun", "haar", "zijn", "die", "deze", "dat", "dit",
    "eigen", "hele", "volle", "vaste", "andere", "twee", "beide", "bevoegde", "zieke", "afwezige", "vervangend", "'s", "elke", "alle",
];

/// Words before "oa" that show that it is an onderwijsassistent.
pub(super) const BEFORE_ASSISTANT: &[&str] =
    &["de", "een", "onze", "elke", "iedere", "door", "als", "dan", "of", "en", "geen"];

/// Words that make a group the place of something and not what is led: "van groep 5".
#[rustfmt::skip]
pub(super) const PREPOSITIONS: &[&str] = &[
    "van", "uit", "in", "met", "bij", "naar", "aan", "over", "tussen", "voor", "per", "naast", "binnen", "buiten", "langs",
    "tijdens", "na", "tegen", "rond",
];

/// Small words that may come between a person and what they do, and that do not name anything else it could be about.
#[rustfmt::skip]
pub(super) const SMALL: &[&str] = &[
    "de", "het", "een", "die", "dan", "ook", "zelf", "soms", "altijd", "even", "tijdelijk", "direct", "meteen", "er",
    "kan", "kunnen", "mag", "mogen", "moet", "moeten", "zal", "zullen", "gaat", "gaan", "wil", "willen", "laat", "laten",
    "of", "en", "hem", "haar", "alleen", "zelfstandig", "medewerker", "medewerkers",
];

/// Words that a clause may hold without being about anything else: when, how long, and words that join.
#[rustfmt::skip]
pub(super) const WHEN: &[&str] = &[
    "op", "in", "van", "tot", "om", "met", "per", "voor", "bij", "door", "je", "jij", "ik", "zij", "hij", "zijn", "week",
    "weken", "dag", "dagen", "dagdeel", "dagdelen", "ochtend", "ochtenden", "middag", "middagen", "'s", "s", "ochtends",
    "middags", "uur", "uren", "u", "minuten", "min", "hele", "halve", "elke", "iedere", "ieder", "twee", "drie", "vier",
    "vijf", "één", "eén", "eigen", "vaste", "vast", "vaak", "soms", "weer", "dus", "jouw", "nu", "volledig", "zelf", "ma", "di",
    "wo", "do", "vr", "oneven", "even", "om", "ziekte", "afwezigheid", "t/m", "t", "m", "maandelijks", "wekelijks",
    "dagelijks", "solo", "hoofd", "tijdens", "lestijd", "schooldag",
];

/// Words for a day or a part of it, besides the days of the week.
#[rustfmt::skip]
pub(super) const PART_OF_DAY: &[&str] =
    &["dag", "dagen", "ochtend", "ochtenden", "middag", "middagen", "ochtends", "middags", "dagdeel", "week"];

/// What is written apart from its verb around "te": "over te nemen", "les te geven".
pub(super) const PARTICLES: &[&str] = &["over", "in", "op", "waar", "les", "af"];
