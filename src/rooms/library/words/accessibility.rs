//! The accessibility statement: what we aim for, how we test, and what is not right yet.

use crate::kit::words::prose::Block::{List, Text};
use crate::kit::words::prose::Part;

pub const ACCESSIBILITY: &[Part] = &[
    Part {
        heading: "Waar wij naar streven",
        blocks: &[Text(
            "Taakkompas is gemaakt om te voldoen aan WCAG 2.2, niveau AA. Dat zijn afspraken over sites die iedereen kan \
                 gebruiken. Geen onafhankelijk bureau heeft dit onderzocht. Wij zeggen dus niet dat de site er helemaal aan voldoet.",
        )],
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
    Part {
        heading: "Hoe wij testen",
        blocks: &[List(&[
            "Een programma, axe, zoekt bij elke nieuwe versie naar fouten. Het vindt maar een deel van wat er mis kan zijn.",
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
];
