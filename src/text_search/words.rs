//! A text as words, and a word as its stem and its sound.

use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::dutch_porter_stemmer;

/// A longer word is no word: it is left as it is.
const LONGEST: usize = 40;

/// Words that say nothing of what a text is about.
const EMPTY: &[&str] = &[
    "aan", "al", "als", "bij", "dan", "dat", "de", "den", "die", "dit", "door", "een", "en", "er", "het", "hier",
    "hun", "iets", "in", "is", "jij", "je", "jou", "jouw", "jullie", "maar", "me", "met", "mn", "mij", "mijn", "na",
    "naar", "nog", "nu", "of", "om", "onze", "ons", "op", "over", "te", "ten", "ter", "toch", "tot", "uit", "van",
    "voor", "wat", "we", "wel", "wij", "ze", "zich", "zij", "zijn", "zo",
];

/// Words that ask, verbs and the like that go with anything, and what all of this is about: they say little of what
/// someone looks for.
const LITTLE: &[&str] = &[
    "alle",
    "allemaal",
    "alles",
    "alsnog",
    "altijd",
    "alweer",
    "amper",
    "ander",
    "andere",
    "anders",
    "aub",
    "basisonderwijs",
    "basisscholen",
    "basisschool",
    "ben",
    "bent",
    "bepaalde",
    "best",
    "beste",
    "betekent",
    "beter",
    "bezig",
    "bijna",
    "constant",
    "continu",
    "daar",
    "daarom",
    "ding",
    "dingen",
    "doe",
    "doen",
    "doet",
    "dus",
    "echt",
    "eens",
    "eigenlijk",
    "eindelijk",
    "elk",
    "elke",
    "erg",
    "ergens",
    "even",
    "gaan",
    "gaat",
    "gebeuren",
    "gebeurt",
    "gebruik",
    "gebruiken",
    "gebruikt",
    "geef",
    "geeft",
    "geen",
    "gegeven",
    "genoeg",
    "geven",
    "gewoon",
    "goed",
    "goede",
    "graag",
    "haar",
    "had",
    "heb",
    "hebben",
    "hebt",
    "heeft",
    "heel",
    "helemaal",
    "hem",
    "hij",
    "hoe",
    "hoef",
    "hoeft",
    "hoeveel",
    "hoeven",
    "hoor",
    "hulp",
    "ieder",
    "iedere",
    "iedereen",
    "iemand",
    "ik",
    "informatie",
    "jaarlijks",
    "kan",
    "klopt",
    "kom",
    "komen",
    "komt",
    "krijg",
    "krijgen",
    "krijgt",
    "kun",
    "kunnen",
    "kunt",
    "laat",
    "laten",
    "leuk",
    "lukken",
    "lukt",
    "maak",
    "maakt",
    "mag",
    "maken",
    "manier",
    "meer",
    "meest",
    "meestal",
    "mezelf",
    "misschien",
    "moet",
    "moeten",
    "mogen",
    "morgen",
    "nauwelijks",
    "neem",
    "neemt",
    "nemen",
    "niemand",
    "niet",
    "nodig",
    "nooit",
    "nou",
    "omgaan",
    "ook",
    "opnieuw",
    "per",
    "precies",
    "recht",
    "regelen",
    "regelmatig",
    "samen",
    "scholen",
    "school",
    "snap",
    "sommige",
    "soms",
    "staan",
    "staat",
    "steeds",
    "tegen",
    "telkens",
    "teveel",
    "tijdens",
    "tip",
    "tips",
    "tussen",
    "uitgelegd",
    "uitleg",
    "uitleggen",
    "uitlegt",
    "uw",
    "vaak",
    "veel",
    "via",
    "vind",
    "vinden",
    "vindt",
    "volgens",
    "vrijwel",
    "waar",
    "waarom",
    "wanneer",
    "want",
    "waren",
    "was",
    "weer",
    "weet",
    "welk",
    "welke",
    "werd",
    "weten",
    "wie",
    "wil",
    "willen",
    "wilt",
    "word",
    "worden",
    "wordt",
    "zelden",
    "zelf",
    "zit",
    "zitten",
    "zoals",
    "zomaar",
    "zonder",
    "zou",
    "zouden",
    "zoveel",
    "zulke",
];

/// Lowercase without accents. By hand: Unicode tables would weigh more than a page of the site.
pub fn plain(text: &str) -> String {
    let letter = |letter: char| match letter {
        'à' | 'á' | 'â' | 'ä' | 'À' | 'Á' | 'Â' | 'Ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'Ò' | 'Ó' | 'Ô' | 'Ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => 'u',
        'ç' | 'Ç' => 'c',
        '’' | '‘' => '\'',
        other => other.to_ascii_lowercase(),
    };
    text.chars().map(letter).collect()
}

/// The words of a text, plain. An apostrophe or `&` within a word falls away: "ib'er" is `iber`, and "RI&E" is `rie`.
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in plain(text).chars() {
        match (letter, words.last_mut()) {
            (letter, Some(word)) if letter.is_alphanumeric() => word.push(letter),
            ('\'' | '&' | '\u{ad}', _) => {}
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The words of a text that say what it is about, and each pair around a hyphen also as one: "zij-instromer" is as well
/// `zijinstromer`.
pub fn telling(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for part in text.split_whitespace() {
        let parts = words(part);
        if let [first, second] = parts.as_slice()
            && part.contains('-')
        {
            all.push(format!("{first}{second}"));
        }
        all.extend(parts.into_iter().filter(|word| is_telling(word)));
    }
    all
}

/// Whether a word says what a text is about.
pub fn is_telling(word: &str) -> bool {
    !EMPTY.contains(&word) && (word.len() > 1 || word.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// Whether a word says little of what someone looks for, though it may be all that is typed: it asks, or goes with
/// anything, or is a number.
pub fn says_little(word: &str) -> bool {
    LITTLE.contains(&word) || word.bytes().all(|letter| letter.is_ascii_digit())
}

/// What the forms of a word have in common: `vergader` of "vergaderen" and "vergadering". The stemmer of the Snowball
/// project is careful with verbs, so that a word may keep an ending that another form of it loses; `finished` takes that off.
pub fn stem(word: &str) -> String {
    // The stemmer counts in bytes; what is not plain letters has no Dutch forms anyway.
    if !(3..=LONGEST).contains(&word.len()) || !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut env = SnowballEnv::create(word);
    dutch_porter_stemmer::stem(&mut env);
    let stem = finished(&env.get_current());
    if stem.is_empty() { word.to_owned() } else { stem }
}

/// What may stand apart from its verb.
pub const PARTICLES: &[&str] =
    &["aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "terug", "toe", "uit", "voor", "waar", "weg"];

/// How participles of strong verbs end, and those verbs.
const STRONG: &[(&str, &str)] = &[
    ("bleven", "blijven"),
    ("bracht", "brengt"),
    ("broken", "breken"),
    ("dacht", "denkt"),
    ("gonnen", "ginnen"),
    ("holpen", "helpen"),
    ("keken", "kijken"),
    ("kozen", "kiezen"),
    ("kregen", "krijgen"),
    ("nomen", "nemen"),
    ("schoven", "schuiven"),
    ("schreven", "schrijven"),
    ("sloten", "sluiten"),
    ("sproken", "spreken"),
    ("trokken", "trekken"),
    ("vonden", "vinden"),
    ("wezen", "wijzen"),
    ("zocht", "zoekt"),
];
/// Beginnings of verbs that have no "ge" in the participle.
const PREFIXES: &[&str] = &["be", "onder", "ont", "over", "ver"];

/// The stem of the verb of which a word may be the participle: `uitval` of "uitgevallen", `regel` of "geregeld", `bespreek` of
/// "besproken". Whether it is one, only the other words can tell: "gewicht" is none.
pub fn stem_of_verb(participle: &str) -> Option<String> {
    let weak = |begin: &str| participle.strip_prefix(begin)?.strip_prefix("ge");
    let bare = PREFIXES.iter().find_map(|prefix| Some((*prefix, participle.strip_prefix(prefix)?)));
    let bare = bare.filter(|(_, end)| STRONG.iter().any(|(past, _)| past == end));
    let apart = || PARTICLES.iter().find_map(|particle| Some((*particle, weak(particle)?)));
    let (begin, end) = bare.or_else(apart).or_else(|| Some(("", weak("")?)))?;
    let strong = STRONG.iter().find_map(|(past, verb)| Some(format!("{begin}{}{verb}", end.strip_suffix(past)?)));
    // Of a verb that is not taken apart, "en" is as well the ending of a noun: "gesprekken".
    let is_weak = end.ends_with(['d', 't']) || (!begin.is_empty() && end.ends_with("en"));
    let whole = strong.or_else(|| is_weak.then(|| format!("{begin}{end}")))?;
    (end.len() > 3 && !says_little(&whole)).then(|| stem(&whole))
}

/// A stem without what is left of an ending: `inval` of "invallen" and "invalt", `verdel` of "verdeelt", `toet` of "toetsen".
fn finished(stem: &str) -> String {
    let is_vowel = |letter: u8| b"aeiou".contains(&letter);
    let mut letters = stem.as_bytes().to_vec();
    while let [.., before, last] = letters.as_slice() {
        let is_twice = before == last && !is_vowel(*last);
        let is_ending = b"dts".contains(last) && !is_vowel(*before) && letters.len() > 4;
        if !is_twice && !is_ending {
            break;
        }
        letters.pop();
    }
    if let [.., first, second, last] = letters.as_slice()
        && first == second
        && is_vowel(*first)
        && !is_vowel(*last)
    {
        let (last, length) = (*last, letters.len());
        letters.truncate(length - 2);
        letters.push(last);
    }
    String::from_utf8(letters).unwrap_or_else(|_| stem.to_owned())
}

/// Which letters a word has, as bits: words that differ much in these have many errors between them.
pub fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, letter| bits | 1 << (letter % 32))
}

/// How a word sounds, roughly: what sounds alike in Dutch is often written for each other, as in "pleinwagt".
pub fn sound(word: &str) -> String {
    const ALIKE: &[(&str, u8)] = &[
        ("ij", b'y'),
        ("ei", b'y'),
        ("au", b'w'),
        ("ou", b'w'),
        ("ch", b'g'),
        ("ck", b'k'),
        ("ie", b'i'),
        ("th", b't'),
    ];
    let mut sound: Vec<u8> = Vec::with_capacity(word.len());
    let mut rest = word;
    while let Some(&letter) = rest.as_bytes().first() {
        let pair = ALIKE.iter().find(|(pair, _)| rest.starts_with(pair));
        let next = rest.as_bytes().get(1);
        let (heard, length) = match (pair, letter) {
            (Some((_, heard)), _) => (*heard, 2),
            (None, b'c') if matches!(next, Some(b'e' | b'i')) => (b's', 1),
            (None, b'c' | b'q') => (b'k', 1),
            (None, b'b') if next.is_none() => (b'p', 1),
            (None, b'd') if next.is_none() => (b't', 1),
            (None, letter) => (letter, 1),
        };
        if sound.last() != Some(&heard) {
            sound.push(heard);
        }
        let Some(after) = rest.get(length..) else { break };
        rest = after;
    }
    String::from_utf8(sound).unwrap_or_else(|_| word.to_owned())
}
