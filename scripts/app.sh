#!/usr/bin/env bash
# app.sh <folder> <base>: builds the site without its pages, for a host that serves the folder under the base.
set -euo pipefail
dist=$1
base=$2
if [[ $base != /* || $base != */ ]]; then
  echo "BASE must begin and end with a slash, as in /sub/path/; it is \"$base\"." >&2
  exit 2
fi
step=$PWD/scripts/step.sh

# No path of this machine in what visitors get.
paths="--remap-path-prefix=$PWD=."
for crates in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
  paths+=" --remap-path-prefix=$crates=crates"
done

# Views erased to one type: less code for the same pages (leptos; 60 KB less to fetch). What the chunks are cut along is
# in the relocations.
flags="--cfg=erase_components -Clink-arg=--emit-relocs $paths"
export CHUNKS=$PWD/target/chunks
WASM_BINDGEN=$(command -v wasm-bindgen)
export WASM_BINDGEN
PATH=$PWD/scripts/trunk-tools:$PATH CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags \
  "$step" "App" trunk --skip-version-check build --release --dist "$dist" --public-url "$base"
node scripts/styles.mjs "$dist"
node scripts/notices.mjs "$dist"
"$step" "Chunks of the app, minified" node scripts/chunks.mjs "$dist" "$CHUNKS"

# The worker is a program of its own.
worker=$PWD/target/worker-program
CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$paths \
  "$step" "Worker" cargo build --quiet --locked --profile worker --target wasm32-unknown-unknown -p taakkompas-worker
"$WASM_BINDGEN" --target web --no-typescript --out-dir "$worker" --out-name search \
  target/wasm32-unknown-unknown/worker/taakkompas_worker.wasm
"$step" "Worker, minified" node scripts/worker.mjs "$dist" "$worker"

"$step" "Icons" node scripts/faces.mjs icons "$dist"

# The page that all others are made from, for any base.
cp "$dist/index.html" "$CHUNKS/index.html"
