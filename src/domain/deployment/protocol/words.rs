//! What a line in a school's own words says: simple matching of words, to be answered kindly.
//!
//! Many protocols on the web say that the assistant takes the group. A line that says so gets a
//! remark; one that says it is not done gets none. It is only a reading of words: a miss is a
//! remark too few or too many, never a refusal.

coded! {
    /// Someone without lesbevoegdheid, as named in a line.
    pub enum Named {
        /// Onderwijsassistent.
        Assistant = "assistant",
        /// Leraarondersteuner, or ondersteuner.
        TeacherSupporter = "teacher-supporter",
        /// Stagiair, LIO-stagiair or student.
        Trainee = "trainee",
        /// Pedagogisch medewerker.
        Childcare = "childcare",
        /// Conciërge.
        Caretaker = "caretaker",
        /// Vrijwilliger or parent.
        Volunteer = "volunteer",
    }
}

/// Beginnings of words for people without lesbevoegdheid.
const PEOPLE: [(&str, Named); 11] = [
    ("onderwijsassistent", Named::Assistant),
    ("klassenassistent", Named::Assistant),
    ("assistent", Named::Assistant),
    ("leraarondersteuner", Named::TeacherSupporter),
    ("ondersteuner", Named::TeacherSupporter),
    ("stagiair", Named::Trainee),
    ("student", Named::Trainee),
    ("pedagogisch", Named::Childcare),
    ("conci", Named::Caretaker),
    ("vrijwilliger", Named::Volunteer),
    ("ouder", Named::Volunteer),
];

/// Ways to say that someone takes a group. Words in this order, with others between.
const TAKES: [&[&str]; 16] = [
    &["neemt", "over"],
    &["nemen", "over"],
    &["overnemen"],
    &["overneemt"],
    &["voor", "de", "groep"],
    &["voor", "de", "klas"],
    &["voor", "een", "groep"],
    &["voor", "een", "klas"],
    &["vangt", "op"],
    &["opvangen"],
    &["valt", "in"],
    &["vallen", "in"],
    &["invallen"],
    &["vervangt"],
    &["draait", "de", "groep"],
    &["geeft", "les"],
];

/// Words that deny. Not "zonder": "neemt over zonder leraar" denies nothing.
const NOT: [&str; 3] = ["niet", "nooit", "geen"];

/// The words of a text, in small letters. Only ASCII letters change: that is enough for these words.
fn words(text: &str) -> Vec<String> {
    let is_split = |sign: char| !(sign.is_alphanumeric() || sign == '-' || sign == '\'' || sign == '.' || sign == ':');
    let split = text.split(is_split).map(|word| word.trim_matches(['.', ':', '\'', '-']).to_ascii_lowercase());
    split.filter(|word| !word.is_empty()).collect()
}

/// The parts of a text in which one thing is said.
fn clauses(text: &str) -> impl Iterator<Item = Vec<String>> {
    // A point only ends a clause where a space comes after it: 7.45 is a time.
    text.split([',', ';', '\n', '!', '?']).flat_map(|part| part.split(". ")).map(words)
}

fn holds_in_order(words: &[String], wanted: &[&str]) -> bool {
    let mut rest = words.iter();
    wanted.iter().all(|wanted| rest.any(|word| word == wanted))
}

fn denies(words: &[String]) -> bool {
    words.iter().any(|word| NOT.contains(&word.as_str()))
}

/// Someone without lesbevoegdheid who takes a group, by this text.
#[must_use]
pub fn takes_a_group(text: &str) -> Option<Named> {
    clauses(text).find_map(|words| {
        let (at, named) = words.iter().enumerate().find_map(|(at, word)| {
            // "lio-stagiair" is one too; an "ouderavond" is not a parent.
            let word = word.strip_prefix("lio-").unwrap_or(word);
            let named = PEOPLE.iter().find(|(start, _)| word.starts_with(start))?;
            let whole =
                named.1 != Named::Volunteer || ["ouder", "ouders", "vrijwilliger", "vrijwilligers"].contains(&word);
            whole.then_some((at, named.1))
        })?;
        let takes = TAKES.iter().any(|wanted| holds_in_order(&words, wanted));
        // "Als de invaller niet kan neemt de assistent over": a "niet" long before is about another.
        let around = words.get(at.saturating_sub(1)..).unwrap_or_default();
        (takes && !denies(around)).then_some(named)
    })
}

/// Whether this text obliges part-timers to come.
#[must_use]
pub fn obliges_part_timers(text: &str) -> bool {
    clauses(text).any(|words| {
        let starts = ["parttimer", "part-timer", "deeltijder", "duopartner", "duo-partner", "duocollega"];
        let named = words.iter().any(|word| starts.iter().any(|start| word.starts_with(start)));
        let must = ["moet", "moeten", "verplicht", "hoort", "horen", "altijd", "dient", "dienen"];
        named && words.iter().any(|word| must.contains(&word.as_str())) && !denies(&words)
    })
}

/// Whether this text has a message or a call in the evening.
#[must_use]
pub fn asks_in_the_evening(text: &str) -> bool {
    clauses(text).any(|words| {
        let asks = ["app", "appt", "appje", "appen", "bericht", "berichtje", "mail", "mailt", "bel", "belt", "bellen"];
        let asked =
            words.iter().any(|word| asks.contains(&word.as_str()) || word.ends_with("-app") || word == "groepsapp");
        let evening = words.iter().any(|word| {
            let late = word
                .parse::<super::TimeOfDay>()
                .is_ok_and(|time| time > super::EVENING && word.contains(['.', ':', 'u']));
            late || ["avond", "avonds", "'s-avonds"].contains(&word.as_str())
        });
        asked && evening && !denies(&words)
    })
}

/// Whether this text asks what someone has.
#[must_use]
pub fn asks_for_the_illness(text: &str) -> bool {
    clauses(text).any(|words| {
        let starts = ["klacht", "diagnose", "ziektebeeld", "symptomen"];
        let named = words.iter().any(|word| starts.iter().any(|start| word.starts_with(start)));
        let reason =
            [&["reden", "ziek"][..], &["reden", "ziekmelding"], &["reden", "afwezigheid"], &["wat", "iemand", "heeft"]];
        (named || reason.iter().any(|wanted| holds_in_order(&words, wanted))) && !denies(&words)
    })
}
