//! `localStorage` and `sessionStorage`.

use std::sync::Arc;

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::kit::records::area::{AreaError, StorageArea};

/// Storage that lasts on this device.
pub fn device() -> Arc<dyn StorageArea> {
    Arc::new(Device)
}

/// Storage that lasts until this tab closes.
pub fn tab() -> Arc<dyn StorageArea> {
    Arc::new(Tab)
}

/// A place that is closed, for a session that stores nothing.
pub fn nowhere() -> Arc<dyn StorageArea> {
    Arc::new(Nowhere)
}

#[derive(Debug)]
struct Device;

#[derive(Debug)]
struct Tab;

impl Device {
    /// gloo's own access panics if storage is blocked, so we check that first.
    fn storage() -> Result<Storage, AreaError> {
        probe(web_sys::window().map(|window| window.local_storage()))?;
        Ok(LocalStorage::raw())
    }
}

impl Tab {
    fn storage() -> Result<Storage, AreaError> {
        probe(web_sys::window().map(|window| window.session_storage()))?;
        Ok(SessionStorage::raw())
    }
}

fn probe(found: Option<Result<Option<Storage>, JsValue>>) -> Result<(), AreaError> {
    match found {
        Some(Ok(Some(_))) => Ok(()),
        _ => Err(AreaError::Blocked),
    }
}

/// Not through gloo's typed access: a record is stored as exactly its text, and every call may fail.
macro_rules! area {
    ($area:ty) => {
        impl StorageArea for $area {
            fn get(&self, key: &str) -> Result<Option<String>, AreaError> {
                Self::storage()?.get_item(key).map_err(|_| AreaError::Blocked)
            }

            fn set(&self, key: &str, text: &str) -> Result<(), AreaError> {
                Self::storage()?.set_item(key, text).map_err(|error| refusal(&error))
            }

            fn remove(&self, key: &str) -> Result<(), AreaError> {
                Self::storage()?.remove_item(key).map_err(|_| AreaError::Blocked)
            }

            fn keys(&self) -> Result<Vec<String>, AreaError> {
                let storage = Self::storage()?;
                let count = storage.length().map_err(|_| AreaError::Blocked)?;
                Ok((0..count).filter_map(|at| storage.key(at).ok().flatten()).collect())
            }
        }
    };
}

#[derive(Debug)]
struct Nowhere;

impl StorageArea for Nowhere {
    fn get(&self, _key: &str) -> Result<Option<String>, AreaError> {
        Err(AreaError::Blocked)
    }

    fn set(&self, _key: &str, _text: &str) -> Result<(), AreaError> {
        Err(AreaError::Blocked)
    }

    fn remove(&self, _key: &str) -> Result<(), AreaError> {
        Err(AreaError::Blocked)
    }

    fn keys(&self) -> Result<Vec<String>, AreaError> {
        Err(AreaError::Blocked)
    }
}

area!(Device);
area!(Tab);

/// A browser that stores nothing in a private window also reports that it is full.
fn refusal(error: &JsValue) -> AreaError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => AreaError::Full,
        _ => AreaError::Blocked,
    }
}
