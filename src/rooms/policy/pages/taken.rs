//! What is taken along of a subject: what every form of it is made of.

use taakkompas_content::Library;
use taakkompas_policy::citation::Work;
use taakkompas_policy::embed;
use taakkompas_policy::piece::Piece;
use time::Date;

use crate::kit::browser;
use crate::kit::ui::basics::use_base;
use crate::rooms::policy::address::Subject;
use crate::rooms::policy::words::{citing, hub as t, piece};

/// What is taken along of a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The name of the subject.
    pub name: String,
    /// What it says.
    pub piece: Piece,
    /// The whole address of its card.
    pub card: String,
    /// The works to cite, first the one that it rests on.
    pub works: Vec<Work>,
    /// The citation in a sentence.
    pub plain: String,
}

impl Taken {
    /// That of a subject. `today` is unknown on a page that is written out.
    pub fn new(subject: &Subject, library: &Library, today: Option<Date>) -> Self {
        let home = browser::origin() + &use_base().0;
        let piece = piece::piece(subject, library, home.clone() + &subject.path()).unwrap_or_else(nothing);
        Self {
            name: subject.name(),
            card: home + &subject.card(),
            works: citing::works(subject, library, &piece, today),
            plain: citing::plain(subject, library, &piece),
            piece,
        }
    }

    /// The code of the frame with the card.
    pub fn frame(&self) -> String {
        embed::frame(&self.card, &t::frame_title(&self.piece.kind, &self.piece.title))
    }
}

/// Of a subject that is not there, which no page asks for.
const fn nothing() -> Piece {
    Piece {
        kind: String::new(),
        title: String::new(),
        sentences: Vec::new(),
        source: String::new(),
        address: String::new(),
    }
}
