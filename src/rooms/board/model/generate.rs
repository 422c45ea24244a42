//! Summaries from a seed: for tests, for measuring, and to try the command with.
//!
//! The summary with a number depends on the seed, the number and the round alone, so that a part of them can be made
//! anywhere. Nothing of them is of a real school.

use taakkompas_plan::GoalKind;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::scan::Level;
use taakkompas_scan::theme::Theme;
use time::{Date, Duration, Month};

use crate::made::Made;
use crate::question::Question;
use crate::summary::{Ask, Contents, Offer, SaidGoal, SaidLevel, School, Summary, SummaryError};

const KINDS: [&str; 6] = ["De", "Basisschool De", "Kindcentrum De", "IKC De", "Openbare school De", "Dorpsschool De"];

const NAMES: [&str; 32] = [
    "Linde",
    "Eik",
    "Wilg",
    "Beuk",
    "Populier",
    "Kastanje",
    "Vlier",
    "Meidoorn",
    "Zwaluw",
    "Kievit",
    "Reiger",
    "Ooievaar",
    "Merel",
    "Leeuwerik",
    "Specht",
    "Wulp",
    "Regenboog",
    "Horizon",
    "Vuurtoren",
    "Brug",
    "Sluis",
    "Molen",
    "Schakel",
    "Kring",
    "Springplank",
    "Ontdekking",
    "Wegwijzer",
    "Ark",
    "Duinroos",
    "Waterlelie",
    "Zonnewijzer",
    "Windroos",
];

const PLACES: [&str; 25] = [
    "Oosterdorp",
    "Westerveld",
    "Noorderhoek",
    "Zuidwijk",
    "Middelburen",
    "Nieuwland",
    "Oudekerk",
    "Hoogveen",
    "Laagzand",
    "Binnendijk",
    "Buitenveen",
    "Rietmeer",
    "Heidestein",
    "Boskant",
    "Duinzicht",
    "Polderhof",
    "Kanaaldorp",
    "Veldhuizen",
    "Waterloo",
    "Zandkreek",
    "Berkenrode",
    "Lindenholt",
    "Klaverbeek",
    "Roggeveld",
    "Tarwedijk",
];

const SAYS: [&str; 8] = [
    "",
    "Wij zoeken dit al een tijd en praten er graag over.",
    "Vanaf de voorjaarsvakantie hebben we hier uren voor nodig.",
    "Drie collega's willen meedenken.",
    "Wie heeft dit al geregeld? Wij komen graag kijken.",
    "We werken hier nu een jaar mee. Het scheelt veel vragen om half acht.",
    "Graag een antwoord voor 1 mei.",
    "Dit kunnen we niet alleen: onze school heeft vier groepen.",
];

/// Actions that need a board, by their id, with what they ask.
const ACTIONS: [(&str, Question); 8] = [
    ("functiehuis-vraag", Question::Functions),
    ("vakspecialist-vaste-plek", Question::Functions),
    ("pool-vaste-afspraak", Question::Pool),
    ("mail-bestuur-vervanging", Question::Pool),
    ("extra-handen-formatie", Question::Formation),
    ("uren-drie-jaar", Question::Formation),
    ("leerplekken-drie-jaar", Question::Training),
    ("werkdruk-in-de-rie", Question::Other),
];

/// Numbers from a seed: `SplitMix64`.
struct Numbers(u64);

impl Numbers {
    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        let most = u64::try_from(most.max(1)).unwrap_or(1);
        usize::try_from(self.next() % most).unwrap_or_default()
    }

    /// One of a list; what stands for nothing if the list is empty.
    fn one<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        let at = self.below(of.len());
        of.get(at).copied()
    }

    fn text(&mut self) -> String {
        self.one(&SAYS).unwrap_or_default().to_owned()
    }
}

/// The school with this number.
pub fn school(number: u64) -> School {
    let at = |lists: &[&str], by: u64| {
        let length = u64::try_from(lists.len()).unwrap_or(1);
        let at = usize::try_from(number / by % length).unwrap_or_default();
        lists.get(at).copied().unwrap_or_default().to_owned()
    };
    let (kinds, names, places) = (6, 32, 25);
    let place = at(&PLACES, kinds * names);
    let turn = number / (kinds * names * places);
    let place = if turn == 0 { place } else { format!("{place} {turn}") };
    School { name: format!("{} {}", at(&KINDS, names), at(&NAMES, 1)), place }
}

/// The summary of the school with this number, in the first round (0), the second, and so on, half a year apart.
///
/// # Errors
/// None: what it makes is checked like everything else.
pub fn summary(seed: u64, number: u64, round: u32) -> Result<Summary, SummaryError> {
    let mut numbers = Numbers(seed ^ number.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ u64::from(round) << 56);
    let first = Date::from_calendar_date(2026, Month::November, 2).unwrap_or(Date::MIN);
    let day = first.saturating_add(Duration::days(i64::from(round) * 182 + i64::try_from(number % 20).unwrap_or(0)));
    let minute = u16::try_from(8 * 60 + number % 480).unwrap_or_default();
    let mut goals = Vec::new();
    for _ in 0..1 + numbers.below(3) {
        let goal = numbers.one(Theme::ALL).map_or(GoalKind::Ask, GoalKind::Theme);
        if !goals.iter().any(|said: &SaidGoal| said.goal == goal) {
            goals.push(SaidGoal { goal, says: numbers.text() });
        }
    }
    let mut asks: Vec<Ask> = Vec::new();
    for _ in 0..numbers.below(4) {
        let Some((id, question)) = numbers.one(&ACTIONS) else { continue };
        if !asks.iter().any(|ask| ask.measure.as_ref().is_some_and(|measure| measure.as_str() == id)) {
            asks.push(Ask { question, measure: Some(MeasureId::from(id)), says: numbers.text() });
        }
    }
    if numbers.below(5) == 0 {
        let question = numbers.one(Question::ALL).unwrap_or(Question::Other);
        asks.push(Ask {
            question,
            measure: None,
            says: format!("Kunnen we hierover praten? Het gaat om groep {}.", 1 + number % 8),
        });
    }
    let mut offers: Vec<Offer> = Vec::new();
    for _ in 0..numbers.below(3) {
        let Some(theme) = numbers.one(Theme::ALL) else { continue };
        if !offers.iter().any(|offer| offer.theme == theme) {
            offers.push(Offer { theme, says: numbers.text() });
        }
    }
    let told = Theme::ALL.iter().filter(|_| numbers.below(16) == 0).copied().collect::<Vec<_>>();
    let levels = told.into_iter().filter_map(|theme| Some(SaidLevel { theme, level: numbers.one(Level::ALL)? }));
    let levels = levels.collect();
    Summary::checked(Contents { made: Made::new(day, minute), school: school(number), goals, asks, offers, levels })
}
