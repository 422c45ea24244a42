//! Saving against the browser itself, and what is said of it.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use taakkompas::components::saving::{KeepingFields, SavedLine};
use taakkompas::session::{Keeping, SaveStatus, Session};
use taakkompas::storage::area::MemoryArea;
use taakkompas::storage::lock::{self, Claim, Turn};
use taakkompas::storage::mirror::{self, Erase};
use taakkompas::storage::record::{self, Stamp};
use taakkompas::storage::shelf::{ScanId, Shelf};
use taakkompas::storage::{device, tab};
use taakkompas_domain::record::Scan;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

async fn wait(milliseconds: i32) {
    let alarm = js_sys::Promise::new(&mut |ring, _| {
        let window = web_sys::window().unwrap();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&ring, milliseconds).unwrap();
    });
    JsFuture::from(alarm).await.unwrap();
}

fn named(name: &str) -> Scan {
    Scan { name: name.to_owned(), ..Scan::default() }
}

#[wasm_bindgen_test]
fn the_browser_keeps_texts_on_the_device_and_in_the_tab() {
    for area in [device(), tab()] {
        area.remove("taakkompas:proef").unwrap();
        assert_eq!(area.get("taakkompas:proef"), Ok(None));
        area.set("taakkompas:proef", "é \u{1f600} \"\\").unwrap();
        assert_eq!(area.get("taakkompas:proef").unwrap().unwrap(), "é \u{1f600} \"\\");
        assert!(area.keys().unwrap().contains(&"taakkompas:proef".to_owned()));
        area.remove("taakkompas:proef").unwrap();
    }
    let huge = "x".repeat(6_000_000);
    assert!(device().set("taakkompas:proef", &huge).is_err(), "more than there is room for");
}

#[wasm_bindgen_test]
async fn the_mirror_has_what_was_put_and_remembers_what_was_erased() {
    mirror::open(1_000).await.unwrap();
    let (kept, erased) = (ScanId::new("spiegel-a"), ScanId::new("spiegel-b"));
    let text = record::write(&named("a"), Stamp::default());
    let done = Rc::new(Cell::new(0));
    for id in [&kept, &erased] {
        let done = Rc::clone(&done);
        mirror::put(id, &text, move |is_kept| done.set(done.get() + i32::from(is_kept)));
    }
    mirror::erase(Erase::These, vec![(erased.clone(), 7)]);
    wait(200).await;
    assert_eq!(done.get(), 2);
    let copies = mirror::open(1_000).await.unwrap();
    let of = |id: &ScanId| copies.iter().find(|(other, _)| other == id.as_str()).map(|(_, text)| text.clone());
    assert_eq!(of(&kept), Some(text));
    assert_eq!(of(&erased).as_deref().and_then(record::read_erased), Some(7));
    mirror::forget(&erased);
    mirror::erase(Erase::All, Vec::new());
    wait(200).await;
    assert_eq!(mirror::open(1_000).await.unwrap(), []);
}

#[wasm_bindgen_test]
async fn a_turn_that_another_has_is_waited_for_or_taken() {
    let id = ScanId::new("beurt");
    // Another holder, as another tab would be.
    let other = js_sys::Function::new_no_args(
        "return new Promise(told => navigator.locks.request('taakkompas:scan:beurt', () => { told(); \
         return new Promise(release => { window.letGo = release; }); }).catch(() => { window.wasLost = true; }))",
    );
    JsFuture::from(other.call0(&JsValue::UNDEFINED).unwrap().unchecked_into::<js_sys::Promise>()).await.unwrap();
    assert_eq!(lock::claim(&id, Claim::IfFree, || ()).await, Turn::Elsewhere);
    let came = Rc::new(Cell::new(None));
    let heard = Rc::clone(&came);
    lock::ask(&id, Claim::Wait, move |turn| heard.set(Some(turn)), || ());
    wait(50).await;
    assert_eq!(came.get(), None);
    js_sys::eval("window.letGo()").unwrap();
    wait(50).await;
    assert_eq!(came.get(), Some(Turn::Ours));
    // Taken over by another, it is told.
    let lost = Rc::new(Cell::new(false));
    let told = Rc::clone(&lost);
    assert_eq!(lock::claim(&id, Claim::Steal, move || told.set(true)).await, Turn::Ours);
    js_sys::eval("navigator.locks.request('taakkompas:scan:beurt', { steal: true }, () => {})").unwrap();
    wait(50).await;
    assert!(lost.get());
    lock::release();
}

/// Mounts a view in a place of its own, with a session in its context.
fn show<V: IntoView + 'static>(session: Session, view: impl FnOnce() -> V + 'static) -> web_sys::HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let place: web_sys::HtmlElement = document.create_element("div").unwrap().unchecked_into();
    document.body().unwrap().append_child(&place).unwrap();
    mount_to(place.clone(), move || {
        provide_context(session);
        view()
    })
    .forget();
    place
}

#[wasm_bindgen_test]
async fn the_line_beside_the_answers_says_what_came_of_saving() {
    let area = Arc::new(MemoryArea::default());
    let session = Session::on_shelf(Shelf::new(area.clone(), Arc::new(MemoryArea::default())));
    let place = show(session, || view! { <SavedLine/> });
    let said = || place.query_selector("[role=status]").unwrap().unwrap().text_content().unwrap();
    assert!(said().starts_with("Wat je invult, wordt meteen bewaard"));
    session.change(|scan| scan.name = "een".into());
    tick().await;
    assert_eq!(said(), "Bewaard op dit apparaat.");
    area.set_closed(true);
    session.change(|scan| scan.name = "twee".into());
    tick().await;
    assert!(said().starts_with("Nog niet bewaard: je browser"), "{}", said());
    assert_eq!(place.query_selector("button").unwrap().unwrap().text_content().unwrap(), "Bewaar als bestand");
    area.set_closed(false);
    area.set_room(Some(0));
    session.change(|scan| scan.name = "drie".into());
    tick().await;
    assert!(said().starts_with("Nog niet bewaard: de opslag"), "{}", said());
}

#[wasm_bindgen_test]
async fn the_choice_for_shared_computers_is_shown_as_it_is() {
    let session = Session::new(Scan::default());
    let place = show(session, || view! { <KeepingFields/> });
    let radio = |label: &str| -> web_sys::HtmlInputElement {
        place.query_selector(&format!("label:{label}-child input[type=radio]")).unwrap().unwrap().unchecked_into()
    };
    assert_eq!((radio("first").checked(), radio("last").checked()), (true, false));
    radio("last").click();
    tick().await;
    assert_eq!((session.keeping(), radio("last").checked()), (Keeping::UntilClose, true));
    assert_eq!(session.change(|scan| scan.name = "een".into()), SaveStatus::SavedUntilClose);
}
