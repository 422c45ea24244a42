//! Two saves of a scan that went apart: what they are together, if that needs no choice.

use crate::documents::Documents;
use crate::scan::Scan;

/// All answers of both, where they differ only in who answered which statements; `None` if they contradict each other, or
/// differ in anything else: then the school chooses.
pub fn together(ours: &Scan, theirs: &Scan) -> Option<Scan> {
    let mut both = ours.clone();
    let (file, rest) = apart(&ours.documents);
    let (other_file, other_rest) = apart(&theirs.documents);
    if file.is_empty() {
        both.documents.set(Documents::FILE, other_file);
    }
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
        && rest == other_rest;
    is_rest_equal.then_some(both)
}

/// What is kept of the last file, and the documents that a school filled in: only of those it is asked which count.
fn apart(documents: &Documents) -> (String, Documents) {
    let mut rest = documents.clone();
    rest.set(Documents::FILE, String::new());
    (documents.text(Documents::FILE), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_saves_that_differ_in_the_last_file_alone_need_no_choice() {
        let kept = |file: &str, week: &str| {
            let mut scan = Scan::default();
            scan.documents.set(Documents::FILE, file.to_owned());
            scan.documents.set("week", week.to_owned());
            scan
        };
        let with_file = kept(r#"{"version":1}"#, "[1]");
        assert_eq!(together(&kept("", "[1]"), &with_file), Some(with_file.clone()));
        assert_eq!(together(&with_file, &kept(r#"{"version":1,"a":2}"#, "[1]")), Some(with_file.clone()));
        assert_eq!(together(&with_file, &kept("", "[2]")), None);
    }
}
