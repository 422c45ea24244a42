//! Files that were dropped on a page: what the first of them is, and what can be done with it. A scan is opened once that is
//! asked for; until then nothing changes.

use leptos::ev;
use leptos::prelude::*;

use crate::kit::browser::{self, ChosenFile, DroppedFiles};
use crate::kit::records::file::{self, FileRefusal, MOST_BYTES};
use crate::kit::records::record::{ReadError, Record};
use crate::kit::session::saved_on_clock;
use crate::kit::ui::basics::{Link, Notice};
use crate::rooms::data::words as t;
use crate::rooms::route::{BasicsPage, DivisionPage, Route};

/// The id of the notice.
const NOTICE: &str = "gevallen";

/// What was dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Dropped {
    /// Its name, and how many files there were.
    name: String,
    count: u32,
    what: What,
    /// Whether it was dropped on another page, which led here.
    from_elsewhere: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    /// A scan: what is in it, and the bytes to open.
    Scan { holds: String, bytes: Vec<u8> },
    /// Ours, but it cannot be opened; or it cannot be read at all.
    Refused(FileRefusal),
    /// Something else, which may hold a list.
    Other { says: String, may_be_list: bool },
}

/// What was dropped, until that is answered; `open` opens a scan.
pub fn dropped(open: Callback<ChosenFile>) -> AnyView {
    let found = RwSignal::new(None::<Dropped>);
    // What waits when the page opens was dropped on the page before it; what comes later, here.
    let look = move |from_elsewhere: bool| {
        browser::take_dropped_files(MOST_BYTES, move |files| {
            // The visitor may have left the page by then.
            if found.try_set(Some(told(files, from_elsewhere))).is_none() {
                browser::focus_soon(vec![NOTICE.to_owned()]);
            }
        });
    };
    Effect::new(move |_| {
        look(true);
        let heard =
            window_event_listener(ev::Custom::<ev::CustomEvent>::new(browser::FILES_DROPPED), move |_| look(false));
        on_cleanup(move || heard.remove());
    });
    let shown = move || found.get().map(|dropped| notice(dropped, found, open));
    view! { <div id=NOTICE tabindex="-1" aria-live="polite">{shown}</div> }.into_any()
}

fn told(files: DroppedFiles, from_elsewhere: bool) -> Dropped {
    let DroppedFiles { name, count, contents } = files;
    Dropped { name, count, what: what(contents), from_elsewhere }
}

fn what(contents: ChosenFile) -> What {
    let bytes = match contents {
        ChosenFile::Bytes(bytes) => bytes,
        ChosenFile::TooBig { bytes } => return What::Refused(FileRefusal::TooBig { bytes }),
        ChosenFile::NotRead => return What::Refused(FileRefusal::NotRead),
    };
    match file::read(bytes.clone()) {
        Ok(Record { scan, stamp, .. }) => What::Scan { holds: t::dropped_scan(&scan, saved_on_clock(stamp)), bytes },
        Err(FileRefusal::Unreadable(ReadError::NotOurs)) => {
            let (says, may_be_list) = t::other_file(&bytes);
            What::Other { says, may_be_list }
        }
        Err(refusal) => What::Refused(refusal),
    }
}

fn notice(dropped: Dropped, found: RwSignal<Option<Dropped>>, open: Callback<ChosenFile>) -> AnyView {
    let Dropped { name, count, what, from_elsewhere } = dropped;
    let back = from_elsewhere.then(|| {
        let press = move |_| {
            found.set(None);
            browser::go_back();
        };
        view! { <div class="button-row"><button type="button" class="button-quiet" on:click=press>{t::BACK}</button></div> }
    });
    let close = move |_| found.set(None);
    let heading = t::dropped(&name, count);
    let body = match what {
        What::Scan { holds, bytes } => {
            let press = move |_| {
                found.set(None);
                open.run(ChosenFile::Bytes(bytes.clone()));
            };
            view! {
                <p>{holds}</p>
                <div class="button-row">
                    <button type="button" class="button" on:click=press>{t::OPEN_DROPPED}</button>
                    <button type="button" class="button-quiet" on:click=close>{t::LEAVE_DROPPED}</button>
                </div>
            }
            .into_any()
        }
        What::Refused(refusal) => {
            view! { <p>{t::refused(&refusal)}" "{t::REFUSED_STAYS}</p>{understood(found)} }.into_any()
        }
        What::Other { says, may_be_list } => {
            let list = may_be_list.then(|| {
                let (school, tasks) = (Route::Basics(BasicsPage::School), Route::Division(DivisionPage::List));
                view! {
                    <p>{t::MAY_BE_LIST}</p>
                    <ul>
                        <li><Link to=school.clone()>{school.title()}</Link>{t::LIST_OF_PEOPLE}</li>
                        <li><Link to=tasks.clone()>{tasks.title()}</Link>{t::LIST_OF_TASKS}</li>
                    </ul>
                }
            });
            view! { <p>{says}</p>{list}{understood(found)} }.into_any()
        }
    };
    view! { <Notice><p><strong>{heading}</strong></p>{body}{back}</Notice> }.into_any()
}

/// Takes the notice away.
fn understood(found: RwSignal<Option<Dropped>>) -> AnyView {
    view! { <div class="button-row"><button type="button" class="button-quiet" on:click=move |_| found.set(None)>{t::UNDERSTOOD}</button></div> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::records::record;
    use crate::kit::records::scan::Scan;
    use crate::kit::session::Stamp;

    #[test]
    fn a_dropped_file_is_known_by_what_is_in_it() {
        let scan = Scan { name: "De Linde".to_owned(), ..Scan::default() };
        let ours = record::write(&scan, Stamp::default());
        let of = |bytes: &[u8]| what(ChosenFile::Bytes(bytes.to_vec()));
        assert!(matches!(of(ours.as_bytes()), What::Scan { holds, .. } if holds.contains("'De Linde'")));
        let others: [(&[u8], &str, bool); 4] = [
            (b"PK\x03\x04 xl/workbook.xml", "een Excel-bestand", true),
            (b"%PDF-1.7", "een PDF", true),
            (b"\x89PNG\r\n", "een plaatje", false),
            (b"taak;uren\nfruit;3", "een bestand met tekst", true),
        ];
        for (bytes, said, list) in others {
            let is_said =
                |what| matches!(what, What::Other { says, may_be_list } if says.contains(said) && may_be_list == list);
            assert!(is_said(of(bytes)), "{said}");
        }
        assert!(matches!(of(&ours.as_bytes()[..ours.len() - 9]), What::Refused(FileRefusal::Unreadable(_))));
        assert_eq!(what(ChosenFile::NotRead), What::Refused(FileRefusal::NotRead));
    }
}
