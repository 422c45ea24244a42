//! What Taakkompas is, how it reads the report, how the plan chooses, and where its limits are.

use super::research::{MANOMETER_URL, PROJECT_URL};
use crate::kit::words::prose::Block::{List, Page, Site, Terms, Text};
use crate::kit::words::prose::Part;
use crate::rooms::route::{LibraryPage, PolicyPage, Route};

/// The page, up to its list of sources.
pub const ABOUT: &[Part] = &[
    Part {
        heading: "Wat het is",
        blocks: &[
            Text(
                "Taakkompas is een gratis hulpmiddel voor basisscholen. Je doet een korte zelfscan over hoe het werk is \
                 verdeeld. Daarna krijg je een eerste stap en een actieplan dat bij jullie school past.",
            ),
            List(&[
                "Schoolleiders zien wat al goed gaat en waar het meest te winnen is.",
                "Leraren, assistenten en ib'ers kunnen het plan samen bespreken en aanpassen.",
                "Assistenten lezen wat mag, wat moet en wat niet hoeft.",
                "Teams vullen samen de week van de assistent, de taken en de taakomschrijvingen in.",
                "Besturen en beleidsmakers nemen elke bevinding en elke maatregel mee naar hun eigen site.",
            ]),
            Page(Route::Policy(PolicyPage::Hub), "Neem iets mee: link, verwijzing, tekst of kaart"),
            Text(
                "Je hebt geen account nodig. Je antwoorden gaan nergens heen: wat je invult, blijft in je eigen browser.",
            ),
            Page(Route::Library(LibraryPage::Privacy), "Lees wat waar wordt bewaard"),
        ],
    },
    Part {
        heading: "Het rapport waar het op rust",
        blocks: &[
            Text(
                "Onderzoekers van Wageningen University en Tilburg University spraken in het najaar van 2019 met deskundigen. \
                 Zij deden dat voor het ministerie van Onderwijs. Het rapport noemt het getal 17; of dat mensen of \
                 gesprekken zijn, is niet helemaal duidelijk. De vraag was hoe onderwijsassistenten en een andere \
                 verdeling van taken kunnen helpen bij werkdruk.",
            ),
            Text(
                "De mensen kwamen uit het eigen netwerk. Wat zij vertellen, geldt niet voor elke school. Veel voorbeelden komen van \
                 één persoon. Daarom staat bij elke bevinding wie het zegt en hoe sterk. Wij vatten alles samen in eigen woorden.",
            ),
            Site(PROJECT_URL, "Lees over het onderzoek"),
            Page(Route::Library(LibraryPage::Findings), "Bekijk alle bevindingen"),
        ],
    },
    Part {
        heading: "Wat van het rapport is en wat van ons",
        blocks: &[
            Text(
                "Het rapport koppelt nergens een oorzaak aan een oplossing. Die stap zetten wij, en dat staat er steeds bij. Bij \
                 elke maatregel staan het probleem en het idee apart.",
            ),
            Text("Stoppen met taken is ons idee. Het rapport noemt wel het probleem: weinig tijd om les te geven."),
            Terms(&[
                ("Van het rapport", "De bevindingen: wat mensen vertelden en wat de onderzoekers concluderen."),
                ("Van ons", "De stellingen, de maatregelen met hun stappen en tijden, en de regels van het plan."),
            ]),
            Text("Dit betekenen de labels bij een maatregel:"),
            Terms(&[
                (
                    "Top 3 van het rapport",
                    "Het probleem is een van de drie oorzaken in de conclusies van de onderzoekers.",
                ),
                ("Conclusie van het rapport", "Het staat in de conclusies van de onderzoekers."),
                ("Meerdere mensen noemen dit", "Het komt van meer dan één persoon in het onderzoek."),
                ("Eén persoon vertelt dit", "Het komt uit één verhaal. Het kan op jullie school anders gaan."),
                (
                    "Uit ander onderzoek",
                    "Het komt uit onderzoek dat de onderzoekers lazen, of uit een bron die erbij staat.",
                ),
                ("Van ons", "Het rapport noemt dit niet. Wij vinden het een goed idee."),
                ("Eigen uitwerking", "De stappen van een maatregel zijn altijd door ons bedacht."),
            ]),
        ],
    },
    Part {
        heading: "Wet en cao",
        blocks: &[
            Text(
                "Sinds 2019 is er veel veranderd. Denk aan de functies van leraarondersteuners en het geld tegen werkdruk. Waar \
                 wij weten dat nu iets anders geldt, staat dat erbij, met een bron en een jaar.",
            ),
            Text(
                "Wij lazen opgeslagen kopieën van wetten en openbare pagina's. Bij een wet staan het artikel, de versie en de dag \
                 waarop wij die lazen. De volledige tekst van de cao lazen wij niet. Is een bron over de datum, dan staat dat \
                 erbij. Taakkompas geeft geen juridisch advies.",
            ),
            Text(
                "Wat de cao zelf al regelt, daarover stemt de PMR niet nog eens in. Gaat het om alle of de meeste scholen van een \
                 bestuur? Dan komt de GMR in de plaats van de MR. Jullie MR-reglement kan bevoegdheden anders verdelen (Wet \
                 medezeggenschap op scholen, artikel 16, 18 en 24, versie van 1 augustus 2025).",
            ),
            Page(Route::Library(LibraryPage::Rules), "Lees wat mag, wat moet en wat niet hoeft"),
        ],
    },
    Part {
        heading: "Naast de Manometer",
        blocks: &[
            Text(
                "Uit hetzelfde onderzoek komt de Manometer Primair Onderwijs, een test over de balans tussen werkdruk en werkplezier. \
                 Of die nu online is, konden wij niet nagaan. Taakkompas neemt er niets van over en heeft hem niet nodig.",
            ),
            Site(MANOMETER_URL, "Naar de Manometer"),
        ],
    },
    Part {
        heading: "Hoe het plan kiest",
        blocks: &[
            Text(
                "Het plan volgt vaste regels. Dezelfde antwoorden geven op dezelfde dag hetzelfde plan. Bij elke keuze staat waarom.",
            ),
            List(&[
                "Hooguit drie doelen en zes acties. Het worden er minder als er veel tegelijk loopt, of op een heel kleine school.",
                "De schoolleider is tussen twee vakanties hooguit tien uur kwijt. Soms is dat acht of zes uur.",
                "Er zit altijd een kleine stap bij die snel kan beginnen.",
                "Eerst stoppen met iets, dan pas verdelen. Eerst een volgorde bij ziekte, dan een beschermde week.",
                "Een plan voor de lange termijn komt pas als de stap ervoor is gezet.",
                "Hooguit één actie vraagt veel van de ib'er, en hooguit één hangt af van het bestuur.",
                "Weet je veel nog niet? Dan is het eerste doel: vraag het aan het team.",
                "Staat bijna alles op 'nog niet'? Dan eerst rust: iets stilzetten en een rustige ochtend.",
                "Gaat alles goed? Dan is er geen haast. Je kijkt alleen wat van één persoon afhangt.",
                "Niets begint in de laatste weken voor een vakantie of in een toetsweek.",
                "Wat niet past, wacht. Dat staat erbij. Jullie kiezen zelf: toevoegen, ruilen, uitstellen of weglaten.",
            ]),
        ],
    },
    Part {
        heading: "Wat je er niet van kunt verwachten",
        blocks: &[
            Text(
                "Taakkompas belooft helderheid en afspraken die blijven staan. Dat kan helpen tegen werkdruk, maar zeker is het \
                 niet. Het belooft ook geen betere resultaten van leerlingen. Daarvoor is het bewijs te dun.",
            ),
            Text(
                "De uitkomst is geen beoordeling van een school of van mensen. Een niveau zegt hoe vast een afspraak staat. \
                 Vergelijk scholen er niet mee.",
            ),
        ],
    },
];

/// The words of the sector, explained once.
pub const TERMS: &[Part] = &[Part {
    heading: "Woorden uit het onderwijs",
    blocks: &[Terms(&[
        ("Arrangement", "Extra hulp voor een leerling, met eigen uren of geld."),
        (
            "Bestuursformatieplan",
            "Het plan van het bestuur met het aantal plaatsen per functie. Het is voor 1 mei klaar.",
        ),
        ("Bouwcoördinator", "Een collega die het werk in een deel van de school regelt, zoals de onderbouw."),
        ("Formatie", "De plaatsen en uren die een school mag invullen."),
        ("Functiehuis of functiebouwwerk", "Alle functies die een bestuur heeft, met hun schalen."),
        (
            "Ib'er",
            "De intern begeleider. Die regelt de extra hulp voor leerlingen. Soms heet dit kwaliteitscoördinator.",
        ),
        ("Invalmap", "Een map waarmee een invaller de dag kan draaien."),
        ("Lesbevoegdheid", "Het recht om zelfstandig voor de klas te staan."),
        (
            "LIO",
            "Leraar in opleiding: een student in het laatste jaar. Een LIO-werknemer heeft een contract om te werken en te leren.",
        ),
        ("Lumpsum", "Het budget dat een bestuur krijgt en zelf verdeelt."),
        (
            "MR en PMR",
            "De medezeggenschapsraad. De PMR is het deel van het personeel. De GMR is er voor alle scholen van een bestuur.",
        ),
        (
            "Onderwijsassistent",
            "Helpt leerlingen en leraar, zonder lesbevoegdheid en onder verantwoordelijkheid van een leraar.",
        ),
        ("Leraarondersteuner", "Staat tussen assistent en leraar in, ook zonder lesbevoegdheid."),
        ("P&O of HR", "De afdeling voor personeel en salaris."),
        ("Pool", "Een groep invallers die voor meerdere scholen werkt."),
        ("Taakbrief", "De afspraak met één persoon over werk, taken en uren in een schooljaar."),
        ("Vakspecialist of vakleerkracht", "Geeft één vak, zoals gym of muziek."),
        ("Werktijdfactor", "Hoe groot een baan is: 1 is een volle baan, 0,6 is drie vijfde daarvan."),
        (
            "Werkverdelingsplan",
            "Het plan van het hele team: wie doet wat, en hoeveel tijd is daarvoor? Het is elk jaar voor de zomer klaar.",
        ),
        ("Zij-instromer", "Iemand met een ander beroep die leert voor leraar en al lesgeeft."),
    ])],
}];
