//! Reads and checks the content and packs it for the app: the core and the usual tasks inside the wasm, the library and
//! the descriptions as separate files that are fetched when they are needed.

use std::path::Path;
use std::{env, fs, process};

fn main() {
    let content = Path::new("src/content/nl");
    println!("cargo::rerun-if-changed={}", content.display());
    println!("cargo::rerun-if-changed=build.rs");
    let bundle = match taakkompas_content::bundle(content) {
        Ok(bundle) => bundle,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            process::exit(1);
        }
    };
    let Some(out) = env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set");
        process::exit(1);
    };
    let out = Path::new(&out);
    let packed = [
        ("core.bin", &bundle.core),
        ("library.bin", &bundle.library),
        ("descriptions.bin", &bundle.descriptions),
        ("usual-tasks.bin", &bundle.usual_tasks),
    ];
    for (name, bytes) in packed {
        if let Err(error) = fs::write(out.join(name), bytes) {
            println!("cargo::error=cannot write {name}: {error}");
            process::exit(1);
        }
    }
    println!("cargo::rustc-env=TAAKKOMPAS_LIBRARY=assets/{}", bundle.library_file);
    println!("cargo::rustc-env=TAAKKOMPAS_DESCRIPTIONS=assets/{}", bundle.descriptions_file);
}
