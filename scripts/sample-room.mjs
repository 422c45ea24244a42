// sample-room.mjs: makes a room in a copy of the sources, as CONTRIBUTING says: one new folder, one line in the list, a
// style sheet with its line in index.html, and a browser test. It compiles, and the tests on the house pass. The compiler
// asks for every item that the sample writes of each trait, and a page that takes from another room's pages fails the
// test. The copy is thrown away.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";

const COPY = "target/sample-room";
const SOURCES = ["Cargo.toml", "Cargo.lock", "build.rs", "index.html", "public", "src", "style", "end2end", "tests", "benches"];
const ROOM = join(COPY, "src/rooms/sample");

const FILES = {
  "README.md": "# Sample\n\nShows what a room needs.\n",
  "mod.rs": `//! A sample.

pub mod address;
pub mod document;
mod pages;
pub mod room;
pub mod words;
`,
  "address.rs": `//! The address of the sample.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};

use crate::rooms::address::{Entry, Needs, Pages};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SamplePage {
    Hub,
}

impl Pages for SamplePage {
    const ROOM: &'static str = "sample";

    fn path(&self) -> String {
        "/proef".to_owned()
    }

    fn title(&self) -> &'static str {
        "Een proef"
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        (parts == ["proef"]).then_some(Self::Hub)
    }

    fn all(_: &Measures, _: &Library) -> Vec<Self> {
        vec![Self::Hub]
    }

    fn is_landing(&self) -> bool {
        false
    }

    fn entry(&self) -> Option<Entry> {
        Some(Entry::Work)
    }

    fn shows_save_notices(&self) -> bool {
        true
    }

    fn needs(&self) -> Needs {
        Needs::Nothing
    }

    fn of_tool(_: Tool) -> Option<Self> {
        None
    }
}
`,
  "document.rs": `//! What the sample keeps.

use core::convert::Infallible;

use serde::{Deserialize, Serialize};

use super::address::SamplePage;
use crate::kit::document::{self, Document};
use crate::kit::records::scan::Scan;
use crate::kit::room::{Keeps, RoomDocument};
use crate::rooms::address::Pages;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Note {
    #[serde(default)]
    pub text: String,
}

/// Too long.
#[derive(Debug, Clone, PartialEq)]
pub struct TooLong;

impl Document for Note {
    type Refusal = TooLong;
    type Mend = Infallible;

    const CODE: &'static str = SamplePage::ROOM;
    const VERSION: u32 = 1;
    const FIELD: &'static str = "note";

    fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn mend(&mut self) -> Vec<Infallible> {
        Vec::new()
    }

    fn check(&self) -> Result<(), TooLong> {
        if self.text.len() > 100 { Err(TooLong) } else { Ok(()) }
    }
}

#[derive(Debug)]
pub struct InRecord;

impl Keeps for InRecord {
    const DOCUMENT: Option<RoomDocument> = Some(RoomDocument::of::<Note>());

    fn in_words(scan: &Scan) -> Vec<String> {
        document::of::<Note>(scan).map_or_else(|_| Vec::new(), |note| vec![note.text])
    }
}
`,
  "words.rs": `//! Wording of the sample.

mod document;
mod refused;
`,
  "words/refused.rs": `//! Why a change to the sample is refused.

use crate::kit::words::ToDutch;
use crate::rooms::sample::document::TooLong;

impl ToDutch for TooLong {
    fn to_dutch(&self) -> String {
        "Maak het korter.".to_owned()
    }
}
`,
  "words/document.rs": `//! What we say about the document of the sample.

use crate::kit::words::document::{DocumentWords, Mended};
use crate::kit::words::saving::Message;
use crate::rooms::route::{Route, SamplePage};
use crate::rooms::sample::document::Note;

impl DocumentWords for Note {
    const CALLED: &'static str = "de proef";
    const NEWER: Message = Message { title: "Deze proef komt uit een nieuwere versie", text: "Laad de pagina opnieuw." };
    const DAMAGED: Message = Message { title: "De proef kunnen we niet lezen", text: "Bewaar hem als bestand." };
    const MENDED: &'static str = "In de proef is iets aangepast";
    const HUB: Route = Route::Sample(SamplePage::Hub);

    fn explain(&self, mend: &Self::Mend) -> Mended {
        match *mend {}
    }
}
`,
  "pages.rs": `//! The page of the sample.

use leptos::prelude::*;

use super::address::SamplePage;
use super::document::Note;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::document::tools::tools;
use crate::kit::ui::basics::PageHead;
use crate::kit::ui::room_page::RoomPage;
use crate::rooms::address::Pages;

impl RoomPage for SamplePage {
    type Document = Note;
    const HUB: Self = Self::Hub;
    const STATUS_ID: &'static str = "proef-melding";
    const TO_HUB: &'static str = "Terug naar de proef";
    const BEGIN: &'static str = "Begin opnieuw";
}

pub fn hub(note: DocumentHandle<Note>) -> AnyView {
    view! {
        <PageHead title=SamplePage::Hub.title() />
        <p>{move || note.with(|note| note.text.clone())}</p>
        {tools(note)}
    }
    .into_any()
}
`,
  "room.rs": `//! How the sample presents itself to the app: title, chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::SamplePage;
use super::pages::hub;
use crate::kit::browser;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

#[derive(Debug)]
pub struct SampleRoom;

static CHUNK: Chunk = Chunk { code: SamplePage::ROOM, sheet: Sheet::Frame, load: || Box::pin(load_sample()) };

impl Room for SampleRoom {
    type Page = SamplePage;

    fn chunk(_: &SamplePage) -> &'static Chunk {
        &CHUNK
    }

    fn view(page: &SamplePage) -> Option<AnyView> {
        match page {
            SamplePage::Hub => browser::at_once(sample_page()),
        }
    }
}

#[wasm_split(sample, fallible, preload(load_sample))]
fn sample_page() -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(SamplePage::Hub, hub))
}
`,
};

/** What the app asks of a room, by trait, and the file in which the sample answers. */
const TRAITS = {
  Pages: "address.rs",
  Document: "document.rs",
  Keeps: "document.rs",
  DocumentWords: "words/document.rs",
  ToDutch: "words/refused.rs",
  Room: "room.rs",
  RoomPage: "pages.rs",
};

/** The sample's answer to a trait: the names of its items, and the text of the file without them. */
function withoutItems(trait) {
  const text = FILES[TRAITS[trait]];
  const [all, begin, items] = text.match(new RegExp(`(impl ${trait} for \\w+ {)\n(.*?)\n}`, "s"));
  const names = [...items.matchAll(/^ {4}(?:type|const|fn) (\w+)/gm)].map(([, name]) => name);
  return { names, emptied: text.replace(all, `${begin}}`) };
}

const LIST = join(COPY, "src/rooms/mod.rs");
const TESTS = ["architecture::", "saving::records::"];

function cargo(...args) {
  const env = { ...process.env, CARGO_TARGET_DIR: resolve(process.env.CARGO_TARGET_DIR ?? "target") };
  const { status, stdout, stderr } = spawnSync("cargo", [args[0], "--offline", ...args.slice(1)], { cwd: COPY, env, encoding: "utf8" });
  return { passes: status === 0, said: `${stdout}${stderr}` };
}

function expectThat(is, what, said) {
  if (!is) throw new Error(`${what}\n${said}`);
  console.log(`  ${what}`);
}

function write(changed = {}) {
  for (const [name, text] of Object.entries({ ...FILES, ...changed })) writeFileSync(join(ROOM, name), text);
}

rmSync(COPY, { recursive: true, force: true });
for (const source of SOURCES) cpSync(source, join(COPY, source), { recursive: true });
mkdirSync(join(ROOM, "words"), { recursive: true });
write();
// The one line, before the library.
const list = readFileSync(LIST, "utf8");
writeFileSync(LIST, list.replace("            library: Library(", "            sample: Sample(SamplePage, SampleRoom),\n            library: Library("));
// A style sheet and a browser test by the same name.
writeFileSync(join(COPY, "style/sample.css"), "@layer components {\n}\n");
writeFileSync(join(COPY, "end2end/sample.test.mjs"), "");
const page = readFileSync(join(COPY, "index.html"), "utf8");
writeFileSync(join(COPY, "index.html"), page.replace(/.*style\/library\.css.*\n/, (line) => line.replace("library", "sample") + line));

console.log("A room of one folder, one line, a style sheet and a browser test:");
const built = cargo("check", "--lib");
expectThat(built.passes && !built.said.includes("warning: unused"), "it compiles", built.said);
for (const [trait, name] of Object.entries(TRAITS)) {
  const { names, emptied } = withoutItems(trait);
  write({ [name]: emptied });
  const { said } = cargo("check", "--lib");
  // The compiler names all that have no default.
  const missing = said.match(/not all trait items implemented, missing: (.*)/)?.[1].match(/\w+/g) ?? [];
  expectThat(`${missing.toSorted()}` === `${names.toSorted()}`, `without any of these of ${trait} it does not compile: ${names.join(", ")}`, said);
}
write();
const house = cargo("test", "--test", "native", ...["--", ...TESTS]);
expectThat(house.passes && /test result: ok\. [1-9]/.test(house.said), "the tests of the house and the records pass with it", house.said);
write({ "pages.rs": FILES["pages.rs"].replace("use leptos", "use crate::rooms::week::pages as other;\nuse leptos") + "\nfn other() -> AnyView {\n    other::hub()\n}\n" });
const other = cargo("test", "--test", "native", "--", "architecture::dependencies");
expectThat(!other.passes && !other.said.includes("test result: ok"), "a page that takes from another room's pages does not pass", other.said);
rmSync(COPY, { recursive: true });
