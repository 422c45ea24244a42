//! The words for taking a group and giving a lesson.
//!
//! A way to say something is one line: a list for each position, of which one word must occur. The words come in this
//! order, and others may come between them. All are in lower case; write out the forms of a verb that fit.

/// A way to say something.
pub(super) type Way = [&'static [&'static str]];

/// A group, or a lesson of one.
pub(super) const GROUP: &[&str] = &["groep", "groepen", "klas", "klassen", "les", "lessen", "kleuters", "unit"];
/// Words for the person who has the group.
pub(super) const TEACHER: &[&str] =
    &["leraar", "leraren", "leerkracht", "leerkrachten", "groepsleraar", "collega", "juf", "meester"];
const STAND: &[&str] = &["sta", "staat", "staan"];
/// Verbs for giving a lesson.
pub(super) const GIVE: &[&str] = &["geef", "geeft", "geven", "verzorg", "verzorgt", "verzorgen"];
/// Single words that say that a lesson is given.
pub(super) const TEACHES: &[&str] = &["lesgeven", "lesgeeft"];
/// Words between "geeft" and "les" that mean something else is given: "geeft in de les uitleg".
pub(super) const IN_FRONT: &[&str] =
    &["na", "in", "bij", "tijdens", "over", "naast", "onder", "buiten", "tussen", "van"];

/// Ways to say that someone takes a group or replaces a teacher, whoever it is.
#[rustfmt::skip]
pub(super) const TAKES: &[&Way] = &[
    &[&["neem", "neemt", "nemen"], GROUP, &["over", "waar"]],
    &[GROUP, &["overnemen", "overneemt", "overneem", "opvangen", "opvangt", "draaien", "waarnemen", "waarneemt", "leiden"]],
    &[&["vang", "vangt", "vangen"], GROUP, &["op"]],
    &[STAND, &["voor"], &["de", "een", "jouw", "je"], GROUP],
    &[STAND, &["alleen", "zelfstandig", "zelf"], &["voor"]],
    &[&["voor"], &["de", "een"], GROUP, STAND],
    &[&["val", "valt", "vallen"], &["in"], &["voor"]],
    &[&["vervang", "vervangt", "vervangen"], TEACHER],
    &[TEACHER, &["vervang", "vervangt", "vervangen", "waarnemen", "waarneemt"]],
    &[&["neem", "neemt", "nemen"], TEACHER, &["waar"]],
    &[&["draai", "draait", "leid", "leidt"], GROUP],
    &[&["invallen", "inval", "invalt", "invalleraar", "invalleerkracht", "inspringen"]],
    &[&["spring", "springt", "springen"], &["in"], &["voor", "bij", "als"]],
    &[GROUP, &["neem", "neemt", "nemen", "vang", "vangt", "vangen"], &["over", "op"]],
    &[&["begeleid", "begeleidt", "begeleiden", "onderwijs", "onderwijst"], &["hele"], GROUP],
    &[GROUP, &["onder"], &["hoede"]],
];

/// Ways to say it that leave out the group. They only count if the sentence names someone without a lesbevoegdheid:
/// "het feest valt in december", but "de stagiair valt in".
#[rustfmt::skip]
pub(super) const TAKES_OVER: &[&Way] = &[
    &[&["neemt", "nemen"], &["over"]],
    &[&["overnemen", "overneemt"]],
    &[&["voor"], &["de", "een"], &["groep", "klas"]],
    &[&["vangt", "vangen"], &["op"]],
    &[&["opvangen", "opvangt"]],
    &[&["valt", "vallen"], &["in"]],
    &[&["springt", "springen"], &["in"]],
];

/// The same, but only in a sentence about who stands in for a teacher: elsewhere the conciërge vervangt a lamp.
#[rustfmt::skip]
pub(super) const STANDS_IN: &[&Way] = &[
    &[&["vervangt"]],
    &[&["geeft"], &["les"]],
];

/// "Geeft instructie aan de hele groep."
pub(super) const INSTRUCTS_ALL: &Way =
    &[&["geef", "geeft", "geven"], &["instructie", "uitleg"], &["hele"], &["groep", "klas"]];

/// Words that deny. Not "zonder": "neemt de groep over zonder leraar" denies nothing.
pub(super) const NOT: &[&str] = &["niet", "nooit", "geen"];

/// Words after "geen" for someone who is not there. "Neemt bij geen invaller de groep over" denies nothing.
pub(super) const ABSENT: &[&str] = &["invaller", "invallers", "vervanger", "vervanging", "oplossing"];

/// Words after which the same sentence says something new.
pub(super) const BUT: &[&str] = &["maar", "want", "dan"];

/// Small words that may come between a person and what they do, and that do not name anything else it could be about.
#[rustfmt::skip]
pub(super) const SMALL: &[&str] = &[
    "de", "het", "een", "die", "dan", "ook", "zelf", "soms", "altijd", "even", "tijdelijk", "direct", "meteen", "er",
    "kan", "kunnen", "mag", "mogen", "moet", "moeten", "zal", "zullen", "gaat", "gaan", "wil", "willen", "laat", "laten",
    "of", "en", "hem", "haar", "alleen", "zelfstandig", "medewerker", "medewerkers",
];
