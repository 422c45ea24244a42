//! The words by which the label of a task is known to ask for something.
//!
//! A line of the table holds when all its patterns are among the words of the label, in any order:
//! - `rapporten`: exactly this word;
//! - `rekencoord*`: a word that begins with this; `*gesprekken`: one that ends with it.
//!
//! Words are in lower case without accents. An apostrophe and a hyphen separate words: "MR-lid" is two.

use taakkompas_school::dutch::days::weekday;

use super::{Certainty, Need};
use crate::tasks::Fixed;

/// What some words ask for.
pub(super) struct Entry {
    words: &'static [&'static str],
    /// Words that may be beside them; any if empty.
    beside: &'static [&'static str],
    /// Words beside which they ask for nothing.
    unless: &'static [&'static str],
    pub need: Need,
    pub certainty: Certainty,
    /// Whether they also ask for it beside a word for paperwork or planning.
    pub stands_clerical: bool,
}

impl Entry {
    /// Whether a label has these words.
    pub fn is_in(&self, words: &[String]) -> bool {
        let has = |pattern: &&str| words.iter().any(|word| fits(pattern, word));
        let is_free = |word: &String| {
            let is_own = self.words.iter().chain(self.beside).any(|pattern| fits(pattern, word));
            is_own || BETWEEN.contains(&word.as_str()) || is_count(word)
        };
        self.words.iter().all(has)
            && !self.unless.iter().any(|pattern| has(&pattern))
            && (self.beside.is_empty() || words.iter().all(is_free))
    }
}

/// A pattern of one word.
fn fits(pattern: &str, word: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(end), _) => word.ends_with(end),
        (None, Some(begin)) => word.starts_with(begin),
        (None, None) => word == pattern,
    }
}

/// A number, or a number of times: "3x".
fn is_count(word: &str) -> bool {
    word.trim_end_matches('x').chars().all(|sign| sign.is_ascii_digit())
}

/// The words of a label.
pub(super) fn of(label: &str) -> Vec<String> {
    let lower = label.to_lowercase();
    let plain: String = lower.chars().filter_map(without_accent).collect();
    plain.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A letter without its accent; `None` for an accent by itself.
const fn without_accent(letter: char) -> Option<char> {
    match letter {
        'á' | 'à' | 'ä' | 'â' => Some('a'),
        'é' | 'è' | 'ë' | 'ê' => Some('e'),
        'í' | 'ï' | 'î' => Some('i'),
        'ó' | 'ö' | 'ô' => Some('o'),
        'ú' | 'ü' | 'û' => Some('u'),
        'ç' => Some('c'),
        '\u{300}'..='\u{36f}' => None,
        letter => Some(letter),
    }
}

fn has_any(words: &[String], patterns: &[&str]) -> bool {
    words.iter().any(|word| patterns.iter().any(|pattern| fits(pattern, word)))
}

/// Small words that say nothing.
const BETWEEN: &[&str] = &["de", "het", "een", "van", "in", "en", "voor", "op", "aan", "bij", "met", "per", "x", "t", "m"];

/// Words for paperwork, planning and things: who does that need not be in front of a group.
#[rustfmt::skip]
const CLERICAL: &[&str] = &[
    "plannen", "planning", "inplannen", "*rooster", "*roosters", "roosteren", "indelen", "indeling", "bestel*", "inkoop", "inkopen",
    "kopieer*", "kopier*", "print*", "drukken", "drukwerk", "lamineren", "verstur*", "verzend*", "regelen", "organis*",
    "*materiaal", "*materialen", "spullen", "map", "mappen", "*mappen", "zoeken", "administra*", "archief", "archiver*", "opruimen", "notul*",
    "agenda", "evalu*", "lijst", "lijsten", "formulier*", "mail*", "invoer*", "beheer*", "poster*", "versier*", "website", "koffie",
    "catering", "overleg", "vergadering*", "protocol*", "beleid", "*beleid", "*kalender", "budget*", "aanmeld*", "communicatie", "cursus*",
    "*scholing", "filmpje*", "*filmpjes", "video*", "leskist*", "brief", "brieven", "envelop*", "uitnodig*", "klaarzetten", "vastleggen",
];

/// Words for arranging something.
const ARRANGES: &[&str] = &["coordin*", "*coordinator", "*coordinatie", "contactpersoon", "aanspreekpunt", "voorbereid*"];

/// Words for helping someone else.
const HELPS: &[&str] = &["hulp", "help*", "ondersteun*", "assist*", "meekijken", "observ*", "meehelpen"];

/// Whether a label is about paperwork, planning or things.
pub(super) fn is_clerical(words: &[String]) -> bool {
    has_any(words, CLERICAL)
}

/// Whether a label is about helping or arranging.
pub(super) fn is_help(words: &[String]) -> bool {
    has_any(words, HELPS) || has_any(words, ARRANGES)
}

/// Ways to say that someone is in front of a group, as they are in a label.
#[rustfmt::skip]
const LEADS: &[&[&str]] = &[
    &["lesgev*"], &["lessen", "geven"], &["lessen", "verzorgen"], &["les", "geven"], &["lestaken"], &["lesuren"], &["lesdag*"], &["lesgebonden"],
    &["groep", "draaien"], &["groep", "overnemen"], &["klas", "draaien"], &["klas", "overnemen"], &["groepen", "overnemen"],
    &["voor", "klas"], &["invalbeurt*"], &["invaldag*"], &["inval"], &["invallen"], &["onderwijs", "geven"], &["onderwijs", "verzorgen"],
    &["klassikale", "instructie"], &["basisinstructie*"], &["groepsinstructie*"], &["instructie", "hele"],
    &["leerkracht", "vervangen"], &["leraar", "vervangen"], &["vervangen", "leerkracht*"], &["vervangen", "leraar*"],
    &["vervangen", "collega*"], &["leiden", "groep"], &["leiding", "groep"],
];

/// Whether a label says that someone is in front of a group.
pub(super) fn leads(words: &[String]) -> bool {
    // "Niet lesgevende taken" are the opposite.
    let is_denied = has_any(words, &["niet", "geen", "buiten", "naast"]);
    !is_denied && LEADS.iter().any(|way| way.iter().all(|pattern| words.iter().any(|word| fits(pattern, word))))
}

const GROUP: &[&str] = &["groep", "groepen", "gr", "klas", "kleuters", "kleutergroep", "unit"];
const BESIDE_GROUP: &[&str] = &["ochtend", "middag", "dag", "dagen", "uur", "a", "b", "c", "d", "week", "weken", "extra"];

/// Whether a label only names a group and days: "groep 5 op vrijdag".
pub(super) fn is_only_group(words: &[String]) -> bool {
    let is_known = |word: &String| {
        let word = word.as_str();
        [GROUP, BESIDE_GROUP, BETWEEN].iter().any(|list| list.contains(&word))
            || word.starts_with(|sign: char| sign.is_ascii_digit()) && word.len() <= 2
            || weekday(word).is_some()
    };
    has_any(words, GROUP) && words.iter().all(is_known)
}

/// Subjects before "les": of "gymles" it is not said who gives it.
#[rustfmt::skip]
const LESSONS_OF: &[&str] = &[
    "gym", "muziek", "engels", "engelse", "teken", "handvaardigheid", "dans", "drama", "techniek", "reken", "taal", "lees",
    "spelling", "verkeers", "zwem", "computer", "programmeer", "crea", "kook", "schaak", "bij", "groeps", "godsdienst",
];

/// Whether a label names a lesson without saying who gives it.
pub(super) fn may_be_lesson(words: &[String]) -> bool {
    words.iter().any(|word| {
        let before = word.strip_suffix("lessen").or_else(|| word.strip_suffix("les"));
        before.is_some_and(|before| before.is_empty() || LESSONS_OF.contains(&before))
    })
}

const fn entry(words: &'static [&'static str], need: Need, certainty: Certainty) -> Entry {
    Entry { words, beside: &[], unless: &[], need, certainty, stands_clerical: false }
}

const fn usual(words: &'static [&'static str]) -> Entry {
    entry(words, Need::Qualification, Certainty::Usual)
}

const fn asked(words: &'static [&'static str]) -> Entry {
    entry(words, Need::Qualification, Certainty::Asked)
}

const fn holder(words: &'static [&'static str], fixed: Fixed) -> Entry {
    Entry { unless: KIT, ..entry(words, Need::Holder(fixed, ""), Certainty::Usual) }
}

const fn by_law(words: &'static [&'static str], beside: &'static [&'static str], fixed: Fixed) -> Entry {
    let of = entry(words, Need::Holder(fixed, ""), Certainty::Law);
    Entry { beside, stands_clerical: true, ..of }
}

const fn function(words: &'static [&'static str]) -> Entry {
    Entry { unless: FUNCTION_OF_OTHERS, ..entry(words, Need::Function, Certainty::Usual) }
}

/// Beside a council: its members. "Notulen voor de MR" is something else.
#[rustfmt::skip]
const MEMBER: &[&str] = &[
    "lid", "leden", "voorzitter", "secretaris", "zetel", "zetels", "personeelsgeleding", "geleding", "personeel", "team", "werk", "taken",
    "namens", "personen", "deelname", "deelnemen", "zitting", "vergadering", "vergaderingen", "raad", "uren", "uur", "mr", "gmr", "opr", "pmr",
    "ondersteuningsplanraad", "medezeggenschapsraad", "gemeenschappelijke", "medezeggenschap", "vertegenwoordiging", "vertegenwoordiger",
];

/// Beside a certificate: things, practice and courses, for which nobody needs it.
#[rustfmt::skip]
const KIT: &[&str] = &[
    "cursus*", "training*", "*scholing", "herhaling*", "kist*", "doos", "dozen", "koffer*", "tas", "tassen", "kast*", "materia*", "spullen",
    "aanvullen", "oefening*", "bestellen", "lessen", "medicijnkast",
];

const FUNCTION_OF_OTHERS: &[&str] = &["overleg", "gesprek*", "contact*", "vervang*", "dossier*"];

/// What the words of a task ask for; the first line that holds counts.
#[rustfmt::skip]
pub(super) const TABLE: &[Entry] = &[
    // Elected or appointed.
    by_law(&["mr"], MEMBER, Fixed::Council),
    by_law(&["gmr"], MEMBER, Fixed::Council),
    by_law(&["opr"], MEMBER, Fixed::Council),
    by_law(&["pmr"], MEMBER, Fixed::Council),
    by_law(&["medezeggenschap*"], MEMBER, Fixed::Council),
    by_law(&["mrlid"], &[], Fixed::Council),
    by_law(&["gmrlid"], &[], Fixed::Council),
    by_law(&["preventiemedewerk*"], &[], Fixed::Prevention),
    by_law(&["preventie", "medewerk*"], &[], Fixed::Prevention),
    Entry { unless: KIT, ..entry(&["bhv*"], Need::Holder(Fixed::FirstAid, "BHV"), Certainty::Usual) },
    Entry { unless: KIT, ..entry(&["bedrijfshulpverle*"], Need::Holder(Fixed::FirstAid, "BHV"), Certainty::Usual) },
    Entry { unless: KIT, ..entry(&["ehbo"], Need::Certificate("EHBO"), Certainty::Usual) },
    Entry { unless: KIT, ..entry(&["ehboer*"], Need::Certificate("EHBO"), Certainty::Usual) },
    Entry { unless: KIT, ..entry(&["eerste", "hulp"], Need::Certificate("EHBO"), Certainty::Usual) },
    holder(&["vertrouwenspersoon*"], Fixed::Other),
    holder(&["vertrouwenscontactpersoon*"], Fixed::Other),
    holder(&["contactpersoon", "klacht*"], Fixed::Other),
    holder(&["contactpersoon", "vertrouw*"], Fixed::Other),
    holder(&["klachtencontactpersoon"], Fixed::Other),
    holder(&["*pestcoordinator*"], Fixed::Other),
    holder(&["antipest*"], Fixed::Other),
    holder(&["coordinator", "*pesten"], Fixed::Other),
    holder(&["aanspreekpunt", "*pesten"], Fixed::Other),
    holder(&["anti", "pestcoordinat*"], Fixed::Other),
    holder(&["aandachtsfunctionaris*"], Fixed::Other),
    holder(&["functionaris", "gegevensbescherming"], Fixed::Other),
    // Functions with hours of their own.
    function(&["ib", "er"]),
    function(&["iber"]),
    Entry { beside: &["onderbouw", "bovenbouw", "middenbouw", "taken", "uren"], ..function(&["ib"]) },
    function(&["intern", "begeleider*"]),
    function(&["interne", "begeleiding"]),
    function(&["kwaliteitscoordinator*"]),
    function(&["*bouwcoordinator"]),
    function(&["*bouwcoordinatoren"]),
    // What is part of teaching.
    Entry { unless: &["envelop*", "kaft*"], ..usual(&["rapport"]) },
    Entry { unless: &["envelop*", "kaft*"], ..usual(&["rapporten"]) },
    usual(&["plusgroep*"]), usual(&["plusklas*"]), usual(&["plus", "groep"]), usual(&["verrijkingsgroep*"]), usual(&["verrijkingsklas*"]),
    usual(&["kangoeroe*"]),
    usual(&["voortgangsgesprek*"]), usual(&["rapportgesprek*"]), usual(&["adviesgesprek*"]), usual(&["*minutengesprekken"]),
    usual(&["10", "minuten*"]), usual(&["oudergesprek*", "voortgang*"]), usual(&["oudergesprek*", "rapport*"]), usual(&["oudergesprek*", "advies*"]),
    usual(&["overgang", "voortgezet"]), usual(&["overgang", "vo"]), usual(&["doorstroomtoets*"]), usual(&["eindtoets*"]),
    usual(&["schooladvies*"]), usual(&["schooladviezen"]), usual(&["vo", "advies"]), usual(&["vo", "adviezen"]), usual(&["advies", "groep", "8"]),
    usual(&["rekencoord*"]), usual(&["taalcoord*"]), usual(&["leescoord*"]), usual(&["rekenspecialist*"]), usual(&["taalspecialist*"]), usual(&["leesspecialist*"]),
    usual(&["trekker", "rekenen"]), usual(&["trekker", "taal*"]), usual(&["trekker", "lezen"]), usual(&["trekker", "nt2"]), usual(&["trekker", "burgerschap"]),
    usual(&["trekker", "nieuwkomers"]), usual(&["kartrekker", "rekenen"]), usual(&["kartrekker", "taal*"]), usual(&["kartrekker", "lezen"]),
    usual(&["coordinator", "rekenen"]), usual(&["coordinator", "taal"]), usual(&["coordinator", "lezen"]), usual(&["coordinator", "nt2"]),
    usual(&["coordinator", "burgerschap"]), usual(&["burgerschapscoord*"]), usual(&["nt2", "coord*"]),
    asked(&["mbo", "begeleid*"]), asked(&["mbo", "stag*"]),
    usual(&["begeleid*", "stud*"]), usual(&["begeleid*", "pabo*"]), usual(&["begeleid*", "stagiair*"]), usual(&["begeleid*", "lio*"]),
    usual(&["pabostudent*"]), usual(&["begeleid*", "zij*"]), usual(&["begeleid*", "zijinstrom*"]), usual(&["begeleid*", "startende"]),
    usual(&["begeleid*", "starters"]), usual(&["stagebegeleid*"]), usual(&["studentbegeleid*"]), usual(&["studentenbegeleid*"]), usual(&["stagementor*"]),
    usual(&["mentor", "stud*"]), usual(&["werkplekbegeleid*"]), usual(&["schoolopleid*"]),
    // What can mean more than one thing.
    asked(&["oudergesprek*"]), asked(&["rt"]), asked(&["remedial*"]), asked(&["instructie"]), asked(&["instructiegroep*"]), asked(&["preteaching"]),
    asked(&["schakelklas*"]), asked(&["taalklas*"]), asked(&["handelingsplan*"]), asked(&["groepsplan*"]), asked(&["opp"]), asked(&["opps"]),
    asked(&["ontwikkelingsperspectie*"]), asked(&["vervanging"]), asked(&["vervangen"]), asked(&["hoogbegaafd*"]), asked(&["meerbegaafd*"]),
    asked(&["levelwerk*"]), asked(&["rapportage"]), asked(&["rapportages"]), asked(&["rapportfolio*"]),
];
