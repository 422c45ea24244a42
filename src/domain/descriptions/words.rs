//! What a task in someone's own words says: simple matching, so that "Je neemt de groep over" counts
//! as what it is, whatever was ticked beside it.
//!
//! A task that is read wrongly goes less far, in a role without lesbevoegdheid, than it might: say it
//! in other words. One that is missed is for the reader; the templates are checked.

/// What words say of a lesson or a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reads {
    /// Nothing of it.
    Nothing,
    /// A lesson is given.
    Lesson,
    /// A lesson is given in rekenen, taal or burgerschap.
    CoreLesson,
    /// A group is taken, or a teacher is replaced.
    TakesGroup,
}

const GROUP: &[&str] = &["groep", "groepen", "klas", "klassen", "les", "lessen", "kleuters", "unit"];
const TEACHER: &[&str] =
    &["leraar", "leraren", "leerkracht", "leerkrachten", "groepsleraar", "collega", "juf", "meester"];
const STAND: &[&str] = &["sta", "staat", "staan"];
const GIVE: &[&str] = &["geef", "geeft", "geven", "verzorg", "verzorgt", "verzorgen"];
const IN_FRONT: &[&str] = &["na", "in", "bij", "tijdens", "over", "naast", "onder", "buiten", "tussen", "van"];

/// Ways to say that someone takes a group: one word of each list, in this order, with others between.
const TAKES: &[&[&[&str]]] = &[
    &[&["neem", "neemt", "nemen"], GROUP, &["over", "waar"]],
    &[GROUP, &["overnemen", "overneemt", "overneem", "opvangen", "opvangt", "draaien", "waarnemen", "leiden"]],
    &[&["vang", "vangt", "vangen"], GROUP, &["op"]],
    &[STAND, &["voor"], &["de", "een", "jouw", "je"], GROUP],
    &[STAND, &["alleen", "zelfstandig", "zelf"], &["voor"]],
    &[&["voor"], &["de", "een"], GROUP, STAND],
    &[&["val", "valt", "vallen"], &["in"], &["voor"]],
    &[&["vervang", "vervangt", "vervangen"], TEACHER],
    &[TEACHER, &["vervang", "vervangt", "vervangen", "waarnemen", "waarneemt"]],
    &[&["neem", "neemt"], TEACHER, &["waar"]],
    &[&["draai", "draait", "leid", "leidt"], GROUP],
    &[&["invallen", "inval", "invalt", "invalleraar", "invalleerkracht", "inspringen"]],
    &[&["spring", "springt"], &["in"], &["voor", "bij", "als"]],
    &[GROUP, &["neem", "neemt", "nemen", "vang", "vangt", "vangen"], &["over", "op"]],
    &[&["begeleid", "begeleidt", "begeleiden", "onderwijs", "onderwijst"], &["hele"], GROUP],
    &[GROUP, &["onder"], &["hoede"]],
];

/// Words that deny. Not "zonder": "neemt de groep over zonder leraar" denies nothing.
const NOT: &[&str] = &["niet", "nooit", "geen"];

/// Beginnings of the names of school subjects for which a qualified teacher is always needed
/// (`ocw-lerarentekort`, 2018: rekenen, taal and burgerschap).
const CORE: &[&str] = &["reken", "wiskunde", "taal", "spelling", "lezen", "lees", "burgerschap", "nederlands"];

/// Beginnings of what someone without lesbevoegdheid is called.
const WITHOUT: &[&str] = &[
    "onderwijsassistent",
    "klassenassistent",
    "assistent",
    "leraarondersteuner",
    "lerarenondersteuner",
    "ondersteuner",
    "stagiair",
    "lio-stagiair",
    "student",
    "vrijwilliger",
    "conciërge",
    "concierge",
    "eventmanager",
];

/// Clauses of words in small letters. `to_ascii_lowercase` is enough for these words.
fn clauses(text: &str) -> impl Iterator<Item = Vec<String>> {
    text.split([',', ';', ':', '\n', '!', '?', '(', ')']).flat_map(|part| part.split(". ")).map(|part| {
        let split = part.split(|sign: char| !(sign.is_alphanumeric() || sign == '-' || sign == '\''));
        split.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect()
    })
}

/// Where the wanted words stand, in their order, from the first that begins them.
fn found(words: &[String], wanted: &[&[&str]]) -> Option<(usize, usize)> {
    let mut from = 0;
    let mut first = None;
    let mut last = 0;
    for choices in wanted {
        let at = words.iter().skip(from).position(|word| choices.contains(&word.as_str()))?;
        last = from + at;
        first.get_or_insert(last);
        from = last + 1;
    }
    first.map(|first| (first, last))
}

/// Whether it is denied: within, at most two words before, or by a "nee" before. "Neemt de groep over
/// als er geen leraar is" denies nothing.
fn denied(words: &[String], (first, last): (usize, usize)) -> bool {
    let mut near = words.iter().take(last + 1).skip(first.saturating_sub(2));
    near.any(|word| NOT.contains(&word.as_str())) || words.iter().take(first).any(|word| word == "nee")
}

/// A lesson that is given, "geeft de gymles", or "lesgeven"; not something given in a lesson.
fn lesson(words: &[String]) -> Option<(usize, usize)> {
    if let Some(at) = words.iter().position(|word| word == "lesgeven" || word == "lesgeeft") {
        return Some((at, at));
    }
    let is_lesson = |word: &String| {
        word == "les" || word == "lessen" || (word.len() > 5 && (word.ends_with("les") || word.ends_with("lessen")))
    };
    // "Muzieklessen geven."
    let backwards = words.windows(2).position(
        |pair| matches!(pair, [one, next] if is_lesson(one) && ["geven", "verzorgen"].contains(&next.as_str())),
    );
    if let Some(at) = backwards {
        return Some((at, at + 1));
    }
    let give = words.iter().position(|word| GIVE.contains(&word.as_str()))?;
    let rest = words.get(give + 1..).unwrap_or_default();
    let at = rest.iter().position(is_lesson)?;
    let between = rest.get(..at).unwrap_or_default();
    (!between.iter().any(|word| IN_FRONT.contains(&word.as_str()))).then_some((give, give + 1 + at))
}

/// "Geeft instructie aan de hele groep."
fn instructs_all(words: &[String]) -> Option<(usize, usize)> {
    found(words, &[&["geef", "geeft", "geven"], &["instructie", "uitleg"], &["hele"], &["groep", "klas"]])
}

/// What a task says.
#[must_use]
pub fn read(text: &str) -> Reads {
    clauses(text).map(|words| read_clause(&words)).max().unwrap_or(Reads::Nothing)
}

/// "Zelfstandig voor de klas", without a verb: only side by side, since much is prepared for a group.
fn alone_before_a_group(words: &[String]) -> Option<(usize, usize)> {
    let is_it = |three: &[String]| match three {
        [how, before, whom] => {
            ["zelfstandig", "alleen"].contains(&how.as_str())
                && before == "voor"
                && (["de", "een"].contains(&whom.as_str()) || GROUP.contains(&whom.as_str()))
        }
        _ => false,
    };
    words.windows(3).position(is_it).map(|at| (at, at + 2))
}

fn read_clause(words: &[String]) -> Reads {
    let is_said = |place: Option<(usize, usize)>| place.filter(|&place| !denied(words, place));
    let takes = TAKES.iter().any(|wanted| is_said(found(words, wanted)).is_some());
    if takes || is_said(alone_before_a_group(words)).is_some() {
        return Reads::TakesGroup;
    }
    match is_said(lesson(words).or_else(|| instructs_all(words))) {
        Some(_) if words.iter().any(|word| is_core(word)) => Reads::CoreLesson,
        Some(_) => Reads::Lesson,
        None => Reads::Nothing,
    }
}

fn is_core(word: &str) -> bool {
    CORE.iter().any(|start| word.starts_with(start))
}

/// Whether a subject is one for which a qualified teacher is always needed.
#[must_use]
pub fn is_core_subject(field: &str) -> bool {
    clauses(field).flatten().any(|word| is_core(&word))
}

/// Whether a title begins with a role without lesbevoegdheid: "Onderwijsassistent groep 4".
#[must_use]
pub fn names_someone_without(title: &str) -> bool {
    let first = clauses(title).flatten().next();
    first.is_some_and(|word| WITHOUT.iter().any(|start| word.starts_with(start)))
}
