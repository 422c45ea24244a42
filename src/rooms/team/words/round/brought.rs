//! The picture that somebody else made, taken over from their file: what came of it, or why nothing did and what to do then.

use taakkompas_team::Brought;

use crate::kit::document::DocumentError;
use crate::kit::words::files::{REFUSED_STAYS, refused};
use crate::kit::words::numbers::count;
use crate::rooms::team::document::brought::NotBrought;

/// How it is done, above the field.
pub const HOW: &str = "Verzamelt een ander de codes? Die maakt het beeld, bewaart de zelfscan als bestand en geeft dat aan jou. \
    Kies het hier. Er staan geen codes in.";

/// The same, for whoever collects.
pub const HAND_OVER: &str =
    "Verzamel je voor een ander? Bewaar de zelfscan dan als bestand, en geef dat door. Er staan geen codes in.";

/// What came of it.
pub fn brought(of: &Brought) -> String {
    let parts = [
        (of.new.len(), "beeld is overgenomen.", "beelden zijn overgenomen."),
        (of.later.len(), "beeld is vervangen door een later beeld.", "beelden zijn vervangen door een later beeld."),
        (of.here, "beeld stond hier al.", "beelden stonden hier al."),
        (
            of.out,
            "code is uit de open ronde: die telt in dat beeld.",
            "codes zijn uit de open ronde: die tellen in dat beeld.",
        ),
        (of.overlapping, "beeld is niet overgenomen.", "beelden zijn niet overgenomen."),
    ];
    let there = parts.into_iter().filter(|(number, ..)| *number > 0);
    let mut said: Vec<String> = there.map(|(number, one, more)| count(number, one, more)).collect();
    said.extend((of.overlapping > 0).then(|| OVERLAPPING.to_owned()));
    said.join(" ")
}

/// Why a picture is not taken over that has codes with another one in common, and where it can be seen.
const OVERLAPPING: &str = "Een deel van de codes telt hier al in een ander beeld. Het verschil kan een antwoord verraden. \
    Bekijk het op het toestel waar het gemaakt is.";

/// Why nothing could be taken over, and what to do.
pub fn not_brought(why: &NotBrought) -> String {
    let says = match why {
        NotBrought::File(refusal) => refused(refusal),
        NotBrought::Team(DocumentError::Newer { .. }) => {
            "Het team in dit bestand komt uit een nieuwere versie van Taakkompas. Laad deze pagina opnieuw en kies \
             het dan nog eens."
                .to_owned()
        }
        NotBrought::Team(DocumentError::Damaged { .. } | DocumentError::Invalid(_) | DocumentError::Twice) => {
            "Wat er van het team in dit bestand staat, kunnen we niet lezen. Vraag wie verzamelt om een nieuw bestand."
                .to_owned()
        }
        NotBrought::NoPicture => {
            "In dit bestand staat geen beeld. Vraag wie verzamelt om eerst het beeld te maken. Daarna kan het in een \
             nieuw bestand."
                .to_owned()
        }
    };
    format!("{says} {REFUSED_STAYS}")
}
