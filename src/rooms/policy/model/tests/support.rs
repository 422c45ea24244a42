//! A page to take along.

use crate::piece::Piece;

pub fn piece() -> Piece {
    Piece {
        kind: "Maatregel".to_owned(),
        title: "Hang het weekrooster van de assistent op".to_owned(),
        sentences: vec!["Iedereen weet waar de assistent is.".to_owned(), "Dat geeft rust.".to_owned()],
        source: "De stap naar deze maatregel is van Taakkompas.".to_owned(),
        address: "https://taakkompas.example/maatregelen/rooster-zichtbaar/".to_owned(),
    }
}

/// A page of which every text tries to be more than a text.
pub fn hostile() -> Piece {
    let text = "<script>alert(1)</script> \"&\" <b onclick='x'>]]> --> &lt;".to_owned();
    Piece {
        kind: text.clone(),
        title: text.clone(),
        sentences: vec![text.clone()],
        source: text,
        address: "https://a.example/?a=1&b=\"><script>".to_owned(),
    }
}
