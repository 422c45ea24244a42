//! The hand-in code: what somebody answered, as 20 or 30 characters that can be read aloud.
//!
//! There is no server, so a code travels as a link, a message or a slip of paper. It holds the answers of one scan and the
//! role group, and nothing else that says whose it is. The salt, which is chance, tells a code that comes twice from two
//! colleagues who answered the same.
//!
//! A code hides nothing: whoever has it can read it. What a page shows of codes is up to [`crate::picture`].

pub(crate) mod alphabet;
pub(crate) mod check;
pub(crate) mod correct;
pub(crate) mod layout;
mod reading;
pub mod revision;

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::Answers;

use layout::Head;
pub use reading::CodeError;
use revision::Revision;

coded! {
    /// Which scan was filled in.
    pub enum Kind {
        /// The short scan: a code of 20 characters.
        Short = "short",
        /// The full scan: a code of 30 characters.
        Full = "full",
    }
}

impl Kind {
    /// The characters of its codes, without what stands between the groups.
    pub const fn characters(self) -> usize {
        match self {
            Self::Short => 20,
            Self::Full => 30,
        }
    }

    /// The groups of five that its codes are written in.
    pub const fn groups(self) -> usize {
        self.characters() / GROUP
    }
}

/// The characters of a group.
pub const GROUP: usize = 5;

coded! {
    /// The role that somebody hands in as. All support staff is one group: with two or three of them, smaller groups would
    /// be people.
    pub enum RoleGroup {
        /// Schoolleiding.
        Leader = "leader",
        /// Leraar, ook vakleerkracht en specialist.
        Teacher = "teacher",
        /// Onderwijsassistent, leraarondersteuner, administratie, conciërge.
        Support = "support",
        /// Ib'er of kwaliteitscoördinator.
        Ib = "ib",
    }
}

impl RoleGroup {
    /// Its letter in the tables of the revisions.
    pub(crate) const fn letter(self) -> char {
        match self {
            Self::Leader => 'L',
            Self::Teacher => 'T',
            Self::Support => 'S',
            Self::Ib => 'I',
        }
    }
}

/// The part of a salt that is its mark: 26 bits, for which there is room in every code (`layout.rs`).
const MARK: u128 = 0x3ff_ffff;

/// What somebody hands in: answers to what their role is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandIn {
    revision: Revision,
    kind: Kind,
    role: RoleGroup,
    answers: Answers,
    salt: u128,
}

impl HandIn {
    /// What somebody in this role hands in of their answers: those to what the role is asked. `chance` is random bits.
    pub fn new(kind: Kind, role: RoleGroup, own: &Answers, chance: u128) -> Self {
        Self::of_revision(Revision::NEWEST, kind, role, own, chance)
    }

    /// The same, as an earlier revision of the content would have it.
    pub(crate) fn of_revision(revision: Revision, kind: Kind, role: RoleGroup, own: &Answers, chance: u128) -> Self {
        let asked: Vec<_> = revision.asked(kind, role).collect();
        let salt = layout::salt(kind, &asked, chance);
        let answers = asked.into_iter().filter_map(|id| own.get(&id).copied().map(|answer| (id, answer))).collect();
        Self { revision, kind, role, answers, salt }
    }

    /// Which scan it is of.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The role group.
    pub const fn role(&self) -> RoleGroup {
        self.role
    }

    /// The answers. What was asked and is not in it was left open.
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The statements that were asked.
    pub fn asked(&self) -> impl Iterator<Item = StatementId> {
        self.revision.asked(self.kind, self.role)
    }

    /// The same as [`Self::new`], with the part of the chance alone that every kind of scan and every role has room for. Made with
    /// the same chance, all codes of a person then have the same mark.
    pub fn of_person(kind: Kind, role: RoleGroup, own: &Answers, chance: u128) -> Self {
        Self::new(kind, role, own, chance & MARK)
    }

    /// Its code.
    pub fn code(&self) -> Code {
        Code { kind: self.kind, symbols: correct::checked(layout::symbols(self)) }
    }
}

/// A code that checks. It may be made with a newer version than this one, which keeps it and cannot open it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    kind: Kind,
    symbols: Vec<u8>,
}

/// Made with a later version of Taakkompas: this one knows that it is right, and not what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MadeWithNewer;

impl Code {
    /// Reads one code, in any case, with anything between the groups that is no letter or digit.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn read(text: &str) -> Result<Self, CodeError> {
        reading::read(text)
    }

    /// Which scan it is of.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// What was handed in.
    ///
    /// # Errors
    /// [`MadeWithNewer`]; the code is to be kept.
    pub fn open(&self) -> Result<HandIn, MadeWithNewer> {
        match layout::read(self.kind, self.carrying()) {
            layout::Layout::Sheet(sheet) => Ok(sheet),
            layout::Layout::Newer | layout::Layout::Impossible => Err(MadeWithNewer),
        }
    }

    /// A code as this wrote it itself: nobody typed it, so nothing is said of where it is wrong, and what would say it is
    /// not fetched by whoever only reads a record.
    fn written(text: &str) -> Option<Self> {
        let symbols: Option<Vec<u8>> = text.chars().filter(|&sign| sign != '-').map(alphabet::value).collect();
        Self::of_symbols(symbols?)
    }

    /// Whether this version knows what it says.
    pub fn is_open(&self) -> bool {
        matches!(self.head(), Head::Sheet { .. })
    }

    /// A mark by which somebody's code is known again; `None` if it is made with a later version. It is a part of the salt,
    /// which is chance and so says nothing of the answers. If two hundred come after two hundred, one of them has the mark of
    /// another once in 1,700 times.
    ///
    /// Who changes an answer on the same page, or fills in the other scan there, gets another code with the same mark
    /// ([`HandIn::of_person`]), so that one person counts once: the later code comes instead of the first.
    pub(crate) fn mark(&self) -> Option<u32> {
        match self.head() {
            Head::Sheet { salt, .. } => u32::try_from(salt & MARK).ok(),
            Head::Newer | Head::Impossible => None,
        }
    }

    fn head(&self) -> Head {
        layout::head(self.kind, self.carrying())
    }

    /// Its symbols without the checks.
    fn carrying(&self) -> &[u8] {
        self.symbols.get(..self.symbols.len().saturating_sub(check::CHECKS)).unwrap_or_default()
    }

    /// The code of symbols that check, if it is one that can have been written.
    fn of_symbols(symbols: Vec<u8>) -> Option<Self> {
        let kind = Kind::ALL.iter().copied().find(|kind| kind.characters() == symbols.len())?;
        let code = Self { kind, symbols };
        (correct::is_right(&code.symbols) && code.head() != Head::Impossible).then_some(code)
    }

    /// Its characters without anything between them, as a QR code holds them best.
    pub fn characters(&self) -> String {
        self.symbols.iter().map(|&symbol| alphabet::character(symbol)).collect()
    }
}

/// In groups of five with hyphens between them.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, &symbol) in self.symbols.iter().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", alphabet::character(symbol))?;
        }
        Ok(())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::written(&text).ok_or_else(|| de::Error::custom("not a code that was handed in"))
    }
}
