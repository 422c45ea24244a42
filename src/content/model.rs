//! What the app carries: every text and fact of the content, typed.
//!
//! It comes in parts. The [`Core`] is built into the app: what the scan shows. The [`Measures`] are built into the parts of
//! it that show result, plan and lists. The [`Library`] is a separate file that is fetched when a page needs it: what readers open to learn more. The [`Descriptions`], another
//! file, are what task descriptions start from. The [`UsualTasks`] are in the part of the app that divides tasks. All
//! are encoded as postcard bytes, so no type here may flatten or skip a field.

pub(crate) mod bytes;
mod core;
mod descriptions;
mod history;
mod imprint;
mod library;
mod measures;
pub mod published;
pub mod text_index;
mod usual;

pub use bytes::BytesError;
pub use core::{Core, Statement, ThemeText};
pub use descriptions::{Asked, BoardPoint, Descriptions, Question, RoleTemplate};
pub use history::{Change, ChangeKind, History};
pub use imprint::{AccessibilityStatement, AccessibilityStatus, Imprint, Publisher};
pub use library::{
    Conclusion, Evidence, Finding, FindingKind, Fits, Library, MeasureBody, Participant, Participation, Perspective,
    Rule, RuleGroup, Sign, Source, SourceKind, SpentTime, Statute, Step, Strength, Watch,
};
pub use measures::{Idea, MeasureCard, Measures, RetiredMeasure, Tool};
pub use usual::{TaskGroup, UsualTaskText, UsualTasks};
