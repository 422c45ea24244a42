//! What the hub says.

use crate::kit::words::prose::Block::{List, Page, Text};
use crate::kit::words::prose::{Block, Part};
use crate::rooms::route::{LibraryPage, Route};

/// Below the heading.
pub const LEAD: &str =
    "Voor besturen, sectororganisaties, opleidingen en de MR. Kies een pagina, en neem mee wat je nodig hebt.";

/// What the link with an introduction is for.
pub const OWN_INTRODUCTION: &str =
    "Geef scholen een link die de zelfscan opent met jullie inleiding. Kies hooguit drie thema's om mee te beginnen.";

/// What to do where a system takes the style out of the frame.
pub fn without_style(pixels: u32) -> String {
    format!(
        "Haalt je systeem 'style' uit de code? Dan telt 'height', voor tekst van gewone grootte. Moet ook tekst op 200% passen? Zet daar dan {pixels}."
    )
}

/// What a QR code is called.
pub fn qr_of(title: &str) -> String {
    format!("QR-code van '{title}'")
}

/// What the frame of a card is called by screen readers.
pub fn frame_title(kind: &str, title: &str) -> String {
    format!("Taakkompas, {}: {title}", kind.to_lowercase())
}

/// The name of a file: what is in it, and of what.
pub fn file_name(what: &str, name: &str, ending: &str) -> String {
    format!("taakkompas-{}-{what}.{ending}", name.replace('/', "-"))
}

/// The address asks for a page that there is not, or of which there is nothing to take along.
pub const UNKNOWN: &str = "Deze pagina kennen we niet. Kies hieronder een pagina.";
/// The field for an address.
pub const BY_ADDRESS: &str = "Of plak het adres van een pagina van Taakkompas";
/// What it says of an address that is not of such a page.
pub const NOT_OURS: &str = "Dit is geen adres van een pagina die je kunt meenemen. Kopieer het adres van een maatregel, bevinding, vraag, thema of taakomschrijving.";

/// What is said once a file was saved.
pub const SAVED: &str = "Bewaard. Kijk bij je downloads.";
/// The picture could not be made.
pub const NO_PICTURE: &str = "Deze browser kan geen PNG maken. Neem de SVG, of gebruik een nieuwere browser.";
/// The file could not be handed over.
pub const NOT_SAVED: &str = "Bewaren mocht niet van je browser. Kopieer de tekst.";

/// How to set the card: below the text to copy.
pub const OF_FRAME: &[Block] = &[List(&[
    "De kaart heeft geen script nodig, bewaart niets en zet geen cookies.",
    "De hoogte past voor elke kaart, ook als die 320 pixels breed is. Is de tekst van een lezer veel groter? Dan kun je in een smalle kaart scrollen.",
    "Een link in de kaart opent een nieuw tabblad. Met Tab kom je in de kaart en er ook weer uit.",
    "De kaart is donker als de lezer dat heeft ingesteld.",
])];

/// The same, for whoever runs the site that it comes to stand on.
pub const OF_HOST: &[Block] = &[List(&[
    "Zet je een eigen beveiliging op je site? Laat dan onze site toe bij 'frame-src'.",
    "Gebruik je 'sandbox'? Laat dan 'allow-popups' en 'allow-popups-to-escape-sandbox' toe.",
])];

/// What may be done with it all, and what stays.
pub const TERMS: &[Part] = &[
    Part {
        heading: "Wat je mag, en wat blijft",
        blocks: &[
            List(&[
                "De teksten vallen onder CC BY 4.0. Noem Taakkompas, met de link en de naam van de licentie.",
                "Een adres blijft bestaan, ook als de tekst verandert. Voegen we een pagina samen met een andere? Dan brengt het oude adres je daarheen.",
                "Wij zien niet wie een kaart bekijkt. Er zijn geen statistieken.",
                "Taakkompas hoort niet bij het ministerie, de universiteiten of een bestuur. Laat een kaart niet lijken op een keurmerk.",
            ]),
            Page(Route::Library(LibraryPage::Licences), "Lees de licenties"),
        ],
    },
    Part {
        heading: "Noem het onderzoek zoals het is",
        blocks: &[
            Text(
                "Het rapport rust op gesprekken met deskundigen, in 2019 (N=17). Lees een bevinding als ervaring, niet als bewijs voor alle scholen. \
                 De stap naar een maatregel is van ons.",
            ),
            Page(Route::Library(LibraryPage::About), "Lees waar Taakkompas op rust"),
        ],
    },
];
