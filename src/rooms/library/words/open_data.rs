//! What is said of the open data.

use crate::kit::words::prose::Block::{List, Text};
use crate::kit::words::prose::{Block, Part};

/// What the heading of the page leads to.
pub const LEAD: &str = "Alles wat Taakkompas zegt en aanraadt, om zelf op voort te bouwen.";

pub const ALL_IN_ONE: &[Block] = &[Text(
    "In één zip: alles als JSON en als CSV, met uitleg, de vorm en de licentie. Een versie heeft op elke site dezelfde inhoud.",
)];

pub const BY_KIND: &[Block] = &[Text(
    "Een CSV-bestand open je in een rekenprogramma. In Excel kies je Gegevens > Uit tekst/CSV, met de komma als scheidingsteken. Lijsten met onderdelen, zoals de stappen van een maatregel, hebben in de zip een \
     eigen CSV.",
)];

pub const ONE_BY_ONE: &[Block] = &[
    Text(
        "Elke maatregel, bevinding, vraag, functie en elk thema is er ook als data. Haal de laatste schuine streep van het adres weg, en zet \
         er .json achter. Zo wordt /maatregelen/rooster-zichtbaar/ het adres /maatregelen/rooster-zichtbaar.json.",
    ),
    Text(
        "Een stelling, bron of gewone taak heeft geen eigen pagina. Neem dan het adres van de pagina waar die staat. Eindigt het niet op een \
         schuine streep? Zet die erachter. Daarna komen de naam en .json.",
    ),
];

pub const NAMES: &[Part] = &[
    Part {
        heading: "Namen en versies",
        blocks: &[
            Text(
                "Een naam blijft voor altijd, en wordt nooit voor iets anders gebruikt. Je kunt er dus naar blijven verwijzen.",
            ),
            Text(
                "De versie is de dag waarop er voor het laatst iets veranderde. Bij elk onderdeel staat sinds wanneer het zo is, en wat \
                 er veranderde.",
            ),
        ],
    },
    Part {
        heading: "Wat je ermee mag",
        blocks: &[
            Text(
                "De data vallen onder CC BY 4.0. Je mag ze overnemen, veranderen en delen, ook als je er geld mee verdient.",
            ),
            List(&[
                "Noem de bron. Bij elk onderdeel staat onder 'credit' wie dat is: eerst het rapport, dan wij.",
                "Noem de licentie, met een link.",
                "Zeg het erbij als je iets hebt veranderd.",
            ]),
        ],
    },
    Part {
        heading: "Ophalen vanaf een andere site",
        blocks: &[
            Text(
                "Een pagina op een andere site mag de lijsten en de zip ophalen (CORS). Er is geen sleutel nodig, en er gaan geen cookies \
                 mee. Voor de bestanden naast een pagina geldt dat niet.",
            ),
            Text("Haal een lijst één keer op en bewaar die. De feed laat zien of er iets nieuws is."),
        ],
    },
];
