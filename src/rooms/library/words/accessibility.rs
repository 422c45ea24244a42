//! The accessibility statement: what we aim for, how we test, and what is not right yet.

use crate::kit::words::prose::Block::{List, Text};
use crate::kit::words::prose::Part;

/// What the statement is about.
pub const REACH: &str = "Deze verklaring gaat over alle pagina's van deze kopie van Taakkompas, en over wat je ermee print of bewaart. Sites van anderen waar wij naar verwijzen, horen er niet bij.";
/// Where a visitor goes who is not helped.
pub const COMPLAINT: &str = "Helpt het antwoord je niet, en is de aanbieder een overheid? Dan kun je een klacht indienen bij de Nationale ombudsman. Een overheid zet haar eigen verklaring ook in het register van toegankelijkheidsverklaring.nl.";

pub const ACCESSIBILITY: &[Part] = &[
    Part {
        heading: "De norm",
        blocks: &[
            Text(
                "De norm voor sites van de overheid is EN 301 549. Die vraagt WCAG 2.1, niveau A en AA. Taakkompas is gemaakt om aan \
                 WCAG 2.2 te voldoen, niveau A en AA: 55 eisen. Geen onafhankelijk bureau heeft dit onderzocht. Wij zeggen \
                 dus niet dat de site er helemaal aan voldoet.",
            ),
            Text(
                "Bij de broncode staat per eis hoe de site daaraan voldoet, en welke test dat laat zien. De makers keken dat zelf na, in november 2026.",
            ),
        ],
    },
    Part {
        heading: "Hoe wij testen",
        blocks: &[List(&[
            "Een programma, axe, zoekt bij elke nieuwe versie op elke soort pagina naar fouten. Het vindt maar een deel van wat er mis kan zijn.",
            "Een programma van het W3C kijkt of elke pagina geldige HTML is.",
            "Andere tests lopen stappen na met het toetsenbord, en kijken naar een smal scherm.",
            "Een test zoekt in de teksten naar lange zinnen, spelfouten en woorden die wij niet gebruiken.",
        ])],
    },
    Part {
        heading: "Wat nog niet goed is of niet bekend",
        blocks: &[List(&[
            "De site is niet getest door mensen die elke dag een schermlezer of andere hulp gebruiken.",
            "Zonder JavaScript kun je teksten lezen, maar de zelfscan niet doen.",
            "Een bewaard bestand is gewone tekst, met haakjes en codes. Het is vooral om later weer te openen.",
            "Een print bevat geen labels voor een schermlezer. Gebruik daarvoor de pagina zelf.",
            "Bronnen zijn pagina's van anderen. Of die toegankelijk zijn, weten wij niet.",
        ])],
    },
    Part {
        heading: "Wat je kunt verwachten",
        blocks: &[List(&[
            "Alles werkt met het toetsenbord. Je ziet steeds waar je bent.",
            "Een schermlezer leest koppen, vragen en meldingen voor. Na een nieuwe pagina begin je bij de titel.",
            "De tekst mag je vergroten tot 400 procent. Je hoeft dan niet opzij te schuiven.",
            "Kleur is nooit het enige teken. Bij elk niveau staan een woord en een vorm.",
            "De site volgt je eigen keuze voor donker, hoog contrast en minder beweging.",
            "Er is geen tijdslimiet. Wat je invult, wordt meteen bewaard.",
            "Pagina's kun je printen, zodat je ook op papier kunt werken.",
        ])],
    },
];
