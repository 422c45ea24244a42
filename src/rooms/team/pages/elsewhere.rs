//! What the other scans on this device know of codes: no code goes into two of them, since two pictures that differ by one person
//! would show that person's answers (0085).

use leptos::prelude::*;
use taakkompas_team::TeamDocument;
use taakkompas_team::known::Known;

use crate::kit::document;
use crate::kit::session::Session;

/// The codes that the scans beside the open one know, as far as they can be read. It follows them: another tab may collect, and
/// what reads a packed scan may still be on its way.
pub(super) fn known_elsewhere(session: Session) -> Memo<Known> {
    Memo::new(move |_| {
        let mut known = Known::default();
        for entry in session.scans().into_iter().filter(|entry| !entry.is_open) {
            if let Ok(team) = document::of::<TeamDocument>(&entry.scan) {
                team.add_known(&mut known);
            }
        }
        known
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::kit::document::Document;
    use crate::kit::records::scan::Scan;
    use taakkompas_scan::scan::Answers;
    use taakkompas_team::code::{Code, HandIn, Kind, RoleGroup};
    use time::macros::date;

    fn code(person: u128) -> Code {
        HandIn::of_person(Kind::Short, RoleGroup::Teacher, &Answers::new(), person * 0x9e37_79b9).code()
    }

    #[test]
    fn the_other_scans_are_asked_and_the_open_one_is_not() {
        Owner::new().with(|| {
            let session = Session::new(Scan::default());
            let known = known_elsewhere(session);
            let collect = |person: u128| {
                let mut team = TeamDocument::default();
                let id = team.begin_round("", date!(2026 - 11 - 30)).unwrap();
                team.hand_in(id, [&code(person)]).unwrap();
                session.change(|scan| scan.documents.set(TeamDocument::CODE, team.write()));
            };
            let knows = || [1, 2].map(|person| known.with_untracked(|known| known.has(&code(person))));
            collect(1);
            assert_eq!(knows(), [false, false], "its own");
            let first = session.scans().into_iter().find(|entry| entry.is_open).unwrap().id;
            session.new_scan();
            collect(2);
            assert_eq!(knows(), [true, false]);
            session.open_scan(&first);
            assert_eq!(knows(), [false, true]);
            // What cannot be read keeps nobody from collecting.
            session.change(|scan| scan.documents.set(TeamDocument::CODE, "{".to_owned()));
            session.new_scan();
            assert_eq!(knows(), [false, true]);
        });
    }
}
