//! Files: handing one to the visitor, and reading one that the visitor chose.

use js_sys::{Array, Reflect, Uint8Array};
use leptos::ev::Event;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::spawn;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, TextDecoder, Url};

use crate::kit::browser::{ChosenFile, DroppedFiles};

/// Milliseconds; long enough for the slowest browser to begin the download.
const KEEP_ADDRESS: i32 = 60_000;

/// Hands a text to the browser as a file with that name and media type (such as `application/json`). Says whether that could
/// be done; what the browser does with it, no page can see.
pub fn download(name: &str, kind: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    give(name, Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options))
}

/// As [`download`], for a file that is no text.
pub fn download_bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    give(name, Blob::new_with_u8_array_sequence_and_options(&parts, &options))
}

fn give(name: &str, blob: Result<Blob, JsValue>) -> bool {
    let address = blob.and_then(|blob| Url::create_object_url_with_blob(&blob));
    let (Ok(address), Some(window)) = (address, web_sys::window()) else { return false };
    let anchor = window.document().and_then(|document| document.create_element("a").ok());
    let anchor = anchor.and_then(|anchor| anchor.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(anchor) = &anchor {
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
    }
    let forget = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    let forget = forget.unchecked_ref();
    // If no timer can be set, the address lasts as long as the page.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(forget, KEEP_ADDRESS);
    anchor.is_some()
}

/// Reads the file that was chosen in the input of this event, unless it is larger than `most_bytes`. `done` is not
/// called if no file was chosen.
pub fn read_chosen_file(event: &Event, most_bytes: u64, done: impl FnOnce(ChosenFile) + 'static) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    // So that the same file can be chosen again.
    input.set_value("");
    read(file, most_bytes, done);
}

/// Files that were chosen together. Only their names are here; what is in them is read when it is asked for.
#[derive(Debug, Clone, Default)]
pub struct ChosenFiles(Vec<File>);

impl ChosenFiles {
    /// Those in the input of this event, which may then get the same ones again.
    pub fn of(event: &Event) -> Self {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some((input, list)) = input.and_then(|input| input.files().map(|list| (input, list))) else {
            return Self::default();
        };
        let files = (0..list.length()).filter_map(|at| list.get(at)).collect();
        input.set_value("");
        Self(files)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The names and contents of some of them, from this one on; one that is larger than this is not read. They are read
    /// side by side, as of small files most of the time is waiting; but of large ones no more than this together, as all of
    /// them are in memory at once. At least one, if there is one.
    pub async fn read(&self, from: usize, most: usize, most_bytes: u64) -> Vec<(String, ChosenFile)> {
        let mut together = 0;
        let mut begun = Vec::new();
        for file in self.0.iter().skip(from).take(most) {
            // No file is so large that a float miscounts its bytes.
            let bytes = file.size() as u64;
            let is_read = bytes <= most_bytes;
            if is_read {
                together += bytes;
            }
            if together > most_bytes && !begun.is_empty() {
                break;
            }
            begun.push((file.name(), bytes, is_read.then(|| JsFuture::from(file.array_buffer()))));
        }
        let mut read = Vec::with_capacity(begun.len());
        for (name, bytes, coming) in begun {
            let contents = match coming {
                None => ChosenFile::TooBig { bytes },
                Some(coming) => match coming.await {
                    Ok(buffer) => ChosenFile::Bytes(Uint8Array::new(&buffer).to_vec()),
                    Err(_) => ChosenFile::NotRead,
                },
            };
            read.push((name, contents));
        }
        read
    }
}

/// Takes the files that were dropped on a page, which `public/start.js` keeps until then: the name of the first, how many
/// there were, and what is in the first. `done` is not called if there are none.
pub fn take_dropped_files(most_bytes: u64, done: impl FnOnce(DroppedFiles) + 'static) {
    let Some(files) = dropped() else { return };
    let count = files.length();
    let Ok(file) = files.get(0).dyn_into::<File>() else { return };
    let name = file.name();
    read(file, most_bytes, move |contents| done(DroppedFiles { name, count, contents }));
}

/// Takes all files that were dropped, for a page that takes them wherever they fall on it (`data-takes-files`).
pub fn take_all_dropped_files() -> ChosenFiles {
    ChosenFiles(dropped().iter().flat_map(Array::iter).filter_map(|file| file.dyn_into().ok()).collect())
}

/// What was dropped, which is then taken.
fn dropped() -> Option<Array> {
    let window = web_sys::window()?;
    // Setting a property of our own cannot fail.
    let files = Reflect::get(&window, &DROPPED.into()).unwrap_or_default();
    let _ = Reflect::set(&window, &DROPPED.into(), &JsValue::UNDEFINED);
    files.dyn_into().ok()
}

/// What `public/start.js` keeps them under.
const DROPPED: &str = "droppedFiles";

fn read(file: File, most_bytes: u64, done: impl FnOnce(ChosenFile) + 'static) {
    // No file is so large that a float miscounts its bytes.
    let bytes = file.size() as u64;
    if bytes > most_bytes {
        done(ChosenFile::TooBig { bytes });
        return;
    }
    spawn(async move {
        done(match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => ChosenFile::Bytes(Uint8Array::new(&buffer).to_vec()),
            Err(_) => ChosenFile::NotRead,
        });
    });
}

/// Decodes text in another encoding than UTF-8 with the browser's own decoder; the label names the encoding, such as
/// `windows-1252`. `None` if the browser does not know it.
pub fn decode(bytes: &[u8], encoding: &str) -> Option<String> {
    TextDecoder::new_with_label(encoding).ok()?.decode_with_u8_array(bytes).ok()
}
