//! The parts of a werkverdelingsplan: the heading of each, what to fill in, and facts with their source and year. A page without a
//! date has the cao that it explains.
//!
//! The first nine are the minimum that the CAO PO requires (art. 2.2 lid 7, in the summary of the AOb), in that order.

use super::Ask;

/// What is the same for every school in a part of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    pub(super) title: &'static str,
    /// What to fill in if nothing is known.
    pub(super) empty: Ask,
    /// What to fill in besides what is known.
    pub(super) more: Ask,
    /// Facts, each with its source and year, or the cao.
    pub(super) facts: &'static [&'static str],
}

const fn ask(what: &'static str, helps: &'static str) -> Ask {
    Ask { what, helps }
}

/// A part about which nothing is ever known here.
const fn unknown(title: &'static str, asks: Ask, facts: &'static [&'static str]) -> Words {
    Words { title, empty: asks, more: asks, facts }
}

/// The parts, in the order of the cao; the last is one of those that may be added.
pub(super) const PARTS: [Words; 10] = [
    Words {
        title: "Wie welke groep en welke lessen geeft",
        empty: ask(
            "wie welke groep heeft, op welke dagen, en wie de vaklessen geeft zoals gym.",
            "Welke lessen hebben nog geen vaste leraar?",
        ),
        more: ask(
            "wie gym, muziek en andere vaklessen geeft, en aan welke groepen.",
            "Welke lessen hebben nog geen vaste leraar?",
        ),
        facts: &[
            "Zonder lesbevoegdheid sta je niet zelfstandig voor de klas (WPO, artikel 3, versie van 2026). In het \
                  basisonderwijs en het sbo kent de wet geen uitzondering voor even invallen. In het so is dat anders (WEC, \
                  artikel 3, versie van 2026).",
        ],
    },
    unknown(
        "Lesgeven en andere taken: de verhouding",
        ask(
            "hoeveel uur per jaar iemand lesgeeft, en hoeveel uur er is voor ander werk. Spreek ook af wat dat in \
             deeltijd is.",
            "Wie geeft meer les dan afgesproken, en wat kan daar dan af?",
        ),
        &[
            "Een volle baan is 1.659 uur per jaar (AVS, bij de CAO PO 2019-2020). Kijk in jullie cao wat nu geldt.",
            "Bij een volle baan is daarvan hooguit 940 uur les. Meer kan alleen als beiden dat willen (AVS, bij de CAO PO 2019-2020).",
        ],
    ),
    unknown(
        "Tijd voor en na de les",
        ask(
            "hoeveel tijd leraren hebben voor en na de les: om voor te bereiden, na te kijken en ouders te spreken.",
            "Wie heeft meer tijd nodig, zoals een starter of een leraar met een combinatiegroep?",
        ),
        &[
            "Voor deze tijd is er geen vast landelijk percentage. Het team spreekt die af, vaak als opslagfactor: een deel \
           van de lestijd (AVS, bij de CAO PO 2019-2020).",
        ],
    ),
    unknown(
        "Tijd van ondersteuners, in en buiten de klas",
        ask(
            "hoeveel tijd elke ondersteuner nodig heeft om voor te bereiden, te overleggen en materiaal te maken. Denk \
             ook aan de conciërge en de administratie.",
            "Welk overleg valt nu het eerst weg, en hoe zorgen we dat het doorgaat?",
        ),
        &["Ondersteuners horen bij het team en praten hier zelf over mee (AVS, bij de CAO PO 2019-2020)."],
    ),
    Words {
        title: "Welke taken we doen, wie ze doet en hoeveel tijd",
        empty: ask(
            "welke taken we doen, wie ze doet en hoeveel uur per jaar dat kost.",
            "Welke taak kan stoppen of kleiner, voor we verdelen?",
        ),
        more: ask(
            "werk dat niet in deze lijst staat, zoals vergaderen en studiedagen, met de uren.",
            "Welke taak kan volgend jaar stoppen?",
        ),
        facts: &[],
    },
    Words {
        title: "Pauzes",
        empty: ask(
            "wanneer ieder pauze heeft, en wie dan toezicht houdt.",
            "Wie heeft nu op welke dag geen echte pauze?",
        ),
        more: ask(
            "wanneer de andere collega's pauze hebben, en wie dan toezicht houdt.",
            "Wie heeft nu op welke dag geen echte pauze?",
        ),
        facts: &[
            "Wie langer dan 5,5 uur werkt, heeft ten minste een half uur pauze, of twee keer een kwartier. Een cao of een afspraak \
             op papier met de PMR kan er een kwartier van maken. Een pauze is zonder toezicht (Arbeidstijdenwet, artikel 5:4, \
             versie van 2025).",
        ],
    },
    unknown(
        "Wanneer we op school zijn",
        ask(
            "wanneer ieder er is voor en na schooltijd, en bij vergaderingen, studiedagen en ouderavonden.",
            "Wat spreken we af met wie op zo'n dag niet werkt?",
        ),
        &[
            "Je hoeft niet te werken op een dag die geen gewone werkdag is. Dagen die voor de zomervakantie zijn vastgesteld, \
           zijn gewone werkdagen (AVS, bij de CAO PO 2021).",
        ],
    ),
    unknown(
        "Werkdrukmiddelen",
        ask("waar we de werkdrukmiddelen aan besteden, en waarom.", "Wat leverde de keuze van vorig jaar op?"),
        &[
            "In 2018 is afgesproken: het team kiest waar het geld heen gaat, en de PMR stemt in (Rijksoverheid, 2019).",
            "Sinds 2023 zit dit geld in het gewone budget van het bestuur (AVS, 2023). Vraag welk bedrag er voor jullie \
             school is.",
        ],
    ),
    Words {
        title: "Vervanging",
        empty: ask(
            "hoe we het kader van ons bestuur voor vervanging invullen: wie regelt het, en wat gaat altijd door.",
            "Wat doen we als er niemand is?",
        ),
        more: ask(
            "hoe deze volgorde past in het kader van ons bestuur voor vervanging.",
            "Wat doen we als er niemand is?",
        ),
        facts: &[
            "Heeft het bestuur een kader voor vervanging? Dan staat in het plan hoe de school dat invult (AOb, bij de CAO PO 2019-2020).",
            "Een ondersteuner mag nee zeggen tegen het waarnemen van een leraar, volgens het cao-resultaat (CNV Onderwijs, \
             2025).",
        ],
    },
    unknown(
        "Scholing en eigen ontwikkeling",
        ask(
            "welke scholing we samen doen, op welke dagen, en waar ieder de eigen uren voor gebruikt.",
            "Wat wil iemand leren dat de school dit jaar ook helpt?",
        ),
        &[
            "Dit deel is niet verplicht: het plan mag meer bevatten dan de delen hierboven (AOb, bij de CAO PO 2019-2020).",
            "Bij een volle baan is er twee uur per week voor eigen ontwikkeling, ook voor ondersteuners (PO-Raad, cao's tot 2022). \
             Kijk in jullie cao hoeveel uur nu geldt.",
            "Om gezond aan het werk te blijven (duurzame inzetbaarheid) is er 40 uur per jaar (AVS, 2024). In deeltijd is \
             dat minder. Kijk in jullie cao hoeveel uur nu geldt.",
        ],
    ),
];

/// The heading of the part about decisions, which ends the text.
pub(super) const DECIDING: &str = "Hoe we besluiten";

/// What is known about how decisions are made.
pub(super) const DECIDED: [&str; 4] = [
    "Het team is iedereen die op school werkt, ook de ondersteuners en de directie (AVS, bij de CAO PO 2018-2019).",
    "Het bestuur geeft het kader. Hoe we besluiten, kiest het team (AVS, bij de CAO PO 2018-2019).",
    super::PMR,
    "De schoolleider maakt daarna met ieder een afspraak en legt die vast (AVS, bij de CAO PO 2019-2020).",
];

/// What to fill in about that.
pub(super) const TO_DECIDE: [Ask; 2] = [
    ask(
        "hoe het team besluit, en op welke dag voor de zomervakantie.",
        "Wie is er dan niet, en hoe praat die collega mee?",
    ),
    ask("op welke dag de PMR instemt.", "Wat staat er in ons MR-reglement over het werkverdelingsplan?"),
];
