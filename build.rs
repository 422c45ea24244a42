//! Reads and checks the content and packs it for the app: the core and the usual tasks inside the wasm, the library,
//! the descriptions and the index of the text search as separate files that are fetched when they are needed.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, process};

use time::{Date, OffsetDateTime};

/// The moment of the build in seconds since 1970, if someone sets it: a custom of reproducible builds.
const CLOCK: &str = "SOURCE_DATE_EPOCH";

/// What a host is told whose copy nobody answers for.
const UNSIGNED: &str = "src/content/publisher.toml is not filled in: the site says that nobody answers for this copy";

fn main() {
    let content = Path::new("src/content/nl");
    println!("cargo::rerun-if-changed={}", content.display());
    for beside in ["publisher.toml", "history.toml", "history-begun.txt"] {
        println!("cargo::rerun-if-changed=src/content/{beside}");
    }
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed={CLOCK}");
    let bundle = match taakkompas_content::bundle(content) {
        Ok(bundle) => bundle,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            process::exit(1);
        }
    };
    for past in today().map(|today| taakkompas_content::check::past(&bundle.sources, today)).unwrap_or_default() {
        println!("cargo::warning={past}");
    }
    if !bundle.is_signed {
        println!("cargo::warning={UNSIGNED}");
    }
    let Some(out) = env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set");
        process::exit(1);
    };
    let out = Path::new(&out);
    let packed = [
        ("core.bin", bundle.core.as_slice()),
        ("measures.bin", &bundle.measures),
        ("library.bin", &bundle.library),
        ("descriptions.bin", &bundle.descriptions),
        ("text-index.bin", &bundle.text_index),
        ("usual-tasks.bin", &bundle.usual_tasks),
        ("retired.txt", bundle.retired.as_bytes()),
        ("tools.txt", bundle.tools.as_bytes()),
        ("found-as.txt", bundle.found_as.as_bytes()),
        ("files.bin", &bundle.files),
        ("history.bin", &bundle.history),
    ];
    for (name, bytes) in packed {
        if let Err(error) = fs::write(out.join(name), bytes) {
            println!("cargo::error=cannot write {name}: {error}");
            process::exit(1);
        }
    }
    println!("cargo::rustc-env=TAAKKOMPAS_CHANGED={}", bundle.changed);
    println!("cargo::rustc-env=TAAKKOMPAS_LIBRARY=assets/{}", bundle.library_file);
    println!("cargo::rustc-env=TAAKKOMPAS_TEXT_INDEX=assets/{}", bundle.text_index_file);
    println!("cargo::rustc-env=TAAKKOMPAS_DESCRIPTIONS=assets/{}", bundle.descriptions_file);
}

/// The day of the build.
fn today() -> Option<Date> {
    let set = env::var(CLOCK).ok().and_then(|seconds| seconds.parse().ok());
    let clock = || i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs()).ok();
    OffsetDateTime::from_unix_timestamp(set.or_else(clock)?).ok().map(OffsetDateTime::date)
}
