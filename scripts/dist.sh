#!/usr/bin/env bash
# dist.sh <folder> <base>: builds the site for a host that serves the folder under the base ("/" or "/sub/path/").
set -euo pipefail
dist=$1
base=$2
if [[ $base != /* || $base != */ ]]; then
  echo "BASE must begin and end with a slash, as in /sub/path/; it is \"$base\"." >&2
  exit 2
fi

# No path of this machine in what visitors get.
paths="--remap-path-prefix=$PWD=."
for crates in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
  paths+=" --remap-path-prefix=$crates=crates"
done

# Views erased to one type: less code for the same pages (leptos; 60 KB less to fetch). What the parts are cut along is
# in the relocations.
flags="--cfg=erase_components -Clink-arg=--emit-relocs $paths"
export PARTS=$PWD/target/parts
WASM_BINDGEN=$(command -v wasm-bindgen)
export WASM_BINDGEN
PATH=$PWD/scripts/trunk-tools:$PATH CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags \
  trunk --skip-version-check build --release --dist "$dist" --public-url "$base"
node scripts/styles.mjs "$dist"
node scripts/parts.mjs "$dist" "$PARTS"

# The worker is a program of its own.
worker=$PWD/target/worker-program
CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$paths \
  cargo build --quiet --locked --profile worker --target wasm32-unknown-unknown -p taakkompas-worker
"$WASM_BINDGEN" --target web --no-typescript --out-dir "$worker" --out-name search \
  target/wasm32-unknown-unknown/worker/taakkompas_worker.wasm
node scripts/worker.mjs "$dist" "$worker"

# The page that the others are made from; scripts/rebase.sh makes them again, for another base.
cp "$dist/index.html" "$PARTS/index.html"

# A page of its own for every known address, the page for unknown ones, and the library.
scripts/prerender.sh --dist "$dist" --base "$base" --parts "$PARTS/files.json"
