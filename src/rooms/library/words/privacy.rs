//! What is kept where. It describes what `kit::records` does; whoever changes one changes the other.

use crate::kit::words::controls::TO_DATA;
use crate::kit::words::prose::Block::{List, Page, Text};
use crate::kit::words::prose::Part;
use crate::rooms::route::{DataPage, Route};

pub const PRIVACY: &[Part] = &[
    Part {
        heading: "Wat wij van je krijgen",
        blocks: &[
            Text(
                "Niets van wat je invult. Taakkompas heeft geen account, geen server met antwoorden en geen formulier dat antwoorden verstuurt.",
            ),
            List(&[
                "Er zijn geen cookies.",
                "Wij meten geen bezoek en niemand volgt je.",
                "Na het laden vraagt de pagina niets op bij een andere site.",
                "Klik je op een bron, dan ga je naar de site van een ander. Die site ziet niet dat je van Taakkompas komt.",
            ]),
            Text(
                "Wie deze site op internet zet, krijgt net als bij elke site je internetadres. Ook ziet die welke pagina's je opent. \
                 Welke antwoorden je geeft, ziet die niet.",
            ),
        ],
    },
    Part {
        heading: "Wat er op je eigen apparaat staat",
        blocks: &[
            Text("Je antwoorden en besluiten staan in je browser, op het apparaat waarop je ze invult:"),
            List(&[
                "In localStorage: de opslag van je browser voor deze site. Elke zelfscan staat daar apart. Ook staat er welke je het laatst veranderde.",
                "In IndexedDB: een tweede kopie van elke zelfscan. Zo gaat er niets verloren als de browser vastloopt.",
                "In sessionStorage: welke zelfscan open is, en of iets mag blijven. Vul je iets in voordat de pagina klaar is? Dan staat dat er zolang ook. Het verdwijnt met het tabblad.",
            ]),
            Text(
                "Kies je dat alles weg mag als je sluit? Dan staat de zelfscan alleen in sessionStorage, zonder tweede kopie. In \
                 een nieuw tabblad is hij er niet. Herstelt je browser gesloten tabbladen, dan kan hij terugkomen.",
            ),
            Text(
                "Bewaard worden: het schoolprofiel, de antwoorden, jullie besluiten en notities bij acties, en de vakanties. Ook \
                 de naam die je de zelfscan geeft. Schrijf in notities geen namen en niets over gezondheid.",
            ),
            Text(
                "Vul je de week van de assistent in? Dan worden ook de blokken, kaarten, volgorde, streepjes en afspraken \
                 bewaard. Daar horen functies in, geen namen. De kaart 'Drie dingen die ik wil inbrengen' en de eigen telling \
                 van de assistent worden nergens bewaard.",
            ),
            Text(
                "Vul je de taken of de taakomschrijvingen in? Dan worden ook die bewaard: de lijst, wie wat doet, en de \
                 omschrijvingen. Wensen van een collega staan er alleen in zoals die persoon ze inleverde. Waarom iemand weinig \
                 ruimte heeft, vragen we niet. De pagina 'Mijn wensen voor de taken' bewaart niets.",
            ),
            Text(
                "Verzamel je de antwoorden van het team? Dan staan de codes van collega's op jouw apparaat tot je de ronde sluit. \
                 Daarna blijft alleen het beeld. Als je een bestand of kopie maakt, gaan de codes niet mee. Kunnen we een hele \
                 zelfscan niet openen? Die bewaar je zoals hij is, en dan kunnen er codes in staan.",
            ),
            Text(
                "Maak je een samenvatting voor het bestuur? Dan worden de naam van de school, de plaats, je keuzes en je uitleg \
                 bewaard. De pagina waar een bestuur samenvattingen leest, bewaart niets.",
            ),
            Text(
                "De pagina 'Lever je antwoorden in' bewaart niets. Wil een collega de eigen code houden? Dan kan dat in een bestand \
                 op het eigen toestel.",
            ),
        ],
    },
    Part {
        heading: "Op een gedeelde computer",
        blocks: &[
            Text(
                "Wie na jou op dezelfde computer met hetzelfde account werkt, kan je antwoorden zien. Kies daar voor bewaren tot \
                 je dit tabblad sluit, of wis alles als je klaar bent.",
            ),
            Page(Route::Data(DataPage::Overview), TO_DATA),
        ],
    },
    Part {
        heading: "Wat een link laat zien",
        blocks: &[
            Text(
                "In het adres van een pagina staat welke pagina het is. Bij een lijst of bij zoeken \
                 staat er ook het woord dat je typt. Wie deze site op internet zet, kan dat woord zien als je zo'n adres opent. \
                 Wie een gewone link van je opent, ziet zijn eigen gegevens en niet die van jou.",
            ),
            Text(
                "Alleen een link die je zelf maakt om te delen, bevat meer. In een inlevercode staan je antwoorden. In een plan als \
                 link staan doelen en acties. In een link voor je bestuur staat de samenvatting die je hebt nagelezen. In een link met \
                 een inleiding staat die inleiding. Dat staat achter het teken #, en gaat niet naar een server.",
            ),
            Text(
                "Zie je op een andere site een kaart van Taakkompas? Die bewaart niets en zet geen cookies. Wie een inleiding maakte, \
                 ziet niet wat je invult.",
            ),
        ],
    },
    Part {
        heading: "Bestanden die je zelf bewaart",
        blocks: &[Text(
            "Bewaar je een zelfscan als bestand, dan staat alles wat je invulde daar leesbaar in. Jij kiest waar het staat en \
                 aan wie je het geeft. Ook wat je print, is van jou.",
        )],
    },
    Part {
        heading: "Wanneer het weggaat",
        blocks: &[
            List(&[
                "Als je het wist bij je gegevens. Je kunt dat meteen terugdraaien; als je de pagina sluit, is het weg.",
                "Als je in je browser de gegevens van deze site wist, of een privévenster sluit.",
                "Als je browser zelf opruimt. Safari doet dat als je de site zeven dagen niet bezoekt.",
            ]),
            Text(
                "Wis je een zelfscan, dan blijft er een nummer staan dat zegt dat hij gewist is. Er staat geen antwoord in. Zo komt \
                 een oude kopie niet vanzelf terug.",
            ),
            Text("Wil je je werk zeker houden? Bewaar het dan ook als bestand."),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::route::{DivisionPage, WeekPage};

    #[test]
    fn pages_are_called_by_their_titles() {
        let text = format!("{PRIVACY:?}");
        for route in [Route::Week(WeekPage::OwnCard), Route::Division(DivisionPage::Wishes)] {
            let title = route.title();
            assert!(text.contains(&format!("'{title}'")), "{title}");
        }
    }
}
