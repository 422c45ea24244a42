//! What may be done with the texts, the code, and what is in it of others.

use crate::kit::words::prose::Block::{List, Site, Text};
use crate::kit::words::prose::{Block, Part};

/// The file with the licences of others, which `scripts/notices.mjs` writes.
pub const NOTICES_FILE: &str = "licenties.txt";

pub const TEXTS: &[Part] = &[Part {
    heading: "De teksten",
    blocks: &[
        Text(
            "De teksten van Taakkompas vallen onder CC BY 4.0. Dat zijn de stellingen, maatregelen, regels, taakomschrijvingen en uitleg, \
             en onze samenvatting van het rapport. Je mag ze overnemen en veranderen, ook als je er geld mee verdient.",
        ),
        Site("https://creativecommons.org/licenses/by/4.0/deed.nl", "Lees de licentie CC BY 4.0"),
        List(&[
            "Deel je een tekst buiten je school? Noem dan Taakkompas, met de link en de naam van de licentie.",
            "Heb je iets veranderd? Zeg dat erbij.",
            "Binnen je eigen school hoef je niets te vermelden. Wat jullie zelf invullen, is van jullie.",
        ]),
        Text("Zo kun je het zeggen: 'Uit Taakkompas, CC BY 4.0', met het adres van de pagina."),
    ],
}];

pub const CODE: &[Block] = &[Text(
    "De code is van de makers van Taakkompas en valt onder de EUPL 1.2. Je mag de site zelf aanbieden, ook veranderd. \
         Dan geef je jouw versie onder dezelfde licentie door, en zeg je waar de broncode staat.",
)];

pub const OTHERS: &[Block] = &[
    Text(
        "In de programma's van deze site zit ook software van anderen. Die mag je onder hun eigen voorwaarden gebruiken.",
    ),
    Text(
        "De gewone woorden die de zoekfunctie niet als tikfout leest, kozen we uit de woordenlijst wordfreq van Robyn Speer. Die lijst \
         valt onder CC BY-SA 4.0.",
    ),
    Site("https://creativecommons.org/licenses/by-sa/4.0/deed.nl", "Lees de licentie CC BY-SA 4.0"),
];

pub const REPORT: &[Part] = &[Part {
    heading: "Het rapport en andere bronnen",
    blocks: &[Text(
        "Het rapport is van de onderzoekers en hun opdrachtgever. Wij geven de inhoud in eigen woorden weer. Zij hebben Taakkompas niet \
         gemaakt, gecontroleerd of goedgekeurd. Ook andere bronnen houden hun eigen rechten.",
    )],
}];
