//! Whether a clause says that no teacher is with a group.

use super::super::tables::{
    IN_LESSON, NO_TEACHER, NOBODY_THERE, NOBODY_THERE_NAMED, OUTSIDE_LESSON, PREPARES, WATCHES_CLASS, WITHOUT_TEACHER,
    WITHOUT_TEACHER_NAMED,
};
use super::{Clause, Groups};

impl Clause<'_> {
    /// Whether it may be that someone has a group in a lesson and no teacher is there, if only to watch.
    pub(in super::super) fn may_be_without_teacher(&self) -> bool {
        let is_outside = self.has(OUTSIDE_LESSON) || self.has(PREPARES);
        let sure = Groups::OfPupils;
        let of_nobody = self.lacks_teacher();
        !is_outside
            && (self.says_one_of(WITHOUT_TEACHER, sure)
                || of_nobody && self.says_one_of(NOBODY_THERE, sure)
                || self.named.is_some() && self.says_one_of(WITHOUT_TEACHER_NAMED, sure)
                || self.named.is_some() && of_nobody && self.says_one_of(NOBODY_THERE_NAMED, sure)
                || self.has(IN_LESSON) && self.says_one_of(WATCHES_CLASS, sure))
    }

    /// Whether it says that there is no teacher, or nobody who stands in: "als er geen invaller is".
    fn lacks_teacher(&self) -> bool {
        let mut none = (0..self.words.len()).filter(|&at| self.word(at) == "geen");
        none.any(|at| (at + 1..=at + 3).any(|after| self.is_one_of(after, NO_TEACHER)))
    }
}
