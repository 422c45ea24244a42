//! Two saves of a scan that went apart: what they are together, if that needs no choice.

use crate::scan::Scan;

/// All answers of both, where they differ only in who answered which statements; `None` if they contradict each other, or
/// differ in anything else: then the school chooses.
pub fn together(ours: &Scan, theirs: &Scan) -> Option<Scan> {
    let mut both = ours.clone();
    for (statement, answer) in &theirs.answers {
        let ours = both.answers.entry(statement.clone()).or_insert(*answer);
        if ours != answer {
            return None;
        }
    }
    let is_rest_equal = ours.name == theirs.name
        && ours.profile == theirs.profile
        && ours.decisions == theirs.decisions
        && ours.calendar == theirs.calendar
        && ours.today == theirs.today
        && ours.documents == theirs.documents;
    is_rest_equal.then_some(both)
}
