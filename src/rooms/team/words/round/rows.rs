//! A paste of codes, row by row: what each brings, before anything is taken. Nothing that a code says is shown.

use taakkompas_school::slices::pause;
use taakkompas_team::TeamDocument;
use taakkompas_team::code::{Code, CodeError};
use taakkompas_team::handed_in::{self, MOST_CODES, Outcome};
use taakkompas_team::known::Known;
use taakkompas_team::rounds::{NotTakenReason, Round, RoundId};

use crate::kit::words::numbers::count;
use crate::rooms::team::words::hand_in::wrong;
use crate::rooms::team::words::refused::not_taken;

/// What a row brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brings {
    /// A code of somebody new.
    New,
    /// A code instead of an earlier one of the same person.
    Instead,
    /// The same, with the earlier one in this paste: which is the later one is known from the order of the text alone.
    ByOrder,
    /// A code of a later version, which is kept.
    Newer,
    /// A code that was there before: on this line of the paste, or handed in earlier.
    Double(Option<usize>),
    /// A code that is not taken.
    NotTaken(NotTakenReason),
    /// Something meant as a code.
    Wrong {
        /// As it was written, with hyphens.
        written: String,
        /// What is wrong.
        error: CodeError,
        /// Whether what is offered instead is in the round by now.
        is_mended: bool,
    },
    /// No code.
    Nothing,
}

/// A row of a paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line, from one.
    pub line: usize,
    /// What it brings.
    pub brings: Brings,
}

/// What a paste brings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// Row by row, in order.
    pub rows: Vec<Row>,
    /// The codes to take.
    pub codes: Vec<Code>,
    /// Whether there was more than is read at a time.
    pub is_cut: bool,
}

impl Row {
    /// Whether somebody has to look at it.
    pub const fn needs_care(&self) -> bool {
        matches!(self.brings, Brings::NotTaken(_) | Brings::Wrong { is_mended: false, .. })
    }

    /// Whether it is told apart from the others: somebody has to look at it, or alone knows whether it is right.
    pub const fn is_to_look_at(&self) -> bool {
        self.needs_care() || matches!(self.brings, Brings::ByOrder)
    }

    /// In a few sentences.
    pub fn says(&self) -> String {
        let says = match &self.brings {
            Brings::New => "een goede code.".to_owned(),
            Brings::Instead => "een nieuwe code van een collega die al inleverde. De nieuwe telt.".to_owned(),
            Brings::ByOrder => "van deze collega staan er meer codes in de tekst. Alleen de onderste telt. Staat de \
                                nieuwste bovenaan? Haal de onderste dan uit de tekst."
                .to_owned(),
            Brings::Newer => "een code uit een nieuwere versie. We bewaren hem tot we hem kunnen lezen.".to_owned(),
            Brings::Double(None) => "deze code is al ingeleverd. We tellen hem één keer.".to_owned(),
            Brings::Double(Some(line)) => format!("dezelfde code als in regel {line}. We tellen hem één keer."),
            Brings::NotTaken(why) => format!("niet opgenomen. {}", not_taken(*why)),
            Brings::Wrong { is_mended: true, .. } => {
                "een code die al binnen is, met een tikfout. We tellen hem één keer.".to_owned()
            }
            Brings::Wrong { error, .. } => format!("hier klopt iets niet. {}", wrong(error)),
            Brings::Nothing => "geen code.".to_owned(),
        };
        format!("Regel {}: {says}", self.line)
    }
}

impl Found {
    /// Reads a paste for a round, on a copy of the document: what is told is what will happen. `elsewhere` is what the other scans
    /// on this device know.
    pub async fn read(mut team: TeamDocument, id: RoundId, text: &str, elsewhere: &Known) -> Self {
        let known = team.round(id).map(Round::known).unwrap_or_default();
        let reading = handed_in::read(text, &known);
        pause().await;
        let codes: Vec<Code> = reading.new_codes().cloned().collect();
        let taken = team.hand_in_beside(id, &codes, elsewhere).unwrap_or_default();
        let brings = |outcome: Outcome| match outcome {
            Outcome::Good(code) | Outcome::Newer(code) => {
                if let Some((_, why)) = taken.left.iter().find(|(left, _)| *left == code) {
                    Brings::NotTaken(*why)
                } else if taken.by_order.contains(&code) {
                    Brings::ByOrder
                } else if taken.instead.contains(&code) {
                    Brings::Instead
                } else if code.is_open() {
                    Brings::New
                } else {
                    Brings::Newer
                }
            }
            Outcome::Double { line, .. } => Brings::Double(line),
            Outcome::Wrong { written, error } => {
                let is_mended = error.offer().is_some_and(|offer| known.contains(offer));
                Brings::Wrong { written, error, is_mended }
            }
            Outcome::NoCode => Brings::Nothing,
        };
        let rows =
            reading.items.into_iter().map(|item| Row { line: item.line, brings: brings(item.outcome) }).collect();
        let codes = codes.into_iter().filter(|code| !taken.left.iter().any(|(left, _)| left == code)).collect();
        Self { rows, codes, is_cut: reading.is_cut }
    }

    /// Whether nothing is left to look at once the codes are taken.
    pub fn is_whole(&self) -> bool {
        !self.is_cut && !self.rows.iter().any(Row::needs_care)
    }

    /// In short.
    pub fn says(&self) -> String {
        let number = |is: fn(&Brings) -> bool| self.rows.iter().filter(|row| is(&row.brings)).count();
        let parts = [
            (number(|of| matches!(of, Brings::New | Brings::Instead | Brings::ByOrder)), "nieuw"),
            (number(|of| *of == Brings::Newer), "uit een nieuwere versie"),
            (number(|of| matches!(of, Brings::Double(_))), "dubbel"),
            (number(|of| matches!(of, Brings::Wrong { is_mended: true, .. })), "verbeterd"),
            (number(|of| matches!(of, Brings::Wrong { is_mended: false, .. })), "met een fout"),
            (number(|of| matches!(of, Brings::NotTaken(_))), "niet opgenomen"),
        ];
        let all: usize = parts.iter().map(|(number, _)| number).sum();
        let there = parts.iter().filter(|(number, _)| *number > 0);
        let said: Vec<String> = there.map(|(number, what)| format!("{number} {what}")).collect();
        let mut says = match all {
            0 => "Hier staat geen code in.".to_owned(),
            all => format!("{} gevonden: {}.", count(all, "code", "codes"), said.join(", ")),
        };
        if self.is_cut {
            says += &format!(" Dit is te veel in één keer. Plak de rest daarna, hooguit {MOST_CODES} codes tegelijk.");
        }
        says
    }

    /// The text that is left once the codes are taken: the lines that somebody has to look at, as they were.
    pub fn left_of(&self, text: &str) -> String {
        let lines: Vec<&str> = text.lines().collect();
        let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
        let left = self.rows.iter().filter(|row| row.needs_care()).map(|row| {
            let line = lines.get(row.line.saturating_sub(1)).copied().unwrap_or_default();
            match &row.brings {
                // A code that goes on in the next line, or came in a link that was wrapped.
                Brings::Wrong { written, .. } if !plain(line).contains(&plain(written)) => written.clone(),
                _ => line.to_owned(),
            }
        });
        let mut lines: Vec<String> = left.collect();
        lines.dedup();
        lines.join("\n")
    }
}
