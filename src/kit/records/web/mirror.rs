//! The second copy of each record, in IndexedDB with `durability: "strict"`: on the disk in milliseconds, while
//! `localStorage` takes up to a minute.
//!
//! If it does not work, we say nothing: the first copy is what we promise then. A copy is written over only by a text that
//! follows it, judged in the transaction that writes, so that no unseen copy is lost.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::wait::{Waiting, spawn, within};
use crate::kit::records::lineage::Save;
use crate::kit::records::record;
use crate::kit::records::repository::ScanId;
use crate::kit::records::twins::may_erase;
pub use crate::kit::records::twins::{Copied, Erase};

const DATABASE: &str = "taakkompas";
const RECORDS: &str = "records";
/// How long to wait for one copy, in milliseconds.
const PATIENCE: i32 = 1_000;
/// How long until a write counts as failed, until it turns out to be there.
const LONG_PATIENCE: i32 = 5_000;

thread_local! {
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// All copies, with the ids of their scans.
type Copies = Vec<(String, String)>;

/// Opening the mirror, which may take long.
#[derive(Debug)]
pub struct Opening(Waiting<Option<Copies>>);

impl Opening {
    pub fn begin() -> Self {
        Self(Waiting::for_end(async {
            let (database, copies) = read_all().await.ok()?;
            // A later version of Taakkompas, in another tab, may want to change the database.
            let closing = Closure::<dyn FnMut()>::new(|| {
                if let Some(database) = OPEN.take() {
                    database.close();
                }
            });
            database.set_onversionchange(Some(closing.as_ref().unchecked_ref()));
            closing.forget();
            OPEN.set(Some(database));
            Some(copies)
        }))
    }

    /// All copies, or `Some(None)` if that failed; `None` if it takes longer.
    pub async fn within(&self, milliseconds: i32) -> Option<Option<Copies>> {
        self.0.within(milliseconds).await
    }
}

/// Reads the copy of one record; `None` if there is none, or that fails or takes too long.
pub fn read(id: &ScanId, heard: impl FnOnce(Option<String>) + 'static) {
    let id = id.as_str().to_owned();
    spawn(async move {
        let copy = within(PATIENCE, async move { read_one(&id).await.ok().flatten() }).await;
        heard(copy.flatten());
    });
}

async fn read_one(id: &str) -> Result<Option<String>, JsValue> {
    let (transaction, found) = OPEN.with_borrow(|database| {
        let transaction = database.as_ref().ok_or(JsValue::NULL)?.transaction_with_str(RECORDS)?;
        let found = transaction.object_store(RECORDS)?.get(&id.into())?;
        Ok::<_, JsValue>((transaction, found))
    })?;
    JsFuture::from(settled(&transaction)).await?;
    Ok(found.result()?.as_string())
}

/// Stores a copy of a record, unless it may not replace what is there, and reports what came of it. One that takes too long
/// is reported as failed, and once more when it is there: WebKit writes what was put in `localStorage` first, which may take
/// longer than anybody waits.
pub fn put(
    id: &ScanId,
    text: &str,
    may_replace: impl FnOnce(Option<&str>, &str) -> bool + 'static,
    done: impl Fn(Copied) + 'static,
) {
    let outcome = Rc::new(RefCell::new(Copied::Failed));
    let (told, key, text) = (Rc::clone(&outcome), id.as_str().to_owned(), text.to_owned());
    let written = write(|records| {
        let found = records.get(&id.as_str().into())?;
        let (asked, records) = (found.clone(), records.clone());
        let decide = Closure::once_into_js(move || {
            let Ok(there) = asked.result() else { return };
            let there = there.as_string();
            if !may_replace(there.as_deref(), &text) {
                told.replace(Copied::Refused(there.unwrap_or_default()));
            } else if records.put_with_key(&text.as_str().into(), &key.as_str().into()).is_ok() {
                told.replace(Copied::Kept);
            }
        });
        found.set_onsuccess(Some(decide.unchecked_ref()));
        Ok(())
    });
    spawn(async move {
        let Some(written) = written else { return done(Copied::Failed) };
        let written = Waiting::for_end(async move { JsFuture::from(written).await.is_ok() });
        let mut is_done = written.within(LONG_PATIENCE).await;
        if is_done.is_none() {
            done(Copied::Failed);
            is_done = written.for_good().await.filter(|is_done| *is_done);
        }
        if let Some(is_done) = is_done {
            done(if is_done { outcome.replace(Copied::Failed) } else { Copied::Failed });
        }
    });
}

/// Erases copies, and remembers up to which save: after a crash, `localStorage` may return from the disk with what was
/// erased just before. Also tried if the mirror did not open in time.
pub fn erase(which: Erase, erased: Vec<(ScanId, Save)>) {
    let change = move |records: &IdbObjectStore| {
        if which == Erase::All {
            records.clear()?;
        }
        for (id, save) in erased {
            if which == Erase::Followed {
                erase_followed(records, &id, save)?;
            } else {
                records.put_with_key(&record::write_erased(&save).into(), &id.as_str().into())?;
            }
        }
        Ok(())
    };
    if OPEN.with_borrow(Option::is_some) {
        go_on(write(change));
        return;
    }
    spawn(async move {
        if let Ok(database) = open_database().await {
            go_on(write_to(&database, change));
            database.close();
        }
    });
}

/// Erases a copy in the transaction that read it, if the save follows it.
fn erase_followed(records: &IdbObjectStore, id: &ScanId, save: Save) -> Result<(), JsValue> {
    let key = JsValue::from(id.as_str());
    let found = records.get(&key)?;
    let (asked, records) = (found.clone(), records.clone());
    let decide = Closure::once_into_js(move || {
        let Ok(there) = asked.result() else { return };
        if may_erase(there.as_string().as_deref(), &save) {
            // If that fails, so does the transaction: the copy stays, and returns.
            let _ = records.put_with_key(&record::write_erased(&save).into(), &key);
        }
    });
    found.set_onsuccess(Some(decide.unchecked_ref()));
    Ok(())
}

/// Forgets that a scan was erased.
pub fn forget(id: &ScanId) {
    go_on(write(|records| records.delete(&id.as_str().into()).map(|_| ())));
}

/// Lets a write finish by itself; if it fails there is nothing to do.
fn go_on(written: Option<Promise>) {
    if let Some(written) = written {
        spawn(async move {
            let _ = JsFuture::from(written).await;
        });
    }
}

fn write(change: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>) -> Option<Promise> {
    OPEN.with_borrow(|database| write_to(database.as_ref()?, change))
}

/// Writes in a transaction of its own, started at once, so that writes stay in order.
fn write_to(database: &IdbDatabase, change: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>) -> Option<Promise> {
    // By name, because the binding that takes options is not stable yet.
    let begin: Function = Reflect::get(database, &"transaction".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into()).ok()?;
    let transaction = begin.call3(database, &RECORDS.into(), &"readwrite".into(), &options).ok()?;
    let transaction: IdbTransaction = transaction.dyn_into().ok()?;
    change(&transaction.object_store(RECORDS).ok()?).ok()?;
    Some(settled(&transaction))
}

async fn read_all() -> Result<(IdbDatabase, Vec<(String, String)>), JsValue> {
    let database = open_database().await?;
    let transaction = database.transaction_with_str(RECORDS)?;
    let records = transaction.object_store(RECORDS)?;
    let (keys, texts) = (records.get_all_keys()?, records.get_all()?);
    JsFuture::from(settled(&transaction)).await?;
    let (keys, texts) = (values(&keys)?, values(&texts)?);
    let pairs = keys.iter().zip(texts.iter());
    let copies = pairs.filter_map(|(id, text)| Some((id.as_string()?, text.as_string()?))).collect();
    Ok((database, copies))
}

fn values(request: &IdbRequest) -> Result<Array, JsValue> {
    Ok(Array::from(&request.result()?))
}

async fn open_database() -> Result<IdbDatabase, JsValue> {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten()).ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(DATABASE, 1)?;
    let made = request.clone();
    let make = Closure::once_into_js(move || {
        if let Ok(database) = made.result().and_then(JsCast::dyn_into::<IdbDatabase>) {
            // Fails only if it already exists.
            let _ = database.create_object_store(RECORDS);
        }
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    JsFuture::from(answered(&request)).await?;
    request.result()?.dyn_into()
}

fn answered(request: &IdbOpenDbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        request.set_onblocked(Some(&reject));
    })
}

fn settled(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
        transaction.set_onerror(Some(&reject));
    })
}
